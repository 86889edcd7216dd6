import {expect, test} from 'vitest';
import {parseBrat} from '../train/attribution-gold.ts';

const text = '🕊 “Peace,” said Ana, “soon.”';
// offsets of brat count characters, the dove as one
const standoff = [
  'T1\tSource 16 19\tAna',
  'T2\tCue 11 15\tsaid',
  'T3\tContent 2 10;21 28\t“Peace,” “soon.”',
  'T4\tDiscuss 0 1\t🕊',
  'E1\tAttribution:T2 Content:T3 Cue:T2 Source:T1',
  'E2\tAttribution:T2',
  '#1\tAnnotatorNotes T1\tunsure',
  'broken line',
  '',
].join('\n');

test('standoff: characters beyond the first plane count once, pieces of a content stay apart, other lines are left', () => {
  const [one, ...rest] = parseBrat(standoff, text);
  expect(rest).toEqual([]);
  const slices = (spans: [number, number][]) => spans.map(([s, e]) => text.slice(s, e));
  expect(slices(one!.source)).toEqual(['Ana']);
  expect(slices(one!.cue)).toEqual(['said']);
  expect(slices(one!.content)).toEqual(['“Peace,”', '“soon.”']);
});
