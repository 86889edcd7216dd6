import {UPOS, XPOS} from '../src/tagset.ts';
import type {GoldSentence} from './treebank.ts';

/**
 * Treebank sentences as newspapers would print them, now and then: “curly” quotation marks, Headline Capitals, ALL
 * CAPITALS, no capitals, no full stop. Offsets of the tokens keep their length, so only the text changes.
 */
export function variant(g: GoldSentence, next: () => number): GoldSentence {
  let text = g.text;
  let {n} = g;
  if (text.includes('"') && next() < 0.5) text = curly(g);
  const roll = next();
  if (roll < 0.04) text = headline(text, g);
  else if (roll < 0.055) text = sameLength(text, text.toUpperCase());
  else if (roll < 0.065) text = sameLength(text, text.toLowerCase());
  const last = n - 1;
  if (
    n > 3 &&
    g.upos[last] === UPOS.PUNCT &&
    g.head[last]! >= 0 &&
    !g.head.includes(last) &&
    (roll < 0.03 || next() < 0.03)
  )
    n--;
  if (text === g.text && n === g.n) return g;
  const cut = <T extends Uint8Array | Int32Array>(a: T) => a.subarray(0, n) as T;
  return {...g, text, n, upos: cut(g.upos), xpos: cut(g.xpos), head: cut(g.head), deprel: cut(g.deprel)};
}

const sameLength = (old: string, text: string) => (text.length === old.length ? text : old);

function curly(g: GoldSentence): string {
  let text = g.text;
  for (let i = 0; i < g.n; i++) {
    const s = g.start[i]!;
    if (g.end[i]! - s !== 1 || text[s] !== '"') continue;
    text = text.slice(0, s) + (g.xpos[i] === XPOS['``'] ? '“' : '”') + text.slice(s + 1);
  }
  return text;
}

/** Capitals on every word but the short ones in the middle. */
function headline(text: string, g: GoldSentence): string {
  let out = text;
  for (let i = 0; i < g.n; i++) {
    const s = g.start[i]!;
    const short =
      g.end[i]! - s < 4 &&
      (g.upos[i] === UPOS.ADP || g.upos[i] === UPOS.DET || g.upos[i] === UPOS.CCONJ || g.upos[i] === UPOS.PART);
    const c = out[s]!.toUpperCase();
    if ((i === 0 || !short) && c.length === 1) out = out.slice(0, s) + c + out.slice(s + 1);
  }
  return out;
}
