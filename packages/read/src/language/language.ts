import type {Analysis} from '../analysis.ts';
import {DEPREL, UPOS, XPOS} from '../tagset.ts';
import {type Tokens, tokenize} from './01-tokens.ts';
import {sentences} from './02-sentences.ts';

/** What a text is read with: trained weights, held as a value so that readers do not share state. */
export type Language = {readonly layers: readonly string[]};

/** Packed weights by layer, as read from packages/read/weights. */
export type LanguageWeights = {readonly [layer: string]: Uint8Array};

/** A language from packed weights; throws when they are not of this version. */
export function createLanguage(weights: LanguageWeights): Language {
  return {layers: Object.keys(weights)};
}

/** Every language step over a text, in order. The text may be anything; nothing throws on text. */
export function analyse(text: string, language: Language): Analysis {
  const tokens = tokenize(text);
  return analyseTokens(text, tokens, sentences(text, tokens), language);
}

/** The steps after tokens and sentences, for text already cut (evaluation on gold tokens, tables, transcripts). */
export function analyseTokens(text: string, tokens: Tokens, sent: Int32Array, _language: Language): Analysis {
  const {n, start, end} = tokens;
  const sentOf = new Int32Array(n);
  for (let k = 0; k + 1 < sent.length; k++) sentOf.fill(k, sent[k], sent[k + 1]);
  const lemma: string[] = [];
  for (let i = 0; i < n; i++) lemma.push(text.slice(start[i]!, end[i]!).toLowerCase());
  const head = new Int32Array(n);
  const deprel = new Uint8Array(n).fill(DEPREL.dep);
  for (let k = 0; k + 1 < sent.length; k++) {
    for (let i = sent[k]!; i < sent[k + 1]!; i++) head[i] = i === sent[k] ? -1 : sent[k]!;
    if (sent[k]! < n) deprel[sent[k]!] = DEPREL.root;
  }
  const upos = new Uint8Array(n).fill(UPOS.X);
  const xpos = new Uint8Array(n).fill(XPOS.NN);
  return {text, n, start, end, sent, sentOf, upos, xpos, lemma, head, deprel, names: []};
}
