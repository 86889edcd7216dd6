import {packLinear} from '../src/language/linear.ts';

/**
 * Averaged perceptron over hashed features [collins2002]: weights exist only for (feature, class) pairs that an update
 * has touched. Pairs of a feature form a linked list in growing typed arrays.
 */
export class Perceptron {
  readonly classes: number;
  private mask = (1 << 20) - 1;
  private keys = new Int32Array(1 << 20);
  private first = new Int32Array(1 << 20).fill(-1);
  private features = 0;
  private next = new Int32Array(1 << 20);
  private cls = new Uint8Array(1 << 20);
  private weight = new Float32Array(1 << 20);
  private total = new Float64Array(1 << 20);
  private stamp = new Int32Array(1 << 20);
  private hits = new Uint16Array(1 << 20);
  private pairs = 0;
  /** updates so far; call `tick` once per decision */
  private now = 1;

  constructor(classes: number) {
    this.classes = classes;
  }

  tick(): void {
    this.now++;
  }

  score(features: Int32Array, m: number, scores: Float32Array): void {
    const {mask, keys, first, next, cls, weight} = this;
    for (let f = 0; f < m; f++) {
      const k = features[f]!;
      let slot = (k ^ (k >>> 15)) & mask;
      let p = first[slot]!;
      while (p >= 0 && keys[slot] !== k) {
        slot = (slot + 1) & mask;
        p = first[slot]!;
      }
      for (; p >= 0; p = next[p]!) scores[cls[p]!]! += weight[p]!;
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
    for (let p = this.first[slot]!; p >= 0; p = this.next[p]!) if (this.cls[p] === c) return p;
    if (this.pairs === this.next.length) this.growPairs();
    const p = this.pairs++;
    if (this.first[slot]! < 0) this.features++;
    this.keys[slot] = k;
    this.next[p] = this.first[slot]!;
    this.cls[p] = c;
    this.stamp[p] = this.now;
    this.first[slot] = p;
    if (this.features * 2 > this.mask) this.growTable();
    return p;
  }

  private growPairs(): void {
    const size = this.next.length * 2;
    const wider = <T extends {set(from: T): void}>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    this.next = wider(new Int32Array(size), this.next);
    this.cls = wider(new Uint8Array(size), this.cls);
    this.weight = wider(new Float32Array(size), this.weight);
    this.total = wider(new Float64Array(size), this.total);
    this.stamp = wider(new Int32Array(size), this.stamp);
    this.hits = wider(new Uint16Array(size), this.hits);
  }

  private growTable(): void {
    const {keys, first} = this;
    const size = first.length * 2;
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.first = new Int32Array(size).fill(-1);
    for (let s = 0; s < first.length; s++) {
      if (first[s]! < 0) continue;
      let slot = (keys[s]! ^ (keys[s]! >>> 15)) & this.mask;
      while (this.first[slot]! >= 0) slot = (slot + 1) & this.mask;
      this.keys[slot] = keys[s]!;
      this.first[slot] = first[s]!;
    }
  }

  /**
   * Averaged weights as signed bytes. Pairs whose average is below `floor` (a share of the largest representable
   * weight, 127 steps) or that were updated fewer than `minHits` times are left out.
   */
  pack({minHits = 2, floor = 1, clip = 0.9995}: {minHits?: number; floor?: number; clip?: number} = {}): Uint8Array {
    const average = new Float64Array(this.pairs);
    const magnitudes: number[] = [];
    for (let p = 0; p < this.pairs; p++) {
      average[p] = (this.total[p]! + (this.now - this.stamp[p]!) * this.weight[p]!) / this.now;
      if (this.hits[p]! >= minHits) magnitudes.push(Math.abs(average[p]!));
    }
    magnitudes.sort((a, b) => a - b);
    const scale = 127 / (magnitudes[Math.floor(magnitudes.length * clip)] || 1);
    const rows: {key: number; pairs: [number, number][]}[] = [];
    for (let s = 0; s < this.first.length; s++) {
      const pairs: [number, number][] = [];
      for (let p = this.first[s]!; p >= 0; p = this.next[p]!) {
        if (this.hits[p]! < minHits) continue;
        const w = Math.max(-127, Math.min(127, Math.round(average[p]! * scale)));
        if (Math.abs(w) >= floor) pairs.push([this.cls[p]!, w]);
      }
      if (pairs.length) rows.push({key: this.keys[s]!, pairs: pairs.sort((a, b) => a[0] - b[0])});
    }
    return packLinear(this.classes, rows);
  }
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
