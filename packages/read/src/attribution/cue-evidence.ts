import type {Atoms} from './atoms.ts';
import type {Known} from './known.ts';
import type {Found, Passage} from './labelling.ts';
import {filled, listed, logit} from './rows.ts';
import {sharedBy} from './runs.ts';

/** How many numbers a place where a cue may lie is judged by. */
export const cueWidth = 36;

/** Fills `row` with what is known of the `place`-th place where the cue of a reading may lie. */
export function cueEvidence(
  atoms: Atoms,
  passage: Passage,
  known: Known,
  x: Found,
  place: number,
  row: Float64Array,
): void {
  const {unit} = passage;
  const {a, kind} = atoms;
  const r = x.anchor;
  const {run, first, second} = x.signs!.cues[place]!;
  const [from, to] = run;
  const inside = (i: number) => i >= unit.from && i < unit.to;
  const hangs = (i: number) => (inside(i) ? (a.head[i]! >= from && a.head[i]! < to ? 1 : 0) : -1);
  filled(row, cueWidth, put => {
    put(place);
    put(x.signs!.labelled ? 1 : 0);
    put(logit(first[0]));
    put(logit(first[1]));
    put(logit(second[0]));
    put(logit(second[1]));
    put(to - from);
    put(r - from);
    put(to - r);
    put(a.upos[r]!);
    put(listed(atoms, r));
    put(known.carries(atoms.lemma[r]!));
    for (const i of [from - 1, from, to - 1, to, to + 1]) {
      put(inside(i) ? a.upos[i]! : -1);
      put(inside(i) ? a.deprel[i]! : -1);
      put(hangs(i));
    }
    put(inside(to) ? kind[to]! % 8 : -1);
    for (const i of [from - 1, from]) put(inside(i) ? known.opens(atoms.lemma[i]!) : -9);
    for (const i of [to - 1, to]) put(inside(i) ? known.closes(atoms.lemma[i]!) : -9);
    put(sharedBy(x.source, [run]));
    put(sharedBy(x.content, [run]));
    let gap = 99;
    for (const [f, t] of x.content) gap = Math.min(gap, f >= to ? f - to : t <= from ? 20 + from - t : -1);
    put(Math.min(gap, 60));
    put(x.source.some(([, t]) => t === from) ? 1 : x.source.some(([f]) => f === to) ? 2 : 0);
  });
}
