import {describe, expect, test} from 'vitest';
import {asked, type Made} from './made.ts';

const names = {town: 'Town', rebels: 'rebels', mill: 'Mill', port: 'Port'};
const said = (text: string, items: Made[]) => {
  const {conflict} = asked(text, names, items);
  return {
    options: conflict.decisionMakers.flatMap(d => d.options.map(o => `${d.name}: ${o.name}`)),
    wants: conflict.preferences.flatMap(p => (p.kind === 'prioritized' ? p.statements.map(s => s.text) : [])),
  };
};

describe('a condition', () => {
  test('that somebody fails to do something is that it is left undone', () => {
    const text = 'Rebels want the road. rebels will end the truce if Town failed to open the gates. Town refused.';
    const {wants} = said(text, [
      {kind: 'threat', by: 'rebels', of: 'town', act: 'end the truce', given: 'if Town failed to open the gates'},
    ]);
    expect(wants).toContain('if not town.open-gates then rebels.end-truce');
  });

  test('of what “they” do is of those the act is about, where whoever speaks is one', () => {
    const item = (act: string, given: string): Made => ({kind: 'promise', by: 'town', act, given});
    const about = 'Town will talk with the rebels if they leave the quarry. The rebels asked Town to open the gates.';
    const asks: Made = {by: 'rebels', of: 'town', act: 'open the gates'};
    expect(said(about, [item('talk with the rebels', 'if they leave the quarry'), asks]).options).toContain(
      'rebels: Leave the quarry',
    );
  });

  test('with “him” and “their demands” speaks of whoever says it', () => {
    const text =
      'Town will close the bridge if Mill does not meet with him in May. Port will strike unless Mill fulfils their four demands in June.';
    const {options} = said(text, [
      {kind: 'threat', by: 'town', of: 'mill', act: 'close the bridge', given: 'if Mill does not meet with him in May'},
      {kind: 'threat', by: 'port', of: 'mill', act: 'strike', given: 'unless Mill fulfils their four demands in June'},
    ]);
    expect(options).toEqual(
      expect.arrayContaining(['Mill: Meet with Town in May', 'Mill: Fulfil Port’s four demands in June']),
    );
  });

  test('that stands in the words of an act is none of it; a day is', () => {
    const text =
      'Mill will not reopen the ferry until Town repairs the quay, leaving many stranded. Town will not lower the toll until Friday morning comes.';
    const {options, wants} = said(text, [
      {kind: 'refusal', by: 'mill', act: 'reopen the ferry until Town repairs the quay, leaving many stranded'},
      {kind: 'refusal', by: 'town', act: 'lower the toll until Friday morning comes'},
    ]);
    expect(options).toEqual(expect.arrayContaining(['Mill: Reopen the ferry', 'Town: Repair the quay']));
    expect(wants).toContain('mill.reopen-ferry iff town.repair-quay');
    expect(options.some(o => /^Town: Lower the toll until Friday/.test(o))).toBe(true);
  });

  test('that somebody agrees not to do something is that it is left undone', () => {
    const text = 'Mill will talk with Port only if Port agrees not to strike in June. Port asked Mill to wait.';
    const {wants} = said(text, [
      {
        kind: 'offer',
        by: 'mill',
        of: 'port',
        act: 'talk with Port',
        given: 'only if Port agrees not to strike in June',
      },
      {by: 'port', of: 'mill', act: 'wait'},
    ]);
    expect(wants).toContain('mill.talk-port iff not port.strike-june');
  });

  test('said once as “if” and once as “only if” is one line', () => {
    const text = 'Mill will pay if Town repairs the quay. Mill will not pay unless Town repairs the quay.';
    const {wants} = said(text, [
      {kind: 'promise', by: 'mill', of: 'town', act: 'pay', given: 'if Town repairs the quay'},
      {kind: 'refusal', by: 'mill', of: 'town', act: 'pay', given: 'unless Town repairs the quay'},
    ]);
    expect(wants.filter(w => /mill\.pay/.test(w) && /repair/.test(w))).toEqual(['mill.pay iff town.repair-quay']);
  });
});

describe('who is asked', () => {
  test('is whoever is named as the one to act in the words themselves', () => {
    const text = 'Port called for Mill to pay a fine. Town wants Mill trade restored. Port asks Town to wait.';
    const {options} = said(text, [
      {by: 'port', act: 'Mill to pay a fine'},
      {by: 'town', act: 'Mill trade restored'},
      {by: 'port', of: 'town', act: 'wait'},
    ]);
    expect(options).toContain('Mill: Pay a fine');
    expect(options).not.toContain('Mill: Trade restored');
  });

  test('is nobody where the words name somebody else', () => {
    const text =
      'Port wants the Vale Water Court in Ostmark to drop its case. Port asks Mill to wait. Mill refused to wait.';
    const {options} = said(text, [
      {by: 'port', act: 'the Vale Water Court in Ostmark to drop its case'},
      {by: 'port', of: 'mill', act: 'wait'},
      {kind: 'refusal', by: 'mill', of: 'port', act: 'wait'},
    ]);
    expect(options).toEqual(['Mill: Wait']);
  });

  test('refuses, by not budging, what was asked last', () => {
    const text = 'Port asked Mill to open the lock. Mill refused to budge. Town asked Port to wait.';
    const {wants, options} = said(text, [
      {by: 'port', of: 'mill', act: 'open the lock'},
      {kind: 'refusal', by: 'mill', act: 'budge'},
      {by: 'town', of: 'port', act: 'wait'},
    ]);
    expect(wants).toContain('not mill.open-lock');
    expect(options).not.toContain('Mill: Budge');
  });

  test('does not refuse pressure, which is nothing to be done', () => {
    const text = 'Port asked Mill to open the lock. Mill resisted the pressure. Town resisted the plan.';
    const {options} = said(text, [
      {by: 'port', of: 'mill', act: 'open the lock'},
      {kind: 'refusal', by: 'mill', act: 'the pressure'},
      {kind: 'refusal', by: 'town', act: 'the plan'},
    ]);
    expect(options).toEqual(['Mill: Open the lock', 'Town: Accept the plan']);
  });

  test('is asked first what the same words ask of it', () => {
    const text = 'Port presses Mill to pay its million dollar bill before talks can start again. Mill waits.';
    const {conflict} = asked(text, names, [{by: 'port', of: 'mill', act: 'pay its million dollar bill'}], {
      requires: [{first: 'million dollar bill', then: 'talks can start again', by: 'port'}],
    });
    const port = conflict.preferences[conflict.decisionMakers.findIndex(d => d.id === 'port')]!;
    expect(port.kind === 'prioritized' && port.statements.map(s => s.text)).toContain(
      'if mill.pay-dollar then port.let-talks',
    );
  });
});

test('access to one place in other words is one option, to another place another', () => {
  const text =
    'Port asks Mill to allow access to a hidden weir near the town. Town asks Mill to provide early access to the Vale weir. Port asks Mill to give access to the books.';
  const {options} = said(text, [
    {by: 'port', of: 'mill', act: 'allow access to a hidden weir near the town'},
    {by: 'town', of: 'mill', act: 'provide early access to the Vale weir'},
    {by: 'port', of: 'mill', act: 'give access to the books'},
  ]);
  expect(options).toEqual(['Mill: Allow access to a hidden weir near the town', 'Mill: Give access to the books']);
});

test('a warning that somebody must act asks for it, and one of what somebody would do is a fear', () => {
  const warned = (content: string) => {
    const text = `Port asks Mill to open the lock. Port warned that ${content}. Town asks Mill to wait.`;
    const {conflict} = asked(
      text,
      names,
      [
        {by: 'port', of: 'mill', act: 'open the lock'},
        {by: 'town', of: 'mill', act: 'wait'},
      ],
      {statements: [{speaker: 'port', cue: 'warned', content}]},
    );
    const port = conflict.preferences[conflict.decisionMakers.findIndex(d => d.id === 'port')]!;
    return port.kind === 'prioritized' ? port.statements.map(s => s.text) : [];
  };
  expect(warned('Mill must drain the pond')).toEqual(['mill.open-lock']);
  expect(warned('Mill will drain the pond')).toContain('not mill.drain-pond');
});

describe('who wants an offer accepted', () => {
  test('is whose offer it is, not whose maker has another name', () => {
    const own = said("Mill rejected Port's latest offer. Port asks Mill to wait.", [
      {kind: 'refusal', by: 'mill', act: "Port's latest offer"},
      {by: 'port', of: 'mill', act: 'wait'},
    ]);
    expect(own.wants.some(w => /^mill\.accept/.test(w))).toBe(true);
    const others = said("Mill rejected an offer from Port's contractor. Port asks Mill to wait.", [
      {kind: 'refusal', by: 'mill', act: "an offer from Port's contractor"},
      {by: 'port', of: 'mill', act: 'wait'},
    ]);
    expect(others.wants.some(w => /^mill\.accept/.test(w))).toBe(false);
  });

  test('declining to talk to reporters is no option; declining to talk to the other side is', () => {
    const text = 'Town asked Mill to wait. Mill declined to discuss the plan. Port refused to discuss the toll.';
    const {options} = said(text, [
      {by: 'town', of: 'mill', act: 'wait'},
      {kind: 'refusal', by: 'mill', act: 'discuss the plan'},
      {kind: 'refusal', by: 'port', of: 'town', act: 'discuss the toll'},
    ]);
    expect(options).not.toContain('Mill: Discuss the plan');
    expect(options).toContain('Port: Discuss the toll');
  });
});

describe('to force somebody to do it', () => {
  test('is to press them: one thing to do', () => {
    const text = 'Rebels asked Mill to force Port to open the canal. Rebels asked Mill to press Port over wages.';
    const {options} = said(text, [
      {by: 'rebels', of: 'mill', act: 'force Port to open the canal'},
      {by: 'rebels', of: 'mill', act: 'press Port over wages'},
    ]);
    expect(options.filter(o => o.startsWith('Mill: '))).toEqual(['Mill: Force Port to open the canal']);
  });

  test('is no press of a force that is sent to do it', () => {
    const text = 'Rebels asked Mill to send a force to Port to open the canal.';
    const {options} = said(text, [{by: 'rebels', of: 'mill', act: 'send a force to Port to open the canal'}]);
    expect(options.filter(o => o.startsWith('Mill: '))).toEqual(['Mill: Send a force to Port to open the canal']);
  });
});
