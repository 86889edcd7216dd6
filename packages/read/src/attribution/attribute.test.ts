import fc from 'fast-check';
import {expect, test} from 'vitest';
import {analyse} from '../language/language.ts';
import {loadLanguage} from '../language/load.ts';
import {type Attribution, attribute} from './attribute.ts';
import {loadAttributionModel} from './load.ts';
import {statementsOf} from './statements.ts';

const language = loadLanguage();
const model = loadAttributionModel();

function read(text: string) {
  const slice = (s: {start: number; end: number}) => text.slice(s.start, s.end);
  return attribute(analyse(text, language), model).map(x => ({
    ...x,
    source: x.source.map(slice).join(' … '),
    cue: x.cue.map(slice).join(' … '),
    content: x.content.map(slice),
    addressee: x.addressee && slice(x.addressee),
    venue: x.venue && slice(x.venue),
    date: x.date && slice(x.date),
  }));
}

type Row = [name: string, text: string, ...expected: Partial<ReturnType<typeof read>[number]>[]];

const rows: Row[] = [
  [
    'quoted by a paper',
    '“The strike will end soon,” the Harbour Courier quoted Dana Vell, its oldest captain, as saying.',
    {source: 'Dana Vell', cue: 'saying', content: ['“The strike will end soon,”']},
  ],
  [
    'quoted by a paper, the cue in front',
    'Moru Times quoted a union official as saying that talks had failed.',
    {source: 'a union official', cue: 'saying', content: ['that talks had failed']},
  ],
  [
    'quoted, and no words of his',
    'Dana Vell quoted the poet and said that the union would strike.',
    {source: 'Dana Vell'},
    {source: 'Dana Vell', cue: 'said'},
  ],
  [
    'indirect',
    'Foreign Minister Aung Lwin said that the ceasefire would hold until the end of the year.',
    {
      source: 'Foreign Minister Aung Lwin',
      cue: 'said',
      content: ['that the ceasefire would hold until the end of the year'],
      quotation: 'indirect',
      standing: 'asserted',
    },
  ],
  [
    'direct, the cue behind',
    '“We will not sign before the prisoners are home,” said Mariam Deng, who leads the rebel delegation.',
    {cue: 'said', content: ['“We will not sign before the prisoners are home,”'], quotation: 'direct'},
  ],
  [
    'split around the cue, going on behind it',
    '“The road is open,” Colonel Haile told reporters in Asmara on Tuesday. “It will stay open.”',
    {
      source: 'Colonel Haile',
      content: ['“The road is open,”', '“It will stay open.”'],
      quotation: 'direct',
      addressee: 'reporters',
      venue: 'in Asmara',
      date: 'Tuesday',
    },
  ],
  [
    'mixed',
    'The prime minister described the offer as “a step in the right direction” and promised an answer by Friday.',
    {source: 'The prime minister', quotation: 'mixed'},
  ],
  [
    'the source at the end',
    'The dam will be filled in two stages, according to the Ethiopian water ministry.',
    {
      source: 'the Ethiopian water ministry',
      cue: 'according to',
      content: ['The dam will be filled in two stages'],
    },
  ],
  [
    'nested',
    'Kovač said that the president had told him the army would withdraw from the valley.',
    {source: 'Kovač', cue: 'said', nestedIn: -1},
    {source: 'the president', content: ['the army would withdraw from the valley'], addressee: 'him', nestedIn: 0},
  ],
  [
    'denied',
    'The government denied that its troops had crossed the river.',
    {source: 'The government', cue: 'denied', content: ['that its troops had crossed the river'], standing: 'denied'},
  ],
  ['alleged', 'Khartoum accused its neighbour of arming the militia.', {source: 'Khartoum', standing: 'alleged'}],
  [
    'confirmed',
    'A spokesman for the ministry confirmed that two hostages had been released.',
    {source: 'A spokesman for the ministry', content: ['that two hostages had been released'], standing: 'confirmed'},
  ],
  [
    'two cues of one source',
    'The envoy criticised the militia for the delay and called on both governments to return to the table.',
    {source: 'The envoy', content: ['the militia for the delay']},
    {source: 'The envoy', content: ['both governments to return to the table']},
  ],
  ['declined', 'The Kremlin declined to comment on the letter.', {source: 'The Kremlin', standing: 'declined'}],
  [
    'declined in his own words',
    '“I never comment on intelligence matters,” Okafor said.',
    {source: 'Okafor', standing: 'declined'},
  ],
  [
    'a question, and who was asked',
    '“Why has the convoy not moved?” the paper asked Brandt.',
    {source: 'the paper', content: ['“Why has the convoy not moved?”'], standing: 'asked', addressee: 'Brandt'},
  ],
  [
    'a headline with the speaker first',
    'Norwegian Envoy: Both Sides Must Stop Shelling',
    {source: 'Norwegian Envoy', content: ['Both Sides Must Stop Shelling']},
  ],
  [
    'a headline with the speaker last',
    'Talks to Resume in March, Envoy Says',
    {source: 'Envoy', cue: 'Says', content: ['Talks to Resume in March']},
  ],
  [
    'a headline with the poll last',
    'Two Thirds Would Accept a Partition of the Island: Poll',
    {source: 'Poll', content: ['Two Thirds Would Accept a Partition of the Island']},
  ],
  [
    'a quotation over two paragraphs',
    '“We came here to talk,” said Ambassador Lind. “We waited for three days.\n\n“Nobody came, and so we left.”',
    {
      source: 'Ambassador Lind',
      content: ['“We came here to talk,”', '“We waited for three days.', '“Nobody came, and so we left.”'],
    },
  ],
  [
    'announced by a colon before the paragraph that holds it',
    'The general then issued a warning to the town.\n\nHe said:\n\n“Leave the bridge tonight or we will take it.”',
    {source: 'He', content: ['“Leave the bridge tonight or we will take it.”'], quotation: 'direct'},
  ],
  [
    'signed quotations',
    '“We have no water and no bread, and nobody comes to help us here.” — Amina Yusuf, a baker',
    {source: 'Amina Yusuf, a baker', cue: '—', quotation: 'direct'},
  ],
  [
    'a transcript',
    'QUESTION: Will the border open?\n\nMR. SALEH: It will open on Monday.\n\nThat is decided.\n\nQUESTION: And who decided it?\n\nMR. SALEH: We did.',
    {source: 'QUESTION', content: ['Will the border open?'], standing: 'asked'},
    {source: 'MR. SALEH', content: ['It will open on Monday', 'That is decided'], standing: 'asserted'},
    {source: 'QUESTION', standing: 'asked'},
    {source: 'MR. SALEH', content: ['We did']},
  ],
  [
    'a transcript that asks in one letter',
    '“MR. HOLT: The army will leave. Is that all?\n\n“Q: When?\n\nMR. HOLT: In a week.\n\nQ Does Oman agree?\n\nMR. HOLT: It does.',
    {source: 'MR. HOLT', content: ['The army will leave. Is that all?'], standing: 'asserted'},
    {source: 'Q', content: ['When?'], standing: 'asked'},
    {source: 'MR. HOLT', content: ['In a week']},
    {source: 'Q', content: ['Does Oman agree?'], standing: 'asked'},
  ],
  [
    'one question and its answer',
    'QUESTION: Thank you. Oman said it would attend.\n\nSPOKESMAN: We shall see.',
    {source: 'QUESTION', standing: 'asked'},
    {source: 'SPOKESMAN', content: ['We shall see'], standing: 'asserted'},
  ],
  ...(
    [
      [
        'The envoy’s words, “We shall never sign”, were printed in all papers.',
        'The envoy',
        'words',
        '“We shall never sign”',
      ],
      [
        'The comment by Mr. Haile that “the road is closed” surprised the mediators.',
        'Mr. Haile',
        'comment',
        '“the road is closed”',
      ],
      [
        'The general’s latest threat, “We will burn the town”, drew anger.',
        'The general',
        'threat',
        '“We will burn the town”',
      ],
      ['His statement that the talks had failed surprised the envoy.', 'His', 'statement', 'that the talks had failed'],
      [
        'The minister’s suggestion that the rebels had agreed was rejected.',
        'The minister’s',
        'suggestion',
        'that the rebels had agreed',
      ],
      [
        'Karel Dunn’s claim that “the rebels burned the village” was denied by the rebels.',
        'Karel Dunn’s',
        'claim',
        'that “the rebels burned the village”',
      ],
    ] as const
  ).map(([text, source, cue, content]): Row => [`a noun: ${text}`, text, {source, cue, content: [content]}]),
];

test('what a noun tells is told once', () => {
  const found = read('Her comment that, “The army will never leave the valley,” angered the rebels in Kunda.');
  expect(found.map(x => x.source)).toEqual(['Her']);
});

test.each(rows)('%s', (_, text, ...expected) => {
  const found = read(text);
  for (const one of expected) expect(found).toContainEqual(expect.objectContaining(one));
});

test('who speaks is found across the verbs between and behind commas, who is told is not what is told', () => {
  const found = read(
    'The widow sat down, wiped her glasses and recalled that the bridge had been closed twice before.',
  );
  expect(found.map(x => [x.source, x.cue])).toEqual([['The widow', 'recalled']]);
  const [accepted] = read('If Serbia recognises the stamps, Kosovo will lift the ban.');
  expect(accepted).toMatchObject({source: 'Serbia', content: ['the stamps']});
  const [told] = read('Peru told the miners to leave the shaft.');
  expect(told).toMatchObject({source: 'Peru', content: ['to leave the shaft'], addressee: 'the miners'});
  const [angry] = read('The miners, tired after the march, voiced anger at the cut in wages.');
  expect(angry).toMatchObject({source: 'The miners, tired after the march', cue: 'voiced anger at'});
});

test.each([
  'The river rises in the hills and runs for two hundred miles.',
  'Trucks crossed the border at noon.',
  'Cyprus: Four Hurt as Bus Leaves Road',
  '',
])('nobody says anything in: %s', text => {
  expect(read(text)).toEqual([]);
});

test.each([
  ['The minister would not say whether the talks had begun.', 'declined'],
  ['The army refused to answer questions about the raid.', 'declined'],
  ['The unionists have not said whether they will come back.', 'declined'],
  ['The commander does not believe that the truce will hold.', 'denied'],
  ['“No comment,” said the spokeswoman.', 'declined'],
  ['The rebels rejected claims that they had fired first.', 'denied'],
  ['The opposition claimed that the vote had been rigged.', 'alleged'],
  ['The mayor acknowledged that the shelter had been full.', 'confirmed'],
  ['“Who gave the order?” asked Judge Moreau.', 'asked'],
  ['The delegates wondered whether the offer was serious.', 'asked'],
  ['The president announced that elections would be held in May.', 'asserted'],
])('standing: %s', (text, standing) => {
  expect(read(text).map(x => x.standing)).toContain(standing);
});

const sound = (text: string, found: Attribution[]) => {
  found.forEach((x, k) => {
    for (const s of [...x.source, ...x.cue, ...x.content, x.addressee, x.venue, x.date]) {
      if (!s) continue;
      expect(s.start).toBeGreaterThanOrEqual(0);
      expect(s.end).toBeLessThanOrEqual(text.length);
      expect(s.start).toBeLessThan(s.end);
    }
    expect(x.nestedIn).toBeLessThan(k);
  });
};

test('hostile text: nothing throws and every span lies in the text', () => {
  const piece = fc.oneof(
    fc.string({unit: 'binary', maxLength: 12}),
    fc.constantFrom(
      '“',
      '”',
      '"',
      "''",
      '‘',
      '’',
      ' said ',
      'Mr. ',
      ': ',
      '\n\n',
      '\n',
      ' — ',
      '\u0000',
      '\u200f',
      '🕊️',
      'Q: ',
      '(',
      ')',
    ),
    fc.constantFrom('Lavrov said that ', 'he told ', 'according to ', 'QUESTION: ', 'she added. ', 'asked why? '),
  );
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 40}), pieces => {
      const text = pieces.join('');
      sound(text, attribute(analyse(text, language), model));
    }),
    {numRuns: 150, seed: 20140201},
  );
});

test('a long text without a break or a space is read in time that grows with its length', () => {
  const text = `${'“She said '.repeat(2000)}${'x'.repeat(20000)}`;
  sound(text, attribute(analyse(text, language), model));
});

test('statements carry the spans, the speaker resolved, and what they are nested in', () => {
  const text = 'Kovač said that the president had told him the army would withdraw from the valley.';
  const found = attribute(analyse(text, language), model);
  const statements = statementsOf(found, 'a', text, s => (text.slice(s.start, s.end) === 'Kovač' ? 'kovac' : null));
  expect(statements[0]).toMatchObject({id: 's1', speaker: 'kovac', source: [{doc: 'a', start: 0, end: 5}], in: null});
  expect(statements[1]).toMatchObject({id: 's2', speaker: null, in: 's1'});
});
