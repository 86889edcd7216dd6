/**
 * What the language steps leave behind for one text: tokens as packed arrays, every offset a UTF-16 index into `text`,
 * so `text.slice(start[i], end[i])` is token i. Sentences are runs of tokens. Later steps read, never write, what
 * earlier steps filled in.
 */
export interface Analysis {
  readonly text: string;
  /** number of tokens */
  readonly n: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** first token of each sentence, and one past the last sentence: sentence k is tokens sent[k] .. sent[k+1]-1 */
  readonly sent: Int32Array;
  /** sentence index of each token */
  readonly sentOf: Int32Array;
  /** index into `upos` / `xpos` / `deprels` of ./tagset.ts */
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  readonly lemma: string[];
  /** head token (absolute index), -1 for the root of a sentence */
  readonly head: Int32Array;
  readonly deprel: Uint8Array;
  /** names found: tokens from..to-1, in order, never overlapping */
  readonly names: Name[];
}

/** A copy whose tags, lemmas and tree may be set right for a later step; the text and its tokens stay shared. */
export const correctable = (a: Analysis): Analysis => ({
  ...a,
  xpos: a.xpos.slice(),
  upos: a.upos.slice(),
  lemma: a.lemma.slice(),
  deprel: a.deprel.slice(),
  head: a.head.slice(),
});

export interface Name {
  from: number;
  to: number;
  kind: NameKind;
}

export type NameKind = 'person' | 'organisation' | 'place' | 'other';
