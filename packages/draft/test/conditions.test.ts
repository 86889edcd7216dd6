import type {Conflict} from '@suasion/model';
import {describe, expect, test} from 'vitest';
import {asked, type Made} from './made.ts';

const statementsOf = (conflict: Conflict) =>
  conflict.preferences.flatMap(p => (p.kind === 'prioritized' ? p.statements.map(s => s.text) : []));
const names = {town: 'Town', rebels: 'rebels', mill: 'Mill', port: 'Port'};
/** What each wants by a text whose last words are the condition of its one act; Mill is asked to wait besides. */
function wants(kind: Made['kind'], by: string, of: string | null, act: string, given: string): string[] {
  const text = `${names[by as keyof typeof names]} says: ${act} ${given}. Port asks Mill to wait. Mill refused to wait.`;
  const {conflict} = asked(text, names, [
    {kind, by, of, act, given},
    {by: 'port', of: 'mill', act: 'wait'},
    {kind: 'refusal', by: 'mill', of: 'port', act: 'wait'},
  ]);
  return statementsOf(conflict);
}

describe('a condition read for who would do what', () => {
  const rows: [string, Parameters<typeof wants>, string][] = [
    [
      'before the demander does it',
      ['demand', 'town', 'mill', 'open the lock', 'before it lowers the toll'],
      'if mill.open-lock then town.lower-toll',
    ],
    [
      'before it is done by nobody named',
      ['demand', 'town', 'mill', 'open the lock', 'before the barges are released'],
      'if mill.open-lock then town.release-barges',
    ],
    [
      'men that are away again',
      ['refusal', 'town', 'rebels', 'reopen the bridge', 'until its men are out of the quarry'],
      'town.reopen-bridge iff rebels.take-men',
    ],
    [
      'men named after whose they are',
      ['promise', 'town', 'mill', 'reopen the bridge', "only if Port's guards are back in the harbour"],
      'town.reopen-bridge iff port.take-guards',
    ],
    [
      'no claim laid',
      ['offer', 'town', 'mill', 'reopen the bridge', 'if Mill lays no claim to the weir'],
      'if not mill.lay-claim then town.reopen-bridge',
    ],
    [
      'while it goes on',
      ['refusal', 'town', 'mill', 'reopen the bridge', 'while Mill keeps the sluice shut'],
      'if mill.keep-sluice then not town.reopen-bridge',
    ],
    [
      'what is given up',
      ['promise', 'town', 'mill', 'reopen the bridge', 'when Mill gives up its licence'],
      'if mill.give-licence then town.reopen-bridge',
    ],
    [
      'the part of its doer in something',
      ['refusal', 'town', null, 'sign the deed', 'without the participation of Mill in the talks'],
      'town.sign-deed iff mill.take-part',
    ],
    [
      'a chance to do it',
      ['refusal', 'town', 'mill', 'reopen the bridge', 'before Port has the chance to inspect the arches'],
      'town.reopen-bridge iff port.inspect-arches',
    ],
    [
      'packing up',
      ['promise', 'town', 'mill', 'reopen the bridge', 'the day Mill packs up'],
      'if mill.pack then town.reopen-bridge',
    ],
  ];
  test.each(rows)('%s', (_, said, want) => expect(wants(...said)).toContain(want));

  test('before what others get done says nothing of the demander where it is asked to leave something', () => {
    const said = wants('demand', 'town', 'mill', 'not drain the pond', 'before a pact is signed');
    expect(said.filter(w => /town\.sign/.test(w))).toEqual([]);
  });

  test('who is named behind “talks with” does not begin the clause', () => {
    const said = wants('threat', 'town', 'mill', 'reopen the bridge', 'when talks with Port begin in June');
    expect(said.filter(w => /port\.begin/.test(w))).toEqual([]);
  });

  test('no longer doing it is not to do none of it', () => {
    const said = wants('offer', 'town', 'mill', 'reopen the bridge', 'if Mill sells no longer to Port');
    expect(said.filter(w => /not mill\.sell/.test(w) && /then/.test(w))).toEqual([]);
  });
});

test('who clings on does not do as asked', () => {
  const text = 'Town asked Mill to close the weir. Town will sue if Mill clings on. Mill refused.';
  const {conflict} = asked(text, names, [
    {by: 'town', of: 'mill', act: 'close the weir'},
    {kind: 'threat', by: 'town', of: 'mill', act: 'sue', given: 'if Mill clings on'},
  ]);
  const said = statementsOf(conflict);
  expect(said).toContain('if not mill.close-weir then town.sue');
});

describe('who offered the thing that another turns down', () => {
  const told = (refused: string) => {
    const text = `Port offered a common fund. Mill rejected ${refused}. Port asks Mill to wait.`;
    const {wants: said} = asked(text, names, [
      {kind: 'offer', by: 'port', of: 'mill', act: 'a common fund'},
      {kind: 'refusal', by: 'mill', of: 'port', act: refused},
      {by: 'port', of: 'mill', act: 'wait'},
    ]);
    return said.port!;
  };
  test('wants it accepted', () => expect(told('any common fund').join()).toMatch(/mill\.accept/));
  test('but nothing else it was not asked', () => expect(told('the toll').join()).not.toMatch(/mill\.accept/));
});

describe('to see to it', () => {
  const told = (answer: string) => {
    const text = `Mill will not talk before the pumps are repaired. Town agreed to ${answer}. Port asks Mill to wait.`;
    const {conflict} = asked(text, names, [
      {kind: 'refusal', by: 'mill', of: 'town', act: 'talk', given: 'before the pumps are repaired'},
      {kind: 'promise', by: 'town', of: 'mill', act: answer},
      {by: 'port', of: 'mill', act: 'wait'},
    ]);
    const at = conflict.decisionMakers.findIndex(d => d.id === 'town');
    const own = conflict.preferences[at];
    return own?.kind === 'prioritized' ? own.statements.filter(s => !s.assumed).map(s => s.text) : [];
  };
  test('is to do what somebody else waits for', () => expect(told('see to it')).toEqual(['town.repair-pumps']));
  test('as no other pointer is', () => expect(told('do that')).not.toContain('town.repair-pumps'));
});
