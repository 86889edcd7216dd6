import {expect, test} from 'vitest';
import {demandsIn} from '../../../test/sentences.ts';

/** Terms that show an undertaking where no modal or verb of asking does, and the terms of answers that leave their verb out. */
const table: [text: string, found: string[]][] = [
  // in the present
  [
    '"We open the border when they open theirs," France said.',
    ['promise France → -: open the border [when they open theirs]'],
  ],
  [
    'Unless Serbia pays by Friday, the French ferrymen stop work.',
    ['threat French ferrymen → Serbia: stop stop work [Unless Serbia pays by Friday]'],
  ],
  [
    'If Serbia recalls its envoy, France recalls its own, it warned.',
    ['promise France → -: recalls its own [If Serbia recalls its envoy]'],
  ],
  [
    'No ship docks before the fees are paid, France said.',
    ['refusal France → -: No ship docks [before the fees are paid]'],
  ],
  ['The river leaves its bed if it rains for a week, France said.', []],
  ['France usually signs once the others have signed.', []],
  ['The port closes if the wind is strong.', []],
  // leave given
  [
    'Refugees may return once the army has left, France said.',
    ['promise France → Refugees: Refugees may return [once the army has left]'],
  ],
  [
    'France told the owners that the crew could go home as soon as the fine was paid.',
    ['promise France → crew: the crew could go home [as soon as the fine was paid]'],
  ],
  ['Refugees may return if the winter is mild, France said.', []],
  [
    'France said holidays could be spared if an offer came.',
    ['offer France → -: holidays could be spared [if an offer came]'],
  ],
  // answers
  [
    'France would like Serbia to lift the checks. Serbia is willing to, provided that France shares its data.',
    [
      'demand France → Serbia: lift the checks',
      'offer Serbia → France: lift the checks [provided that France shares its data]',
    ],
  ],
  [
    "France would rather not expel anyone, and won't as long as the talks go on.",
    ['refusal France → -: expel anyone [as long as the talks go on]'],
  ],
  ['France can swim, and so can Serbia. It will if it must.', []],
  [
    "France asked Serbia to lift the checks. Serbia won't, its minister said, until the talks end.",
    ['demand France → Serbia: lift the checks', 'refusal Serbia → France: lift the checks [until the talks end]'],
  ],
  // driven to it
  [
    'France said it would be forced to close the line unless the subsidy was renewed.',
    ['threat France → -: close the line [unless the subsidy was renewed]'],
  ],
  ['France said Serbia would be forced to close the line unless the subsidy was renewed.', []],
  // the terms of several acts
  [
    'France undertook to open the crossing and to let grain through once the levy had been dropped.',
    [
      'promise France → -: open the crossing [once the levy had been dropped]',
      'promise France → -: let grain through [once the levy had been dropped]',
    ],
  ],
  [
    'France offered to free the women first and hold the men back until the army had left.',
    ['offer France → -: free the women first', 'offer France → -: hold the men back [until the army had left]'],
  ],
  // over what stands between
  [
    'France will not open the road until the contract with Vesta, a firm in which Serbia holds most, has been cancelled.',
    [
      'refusal France → -: open the road [until the contract with Vesta, a firm in which Serbia holds most, has been cancelled]',
    ],
  ],
  [
    'France wants guarantees, in writing, before a tree is felled.',
    ['demand France → -: guarantees [before a tree is felled]'],
  ],
  ['"Talks are impossible while the camps stand," France said.', ['refusal France → -: Talks [while the camps stand]']],
];

test.each(table)('%s', (text, found) => {
  expect(demandsIn(text)).toEqual(found);
});
