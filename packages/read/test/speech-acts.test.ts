import {expect, test} from 'vitest';
import {compare, examples} from '../train/speech-acts.ts';

// what is marked as open may be found some day; whatever else an example says must be, and nothing more
test.each(examples())('$file: $text', example => {
  const {missing, extra} = compare(example);
  expect({missing: missing.filter(a => !a.open && !a.wrong).map(a => a.line), extra}).toEqual({missing: [], extra: []});
});

test('most of what a reader finds in them is found', () => {
  const acts = examples().flatMap(e => e.acts.filter(a => !a.wrong));
  expect(acts.length).toBeGreaterThan(350);
  expect(acts.filter(a => !a.open).length / acts.length).toBeGreaterThan(0.65);
});
