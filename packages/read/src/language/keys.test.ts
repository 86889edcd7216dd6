import fc from 'fast-check';
import {expect, test} from 'vitest';
import {keyed, rowOf} from './keys.ts';

test('every key has its row, and no other key has one', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), {maxLength: 60}), fc.integer(), (list, other) => {
      const table = keyed(Int32Array.from(list));
      list.forEach((key, i) => {
        expect(rowOf(table, key)).toBe(i + 1);
      });
      if (!list.includes(other)) expect(rowOf(table, other)).toBe(0);
    }),
  );
});
