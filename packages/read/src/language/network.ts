import {type Codes, mix} from './codes.ts';
import {type Arena, even, type Matrix, panelled} from './matrix.ts';

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

export interface Layer {
  /** input → candidate, forget, reset (and skip, in the first layer) of the forward, then of the backward direction */
  readonly input: Matrix;
  /** per direction: how the state before weighs in forget and reset, and their biases; 8 rows of `hidden` */
  readonly gates: Matrix;
}

/** Named parameters, as views into an arena. */
export interface Parameters {
  readonly layers: readonly Layer[];
  readonly tag: Matrix;
  readonly tagBias: Matrix;
  readonly arcDependent: Matrix;
  readonly arcHead: Matrix;
  readonly arcBias: Matrix;
  readonly arcWeight: Matrix;
  readonly arcDistance: Matrix;
  readonly labelDependent: Matrix;
  readonly labelHead: Matrix;
  readonly labelBias: Matrix;
  readonly labelOut: Matrix;
  readonly labelOutBias: Matrix;
}

export function makeParameters(arena: Arena, shape: Shape): Parameters {
  const {hidden, layers, arc, label, tags, labels} = shape;
  const out = 2 * hidden;
  const entry = shape.tables.reduce((sum, t) => sum + t.width, 0);
  return {
    layers: Array.from({length: layers}, (_, l) => ({
      input: arena.matrix(l === 0 ? entry : out, 2 * (l === 0 ? 4 : 3) * hidden),
      gates: arena.matrix(8, hidden),
    })),
    tag: arena.matrix(out, pad(tags)),
    tagBias: arena.matrix(1, pad(tags)),
    arcDependent: arena.matrix(out, arc),
    arcHead: arena.matrix(out, arc),
    // bias of the dependent side, of the head side, the vector of the root, the head's own appeal
    arcBias: arena.matrix(4, arc),
    arcWeight: arena.matrix(arc, arc),
    arcDistance: arena.matrix(1, pad(2 * reach + 1)),
    labelDependent: arena.matrix(out, label),
    labelHead: arena.matrix(out, label),
    // bias, and the root as a head
    labelBias: arena.matrix(2, label),
    labelOut: arena.matrix(label, pad(labels)),
    labelOutBias: arena.matrix(1, pad(labels)),
  };
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

/** The same parameters with the second sides of products laid out for speed; for reading only. */
export function readOnly(p: Parameters): Parameters {
  const sides = [p.tag, p.arcDependent, p.arcHead, p.arcWeight, p.labelDependent, p.labelHead, p.labelOut];
  const laid = new Map(sides.map(m => [m, panelled(m)]));
  const layers = p.layers.map(l => ({input: panelled(l.input), gates: l.gates}));
  const rest = Object.entries(p).map(([name, m]) => [name, laid.get(m as Matrix) ?? m]);
  return {...(Object.fromEntries(rest) as unknown as Parameters), layers};
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
export function recur(
  shape: Shape,
  layer: Layer,
  first: boolean,
  n: number,
  a: Activations,
  l: number,
  input: Matrix,
): void {
  const h = shape.hidden;
  const parts = first ? 4 : 3;
  const u = a.mixed[l]!.data;
  const width = 2 * parts * h;
  const F = a.forget[l]!.data;
  const R = a.reset[l]!.data;
  const S = a.state[l]!.data;
  const O = a.output[l]!.data;
  const g = layer.gates.data;
  const x = input.data;
  const xWidth = input.columns;
  for (let d = 0; d < 2; d++) {
    const g0 = d * 4 * h;
    for (let step = 0; step < n; step++) {
      const t = d === 0 ? step : n - 1 - step;
      const before = d === 0 ? (t - 1) * 2 * h + d * h : (t + 1) * 2 * h + d * h;
      const here = t * 2 * h + d * h;
      const base = t * width + d * parts * h;
      const skip = first ? base + 3 * h : t * xWidth + d * h;
      const from = first ? u : x;
      for (let j = 0; j < h; j++) {
        const c0 = step === 0 ? 0 : S[before + j]!;
        const zf = u[base + h + j]! + g[g0 + j]! * c0 + g[g0 + h + j]!;
        const zr = u[base + 2 * h + j]! + g[g0 + 2 * h + j]! * c0 + g[g0 + 3 * h + j]!;
        const f = 0.5 + (0.5 * zf) / (1 + Math.abs(zf));
        const r = 0.5 + (0.5 * zr) / (1 + Math.abs(zr));
        const c = f * c0 + (1 - f) * u[base + j]!;
        F[here + j] = f;
        R[here + j] = r;
        S[here + j] = c;
        O[here + j] = r * c + (1 - r) * from[skip + j]!;
      }
    }
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
  p: Parameters,
  a: Activations,
  n: number,
  between: (m: Matrix, l: number) => void = () => {},
): void {
  for (let l = 0; l < shape.layers; l++) {
    const input = l === 0 ? a.entry : a.output[l - 1]!;
    between(input, l);
    clear(a.mixed[l]!, n);
    arena.multiply(input, p.layers[l]!.input, a.mixed[l]!, n);
    recur(shape, p.layers[l]!, l === 0, n, a, l, input);
  }
  between(a.output[shape.layers - 1]!, shape.layers);
}

/** Scores of all tag pairs. */
export function scoreTags(arena: Arena, p: Parameters, a: Activations, n: number): void {
  fillRows(a.tag, n, p.tagBias.data);
  arena.multiply(a.output.at(-1)!, p.tag, a.tag, n);
}

export function rectify(m: Matrix, rows: number): void {
  const {data} = m;
  for (let i = 0, e = rows * m.columns; i < e; i++) if (data[i]! < 0) data[i] = 0;
}

/** a.arc[d, h]: score of h (n is the root) as the head of d. */
export function scoreArcs(arena: Arena, shape: Shape, p: Parameters, a: Activations, n: number): void {
  const width = shape.arc;
  const top = a.output.at(-1)!;
  const bias = p.arcBias.data;
  fillRows(a.arcDependent, n, bias);
  arena.multiply(top, p.arcDependent, a.arcDependent, n);
  rectify(a.arcDependent, n);
  fillRows(a.arcHead, n, bias, width);
  arena.multiply(top, p.arcHead, a.arcHead, n);
  rectify(a.arcHead, n);
  a.arcHead.data.set(bias.subarray(2 * width, 3 * width), n * width);
  // the head's own appeal is one more row added to the turned dependent
  fillRows(a.arcTurned, n, bias, 3 * width);
  arena.multiply(a.arcDependent, p.arcWeight, a.arcTurned, n);
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
  p: Parameters,
  a: Activations,
  n: number,
  head: Int32Array,
): void {
  const width = shape.label;
  const top = a.output.at(-1)!;
  fillRows(a.labelDependent, n, p.labelBias.data);
  arena.multiply(top, p.labelDependent, a.labelDependent, n);
  clear(a.labelHead, n);
  arena.multiply(top, p.labelHead, a.labelHead, n);
  a.labelHead.data.set(p.labelBias.data.subarray(width, 2 * width), n * width);
  for (let d = 0; d < n; d++) {
    const h = head[d]! * width;
    for (let j = 0; j < width; j++)
      a.labelJoint.data[d * width + j] = Math.max(0, a.labelDependent.data[d * width + j]! + a.labelHead.data[h + j]!);
  }
  fillRows(a.label, n, p.labelOutBias.data);
  arena.multiply(a.labelJoint, p.labelOut, a.label, n);
}
