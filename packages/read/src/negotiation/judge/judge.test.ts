import {expect, test} from 'vitest';
import {demandsIn} from '../../../test/sentences.ts';
import {loadLinear} from '../../language/linear.ts';
import {readWeights} from '../../weights.ts';
import type {FoundDemand} from '../acts/build.ts';
import {restsOn} from './judge.ts';

/** A text in which nobody asks anything of anybody, so that acts are few. */
const filler = `The old harbour of Carvona has changed a good deal in the past ten years. Where cranes once stood there are cafes, a small museum and
a row of flats with balconies. On warm evenings the quay is full of people who eat ice cream and look at the boats. A
painter sells pictures of the lighthouse beside the steps, and a brass band plays on Sundays.

Anna Berg, a teacher who grew up two streets away, remembers the smell of fish and tar. Her father worked on the trawlers until the last of them was sold.
She walks there most days with her dog and says that the view is as good as ever, though the noise is new.

The number of visitors rose by a fifth last year, figures show. Most of them came by train.`;

const among = (sentence: string) => demandsIn(`${filler}\n\n${sentence}\n\n${filler.split('\n\n')[0]}\n`);

test.each([
  ['The dockers’ union demanded on Monday that the port authority pay the overtime.'],
  ['Mayor Rossi urged the port authority to reopen the ferry.'],
  ['The port authority refused to reopen the ferry.'],
  ['“We will not sell the quay,” Mayor Rossi said.'],
  ['Mayor Rossi promised to lower the rents.'],
  ['The port authority offered to pay for the roof if the union returned to work.'],
])('what is asked, refused, promised or offered stays where acts are few: %s', sentence =>
  expect(among(sentence)).toHaveLength(1),
);

test.each([
  ['Rossi leads Berg by forty pledged delegates, by one count.'],
  ['Rossi dismissed the worries as gossip.'],
  ['Rossi did not answer a message seeking comment.'],
  ['Rossi is ready to be mayor, her friends say.'],
  ['The band offered a lively tune.'],
])('what only sounds like an act falls where acts are few: %s', sentence => expect(among(sentence)).toEqual([]));

test('an answer falls with the act it rests on, an act raised twice does not', () => {
  const act = (trigger: number, head: number) => ({trigger, head}) as FoundDemand;
  expect(restsOn(act(20, 8), act(5, 8))).toBe(true);
  expect(restsOn(act(6, 8), act(5, 8))).toBe(false);
  expect(restsOn(act(20, 9), act(5, 8))).toBe(false);
});

test('the packed weights are of one class', () => {
  const {model, next} = loadLinear(readWeights('acts'));
  expect(model.classes).toBe(1);
  expect(next).toBe(readWeights('acts').byteLength);
});
