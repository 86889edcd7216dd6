import {combinationOf} from './combination.ts';
import type {Concept} from './concept.ts';
import {Deterrence, type Sequential} from './deterrence.ts';
import {explainImprovement, explainReasons} from './explain-why.ts';
import {checkCoalition, checkState} from './given.ts';
import type {Coalition} from './sets-of-decision-makers.ts';
import type {Space} from './space.ts';
import type {Step} from './witness.ts';

export interface WhyOptions {
  /** one decision maker or a coalition (0-based); every decision maker alone unless given */
  for?: Coalition;
  /** all that are defined here unless given */
  concept?: Concept;
}

/** What deters an improvement: moves of the others, one after the other or (SIM) all at once with the improvement. */
export interface Sanction {
  steps: Step[];
  /** SIM: the steps are taken at the same time, each as if from the state itself */
  together: boolean;
  /** where it leads */
  to: number;
  /** members no better off there than in the state itself: the worse off, and the merely no better off */
  worse: number[];
  noBetter: number[];
}

export interface Improvement {
  to: number;
  /** how the coalition gets there, one step for a single decision maker */
  steps: Step[];
  /** the shortest sanction, then the smallest ids along it; null when nothing deters */
  sanction: Sanction | null;
}

export interface Reasons {
  by: readonly number[];
  concept: Concept;
  stable: boolean;
  improvements: Improvement[];
  text: string[];
}

export interface Why {
  state: number;
  reasons: Reasons[];
}

const individual: readonly Concept[] = ['nash', 'gmr', 'smr', 'seq', 'sseq', 'sim'];
const joint: readonly Concept[] = ['nash', 'gmr', 'smr', 'seq'];

/**
 * Why a state is stable or not: per decision maker (or for one coalition) and concept the improvements and what deters
 * each (SEMANTICS §2–3). Throws a `RangeError` for states and decision makers that do not exist, and for a concept that
 * is not defined for what is asked.
 */
export function why(space: Space, state: number, options: WhyOptions = {}): Why {
  checkState(space, state);
  if (options.for !== undefined) checkCoalition(space, options.for);
  const groups: Coalition[] = options.for
    ? [[...options.for].sort((a, b) => a - b)]
    : Array.from({length: space.n}, (_, d) => [d]);
  const concepts = conceptsFor(space, groups[0].length, options.concept);
  return {
    state,
    reasons: groups.flatMap(by => concepts.map(concept => reasonsFor(space, state, by, concept))),
  };
}

/** The concepts that are defined for coalitions of this size here, or the one asked for when it is. */
export function conceptsFor(space: Space, size: number, asked: Concept | undefined): readonly Concept[] {
  const combines = space.form === 'options';
  const defined = size > 1 ? joint : combines ? individual : individual.filter(c => c !== 'sim');
  if (asked === undefined) return defined;
  if (!defined.includes(asked)) {
    const reason = size > 1 ? 'has no form for coalitions' : 'combines options, which this model does not have';
    throw new RangeError(`expected one of ${defined.join(', ')}, got ${asked}: it ${reason}`);
  }
  return [asked];
}

/** One improvement of a coalition or decision maker: the way there, what deters it, and both in a sentence. */
export function whyImprovement(
  space: Space,
  state: number,
  by: Coalition,
  to: number,
  concept: Sequential,
): Improvement & {text: string} {
  checkState(space, state);
  checkState(space, to);
  checkCoalition(space, by);
  const improvement = improvementOf(new Deterrence(space, by, concept), state, to);
  return {...improvement, text: explainImprovement(space, state, {by, concept}, improvement)};
}

function reasonsFor(space: Space, s: number, by: Coalition, concept: Concept): Reasons {
  const deterrence = new Deterrence(space, by, concept === 'sim' ? 'nash' : concept);
  const improvements = deterrence.improvements(s).map((to): Improvement => {
    if (concept !== 'sim') return improvementOf(deterrence, s, to);
    const found = combinationOf(space, by[0], s, to);
    const sanction = found && sanctionBy(space, s, by, found.with, found.to, true);
    return {to, steps: [{by: by[0], to}], sanction};
  });
  const stable = improvements.every(({sanction}) => sanction !== null);
  const reasons: Reasons = {by, concept, stable, improvements, text: []};
  reasons.text = explainReasons(space, s, reasons);
  return reasons;
}

function improvementOf(deterrence: Deterrence, s: number, to: number): Improvement {
  const {space, coalition} = deterrence;
  const steps = coalition.length === 1 ? [{by: coalition[0], to}] : deterrence.way(s, to);
  const found = deterrence.sanction(s, to);
  const sanction = found && sanctionBy(space, s, coalition, found, found[found.length - 1].to, false);
  return {to, steps, sanction};
}

export function sanctionBy(
  {rank}: Space,
  s: number,
  by: Coalition,
  steps: Step[],
  to: number,
  together: boolean,
): Sanction {
  const worse = by.filter(i => rank[i][to] < rank[i][s]);
  const noBetter = by.filter(i => rank[i][to] === rank[i][s]);
  return {steps, together, to, worse, noBetter};
}
