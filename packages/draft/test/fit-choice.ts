// npx tsx packages/draft/test/fit-choice.ts [--scale 8] [--penalty 12]
// Fits the weights of src/words/weights.ts on the passages to learn from, on the marks and on what the reader finds alike, and
// says what they reach on conflicts they were not fitted on. Prints the tables, rounded, to be read before they are put there
// by hand.
import type {EvidenceRecord} from '@suasion/model';
import {loadPassages, type Passage} from '../../../texts/load.ts';
import {gather} from '../src/gather.ts';
import {Signs} from '../src/steps/signs.ts';
import {descend, folds, partsByConflict, printed} from './fitting.ts';
import {readPassages} from './from-reader.ts';
import {goldRecord} from './gold.ts';
import {markedFor, pairOptions, sameActor} from './pairing.ts';

interface Row {
  set: string;
  conflict: string;
  signs: string[];
  right: boolean;
}

const args = process.argv.slice(2);
const value = (name: string, otherwise: number) =>
  args.includes(name) ? Number(args[args.indexOf(name) + 1]) : otherwise;
const [scale, penalty] = [value('--scale', 8), value('--penalty', 12)];
const parties: Row[] = [];
const options: Row[] = [];
const dev = loadPassages('dev').filter(p => p.decisionMakers.length > 0);
const deciders = dev.reduce((n, p) => n + p.decisionMakers.length, 0);
const marked = dev.reduce((n, p) => n + p.options.length, 0);
const read = await readPassages(dev);
dev.forEach((passage, k) => {
  collect('marked', passage, goldRecord(passage));
  collect('read', passage, read[k]!);
});

report('deciders', parties, deciders);
report('options', options, marked);

function collect(set: string, passage: Passage, record: EvidenceRecord): void {
  const gathered = gather(record);
  const signs = new Signs(record, gathered);
  const {conflict} = passage;
  const met = new Set<string>();
  for (const p of signs.heard()) {
    const name = sameActor(passage, p.name);
    // of two that are one in the marks, one is right
    const right = passage.decisionMakers.includes(name) && !met.has(name);
    parties.push({set, conflict, signs: held(signs.party(p)), right});
    met.add(name);
  }
  const named = gathered.options.map(o => ({
    owner: sameActor(passage, o.owner.name),
    name: o.name,
    because: set === 'marked' ? o.because : o.because.flatMap(id => markedFor(passage, record, id)),
  }));
  const found = new Set(pairOptions(passage, named).map(pair => pair.drafted));
  for (const [k, o] of gathered.options.entries())
    options.push({set, conflict, signs: held(signs.option(o)), right: found.has(k)});
}

function report(title: string, rows: Row[], all: number): void {
  const names = [...new Set(rows.flatMap(r => r.signs))].sort();
  const part = partsByConflict(rows);
  const apart = new Map<Row, number>();
  for (let fold = 0; fold < folds; fold++) {
    const weights = rounded(
      fit(
        rows.filter(r => part(r) !== fold),
        names,
      ),
    );
    for (const r of rows) if (part(r) === fold) apart.set(r, worth(r, weights));
  }
  const weights = rounded(fit(rows, names));
  const show = ({p, r, f, n}: {p: number; r: number; f: number; n: number}) =>
    `P ${(100 * p).toFixed(1)} R ${(100 * r).toFixed(1)} F1 ${(100 * f).toFixed(1)} (${n} kept)`;
  for (const set of ['marked', 'read']) {
    const own = rows.filter(r => r.set === set);
    const f = (bar: number, of: (r: Row) => number) => {
      const kept = own.filter(r => of(r) >= bar);
      const right = kept.filter(r => r.right).length;
      return {p: right / kept.length, r: right / all, f: (2 * right) / (kept.length + all), n: kept.length};
    };
    const bars = Array.from({length: 41}, (_, k) => k - 20);
    const best = (of: (r: Row) => number) => bars.reduce((a, b) => (f(b, of).f > f(a, of).f ? b : a));
    const bar = best(r => apart.get(r)!);
    const fitted = best(r => worth(r, weights));
    console.log(`\n${title}, ${set}: ${own.length} candidates, ${all} marked`);
    console.log(`  all kept        ${show(f(-999, () => 0))}`);
    console.log(`  conflicts apart ${show(f(bar, r => apart.get(r)!))} at ${bar}`);
    console.log(`  fitted on all   ${show(f(fitted, r => worth(r, weights)))} at ${fitted}`);
  }
  console.log(printed(weights));
}

function held(signs: Record<string, boolean>): string[] {
  return Object.keys(signs).filter(s => signs[s]);
}

function worth(row: Row, weights: Record<string, number>): number {
  return row.signs.reduce((sum, s) => sum + (weights[s] ?? 0), weights[''] ?? 0);
}

function rounded(weights: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(weights).map(([name, w]) => [name, Math.round(w * scale) || 0]));
}

/** Logistic regression; '' is the constant. */
function fit(rows: Row[], names: string[]): Record<string, number> {
  const at = new Map(names.map((n, k) => [n, k]));
  const x = rows.map(r => [...r.signs.map(s => at.get(s)!), names.length]);
  const weights = descend(
    names.length + 1,
    (w, into) =>
      x.forEach((on, i) => {
        const z = on.reduce((sum, k) => sum + w[k]!, 0);
        const error = 1 / (1 + Math.exp(-z)) - Number(rows[i]!.right);
        for (const k of on) into[k]! += error;
      }),
    {penalty, rows: rows.length},
  );
  return Object.fromEntries([...names, ''].map((n, k) => [n, weights[k]!]));
}
