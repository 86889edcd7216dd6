import {DEPREL} from '../tagset.ts';
import type {Codes} from './codes.ts';
import {type Keys, keyed, rowOf} from './keys.ts';
import {Arena, type Matrix, type WholeMatrix} from './matrix.ts';
import {
  type Activations,
  encode,
  listParameters,
  makeActivations,
  makeParameters,
  type Parameters,
  type Shape,
  scoreArcs,
  scoreLabels,
  scoreTags,
  views,
} from './network.ts';
import {bareRelatives} from './relatives.ts';
import {TreeDecoder} from './tree-decode.ts';

/**
 * The trained network: tags and syntax of a sentence. Packed (little endian): "GRA1", lengths, then the tag pairs, the
 * lookup tables (keys, row scales, signed bytes) and the matrices (column scales and signed bytes; small ones as floats).
 * See `packGrammar`, which is the reference for the layout.
 */
export interface Grammar {
  readonly shape: Shape;
  readonly tagXpos: Uint8Array;
  readonly tagUpos: Uint8Array;
  readonly tables: readonly Table[];
  readonly arena: Arena;
  readonly parameters: Parameters<WholeMatrix>;
  readonly activations: Activations;
  readonly decoder: TreeDecoder;
  /** scratch: heads of one sentence */
  readonly head: Int32Array;
}

/** Rows of signed bytes, a scale each; row 0 is for what the table does not know. */
export interface Table extends Keys {
  readonly width: number;
  readonly scale: Float32Array;
  readonly values: Int8Array;
}

/** No sentence the splitter makes is longer. */
export const longestSentence = 300;
const MAGIC = 0x31415247;
const align = (n: number) => (n + 3) & ~3;
const small = (rows: number) => rows <= 8;

export interface Trained {
  shape: Shape;
  tagXpos: Uint8Array;
  tagUpos: Uint8Array;
  /** keys of rows 1.., and rows × width values */
  tables: {keys: Int32Array; values: Float32Array}[];
  parameters: Parameters;
}

export function packGrammar(g: Trained): Uint8Array {
  const parts: Uint8Array[] = [];
  const add = (array: ArrayBufferView) => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    const padded = new Uint8Array(align(bytes.length));
    padded.set(bytes);
    parts.push(padded);
  };
  const {shape} = g;
  add(
    Uint32Array.of(
      MAGIC,
      shape.hidden,
      shape.layers,
      shape.arc,
      shape.label,
      shape.tags,
      shape.labels,
      shape.tables.length,
    ),
  );
  for (const t of shape.tables) add(Uint32Array.of(t.rows, t.width));
  add(g.tagXpos);
  add(g.tagUpos);
  shape.tables.forEach(({rows, width}, t) => {
    const {keys, values} = g.tables[t]!;
    const scale = new Float32Array(rows);
    const bytes = new Int8Array(rows * width);
    for (let r = 0; r < rows; r++) {
      let most = 1e-9;
      for (let j = 0; j < width; j++) most = Math.max(most, Math.abs(values[r * width + j]!));
      scale[r] = most / 127;
      for (let j = 0; j < width; j++) bytes[r * width + j] = Math.round(values[r * width + j]! / scale[r]!);
    }
    add(keys);
    add(scale);
    add(bytes);
  });
  for (const [, {rows, columns, data}] of listParameters(g.parameters)) {
    if (small(rows)) {
      add(data.slice());
      continue;
    }
    const scale = new Float32Array(columns);
    for (let i = 0; i < data.length; i++)
      scale[i % columns] = Math.max(scale[i % columns]!, Math.abs(data[i]!) / 127, 1e-12);
    add(scale);
    add(Int8Array.from(data, (v, i) => Math.round(v / scale[i % columns]!)));
  }
  const out = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

export function loadGrammar(bytes: Uint8Array): Grammar {
  const fail = () => new Error('weights: not a packed grammar');
  // typed-array views need an aligned start
  const data = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  let at = 0;
  const take = (length: number) => {
    if (at + length > data.byteLength) throw fail();
    const from = data.byteOffset + at;
    at += align(length);
    return from;
  };
  const words = (n: number) => new Uint32Array(data.buffer, take(4 * n), n);
  const floats = (n: number) => new Float32Array(data.buffer, take(4 * n), n);
  const ints = (n: number) => new Int32Array(data.buffer, take(4 * n), n);
  const signedBytes = (n: number) => new Int8Array(data.buffer, take(n), n);
  const head = words(8);
  if (head[0] !== MAGIC || head[7] !== views.length) throw fail();
  const sizes = Array.from({length: head[7]!}, () => words(2)).map(w => ({rows: w[0]!, width: w[1]!}));
  const [, hidden, layers, arc, label, tags, labels] = head as unknown as number[];
  const shape: Shape = {
    hidden: hidden!,
    layers: layers!,
    arc: arc!,
    label: label!,
    tags: tags!,
    labels: labels!,
    tables: sizes,
  };
  const tagXpos = new Uint8Array(data.buffer, take(shape.tags), shape.tags);
  const tagUpos = new Uint8Array(data.buffer, take(shape.tags), shape.tags);
  const tables = sizes.map(({rows, width}): Table => {
    const keys = keyed(ints(rows - 1));
    return {...keys, width, scale: floats(rows), values: signedBytes(rows * width)};
  });
  const arena = new Arena(arenaSize(shape), longestSentence + 1);
  const whole = (rows: number, columns: number): WholeMatrix => {
    const scales = floats(columns);
    return arena.wholeMatrix(rows, columns, signedBytes(rows * columns), scales);
  };
  const asFloats = (rows: number, columns: number): Matrix => {
    const m = arena.matrix(rows, columns);
    m.data.set(floats(rows * columns));
    return m;
  };
  const parameters = makeParameters(shape, whole, asFloats);
  const activations = makeActivations(arena, shape, longestSentence);
  const decoder = new TreeDecoder();
  return {
    shape,
    tagXpos,
    tagUpos,
    tables,
    arena,
    parameters,
    activations,
    decoder,
    head: new Int32Array(longestSentence + 1),
  };
}

/** Floats that parameters and activations take, with room for alignment. */
export function arenaSize(shape: Shape): number {
  const {hidden, layers, arc, label, tags, labels} = shape;
  const entry = shape.tables.reduce((sum, t) => sum + t.width, 0);
  const out = 2 * hidden;
  const weights =
    entry * 8 * hidden +
    layers * (out * 6 * hidden + 8 * hidden) +
    out * (tags + 8 + 2 * arc + 2 * label) +
    arc * (arc + 4) +
    label * (labels + 10);
  const row = entry + layers * (8 * hidden + 4 * out) + tags + labels + 16 + 4 * arc + 3 * label + longestSentence + 64;
  return weights + (longestSentence + 4) * row + arc * (longestSentence + 16) + 4096;
}

/** Settles upos and xpos, which hold the tagger's guesses, and fills head (absolute, -1 for roots) and deprel. */
export function analyseGrammar(
  g: Grammar,
  codes: Codes,
  sent: Int32Array,
  upos: Uint8Array,
  xpos: Uint8Array,
  head: Int32Array,
  deprel: Uint8Array,
): void {
  const {arena, shape, parameters: p, activations: a, tables} = g;
  const width = a.entry.columns;
  for (let k = 0; k + 1 < sent.length; k++) {
    // a sentence cut by others may be longer than the arena: it is read in pieces
    for (let s = sent[k]!, e = sent[k + 1]!; s < e; s += longestSentence) {
      const n = Math.min(e - s, longestSentence);
      for (let i = 0; i < n; i++) {
        let column = i * width;
        for (let t = 0; t < tables.length; t++) {
          const table = tables[t]!;
          const r = rowOf(table, views[t]!(codes, upos, xpos, s + i));
          const scale = table.scale[r]!;
          const from = r * table.width;
          for (let j = 0; j < table.width; j++) a.entry.data[column++] = table.values[from + j]! * scale;
        }
      }
      encode(arena, shape, p, a, n);
      scoreTags(arena, p, a, n);
      for (let i = 0; i < n; i++) {
        const best = highest(a.tag.data, i * a.tag.columns, shape.tags);
        xpos[s + i] = g.tagXpos[best]!;
        upos[s + i] = g.tagUpos[best]!;
      }
      scoreArcs(arena, shape, p, a, n);
      g.decoder.decode(n, a.arc.data, a.arc.columns, g.head);
      scoreLabels(arena, shape, p, a, n, g.head);
      const top = sent[k]!;
      for (let i = 0; i < n; i++) {
        const h = g.head[i]!;
        // the pieces of an overlong sentence hang from its first word
        head[s + i] = h < n ? s + h : s === top ? -1 : top;
        deprel[s + i] =
          h < n ? 1 + highest(a.label.data, i * a.label.columns + 1, shape.labels - 1) : s === top ? 0 : PARATAXIS;
      }
    }
    bareRelatives(upos, head, deprel, sent[k]!, sent[k + 1]!);
  }
}

const PARATAXIS = DEPREL.parataxis;

function highest(data: Float32Array, from: number, n: number): number {
  let best = 0;
  for (let c = 1; c < n; c++) if (data[from + c]! > data[from + best]!) best = c;
  return best;
}
