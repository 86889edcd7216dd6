import {describe, expect, test} from 'vitest';
import {withoutAsides} from './asides.ts';

/** what is left of a text, blanks made one */
const left = (text: string) => {
  const out = withoutAsides(text);
  expect(out).toHaveLength(text.length);
  return out.replace(/ +/g, ' ').trim();
};

describe('the letter of a party behind a name is no part of the sentence', () => {
  test.each([
    ['Sen. Anna Berg (R-Texas) said no.', 'Sen. Anna Berg said no.'],
    ['Rep. Helen Ode (R., Tex.) said no.', 'Rep. Helen Ode said no.'],
    ['Sen. Paul Marsh (D) said no.', 'Sen. Paul Marsh said no.'],
    ['Sen. Eva Coyle [D–New Hampshire] said no.', 'Sen. Eva Coyle said no.'],
    ['Mr Davies (Con, Leeds North) said no.', 'Mr Davies said no.'],
    ['Senator Tom Lind, D-Vt., said no.', 'Senator Tom Lind said no.'],
    ['Tom Lind, R-N.Y., said no to Ruth Olsen, I-Maine.', 'Tom Lind said no to Ruth Olsen .'],
    ['It was Tom Lind, D-Vt. The senator said no.', 'It was Tom Lind . The senator said no.'],
  ])('%s', (text, expected) => expect(left(text)).toBe(expected));

  test.each([
    'The Labour Party (Lab-our) and the Unionists (DUP) met.',
    'Anna Lind, D-Day veteran, said no.',
    'The talks (Rome, May) failed.',
    'Point (d) and 3 (D) fail.',
  ])('%s stays', text => expect(left(text)).toBe(text));
});

describe('the dateline of a story amid others is no part of its first sentence', () => {
  test.each([
    ['The army left. TOKYO — Japan said no.', 'The army left. Japan said no.'],
    ['The army left.\n\n• ROME – “No,” said Italy.', 'The army left.\n\n• “No,” said Italy.'],
    ['One.\n\nTARNOVA, Kestria (Wire) -- The mayor left.', 'One.\n\n The mayor left.'],
    ['One.\n\nMANILA, March 3 (Wire) - Rebels left.', 'One.\n\n Rebels left.'],
    ['One.\n\nNEW DELHI: India said no.', 'One.\n\n India said no.'],
    ['QUITO, Ecuador | The court said no.', 'The court said no.'],
  ])('%s', (text, expected) => expect(left(text)).toBe(expected));

  test.each([
    'NATO — Europe had one — left.',
    'WARNING — This text is long.',
    'RUSSIA: We reject it.',
    'NAIROBI: We left.\nMALI: No.\nNAIROBI: Yes.',
    'TOKYO | Japan',
  ])('%s stays', text => expect(left(text)).toBe(text));
});

describe('what is put in behind an “if” or its subject, and an editor’s brackets, are no part of the sentence', () => {
  test.each([
    ['If, as expected, the vote fails, Chad will leave.', 'If the vote fails, Chad will leave.'],
    ['If Chad, in the coming days, frees them, Mali will pay.', 'If Chad frees them, Mali will pay.'],
    ['We ask that, if the port, as it promised, opens, they stay.', 'We ask that, if the port opens, they stay.'],
    ['“[Ghana will] leave if [they] fire.”', '“ Ghana will leave if they fire.”'],
  ])('%s', (text, expected) => expect(left(text)).toBe(expected));

  test.each([
    'If talks fail, in the coming days, drivers will strike.',
    'If Chad agrees, after a vote, the camp will close.',
    'Unless, and until, they pay, we stay.',
    'He called it “a meeeting” [sic] and left [2].',
  ])('%s stays', text => expect(left(text)).toBe(text));
});
