import type {AskedSign} from '../steps/asked.ts';

// What each sign of steps/asked.ts is worth that a party is the one something is asked of, in eighths of a logit: fitted by
// test/fit-asked.ts to what the reader leaves open in passages to learn from, rounded. The empty sign always holds.
export const askedWeights: Readonly<Partial<Record<AskedSign | '', number>>> = {
  'speaks next': 6,
  'stands in the opening': 6,
  'stands in the sentence after': 6,
  'is a person': 5,
  'speaks of the same': 5,
  'spoke last': 5,
  'stands before the act': 5,
  'is spoken of most': 4,
  'stands in the sentence before': 4,
  'is among the first three': 3,
  'is in the headline': 3,
  'is the only other in the sentence': 3,
  'is a government': 2,
  'many could be meant': 2,
  'says something': 2,
  'stands in the act': 2,
  'has no name of its own': 1,
  'is a government as they are': 1,
  'is all they ask': 1,
  'is asked by them just before': 1,
  'is asked by them often': 1,
  'is asked most': 1,
  'is asked something': 1,
  'is asked the same by another': 1,
  'is neither asked nor heard': 1,
  'is the one other side': 1,
  'met them': 1,
  'owns what is asked': 1,
  'asks the same party': -1,
  'is asked by them just after': -1,
  'is the last asked of anybody': -1,
  'is named in it twice': -2,
  'is named once': -2,
  'is asked by them elsewhere': -3,
  'is behind five others': -3,
  mediates: -3,
  'is people': -4,
  'is on their side': -5,
  'asks for the same': -7,
  '': -24,
};

/** From this much on a party is taken to be meant. */
export const askedBar = -2;
/** And where nothing else could be drafted: rather a guess than no model. */
export const askedAtLeast = -12;
