import {arenaSize, packGrammar} from '../src/language/05-syntax.ts';
import {type Codes, codesOf} from '../src/language/codes.ts';
import {type Keys, keyed, rowOf} from '../src/language/keys.ts';
import {Arena, type Matrix} from '../src/language/matrix.ts';
import {floatParameters, listParameters, makeActivations, type Shape, views} from '../src/language/network.ts';
import {deprels} from '../src/tagset.ts';
import {Backward} from './backward.ts';
import type {Tagged} from './jackknife.ts';
import {random, shuffled} from './perceptron.ts';
import type {GoldSentence} from './treebank.ts';
import {variant} from './variants.ts';

export interface GrammarOptions {
  hidden?: number;
  layers?: number;
  epochs?: number;
  batch?: number;
  rate?: number;
  dropout?: number;
  /** a word seen c times in training is hidden with probability hide / (hide + c) */
  hide?: number;
  seed?: number;
  log?: (line: string) => void;
  /** called with packed weights after each epoch */
  each?: (epoch: number, pack: () => Uint8Array) => void;
}

const widths = [64, 32, 16, 16, 16, 32];
const least = [2, 3, 3, 4, 4, 3];

/** Trains tags and syntax together with Adam on the sum of their cross entropies; ships a running average of the weights. */
export function trainGrammar(items: readonly Tagged[], options: GrammarOptions = {}): Uint8Array {
  const {
    hidden = 96,
    layers = 2,
    epochs = 8,
    batch = 16,
    rate = 3e-3,
    dropout = 0.2,
    hide = 0.25,
    seed = 5,
    log = () => {},
  } = options;
  const next = random(seed);
  const codesOfGold = (g: GoldSentence) => codesOf(g.text, g.n, g.start, g.end);

  // vocabularies and tag pairs
  const counts = views.map(() => new Map<number, number>());
  const tagOf = new Map<number, number>();
  for (const {g, codes, upos, xpos} of items) {
    for (let i = 0; i < g.n; i++) {
      views.forEach((view, t) => {
        const key = view(codes, upos, xpos, i);
        counts[t]!.set(key, (counts[t]!.get(key) ?? 0) + 1);
      });
      const pair = g.xpos[i]! * 256 + g.upos[i]!;
      if (!tagOf.has(pair)) tagOf.set(pair, tagOf.size);
    }
  }
  const tables = views.map((_, t) => {
    const keys = Int32Array.from(
      [...counts[t]!]
        .filter(([, c]) => c >= least[t]!)
        .map(([k]) => k)
        .sort((x, y) => x - y),
    );
    return lookup(keys, widths[t]!, next);
  });
  const pairs = [...tagOf.keys()];
  const shape: Shape = {
    hidden,
    layers,
    arc: 96,
    label: 64,
    tables: tables.map(t => ({rows: t.keys.length + 1, width: t.width})),
    tags: pairs.length,
    labels: deprels.length,
  };

  const arena = new Arena(4 * arenaSize(shape));
  const p = floatParameters(arena, shape);
  for (const [name, m] of listParameters(p)) {
    if (/gates|Bias|Distance/.test(name)) continue;
    const spread = Math.sqrt(6 / (m.rows + (name.startsWith('layer ') ? hidden : m.columns)));
    for (let i = 0; i < m.data.length; i++) m.data[i] = (2 * next() - 1) * spread;
  }
  const longest = items.reduce((most, {g}) => Math.max(most, g.n), 0);
  const a = makeActivations(arena, shape, longest);
  const back = new Backward(arena, shape, p, a, makeActivations(arena, shape, longest));
  const adam = new Adam(
    listParameters(p).map(([, m]) => m),
    listParameters(back.gradient).map(([, m]) => m),
    tables,
  );

  const rows = new Int32Array(views.length * longest);
  const perEpoch = Math.ceil(items.length / batch);
  const pack = () =>
    adam.averaged(() =>
      packGrammar({
        shape,
        tagXpos: Uint8Array.from(pairs, t => t >> 8),
        tagUpos: Uint8Array.from(pairs, t => t & 255),
        tables,
        parameters: p,
      }),
    );
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const order = shuffled(items, next);
    let loss = 0;
    let tokens = 0;
    for (let b = 0; b < perEpoch; b++) {
      back.refresh();
      back.clearGradient();
      let words = 0;
      for (const original of order.slice(b * batch, (b + 1) * batch)) {
        const g = variant(original.g, next);
        const codes = g === original.g ? original.codes : codesOfGold(g);
        enter(codes, original.upos, original.xpos, g.n);
        const head = Int32Array.from(g.head, h => (h < 0 ? g.n : h));
        const tags = Uint8Array.from(g.xpos, (x, i) => tagOf.get(x * 256 + g.upos[i]!)!);
        loss += back.sentence(g.n, tags, head, g.deprel, dropout, next);
        leave(g.n);
        words += g.n;
      }
      tokens += words;
      const done = ((epoch - 1) * perEpoch + b) / (epochs * perEpoch);
      adam.step(rate * Math.min(1, done * 50 + 0.02) * (1 - done) ** 0.8, words);
    }
    log(`grammar: epoch ${epoch}, loss ${(loss / tokens).toFixed(4)} per word`);
    options.each?.(epoch, pack);
  }
  return pack();

  function enter(codes: Codes, upos: Uint8Array, xpos: Uint8Array, n: number): void {
    for (let i = 0; i < n; i++) {
      let column = i * a.entry.columns;
      views.forEach((view, t) => {
        const table = tables[t]!;
        const key = view(codes, upos, xpos, i);
        const hidden = hide / (t === 0 ? 1 : 4);
        const r = next() < hidden / (hidden + counts[t]!.get(key)!) || (t > 0 && next() < 0.02) ? 0 : rowOf(table, key);
        rows[i * views.length + t] = r;
        for (let j = 0; j < table.width; j++) a.entry.data[column++] = table.values[r * table.width + j]!;
      });
    }
  }

  function leave(n: number): void {
    for (let i = 0; i < n; i++) {
      let column = i * a.entry.columns;
      tables.forEach((table, t) => {
        const r = rows[i * views.length + t]!;
        if (!table.touched[r]) {
          table.touched[r] = 1;
          table.list.push(r);
        }
        for (let j = 0; j < table.width; j++) table.gradient[r * table.width + j]! += back.d.entry.data[column++]!;
      });
    }
  }
}

interface TrainedTable extends Keys {
  width: number;
  values: Float32Array;
  gradient: Float32Array;
  touched: Uint8Array;
  list: number[];
}

function lookup(keys: Int32Array, width: number, next: () => number): TrainedTable {
  const rows = keys.length + 1;
  const spread = Math.sqrt(3 / width);
  const values = Float32Array.from({length: rows * width}, () => (2 * next() - 1) * spread);
  return {
    ...keyed(keys),
    width,
    values,
    gradient: new Float32Array(rows * width),
    touched: new Uint8Array(rows),
    list: [],
  };
}

/** Adam [KB15], with rows of the lookup tables updated only when they were read, and a running average of it all. */
class Adam {
  private readonly groups: {
    value: Float32Array;
    gradient: Float32Array;
    m: Float32Array;
    v: Float32Array;
    average: Float32Array;
  }[];
  private readonly tables: (TrainedTable & {
    m: Float32Array;
    v: Float32Array;
    average: Float32Array;
    last: Int32Array;
  })[];
  private t = 0;

  constructor(values: Matrix[], gradients: Matrix[], tables: TrainedTable[]) {
    const state = (value: Float32Array) => ({
      m: new Float32Array(value.length),
      v: new Float32Array(value.length),
      average: value.slice(),
    });
    this.groups = values.map((m, i) => ({value: m.data, gradient: gradients[i]!.data, ...state(m.data)}));
    this.tables = tables.map(t => Object.assign(t, state(t.values), {last: new Int32Array(t.keys.length + 1)}));
  }

  step(rate: number, words: number): void {
    this.t++;
    const [b1, b2] = [0.9, 0.98];
    const scale = rate * (Math.sqrt(1 - b2 ** this.t) / (1 - b1 ** this.t));
    let norm = 0;
    for (const {gradient} of this.groups) for (let i = 0; i < gradient.length; i++) norm += gradient[i]! * gradient[i]!;
    const shrink = Math.min(1, 5 / (Math.sqrt(norm) / words + 1e-12)) / words;
    const keep = Math.min(0.998, 1 - 1 / (this.t + 1));
    for (const {value, gradient, m, v, average} of this.groups) {
      for (let i = 0; i < value.length; i++) {
        const g = gradient[i]! * shrink;
        m[i] = b1 * m[i]! + (1 - b1) * g;
        v[i] = b2 * v[i]! + (1 - b2) * g * g;
        value[i]! -= (scale * m[i]!) / (Math.sqrt(v[i]!) + 1e-8);
        average[i] = keep * average[i]! + (1 - keep) * value[i]!;
      }
    }
    for (const table of this.tables) {
      const {values, gradient, m, v, average, width, last} = table;
      for (const r of table.list) {
        table.touched[r] = 0;
        // the average of a row catches up with the steps in which the row stood still
        const behind = keep ** (this.t - last[r]! - 1);
        last[r] = this.t;
        for (let i = r * width; i < (r + 1) * width; i++) {
          average[i] = behind * average[i]! + (1 - behind) * values[i]!;
          const g = gradient[i]! * shrink;
          gradient[i] = 0;
          m[i] = b1 * m[i]! + (1 - b1) * g;
          v[i] = b2 * v[i]! + (1 - b2) * g * g;
          values[i]! -= (scale * m[i]!) / (Math.sqrt(v[i]!) + 1e-8);
          average[i] = keep * average[i]! + (1 - keep) * values[i]!;
        }
      }
      table.list = [];
    }
  }

  /** Runs `work` with the averages in place of the values. */
  averaged<T>(work: () => T): T {
    const swap = () => {
      for (const group of this.groups) exchange(group.value, group.average);
      for (const table of this.tables) exchange(table.values, table.average);
    };
    for (const {values, average, last, width} of this.tables) {
      for (let r = 0; r < last.length; r++) {
        const behind = 0.998 ** (this.t - last[r]!);
        last[r] = this.t;
        for (let i = r * width; i < (r + 1) * width; i++) average[i] = behind * average[i]! + (1 - behind) * values[i]!;
      }
    }
    swap();
    const out = work();
    swap();
    return out;
  }
}

function exchange(a: Float32Array, b: Float32Array): void {
  for (let i = 0; i < a.length; i++) {
    const x = a[i]!;
    a[i] = b[i]!;
    b[i] = x;
  }
}
