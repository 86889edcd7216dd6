import type {SectionId} from '@suasion/brief';

export interface SectionChoice {
  id: SectionId;
  label: string;
}

/** The sections of a brief in the order they are printed. */
export const sectionChoices: readonly SectionChoice[] = [
  {id: 'answer', label: 'In short'},
  {id: 'involved', label: 'Who is involved'},
  {id: 'wants', label: 'Who wants what of whom'},
  {id: 'timeline', label: 'Timeline'},
  {id: 'claims', label: 'Claims and their trail'},
  {id: 'model', label: 'The model'},
  {id: 'stable', label: 'What would last'},
  {id: 'leverage', label: 'Who can move whom'},
  {id: 'change', label: 'What would have to change'},
  {id: 'said', label: 'What was said about ability'},
  {id: 'assumptions', label: 'Assumptions'},
  {id: 'sources', label: 'Sources'},
  {id: 'method', label: 'Method'},
];
