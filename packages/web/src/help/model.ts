import type {Help} from './help.ts';

/** The words of the model. */
export const modelHelp = {
  conflict: {
    term: 'conflict',
    text: 'The model: who decides, what each can do, what cannot be, and what each wants. What follows from it is calculated; whether it fits the world is for you to judge.',
    source: 'FHK93',
  },
  'decision-maker': {
    term: 'decision maker',
    text: 'A party with a choice of its own that matters here. Those who only speak or mediate are not decision makers.',
    source: 'FHK93',
  },
  option: {
    term: 'option',
    text: 'Something one decision maker can do or leave. Every situation is described by which options are taken.',
    source: 'FH84',
  },
  state: {
    term: 'state',
    text: 'One complete situation: for every option, whether it is taken (Y) or not (N). States that cannot be are left out.',
    source: 'FHK93',
  },
  'status-quo': {
    term: 'status quo',
    text: 'The situation today: the options taken at the date the model stands for. Gains and losses are measured against it.',
    source: 'LKH05',
  },
  move: {
    term: 'move',
    text: 'A change of situation that one decision maker can make alone, by taking or leaving options of its own.',
    source: 'FHK93',
  },
  improvement: {
    term: 'improvement',
    text: 'A move to a situation the mover likes better. Whether it is worth making depends on how the others would answer.',
    source: 'FHK93',
  },
  'ruled-out': {
    term: 'ruled out',
    text: 'A combination of options that cannot occur, such as doing something and its opposite. No state may show it.',
    source: 'FHK93',
  },
  irreversible: {
    term: 'irreversible',
    text: 'An option that can only be moved one way: once taken it stays taken, or once dropped it stays dropped.',
    source: 'FHK93',
  },
  preferences: {
    term: 'preferences',
    text: 'What a decision maker wants, as statements in order of importance. Of two situations it prefers the one that fulfils the first statement in which they differ.',
    source: 'HKP97',
  },
  'order-unknown': {
    term: 'order not known',
    text: 'Known is that both are wanted, not which matters more. Ask goes by the order as it stands; under How robust it says in which share of the possible orders each verdict holds.',
    source: 'HKP97',
  },
  evidence: {
    term: 'evidence',
    text: 'The words in a document a line rests on, to the character. One click leads to them.',
  },
  assumed: {
    term: 'assumed',
    text: 'Nobody said so in the documents: an analyst or the draft filled it in. Assumptions are marked wherever they matter.',
  },
  outcome: {
    term: 'named outcome',
    text: 'A description of situations with a name, such as “aid arrives”; it can be asked about as a goal.',
  },
} satisfies Record<string, Help>;
