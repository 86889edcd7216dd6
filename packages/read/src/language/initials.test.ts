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
])('%s', (text, expected) => {
  expect(namesIn(text)).toEqual(expected);
});
