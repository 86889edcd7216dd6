import {describe, expect, test} from 'vitest';
import {sidesOf} from '../src/index.ts';
import {decides} from '../src/steps/01-parties.ts';
import {drafted, type Made, record} from './made.ts';

const names = {
  gov: 'government',
  rebels: 'Ridge Liberation Army',
  army: 'the army',
  boats: 'the boats',
  un: 'World Body',
};

/** The kinds of actors matter here: one government, its army, boats that others let through. */
function made(...args: Parameters<typeof record>) {
  const built = record(...args);
  const kinds: Record<string, string> = {gov: 'government', rebels: 'armed-group', un: 'bloc'};
  return {...built, actors: built.actors.map(a => ({...a, kind: (kinds[a.id] ?? 'organisation') as typeof a.kind}))};
}

describe('who decides', () => {
  test('the army is the one government’s, never another army’s', () => {
    const text = 'The government spoke. the army moved. Ridge Liberation Army waited.';
    const sides = sidesOf(made(text, names, []));
    expect(sides.get('army')).toBe('gov');
    expect(sides.get('rebels')).toBe('rebels');
  });

  test('a minister of no country named is of the state the report is about, unless it has such a minister', () => {
    const text =
      'Upland waits. Upland said no. Upland would not. Foreign Minister Ann Roe spoke. Lowland listened. Foreign Minister Bob Hay left.';
    const built = made(text, {u: 'Upland', l: 'Lowland', ann: 'Ann Roe', bob: 'Bob Hay'}, []);
    const actors = built.actors.map(a =>
      a.id === 'u' || a.id === 'l'
        ? {...a, kind: 'state' as const}
        : {...a, kind: 'person' as const, role: 'Foreign Minister', speaksFor: a.id === 'bob' ? 'l' : null},
    );
    expect(sidesOf({...built, actors}).get('ann')).toBe('u');
    const other = actors.map(a => (a.id === 'bob' ? {...a, speaksFor: 'u'} : a));
    expect(sidesOf({...built, actors: other}).get('ann')).toBe('ann');
  });

  test('those a body speaks to as its own are its own, unless they vote on it or nobody else is asked anything', () => {
    const text =
      'Ferrymen told members not to sail. Harbour Trust asked Ferrymen to come back. Ferrymen told members to vote on the roster.';
    const people = {crew: 'Ferrymen', all: 'members', trust: 'Harbour Trust'};
    const told: Made = {by: 'crew', of: 'all', act: 'sail', wants: 'stop'};
    const back: Made = {by: 'trust', of: 'crew', act: 'come back'};
    const vote: Made = {by: 'crew', of: 'all', act: 'vote on the roster'};
    expect(sidesOf(made(text, people, [told, back])).get('all')).toBe('crew');
    expect(sidesOf(made(text, people, [told])).get('all')).toBe('all');
    expect(sidesOf(made(text, people, [vote, back])).get('all')).toBe('all');
    // asked by another too, they are somebody by themselves
    const also: Made = {by: 'trust', of: 'all', act: 'come back'};
    expect(sidesOf(made(text, people, [told, also, back])).get('all')).toBe('all');
  });

  test('soldiers named once without whose, and “the parties”, decide nothing', () => {
    const party = (name: string, mentions: number) => ({
      ...{id: 'x', name, inText: name, kind: 'organisation' as const, actors: ['x'], mediator: false, mentions},
    });
    for (const name of ['foreign soldiers', 'border troops', 'the forces']) {
      expect([name, decides(party(name, 1)), decides(party(name, 4))]).toEqual([name, false, true]);
    }
    expect(decides(party('the other parties', 3))).toBe(false);
    expect(decides(party('Border Guard Union', 1))).toBe(true);
  });

  test('with two governments named, whose army it is stays open', () => {
    const text = 'The government spoke. the army moved. Upland denied it.';
    const built = made(text, {...names, other: 'Upland'}, []);
    const actors = built.actors.map(a => (a.id === 'other' ? {...a, kind: 'state' as const} : a));
    expect(sidesOf({...built, actors}).get('army')).toBe('army');
  });

  test('groups of people, however described, decide nothing', () => {
    const text = 'Young island women can move Upland together with white old men. Upland asks Lowland to wait.';
    const {conflict} = drafted(
      record(
        text,
        {w: 'Young island women', m: 'white old men', u: 'Upland', l: 'Lowland'},
        [{by: 'u', of: 'l', act: 'wait'}],
        [{who: 'w', can: true, what: 'move Upland together', with: ['m']}],
      ),
    );
    expect(conflict.decisionMakers.map(d => d.id).sort()).toEqual(['l', 'u']);
  });

  test('a firm is known by the first word of its name', () => {
    const text = 'Harbour Ferries met the crews. Harbour would not pay. The Mill Foundation gave. Mill denied it.';
    const sides = sidesOf(made(text, {hf: 'Harbour Ferries', h: 'Harbour', mf: 'Mill Foundation', m: 'Mill'}, []));
    expect(sides.get('h')).toBe('hf');
    expect(sides.get('m')).toBe('m');
  });
});

describe('what ties one party’s acts to another’s', () => {
  test('an order given: what passes is let through by whoever sets the order, once an organ of the other has acted', () => {
    const text =
      'World Body asked Ridge Liberation Army to allow the boats waiting at the lock to proceed. They said that the boats may pass once the army lifts its posts. The government denied it.';
    const {wants, conflict} = drafted(
      made(text, names, [{by: 'un', of: 'rebels', act: 'allow the boats waiting at the lock to proceed'}], [], {
        requires: [{first: 'the army lifts its posts', then: 'the boats may pass', by: 'rebels'}],
      }),
    );
    expect(conflict.decisionMakers.map(d => d.id)).not.toContain('boats');
    expect(wants.rebels).toContain('if gov.lift-posts then rebels.allow-boats');
    expect(wants.rebels).toContain('gov.lift-posts');
  });

  test('“by its own officers” is by whoever promises, and meets what the other refuses of them', () => {
    const text =
      'The government will lift two posts if the boats are inspected by its own officers. Ridge Liberation Army rejects inspection by the army, but would accept inspection by World Body.';
    const {wants} = drafted(
      made(text, names, [
        {kind: 'promise', by: 'gov', act: 'lift two posts', given: 'if the boats are inspected by its own officers'},
        {kind: 'refusal', by: 'rebels', act: 'inspection by the army'},
        {kind: 'promise', by: 'rebels', act: 'accept inspection by World Body'},
      ]),
    );
    expect(wants.gov).toContain('if rebels.accept-inspection then gov.lift-two');
    expect(wants.rebels).toContain('not rebels.accept-inspection');
    expect(wants.rebels!.some(w => /^rebels\.accept-inspection-\w+/.test(w))).toBe(true);
  });

  test('“refused to do so” is about the condition just named; a proposal accepted is accepted', () => {
    const text =
      'Upland accepted the proposal on condition that Lowland reopen the crossing. Lowland has refused to do so until Upland hands over five guards.';
    const {wants} = drafted(
      record(text, {u: 'Upland', l: 'Lowland'}, [
        {kind: 'promise', by: 'u', act: 'the proposal', given: 'on condition that Lowland reopen the crossing'},
        {kind: 'refusal', by: 'l', act: 'do so', given: 'until Upland hands over five guards'},
      ]),
    );
    expect(wants.u).toEqual(
      expect.arrayContaining(['l.reopen-crossing', 'if l.reopen-crossing then u.accept-proposal']),
    );
    expect(wants.l).toEqual(expect.arrayContaining(['u.hand-five', 'l.reopen-crossing iff u.hand-five']));
  });

  test('what a condition says others are free to do, or should be out of, somebody lets them, or brings about', () => {
    const tied = (given: string) => {
      const text = `Kestria asked Vostria to pay rent. Vostria will pay rent ${given}.`;
      const {wants, conflict} = drafted(
        record(text, {v: 'Vostria', k: 'Kestria'}, [
          {by: 'k', of: 'v', act: 'pay rent'},
          {kind: 'promise', by: 'v', of: 'k', act: 'pay rent', given},
        ]),
      );
      const of = conflict.decisionMakers.find(d => d.id === 'k')!.options.map(o => o.name);
      return [...of, wants.v!.some(w => w.startsWith('if k.'))];
    };
    expect(tied('only if those who work there are free to go home')).toEqual([
      'Let those who work there go home',
      false,
    ]);
    expect(tied('on the understanding that pilgrims can walk to the shrine')).toEqual([
      'Let pilgrims walk to the shrine',
      true,
    ]);
    expect(tied('if its patrols are by then back behind the river')).toEqual([
      'Take its patrols back behind the river',
      true,
    ]);
    expect(tied('provided that the raids cease')).toEqual(['End the raids', true]);
  });

  test('a condition in the past tense is an act like any other', () => {
    const text = 'Upland would not return to the table unless Lowland withdrew its plan for the weir.';
    const {wants, conflict} = drafted(
      record(text, {u: 'Upland', l: 'Lowland'}, [
        {kind: 'refusal', by: 'u', act: 'return to the table', given: 'unless Lowland withdrew its plan for the weir'},
      ]),
    );
    expect(conflict.decisionMakers.find(d => d.id === 'l')!.options.map(o => o.name)).toEqual([
      'Withdraw its plan for the weir',
    ]);
    expect(wants.u).toContain('u.return-table iff l.withdraw-plan');
  });

  test('two between whom somebody mediates are each other’s other side', () => {
    const text =
      'World Body mediated between Upland and Lowland. Upland demands the release of the guards. Hill asks Dale to wait.';
    const built = record(text, {un: 'World Body', u: 'Upland', l: 'Lowland', h: 'Hill', d: 'Dale'}, [
      {by: 'u', act: 'the release of the guards'},
      {by: 'h', of: 'd', act: 'wait'},
    ]);
    const span = [{doc: 'd', start: 0, end: 31}];
    const relations = ['u', 'l'].map((to, k) => ({
      id: `r${k + 1}`,
      from: 'un',
      to,
      kind: 'mediation' as const,
      standing: 'asserted' as const,
      span,
      statement: null,
    }));
    const {conflict} = drafted({...built, relations});
    expect(conflict.decisionMakers.find(d => d.id === 'l')?.options.map(o => o.name)).toEqual(['Release the guards']);
  });
});

test('what goes on until another acts ends then, and is going on today', () => {
  const text = 'Guild said the strike would persist until Port mends the quay. Guild and Port met.';
  const {conflict} = drafted(
    record(text, {guild: 'Guild', port: 'Port'}, [], [], {
      requires: [{first: 'Port mends the quay', then: 'the strike would persist', by: 'guild'}],
    }),
  );
  const wants = conflict.preferences.flatMap(p => (p.kind === 'prioritized' ? p.statements.map(s => s.text) : []));
  expect(wants).toContain('if port.mend-quay then not guild.continue-strike');
});

describe('what is asked about first', () => {
  test('is what acts are tied to, before what is merely asked once', () => {
    const text =
      'Upland asks Lowland to wait. Upland asks Lowland to pay the toll. Upland would open the lock only if Lowland paid the toll.';
    const {goals} = drafted(
      record(text, {u: 'Upland', l: 'Lowland'}, [
        {by: 'u', of: 'l', act: 'wait'},
        {by: 'u', of: 'l', act: 'pay the toll'},
        {kind: 'offer', by: 'u', of: 'l', act: 'open the lock', given: 'only if Lowland paid the toll'},
      ]),
    );
    expect(goals[0]!.text).toBe('Lowland: Pay the toll');
  });

  test('is what a threat is to bring about, never what is threatened', () => {
    const text = 'Upland asks Lowland to wait. Upland threatens to shut the lock unless Lowland pays the toll.';
    const {goals} = drafted(
      record(text, {u: 'Upland', l: 'Lowland'}, [
        {by: 'u', of: 'l', act: 'wait'},
        {kind: 'threat', by: 'u', of: 'l', act: 'shut the lock', given: 'unless Lowland pays the toll'},
      ]),
    );
    expect(goals[0]!.text).toBe('Lowland: Pay the toll');
    expect(goals.map(g => g.text)).not.toContain('Upland: Shut the lock');
  });

  test('what a party would do anyway stands below what it is taken not to want', () => {
    const text = 'Upland asks Lowland to free the guards. Lowland promises to mend the weir.';
    const {wants} = drafted(
      record(text, {u: 'Upland', l: 'Lowland'}, [
        {by: 'u', of: 'l', act: 'free the guards'},
        {kind: 'promise', by: 'l', act: 'mend the weir'},
      ]),
    );
    expect(wants.l).toEqual(['(assumed) not l.free-guards', 'l.mend-weir']);
  });
});

test('“the union” is the one association of workers named; a price is paid by whoever is offered', () => {
  const sides = sidesOf(
    made(
      'Harbour Pilots Association struck. the union met Dale.',
      {a: 'Harbour Pilots Association', u: 'the union', d: 'Dale'},
      [],
    ),
  );
  expect(sides.get('u')).toBe('a');
  const {wants} = drafted(
    record('The mill offered Dale to open its books for $20 a share.', {m: 'The mill', d: 'Dale'}, [
      {kind: 'offer', by: 'm', of: 'd', act: 'open its books', given: 'for $20 a share'},
    ]),
  );
  expect(wants.m).toContain('if d.pay-20 then m.open-books');
});

describe('what a threat is tied to', () => {
  const people = {guild: 'Guild', port: 'Port'};
  const conditionsOf = (text: string, act: string, threat: string, given?: string) => {
    const made = drafted(
      record(text, people, [
        {by: 'guild', of: 'port', act},
        {kind: 'threat', by: 'guild', of: 'port', act: threat, given},
      ]),
    );
    const at = made.conflict.decisionMakers.findIndex(d => d.name === 'Guild');
    const preference = made.conflict.preferences[at]!;
    return preference.kind === 'prioritized' ? preference.statements.map(s => [s.text, s.assumed ?? false]) : [];
  };

  test('is what is asked just before, and said so where “or” or “otherwise” joins the two', () => {
    const tied = ['if not port.mend-quay then guild.stop-cranes', false];
    expect(
      conditionsOf(
        'Guild told Port to mend the quay; otherwise it would stop the cranes.',
        'mend the quay',
        'stop the cranes',
      ),
    ).toContainEqual(tied);
    expect(
      conditionsOf('Guild told Port to mend the quay. It will stop the cranes.', 'mend the quay', 'stop the cranes'),
    ).toContainEqual([tied[0], true]);
  });

  test('is that nothing comes of what was asked', () => {
    expect(
      conditionsOf(
        'Guild asked Port to mend the quay. Should it come to nothing, Guild will stop the cranes.',
        'mend the quay',
        'stop the cranes',
        'Should it come to nothing',
      ),
    ).toContainEqual(['if not port.mend-quay then guild.stop-cranes', false]);
  });
});

describe('what somebody can do, and why', () => {
  const moved = (why: string) => {
    const text = `Kestrel is able to close the lock to Mill ${why}. Mill rejected the toll. Kestrel asked Mill to pay.`;
    const names = {k: 'Kestrel', m: 'Mill'};
    const {conflict} = drafted(
      record(
        text,
        names,
        [
          {kind: 'refusal', by: 'm', act: 'the toll'},
          {by: 'k', of: 'm', act: 'pay'},
        ],
        [{who: 'k', can: true, what: `close the lock to Mill ${why}`, with: []}],
      ),
    );
    return conflict.decisionMakers.flatMap(d => d.options.map(o => `${d.name}: ${o.name}`));
  };
  test('the reason is nothing that would be brought about', () =>
    expect(moved('in response to its decision to leave the guild').join()).not.toMatch(/decision|leave/i));
});
