import {expect, test} from 'vitest';
import {demandsIn} from '../../../test/sentences.ts';

test.each([
  [
    'France called for the withdrawal of Serbian artillery.',
    'demand France → Serbia: the withdrawal of Serbian artillery',
  ],
  ["Kenya demanded Sudan's withdrawal from the strip.", "demand Kenya → Sudan: Sudan's withdrawal from the strip"],
  [
    'Kenya will settle for nothing less than a full Sudanese withdrawal.',
    'demand Kenya → Sudan: a full Sudanese withdrawal',
  ],
  ['Sudan demanded an end to the Egyptian blockade.', 'demand Sudan → Egypt: an end to the Egyptian blockade'],
  ["Sudan demanded an end to Egypt's blockade.", "demand Sudan → Egypt: an end to Egypt's blockade"],
  ['Sudan demanded the resignation of the mayor.', 'demand Sudan → mayor: the resignation of the mayor'],
  // who is released does not release
  ['Chad seized Ola Dahl. Sudan demanded her release.', 'demand Sudan → -: her release'],
  ['Ola Dahl led the bank. Sudan demanded her resignation.', 'demand Sudan → Ola Dahl: her resignation'],
  // what only they can give, and those whom they hold
  ['Sudan called for concessions from Egypt.', 'demand Sudan → Egypt: concessions from Egypt'],
  ["Sudan wants Egypt's consent.", "demand Sudan → Egypt: Egypt's consent"],
  ['Sudan called for a withdrawal from Egypt.', 'demand Sudan → -: a withdrawal from Egypt'],
  ["Sudan demanded an end to Egypt's attacks.", "demand Sudan → Egypt: an end to Egypt's attacks"],
  [
    'Sudan demanded the release of the sailors whom Egypt seized.',
    'demand Sudan → Egypt: the release of the sailors whom Egypt seized',
  ],
  [
    'Sudan demanded the release of sailors held by Egypt.',
    'demand Sudan → Egypt: the release of sailors held by Egypt',
  ],
  ['Sudan demanded the release of sailors who left Egypt.', 'demand Sudan → -: the release of sailors who left Egypt'],
  // a thing does nothing
  ['Sudan demanded the withdrawal of the bill.', 'demand Sudan → -: the withdrawal of the bill'],
  [
    'Kenya demanded that the environment authority publish its findings.',
    'demand Kenya → environment authority: publish its findings',
  ],
  ['The French suitor promised to keep the plant open.', 'promise French suitor → -: keep the plant open'],
])('%s', (text, found) => {
  expect(demandsIn(text).map(d => d.replace(': stop ', ': '))).toEqual([found]);
});
