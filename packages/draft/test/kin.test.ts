import type {Actor} from '@suasion/model';
import {describe, expect, test} from 'vitest';
import {draft, sidesOf} from '../src/index.ts';
import {parties} from '../src/steps/01-parties.ts';
import {type Made, record} from './made.ts';

/** Actors of the kinds, offices and principals given, and whom each is counted with. */
function sides(text: string, names: Record<string, string>, more: Record<string, Partial<Actor>>, items: Made[] = []) {
  const built = record(text, names, items);
  const actors = built.actors.map(a => ({...a, ...more[a.id]}));
  return {...built, actors};
}
const person = (role: string | null = null, speaksFor: string | null = null) => ({
  ...{kind: 'person' as const, role, speaksFor},
});
const people = {kind: 'people' as const};

describe('one side under two names', () => {
  test('“the government” and its ministers are the one state’s whose minister is named', () => {
    const text = 'Health secretary Ann Roe spoke. The government refused. ministers waited. Upland did too.';
    const names = {ann: 'Ann Roe', gov: 'government', min: 'ministers', u: 'Upland', l: 'Lowland'};
    const kinds = {ann: person('health secretary', 'u'), gov: {kind: 'government'}, min: people, u: {kind: 'state'}};
    const one = sidesOf(sides(text, names, kinds as never));
    expect([one.get('gov'), one.get('min')]).toEqual(['u', 'u']);
    const two = sidesOf(sides(text, names, {...kinds, l: {kind: 'state'}} as never));
    expect([two.get('gov'), two.get('min')]).toEqual(['gov', 'min']);
  });

  test('“the North” is the one country of the text that has it in its name', () => {
    const text = 'The North waited. North Upland spoke. North Lowland left. The Northern League sang.';
    const names = {half: 'North', u: 'North Upland', league: 'Northern League', l: 'North Lowland'};
    const {l: _, ...fewer} = names;
    expect(sidesOf(sides(text, fewer, {u: {kind: 'state'}} as never)).get('half')).toBe('u');
    expect(sidesOf(sides(text, names, {u: {kind: 'state'}} as never)).get('half')).toBe('half');
  });

  test('the office of a transcript is written small', () => {
    const said = (name: string) =>
      parties(sides(`${name}: No. ${name}: Yes.`, {a: name}, {a: person()})).all.map(p => [p.name, p.inText]);
    expect(said('DEPUTY MINISTER')).toEqual([['deputy minister', 'the deputy minister']]);
    expect(said('OPEC')).toEqual([['OPEC', 'OPEC']]);
  });

  test('“the government” is the one that is spoken of as a government, where several states are named', () => {
    const text = 'The Upland government spoke. The government refused. Lowland waited. The Lowland coast is long.';
    const names = {gov: 'government', u: 'Upland', l: 'Lowland'};
    const kinds = {gov: {kind: 'government'}, u: {kind: 'state'}, l: {kind: 'state'}};
    expect(sidesOf(sides(text, names, kinds as never)).get('gov')).toBe('u');
    const both = text.replace('Lowland coast', 'Lowland government');
    expect(sidesOf(sides(both, names, kinds as never)).get('gov')).toBe('gov');
  });

  test('a president without a country is of the state a report is about, unless somebody else is its president', () => {
    const text = 'Upland voted. Upland waits for President Ann Roe. Upland and Lowland talk.';
    const names = {ann: 'Ann Roe', u: 'Upland', l: 'Lowland', bea: 'Bea Dale'};
    const kinds = {ann: person('President'), u: {kind: 'state'}, l: {kind: 'state'}};
    expect(sidesOf(sides(text, names, kinds as never)).get('ann')).toBe('u');
    const held = {...kinds, bea: person('President', 'u')};
    expect(sidesOf(sides(text, names, held as never)).get('ann')).toBe('ann');
  });

  test('who holds an office of two words is of the one body whose officer is called so', () => {
    const text = "Line's general manager waited. General Manager Ann Roe spoke. Mill's general manager left.";
    const names = {
      ann: 'Ann Roe',
      chief: "Line's general manager",
      line: 'Line',
      mill: 'Mill',
      other: "Mill's general manager",
    };
    const kinds = {
      ann: person('General Manager'),
      chief: person('general manager', 'line'),
      other: person('general manager'),
    };
    expect(sidesOf(sides(text, names, kinds)).get('ann')).toBe('line');
    const two = {...kinds, other: person('general manager', 'mill')};
    expect(sidesOf(sides(text, names, two)).get('ann')).toBe('ann');
  });

  test('a name in small letters is short for a longer one where a capital only opens its line', () => {
    const names = {short: 'Tram drivers', long: 'Harbour tram drivers', other: 'Tram Drivers'};
    const kinds = {short: people, long: people, other: people};
    const made = sidesOf(sides('Tram drivers met. Harbour tram drivers voted. Tram Drivers sang.', names, kinds));
    expect(made.get('short')).toBe('long');
  });

  test('a shorter given name, or none, is the one person it can be', () => {
    const text = 'Edmund Vale of the Pilots spoke. Ed Vale left. Vale waited. Nora Vale sang.';
    const names = {long: 'Edmund Vale', short: 'Ed Vale', last: 'Vale', union: 'Pilots'};
    const kinds = {long: person('head', 'union'), short: person(), last: person()};
    const made = sidesOf(sides(text, names, kinds));
    expect([made.get('short'), made.get('last')]).toEqual(['union', 'union']);
    const nora = sidesOf(sides(text, {...names, nora: 'Nora Vale'}, {...kinds, nora: person()}));
    expect([nora.get('last'), nora.get('nora')]).toEqual(['last', 'nora']);
  });

  test('who works is of the one union there is, unless another trade might be in it or it asks them to vote', () => {
    const text =
      'Harbour pilots will strike. The union wants more pay. Port nurses wait. It told pilots to accept the pay.';
    const names = {p: 'Harbour pilots', u: 'union', n: 'Port nurses'};
    expect(sidesOf(sides(text, {p: names.p, u: names.u}, {p: people})).get('p')).toBe('u');
    const two = sidesOf(sides(text, names, {p: people, n: people}));
    expect([two.get('p'), two.get('n')]).toEqual(['p', 'n']);
    const vote: Made = {by: 'u', of: 'p', act: 'accept the pay'};
    expect(sidesOf(sides(text, {p: names.p, u: names.u}, {p: people}, [vote])).get('p')).toBe('p');
    // called by a name of its own where one of them has it
    const who = parties(sides(text, {u: names.u, p: names.p}, {p: people}));
    expect(who.of('u')?.name).toBe('Harbour pilots');
  });

  test.each([
    ['Harbour pilots', true],
    ['Port workers', true],
    ['Port nurses', false],
  ])('the %s are of a union named after a trade if it is theirs: %s', (crew, theirs) => {
    const text = `${crew} stayed at home. The Pilots Union wants more pay.`;
    const made = sidesOf(sides(text, {c: crew, u: 'Pilots Union'}, {c: people}));
    expect(made.get('c') === made.get('u')).toBe(theirs);
  });

  test('leaders, negotiators and members of a body, and one of several chiefs, are of it', () => {
    const text =
      'The Reed League met. Reed League’s 40 members waited. Tarn chiefs spoke. Tarn’s river chiefs refused. chiefs left. Chief Olo agreed. River elders sang.';
    const names = {
      ...{l: 'Reed League', m: 'Reed League’s 40 members', t: 'Tarn chiefs', r: 'Tarn’s river chiefs', c: 'chiefs'},
      ...{o: 'Olo', e: 'River elders'},
    };
    const kinds = {m: people, t: people, r: people, c: people, o: person('Chief'), e: people};
    const made = sidesOf(sides(text, names, kinds));
    expect(made.get('m')).toBe('l');
    expect([made.get('c'), made.get('o'), made.get('e')]).toEqual(['r', 'r', 'e']);
  });

  test('part of a name that goes on with “of”, and funds of one first word', () => {
    const text =
      'Ferryman’s Guild spoke. Ferrymans Guild of Tarn met. Orrin Advisors and Orrin Management bid. Orrin waits.';
    const names = {s: 'Ferryman’s Guild', g: 'Ferrymans Guild of Tarn', a: 'Orrin Advisors', m: 'Orrin Management'};
    const made = sides(text, names, {});
    const aliased = made.actors.map(a =>
      a.id === 'm'
        ? {...a, mentions: [...a.mentions, {doc: 'd', start: text.indexOf('Orrin waits'), end: text.indexOf(' waits')}]}
        : a,
    );
    const head = sidesOf({...made, actors: aliased});
    expect([head.get('s'), head.get('a')]).toEqual(['g', 'm']);
    // nobody is called by the bare word
    expect(sidesOf(made).get('a')).toBe('a');
  });

  test('what is asked of a union’s workers and of the union comes to one column', () => {
    const text =
      'Vale Ferries asked Ferry pilots to sail. Vale Ferries asked the union to talk. The union refused to sail.';
    const names = {f: 'Vale Ferries', p: 'Ferry pilots', u: 'union'};
    const built = sides(text, names, {p: people}, [
      {by: 'f', of: 'p', act: 'sail'},
      {by: 'f', of: 'u', act: 'talk'},
      {by: 'u', kind: 'refusal', act: 'refused to sail'},
    ]);
    const made = draft(built);
    expect(made.ok && made.conflict.decisionMakers.map(d => d.name)).toEqual(['Ferry pilots', 'Vale Ferries']);
  });
});
