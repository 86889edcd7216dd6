import {expect, test} from 'vitest';
import {demandsIn} from '../../../test/sentences.ts';

/** What one wants to see another do. */
const table: [text: string, rows: string[]][] = [
  ['Mali said it wants to see Chad sign the text.', ['demand Mali → Chad: sign the text']],
  ['“I would love to see Chad open the border,” Ann Berg said.', ['demand Ann Berg → Chad: open the border']],
  ['The mayor has refused to go. The union said it would like to see him resign.', ['demand union → mayor: resign']],
  // a thing, and what one is glad to see
  ['Mali said it wants to see the ferry line come back.', ['demand Mali → -: the ferry line come back']],
  ['“I love to see Chad win,” Ann Berg said.', []],
];

test.each(table)('%s', (text, rows) => {
  expect(demandsIn(text).filter(row => row.startsWith('demand'))).toEqual(rows);
});
