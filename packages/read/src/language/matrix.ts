/**
 * Matrix products at the speed of the machine's vector unit: one small WebAssembly function, assembled here, and an arena
 * of 32-bit floats it works in. Results are the same on every machine: WebAssembly fixes the order and the rounding.
 */

// the part of the WebAssembly interface used here; neither ES2023 nor Node's types declare it
declare const WebAssembly: {
  Memory: new (size: {initial: number; maximum: number}) => {readonly buffer: ArrayBuffer};
  Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  Instance: new (module: object, imports: object) => {readonly exports: {readonly [name: string]: unknown}};
};

/** Rows × columns of floats in an arena. The width is a multiple of 8; `at` is a byte address. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly at: number;
  readonly data: Float32Array;
  /** laid out by `panelled`, good only as the second side of a product */
  readonly panels?: boolean;
}

export class Arena {
  private readonly memory: {readonly buffer: ArrayBuffer};
  private readonly product: Product;
  private readonly unitProduct: Product;
  private used = 16;

  /** Room for this many floats. */
  constructor(floats: number) {
    const pages = Math.ceil((floats * 4 + 4096) / 65536);
    this.memory = new WebAssembly.Memory({initial: pages, maximum: pages});
    const instance = new WebAssembly.Instance(compiled(), {e: {m: this.memory}});
    this.product = instance.exports.p as Product;
    this.unitProduct = instance.exports.q as Product;
  }

  matrix(rows: number, columns: number): Matrix {
    if (columns % 8 !== 0) throw new Error(`matrix of ${columns} columns: must be a multiple of 8`);
    const at = this.used;
    this.used += (rows * columns * 4 + 15) & ~15;
    if (this.used > this.memory.buffer.byteLength) throw new Error('matrix arena is full');
    return {rows, columns, at, data: new Float32Array(this.memory.buffer, at, rows * columns)};
  }

  /**
   * c += a · b over the first `rows` rows of a and c, and if given only the first `inner` columns of a (rows of b) and the
   * first `columns` columns (a multiple of 8) of b and c. Rows up to the next multiple of 4 are computed along, see `even`.
   */
  multiply(a: Matrix, b: Matrix, c: Matrix, rows: number, inner = b.rows, columns = b.columns): void {
    const [bRow, bPanel] = b.panels ? [32, b.rows * 32] : [b.columns * 4, 32];
    this.unitProduct(
      c.at,
      c.columns * 4,
      a.at,
      a.columns * 4,
      4,
      b.at,
      bRow,
      bPanel,
      Math.min(even(rows), a.rows, c.rows),
      inner,
      columns,
    );
  }

  /** c += aᵀ · b, where a and b have `rows` rows: the gradient of the matrix that took a to b. */
  multiplyTransposed(a: Matrix, b: Matrix, c: Matrix, rows: number, outRows = c.rows): void {
    this.product(c.at, c.columns * 4, a.at, 4, a.columns * 4, b.at, b.columns * 4, 32, outRows, rows, c.columns);
  }
}

/**
 * Rows are worked on four at a time, so up to three beyond the last are read and written too. Whoever clears or fills a
 * matrix does so for this many, to keep what is in them finite; nobody reads them.
 */
export const even = (rows: number): number => (rows + 3) & ~3;

/** Lays a matrix out in panels: each 8 columns together, row after row, the order in which a product reads its second side. */
export function panelled(m: Matrix): Matrix {
  const {rows, columns, data} = m;
  const old = data.slice();
  for (let panel = 0, out = 0; panel < columns; panel += 8) {
    for (let r = 0; r < rows; r++) for (let c = panel; c < panel + 8; c++) data[out++] = old[r * columns + c]!;
  }
  return {...m, panels: true};
}

/** c[i, j] += Σk a[i · rowStep + k · step] · b[k, j]; columns in panels of 8; all strides in bytes. */
type Product = (
  c: number,
  cRow: number,
  a: number,
  aRow: number,
  aStep: number,
  b: number,
  bRow: number,
  bPanel: number,
  rows: number,
  inner: number,
  columns: number,
) => void;

let module: object | null = null;
const compiled = () => (module ??= new WebAssembly.Module(assemble()));

// WebAssembly instructions used below
const get = (local: number) => [0x20, local];
const set = (local: number) => [0x21, local];
const ADD = 0x6a;
const constant = (n: number) => [0x41, ...signed(n)];
const bump = (local: number, by: number[]) => [...get(local), ...by, ADD, ...set(local)];
const loadVector = (offset: number) => [0xfd, 0x00, 0x00, ...unsigned(offset)];
const storeVector = (offset: number) => [0xfd, 0x0b, 0x00, ...unsigned(offset)];
const loadSplat = (offset: number) => [0xfd, 0x09, 0x00, ...unsigned(offset)];
const MUL_ADD = [0xfd, 0xe6, 0x01, 0xfd, 0xe4, 0x01];

function unsigned(n: number): number[] {
  const out: number[] = [];
  do {
    out.push((n & 127) | (n > 127 ? 128 : 0));
    n >>>= 7;
  } while (n);
  return out;
}

function signed(n: number): number[] {
  const out: number[] = [];
  for (;;) {
    const byte = n & 127;
    n >>= 7;
    if ((n === 0 && !(byte & 64)) || (n === -1 && byte & 64)) return [...out, byte];
    out.push(byte | 128);
  }
}

/**
 * Eight columns at a time; within them blocks of 4 rows, then single rows, their sums held in registers. With `unit` the
 * elements of a row of `a` are taken to be neighbours, whatever A_STEP says, and four are used per turn.
 */
function assembleProduct(unit: boolean): number[] {
  const [C, C_ROW, A, A_ROW, A_STEP, B, B_ROW, B_PANEL, ROWS, INNER, COLUMNS] = [
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
  ] as const;
  // counters and walking addresses (P0..P3 along four rows of a), then vectors: a row of b, one of a, the sums
  const [LEFT, K, BP, CP, AP, P0] = [11, 12, 13, 14, 15, 16] as const;
  const [V0, ONE, SUMS] = [20, 22, 23] as const;

  const block = (height: number): number[] => {
    const rows = Array.from({length: height}, (_, r) => r);
    const row = (base: number, step: number, r: number) => [
      ...get(base),
      ...(r ? [...get(step), ...constant(r), 0x6c, ADD] : []),
    ];
    // one k: a row of b times one element of each row of a, `offset` bytes on
    const turn = (offset: number) => [
      ...[...get(BP), ...loadVector(0), ...set(V0), ...get(BP), ...loadVector(16), ...set(V0 + 1)],
      ...rows.flatMap(r => [
        ...[...get(P0 + r), ...loadSplat(offset), ...set(ONE)],
        ...[0, 1].flatMap(v => [
          ...get(SUMS + 2 * r + v),
          ...get(ONE),
          ...get(V0 + v),
          ...MUL_ADD,
          ...set(SUMS + 2 * r + v),
        ]),
      ]),
      ...bump(BP, get(B_ROW)),
    ];
    const walk = (by: number[]) => rows.flatMap(r => bump(P0 + r, by));
    const four = [
      ...[0x02, 0x40, 0x03, 0x40, ...get(K), ...constant(4), 0x48, 0x0d, 0x01], // while k >= 4
      ...[0, 4, 8, 12].flatMap(turn),
      ...[...walk(constant(16)), ...bump(K, constant(-4)), 0x0c, 0x00, 0x0b, 0x0b],
    ];
    return [
      ...rows.flatMap(r => [...row(AP, A_ROW, r), ...set(P0 + r)]),
      ...rows.flatMap(r =>
        [0, 1].flatMap(v => [...row(CP, C_ROW, r), ...loadVector(16 * v), ...set(SUMS + 2 * r + v)]),
      ),
      ...[...get(B), ...set(BP), ...get(INNER), ...set(K)],
      ...(unit ? four : []),
      ...[0x02, 0x40, ...get(K), 0x45, 0x0d, 0x00, 0x03, 0x40], // for each k that is left
      ...[...turn(0), ...walk(unit ? constant(4) : get(A_STEP))],
      ...[...get(K), ...constant(-1), ADD, 0x22, K, 0x0d, 0x00, 0x0b, 0x0b],
      ...rows.flatMap(r =>
        [0, 1].flatMap(v => [...row(CP, C_ROW, r), ...get(SUMS + 2 * r + v), ...storeVector(16 * v)]),
      ),
      ...bump(CP, [...get(C_ROW), ...constant(height), 0x6c]),
      ...bump(AP, [...get(A_ROW), ...constant(height), 0x6c]),
      ...bump(LEFT, constant(-height)),
    ];
  };
  // while (left >= height) block
  const loop = (height: number) => [
    ...[0x02, 0x40, 0x03, 0x40, ...get(LEFT), ...constant(height), 0x48, 0x0d, 0x01],
    ...block(height),
    ...[0x0c, 0x00, 0x0b, 0x0b],
  ];
  return [
    ...[0x02, 9, 0x7f, 11, 0x7b],
    ...[0x03, 0x40], // for each 8 columns
    ...[...get(ROWS), ...set(LEFT), ...get(C), ...set(CP), ...get(A), ...set(AP)],
    ...[...loop(4), ...loop(1)],
    ...[...bump(C, constant(32)), ...bump(B, get(B_PANEL)), ...bump(COLUMNS, constant(-8))],
    ...[...get(COLUMNS), ...constant(0), 0x4a, 0x0d, 0x00, 0x0b],
    0x0b,
  ];
}

/** The module: memory e.m comes in, the products p (any step) and q (neighbouring elements) go out. */
function assemble(): Uint8Array<ArrayBuffer> {
  const bodies = [assembleProduct(false), assembleProduct(true)];
  const section = (id: number, content: number[]) => [id, ...unsigned(content.length), ...content];
  const name = (s: string) => [s.length, ...[...s].map(c => c.charCodeAt(0))];
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 11, ...new Array<number>(11).fill(0x7f), 0]),
    ...section(2, [1, ...name('e'), ...name('m'), 2, 0, ...unsigned(0)]),
    ...section(3, [2, 0, 0]),
    ...section(7, [2, ...name('p'), 0, 0, ...name('q'), 0, 1]),
    ...section(10, [2, ...bodies.flatMap(body => [...unsigned(body.length), ...body])]),
  ]);
}
