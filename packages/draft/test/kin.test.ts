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
