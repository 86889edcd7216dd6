// npx tsx packages/draft/test/fit-asked.ts [--scale 8] [--penalty 6]
// Fits the weights of src/words/asked.ts: whom somebody asks something of where the reader (or the marks) name nobody. Learnt
// from the passages to learn from, of those in train/ the half rules are made on; says what the weights reach on conflicts
// they were not fitted on.
import {createHash} from 'node:crypto';
import type {EvidenceRecord} from '@suasion/model';
import {loadPassages, type Passage} from '../../../texts/load.ts';
import {Passages} from '../src/passages.ts';
import {parties} from '../src/steps/01-parties.ts';
import {Asked} from '../src/steps/asked.ts';
import {Sides} from '../src/steps/sides.ts';
import {descend, folds, partsByConflict, printed} from './fitting.ts';
import {readPassages} from './from-reader.ts';
import {goldRecord} from './gold.ts';
import {markedFor, partsOf, sameActor} from './pairing.ts';

interface Candidate {
  signs: string[];
  right: boolean;
}

interface Row {
  set: string;
  conflict: string;
  candidates: Candidate[];
}

const args = process.argv.slice(2);
const value = (name: string, otherwise: number) =>
  args.includes(name) ? Number(args[args.indexOf(name) + 1]) : otherwise;
const [scale, penalty] = [value('--scale', 8), value('--penalty', 6)];
const dev = loadPassages('dev').filter(p => p.demands.length === 0 || p.decisionMakers.length > 0);
const train = loadPassages('train').filter(p => createHash('sha1').update(p.id).digest()[0]! % 2 === 0);
const rows: Row[] = [];
const add = (set: string, passages: readonly Passage[], records: readonly EvidenceRecord[]) =>
  rows.push(...passages.flatMap((p, k) => open(set, p, records[k]!)));
add('dev, read', dev, await readPassages(dev));
add('dev, marked', dev, dev.map(goldRecord));
add('train, read', train, await readPassages(train));

const names = [...new Set(rows.flatMap(r => r.candidates.flatMap(c => c.signs)))].sort();
const at = new Map(names.map((n, k) => [n, k]));
const part = partsByConflict(rows);
const apart = new Map<Row, Float64Array>();
for (let fold = 0; fold < folds; fold++) {
  const weights = fit(rows.filter(r => part(r) !== fold));
  for (const r of rows) if (part(r) === fold) apart.set(r, weights);
}
for (const set of new Set(rows.map(r => r.set))) {
  const own = rows.filter(r => r.set === set);
  console.log(
    `${set}: ${own.length} asked of nobody, ${own.filter(r => r.candidates.some(c => c.right)).length} answerable`,
  );
  for (const bar of [-8, -4, 0, 4]) {
    const best = own.flatMap(r => likeliest(r, apart.get(r)!, bar) ?? []);
    console.log(`  from ${bar} on: ${best.length} guessed, ${best.filter(c => c.right).length} right`);
  }
}
const all = fit(rows);
console.log(printed(Object.fromEntries([...names, ''].map((n, k) => [n, Math.round(all[k]! * scale)]))));

/** What is asked of nobody named, with those who could be meant. */
function open(set: string, passage: Passage, record: EvidenceRecord): Row[] {
  const who = parties(record);
  const passages = new Passages(record);
  const asked = new Asked(record, who, passages, new Sides(record, who, passages));
  return record.demands
    .filter(d => d.kind === 'demand' && d.act[0] && who.of(d.by) && !who.of(d.of))
    .map(demand => {
      const meant = meantBy(passage, record, demand.id);
      const all = asked.candidates(demand);
      const candidates = all.map(party => ({
        signs: Object.entries(asked.signs(demand, party, all.length)).flatMap(([sign, holds]) => (holds ? [sign] : [])),
        right: meant.has(sameActor(passage, party.name)),
      }));
      return {set, conflict: passage.conflict, candidates};
    });
}

/** Whom the marks say it is asked of, or who would do what is drawn from it. */
function meantBy(passage: Passage, record: EvidenceRecord, id: string): Set<string> {
  const out = new Set<string>();
  for (const d of markedFor(passage, record, id)) {
    const {kind, by, of} = passage.demands[Number(d.slice(1)) - 1]!;
    for (const name of [...of, ...(kind === 'demand' ? [] : by)]) if (name !== '-') out.add(sameActor(passage, name));
    for (const o of passage.options) if (partsOf(passage, o).some(p => p.id === d)) out.add(o.owner);
  }
  return out;
}

function worths(row: Row, weights: Float64Array): number[] {
  return row.candidates.map(c => c.signs.reduce((sum, s) => sum + weights[at.get(s)!]!, weights[names.length]!));
}

function likeliest(row: Row, weights: Float64Array, bar: number): Candidate | null {
  const worth = worths(row, weights);
  const most = Math.max(bar / scale, ...worth);
  const best = worth.indexOf(most);
  return best >= 0 ? row.candidates[best]! : null;
}

/** Each of the candidates against the others and against nobody at all, who is worth 0. */
function fit(list: readonly Row[]): Float64Array {
  return descend(
    names.length + 1,
    (weights, into) => {
      for (const row of list) {
        const odds = worths(row, weights).map(Math.exp);
        const sum = odds.reduce((a, b) => a + b, 1);
        const right = row.candidates.reduce((a, c, k) => a + (c.right ? odds[k]! : 0), 0);
        row.candidates.forEach((c, k) => {
          const error = odds[k]! / sum - (c.right ? odds[k]! / right : 0);
          for (const s of c.signs) into[at.get(s)!]! += error;
          into[names.length]! += error;
        });
      }
    },
    {penalty, rows: list.length},
  );
}
