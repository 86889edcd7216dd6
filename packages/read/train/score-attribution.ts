/**
 * Reads PolNeAR dev (or the folder named) with the current reader, writes a record of its statements beside the system's
 * temporary files and runs the scorer of ../shared on it:
 *
 *     npx tsx packages/read/train/score-attribution.ts [GOLD_DIR] [--without-nested] [--keep RECORD.json]
 */
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {attribute} from '../src/attribution/attribute.ts';
import {loadAttributionModel} from '../src/attribution/load.ts';
import {statementsOf} from '../src/attribution/statements.ts';
import {analyse} from '../src/language/language.ts';
import {loadLanguage} from '../src/language/load.ts';
import {readGold} from './attribution-gold.ts';

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const withoutNested = process.argv.includes('--without-nested');
const keep = process.argv.includes('--keep') ? process.argv[process.argv.indexOf('--keep') + 1] : undefined;
const dir = process.argv.slice(2).find(x => !x.startsWith('--') && x !== keep) ?? join(shared, 'corpora/polnear/dev');
const language = loadLanguage();
const model = loadAttributionModel();
const documents: {id: string; file: string}[] = [];
const statements: ReturnType<typeof statementsOf> = [];
let words = 0;
let labelling = 0;
for (const {file, text} of readGold(dir)) {
  const a = analyse(text, language);
  const before = process.hrtime.bigint();
  const found = attribute(a, model).filter(x => !withoutNested || x.nestedIn < 0);
  labelling += Number(process.hrtime.bigint() - before) / 1e9;
  words += text.split(/\s+/).length;
  documents.push({id: file, file});
  statements.push(...statementsOf(found, file, text, () => null));
}
const folder = mkdtempSync(join(tmpdir(), 'attribution-'));
const record = keep ?? join(folder, 'record.json');
writeFileSync(record, JSON.stringify({documents, statements}));
console.log(execFileSync('node', [join(shared, 'eval/attribution.mjs'), dir, record], {encoding: 'utf8'}).trim());
console.log(`${statements.length} statements, ${Math.round(words / labelling)} words/s in attribution`);
rmSync(folder, {recursive: true});
