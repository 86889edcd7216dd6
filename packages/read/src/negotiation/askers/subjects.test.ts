import {expect, test} from 'vitest';
import {demandsIn} from '../../../test/sentences.ts';

/** Who asks is whoever the subject is headed by, and not who only stands in its phrase. */
const table: [text: string, found: string[]][] = [
  // what stands behind the noun tells which
  ['The directorate of forests had proposed 90 million crowns.', ['offer directorate → -: 90 million crowns']],
  ['A Serbian union in Halden demanded a raise.', ['demand Serbian union → -: a raise']],
  // how many there are
  ['Thousands of weavers demanded a raise.', ['demand weavers → -: a raise']],
  // a body in a land or at a firm is its own master, an office is its land's
  ["Sony's biggest union called for a raise.", ["demand Sony's biggest union → -: a raise"]],
  ["France's government called for a truce.", ['demand France → -: a truce']],
  // what a person is called before the name
  ['Harwick MP Rosa Lane demanded a raise.', ['demand Rosa Lane → -: a raise']],
  ['Investor Oliver Stern asked France to pay.', ['demand Oliver Stern → France: pay']],
  // a relative clause in which others do something
  [
    'Church elders from the valley, where weavers were driven out, appealed to France to pay.',
    ['demand Church elders → France: pay'],
  ],
];
test.each(table)('%s', (text, found) => expect(demandsIn(text)).toEqual(found));
