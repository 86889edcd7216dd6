/** The keys of a conflict file, in the order we write them. */
export const conflictKeys = [
  'suasion',
  'title',
  'asOf',
  'states',
  'decisionMakers',
  'ruledOut',
  'required',
  'sameState',
  'statusQuo',
  'preferences',
  'outcomes',
  'evidence',
] as const;

export type ConflictKey = (typeof conflictKeys)[number];
