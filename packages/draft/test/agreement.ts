// npx tsx packages/draft/test/agreement.ts
// How far a second marker of decisions (texts/second-decisions) agrees with the first, by the rules the draft is scored by,
// and what the draft makes of the same passages against either of them, and options against both.
import type {Conflict, Formula} from '@suasion/model';
import {type Literal, loadPassages, type Passage} from '../../../texts/load.ts';
import {type DraftResult, draft} from '../src/index.ts';
import {goldRecord} from './gold.ts';
import {pairOptions, partsOf, sameActor} from './pairing.ts';
import {emptyScore, f1, kinds, type Score, score} from './score.ts';

/** The decisions one marker sees, in the shape of a draft as far as scores look at it. */
function drafted(passage: Passage): DraftResult {
  const owned = passage.decisionMakers.map(name => ({
    name,
    options: passage.options.filter(o => o.owner === name),
  }));
  const index = new Map(owned.flatMap(d => d.options).map((o, k) => [o.id, k]));
  const literal = ({option, taken}: Literal): Formula => {
    const of: Formula = {op: 'option', option: index.get(option)!};
    return taken ? of : {op: 'not', of};
  };
  const statement = (that: Formula) => ({that, assumed: false});
  const conflict = {
    decisionMakers: owned.map(d => ({
      name: d.name,
      options: d.options.map(o => ({name: o.does, because: partsOf(passage, o).map(p => p.id)})),
    })),
    preferences: owned.map(d => ({
      kind: 'prioritized',
      statements: [
        ...passage.wants.filter(w => w.who === d.name).map(w => statement(literal(w))),
        ...passage.conditions
          .filter(c => c.who === d.name)
          .map(c => statement({op: 'implies', if: {op: 'and', of: c.when.map(literal)}, then: literal(c.then)})),
      ],
    })),
  } as unknown as Conflict;
  return {ok: true, conflict, yaml: '', goals: [], review: [], leftOut: [], bystanders: []};
}

const first = new Map(loadPassages('test').map(p => [p.id, p]));
// what was said of whom is as the first marker has it: only the decisions are marked twice
const second = loadPassages('second-decisions').map(p => ({...first.get(p.id)!, ...decisionsOf(p)}));
function decisionsOf({decisionMakers, options, wants, conditions}: Passage) {
  return {decisionMakers, options, wants, conditions};
}

const total = {second: emptyScore(), draftFirst: emptyScore(), draftSecond: emptyScore()};
let [kept, inEither] = [0, 0];
for (const again of second) {
  const passage = first.get(again.id)!;
  const made = draft(goldRecord(passage));
  score(passage, drafted(again), total.second);
  score(passage, made, total.draftFirst);
  score(again, made, total.draftSecond);
  if (!made.ok) continue;
  const options = made.conflict.decisionMakers.flatMap(d =>
    d.options.map(o => ({owner: sameActor(passage, d.name), name: o.name, because: o.because})),
  );
  const found = new Set([...pairOptions(passage, options), ...pairOptions(again, options)].map(pair => pair.drafted));
  kept += options.length;
  inEither += found.size;
}
const percent = (x: number) => (100 * x).toFixed(1).padStart(6);
const show = (title: string, of: Score) => {
  console.log(`${title.padEnd(42)}     P      R     F1`);
  for (const kind of kinds) {
    const {precision, recall, f1: f} = f1(of[kind]);
    console.log(`  ${kind.padEnd(38)} ${percent(precision)} ${percent(recall)} ${percent(f)}`);
  }
};
console.log(`${second.length} passages`);
show('the second marker against the first', total.second);
show('the draft against the first', total.draftFirst);
show('the draft against the second', total.draftSecond);
console.log(`of ${kept} options drafted, ${percent(inEither / kept).trim()} % are marked by one or the other`);
