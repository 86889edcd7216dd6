import {createHash} from 'node:crypto';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
  carriedIds,
  type EvidenceRecord,
  formatIssue,
  parseRecord,
  recordSchema,
  recordToCsv,
  recordToJson,
  recordToJsonLd,
  sha256,
} from '../src/index.ts';

const text = 'Ann said: "Bob 🙂 must stop." =cmd';
const span = (part: string) => ({doc: 'd1', start: text.indexOf(part), end: text.indexOf(part) + part.length});

const record: EvidenceRecord = recordSchema.parse({
  documents: [{id: 'd1', file: 'a.txt', sha256: sha256(text), mediaType: 'text/plain', text}],
  actors: [
    {id: 'ann', name: 'Ann', kind: 'person', mentions: [span('Ann')]},
    {id: 'bob', name: '=Bob', kind: 'person', speaksFor: 'ann', mentions: [span('Bob')]},
  ],
  statements: [
    {
      id: 's1',
      speaker: 'ann',
      source: [span('Ann')],
      cue: [span('said')],
      content: [span('Bob 🙂 must stop.')],
      quotation: 'direct',
      standing: 'asserted',
      topics: ['a', 'b'],
    },
  ],
  demands: [
    {
      id: 'x1',
      kind: 'demand',
      by: 'ann',
      of: 'bob',
      act: [span('stop')],
      wants: 'stop',
      given: [],
      deadline: [],
      statement: 's1',
    },
  ],
  claims: [
    {
      id: 'c1',
      proposition: [span('must stop')],
      trail: [
        {who: 'ann', standing: 'reported', span: span('said')},
        {who: 'bob', standing: 'denied', span: span('=cmd')},
      ],
    },
  ],
});

test('printed and read again it is the same, and prints the same', () => {
  const json = recordToJson(record);
  const again = parseRecord(json, {file: 'r.json'});
  if (!again.ok) throw new Error(again.issues.map(formatIssue).join('\n'));
  expect({...again.record, documents: again.record.documents.map(({textSha256: _, ...d}) => d)}).toEqual(record);
  expect(recordToJson(again.record)).toBe(json);
});

test('SHA-256 is SHA-256', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary', maxLength: 300}), s => {
      expect(sha256(s)).toBe(createHash('sha256').update(s, 'utf8').digest('hex'));
    }),
  );
  expect(sha256('a\ud800b')).toBe(createHash('sha256').update('a\ufffdb', 'utf8').digest('hex'));
});

/** The record with one change to its plain JSON. */
function changed(change: (value: any) => void): string {
  const value = JSON.parse(recordToJson(record));
  change(value);
  return JSON.stringify(value, null, 1);
}

describe('what is refused', () => {
  const rows: [name: string, change: (value: any) => void, code: string, path: string, message: RegExp][] = [
    [
      'a span past the end',
      r => (r.statements[0].content[0].end = 900),
      'bad-span',
      'statements[0].content[0]',
      /past the end of its text; expected at most 34/,
    ],
    [
      'a span turned round',
      r => (r.statements[0].cue[0] = {doc: 'd1', start: 5, end: 4}),
      'bad-span',
      'statements[0].cue[0]',
      /ends before it begins/,
    ],
    [
      'a span in no document',
      r => (r.claims[0].trail[1].span.doc = 'd2'),
      'unknown-document',
      'claims[0].trail[1].span',
      /`d2`.*did you mean `d1`/,
    ],
    [
      'a text that changed',
      r => (r.documents[0].text = text.replace('must', 'may!')),
      'changed-text',
      'documents[0].text',
      /its hash differs/,
    ],
    ['an id twice', r => (r.demands[0].id = 's1'), 'duplicate-id', 'demands[0].id', /taken already by statements\[0\]/],
    ['an unknown actor', r => (r.demands[0].of = 'bbo'), 'unknown-actor', 'demands[0].of', /did you mean `bob`/],
    [
      'an unknown statement',
      r => (r.demands[0].statement = 's9'),
      'unknown-statement',
      'demands[0].statement',
      /no statement `s9`/,
    ],
    [
      'a kind that is none',
      r => (r.actors[0].kind = 'persn'),
      'wrong-type',
      'actors[0].kind',
      /found `persn`; did you mean `person`/,
    ],
    [
      'a number too small',
      r => (r.demands[0].act[0].start = -1),
      'wrong-type',
      'demands[0].act[0].start',
      /`-1`; expected at least 0/,
    ],
    ['a key that is none', r => (r.actors[0].nmae = 'x'), 'unknown-key', 'actors[0].nmae', /did you mean `name`/],
    [
      'a key that is missing',
      r => delete r.actors[0].name,
      'missing-key',
      'actors[0].name',
      /is missing; expected text/,
    ],
    [
      'a day that is none',
      r => (r.documents[0].published = '2014-02-30T10:00'),
      'bad-date',
      'documents[0].published',
      /no day `2014-02-30`/,
    ],
    ['a number for a text', r => (r.actors[0].name = 7), 'wrong-type', 'actors[0].name', /found `7`; expected text/],
    ['a negative offset', r => (r.actors[0].mentions[0].start = -1), 'wrong-type', 'actors[0].mentions[0].start', /-1/],
    ['a later version', r => (r.suasion = 2), 'future-version', 'suasion', /later release/],
    ['a list', r => (r.documents = 'x'), 'wrong-type', 'documents', /expected a list/],
  ];
  test.each(rows)('%s', (_name, change, code, path, message) => {
    const result = parseRecord(changed(change), {file: 'r.json'});
    if (result.ok) throw new Error('read');
    const issue = result.issues[0]!;
    expect([issue.code, issue.path]).toEqual([code, path]);
    expect(formatIssue(issue)).toMatch(message);
    expect(issue.at!.line).toBeGreaterThan(0);
  });

  test('every span in a changed text is named', () => {
    const result = parseRecord(changed(r => (r.documents[0].text = text.replace('must', 'may!'))));
    expect(!result.ok && result.issues.filter(i => i.code === 'changed-text').length).toBe(10);
  });

  test('a changed plain text is noticed by the hash of the file alone', () => {
    const plain = {
      documents: [{id: 'd', sha256: sha256('Ann said no.'), mediaType: 'text/plain', text: 'Ann said yes.'}],
    };
    expect(parseRecord(JSON.stringify(plain)).ok).toBe(false);
    plain.documents[0]!.text = 'Ann said no.';
    expect(parseRecord(JSON.stringify(plain)).ok).toBe(true);
  });

  const texts: [name: string, text: string, code: string, line: number, column: number][] = [
    ['nothing', '', 'empty', 1, 1],
    ['a binary', '{"documents": [\0]}', 'binary', 1, 16],
    ['a missing bracket', '{"documents": [}', 'json-syntax', 1, 16],
    ['a trailing comma', '{"documents": [],\n}', 'json-syntax', 2, 1],
    ['NaN', '{"documents": NaN}', 'json-syntax', 1, 15],
    ['a key twice', '{"documents": [],\n "documents": []}', 'duplicate-key', 2, 2],
    ['an open quote', '{"documents": ["', 'json-syntax', 1, 16],
    ['a wrong escape', '{"documents": ["\\q"]}', 'json-syntax', 1, 16],
    ['a second value', '{"documents": []} 1', 'json-syntax', 1, 19],
    ['deep nesting', '['.repeat(100_000), 'too-deep', 1, 65],
    ['a word', 'documents', 'json-syntax', 1, 1],
  ];
  test.each(texts)('%s', (_name, source, code, line, column) => {
    const result = parseRecord(source);
    expect(!result.ok && [result.issues[0]!.code, result.issues[0]!.at]).toEqual([code, {line, column}]);
  });
});

test('any text gives a record or issues', () => {
  const json = recordToJson(record);
  const broken = fc
    .array(fc.record({at: fc.nat(json.length), cut: fc.nat(6), put: fc.string({maxLength: 4})}), {maxLength: 3})
    .map(edits => edits.reduce((t, e) => t.slice(0, e.at) + e.put + t.slice(e.at + e.cut), json));
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), broken), source => {
      const result = parseRecord(source);
      expect(result.ok || result.issues.length > 0).toBe(true);
    }),
  );
});

test('what our JSON reader accepts is what the engine accepts', () => {
  const json = recordToJson(record).slice(0, 400);
  const pieces = fc.array(
    fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', '-', '0', '1e5', 'true', 'nul', ' ', '"\\u12"', '.5'),
    {maxLength: 9},
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.string(),
        pieces.map(p => p.join('')),
        fc.constant(json),
      ),
      source => {
        const result = parseRecord(source);
        let engine = true;
        try {
          JSON.parse(source);
        } catch {
          engine = false;
        }
        const syntax =
          !result.ok && result.issues.some(i => i.code === 'json-syntax' || i.code === 'empty' || i.code === 'binary');
        const stricter = !result.ok && result.issues.some(i => i.code === 'duplicate-key');
        if (!stricter) expect(syntax).toBe(!engine);
      },
    ),
    {numRuns: 500},
  );
});

test('CSV: a table for each kind, formulas disarmed, words beside their spans', () => {
  const tables = recordToCsv(record);
  expect([...tables.keys()]).toEqual([
    'documents',
    'actors',
    'relations',
    'statements',
    'events',
    'demands',
    'abilities',
    'requires',
    'claims',
    'meetings',
    'deadlines',
  ]);
  expect(tables.get('actors')).toBe(
    "id,name,kind,country,role,speaksFor,mentions,mentions text\nann,Ann,person,,,,d1:0-3,Ann\nbob,'=Bob,person,,,ann,d1:11-14,Bob\n",
  );
  expect(tables.get('claims')!.split('\n')[2]).toBe("c1,d1:18-27,must stop,bob,denied,,d1:30-34,'=cmd");
  expect(tables.get('relations')).toBe('id,from,to,kind,standing,span,span text,statement\n');
});

test('JSON-LD: quotations with context, positions in code points', () => {
  const page = JSON.parse(recordToJsonLd(record));
  expect(page['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld');
  const points = [...text];
  let targets = 0;
  for (const annotation of page.items) {
    expect(annotation.type).toBe('Annotation');
    for (const target of annotation.target) {
      const [quote, position] = target.selector;
      targets++;
      expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
      expect(text).toContain(quote.prefix + quote.exact + quote.suffix);
    }
  }
  expect(targets).toBe(9);
});

test('an item is carried to the one at its words, else to the one that begins there, else to none', () => {
  const item = record.demands[0]!;
  const end = item.act[0]!.end;
  const shorter = {...item, id: 'x2', act: [{...item.act[0]!, end: end - 1}]};
  const elsewhere = {...item, id: 'x3', act: [{...item.act[0]!, start: item.act[0]!.start + 1}]};
  const carried = (demands: EvidenceRecord['demands']) => carriedIds(record, {...record, demands}).get('x1');
  expect(carried([shorter, {...item, id: 'x4'}])).toBe('x4');
  expect(carried([elsewhere, shorter])).toBe('x2');
  expect(carried([elsewhere])).toBeNull();
});
