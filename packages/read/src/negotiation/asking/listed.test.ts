import {expect, test} from 'vitest';
import {demandsIn} from '../../../test/sentences.ts';

/** Lists set in lines, and beside them such as ask for nothing. */
test.each<[text: string, found: string[]]>([
  [
    'The union calls on the council to:\n\n• Reopen the pool.\n• Pay the arrears.\n\nA vote is due.',
    ['demand union → council: Reopen the pool', 'demand union → council: Pay the arrears'],
  ],
  [
    'Kenya said the company must:\n1. clean the river\n2. pay for new wells; and\n3. publish its plans.\n',
    [
      'demand Kenya → company: clean the river',
      'demand Kenya → company: pay for new wells',
      'demand Kenya → company: publish its plans',
    ],
  ],
  [
    'The rebels set three conditions:\n- the release of prisoners\n- the withdrawal of troops\n- an end to raids\n',
    [
      'demand rebels → -: the release of prisoners',
      'demand rebels → -: the withdrawal of troops',
      'demand rebels → -: stop an end to raids',
    ],
  ],
  [
    'We, the tenants, met on Monday. We ask the landlord to:\n(a) mend the roof\n(b) halt the evictions\n\nOur patience is at an end.',
    ['demand tenants → landlord: mend the roof', 'demand tenants → landlord: stop halt the evictions'],
  ],
  ['The report has three parts:\n- causes\n- costs\n- remedies\n', []],
  ['They met in two towns:\n• Rome\n• Oslo\n', []],
  ['Visitors must bring:\n- a card\n- a pen\n', []],
])('%s', (text, found) => {
  expect(demandsIn(text)).toEqual(found);
});
