import {describe, expect, test} from 'vitest';
import {asked, drafted, record, reprinted} from './made.ts';

const names = {mill: 'Mill', town: 'Town', court: 'Court', farm: 'Farm'};

describe('what cannot be', () => {
  test('is to stop a thing and to go on with it, and to do both of “either … or”', () => {
    const text =
      'Town wants Mill to end the toll. Farm asks Mill to extend the toll. Court says that Mill must either pay the fine or sell the pond.';
    const made = asked(text, names, [
      {by: 'town', of: 'mill', act: 'end the toll'},
      {by: 'farm', of: 'mill', act: 'extend the toll'},
      {by: 'court', of: 'mill', act: 'pay the fine'},
      {by: 'court', of: 'mill', act: 'sell the pond'},
    ]);
    expect(made.conflict.ruledOut.map(s => s.text)).toEqual([
      'mill.end-toll and mill.extend-toll',
      'mill.pay-fine and mill.sell-pond',
    ]);
    expect(made.conflict.ruledOut.every(s => s.because.length > 0)).toBe(true);
  });

  test('is two amounts of one thing, and not two things in one amount', () => {
    const text =
      'Town wants Mill to raise wages by 30 percent. Mill offers to raise wages by 12 percent and to cut rents by 12 percent.';
    const made = asked(text, names, [
      {by: 'town', of: 'mill', act: 'raise wages by 30 percent'},
      {kind: 'offer', by: 'mill', of: 'town', act: 'raise wages by 12 percent'},
      {kind: 'offer', by: 'mill', of: 'town', act: 'cut rents by 12 percent'},
    ]);
    expect(made.conflict.ruledOut.map(s => s.text)).toEqual(['mill.raise-wages and mill.raise-wages-12']);
  });

  test('is what nobody in particular puts behind something else', () => {
    const text =
      'Town asks Mill to open the gate. Farm wants Town to repair the road. The gate can be opened only after the road is repaired.';
    const made = asked(
      text,
      names,
      [
        {by: 'town', of: 'mill', act: 'open the gate'},
        {by: 'farm', of: 'town', act: 'repair the road'},
      ],
      {requires: [{first: 'the road is repaired', then: 'The gate can be opened'}]},
    );
    expect(made.conflict.required.map(s => s.text)).toEqual(['mill.open-gate requires town.repair-road']);
    expect(made.conflict.required[0]!.because).toEqual(['q1']);
  });

  test('is to take back what the words say is done for good', () => {
    const made = drafted(
      record('Town demands that Mill demolish the weir.', names, [{by: 'town', of: 'mill', act: 'demolish the weir'}]),
    );
    expect(made.conflict.decisionMakers[0]!.options[0]!.irreversible).toBe('taken');
  });
});

describe('what is said', () => {
  test('of a fear is a want of its own, with its evidence', () => {
    const text =
      'Town asks Mill to open the gate. Farm asks Mill to paint the gate. Farm fears that Mill will sell the pond.';
    const made = asked(
      text,
      names,
      [
        {by: 'town', of: 'mill', act: 'open the gate'},
        {by: 'farm', of: 'mill', act: 'paint the gate'},
      ],
      {statements: [{speaker: 'farm', cue: 'fears', content: 'that Mill will sell the pond'}]},
    );
    expect(made.conflict.decisionMakers[0]!.options.map(o => o.name)).toContain('Sell the pond');
    expect(made.wants.farm).toContain('not mill.sell-pond');
  });

  test('to two sides at once is asked of each', () => {
    const text =
      'Mill demands that Town repair the road. Town demands that Mill open the gate. Court urges both sides to sign the lease.';
    const made = asked(text, names, [
      {by: 'mill', of: 'town', act: 'repair the road'},
      {by: 'town', of: 'mill', act: 'open the gate'},
      {by: 'court', act: 'sign the lease'},
    ]);
    const owners = made.conflict.decisionMakers
      .filter(d => d.options.some(o => o.name === 'Sign the lease'))
      .map(d => d.id);
    expect(owners.sort()).toEqual(['mill', 'town']);
  });

  test('to all sides alike by somebody outside, and answered by none, is left out where more is asked than a hand holds', () => {
    const asks = [
      'repair the road',
      'open the gate',
      'sell the pond',
      'paint the barn',
      'dredge the canal',
      'close the quarry',
    ];
    const text = `${asks.map((act, k) => (k % 2 ? `Mill asks Town to ${act}.` : `Town asks Mill to ${act}.`)).join(' ')} Court urges both sides to visit the bridge.`;
    const made = (n: number) =>
      asked(text, names, [
        ...asks.slice(0, n).map((act, k) => (k % 2 ? {by: 'mill', of: 'town', act} : {by: 'town', of: 'mill', act})),
        {by: 'court', act: 'visit the bridge'},
      ]);
    expect(
      made(6)
        .leftOut.filter(l => l.kind === 'appeal')
        .map(l => l.text)
        .sort(),
    ).toEqual(['Mill: Visit the bridge', 'Town: Visit the bridge']);
    expect(made(4).leftOut.map(l => l.kind)).not.toContain('appeal');
  });

  test('by “call off” is the opposite of the one act it ends', () => {
    const text = 'Farm will strike for two days in May. Farm would call off the walkouts if Mill raised the wage.';
    const made = asked(text, names, [
      {kind: 'threat', by: 'farm', act: 'strike for two days in May'},
      {kind: 'offer', by: 'farm', act: 'call off the walkouts', given: 'if Mill raised the wage'},
    ]);
    expect(made.conflict.decisionMakers.find(d => d.id === 'farm')!.options).toHaveLength(1);
    expect(made.wants.farm).toContain('if mill.raise-wage then not farm.strike-two');
  });

  test('by one party of what another should do is for the other, and what one may do another lets', () => {
    const text =
      'Court proposed that Town reopen its wells. Mill asked Court to let it back into the market. Town promised Farm that it could go on grazing. Town asks Mill to pay.';
    const made = asked(text, names, [
      {kind: 'offer', by: 'court', act: 'Town reopen its wells'},
      {by: 'mill', of: 'court', act: 'let it back into the market'},
      {kind: 'promise', by: 'town', of: 'farm', act: 'it could go on grazing'},
      {by: 'town', of: 'mill', act: 'pay'},
    ]);
    const options = made.conflict.decisionMakers.flatMap(d => d.options.map(o => `${d.name}: ${o.name}`)).sort();
    expect(options).toEqual([
      'Court: Let Mill back into the market',
      'Mill: Pay',
      'Town: Let Farm go on grazing',
      'Town: Reopen its wells',
    ]);
    expect(made.wants.court).toContain('town.reopen-wells');
  });

  test('of giving way, or not, is of what was asked', () => {
    const threat = (given: string) => {
      const text = `Town asks Mill to open the gate. Town will sue Mill ${given}.`;
      return asked(text, names, [
        {by: 'town', of: 'mill', act: 'open the gate'},
        {kind: 'threat', by: 'town', of: 'mill', act: 'sue Mill', given},
      ]).wants.town;
    };
    for (const given of ['if Mill wavers', 'unless Mill complies', 'unless Mill gives in', 'if Mill does not act'])
      expect(threat(given)).toContain('if not mill.open-gate then town.sue-mill');
  });

  test('with a condition nobody here decides is not wanted of itself, and an offer made is taken to be wanted accepted', () => {
    const text =
      'Mill offers Town a bid for the barn. Town rejects the bid. Farm will sue Town if the weather holds. Town asks Farm to wait. Mill met Town.';
    const made = asked(text, names, [
      {kind: 'offer', by: 'mill', of: 'town', act: 'a bid for the barn'},
      {kind: 'refusal', by: 'town', of: 'mill', act: 'the bid'},
      {kind: 'threat', by: 'farm', of: 'town', act: 'sue Town', given: 'if the weather holds'},
      {by: 'town', of: 'farm', act: 'wait'},
    ]);
    expect(made.wants.town).toContain('not town.accept-bid');
    expect(made.wants.mill).toContain('town.accept-bid');
    expect(made.wants.farm).not.toContain('farm.sue-town');
    expect(made.wants.farm!.some(w => /^\(assumed\) not farm\.sue/.test(w))).toBe(true);
  });

  test('that one goes on until another stops is asked of nobody', () => {
    const text = 'Farm will stay in the yard until Town leaves the barn. Town asks Farm to move its carts.';
    const made = asked(text, names, [
      {kind: 'promise', by: 'farm', of: 'town', act: 'stay in the yard', given: 'until Town leaves the barn'},
      {by: 'town', of: 'farm', act: 'move its carts'},
    ]);
    expect(made.goals.map(g => g.text)).not.toContain('Farm: Stay in the yard');
    expect(made.goals.map(g => g.text)).toContain('Town: Leave the barn');
  });

  test('of a thing that goes on is of whoever is to hold it', () => {
    const text =
      'Farm asks Mill to hold hearings. Town will drop its claim unless hearings are under way by Monday, when Court sits.';
    const made = asked(text, names, [
      {by: 'farm', of: 'mill', act: 'hold hearings'},
      {
        kind: 'threat',
        by: 'town',
        act: 'drop its claim',
        given: 'unless hearings are under way by Monday, when Court sits',
      },
    ]);
    expect(made.wants.town).toContain('if not mill.hold-hearings then town.drop-claim');
  });

  test('is what one will not do oneself, whatever noun it is about', () => {
    const text = 'Town asks Farm to lift the blockade. The blockade would not be lifted until Town paid the fine.';
    const made = asked(text, names, [
      {by: 'town', of: 'farm', act: 'lift the blockade'},
      {
        kind: 'refusal',
        by: 'farm',
        of: 'town',
        act: 'The blockade would not be lifted',
        wants: 'stop',
        given: 'until Town paid the fine',
      },
    ]);
    expect(made.wants.farm).toContain('farm.lift-blockade iff town.pay-fine');
    expect(made.conflict.decisionMakers.flatMap(d => d.options)).toHaveLength(2);
  });

  test('as what one gets is what another gives', () => {
    const text = 'Town asks Mill to open the gate. Mill will not open the gate until Mill has got its barn back.';
    const made = asked(text, names, [
      {by: 'town', of: 'mill', act: 'open the gate'},
      {kind: 'refusal', by: 'mill', of: 'town', act: 'open the gate', given: 'until Mill has got its barn back'},
    ]);
    expect(made.conflict.decisionMakers.find(d => d.id === 'town')!.options.map(o => o.name)).toEqual([
      'Give Mill back its barn',
    ]);
    expect(made.wants.mill).toContain('mill.open-gate iff town.give-mill');
  });

  test('by “keep” and by “lift” is one option, wanted and not', () => {
    const text = 'Town asks Mill to lift the siege. Farm asks Mill to keep the siege. Town and Farm depend on Mill.';
    const made = asked(text, names, [
      {by: 'town', of: 'mill', act: 'lift the siege'},
      {by: 'farm', of: 'mill', act: 'keep the siege'},
    ]);
    expect(made.conflict.decisionMakers.find(d => d.id === 'mill')!.options).toHaveLength(1);
    expect(made.wants.town).toEqual(['mill.lift-siege']);
    expect(made.wants.farm).toEqual(['not mill.lift-siege']);
  });

  test('in one story printed twice counts once', () => {
    const text = `Town asks Mill to open the gate before the market begins on Saturday morning in the lower square.
Farm asks Mill to close the sluice for the night. Farm asks Mill to close the sluice at noon.`;
    const once = record(text, names, [
      {by: 'town', of: 'mill', act: 'open the gate'},
      {by: 'farm', of: 'mill', act: 'close the sluice'},
    ]);
    const [a, b] = [drafted(once), drafted(reprinted(once))];
    const order = (made: typeof a) => made.conflict.decisionMakers.flatMap(d => d.options.map(o => o.name));
    expect(order(b)).toEqual(order(a));
    expect(b.wants).toEqual(a.wants);
    expect(b.conflict.decisionMakers[0]!.options[0]!.because).toEqual(['d1', 'd91']);
  });
});

test('to get concessions is to get what the other side asks, and only all who can do it together move it', () => {
  const text = `Court is unable to press Mill to make concessions to Town. Town demands the repair of the road. Town will open the market
after the road is repaired. Court can do nothing alone. Farm can do nothing alone. Together they can do something.`;
  const made = drafted(
    record(
      text,
      names,
      [
        {by: 'town', of: 'mill', act: 'the repair of the road'},
        {kind: 'promise', by: 'town', of: 'mill', act: 'open the market', given: 'after the road is repaired'},
      ],
      [
        {who: 'court', can: false, what: 'press Mill to make concessions to Town', with: []},
        {who: 'court', can: false, what: 'do nothing alone', with: []},
        {who: 'farm', can: false, what: 'do nothing alone', with: []},
        {who: 'court', can: true, what: 'do something', with: ['farm']},
      ],
    ),
  );
  expect(made.wants.mill![0]).toBe('if court.press-mill and farm.press-mill then mill.repair-road');
  expect(made.wants.town).toContain('if mill.repair-road then town.open-market');
  expect(
    Object.values(made.wants)
      .flat()
      .filter(t => /^if (?:court|farm)\.press-mill then/.test(t)),
  ).toEqual([]);
});

test('a verb behind “will today” is a verb, and one that goes nowhere takes nothing that was named before', () => {
  const text =
    'Mill said it will today move a motion against the toll. Town said the warden of Mill must go, and that Mill must mend the bridge.';
  const {conflict} = asked(text, {mill: 'Mill', town: 'Town'}, [
    {kind: 'promise', by: 'mill', act: 'move a motion against the toll'},
    {by: 'town', of: 'mill', act: 'go'},
    {by: 'town', of: 'mill', act: 'mend the bridge'},
  ]);
  const names = conflict.decisionMakers.flatMap(d => d.options.map(o => o.name));
  expect(names).toContain('Move a motion against the toll');
  expect(names.filter(n => n.startsWith('Go '))).toEqual([]);
});

test('who is asked to resign would do so, not those they speak for', () => {
  const text = 'Town asked Warden Pell of Mill to resign at once. Mill asked Town to mend the road.';
  const made = record(text, {pell: 'Pell', mill: 'Mill', town: 'Town'}, [
    {by: 'town', of: 'pell', act: 'resign at once'},
    {by: 'mill', of: 'town', act: 'mend the road'},
  ]);
  const actors = made.actors.map(a => (a.id === 'pell' ? {...a, kind: 'person' as const, speaksFor: 'mill'} : a));
  const {conflict} = drafted({...made, actors});
  const mill = conflict.decisionMakers.find(d => d.name === 'Mill');
  expect(mill?.options.map(o => o.name)).toEqual(['Have Pell resign at once']);
});
