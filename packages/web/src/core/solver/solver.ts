import {
  ask,
  type Concept,
  describeState,
  explainAnswer,
  explainInversion,
  explainPaths,
  explainRobustness,
  explainSwaps,
  invert,
  PATH_KINDS,
  paths,
  robust,
  solve,
  swapsToEquilibrium,
  swapsToVerdict,
  type UnknownOrder,
  why,
  whyNotSimultaneous,
} from '@suasion/solve';
import {type Ending, exported} from './exports.ts';
import {graphOf} from './graph.ts';
import {hingesOf} from './hinge-sentences.ts';
import {type Checked, formulaOf, Openings} from './opened.ts';
import type {
  AnswersData,
  AskData,
  CarriedData,
  GraphData,
  HingeData,
  Level,
  OrdersData,
  Outcome,
  PathsData,
  RobustData,
  SwapsData,
  TogetherData,
  Told,
  WhyData,
} from './plain.ts';
import {stepsOf} from './steps.ts';
import {togetherOf} from './together.ts';
import {carriedOf, ordersOf} from './unknowns.ts';

/** How a request can be stopped, and who hears how far it has come. */
export interface Running {
  signal: {readonly aborted: boolean};
  progress?: (told: Told) => void;
}

/** Every stability concept that is cheap enough to answer while somebody types. */
export const quickConcepts = ['nash', 'gmr', 'smr', 'seq', 'sseq'] as const satisfies readonly Concept[];

type Counted = Exclude<Concept, 'sim'>;

/** What the worker does for the page. Every request names the whole text it is about; every answer is plain data. */
export function createSolver(openings = new Openings()) {
  return {
    check: (yaml: string): Checked => openings.open(yaml).checked,

    answers: (yaml: string, running: Running): Outcome<AnswersData> =>
      openings.with(yaml, (space, {checked, team}) => {
        const found = solve(space, {concepts: quickConcepts, team, ...running});
        const {count, m} = space;
        const letters = new Uint8Array(count * m);
        for (let s = 0; s < count; s++) {
          for (let o = 0; o < m; o++) {
            const taken = space.taken(s, o);
            letters[s * m + o] = taken < 0 ? 2 : taken;
          }
        }
        return {
          form: space.form,
          count,
          options: m,
          statusQuo: space.statusQuo,
          letters,
          names: space.form === 'graph' ? Array.from({length: count}, (_, s) => space.pattern(s)) : null,
          rank: space.rank.map(r => r.slice()),
          stable: found.stable,
          equilibria: found.equilibria,
          simultaneous: whyNotSimultaneous(space) === null,
          outcomes: space.conflict.outcomes.map(({id}) => ({id, holds: space.where({op: 'outcome', id})})),
          notes: found.notes,
          warnings: checked.issues,
        };
      }),

    together: (yaml: string, running: Running): Outcome<TogetherData> =>
      openings.with(yaml, space => togetherOf(space, running)),

    /** The states where a formula holds. */
    where: (yaml: string, formula: string): Outcome<Uint32Array> =>
      openings.with(yaml, space => space.where(formulaOf(space.conflict, formula))),

    why: (yaml: string, state: number, question: {for?: number[]; concept?: Concept} = {}): Outcome<WhyData> =>
      openings.with(yaml, space => {
        const {reasons} = why(space, state, question);
        return {
          state,
          words: describeState(space, state),
          reasons: reasons.map(({by, concept, stable, text, improvements}) => ({
            by: [...by],
            concept,
            stable,
            text,
            improvements: improvements.map(({to, steps, sanction}) => ({
              to,
              steps: stepsOf(space, state, steps),
              sanction: sanction && {
                to: sanction.to,
                together: sanction.together,
                steps: sanction.together
                  ? sanction.steps.map(step => stepsOf(space, state, [step])[0])
                  : stepsOf(space, to, sanction.steps),
              },
            })),
          })),
        };
      }),

    graph: (yaml: string, focus: number[], concept: Counted = 'seq'): Outcome<GraphData> =>
      openings.with(yaml, space => graphOf(space, focus, concept)),

    paths: (yaml: string, to: number, from?: number): Outcome<PathsData> =>
      openings.with(yaml, space => {
        const found = paths(space, to, {from, most: 5});
        return {
          from: found.from,
          to,
          attainable: found.attainable,
          kinds: PATH_KINDS.map(kind => ({
            kind,
            count: found[kind].count,
            paths: found[kind].paths.map(steps => stepsOf(space, found.from, steps)),
          })),
          text: explainPaths(space, found),
        };
      }),

    ask: (yaml: string, goal: string, from: number | undefined, running: Running): Outcome<AskData> =>
      openings.with(yaml, space => {
        const answer = ask(space, formulaOf(space.conflict, goal), {from, ...running});
        return {
          from: answer.statusQuo,
          fromWords: describeState(space, answer.statusQuo),
          holds: answer.holds,
          goal: answer.goal,
          baseline: answer.baseline,
          verdicts: answer.verdicts.map(({by, verdict, how, lasting, witness, why: reason}) => {
            const opening = witness ? stepsOf(space, answer.statusQuo, witness.opening) : [];
            const opened = opening.at(-1)?.to ?? answer.statusQuo;
            return {
              by: [...by],
              verdict,
              how,
              lasting,
              opening,
              responses: witness ? stepsOf(space, opened, witness.responses) : [],
              end: witness?.end ?? null,
              endWords: witness ? describeState(space, witness.end) : null,
              why: reason,
            };
          }),
          minimal: answer.minimal,
          pivotal: answer.pivotal,
          summary: explainAnswer(space, answer),
        };
      }),

    hinges: (
      yaml: string,
      goal: string,
      from: number | undefined,
      lines: 'assumed' | 'all',
      running: Running,
    ): Outcome<HingeData[]> => openings.with(yaml, space => hingesOf(space, {goal, from, lines}, running)),

    swaps: (
      yaml: string,
      goal: string,
      by: number[],
      to: Level[] | undefined,
      from: number | undefined,
      running: Running,
    ): Outcome<SwapsData> =>
      openings.with(yaml, space => {
        const found = swapsToVerdict(space, formulaOf(space.conflict, goal), by, {from, to, tries: 4000, ...running});
        const aim = to && to.length === 1 ? `to make the verdict “${to[0]}”` : 'to change the verdict';
        return {swaps: found.swaps, text: explainSwaps(space, found, aim), ways: plainWays(found.ways)};
      }),

    /** What would have to change for a state to be an equilibrium: in comparisons, and in fewest swaps of statements. */
    invert: (yaml: string, state: number, concept: Counted, running: Running): Outcome<SwapsData> =>
      openings.with(yaml, space => {
        const lines = explainInversion(space, invert(space, state, concept, {signal: running.signal, most: 3}));
        const found = swapsToEquilibrium(space, state, concept, {tries: 2000, ...running});
        const text = [...lines, ...explainSwaps(space, found, 'to make it an equilibrium')];
        return {swaps: found.swaps, text, ways: plainWays(found.ways)};
      }),

    carried: (yaml: string, goal: string, groups: number[][], running: Running): Outcome<CarriedData> =>
      openings.with(yaml, space => carriedOf(space, goal, groups, running)),

    orders: (
      yaml: string,
      question: {goal: string; groups: number[][]; unknown: UnknownOrder; samples: number; seed: number},
      running: Running,
    ): Outcome<OrdersData> => openings.with(yaml, space => ordersOf(space, question, running)),

    robust: (
      yaml: string,
      question: {goal?: string; from?: number; samples: number; seed: number; p: number},
      running: Running,
    ): Outcome<RobustData> =>
      openings.with(yaml, space => {
        const {goal, ...rest} = question;
        const aim = goal === undefined ? undefined : formulaOf(space.conflict, goal);
        const found = robust(space, {...rest, goal: aim, ...running});
        return {
          samples: found.samples,
          seed: found.seed,
          p: found.p,
          text: explainRobustness(space, found),
          verdicts: (found.verdicts ?? []).map(({by, verdict, share, counts}) => ({
            by: [...by],
            verdict,
            share: share.share,
            low: share.low,
            high: share.high,
            counts,
          })),
          equilibria: (found.equilibria ?? []).map(({concept, states}) => ({
            concept,
            states: states.map(({state, today, share}) => ({
              state,
              words: describeState(space, state),
              today,
              share: share.share,
              low: share.low,
              high: share.high,
            })),
          })),
        };
      }),

    export: (yaml: string, ending: Ending, running: Running): Outcome<{text: string; warnings: string[]}> =>
      openings.with(yaml, space => exported(space, ending, running)),
  };
}

export type Solver = ReturnType<typeof createSolver>;

const plainWays = (ways: readonly (readonly {decisionMaker: number; order: number[]}[])[]) =>
  ways.map(way => way.map(({decisionMaker, order}) => ({decisionMaker, order})));
