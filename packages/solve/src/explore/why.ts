import type {Conflict} from '@suasion/model';
import {CannotAnswer} from '../cannot-answer.ts';
import {type Concept, conceptNames} from '../concept.ts';
import {countermoveCounts, Deterrence, type Sequential} from '../deterrence.ts';
import {namesOf} from '../explain.ts';
import {explainReasons} from '../explain-why.ts';
import type {Limits} from '../limits.ts';
import type {Coalition} from '../sets-of-decision-makers.ts';
import {conceptsFor, type Improvement, type Reasons, type Sanction, sanctionBy, why} from '../why.ts';
import {type Budget, Exploration, type Visited} from './exploration.ts';
import type {Partial} from './partial-space.ts';

export interface ExploreWhyOptions extends Pick<Limits, 'signal' | 'progress'> {
  for?: Coalition;
  concept?: Concept;
  budget?: Budget;
}

/** As `why` gives them; `shortest` false: the verdict is certain, but not every improvement or not the shortest sanction is told. */
export type FoundReasons = Reasons & {shortest: boolean};

/** Whether a state is stable for one decision maker or coalition under one concept could not be found out. */
export interface OpenReasons {
  by: readonly number[];
  concept: Concept;
  stable: null;
  why: string;
}

export interface ExploredWhy {
  space: Partial;
  state: number;
  /** those found out, as `why` gives them, and those that were not, in one order */
  reasons: (FoundReasons | OpenReasons)[];
  visited: Visited;
}

/**
 * Why a state, given by its option words, is stable or not, without listing the states: improvements and sanctions are
 * followed from it until one that deters is found or none is left (SEMANTICS §2–3).
 */
export function exploreWhy(conflict: Conflict, state: ArrayLike<number>, options: ExploreWhyOptions = {}): ExploredWhy {
  const exploration = new Exploration(conflict, options.budget ?? {}, options);
  const {explorer} = exploration;
  if (!explorer.feasible(state)) throw new CannotAnswer(`the state ${explorer.pattern(state)} is not feasible`);
  explorer.meet(state);
  const groups: Coalition[] = options.for
    ? [[...options.for].sort((a, b) => a - b)]
    : conflict.decisionMakers.map((_, d) => [d]);
  const parts = groups.flatMap(by =>
    conceptsFor(exploration.space, by.length, options.concept).map(concept => ({by, concept})),
  );
  const one = (space: Partial, by: Coalition, concept: Concept): Reasons =>
    why(space, space.met(state), {for: by, concept}).reasons[0];
  const complete = parts.map(({by, concept}) => exploration.until(space => one(space, by, concept)).complete);
  const {space} = exploration;
  const reasons = parts.map(({by, concept}, k): FoundReasons | OpenReasons => {
    if (complete[k]) return {...one(space, by, concept), shortest: true};
    const found = concept === 'sim' ? null : certainOf(space, space.met(state), by, concept);
    if (found !== null) return {...found, shortest: false};
    return {by, concept, stable: null, why: 'It cannot be said within the budget whether it is stable.'};
  });
  explorer.dropAsked();
  return {
    space,
    state: space.met(state),
    reasons,
    visited: exploration.visited(reasons.filter(r => r.stable === null || !r.shortest).length),
  };
}

/**
 * What is certain of stability though not everything was followed: one improvement that nothing can deter settles it, and so do
 * sanctions met for every improvement.
 */
function certainOf(space: Partial, s: number, by: Coalition, concept: Sequential): Reasons | null {
  const {explorer} = space;
  const deterrence = new Deterrence(space, by, concept);
  const sure = <T>(find: () => T): {value: T; certain: boolean} => {
    const {misses} = explorer;
    const value = find();
    return {value, certain: explorer.misses === misses};
  };
  const improvements = sure(() => deterrence.improvements(s));
  const told = (to: number, sanction: Sanction | null): Improvement => ({
    to,
    steps: by.length === 1 ? [{by: by[0], to}] : deterrence.way(s, to),
    sanction,
  });
  const open: Improvement[] = [];
  const held: Improvement[] = [];
  for (const to of improvements.value) {
    const deterred = sure(() => deterrence.deterred(s, to));
    if (!deterred.value && deterred.certain) open.push(told(to, null));
    // a sanction that was met is one, unless it may be made up for by moves that were not
    if (!deterred.value || (countermoveCounts(concept) && !deterred.certain)) continue;
    const steps = deterrence.sanction(s, to);
    if (steps !== null) held.push(told(to, sanctionBy(space, s, by, steps, steps[steps.length - 1].to, false)));
  }
  const stable = improvements.certain && held.length === improvements.value.length;
  if (open.length === 0 && !stable) return null;
  const reasons: Reasons = {by, concept, stable, improvements: stable ? held : open, text: []};
  reasons.text = explainReasons(space, s, reasons);
  if (!stable)
    reasons.text[0] = `Not stable for ${namesOf(space, by)} by ${conceptNames[concept]}: some improvements nothing deters.`;
  return reasons;
}
