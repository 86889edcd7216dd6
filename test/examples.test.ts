import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseConflict, parseRecord, recordKinds, recordToJson} from '@suasion/model';
import {describe, expect, test} from 'vitest';
import {briefOf, draftOf, exampleNames, recordOf} from '../scripts/examples.ts';
import {root} from './transcripts.ts';

// golden: what differs is accepted, or not, with `npx tsx scripts/accept-examples.ts`
describe.each(exampleNames())('%s', name => {
  const file = (of: string) => readFileSync(join(root, 'cases/own', name, of), 'utf8');
  const parsed = parseRecord(file('record.json'));
  if (!parsed.ok) throw new Error(`${name}: ${parsed.issues[0]?.message}`);
  const {record} = parsed;
  const reviewed = file(`${name}.conflict.yaml`);

  test('is told by two reports or more, each with outlet and date', () => {
    expect(record.documents.length).toBeGreaterThanOrEqual(name === 'geneva-2014' ? 3 : 2);
    for (const {published, title} of record.documents) expect([published, title]).not.toContain(null);
    expect(existsSync(join(root, 'cases/own', name, 'README.md'))).toBe(true);
  });

  test('the reports are read into its record', async () => {
    expect(recordToJson(await recordOf(name))).toBe(file('record.json'));
  });

  test('the record is drafted into its draft', () => {
    expect(draftOf(record)).toBe(file('draft.conflict.yaml'));
  });

  test('record and reviewed conflict give its brief', () => {
    expect(briefOf(record, reviewed)).toBe(file('brief.md'));
  });

  test('every line of the reviewed conflict cites the record or says that it is assumed', () => {
    const conflict = parseConflict(reviewed);
    if (!conflict.ok) throw new Error(conflict.issues[0]?.message);
    const ids = new Set(recordKinds.flatMap(kind => record[kind].map(item => item.id)));
    const {preferences, ruledOut, required} = conflict.conflict;
    const wants = preferences.flatMap(p => (p.kind === 'prioritized' ? p.statements : []));
    for (const {text, because, assumed} of [...wants, ...required, ...ruledOut]) {
      for (const id of because) expect(ids, text).toContain(id);
      expect(assumed || because.length > 0 || name === 'geneva-2014', text).toBe(true);
    }
  });
});
