import {lightVerbOf, verbOfNoun, verbOfParticiple} from './words/acts.ts';
import {forbidding, haltingVerbs} from './words/small.ts';

/** An act as an option is worded, and whether the words asked for it to be left undone. */
export interface Phrase {
  /** a short active sentence without its subject, e.g. `Open besieged Homs to aid` */
  text: string;
  /** true when what was said is that the act should not be done */
  negated: boolean;
  /** true for Halt, Lift, End …: the option ends something */
  halting: boolean;
}

const longest = 90;

/** What kind of saying the words come from: it decides how a bare thing (“seven such days”) becomes an act. */
export type Saying = 'asked' | 'given' | 'refused';

/**
 * Words an act as an option: “the release of all prisoners” → Release all prisoners; “be invited to the talks”, of
 * somebody → Invite somebody to the talks; “not to sign a separate peace” → Sign a separate peace, negated.
 */
export function phraseOf(raw: string, subject?: string, saying: Saying = 'asked'): Phrase {
  let text = raw
    .replace(/\s+/g, ' ')
    .replace(/^[\s"“”‘’'«»,;:–—-]+|[\s"“”‘’'«»,;:.!?–—-]+$/g, '')
    .replace(/[“”"«»]/g, '');
  let negated = false;

  // “it will give no aid”, “the embargo cease”, “their own ceasefire must hold”
  const clause =
    /^(?:that )?(?<who>.{1,60}?) (?:will|would|shall|should|must|can|could|may|might|has to|have to|is to|are to)\b(?<not> not|n['’]t|no longer)? (?<rest>.+)$/i.exec(
      text,
    );
  let theme = '';
  // “withdraw the bill that would …” has no subject of its own
  const relative = /\b(?:that|which|who|what|where|whose)$/i.test(clause?.groups?.who ?? '');
  if (clause?.groups && !relative && !/^(?:to|not|by)\b/i.test(text)) {
    theme = clause.groups.who!;
    text = clause.groups.rest!;
    if (clause.groups.not) negated = true;
  } else {
    const short = /^(?:that )?(?<who>(?:we|it|they|he|she|you|i)['’]ll) (?<not>not )?(?<rest>.+)$/i.exec(text);
    if (short?.groups) {
      text = short.groups.rest!;
      if (short.groups.not) negated = true;
    }
  }
  text = text.replace(/^(?:that|to|for|on|the demand for|a call for)\s+(?=\S)/i, '');
  text = text.replace(/^(?:its|their|his|her)\s+(?=(?<next>\S+))/i, (all, next: string) =>
    verbOfNoun.has(next.toLowerCase()) ? all : '',
  );
  if (forbidding.test(text)) {
    negated = true;
    text = text.replace(forbidding, '').replace(/^to /i, '');
  }
  text = text.replace(/^(?:immediately|also|now|first|quickly|promptly|fully|at once)\s+(?=\w)/i, '');

  // “refuse the withdrawal” asks that there be none
  const refused = /^(?:to )?(?:refuse|reject|rule out|oppose) (?!to\b)(?<rest>\S.*)$/i.exec(text);
  if (refused?.groups && saying === 'asked') {
    negated = true;
    text = refused.groups.rest!;
  }
  // “the institutions be restored at once”, “the embargo cease”
  const subjunctive =
    /^(?<who>(?!be\b|not\b|to\b).{2,80}?) (?:be|is|are|was|were|gets?|(?:has|have|had) been)(?<not> not)? (?:(?:\w+ly|first|now|also) )?(?<verb>\w+)\b ?(?<rest>.*)$/i.exec(
      text,
    );
  if (subjunctive?.groups && !theme && isParticiple(subjunctive.groups.verb!)) {
    const {who, not, verb, rest} = subjunctive.groups;
    if (not) negated = !negated;
    text = `${verbFromParticiple(verb!)} ${who} ${rest}`.trim();
  }
  const ceasing =
    /^(?:that )?(?<who>(?:the|all|its|their|this|these|those|any)\b.+) (?<verb>cease|stop|end|halt|reopen|resume|continue|start|begin)s?$/i.exec(
      text,
    );
  if (ceasing?.groups) {
    const verb = ceasing.groups.verb!.toLowerCase();
    text = `${verb === 'cease' ? 'end' : verb} ${ceasing.groups.who}`;
  }
  const ending =
    /^(?:(?:an?|the|its|their) )?(?:(?:immediate|complete|full|early|quick|swift|prompt|total|final) )?(?<verb>end|halt|stop|cessation)(?: to| of) (?<rest>\S.*)$/i.exec(
      text,
    );
  if (ending?.groups) {
    const verb = ending.groups.verb!.toLowerCase();
    text = `${verb === 'cessation' ? 'end' : verb} ${ending.groups.rest}`;
  }
  text = text.replace(/^(?:an?|the) (?:\w+ )?ban on (?=\S)/i, 'ban ');

  // “be invited to Geneva” of somebody: the one who acts invites that somebody
  const passive = /^(?:be|being|get) (?<verb>\w+)\b ?(?<rest>.*)$/i.exec(text);
  if (passive?.groups && isParticiple(passive.groups.verb!)) {
    const object = theme || subject || '';
    text = `${verbFromParticiple(passive.groups.verb!)} ${object} ${passive.groups.rest}`.replace(/\s+/g, ' ').trim();
    theme = '';
  } else if (theme && !pronoun.test(theme) && intransitive.test(text)) {
    // “their own ceasefire must hold” → Keep their own ceasefire
    text = `keep ${theme}`;
  }

  // “give no aid” → give aid, negated
  const none = /^(\w+) no (?!longer)(.+)$/i.exec(text);
  if (none) {
    negated = !negated;
    text = `${none[1]} ${none[2]}`;
  }
  text = text.replace(/^no (?!longer)/i, () => {
    negated = !negated;
    return '';
  });

  text = text.replace(
    /^(?!(?:app|re|comp|supp|rep|al|ral|multip|imp|tal|bul|f|on|ear|week|dai|month|year|friend)ly\b)\p{L}+ly (?=\p{L})/iu,
    '',
  );
  text = active(text, saying);
  const first = text.split(' ')[0]?.toLowerCase() ?? '';
  return {text: capital(shortened(text)), negated, halting: haltingVerbs.has(first)};
}

const pronoun = /^(?:it|they|we|he|she|you|i|this|that|there|who|which)$/i;
const intransitive = /^(?:hold|stand|continue|remain|stay|last|go on)\b/i;

const isParticiple = (word: string) => verbOfParticiple.has(word.toLowerCase()) || /[a-z]ed$/i.test(word);

/** released → release, stopped → stop, tried → try. */
function verbFromParticiple(word: string): string {
  const w = word.toLowerCase();
  const known = verbOfParticiple.get(w);
  if (known) return known;
  if (/ied$/.test(w)) return w.replace(/ied$/, 'y');
  if (/([bdgmnprt])\1ed$/.test(w) && !/(?:ll|ss|ff|zz)ed$/.test(w)) return w.slice(0, -3);
  // a final e comes back after these: released, closed, invited, removed, resumed, recognised, changed
  if (
    /(?:[aeiou][csvz]|[^aeiou][cgsvz]|[aiou][t]|at|[aeiou]m|[^aeou]l|as|iz|is|ur|ir|ar|uid|ud|id|ag|ang|rg|dg|stor|plor|gnor|scor|ib|ok|ik|ak)ed$/.test(
      w,
    ) &&
    !plain.test(w)
  ) {
    return w.slice(0, -1);
  }
  return w.slice(0, -2);
}
const plain =
  /(?:visit|limit|permit|commit|submit|admit|halt|grant|lift|accept|treat|end|send|fund|arm|alarm|disarm|return|turn|attack|cross|pass|press|address|access|process|test|protect|respect|elect|inspect|collect|open|offer|deliver|consider|answer|order|enter|monitor|honou?r|allow|follow|withdraw|review|renew|assist|consult|conduct|exit|edit|audit|credit|deposit|inherit|await|repeat|defeat|seat|heat|eat|float|wait|join|train|maintain|obtain|explain|contain|remain|detain|gain|appeal|reveal|steal|mail|detail|haul|kill|pull|call|fill|install|fulfil|control|enrol|pay|stay|delay|play|obey|destroy|employ|deploy|enjoy|warn|learn|earn|confirm|inform|perform|form|reform|clear|appear|hear|repair|pour|tour|harbou?r|favou?r|labou?r|demand|command|expand|extend|defend|spend|attend|amend|found|round|ground|hand|land|stand|add|need|feed|lead|head|read|exceed|proceed|succeed|heed|unload|load|avoid|aid|raid)ed$/;

/** The participle in front or a noun for the act, as a verb. */
function active(text: string, saying: Saying): string {
  const words = text.split(' ');
  const bare = words.map(w => w.toLowerCase());
  // “all financial sanctions lifted on the day …”
  const k = bare.findIndex(
    (w, i) => i > 0 && i < 6 && isParticiple(w) && !/^(?:the|a|an|its|their|of|by|and)$/.test(bare[i - 1]!),
  );
  if (
    k > 0 &&
    startsNounPhrase(bare) &&
    !/^(?:united|armed|limited|besieged|detained|displaced|frozen|occupied|disputed|proposed|agreed)$/.test(bare[k]!)
  ) {
    return [verbFromParticiple(bare[k]!), ...words.slice(0, k), ...words.slice(k + 1)].join(' ');
  }
  // “withdraws its appeal”
  if (/[^su]s$/.test(bare[0]!) && /^(?:the|a|an|its|their|his|her|all|any)$/.test(bare[1] ?? '')) {
    return [bare[0]!.replace(/(?:(?<=sh|ch|x|ss)e)?s$/, ''), ...words.slice(1)].join(' ');
  }
  // “complete the removal” is a verb with its object
  if (/^complete$/.test(bare[0]!) && /^(?:the|its|their|a|an)$/.test(bare[1] ?? '')) return text;
  let i = 0;
  while (
    i < words.length - 1 &&
    /^(?:the|a|an|its|their|his|her|immediate|full|complete|unconditional|prompt|swift|early|total|quick|further|urgent|safe)$/.test(
      bare[i]!,
    )
  )
    i++;
  const noun = bare[i]!;
  const next = bare[i + 1];
  const verb = verbOfNoun.get(noun);
  if (verb && (next === 'of' || next === undefined) && i > 0) {
    const rest = words.slice(i + 2).join(' ');
    return rest ? `${verb} ${rest}` : /^(?:its|their)$/.test(bare[0]!) ? `${verb} it` : verb;
  }
  if (verb && next === 'of') return `${verb} ${words.slice(i + 2).join(' ')}`;
  if (!verbFirst.test(text) && (startsNounPhrase(bare) || describing(bare))) {
    const head = bare.slice(0, 5).find(w => lightVerbOf.has(w));
    const verb =
      saying === 'refused' ? 'accept' : head ? lightVerbOf.get(head) : saying === 'given' ? 'give' : 'agree to';
    return `${verb} ${words.join(' ')}`;
  }
  if (
    /ing$/.test(bare[0]!) &&
    bare[0]!.length > 5 &&
    !/^(?:bring|spring|string|during|nothing|everything|something)$/.test(bare[0]!)
  ) {
    return [fromGerund(bare[0]!), ...words.slice(1)].join(' ');
  }
  return text;
}

// determiners, numbers, adjectives and nouns that are no verbs open a noun phrase
const startsNounPhrase = (bare: string[]) =>
  /^(?:the|a|an|all|any|some|its|their|his|her|our|more|less|full|binding|existing|outstanding|remaining|further|unhindered|such|another|something|seven|good|own|tax|humanitarian|immediate|direct|political|new|local|early|safe|foreign|international|financial|military|economic|\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|eighty|hundred|thousands?|millions?)$/.test(
    bare[0]!,
  ) || lightVerbOf.has(bare[0]!);

// “guarantee the safety of …”, “pay the men”, “raise wages”: a word that is verb and noun, with its object
const verbFirst =
  /^(?:guarantee|promise|pledge|answer|aid|pay|raise|increase|cut|credit|plan|offer|measure|support|contract|deal|limit|step|police|question|talk|vote|return)\s+(?:the|a|an|its|their|his|her|our|your|all|any|some|those|these|this|that|everyone|wages|people|workers|prisoners|to|for|about|with|on|no|\d)/i;

// “provocative statements”, “technical expertise”: an adjective before its noun
const describing = (bare: string[]) =>
  bare.length > 1 &&
  /(?:tive|sive|ical|onal|tial|eral|nical|ious|eous|uous|ocal|ular|less|ful)$/.test(bare[0]!) &&
  !/^(?:give|drive|dive|receive|conceive|deceive|perceive|archive)$/.test(bare[0]!);

const fromGerund = (word: string) => {
  const asPast = `${word.replace(/ing$/, '')}ed`;
  return verbOfParticiple.get(asPast) ?? verbFromParticiple(asPast);
};

function shortened(text: string): string {
  let out = text.replace(/,? (?:while|whereas|although|because|so that|which|who|in order to)\b.*$/i, '');
  if (out.length < 8) out = text;
  if (out.length <= longest) return out;
  const cut = out.slice(0, longest + 1);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s,;:–-]+$/, '')} …`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
