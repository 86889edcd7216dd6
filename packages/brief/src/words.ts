/** `a, b and c`; with a comma before the last where a part has the word in it: `a, and b and c` */
export function listed(parts: readonly string[], last = 'and'): string {
  if (parts.length <= 1) return parts[0] ?? '';
  const comma = parts.some(p => p.includes(` ${last} `)) ? ',' : '';
  return `${parts.slice(0, -1).join(', ')}${comma} ${last} ${parts.at(-1)}`;
}

const numbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** `no`, `one`, … `twelve`, then figures */
export const numeral = (n: number): string => numbers[n] ?? n.toLocaleString('en');

/** `one report`, `three reports` */
export const count = (n: number, one: string, many = `${one}s`): string => `${numeral(n)} ${n === 1 ? one : many}`;

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
/** With a full stop, which stands inside closing quotation marks that have one already. */
export const closed = (text: string) => (/[.!?…]["”’)]*$/.test(text) ? text : `${text}.`);

/** A title as it is named inside a line: without the full stop some outlets set. */
export const untitled = (title: string) =>
  title
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<![.…])\.$/, '');

/** A file's name: where it lay on somebody’s machine is nobody’s business who reads the page. */
export const fileName = (file: string | null): string | null => file?.split(/[\\/]/).at(-1) || null;

/** 2014-02-01 → 1 February 2014; 2014-02 → February 2014; anything else as it is. */
export function dateWords(date: string): string {
  const m = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date);
  if (!m) return date;
  const months = 'January February March April May June July August September October November December'.split(' ');
  const month = m[2] && months[Number(m[2]) - 1];
  return [m[3] && String(Number(m[3])), month, m[1]].filter(Boolean).join(' ');
}

/** Words quoted from a report: no line breaks, inner quotation marks single and in pairs. */
export function quoted(text: string): string {
  const flat = text
    .replace(/\s+/g, ' ')
    .trim()
    // quotation marks as wires type them
    .replace(/''|``/g, '"')
    .replace(/^[,;:–—-]+\s*|[\s,;:–—-]+$/g, '');
  const marks = [...flat.matchAll(/["“”]/g)];
  // a mark whose partner lies outside what is quoted would open or close nothing
  const whole = marks.length % 2 === 0 && !/^[^"“]*”/.test(flat) && !/“[^"”]*$/.test(flat);
  let opens = true;
  const inner = flat.replace(/["“”]/g, mark => {
    if (!whole) return '';
    const opening = mark === '“' || (mark === '"' && opens);
    opens = !opening;
    return opening ? '‘' : '’';
  });
  return `“${inner.trim()}”`;
}

/** At most so many characters, cut at a word. */
export function short(text: string, most: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= most) return flat;
  const cut = flat.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).replace(/[\s,;:–—-]+$/, '')} …`;
}

/** A share of samples as a reader says it: never “100 %” of what was only sampled, never a false decimal. */
export const percent = (x: number) => `${Math.round(100 * x)}\u00a0%`;

const determiner =
  /^(?:an?|the|any|all|some|more|most|no|other|many|several|fewer|enough|half|its|their|his|her|our|your|my|this|that|these|those|such|another|each|every|both|full|further|greater|immediate|early|better|new|what|whatever|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|\$?\d[\d,.]*(?:-[a-z]+)*)$/i;
const nounEnding =
  /(?:tion|sion|ment|ness|covery|livery|quiry|ance|ence|ity|ship|ism|ies|tions|sions|ments|ers|ors|ists|als|ings|acy|age|dom|hood|ees)$/i;
const verbs =
  /^(?:abandon|advance|age|announce|arrange|balance|bless|caution|comment|commence|complement|condition|convince|dance|damage|discharge|document|encourage|engage|enhance|envision|experience|finance|function|glance|implement|influence|leverage|manage|mention|motion|partition|petition|position|program|provision|pronounce|question|raise|reference|renounce|requisition|sanction|sentence|silence|station|supplement|torment|transition|trust|voyage|wage)$/i;

const peoples = /^\p{Lu}\p{Ll}+(?:ish|ian|ese|[^c]ean|[^e]an)$/u;
const describing =
  /(?:[gt]al|[ctdn]ial|onal|ical|[lr]oral|eral|ural|[st]ive|istic|astic|matic|ratic|ous|ful|less|ary|tory|(?<!^(?:en|dis|un))able)$|^(?:significant|urgent|permanent|recent|generous|modest|steep|deep|sharp|bigger|larger|stronger|fairer|safer|longer|extra|maritime|nuclear|joint)$/i;
const opensObject =
  /^(?:the|its|their|his|her|all|any|some|for|with|from|into|over|and|that|what|how|whether|those|these)$/i;

/**
 * Whether words asked for name a thing (`prisoner releases`, `an end to the siege`) rather than an act (`open the city`).
 * Only the form of the words decides; of anything doubtful it says act.
 */
export function isThing(text: string): boolean {
  const [first = '', second = ''] = text
    .trim()
    .replace(/^["“‘]+/, '')
    .split(/\s+/);
  const word = first.replace(/[^\p{L}\p{N}$'’-]/gu, '');
  if (determiner.test(word)) return true;
  // “nearly a billion dollars”, “legal guarantees”
  if (
    /^(?:nearly|almost|roughly|around|about|over|up)$/i.test(word) &&
    /^(?:an?|to|half|all|[$€£]?\d[\d,.]*)$/i.test(second)
  )
    return true;
  if (describing.test(word) && /^\p{Ll}{3,}/u.test(second) && !opensObject.test(second)) return true;
  // “Vostria joining the pact”, “Vostrian membership”
  if (/^\p{Lu}\p{Ll}/u.test(word) && (/^\p{Ll}{2,}ing$/u.test(second) || peoples.test(word))) return true;
  // “de-list its shares”
  if (/^(?:de|un|re)-\p{Ll}+e?$/iu.test(word)) return false;
  if (/^(?:be|not|never|to|stop|have|do|go)$/i.test(word) || verbs.test(word)) return false;
  if (
    /^(?:of|for|from|between|against|among|are|is|was|were|will|would|must)$/i.test(second) &&
    !/^(?:strike|walk|bomb|shell|attack|raid|patrol|protest|demonstrate|picket|trade|deal|resume|continue|proceed|escalate|land|fly|drive|rule|sign|split|leave|meet|head|travel|sail|march|start|begin|reach|remain|convene|gather|rally|sit|talk|negotiate|bargain|switch|turn|enter|wait|apply|bid|comment|lie|lobby|register|report|respond|retaliate|campaign|side|sue|think|dispose|approve|ask|call|look|vote|care|pay|push|allow|fight|work|run|withdraw|refrain|abstain|retreat|desist|pull|step|stay|choose|decide|distinguish|mediate|act|argue|speak|go|defend|protect|guard|move|die|stand|account|apologi[sz]e|aim|arrange|compensate|compete|hope|opt|plan|press|prepare|provide|search|settle|strive|suffice|benefit|depart|emerge|exit|hear|learn|recover|resign|return|suffer)$/i.test(
      word,
    )
  )
    return true;
  // “ship the weapons home”, “mention its name”
  if (nounEnding.test(word) && /^(?:the|its|their|his|her|all|any|every)$/i.test(second) && !/ing$/.test(word))
    return false;
  if (
    nounEnding.test(word) ||
    /^(?!re-|co-|self-)\p{L}+-\p{L}/iu.test(word) ||
    (/^\p{L}{2,}ing$/u.test(word) && !/^(?:b|r|s|sw|cl|fl|st|str|spr|br|w|k)ing$/i.test(word))
  )
    return true;
  // plurals: talks, sanctions, prisoners; not discuss, address, focus
  return /[^s]s$/i.test(word) && !/(?:us|ss|is)$/i.test(word);
}

const finite =
  /^(?:that |but )?(?:the|an?|all|any|its|their|his|her|our|this|these|those|every\w*|no|nobody|nothing|it|they|we|he|she|there|both|each)\b(?: (?!(?:that|which|who|whose|if|when|unless|until)\b)[\p{L}’'-]+){0,6}? (?<!\bto )(?:be|must|should|shall|will|would|can|cannot|could|may|might|is|are|was|were|has|have|had)\b/iu;
// “freedom of speech must not be curbed”; not “do what they must”
const bound =
  /^(?!(?:do|say|give|take|make|know|decide|explain) )(?:(?!(?:what|how|whatever|who|that|which|when|if|as|to)\b)[\p{Ll}’'-]+ ){1,5}(?:must|should|shall)\b/u;
// “a vote on the merger, which he announced last year, now should be delayed”
const aside =
  /^(?:an?|the) [^,]{3,60}, (?:which|who|whose) [^,]{3,110}, (?:now |then )?(?:must|should|shall|will|would)\b/iu;
// “they debate on Friday”
const pronouns = /^(?:they|we|he|she) (?!(?:who|that)\b)\p{Ll}{2,}/u;
// “the party form an executive”; not “the full return of the troops”, “the right to return home”
const subjunctive =
  /^(?:the|all|its|their|his|her|both|each)(?: (?!to\b)[\p{L}’'-]+){1,4} (?:form|move|stay|work|pass|stop|return|leave|open|release|cease|resume|withdraw|agree|accept|join|sign|take|make|give|come|go|share|hold|let|drop|resign|meet|bring|keep|send|pay|put|lift|end|step|show|respect|reconsider|provide|allow|approve|submit|hand|answer)(?! (?:of|to|from|for|on|in|between|by)\b)(?= \p{L})/iu;

// “U.S. forces may have to leave”, “you should be heard”; not “do what you can”
const named =
  /^(?:\p{Lu}\S*|you|people|members|all|\p{Ll}{2,}[^s\s]s)(?: (?!(?:what|how|where|who|whatever|that|which|when|so)\b)[\p{L}\p{N}’'.-]+){0,8}? (?:(?:[Mm]ust|[Ss]hould|[Ss]hall|[Ww]ill|[Ww]ould|[Cc]annot|[Cc]ould|[Mm]ay|[Mm]ight)(?:n['’]t)?|(?:[Hh]as|[Hh]ave|[Nn]eeds?|[Oo]ught) to) /u;

// “hard questions still need to be settled”
const needed = /^(?:\p{Ll}+ )?\p{Ll}+s (?:still |also |now )?(?:need|have|ought) to be /u;
// “Harbour dues be lowered”
const plural =
  /^(?:\p{Lu}\S*|\p{Ll}+(?:al|ant|ent|ive|ous|ful|ic)) (?:\p{Ll}+ ){0,2}?\p{Ll}{2,}[^s\s]s (?:(?:still|also|first) )?(?:be (?:\p{L}+ly )?(?:\p{L}+ed|held|paid|kept|sent|put|let|met|given|taken)|must|should)\b/u;
// “the Canal Guild first meets all its debts”
const third =
  /^(?:the )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3} (?:(?:first|also|now) )?\p{Ll}{2,}s (?:all|its|the|their|any|every|an?) /u;

// “Ann Roe step down”, “the Harbour Board pay a fine”
const actor =
  /^(?:the )?\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*){0,2} (?:pay|step|quit|form|stop|return|leave|open|release|cease|resume|withdraw|agree|accept|join|sign|take|make|give|come|go|share|hold|let|drop|resign|meet|bring|keep|send|put|lift|end|show|provide|allow|submit|hand)(?= \p{L}| [$€£\d])(?! (?:of|from|for|in|between|by)\b)/u;

/** Whether they say themselves who is to act: `Ann Roe step down`. */
export const namesWho = (text: string): boolean => actor.test(text.trim());

/** Whether the words asked for are a clause with its own subject: `everything must be destroyed`. */
export const isClause = (text: string): boolean =>
  [finite, aside, bound, pronouns, subjunctive, named, needed, plural, third, actor].some(clause =>
    clause.test(text.trim()),
  );

/** A verb whose subject another sentence has: `drops all charges`. */
export const isFiniteVerb = (text: string): boolean =>
  /^\p{Ll}{2,}[^s\s]s (?:all|its|the|their|any|every|an?) /u.test(text.trim());

/** Half of a verb, which “to” does not stand before: `taken captive`; not `need`, `proceed`. */
export const isParticiple = (text: string): boolean =>
  /^["“‘]?(?:taken|given|seen|known|done|gone|been|written|spoken|driven|held|kept|sent|told|brought|caught|taught|made|found|lost|paid|sold|built|led|won|torn|drawn|shown|thrown|chosen|broken|stolen|hidden|\p{L}+[^e\s]ed)(?=\s|$)/iu.test(
    text.trim(),
  ) && !/^["“‘]?(?:embed|shed|wed|shred|imbed)(?=\s|$)/i.test(text.trim());

/** `to “open the city”`, or `“prisoner releases”` after `before`, for a thing. */
export function infinitive(text: string, most: number, thing = ''): string {
  const words = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(["“‘]?)(?:to|that)\s+(?=\S)/i, '$1')
    // “ratios that [would ensure care]”
    .replace(/^(["“‘]?)(?:would|will|could|can|shall)\s+(?=\p{Ll})/u, '$1');
  const not = /^(?:not to|not|n['’]t) (?=\S)/i.exec(words);
  if (not) return `not to ${quoted(short(words.slice(not[0].length), most))}`;
  const quote = quoted(short(words, most));
  // a verb has a capital only where it opened its sentence; a headline has them all
  return isThing(words)
    ? `${thing}${quote}`
    : `to ${quote.replace(/^“\p{Lu}(?=\p{Ll}+(?!\p{Ll}| \p{Lu}\p{L}* \p{Lu}))/u, w => w.toLowerCase())}`;
}
