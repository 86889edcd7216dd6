import {expect, test} from 'vitest';
import {demandsIn} from '../../../test/sentences.ts';

/** Rows of bare verbs behind one “to” or one modal, each an act of its own. */
const table: [text: string, acts: string[]][] = [
  [
    'The union urged the governor to resign, free the miners and open the port.',
    ['resign', 'free the miners', 'open the port'],
  ],
  [
    'The union urged the governor to play by the rules, make the payment on Tuesday and build a new yard.',
    ['play by the rules', 'make the payment', 'build a new yard'],
  ],
  [
    'The union urged the governor to stand down at once, pay the miners by Friday and never return.',
    ['stand down at once', 'pay the miners', 'never return'],
  ],
  [
    'The council urged the owners to close the lower yard, pay the town what they owe and publish their books.',
    ['close the lower yard', 'pay the town what they owe', 'publish their books'],
  ],
  [
    'The union said Serbia must pull back its guns, release the crew and pay for the damage.',
    ['pull back its guns', 'release the crew', 'pay for the damage'],
  ],
  [
    'France called on Serbia to return to the talks as soon as possible, take steps to clear the mines and pay for the damage.',
    ['return to the talks as soon as possible', 'take steps to clear the mines', 'pay for the damage'],
  ],
  [
    'Serbia promised to pull back its guns, free the crew, and pay for the damage.',
    ['pull back its guns', 'free the crew', 'pay for the damage'],
  ],
  [
    'Some advisers are said to be urging the mayor to keep to the rules, make the payment on Tuesday and build good will in Parliament.',
    ['keep to the rules', 'make the payment', 'build good will in Parliament'],
  ],
  // the second of two read as a noun, or joined into a relative
  [
    'The chamber urged Chad to ensure cheaper freight on the rails for small mills and end harassment of hauliers.',
    ['ensure cheaper freight on the rails for small mills', 'end harassment of hauliers'],
  ],
  [
    'France called on the Senate to declare the valley a closed zone and prohibit Serbia from moving guns.',
    ['declare the valley a closed zone', 'prohibit Serbia from moving guns'],
  ],
  ['The lawyers urged the miners to leave their idle camp and resume work.', ['leave their idle camp', 'resume work']],
  ['The union asked the mayor to raise the duties and taxes on coal.', ['raise the duties and taxes on coal']],
  [
    'The union asked the mayor to back the terms and release dates of the film.',
    ['back the terms and release dates of the film'],
  ],
  // two verbs with one object, and clauses of their own
  ['The union asked the owners to pump and treat the water.', ['pump and treat the water']],
  ['France asked Serbia to wait, and the miners went home.', ['wait']],
];

test.each(table)('%s', (text, acts) => {
  expect(demandsIn(text).map(row => row.replace(/^.*?: (?:stop )?| <.*/g, ''))).toEqual(acts);
});
