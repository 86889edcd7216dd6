import type {Atoms} from './atoms.ts';
import {cueEvidence, cueWidth} from './cue-evidence.ts';
import {Evidence, evidenceWidth} from './evidence.ts';
import {type Known, knownOf, knownWidth} from './known.ts';
import {type Found, type Labellers, loadLabellers, type Passage, secondPass} from './labelling.ts';
import {climb, type Trees} from './trees.ts';

/** Judges readings of likely cues, and where the cue lies, by trees over what is known of each. */
export interface Judge {
  readonly trees: Trees;
  readonly cueTrees: Trees;
  readonly known: Known;
}

/** What attributions are found with. */
export interface AttributionModel extends Labellers {
  readonly judge: Judge;
}

/** A model from the bytes of weights/attribution.bin and weights/readings.bin; throws when they are not those. */
export const loadAttribution = (labellers: Uint8Array, readings: Uint8Array): AttributionModel => ({
  ...loadLabellers(labellers),
  judge: loadJudge(readings),
});

/** how many readings of a likely cue are judged; more gave no more on held-out articles */
const ways = 4;
/** a cue less likely to the first pass is not read again */
const likely = 0.28;

/** The likeliest readings of each likely cue of a passage. */
export function readingsOf(labellers: Labellers, atoms: Atoms, passage: Passage): Found[][] {
  return passage.candidates
    .filter(c => c.chance >= likely)
    .map(c => secondPass(labellers.second, atoms, passage, c, ways));
}

/** Of the readings of each likely cue the best, with the best place for its cue; its score is what the judge gives it. */
export function judged(judge: Judge, atoms: Atoms, passage: Passage, readings: readonly (readonly Found[])[]): Found[] {
  if (readings.length === 0) return [];
  const evidence = new Evidence(
    atoms,
    passage,
    readings.map(few => few[0]!),
    judge.known,
  );
  const row = new Float64Array(evidenceWidth);
  const cueRow = new Float64Array(cueWidth);
  return readings.map(few => {
    const [best, odds] = highest(few, (x, rank) => {
      evidence.of(x, rank, row);
      return climb(judge.trees, row);
    });
    const cues = best.signs!.cues;
    const cue =
      cues.length > 1
        ? highest(cues, (_, place) => {
            cueEvidence(atoms, passage, judge.known, best, place, cueRow);
            return climb(judge.cueTrees, cueRow);
          })[0].run
        : best.cue;
    return {...best, cue, score: 1 / (1 + Math.exp(-odds))};
  });
}

function highest<T extends object>(list: readonly T[], value: (x: T, k: number) => number): [T, number] {
  let best = list[0]!;
  let most = -Infinity;
  list.forEach((x, k) => {
    const v = value(x, k);
    if (v <= most) return;
    most = v;
    best = x;
  });
  return [best, most];
}

const MAGIC = 0x31444a53;

/** Packs a judge (little endian): "SJD1", number of lemmas, the lemmas, their numbers, then each of the two sets of trees. */
export function packJudge({trees, cueTrees, known}: Judge): Uint8Array {
  const parts: Uint8Array[] = [];
  const add = (x: ArrayBufferView) => {
    const bytes = new Uint8Array(align(x.byteLength));
    bytes.set(new Uint8Array(x.buffer, x.byteOffset, x.byteLength));
    parts.push(bytes);
  };
  add(Uint32Array.of(MAGIC, known.lemmas.length));
  add(known.lemmas);
  add(known.numbers);
  for (const t of [trees, cueTrees]) {
    add(Uint32Array.of(t.depth, t.column.length));
    add(Float32Array.of(t.base));
    add(t.column);
    add(t.cut);
    add(t.leaf);
  }
  const out = new Uint8Array(parts.reduce((s, x) => s + x.length, 0));
  let at = 0;
  for (const x of parts) {
    out.set(x, at);
    at += x.length;
  }
  return out;
}

/** A judge from the bytes of weights/readings.bin; throws when they are not that. */
export function loadJudge(bytes: Uint8Array): Judge {
  const data = bytes.slice();
  let at = 0;
  const take = (length: number) => {
    if (at + length > data.byteLength) throw new Error('weights: not a packed judge of readings');
    const from = at;
    at += align(length);
    return from;
  };
  const words = (n: number) => new Uint32Array(data.buffer, take(4 * n), n);
  const floats = (n: number) => new Float32Array(data.buffer, take(4 * n), n);
  const [magic, many] = words(2);
  if (magic !== MAGIC) throw new Error('weights: not a packed judge of readings');
  const lemmas = new Int32Array(data.buffer, take(4 * many!), many!);
  const width = (many! + 1) * knownWidth;
  const numbers = new Int8Array(data.buffer, take(width), width);
  const trees = (): Trees => {
    const [depth, nodes] = words(2);
    const [base] = floats(1);
    const column = new Uint8Array(data.buffer, take(nodes!), nodes!);
    const cut = floats(nodes!);
    const inner = (1 << depth!) - 1;
    return {depth: depth!, base: base!, column, cut, leaf: floats((nodes! / inner) * (inner + 1))};
  };
  return {known: knownOf(lemmas, numbers), trees: trees(), cueTrees: trees()};
}

const align = (n: number) => (n + 3) & ~3;
