import type {Help} from './help.ts';

/** The words of leverage: who can bring something about. */
export const leverageHelp = {
  leverage: {
    term: 'leverage',
    text: 'Who can bring a goal about, alone or together? The coalition moves first, the others answer as they gain by it, and the members compare where things settle with today.',
  },
  goal: {
    term: 'goal',
    text: 'What is to be brought about, as a description of situations: an option taken or left, a named outcome, or a combination.',
  },
  unable: {
    term: 'unable',
    text: 'Nothing it does, with everything the others would answer, leads to the goal. Having no means is not a refusal.',
  },
  unwilling: {
    term: 'unwilling',
    text: 'It could get there, but some member would not be better off than today. Able is not willing.',
  },
  deterred: {
    term: 'deterred',
    text: 'It could get there and every member would gain, but things would not settle there, or might settle somewhere worse for a member than today.',
  },
  possible: {
    term: 'possible',
    text: 'Things may settle in the goal with every member better off, and nowhere they may settle is a member worse off. It is not certain.',
  },
  assured: {
    term: 'assured',
    text: 'It can open so that wherever the others settle the goal holds and every member is better off.',
  },
  'own-hand': {term: 'own hand', text: 'The coalition’s own moves already reach the goal.'},
  inducement: {
    term: 'inducement',
    text: 'The coalition moves so that others, following their own wants, go on to the goal.',
  },
  waiting: {
    term: 'waiting',
    text: 'It would come about without the coalition doing anything, so it is not credited to it.',
  },
  lasting: {
    term: 'lasting',
    text: 'The situation it ends in is an equilibrium, sequentially stable unless another concept is chosen: nobody alone would leave it.',
    source: 'FH79',
  },
  minimal: {
    term: 'minimal coalition',
    text: 'A group that reaches a verdict by acting, while no smaller group inside it does.',
  },
  pivotal: {term: 'pivotal', text: 'A member of every minimal coalition: without it nobody gets there.'},
  baseline: {term: 'left alone', text: 'Where things go when everyone simply follows its improvements from today.'},
  hinge: {
    term: 'hinge',
    text: 'A single assumption or want that, changed, changes the verdict. Look at these first.',
  },
  inverse: {
    term: 'what would have to change',
    text: 'The smallest change to somebody’s wants under which the situation would be stable, or the verdict another.',
    source: 'KKH15',
  },
  robustness: {
    term: 'robustness',
    text: 'The share of slightly reordered models in which the answer stays, with a 95 % interval. Assumed lines are reordered more freely.',
  },
} satisfies Record<string, Help>;
