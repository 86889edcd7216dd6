// Pronouns on GAP (../shared/corpora/gap): for each snippet, is the pronoun tied to the right of the two names?
// tsx train/gap.ts [development|validation] — prints F1 over both names, and per gender, as the GAP scorer does.
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {whoIsIn} from '../src/actors/who.ts';
import {analyse, loadLanguage} from '../src/index.ts';
import {mended} from '../src/negotiation/tree/mended.ts';
import {tokenAt} from '../src/record/speakers.ts';

const part = process.argv[2] ?? 'validation';
const file = join(import.meta.dirname, '../../../../shared/corpora/gap', `gap-${part}.tsv`);
if (!existsSync(file)) {
  console.error(`no ${file}`);
  process.exit(0);
}
const language = loadLanguage();
const score = {m: {tp: 0, fp: 0, fn: 0}, f: {tp: 0, fp: 0, fn: 0}};
const misses: string[] = [];
for (const line of readFileSync(file, 'utf8').trim().split('\n').slice(1)) {
  const [, text, pronoun, at, nameA, atA, isA, nameB, atB, isB] = line.split('\t') as string[];
  const a = mended(analyse(text!, language));
  const cast = whoIsIn(a);
  const row = /^(?:she|her|hers|herself)$/i.test(pronoun!) ? score.f : score.m;
  const tied = cast.at(tokenAt(a, Number(at)))?.actor ?? -1;
  for (const [name, offset, gold] of [
    [nameA!, Number(atA), isA === 'TRUE'],
    [nameB!, Number(atB), isB === 'TRUE'],
  ] as const) {
    const named = cast.at(tokenAt(a, offset + name.length - 1))?.actor ?? cast.at(tokenAt(a, offset))?.actor ?? -2;
    const said = named === tied;
    if (said && gold) row.tp++;
    else if (said) row.fp++;
    else if (gold) {
      row.fn++;
      misses.push(
        `${pronoun} ≠ ${name} (${named === -2 ? 'name missed' : (cast.actors[tied]?.name ?? 'nobody')}): ${text}`,
      );
    }
  }
}
const f1 = ({tp, fp, fn}: {tp: number; fp: number; fn: number}) => +((200 * tp) / (2 * tp + fp + fn || 1)).toFixed(1);
const all = {tp: score.m.tp + score.f.tp, fp: score.m.fp + score.f.fp, fn: score.m.fn + score.f.fn};
console.log(JSON.stringify({part, f1: f1(all), masculine: f1(score.m), feminine: f1(score.f), ...all}));
if (process.argv[3]) console.log(misses.slice(0, Number(process.argv[3])).join('\n'));
