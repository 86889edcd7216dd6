import {parseConflict} from '@suasion/model';
import {expect, test} from 'vitest';
import {looksOf, placeOf} from './look-list.ts';

const yaml = `suasion: 1
title: Ferry
decisionMakers:
  port: {name: Port, options: {dredge: Dredge the channel}}
  crew: {name: Crew, options: {sail: Sail at night}}
statusQuo: []
preferences:
  port: {prioritized: [crew.sail, {that: not port.dredge, assumed: true}]}
  crew: {prioritized: [port.dredge]}
`;
const review = [
  {text: 'port wants not port.dredge', assumed: true, path: 'preferences.port.prioritized[1]'},
  {text: 'the order is assumed', assumed: true, path: 'preferences.crew.prioritized'},
  {text: 'who does crew.sail', assumed: false, path: 'decisionMakers.crew.options.sail'},
  {text: 'nothing is done today', assumed: true, path: 'statusQuo'},
  {text: 'of the record alone', assumed: false},
];

function conflictOf(text: string) {
  const parsed = parseConflict(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.conflict;
}

test('what a draft asks to be looked at is told in words and found in the model', () => {
  const looks = looksOf(yaml, review);
  expect(looks[0]).toEqual({
    text: 'port wants not “Dredge the channel”',
    assumed: true,
    path: 'preferences.port.prioritized[1]',
    that: 'not port.dredge',
    seen: false,
  });
  expect(looks.map(look => placeOf(look, conflictOf(yaml)))).toEqual([
    {kind: 'preference', of: 'port', index: 1},
    {kind: 'preference', of: 'crew', index: 0},
    {kind: 'option', of: 'crew', option: 'sail'},
    {kind: 'today'},
    null,
  ]);
});

test('a line that moved is found where it is now, one that is gone is nowhere', () => {
  const [line, , option] = looksOf(yaml, review);
  const moved = yaml.replace(
    '[crew.sail, {that: not port.dredge, assumed: true}]',
    '[{that: not port.dredge, assumed: true}, crew.sail]',
  );
  expect(placeOf(line!, conflictOf(moved))).toEqual({kind: 'preference', of: 'port', index: 0});
  const gone = yaml.replace(', {that: not port.dredge, assumed: true}', '');
  expect(placeOf(line!, conflictOf(gone))).toBeNull();
  const renamed = yaml.replaceAll('sail: Sail', 'row: Row').replaceAll('crew.sail', 'crew.row');
  expect(placeOf(option!, conflictOf(renamed))).toBeNull();
});
