import type {Analysis} from '../analysis.ts';
import {DEPREL, type Deprel, deprels, UPOS, type Upos, upos, XPOS, type Xpos, xpos} from '../tagset.ts';

/** Questions about one token of an analysis. Token arguments are absolute; -1 answers "none". */

export const word = (a: Analysis, i: number): string => a.text.slice(a.start[i]!, a.end[i]!);
export const sentenceOf = (a: Analysis, i: number): number => a.sentOf[i]!;
export const uposOf = (a: Analysis, i: number): Upos => upos[a.upos[i]!]!;
export const xposOf = (a: Analysis, i: number): Xpos => xpos[a.xpos[i]!]!;
export const deprelOf = (a: Analysis, i: number): Deprel => deprels[a.deprel[i]!]!;

/** "nsubj:pass" is a "nsubj"; pass the full label to ask for the subtype alone. */
export function isRelation(a: Analysis, i: number, ...labels: string[]): boolean {
  const label = deprels[a.deprel[i]!]!;
  return labels.includes(label) || labels.includes(label.split(':')[0]!);
}

/** Tokens whose head is i, in order. */
export function children(a: Analysis, i: number): number[] {
  const k = a.sentOf[i]!;
  const out: number[] = [];
  for (let j = a.sent[k]!; j < a.sent[k + 1]!; j++) if (a.head[j] === i) out.push(j);
  return out;
}

/** First child of i with one of these relations, or -1. */
export function child(a: Analysis, i: number, ...labels: string[]): number {
  for (const j of children(a, i)) if (isRelation(a, j, ...labels)) return j;
  return -1;
}

/** Root of the sentence of token i. */
export function rootOf(a: Analysis, i: number): number {
  const k = a.sentOf[i]!;
  for (let j = a.sent[k]!; j < a.sent[k + 1]!; j++) if (a.head[j] === -1) return j;
  return -1;
}

/** Smallest run of tokens [from, to) that holds the whole subtree of i. */
export function span(a: Analysis, i: number): [from: number, to: number] {
  const k = a.sentOf[i]!;
  let from = i;
  let to = i + 1;
  for (let j = a.sent[k]!; j < a.sent[k + 1]!; j++) {
    if (j < from || j >= to) {
      if (isWithin(a, j, i)) {
        if (j < from) from = j;
        else to = j + 1;
      }
    }
  }
  return [from, to];
}

/** Is j in the subtree of i (i itself included)? */
export function isWithin(a: Analysis, j: number, i: number): boolean {
  for (let h = j; h >= 0; h = a.head[h]!) if (h === i) return true;
  return false;
}

/** Head of the phrase from..to-1: the token whose head lies outside; the first of several. */
export function headOf(a: Analysis, from: number, to: number): number {
  for (let j = from; j < to; j++) if (a.head[j]! < from || a.head[j]! >= to) if (a.upos[j] !== UPOS.PUNCT) return j;
  return from;
}

export const isVerb = (a: Analysis, i: number): boolean => a.upos[i] === UPOS.VERB;
export const isNominal = (a: Analysis, i: number): boolean =>
  a.upos[i] === UPOS.NOUN || a.upos[i] === UPOS.PROPN || a.upos[i] === UPOS.PRON;

/**
 * The subject of verb v as written: its own, or for a conjunct ("met and agreed") or open complement ("wants to leave")
 * the one it shares with its head. Passive subjects count; see `passive`.
 */
export function subject(a: Analysis, v: number): number {
  for (let at = v, steps = 0; at >= 0 && steps < 8; steps++) {
    const own = child(a, at, 'nsubj', 'csubj');
    if (own >= 0) return own;
    if (a.deprel[at] === DEPREL.xcomp) {
      // "Russia wants Assad to leave": the object of the higher verb is the subject of the lower
      const controller = child(a, a.head[at]!, 'obj', 'iobj');
      if (controller >= 0 && controller < at) return controller;
      const called = calledOn(a, a.head[at]!);
      if (called >= 0 && called < at) return called;
    } else if (a.deprel[at] !== DEPREL.conj) return -1;
    at = a.head[at]!;
  }
  return -1;
}

/** Whom a verb has act though it is no object: “called on | Iran to”, “appealed to | Iran to”; -1 for other verbs. */
export function calledOn(a: Analysis, v: number): number {
  if (!/^(?:call|appeal|prevail)$/.test(a.lemma[v]!)) return -1;
  for (const j of children(a, v)) {
    const mark = a.deprel[j] === DEPREL.obl ? child(a, j, 'case') : -1;
    if (mark > v && /^(?:on|upon|to)$/.test(word(a, mark))) return j;
  }
  return -1;
}

/** Direct object of v, or -1. */
export const object = (a: Analysis, v: number): number => child(a, v, 'obj');

/** Who did it, in a passive: "mediated by the U.N." → "U.N." */
export const agent = (a: Analysis, v: number): number => child(a, v, 'obl:agent');

/** "was attacked", "the attack mediated by": a passive auxiliary, subject or agent, or a bare participle after a noun. */
export function passive(a: Analysis, v: number): boolean {
  if (child(a, v, 'aux:pass') >= 0 || child(a, v, 'nsubj:pass') >= 0 || agent(a, v) >= 0) return true;
  return a.deprel[v] === DEPREL.acl && a.xpos[v] === XPOS.VBN;
}

const negators = new Set(['not', "n't", 'n’t', 'never', 'neither', 'nor', 'no', 'hardly', 'nt']);

/** "did not agree", "never said", "no one came" (the subject carries it). */
export function negated(a: Analysis, v: number): boolean {
  const carries = (i: number) => negators.has(word(a, i).toLowerCase());
  for (const j of children(a, v)) {
    if (isRelation(a, j, 'advmod', 'cc') && carries(j)) return true;
    if (isRelation(a, j, 'nsubj', 'obj')) {
      if (/^(nobody|nothing|none|no-one)$/i.test(word(a, j))) return true;
      if (children(a, j).some(d => a.deprel[d] === DEPREL.det && carries(d))) return true;
    }
  }
  return false;
}

/** The modal auxiliary of v ("must", "will", "'ll"), lower-cased, or null. */
export function modal(a: Analysis, v: number): string | null {
  for (const j of children(a, v))
    if (a.deprel[j] === DEPREL.aux && a.xpos[j] === XPOS.MD) return word(a, j).toLowerCase();
  return null;
}

/** The complementiser or subordinator of clause v ("that", "if", "before"), lower-cased, or null. */
export function marker(a: Analysis, v: number): string | null {
  const j = child(a, v, 'mark');
  return j < 0 ? null : word(a, j).toLowerCase();
}
