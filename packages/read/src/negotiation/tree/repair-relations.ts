import type {Analysis} from '../../analysis.ts';
import {DEPREL, UPOS} from '../../tagset.ts';
import {triggers} from '../words/frames.ts';
import type {Repairs, Tagged} from './repairs.ts';

/** What hangs wrong from what in a sentence, by words that leave no doubt. */
export function seekRelations(t: Tagged, from: number, to: number, found: Repairs): void {
  const {a} = t;
  const verb = predicateOf(t, from, to);
  if (verb) found.roots.push(verb);
  for (let i = from; i < to; i++) {
    // “It wants an inquiry”: somebody, for what wants has a will
    if (a.deprel[i] === DEPREL.expl && a.head[i]! > i && triggers.has(a.lemma[a.head[i]!]!)) found.subjects.push(i);
    if (isRelativeObject(t, i)) found.objects.push(i);
    const second = secondOfBoth(t, i, to);
    if (second > 0) found.pairs.push([second, a.head[i]!]);
    const over = furtherCall(t, i);
    if (over >= 0) found.joined.push([i, over]);
  }
}

/** “the colonel, whom Chad refuses to hand over”, read as two subjects: the first is the object */
const isRelativeObject = ({a, words}: Tagged, i: number): boolean =>
  /^(?:whom|which|that)$/.test(words[i]!) &&
  a.deprel[i] === DEPREL.nsubj &&
  a.head[i]! > i + 1 &&
  hasSubject(a, i + 1, a.head[i]!);

/** “offers from both the port and the ferries”: joined to the port, and not to the offers; -1 for nothing */
function secondOfBoth(t: Tagged, i: number, to: number): number {
  const {a, words} = t;
  if (words[i] !== 'both' || a.head[i]! <= i) return -1;
  const second = pairedWith(t, a.head[i]!, to);
  return second > 0 && a.head[second]! < i ? second : -1;
}

/** “urge both sides to conclude, and | call on the Senate to pass”: joined to what is urged, not to what is concluded; -1 for nothing */
function furtherCall({a, words, tag}: Tagged, i: number): number {
  if (tag(i) !== 'VB' || words[i - 1] !== 'and' || words[i - 2] !== ',' || !asking.test(words[i]!)) return -1;
  const act = a.head[i]!;
  const over = a.head[act] ?? -1;
  return a.deprel[i] === DEPREL.conj && act < i && words[act - 1] === 'to' && over >= 0 && tag(over) === 'VBP'
    ? over
    : -1;
}

/** Verbs that open a further call in the same sentence. */
const asking =
  /^(?:call|urge|demand|request|invite|appeal|insist|reject|condemn|welcome|express|reiterate|stress|note)$/;

/** a subject of v of its own between token i and it */
function hasSubject(a: Analysis, i: number, v: number): boolean {
  for (let j = i; j < v; j++) if (a.head[j] === v && a.deprel[j] === DEPREL.nsubj) return true;
  return false;
}

/**
 * “Talks between Sudan and Chad resumed on Sunday” read as talks and something joined to them: a noun at the root whose first verb
 * behind it is finite and has no subject, conjunction or relative of its own. The noun is its subject. Null where the parse stands.
 */
export function predicateOf(t: Tagged, from: number, to: number): [noun: number, verb: number] | null {
  const {a, words, tag} = t;
  let root = from;
  while (root < to && a.head[root]! >= 0) root++;
  if (root >= to || !/^(?:NN|NNS|NNP|NNPS)$/.test(tag(root)) || words[root + 1] === ':') return null;
  let several = /S$/.test(tag(root));
  // “between Sudan and Chad”: who stands behind “and” belongs to it
  const between = words[root + 1] === 'between' ? words.indexOf('and', root) : -1;
  for (let j = from; j < to; j++) {
    if (a.head[j] === root && (a.deprel[j] === DEPREL.cop || a.deprel[j] === DEPREL.nsubj)) return null;
    if (a.head[j] === root && a.deprel[j] === DEPREL.conj && tag(j).startsWith('NN')) several = true;
    if (j <= root || !/^(?:VBD|VBZ|VBP|VB|VBN)$/.test(tag(j))) continue;
    const apart = between > root && between < j && j - between < 6;
    // “talks between Sudan and the rebels adjourned”, read as rebels adjourned by somebody
    if (apart && a.deprel[j] === DEPREL.acl && a.head[j] === j - 1 && words[j + 1] !== 'by') return [root, j];
    if (a.head[j] !== root) continue;
    if (a.deprel[j] !== DEPREL.conj && a.deprel[j] !== DEPREL.parataxis && a.deprel[j] !== DEPREL.appos) return null;
    const first = firstOf(t, root, j, between, apart);
    if (!first) return null;
    const finite = /^(?:VBD|VBZ|VBP)$/.test(tag(j)) || first.helped || (tag(j) === 'VB' && several);
    return finite && /^(?:NN|NNS|NNP|NNPS|CD|JJ)$/.test(tag(first.at - 1)) ? [root, j] : null;
  }
  return null;
}

/** where the words of a predicate begin behind a noun, and whether one of its helpers is finite; null where it has more than helpers, or than who stands behind “between … and” */
function firstOf(
  {a, tag}: Tagged,
  noun: number,
  verb: number,
  and: number,
  apart: boolean,
): {at: number; helped: boolean} | null {
  let at = verb;
  let helped = false;
  for (let k = noun + 1; k < verb; k++) {
    if (a.head[k] !== verb || k === and || (apart && k > and && a.deprel[k] === DEPREL.nsubj)) continue;
    if (a.deprel[k] === DEPREL.aux || a.deprel[k] === DEPREL['aux:pass'] || a.deprel[k] === DEPREL.advmod) {
      if (/^(?:MD|VBD|VBZ|VBP)$/.test(tag(k))) helped = true;
      at = Math.min(at, k);
    } else if (a.deprel[k] !== DEPREL.punct) return null;
  }
  return {at, helped};
}

/** the noun or name that an “and” right behind the first of a pair joins, before any other mark; -1 for none */
function pairedWith({a, words}: Tagged, first: number, to: number): number {
  for (let i = first + 1; i < to; i++) {
    if (/^[,.;:]$/.test(words[i]!) || a.upos[i] === UPOS.VERB) return -1;
    if (words[i] !== 'and') continue;
    const second = a.head[i]!;
    const isThing = a.upos[second] === UPOS.NOUN || a.upos[second] === UPOS.PROPN;
    return second > i && isThing && a.deprel[second] === DEPREL.conj ? second : -1;
  }
  return -1;
}
