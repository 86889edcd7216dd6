import type {Block, Transitions} from './chain.ts';

/**
 * Weights of one labeller as shipped: rows with a fingerprint of the feature's hash and seven signed weights, one a label.
 * A feature lies in one of the two rows of its pair; one that is not there weighs nothing. Fingerprints stand apart from
 * the weights: most features of a text are not there, and a small table stays in the processor's cache.
 */
export interface Labeller {
  readonly transitions: Transitions;
  readonly bits: number;
  /** fingerprint of each row, 0 when it is free */
  readonly marks: Int8Array;
  /** weights[row * 7 + label] */
  readonly weights: Int8Array;
  /** what one unit of a weight is worth */
  readonly unit: number;
}

export const rowBytes = 8;
const fingerprint = (hash: number) => ((hash & 255) === 0 ? 1 : (hash << 24) >> 24);
const slot = (hash: number, bits: number) => (hash >>> 8) & ((1 << bits) - 1);

/** Adds the scores of each label at each of `length` positions by these features to out[i * 7 + y]. */
export function addScores(labeller: Labeller, {features, width}: Block, length: number, out: Float64Array): void {
  const {marks, weights, bits, unit} = labeller;
  const mask = (1 << bits) - 1;
  for (let i = 0; i < length; i++) {
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    for (let k = i * width, end = k + width; k < end; k++) {
      const h = features[k]!;
      if (h === 0) continue;
      const mark = (h & 255) === 0 ? 1 : (h << 24) >> 24;
      let r = (h >>> 8) & mask;
      if (marks[r] !== mark) {
        r ^= 1;
        if (marks[r] !== mark) continue;
      }
      r *= 7;
      s0 += weights[r]!;
      s1 += weights[r + 1]!;
      s2 += weights[r + 2]!;
      s3 += weights[r + 3]!;
      s4 += weights[r + 4]!;
      s5 += weights[r + 5]!;
      s6 += weights[r + 6]!;
    }
    const at = i * 7;
    out[at]! += s0 * unit;
    out[at + 1]! += s1 * unit;
    out[at + 2]! += s2 * unit;
    out[at + 3]! += s3 * unit;
    out[at + 4]! += s4 * unit;
    out[at + 5]! += s5 * unit;
    out[at + 6]! += s6 * unit;
  }
}

const MAGIC = 0x31415453;

/**
 * Packs a labeller of seven labels (little endian): "STA1", bits u32, classes u32, unit f32, the transitions f32[], a bit
 * for each row that is taken, then the taken rows in order. `features` come best first; one whose two rows are both taken
 * by better ones is left out.
 */
export function packLabeller(
  transitions: Transitions,
  bits: number,
  features: Iterable<{hash: number; weights: ArrayLike<number>}>,
  largest: number,
): Uint8Array {
  if (transitions.labels !== 7) throw new Error(`a labeller has 7 labels, not ${transitions.labels}`);
  const rows = 1 << bits;
  const unit = largest / 127;
  const table = new Int8Array(rows * rowBytes);
  let taken = 0;
  for (const {hash, weights} of features) {
    const q = Array.from(weights, w => Math.max(-127, Math.min(127, Math.round(w / unit))));
    if (q.every(w => w === 0)) continue;
    let r = slot(hash, bits);
    if (table[r * rowBytes]) r ^= 1;
    if (table[r * rowBytes]) continue;
    // of two features with one fingerprint in a pair the first would answer for both
    if (table[(r ^ 1) * rowBytes] === fingerprint(hash)) continue;
    table[r * rowBytes] = fingerprint(hash);
    table.set(q, r * rowBytes + 1);
    taken++;
  }
  const head = 16 + 4 * transitions.scores.length;
  const bytes = new Uint8Array(head + rows / 8 + taken * rowBytes);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, bits, true);
  view.setUint32(8, transitions.classes, true);
  view.setFloat32(12, unit, true);
  transitions.scores.forEach((s, k) => {
    view.setFloat32(16 + 4 * k, s, true);
  });
  let at = head + rows / 8;
  for (let r = 0; r < rows; r++) {
    if (!table[r * rowBytes]) continue;
    bytes[head + (r >> 3)]! |= 1 << (r & 7);
    for (let k = 0; k < rowBytes; k++) bytes[at++] = table[r * rowBytes + k]!;
  }
  return bytes;
}

/** The labeller packed at `offset`, and where the next one begins. Throws when the bytes are not one. */
export function loadLabeller(bytes: Uint8Array, offset = 0): {labeller: Labeller; next: number} {
  const fail = () => new Error(`weights: not a packed labeller at byte ${offset}`);
  if (bytes.byteLength < offset + 16) throw fail();
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset);
  if (view.getUint32(0, true) !== MAGIC) throw fail();
  const bits = view.getUint32(4, true);
  const classes = view.getUint32(8, true);
  const unit = view.getFloat32(12, true);
  if (bits < 3 || bits > 22 || classes > 255) throw fail();
  const labels = 7;
  const scores = new Float32Array(classes * (labels + 1) * labels);
  const head = 16 + 4 * scores.length;
  const rows = 1 << bits;
  if (bytes.byteLength < offset + head + rows / 8) throw fail();
  for (let k = 0; k < scores.length; k++) scores[k] = view.getFloat32(16 + 4 * k, true);
  const marks = new Int8Array(rows);
  const weights = new Int8Array(rows * labels);
  const signed = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = offset + head + rows / 8;
  for (let r = 0; r < rows; r++) {
    if (!((bytes[offset + head + (r >> 3)]! >> (r & 7)) & 1)) continue;
    if (at + rowBytes > bytes.byteLength) throw fail();
    marks[r] = signed[at]!;
    for (let k = 0; k < labels; k++) weights[r * labels + k] = signed[at + 1 + k]!;
    at += rowBytes;
  }
  return {labeller: {transitions: {labels, classes, scores}, bits, marks, weights, unit}, next: at};
}
