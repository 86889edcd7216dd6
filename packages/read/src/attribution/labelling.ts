import {UPOS} from '../tagset.ts';
import {anchoredSequence, anchorOf, label, labelCount} from './anchored.ts';
import {type Atoms, transitionClasses} from './atoms.ts';
import {type Block, best, Lattice, marginals, potentialsOf, type Sequence, type Transitions} from './chain.ts';
import {baseSequence} from './features.ts';
import {addScores, type Labeller, loadLabeller} from './model.ts';
import type {Paragraph} from './paragraphs.ts';

/** Tokens from..to-1. */
export type Run = readonly [from: number, to: number];

/** One attribution in tokens of the text. */
export interface Found {
  /** the token of the cue that carries it */
  anchor: number;
  cue: Run | null;
  source: Run[];
  content: Run[];
  /** how sure the labeller is that something is attributed here, 0 to 1 */
  score: number;
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
export interface AttributionModel {
  readonly first: Scorer;
  readonly second: Scorer;
}

/** A model from the bytes of weights/attribution.bin; throws when they are not that. */
export function loadAttribution(bytes: Uint8Array): AttributionModel {
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
  return {unit, base, labels, candidates};
}

/** Second pass: the passage as seen from one likely cue. */
export function secondPass(scorer: Scorer, atoms: Atoms, passage: Passage, candidate: Candidate): Found {
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
  const sure = 1 - scorer.room.lattice.marginal[at * labelCount]!;
  scores[at * labelCount] = -Infinity;
  const labels = new Uint8Array(sequence.length);
  best(scorer.transitions, sequence, scores, labels);
  const runs = (begin: number, cutAtBreaks: boolean): Run[] => {
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
  };
  return {
    anchor,
    cue: cueAt(passage, anchor) ?? runs(label.bCue, false).find(([from, to]) => from <= anchor && anchor < to) ?? null,
    source: runs(label.bSource, false),
    content: runs(label.bContent, true),
    score: candidate.chance ** 0.6 * sure ** 0.4,
  };
}

/**
 * “criticised the council and called on Paris to …”: a content that runs over a second likely cue of the same source,
 * joined by “and” or a comma, ends before it. Changes contents in place.
 */
export function splitCoordinated(atoms: Atoms, found: readonly Found[], least: number): void {
  const {upos} = atoms.a;
  for (const x of found) {
    if (x.score < least) continue;
    for (const y of found) {
      if (y === x || y.score < least || y.anchor <= x.anchor || upos[y.anchor] !== UPOS.VERB) continue;
      if (x.source[0]?.[0] !== y.source[0]?.[0] || x.source.length === 0) continue;
      let cut = y.cue ? y.cue[0] : y.anchor;
      while (cut > x.anchor + 1 && (upos[cut - 1] === UPOS.CCONJ || atoms.kind[cut - 1]! % 8 === 1)) cut--;
      if (cut === (y.cue ? y.cue[0] : y.anchor)) continue;
      x.content = x.content.flatMap(([from, to]): Run[] => {
        if (!(from <= y.anchor && y.anchor < to)) return [[from, to]];
        return cut > from ? [[from, cut]] : [];
      });
    }
  }
}

/** of two attributions one of which lies in the other's content only the surer is kept */
export function withoutOverlap(found: readonly Found[], least: number): Found[] {
  const kept: Found[] = [];
  const covers = (x: Found, token: number) =>
    x.content.some(([from, to]) => from <= token && token < to) ||
    (x.cue !== null && x.cue[0] <= token && token < x.cue[1]);
  for (const x of [...found].sort((p, q) => q.score - p.score || p.anchor - q.anchor)) {
    if (x.score < least || x.content.length === 0) continue;
    if (kept.some(y => covers(y, x.anchor) || covers(x, y.anchor))) continue;
    kept.push(x);
  }
  return kept.sort((x, y) => x.anchor - y.anchor);
}

/** the cue at the anchor as the first pass saw it, whose ends are better: it saw all cues of the passage at once */
function cueAt({unit, labels}: Passage, anchor: number): Run | null {
  let from = anchor - unit.from;
  if (labels[from] !== label.bCue && labels[from] !== label.iCue) return null;
  while (labels[from] === label.iCue) from--;
  let to = anchor - unit.from + 1;
  while (labels[to] === label.iCue) to++;
  return [unit.from + from, unit.from + to];
}
