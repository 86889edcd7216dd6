import {describe, expect, test} from 'vitest';
import {coreOf} from './core.ts';
import {actWords, compared, sameAct} from './likeness.ts';
import {phraseOf} from './phrase.ts';

const worded = (text: string) => ({
  words: actWords(text),
  core: coreOf(text),
  halting: phraseOf(text, {verb: true}).halting,
});
const between = (a: string, b: string) => {
  const {alike, same} = compared(worded(a), worded(b));
  return alike < sameAct ? 'two' : same ? 'one' : 'opposite';
};

describe('two acts of one party are one', () => {
  test.each([
    // talks, with whom, about what and where, told with more and with less
    ['Enter talks with the dockers', 'Negotiate with the dockers over shift pay'],
    ['Agree to direct talks', 'Hold another round of talks with the islanders in Bern'],
    ['Resume negotiations', 'Return to the negotiating table'],
    ['Go to Bern', 'Resume talks with the islanders in Bern'],
    // a ceasefire, kept, declared or agreed to
    ['Observe a 40-day truce', 'Agree to any ceasefire'],
    ['Commit to an unconditional ceasefire', 'Abide by a cessation of hostilities'],
    ['End hostilities', 'Accept a ceasefire in the delta'],
    // leaving, by verb and by noun, with and without who and where
    ['Withdraw its troops from all occupied regions', 'Pull out of the area'],
    ['Leave their traditional land', 'Leave'],
    ['Agree to a complete withdrawal of forces', 'Withdraw its soldiers by June'],
    ['Agree to a full exit from Karvia', 'Leave in stages'],
    // giving up an office
    ['Step down before the vote', 'Relinquish power'],
    ['Resign', 'Leave'],
    // letting a firm be bought, or not
    ['Block the merger', 'Stop the deal'],
    // changing, by verb and by noun
    ['Change its charter', 'Agree to significant amendments to the charter'],
    ['Revise the fishing quota', 'Amend the quota'],
    // what is lifted is one, whatever is said of it
    ['Remove the tariffs', 'Lift the tariffs it has set on Dorva'],
    ['Ease sanctions', 'Drop the sanctions on Dorva'],
    // an act allowed by its noun
    ['Allow the establishment of a guild of pilots', 'Accept the creation of a guild of pilots'],
    ['Try to reopen the crossing', 'Reopen the crossing'],
    ['Agree to the release of pilots', 'Give firm assurances regarding the release of pilots'],
    ['Set free the pilots', 'Release the pilots'],
    // whom it is done for, by name and by what they are
    ['Waive immunity for Ada Roe', 'Waive the immunity for a diplomat’s wife in the crash'],
    // a strike
    ['Strike from Monday', 'Take further strike action in pursuit of better shifts'],
    ['Suspend the strikes', 'Call off the industrial action'],
  ])('%s · %s', (a, b) => expect(between(a, b)).toBe('one'));
});

describe('two acts of one party are two', () => {
  test.each([
    ['Hold talks with the dockers', 'Hold talks with the pilots'],
    ['Hold talks on fishing', 'Hold talks on the airport'],
    ['Waive immunity for Ada Roe', 'Waive immunity for Tom Lund'],
    ['Waive immunity for Ada Roe', 'Waive immunity for the ships'],
    ['Go back to their villages', 'Suspend the strike'],
    ['Hold talks in Bern', 'Hold talks in Cairo'],
    ['Go to Cairo', 'Hold talks in Bern'],
    ['Go to Bern', 'Hold talks on fishing'],
    ['Agree to the release of pilots', 'Agree to the dismissal of pilots'],
    ['Hold the first round of talks', 'Hold the second round of talks'],
    ['Conduct discussions behind closed doors', 'Resume talks with the islanders'],
    ['Observe a 40-day truce', 'Declare a permanent ceasefire'],
    ['Withdraw its troops', 'Withdraw from the treaty'],
    ['Withdraw its troops', 'Leave the coalition'],
    ['Withdraw its troops', 'Withdraw the police'],
    ['Withdraw its troops from Karvia', 'Withdraw its troops from Dorva'],
    ['Withdraw its troops', 'Withdraw from Dorva'],
    ['Change its charter', 'Change its flag'],
    ['Cut wages by 5 percent', 'Cut wages by 9 percent'],
    ['Accept the creation of a guild of pilots', 'Accept the creation of a bank'],
  ])('%s · %s', (a, b) => expect(between(a, b)).toBe('two'));
});

test('to end a thing is the opposite of doing it, whatever else is said of either', () => {
  expect(between('Call off the walkout planned for May', 'Go on strike until the owners meet')).toBe('opposite');
  expect(between('Suspend the strike', 'Stage a nationwide strike')).toBe('opposite');
  // one more strike is not what ends when the first is called off
  expect(between('Suspend the strike', 'Call a second strike in May')).not.toBe('opposite');
});
