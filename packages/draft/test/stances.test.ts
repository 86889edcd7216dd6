import {expect, test} from 'vitest';
import {sidesOf} from '../src/index.ts';
import {asked, drafted, record} from './made.ts';

const names = {harbour: 'Harbour', guild: 'Guild', town: 'Town'};

test('what one is reported both to want and not to want stands twice, is cited twice and is to be looked at', () => {
  const text =
    'Guild asks Harbour to lift the dues. Harbour promised to lift the dues. Harbour refused to lift the dues.';
  const made = asked(text, names, [
    {by: 'guild', of: 'harbour', act: 'lift the dues'},
    {kind: 'promise', by: 'harbour', of: 'guild', act: 'lift the dues'},
    {kind: 'refusal', by: 'harbour', of: 'guild', act: 'lift the dues'},
  ]);
  expect(made.wants.harbour).toEqual(expect.arrayContaining(['harbour.lift-dues', 'not harbour.lift-dues']));
  expect(made.review.filter(r => r.kind === 'contradiction').map(r => r.because.sort())).toEqual([['d2', 'd3']]);
});

test('a want on a condition and its opposite without one do not contradict each other', () => {
  const text = 'Guild asks Harbour to lift the dues. Harbour refused to lift the dues unless Guild leaves the quay.';
  const made = asked(text, names, [
    {by: 'guild', of: 'harbour', act: 'lift the dues'},
    {kind: 'refusal', by: 'harbour', of: 'guild', act: 'lift the dues', given: 'unless Guild leaves the quay'},
  ]);
  expect(made.review.filter(r => r.kind === 'contradiction')).toEqual([]);
});

test('who promises something if elected promises it', () => {
  const text = 'Harbour promised to lift the dues if elected in May. Guild asks Harbour to lift the dues.';
  const {wants} = asked(text, names, [
    {kind: 'promise', by: 'harbour', of: 'guild', act: 'lift the dues', given: 'if elected in May'},
    {by: 'guild', of: 'harbour', act: 'lift the dues'},
  ]);
  expect(wants.harbour).toContain('harbour.lift-dues');
});

test('not before an agreement: the agreement comes first, and nobody fills the dam for its sake', () => {
  const text =
    'Town warned Guild against filling the dam before Guild signs a treaty. Guild asks Town to pay for the dam. Guild will fill the dam.';
  const {wants} = drafted(
    record(
      text,
      names,
      [
        {by: 'town', of: 'guild', act: 'filling the dam', wants: 'stop', given: 'before Guild signs a treaty'},
        {by: 'guild', of: 'town', act: 'pay for the dam'},
        {kind: 'promise', by: 'guild', act: 'fill the dam'},
      ],
      [],
      {requires: [{first: 'filling the dam', then: 'Guild signs a treaty', by: 'town'}]},
    ),
  );
  expect(wants.town).not.toContain('guild.fill-dam');
  expect(wants.town).toContain('not guild.fill-dam');
});

test('each of two that are asked for the same in one breath does it for itself', () => {
  const text = 'Town called on Harbour and Guild to suspend their measures. Guild asks Harbour to lift the dues.';
  const made = asked(text, names, [
    {by: 'town', of: 'harbour', act: 'suspend their measures'},
    {by: 'town', of: 'guild', act: 'suspend their measures'},
    {by: 'guild', of: 'harbour', act: 'lift the dues'},
  ]);
  const options = made.conflict.decisionMakers.flatMap(d => d.options.map(o => o.name));
  expect(options.filter(o => o.startsWith('Suspend'))).toEqual(['Suspend its measures', 'Suspend its measures']);
});

test('whose offer, whose country and to whom is told by name', () => {
  const text =
    'Guild asked Harbour to answer its latest offer. Guild asks Harbour to open the way for its own country. Guild asks that breaches be reported to it. Harbour refused to leave the quay.';
  const made = asked(text, names, [
    {by: 'guild', of: 'harbour', act: 'answer its latest offer'},
    {by: 'guild', of: 'harbour', act: 'open the way for its own country'},
    {by: 'guild', of: 'harbour', act: 'breaches be reported to it'},
    {kind: 'refusal', by: 'harbour', of: 'guild', act: 'leave the quay'},
  ]);
  expect(made.conflict.decisionMakers.flatMap(d => d.options.map(o => o.name))).toEqual(
    expect.arrayContaining(['Answer Guild’s latest offer', 'Open the way for Guild', 'Report breaches to Guild']),
  );
});

test('what is asked of nobody named is asked of whom the same is asked elsewhere', () => {
  const text =
    'Guild asked Town to waive immunity for the driver. Harbour wants the immunity waived. Guild and Harbour quarrel. Town refused to waive immunity.';
  const made = asked(text, names, [
    {by: 'guild', of: 'town', act: 'waive immunity for the driver'},
    {by: 'harbour', act: 'the immunity waived'},
    {kind: 'refusal', by: 'town', of: 'guild', act: 'waive immunity'},
  ]);
  expect(made.conflict.decisionMakers.map(d => [d.name, d.options.length])).toContainEqual(['Town', 1]);
  expect(made.wants.harbour?.some(w => w.includes('town.waive'))).toBe(true);
});

test('who asks a state for something does not speak for it; an army by the name of its country is its own', () => {
  const text = 'Ada Roe asked Vostria to withdraw. The Vostrian Defence Force refused to leave.';
  const made = record(text, {vostria: 'Vostria', roe: 'Ada Roe', force: 'Vostrian Defence Force'}, [
    {by: 'roe', of: 'vostria', act: 'withdraw'},
  ]);
  const [vostria, roe, force] = made.actors;
  const actors = [
    {...vostria!, kind: 'state' as const, country: 'VO'},
    {...roe!, kind: 'person' as const, speaksFor: 'vostria'},
    {...force!, country: 'VO'},
  ];
  expect([...sidesOf({...made, actors})]).toEqual([
    ['vostria', 'vostria'],
    ['roe', 'roe'],
    ['force', 'vostria'],
  ]);
  expect(sidesOf({...made, demands: [], actors}).get('roe')).toBe('vostria');
});

test('what one is asked to go on with one is taken to want to go on with', () => {
  const text =
    'Town asks Harbour to continue the patrols. Town asks Guild to leave the quay. Guild refused to leave the quay.';
  const {wants} = asked(text, names, [
    {by: 'town', of: 'harbour', act: 'continue the patrols'},
    {by: 'town', of: 'guild', act: 'leave the quay'},
    {kind: 'refusal', by: 'guild', of: 'town', act: 'leave the quay'},
  ]);
  expect(wants.harbour).toEqual(['(assumed) harbour.continue-patrols']);
});

test('what one alone is asked about others stays theirs', () => {
  const text =
    'Town asks Harbour to ratify their treaty. Guild and Town signed. Harbour refused to lift the dues for Town.';
  const made = asked(text, names, [
    {by: 'town', of: 'harbour', act: 'ratify their treaty'},
    {kind: 'refusal', by: 'harbour', of: 'town', act: 'lift the dues for Town'},
  ]);
  expect(made.conflict.decisionMakers.flatMap(d => d.options.map(o => o.name))).toContain('Ratify their treaty');
});

test('an acting prime minister counted with the state he asks something of is of the other that is spoken of most', () => {
  const text = 'Ada Roe asked Vostria to withdraw. Kestria wants it too. Kestria waits. Kestria hopes.';
  const made = record(text, {vostria: 'Vostria', kestria: 'Kestria', roe: 'Ada Roe'}, [
    {by: 'roe', of: 'vostria', act: 'withdraw'},
  ]);
  const [vostria, kestria, roe] = made.actors;
  const actors = [
    {...vostria!, kind: 'state' as const, country: 'VO'},
    {...kestria!, kind: 'state' as const, country: 'KE'},
    {...roe!, kind: 'person' as const, speaksFor: 'vostria', country: 'VO', role: 'acting prime minister'},
  ];
  expect(sidesOf({...made, actors}).get('roe')).toBe('kestria');
});
