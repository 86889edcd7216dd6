export {
  type DraftOptions,
  type DraftResult,
  defaultMaxOptions,
  draft,
  type Goal,
  type LeftOut,
  type ReviewItem,
} from './draft.ts';
