import {lookupOf, roundRows, type Table} from './table.ts';

/**
 * Word vectors learnt from much text that nobody annotated: a row of numbers for each of the most frequent words, near each
 * other for words that stand among the same neighbours. `rowOf(vectors, codes.lower[i])` is the row of token i, whatever its
 * capitals; row 0, all zeros, is the mean and stands for every word not known. Known rows are of length 1.
 *
 * Packed (little endian): "VEC1", rows u32 (with row 0), width u32, keys i32[rows - 1], scales f32[rows], then signed
 * bytes[rows × width].
 */
export type Vectors = Table;

const MAGIC = 0x31434556;

/** `values` holds a row for each key, in their order. */
export function packVectors(keys: Int32Array, width: number, values: Float32Array): Uint8Array {
  const rows = keys.length + 1;
  const all = new Float32Array(rows * width);
  all.set(values, width);
  const {scale, bytes} = roundRows(rows, width, all);
  const out = new Uint8Array(12 + 4 * keys.length + 4 * rows + bytes.length);
  new Uint32Array(out.buffer, 0, 3).set([MAGIC, rows, width]);
  new Int32Array(out.buffer, 12, keys.length).set(keys);
  new Float32Array(out.buffer, 12 + 4 * keys.length, rows).set(scale);
  new Int8Array(out.buffer, 12 + 4 * keys.length + 4 * rows).set(bytes);
  return out;
}

export function loadVectors(packed: Uint8Array): Vectors {
  const fail = () => new Error('weights: not packed word vectors');
  // typed-array views need an aligned start
  const {buffer, byteOffset, byteLength} = packed.byteOffset % 4 === 0 ? packed : packed.slice();
  if (byteLength < 12) throw fail();
  const [magic, rows, width] = new Uint32Array(buffer, byteOffset, 3) as unknown as [number, number, number];
  if (magic !== MAGIC || rows < 1 || byteLength !== 8 + 8 * rows + rows * width) throw fail();
  const keys = byteOffset + 12;
  const scales = keys + 4 * (rows - 1);
  return {
    ...lookupOf(new Int32Array(buffer, keys, rows - 1)),
    width,
    scale: new Float32Array(buffer, scales, rows),
    values: new Int8Array(buffer, scales + 4 * rows, rows * width),
  };
}
