import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {draft} from '@suasion/draft';
import type {EvidenceRecord} from '@suasion/model';
import {loadReader, read, readDocument} from '@suasion/read';
import {ask, type Verdict} from '@suasion/solve';
import {expect, test} from 'vitest';
import {record} from '../packages/draft/test/made.ts';
import {spaceOf} from './cases.ts';
import {root} from './transcripts.ts';

/** The verdict on each coalition of the named, for an option found by its words in the draft of a record. */
function verdicts(made: EvidenceRecord, goal: RegExp) {
  const drafted = draft(made);
  if (!drafted.ok) throw new Error(drafted.reason);
  const {conflict, space} = spaceOf(drafted.yaml, 'draft');
  const k = conflict.decisionMakers.flatMap(d => d.options).findIndex(o => goal.test(o.name));
  if (k < 0) throw new Error(`no option like ${goal}`);
  const answer = ask(space, {op: 'option', option: k});
  return (...names: string[]): Verdict['verdict'] | undefined => {
    const by = names.map(name => conflict.decisionMakers.findIndex(d => d.name === name));
    return answer.verdicts.find(v => v.by.length === by.length && by.every(d => v.by.includes(d)))?.verdict;
  };
}

test('two that can do nothing alone and something together are unable alone and able together', () => {
  const text = `Court is unable to press Mill to make concessions to Town. Town demands the repair of the road. Town will open the market
after the road is repaired. Court can do nothing alone. Farm can do nothing alone. Together they can do something.`;
  const names = {mill: 'Mill', town: 'Town', court: 'Court', farm: 'Farm'};
  const of = verdicts(
    record(
      text,
      names,
      [
        {by: 'town', of: 'mill', act: 'the repair of the road'},
        {kind: 'promise', by: 'town', of: 'mill', act: 'open the market', given: 'after the road is repaired'},
      ],
      [
        {who: 'court', can: false, what: 'press Mill to make concessions to Town', with: []},
        {who: 'court', can: false, what: 'do nothing alone', with: []},
        {who: 'farm', can: false, what: 'do nothing alone', with: []},
        {who: 'court', can: true, what: 'do something', with: ['farm']},
      ],
    ),
    /^Open the market/,
  );
  expect(of('Court')).toBe('unable');
  expect(of('Farm')).toBe('unable');
  expect(of('Court', 'Farm')).toBe('assured');
});

const article = join(root, '../shared/article.txt');
test.skipIf(!existsSync(article))(
  'the report it began from says the same of Russia and the United States',
  async () => {
    const opened = await readDocument(new Uint8Array(readFileSync(article)), 'article.txt');
    if (!opened.ok) throw new Error(opened.issues[0]?.message);
    const {record: made} = await read([opened.document], {reader: await loadReader(), workers: 0});
    const of = verdicts(made, /access to Homs/);
    expect(of('Russia')).toBe('unable');
    expect(of('United States')).toBe('unable');
    expect(of('United States', 'Russia')).toBe('assured');
  },
);
