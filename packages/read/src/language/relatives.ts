import {DEPREL, UPOS} from '../tagset.ts';

/**
 * “demanded that the government release the women it holds in its prisons”: a relative clause without its pronoun, taken for
 * the clause that “that” opens, with that clause's verb hung from it. The two change places: the women it holds, the
 * government release. “said that what he did it regrets” stays. Heads are absolute; the tree stays one, though an arc may cross.
 */
export function bareRelatives(upos: Uint8Array, head: Int32Array, deprel: Uint8Array, from: number, to: number): void {
  for (let p = from + 3; p + 1 < to; p++) {
    // a noun, then “it”, “they”, then the verb they are the subject of
    const v = head[p]!;
    if (v !== p + 1 || upos[p] !== UPOS.PRON || deprel[p] !== DEPREL.nsubj || deprel[v] !== DEPREL.ccomp) continue;
    const noun = p - 1;
    if (upos[noun] !== UPOS.NOUN && upos[noun] !== UPOS.PROPN) continue;
    const mark = child(head, v, from, p, i => deprel[i] === DEPREL.mark);
    if (mark < 0) continue;
    const inner = child(head, v, mark, noun, i => upos[i] === UPOS.VERB && deprel[i] !== DEPREL.aux);
    if (inner < 0 || child(head, inner, mark, inner, i => deprel[i] === DEPREL.nsubj) < 0) continue;
    head[inner] = head[v]!;
    deprel[inner] = DEPREL.ccomp;
    for (let i = from; i < inner; i++) if (head[i] === v) head[i] = inner;
    head[v] = noun;
    deprel[v] = DEPREL['acl:relcl'];
  }
}

/** the first of from .. to-1 that hangs from `of` and is as asked, else -1 */
function child(head: Int32Array, of: number, from: number, to: number, is: (i: number) => boolean): number {
  for (let i = from; i < to; i++) if (head[i] === of && is(i)) return i;
  return -1;
}
