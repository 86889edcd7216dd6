// npx tsx packages/draft/test/run-score.ts [--split dev|test] [--from marks|reader] [--only folder,folder] [--errors] [--losses]
// --losses: why options, wants and conditions are missed, and wants and conditions invented; with --errors also which (dev only)
import {loadPassages} from '../../../texts/load.ts';
import {draft} from '../src/index.ts';
import {goldRecord} from './gold.ts';
import {type Losses, losses, printLosses} from './losses.ts';
import {emptyScore, f1, kinds, score} from './score.ts';

const args = process.argv.slice(2);
const value = (name: string, otherwise: string) => (args.includes(name) ? args[args.indexOf(name) + 1]! : otherwise);
const split = value('--split', 'dev') as 'dev' | 'test';
const total = emptyScore();
const errors: string[] = [];
const lost: Losses = new Map();
let none = 0;
const only = value('--only', '');
// a passage with demands and no decision maker is marked for the reader alone
const passages = loadPassages(split).filter(
  p =>
    (p.demands.length === 0 || p.decisionMakers.length > 0) &&
    (only === '' || only.split(',').some(name => p.id.startsWith(name))),
);
const read =
  value('--from', 'marks') === 'marks' ? null : await (await import('./from-reader.ts')).readPassages(passages);
const records = read ?? passages.map(goldRecord);
passages.forEach((passage, k) => {
  const result = draft(records[k]!);
  if (!result.ok) none++;
  score(passage, result, total, {errors, read: read?.[k]});
  if (args.includes('--losses')) losses(passage, records[k]!, result, {into: lost, read: read?.[k]});
});
for (const kind of kinds) {
  const {precision, recall, f1: f} = f1(total[kind]);
  const show = (x: number) => (100 * x).toFixed(1).padStart(5);
  console.log(
    `${kind.padEnd(15)} P ${show(precision)}  R ${show(recall)}  F1 ${show(f)}   (${total[kind].marked} marked)`,
  );
}
console.log(
  `${passages.length} passages, ${none} without a draft; ${total.assumed} of ${total.statements} statements assumed`,
);
const rows = args.includes('--errors') && split === 'dev';
if (args.includes('--losses')) console.log(`\n${printLosses(lost, rows)}`);
else if (rows) console.log(errors.join('\n'));
