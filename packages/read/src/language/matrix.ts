import {binary} from './kernel.ts';

/**
 * Matrix products at the speed of the machine's vector unit: an arena of memory, and WebAssembly (assembly/index.ts) that
 * works in it. Results are the same on every machine: WebAssembly fixes the order and the rounding.
 */

// what is used here and neither ES2023 nor Node's types declare
declare const atob: (base64: string) => string;
declare const WebAssembly: {
  Memory: new (size: {initial: number; maximum: number}) => {readonly buffer: ArrayBuffer};
  Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  Instance: new (module: object, imports: object) => {readonly exports: Record<string, (...args: number[]) => void>};
};

/** Rows × columns of floats in an arena. The width is a multiple of 8; `at` is a byte address. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly at: number;
  readonly data: Float32Array;
}

/**
 * Rows × columns of signed bytes with a scale for each column, laid out as `wholeProduct` wants them; both multiples of 8.
 * Only ever the second side of a product.
 */
export interface WholeMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly at: number;
  /** byte address of the scales */
  readonly scales: number;
}

/** Sums of so many products of a signed byte and 15 bits stay below 2^31. */
const mostWhole = 512;

export class Arena {
  private readonly memory: {readonly buffer: ArrayBuffer};
  private readonly kernel: Record<string, (...args: number[]) => void>;
  private used = 16;
  /** addresses of rows rounded to whole numbers and of their scales */
  private readonly whole: number;
  private readonly wholeScales: number;

  /** Room for this many floats, and for products with whole numbers of up to `mostRows` rows. */
  constructor(floats: number, mostRows = 0) {
    const rows = even(mostRows);
    const pages = Math.ceil((floats * 4 + rows * (2 * mostWhole + 4) + 4096) / 65536);
    this.memory = new WebAssembly.Memory({initial: pages, maximum: pages});
    this.kernel = new WebAssembly.Instance(compiled(), {env: {memory: this.memory}}).exports;
    this.whole = this.take(2 * mostWhole * rows);
    this.wholeScales = this.take(4 * rows);
  }

  private take(bytes: number): number {
    const at = this.used;
    this.used += (bytes + 15) & ~15;
    if (this.used > this.memory.buffer.byteLength) throw new Error('matrix arena is full');
    return at;
  }

  matrix(rows: number, columns: number): Matrix {
    if (columns % 8 !== 0) throw new Error(`matrix of ${columns} columns: must be a multiple of 8`);
    const at = this.take(rows * columns * 4);
    return {rows, columns, at, data: new Float32Array(this.memory.buffer, at, rows * columns)};
  }

  /** Keeps values[row, column] · scales[column]. */
  wholeMatrix(rows: number, columns: number, values: Int8Array, scales: Float32Array): WholeMatrix {
    if (columns % 8 !== 0 || rows % 8 !== 0) throw new Error(`matrix of ${rows} × ${columns}: must be multiples of 8`);
    if (rows > mostWhole) throw new Error(`matrix of ${rows} rows: at most ${mostWhole} can be summed exactly`);
    const at = this.take(2 * rows * columns);
    const laid = new Int16Array(this.memory.buffer, at, rows * columns);
    for (let panel = 0, out = 0; panel < columns; panel += 8) {
      for (let r = 0; r < rows; r += 2)
        for (let c = panel; c < panel + 8; c++) {
          laid[out++] = values[r * columns + c]!;
          laid[out++] = values[(r + 1) * columns + c]!;
        }
    }
    const {data, at: scalesAt} = this.matrix(1, columns);
    data.set(scales);
    return {rows, columns, at, scales: scalesAt};
  }

  /**
   * c += a · b over the first `rows` rows of a and c, and if given only the first `inner` columns of a (rows of b) and the
   * first `columns` columns (a multiple of 8) of b and c. Rows up to the next multiple of 4 are computed along, see `even`.
   */
  multiply(a: Matrix, b: Matrix, c: Matrix, rows: number, inner = b.rows, columns = b.columns): void {
    const all = Math.min(even(rows), a.rows, c.rows);
    this.kernel.product!(c.at, 4 * c.columns, a.at, 4 * a.columns, 4, b.at, 4 * b.columns, all, inner, columns);
  }

  /** The same for whole numbers, each row of a rounded to 15 bits. */
  multiplyWhole(a: Matrix, b: WholeMatrix, c: Matrix, rows: number): void {
    const [cRow, aRow] = [4 * c.columns, 4 * a.columns];
    const {rows: inner, columns, at, scales} = b;
    this.kernel.wholeProduct!(
      ...[c.at, cRow, a.at, aRow, at, scales, even(rows), inner, columns, this.whole, this.wholeScales],
    );
  }

  /** c += aᵀ · b, where a and b have `rows` rows: the gradient of the matrix that took a to b. */
  multiplyTransposed(a: Matrix, b: Matrix, c: Matrix, rows: number, outRows = c.rows): void {
    this.kernel.product!(c.at, 4 * c.columns, a.at, 4, 4 * a.columns, b.at, 4 * b.columns, outRows, rows, c.columns);
  }

  /** One direction of a layer of simple recurrent units: `recur` of assembly/index.ts. */
  recur(...args: Parameters<Recur>): void {
    this.kernel.recur!(...args);
  }
}

type Recur = (
  hidden: number,
  n: number,
  mixed: number,
  mixedStep: number,
  skip: number,
  skipStep: number,
  gates: number,
  forget: number,
  reset: number,
  state: number,
  output: number,
  step: number,
) => void;

/**
 * Rows are worked on four at a time, so up to three beyond the last are read and written too. Whoever clears or fills a
 * matrix does so for this many, to keep what is in them finite; nobody reads them.
 */
export const even = (rows: number): number => (rows + 3) & ~3;

let module: object | null = null;
const compiled = () => (module ??= new WebAssembly.Module(Uint8Array.from(atob(binary), c => c.charCodeAt(0))));
