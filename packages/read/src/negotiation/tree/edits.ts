import type {Analysis} from '../../analysis.ts';

/** Hangs a token on another, as what it is to it. */
export function hang(a: Analysis, i: number, head: number, deprel: number): void {
  a.head[i] = head;
  a.deprel[i] = deprel;
}

/** Gives a token another word class, and another lemma where that changes with it. */
export function retag(a: Analysis, i: number, upos: number, xpos: number, lemma = a.lemma[i]!): void {
  a.upos[i] = upos;
  a.xpos[i] = xpos;
  a.lemma[i] = lemma;
}
