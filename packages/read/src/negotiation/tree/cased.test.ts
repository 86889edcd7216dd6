import {expect, test} from 'vitest';
import {demandsIn} from '../../../test/sentences.ts';

/** What a preposition, a participle and a closing mark hold together. */
test.each([
  [
    '“We are ready to abide by an early and mutually agreed end to the strike,” the union said.',
    ['offer union → -: abide by an early and mutually agreed end to the strike'],
  ],
  [
    '“We are ready to respect a mutually agreed division of the water,” the union said.',
    ['offer union → -: respect a mutually agreed division of the water'],
  ],
  ['The union called for an “early end” to the ban.', ['demand union → -: stop an “early end” to the ban']],
  [
    'France urged Serbia and Kosovo to create “the calm that is needed for the reopening of the bridge over the river and for the return of the police to the northern towns”.',
    [
      'demand France → Serbia: create “the calm that is needed for the reopening of the bridge over the river and for the return of the police to the northern towns”',
      'demand France → Kosovo: create “the calm that is needed for the reopening of the bridge over the river and for the return of the police to the northern towns”',
    ],
  ],
  [
    'France called for the “full withdrawal” of Serbian police from the towns and for the union to lift its ban.',
    [
      'demand France → Serbian police: the “full withdrawal” of Serbian police from the towns',
      'demand France → union: lift its ban',
    ],
  ],
  [
    'France urged Serbia to reply on a date to be set by the court.',
    ['demand France → Serbia: reply on a date to be set by the court'],
  ],
  [
    'The mayor proposed dividing the water between Serbia and the northern rebels to end the strike.',
    ['offer mayor → -: dividing the water between Serbia and the northern rebels to end the strike'],
  ],
  ['Serbia has demanded a port since before the king died.', ['demand Serbia → -: a port']],
])('%s', (text, found) => {
  expect(demandsIn(text)).toEqual(found);
});
