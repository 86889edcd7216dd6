/** Trees of one depth whose leaves are summed: node k of a tree cuts `column[k]` at `cut[k]`, children 2k + 1 and 2k + 2. */
export interface Trees {
  readonly depth: number;
  readonly base: number;
  readonly column: Uint8Array;
  readonly cut: Float32Array;
  readonly leaf: Float32Array;
}

/** The sum of the leaves that a row of numbers falls into: log odds. */
export function climb({depth, base, column, cut, leaf}: Trees, row: Float64Array): number {
  const inner = (1 << depth) - 1;
  let sum = base;
  for (let first = 0, out = 0; first < column.length; first += inner, out += inner + 1) {
    let at = 0;
    for (let d = 0; d < depth; d++) at = 2 * at + (row[column[first + at]!]! >= cut[first + at]! ? 2 : 1);
    sum += leaf[out + at - inner]!;
  }
  return sum;
}
