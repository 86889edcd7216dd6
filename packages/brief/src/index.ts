export {toBibtex, toCsl} from './bibliography.ts';
export {brief} from './brief.ts';
export {
  type Answers,
  type Block,
  type Brief,
  type BriefInput,
  type Cell,
  type Change,
  type Figure,
  type Flip,
  type GoalAnswer,
  type Ground,
  type Hinge,
  type Level,
  type Note,
  type Reason,
  type Reference,
  type Section,
  type SectionId,
  type Sentence,
  type Share,
  type Source,
  type StableState,
  type Step,
  sectionIds,
  type Table,
  type Verdict,
  type Way,
} from './content.ts';
export {escapeHtml, toHtml} from './html.ts';
export {toMarkdown} from './markdown.ts';
export {type TerminalOptions, toTerminal} from './terminal.ts';
