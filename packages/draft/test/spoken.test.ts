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

test('the spokesman of the rebel delegation is one of the rebels', () => {
  const text =
    'Town refused to free the rebels. Rebels asked Town to lift the siege. “We will not leave the hall,” Ada Roe said. Ada Roe leads talks.';
  const made = record(text, {town: 'Town', rebels: 'rebels', roe: 'Ada Roe'}, [
    {by: 'rebels', of: 'town', act: 'lift the siege'},
    {kind: 'refusal', by: 'roe', act: 'leave the hall'},
    {kind: 'refusal', by: 'town', act: 'free the rebels'},
  ]);
  const actors = made.actors.map(a =>
    a.id === 'roe' ? {...a, kind: 'person' as const, role: 'spokesman for the rebel delegation'} : a,
  );
  const deciders = drafted({...made, actors}).conflict.decisionMakers;
  expect(deciders.map(d => d.name).sort()).toEqual(['Town', 'rebels']);
  expect(deciders.find(d => d.name === 'rebels')!.options.map(o => o.name)).toContain('Leave the hall');
});
