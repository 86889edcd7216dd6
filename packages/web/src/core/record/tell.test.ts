import {expect, test} from 'vitest';
import {tellItem} from './tell.ts';

const names: Record<string, string> = {
  mill: 'Alden mill',
  people: 'Residents',
  union: 'port workers’ union',
  iraq: 'Iraq',
};
const tell = (kind: string, item: object) =>
  tellItem(kind, item, {actor: id => names[id]!, text: spans => (spans as unknown as string[]).join(' … ')});
const demand = (more: object) =>
  tell('demands', {
    kind: 'demand',
    by: 'people',
    of: null,
    wants: 'do',
    act: ['open the sluice'],
    given: [],
    deadline: [],
    ...more,
  });

test.each([
  [{}, 'Residents ask for “open the sluice”.'],
  [{by: 'iraq', of: 'mill'}, 'Iraq wants the Alden mill to do this: “open the sluice”.'],
  [{of: 'mill', wants: 'stop', act: ['pumping brine']}, 'Residents want the Alden mill to stop this: “pumping brine”.'],
  [
    {of: 'mill', wants: 'stop', act: ['end the boycott']},
    'Residents want the Alden mill to do this: “end the boycott”.',
  ],
  [
    {by: 'union', kind: 'promise', wants: 'stop', act: ['end its boycott'], given: ['if the mill pays']},
    'The port workers’ union promises: “end its boycott”, “if the mill pays”.',
  ],
  [{by: null, given: ['a full inquiry']}, 'Somebody asks for “open the sluice”, on condition: “a full inquiry”.'],
])('a demand in a sentence: %o', (item, expected) => expect(demand(item)).toBe(expected));

test('quotation marks of the report are set within ours, and several take the plural', () => {
  const event = {type: 'ACCUSE', by: ['mill', 'iraq'], to: ['people'], anchor: 'the “thieves”', modality: 'happened'};
  expect(tell('events', event)).toBe('The Alden mill and Iraq accuse residents: “the ‘thieves’”.');
});
