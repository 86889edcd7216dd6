import {type Analysis, correctable} from '../../analysis.ts';
import {child, word} from '../../language/tree.ts';
import {DEPREL, UPOS, XPOS} from '../../tagset.ts';
import {hang, retag} from './edits.ts';

/**
 * The same analysis with what stands behind a preposition hung by it, and a participle that only describes no verb:
 * - “abide by a full truce”: the truce is neither what is abided nor joined to the abiding
 * - “a jointly agreed truce”: nobody agrees to anything
 * - “an "immediate end" to the shelling”: what stands behind a quoted noun goes with it
 */
export function cased(a: Analysis): Analysis {
  const behind: number[] = [];
  const describing: number[] = [];
  const quoted: [noun: number, of: number][] = [];
  for (let i = 0; i < a.n; i++) {
    const over = a.head[i]!;
    if (
      over > i &&
      a.deprel[i] === DEPREL.amod &&
      a.upos[i] === UPOS.VERB &&
      a.upos[i - 1] === UPOS.ADV &&
      a.head[i - 1] === i
    )
      describing.push(i);
    const mark = a.deprel[i] === DEPREL.obl ? child(a, i, 'case') - 1 : -1;
    if (
      mark > 1 &&
      mark < i &&
      /^["”]$/.test(word(a, mark)) &&
      a.upos[mark - 1] === UPOS.NOUN &&
      a.head[mark - 1] === over &&
      /^(?:to|of)$/.test(word(a, mark + 1))
    )
      quoted.push([i, mark - 1]);
    if (over < 0 || over > i || a.upos[over] !== UPOS.VERB || a.upos[i] !== UPOS.NOUN) continue;
    if (a.deprel[i] !== DEPREL.conj && a.deprel[i] !== DEPREL.obj) continue;
    if (child(a, i, 'case') === over + 1 && child(a, i, 'cc') < 0) behind.push(i);
  }
  if (!behind.length && !describing.length && !quoted.length) return a;
  const out = correctable(a);
  for (const i of behind) out.deprel[i] = DEPREL.obl;
  for (const [i, noun] of quoted) {
    hang(out, i, noun, DEPREL.nmod);
  }
  for (const i of describing) {
    retag(out, i, UPOS.ADJ, XPOS.VBN);
  }
  return out;
}
