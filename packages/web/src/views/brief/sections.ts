import type {SectionId} from '@suasion/brief';

export interface SectionChoice {
  id: SectionId;
  label: string;
}

/** The sections of a brief in the order they are printed, called as they are headed there. */
export const sectionChoices: readonly SectionChoice[] = [
  {id: 'answer', label: 'In short'},
  {id: 'involved', label: 'Who is involved'},
  {id: 'wants', label: 'Who wants what of whom'},
  {id: 'timeline', label: 'When'},
  {id: 'claims', label: 'What is claimed, and by whom'},
  {id: 'model', label: 'The model in words'},
  {id: 'stable', label: 'What can last'},
  {id: 'leverage', label: 'Who can move whom, alone or together'},
  {id: 'change', label: 'What it hinges on, and what would have to change'},
  {id: 'said', label: 'What was said, and what the model says'},
  {id: 'assumptions', label: 'What is assumed'},
  {id: 'sources', label: 'Sources'},
  {id: 'method', label: 'Method'},
];
