import type {Answers, Flip, GoalAnswer, StableState} from '@suasion/brief';
import type {Conflict} from '@suasion/model';
import {
  type Answer,
  ask,
  CoalitionStability,
  type Concept,
  coalitionImprovements,
  coalitions,
  compile,
  conceptNames,
  hasBit,
  passesOver,
  type RobustVerdict,
  robustTogether,
  type Space,
  solve,
  swapsToVerdict,
  type Verdict,
} from '@suasion/solve';
import {flipOf, hingesOf, type Named, reasonIn, stateIn, strength} from './brief-reasons.ts';
import type {Outcome, Stop} from './verbs.ts';

/** A goal asked about: a named outcome of the conflict, with the evidence of who asks for it. */
export interface AskedGoal {
  outcome: string;
  because: string[];
}

export interface AnswerOptions {
  signal?: Stop;
  /** goals asked about, the main ones first; all named outcomes unless given */
  goals?: readonly AskedGoal[];
  /** at most so many goals; four unless given, three of large models */
  maxGoals?: number;
  /** models drawn; as many as the size of the model allows in about a second unless given, 1,000 at most */
  samples?: number;
  seed?: number;
}

const concepts: readonly Exclude<Concept, 'sim'>[] = ['nash', 'gmr', 'smr', 'seq', 'sseq'];
const mostStates = 1 << 16;
const listedStates = 8;
/** beyond this the search for the smallest change and the sampling would keep a reader waiting */
const smallEnough = 4096;
const largeFrom = 1024;
// states looked at, times coalitions, in all: the same on every machine, so that the same input gives the same answer
const workOfAsking = 1 << 17;
const workOfSampling = 1 << 22;
const workOfSwaps = 1 << 20;

/** What a brief says of a model, computed. Problems of the model come back as issues. */
export function answersFor(conflict: Conflict, options: AnswerOptions = {}): Outcome<Answers> {
  const compiled = compile(conflict, {states: mostStates, signal: options.signal});
  if (!compiled.ok) {
    if ('issues' in compiled) return {ok: false, issues: compiled.issues};
    const {reason, fix} = compiled.tooLarge;
    return {ok: false, issues: [{code: 'too-large', severity: 'error', message: `${reason} ${fix}`}]};
  }
  const {space, warnings} = compiled;
  const {signal, seed = 1} = options;
  const lasting = equilibriaOf(solve(space, {concepts, signal}).equilibria, space.count);
  const q = space.statusQuo;
  const names = (by: readonly number[]) => by.map(d => conflict.decisionMakers[d]!.name);
  const who = coalitionsAskedAbout(space, conflict);
  const {maxGoals = space.count > largeFrom ? 3 : 4} = options;
  const goals = (options.goals ?? outcomes(conflict))
    .filter(g => conflict.outcomes.some(o => o.id === g.outcome))
    .slice(0, maxGoals);
  const stable = firstStable(space, lasting, goals);
  const leftBy = leavers(space, who, stable);
  const asked = q < 0 || who.among.length === 0 ? [] : goals.map(goal => askedGoal(space, goal, who, signal));
  const {samples = samplesFor(space, asked)} = options;
  const small = space.count <= smallEnough;
  const robust = small && asked.length ? robustTogether(space, asked, {samples, seed, signal}) : null;
  const named: Named = {space, conflict};
  const state = (s: number): StableState => ({...stateIn(named, s), concepts: lasting.get(s) ?? [], leftBy: []});
  const value: Answers = {
    states: space.count,
    statusQuo: q < 0 ? null : state(q),
    stable: stable.map((s, k) => ({
      ...state(s),
      leftBy: leftBy[k]!.map(({by, to}) => ({by: names(by), to: stateIn(named, to)})),
    })),
    more: 0,
    concepts: concepts.length,
    goals: asked.map((a, k) => goalAnswer(named, a, robust?.[k]?.verdicts ?? [], k === 0, signal)),
    sampling: robust ? {samples, seed} : null,
    notes: [],
  };
  const strong = [...lasting].filter(([, by]) => by.includes(conceptNames.seq)).length;
  value.more = Math.max(0, strong - value.stable.length);
  if (q < 0) value.notes.push('The model names no situation of today, so nobody’s leverage could be computed.');
  if (asked.length && who.largest < who.among.length) {
    value.notes.push(
      `Groups of up to ${who.largest} of the ${who.among.length} who can act were asked about; larger ones were not.`,
    );
  }
  if (asked.length && !small) {
    value.notes.push(
      `With ${space.count.toLocaleString('en')} situations the model is too large to try other orders of wants, so how sure the verdicts are was not computed.`,
    );
  }
  return {ok: true, value, warnings};
}

interface Who {
  /** decision makers with an option: nobody else adds anything to a group */
  among: number[];
  largest: number;
}

function coalitionsAskedAbout(space: Space, conflict: Conflict): Who {
  const among = conflict.decisionMakers.flatMap((d, k) => (conflict.form === 'graph' || d.options.length ? [k] : []));
  const number = (largest: number) => [...coalitions(among.length, largest)].length;
  let largest = Math.min(among.length, 4);
  while (largest > 2 && number(largest) * space.count > workOfAsking) largest--;
  if (2 ** among.length * space.count <= workOfAsking) largest = among.length;
  return {among, largest};
}

/** Per state, the first groups of two and more all of whose members gain by leaving it together, whatever others do then. */
function leavers(space: Space, {among, largest}: Who, states: readonly number[]): {by: number[]; to: number}[][] {
  const found = states.map(() => [] as {by: number[]; to: number}[]);
  if (space.count > smallEnough) return found;
  const responses = new CoalitionStability(passesOver(space), 'single');
  for (const members of coalitions(among.length, largest)) {
    if (members.length < 2) continue;
    const by = members.map(k => among[k]!);
    const improvements = coalitionImprovements(space, by);
    const undeterred = responses.undeterred(by);
    for (const [k, s] of states.entries()) {
      if (found[k]!.length >= 3 || found[k]!.some(f => f.by.every(d => by.includes(d)))) continue;
      const to = improvements(s).find(t => undeterred(s, t));
      if (to !== undefined) found[k]!.push({by, to});
    }
  }
  return found;
}

const samplesFor = (space: Space, asked: readonly Asked[]) => {
  const work = space.count * asked.reduce((sum, a) => sum + a.groups.length, 0);
  const most = Math.floor(workOfSampling / Math.max(1, work));
  return most >= 1000 ? 1000 : Math.max(50, most - (most % 10));
};

function equilibriaOf(found: ReturnType<typeof solve>['equilibria'], count: number): Map<number, string[]> {
  const out = new Map<number, string[]>();
  for (const concept of concepts) {
    const set = found[concept];
    if (!set) continue;
    for (let s = 0; s < count; s++) {
      if (hasBit(set, s)) out.set(s, [...(out.get(s) ?? []), conceptNames[concept]]);
    }
  }
  return out;
}

// today's first when it lasts, then those most definitions agree on; SEQ is the bar, as in the leverage. Of those in
// which the same goals hold the first stands for the others, which only differ in what nobody asked about.
function firstStable(space: Space, lasting: Map<number, string[]>, goals: readonly AskedGoal[]): number[] {
  const q = space.statusQuo;
  const held = goals.map(g => space.where({op: 'outcome', id: g.outcome}));
  const seen = new Set<string>();
  return [...lasting]
    .filter(([, by]) => by.includes(conceptNames.seq))
    .sort((a, b) => Number(b[0] === q) - Number(a[0] === q) || b[1].length - a[1].length || a[0] - b[0])
    .map(([s]) => s)
    .filter(s => {
      const holding = held.map(bits => hasBit(bits, s)).join();
      return goals.length === 0 || (!seen.has(holding) && seen.add(holding));
    })
    .slice(0, listedStates);
}

const outcomes = (conflict: Conflict) => conflict.outcomes.map(o => ({outcome: o.id, because: o.because}));

interface Asked {
  named: AskedGoal;
  goal: {op: 'outcome'; id: string};
  answer: Answer;
  /** those whose verdicts are shown: everyone who can act, and the smallest groups that can do more */
  shown: Verdict[];
  groups: (readonly number[])[];
}

const mostGroups = 6;

function askedGoal(space: Space, named: AskedGoal, {among, largest}: Who, signal: Stop | undefined): Asked {
  const goal = {op: 'outcome', id: named.outcome} as const;
  const answer = ask(space, goal, {among, largest, verdicts: 'minimal', signal});
  const alone = answer.verdicts.filter(v => v.by.length === 1);
  const together = answer.verdicts
    .filter(v => v.by.length > 1)
    .sort((a, b) => strength(b.verdict) - strength(a.verdict));
  const shown = [...alone, ...together.slice(0, mostGroups)];
  return {named, goal, answer, shown, groups: shown.map(v => v.by)};
}

function goalAnswer(
  named: Named,
  {named: {outcome, because}, goal, answer, shown, groups}: Asked,
  sampled: readonly RobustVerdict[],
  main: boolean,
  signal: Stop | undefined,
): GoalAnswer {
  const {space, conflict} = named;
  const names = (by: readonly number[]) => by.map(d => conflict.decisionMakers[d]!.name);
  const share = (v: Verdict) => sampled.find(s => s.by.join() === v.by.join())?.share ?? null;
  const small = space.count <= smallEnough;
  const {unwilling, deterred, possible, assured} = answer.minimal;
  return {
    outcome,
    because: [...because],
    holds: answer.holds,
    baseline: answer.baseline,
    verdicts: shown.map(v => ({
      by: names(v.by),
      verdict: v.verdict,
      lasting: v.lasting,
      reason: reasonIn(named, answer.statusQuo, v),
      share: share(v),
    })),
    minimal: {
      unwilling: unwilling.map(names),
      deterred: deterred.map(names),
      possible: possible.map(names),
      assured: assured.map(names),
    },
    hinges: small ? hingesOf(named, goal, groups, main, signal) : [],
    flip: small && (main || space.count <= largeFrom) ? flipIn(named, goal, shown, signal) : null,
  };
}

// the fewest swaps that would let somebody do it who cannot or will not now, or that would stop whoever can
function flipIn(named: Named, goal: Asked['goal'], shown: readonly Verdict[], signal: Stop | undefined): Flip | null {
  const able = shown.filter(v => v.verdict === 'assured' || v.verdict === 'possible');
  const held = shown.filter(v => v.verdict === 'deterred' || v.verdict === 'unwilling');
  const [subject] = able.length ? able : held;
  if (!subject) return null;
  const found = swapsToVerdict(named.space, goal, subject.by, {
    to: able.length ? (['unable', 'unwilling', 'deterred'] as const) : (['possible', 'assured'] as const),
    tries: Math.max(150, Math.min(2000, Math.floor(workOfSwaps / named.space.count))),
    signal,
  });
  return flipOf(named, subject.by, able.length === 0, found);
}
