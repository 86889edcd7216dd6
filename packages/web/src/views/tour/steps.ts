import {paths} from '../../core/paths.ts';

/** Where the examples are: the library of Geneva II with its model, and Elmira among the published conflicts. */
export interface Examples {
  geneva: {library: string; conflict: string; document: string | null};
  elmira: {library: string; conflict: string} | null;
}

export interface Step {
  title: string;
  text: string;
  path: (at: Examples) => string | null;
}

/** The way through the workbench on two conflicts, in the order of the work. */
export const steps: readonly Step[] = [
  {
    title: 'Reports come in',
    text: 'This library holds three short reports on the Geneva talks of 2014. In a library of your own you drop files anywhere on this page, or paste a text; each is read at once.',
    path: ({geneva}) => paths.library(geneva.library),
  },
  {
    title: 'What was read is marked',
    text: 'Who is named, who says what, who demands what of whom: each kind has its own line under the words. Press J to go to the next mark, A to accept it, R to reject it, E to correct it. What you decide is never overwritten.',
    path: ({geneva}) => geneva.document && paths.document(geneva.library, geneva.document),
  },
  {
    title: 'The record puts it together',
    text: 'Rows want something of columns. Choose a number to see the demands behind it, or look at the same as a graph, in time, or as claims with who confirmed and denied them.',
    path: ({geneva}) => paths.record(geneva.library),
  },
  {
    title: 'The model says who can do what',
    text: 'Decision makers, their options, what cannot be, and what each wants in order of importance. Lines that rest on a report show it; what nobody said is marked as assumed. You can drag wants into another order.',
    path: ({geneva}) => paths.conflict(geneva.library, geneva.conflict, 'model'),
  },
  {
    title: 'Who can move whom, alone or together?',
    text: 'Pick the goal that aid reaches Homs. Russia alone is unable, the United States alone is unable, together they can make sure of it: the answer a minister gave a reporter at the time. Each verdict comes with its reason and the moves it would take.',
    path: ({geneva}) => paths.conflict(geneva.library, geneva.conflict, 'ask'),
  },
  {
    title: 'Which situations last',
    text: 'Elmira, a dispute over polluted water in Ontario, is the textbook case. State 5 is stable for everyone on their own and yet falls to two parties moving together. Choose it to read why.',
    path: ({elmira}) => elmira && paths.conflict(elmira.library, elmira.conflict, 'answers'),
  },
  {
    title: 'Elmira’s model',
    text: 'Three parties and five options make the whole of it. Change the order of a want and see the answers change; Undo brings it back.',
    path: ({elmira}) => elmira && paths.conflict(elmira.library, elmira.conflict, 'model'),
  },
  {
    title: 'A page to hand over',
    text: 'The brief says it all on paper: each line with the sentence it rests on, each assumption as an assumption. Choose its sections, print it, or take it along as HTML or Markdown.',
    path: ({geneva}) => paths.brief(geneva.library),
  },
  {
    title: 'That is the way through',
    text: 'Words with a dotted line explain themselves when you rest on them. Ctrl-K finds every command, a question mark lists the shortcuts, and the tour is under Help whenever you want it again.',
    path: () => paths.home(),
  },
];
