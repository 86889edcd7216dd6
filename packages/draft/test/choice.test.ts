import {expect, test} from 'vitest';
import {draft} from '../src/index.ts';
import {asked, type Made, record} from './made.ts';

const names = {mill: 'Mill', town: 'Town', court: 'Court', farm: 'Farm', envoy: 'Envoy'};
const optionsOf = (made: ReturnType<typeof asked>) =>
  made.conflict.decisionMakers.flatMap(d => d.options.map(o => `${d.name}: ${o.name}`)).sort();

test('what one does by doing something else stays where little is told, and gives way where much is', () => {
  const heavy = ['release the boats', 'sign the lease', 'lift the toll', 'withdraw the bailiffs', 'reopen the lock'];
  const more = ['cancel the fair', 'sell the pond', 'close the quarry', 'pass the budget', 'end the strike'];
  const fair = ' The fair by the river drew a crowd from three valleys, and the band played until it was dark.'.repeat(
    10,
  );
  const told = (acts: string[], more = '') => {
    const asks = acts.map((act, k): Made => (k % 2 ? {by: 'mill', of: 'town', act} : {by: 'town', of: 'mill', act}));
    const text = `${asks.map(({by, act}) => (by === 'town' ? `Town asks Mill to ${act}.` : `Mill asks Town to ${act}.`)).join(' ')} Town asks Mill to show patience with the carters. Mill met Town.${more}`;
    return asked(
      text,
      names,
      [...asks, {by: 'town', of: 'mill', act: 'look at the ledgers'}].filter(d => text.includes(d.act)),
    );
  };
  const light = 'keep talking';
  const few = told([heavy[0]!, light]);
  expect(optionsOf(few)).toContain('Town: Keep talking');
  const many = told([...heavy, ...more, light], fair);
  expect(optionsOf(many)).toEqual(expect.arrayContaining(['Mill: Release the boats', 'Town: Sign the lease']));
  expect(many.leftOut).toContainEqual(expect.objectContaining({kind: 'lesser', text: 'Mill: Keep talking'}));
});

test('who is named in passing and asked by somebody outside decides nothing here', () => {
  const text =
    'Town asks Mill to open the gate. Mill refuses to open the gate unless Town pays the toll. Town will sue Mill if the gate stays shut. Mill asks Town to drop the suit. Town and Mill met.\n\nCourt asks Town to sweep the yard. Guild asks Court to light the lamps. Envoy told carters to mend the carts.';
  const {envoy, ...others} = names;
  const made = asked(text, {guild: 'Guild', envoy, ...others, farm: 'carters'}, [
    {by: 'town', of: 'mill', act: 'open the gate'},
    {kind: 'refusal', by: 'mill', of: 'town', act: 'open the gate', given: 'unless Town pays the toll'},
    {kind: 'threat', by: 'town', of: 'mill', act: 'sue Mill', given: 'if the gate stays shut'},
    {by: 'mill', of: 'town', act: 'drop the suit'},
    {by: 'court', of: 'town', act: 'sweep the yard'},
    {by: 'guild', of: 'court', act: 'light the lamps'},
    {by: 'envoy', of: 'farm', act: 'mend the carts'},
  ]);
  expect(made.conflict.decisionMakers.map(d => d.name)).not.toContain('carters');
  expect(made.conflict.decisionMakers.map(d => d.name)).toEqual(expect.arrayContaining(['Mill', 'Town']));
  expect(made.leftOut).toContainEqual(expect.objectContaining({kind: 'party', text: 'carters: Mend the carts'}));
});

test('what is announced whatever others say is wanted outright, and to go ahead is to do it', () => {
  const text =
    'Mill will begin dredging the pond whether or not Town agrees. Town asked Mill to spread the work over seven years and would sue Mill if Mill went ahead. Mill rejected the request.';
  const made = asked(text, names, [
    {kind: 'promise', by: 'mill', act: 'begin dredging the pond', given: 'whether or not Town agrees'},
    {by: 'town', of: 'mill', act: 'spread the work over seven years'},
    {kind: 'threat', by: 'town', of: 'mill', act: 'sue Mill', given: 'if Mill went ahead'},
    {kind: 'refusal', by: 'mill', of: 'town', act: 'the request'},
  ]);
  expect(made.wants.mill).toContain('mill.begin-dredging');
  expect(made.wants.mill).toContain('not mill.spread-work');
  expect(made.wants.town).toContain('if mill.begin-dredging then town.sue-mill');
});

test('who says what they would do if an announced act came does not seek it', () => {
  const text = 'Mill will begin dredging the pond. Town would sue Mill if Mill went ahead. Town asks Mill to wait.';
  const made = asked(text, names, [
    {kind: 'promise', by: 'mill', act: 'begin dredging the pond'},
    {kind: 'promise', by: 'town', of: 'mill', act: 'sue Mill', given: 'if Mill went ahead'},
    {by: 'town', of: 'mill', act: 'wait'},
  ]);
  expect(made.wants.town).toContain('if mill.begin-dredging then town.sue-mill');
  expect(made.wants.town).not.toContain('mill.begin-dredging');
});

test('to reject an idea says nothing of what one threatens oneself', () => {
  const text =
    'Town will sue Mill if Mill went ahead. Mill will begin dredging the pond. Mill could wait for Town. Town rejected the idea. Town asks Mill to wait.';
  const made = asked(text, names, [
    {kind: 'promise', by: 'mill', act: 'begin dredging the pond'},
    {kind: 'threat', by: 'town', of: 'mill', act: 'sue Mill'},
    {kind: 'refusal', by: 'town', of: 'mill', act: 'the idea'},
    {by: 'town', of: 'mill', act: 'wait'},
  ]);
  expect(made.wants.town).not.toContain('not town.sue-mill');
});

test('a mediator’s plan is for those it is put to, and so is a proposal: they may accept it', () => {
  const text =
    'Envoy mediates between Town and Mill. Envoy suggested that the gate be opened. Town put a new proposal to Mill. Mill asks Town to drop the suit. Town asks Mill to wait.';
  const made = asked(
    text,
    names,
    [
      {kind: 'offer', by: 'envoy', of: 'mill', act: 'the gate be opened'},
      {kind: 'offer', by: 'town', of: 'mill', act: 'a new proposal'},
      {by: 'mill', of: 'town', act: 'drop the suit'},
      {by: 'town', of: 'mill', act: 'wait'},
    ],
    {mediators: ['envoy']},
  );
  expect(optionsOf(made)).toEqual(expect.arrayContaining(['Mill: Open the gate', 'Mill: Accept a new proposal']));
  expect(made.wants.town).toEqual(expect.arrayContaining([expect.stringMatching(/^mill\.accept-/)]));
});

test('“us” is whoever speaks, “whose” whoever was named last, and one who acts “ourselves” acts itself', () => {
  const text =
    'Town told Mill to send us the books. Mill has turned down Farm, whose first offer was low. Farm will mend the fence ourselves.';
  const made = asked(text, names, [
    {by: 'town', of: 'mill', act: 'send us the books'},
    {kind: 'refusal', by: 'mill', of: 'farm', act: 'whose first offer'},
    {kind: 'promise', by: 'farm', of: 'mill', act: 'mend the fence ourselves'},
  ]);
  expect(optionsOf(made)).toEqual([
    'Farm: Mend the fence',
    'Mill: Accept Farm’s first offer',
    'Mill: Send Town the books',
  ]);
});

test('behind its subject, and joined to an act that is one, a word is a verb', () => {
  const text =
    'Town demands that Mill guarantee jobs. Town asks Mill to lower the gate and then cut capacity at the sluice. Mill asks Town to wait.';
  const made = asked(text, names, [
    {by: 'town', of: 'mill', act: 'guarantee jobs'},
    {by: 'town', of: 'mill', act: 'lower the gate'},
    {by: 'town', of: 'mill', act: 'cut capacity at the sluice'},
    {by: 'mill', of: 'town', act: 'wait'},
  ]);
  expect(optionsOf(made)).toEqual(expect.arrayContaining(['Mill: Guarantee jobs', 'Mill: Cut capacity at the sluice']));
});

test('no limit parts what somebody is moved to from those who move them, nor an act from what it is done for', () => {
  const acts = ['release the boats', 'sign the lease', 'lift the toll', 'withdraw the bailiffs', 'reopen the lock'];
  const text = `${acts.map(act => `Town asks Mill to ${act}.`).join(' ')} Court and Farm together could persuade Mill to open the gate. Town will drop the suit if Mill pays the fee.`;
  const made = record(
    text,
    names,
    [
      ...acts.map(act => ({by: 'town', of: 'mill', act})),
      {kind: 'promise', by: 'town', of: 'mill', act: 'drop the suit', given: 'if Mill pays the fee'},
    ],
    [{who: 'court', can: true, what: 'persuade Mill to open the gate', with: ['farm']}],
  );
  const result = draft(made, {maxOptions: 5});
  if (!result.ok) throw new Error(result.reason);
  expect(result.yaml).toContain('if court.press-mill and farm.press-mill then mill.open-gate');
  expect(result.yaml).toContain('if mill.pay-fee then town.drop-suit');
});

test('what a side asks of its own people is no option, nor is a threat by itself a want', () => {
  const text =
    'Town asks Mill to open the gate. Mill refuses to open the gate. Mill told Mill to go on talking. Mill threatens to close the weir.';
  const made = asked(text, names, [
    {by: 'town', of: 'mill', act: 'open the gate'},
    {kind: 'refusal', by: 'mill', act: 'open the gate'},
    {by: 'mill', of: 'mill', act: 'go on talking'},
    {kind: 'threat', by: 'mill', act: 'close the weir'},
  ]);
  expect(optionsOf(made)).toEqual(['Mill: Close the weir', 'Mill: Open the gate']);
  expect(made.wants.mill).toEqual(['not mill.open-gate', '(assumed) mill.close-weir']);
});

test('what is offered of both sides is for each, and whoever asks to be met is met', () => {
  const text =
    'Town proposed to Mill that both sides withdraw their carts from the bridge. Town asked Mill to meet him. Mill asks Town to pay.';
  const made = asked(text, names, [
    {kind: 'offer', by: 'town', of: 'mill', act: 'both sides withdraw their carts from the bridge'},
    {by: 'town', of: 'mill', act: 'meet him'},
    {by: 'mill', of: 'town', act: 'pay'},
  ]);
  expect(optionsOf(made)).toEqual(
    expect.arrayContaining([
      'Mill: Meet Town',
      'Mill: Withdraw its carts from the bridge',
      'Town: Withdraw its carts from the bridge',
    ]),
  );
});

test('when something is to be done does not make it the thing that is to be done first', () => {
  const text =
    'Town asks Mill to name a day after the dam has opened. Town wants Mill to open the dam. Mill refuses to open the dam.';
  const {conflict} = asked(text, {mill: 'Mill', town: 'Town'}, [
    {by: 'town', of: 'mill', act: 'name a day after the dam has opened'},
    {by: 'town', of: 'mill', act: 'open the dam'},
    {kind: 'refusal', by: 'mill', of: 'town', act: 'open the dam'},
  ]);
  expect(conflict.decisionMakers.find(d => d.id === 'mill')!.options.map(o => o.name)).toEqual(
    expect.arrayContaining(['Open the dam']),
  );
  expect(conflict.decisionMakers.find(d => d.id === 'mill')!.options).toHaveLength(2);
});
