import type {Arena, Matrix} from '../src/language/matrix.ts';
import {
  type Activations,
  clear,
  distanceBucket,
  encode,
  floatParameters,
  listParameters,
  type Parameters,
  type Shape,
  scoreArcs,
  scoreLabels,
  scoreTags,
} from '../src/language/network.ts';

/** Gradients of the network of src/language/network.ts, by hand: each block undoes the line of the forward pass it names. */
export class Backward {
  readonly gradient: Parameters;
  /** parameters with rows and columns exchanged, refreshed after each change of the parameters */
  private readonly turned = new Map<Matrix, Matrix>();
  private readonly arena: Arena;
  private readonly shape: Shape;
  private readonly p: Parameters;
  private readonly a: Activations;
  readonly d: Activations;
  private readonly masks: Float32Array[] = [];

  constructor(arena: Arena, shape: Shape, p: Parameters, a: Activations, d: Activations) {
    this.arena = arena;
    this.shape = shape;
    this.p = p;
    this.a = a;
    this.d = d;
    this.gradient = floatParameters(arena, shape);
    for (const m of [
      ...p.layers.map(l => l.input),
      p.tag,
      p.arcDependent,
      p.arcHead,
      p.arcWeight,
      p.labelDependent,
      p.labelHead,
      p.labelOut,
    ]) {
      this.turned.set(m, arena.matrix(m.columns, (m.rows + 7) & ~7));
    }
  }

  refresh(): void {
    for (const [m, t] of this.turned) {
      for (let r = 0; r < m.rows; r++)
        for (let c = 0; c < m.columns; c++) t.data[c * t.columns + r] = m.data[r * m.columns + c]!;
    }
  }

  clearGradient(): void {
    for (const [, m] of listParameters(this.gradient)) m.data.fill(0);
  }

  /**
   * Adds the gradients of one sentence, whose entry vectors are in a.entry: cross entropy of tags, heads (n for the root)
   * and labels. The gradient of the entry vectors is left in d.entry. Returns the loss.
   */
  sentence(
    n: number,
    tag: ArrayLike<number>,
    head: Int32Array,
    label: ArrayLike<number>,
    dropout: number,
    next: () => number,
  ): number {
    const {arena, shape, p, a, d, gradient: g} = this;
    encode(arena, shape, p, a, n, (m, l) => {
      const mask = (this.masks[l] ??= new Float32Array(m.columns));
      for (let j = 0; j < m.columns; j++) mask[j] = next() < dropout ? 0 : 1 / (1 - dropout);
      for (let i = 0; i < n; i++) for (let j = 0; j < m.columns; j++) m.data[i * m.columns + j]! *= mask[j]!;
    });
    scoreTags(arena, p, a, n);
    scoreArcs(arena, shape, p, a, n);
    scoreLabels(arena, shape, p, a, n, head);
    const top = a.output.at(-1)!;
    const dTop = d.output.at(-1)!;
    clear(dTop, n);
    let loss = 0;

    // tags
    for (let i = 0; i < n; i++) loss += softmax(a.tag, d.tag, i, shape.tags, -1, tag[i]!);
    this.through(top, p.tag, g.tag, d.tag, dTop, n);
    columnSums(d.tag, n, g.tagBias.data, 0);

    // arcs
    for (let i = 0; i < n; i++) loss += softmax(a.arc, d.arc, i, n + 1, i, head[i]!);
    for (let i = 0; i < n; i++) {
      for (let h = 0; h < n; h++)
        if (h !== i) g.arcDistance.data[distanceBucket(i, h)]! += d.arc.data[i * d.arc.columns + h]!;
    }
    clear(d.arcTurned, n);
    arena.multiply(d.arc, a.arcHead, d.arcTurned, n, n + 1);
    clear(d.arcHead, n + 1);
    arena.multiplyTransposed(d.arc, a.arcTurned, d.arcHead, n, n + 1);
    columnSums(d.arcTurned, n, g.arcBias.data, 3 * shape.arc);
    clear(d.arcDependent, n);
    this.through(a.arcDependent, p.arcWeight, g.arcWeight, d.arcTurned, d.arcDependent, n);
    maskBy(a.arcDependent, d.arcDependent, n);
    columnSums(d.arcDependent, n, g.arcBias.data, 0);
    this.through(top, p.arcDependent, g.arcDependent, d.arcDependent, dTop, n);
    for (let j = 0; j < shape.arc; j++) g.arcBias.data[2 * shape.arc + j]! += d.arcHead.data[n * shape.arc + j]!;
    maskBy(a.arcHead, d.arcHead, n);
    columnSums(d.arcHead, n, g.arcBias.data, shape.arc);
    this.through(top, p.arcHead, g.arcHead, d.arcHead, dTop, n);

    // labels
    for (let i = 0; i < n; i++) {
      if (head[i] === n) d.label.data.fill(0, i * d.label.columns, (i + 1) * d.label.columns);
      else loss += softmax(a.label, d.label, i, shape.labels, 0, label[i]!);
    }
    columnSums(d.label, n, g.labelOutBias.data, 0);
    clear(d.labelJoint, n);
    this.through(a.labelJoint, p.labelOut, g.labelOut, d.label, d.labelJoint, n);
    maskBy(a.labelJoint, d.labelJoint, n);
    columnSums(d.labelJoint, n, g.labelBias.data, 0);
    this.through(top, p.labelDependent, g.labelDependent, d.labelJoint, dTop, n);
    clear(d.labelHead, n + 1);
    const width = shape.label;
    for (let i = 0; i < n; i++) {
      const h = head[i]! * width;
      for (let j = 0; j < width; j++) d.labelHead.data[h + j]! += d.labelJoint.data[i * width + j]!;
    }
    for (let j = 0; j < width; j++) g.labelBias.data[width + j]! += d.labelHead.data[n * width + j]!;
    this.through(top, p.labelHead, g.labelHead, d.labelHead, dTop, n);

    // layers
    this.unmask(dTop, shape.layers, n);
    for (let l = shape.layers - 1; l >= 0; l--) {
      const input = l === 0 ? a.entry : a.output[l - 1]!;
      const dInput = l === 0 ? d.entry : d.output[l - 1]!;
      clear(dInput, n);
      this.unrecur(l, n, input, dInput);
      this.through(input, p.layers[l]!.input, g.layers[l]!.input, d.mixed[l]!, dInput, n);
      this.unmask(dInput, l, n);
    }
    return loss;
  }

  /** y = x · w: the gradients of w and x from that of y. */
  private through(x: Matrix, w: Matrix, gw: Matrix, dy: Matrix, dx: Matrix, n: number): void {
    this.arena.multiplyTransposed(x, dy, gw, n);
    this.arena.multiply(dy, this.turned.get(w)!, dx, n, w.columns, dx.columns);
  }

  private unmask(m: Matrix, l: number, n: number): void {
    const mask = this.masks[l]!;
    for (let i = 0; i < n; i++) for (let j = 0; j < m.columns; j++) m.data[i * m.columns + j]! *= mask[j]!;
  }

  /** Undoes `recur`. */
  private unrecur(l: number, n: number, input: Matrix, dInput: Matrix): void {
    const {a, d, shape} = this;
    const h = shape.hidden;
    const first = l === 0;
    const parts = first ? 4 : 3;
    const width = 2 * parts * h;
    const u = a.mixed[l]!.data;
    const du = d.mixed[l]!.data;
    const [F, R, S] = [a.forget[l]!.data, a.reset[l]!.data, a.state[l]!.data];
    const dO = d.output[l]!.data;
    const g = this.p.layers[l]!.gates.data;
    const gg = this.gradient.layers[l]!.gates.data;
    const dState = new Float32Array(h);
    for (let dir = 0; dir < 2; dir++) {
      const g0 = dir * 4 * h;
      dState.fill(0);
      for (let step = n - 1; step >= 0; step--) {
        const t = dir === 0 ? step : n - 1 - step;
        const here = t * 2 * h + dir * h;
        const before = dir === 0 ? here - 2 * h : here + 2 * h;
        const base = t * width + dir * parts * h;
        const skipAt = first ? base + 3 * h : t * input.columns + dir * h;
        const from = first ? u : input.data;
        for (let j = 0; j < h; j++) {
          const c0 = step === 0 ? 0 : S[before + j]!;
          const f = F[here + j]!;
          const r = R[here + j]!;
          const c = S[here + j]!;
          const dh = dO[here + j]!;
          const dc = dState[j]! + dh * r;
          const dSkip = dh * (1 - r);
          const qr = 1 - Math.abs(2 * r - 1);
          const dzr = dh * (c - from[skipAt + j]!) * 0.5 * qr * qr;
          const qf = 1 - Math.abs(2 * f - 1);
          const dzf = dc * (c0 - u[base + j]!) * 0.5 * qf * qf;
          du[base + j] = dc * (1 - f);
          du[base + h + j] = dzf;
          du[base + 2 * h + j] = dzr;
          if (first) du[skipAt + j] = dSkip;
          else dInput.data[skipAt + j]! += dSkip;
          gg[g0 + j]! += dzf * c0;
          gg[g0 + h + j]! += dzf;
          gg[g0 + 2 * h + j]! += dzr * c0;
          gg[g0 + 3 * h + j]! += dzr;
          dState[j] = dc * f + dzf * g[g0 + j]! + dzr * g[g0 + 2 * h + j]!;
        }
      }
    }
  }
}

/** Loss of row i over columns 0..n-1 without column `skip`; its gradient goes to d, zero elsewhere. */
function softmax(scores: Matrix, d: Matrix, i: number, n: number, skip: number, gold: number): number {
  const row = i * scores.columns;
  let most = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < n; c++) if (c !== skip && scores.data[row + c]! > most) most = scores.data[row + c]!;
  let sum = 0;
  d.data.fill(0, row, row + d.columns);
  for (let c = 0; c < n; c++) if (c !== skip) sum += d.data[row + c] = Math.exp(scores.data[row + c]! - most);
  for (let c = 0; c < n; c++) d.data[row + c]! /= sum;
  const p = d.data[row + gold]!;
  d.data[row + gold]! -= 1;
  return -Math.log(Math.max(p, 1e-12));
}

function columnSums(m: Matrix, n: number, out: Float32Array, at: number): void {
  for (let i = 0; i < n; i++) for (let j = 0; j < m.columns; j++) out[at + j]! += m.data[i * m.columns + j]!;
}

function maskBy(m: Matrix, d: Matrix, n: number): void {
  for (let i = 0, e = n * m.columns; i < e; i++) if (m.data[i]! <= 0) d.data[i] = 0;
}
