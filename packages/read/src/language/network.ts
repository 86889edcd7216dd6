import {type Codes, mix} from './codes.ts';
import {type Arena, even, type Matrix, type WholeMatrix} from './matrix.ts';

/**
 * The network behind tags and syntax. A token enters as the concatenation of what its word, endings, shape and first guess at a
 * tag are known to mean, passes layers of simple recurrent units in both directions [LZW18], and leaves as one vector that knows its
 * sentence. From there: a tag (XPOS and UPOS together), a score for every token as its head (biaffine, [DM17]), and a
 * label for the arc to the head chosen.
 */
export interface Shape {
  /** units per direction, and how many layers */
  readonly hidden: number;
  readonly layers: number;
  /** width of the vectors in which arcs and labels are judged */
  readonly arc: number;
  readonly label: number;
  /** rows and width of each table in `views` */
  readonly tables: readonly {readonly rows: number; readonly width: number}[];
  /** number of tag pairs and of dependency labels */
  readonly tags: number;
  readonly labels: number;
}

const pad = (n: number) => (n + 7) & ~7;

/** The ways a token is looked up, in the order of the tables: a key that is not in a table reads row 0. */
export const views: readonly ((codes: Codes, upos: Uint8Array, xpos: Uint8Array, i: number) => number)[] = [
  (codes, _u, _x, i) => codes.lower[i]!,
  (codes, _u, _x, i) => codes.suffix[4 * i + 2]!,
  (codes, _u, _x, i) => codes.suffix[4 * i + 1]!,
  (codes, _u, _x, i) => codes.prefix[4 * i + 2]!,
  (codes, _u, _x, i) => mix(1, codes.shape[i]!, codes.traits[i]! & 3),
  (_, upos, xpos, i) => (xpos[i]! << 8) | upos[i]!,
];

/** Relative distances told apart on each side. */
export const reach = 12;
export const distanceBucket = (d: number, h: number) => reach + Math.max(-reach, Math.min(reach, h - d));

export interface Layer<M = Matrix> {
  /** input → candidate, forget, reset (and skip, in the first layer) of the forward, then of the backward direction */
  readonly input: M;
  /** per direction: how the state before weighs in forget and reset, and their biases; 8 rows of `hidden` */
  readonly gates: Matrix;
}

/** Named parameters; the large ones of a kind M: floats to be trained, whole numbers as shipped. */
export interface Parameters<M = Matrix> {
  readonly layers: readonly Layer<M>[];
  readonly tag: M;
  readonly tagBias: Matrix;
  readonly arcDependent: M;
  readonly arcHead: M;
  readonly arcBias: Matrix;
  readonly arcWeight: M;
  readonly arcDistance: Matrix;
  readonly labelDependent: M;
  readonly labelHead: M;
  readonly labelBias: Matrix;
  readonly labelOut: M;
  readonly labelOutBias: Matrix;
}

type Make<M> = (rows: number, columns: number) => M;

/** Makes the matrices one by one, in the order of `listParameters`, in which they are packed. */
export function makeParameters<M>(shape: Shape, large: Make<M>, small: Make<Matrix>): Parameters<M> {
  const {hidden, layers, arc, label, tags, labels} = shape;
  const out = 2 * hidden;
  const entry = shape.tables.reduce((sum, t) => sum + t.width, 0);
  return {
    layers: Array.from({length: layers}, (_, l) => ({
      input: large(l === 0 ? entry : out, 2 * (l === 0 ? 4 : 3) * hidden),
      gates: small(8, hidden),
    })),
    tag: large(out, pad(tags)),
    tagBias: small(1, pad(tags)),
    arcDependent: large(out, arc),
    arcHead: large(out, arc),
    // bias of the dependent side, of the head side, the vector of the root, the head's own appeal
    arcBias: small(4, arc),
    arcWeight: large(arc, arc),
    arcDistance: small(1, pad(2 * reach + 1)),
    labelDependent: large(out, label),
    labelHead: large(out, label),
    // bias, and the root as a head
    labelBias: small(2, label),
    labelOut: large(label, pad(labels)),
    labelOutBias: small(1, pad(labels)),
  };
}

/** Parameters of floats in an arena. */
export function floatParameters(arena: Arena, shape: Shape): Parameters {
  const make: Make<Matrix> = (rows, columns) => arena.matrix(rows, columns);
  return makeParameters(shape, make, make);
}

type Side = Matrix | WholeMatrix;

/** c += a · b over the first rows. */
function multiply(arena: Arena, a: Matrix, b: Side, c: Matrix, rows: number): void {
  if ('scales' in b) arena.multiplyWhole(a, b, c, rows);
  else arena.multiply(a, b, c, rows);
}

/** All matrices of a parameter set with their names, in the order in which they are packed. */
export function listParameters(p: Parameters): [name: string, matrix: Matrix][] {
  const out: [string, Matrix][] = [];
  p.layers.forEach((layer, l) => {
    out.push([`layer ${l} input`, layer.input], [`layer ${l} gates`, layer.gates]);
  });
  for (const [name, value] of Object.entries(p)) if (name !== 'layers') out.push([name, value as Matrix]);
  return out;
}

/** What a pass over one sentence computes; rows are tokens. */
export interface Activations {
  readonly entry: Matrix;
  /** per layer: the products with `input`; forget, reset and state of both directions; the output */
  readonly mixed: readonly Matrix[];
  readonly forget: readonly Matrix[];
  readonly reset: readonly Matrix[];
  readonly state: readonly Matrix[];
  readonly output: readonly Matrix[];
  readonly tag: Matrix;
  readonly arcDependent: Matrix;
  readonly arcTurned: Matrix;
  /** one row more: the root */
  readonly arcHead: Matrix;
  /** columns are tokens, then the root */
  readonly arc: Matrix;
  readonly arcHeadColumns: Matrix;
  readonly labelDependent: Matrix;
  readonly labelHead: Matrix;
  readonly labelJoint: Matrix;
  readonly label: Matrix;
}

export function makeActivations(arena: Arena, shape: Shape, longest: number): Activations {
  const {hidden, layers, arc, label, tags, labels} = shape;
  const n = even(longest + 1);
  const entry = shape.tables.reduce((sum, t) => sum + t.width, 0);
  const per = (columns: (l: number) => number) => Array.from({length: layers}, (_, l) => arena.matrix(n, columns(l)));
  return {
    entry: arena.matrix(n, entry),
    mixed: per(l => 2 * (l === 0 ? 4 : 3) * hidden),
    forget: per(() => 2 * hidden),
    reset: per(() => 2 * hidden),
    state: per(() => 2 * hidden),
    output: per(() => 2 * hidden),
    tag: arena.matrix(n, pad(tags)),
    arcDependent: arena.matrix(n, arc),
    arcTurned: arena.matrix(n, arc),
    arcHead: arena.matrix(n, arc),
    arc: arena.matrix(n, pad(n)),
    arcHeadColumns: arena.matrix(arc, pad(n)),
    labelDependent: arena.matrix(n, label),
    labelHead: arena.matrix(n, label),
    labelJoint: arena.matrix(n, label),
    label: arena.matrix(n, pad(labels)),
  };
}

/**
 * One layer over n tokens: out of U = input · W come per unit a candidate x, a forget gate f and a reset gate r;
 * c = f c' + (1 - f) x with c' the state before, output r c + (1 - r) skip. Gates are softsign, not logistic: a division,
 * no exponential.
 */
function recur(arena: Arena, shape: Shape, gates: Matrix, n: number, a: Activations, l: number, input: Matrix): void {
  const h = shape.hidden;
  const first = l === 0;
  const parts = first ? 4 : 3;
  const mixed = a.mixed[l]!;
  const from = first ? mixed : input;
  for (let d = 0; d < 2; d++) {
    const start = d === 0 ? 0 : n - 1;
    const step = d === 0 ? 1 : -1;
    const own = ({at, columns}: Matrix, column: number) => at + 4 * (start * columns + column);
    arena.recur(
      h,
      n,
      own(mixed, d * parts * h),
      4 * step * mixed.columns,
      own(from, first ? (d * parts + 3) * h : d * h),
      4 * step * from.columns,
      gates.at + 16 * d * h,
      own(a.forget[l]!, d * h),
      own(a.reset[l]!, d * h),
      own(a.state[l]!, d * h),
      own(a.output[l]!, d * h),
      8 * step * h,
    );
  }
}

export const clear = (m: Matrix, rows: number) => m.data.fill(0, 0, even(rows) * m.columns);

/** Fills each of the first `rows` rows (and the next few, see `even`) with a bias row. */
export function fillRows(m: Matrix, rows: number, bias: Float32Array, at = 0): void {
  const row = bias.subarray(at, at + m.columns);
  for (let i = 0; i < Math.min(even(rows), m.rows); i++) m.data.set(row, i * m.columns);
}

/** The layers, from a.entry to the last a.output. `between` may change (drop out) what a layer reads. */
export function encode(
  arena: Arena,
  shape: Shape,
  p: Parameters<Side>,
  a: Activations,
  n: number,
  between: (m: Matrix, l: number) => void = () => {},
): void {
  for (let l = 0; l < shape.layers; l++) {
    const input = l === 0 ? a.entry : a.output[l - 1]!;
    between(input, l);
    clear(a.mixed[l]!, n);
    multiply(arena, input, p.layers[l]!.input, a.mixed[l]!, n);
    recur(arena, shape, p.layers[l]!.gates, n, a, l, input);
  }
  between(a.output[shape.layers - 1]!, shape.layers);
}

/** Scores of all tag pairs. */
export function scoreTags(arena: Arena, p: Parameters<Side>, a: Activations, n: number): void {
  fillRows(a.tag, n, p.tagBias.data);
  multiply(arena, a.output.at(-1)!, p.tag, a.tag, n);
}

export function rectify(m: Matrix, rows: number): void {
  const {data} = m;
  for (let i = 0, e = rows * m.columns; i < e; i++) if (data[i]! < 0) data[i] = 0;
}

/** a.arc[d, h]: score of h (n is the root) as the head of d. */
export function scoreArcs(arena: Arena, shape: Shape, p: Parameters<Side>, a: Activations, n: number): void {
  const width = shape.arc;
  const top = a.output.at(-1)!;
  const bias = p.arcBias.data;
  fillRows(a.arcDependent, n, bias);
  multiply(arena, top, p.arcDependent, a.arcDependent, n);
  rectify(a.arcDependent, n);
  fillRows(a.arcHead, n, bias, width);
  multiply(arena, top, p.arcHead, a.arcHead, n);
  rectify(a.arcHead, n);
  a.arcHead.data.set(bias.subarray(2 * width, 3 * width), n * width);
  // the head's own appeal is one more row added to the turned dependent
  fillRows(a.arcTurned, n, bias, 3 * width);
  multiply(arena, a.arcDependent, p.arcWeight, a.arcTurned, n);
  const columns = a.arc.columns;
  const heads = a.arcHeadColumns;
  for (let h = 0; h <= n; h++)
    for (let j = 0; j < width; j++) heads.data[j * columns + h] = a.arcHead.data[h * width + j]!;
  const distance = p.arcDistance.data;
  for (let d = 0; d < n; d++) {
    const row = d * columns;
    for (let h = 0; h < n; h++) a.arc.data[row + h] = distance[distanceBucket(d, h)]!;
    a.arc.data[row + n] = 0;
  }
  arena.multiply(a.arcTurned, heads, a.arc, n, width, pad(n + 1));
}

/** a.label[d, ·]: scores of the labels for d under its head (n is the root). */
export function scoreLabels(
  arena: Arena,
  shape: Shape,
  p: Parameters<Side>,
  a: Activations,
  n: number,
  head: Int32Array,
): void {
  const width = shape.label;
  const top = a.output.at(-1)!;
  fillRows(a.labelDependent, n, p.labelBias.data);
  multiply(arena, top, p.labelDependent, a.labelDependent, n);
  clear(a.labelHead, n);
  multiply(arena, top, p.labelHead, a.labelHead, n);
  a.labelHead.data.set(p.labelBias.data.subarray(width, 2 * width), n * width);
  for (let d = 0; d < n; d++) {
    const h = head[d]! * width;
    for (let j = 0; j < width; j++)
      a.labelJoint.data[d * width + j] = Math.max(0, a.labelDependent.data[d * width + j]! + a.labelHead.data[h + j]!);
  }
  fillRows(a.label, n, p.labelOutBias.data);
  multiply(arena, a.labelJoint, p.labelOut, a.label, n);
}
