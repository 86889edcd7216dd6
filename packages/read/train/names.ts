import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {armedGroups, blocs, media, organisations} from '../src/actors/words/organisations.ts';
import {sentenceCase, type TagModel, tag} from '../src/language/03-tags.ts';
import {
  advance,
  backtrack,
  follows,
  labelCount,
  namable,
  nameFeatureCount,
  nameFeatures,
  packNames,
  pairFeature,
} from '../src/language/06-names.ts';
import {type Codes, codeOf, codesOf} from '../src/language/codes.ts';
import {groupsOf, type WordGroups} from '../src/language/groups.ts';
import {hintsOf} from '../src/language/hints.ts';
import {
  calendar,
  cities,
  companySuffixes,
  givenNames,
  links,
  organisationHeads,
  placeHeads,
  titles,
} from '../src/language/words/names.ts';
import type {NamedSentence} from './name-corpora.ts';
import type {KnownNames} from './name-dictionaries.ts';
import {Perceptron, packMean, random, shuffled} from './perceptron.ts';
import {dropped} from './tags.ts';

/**
 * What the lists say of a word, as bits: facts about countries come from world-countries (ODbL); people, towns and bodies
 * from `known` (the dictionaries of name-dictionaries.ts); the rest from words/names.ts.
 */
export function hintTable(known: KnownNames): Map<number, number> {
  const out = new Map<number, number>();
  const add = (word: string, bit: number) => {
    const code = codeOf(word.toLowerCase());
    out.set(code, (out.get(code) ?? 0) | bit);
  };
  const file = createRequire(import.meta.url).resolve('world-countries/countries.json');
  const countries = JSON.parse(readFileSync(file, 'utf8')) as {
    name: {common: string; official: string};
    capital: string[];
    demonyms: {eng?: {m: string}};
  }[];
  for (const country of countries) {
    const parts = country.name.common.split(/[\s-]+/);
    for (const part of parts) if (/^\p{Lu}/u.test(part)) add(part, parts.length === 1 ? 1 : 2);
    for (const capital of country.capital)
      for (const part of capital.split(/[\s-]+/)) if (/^\p{Lu}/u.test(part)) add(part, 4);
    for (const part of (country.demonyms.eng?.m ?? '').split(/[\s,-]+/)) {
      if (!/^\p{Lu}/u.test(part)) continue;
      add(part, 8);
      add(`${part}s`, 8);
    }
  }
  const lists = [cities, givenNames, titles, organisationHeads, companySuffixes, placeHeads, calendar, links];
  lists.forEach((list, k) => {
    for (const word of list) add(word, 16 << k);
  });
  [known.surnames, known.given, known.places, known.bodies].forEach((list, k) => {
    for (const word of list) add(word, 4096 << k);
  });
  for (const line of [blocs, organisations, armedGroups, media].join('\n').trim().split('\n'))
    for (const name of line.split('|').slice(1)) if (/^\p{Lu}\S*$/u.test(name)) add(name, 32768);
  return out;
}

interface Item {
  g: NamedSentence;
  codes: Codes;
  upos: Uint8Array;
  xpos: Uint8Array;
  hint: Uint16Array;
  groups: Uint16Array[];
  shape: number;
}

function prepare(
  sentences: readonly NamedSentence[],
  tags: TagModel,
  alike: WordGroups,
  hints: Map<number, number>,
): Item[] {
  return sentences.map(g => {
    const codes = codesOf(g.text, g.n, g.start, g.end);
    const upos = new Uint8Array(g.n);
    const xpos = new Uint8Array(g.n);
    tag(tags, codes, Int32Array.of(0, g.n), upos, xpos);
    return {
      g,
      codes,
      upos,
      xpos,
      hint: hintsOf(hints, codes),
      groups: groupsOf(alike, codes),
      shape: sentenceCase(codes, 0, g.n),
    };
  });
}

/** Every twelfth sentence again with Capitals On Every Longer Word, every fiftieth in CAPITALS: capitals alone are no name. */
function headlines(sentences: readonly NamedSentence[]): NamedSentence[] {
  const out: NamedSentence[] = [];
  sentences.forEach((g, i) => {
    const text =
      i % 12 === 5
        ? g.text.replace(/(?<![\p{L}'’])\p{Ll}(?=\p{L}{2})/gu, c =>
            c.toUpperCase().length === 1 ? c.toUpperCase() : c,
          )
        : i % 50 === 7
          ? g.text.toUpperCase()
          : g.text;
    if (text !== g.text && text.length === g.text.length) out.push({...g, text});
  });
  return out;
}

/** The groups with some words unknown, so that words no group holds are read as well. */
function blanked(groups: readonly Uint16Array[], chance: number, next: () => number): Uint16Array[] {
  const out = groups.map(level => level.slice());
  for (let i = 0; i < out[0]!.length; i++) if (next() < chance) for (const level of out) level[i] = 0;
  return out;
}

export interface NameOptions {
  epochs?: number;
  /** one model each; the mean of them is kept */
  seeds?: readonly number[];
  /** chances that a feature is left out, and that a word's groups are */
  dropout?: number;
  unknown?: number;
  log?: (line: string) => void;
}

/** Structured perceptrons; where a corpus does not mark other names, finding one there is no mistake. */
export function trainNames(
  sentences: readonly NamedSentence[],
  tags: TagModel,
  alike: WordGroups,
  known: KnownNames,
  {seeds = [7, 8, 9], ...options}: NameOptions = {},
): Uint8Array {
  const hints = hintTable(known);
  const items = prepare([...sentences, ...headlines(sentences)], tags, alike, hints);
  const models = seeds.map(seed => learn(items, seed, options));
  return packNames(hints, packMean(models, {minHits: 2, floor: 1, row: 2}));
}

function learn(
  items: readonly Item[],
  seed: number,
  {epochs = 10, dropout = 0.1, unknown = 0.2, log = () => {}}: NameOptions,
): Perceptron {
  const model = new Perceptron(labelCount);
  const features = new Int32Array(nameFeatureCount);
  const next = random(seed);
  const longest = items.reduce((m, t) => Math.max(m, t.g.n), 0);
  const scores = new Float32Array(longest * labelCount);
  const from = new Uint8Array(longest * labelCount);
  const row = new Float32Array(labelCount);
  const pairs = new Float32Array(labelCount * labelCount);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let wrong = 0;
    let all = 0;
    for (const {g, codes, upos, xpos, hint, groups: every, shape} of shuffled(items, next)) {
      const groups = blanked(every, unknown, next);
      for (let before = 0; before < labelCount; before++) {
        row.fill(0);
        model.score(Int32Array.of(pairFeature(before)), 1, row);
        pairs.set(row, before * labelCount);
      }
      const own: Int32Array[] = [];
      for (let i = 0; i < g.n; i++) {
        const m = dropped(
          features,
          nameFeatures(codes, hint, groups, upos, xpos, i, 0, g.n, shape, features),
          dropout,
          next,
        );
        own.push(features.slice(0, m));
        row.fill(0);
        model.score(features, m, row);
        advance(row, pairs, scores, from, i, !namable(codes, hint, xpos, i, 0));
      }
      const predicted = backtrack(scores, from, g.n);
      const gold = g.marksOther
        ? g.labels
        : Uint8Array.from(g.labels, (label, i) => (label === 0 && predicted[i]! >= 7 ? predicted[i]! : label));
      for (let i = 0; i < g.n; i++) {
        all++;
        const before = i ? gold[i - 1]! : 0;
        const guessed = i ? predicted[i - 1]! : 0;
        if (gold[i] === predicted[i] && before === guessed) continue;
        if (gold[i] !== predicted[i]) {
          wrong++;
          model.update(own[i]!, own[i]!.length, gold[i]!, 1);
          model.update(own[i]!, own[i]!.length, predicted[i]!, -1);
        }
        if (follows(before, gold[i]!)) model.update(Int32Array.of(pairFeature(before)), 1, gold[i]!, 1);
        model.update(Int32Array.of(pairFeature(guessed)), 1, predicted[i]!, -1);
      }
      model.tick();
    }
    log(`names, seed ${seed}: epoch ${epoch}, ${((100 * (all - wrong)) / all).toFixed(2)} % right in training`);
  }
  return model;
}
