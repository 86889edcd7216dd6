export {amount} from './amount.ts';
export {type Answer, type AskOptions, ask} from './ask.ts';
export {toAskJson} from './ask-json.ts';
export {
  type Assumption,
  type AssumptionOptions,
  type Assumptions,
  assumptions,
  describeAssumption,
  describeCarried,
} from './assumptions.ts';
export * from './bits.ts';
export {CannotAnswer} from './cannot-answer.ts';
export {type CoalitionConcept, CoalitionStability, coalitionImprovements, type Sanctions} from './coalition.ts';
export {type Compiled, compile} from './compile.ts';
export {type Concept, conceptNames, shortNames} from './concept.ts';
export {describeMove, describeState, describeSteps, joinList, namesOf} from './explain.ts';
export {explainAnswer, explainSummary} from './explain-ask.ts';
export {explainHinge} from './explain-hinges.ts';
export {explainInversion, explainSwaps, tellReorderings} from './explain-invert.ts';
export {explainPaths} from './explain-paths.ts';
export {describeShare, explainRobustness} from './explain-robust.ts';
export {
  describeOrderShare,
  explainQuestion,
  explainSwapHinges,
  explainUnknownOrders,
} from './explain-unknown-orders.ts';
export {explainWhy} from './explain-why.ts';
export {
  type ExploreAskOptions,
  type ExploredAnswer,
  type ExploredVerdict,
  exploreAsk,
  type OpenVerdict,
} from './explore/ask.ts';
export {explainVisited} from './explore/explain.ts';
export type {Budget, Visited} from './explore/exploration.ts';
export {Explorer} from './explore/explorer.ts';
export {exploredAskJson, exploredPathsJson, exploredWhyJson} from './explore/json.ts';
export {isPartial, type Partial, publicId} from './explore/partial-space.ts';
export {type ExploredPaths, explorePaths} from './explore/paths.ts';
export {type ExploredWhy, exploreWhy, type OpenReasons} from './explore/why.ts';
export {NoStatusQuo} from './given.ts';
export {type Hinge, type HingeOptions, hinges} from './hinges.ts';
export {type Condition, type Inverse, type Inversion, type InvertOptions, invert} from './invert.ts';
export type {Team} from './kernel/team.ts';
export {help, type Shared, shared, ThreadedTeam} from './kernel/threads.ts';
export {AbortError, type Limits, type Progress, type TooLarge} from './limits.ts';
export {UNKNOWN_ORDERS, type UnknownOrder} from './loose-orders.ts';
export {explainModelHinge, type ModelHinge, type ModelHingeOptions, modelHinges} from './model-hinges.ts';
export type {OrderQuestion} from './order-question.ts';
export {type Passes, passesOver} from './passes.ts';
export {
  distances,
  PATH_KINDS,
  type PathKind,
  type PathOptions,
  type Paths,
  paths,
  type ShortestPaths,
} from './paths.ts';
export {type Robustness, type RobustOptions, type RobustVerdict, robust, robustTogether} from './robust.ts';
export {type Coalition, coalitions} from './sets-of-decision-makers.ts';
export {type Size, size} from './size.ts';
export {
  type Answers,
  allConcepts,
  type CoalitionAnswers,
  type Departures,
  type SolveOptions,
  simultaneousWork,
  solve,
  type Vulnerable,
  whyNotSimultaneous,
} from './solve.ts';
export {type SolveJson, solveJson, toSolveJson, writeSolveJson} from './solve-json.ts';
export type {Space, Visit} from './space.ts';
export {findState} from './state-names.ts';
export {type FewestSwaps, type Reordering, type SwapOptions, swapsToEquilibrium, swapsToVerdict} from './swaps.ts';
export {countMoves, moveGraph, rankedStates, stabilityTable} from './tables.ts';
export {
  type OrderShare,
  type OrderVerdict,
  type UnknownOrderOptions,
  type UnknownOrders,
  unknownOrders,
} from './unknown-orders.ts';
export type {Verdict} from './verdict.ts';
export {type Improvement, type Reasons, type Sanction, type Why, type WhyOptions, why, whyImprovement} from './why.ts';
export type {Share} from './wilson.ts';
