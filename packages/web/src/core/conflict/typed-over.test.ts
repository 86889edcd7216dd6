import {ChangeSet} from '@codemirror/state';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {difference, typedOver} from './typed-over.ts';

const shown = 'title: Quarry\noptions:\n  - dig\n';

test('what is typed into a text that lags behind keeps the edit made meanwhile', () => {
  const typed = ChangeSet.of({from: 13, insert: ' strike'}, shown.length);
  const now = shown.replace('- dig', '- dig\n  - blast');
  expect(typedOver(typed, shown, now)).toBe('title: Quarry strike\noptions:\n  - dig\n  - blast\n');
});

test('what is typed where the text has gone meanwhile stands in its place', () => {
  const typed = ChangeSet.of({from: shown.indexOf('dig') + 3, insert: 'ger'}, shown.length);
  expect(typedOver(typed, shown, 'title: Quarry\noptions:\n')).toBe('title: Quarry\noptions:\nger');
});

test('a file whose lines end otherwise is typed into at the place seen', () => {
  const typed = ChangeSet.of({from: 13, insert: ' strike'}, shown.length);
  expect(typedOver(typed, shown, shown.replaceAll('\n', '\r\n'))).toBe('title: Quarry strike\noptions:\n  - dig\n');
});

test('the difference makes one text into the other', () => {
  const text = fc.string({unit: fc.constantFrom('a', 'b', '\n'), maxLength: 12});
  fc.assert(
    fc.property(text, text, (before, after) => {
      const {from, to, insert} = difference(before, after);
      expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
    }),
  );
});

test('over a text that has not changed the typed stands as it is', () => {
  fc.assert(
    fc.property(fc.nat(shown.length), fc.string({unit: fc.constantFrom('a', '\n'), maxLength: 5}), (from, insert) => {
      expect(typedOver(ChangeSet.of({from, insert}, shown.length), shown, shown)).toBe(
        shown.slice(0, from) + insert + shown.slice(from),
      );
    }),
  );
});
