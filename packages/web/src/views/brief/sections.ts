import type {SectionId} from '@suasion/brief';

export interface SectionChoice {
  id: SectionId;
  label: string;
  /** says something only where there is a model */
  ofModel?: true;
}

/** The sections of a brief in the order they are printed, called as they are headed there. */
export const sectionChoices: readonly SectionChoice[] = [
  {id: 'answer', label: 'In short'},
  {id: 'involved', label: 'Who is involved'},
  {id: 'wants', label: 'Who wants what of whom'},
  {id: 'timeline', label: 'When'},
  {id: 'claims', label: 'What is claimed, and by whom'},
  {id: 'model', label: 'The model in words', ofModel: true},
  {id: 'stable', label: 'What can last', ofModel: true},
  {id: 'leverage', label: 'Who can move whom, alone or together', ofModel: true},
  {id: 'change', label: 'What it hinges on, and what would have to change', ofModel: true},
  {id: 'said', label: 'What was said, and what the model says', ofModel: true},
  {id: 'assumptions', label: 'What is assumed', ofModel: true},
  {id: 'sources', label: 'Sources'},
  {id: 'method', label: 'Method'},
];
