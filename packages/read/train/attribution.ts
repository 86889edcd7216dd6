/**
 * Trains the two labellers of attribution on articles in brat standoff: the first labels a passage, the second labels it
 * again from each likely cue of the first. So that the second sees the first as it is on unseen text, the first is
 * trained on two thirds of the articles at a time to label the rest.
 */
import {join} from 'node:path';
import type {Analysis} from '../src/analysis.ts';
import {anchoredSequence, anchorOf, follows, label, labelCount} from '../src/attribution/anchored.ts';
import {type Atoms, atomsOf, transitionClasses} from '../src/attribution/atoms.ts';
import {potentialsOf, type Sequence} from '../src/attribution/chain.ts';
import {baseSequence} from '../src/attribution/features.ts';
import {firstPass, type Passage, Room, type Scorer} from '../src/attribution/labelling.ts';
import {packLabeller} from '../src/attribution/model.ts';
import {blocks, type Paragraph} from '../src/attribution/paragraphs.ts';
import {
  addTrained,
  type ChainOptions,
  type Example,
  heaviness,
  type TrainedChain,
  trainChain,
} from './attribution-chain.ts';
import {type GoldAttribution, type GoldDocument, type Range, readGold} from './attribution-gold.ts';

export interface Article extends GoldDocument {
  a: Analysis;
  units: Paragraph[];
  atoms: Atoms;
  base: Sequence[];
}

export function prepare(documents: readonly GoldDocument[], analyse: (text: string) => Analysis): Article[] {
  return documents.map(d => {
    const a = analyse(d.text);
    const units = blocks(a);
    const atoms = atomsOf(a, units);
    return {...d, a, units, atoms, base: units.map(u => baseSequence(atoms, u, labelCount))};
  });
}

/** first token that ends after offset s */
export function tokenAfter(a: Analysis, s: number): number {
  let low = 0;
  let high = a.n;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (a.end[middle]! <= s) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Marks the tokens of from..to-1 that ranges touch: `begin`, then `begin + 1`. */
function mark(a: Analysis, out: Uint8Array, ranges: readonly Range[], begin: number, from: number, to: number): void {
  for (const [s, e] of ranges) {
    let y = begin;
    for (let i = Math.max(from, tokenAfter(a, s)); i < to && a.start[i]! < e; i++) {
      out[i - from] = y;
      y = begin + 1;
    }
  }
}

/** a label that goes on where nothing began begins there */
function repaired(labels: Uint8Array): Uint8Array {
  for (let i = 0; i < labels.length; i++) {
    const y = labels[i]!;
    if (y > 0 && y % 2 === 0 && (i === 0 || (labels[i - 1] !== y && labels[i - 1] !== y - 1))) labels[i] = y - 1;
  }
  return labels;
}

function labelsOf({a, gold}: Article, {from, to}: Paragraph): Uint8Array {
  const out = new Uint8Array(to - from);
  for (const [key, begin] of [
    ['content', label.bContent],
    ['source', label.bSource],
    ['cue', label.bCue],
  ] as const)
    for (const g of gold) mark(a, out, g[key], begin, from, to);
  return repaired(out);
}

export interface AttributionOptions {
  first: Partial<ChainOptions>;
  second: Partial<ChainOptions>;
  folds: number;
  /** rows of the packed tables, as a power of two */
  bits: number;
  log: (line: string) => void;
}

const chainDefaults: ChainOptions = {
  labels: labelCount,
  classes: transitionClasses,
  epochs: 6,
  rate: 0.03,
  l2: 1e-3,
  dropout: 0.3,
  least: 3,
  keep: 1e9,
  seed: 7,
  follows,
};

export function scorerOf(chain: TrainedChain): Scorer {
  return {
    transitions: chain.transitions,
    potentials: potentialsOf(chain.transitions),
    room: new Room(),
    add: (block, length, out) => addTrained(chain, block, length, out),
  };
}

const firstExamples = (articles: readonly Article[]): Example[] =>
  articles.flatMap(d => d.units.map((u, k) => ({sequence: d.base[k]!, labels: labelsOf(d, u)})));

export const passagesOf = (scorer: Scorer, d: Article): Passage[] =>
  d.units.map((u, k) => firstPass(scorer, d.atoms, u, d.base[k]));

/** What the second labeller learns from: likely cues, right and wrong, and right cues the first overlooked. */
function secondExamples(d: Article, passages: readonly Passage[]): Example[] {
  const out: Example[] = [];
  for (const passage of passages) {
    const {from, to} = passage.unit;
    const cues = d.gold.flatMap(g => {
      if (!g.cue.length) return [];
      const [s, e] = g.cue[0]!;
      const first = tokenAfter(d.a, s);
      let last = first + 1;
      while (last < to && d.a.start[last]! < e) last++;
      return first >= from && first < to ? [{g, first, last}] : [];
    });
    const used = new Set<GoldAttribution>();
    const add = (r: number, g: GoldAttribution | null) => {
      const labels = new Uint8Array(to - from);
      if (g) {
        mark(d.a, labels, g.content, label.bContent, from, to);
        mark(d.a, labels, g.source, label.bSource, from, to);
        mark(d.a, labels, g.cue.slice(0, 1), label.bCue, from, to);
        for (let i = 0; i < labels.length; i++)
          if ((labels[i] === label.bCue || labels[i] === label.iCue) && Math.abs(i + from - r) > 6) labels[i] = 0;
        repaired(labels);
        const y = labels[r - from];
        if (y !== label.bCue && y !== label.iCue) return;
      }
      out.push({sequence: anchoredSequence(d.atoms, passage, r), labels});
    };
    for (const c of passage.candidates) {
      const hit = cues.find(x => x.first < c.to && x.last > c.from);
      let r = anchorOf(d.atoms, c.from, c.to);
      if (hit) {
        used.add(hit.g);
        if (r < hit.first || r >= hit.last) r = anchorOf(d.atoms, hit.first, hit.last);
      }
      add(r, hit?.g ?? null);
    }
    for (const x of cues) if (!used.has(x.g)) add(anchorOf(d.atoms, x.first, x.last), x.g);
  }
  return out;
}

/** Trained fields of both passes, before packing. */
export function trainFields(
  articles: readonly Article[],
  o: AttributionOptions,
): {first: TrainedChain; second: TrainedChain} {
  const options = (part: Partial<ChainOptions>, name: string): ChainOptions => ({
    ...chainDefaults,
    ...part,
    log: line => o.log(`${name}: ${line}`),
  });
  const examples: Example[] = [];
  for (let fold = 0; fold < o.folds; fold++) {
    const chain = trainChain(
      firstExamples(articles.filter((_, i) => i % o.folds !== fold)),
      options(o.first, `fold ${fold + 1}`),
    );
    const scorer = scorerOf(chain);
    for (const d of articles.filter((_, i) => i % o.folds === fold))
      examples.push(...secondExamples(d, passagesOf(scorer, d)));
  }
  const first = trainChain(firstExamples(articles), options(o.first, 'first pass'));
  const second = trainChain(examples, options({seed: 11, ...o.second}, 'second pass'));
  return {first, second};
}

/** Packs a field, its heaviest features first. */
export function pack(chain: TrainedChain, bits: number): Uint8Array {
  const L = chain.transitions.labels;
  const {keys, weights} = chain;
  // only differences between labels matter: centred, the weights need less room
  for (let f = 0; f < keys.length; f++) {
    let low = Infinity;
    let high = -Infinity;
    for (let y = 0; y < L; y++) {
      low = Math.min(low, weights[f * L + y]!);
      high = Math.max(high, weights[f * L + y]!);
    }
    const middle = (low + high) / 2;
    for (let y = 0; y < L; y++) weights[f * L + y]! -= middle;
  }
  const heavy = heaviness(weights, L);
  const order = Array.from(heavy.keys()).sort((x, y) => heavy[y]! - heavy[x]! || x - y);
  const largest = Math.min(4, heavy[order[Math.floor(order.length / 5000)]!]! / 2);
  function* best() {
    for (const f of order) yield {hash: keys[f]!, weights: weights.subarray(f * L, f * L + L)};
  }
  return packLabeller(chain.transitions, bits, best(), largest);
}

/** As chosen on PolNeAR dev. */
export const attributionDefaults: Omit<AttributionOptions, 'log'> = {
  first: {keep: 200_000, dropout: 0.4},
  second: {keep: 220_000, dropout: 0.4, least: 4},
  folds: 3,
  bits: 19,
};

/** Packed labellers learnt from articles. */
export function attributionBytes(articles: readonly Article[], o: Partial<AttributionOptions>): Uint8Array {
  const {first, second} = trainFields(articles, {...attributionDefaults, log: () => {}, ...o});
  const [p, q] = [pack(first, attributionDefaults.bits), pack(second, attributionDefaults.bits)];
  const bytes = new Uint8Array(p.length + q.length);
  bytes.set(p);
  bytes.set(q, p.length);
  return bytes;
}

/** Bytes of weights/attribution.bin, from the articles of `corpora`/polnear/train. */
export const trainAttribution = (
  corpora: string,
  analyse: (text: string) => Analysis,
  log: (line: string) => void = () => {},
): Uint8Array => attributionBytes(prepare(readGold(join(corpora, 'polnear/train')), analyse), {log});
