import type {Analysis} from '../analysis.ts';
import {word} from '../language/tree.ts';
import {DEPREL, UPOS, XPOS, xpos} from '../tagset.ts';

/**
 * The same analysis with the tree put right where the forms of the verbs leave no doubt:
 * - “Families, blocking a road, called on the cabinet”: the participle behind the aside is the verb of a sentence that has none
 * - “welcomed the respect shown to them but rejected a sale”: what is finite is joined to what is finite
 */
export function reattached(a: Analysis): Analysis {
  const words = Array.from({length: a.n}, (_, i) => word(a, i).toLowerCase());
  const mains: {verb: number; subject: number}[] = [];
  const joints: [verb: number, to: number][] = [];
  for (let k = 0; k + 1 < a.sent.length; k++) {
    const [from, to] = [a.sent[k]!, a.sent[k + 1]!];
    const main = missingMain(a, words, from, to);
    if (main) mains.push(main);
    for (let v = from; v < to; v++) {
      const over = finiteAbove(a, words, v);
      if (over >= 0) joints.push([v, over]);
    }
  }
  if (!mains.length && !joints.length) return a;
  const fixed = {...a, xpos: a.xpos.slice(), upos: a.upos.slice(), deprel: a.deprel.slice(), head: a.head.slice()};
  for (const {verb, subject} of mains) {
    fixed.xpos[verb] = XPOS.VBD;
    fixed.upos[verb] = UPOS.VERB;
    fixed.head[verb] = -1;
    fixed.deprel[verb] = DEPREL.root;
    fixed.head[subject] = verb;
    fixed.deprel[subject] = DEPREL.nsubj;
  }
  for (const [v, over] of joints) fixed.head[v] = over;
  return fixed;
}

const finiteTag = /^(?:VBD|VBZ|VBP|MD)$/;
const tagAt = (a: Analysis, i: number): string => xpos[a.xpos[i]!] ?? '';

/** the participle behind “subject, aside,” in a sentence whose only finite verbs stand in relative clauses */
function missingMain(
  a: Analysis,
  words: readonly string[],
  from: number,
  to: number,
): {verb: number; subject: number} | null {
  let subject = -1;
  for (let i = from; i < to; i++) {
    if (a.head[i]! < 0) {
      if (subject >= 0) return null;
      subject = i;
    }
    if (finiteTag.test(tagAt(a, i)) && !isInRelative(a, i)) return null;
  }
  if (subject < 0 || (a.upos[subject] !== UPOS.NOUN && a.upos[subject] !== UPOS.PROPN)) return null;
  let open = subject + 1;
  while (open < to && words[open] !== ',') open++;
  for (let v = open + 2; v + 1 < to; v++) {
    if (!/^VB[ND]$/.test(tagAt(a, v)) || a.deprel[v] !== DEPREL.acl) continue;
    let before = v - 1;
    while (before > open && a.upos[before] === UPOS.ADV) before--;
    if (words[before] !== ',' || before === open || words[v + 1] === 'by') continue;
    return {verb: v, subject};
  }
  return null;
}

function isInRelative(a: Analysis, i: number): boolean {
  for (let at = i, steps = 0; at >= 0 && steps < 30; steps++) {
    if (a.deprel[at] === DEPREL['acl:relcl']) return true;
    at = a.head[at]!;
  }
  return false;
}

/** for a finite verb joined to an infinitive or a participle: the nearest finite verb above that; -1 when all is well */
function finiteAbove(a: Analysis, words: readonly string[], v: number): number {
  const h = a.head[v]!;
  if (a.deprel[v] !== DEPREL.conj || h < 0 || h > v || a.upos[v] !== UPOS.VERB) return -1;
  if (!/^(?:and|but)$/.test(words[v - 1] ?? '') || !isFinite(a, v) || !/^(?:VBN|VBG|VB)$/.test(tagAt(a, h))) return -1;
  if (a.upos[h] !== UPOS.VERB || hasHelper(a, h, v) || hasSubject(a, v)) return -1;
  // what follows the verb is its own object or complement
  if (!/^(?:DT|PRP|PRP\$|TO|IN|NNP|NNS|NN|JJ|CD)$/.test(tagAt(a, v + 1))) return -1;
  for (let at = a.head[h]!, steps = 0; at >= 0 && steps < 10; at = a.head[at]!, steps++)
    if (at < v && a.upos[at] === UPOS.VERB && isFinite(a, at)) return at;
  return -1;
}

const isFinite = (a: Analysis, i: number): boolean => /^(?:VBD|VBZ|VBP)$/.test(tagAt(a, i));

/** an auxiliary of h before v: “has agreed … and rejected” shares it */
function hasHelper(a: Analysis, h: number, v: number): boolean {
  for (let i = h - 1; i >= 0 && h - i < 8; i--)
    if (a.head[i] === h && (a.deprel[i] === DEPREL.aux || a.deprel[i] === DEPREL['aux:pass'])) return i < v;
  return false;
}

function hasSubject(a: Analysis, v: number): boolean {
  for (let i = v - 1; i >= 0 && v - i < 12; i--) if (a.head[i] === v && a.deprel[i] === DEPREL.nsubj) return true;
  return false;
}
