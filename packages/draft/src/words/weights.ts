import type {OptionSign, PartySign} from '../steps/signs.ts';

// What each sign of steps/signs.ts is worth, in eighths of a logit: fitted by test/fit-choice.ts to the passages to learn from,
// rounded. The empty sign always holds.

/** Signs that a party decides. */
export const deciderWeights: Readonly<Partial<Record<PartySign | '', number>>> = {
  'among the first three': 5,
  'could act': 5,
  'is asked': 5,
  'has conditions': 4,
  'is addressed': 4,
  'is much spoken of': 4,
  refuses: 4,
  'stands in the opening': 4,
  'could do three': 3,
  'does what it says': 3,
  'is tied to others': 3,
  threatens: 3,
  'asks and is asked': 2,
  promises: 2,
  'is asked twice': 1,
  'is threatened': 1,
  asks: -1,
  mediates: -2,
  'has no name of its own': -3,
  'many parties': -3,
  'behind five others': -4,
  'very many parties': -4,
  '': -8,
};

/** Signs that an act is an option. */
export const optionWeights: Readonly<Partial<Record<OptionSign | '', number>>> = {
  'turns something': 6,
  'has a condition': 4,
  'few acts': 3,
  'has a deadline': 3,
  'is asked and answered': 3,
  'is long': 3,
  'is the first of its owner': 3,
  'is tied to others': 3,
  'its owner decides': 3,
  'its owner decides for certain': 3,
  'is a condition of something': 2,
  'is asked by a decider': 2,
  'is demanded': 2,
  'is in a headline': 2,
  'is said twice': 2,
  'is talk': 2,
  'is threatened': 2,
  'its owner opens': 2,
  'names an amount': 2,
  'is promised': 1,
  'is refused': 1,
  'is spoken of elsewhere': 1,
  'is any at all': -1,
  'is asked by nobody who decides': -1,
  'is offered': -1,
  'its owner mediates': -1,
  'its owner speaks': -1,
  'very many acts': -1,
  'many acts': -2,
  'presses somebody': -2,
  'is a condition only': -3,
  'is asked not to be done': -3,
  'is light': -3,
  '': -3,
  'is short': -4,
  'is asked of others alike': -6,
  'is guessed to be theirs': -7,
  'a long report': -8,
};

/** From this much on a party decides: a little less likely than not, for who is left out takes options and wants along. */
export const deciderBar = -4;
/** From this much on an act is an option: where options and wants are best found, between half of the F1 to be reached and as likely as not. */
export const optionBar = -4;
/** What an act adds that somebody is said to be moved to by others: set by hand, the marks say nothing of it. */
export const movedTo = 16;
