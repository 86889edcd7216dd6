import {describe, expect, test} from 'vitest';
import {draft} from '../src/index.ts';
import {asked, drafted, record} from './made.ts';

const names = {brewery: 'Brewery', council: 'Council', choir: 'Choir', ferry: 'Ferry'};
const ownersOf = (made: Pick<ReturnType<typeof drafted>, 'conflict'>) =>
  made.conflict.decisionMakers.flatMap(d => d.options.map(o => `${d.name}: ${o.name}`));

describe('what is asked of nobody named', () => {
  test('is asked of the one who opens the report and answers', () => {
    const text =
      'Council and Brewery met for a second day. Brewery wants the spring water made free. Council said it would publish a map of the springs.';
    const made = drafted(
      record(text, names, [
        {by: 'brewery', act: 'the spring water made free'},
        {kind: 'promise', by: 'council', act: 'publish a map of the springs'},
      ]),
    );
    expect(ownersOf(made)).toContain('Council: Make the spring water free');
    const [council] = made.conflict.decisionMakers.filter(d => d.name === 'Council');
    expect(council!.options.find(o => o.name.startsWith('Make'))!.assumed).toBe(true);
  });

  test('is not asked of who asks for the same', () => {
    const text =
      'Brewery wants the spring water made free. Choir, too, wants the spring water made free. Council said it would publish a map of the springs.';
    const made = draft(
      record(text, names, [
        {by: 'brewery', act: 'the spring water made free'},
        {by: 'choir', act: 'wants the spring water made free'},
        {kind: 'promise', by: 'council', act: 'publish a map of the springs'},
      ]),
    );
    const options = made.ok ? ownersOf(made) : [];
    expect(options.filter(o => o.includes('spring water') && !o.startsWith('Council'))).toEqual([]);
  });

  test('is not asked of those who ask something else in one breath with its asker', () => {
    const text =
      'Brewery and Choir urged Council to publish the map. Brewery met Choir and Ferry. Brewery also wants a longer quay.';
    const made = drafted(
      record(text, names, [
        {by: 'brewery', of: 'council', act: 'publish the map'},
        {by: 'choir', of: 'council', act: 'publish the map'},
        {by: 'brewery', act: 'a longer quay'},
      ]),
    );
    expect(ownersOf(made).filter(o => o.startsWith('Choir'))).toEqual([]);
  });
});

describe('a draft without a demand', () => {
  const text = 'Ferry will not sail at night unless the channel is lit. Council plans to close the quay in winter.';

  test('is made where one sets a condition and another has an act of its own', () => {
    const made = drafted(
      record(text, names, [
        {kind: 'refusal', by: 'ferry', act: 'sail at night', given: 'unless the channel is lit'},
        {kind: 'promise', by: 'council', act: 'close the quay in winter'},
      ]),
    );
    expect(ownersOf(made).sort()).toEqual(['Council: Close the quay in winter', 'Ferry: Sail at night']);
  });

  test('is not made where both only announce', () => {
    const made = draft(
      record(text, names, [
        {kind: 'promise', by: 'ferry', act: 'sail at night'},
        {kind: 'promise', by: 'council', act: 'close the quay in winter'},
      ]),
    );
    expect(made.ok).toBe(false);
  });
});

test('who refuses with a condition that nobody here decides is assumed to be unwilling, with the words for it', () => {
  const text =
    'Council asks Ferry to sail at night. Ferry will not carry horses unless the weather clears. Council urges Ferry to paint its hull.';
  const made = drafted(
    record(text, names, [
      {by: 'council', of: 'ferry', act: 'sail at night'},
      {kind: 'refusal', by: 'ferry', act: 'carry horses', given: 'unless the weather clears'},
      {by: 'council', of: 'ferry', act: 'paint its hull'},
    ]),
  );
  const at = made.conflict.decisionMakers.findIndex(d => d.name === 'Ferry');
  const preference = made.conflict.preferences[at]!;
  const said = preference.kind === 'prioritized' ? preference.statements : [];
  expect(said.find(s => s.because.includes('d2'))).toMatchObject({text: 'not ferry.carry-horses', assumed: true});
});

test('what somebody is opposed to is a thing', () => {
  const text = 'Council asks Ferry to paint its hull. Ferry is opposed to trade liberalization.';
  const made = drafted(
    record(text, names, [
      {by: 'council', of: 'ferry', act: 'paint its hull'},
      {kind: 'refusal', by: 'ferry', act: 'trade liberalization'},
    ]),
  );
  expect(ownersOf(made)).toContain('Ferry: Accept trade liberalization');
});

test('those who stand ready are not what “it” is', () => {
  const text =
    'Council signed the lease. Choir and the Ferry stand ready to guarantee every clause of it. Council asks Choir to mend the roof.';
  const made = drafted(
    record(text, names, [
      {kind: 'offer', by: 'ferry', act: 'guarantee every clause of it'},
      {by: 'council', of: 'choir', act: 'mend the roof'},
    ]),
  );
  expect(ownersOf(made).sort()).toEqual(['Choir: Mend the roof', 'Ferry: Guarantee every clause of the lease']);
});

test.each([
  ['offer', 'if Harbour lifted the levy', ['harbour.lift-levy']],
  ['threat', 'unless Harbour lifted the levy', ['harbour.lift-levy']],
  ['refusal', 'if Harbour lifted the levy', []],
  ['offer', 'if it rained', []],
] as const)('%s that cannot be worded still says what it is made for: %s', (kind, given, wants) => {
  const text = `Guild said its door was open ${given}. Harbour asks Guild to mend the quay. Guild asks Town to vote.`;
  const made = asked(text, {harbour: 'Harbour', guild: 'Guild', town: 'Town'}, [
    {kind, by: 'guild', of: 'harbour', act: 'its door was open', given},
    {by: 'harbour', of: 'guild', act: 'mend the quay'},
  ]);
  expect(made.wants.guild!.filter(w => w.includes('levy'))).toEqual(wants);
});

describe('those to be freed', () => {
  test.each(['all captives must be freed', 'the release of all captives'])('are not asked for it: %s', act => {
    const text = `Council asked for this: ${act}. The captives were taken in May. Ferry met the captives.`;
    const made = draft(
      record(text, {...names, captives: 'captives'}, [
        {by: 'council', act},
        {kind: 'promise', by: 'ferry', act: 'met the captives'},
      ]),
    );
    expect(made.ok ? ownersOf(made).filter(o => o.startsWith('captives')) : []).toEqual([]);
  });
});
