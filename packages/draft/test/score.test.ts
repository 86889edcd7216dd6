import {expect, test} from 'vitest';
import {loadPassages, parsePassage} from '../../../texts/load.ts';
import {draft} from '../src/index.ts';
import {goldRecord} from './gold.ts';
import {type Losses, losses} from './losses.ts';
import {pairOptions} from './pairing.ts';
import {emptyScore, score} from './score.ts';

const passage = (marks: string) =>
  parsePassage(
    `title: T\noutlet: O\nvoice: wire\npublished: 2020-06-10\nconflict: c\nsplit: dev\n---\nIran asked Iraq to be back at the table. Iraq will not return until Oman pays. Oman asked Iraq, or its ministry, to let the barges through.\n---\nactor: Iran\nactor: Iraq\nactor: Oman\nactor: ministry = its ministry\ndemand: Iran -> Iraq: "be back at the table"\nrefusal: Iraq -> Iran: "return"; given "until Oman pays"\ndemand: Oman -> Iraq|ministry: "let the barges through"\ndecider: Iran\ndecider: Iraq\ndecider: Oman\n${marks}\n`,
    'c/p.txt',
  );
const paired = (marks: string, drafted: {owner: string; name: string; because: string[]}[]) =>
  pairOptions(passage(marks), drafted).map(pair => `${pair.option.id} ${pair.drafted}`);

test('an option is known by its words, or by those of the text it is drawn from', () => {
  const back = {owner: 'Iraq', name: 'Go back to the table', because: ['d1']};
  expect(paired('option: talk of Iraq: Sit at the table again', [back])).toEqual(['talk 0']);
  expect(paired('option: talk of Iraq: Resume the negotiations', [back])).toEqual([]);
  expect(paired('option: talk of Iraq: Resume the negotiations; "be back at the table"', [back])).toEqual(['talk 0']);
  // the same words, drawn from elsewhere
  const other = {...back, because: ['d3']};
  expect(paired('option: talk of Iraq: Resume the negotiations; "be back at the table"', [other])).toEqual([]);
});

test('of two the marks accept for an act, either may own it', () => {
  const theirs = {owner: 'Iraq', name: 'Let the barges through', because: ['d3']};
  expect(paired('option: barges of ministry: Let barges through', [theirs])).toEqual(['barges 0']);
  expect(paired('option: barges of Iran: Let barges through', [theirs])).toEqual([]);
});

test('to do what the words name is not to take an option that is turned', () => {
  const turned = passage('option: shut of Iraq: Close the canal; not "let the barges through"\nwant: Oman: not shut');
  const total = emptyScore();
  score(turned, draft(goldRecord(turned)), total);
  expect(total.options.found).toBe(1);
  expect([total.wants.marked, total.wants.found]).toEqual([1, 1]);
});

test('what is missed or invented has its reason', () => {
  const reasons = (marks: string) => {
    const into: Losses = new Map();
    const told = passage(marks);
    losses(told, goldRecord(told), draft(goldRecord(told)), {into});
    return [...into.keys()].filter(key => !key.includes(' invented')).sort();
  };
  expect(
    reasons(
      'option: table of Iraq: Be back at the table\noption: fly of Iran: Fly to Muscat\nwant: Iran: not table\nwant: Iraq: fly\ncondition: Iraq: not table if fly',
    ),
  ).toEqual([
    'condition missed: what it hangs on: no item of the record has its words',
    'option missed: no item of the record has its words',
    'want missed: option: no item of the record has its words',
    'want missed: the other way round',
  ]);
  expect(reasons('option: pay of Iran: Pay; "until Oman pays"')).toEqual(['option missed: of another owner']);
});

test('of what is read, an option rests on the words its items touch', () => {
  const told = passage('option: talk of Iraq: Resume the negotiations; "be back at the table"');
  const gold = goldRecord(told);
  // the same items under other numbers
  const read = {...gold, demands: [...gold.demands].reverse().map((d, k) => ({...d, id: `d${k + 1}`}))};
  const total = emptyScore();
  score(told, draft(read), total, {read});
  expect(total.options.found).toBe(1);
});

test('whoever marked decisions a second time read the same words of the same actors', () => {
  const first = new Map(loadPassages('test').map(p => [p.id, p]));
  const second = loadPassages('second-decisions');
  expect(second.length).toBeGreaterThan(20);
  for (const p of second) {
    expect([p.id, p.text]).toEqual([p.id, first.get(p.id)?.text]);
    expect([...p.actors.keys()]).toEqual([...first.get(p.id)!.actors.keys()]);
    for (const o of p.options) expect(p.decisionMakers).toContain(o.owner);
  }
});
