import type {Answers, GoalAnswer} from '@suasion/brief';
import {type Conflict, describeFormula} from '@suasion/model';
import {
  ask,
  type Concept,
  compile,
  conceptNames,
  describeState,
  explainHinge,
  hasBit,
  hinges,
  robust,
  type Space,
  solve,
  swapsToVerdict,
  tellReorderings,
  type Verdict,
} from '@suasion/solve';
import type {Outcome, Stop} from './verbs.ts';

export interface AnswerOptions {
  signal?: Stop;
  /** goals asked about, the main ones first; all named outcomes unless given */
  goals?: {outcome: string; text: string; because: string[]}[];
  /** at most so many goals; four unless given */
  maxGoals?: number;
  samples?: number;
  seed?: number;
}

const concepts: readonly Exclude<Concept, 'sim'>[] = ['nash', 'gmr', 'smr', 'seq', 'sseq'];
const mostStates = 1 << 16;
const listedStates = 8;
/** beyond this the search for the smallest change and the sampling would keep a reader waiting */
const smallEnough = 4096;

/** What a brief says of a model, computed. Problems of the model come back as issues. */
export function answersFor(conflict: Conflict, options: AnswerOptions = {}): Outcome<Answers> {
  const compiled = compile(conflict, {states: mostStates, signal: options.signal});
  if (!compiled.ok) {
    if ('issues' in compiled) return {ok: false, issues: compiled.issues};
    const {reason, fix} = compiled.tooLarge;
    return {ok: false, issues: [{code: 'too-large', severity: 'error', message: `${reason} ${fix}`}]};
  }
  const {space, warnings} = compiled;
  const {signal} = options;
  const answers = solve(space, {concepts, coalitions: space.n <= 8, signal});
  const lasting = equilibriaOf(answers.equilibria, space.count);
  const q = space.statusQuo;
  const notes: string[] = [];
  const vulnerable = new Map(answers.coalitions?.vulnerable?.map(v => [v.state, v.to]) ?? []);
  const names = (by: readonly number[]) => by.map(d => conflict.decisionMakers[d]!.name);

  const goals = (options.goals ?? outcomes(conflict)).slice(0, options.maxGoals ?? 4);
  const value: Answers = {
    states: space.count,
    statusQuo: q < 0 ? null : {id: q + 1, words: describeState(space, q), stable: lasting.get(q) ?? []},
    stable: firstStable(lasting, q).map(s => ({
      id: s + 1,
      words: describeState(space, s),
      concepts: lasting.get(s)!,
      leftBy: (vulnerable.get(s) ?? [])
        .slice(0, 3)
        .map(({by, to}) => ({by: names(by), to: describeState(space, to[0]!)})),
    })),
    more: 0,
    goals: q < 0 ? [] : goals.flatMap(g => goalAnswer(space, conflict, g, options) ?? []),
    sampling: null,
    notes,
  };
  const strong = [...lasting].filter(([, by]) => by.includes(conceptNames.seq)).length;
  value.more = Math.max(0, strong - value.stable.length);
  if (q < 0) notes.push('The model names no situation of today, so nobody’s leverage could be computed.');
  if (value.goals.some(g => g.verdicts.some(v => v.share))) {
    const {samples = 1000, seed = 1} = options;
    value.sampling = `How sure: ${samples.toLocaleString('en')} models in which neighbouring wants change places by chance (one in ten; two in ten where one is assumed), seed ${seed}, with a 95 % interval.`;
  }
  return {ok: true, value, warnings};
}

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

// today's first when it lasts, then those most definitions agree on; SEQ is the bar, as in the leverage
function firstStable(lasting: Map<number, string[]>, q: number): number[] {
  return [...lasting]
    .filter(([, by]) => by.includes(conceptNames.seq))
    .sort((a, b) => Number(b[0] === q) - Number(a[0] === q) || b[1].length - a[1].length || a[0] - b[0])
    .slice(0, listedStates)
    .map(([s]) => s);
}

const outcomes = (conflict: Conflict) =>
  conflict.outcomes.map(o => ({outcome: o.id, text: describeFormula(o.that, conflict), because: o.because}));

function goalAnswer(
  space: Space,
  conflict: Conflict,
  goal: {outcome: string; text: string; because: string[]},
  {signal, samples = 1000, seed = 1}: AnswerOptions,
): GoalAnswer | null {
  const formula = {op: 'outcome', id: goal.outcome} as const;
  if (!conflict.outcomes.some(o => o.id === goal.outcome)) return null;
  const answer = ask(space, formula, {signal});
  const names = (by: readonly number[]) => by.map(d => conflict.decisionMakers[d]!.name);
  const small = space.count <= smallEnough;
  const sampled = small ? robust(space, {goal: formula, samples, seed, signal}) : null;
  const share = (v: Verdict) => sampled?.verdicts?.find(s => s.by.join() === v.by.join())?.share ?? null;

  // every decision maker, and the smallest groups that can do more than their members
  const key = (by: readonly number[]) => by.join(',');
  const worth = new Set(
    [...answer.minimal.assured, ...answer.minimal.possible]
      .filter(by => by.length > 1)
      .slice(0, 6)
      .map(key),
  );
  const shown = answer.verdicts.filter(v => v.by.length === 1 || worth.has(key(v.by)));

  const interesting = new Set(shown.map(v => key(v.by)));
  const deciding = small
    ? hinges(space, {goal: formula, signal})
        .map(h => ({...h, verdicts: h.verdicts.filter(v => interesting.has(key(v.by)))}))
        .filter(h => h.verdicts.length > 0)
        .sort((a, b) => weight(b) - weight(a))
    : [];
  return {
    outcome: goal.outcome,
    text: goal.text,
    because: goal.because,
    holds: answer.holds,
    baseline: answer.baseline,
    verdicts: shown.map(v => ({by: names(v.by), verdict: v.verdict, lasting: v.lasting, why: v.why, share: share(v)})),
    minimal: {assured: answer.minimal.assured.map(names), possible: answer.minimal.possible.map(names)},
    hinges: deciding.slice(0, 6).map(h => explainHinge(space, h)),
    flips: small ? flipsOf(space, conflict, formula, shown, signal) : [],
  };
}

const strengths = ['unable', 'unwilling', 'deterred', 'possible', 'assured'];
// a change that moves somebody far says more than one that moves many a little
const weight = (h: {verdicts: {was: string; becomes: string}[]}) =>
  Math.max(...h.verdicts.map(v => Math.abs(strengths.indexOf(v.was) - strengths.indexOf(v.becomes))));

// the fewest swaps that would let somebody do it who cannot or will not now, or that would stop whoever can
function flipsOf(
  space: Space,
  conflict: Conflict,
  goal: {op: 'outcome'; id: string},
  shown: readonly Verdict[],
  signal: Stop | undefined,
): string[] {
  const able = shown.filter(v => v.verdict === 'assured' || v.verdict === 'possible');
  const held = shown.filter(v => v.verdict === 'deterred' || v.verdict === 'unwilling');
  const [subject] = able.length ? able : held;
  if (!subject) return [];
  const to = able.length ? (['unable', 'unwilling', 'deterred'] as const) : (['possible', 'assured'] as const);
  const found = swapsToVerdict(space, goal, subject.by, {to, tries: 2000, signal});
  const who = subject.by.map(d => conflict.decisionMakers[d]!.name).join(' and ');
  const [way] = found.ways;
  if (found.swaps === null || !way) return [];
  const would = able.length ? 'no longer bring it about' : 'bring it about';
  const fewest = found.exact ? 'the smallest change of anyone’s order' : 'a small change of somebody’s order';
  return [`${who} would ${would} after ${fewest}: ${tellReorderings(space, way)}`];
}
