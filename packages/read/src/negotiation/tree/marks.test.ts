import {expect, test} from 'vitest';
import {demandsIn} from '../../../test/sentences.ts';
import {analyse} from '../../language/language.ts';
import {loadLanguage} from '../../language/load.ts';
import {facing} from './marks.ts';

const language = loadLanguage();

function faced(text: string): string {
  const a = analyse(text, language);
  const words = Array.from({length: a.n}, (_, i) => text.slice(a.start[i], a.end[i]));
  facing(a, words);
  return words.filter(w => /["“”]/.test(w)).join('');
}

test.each([
  ['"Leave," she said. "Now."', '“”“”'],
  ["''Leave,'' she said. ''Now.''", '“”“”'],
  ["``Leave,'' she said.", '“”'],
  ['He called it (" so ") a "trick".', '“”“”'],
  ['"This runs on.\n\n"So does this."', '““”'],
])('straight marks face as printed ones do: %s', (text, marks) => {
  expect(faced(text)).toBe(marks);
});

// the same words in marks of every sort say the same
test.each([
  ['The union demanded that the owners “pay in full” by Friday.', ['demand union → owners: pay in full <by Friday>']],
  ['The union demanded that the owners pay “in full”.', ['demand union → owners: pay “in full”']],
  [
    '“We need access to the yard,” said Anna Berg, who spoke for the fitters.',
    ['demand Anna Berg → -: access to the yard'],
  ],
])('%s', (text, found) => {
  for (const [open, close] of [
    ['“', '”'],
    ['"', '"'],
    ["''", "''"],
    ['``', "''"],
  ] as const) {
    const set = (s: string) => s.replaceAll('“', open).replaceAll('”', close);
    expect(demandsIn(set(text))).toEqual(found.map(set));
  }
});
