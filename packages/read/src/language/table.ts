/** Rows of numbers by key, through open addressing: row 0 is for what the table does not know. */
export interface Lookup {
  /** key of row r at r - 1 */
  readonly keys: Int32Array;
  readonly slots: Int32Array;
  readonly mask: number;
}

/** A lookup whose rows are signed bytes, each row with a scale. */
export interface Table extends Lookup {
  readonly width: number;
  readonly scale: Float32Array;
  readonly values: Int8Array;
}

export function lookupOf(keys: Int32Array): Lookup {
  let size = 16;
  while (size < 2 * (keys.length + 1)) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size);
  for (let r = 1; r <= keys.length; r++) {
    let slot = keys[r - 1]! & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = r;
  }
  return {keys, slots, mask};
}

export function rowOf({keys, slots, mask}: Lookup, key: number): number {
  let slot = key & mask;
  for (let r = slots[slot]!; r !== 0; r = slots[slot]!) {
    if (keys[r - 1] === key) return r;
    slot = (slot + 1) & mask;
  }
  return 0;
}

/** Writes row r into `out` from `at` on. */
export function readRow({width, scale, values}: Table, r: number, out: Float32Array, at: number): void {
  const by = scale[r]!;
  const from = r * width;
  for (let j = 0; j < width; j++) out[at + j] = values[from + j]! * by;
}

/** Floats as signed bytes with a scale per row. */
export function roundRows(rows: number, width: number, values: Float32Array): {scale: Float32Array; bytes: Int8Array} {
  const scale = new Float32Array(rows);
  const bytes = new Int8Array(rows * width);
  for (let r = 0; r < rows; r++) {
    let most = 1e-9;
    for (let j = 0; j < width; j++) most = Math.max(most, Math.abs(values[r * width + j]!));
    scale[r] = most / 127;
    for (let j = 0; j < width; j++) bytes[r * width + j] = Math.round(values[r * width + j]! / scale[r]!);
  }
  return {scale, bytes};
}
