import {type Analysis, correctable} from '../../analysis.ts';
import {child, word} from '../../language/tree.ts';
import {DEPREL, UPOS, XPOS} from '../../tagset.ts';
import {hang, retag} from './edits.ts';

/** What may stand between a preposition and a participle: “about the | recently failed round”. */
const determiner = /^(?:the|an?|its|his|her|their|our|this|that|these|those)$/i;

/**
 * The same analysis with the noun behind the preposition, where a participle between them was read as a verb with that noun for its
 * object: “spoke about the recently failed first round”. No clause has a determiner for its subject.
 */
export function participled(a: Analysis): Analysis {
  const found: [noun: number, participle: number, determiner: number][] = [];
  for (let noun = 3; noun < a.n; noun++) {
    const v = a.head[noun]!;
    if (a.deprel[noun] !== DEPREL.obj || a.upos[noun] !== UPOS.NOUN || v < 0 || v > noun || a.head[v]! < 0) continue;
    if (a.xpos[v] !== XPOS.VBD && a.xpos[v] !== XPOS.VBN) continue;
    if (a.sentOf[v] !== a.sentOf[noun] || child(a, v, 'nsubj', 'nsubj:pass', 'aux', 'aux:pass', 'mark') >= 0) continue;
    let d = v - 1;
    while (d > 1 && a.upos[d] === UPOS.ADV && word(a, d).endsWith('ly')) d--;
    if (d < 1 || !determiner.test(word(a, d)) || a.upos[d - 1] !== UPOS.ADP) continue;
    if (only(a, v + 1, noun)) found.push([noun, v, d]);
  }
  if (!found.length) return a;
  const out = correctable(a);
  for (const [noun, v, d] of found) {
    const over = a.head[v]!;
    hang(out, noun, over, a.upos[over] === UPOS.VERB ? DEPREL.obl : DEPREL.nmod);
    hang(out, d, noun, DEPREL.det);
    hang(out, d - 1, noun, DEPREL.case);
    for (let i = d + 1; i < v; i++) hang(out, i, v, DEPREL.advmod);
    for (let i = v + 1; i < noun; i++)
      if (a.head[i] === v || (a.head[i] === noun && a.upos[i] === UPOS.ADV)) hang(out, i, noun, DEPREL.amod);
    hang(out, v, noun, DEPREL.amod);
    retag(out, v, UPOS.ADJ, XPOS.VBN);
  }
  return out;
}

/** Do only words that describe a noun stand there? */
function only(a: Analysis, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const kind = a.upos[i]!;
    if (kind !== UPOS.ADJ && kind !== UPOS.NUM && kind !== UPOS.NOUN && kind !== UPOS.PROPN && kind !== UPOS.ADV)
      return false;
  }
  return true;
}
