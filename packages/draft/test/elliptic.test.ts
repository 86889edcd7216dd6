import {expect, test} from 'vitest';
import {drafted, record} from './made.ts';

const names = {harbour: 'Harbour', guild: 'Guild', festival: 'festival'};
const optionsOf = (text: string, demands: Parameters<typeof record>[2]) =>
  drafted(record(text, names, demands)).conflict.decisionMakers.flatMap(d =>
    d.options.map(o => `${d.name}: ${o.name}`),
  );

test('a bare number is of what the number before it counts', () => {
  const text = 'Guild wants a raise of 7 percent. Harbour lifted its offer from 3 percent to 4.5 last night.';
  expect(
    optionsOf(text, [
      {by: 'guild', of: 'harbour', act: 'a raise of 7 percent'},
      {kind: 'offer', by: 'harbour', of: 'guild', act: '4.5'},
    ]),
  ).toContain('Harbour: Give 4.5 percent');
});

test('a bare number of nothing counted before says nothing', () => {
  const text = 'Guild asks Harbour to lift the dues. Harbour offered 40,000 at once. Guild refused to leave the quay.';
  expect(
    optionsOf(text, [
      {by: 'guild', of: 'harbour', act: 'lift the dues'},
      {kind: 'offer', by: 'harbour', of: 'guild', act: '40,000'},
      {kind: 'refusal', by: 'guild', of: 'harbour', act: 'leave the quay'},
    ]),
  ).toEqual(expect.not.arrayContaining([expect.stringContaining('40,000')]));
});

test('who says only that they will not refuses what was asked of them', () => {
  const text =
    'Guild asks Harbour to lift the dues. Harbour said it is not ready to. Harbour wants Guild to leave the quay.';
  const {conflict} = drafted(
    record(text, names, [
      {by: 'guild', of: 'harbour', act: 'lift the dues'},
      {kind: 'refusal', by: 'harbour', of: 'guild', act: 'is not ready to'},
      {by: 'harbour', of: 'guild', act: 'leave the quay'},
    ]),
  );
  const [harbour] = conflict.preferences.filter((_, k) => conflict.decisionMakers[k]!.id === 'harbour');
  const said = harbour?.kind === 'prioritized' ? harbour.statements : [];
  expect(said.filter(s => !s.assumed && s.because.includes('d2')).map(s => s.text)).toEqual(['not harbour.lift-dues']);
});

test('what is asked to be seen is to be shown', () => {
  const text = 'Guild demanded to see the accounts of the port. Harbour asks Guild to lift the boycott.';
  expect(
    optionsOf(text, [
      {by: 'guild', of: 'harbour', act: 'to see the accounts of the port'},
      {by: 'harbour', of: 'guild', act: 'lift the boycott'},
    ]),
  ).toContain('Harbour: Show the accounts of the port');
});

test('what one wants done with “it” is done with the thing', () => {
  const text = 'Harbour passed the new tax in May. Guild wants it repealed. Harbour asks Guild to lift the boycott.';
  expect(
    optionsOf(text, [
      {by: 'guild', of: 'harbour', act: 'it repealed'},
      {by: 'harbour', of: 'guild', act: 'lift the boycott'},
    ]),
  ).toContain('Harbour: Repeal the new tax');
});

test('an end of a festival that is asked of itself keeps its name', () => {
  const text = 'Guild wants the festival cancelled. The festival wants Guild to lift the boycott.';
  expect(
    optionsOf(text, [
      {by: 'guild', of: 'festival', act: 'the festival cancelled'},
      {by: 'festival', of: 'guild', act: 'lift the boycott'},
    ]),
  ).toContain('festival: Cancel the festival');
});

test('to stop a deal is to block it', () => {
  const text = 'Guild wants Harbour to block the merger. The festival will sue if Harbour stops the merger.';
  const {conflict} = drafted(
    record(text, names, [
      {by: 'guild', of: 'harbour', act: 'block the merger'},
      {kind: 'threat', by: 'festival', of: 'harbour', act: 'sue', given: 'if Harbour stops the merger'},
    ]),
  );
  const texts = conflict.preferences.flatMap(p => (p.kind === 'prioritized' ? p.statements.map(s => s.text) : []));
  expect(texts).toContain('if harbour.block-merger then festival.sue');
});
