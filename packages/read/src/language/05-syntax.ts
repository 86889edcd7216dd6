import {DEPREL, UPOS} from '../tagset.ts';
import type {Codes} from './codes.ts';
import {addScores, type Linear, loadLinear} from './linear.ts';
import {type Atoms, syntaxFeatureCount, syntaxFeatures} from './syntax-features.ts';
import {State} from './syntax-state.ts';

/**
 * Dependency parser: from left to right, at each step the allowed transition with the highest score. Trained with a
 * dynamic oracle [goldberg2013]. Packed: "SYN1", transitions u32, then per transition its kind u8 (0 shift, 1 left, 2 right)
 * and label u8, aligned; then the linear model.
 */
export interface SyntaxModel {
  readonly kind: Uint8Array;
  readonly label: Uint8Array;
  readonly linear: Linear;
}

export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;
const MAGIC = 0x314e5953;

export function packSyntax(kind: Uint8Array, label: Uint8Array, linear: Uint8Array): Uint8Array {
  const head = (8 + 2 * kind.length + 3) & ~3;
  const bytes = new Uint8Array(head + linear.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, kind.length, true);
  bytes.set(kind, 8);
  bytes.set(label, 8 + kind.length);
  bytes.set(linear, head);
  return bytes;
}

export function loadSyntax(bytes: Uint8Array): SyntaxModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) throw new Error('weights: not a packed syntax model');
  const n = view.getUint32(4, true);
  const linear = loadLinear(bytes, (8 + 2 * n + 3) & ~3).model;
  return {kind: bytes.subarray(8, 8 + n), label: bytes.subarray(8 + n, 8 + 2 * n), linear};
}

export function atomsFor(capacity: number): Atoms {
  const size = capacity + 3;
  return {
    word: new Int32Array(size),
    tag: new Uint8Array(size),
    upos: new Uint8Array(size),
    suffix: new Int32Array(size),
    verbs: new Int32Array(size),
    commas: new Int32Array(size),
  };
}

/** Copies what the features need of tokens s..e, then the root and "none". */
export function fillAtoms(atoms: Atoms, codes: Codes, upos: Uint8Array, xpos: Uint8Array, s: number, e: number): void {
  const n = e - s;
  for (let i = 0; i < n; i++) {
    atoms.word[i] = codes.lower[s + i]!;
    atoms.tag[i] = xpos[s + i]!;
    atoms.upos[i] = upos[s + i]!;
    atoms.suffix[i] = codes.suffix[4 * (s + i) + 2]!;
    const verb = upos[s + i] === UPOS.VERB || upos[s + i] === UPOS.AUX;
    atoms.verbs[i + 1] = atoms.verbs[i]! + (verb ? 1 : 0);
    atoms.commas[i + 1] = atoms.commas[i]! + (upos[s + i] === UPOS.PUNCT ? 1 : 0);
  }
  atoms.verbs[n + 1] = atoms.verbs[n]!;
  atoms.commas[n + 1] = atoms.commas[n]!;
  for (let i = n; i < n + 2; i++) {
    atoms.word[i] = i - n + 1;
    atoms.tag[i] = 60 + i - n;
    atoms.upos[i] = 60 + i - n;
    atoms.suffix[i] = i - n + 1;
  }
}

/** Fills head (absolute, -1 for roots) and deprel of every sentence. */
export function parse(
  model: SyntaxModel,
  codes: Codes,
  sent: Int32Array,
  upos: Uint8Array,
  xpos: Uint8Array,
  head: Int32Array,
  deprel: Uint8Array,
): void {
  let longest = 0;
  for (let k = 0; k + 1 < sent.length; k++) longest = Math.max(longest, sent[k + 1]! - sent[k]!);
  const state = new State(longest);
  const atoms = atomsFor(longest);
  const {kind, label, linear} = model;
  const scores = new Int32Array(linear.classes);
  const features = new Int32Array(syntaxFeatureCount);
  for (let k = 0; k + 1 < sent.length; k++) {
    const s = sent[k]!;
    const n = sent[k + 1]! - s;
    if (n === 0) continue;
    fillAtoms(atoms, codes, upos, xpos, s, s + n);
    state.start(n);
    state.shift();
    while (!state.done) {
      const shift = state.canShift();
      const left = state.canLeft();
      const right = state.canRight();
      if (!shift && !right) {
        state.left(DEPREL.root);
        continue;
      }
      if (shift && !left && !right) {
        state.shift();
        continue;
      }
      scores.fill(0);
      addScores(linear, features, syntaxFeatures(state, atoms, features), scores);
      let best = -1;
      for (let t = 0; t < scores.length; t++) {
        if (best >= 0 && scores[t]! <= scores[best]!) continue;
        const allowed = kind[t] === SHIFT ? shift : kind[t] === LEFT ? left : right;
        if (allowed) best = t;
      }
      if (kind[best] === SHIFT) state.shift();
      else if (kind[best] === LEFT) state.left(label[best]!);
      else state.right(label[best]!);
    }
    for (let i = 0; i < n; i++) {
      head[s + i] = state.head[i] === n ? -1 : s + state.head[i]!;
      deprel[s + i] = state.label[i]!;
    }
  }
}
