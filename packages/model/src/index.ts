export * from './conflict.ts';
export * from './formula.ts';
export {compileFormula, evaluate, optionsOf, outcomesOf, partsOf, type Taken} from './formula-eval.ts';
export {
  type FormulaOptions,
  type FormulaResult,
  maxFormulaDepth,
  parseFormula,
  patternFormula,
} from './formula-parse.ts';
export * from './issue.ts';
export {formatIssue, formatIssues, limitIssues, quoted, visible} from './issue-text.ts';
export {nearest} from './nearest.ts';
export {type ConflictDocument, type ConflictResult, parseConflict} from './parse-conflict.ts';
export * from './record.ts';
export {isId, optionNames, type Scope, scopeOf} from './scope.ts';
