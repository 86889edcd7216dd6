import type {Concept} from './concept.ts';
import {countermoveCounts, Deterrence, type Sequential} from './deterrence.ts';
import {checkState} from './given.ts';
import {type Alternative, type SmallestSet, smallestSet} from './hitting.ts';
import {checkAbort, type Limits} from './limits.ts';
import type {Space} from './space.ts';
import {Successors} from './successors.ts';

export interface InvertOptions extends Pick<Limits, 'signal'> {
  /** most alternatives listed per move, 200 unless given; counts are over all of them */
  most?: number;
}

/** What one move of a decision maker asks of their preferences for the state to be stable. */
export interface Condition {
  /** the state the move leads to */
  move: number;
  /** an improvement today */
  improves: boolean;
  /** the condition holds today: no improvement, or a deterred one */
  met: boolean;
  /** the state must be at least as good as all states of one of these lists; an empty list asks nothing */
  anyOf: number[][];
  /** how many lists there are, of which `anyOf` has the first */
  alternatives: number;
}

export interface Inverse {
  decisionMaker: number;
  /** stable today */
  stable: boolean;
  /** all must be met for the state to be stable for the decision maker; moves by ascending id */
  conditions: Condition[];
  /** the fewest other states that must fall to the state's level or below, from today's ranking */
  smallest: SmallestSet;
}

export interface Inversion {
  state: number;
  concept: Exclude<Concept, 'sim'>;
  /** an equilibrium today */
  equilibrium: boolean;
  by: Inverse[];
}

/**
 * Under which preferences a state t would be an equilibrium (SEMANTICS §5) [KKH15, WHFD18]: per decision maker, for each
 * move from t, either t is at least as good as where it leads, or as some sanction of it. Under SEQ and SSEQ sanctions
 * depend on the others' preferences, which are taken as they are today.
 */
export function invert(
  space: Space,
  state: number,
  concept: Exclude<Concept, 'sim'>,
  options: InvertOptions = {},
): Inversion {
  checkState(space, state);
  const by: Inverse[] = [];
  for (let d = 0; d < space.n; d++) {
    checkAbort(options);
    by.push(inverse(space, state, concept, d, options.most ?? 200));
  }
  return {state, concept, equilibrium: by.every(({stable}) => stable), by};
}

function inverse(space: Space, t: number, concept: Sequential, d: number, most: number): Inverse {
  const deterrence = deterrenceOf(space, d, concept);
  const rank = space.rank[d];
  const conditions: Condition[] = [];
  const demands: Alternative[][] = [];
  const apart = sharesNothing(space, concept);
  for (const move of deterrence.moves(t)) {
    if (move === t) continue;
    const improves = rank[move] > rank[t];
    const met = !improves || deterrence.deterred(t, move);
    const {lists, alternatives} = listsFor(deterrence, t, move, met || !countermoveCounts(concept) ? most : null);
    conditions.push({move, improves, met, anyOf: lists.length > most ? lists.slice(0, most) : lists, alternatives});
    // apart from the others a demand costs one state, whichever it is
    if (!met) demands.push(apart ? [[move]] : lists.map(list => list.filter(s => rank[s] > rank[t])));
  }
  const stable = demands.length === 0;
  const states = demands.map(lists => lists[0][0]);
  const smallest = apart ? {count: demands.length, exact: true, atLeast: demands.length, states} : smallestSet(demands);
  return {decisionMaker: d, stable, conditions, smallest};
}

/** What is found out about moves and responses does not depend on the state asked about: kept as long as the space. */
const kept = new WeakMap<Space, {improvements: Successors | undefined; deterrence: Map<string, Deterrence>}>();
/** improvements of larger spaces are not kept */
const mostKept = 2 ** 22;

function deterrenceOf(space: Space, d: number, concept: Sequential): Deterrence {
  let known = kept.get(space);
  if (known === undefined) {
    const improvements = space.n * space.count > mostKept ? undefined : new Successors(space, 'improvements');
    kept.set(space, (known = {improvements, deterrence: new Map()}));
  }
  const key = `${concept} ${d}`;
  let deterrence = known.deterrence.get(key);
  if (deterrence === undefined) {
    known.deterrence.set(key, (deterrence = new Deterrence(space, [d], concept, known.improvements)));
  }
  return deterrence;
}

/**
 * The lists of states one of which t must match: the state moved to, or a sanction with all it could be answered by.
 * All are counted; in option form no more than `most` are written out, unless that is null.
 */
function listsFor(
  deterrence: Deterrence,
  t: number,
  move: number,
  most: number | null,
): {lists: number[][]; alternatives: number} {
  const {concept, space} = deterrence;
  const lists = [[move]];
  if (concept === 'nash') return {lists, alternatives: 1};
  const responses = deterrence.responses(move);
  if (space.form === 'options') {
    // sanctions differ from t in the mover's options and from each other in those of the rest: no two lists are alike
    for (const sanction of responses) {
      if (most !== null && lists.length >= most) break;
      if (sanction !== move) lists.push(asked(deterrence, t, sanction));
    }
    return {lists, alternatives: responses.length + (responses.includes(move) ? 0 : 1)};
  }
  const known = new Set([String(move)]);
  for (const sanction of responses) {
    if (sanction === move) continue;
    const list = asked(deterrence, t, sanction);
    // two sanctions may ask the same
    if (known.has(list.join())) continue;
    known.add(list.join());
    lists.push(list);
  }
  return {lists, alternatives: lists.length};
}

/** What t must be at least as good as for a sanction to count. */
function asked(deterrence: Deterrence, t: number, sanction: number): number[] {
  if (!countermoveCounts(deterrence.concept)) return sanction === t ? [] : [sanction];
  const list = new Set([sanction, ...deterrence.moves(sanction)]);
  list.delete(t);
  return [...list].sort((a, b) => a - b);
}

/**
 * In option form the sanctions of different improvements have nothing in common, as they differ in the mover's own
 * options: without countermoves one state per undeterred improvement falls. Else the smallest set is searched for.
 */
function sharesNothing(space: Space, concept: Sequential): boolean {
  return concept === 'nash' || (space.form === 'options' && !countermoveCounts(concept));
}
