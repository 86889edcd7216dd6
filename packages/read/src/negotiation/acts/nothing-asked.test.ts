import {describe, expect, test} from 'vitest';
import {demandsIn} from '../../../test/sentences.ts';

/** Sentences whose acts nobody demands, offers or refuses. */
const nothing = (name: string, rows: string[]) =>
  describe(name, () => {
    test.each(rows)('%s', text => expect(demandsIn(text)).toEqual([]));
  });

nothing('shares of those polled', [
  'Thirty percent of the Agrarians said they were willing to back Marek.',
  'Supporters of Marek say by 55%-41% that the ministry should close the mine.',
  'Six in 10 said that the union should accept the offer.',
]);
nothing('what one is asked about or told how to do', [
  'The poll asked farmers how likely Dahl was to defeat Marek.',
  'Orsini advised foreign rulers on how to win elections.',
  'The question is how far Dahl is willing to go to please them.',
]);
nothing('what it takes to win', ['Dahl said that Marek must win 58 percent of the delegates.']);
nothing('what is foreseen of others', [
  'It assumes that the Agrarians will keep control of the Senate.',
  'There is no guarantee that Marek would sign the treaty.',
  '“I know Marek, and I can promise you he is not going to be president,” Dahl said.',
]);
nothing('what holds of anybody', [
  'People who ask for one pay a small fee.',
  '“It favors candidates who are willing to put in the time,” Dahl said.',
]);
nothing('what the hearer will do', ['“If you like comfort, you will never do this,” Dahl said.']);
nothing('turns of speech', [
  "“Don't forget, Mika, that people are waiting,” Dahl said.",
  'Dahl is willing to bet money on it.',
  'The town had an awkward but promising transition for Dahl.',
  'She had campaigned for paid family leave.',
]);
nothing('what something is needed for', ['It will be hard to win the majority of judges needed to block the ruling.']);
nothing('what was not done', ["“I am pretty sure I didn't meet him,” Dahl said."]);
nothing('what is alleged', ['Marek accused Dahl of opposing the law.']);
nothing('what is held in error', [
  'The envoy said it would be an error to believe the port would refuse the loan.',
  '“They would be making a blunder if they thought that we were not ready to close the strait,” Marek told Vostria.',
]);
nothing('what a noun was like that somebody was offered', [
  'It is the lowest wage ever offered to the weavers.',
  'Dahl called it the best price offered to the farmers this year.',
]);
nothing('what takes place', [
  'No day has been set for the talks, but Vostria has said they would take place in spring.',
]);
nothing('what there is', ['The region offers rich natural resources.', 'The company offers a number of ways to vote.']);

nothing('what a thing is called', [
  'The bloc has described as unacceptable the proposed six-year transition of the guild.',
  "The council's acts will not be tolerated by those nations committed to sustainable fishing.",
  "Orsk Group's takeover proposal is part of an effort to build a copper giant.",
]);
nothing('how long it takes', ['Port officials say it could take at least three days for full service to resume.']);
nothing('what is foreseen of things', ['Dahl said he expected the ferries to resume later in the day.']);
nothing('why something is refused', [
  "The government rejected Dahl's request on the grounds that outside help was unnecessary.",
]);
nothing('what those do who choose to', [
  'Nurses who choose to keep working during the walkout will stand beside hired staff.',
]);
nothing('a demand that stands elsewhere', [
  'Dahl has reminded them of the main demand that should be met by the harbour authorities.',
  'Vostria has raised concerns over demands for it to leave the shelf.',
]);
nothing('what somebody has yet to agree to', ['Orsini says Marek has to agree to sell its nickel mine.']);
nothing('the day it was done', [
  'The leaders of Dolmark and Vostria shook hands on Tuesday and signed a pact that leaves their shelf to two judges.',
]);
nothing('a word of farewell', [
  'Players gave a risky answer to one more ultimatum from commissioner Dahl: See you in court.',
  'The league answered with one more ultimatum: See you in court.',
]);

test('an assurance that is sought is promised by nobody', () =>
  expect(demandsIn('The council asked for a guarantee that the raids would not recur.')).toEqual([
    'demand council → -: a guarantee that the raids would not recur',
  ]));
test('nothing to do with somebody is refused and not wanted', () =>
  expect(demandsIn('Marek said he wanted nothing to do with the weavers.')).toEqual([
    'refusal Marek → -: the weavers',
  ]));

describe('but an act all the same', () => {
  test.each([
    ['Marek had to agree to sell the mine.', 'promise'],
    ['The council offered the proposed rise to the drivers.', 'offer'],
    ['Vostria remains committed to sustainable fishing, and pledged to cut its fleet.', 'promise'],
    ['The company expects the guild to resume work on Monday.', 'demand'],
    ['Dahl said he would take at least three boats to the strait.', 'promise'],
    ['Dahl gave a guarantee that the mine would be closed.', 'promise'],
    ['Dahl believes the union made a mistake and said it would close the mine.', 'threat'],
    ['Marek said it would be a mistake to wait and that Vostria would not sign the treaty.', 'refusal'],
    ['The wage was offered to the weavers by the mill, which offered a bonus to the spinners.', 'offer'],
    ['Marek said he would take the offer to the miners.', 'promise'],
    ['Four of twelve unions have voted down the contract.', 'refusal'],
    ['Dahl urged the ministry to publish how it would close the mine.', 'demand'],
    ['“Everybody should get back round the table,” Dahl said.', 'demand'],
    ['Dahl said that the union is willing to reopen the mine.', 'offer'],
  ])('%s', (text, kind) => expect(demandsIn(text).join()).toContain(kind));
});

describe('who does what one is judged for', () => {
  test.each([
    ['Anna Marek criticized Dahl for opposing the strike.', ['refusal Dahl → -: the strike']],
    ['Anna Marek praised Dahl for seeking new talks.', ['demand Dahl → -: new talks']],
  ])('%s', (text, rows) => expect(demandsIn(text)).toEqual(rows));
});

describe('where an act ends', () => {
  test.each([
    ['Senator Ana Marek had opposed a similar effort in 2007 and once again did not like provisions in the new bill.', ['refusal Ana Marek → -: a similar effort in 2007']],
    ['Critics say that Marek had proposed to “dismantle” the act.', ['offer Marek → -: “dismantle” the act']],
  ])('%s', (text, rows) => expect(demandsIn(text)).toEqual(rows)); // biome-ignore format: one row each
});

nothing('how somebody acts, which moves others', [
  'Dahl warned that his mild policy only encourages Marek to ask for more.',
  'The lack of fines encourages millers to dump waste.',
]);
nothing('how things stand', [
  'Dahl insisted earlier this week that the ferry has not been on the agenda of the council.',
  'Dahl insisted on Friday that the bridge is safe.',
]);
nothing('nobody in particular', ['“Whoever wants us to should leave us in peace,” Dahl said.']);
nothing('what is only called proposed', ['Millers and Agrarians remain divided over a proposed Upland language act.']);
nothing('terms that are not agreed yet', [
  'The rise is conditional on drivers agreeing to longer shifts, the union said.',
]);
