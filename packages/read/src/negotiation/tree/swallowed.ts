import {type Analysis, correctable} from '../../analysis.ts';
import {word} from '../../language/tree.ts';
import {DEPREL, UPOS, XPOS, xpos} from '../../tagset.ts';
import {nouns} from '../words/frames.ts';
import {hang, retag} from './edits.ts';

/**
 * The same analysis with “France's refusal to sign | angered Serbia” given its verb: a noun of asking or refusing at the root of a sentence with
 * nothing finite in it, whose infinitive has taken the past behind it for a part of its own.
 */
export function swallowed(a: Analysis): Analysis {
  const found: [noun: number, act: number, past: number][] = [];
  for (let k = 0; k + 1 < a.sent.length; k++) {
    const [from, to] = [a.sent[k]!, a.sent[k + 1]!];
    let root = from;
    while (root < to && a.head[root]! >= 0) root++;
    if (root >= to || a.upos[root] !== UPOS.NOUN || !nouns.has(a.lemma[root]!)) continue;
    const past = pastOf(a, root, to);
    if (past > 0) found.push([root, a.head[past]!, past]);
  }
  if (!found.length) return a;
  const fixed = correctable(a);
  for (const [noun, act, past] of found) {
    retag(fixed, past, UPOS.VERB, XPOS.VBD);
    for (let j = past + 1; j < a.n && a.sentOf[j] === a.sentOf[past]; j++)
      if (a.head[j] === act || a.head[j] === noun) fixed.head[j] = past;
    hang(fixed, past, -1, DEPREL.root);
    hang(fixed, noun, past, DEPREL.nsubj);
  }
  return fixed;
}

/** the participle below the infinitive right behind the noun, with an object and no helper, where nothing in the sentence is finite; -1 for none */
function pastOf(a: Analysis, noun: number, to: number): number {
  let found = -1;
  let act = -1;
  for (let j = noun + 1; j < to; j++) {
    const tag = xpos[a.xpos[j]!] ?? '';
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tag)) return -1;
    if (act < 0 && tag === 'VB' && word(a, j - 1) === 'to' && a.head[j] === noun) act = j;
    if (found >= 0 || act < 0 || tag !== 'VBN' || a.head[j] !== act || a.deprel[j] !== DEPREL.xcomp) continue;
    if (/^(?:DT|NNP|PRP|PRP\$|NNS)$/.test(xpos[a.xpos[j + 1]!] ?? '')) found = j;
  }
  return found;
}
