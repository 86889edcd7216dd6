import type {Space} from '../../src/space.ts';

/**
 * SEMANTICS §4 with sets and loops, as written there: openings, responses, settlements, the four conditions, the ladder,
 * minimal coalitions. No search order, no sharing, no bits: slow on purpose.
 */

export type States = Set<number>;

export function movesOf(space: Space, d: number, s: number): number[] {
  const list: number[] = [];
  for (let t = 0; t < space.count; t++) if (space.canMove(d, s, t)) list.push(t);
  return list;
}

export function improvementsOf(space: Space, d: number, s: number): number[] {
  return movesOf(space, d, s).filter(t => space.rank[d][t] > space.rank[d][s]);
}

/** R_H(s): ends of legal sequences, nobody moving twice in a row. */
export function jointMoves(space: Space, group: number[], s: number, steps = movesOf): States {
  const seen = new Set<string>();
  const ends: States = new Set();
  const todo: {state: number; last: number}[] = [{state: s, last: -1}];
  while (todo.length > 0) {
    const {state, last} = todo.pop()!;
    for (const d of group) {
      if (d === last) continue;
      for (const t of steps(space, d, state)) {
        if (seen.has(`${d} ${t}`)) continue;
        seen.add(`${d} ${t}`);
        ends.add(t);
        todo.push({state: t, last: d});
      }
    }
  }
  return ends;
}

export function openings(space: Space, group: number[], q: number): States {
  return new Set([q, ...jointMoves(space, group, q)]);
}

/** W_O(s) */
export function responses(space: Space, others: number[], s: number): States {
  const closure: States = new Set([s]);
  for (const t of closure) for (const d of others) for (const u of improvementsOf(space, d, t)) closure.add(u);
  return closure;
}

/** E_O(s): a state belongs to a terminal strongly connected component when everything it reaches reaches it. */
export function settlements(space: Space, others: number[], s: number): States {
  const result: States = new Set();
  for (const t of responses(space, others, s)) {
    const onward = responses(space, others, t);
    if ([...onward].every(u => responses(space, others, u).has(t))) result.add(t);
  }
  return result;
}

export interface Conditions {
  able: boolean;
  willing: boolean;
  unafraid: boolean;
  assured: boolean;
}

export function conditions(space: Space, q: number, goal: States, group: number[], from: Iterable<number>): Conditions {
  const others = Array.from({length: space.n}, (_, d) => d).filter(d => !group.includes(d));
  const gains = (t: number) => group.every(i => space.rank[i][t] > space.rank[i][q]);
  const hurts = (t: number) => group.some(i => space.rank[i][t] < space.rank[i][q]);
  const result = {able: false, willing: false, unafraid: false, assured: false};
  for (const s of from) {
    const reached = [...responses(space, others, s)];
    const settled = [...settlements(space, others, s)];
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

export function verdict(space: Space, q: number, goal: States, group: number[]): string {
  return ladder(conditions(space, q, goal, group, openings(space, group, q)));
}

export function actingVerdict(space: Space, q: number, goal: States, group: number[]): string {
  const acts = openings(space, group, q);
  acts.delete(q);
  return ladder(conditions(space, q, goal, group, acts));
}

export function baseline(space: Space, q: number, goal: States): string {
  const all = Array.from({length: space.n}, (_, d) => d);
  if ([...settlements(space, all, q)].every(t => goal.has(t))) return 'assured';
  return [...responses(space, all, q)].some(t => goal.has(t)) ? 'possible' : 'no';
}

export const ladderOrder = ['unable', 'unwilling', 'deterred', 'possible', 'assured'];

export function allGroups(n: number): number[][] {
  const groups: number[][] = [];
  for (let mask = 1; mask < 2 ** n; mask++)
    groups.push(Array.from({length: n}, (_, d) => d).filter(d => (mask >> d) & 1));
  return groups.sort((a, b) => a.length - b.length || compareLists(a, b));
}

export function minimal(space: Space, q: number, goal: States, level: string): number[][] {
  const reaches = (group: number[]) =>
    ladderOrder.indexOf(actingVerdict(space, q, goal, group)) >= ladderOrder.indexOf(level);
  const groups = allGroups(space.n).filter(reaches);
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
  space: Space,
  q: number,
  group: number[],
  qualifies: (s: number, t: number) => boolean,
  longest: number,
): PlainWitness | null {
  const others = Array.from({length: space.n}, (_, d) => d).filter(d => !group.includes(d));
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
    for (const d of others) for (const u of improvementsOf(space, d, t)) respond([...states, u], opened);
  };
  const open = (states: number[], last: number) => {
    respond(states, states.length - 1);
    if (states.length > longest || (best !== null && states.length >= best.states.length)) return;
    for (const d of group) if (d !== last) for (const u of movesOf(space, d, states.at(-1)!)) open([...states, u], d);
  };
  open([q], -1);
  return best;
}

export function isSettledIn(space: Space, group: number[], s: number, t: number): boolean {
  const others = Array.from({length: space.n}, (_, d) => d).filter(d => !group.includes(d));
  return settlements(space, others, s).has(t);
}
