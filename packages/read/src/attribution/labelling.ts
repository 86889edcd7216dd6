import {anchoredSequence, anchorOf, label, labelCount} from './anchored.ts';
import {type Atoms, transitionClasses} from './atoms.ts';
import {
  type Block,
  best,
  bestFew,
  Lattice,
  marginals,
  potentialsOf,
  type Ranked,
  type Sequence,
  type Transitions,
} from './chain.ts';
import {baseSequence} from './features.ts';
import {addScores, type Labeller, loadLabeller} from './model.ts';
import type {Paragraph} from './paragraphs.ts';
import type {Run} from './runs.ts';

/** What the labellers know of one reading of a likely cue. */
export interface Signs {
  /** how likely the first pass took the cue, and the second */
  readonly chance: number;
  readonly sure: number;
  /** the least likely of the beginnings of source and content, and of their ends */
  readonly begins: number;
  readonly ends: number;
  /** how much less likely it is than the likeliest reading, in logarithms */
  readonly behind: number;
  /** did the first pass label the anchor a cue */
  readonly labelled: boolean;
  /** where the cue may lie; the first is the one taken */
  readonly cues: readonly CueSigns[];
}

/** A place where a cue may lie, and how likely its ends are to the first and the second pass. */
export interface CueSigns {
  readonly run: Run;
  readonly first: readonly [begins: number, ends: number];
  readonly second: readonly [begins: number, ends: number];
}

/** One attribution in tokens of the text. */
export interface Found {
  /** the token of the cue that carries it */
  anchor: number;
  cue: Run | null;
  source: Run[];
  content: Run[];
  /** how sure the labellers are that something is attributed here, 0 to 1; once judged, what the judge gives it */
  score: number;
  /** what the labellers know of it besides, for the judge */
  signs?: Signs;
  /** found by the form of the page, not by the labellers */
  form?: 'turn' | 'signed' | 'headline';
}

/** Anything that scores the labels of a sequence: packed weights at run time, weights in training while they are made. */
export interface Scorer {
  readonly transitions: Transitions;
  readonly potentials: Float64Array;
  readonly room: Room;
  /** adds the scores that these features give to out[position * labels + label] */
  add(block: Block, length: number, out: Float64Array): void;
}

/** The two labellers of attribution: one labels a passage, one labels it again as seen from each likely cue. */
export interface Labellers {
  readonly first: Scorer;
  readonly second: Scorer;
}

/** The labellers from the bytes of weights/attribution.bin; throws when they are not that. */
export function loadLabellers(bytes: Uint8Array): Labellers {
  const first = loadLabeller(bytes);
  const second = loadLabeller(bytes, first.next);
  return {first: scorerOf(first.labeller), second: scorerOf(second.labeller)};
}

function scorerOf(labeller: Labeller): Scorer {
  const {labels, classes} = labeller.transitions;
  if (labels !== labelCount || classes !== transitionClasses)
    throw new Error(
      `weights of attribution: ${labels} labels and ${classes} classes, not ${labelCount} and ${transitionClasses}`,
    );
  return {
    transitions: labeller.transitions,
    potentials: potentialsOf(labeller.transitions),
    room: new Room(),
    add: (block, length, out) => addScores(labeller, block, length, out),
  };
}

/** A likely cue: where it may lie and how likely it is. */
export interface Candidate {
  from: number;
  to: number;
  chance: number;
}

export interface Passage {
  unit: Paragraph;
  base: Sequence;
  labels: Uint8Array;
  candidates: Candidate[];
  /** how likely each token begins a cue and goes on with one: cues[2 * k], cues[2 * k + 1] */
  cues: Float64Array;
  /** what the base features score in the second pass, the same from every cue; made when first asked for */
  again?: Float64Array;
}

/** a cue less likely than this is not looked at again */
export const leastChance = 0.04;

/** Room a scorer uses again from passage to passage. */
export class Room {
  readonly lattice = new Lattice();
  private numbers = new Float64Array(0);

  /** at least `length` rows of labels, with what was left in them */
  scores(length: number): Float64Array {
    if (this.numbers.length < length * labelCount) this.numbers = new Float64Array(length * labelCount * 2);
    return this.numbers;
  }
}

/** First pass: labels of a passage, and the tokens that may be cues. */
export function firstPass(
  scorer: Scorer,
  atoms: Atoms,
  unit: Paragraph,
  base = baseSequence(atoms, unit, labelCount),
): Passage {
  const L = labelCount;
  const scores = scorer.room.scores(base.length);
  scores.fill(0, 0, base.length * L);
  for (const block of base.blocks) scorer.add(block, base.length, scores);
  const labels = new Uint8Array(base.length);
  best(scorer.transitions, base, scores, labels);
  marginals(L, scorer.potentials, base, scores, scorer.room.lattice);
  const {marginal} = scorer.room.lattice;
  const begins = (k: number) => marginal[k * L + label.bCue]!;
  const within = (k: number) => marginal[k * L + label.iCue]!;
  const candidates: Candidate[] = [];
  for (let k = 0; k < base.length; ) {
    let chance = begins(k) + within(k);
    if (chance < leastChance) {
      k++;
      continue;
    }
    let e = k + 1;
    while (
      e < base.length &&
      begins(e) + within(e) >= leastChance &&
      !(begins(e) > leastChance && begins(e) > within(e))
    ) {
      chance = Math.max(chance, begins(e) + within(e));
      e++;
    }
    candidates.push({from: unit.from + k, to: unit.from + e, chance: Math.min(1, chance)});
    k = e;
  }
  const cues = new Float64Array(2 * base.length);
  for (let k = 0; k < base.length; k++) {
    cues[2 * k] = begins(k);
    cues[2 * k + 1] = within(k);
  }
  return {unit, base, labels, candidates, cues};
}

/** Second pass: the passage as seen from one likely cue; the likeliest ways to read it, the likeliest first. */
export function secondPass(
  scorer: Scorer,
  atoms: Atoms,
  passage: Passage,
  candidate: Candidate,
  ways: number,
): Found[] {
  const {unit} = passage;
  const anchor = anchorOf(atoms, candidate.from, candidate.to);
  const sequence = anchoredSequence(atoms, passage, anchor);
  const scores = scorer.room.scores(sequence.length);
  const {length, blocks, allowed} = sequence;
  const {base} = passage;
  if (!passage.again) {
    passage.again = new Float64Array(length * labelCount);
    for (const block of base.blocks) scorer.add(block, length, passage.again);
  }
  scores.set(passage.again);
  for (const block of blocks) if (!base.blocks.includes(block)) scorer.add(block, length, scores);
  for (let i = 0; i < length; i++)
    for (let y = 0; y < labelCount; y++) if (!((allowed[i]! >> y) & 1)) scores[i * labelCount + y] = -Infinity;
  marginals(labelCount, scorer.potentials, sequence, scores, scorer.room.lattice);
  const at = anchor - unit.from;
  const {marginal} = scorer.room.lattice;
  const sure = 1 - marginal[at * labelCount]!;
  scores[at * labelCount] = -Infinity;
  const few = bestFew(scorer.transitions, sequence, scores, ways);
  const cues = cuesOf(passage, anchor, few, marginal);
  const out: Found[] = [];
  const known = new Set<string>();
  for (const {labels, score} of few) {
    const source = runsOf(unit, labels, label.bSource, false);
    const content = runsOf(unit, labels, label.bContent, true);
    const key = `${source.join()}|${content.join()}`;
    if (known.has(key)) continue;
    known.add(key);
    const [begins, ends] = edgesOf(labels, marginal);
    out.push({
      anchor,
      cue: cues[0]?.run ?? null,
      source,
      content,
      score: candidate.chance ** 0.6 * sure ** 0.4,
      signs: {
        chance: candidate.chance,
        sure,
        begins,
        ends,
        behind: few[0]!.score - score,
        labelled: passage.labels[at] === label.bCue || passage.labels[at] === label.iCue,
        cues,
      },
    });
  }
  return out;
}

/** Where the cue may lie: as the first pass saw it, whose ends are better (it saw all cues of the passage at once), then as the readings have it. */
function cuesOf(passage: Passage, anchor: number, few: readonly Ranked[], marginal: Float64Array): CueSigns[] {
  const {unit} = passage;
  const runs = few.flatMap(({labels}) =>
    runsOf(unit, labels, label.bCue, false)
      .filter(([from, to]) => from <= anchor && anchor < to)
      .slice(0, 1),
  );
  const seen = cueAt(passage, anchor);
  if (seen) runs.unshift(seen);
  const known = new Set<string>();
  return runs.flatMap(run => {
    const key = run.join();
    if (known.has(key)) return [];
    known.add(key);
    const [from, to] = [run[0] - unit.from, run[1] - unit.from];
    const past = to < passage.labels.length;
    return [
      {
        run,
        first: [passage.cues[2 * from]!, past ? 1 - passage.cues[2 * to + 1]! : 1] as const,
        second: [
          marginal[from * labelCount + label.bCue]!,
          past ? 1 - marginal[to * labelCount + label.iCue]! : 1,
        ] as const,
      },
    ];
  });
}

function runsOf(unit: Paragraph, labels: Uint8Array, begin: number, cutAtBreaks: boolean): Run[] {
  const out: Run[] = [];
  for (let k = 0; k < labels.length; k++) {
    if (labels[k] !== begin) continue;
    let from = k;
    let e = k + 1;
    for (; e < labels.length && labels[e] === begin + 1; e++)
      if (cutAtBreaks && unit.breaks.includes(unit.from + e)) {
        out.push([unit.from + from, unit.from + e]);
        from = e;
      }
    out.push([unit.from + from, unit.from + e]);
    k = e - 1;
  }
  return out;
}

/** the cue at the anchor as the first pass saw it */
function cueAt({unit, labels}: Passage, anchor: number): Run | null {
  let from = anchor - unit.from;
  if (labels[from] !== label.bCue && labels[from] !== label.iCue) return null;
  while (labels[from] === label.iCue) from--;
  let to = anchor - unit.from + 1;
  while (labels[to] === label.iCue) to++;
  return [unit.from + from, unit.from + to];
}

/** how likely the least likely of the beginnings of contents and sources is, and the least likely of their ends */
function edgesOf(labels: Uint8Array, marginal: Float64Array): [begins: number, ends: number] {
  let begins = 1;
  let ends = 1;
  for (let i = 0; i < labels.length; i++) {
    const y = labels[i]!;
    if (y === label.bContent || y === label.bSource) begins = Math.min(begins, marginal[i * labelCount + y]!);
    const before = i > 0 ? labels[i - 1]! : 0;
    const inside = before + (before % 2);
    if ((inside === label.iContent || inside === label.iSource) && y !== inside)
      ends = Math.min(ends, 1 - marginal[i * labelCount + inside]!);
  }
  return [begins, ends];
}
