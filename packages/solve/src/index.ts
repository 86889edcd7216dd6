export {type Answer, type AskOptions, ask, NoStatusQuo, toAskJson, type Verdict} from './ask.ts';
export * from './bits.ts';
export {type CoalitionConcept, CoalitionStability, coalitionImprovements, type Sanctions} from './coalition.ts';
export {type Compiled, compile} from './compile.ts';
export {type Concept, conceptNames} from './concept.ts';
export {describeMove, describeState, describeSteps, joinList, namesOf} from './explain.ts';
export {explainAnswer} from './explain-ask.ts';
export {explainPaths} from './explain-paths.ts';
export {explainWhy} from './explain-why.ts';
export {AbortError, type Limits, type Progress, type TooLarge} from './limits.ts';
export {type Passes, passesOver} from './passes.ts';
export {PATH_KINDS, type PathKind, type PathOptions, type Paths, paths, type ShortestPaths} from './paths.ts';
export {type Coalition, coalitions} from './sets-of-decision-makers.ts';
export {type Size, size} from './size.ts';
export {
  type Answers,
  allConcepts,
  type CoalitionAnswers,
  type SolveOptions,
  simultaneousWork,
  solve,
  type Vulnerable,
} from './solve.ts';
export {type SolveJson, solveJson, toSolveJson, writeSolveJson} from './solve-json.ts';
export type {Space, Visit} from './space.ts';
export {findState} from './state-names.ts';
export {type Improvement, type Reasons, type Sanction, type Why, type WhyOptions, why} from './why.ts';
