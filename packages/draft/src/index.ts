export {
  type DraftOptions,
  type DraftResult,
  defaultMaxOptions,
  draft,
  type Goal,
  type LeftOut,
  type ReviewItem,
} from './draft.ts';
export {type MergeConflict, type MergeInput, type MergeResult, mergeDrafts} from './merge.ts';
export {sidesOf} from './steps/whose.ts';
