import type {Conflict, Formula, Issue} from '@suasion/model';
import {countBits} from './bits.ts';
import {contradiction} from './contradiction.ts';
import {cubeOptions, denseOptions, feasibleDiagram, feasibleStates} from './feasible.ts';
import {GraphSpace, namedFaces, packArcs} from './graph-space.ts';
import {fewOf, issue} from './issues.ts';
import type {Limits, TooLarge} from './limits.ts';
import {mergedArcs, mergedFaces, mergeStates} from './merge.ts';
import {OptionSpace} from './option-space.ts';
import {ranks} from './ranking.ts';
import {countStates, optionCount, tooLarge} from './size.ts';
import type {Space} from './space.ts';
import type {Ground} from './truth.ts';

export type Compiled =
  | {ok: true; space: Space; warnings: Issue[]}
  | {ok: false; issues: Issue[]}
  | {ok: false; tooLarge: TooLarge};

/**
 * Packs a conflict for computing: lists its feasible states, merges those that count as one, and evaluates every
 * preference (SEMANTICS §1). What is wrong with the model comes back as issues with the places of their causes; a model
 * past the limits as a reason and a remedy.
 */
export function compile(conflict: Conflict, limits: Limits = {}): Compiled {
  const cycle = outcomeCycle(conflict);
  if (cycle !== null) {
    const message = `outcomes are defined in a circle: ${[...cycle, cycle[0]].join(' → ')}`;
    const at = conflict.outcomes.find(o => o.id === cycle[0])?.at;
    return {ok: false, issues: [issue('error', 'outcome-circle', message, {at, path: `outcomes.${cycle[0]}`})]};
  }
  return conflict.form === 'graph' ? compileGraph(conflict) : compileOptions(conflict, limits);
}

function compileOptions(conflict: Conflict, limits: Limits): Compiled {
  const m = optionCount(conflict);
  const diagram = feasibleDiagram(conflict, m, limits);
  if (m > denseOptions) {
    // said before any work, where counting is cheap
    const states = countStates(conflict, m, diagram);
    const large = states === null ? null : tooLarge(conflict, m, {states, exact: true}, limits);
    if (large !== null) return {ok: false, tooLarge: large};
  }
  const {values, count, stopped} = feasibleStates(conflict, m, diagram, limits);
  const found = stopped === 'steps' ? null : {states: BigInt(count), exact: stopped === null || m <= cubeOptions};
  const large = tooLarge(conflict, m, found, limits);
  if (large !== null) return {ok: false, tooLarge: large};
  if (count === 0) return {ok: false, issues: [contradiction(conflict, m)]};
  return finish(conflict, m, values, limits);
}

function finish(conflict: Conflict, m: number, values: Uint32Array | null, limits: Limits): Compiled {
  const issues: Issue[] = [];
  const today = conflict.statusQuo?.kind === 'options' ? conflict.statusQuo.taken : null;
  const words = new Uint32Array(Math.max(1, (m + 31) >>> 5));
  for (const o of today ?? []) words[o >>> 5] |= 1 << (o & 31);
  const base = new OptionSpace(conflict, m, values, today === null ? null : words);
  if (today !== null && base.statusQuo < 0) {
    const pattern = Array.from({length: m}, (_, o) => (today.includes(o) ? 'Y' : 'N')).join('');
    const message = `the status quo ${pattern} is not a feasible state`;
    issues.push(issue('error', 'status-quo-infeasible', message, {path: 'statusQuo'}));
  }
  const ground = base.ground();
  const merging = conflict.sameState.length > 0 ? mergeStates(base, conflict.sameState) : null;
  for (const e of merging?.empty ?? []) {
    const message = `no feasible state meets “${conflict.sameState[e].text}”, nothing is merged`;
    issues.push(issue('warning', 'merges-nothing', message, {at: conflict.sameState[e].at, path: `sameState[${e}]`}));
  }
  warnUnmetOutcomes(conflict, ground, issues);
  const rank = ranks(conflict, {states: base, ground, merge: merging?.merge ?? null}, issues, limits);
  // entries that no state meets merge nothing: the model stays one of options, simultaneous stability included
  if (merging === null || merging.empty.length === conflict.sameState.length) {
    base.rank = rank;
    return result(base, issues);
  }
  const {merge} = merging;
  const arcs = conflict.decisionMakers.map((_, d) => mergedArcs(base, merge, d));
  const statusQuo = base.statusQuo < 0 ? -1 : merge.classOf[base.statusQuo];
  const space = new GraphSpace(conflict, m, arcs, statusQuo, mergedFaces(base, merge));
  space.rank = rank;
  return result(space, issues);
}

function compileGraph(conflict: Conflict): Compiled {
  const issues: Issue[] = [];
  const count = conflict.stateNames.length;
  if (count === 0)
    return {ok: false, issues: [issue('error', 'no-feasible-state', 'the model has no states', {path: 'states'})]};
  const inside = (id: number) => Number.isInteger(id) && id >= 1 && id <= count;
  const arcs = conflict.decisionMakers.map(({id, name, moves, at}) => {
    const targets: number[][] = Array.from({length: count}, () => []);
    for (const [from, to] of moves ?? []) {
      const unknown = [from, ...to].filter(state => !inside(state));
      if (unknown.length > 0) {
        const message = `${name} has moves between states that do not exist: ${fewOf(unknown.map(String))} (ids run from 1 to ${count})`;
        issues.push(issue('error', 'unknown-state', message, {at, path: `decisionMakers.${id}.moves`}));
      } else targets[from - 1].push(...to.map(state => state - 1));
    }
    return packArcs(targets);
  });
  let statusQuo = -1;
  if (conflict.statusQuo?.kind === 'state') {
    if (inside(conflict.statusQuo.id)) statusQuo = conflict.statusQuo.id - 1;
    else {
      const message = `the status quo is state ${conflict.statusQuo.id}, ids run from 1 to ${count}`;
      issues.push(issue('error', 'status-quo-infeasible', message, {path: 'statusQuo'}));
    }
  }
  const faces = namedFaces(conflict);
  const space = new GraphSpace(conflict, 0, arcs, statusQuo, faces);
  warnUnmetOutcomes(conflict, faces.ground, issues);
  space.rank = ranks(conflict, {states: space, ground: faces.ground, merge: null}, issues);
  return result(space, issues);
}

function result(space: Space, issues: Issue[]): Compiled {
  if (issues.some(({severity}) => severity === 'error')) return {ok: false, issues};
  return {ok: true, space, warnings: issues};
}

function warnUnmetOutcomes(conflict: Conflict, ground: Ground, issues: Issue[]): void {
  for (const {id, at} of conflict.outcomes) {
    if (countBits(ground.outcome(id)) > 0) continue;
    const message = `no feasible state meets the outcome “${id}”`;
    issues.push(issue('warning', 'outcome-unmet', message, {at, path: `outcomes.${id}`}));
  }
}

/** Ids of outcomes that refer to each other in a circle, in order, or null. */
function outcomeCycle(conflict: Conflict): string[] | null {
  const formulas = new Map(conflict.outcomes.map(({id, that}) => [id, that]));
  const done = new Set<string>();
  const trail: string[] = [];
  const follow = (formula: Formula): string[] | null => {
    for (const id of outcomesIn(formula)) {
      if (done.has(id)) continue;
      const seen = trail.indexOf(id);
      if (seen >= 0) return trail.slice(seen);
      const next = formulas.get(id);
      if (next === undefined) throw new RangeError(`no outcome is called ${JSON.stringify(id)}`);
      trail.push(id);
      const found = follow(next);
      if (found !== null) return found;
      trail.pop();
      done.add(id);
    }
    return null;
  };
  const uses = [...conflict.required, ...conflict.ruledOut, ...conflict.sameState].map(({that}) => that);
  for (const preference of conflict.preferences) {
    if (preference.kind === 'prioritized') uses.push(...preference.statements.map(({that}) => that));
  }
  return follow({op: 'and', of: [...uses, ...conflict.outcomes.map(({id}): Formula => ({op: 'outcome', id}))]});
}

function outcomesIn(formula: Formula): string[] {
  switch (formula.op) {
    case 'outcome':
      return [formula.id];
    case 'not':
      return outcomesIn(formula.of);
    case 'implies':
      return [...outcomesIn(formula.if), ...outcomesIn(formula.then)];
    case 'iff':
      return [...outcomesIn(formula.left), ...outcomesIn(formula.right)];
    case 'option':
    case 'state':
    case 'true':
      return [];
    default:
      return formula.of.flatMap(outcomesIn);
  }
}
