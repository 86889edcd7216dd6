/**
 * A linear classifier over hashed features with sparse rows: for each feature a few (class, weight) pairs.
 *
 * Packed (little endian): "SUA1", classes u32, features u32, pairs u32, then keys u32[features] ascending, counts
 * u8[features], classes u8[pairs], weights i8[pairs], each section aligned to four bytes. `load` builds an open-addressing
 * table over the keys; the pairs stay views into the bytes.
 */
export interface Linear {
  readonly classes: number;
  readonly mask: number;
  /** key per slot; a slot is empty when its `at` is -1 */
  readonly keys: Int32Array;
  /** first pair per slot; the last is before at + count */
  readonly at: Int32Array;
  readonly count: Uint8Array;
  readonly pairClass: Uint8Array;
  readonly pairWeight: Int8Array;
}

const MAGIC = 0x31415553;
const align = (n: number) => (n + 3) & ~3;

/** Bytes one packed model takes at `offset`. */
export function packedSize(features: number, pairs: number): number {
  return 16 + 4 * features + align(features) + 2 * align(pairs);
}

export function packLinear(
  classes: number,
  rows: readonly {key: number; pairs: readonly (readonly [cls: number, weight: number])[]}[],
): Uint8Array {
  const sorted = [...rows].sort((x, y) => (x.key >>> 0) - (y.key >>> 0));
  const pairs = sorted.reduce((sum, r) => sum + r.pairs.length, 0);
  const bytes = new Uint8Array(packedSize(sorted.length, pairs));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, classes, true);
  view.setUint32(8, sorted.length, true);
  view.setUint32(12, pairs, true);
  let key = 16;
  let count = 16 + 4 * sorted.length;
  let cls = count + align(sorted.length);
  let weight = cls + align(pairs);
  for (const row of sorted) {
    view.setInt32(key, row.key | 0, true);
    key += 4;
    view.setUint8(count++, row.pairs.length);
    for (const [k, w] of row.pairs) {
      view.setUint8(cls++, k);
      view.setInt8(weight++, w);
    }
  }
  return bytes;
}

/** The model packed at `offset` and where the next begins. Throws when the bytes are not such a model. */
export function loadLinear(bytes: Uint8Array, offset = 0): {model: Linear; next: number} {
  const fail = () => new Error(`weights: not a packed linear model at byte ${offset}`);
  if (bytes.byteLength < offset + 16) throw fail();
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset);
  if (view.getUint32(0, true) !== MAGIC) throw fail();
  const classes = view.getUint32(4, true);
  const features = view.getUint32(8, true);
  const pairs = view.getUint32(12, true);
  const next = offset + packedSize(features, pairs);
  if (next > bytes.byteLength) throw fail();
  const counts = bytes.subarray(offset + 16 + 4 * features, offset + 16 + 5 * features);
  const classAt = offset + 16 + 4 * features + align(features);
  const pairClass = bytes.subarray(classAt, classAt + pairs);
  const weightAt = classAt + align(pairs);
  const pairWeight = new Int8Array(bytes.buffer, bytes.byteOffset + weightAt, pairs);

  let size = 16;
  while (size < 2 * features) size *= 2;
  const mask = size - 1;
  const keys = new Int32Array(size);
  const at = new Int32Array(size).fill(-1);
  const count = new Uint8Array(size);
  for (let f = 0, pair = 0; f < features; f++) {
    const k = view.getInt32(16 + 4 * f, true);
    let slot = (k ^ (k >>> 15)) & mask;
    while (at[slot]! >= 0) slot = (slot + 1) & mask;
    keys[slot] = k;
    at[slot] = pair;
    count[slot] = counts[f]!;
    pair += counts[f]!;
  }
  return {model: {classes, mask, keys, at, count, pairClass, pairWeight}, next};
}

/** Adds the weights of features[0..m) to scores, class by class. */
export function addScores(model: Linear, features: Int32Array, m: number, scores: Int32Array | Float32Array): void {
  const {mask, keys, at, count, pairClass, pairWeight} = model;
  for (let f = 0; f < m; f++) {
    const k = features[f]!;
    let slot = (k ^ (k >>> 15)) & mask;
    let p = at[slot]!;
    while (p >= 0 && keys[slot] !== k) {
      slot = (slot + 1) & mask;
      p = at[slot]!;
    }
    if (p < 0) continue;
    for (const q = p + count[slot]!; p < q; p++) scores[pairClass[p]!]! += pairWeight[p]!;
  }
}
