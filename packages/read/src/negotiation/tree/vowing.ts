import {type Analysis, correctable} from '../../analysis.ts';
import {word} from '../../language/tree.ts';
import {DEPREL, UPOS, XPOS} from '../../tagset.ts';
import {hang, retag} from './edits.ts';

/** Verbs of undertaking and asking that look like a plural, with their lemma. */
const plurals = /^(vow|promise|pledge|offer|plan|threaten|demand|request|appeal|claim|aim)s$/i;

/**
 * “Norvik Steel, the buyer, vows to hire locally”, “Norvik plans to close it”, read as a name with vows set beside it: where a plural that
 * is a verb too stands before “to” and a plain verb, and nothing else is the predicate, it is.
 */
export function vowing(a: Analysis): Analysis {
  const found: [verb: number, root: number][] = [];
  for (let k = 0; k + 1 < a.sent.length; k++) {
    const [from, to] = [a.sent[k]!, a.sent[k + 1]!];
    let root = from;
    while (root < to && a.head[root]! >= 0) root++;
    if (root >= to || a.upos[root] !== UPOS.PROPN || hasFinite(a, from, to)) continue;
    for (let i = root + 1; i + 2 < to; i++)
      if (
        plurals.test(word(a, i)) &&
        a.xpos[i] === XPOS.NNS &&
        a.head[i] === root &&
        (a.deprel[i] === DEPREL.appos || a.deprel[i] === DEPREL.conj || a.deprel[i] === DEPREL.parataxis) &&
        /^to$/i.test(word(a, i + 1)) &&
        a.xpos[i + 2] === XPOS.VB
      ) {
        found.push([i, root]);
        break;
      }
  }
  if (!found.length) return a;
  const out = correctable(a);
  for (const [verb, root] of found) {
    retag(out, verb, UPOS.VERB, XPOS.VBZ, plurals.exec(word(a, verb))![1]!.toLowerCase());
    hang(out, verb, -1, DEPREL.root);
    hang(out, root, verb, DEPREL.nsubj);
    for (let j = verb + 1; j < a.n && a.sentOf[j] === a.sentOf[verb]; j++) {
      if (a.head[j] === root && a.deprel[j] === DEPREL.punct) out.head[j] = verb;
      if (a.head[j] === verb && a.deprel[j] === DEPREL.acl) out.deprel[j] = DEPREL.xcomp;
    }
  }
  return out;
}

function hasFinite(a: Analysis, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (a.xpos[i] === XPOS.VBD || a.xpos[i] === XPOS.VBZ || a.xpos[i] === XPOS.VBP || a.xpos[i] === XPOS.MD)
      return true;
  return false;
}
