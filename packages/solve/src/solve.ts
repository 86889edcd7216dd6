import {allBits, type Bits, bitList, countBits, keepBits} from './bits.ts';
import {type CoalitionConcept, CoalitionStability, coalitionImprovements, type Sanctions} from './coalition.ts';
import {type Concept, conceptNames} from './concept.ts';
import {checkAbort, type Limits} from './limits.ts';
import {OptionSpace} from './option-space.ts';
import {type Passes, passesOver} from './passes.ts';
import {type Coalition, coalitions} from './sets-of-decision-makers.ts';
import {simultaneous, simultaneousStates} from './simultaneous.ts';
import type {Space} from './space.ts';
import {type Passing, stability} from './stability.ts';

export const allConcepts: readonly Concept[] = ['nash', 'gmr', 'smr', 'seq', 'sseq', 'sim'];

const coalitionConcepts: readonly CoalitionConcept[] = ['nash', 'gmr', 'smr', 'seq'];

export interface SolveOptions extends Pick<Limits, 'signal' | 'progress' | 'team'> {
  /** all six unless said */
  concepts?: readonly Concept[];
  /** also stability for every coalition, and who improves on the SEQ equilibria together */
  coalitions?: boolean;
  /** whose improvements sanction coalitions under SEQ; `single` unless said */
  sanctions?: Sanctions;
  /** `auto`: up to 4,096 states; `force`: whatever the size; `skip`: never */
  sim?: 'auto' | 'force' | 'skip';
}

/** Which states are stable for whom. A concept that was asked for and not computed is null, with its reason in `notes`. */
export interface Answers {
  /** the concepts asked for, in their usual order */
  concepts: Concept[];
  /** by concept: the stable states of each decision maker */
  stable: Partial<Record<Concept, Bits[] | null>>;
  /** by concept: the states stable for every decision maker */
  equilibria: Partial<Record<Concept, Bits | null>>;
  coalitions: CoalitionAnswers | null;
  notes: Record<string, string>;
}

export interface CoalitionAnswers {
  sanctions: Sanctions;
  /** by concept: the states stable for every non-empty coalition */
  equilibria: Partial<Record<CoalitionConcept, Bits>>;
  /** the SEQ equilibria that coalitions of two or more improve upon, ascending; null when there are too many to list */
  vulnerable: Vulnerable[] | null;
}

/** A state, and the coalitions that improve upon it together with the states they improve to. */
export interface Vulnerable {
  state: number;
  to: Departures[];
}

/** Where a coalition would be better off together, and which of these improvements no outsiders deter under CSEQ. */
export interface Departures {
  by: Coalition;
  to: Int32Array;
  undeterred: Int32Array;
}

/** most decision makers whose coalitions are gone through one by one */
const mostDecisionMakers = 12;
/** most improvements by coalitions that are listed */
const mostImprovements = 5_000_000;

/**
 * Stability of every state for every decision maker, equilibria, and if asked the same for every coalition
 * (SEMANTICS §2–3).
 *
 *     const compiled = compile(conflict);
 *     if (compiled.ok) bitList(solve(compiled.space).equilibria.nash!) // → indices of the Nash equilibria
 */
export function solve(space: Space, options: SolveOptions = {}): Answers {
  const {signal, progress, sanctions = 'single', sim = 'auto'} = options;
  const concepts = allConcepts.filter(c => options.concepts === undefined || options.concepts.includes(c));
  const answers: Answers = {concepts, stable: {}, equilibria: {}, coalitions: null, notes: {}};
  const poll = () => checkAbort({signal});
  const passes = passesOver(space, poll, options.team);
  const passing = concepts.filter((c): c is Passing => c !== 'sim');
  const share = passing.length / concepts.length;
  const sets = passing.map((): Bits[] => []);
  for (let d = 0; d < space.n && passing.length > 0; d++) {
    poll();
    progress?.({phase: `stability for ${space.conflict.decisionMakers[d].name}`, done: (share * d) / space.n});
    for (const [k, set] of stability(passes, d, passing).entries()) sets[k].push(set);
  }
  for (const [k, concept] of passing.entries()) {
    answers.stable[concept] = sets[k];
    answers.equilibria[concept] = everyone(space, sets[k]);
  }
  if (concepts.includes('sim'))
    addSimultaneous(space, sim, answers, part => {
      poll();
      progress?.({phase: conceptNames.sim, done: share + part * (1 - share)});
    });
  if (options.coalitions === true) addCoalitions(passes, answers, sanctions, options);
  return answers;
}

function addSimultaneous(
  space: Space,
  sim: 'auto' | 'force' | 'skip',
  answers: Answers,
  step: (share: number) => void,
): void {
  const note = whyNotSimultaneous(space, sim);
  if (note === null) {
    answers.stable.sim = simultaneous(space as OptionSpace, step);
    answers.equilibria.sim = everyone(space, answers.stable.sim);
  } else {
    answers.stable.sim = null;
    answers.equilibria.sim = null;
    answers.notes.sim = note;
  }
}

/** The states in all of the sets. */
function everyone(space: Space, stable: readonly Bits[]): Bits {
  const all = allBits(space.count);
  for (const set of stable) keepBits(all, set);
  return all;
}

/** Why simultaneous sanctioning is not gone through for this model, in a sentence; null where it is. */
export function whyNotSimultaneous(space: Space, sim: 'auto' | 'force' | 'skip' = 'auto'): string | null {
  if (!(space instanceof OptionSpace)) {
    const form = space.form === 'merged' ? 'a model with merged states' : 'a model in graph form';
    return `simultaneous stability combines options, which ${form} does not have`;
  }
  if (sim === 'skip') return 'simultaneous stability was not asked for';
  if (sim === 'auto' && space.count > simultaneousStates) {
    return (
      `simultaneous stability is computed by default up to ${simultaneousStates} states; this model has ${space.count} ` +
      `and would take up to about ${magnitude(simultaneousWork(space))} combinations`
    );
  }
  return null;
}

/** An upper estimate of the combinations simultaneous stability may try: from a sample of states, every improvement combined. */
export function simultaneousWork(space: Space): number {
  const step = Math.max(1, Math.floor(space.count / 64));
  let combinations = 0;
  let sampled = 0;
  for (let s = 0; s < space.count; s += step) {
    const improvements = space.rank.map((r, d) => {
      let count = 0;
      space.eachMove(d, s, t => {
        if (r[t] > r[s]) count++;
      });
      return count;
    });
    const together = improvements.reduce((product, count) => product * (count + 1), 1);
    for (const own of improvements) combinations += (own * together) / (own + 1);
    sampled++;
  }
  return (combinations / sampled) * space.count;
}

/** A number in words that do not pretend to more than one digit: 3 million. */
function magnitude(x: number): string {
  const units = ['', ' thousand', ' million', ' billion', ' trillion'];
  let unit = 0;
  while (x >= 1000 && unit + 1 < units.length) {
    x /= 1000;
    unit++;
  }
  return x >= 1000 ? x.toExponential(0) + units[unit] : `${Number(x.toPrecision(1))}${units[unit]}`;
}

function addCoalitions(passes: Passes, answers: Answers, sanctions: Sanctions, options: SolveOptions): void {
  const {space} = passes;
  const {signal, progress} = options;
  if (space.n > mostDecisionMakers) {
    answers.notes.coalitions = `${space.n} decision makers form ${2 ** space.n - 1} coalitions; they are gone through up to ${mostDecisionMakers} decision makers`;
    return;
  }
  const poll = () => checkAbort({signal});
  const responses = new CoalitionStability(passes, sanctions, poll);
  const together = [...coalitions(space.n)].filter(({length}) => length > 1);
  const concepts = coalitionConcepts.filter(c => answers.concepts.includes(c));
  const equilibria: CoalitionAnswers['equilibria'] = {};
  let done = 0;
  for (const concept of concepts) {
    // a coalition of one gives the individual answer
    let stable: Bits = answers.equilibria[concept]!.slice();
    for (const members of together) {
      poll();
      progress?.({
        phase: `coalitions, ${conceptNames[concept]}`,
        done: done++ / (together.length * (concepts.length + 1)),
      });
      if (countBits(stable) > 0) stable = responses.stable(members, concept, stable);
    }
    equilibria[concept] = stable;
  }
  const base =
    answers.equilibria.seq ??
    everyone(
      space,
      space.rank.map((_, d) => stability(passes, d, ['seq'])[0]),
    );
  const vulnerable = improvedUpon(space, responses, base, together, poll);
  if (vulnerable === null) {
    answers.notes.improvements = `coalitions improve on the equilibria in more than ${mostImprovements} ways, too many to list`;
  }
  answers.coalitions = {sanctions, equilibria, vulnerable};
}

/** Which coalitions improve upon which of the states; null past what is worth listing. */
function improvedUpon(
  space: Space,
  stability: CoalitionStability,
  states: Bits,
  together: Coalition[],
  poll: () => void,
): Vulnerable[] | null {
  const found = new Map<number, Vulnerable>();
  let listed = 0;
  for (const by of together) {
    const safe = stability.stable(by, 'nash', states);
    const improvements = coalitionImprovements(space, by);
    const left = bitList(states.map((word, w) => word & ~safe[w]));
    if (left.length === 0) continue;
    const undeterred = stability.undeterred(by);
    for (const state of left) {
      poll();
      const to = improvements(state);
      listed += to.length;
      if (listed > mostImprovements) return null;
      if (!found.has(state)) found.set(state, {state, to: []});
      found.get(state)!.to.push({by, to, undeterred: to.filter(t => undeterred(state, t))});
    }
  }
  return [...found.values()].sort((a, b) => a.state - b.state);
}
