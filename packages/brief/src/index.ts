export {toBibtex, toCsl} from './bibliography.ts';
export {brief} from './brief.ts';
export {
  type Answers,
  type Block,
  type Brief,
  type BriefInput,
  type Cell,
  type Figure,
  type GoalAnswer,
  type Note,
  type Section,
  type SectionId,
  type Sentence,
  type Source,
  sectionIds,
  type Verdict,
} from './content.ts';
export {escapeHtml, toHtml} from './html.ts';
export {toMarkdown} from './markdown.ts';
export {type TerminalOptions, toTerminal} from './terminal.ts';
