import type {Core} from './core.ts';
import {oneDoing} from './doing.ts';
import {stem} from './stem.ts';
import {verbOfNoun} from './words/acts.ts';
import {alikeVerbs} from './words/classes.ts';
import {sameWord} from './words/same.ts';
import {haltingVerbs, smallWords} from './words/small.ts';
import {isParticiple, verbFromGerund, verbFromParticiple, verbFromThird, verbs} from './words/verbs.ts';

/** The words that tell one act from another: stems, with actors as one token each. */
export type ActWords = ReadonlySet<string>;

// words that do not tell acts apart, in any form: lift, lifted, lifting
function idle(word: string): boolean {
  if (smallWords.has(word) || haltingVerbs.has(word)) return true;
  const base = isParticiple(word)
    ? verbFromParticiple(word)
    : /ing$/.test(word)
      ? verbFromGerund(word)
      : verbFromThird(word);
  return base !== word && (haltingVerbs.has(base) || (smallWords.has(base) && verbs.has(base)));
}

// two words for one: to halt, to free
const callOff = /\bcall(?:s|ed|ing)? off\b/gi;
const setFree = /\bset(?:s|ting)? free\b/gi;

/** Content stems of a text. */
export function actWords(text: string): Set<string> {
  const out = new Set<string>();
  for (const [word] of text
    .replace(callOff, 'halt')
    .replace(setFree, 'free')
    .matchAll(/@[\p{L}\p{N}_-]+|[\p{L}\p{N}][\p{L}\p{N}.’'-]*/gu)) {
    const lower = word.toLowerCase();
    if (word.startsWith('@')) out.add(word);
    // “Vostria’s forces”, once the name is left out
    else if (lower !== 's' && !idle(lower)) {
      // “invasion” and “invade” are one act
      const act = verbOfNoun.get(lower);
      // “allow inspection” is still about inspection
      const verb = act?.includes(' ') ? undefined : act;
      if (verb && (smallWords.has(verb) || haltingVerbs.has(verb))) continue;
      const found = stem(verb ?? word);
      out.add(sameWord.get(found) ?? found);
    }
  }
  return out;
}

/** How much two acts are one, 0 to 1: shared words over all, or over the shorter when that is long enough to tell. */
export function likeness(a: ActWords, b: ActWords): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const w of a) if (b.has(w)) shared++;
  const jaccard = shared / (a.size + b.size - shared);
  const smaller = Math.min(a.size, b.size);
  const contained = shared / smaller;
  if (smaller >= 2) return Math.max(jaccard, contained * 0.85);
  return Math.max(jaccard, contained * 0.62);
}

/** At least this alike is one act. */
export const sameAct = 0.6;

/** An act as far as it can be told from others. */
export interface Worded {
  words: ActWords;
  core: Core;
  /** it ends something: Halt, Lift, End … */
  halting: boolean;
}

/**
 * How much two worded acts of one party are one, and whether they go the same way: “lift the siege” and “keep the siege”
 * are one option, wanted and not; “withdraw the army” and “lift the army’s pay” are two.
 */
export function compared(a: Worded, b: Worded): {alike: number; same: boolean} {
  const found = comparedWords(a, b);
  if (found.alike >= sameAct || amountsDiffer(a.words, b.words)) return found;
  const doing = oneDoing(a.core, b.core, namesShared(a.words, b.words));
  return doing ? {alike: sameAct, same: doing.same} : found;
}

/** Words with those that make up most of a name of the other as that name: one body is not everywhere known for one. */
function namesFound(words: ActWords, others: ActWords): ActWords {
  let out = words;
  for (const name of others) {
    if (!name.startsWith('@') || !name.includes('-') || words.has(name)) continue;
    const parts = name
      .slice(1)
      .split('-')
      .filter(part => !smallWords.has(part))
      .map(part => sameWord.get(stem(part)) ?? stem(part));
    const found = parts.filter(part => words.has(part));
    if (found.length < 2 || found.length * 2 <= parts.length) continue;
    out = new Set([name, ...[...out].filter(w => !found.includes(w))]);
  }
  return out;
}

const namesShared = (a: ActWords, b: ActWords) => [...a].some(w => w.startsWith('@') && b.has(w));

function comparedWords(one: Worded, other: Worded): {alike: number; same: boolean} {
  const a = {...one, words: namesFound(one.words, other.words)};
  const b = {...other, words: namesFound(other.words, one.words)};
  const same = a.halting === b.halting || (a.halting ? blocks(b) : blocks(a));
  if (amountsDiffer(a.words, b.words)) return {alike: 0, same};
  const alike = likeness(a.words, b.words);
  const heads = a.core.head !== '' && a.core.head === b.core.head;
  if (!same) {
    // “call off the strikes” is not to “strike for three days”
    const [ends, does] = a.halting ? [a, b] : [b, a];
    if (ends.words.size === 1 && ends.words.has(verbStem(does.core))) return {alike: 1, same};
    // ending a thing is the opposite of doing it only when the thing is the same and nothing else is meant
    const equal = a.words.size === b.words.size && alike === 1;
    const [less, more] = a.words.size < b.words.size ? [a, b] : [b, a];
    const within = less.words.size >= 2 && [...less.words].every(w => more.words.has(w));
    return {alike: equal || (within && less.words.size * 2 > more.words.size) ? alike : 0, same};
  }
  if (alike >= sameAct && Math.min(a.words.size, b.words.size) === 1 && a.words.size !== b.words.size && !heads)
    return {alike: sameAct - 0.01, same};
  const bare = [a, b].find(w => w.words.size <= 1 && [...w.words].every(x => x === verbStem(w.core)) && !w.core.head);
  if (bare && verbStem(a.core) === verbStem(b.core)) return {alike: Math.max(alike, sameAct), same};
  if (heads && alike < sameAct && alikeVerbs(a.core.verb, b.core.verb) && agree(a, b)) return {alike: sameAct, same};
  // “return to the six-party talks”, “return to the suspended talks”: there is one table to come back to
  if (heads && alike < sameAct && comesBack(a.core) && comesBack(b.core) && !apart(a.words, b.words))
    return {alike: sameAct, same};
  // “waive immunity for Ada Roe”, “waive the immunity for a diplomat's wife”
  if (heads && alike < sameAct && a.core.verb === b.core.verb && calledTwoWays(a.core.phrase, b.core.phrase))
    return {alike: sameAct, same};
  // “accept the latest pay offer”, “accept the deal”: of one party, what is put to it
  if (alike < sameAct && [a, b].every(putTo)) return {alike: sameAct, same};
  return {alike, same};
}

/** “block the deal”, “stop the merger”: the same way. */
export const blocks = ({core}: Worded) => /^(?:block|prevent|veto|thwart|ban|bar|prohibit)$/.test(core.verb);

const papers = new Set(['offer', 'deal', 'proposal', 'package'].map(w => sameWord.get(stem(w)) ?? stem(w)));
const putTo = ({words, core}: Worded) =>
  core.verb === 'accept' && papers.has(core.head) && [...words].every(w => papers.has(w) || plain.has(w));
const plain = new Set(
  [
    'accept',
    'pay',
    'wage',
    'latest',
    'final',
    'last',
    'current',
    'revised',
    'improved',
    'reject',
    'dreadful',
    'paltry',
  ].map(w => sameWord.get(stem(w)) ?? stem(w)),
);

// one has a name for whom it is done to, the other a description
function calledTwoWays(one: string, other: string): boolean {
  const [x, y] = [one, other].map(
    phrase => /^\S+ (?:\S+ ){0,3}?(?<with>for|of|against|to) (?<whom>.+)$/u.exec(phrase)?.groups,
  );
  if (!x || !y || x.with !== y.with) return false;
  const [named, told] = properName.test(x.whom!) ? [x.whom!, y.whom!] : [y.whom!, x.whom!];
  return properName.test(named) && !properName.test(told) && somebody.test(told);
}
const properName = /^(?:\p{Lu}[\p{L}.’'-]+ )+\p{Lu}[\p{L}.’'-]+$/u;
const somebody =
  /^(?:(?:the|an?|its|their) )?(?:\p{Ll}[\p{L}’'-]* ){0,2}?(?:wife|husband|widow|woman|man|girl|boy|son|daughter|driver|diplomat|journalist|reporter|officer|soldier|pilot|captain|captive|prisoner|hostage|suspect|spy|activist|leader|general|minister|official|student|teacher|nurse|doctor)\b/u;

const table = sameWord.get(stem('negotiations')) ?? stem('negotiations');
const comesBack = ({verb, head}: Core) => head === table && /^(?:return|rejoin|resume|restart|come|go)$/.test(verb);
// talks with one are not those with another
function apart(a: ActWords, b: ActWords): boolean {
  const [x, y] = [a, b].map(words => [...words].filter(w => w.startsWith('@')));
  return x!.length > 0 && y!.length > 0 && !x!.some(name => y!.includes(name));
}

const verbStem = ({verb}: Core) => sameWord.get(stem(verb)) ?? stem(verb);

// “by ten percent” and “by thirty percent” are two offers, the first round and the second two rounds
function amountsDiffer(a: ActWords, b: ActWords): boolean {
  const [x, y] = [a, b].map(words => [...words].filter(w => /^\d/.test(w) || counted.has(w)));
  return x!.length > 0 && y!.length > 0 && !x!.some(n => y!.includes(n));
}
const counted = new Set(
  'ten twenty thirty forty fifty sixty seventy eighty ninety hundred first second third fourth fifth'
    .split(' ')
    .map(stem),
);

// “agree to the release”, “give firm assurances regarding the release”
const consents = new Set(
  'agree accept consent approve regarding concerning specific firm clear full complete'.split(' ').map(stem),
);

// what else is said of the thing does not set the two apart: one says nothing more, or they share some of it
function agree(a: Worded, b: Worded): boolean {
  const [x, y] = [a, b].map(({words, core}) => {
    return [...words].filter(w => w !== core.head && w !== verbStem(core) && !/^\d/.test(w) && !consents.has(w));
  });
  return x!.length === 0 || y!.length === 0 || x!.some(w => y!.includes(w));
}
