import type {Analysis} from '../analysis.ts';
import {type Tokens, tokenize} from './01-tokens.ts';
import {sentences} from './02-sentences.ts';
import {familyNames, loadTags, sentenceCase, type TagModel, tag} from './03-tags.ts';
import {type LemmaModel, lemmas, loadLemmas} from './04-lemmas.ts';
import {analyseGrammar, type Grammar, loadGrammar} from './05-syntax.ts';
import {loadNames, type NameModel, names} from './06-names.ts';
import {codesOf} from './codes.ts';
import {loadGroups, type WordGroups} from './groups.ts';
import {spelledOut} from './initials.ts';
import {withStandIns} from './stand-ins.ts';

/** What a text is read with: trained weights, held as a value so that readers do not share state. */
export interface Language {
  readonly tags: TagModel;
  readonly lemmas: LemmaModel;
  readonly grammar: Grammar;
  readonly groups: WordGroups;
  readonly names: NameModel;
}

/** Layers of the language steps, by the name of their file in packages/read/weights. */
export const languageLayers = ['tags', 'grammar', 'lemmas', 'groups', 'names'] as const;
export type LanguageLayer = (typeof languageLayers)[number];

/** Packed weights by layer. */
export type LanguageWeights = {readonly [layer in LanguageLayer]: Uint8Array};

/** A language from packed weights; throws when the bytes are not what their layer expects. */
export function createLanguage(weights: LanguageWeights): Language {
  const open = <T>(layer: LanguageLayer, load: (bytes: Uint8Array) => T): T => {
    try {
      return load(weights[layer]);
    } catch (cause) {
      throw new Error(`weights: layer ${layer} is damaged or of another version`, {cause});
    }
  };
  return {
    tags: open('tags', loadTags),
    grammar: open('grammar', loadGrammar),
    lemmas: open('lemmas', loadLemmas),
    groups: open('groups', loadGroups),
    names: open('names', loadNames),
  };
}

/** Every language step over a text, in order. The text may be anything; nothing throws on text. */
export function analyse(text: string, language: Language): Analysis {
  const tokens = tokenize(text);
  return analyseTokens(text, tokens, sentences(text, tokens), language);
}

/** The steps after tokens and sentences, for text already cut (evaluation on gold tokens, tables, transcripts). */
export function analyseTokens(text: string, tokens: Tokens, sent: Int32Array, language: Language): Analysis {
  const {n, start, end} = tokens;
  const sentOf = new Int32Array(n);
  for (let k = 0; k + 1 < sent.length; k++) sentOf.fill(k, sent[k], sent[k + 1]);
  const codes = codesOf(text, n, start, end);
  const upos = new Uint8Array(n);
  const xpos = new Uint8Array(n);
  const looks = withStandIns(codes);
  tag(language.tags, looks, sent, upos, xpos);
  const head = new Int32Array(n);
  const deprel = new Uint8Array(n);
  analyseGrammar(language.grammar, looks, sent, upos, xpos, head, deprel);
  familyNames(codes, sent, upos, xpos);
  const lemma = lemmas(language.lemmas, text, start, end, codes, upos, xpos);
  const found = names(language.names, language.groups, codes, sent, upos, xpos, (s, e) => sentenceCase(codes, s, e));
  const whole = spelledOut(found, text, start, codes);
  return {text, n, start, end, sent, sentOf, upos, xpos, lemma, head, deprel, names: whole};
}
