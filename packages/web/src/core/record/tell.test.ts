import {expect, test} from 'vitest';
import {isSpoken, namesIn} from './names.ts';
import {tellItem} from './tell.ts';

const names: Record<string, string> = {
  mill: 'Alden mill',
  people: 'Residents',
  union: 'port workers’ union',
  iraq: 'Iraq',
};
const tell = (kind: string, item: object) =>
  tellItem(kind, item, {
    actor: id => names[id]!,
    text: spans => (spans as unknown as string[]).join(' … ').replaceAll('|', ''),
    spoken: spans => (spans as unknown as string[]).every(s => s.startsWith('|')),
  });
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

// a bar stands for words within quotation marks
test.each([
  [{}, 'Residents ask for this: open the sluice.'],
  [{act: ['|open the sluice']}, 'Residents ask for this: “open the sluice”.'],
  [{by: 'iraq', of: 'mill'}, 'Iraq wants the Alden mill to do this: open the sluice.'],
  [{of: 'mill', wants: 'stop', act: ['pumping brine']}, 'Residents want the Alden mill to stop this: pumping brine.'],
  [{of: 'mill', wants: 'stop', act: ['end the boycott']}, 'Residents want the Alden mill to do this: end the boycott.'],
  [
    {by: 'union', kind: 'promise', wants: 'stop', act: ['|end its boycott'], given: ['if the mill pays']},
    'The port workers’ union promises: “end its boycott”, if the mill pays.',
  ],
  [{by: null, given: ['|a full inquiry']}, 'Somebody asks for this: open the sluice, on condition: “a full inquiry”.'],
])('a demand in a sentence: %o', (item, expected) => expect(demand(item)).toBe(expected));

const statement = (content: string, standing = 'asserted') =>
  tell('statements', {speaker: 'mill', standing, addressee: null, content: [content]});

test.each([
  [statement('|We will not pay,'), 'The Alden mill says: “We will not pay”'],
  [statement('“We will not pay,”'), 'The Alden mill says: “We will not pay,”'],
  [statement('that it would “never” pay'), 'The Alden mill says that it would “never” pay'],
  [statement('it would pay for “a part'), 'The Alden mill says: it would pay for a part'],
  [statement('that there is such a study', 'denied'), 'The Alden mill denies that there is such a study'],
  [statement('to comment', 'declined'), 'The Alden mill declines to comment'],
])('only what was said so stands in quotation marks: %s', (told, expected) => expect(told).toBe(expected));

test('names and words written from right to left keep their direction to themselves, others stand bare', () => {
  const text = 'قالت شركة السد: الماء. The mill agreed.';
  const actors: Record<string, string> = {dam: 'شركة السد', mill: 'Alden mill'};
  const names = namesIn(new Map([['d', text]]), id => actors[id]!);
  const span = (words: string) => ({doc: 'd', start: text.indexOf(words), end: text.indexOf(words) + words.length});
  expect([names.actor('dam'), names.actor('mill')]).toEqual(['\u2068شركة السد\u2069', 'Alden mill']);
  expect(names.text([span('الماء'), span('agreed')])).toBe('\u2068الماء\u2069 … agreed');
  // isolated once, however often it is told
  expect(namesIn(new Map(), names.actor).actor('dam')).toBe('\u2068شركة السد\u2069');
});

test('words are spoken within the quotation marks of their paragraph, and nowhere else', () => {
  const text = 'He said “we” and “they pay” in May.\nShe said "no more" and left.';
  const spoken = (words: string) => isSpoken(text, text.indexOf(words));
  expect(['we', 'they', 'pay', 'no more', 'more'].map(spoken)).toEqual([true, true, true, true, true]);
  expect(['He', 'and', 'in May', 'She', 'and left', '“we'].map(spoken)).toEqual([
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('quotation marks of the report are set within ours, and several take the plural', () => {
  const event = {type: 'ACCUSE', by: ['mill', 'iraq'], to: ['people'], anchor: 'the “thieves”', modality: 'happened'};
  expect(tell('events', event)).toBe('The Alden mill and Iraq accuse residents: “the ‘thieves’”.');
});
