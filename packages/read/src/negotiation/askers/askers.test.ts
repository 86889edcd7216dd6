import {describe, expect, test} from 'vitest';
import {demandsIn} from '../../../test/sentences.ts';
import {loadLinear} from '../../language/linear.ts';
import {readWeights} from '../../weights.ts';
import {slots} from './askers.ts';

describe('who asks is told though nothing else knows them', () => {
  const table: [text: string, found: string[]][] = [
    ['The lenders want the factories kept open.', ['demand lenders → -: the factories kept open']],
    ['The nationalist corps vowed to block the bridge.', ['threat nationalist corps → -: block the bridge']],
    ['The railways have refused to add the days.', ['refusal railways → -: add the days']],
    // nobody asks here
    ['Senator Eva Berg, who is to join the march on Tuesday, is a teacher.', []],
  ];
  test.each(table)('%s', (text, found) => expect(demandsIn(text)).toEqual(found));
});

test('the packed weights are of the two choices', () => {
  const {model, next} = loadLinear(readWeights('askers'));
  expect(model.classes).toBe(slots.length);
  expect(next).toBe(readWeights('askers').byteLength);
});
