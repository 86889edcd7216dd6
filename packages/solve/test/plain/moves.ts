import type {Plain} from './model.ts';

/** t ≼_i s */
export const noBetter = (model: Plain, i: number, t: number, s: number): boolean => !model.prefers(i, t, s);

/** R_i⁺(s): the moves of i from s to a state i prefers. */
export function improvements(model: Plain, i: number, s: number): Set<number> {
  return new Set([...model.moves(i, s)].filter(t => model.prefers(i, t, s)));
}

/** R_H(s): every state reached by a non-empty sequence of moves of members of H, no member moving twice in a row. */
export function jointMoves(model: Plain, coalition: number[], s: number): Set<number> {
  return kept(model, `moves ${coalition} ${s}`, () => legalSequences(coalition, s, (i, t) => model.moves(i, t)));
}

/** R_H⁺(s): the same with improvements of the mover at each step. */
export function jointImprovements(model: Plain, coalition: number[], s: number): Set<number> {
  return kept(model, `improvements ${coalition} ${s}`, () =>
    legalSequences(coalition, s, (i, t) => improvements(model, i, t)),
  );
}

/** The definitions ask for the same sets over and over; each is made once per model. */
const keptSets = new WeakMap<Plain, Map<string, Set<number>>>();

export function kept(model: Plain, what: string, make: () => Set<number>): Set<number> {
  const sets = keptSets.get(model) ?? new Map<string, Set<number>>();
  keptSets.set(model, sets);
  const set = sets.get(what) ?? make();
  sets.set(what, set);
  return set;
}

/** Where sequences of steps end up in which no mover steps twice in a row; the last mover is part of the position. */
export function legalSequences<Mover>(
  movers: Mover[],
  s: number,
  steps: (mover: Mover, from: number) => Set<number>,
): Set<number> {
  const lastMoversAt = new Map<number, Set<Mover>>();
  const open: {at: number; last: Mover | null}[] = [{at: s, last: null}];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const mover of movers) {
      if (mover === next.last) continue;
      for (const t of steps(mover, next.at)) {
        const lastMovers = lastMoversAt.get(t) ?? new Set();
        if (lastMovers.has(mover)) continue;
        lastMoversAt.set(t, lastMovers.add(mover));
        open.push({at: t, last: mover});
      }
    }
  }
  return new Set(lastMoversAt.keys());
}

export const others = (model: Plain, coalition: number[]): number[] =>
  Array.from({length: model.n}, (_, j) => j).filter(j => !coalition.includes(j));
