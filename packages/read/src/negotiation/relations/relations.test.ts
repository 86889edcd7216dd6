import {expect, test} from 'vitest';
import {readSentences} from '../../../test/sentences.ts';

/** How one stands to another told by a phrase, and what says nothing of it. */
const table: [text: string, found: string[]][] = [
  ['Russia holds sway over Syria.', ['Russia influence Syria']],
  ['Russia holds no sway over Syria.', []],
  ['Turkey can lean on Hamas.', ['Türkiye influence Hamas']],
  ['Turkey may lean on Hamas.', []],
  ['Russia pulls the strings in Belarus.', ['Russia control Belarus']],
  ['Japan and Norway signed a defence pact.', ['Japan alliance Norway']],
  ['Japan and Norway signed a trade pact.', []],
  ['Hezbollah depends on Iranian weapons.', ['Iran support Hezbollah']],
  ['Hezbollah depends on its weapons.', []],
  ['Iran provides most of Hezbollah’s money.', ['Iran support Hezbollah']],
  ['Iran counts most of Hezbollah’s money.', []],
  ['Pakistan gives the Taliban shelter and money.', ['Pakistan support Taliban']],
  ['Pakistan gives the Taliban a warning.', []],
  ['Iran is alleged to have armed the Taliban.', ['Iran support Taliban alleged']],
  ['Iran wants to arm the Taliban.', []],
  ['Colombia accuses Venezuela of sheltering Hezbollah.', ['Venezuela support Hezbollah alleged']],
  ['Venezuela shelters refugees from Colombia.', []],
  ['Hezbollah is under Iranian control.', ['Iran control Hezbollah']],
  ['Hezbollah is not under Iranian control.', []],
  ['Belarus is a client of Russia.', ['Russia control Belarus']],
  ['Peabody Energy is a client of Anna Orr.', []],
  ['Norway gives credit to Sweden.', []],
  ['Norway and Sweden are old friends and allies.', ['Norway alliance Sweden']],
  ['Hezbollah, Iran’s ally in Lebanon, fired.', ['Hezbollah alliance Iran']],
  ['With Egypt as mediator, Israel and Hamas agreed a truce.', ['Egypt mediation Israel', 'Egypt mediation Hamas']],
  ['With Egypt as host, Israel and Hamas agreed a truce.', []],
  ['Norway took Chad’s side.', ['Norway support Chad']],
  ['Norway took Chad’s oil.', []],
  ['Hezbollah, which Iran finances, left.', ['Iran support Hezbollah']],
  ['The oil, which Iran controls, is gone.', []],
  ['France backs neither Chad nor Niger.', []],
  ['Poland rallied behind Norway.', ['Poland support Norway']],
  ['Iraq’s fight against Hezbollah goes on.', ['Iraq opposition Hezbollah']],
  ['Iraq’s fight against inflation goes on.', []],
  ['Poland will step up the fight against Hezbollah.', ['Poland opposition Hezbollah']],
  [
    'Poland leads a coalition to contain and defeat Hezbollah.',
    ['Poland control coalition', 'coalition opposition Hezbollah'],
  ],
  ['Poland reaffirmed its opposition to an assault on Beirut.', []],
  ['Chad’s feud with Niger is an old one.', ['Chad opposition Niger']],
  ['Chad feuded with Niger for years.', ['Chad opposition Niger']],
  ['Chad will never feud with Niger.', []],
  ['Russia and Chad spoke. Pro-Russia rebels left.', ['Pro-Russia rebels support Russia']],
  ['Pro-growth Chad left.', []],
  ['NATO met. NATO ally Norway stayed away.', ['NATO alliance Norway']],
  ['Anna Orr met her running mate Tom Lind.', ['Anna Orr alliance Tom Lind']],
  ['Anna Orr endorsed Tom Lind’s bid.', ['Anna Orr support Tom Lind']],
  ['Anna Orr endorsed Tom Lind’s book.', []],
  ['The raid on Hezbollah was led by Poland.', []],
  [
    'Norway spoke of talks between Chad and the Polisario Front in Tunis, mediated by Ana Holm. Norway left.',
    ['Ana Holm mediation Chad', 'Ana Holm mediation Polisario'],
  ],
];

test.each(table)('%s', (text, found) => {
  const {record, name} = readSentences(text);
  const shown = record.relations.map(x =>
    [name(x.from), x.kind, name(x.to), ...(x.standing === 'alleged' ? ['alleged'] : [])].join(' '),
  );
  expect(shown).toEqual(found);
});
