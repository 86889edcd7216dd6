import type {Conflict, Statement} from '@suasion/model';
import {expect, test} from 'vitest';
import {compile, explainModelHinge, modelHinges} from '../src/index.ts';
import {and, not, option, optionConflict, statement, taken} from './builder.ts';

const assumed = (made: Statement): Statement => ({...made, assumed: true});
const wants = (...statements: Statement[]) => ({kind: 'prioritized' as const, statements});

function hingesOf(conflict: Conflict, goal = option(0)) {
  const compiled = compile(conflict);
  if (!compiled.ok) throw new Error('the model is broken');
  return modelHinges(compiled.space, goal, {by: [0]}).map(hinge => ({
    ...hinge,
    said: explainModelHinge(compiled.space, hinge),
  }));
}

test('an assumed rule that stands in the way is a hinge, one that does not is none', () => {
  const conflict = optionConflict(
    {a: ['open'], b: ['attack']},
    {
      ruledOut: [assumed(statement(and(option(0), not(option(1))))), statement(and(option(0), option(1)))],
      required: [assumed(statement({op: 'true'}))],
      preferences: [wants(statement(option(0))), {kind: 'none'}],
      statusQuo: taken(),
    },
  );
  const found = hingesOf(conflict);
  expect(found.map(({kind, verdicts}) => [kind, verdicts])).toEqual([
    ['ruled out', [{by: [0], was: 'unable', becomes: 'assured'}]],
  ]);
  expect(found[0].said).toMatch(
    /^Without the assumption that it can never be that .*, the verdict on a would be “assured” rather than “unable”\.$/,
  );
});

test('an assumed part of the status quo and an assumed irreversibility are hinges', () => {
  const base = optionConflict(
    {a: ['open!'], b: ['attack']},
    {preferences: [wants(statement(not(option(0)))), {kind: 'none'}], statusQuo: taken(0)},
  );
  const grounds = new Map([[0, {because: [], assumed: true}]]);
  const [maker, other] = base.decisionMakers;
  const conflict: Conflict = {
    ...base,
    decisionMakers: [{...maker, options: [{...maker.options[0], assumed: true}]}, other],
    statusQuo: {kind: 'options', taken: [0], grounds},
  };
  const found = hingesOf(conflict, not(option(0)));
  expect(found.map(({kind, verdicts}) => [kind, verdicts[0]?.was, verdicts[0]?.becomes])).toEqual([
    ['irreversible', 'unable', 'assured'],
    // the goal then holds already, and the question is who can end it
    ['status quo', 'unable', 'unwilling'],
  ]);
});

test('a model that is none without the assumption says so', () => {
  const conflict = optionConflict(
    {a: ['open']},
    {required: [statement(option(0))], preferences: [wants(statement(option(0)))], statusQuo: taken(0)},
  );
  const grounds = new Map([[0, {because: [], assumed: true}]]);
  const [hinge] = hingesOf({...conflict, statusQuo: {kind: 'options', taken: [0], grounds}});
  expect(hinge.cannotSay).toContain('status quo');
  expect(hinge.said).toContain('nothing can be said');
});
