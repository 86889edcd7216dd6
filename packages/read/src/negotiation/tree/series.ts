import type {Analysis} from '../../analysis.ts';
import {DEPREL, UPOS, XPOS, xpos} from '../../tagset.ts';
import {neverNouns, nounlike, rarelyAttributes} from '../words/ambiguous.ts';
import {hang, retag} from './edits.ts';

/** Words by token, those of a whole text or of a few tokens of it. */
export type Words = Readonly<Record<number, string>>;

/** A verb in a row of bare verbs, with the one before it; the first of all bears the “to” or the modal. */
export interface Member {
  verb: number;
  before: number;
  /** the noun that is its object where it was read as no verb at all; -1 otherwise */
  object: number;
}

/**
 * “urged the governor to stand down, pay the miners and never return”, “must pull back, free the crew and pay”: the members of a row of
 * bare verbs that end in “and” or “or” and share one “to” or one modal, where the tree joins them to something else or, of two, took
 * the second for a present.
 */
export function series(a: Analysis, words: readonly string[], from: number, to: number): Member[] {
  const out: Member[] = [];
  for (let first = from + 1; first < to; first++) {
    if (!isBare(a, first) || !isGoverned(a, words, from, first)) continue;
    const middle: number[] = [];
    for (let i = first + 1; i < to; i++) {
      const before = words[i - 1]!;
      if (/^[.;:!?“”()–—]$/.test(words[i]!)) break;
      // “leave the port, take steps to clear the mines and pay”: in a row by then, it may hold what its acts are for
      if (governs(a, words, i) && !(middle.length && words[i] === 'to')) break;
      const joins = /^(?:and|or)$/.test(before) && i - 1 > first;
      if (!joins && before !== ',') continue;
      const second = joins && !middle.length ? secondOf(a, words, first, i) : -1;
      if (second >= 0) {
        out.push({verb: second, before: first, object: -1});
        break;
      }
      const lost = joins && !middle.length ? lostSecond(a, words, first, i) : -1;
      if (lost >= 0) {
        out.push({verb: lost, before: first, object: objectOf(a, lost, to)});
        break;
      }
      const verb = bareAt(a, words, i, to);
      if (verb < 0) {
        if (joins && isClause(a, i, to)) break;
        continue;
      }
      if (!joins) middle.push(verb);
      else {
        if (middle.length)
          for (const [k, v] of [...middle, verb].entries())
            out.push({verb: v, before: k > 0 ? middle[k - 1]! : first, object: objectOf(a, v, to)});
        break;
      }
    }
  }
  return out;
}

/** The verb of a row as the tree has it: a plain form joined to the one before. */
export function join(fixed: Analysis, {verb, before, object}: Member): void {
  // “return home as soon as possible, pay the men and …”: what stands before the comma is of the verb before it
  let comma = verb;
  while (comma > before && fixed.xpos[comma] !== XPOS[',']) comma--;
  for (let j = before + 1; j < comma; j++) if (fixed.head[j] === verb) fixed.head[j] = before;
  retag(fixed, verb, UPOS.VERB, XPOS.VB);
  hang(fixed, verb, before, DEPREL.conj);
  if (object < 0) return;
  hang(fixed, object, verb, DEPREL.obj);
}

const tagAt = (a: Analysis, i: number): string => xpos[a.xpos[i]!] ?? '';
const isBare = (a: Analysis, i: number): boolean => tagAt(a, i) === 'VB' && a.upos[i] === UPOS.VERB;
const governs = (a: Analysis, words: readonly string[], i: number): boolean =>
  tagAt(a, i) === 'MD' || (words[i] === 'to' && tagAt(a, i) === 'TO');
const opensNoun = /^(?:DT|PRP|PRP\$|CD|NNPS?|NNS|JJ)$/;

/** behind “to” or a modal, which the sentence does not open with: “To win, pay the men and feed them” orders */
function isGoverned(a: Analysis, words: readonly string[], from: number, verb: number): boolean {
  let i = verb - 1;
  while (i > from && /^RB/.test(tagAt(a, i))) i--;
  return i > from && governs(a, words, i);
}

/** “to pay off the debt, which the mill puts at two millions, and agree to terms”: a present of many where no such subject is; -1 otherwise */
function secondOf(a: Analysis, words: readonly string[], first: number, i: number): number {
  let v = i;
  while (tagAt(a, v) === 'RB') v++;
  // “continue the talks and refrain from raids”, read as a refrain
  const sure = tagAt(a, v) === 'NN' && /^(?:refrain|desist|abstain)$/.test(words[v]!) && words[v + 1] === 'from';
  if (!sure && (tagAt(a, v) !== 'VBP' || a.upos[v] !== UPOS.VERB)) return -1;
  if (a.deprel[v] !== DEPREL.conj) return -1;
  const over = a.head[v]!;
  if (over === first || sure) return v;
  return over > first && over < v && tagAt(a, over) === 'VBZ' ? v : -1;
}

/**
 * “to break their silence and resume work”, “to see the bill through and end discrimination” with the second read as the attribute of its
 * object or joined to an object, “to stop attacking those who came and get to work” with it joined into a relative; -1 otherwise
 */
function lostSecond(a: Analysis, words: readonly string[], first: number, i: number): number {
  let v = i;
  while (tagAt(a, v) === 'RB') v++;
  if (tagAt(a, v) === 'VB' && a.upos[v] === UPOS.VERB)
    return a.deprel[v] === DEPREL.conj && a.head[v]! > first && /^VB[DPZN]$/.test(tagAt(a, a.head[v]!)) ? v : -1;
  if (!/^(?:NN|JJ)$/.test(tagAt(a, v)) || !(neverNouns.has(words[v]!) || rarelyAttributes.has(words[v]!))) return -1;
  const next = tagAt(a, v + 1);
  const isAttribute = (a.deprel[v] === DEPREL.compound || a.deprel[v] === DEPREL.amod) && a.head[v]! > v;
  return isAttribute || (a.deprel[v] === DEPREL.conj && opensNoun.test(next)) ? v : -1;
}

/** the bare verb at token i, over adverbs; -1 when none stands there */
export function bareAt(a: Analysis, words: Words, i: number, to: number): number {
  let v = i;
  while (v + 1 < to && tagAt(a, v) === 'RB') v++;
  if (/^VBP?$/.test(tagAt(a, v)) && a.upos[v] === UPOS.VERB) return v;
  // “, and engage fully in”, read as a noun; “, and halt firing”, read as a past
  if (/^(?:NN|JJ)$/.test(tagAt(a, v)) && neverNouns.has(words[v]!)) return v;
  if (/^(?:VBD|NN)$/.test(tagAt(a, v)) && /^(?:halt|end|cease|stop)$/.test(words[v]!) && tagAt(a, v + 1) === 'VBG')
    return v;
  if (!nounlike.has(words[v]!) || !/^(?:NN|JJ)$/.test(tagAt(a, v))) return -1;
  // “must surrender, return to their barracks and”
  const way = words[v - 1] === ',' && /^(?:to|from)$/.test(words[v + 1] ?? '');
  return way || opensNoun.test(tagAt(a, v + 1)) ? v : -1;
}

/** a subject and a finite verb ahead: “, and the miners went home” */
function isClause(a: Analysis, i: number, to: number): boolean {
  for (let j = i; j < Math.min(to, i + 8); j++) {
    if (tagAt(a, j) === ',') return false;
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tagAt(a, j))) return true;
  }
  return false;
}

export function objectOf(a: Analysis, verb: number, to: number): number {
  if (a.upos[verb] === UPOS.VERB) return -1;
  for (let j = verb + 1; j < Math.min(to, verb + 6); j++)
    if (/^(?:NNS?|NNPS?|PRP)$/.test(tagAt(a, j)) && !/^(?:NNS?|NNPS?)$/.test(tagAt(a, j + 1))) return j;
  return -1;
}
