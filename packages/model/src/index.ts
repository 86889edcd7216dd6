export {isDate} from './calendar.ts';
export * from './conflict.ts';
export {conflictToYaml} from './conflict-yaml.ts';
export {csv} from './csv.ts';
export {editConflict, printConflict} from './edit/apply.ts';
export type {ConflictEdit, StatementList} from './edit/edits.ts';
export {renumberEvidence} from './edit/evidence.ts';
export {stabilityToCsv} from './export/csv.ts';
export {movesToDot, movesToGraphml} from './export/graphs.ts';
export {latex, stabilityToLatex} from './export/latex.ts';
export {conflictToNfg} from './export/nfg.ts';
export type {MoveGraph, RankedState, StabilityTable} from './export/tables.ts';
export * from './formula.ts';
export {compileFormula, evaluate, optionsOf, outcomesOf, partsOf, type Taken} from './formula-eval.ts';
export {
  type FormulaOptions,
  type FormulaResult,
  maxFormulaDepth,
  parseFormula,
  patternFormula,
} from './formula-parse.ts';
export {describeFormula, describeWant, formulaToText} from './formula-text.ts';
export {idFromName} from './gmcr/names.ts';
export {type GmcrResult, parseGmcr} from './gmcr/read.ts';
export {conflictToGmcr, type ExportResult} from './gmcr/write.ts';
export * from './issue.ts';
export {distinctIssues, formatIssue, formatIssues, limitIssues, quoted, visible} from './issue-text.ts';
export {nearest} from './nearest.ts';
export {conflictKeys} from './parse/keys.ts';
export {type ConflictDocument, type ConflictResult, parseConflict} from './parse-conflict.ts';
export {parsePlainConflict} from './plain-conflict.ts';
export {carriedIds} from './record/carry.ts';
export {checkRecord, type RecordProblem} from './record/check.ts';
export {recordToCsv} from './record/csv.ts';
export {recordToJsonLd} from './record/json-ld.ts';
export {
  actorIdOf,
  isSpan,
  mainSpans,
  type RecordItem,
  type RecordKind,
  recordKinds,
  type SpanField,
  spansOf,
} from './record/kinds.ts';
export {lastsUntil} from './record/lasting.ts';
export {origins} from './record/origins.ts';
export {maxRecordLength, parseRecord, type RecordResult} from './record/parse.ts';
export {recordToJson} from './record/print.ts';
export {sha256} from './record/sha256.ts';
export {shapeProblems, shapeSentence} from './record/shape.ts';
export * from './record.ts';
export {isId, keywords, optionNames, type Scope, scopeOf} from './scope.ts';
export {firstNot} from './search.ts';
