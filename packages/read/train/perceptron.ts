import {packLinear} from '../src/language/linear.ts';

/**
 * Averaged perceptron over hashed features [Col02]: weights exist only for (feature, class) pairs that an update
 * has touched. The pairs of a feature lie together, in a row that moves to twice the room when it is full.
 */
export class Perceptron {
  readonly classes: number;
  private mask = (1 << 20) - 1;
  private keys = new Int32Array(1 << 20);
  private first = new Int32Array(1 << 20).fill(-1);
  private length = new Uint8Array(1 << 20);
  private room = new Uint8Array(1 << 20);
  private features = 0;
  private cls = new Uint8Array(1 << 20);
  private weight = new Float32Array(1 << 20);
  private total = new Float64Array(1 << 20);
  private stamp = new Int32Array(1 << 20);
  private hits = new Uint16Array(1 << 20);
  private pairs = 0;
  /** decisions so far; call `tick` once per decision */
  private now = 1;

  constructor(classes: number) {
    this.classes = classes;
  }

  tick(): void {
    this.now++;
  }

  score(features: Int32Array, m: number, scores: Float32Array): void {
    const {mask, keys, first, length, cls, weight} = this;
    for (let f = 0; f < m; f++) {
      const k = features[f]!;
      let slot = (k ^ (k >>> 15)) & mask;
      let p = first[slot]!;
      while (p >= 0 && keys[slot] !== k) {
        slot = (slot + 1) & mask;
        p = first[slot]!;
      }
      if (p >= 0) for (const q = p + length[slot]!; p < q; p++) scores[cls[p]!]! += weight[p]!;
    }
  }

  update(features: Int32Array, m: number, c: number, by: number): void {
    for (let f = 0; f < m; f++) {
      const p = this.pair(features[f]!, c);
      this.total[p]! += (this.now - this.stamp[p]!) * this.weight[p]!;
      this.stamp[p] = this.now;
      this.weight[p]! += by;
      if (this.hits[p]! < 65535) this.hits[p]!++;
    }
  }

  private pair(k: number, c: number): number {
    let slot = (k ^ (k >>> 15)) & this.mask;
    while (this.first[slot]! >= 0 && this.keys[slot] !== k) slot = (slot + 1) & this.mask;
    const from = this.first[slot]!;
    if (from < 0) {
      this.features++;
      this.keys[slot] = k;
      this.move(slot, 2);
      if (this.features * 2 > this.mask) {
        this.growTable();
        return this.pair(k, c);
      }
    }
    const length = this.length[slot]!;
    for (let p = this.first[slot]!, q = p + length; p < q; p++) if (this.cls[p] === c) return p;
    if (length === this.room[slot]) this.move(slot, Math.min(255, length * 2));
    const p = this.first[slot]! + length;
    this.length[slot] = length + 1;
    this.cls[p] = c;
    this.stamp[p] = this.now;
    return p;
  }

  /** Gives the row at `slot` this much room at the end of the arrays. */
  private move(slot: number, room: number): void {
    while (this.pairs + room > this.cls.length) this.growPairs();
    const from = this.first[slot]!;
    const to = this.pairs;
    if (from >= 0) {
      const end = from + this.length[slot]!;
      for (const array of [this.cls, this.weight, this.total, this.stamp, this.hits]) array.copyWithin(to, from, end);
    }
    this.first[slot] = to;
    this.room[slot] = room;
    this.pairs += room;
  }

  private growPairs(): void {
    const size = this.cls.length * 2;
    const wider = <T extends {set(from: T): void}>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    this.cls = wider(new Uint8Array(size), this.cls);
    this.weight = wider(new Float32Array(size), this.weight);
    this.total = wider(new Float64Array(size), this.total);
    this.stamp = wider(new Int32Array(size), this.stamp);
    this.hits = wider(new Uint16Array(size), this.hits);
  }

  private growTable(): void {
    const {keys, first, length, room} = this;
    const size = first.length * 2;
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.first = new Int32Array(size).fill(-1);
    this.length = new Uint8Array(size);
    this.room = new Uint8Array(size);
    for (let s = 0; s < first.length; s++) {
      if (first[s]! < 0) continue;
      let slot = (keys[s]! ^ (keys[s]! >>> 15)) & this.mask;
      while (this.first[slot]! >= 0) slot = (slot + 1) & this.mask;
      this.keys[slot] = keys[s]!;
      this.first[slot] = first[s]!;
      this.length[slot] = length[s]!;
      this.room[slot] = room[s]!;
    }
  }

  /** Adds the averaged weight of every pair updated at least `minHits` times, as a part of one, to what `sums` holds by feature and class. */
  addTo(sums: Map<number, Map<number, number>>, part: number, minHits: number): void {
    const {first, length, keys, cls, hits, total, stamp, weight, now} = this;
    for (let s = 0; s < first.length; s++) {
      for (let p = first[s]!, q = p + length[s]!; p >= 0 && p < q; p++) {
        if (hits[p]! < minHits) continue;
        let row = sums.get(keys[s]!);
        if (!row) sums.set(keys[s]!, (row = new Map()));
        const average = (total[p]! + (now - stamp[p]!) * weight[p]!) / now;
        row.set(cls[p]!, (row.get(cls[p]!) ?? 0) + part * average);
      }
    }
  }

  /** This model alone, see `packMean`. */
  pack(options: PackOptions = {}): Uint8Array {
    return packMean([this], options);
  }
}

export interface PackOptions {
  /** pairs updated fewer times are left out */
  minHits?: number;
  /** so are pairs whose weight rounds to less than so many steps, and features none of whose pairs reaches `row` steps */
  floor?: number;
  row?: number;
  /** 127 steps are the size that all but one in so many stay below */
  clip?: number;
}

/** The mean of the averaged weights of several models, each trained on its own, as signed bytes. */
export function packMean(
  models: readonly Perceptron[],
  {minHits = 2, floor = 1, row = 1, clip = 0.9995}: PackOptions = {},
): Uint8Array {
  const sums = new Map<number, Map<number, number>>();
  for (const model of models) model.addTo(sums, 1 / models.length, minHits);
  const sizes: number[] = [];
  for (const pairs of sums.values()) for (const w of pairs.values()) sizes.push(Math.abs(w));
  const sorted = Float64Array.from(sizes).sort();
  const scale = 127 / (sorted[Math.floor(sorted.length * clip)] || 1);
  const rows: {key: number; pairs: [number, number][]}[] = [];
  for (const [key, sum] of sums) {
    const steps = [...sum].map(([c, w]): [number, number] => [c, Math.max(-127, Math.min(127, Math.round(w * scale)))]);
    const pairs = steps.filter(([, w]) => Math.abs(w) >= floor).sort((a, b) => a[0] - b[0]);
    if (pairs.some(([, w]) => Math.abs(w) >= row)) rows.push({key, pairs});
  }
  return packLinear(models[0]!.classes, rows);
}

/** Seeded generator (mulberry32): numbers in [0, 1). */
export function random(seed: number): () => number {
  let a = seed | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffled<T>(list: readonly T[], next: () => number): T[] {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}
