import {expect, test} from 'vitest';
import {demandsIn} from '../../../test/sentences.ts';

/** What “we” must do, as one says it who does not speak of a body's own business. */
const table: [text: string, rows: string[]][] = [
  [
    '“We need to mend the dykes of the delta,” Mali’s President Awa Diarra told a crowd.',
    ['demand Awa Diarra → -: mend the dykes of the delta'],
  ],
  [
    '“We must get the treaty done,” British Foreign Secretary Tom Reed said.',
    ['demand Tom Reed → -: get the treaty done'],
  ],
  [
    '“We must do everything on our side to save the forest,” Chadian Prime Minister Ali Tor said.',
    ['demand Ali Tor → -: do everything on our side to save the forest'],
  ],
  ['“We must raise our prices,” the company said.', []],
  ['“We must go,” British Foreign Secretary Tom Reed said.', []],
  ['“Why do we need to buy a pier?” French President Luc Morel asked.', []],
  ['“Ann is the mayor that we need to mend the dykes,” Tom Reed said.', []],
];

test.each(table)('%s', (text, rows) => {
  expect(demandsIn(text)).toEqual(rows);
});
