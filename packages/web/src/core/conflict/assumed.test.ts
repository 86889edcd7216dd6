import {parseConflict} from '@suasion/model';
import {expect, test} from 'vitest';
import {assumedLines, lineAfter} from './assumed.ts';

const yaml = `suasion: 1
title: Hedge
decisionMakers:
  ada: {options: {cut: Cut the hedge, sue: Go to court}}
  ben: {options: {yield: Give way}}
  eve: {options: {tell: Tell the papers}}
statusQuo: []
preferences:
  ada: {prioritized: [ben.yield, {that: not ada.cut, assumed: true}, {that: not ada.sue, assumed: true}]}
  ben: {prioritized: [{that: not ben.yield, assumed: true}]}
`;

test('the assumed lines of all preferences are gone through one after the other, and again', () => {
  const parsed = parseConflict(yaml);
  if (!parsed.ok) throw new Error(parsed.issues[0]?.message);
  const {assumed, all} = assumedLines(parsed.conflict);
  expect([assumed.length, all]).toEqual([3, 4]);
  const met = [];
  for (let k = 0, last = null; k < 4; k++) met.push((last = lineAfter(assumed, last)));
  expect(met.map(l => l && `${l.of} ${l.index}`)).toEqual(['ada 1', 'ada 2', 'ben 0', 'ada 1']);
  expect(lineAfter([], null)).toBeNull();
});
