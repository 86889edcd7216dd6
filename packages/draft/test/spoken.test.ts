import {expect, test} from 'vitest';
import {drafted, record} from './made.ts';

const names = {harbour: 'Harbour', guild: 'Guild', town: 'Town'};
const optionsOf = (text: string, demands: Parameters<typeof record>[2]) =>
  drafted(record(text, names, demands)).conflict.decisionMakers.flatMap(d =>
    d.options.map(o => `${d.name}: ${o.name}`),
  );

test('who is to be released are those held, not what was named last', () => {
  const text =
    'Harbour still holds the seven sailors of the Guild. The talks opened on Monday. Guild demands their release. Harbour promised to reopen the quay.';
  expect(
    optionsOf(text, [
      {by: 'guild', of: 'harbour', act: 'their release'},
      {kind: 'promise', by: 'harbour', act: 'reopen the quay'},
    ]),
  ).toContain('Harbour: Release the seven sailors');
});

test('how long before goes with what must come first', () => {
  const text = 'Guild refused to meet Harbour one day before the vote. Harbour asks Guild to lift the boycott.';
  expect(
    optionsOf(text, [
      {kind: 'refusal', by: 'guild', act: 'meet Harbour one day', given: 'before the vote'},
      {by: 'harbour', of: 'guild', act: 'lift the boycott'},
    ]),
  ).toContain('Guild: Meet Harbour');
});

test('nobody prepares itself because another needs it to be prepared', () => {
  const text = 'Harbour said: We need the Town to be prepared. Town asks Harbour to lift the dues.';
  expect(
    optionsOf(text, [
      {by: 'harbour', of: 'town', act: 'be prepared'},
      {by: 'town', of: 'harbour', act: 'lift the dues'},
    ]),
  ).toEqual(['Harbour: Lift the dues']);
});
