import type {SourceDocument} from '@suasion/model';
import {loadPassages, type Passage, type Who} from '../../../texts/load.ts';
import {hashText} from '../src/attribution/atoms.ts';
import {packLinear} from '../src/language/linear.ts';
import {type Choice, choice, inOrder, type Slot, slots, whom} from '../src/negotiation/askers/askers.ts';
import {type Asked, keyOf, Mentions} from '../src/negotiation/askers/candidates.ts';
import type {Reader} from '../src/reader.ts';
import {readText} from '../src/record/read-text.ts';
import {agreement} from './passage-scores.ts';
import {documentOf, isOpen} from './score-texts.ts';

/** One choice of a demand whose act is marked, and how right each candidate is: 1 for exactly those marked. */
export interface Example {
  conflict: string;
  passage: string;
  act: string;
  names: string[];
  marked: string;
  kind: string;
  choice: Choice;
  right: number[];
  ruled: number;
}

/** The choices the reader has to make on these passages, with what the marks say of each. */
export function examples(passages: readonly Passage[], reader: Reader): Example[] {
  return passages.flatMap(p => examplesIn(p, documentOf(p), reader));
}

function examplesIn(passage: Passage, document: SourceDocument, reader: Reader): Example[] {
  const made: {asked: Asked; ids: string[][][]; choices: Choice[]}[] = [];
  const {actors} = readText(document, {
    ...reader,
    askers: {
      settle: (r, found) => {
        const mentions = new Mentions(r);
        // every choice before any actor is made up
        for (const asked of inOrder(found))
          made.push({
            asked,
            ids: [],
            choices: slots.map(slot => choice(r, mentions, asked, slot, keyOf(r, asked.demand.by))),
          });
        for (const m of made) m.ids = m.choices.map(c => c.candidates.map(k => whom(r, k)));
        return [...found];
      },
    },
  });
  const {agrees, overlap} = agreement(passage, {actors});
  return made.flatMap(({asked: {demand}, choices, ids}) => {
    const marked = passage.demands.filter(g => g.kind === demand.kind && overlap(g.act, demand.act) >= 0.5);
    const unfounded = !marked.length && !demand.by.length && !demand.of.length;
    if (!marked.length && !unfounded) return [];
    return choices.slice(0, unfounded ? 1 : 2).map((c, s) => {
      // what nobody is known to ask and no mark tells of is best asked by nobody, and falls away
      const whos: Who[] = unfounded ? [['-']] : distinct(marked.map(g => g[c.slot]));
      return {
        conflict: passage.conflict,
        passage: passage.id,
        act: passage.text.slice(demand.act[0]!.start - 60, demand.act[0]!.end),
        names: ids[s]!.map(x => x.map(i => actors[Number(i)]!.name).join('+') || '-'),
        marked: whos.map(w => w.join('|')).join(' & '),
        kind: demand.kind,
        choice: c,
        right: ids[s]!.map(x => rightness(x, whos, agrees)),
        ruled: c.candidates.findIndex(k => k.ruled),
      };
    });
  });
}

const distinct = (whos: readonly Who[]): Who[] =>
  whos.filter((w, i) => whos.findIndex(v => v.join('|') === w.join('|')) === i);

/** twice those right over those given and those marked */
function rightness(
  ids: readonly string[],
  whos: readonly Who[],
  agrees: (id: string | null, who: Who) => boolean,
): number {
  const given = ids.length ? ids : [null];
  const left = [...whos];
  let n = 0;
  for (const id of given) {
    const i = left.findIndex(w => agrees(id, w));
    if (i < 0) continue;
    left.splice(i, 1);
    n++;
  }
  return (2 * n) / (given.length + whos.length);
}

export interface Options {
  /** weight of the squared weights in what is minimised, for each choice */
  decay: number;
  rounds: number;
  /** share of the choices learnt once more without what the rules say, so that the rest learns to speak for itself */
  unruled: number;
  /** by how much another must be better than what the rules say */
  margin: number;
}
export const standard: Options = {decay: 0.002, rounds: 120, unruled: 0.5, margin: 0.5};

export type Weights = Map<string, number>;

const isOfRules = (f: string) => f.startsWith('rules') || f.endsWith(' ruled');

/** Log-linear weights by gradient descent with adaptive steps; the same examples give the same numbers. */
export function learn(all: readonly Example[], slot: Slot, {decay, rounds, unruled}: Options = standard): Weights {
  const names = new Map<string, number>();
  const id = (f: string) => {
    let i = names.get(f);
    if (i === undefined) names.set(f, (i = names.size));
    return i;
  };
  const data: {rows: number[][]; right: number[]; weight: number}[] = [];
  for (const e of all) {
    if (e.choice.slot !== slot) continue;
    const top = Math.max(...e.right);
    if (top === 0) continue;
    const right = e.right.map(x => (x === top ? 1 : 0));
    data.push({rows: e.choice.features.map(fs => fs.map(id)), right, weight: 1});
    if (unruled > 0)
      data.push({rows: e.choice.features.map(fs => fs.filter(f => !isOfRules(f)).map(id)), right, weight: unruled});
  }
  const n = names.size;
  const w = new Float64Array(n);
  const g = new Float64Array(n);
  const sum = new Float64Array(n);
  for (let round = 0; round < rounds; round++) {
    for (let j = 0; j < n; j++) g[j] = decay * data.length * w[j]!;
    for (const {rows, right, weight} of data) {
      const scores = rows.map(row => row.reduce((s, j) => s + w[j]!, 0));
      const top = Math.max(...scores);
      const ps = scores.map(s => Math.exp(s - top));
      const all = ps.reduce((s, x) => s + x, 0);
      const good = ps.reduce((s, x, i) => s + x * right[i]!, 0);
      for (const [i, row] of rows.entries()) {
        const d = weight * (ps[i]! / all - (right[i]! * ps[i]!) / good);
        if (Math.abs(d) > 1e-9) for (const j of row) g[j]! += d;
      }
    }
    for (let j = 0; j < n; j++) {
      sum[j]! += g[j]! * g[j]!;
      if (sum[j]! > 0) w[j]! -= (0.3 * g[j]!) / Math.sqrt(sum[j]!);
    }
  }
  return new Map([...names].map(([f, j]) => [f, w[j]!]));
}

export const scoreOf = (weights: Weights, features: readonly string[]): number =>
  features.reduce((s, f) => s + (weights.get(f) ?? 0), 0);

export function pick(weights: Weights, {choice: {features}, ruled}: Example, margin = standard.margin): number {
  let best = 0;
  let most = -Infinity;
  for (const [i, fs] of features.entries()) {
    const s = scoreOf(weights, fs) + (i === ruled ? margin : 0);
    if (s > most) [best, most] = [i, s];
  }
  return best;
}

/** How right the rules and the learnt choice are on conflicts not learnt from: {slot, rules, learnt, of} in sums of rightness. */
export function crossValidate(all: readonly Example[], options = standard, folds = 8) {
  const conflicts = [...new Set(all.map(e => e.conflict))].sort();
  const out = slots.map(slot => ({slot, rules: 0, learnt: 0, best: 0, of: 0}));
  for (let fold = 0; fold < folds; fold++) {
    const held = new Set(conflicts.filter((_, i) => i % folds === fold));
    for (const [k, slot] of slots.entries()) {
      const weights = learn(
        all.filter(e => !held.has(e.conflict)),
        slot,
        options,
      );
      for (const e of all) {
        if (e.choice.slot !== slot || !held.has(e.conflict)) continue;
        const t = out[k]!;
        t.rules += e.right[e.ruled]!;
        t.learnt += e.right[pick(weights, e, options.margin)]!;
        t.best += Math.max(...e.right);
        t.of++;
      }
    }
  }
  return out;
}

/** Trains and packs the layer from the passages rules are made on, so that the other half stays a judge; the log tells how it does on conflicts left out. */
export function trainAskers(reader: Reader, log: (line: string) => void): Uint8Array {
  const all = examples([...loadPassages('train').filter(isOpen), ...loadPassages('dev')], reader);
  for (const {slot, rules, learnt, of} of crossValidate(all)) {
    const percent = (x: number) => ((100 * x) / of).toFixed(1);
    log(`askers: ${slot} of ${of} right in cross-validation: ${percent(learnt)} (rules alone ${percent(rules)})`);
  }
  return packed(slots.map(slot => learn(all, slot)));
}

/** Weights of both slots as signed bytes; what the rules say gets its margin here. */
function packed(of: readonly Weights[]): Uint8Array {
  const {margin} = standard;
  for (const weights of of) for (const f of ['rules', 'rules: none']) weights.set(f, (weights.get(f) ?? 0) + margin);
  const scale = 127 / Math.max(...of.flatMap(w => [...w.values()].map(Math.abs)));
  const rows = new Map<number, [number, number][]>();
  for (const [k, weights] of of.entries())
    for (const [f, w] of weights) {
      const step = Math.round(w * scale);
      if (step === 0) continue;
      const key = hashText(f);
      const row = rows.get(key) ?? [];
      rows.set(key, [...row, [k, step]]);
    }
  return packLinear(
    slots.length,
    [...rows].map(([key, pairs]) => ({key, pairs})),
  );
}
