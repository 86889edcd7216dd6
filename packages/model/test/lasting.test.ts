import {lastsUntil} from '@suasion/model';
import {expect, test} from 'vitest';

test.each([
  ['the boycott would persist', ' until ', true],
  ['the ferries remain tied up', ', until the day ', true],
  ['the ferries stayed tied up', ' till ', true],
  ['the quay opens', ' until ', false],
  ['the boycott would go on', ' before ', false],
  ['the boycott would go on', ' and not until ', false],
])('%s |%s| lasts: %s', (then, between, lasts) => {
  expect(lastsUntil(then, between)).toBe(lasts);
});
