// Makes record, draft and brief of the worked examples under cases/own anew, and shows what changes:
//   npx tsx scripts/accept-examples.ts           shows only
//   npx tsx scripts/accept-examples.ts --write   and accepts it
// The reviewed conflict is a person's work: only its because-ids are carried along to the items that stand at the same words, or begin there.
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {carriedIds, type EvidenceRecord, parseRecord, recordToJson} from '@suasion/model';
import {root} from '../test/transcripts.ts';
import {briefOf, draftOf, exampleNames, recordOf} from './examples.ts';

const write = process.argv.includes('--write');
for (const name of exampleNames()) {
  const folder = join(root, 'cases/own', name);
  const at = (file: string) => join(folder, file);
  const old = (file: string) => (existsSync(at(file)) ? readFileSync(at(file), 'utf8') : '');
  const record = await recordOf(name);
  const parsed = old('record.json') ? parseRecord(old('record.json')) : null;
  accept(name, 'record.json', old('record.json'), `${recordToJson(record)}`);
  accept(name, 'draft.conflict.yaml', old('draft.conflict.yaml'), draftOf(record));
  const file = `${name}.conflict.yaml`;
  if (!readdirSync(folder).includes(file)) {
    console.log(`${name}: no reviewed conflict yet`);
    continue;
  }
  const reviewed = old(file);
  const carried = parsed?.ok ? carry(name, reviewed, parsed.record, record) : reviewed;
  accept(name, file, reviewed, carried);
  accept(name, 'brief.md', old('brief.md'), briefOf(record, carried));
}
if (!write) console.log('Nothing was written; --write accepts it.');

function accept(name: string, file: string, before: string, after: string): void {
  if (before === after) return;
  const [was, is] = [new Set(before.split('\n')), new Set(after.split('\n'))];
  const gone = before.split('\n').filter(l => !is.has(l));
  const come = after.split('\n').filter(l => !was.has(l));
  console.log(`\n${name}/${file}: ${gone.length} lines go, ${come.length} come`);
  if (file !== 'record.json' && before) {
    for (const line of gone.slice(0, 40)) console.log(`  - ${line.slice(0, 160)}`);
    for (const line of come.slice(0, 40)) console.log(`  + ${line.slice(0, 160)}`);
  }
  if (write) writeFileSync(join(root, 'cases/own', name, file), after);
}

/** The reviewed file with every because-id that of the item now standing at the same words. */
function carry(name: string, text: string, before: EvidenceRecord, after: EvidenceRecord): string {
  const now = carriedIds(before, after);
  return text.replace(/because: \[(?<ids>[^\]]*)\]/g, (_, list: string) => {
    const ids = list.split(',').map(id => id.trim());
    const kept = ids.flatMap(id => {
      const found = now.get(id);
      if (!found) console.log(`${name}: nothing stands any longer where ${id} stood; look at the line that cites it`);
      return found ?? [];
    });
    return `because: [${[...new Set(kept)].join(', ')}]`;
  });
}
