// npx tsx packages/draft/test/fit-choice.ts [--folds 8] [--scale 4]
// Fits the weights of src/words/weights.ts on the passages to learn from, and says what they reach on conflicts they were
// not fitted on. Prints the tables, rounded, to be read before they are put there by hand.
import {loadPassages} from '../../../texts/load.ts';
import {gather} from '../src/gather.ts';
import {Signs} from '../src/steps/signs.ts';
import {goldRecord} from './gold.ts';
import {pairOptions, sameActor} from './score.ts';

interface Row {
  conflict: string;
  signs: string[];
  right: boolean;
}

const args = process.argv.slice(2);
const value = (name: string, otherwise: number) =>
  args.includes(name) ? Number(args[args.indexOf(name) + 1]) : otherwise;
const [folds, scale] = [value('--folds', 8), value('--scale', 4)];
const parties: Row[] = [];
const options: Row[] = [];
let [deciders, marked] = [0, 0];
for (const passage of loadPassages('dev').filter(p => p.decisionMakers.length > 0)) {
  const record = goldRecord(passage);
  const gathered = gather(record);
  const signs = new Signs(record, gathered);
  const {conflict} = passage;
  deciders += passage.decisionMakers.length;
  marked += passage.options.length;
  for (const p of signs.heard())
    parties.push({
      conflict,
      signs: held(signs.party(p)),
      right: passage.decisionMakers.includes(sameActor(passage, p.name)),
    });
  const named = gathered.options.map(o => ({
    owner: sameActor(passage, o.owner.name),
    name: o.name,
    because: o.because,
  }));
  const found = new Set(pairOptions(passage, named).map(pair => pair.drafted));
  for (const [k, o] of gathered.options.entries())
    options.push({conflict, signs: held(signs.option(o)), right: found.has(k)});
}

report('deciders', parties, deciders);
report('options', options, marked);

function report(title: string, rows: Row[], all: number): void {
  const names = [...new Set(rows.flatMap(r => r.signs))].sort();
  const conflicts = [...new Set(rows.map(r => r.conflict))].sort();
  const foldOf = new Map(conflicts.map((c, k) => [c, k % folds]));
  const score = new Map<Row, number>();
  for (let fold = 0; fold < folds; fold++) {
    const weights = rounded(
      fit(
        rows.filter(r => foldOf.get(r.conflict) !== fold),
        names,
      ),
    );
    for (const r of rows) if (foldOf.get(r.conflict) === fold) score.set(r, worth(r, weights));
  }
  const weights = rounded(fit(rows, names));
  const f = (bar: number, of: (r: Row) => number) => {
    const kept = rows.filter(r => of(r) >= bar);
    const right = kept.filter(r => r.right).length;
    return {p: right / kept.length, r: right / all, f: (2 * right) / (kept.length + all), n: kept.length};
  };
  const bars = Array.from({length: 41}, (_, k) => k - 20);
  const best = (of: (r: Row) => number) => bars.reduce((a, b) => (f(b, of).f > f(a, of).f ? b : a));
  const held = best(r => score.get(r)!);
  const show = ({p, r, f, n}: {p: number; r: number; f: number; n: number}) =>
    `P ${(100 * p).toFixed(1)} R ${(100 * r).toFixed(1)} F1 ${(100 * f).toFixed(1)} (${n} kept)`;
  console.log(`\n${title}: ${rows.length} candidates, ${all} marked`);
  console.log(`  all kept        ${show(f(-999, () => 0))}`);
  console.log(`  conflicts apart ${show(f(held, r => score.get(r)!))} at ${held}`);
  const bar = best(r => worth(r, weights));
  console.log(`  fitted on all   ${show(f(bar, r => worth(r, weights)))} at ${bar}`);
  for (const [name, w] of Object.entries(weights).sort((a, b) => b[1] - a[1])) if (w) console.log(`  '${name}': ${w},`);
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

/** Logistic regression with a quadratic penalty, by gradient descent with momentum; '' is the constant. */
function fit(rows: Row[], names: string[], penalty = value('--penalty', 8)): Record<string, number> {
  const at = new Map(names.map((n, k) => [n, k]));
  const w = new Float64Array(names.length + 1);
  const speed = new Float64Array(w.length);
  const x = rows.map(r => [...r.signs.map(s => at.get(s)!).filter(k => k !== undefined), names.length]);
  for (let step = 0; step < 600; step++) {
    const slope = new Float64Array(w.length);
    x.forEach((on, i) => {
      const z = on.reduce((sum, k) => sum + w[k]!, 0);
      const error = 1 / (1 + Math.exp(-z)) - Number(rows[i]!.right);
      for (const k of on) slope[k]! += error;
    });
    for (let k = 0; k < w.length; k++) {
      const pull = k < names.length ? penalty * w[k]! : 0;
      speed[k] = 0.9 * speed[k]! - (0.5 * (slope[k]! + pull)) / rows.length;
      w[k]! += speed[k]!;
    }
  }
  return Object.fromEntries([...names, ''].map((n, k) => [n, w[k]!]));
}
