import {lightVerbOf, refusedVerbOf, verbOfNoun} from '../words/acts.ts';
import {verbFromGerund, verbFromThird, verbOrNoun, verbs} from '../words/verbs.ts';
import {beginsWithVerb, opensThing, startsNounPhrase} from './openings.ts';
import {saysEnough} from './sound.ts';

/** What kind of saying the words come from: it decides how a bare thing (“seven such days”) becomes an act. */
export type Saying = 'asked' | 'given' | 'refused';

// “provocative statements”, “technical expertise”: an adjective before its noun
const describing = (words: readonly string[]) =>
  words.length > 1 &&
  /(?:tive|sive|ical|onal|tial|eral|nical|ious|eous|uous|ocal|ular|less|ful|ive|ary)$/.test(words[0]!) &&
  !verbs.has(words[0]!);

const before =
  /^(?:the|a|an|its|their|his|her|any|immediate|full|complete|unconditional|prompt|swift|early|total|quick|further|urgent|safe|speedy|rapid|final|written|gradual|partial|phased|further|mutual|permanent|temporary|lasting|formal|official|public|unilateral|eventual|prior|simultaneous|mass)$/i;

/** “the release of prisoners” → release prisoners; “access to the camps” → allow access to the camps. */
export function actFromNoun(text: string, saying: Saying, isThing = false): string {
  const words = text.split(' ');
  const bare = words.map(w => w.toLowerCase());
  if (/^(?:the|a|an|its|their|his|her|all|any)$/.test(bare[1] ?? '') && verbFromThird(bare[0]!) !== bare[0])
    return [verbFromThird(bare[0]!), ...words.slice(1)].join(' ');
  // “asked for leave to visit the crew”
  if (isThing && /^leave to \p{Ll}/iu.test(text)) return `grant ${text}`;
  if (beginsWithVerb(text)) return text;
  let i = 0;
  while (i < words.length - 1 && before.test(bare[i]!)) i++;
  const next = bare[i + 1];
  const doing = i > 0 && next === 'of' && !gathering.test(bare[i]!) ? verbFromGerund(bare[i]!) : '';
  const verb = verbOfNoun.get(bare[i]!) ?? (doing !== bare[i] && verbs.has(doing) ? doing : undefined);
  if (verb && next === 'of') {
    const whom = words.slice(i + 2).join(' ');
    if (verb === 'return' && comesBack.test(whom)) return `let ${whom.replace(comesBack, who => `${who} return`)}`;
    return goes.test(verb) ? `let ${whom} ${verb}` : `${verb} ${whom}`;
  }
  if (verb && next === undefined && (i > 0 || !verbs.has(bare[0]!)))
    if (/^(?:its|their)$/.test(bare[0]!)) return `agree to ${text}`;
    else if (/\s/.test(verb) || saysEnough(verb)) return verb;
    // “ratification”, of what is not said
    else {
      const from = /^an?$/.test(bare[i - 1] ?? '') ? i - 1 : i;
      return withVerb(words.slice(from).join(' '), bare.slice(i), saying);
    }
  // “significant increases”, “steep cuts”
  if (words.length > 1 && degree.test(bare[0]!) && verbOfNoun.has(bare.at(-1)!.replace(/s$/, '')))
    return withVerb(text, bare, saying);
  // “prisoner releases”, “troop withdrawal”
  const [thing, act] = [bare[i], verbOfNoun.get(bare[i + 1]?.replace(/s$/, '') ?? '')];
  if (
    thing &&
    act &&
    words.length === i + 2 &&
    !adjective.test(thing) &&
    !(givenTo.test(act) && !/s$/.test(thing)) &&
    !lightVerbOf.has(thing) &&
    !verbOfNoun.has(thing) &&
    !opensThing(thing)
  )
    return `${act} ${/s$/.test(thing) || !countable.test(thing) ? thing : `${thing}s`}`;
  if (!startsNounPhrase(bare) && !describing(bare)) {
    if (
      /ing$/.test(bare[0]!) &&
      bare[0]!.length > 5 &&
      !/^(?:bring|spring|string|during|nothing|everything|something|evening|morning)$/.test(bare[0]!)
    )
      return [verbFromGerund(bare[0]!), ...words.slice(1)].join(' ');
    const plain = !verbs.has(bare[0]!) || verbOrNoun.has(bare[0]!);
    if (isThing && plain && bareThing(text)) return withVerb(text, bare, saying);
    if (!lightOf(bare, saying, verbs.has(bare[0]!) || words.length < 2)) return text;
  }
  return withVerb(text, bare, saying);
}

/** Whether a noun phrase names an act by its noun, and says of what: “the release of the crew”, “an end to the siege”. */
export function isNamedAct(text: string): boolean {
  const bare = text.toLowerCase().split(' ');
  let i = 0;
  while (i < bare.length - 2 && before.test(bare[i]!)) i++;
  return verbOfNoun.has(bare[i]!) && /^(?:of|to|from)$/.test(bare[i + 1] ?? '') && (i > 0 || bare[i + 1] === 'of');
}

// gerunds that are things: “the meeting of the ministers”
const gathering =
  /^(?:meeting|gathering|hearing|ruling|finding|saying|feeling|warning|understanding|briefing|crossing|offering|reading|building|standing|setting|planning|timing|spelling|wording|handling|king|string)$/;

// what those do of whom it is said: “the resignation of the board”
const goes = /^(?:resign|leave)$/;
// nobody has them to give back
const comesBack =
  /^(?:(?:the|its|their|all|any|some|\p{Ll}+) ){0,3}(?:mediators?|monitors?|inspectors?|observers?|envoys?|diplomats?|ambassadors?|experts?|refugees|exiles|villagers|residents|people|families|workers|staff|civilians)\b/u;
// “legal protection” is not the protection of anything
const adjective = /(?:[^t]al|ic|ive|ous|ful|ary)$/;
const degree =
  /^(?:significant|substantial|essential|initial|partial|steep|deep|sharp|modest|small|large|big|huge|major|minor|generous|recent|permanent|urgent|fair|new|more|fresh|extra|special|double|broad|wide)$/;
// “witness protection” is given to one; nobody is asked to protect a witness by it
const givenTo = /^protect$/;

// “streaming residuals”, “Palestinian autonomy”: words that can be nothing but a thing
const bareThing = (text: string) =>
  !/^(?:how|why|what|when|where|who|whether|if|that|not|only|just|even|also|it|they|he|she|we|you|i|is|are|was|were|be|been|has|have|had|do|does|did|will|would|could|should|may|might|must|can|of|to|in|on|at|by|for|from|with|as|than|and|or|but|\p{L}+ly)\b/iu.test(
    text,
  ) && !/\b(?:whether|because|would|could|should|will|is|are|was|were|has|have|had)\b/i.test(text);

// “its multi-billion dollar bill”, not the bill on pay
const owed =
  /(?:^|-)(?:dollars?|euros?|pounds?|unpaid|overdue|outstanding|gas|fuel|water|power|electricity|energy|hospital)$/;
const papers = /^(?:terms|conditions|plan|draft|text|list|framework)$/;
const countable = /^(?:prisoner|hostage|captive|detainee|weapon|missile|soldier|sanction|tariff|refugee|troop)$/;

function withVerb(text: string, bare: readonly string[], saying: Saying): string {
  const verb =
    lightOf(bare, saying, false) ?? (saying === 'refused' ? 'accept' : saying === 'given' ? 'give' : 'agree to');
  // “accepted his proposal”: another's
  const others = verb === 'accept' && saying !== 'asked' && /^(?:his|her|its|their)$/.test(bare[0]!);
  return `${verb} ${others ? text.replace(/^\p{L}+/u, 'the') : text}`;
}

// the verb of the head, the last noun before a preposition; else of any noun near the front
function lightOf(bare: readonly string[], saying: Saying, headOnly: boolean): string | undefined {
  const end = bare.findIndex(
    (w, k) =>
      k > 0 && /^(?:of|to|for|in|on|at|by|with|about|from|over|under|between|against|that|which|who|than)$/.test(w),
  );
  const head = bare[(end < 0 ? bare.length : end) - 1]?.replace(/[,;]$/, '') ?? '';
  const found = headOnly ? [head] : [head, ...bare.slice(0, 5)];
  for (const w of found) {
    if (/^bills?$/.test(w) && bare.some(b => owed.test(b))) return 'pay';
    const verb = (saying === 'refused' ? refusedVerbOf.get(w) : undefined) ?? lightVerbOf.get(w);
    // who puts a plan or terms forward does not accept them
    if (verb) return saying === 'given' && papers.test(w) ? 'give' : verb;
  }
  return undefined;
}
