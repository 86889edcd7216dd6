export {
  type DraftOptions,
  type DraftResult,
  defaultMaxOptions,
  draft,
  type LeftOut,
} from './draft.ts';
export {type MergeConflict, type MergeInput, type MergeResult, mergeDrafts} from './merge.ts';
export type {ReviewItem} from './review.ts';
export type {Goal} from './steps/10-goals.ts';
export {sidesOf} from './steps/whose.ts';
