import type {Answers, GoalAnswer} from '@suasion/brief';
import {type Conflict, describeFormula, describeWant} from '@suasion/model';
import {
  type Answer,
  ask,
  type Concept,
  coalitionImprovements,
  coalitions,
  compile,
  conceptNames,
  describeState,
  explainHinge,
  explainModelHinge,
  hasBit,
  hinges,
  modelHinges,
  type RobustVerdict,
  robustTogether,
  type Space,
  solve,
  swapsToVerdict,
  tellReorderings,
  type Verdict,
} from '@suasion/solve';
import type {Outcome, Stop} from './verbs.ts';

/** A goal asked about: a named outcome of the conflict, in words, with the evidence of who asks for it. */
export interface AskedGoal {
  outcome: string;
  text: string;
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
  const stable = firstStable(lasting, q);
  const leftBy = leavers(space, who, stable);

  const {maxGoals = space.count > largeFrom ? 3 : 4} = options;
  const goals = (options.goals ?? outcomes(conflict))
    .filter(g => conflict.outcomes.some(o => o.id === g.outcome))
    .slice(0, maxGoals);
  const asked = q < 0 || who.among.length === 0 ? [] : goals.map(goal => askedGoal(space, goal, who, signal));
  const {samples = samplesFor(space, asked)} = options;
  const small = space.count <= smallEnough;
  const robust = small && asked.length ? robustTogether(space, asked, {samples, seed, signal}) : null;
  const value: Answers = {
    states: space.count,
    statusQuo: q < 0 ? null : {id: q + 1, words: describeState(space, q), stable: lasting.get(q) ?? []},
    stable: stable.map((s, k) => ({
      id: s + 1,
      words: describeState(space, s),
      concepts: lasting.get(s)!,
      leftBy: leftBy[k]!.map(({by, to}) => ({by: names(by), to: describeState(space, to)})),
    })),
    more: 0,
    goals: asked.map((a, k) => goalAnswer(space, conflict, a, robust?.[k]?.verdicts ?? [], k === 0, signal)),
    sampling: robust
      ? `How sure: ${samples.toLocaleString('en')} models in which neighbouring wants change places by chance (one in ten; two in ten where one is assumed), seed ${seed}, with a 95 % interval.`
      : null,
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

/** Per state, the first groups of two and more all of whose members gain by leaving it together. */
function leavers(space: Space, {among, largest}: Who, states: readonly number[]): {by: number[]; to: number}[][] {
  const found = states.map(() => [] as {by: number[]; to: number}[]);
  if (space.count > smallEnough) return found;
  for (const members of coalitions(among.length, largest)) {
    if (members.length < 2) continue;
    const by = members.map(k => among[k]!);
    const improvements = coalitionImprovements(space, by);
    for (const [k, s] of states.entries()) {
      if (found[k]!.length >= 3 || found[k]!.some(f => f.by.every(d => by.includes(d)))) continue;
      const [to] = improvements(s);
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

// today's first when it lasts, then those most definitions agree on; SEQ is the bar, as in the leverage
function firstStable(lasting: Map<number, string[]>, q: number): number[] {
  return [...lasting]
    .filter(([, by]) => by.includes(conceptNames.seq))
    .sort((a, b) => Number(b[0] === q) - Number(a[0] === q) || b[1].length - a[1].length || a[0] - b[0])
    .slice(0, listedStates)
    .map(([s]) => s);
}

const outcomes = (conflict: Conflict) =>
  conflict.outcomes.map(o => ({outcome: o.id, text: goalWords(o, conflict), because: o.because}));

// one act by its words; anything longer by the name the analyst gave it, with what it means
const goalWords = ({id, that}: Conflict['outcomes'][number], conflict: Conflict) =>
  that.op === 'option' || (that.op === 'not' && that.of.op === 'option')
    ? capital(describeWant(that, conflict, -1))
    : `${capital(id.replace(/[-_]+/g, ' '))}: ${describeFormula(that, conflict)}`;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

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
  const together = answer.verdicts.filter(v => v.by.length > 1).sort((a, b) => strength(b) - strength(a));
  const shown = [...alone, ...together.slice(0, mostGroups)];
  return {named, goal, answer, shown, groups: shown.map(v => v.by)};
}

function goalAnswer(
  space: Space,
  conflict: Conflict,
  {named, goal, answer, shown, groups}: Asked,
  sampled: readonly RobustVerdict[],
  main: boolean,
  signal: Stop | undefined,
): GoalAnswer {
  const names = (by: readonly number[]) => by.map(d => conflict.decisionMakers[d]!.name);
  const share = (v: Verdict) => sampled.find(s => s.by.join() === v.by.join())?.share ?? null;
  const small = space.count <= smallEnough;
  const deciding = small ? hinges(space, {goal, groups, signal}).sort((a, b) => weight(b) - weight(a)) : [];
  const rules = small && main ? modelHinges(space, goal, {groups, signal}) : [];
  return {
    ...named,
    holds: answer.holds,
    baseline: answer.baseline,
    verdicts: shown.map(v => ({by: names(v.by), verdict: v.verdict, lasting: v.lasting, why: v.why, share: share(v)})),
    minimal: {assured: answer.minimal.assured.map(names), possible: answer.minimal.possible.map(names)},
    hinges: [
      ...onePerLine(deciding)
        .slice(0, 6)
        .map(h => explainHinge(space, h)),
      ...rules.slice(0, 3).map(h => explainModelHinge(space, h)),
    ],
    flips: small && (main || space.count <= largeFrom) ? flipsOf(space, conflict, goal, shown, signal) : [],
  };
}

// dropping a line and turning it round mostly say the same: the change that moves somebody furthest speaks for the line
function onePerLine<H extends {decisionMaker: number; line: number}>(list: readonly H[]): H[] {
  const seen = new Set<string>();
  return list.filter(({decisionMaker, line}) => {
    const key = `${decisionMaker} ${line}`;
    return !seen.has(key) && seen.add(key);
  });
}

const strengths = ['unable', 'unwilling', 'deterred', 'possible', 'assured'];
const strength = ({verdict}: Verdict) => strengths.indexOf(verdict);
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
  const found = swapsToVerdict(space, goal, subject.by, {
    to,
    tries: Math.max(150, Math.min(2000, Math.floor(workOfSwaps / space.count))),
    signal,
  });
  const who = subject.by.map(d => conflict.decisionMakers[d]!.name).join(' and ');
  const [way] = found.ways;
  if (found.swaps === null || !way) return [];
  const would = able.length ? 'no longer bring it about' : 'bring it about';
  const fewest = found.exact ? 'the smallest change of anyone’s order' : 'a small change of somebody’s order';
  return [`${who} would ${would} after ${fewest}: ${tellReorderings(space, way)}`];
}
