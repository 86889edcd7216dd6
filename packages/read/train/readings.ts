/**
 * Trains the judge of readings (src/attribution/judging.ts): the labellers are trained on every other article and read the
 * rest, and trees learn which of their readings people marked so.
 */
import {join} from 'node:path';
import type {Analysis} from '../src/analysis.ts';
import {anchorOf} from '../src/attribution/anchored.ts';
import type {Atoms} from '../src/attribution/atoms.ts';
import {cueEvidence, cueWidth} from '../src/attribution/cue-evidence.ts';
import {Evidence, evidenceWidth} from '../src/attribution/evidence.ts';
import {packJudge, readingsOf} from '../src/attribution/judging.ts';
import {countByte, type Known, knownOf, knownWidth, oddsByte} from '../src/attribution/known.ts';
import {type Found, firstPass, type Labellers, loadLabellers} from '../src/attribution/labelling.ts';
import {type Run, sharedBy, sizeOf} from '../src/attribution/runs.ts';
import {type Article, attributionBytes, prepare, tokenAfter} from './attribution.ts';
import {type Range, readGold} from './attribution-gold.ts';
import {boost} from './boosting.ts';

/** a marked attribution in tokens of the text */
interface Gold {
  source: Run[];
  cue: Run[];
  content: Run[];
}

const runOf = (a: Analysis, [s, e]: Range): Run => {
  const from = tokenAfter(a, s);
  let to = from;
  while (to < a.n && a.start[to]! < e) to++;
  return [from, to];
};

/** a run without punctuation at its ends */
function bare({kind}: Atoms, [from, to]: Run): Run {
  while (from < to && kind[from]! % 8 !== 0) from++;
  while (to > from && kind[to - 1]! % 8 !== 0) to--;
  return [from, to];
}

const goldOf = ({a, atoms, gold}: Article): Gold[] =>
  gold.map(g => {
    const runs = (ranges: readonly Range[]) => ranges.map(x => bare(atoms, runOf(a, x))).filter(([f, t]) => f < t);
    return {source: runs(g.source), cue: runs(g.cue), content: runs(g.content)};
  });

const same = (x: readonly Run[], y: readonly Run[]) => x.length === y.length && x.every((r, k) => `${r}` === `${y[k]}`);

/**
 * How well a reading tells what people marked, 0 to 1: nothing unless half of all words in both contents are in both and the
 * sources meet (as the scorer asks), half for that, the rest for sources and contents marked to the word.
 */
function worth(atoms: Atoms, gold: readonly Gold[], x: Found): number {
  const source = x.source.map(r => bare(atoms, r));
  const content = x.content.map(r => bare(atoms, r));
  let most = 0;
  for (const g of gold) {
    const shared = sharedBy(g.content, content);
    if (shared === 0 || shared < 0.5 * (sizeOf(g.content) + sizeOf(content) - shared)) continue;
    if (g.source.length === 0 ? source.length > 0 : sharedBy(g.source, source) === 0) continue;
    const exact = content.filter(r => g.content.some(s => `${r}` === `${s}`)).length;
    const contents = (2 * exact) / (content.length + g.content.length);
    most = Math.max(most, 0.5 + 0.25 * contents + (same(g.source, source) ? 0.25 : 0));
  }
  return most;
}

/** How often a lemma stood, and did what the judge asks of it. */
interface Counts {
  carried: number;
  spoke: number;
  closed: number;
  opened: number;
  stood: number;
  /** where it might have closed a cue, or opened one: in one or right beside it */
  closable: number;
  openable: number;
}

const none: Counts = {carried: 0, spoke: 0, closed: 0, opened: 0, stood: 0, closable: 0, openable: 0};
/** a lemma seen less often is as good as never seen */
const leastSeen = 3;

/** What articles tell of their lemmas. `times`: how many times more text the judge will know when it is used. */
function countKnown(articles: readonly Article[], times: number): Known {
  const counts = new Map<number, Counts>();
  const add = (lemma: number, key: keyof Counts) => {
    let row = counts.get(lemma);
    if (!row) counts.set(lemma, (row = {...none}));
    row[key]++;
  };
  for (const d of articles) {
    const {lemma} = d.atoms;
    for (let i = 0; i < d.a.n; i++) add(lemma[i]!, 'stood');
    for (const g of goldOf(d)) {
      const cue = g.cue[0];
      if (cue) {
        const [from, to] = cue;
        add(lemma[anchorOf(d.atoms, from, to)]!, 'carried');
        add(lemma[to - 1]!, 'closed');
        add(lemma[from]!, 'opened');
        for (let i = from; i <= to && i < d.a.n; i++) add(lemma[i]!, 'closable');
        for (let i = Math.max(0, from - 1); i < to; i++) add(lemma[i]!, 'openable');
      }
      for (const [f, t] of g.source) {
        let top = f;
        while (top < t - 1 && d.a.head[top]! >= f && d.a.head[top]! < t) top++;
        add(lemma[top]!, 'spoke');
      }
    }
  }
  const kept = [...counts].filter(([, row]) => row.stood >= leastSeen).sort((x, y) => x[0] - y[0]);
  const bytes = (row: Counts) => [
    oddsByte(row.carried, row.stood),
    oddsByte(row.spoke, row.stood),
    oddsByte(row.closed, row.closable),
    oddsByte(row.opened, row.openable),
    countByte(row.stood * times),
  ];
  const numbers = Int8Array.from([...kept.flatMap(([, row]) => bytes(row)), ...bytes(none)]);
  if (numbers.length !== (kept.length + 1) * knownWidth) throw new Error('lemmas do not match their numbers');
  const lemmas = Int32Array.from(kept, ([lemma]) => lemma);
  return knownOf(lemmas, numbers);
}

interface Rows {
  rows: Float64Array[];
  labels: number[];
}

/** What the judge learns from: readings of these articles and what they are worth, places of cues and whether they are right. */
function rowsOf(model: Labellers, known: Known, articles: readonly Article[]): {readings: Rows; cues: Rows} {
  const readings: Rows = {rows: [], labels: []};
  const cues: Rows = {rows: [], labels: []};
  for (const d of articles) {
    const gold = goldOf(d);
    d.units.forEach((unit, k) => {
      const passage = firstPass(model.first, d.atoms, unit, d.base[k]);
      const all = readingsOf(model, d.atoms, passage);
      const here = gold.filter(g => [...g.content, ...g.cue].some(([f, t]) => f < unit.to && t > unit.from));
      const evidence = new Evidence(
        d.atoms,
        passage,
        all.map(few => few[0]!),
        known,
      );
      for (const few of all)
        few.forEach((x, rank) => {
          const row = new Float64Array(evidenceWidth);
          evidence.of(x, rank, row);
          readings.rows.push(row);
          readings.labels.push(worth(d.atoms, here, x));
          const marked = here.flatMap(g => g.cue.filter(([f, t]) => f <= x.anchor && x.anchor < t));
          if (rank > 0 || marked.length === 0) return;
          x.signs!.cues.forEach(({run}, place) => {
            const row = new Float64Array(cueWidth);
            cueEvidence(d.atoms, passage, known, x, place, row);
            cues.rows.push(row);
            cues.labels.push(marked.some(r => `${r}` === `${bare(d.atoms, run)}`) ? 1 : 0);
          });
        });
    });
  }
  return {readings, cues};
}

/** Bytes of weights/readings.bin, from the articles of `corpora`/polnear/train. */
export function trainReadings(
  corpora: string,
  analyse: (text: string) => Analysis,
  log: (line: string) => void = () => {},
): Uint8Array {
  const articles = prepare(readGold(join(corpora, 'polnear/train')), analyse);
  const [first, second] = [0, 1].map(k => articles.filter((_, i) => i % 2 === k)) as [Article[], Article[]];
  // what labellers say of articles they have not learnt from
  const model = loadLabellers(attributionBytes(first, {folds: 2, log}));
  const {readings, cues} = rowsOf(model, countKnown(first, articles.length / first.length), second);
  log(`${readings.rows.length} readings, ${cues.rows.length} places of cues`);
  const trees = boost(readings.rows, readings.labels, {trees: 300});
  const cueTrees = boost(cues.rows, cues.labels, {trees: 150});
  return packJudge({trees, cueTrees, known: countKnown(articles, 1)});
}
