import {type Analysis, correctable} from '../../analysis.ts';
import {word} from '../../language/tree.ts';
import {DEPREL, UPOS, XPOS} from '../../tagset.ts';
import {hang, retag} from './edits.ts';

/** “wants pay raised”, “would see pay frozen”, with the pay for a helper of the participle: it is what is to be raised */
export function payRaised(a: Analysis): Analysis {
  const found: number[] = [];
  for (let i = 1; i + 1 < a.n; i++) {
    const v = a.head[i]!;
    if (a.deprel[i] === DEPREL['aux:pass'] && v > i && /^pay$/i.test(word(a, i)) && a.xpos[v] === XPOS.VBN)
      found.push(i);
  }
  if (!found.length) return a;
  const out = correctable(a);
  for (const i of found) {
    retag(out, i, UPOS.NOUN, XPOS.NN, 'pay');
    hang(out, i, a.head[i]!, DEPREL['nsubj:pass']);
  }
  return out;
}
