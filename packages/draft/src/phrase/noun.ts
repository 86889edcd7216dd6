import {lightVerbOf, refusedVerbOf, verbOfNoun} from '../words/acts.ts';
import {verbFromGerund, verbFromThird, verbs} from '../words/verbs.ts';
import {beginsWithVerb, opensThing, startsNounPhrase} from './openings.ts';

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
export function actFromNoun(text: string, saying: Saying): string {
  const words = text.split(' ');
  const bare = words.map(w => w.toLowerCase());
  if (/^(?:the|a|an|its|their|his|her|all|any)$/.test(bare[1] ?? '') && verbFromThird(bare[0]!) !== bare[0])
    return [verbFromThird(bare[0]!), ...words.slice(1)].join(' ');
  if (beginsWithVerb(text)) return text;
  let i = 0;
  while (i < words.length - 1 && before.test(bare[i]!)) i++;
  const verb = verbOfNoun.get(bare[i]!);
  const next = bare[i + 1];
  if (verb && next === 'of') return `${verb} ${words.slice(i + 2).join(' ')}`;
  if (verb && next === undefined && (i > 0 || !verbs.has(bare[0]!)))
    return /^(?:its|their)$/.test(bare[0]!) ? `${verb} it` : verb;
  // “prisoner releases”, “troop withdrawal”
  const [thing, act] = [bare[i], verbOfNoun.get(bare[i + 1]?.replace(/s$/, '') ?? '')];
  if (thing && act && words.length === i + 2 && !lightVerbOf.has(thing) && !verbOfNoun.has(thing) && !opensThing(thing))
    return `${act} ${/s$/.test(thing) || !countable.test(thing) ? thing : `${thing}s`}`;
  if (!startsNounPhrase(bare) && !describing(bare)) {
    if (
      /ing$/.test(bare[0]!) &&
      bare[0]!.length > 5 &&
      !/^(?:bring|spring|string|during|nothing|everything|something|evening|morning)$/.test(bare[0]!)
    )
      return [verbFromGerund(bare[0]!), ...words.slice(1)].join(' ');
    if (verbs.has(bare[0]!) || words.length < 2)
      return lightOf(bare, saying, true) ? withVerb(text, bare, saying) : text;
    if (!lightOf(bare, saying, false)) return text;
  }
  return withVerb(text, bare, saying);
}

const countable = /^(?:prisoner|hostage|captive|detainee|weapon|missile|soldier|sanction|tariff|refugee|troop)$/;

function withVerb(text: string, bare: readonly string[], saying: Saying): string {
  return `${lightOf(bare, saying, false) ?? (saying === 'refused' ? 'accept' : saying === 'given' ? 'give' : 'agree to')} ${text}`;
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
    const verb = (saying === 'refused' ? refusedVerbOf.get(w) : undefined) ?? lightVerbOf.get(w);
    if (verb) return verb;
  }
  return undefined;
}
