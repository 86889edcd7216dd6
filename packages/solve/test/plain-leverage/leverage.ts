import type {Plain} from '../plain/model.ts';
import {improvements, jointMoves, others as outside} from '../plain/moves.ts';

/**
 * SEMANTICS §4 with sets and loops, as written there: openings, responses, settlements, the four conditions, the ladder,
 * minimal coalitions. No search order, no sharing, no bits: slow on purpose.
 */

export type States = Set<number>;

export function openings(model: Plain, group: number[], q: number): States {
  return new Set([q, ...jointMoves(model, group, q)]);
}

/** W_O(s) */
export function responses(model: Plain, others: number[], s: number): States {
  const closure: States = new Set([s]);
  for (const t of closure) for (const d of others) for (const u of improvements(model, d, t)) closure.add(u);
  return closure;
}

/** E_O(s): a state belongs to a terminal strongly connected component when everything it reaches reaches it. */
export function settlements(model: Plain, others: number[], s: number): States {
  const result: States = new Set();
  for (const t of responses(model, others, s)) {
    const onward = responses(model, others, t);
    if ([...onward].every(u => responses(model, others, u).has(t))) result.add(t);
  }
  return result;
}

export interface Conditions {
  able: boolean;
  willing: boolean;
  unafraid: boolean;
  assured: boolean;
}

export function conditions(model: Plain, q: number, goal: States, group: number[], from: Iterable<number>): Conditions {
  const others = outside(model, group);
  const gains = (t: number) => group.every(i => model.prefers(i, t, q));
  const hurts = (t: number) => group.some(i => model.prefers(i, q, t));
  const result = {able: false, willing: false, unafraid: false, assured: false};
  for (const s of from) {
    const reached = [...responses(model, others, s)];
    const settled = [...settlements(model, others, s)];
    result.able ||= reached.some(t => goal.has(t));
    result.willing ||= reached.some(t => goal.has(t) && gains(t));
    result.unafraid ||= settled.some(t => goal.has(t) && gains(t)) && !settled.some(hurts);
    result.assured ||= settled.every(t => goal.has(t) && gains(t));
  }
  return result;
}

export function ladder(c: Conditions): string {
  if (c.assured) return 'assured';
  if (c.unafraid) return 'possible';
  if (c.willing) return 'deterred';
  return c.able ? 'unwilling' : 'unable';
}

export function verdict(model: Plain, q: number, goal: States, group: number[]): string {
  return ladder(conditions(model, q, goal, group, openings(model, group, q)));
}

export function actingVerdict(model: Plain, q: number, goal: States, group: number[]): string {
  const acts = openings(model, group, q);
  acts.delete(q);
  return ladder(conditions(model, q, goal, group, acts));
}

export function baseline(model: Plain, q: number, goal: States): string {
  const all = Array.from({length: model.n}, (_, d) => d);
  if ([...settlements(model, all, q)].every(t => goal.has(t))) return 'assured';
  return [...responses(model, all, q)].some(t => goal.has(t)) ? 'possible' : 'no';
}

export const ladderOrder = ['unable', 'unwilling', 'deterred', 'possible', 'assured'];

export function allGroups(n: number): number[][] {
  const groups: number[][] = [];
  for (let mask = 1; mask < 2 ** n; mask++)
    groups.push(Array.from({length: n}, (_, d) => d).filter(d => (mask >> d) & 1));
  return groups.sort((a, b) => a.length - b.length || compareLists(a, b));
}

export function minimal(model: Plain, q: number, goal: States, level: string): number[][] {
  const reaches = (group: number[]) =>
    ladderOrder.indexOf(actingVerdict(model, q, goal, group)) >= ladderOrder.indexOf(level);
  const groups = allGroups(model.n).filter(reaches);
  return groups.filter(g => !groups.some(h => h.length < g.length && h.every(d => g.includes(d))));
}

export function compareLists(a: readonly number[], b: readonly number[]): number {
  for (let k = 0; k < Math.min(a.length, b.length); k++) if (a[k] !== b[k]) return a[k] - b[k];
  return a.length - b.length;
}

export interface PlainWitness {
  states: number[];
  opened: number;
}

/**
 * Every shortest way of the verdict, compared in the order of witnesses: all sequences of up to `longest` moves are
 * listed, openings by legal sequences, responses by improvements of outsiders, and the best taken.
 */
export function bestWitness(
  model: Plain,
  q: number,
  group: number[],
  qualifies: (s: number, t: number) => boolean,
  longest: number,
): PlainWitness | null {
  const others = outside(model, group);
  let best: PlainWitness | null = null;
  const better = (w: PlainWitness) =>
    best === null ||
    w.states.length - best.states.length < 0 ||
    (w.states.length === best.states.length &&
      (w.opened < best.opened || (w.opened === best.opened && compareLists(w.states, best.states) < 0)));
  const respond = (states: number[], opened: number) => {
    const s = states[opened];
    const t = states.at(-1)!;
    if (qualifies(s, t) && better({states, opened})) best = {states: states.slice(), opened};
    if (states.length > longest || (best !== null && states.length >= best.states.length)) return;
    for (const d of others) for (const u of improvements(model, d, t)) respond([...states, u], opened);
  };
  const open = (states: number[], last: number) => {
    respond(states, states.length - 1);
    if (states.length > longest || (best !== null && states.length >= best.states.length)) return;
    for (const d of group) if (d !== last) for (const u of model.moves(d, states.at(-1)!)) open([...states, u], d);
  };
  open([q], -1);
  return best;
}

export function isSettledIn(model: Plain, group: number[], s: number, t: number): boolean {
  const others = outside(model, group);
  return settlements(model, others, s).has(t);
}
