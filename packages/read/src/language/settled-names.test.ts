import {expect, test} from 'vitest';
import {analyse} from './language.ts';
import {loadLanguage} from './load.ts';

const language = loadLanguage();
const namesIn = (text: string) => {
  const a = analyse(text, language);
  return a.names.map(n => `${text.slice(a.start[n.from], a.end[n.to - 1])} (${n.kind})`);
};

test.each([
  // the letters are those of both
  [
    'The Harbour Nurses and Cooks Union (HNPCU) refused the offer.',
    ['Harbour Nurses and Cooks Union (organisation)', 'HNPCU (organisation)'],
  ],
  // of the second alone, or there are none
  [
    'Orsk Mining and Cooks Union (CU) met.',
    ['Orsk Mining (organisation)', 'Cooks Union (organisation)', 'CU (organisation)'],
  ],
  ['Orsk Mining and Cooks Union met.', ['Orsk Mining (organisation)', 'Cooks Union (organisation)']],
  // a guild is a body, whatever the layer takes its name for
  ['Cleaners will walk out, their union, the Public Guild, said.', ['Public Guild (organisation)']],
  // brackets, owners and titles end a name, “bin” does not
  [
    'The United Nations (UN) General Assembly voted.',
    ['United Nations (organisation)', 'UN (organisation)', 'General Assembly (organisation)'],
  ],
  ["Chad's Foreign Ministry said no.", ['Chad (place)', 'Foreign Ministry (organisation)']],
  ['UN Special Representative Ana Dahl spoke.', ['UN (organisation)', 'Ana Dahl (person)']],
  ['Saudi Crown Prince Mohammed bin Salman refused.', ['Mohammed bin Salman (person)']],
  ['Prince Faisal bin Farhan refused.', ['Faisal bin Farhan (person)']],
  ['He emptied the bin Mark Holm had bought.', ['Mark Holm (person)']],
])('%s', (text, expected) => {
  expect(namesIn(text)).toEqual(expected);
});
