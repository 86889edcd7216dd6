import {expect, test} from 'vitest';
import {drafted, record} from './made.ts';

const names = {harbour: 'Harbour', guild: 'Guild', town: 'Town'};
const optionsOf = (text: string, demands: Parameters<typeof record>[2]) =>
  drafted(record(text, names, demands)).conflict.decisionMakers.flatMap(d =>
    d.options.map(o => `${d.name}: ${o.name}`),
  );

test('who is to be released are those held, not what was named last', () => {
  const text =
    'Harbour still holds the seven sailors of the Guild. The talks opened on Monday. Guild demands their release. Harbour promised to reopen the quay.';
  expect(
    optionsOf(text, [
      {by: 'guild', of: 'harbour', act: 'their release'},
      {kind: 'promise', by: 'harbour', act: 'reopen the quay'},
    ]),
  ).toContain('Harbour: Release the seven sailors');
});

test('neither “there’s” nor a turn of speech is what “it” stands for', () => {
  const made = (before: string) =>
    optionsOf(
      `The harbour programme was dropped. ${before} Guild asks Harbour to start it. Harbour promised to reopen the quay.`,
      [
        {by: 'guild', of: 'harbour', act: 'start it'},
        {kind: 'promise', by: 'harbour', act: 'reopen the quay'},
      ],
    );
  expect(made('There’s anger in town.')).toContain('Harbour: Start the harbour programme');
  expect(made('He has the ear of many.')).toContain('Harbour: Start the harbour programme');
  expect(made('The ferry service is missed.')).toContain('Harbour: Start the ferry service');
});

test('who is named without anything to do is no act, and a country’s own is its own', () => {
  const text =
    'Guild agreed to Town its own at the quay. The Guild people must take their own boats out of the dock, Harbour said. Guild promised to reopen the lock.';
  const made = optionsOf(text, [
    {kind: 'promise', by: 'guild', of: 'harbour', act: 'Town its own at the quay'},
    {by: 'harbour', of: 'guild', act: 'take their own boats out of the dock'},
    {kind: 'promise', by: 'guild', act: 'reopen the lock'},
  ]);
  expect(made.join()).not.toMatch(/Town its own/);
  expect(made).toContain('Guild: Take its own boats out of the dock');
});

test('what those threatened would suffer they are made to suffer', () => {
  const told = (act: string) =>
    optionsOf(`Town told Harbour to ${act}. Harbour asks Town to reopen the lock.`, [
      {kind: 'threat', by: 'town', of: 'harbour', act},
      {by: 'harbour', of: 'town', act: 'reopen the lock'},
    ]);
  expect(told('forfeit its licence')).toContain('Town: Make Harbour forfeit its licence');
  expect(told('close the market')).toContain('Town: Close the market');
});

test('those held for something are who they are, and “it” that is to be so is no asker', () => {
  const text =
    'The telephone lines were cut. Guild wants those jailed for their views let out. Guild asked Town to draw up the permit and let it be for rail. Town refused.';
  const made = optionsOf(text, [
    {by: 'guild', of: 'town', act: 'those jailed for their views let out'},
    {by: 'guild', of: 'town', act: 'let it be for rail'},
    {by: 'guild', of: 'town', act: 'draw up the permit'},
  ]);
  expect(made).toContain('Town: Let out those jailed for their views');
  expect(made.join()).not.toMatch(/Let Guild be/);
});

test('a thousand of a thing keep their article', () => {
  const text =
    'Harbour offered a thousand crates. It will not send them unless Town asks for them. Town asks Harbour to wait.';
  const made = optionsOf(text, [
    {kind: 'offer', by: 'harbour', of: 'town', act: 'a thousand crates'},
    {kind: 'refusal', by: 'harbour', of: 'town', act: 'send them', given: 'unless Town asks for them'},
    {by: 'town', of: 'harbour', act: 'wait'},
  ]);
  expect(made.join()).not.toMatch(/\b(?:send|for) thousand/i);
});

test('what would be brought down and is not its own is the other’s', () => {
  const told = (who: string) =>
    optionsOf(`Town told Harbour that ${who} would close his office. Harbour asks Town to reopen the lock.`, [
      {kind: 'threat', by: 'town', of: 'harbour', act: 'close his office'},
      {by: 'harbour', of: 'town', act: 'reopen the lock'},
    ]);
  expect(told('it')).toContain('Town: Close Harbour’s office');
  expect(told('he')).not.toContain('Town: Close Harbour’s office');
});

test('how long before goes with what must come first', () => {
  const text = 'Guild refused to meet Harbour one day before the vote. Harbour asks Guild to lift the boycott.';
  expect(
    optionsOf(text, [
      {kind: 'refusal', by: 'guild', act: 'meet Harbour one day', given: 'before the vote'},
      {by: 'harbour', of: 'guild', act: 'lift the boycott'},
    ]),
  ).toContain('Guild: Meet Harbour');
});

test('nobody prepares itself because another needs it to be prepared', () => {
  const text = 'Harbour said: We need the Town to be prepared. Town asks Harbour to lift the dues.';
  expect(
    optionsOf(text, [
      {by: 'harbour', of: 'town', act: 'be prepared'},
      {by: 'town', of: 'harbour', act: 'lift the dues'},
    ]),
  ).toEqual(['Harbour: Lift the dues']);
});

test('the spokesman of the rebel delegation is one of the rebels', () => {
  const text =
    'Town refused to free the rebels. Rebels asked Town to lift the siege. “We will not leave the hall,” Ada Roe said. Ada Roe leads talks.';
  const made = record(text, {town: 'Town', rebels: 'rebels', roe: 'Ada Roe'}, [
    {by: 'rebels', of: 'town', act: 'lift the siege'},
    {kind: 'refusal', by: 'roe', act: 'leave the hall'},
    {kind: 'refusal', by: 'town', act: 'free the rebels'},
  ]);
  const actors = made.actors.map(a =>
    a.id === 'roe' ? {...a, kind: 'person' as const, role: 'spokesman for the rebel delegation'} : a,
  );
  const whole = drafted({...made, actors});
  const deciders = whole.conflict.decisionMakers;
  expect(whole.review.some(item => /\brebels wants\b/.test(item.text))).toBe(false);
  expect(deciders.map(d => d.name).sort()).toEqual(['Town', 'rebels']);
  expect(deciders.find(d => d.name === 'rebels')!.options.map(o => o.name)).toContain('Leave the hall');
});

test('a long name in a sentence is no headline and is told whole', () => {
  const text =
    'Guild rejected the fourth Harbour Board Pilots and Stevedores Joint Employment Agreement offer. Harbour asks Guild to lift the boycott.';
  expect(
    optionsOf(text, [
      {
        kind: 'refusal',
        by: 'guild',
        act: 'the fourth Harbour Board Pilots and Stevedores Joint Employment Agreement offer',
      },
      {by: 'harbour', of: 'guild', act: 'lift the boycott'},
    ]),
  ).toContain('Guild: Accept the fourth Harbour Board Pilots and Stevedores Joint Employment Agreement offer');
});

test('there is one table to come back to, but talks with one are not those with another', () => {
  const back = (second: string) =>
    optionsOf(
      `Harbour asks Guild to return to the suspended four-party talks. Town asks Guild to ${second}. Guild asks Harbour to lift the dues.`,
      [
        {by: 'harbour', of: 'guild', act: 'return to the suspended four-party talks'},
        {by: 'town', of: 'guild', act: second},
        {by: 'guild', of: 'harbour', act: 'lift the dues'},
      ],
    ).filter(o => o.startsWith('Guild:'));
  expect(back('return to stalled talks on the quay')).toHaveLength(1);
  expect(back('return to the archive')).toHaveLength(2);
});

test('whoever is given something is named, the thing is not', () => {
  const text =
    'Harbour offered to give the Guild. Harbour offered to give the Guild a berth. Guild asks Harbour to lift the dues.';
  const made = optionsOf(text, [
    {kind: 'offer', by: 'harbour', of: 'guild', act: 'give the Guild'},
    {kind: 'offer', by: 'harbour', of: 'guild', act: 'give the Guild a berth'},
    {by: 'guild', of: 'harbour', act: 'lift the dues'},
  ]);
  expect(made).not.toContain('Harbour: Give the Guild');
  expect(made).toContain('Harbour: Give the Guild a berth');
});

test('the forces withdrawn are one thing, whatever they are called', () => {
  const text =
    'Guild demanded the full withdrawal of Harbour’s forces. Town demanded the complete withdrawal of the Harbour forces from the quay. Guild refused to lift the boycott.';
  const made = record(text, {...names, army: 'Harbour’s forces', army2: 'Harbour forces'}, [
    {by: 'guild', of: 'harbour', act: 'the full withdrawal of Harbour’s forces'},
    {by: 'town', of: 'harbour', act: 'the complete withdrawal of the Harbour forces from the quay'},
    {kind: 'refusal', by: 'guild', act: 'lift the boycott'},
  ]);
  const actors = made.actors.map(a => (a.id.startsWith('army') ? {...a, speaksFor: 'harbour'} : a));
  const harbour = drafted({...made, actors}).conflict.decisionMakers.find(d => d.name === 'Harbour')!;
  expect(harbour.options).toHaveLength(1);
});

test('letters, a ministry turned round and a leader’s government are whom they stand for', () => {
  const text =
    'CBO asked Vostria to lift the levy. The Canal Boatmen Organisation refused to move. The Roe administration refused to lift the levy. The Vostria Republic refused to pay. The interior ministry offered talks. The Ministry of the Interior offered to pay.';
  const made = record(
    text,
    {
      cbo: 'CBO',
      boatmen: 'Canal Boatmen Organisation',
      vostria: 'Vostria',
      republic: 'Vostria Republic',
      roes: 'Roe administration',
      roe: 'Ada Roe',
    },
    [
      {by: 'cbo', of: 'vostria', act: 'lift the levy'},
      {kind: 'refusal', by: 'boatmen', act: 'move'},
      {kind: 'refusal', by: 'roes', act: 'lift the levy'},
      {kind: 'refusal', by: 'republic', act: 'pay'},
    ],
  );
  const actors = made.actors.map(a =>
    a.id === 'vostria'
      ? {...a, kind: 'state' as const, country: 'VO'}
      : a.id === 'roe'
        ? {...a, kind: 'person' as const, country: 'VO', mentions: []}
        : a,
  );
  expect(
    drafted({...made, actors})
      .conflict.decisionMakers.map(d => d.name)
      .sort(),
  ).toEqual(['Canal Boatmen Organisation', 'Vostria']);
});

test('what one report calls the deal another calls the latest pay offer', () => {
  const text =
    'Guild rejected the latest pay offer. Guild refused the deal. Guild refused the offer of a berth. Guild asks Harbour to lift the dues.';
  const made = optionsOf(text, [
    {kind: 'refusal', by: 'guild', act: 'the latest pay offer'},
    {kind: 'refusal', by: 'guild', act: 'the deal'},
    {by: 'guild', of: 'harbour', act: 'lift the dues'},
  ]);
  expect(made.filter(o => o.startsWith('Guild: Accept'))).toEqual(['Guild: Accept the latest pay offer']);
});

test('who is to meet the condition of an offer is whom the offer is about', () => {
  const text =
    'Harbour and Guild offered to speed up the Town’s accession if it opened the locks. Town asks Harbour to lift the dues.';
  const made = drafted(
    record(text, names, [
      {kind: 'offer', by: 'harbour', act: 'speed up the Town’s accession', given: 'if it opened the locks'},
      {kind: 'offer', by: 'guild', act: 'speed up the Town’s accession', given: 'if it opened the locks'},
      {by: 'town', of: 'harbour', act: 'lift the dues'},
    ]),
  );
  expect(made.yaml).toContain('if town.open-locks then harbour.speed-town');
});

test('a condition about one thing is not met by another act that has its word; to want something is no act', () => {
  const text =
    'Harbour will not talk with Guild until kidnapping is ceased. Harbour asks Guild to release the nine kidnapped last month. Town will send boats if Guild wants trade talks.';
  const made = drafted(
    record(text, names, [
      {kind: 'refusal', by: 'harbour', of: 'guild', act: 'talk with Guild', given: 'until kidnapping is ceased'},
      {by: 'harbour', of: 'guild', act: 'release the nine kidnapped last month'},
      {kind: 'promise', by: 'town', of: 'guild', act: 'send boats', given: 'if Guild wants trade talks'},
    ]),
  );
  expect(made.yaml).not.toContain('not guild.release-nine, because: [d1]');
  expect(made.conflict.decisionMakers.flatMap(d => d.options.map(o => o.name))).not.toContain('Want trade talks');
});

test('a group described at length is the group named', () => {
  const text =
    'Town asks the Marxist LLF rebels to free the crew. The LLF said it would free the crew if Town opens the road.';
  const made = drafted(
    record(text, {town: 'Town', long: 'Marxist LLF rebels', llf: 'LLF'}, [
      {by: 'town', of: 'long', act: 'free the crew'},
      {kind: 'promise', by: 'llf', act: 'free the crew', given: 'if Town opens the road'},
    ]),
  );
  expect(made.conflict.decisionMakers.map(d => d.name).sort()).toEqual(['LLF', 'Town']);
});

test('talks with whoever is asked are talks with whoever asks, and assurances from it are its own', () => {
  const text =
    'Town asks for talks with Guild in the hall and for assurances from Guild about the boats. Guild met Town.';
  expect(
    optionsOf(text, [
      {by: 'town', of: 'guild', act: 'talks with Guild in the hall'},
      {by: 'town', of: 'guild', act: 'assurances from Guild about the boats'},
    ]),
  ).toEqual(['Guild: Hold talks with Town in the hall', 'Guild: Give assurances about the boats']);
});

test('an act by its own name keeps its capitals', () => {
  const text = 'Town asks Guild for an Upland Language Act.';
  expect(optionsOf(text, [{by: 'town', of: 'guild', act: 'an Upland Language Act'}])).toEqual([
    'Guild: Agree to an Upland Language Act',
  ]);
});

test('drastic changes that are agreed to are accepted, and none makes a statement as an option', () => {
  const text =
    'Guild agreed to drastic changes in the rota. Town will make a statement to the council. Town asks Guild to mend the boats.';
  expect(
    optionsOf(text, [
      {kind: 'promise', by: 'guild', act: 'drastic changes in the rota'},
      {kind: 'promise', by: 'town', act: 'make a statement to the council'},
      {by: 'town', of: 'guild', act: 'mend the boats'},
    ]),
  ).toEqual(['Guild: Accept drastic changes in the rota', 'Guild: Mend the boats']);
});

test('nobody is asked to remove itself, nor whom sanctions are wanted against to impose them', () => {
  const text = 'Town said: Remove Guild from the hall. Town wants stronger sanctions. Guild refuses to pay Town.';
  const whole = drafted(
    record(text, names, [
      {by: 'town', act: 'Remove Guild from the hall'},
      {by: 'town', act: 'stronger sanctions'},
      {kind: 'refusal', by: 'guild', act: 'pay Town'},
      {by: 'town', of: 'guild', act: 'pay Town'},
    ]),
  );
  expect(whole.conflict.decisionMakers.flatMap(d => d.options.map(o => o.name)).filter(o => !/^Pay/.test(o))).toEqual(
    [],
  );
});

test('what is left out behind “that” stands before it', () => {
  const text = 'Town asks Guild for a pledge – assurance that Guild does not want to include in the charter.';
  expect(
    optionsOf(text, [
      {by: 'town', of: 'guild', act: 'a pledge'},
      {kind: 'refusal', by: 'guild', act: 'include in the charter'},
    ]),
  ).toContain('Guild: Include the assurance in the charter');
});

test('to do the same is to do as whoever asks it does', () => {
  const text =
    'Guild refuses to mend the boats. Town promised to publish the tolls and demanded that Guild do the same.';
  expect(
    optionsOf(text, [
      {kind: 'refusal', by: 'guild', act: 'mend the boats'},
      {kind: 'promise', by: 'town', act: 'publish the tolls'},
      {by: 'town', of: 'guild', act: 'do the same'},
    ]),
  ).toEqual(['Guild: Mend the boats', 'Guild: Publish the tolls', 'Town: Publish the tolls']);
});

test('who is named behind an office without a name holds it, and a firm goes by its first word', () => {
  const text =
    "Harbour's trade minister condemned the tolls on Monday. Ada Roe said it would not pay Akor. Akor Nobe asked Harbour to pay Akor.";
  const made = record(
    text,
    {harbour: 'Harbour', minister: "Harbour's trade minister", roe: 'Ada Roe', akor: 'Akor', nobe: 'Akor Nobe'},
    [
      {kind: 'refusal', by: 'roe', of: 'akor', act: 'pay Akor'},
      {by: 'nobe', of: 'harbour', act: 'pay Akor'},
    ],
  );
  const actors = made.actors.map(a =>
    a.id === 'minister'
      ? {...a, kind: 'person' as const, role: 'trade minister', speaksFor: 'harbour'}
      : a.id === 'roe'
        ? {...a, kind: 'person' as const}
        : a.id === 'nobe'
          ? {...a, mentions: [...a.mentions, made.actors.find(x => x.id === 'akor')!.mentions[0]!]}
          : a,
  );
  const {conflict} = drafted({...made, actors});
  expect(conflict.decisionMakers.map(d => d.name).sort()).toEqual(['Akor Nobe', 'Harbour']);
});

test.each([
  ['Guild calls the rule a burden. The toll expires in May. Harbour will prolong it.', 'Prolong the toll'],
  ['Guild drew up a chart.\n\nTown keeps the raw feed. Harbour will publish it.', 'Publish the raw feed'],
  ['Town said the ruling violates the right to fish. Harbour will suspend it.', 'Suspend the ruling'],
  ['Town’s permit lapsed.\n\nHarbour will renew it.', 'Renew Town’s permit'],
  ['The pilots report that the rates rose. They signed the charter. Harbour will publish them.', 'Publish the rates'],
])('what “it” and “them” stand for: %s', (text, name) => {
  const [act] = /(?<=Harbour will ).*(?=\.$)/.exec(text)!;
  expect(
    optionsOf(`${text} Guild asks Harbour to open the lock.`, [
      {kind: 'promise', by: 'harbour', act},
      {by: 'guild', of: 'harbour', act: 'open the lock'},
    ]),
  ).toContain(`Harbour: ${name}`);
});

test.each([
  ['a reunion of the crews', 'Harbour: Accept a reunion of the crews'],
  ['a fee of two crowns', 'Harbour: Accept a fee of two crowns'],
  ['swap the mill for the quay', 'Harbour: Swap the mill for the quay'],
  ['the two of them meet at noon', 'Harbour: Meet at noon'],
  ['close the mill', 'Guild: Close the mill'],
  ['a fee to the crews', 'Guild: Pay a fee to the crews'],
])('what takes two is for the one it is offered to: %s', (act, option) => {
  const text = `Guild offered Harbour: ${act}. Harbour asks Guild to lift the boycott.`;
  const made = optionsOf(text, [
    {kind: 'offer', by: 'guild', of: 'harbour', act},
    {by: 'harbour', of: 'guild', act: 'lift the boycott'},
  ]);
  expect(made).toContain(option);
});

test.each([
  ['Harbour invited the crews to Dorva. Guild said it would not go.', 'refusal', 'go', 'Guild: Go to Dorva'],
  ['Harbour called Guild late. Guild refused to meet again.', 'refusal', 'meet again', 'Guild: Meet Harbour'],
  [
    'Guild will put what we can do in a decree.',
    'promise',
    'put what we can do in a decree',
    'Guild: Put what it can do in a decree',
  ],
  [
    'Harbour has grain. Guild drew up the freight list. Guild will carry it all by rail.',
    'promise',
    'carry it all by rail',
    'Guild: Carry all of the freight list by rail',
  ],
] as const)('what is left unsaid is told: %s', (text, kind, act, option) => {
  const made = optionsOf(`${text} Guild asks Harbour to open the lock.`, [
    {kind, by: 'guild', of: 'harbour', act},
    {by: 'guild', of: 'harbour', act: 'open the lock'},
  ]);
  expect(made).toContain(option);
});

test('who asks to see somebody would be met, and who has agreements concludes them', () => {
  const text =
    'Guild wrote to Harbour and asks to see her. Guild said Harbour should have agreements. Harbour will mend the lock.';
  const made = optionsOf(text, [
    {by: 'guild', of: 'harbour', act: 'see her'},
    {by: 'guild', of: 'harbour', act: 'have agreements'},
    {kind: 'promise', by: 'harbour', act: 'mend the lock'},
  ]);
  expect(made).toEqual(['Harbour: Meet Guild', 'Harbour: Conclude agreements', 'Harbour: Mend the lock']);
});

test('who would do the first thing of a plan would do the next, but not what another clause begins', () => {
  const text =
    'Town proposed that Guild would return to the quay, drop its suit. Town proposed two lamps and spoke. Town would lower the dues. Harbour asks Town to lift the levy.';
  const made = optionsOf(text, [
    {kind: 'offer', by: 'town', of: 'harbour', act: 'Guild would return to the quay'},
    {kind: 'offer', by: 'town', of: 'harbour', act: 'drop its suit'},
    {kind: 'offer', by: 'town', of: 'harbour', act: 'lower the dues'},
    {by: 'harbour', of: 'town', act: 'lift the levy'},
  ]);
  expect(made).toEqual(
    expect.arrayContaining(['Guild: Return to the quay', 'Guild: Drop its suit', 'Town: Lower the dues']),
  );
});

test.each([
  ['if we are attacked', 'Harbour: Attack Guild'],
  ['unless it is attacked by pirates', null],
])('who is attacked is so by the other: %s', (given, option) => {
  const text = `Guild told Harbour it would fight back ${given}. Guild asks Harbour to open the lock.`;
  const made = optionsOf(text, [
    {kind: 'threat', by: 'guild', of: 'harbour', act: 'fight back', given},
    {by: 'guild', of: 'harbour', act: 'open the lock'},
  ]);
  const found = made.filter(o => /attack/i.test(o));
  expect(found).toEqual(option ? [option] : []);
});
