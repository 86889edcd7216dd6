import {parseConflict} from '@suasion/model';
import {describe, expect, test} from 'vitest';
import {draft} from '../src/index.ts';
import {asked, drafted, type Made, record} from './made.ts';

const names = {mill: 'Mill', town: 'Town', court: 'Court'};

describe('a draft', () => {
  test('is wanted by who demands, an option of who is asked, and parses again', () => {
    const made = drafted(
      record('Town demands that Mill close the sluice.', names, [{by: 'town', of: 'mill', act: 'close the sluice'}]),
    );
    expect(made.conflict.decisionMakers[0]).toMatchObject({
      id: 'mill',
      options: [{name: 'Close the sluice', because: ['d1']}],
    });
    expect(made.wants.mill).toEqual(['(assumed) not mill.close-sluice']);
    expect(made.goals[0]).toMatchObject({text: 'Mill: Close the sluice', because: ['d1']});
    expect(parseConflict(made.yaml).ok).toBe(true);
  });

  test('of a refusal with “unless” holds exactly when the condition does, and what is asked in return is wanted', () => {
    const text = 'Mill will not open the gate unless Town repairs the road. Mill needs Town.';
    const made = asked(text, names, [
      {kind: 'refusal', by: 'mill', of: 'town', act: 'open the gate', given: 'unless Town repairs the road'},
    ]);
    expect(made.wants.mill).toEqual(['town.repair-road', 'mill.open-gate iff town.repair-road']);
  });

  test('what a threat is meant to keep somebody from is assumed to be unwanted, what it is to bring about is said', () => {
    const text = 'Town said it would sue Mill if Mill drained the pond, and will not sign until Mill opens the gate.';
    const {wants} = drafted(
      record(text, {town: 'Town', mill: 'Mill'}, [
        {kind: 'threat', by: 'town', of: 'mill', act: 'sue Mill', given: 'if Mill drained the pond'},
        {kind: 'refusal', by: 'town', of: 'mill', act: 'sign', given: 'until Mill opens the gate'},
      ]),
    );
    expect(wants.town).toContain('(assumed) not mill.drain-pond');
    expect(wants.town).toContain('mill.open-gate');
  });

  test('ties a threat to what its maker asks, as an assumption', () => {
    const text = 'Town demands that Mill close the sluice and threatens to sue Mill.';
    const made = asked(text, names, [
      {by: 'town', of: 'mill', act: 'close the sluice'},
      {kind: 'threat', by: 'town', of: 'mill', act: 'sue Mill'},
    ]);
    expect(made.wants.town).toContain('(assumed) if not mill.close-sluice then town.sue-mill');
    expect(made.wants.mill).toContain('(assumed) not town.sue-mill');
  });

  test('ties the wants of the one to be moved to all who can do it together, and to nobody alone', () => {
    const text = 'Court can do nothing alone. Court and Town together could persuade Mill to close the sluice.';
    const made = drafted(
      record(
        text,
        names,
        [],
        [
          {who: 'court', can: false, what: 'do nothing', with: []},
          {who: 'court', can: true, what: 'persuade Mill to close the sluice', with: ['town']},
        ],
      ),
    );
    expect(made.wants.mill![0]).toBe('if court.press-mill and town.press-mill then mill.close-sluice');
    expect(made.wants.court![0]).toBe('(assumed) mill.close-sluice');
    expect(made.review[0]!.kind).toBe('influence');
  });

  test('takes an agreement that one could not reach with somebody for nothing to be got out of them', () => {
    const text =
      'Court asks Mill to sweep the yard. Town was unable to reach an agreement with Mill to close the sluice.';
    const what = 'reach an agreement with Mill to close the sluice';
    const made = drafted(
      record(
        text,
        names,
        [{by: 'court', of: 'mill', act: 'sweep the yard'}],
        [{who: 'town', can: false, what, with: []}],
      ),
    );
    expect(made.conflict.decisionMakers.flatMap(d => d.options.map(o => o.name))).toEqual(['Sweep the yard']);
  });

  test('resolves “that” to what was last said, and leaves out manners and acts without content', () => {
    const text = 'Town asks Mill to close the sluice. Mill will not do that. Town urges Mill to show restraint.';
    const made = asked(text, names, [
      {by: 'town', of: 'mill', act: 'close the sluice'},
      {kind: 'refusal', by: 'mill', of: 'town', act: 'do that'},
      {by: 'town', of: 'mill', act: 'show restraint'},
    ]);
    expect(made.conflict.decisionMakers[0]!.options.map(o => o.name)).toEqual(['Close the sluice']);
    expect(made.wants.mill).toEqual(['not mill.close-sluice']);
    expect(made.leftOut.map(l => l.text)).toEqual(['Mill: Show restraint']);
  });

  test('gives a demand on nobody in particular to the only other side, and says that this is assumed', () => {
    const text = 'Town wants the sluice closed. Mill refuses to pay Town.';
    const made = asked(text, names, [
      {by: 'town', act: 'the sluice closed'},
      {kind: 'refusal', by: 'mill', of: 'town', act: 'pay Town'},
    ]);
    expect(made.conflict.decisionMakers[0]!.options[0]).toMatchObject({name: 'Close the sluice', assumed: true});
    expect(made.review.some(r => r.kind === 'owner')).toBe(true);
  });

  test('gives what is asked of nobody named to whom it most likely means, marked assumed, rather than draft nothing', () => {
    // they met, and Court asked both for the same
    const text =
      'Town wants the sluice closed. Court urges Mill and Town to meet the judge. Mill met Town. Farm is old, and Farm wants the sluice closed too.';
    const asks: Made[] = [
      {by: 'town', act: 'the sluice closed'},
      {by: 'court', of: 'mill', act: 'meet the judge'},
      {by: 'court', of: 'town', act: 'meet the judge'},
    ];
    const four = {...names, farm: 'Farm'};
    const made = drafted(record(text, four, asks, [], {meetings: [['mill', 'town']]}));
    const mill = made.conflict.decisionMakers.find(d => d.id === 'mill')!;
    expect(mill.options.find(o => o.name === 'Close the sluice')).toMatchObject({assumed: true});
    expect(made.review.find(r => r.kind === 'owner')!.text).toBe(
      'Mill: Close the sluice — of whom it is asked is not said; assumed to be asked of Mill, the other side.',
    );
    // whoever asks the same asks it of the same
    const echoed = drafted(
      record(text, four, [...asks, {by: 'farm', act: 'the sluice closed too'}], [], {meetings: [['mill', 'town']]}),
    );
    expect(echoed.wants.farm).toEqual(['mill.close-sluice']);
    // whom one would talk with is not who is asked to
    const withThem = 'Town wants more talks with Mill. Town asks Court to wait. Mill met Town.';
    const talks: Made[] = [
      {by: 'town', act: 'more talks with Mill'},
      {by: 'town', of: 'court', act: 'wait'},
    ];
    const owners = drafted(record(withThem, names, talks, [], {meetings: [['mill', 'town']]})).conflict.decisionMakers;
    expect(owners.find(d => d.id === 'mill')).toBeUndefined();
    // one name beside it is too little where there is a model anyway, and enough where there would be none
    const beside = 'Town wants the sluice closed, and Mill knows it.';
    expect(drafted(record(beside, names, [{by: 'town', act: 'the sluice closed'}])).wants.town).toEqual([
      'mill.close-sluice',
    ]);
    const apart = `${beside} Court asks Farm to sweep the yard.`;
    expect(
      drafted(
        record(apart, four, [
          {by: 'town', act: 'the sluice closed'},
          {by: 'court', of: 'farm', act: 'sweep the yard'},
        ]),
      ).leftOut.map(l => l.kind),
    ).toEqual(['ownerless']);
  });

  test('has a suggestion of what another should do as the other’s', () => {
    const text = 'Town suggested that Mill should send more boats. Mill asked Town to wait.';
    const {conflict} = drafted(
      record(text, names, [
        {kind: 'offer', by: 'town', of: 'mill', act: 'send more boats'},
        {by: 'mill', of: 'town', act: 'wait'},
      ]),
    );
    expect(conflict.decisionMakers.find(d => d.id === 'mill')!.options).toMatchObject([{name: 'Send more boats'}]);
  });

  describe('of a long report in which little is asked', () => {
    const four = {mill: 'Mill', town: 'Town', farm: 'Farm', guild: 'Guild'};
    const fair = ' The fair drew a crowd from three valleys, and the band by the river played until dark.'.repeat(20);
    const of = (text: string, demands: Made[]) => draft(record(`${text}${fair}`, four, demands));
    const open: Made = {by: 'town', of: 'mill', act: 'open the sluice'};
    const sweep: Made = {by: 'farm', of: 'guild', act: 'sweep the yard'};
    const both = 'Town asked Mill to open the sluice. Farm asked Guild to sweep the yard.';

    test('is not made where each demand stands by itself, and says what was asked', () => {
      const apart = of(both, [open, sweep]);
      expect(apart).toMatchObject({ok: false, reason: expect.stringContaining('stands by itself')});
      expect(apart.leftOut.map(l => l.text)).toEqual(['Mill: Open the sluice', 'Guild: Sweep the yard']);
      expect(draft(record(both, four, [open, sweep])).ok).toBe(true);
    });

    test('is not made where all is asked of one who says nothing, or of nobody named, however much it is', () => {
      const acts = ['open the sluice', 'mend the weir', 'sell the boats', 'sweep the yard', 'drain the pond'];
      const often = acts.map(act => `Town asked Mill to ${act}.`).join(' ');
      const toMill = acts.map((act): Made => ({by: 'town', of: 'mill', act}));
      const long = (text: string, list: Made[]) => draft(record(`${text}${fair.slice(0, 1200)}`, four, list));
      expect(long(often, toMill).ok).toBe(false);
      expect(
        long(
          often,
          toMill.map(({act}): Made => ({by: 'town', act})),
        ).ok,
      ).toBe(false);
      const no: Made = {kind: 'refusal', by: 'mill', act: 'drain the pond'};
      expect(long(`${often} Mill will not drain the pond.`, [...toMill, no]).ok).toBe(true);
    });

    test('is made where one asked answers, two ask, each asks the other or a condition ties them', () => {
      const answers = `${both} Mill will not open the sluice for anybody.`;
      const refusal: Made = {kind: 'refusal', by: 'mill', of: 'town', act: 'open the sluice for anybody'};
      expect(of(answers, [open, sweep, refusal]).ok).toBe(true);
      const urged = `${both} Farm too asked Mill to open the sluice at once.`;
      expect(of(urged, [open, sweep, {by: 'farm', of: 'mill', act: 'open the sluice at once'}]).ok).toBe(true);
      const back = `${both} Mill asked Town to mend the road.`;
      expect(of(back, [open, sweep, {by: 'mill', of: 'town', act: 'mend the road'}]).ok).toBe(true);
      const tied = 'Town will sell the pond unless Mill opens the sluice. Farm asked Guild to sweep the yard.';
      const threat: Made = {
        kind: 'threat',
        by: 'town',
        of: 'mill',
        act: 'sell the pond',
        given: 'unless Mill opens the sluice',
      };
      expect(of(tied, [threat, sweep]).ok).toBe(true);
      // nothing else need be asked of anybody
      expect(of(tied, [threat]).ok).toBe(true);
      const weather = tied.replace('Mill opens the sluice', 'it rains');
      expect(of(weather, [{...threat, given: 'unless it rains'}]).ok).toBe(false);
    });
  });

  test('is not made where nobody asks anything of anyone', () => {
    const result = draft(record('Mill is old.', names, []));
    expect(result).toMatchObject({
      ok: false,
      reason: 'Nobody asks anything of anyone here, so there is nothing to decide.',
    });
    const alone = draft(
      record('Mill will paint its doors.', names, [{kind: 'promise', by: 'mill', act: 'paint its doors'}]),
    );
    expect(alone.ok).toBe(false);
    // two who each undertake something of their own have agreed on nothing
    const apart = 'Mill will paint its doors. Town refuses to sell the pond.';
    const each: Made[] = [
      {kind: 'promise', by: 'mill', act: 'paint its doors'},
      {kind: 'refusal', by: 'town', act: 'sell the pond'},
    ];
    expect(draft(record(apart, names, each)).ok).toBe(false);
    expect(draft(record(apart, names, each, [], {meetings: [['mill', 'town']]})).ok).toBe(true);
  });

  test('who declines what another does too wants nothing of the other by it', () => {
    const text =
      'Mill invited Town and Court to meet at the ford. Town and Court declined. Town refuses to sign the treaty. Mill asks Town to sign the treaty. Court accepts to sign the treaty.';
    const {wants} = drafted(
      record(text, names, [
        {by: 'mill', of: 'town', act: 'meet at the ford'},
        {by: 'mill', of: 'court', act: 'meet at the ford'},
        {kind: 'refusal', by: 'town', of: 'mill', act: 'meet at the ford'},
        {kind: 'refusal', by: 'court', of: 'mill', act: 'meet at the ford'},
        {kind: 'refusal', by: 'town', act: 'sign the treaty'},
        {by: 'mill', of: 'town', act: 'sign the treaty'},
        {kind: 'promise', by: 'court', act: 'sign the treaty'},
      ]),
    );
    expect(wants.town).toEqual(['not town.sign-treaty', 'not town.meet-ford']);
  });

  test('counts two bodies of one name as one, and asks first about what is asked between those most is said of', () => {
    const twice = {...names, mill2: 'Mill'};
    const text =
      'Town asks Mill to paint the doors. Court asks Town to sweep the yard. Town and Court met. Town left with Court.';
    const made = drafted(
      record(text, twice, [
        {by: 'town', of: 'mill2', act: 'paint the doors'},
        {by: 'court', of: 'town', act: 'sweep the yard'},
        {kind: 'refusal', by: 'mill', act: 'paint the doors'},
      ]),
    );
    expect(made.conflict.decisionMakers.map(d => d.name).sort()).toEqual(['Court', 'Mill', 'Town']);
    expect(made.goals[0]!.text).toBe('Town: Sweep the yard');
  });

  test('keeps those most is said of, and those whose acts hang together with another’s', () => {
    const few = {a: 'Aldgate', b: 'Bow', c: 'Camden', d: 'Deptford', e: 'Eltham', f: 'Fulham', g: 'Greenwich'};
    const text = `Aldgate asks Bow to sweep the yard. Bow asks Camden to mow the green. Camden asks Deptford to clear the ditch. Deptford asks Eltham to mend the fence. Eltham asks Aldgate to paint the gate. Fulham promises to plant a hedge. Greenwich will open the lock if Aldgate paints the gate. Aldgate, Bow, Camden, Deptford and Eltham met.`;
    const asks: Made[] = [
      {by: 'a', of: 'b', act: 'sweep the yard'},
      {by: 'b', of: 'c', act: 'mow the green'},
      {by: 'c', of: 'd', act: 'clear the ditch'},
      {by: 'd', of: 'e', act: 'mend the fence'},
      {by: 'e', of: 'a', act: 'paint the gate'},
      {kind: 'promise', by: 'f', act: 'plant a hedge'},
      {kind: 'promise', by: 'g', act: 'open the lock', given: 'if Aldgate paints the gate'},
    ];
    const result = draft(record(text, few, asks), {maxParties: 6});
    if (!result.ok) throw new Error(result.reason);
    expect(result.leftOut).toMatchObject([{kind: 'party', text: 'Fulham: Plant a hedge'}]);
  });

  test('keeps to a size one can hold and says what it left out and how to bring it in', () => {
    const acts = ['roofs', 'doors', 'walls', 'floors', 'pipes'].map(what => `paint the ${what}`);
    const made = record(
      `Town asks Mill to ${acts.join(', to ')}.`,
      names,
      acts.map(act => ({by: 'town', of: 'mill', act})),
    );
    const result = draft(made, {maxOptions: 3});
    if (!result.ok) throw new Error(result.reason);
    expect(result.conflict.decisionMakers[0]!.options).toHaveLength(3);
    expect(result.leftOut.map(l => l.text)).toEqual(['Mill: Paint the floors', 'Mill: Paint the pipes']);
    expect(draft(made, {maxOptions: 3})).toEqual(result);
  });
});

test('who would act is guessed of two in talks, not of whoever somebody conferred with', () => {
  const text =
    'Harbour City met Upland for talks. Harbour City demands the release of the boats. Harbour City asks Coastland to watch.';
  const names = {h: 'Harbour City', u: 'Upland', c: 'Coastland'};
  const release = {by: 'h', act: 'the release of the boats'};
  const between = drafted(
    record(text, names, [release, {by: 'u', of: 'h', act: 'watch'}], [], {meetings: [['h', 'u']]}),
  );
  expect(between.conflict.decisionMakers.find(d => d.id === 'u')!.options.map(o => o.name)).toEqual([
    'Release the boats',
  ]);
  const several = drafted(
    record(text, names, [release, {by: 'h', of: 'c', act: 'watch'}], [], {meetings: [['h', 'u']]}),
  );
  expect(several.conflict.decisionMakers.some(d => d.id === 'u')).toBe(false);
});

test('what is only feared is no goal; what is held out for something is', () => {
  const text =
    'Upland asks Harbour City to open the lock. Harbour City would open the lock only if Upland paid the toll.';
  const {goals} = drafted(
    record(text, {u: 'Upland', h: 'Harbour City'}, [
      {by: 'u', of: 'h', act: 'open the lock'},
      {kind: 'offer', by: 'h', of: 'u', act: 'open the lock', given: 'only if Upland paid the toll'},
    ]),
  );
  expect(goals[0]!.text).toBe('Harbour City: Open the lock');
  expect(goals.map(g => g.text)).toContain('Upland: Pay the toll');
});
