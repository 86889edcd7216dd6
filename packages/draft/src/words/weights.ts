import type {OptionSign, PartySign} from '../steps/signs.ts';

// What each sign of steps/signs.ts is worth, in eighths of a logit: fitted by test/fit-choice.ts to the passages to learn from,
// rounded. The empty sign always holds.

/** Signs that a party decides. */
export const deciderWeights: Readonly<Partial<Record<PartySign | '', number>>> = {
  'could act': 6,
  'does what it says': 5,
  'is much spoken of': 5,
  'among the first three': 4,
  'is asked': 4,
  'is tied to others': 4,
  refuses: 4,
  'asks and is asked': 3,
  'could do three': 3,
  'could do two things': 3,
  'has conditions': 3,
  'is addressed': 3,
  'stands in the opening': 3,
  'is asked twice': 2,
  promises: 2,
  threatens: 2,
  'is named once': 1,
  'is threatened': 1,
  asks: -2,
  mediates: -2,
  'has no name of its own': -3,
  'many parties': -3,
  'behind five others': -4,
  'very many parties': -4,
  '': -9,
};

/** Signs that an act is an option. */
export const optionWeights: Readonly<Partial<Record<OptionSign | '', number>>> = {
  'turns something': 5,
  'has a condition': 4,
  'its owner decides': 4,
  'is long': 3,
  'is the first of its owner': 3,
  'has a deadline': 2,
  'is asked and answered': 2,
  'is asked by a decider': 2,
  'is demanded': 2,
  'is in a headline': 2,
  'is promised': 2,
  'is said twice': 2,
  'is talk': 2,
  'is tied to others': 2,
  'few acts': 1,
  'is a condition of something': 1,
  'is refused': 1,
  'is threatened': 1,
  'its owner decides for certain': 1,
  'its owner opens': 1,
  'names an amount': 1,
  'is any at all': -1,
  'is asked by nobody who decides': -1,
  'is offered': -1,
  'its owner mediates': -1,
  'very many acts': -1,
  'is asked not to be done': -2,
  'presses somebody': -2,
  'is a condition only': -3,
  'is light': -3,
  'is short': -3,
  'many acts': -3,
  '': -3,
  'is asked of others alike': -5,
  'a long report': -6,
  'is guessed to be theirs': -6,
};

/** From this much on a party decides: a little less likely than not, for who is left out takes options and wants along. */
export const deciderBar = -3;
/** From this much on an act is an option: where options and wants are best found, between half of the F1 to be reached and as likely as not. */
export const optionBar = -4;
/** What an act adds that somebody is said to be moved to by others: set by hand, the marks say nothing of it. */
export const movedTo = 16;
