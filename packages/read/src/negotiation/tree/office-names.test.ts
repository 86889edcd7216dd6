import {expect, test} from 'vitest';
import {readSentences} from '../../../test/sentences.ts';

/** An office written with “of”, its holder and those named after; a participle between a preposition and its noun. */
test.each([
  [
    'Norway’s envoy Marta Lind discussed the talks with Secretary of State Anna Berg, Novak and Viktor Oren on Friday.',
    ['Marta Lind, Anna Berg, Novak, Viktor Oren'],
  ],
  ['Marta Lind met Chief of Staff Anna Berg and Viktor Oren.', ['Marta Lind, Anna Berg, Viktor Oren']],
  ['The president of France met Anna Berg.', ['France, Anna Berg']],
  [
    'Anna Berg spoke in Oslo about the recently failed first round of talks between France and Norway in Bern.',
    ['France, Norway in Bern'],
  ],
])('%s', (text, who) => {
  const {record, name} = readSentences(text);
  expect(record.meetings.map(m => `${m.who.map(name).join(', ')}${m.where ? ` in ${m.where}` : ''}`)).toEqual(who);
});
