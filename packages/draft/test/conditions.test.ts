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
      'not town.reopen-bridge iff mill.keep-sluice',
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
    [
      'people in prison',
      ['promise', 'town', 'mill', 'reopen the bridge', 'only if the two carters are out of jail'],
      'town.reopen-bridge iff mill.release-two',
    ],
    [
      'people in prison as long as nothing is done',
      ['refusal', 'town', 'mill', 'reopen the bridge', 'while the two carters are in jail'],
      'not town.reopen-bridge iff not mill.release-two',
    ],
    [
      'a siege that goes on',
      ['threat', 'town', 'rebels', 'flood the quarry', 'if the siege goes on'],
      'if not rebels.end-siege then town.flood-quarry',
    ],
    [
      'a siege that is over',
      ['promise', 'town', 'rebels', 'reopen the bridge', 'once the siege of the quarry is over'],
      'if rebels.end-siege then town.reopen-bridge',
    ],
    [
      'a ban in force',
      ['refusal', 'town', 'mill', 'reopen the bridge', 'as long as the ban on barges remains in force'],
      'not town.reopen-bridge iff not mill.lift-ban',
    ],
    [
      'a crossing that is shut',
      ['threat', 'town', 'mill', 'sue', 'if the northern crossing stays shut'],
      'if not mill.open-northern then town.sue',
    ],
    [
      'what another gives by a noun',
      ['refusal', 'town', 'mill', 'reopen the bridge', "until it has Port's consent"],
      'town.reopen-bridge iff port.give-consent',
    ],
    [
      'what another gives by a noun, behind “without”',
      ['refusal', 'town', 'mill', 'reopen the bridge', "without Port's written approval"],
      'town.reopen-bridge iff port.give-approval',
    ],
    [
      'what the other lets its own people do',
      ['offer', 'town', 'mill', 'reopen the bridge', 'on the understanding that Town keeps the keys'],
      'if mill.let-town then town.reopen-bridge',
    ],
  ];
  test.each(rows)('%s', (_, said, want) => expect(wants(...said)).toContain(want));

  test.each<[string, Parameters<typeof wants>, RegExp]>([
    ['talks that are held', ['offer', 'town', 'mill', 'reopen the bridge', 'if hearings are held in June'], /release/],
    ['a market that is open', ['offer', 'town', 'mill', 'reopen the bridge', 'if the matter is open'], /mill\.open/],
    [
      'what it has got of its own',
      ['offer', 'town', 'mill', 'reopen the bridge', "once it has Town's consent"],
      /give-consent/,
    ],
    [
      'a day',
      ['promise', 'town', 'mill', 'reopen the bridge', 'before the vote on the mill in May'],
      /then town\.reopen/,
    ],
    ['an election', ['refusal', 'town', 'mill', 'vote on the toll', 'before the elections in May'], /iff/],
    ['what it does itself', ['threat', 'town', 'mill', 'reopen the bridge', 'once Town keeps the keys'], /mill\.let/],
  ])('but not of %s', (_, said, act) => expect(wants(...said).join('\n')).not.toMatch(act));

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

describe('strikers who are asked back', () => {
  const told = (asked_: string, given: string) => {
    const text = `Town told the weavers to ${asked_}. Town refuses to pay the bonus ${given}. The weavers refused.`;
    return statementsOf(
      asked(text, {town: 'Town', weavers: 'weavers'}, [
        {by: 'town', of: 'weavers', act: asked_},
        {kind: 'refusal', by: 'town', of: 'weavers', act: 'pay the bonus', given},
      ]).conflict,
    );
  };
  test('end their strike by it', () =>
    expect(told('go back to work', 'while the strike lasts')).toContain('not town.pay-bonus iff not weavers.go-back'));
  test('but not by going home', () =>
    expect(told('return to their villages', 'while the strike lasts').join()).not.toMatch(/iff not weavers\.return/));
});

describe('a threat unless “the two” do more', () => {
  const told = (who: string) => {
    const text = `Town asked Mill and Port to close the weir. Town will sue unless ${who} more. Mill refused. Port refused.`;
    return statementsOf(
      asked(text, names, [
        {by: 'town', of: 'mill', act: 'close the weir'},
        {by: 'town', of: 'port', act: 'close the weir'},
        {kind: 'threat', by: 'town', of: null, act: 'sue', given: `unless ${who} more`},
      ]).conflict,
    );
  };
  test('hangs on both', () =>
    expect(told('the two do')).toContain('if not mill.close-weir or not port.close-weir then town.sue'));
  test('on one where one is named', () => expect(told('Mill does')).toContain('if not mill.close-weir then town.sue'));
});

describe('whether what is asked is answered', () => {
  const told = (given: string) => {
    const text = `Town asked Mill to close the weir. Town will sue ${given}. Mill refused.`;
    return statementsOf(
      asked(text, names, [
        {by: 'town', of: 'mill', act: 'close the weir'},
        {kind: 'threat', by: 'town', of: 'mill', act: 'sue', given},
      ]).conflict,
    );
  };
  test.each([
    ['unless the reply on Monday is different', 'if not mill.close-weir then town.sue'],
    ['if the answer is no', 'if not mill.close-weir then town.sue'],
    ['unless Mill sees reason', 'if not mill.close-weir then town.sue'],
  ])('%s', (given, want) => expect(told(given)).toContain(want));
  test('but not by any answer', () =>
    expect(told('if the reply is published').join('\n')).not.toMatch(/^if not mill\.close-weir then town\.sue$/m));
});

describe('what another would do for an act one undertakes', () => {
  const told = (kind: Made['kind']) => {
    const text =
      'Town would lower the toll if Mill opens the lock. Mill said it would open the lock. Port asks Mill to wait.';
    const {wants: said} = asked(text, names, [
      {kind: 'offer', by: 'town', of: 'mill', act: 'lower the toll', given: 'if Mill opens the lock'},
      {kind, by: 'mill', of: 'town', act: 'open the lock.'},
      {by: 'port', of: 'mill', act: 'wait'},
    ]);
    return said.mill!;
  };
  test('is taken to be what one undertakes it for', () =>
    expect(told('promise')).toContain('(assumed) town.lower-toll'));
  test('but not where one refuses it', () => expect(told('refusal').join()).not.toMatch(/town\.lower-toll/));
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
