import {expect, test} from 'vitest';
import {demandsIn, readSentences} from '../../test/sentences.ts';

/** What news is full of that only looks like asking, offering, refusing or undertaking; beside each what is. */
const table: [text: string, found: string[]][] = [
  // who is meant by “it is …, who”
  [
    'It is the ministers, under pressure from the farmers, who have insisted on a delay.',
    ['demand ministers → -: a delay'],
  ],
  // nobody asks
  ['The hope had been that the mills would respond by demanding lower prices.', []],
  ['The fear of a raid demanded a stronger guard.', []],
  // hard to do, and not done
  ['France would have a difficult time vetoing a bill that pays the poor.', []],
  ['France will have trouble refusing the loan.', []],
  // which of many
  ['The law gave tax breaks to firms willing to settle on the island.', []],
  // told as going on
  ['The advisers are said to be urging the governor to pay.', ['demand advisers → governor: pay']],
  // what befalls, and what is felt
  ['The nurses argue that their members will not end up seeing the money.', []],
  ['France said it would be just as pleased if Serbia did nothing.', []],
  // what those who watch foresee
  ['Analysts say that France will insist on stricter checks at the border.', []],
  ['France will insist on stricter checks at the border.', ['demand France → -: stricter checks at the border']],
  // a thing is asked, not asked for something
  [
    'France urged a larger role for Serbia at the conference.',
    ['demand France → -: a larger role for Serbia at the conference'],
  ],
  ['The mayor pleaded the case for a truce.', ['demand mayor → -: a truce']],
  // means that are leant on
  ['France leaned on its executive powers to raise wages.', []],
  ['France leaned on Serbia to raise wages.', ['demand France → Serbia: raise wages']],
  // what is held to be so is disputed, what should be done is refused
  ['France rejected the notion that Serbia could pull out of the treaty.', []],
  [
    'France rejected the suggestion that Serbia should keep the island.',
    ['refusal France → -: the suggestion that Serbia should keep the island'],
  ],
  // what befalls one, and what others are told of
  ['If Serbia moves the judges in order, France will not get a vote until May.', []],
  ['France warned that, even if the bill passed, much of it would not get to the towns.', []],
  ['France told the voters they would not back it.', []],
  ['"I needed some carrots," France said.', []],
  ['"We need some carrots," France said.', ['demand France → -: some carrots']],
  // said, not offered or refused
  ['"I will tell you what shameful is," France said.', []],
  ['"I do not want to be painting with too broad a brush," France said.', []],
  ['France threatened a boycott, without offering specifics.', ['threat France → -: a boycott']],
  ['France offered few details.', []],
  ['France offered few buses.', ['offer France → -: few buses']],
  ['France refused to say that the island should be Serbian.', []],
  [
    'France offered its firmest promise yet that it would not allow the treaty to pass.',
    ['refusal France → -: allow the treaty to pass'],
  ],
  ['We may do it in chunks, as opposed to one long law, France said.', []],
  // who asks, and what ends
  ['France launched a petition asking Serbia to free the men.', ['demand France → Serbia: free the men']],
  ['The scale of the assault is pushing France to speak more loudly.', []],
  ['As technology threatens to change the trade, France waits.', []],
  [
    'Farmers urging Serbia to run on a platform of bold change are hailing the speech.',
    ['demand Farmers → Serbia: run on a platform of bold change'],
  ],
  [
    'France said Serbia should either refuse to take more grain or close its ports.',
    ['demand France → Serbia: refuse to take more grain or close its ports'],
  ],
  ['France expects the agreement to be finalised over the weekend.', []],
  [
    'France ordered the release of the files; that case is set to go to trial.',
    ['demand France → -: the release of the files'],
  ],
  [
    'When people say France should ensure access and see to it that the mayor disappears, these questions are put to us.',
    [],
  ],
  // who runs for office speaks for no state, and for no other
  [
    'The candidate Anna Berg said she would build a wall. Ms Berg added that Serbia would pay.',
    ['promise Anna Berg → -: build a wall'],
  ],
  ["France rejects Serbia's remarks about the river.", []],
  ['Workers protested outside France, turning customers away from the shops.', []],
  // what something is for
  ['France said the road must be opened if peace is to last.', ['demand France → -: the road must be opened']],
  [
    'France called on Serbia to allow the opposition, which is said to be close to it, to attend the talks.',
    ['demand France → Serbia: allow the opposition, which is said to be close to it, to attend the talks'],
  ],
  // not only, and what a thing does
  ['France would not just lift employment but raise wages.', []],
  ['The French government argues that the accord will open doors to growth.', []],
  ["France's appeal to working-class voters has not faded.", []],
  ["France's appeal to Serbia to open the road was heard.", ['demand France → Serbia: open the road']],
  // what has to do with something, and what is doubted
  ['It has to do with Serbia, France said.', []],
  // what has been done, told in the form of an order
  ['"They have done it before in the towns: Leak the files and wait," said Anna Berg.', []],
  ['"They never listened in the towns: Leak the files," said Anna Berg.', ['demand Anna Berg → -: Leak the files']],
  // a suit long filed, or told as what came before
  ['France filed a lawsuit against Serbia in 2009.', []],
  ['France got the letters after filing a lawsuit against Serbia.', []],
  ['France filed a lawsuit against Serbia on Monday.', ['threat France → -: filed a lawsuit against Serbia']],
  ['The strike began soon after France filed a lawsuit against Serbia.', []],
  ['The judge read what Serbian farmers said when they filed a 2009 lawsuit against France.', []],
  ['Farmers in France filed claims for sick pay.', ['demand Farmers → -: sick pay']],
  ['Farmers in France filed a claim against the port.', ['threat Farmers → -: filed a claim against the port']],
  // planned against what is thought, or in answer
  ['France planned to challenge those assumptions.', []],
  ['France planned to respond to the attacks on the port.', []],
  ['France planned to challenge the licence.', ['threat France → -: challenge the licence']],
  // before whom, and no condition
  ['Farmers plan to boycott the speech before a leading trade group.', ['threat Farmers → -: boycott the speech']],
  ['The clash raised doubts about whether France will heed warnings.', []],
];

test.each(table)('%s', (text, found) => {
  expect(demandsIn(text).sort()).toEqual([...found].sort());
});

test.each([
  "The adviser argued Anna Berg's proposal could make the threat worse.",
  "When seats go unfilled, people's cases can get delayed for years.",
  '"We could not wait for the port to open," the French president said.',
  'The French envoy was not authorised to speak publicly.',
  'In an election, the French mayors can be crucial.',
  '"I can\'t take this," the French president said.',
])('no ability of theirs, nor a lack of it: %s', text => {
  expect(readSentences(text).record.abilities).toEqual([]);
});

test.each([
  'The spread of the war has led France to turn to Serbia.',
  'Control of the army belongs to the Parliament of France.',
  'Anna Berg, a broker of summer houses, spoke to France. Serbia left. France and Serbia stayed.',
  'They were told that they are outsiders, not full members of the French parliament.',
  'France sold its share to the Serbian state-controlled oil giant.',
])('no relation: %s', text => {
  expect(readSentences(text).record.relations).toEqual([]);
});

test.each([
  'The French president laments hosting the growing number of migrants.',
  'The French president often meets with farmers.',
  'The French president has regularly talked with the Serbian president.',
  'The French president hosted the press conferences of Serbia.',
])('no meeting: %s', text => {
  expect(readSentences(text).record.meetings).toEqual([]);
});

test('the two a text is about meet in talks nobody is named in; one that does nothing in it is no side', () => {
  const talks = (text: string) =>
    readSentences(
      `The talks ended abruptly after the Greens told Public Voice they were not willing to debate it; ${text}`,
    ).record.meetings.length;
  expect(talks('it had called for a bigger budget for the transport ministry.')).toBe(1);
  expect(
    readSentences(
      'The talks ended on Sunday after Anna Berg left. A budget for the Serbian transport ministry was cut.',
    ).record.meetings,
  ).toEqual([]);
});

test('rules that require something make no act wait', () => {
  const waits = (text: string) => readSentences(text).record.requires.length;
  expect(waits('France said the plan breaks its regulations requiring open access to the pipeline.')).toBe(0);
  expect(waits('France said the withdrawal requires a ceasefire.')).toBe(1);
});

test('the month of another clause is no deadline', () => {
  const due = (text: string) => readSentences(text).record.deadlines.length;
  expect(due('"France has to pay off the debts, ... the debt for November is $2 million," Anna Berg said.')).toBe(0);
  expect(due('"France has to pay off the debts by 30 November," Anna Berg said.')).toBe(1);
});

test.each([
  'Norway, the likely chair and an ally of France, will not vote.',
  'Norway, which is a creditor and an ally of France, will not vote.',
])('who is what a noun beside another tells is the one named: %s', text => {
  const {record} = readSentences(text);
  expect(record.relations.map(x => [record.actors.find(a => a.id === x.from)!.name, x.kind])).toEqual([
    ['Norway', 'alliance'],
  ]);
});
