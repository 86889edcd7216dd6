import type {Actor} from '@suasion/model';
import {expect, test} from 'vitest';
import {alikeActors} from './alike.ts';

const actor = (name: string, more: Partial<Actor> = {}): Actor => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  kind: 'organisation',
  country: null,
  role: null,
  speaksFor: null,
  mentions: [{doc: 'a', start: 0, end: name.length}],
  ...more,
});
const pairs = (...actors: Actor[]) => alikeActors(actors).map(({short, long}) => `${short.name} = ${long.name}`);

test.each([
  ['a last name', [actor('Mamani', {kind: 'person'}), actor('Rosa Mamani', {kind: 'person'})], 'Mamani = Rosa Mamani'],
  ['the first word of a company', [actor('Norte'), actor('Norte Lithium')], 'Norte = Norte Lithium'],
  ['a body by what it is', [actor('union'), actor("port workers' union")], "union = port workers' union"],
  ['initials', [actor('EBA'), actor('European Battery Alliance')], 'EBA = European Battery Alliance'],
])('%s may be the same', (_, actors, expected) => expect(pairs(...actors)).toEqual([expected]));

test.each([
  ['a part of several names', [actor('union'), actor('port union'), actor('rail union')]],
  ['a state and a body of it', [actor('Syria', {kind: 'state'}), actor('Syria Telecom')]],
  ['who speaks for the other', [actor('Vos', {kind: 'person', speaksFor: 'vos-lithium'}), actor('Vos Lithium')]],
  ['a common word that begins another', [actor('port'), actor('port employers')]],
  ['names that only share a word', [actor('Quilla Assembly'), actor('National Assembly')]],
])('%s is not taken to be the same', (_, actors) => expect(pairs(...actors)).toEqual([]));
