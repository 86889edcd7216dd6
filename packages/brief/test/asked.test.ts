import {recordSchema} from '@suasion/model';
import {describe, expect, test} from 'vitest';
import {type Block, brief, type Sentence} from '../src/index.ts';

type Asked = {
  of?: 'town';
  kind?: 'demand' | 'refusal' | 'offer' | 'promise' | 'threat';
  act: string;
  wants?: 'do' | 'stop';
  given?: string;
};

/** What the brief says of one thing the guild, and others in the same breath, ask for or refuse. */
function told(text: string, {kind = 'demand', of, act, wants = 'do', given}: Asked, others: string[] = []): string {
  const span = (words: string | undefined) =>
    words ? [{doc: 'd', start: text.indexOf(words), end: text.indexOf(words) + words.length}] : [];
  const record = recordSchema.parse({
    documents: [{id: 'd', sha256: '0'.repeat(64), mediaType: 'text/plain', text}],
    actors: [
      {id: 'guild', name: 'Guild', kind: 'organisation', mentions: span('Guild')},
      ...others.map(name => ({id: name, name, kind: 'organisation', mentions: span(name)})),
      ...(text.includes('Town') ? [{id: 'town', name: 'Town', kind: 'organisation', mentions: span('Town')}] : []),
    ],
    demands: ['guild', ...others].map((by, k) => ({
      id: `d${k + 1}`,
      kind,
      by,
      of: of ?? null,
      act: span(act),
      wants,
      given: span(given),
      deadline: [],
    })),
  });
  return brief({record, conflict: null, answers: null})
    .sections.flatMap(section => section.blocks.flatMap(sentences))
    .map(sentence => sentence.text)
    .join('\n');
}

const sentences = (block: Block): Sentence[] =>
  block.kind === 'text' ? block.sentences : block.kind === 'list' ? block.items : [];

test('what is asked not to be is asked for as it was said, not as an end to it', () => {
  const said = told('Guild asks for no new dues on the nets.', {act: 'no new dues on the nets', wants: 'stop'});
  expect(said).toContain('asks for “no new dues on the nets”');
  expect(said).not.toContain('an end to');
});

test('who is to act is named in what is asked, and what is not to end is asked for', () => {
  expect(told('Guild demanded Ann Roe step down at once.', {act: 'Ann Roe step down at once'})).toContain(
    'The guild asks that “Ann Roe step down at once”',
  );
  const kept = told('Guild insists on not ending the ban.', {act: 'not ending the ban', wants: 'stop'});
  expect(kept).not.toContain('an end to');
});

test('words read once alone and once with those before them are told once', () => {
  const text = 'Guild is not going to pay the dues. Town waits.';
  const span = (words: string) => [{doc: 'd', start: text.indexOf(words), end: text.indexOf(words) + words.length}];
  const refusal = (id: string, act: string) => ({
    id,
    kind: 'refusal',
    by: 'guild',
    of: null,
    act: span(act),
    wants: 'do',
  });
  const record = recordSchema.parse({
    documents: [{id: 'd', sha256: '0'.repeat(64), mediaType: 'text/plain', text}],
    actors: [{id: 'guild', name: 'Guild', kind: 'organisation', mentions: span('Guild')}],
    demands: [refusal('d1', 'going to pay the dues'), refusal('d2', 'pay the dues')].map(d => ({
      ...d,
      given: [],
      deadline: [],
    })),
  });
  const lines = brief({record, conflict: null, answers: null})
    .sections.flatMap(section => section.blocks.flatMap(sentences))
    .map(sentence => sentence.text);
  expect(lines.filter(l => l.startsWith('The guild refuses'))).toEqual(['The guild refuses to “pay the dues”.']);
});

test('a verb without its subject is told with its sentence', () => {
  const said = told('Guild wants a harbour that lowers its dues and drops all charges.', {act: 'drops all charges'});
  expect(said).not.toContain('asks for “drops all charges”');
  expect(said).toContain('lowers its dues and drops all charges');
});

test('a ground is quoted as it stands', () => {
  const said = told('Guild refused to sign the lease on the basis that it is too short.', {
    kind: 'refusal',
    act: 'sign the lease',
    given: 'on the basis that it is too short',
  });
  expect(said).toContain('refuses to “sign the lease”, “on the basis that it is too short”');
});

test('drastic changes that are agreed to are accepted, and what befalls the one threatened is not done by who threatens', () => {
  expect(
    told('Guild agreed to drastic changes in the rota.', {kind: 'promise', act: 'drastic changes in the rota'}),
  ).toContain('accepts “drastic changes in the rota”');
  expect(
    told('Guild said Town must pay or face a boycott.', {kind: 'threat', of: 'town', act: 'face a boycott'}),
  ).toMatch(/threatens that (?:the )?town would “face a boycott”/i);
  expect(told('Guild threatens to close the lock.', {kind: 'threat', act: 'close the lock'})).toContain(
    'threatens to “close the lock”',
  );
});

test('what several ask in one breath leads as theirs, and is one thing asked of whom they ask', () => {
  const text = 'Guild, Mill, Court, Farm and Yard urged Town to mend the road.';
  const said = told(text, {of: 'town', act: 'mend the road'}, ['Mill', 'Court', 'Farm', 'Yard']);
  expect(said).toContain('The guild, the mill and three others ask the town to “mend the road”.');
  expect(said).toContain('The town — is asked for one thing');
  const two = told('Guild and Mill urged Town to mend the road.', {of: 'town', act: 'mend the road'}, ['Mill']);
  expect(two).toContain('The guild and the mill ask the town to “mend the road”.');
});

test('what an offer is of is a thing', () => {
  const said = told('Guild made an offer of meal deals.', {kind: 'offer', act: 'meal deals'});
  expect(said).toContain('offers “meal deals”');
});

test('what stands before the words tells an act from a thing', () => {
  const said = (text: string, act: string, kind: Asked['kind'] = 'demand') => told(text, {act, kind});
  expect(said('Guild offers and says it could no longer back the toll.', 'no longer back the toll', 'offer')).toContain(
    'offers to “no longer back the toll”',
  );
  expect(said('Guild would like Town to further explain its toll.', 'further explain its toll')).toContain(
    'to “further explain its toll”',
  );
  expect(said('Guild says ships need further repair by the town.', 'further repair by the town')).toContain(
    'asks for “further repair by the town”',
  );
  expect(said('Guild leaders shunned Ann Roe during her stay.', 'Ann Roe during her stay', 'refusal')).toContain(
    'refuses “Ann Roe during her stay”',
  );
});

test('a condition of what may come about is quoted as it stands', () => {
  const said = told('Guild will not sign in the event of a strike.', {
    kind: 'refusal',
    act: 'sign',
    given: 'in the event of a strike',
  });
  expect(said).toContain('refuses to “sign”, “in the event of a strike”');
});

describe('an act told twice', () => {
  const lines = (first: string, second: string) => {
    const text = `Guild will ${first}. The council said that Guild will ${second}.`;
    const span = (words: string, from = 0) => {
      const start = text.indexOf(words, from);
      return [{doc: 'd', start, end: start + words.length}];
    };
    const promise = (id: string, act: ReturnType<typeof span>) => ({id, kind: 'promise', by: 'guild', of: null, act});
    const record = recordSchema.parse({
      documents: [{id: 'd', sha256: '0'.repeat(64), mediaType: 'text/plain', text}],
      actors: [{id: 'guild', name: 'Guild', kind: 'organisation', mentions: span('Guild')}],
      demands: [promise('d1', span(first)), promise('d2', span(second, first.length + 12))].map(d => ({
        ...d,
        wants: 'do',
        given: [],
        deadline: [],
      })),
    });
    return brief({record, conflict: null, answers: null})
      .sections.filter(s => s.id === 'wants')
      .flatMap(section => section.blocks.flatMap(sentences))
      .map(sentence => sentence.text);
  };
  test.each([
    ['grant berths to ferries', 'soon grant berths to all its ferries', 1],
    ['mend the old quay by June', 'mend the old quay', 1],
    ['pay 5 million crowns', 'pay 6 million crowns', 2],
    ['open the lock', 'open the lock for barges of the northern mill', 2],
    ['tax no ferries this year', 'tax ferries this year', 2],
    ['promise nothing to the northern ferries', 'promise the northern ferries', 2],
  ])('%s, %s', (first, second, many) => expect(lines(first, second)).toHaveLength(many));
});

test('the “for” that leads to what is asked for is no part of it', () => {
  const said = told('Guild called again for a pay cut of a tenth.', {act: 'for a pay cut of a tenth'});
  expect(said).toContain('asks for “a pay cut of a tenth”');
  const act = 'ask for the nets';
  expect(told('Guild wants Town to ask for the nets.', {of: 'town', act})).toContain(
    'asks the town to “ask for the nets”',
  );
});
