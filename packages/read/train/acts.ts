import {loadPassages, type Passage} from '../../../texts/load.ts';
import {hashText} from '../src/attribution/atoms.ts';
import {packLinear} from '../src/language/linear.ts';
import type {FoundDemand} from '../src/negotiation/acts/build.ts';
import {features, Surroundings} from '../src/negotiation/judge/features.ts';
import type {Reader} from '../src/reader.ts';
import {readText} from '../src/record/read-text.ts';
import type {DocumentReading} from '../src/record/reading.ts';
import {agreement} from './passage-scores.ts';
import {documentOf, isOpen} from './score-texts.ts';
import {type JudgedArticle, judgedArticles, type Verdict} from './verdicts.ts';

/** One act that the rules found, and whether an act of its kind stands there: 1, 0, or between where one could argue. */
export interface Example {
  /** what is left out together in cross-validation: the conflict, the article */
  group: string;
  news: boolean;
  /** of a text in which acts are few, where alone the reader asks */
  sparse: boolean;
  features: string[];
  right: number;
}

type Row = {demand: FoundDemand; features: string[]; sparse: boolean};

/** What the rules find in a document, before anything is dropped. */
function rowsIn(document: Parameters<typeof readText>[0], reader: Reader): {rows: Row[]; reading: DocumentReading} {
  let rows: Row[] = [];
  const reading = readText(document, {
    ...reader,
    judge: {
      kept: (r, found) => {
        const around = new Surroundings(r, found);
        rows = found
          .filter(d => d.by.length || d.of.length)
          .map(demand => ({demand, features: features(around, demand), sparse: around.sparse}));
        return [...found];
      },
    },
  });
  return {rows, reading};
}

function inPassage(passage: Passage, reader: Reader): Example[] {
  const {rows, reading} = rowsIn(documentOf(passage), reader);
  const {overlap} = agreement(passage, reading);
  return rows.map(({demand, features, sparse}) => ({
    group: passage.conflict,
    news: false,
    sparse,
    features,
    right: passage.demands.some(g => g.kind === demand.kind && overlap(g.act, demand.act) >= 0.5) ? 1 : 0,
  }));
}

function inArticle({name, document, verdicts}: JudgedArticle, reader: Reader): Example[] {
  return rowsIn(document, reader).rows.flatMap(({demand, features, sparse}) => {
    const verdict = verdicts.find(v => v.kind === demand.kind && isSame(v, demand));
    if (!verdict) return [];
    const right = {right: 1, doubtful: 0.5, wrong: 0}[verdict.verdict];
    return [{group: name, news: true, sparse, features, right}];
  });
}

/** half of what both take up is shared */
function isSame({start, end}: Verdict, {act}: FoundDemand): boolean {
  const [from, to] = [act[0]!.start, act.at(-1)!.end];
  return Math.min(end, to) - Math.max(start, from) >= 0.5 * (Math.max(end, to) - Math.min(start, from));
}

/** weight of the squared weights in what is minimised; how much an act in an article counts beside one in a passage */
const decay = 20;
const newsWeight = 4;
const rounds = 80;
/** below this chance of being an act a row is dropped */
const bar = 0.3;

export type Weights = Map<string, number>;

/** Logistic regression by accelerated gradient descent; the same examples give the same numbers. Features seen but once are left out. */
export function learn(examples: readonly Example[]): Weights {
  const times = new Map<string, number>();
  for (const e of examples) for (const f of e.features) times.set(f, (times.get(f) ?? 0) + 1);
  const ids = new Map<string, number>();
  for (const [f, n] of times) if (n > 1) ids.set(f, ids.size);
  const rows = examples.map(e => Int32Array.from(e.features.filter(f => ids.has(f)).map(f => ids.get(f)!)));
  const weight = examples.map(e => (e.news ? newsWeight : 1));
  const n = ids.size;
  const [w, ahead, slope] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  // a bound on the curvature along each feature, so that every step is safe
  const bend = new Float64Array(n).fill(decay);
  for (const [k, row] of rows.entries()) for (const j of row) bend[j]! += 0.25 * weight[k]! * row.length;
  for (let round = 0, t = 1; round < rounds; round++) {
    for (let j = 0; j < n; j++) slope[j] = decay * ahead[j]!;
    for (const [k, row] of rows.entries()) {
      const d = weight[k]! * (chance(row.reduce((s, j) => s + ahead[j]!, 0)) - examples[k]!.right);
      for (const j of row) slope[j]! += d;
    }
    const next = (1 + Math.sqrt(1 + 4 * t * t)) / 2;
    for (let j = 0; j < n; j++) {
      const at = ahead[j]! - slope[j]! / bend[j]!;
      ahead[j] = at + ((t - 1) / next) * (at - w[j]!);
      w[j] = at;
    }
    t = next;
  }
  return new Map([...ids].map(([f, j]) => [f, w[j]!]));
}

const chance = (sum: number): number => 1 / (1 + Math.exp(-sum));

export const chanceOf = (weights: Weights, {features}: Example): number =>
  chance(features.reduce((s, f) => s + (weights.get(f) ?? 0), 0));

/** Examples with the chance that weights learnt from other groups give them. */
export function crossValidate(all: readonly Example[], folds = 8): [Example, number][] {
  const groups = [...new Set(all.map(e => e.group))].sort();
  const fold = new Map(groups.map((g, i) => [g, i % folds]));
  return Array.from({length: folds}, (_, k) => {
    const weights = learn(all.filter(e => fold.get(e.group) !== k));
    return all.filter(e => fold.get(e.group) === k).map((e): [Example, number] => [e, chanceOf(weights, e)]);
  }).flat();
}

/**
 * Trains and packs the layer from the passages rules are made on and two thirds of the judged articles; the log tells how many of
 * those it would drop are wrong, doubtful and right, in cross-validation and in the articles kept aside.
 */
export function trainActs(reader: Reader, corpora: string, log: (line: string) => void): Uint8Array {
  const articles = judgedArticles(corpora);
  const all = [
    ...[...loadPassages('train').filter(isOpen), ...loadPassages('dev')].flatMap(p => inPassage(p, reader)),
    ...articles.filter(a => !a.aside).flatMap(a => inArticle(a, reader)),
  ];
  const tell = (what: string, list: readonly [Example, number][]) => {
    const count = (rows: readonly [Example, number][]) =>
      [0, 0.5, 1].map(right => rows.filter(([e]) => e.right === right).length).join(', ');
    log(
      `acts: ${what}: wrong, doubtful, right ${count(list)}; dropped ${count(list.filter(([e, p]) => e.sparse && p < bar))}`,
    );
  };
  tell(
    'articles in cross-validation',
    crossValidate(all).filter(([e]) => e.news),
  );
  const weights = learn(all);
  const aside = articles.filter(a => a.aside).flatMap(a => inArticle(a, reader));
  tell(
    'articles kept aside',
    aside.map(e => [e, chanceOf(weights, e)]),
  );
  return packed(weights);
}

/** Weights as signed bytes; the bar lies in the one that every act bears. */
function packed(weights: Weights): Uint8Array {
  weights.set('always', weights.get('always')! - Math.log(bar / (1 - bar)));
  const scale = 127 / Math.max(...[...weights.values()].map(Math.abs));
  const rows = new Map<number, number>();
  for (const [f, w] of weights) rows.set(hashText(f), (rows.get(hashText(f)) ?? 0) + Math.round(w * scale));
  return packLinear(
    1,
    [...rows]
      .filter(([, step]) => step !== 0)
      .map(([key, step]) => ({key, pairs: [[0, Math.max(-127, Math.min(127, step))]]})),
  );
}
