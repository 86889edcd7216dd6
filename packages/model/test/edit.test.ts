import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
  type ConflictDocument,
  type ConflictEdit,
  editConflict,
  formatIssues,
  parseConflict,
  printConflict,
} from '../src/index.ts';
import {chicken, euphrates} from './sample.ts';

function open(text: string): ConflictDocument {
  const result = parseConflict(text, {file: 'x.conflict.yaml'});
  if (!result.ok) throw new Error(formatIssues(result.issues));
  return result.document;
}

function edited(text: string, ...edits: ConflictEdit[]): string {
  let document = open(text);
  for (const edit of edits) {
    const result = editConflict(document, edit);
    if (!result.ok) throw new Error(formatIssues(result.issues));
    document = result.document;
  }
  return printConflict(document);
}

/** Lines that went and lines that came. */
function changes(before: string, after: string): {gone: string[]; came: string[]} {
  const left = before.split('\n');
  const came: string[] = [];
  for (const line of after.split('\n')) {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    else came.push(line);
  }
  return {gone: left, came};
}

test.each([
  euphrates,
  chicken,
  euphrates.replaceAll('\n', '\r\n'),
  `\ufeff${euphrates}`,
  '{suasion: 1, decisionMakers: {a: {options: {x: X}}}}',
])('printed unedited a file is the file', text => {
  expect(printConflict(open(text))).toBe(text);
});

const rows: [edit: ConflictEdit, gone: string[], came: string[]][] = [
  [
    {edit: 'set-title', title: 'Water: a dispute'},
    ['title: Water on the Euphrates, 1975'],
    ['title: "Water: a dispute"'],
  ],
  [{edit: 'set-date', asOf: null}, ['asOf: 1975-05-01'], []],
  [{edit: 'set-date', asOf: '1975-06-01'}, ['asOf: 1975-05-01'], ['asOf: 1975-06-01']],
  [{edit: 'set-evidence', evidence: 'r.json'}, ['evidence: record.json'], ['evidence: r.json']],
  [{edit: 'add-decision-maker', id: 'ussr', name: 'The Soviet Union'}, [], ['  ussr:', '    name: The Soviet Union']],
  [
    {edit: 'rename-decision-maker', id: 'iraq', name: 'Republic of Iraq'},
    ['    name: Iraq'],
    ['    name: Republic of Iraq'],
  ],
  [
    {edit: 'add-option', of: 'iraq', id: 'talk', does: 'Talk'},
    ['    ranking: [YNN, NNY, war, NNN, YNY, NYN]   # best first'],
    ['      talk: Talk', '    ranking: [YNNN, NNYN, war, NNNN, YNYN, NYNN] # best first'],
  ],
  [
    {edit: 'rename-option', option: 'iraq.attack', to: 'strike', does: 'Strike the dam'},
    [
      '      attack: Attack the dam',
      '    prioritized:                          # most important first',
      '      - not syria.release and not syria.escalate and not iraq.attack',
      '      - {that: not iraq.attack, assumed: true}',
      '  war: iraq.attack and syria.escalate     # a named formula',
    ],
    [
      '      strike: Strike the dam',
      '    prioritized:',
      '      # most important first',
      '      - not syria.release and not syria.escalate and not iraq.strike',
      '      - {that: not iraq.strike, assumed: true}',
      '  war: iraq.strike and syria.escalate # a named formula',
    ],
  ],
  [
    {edit: 'set-irreversible', option: 'iraq.attack', irreversible: 'taken'},
    ['      attack: Attack the dam'],
    ['      attack: {does: Attack the dam, irreversible: taken}'],
  ],
  [
    {edit: 'set-irreversible', option: 'syria.escalate', irreversible: null},
    ['      escalate: {does: Escalate against Iraq, irreversible: taken}   # cannot be undone'],
    ['      escalate: Escalate against Iraq # cannot be undone'],
  ],
  [
    {edit: 'add-statement', list: 'required', that: 'atMostOne(syria.release, iraq.attack)', assumed: true},
    ['required: []'],
    ['required:', '  - {that: "atMostOne(syria.release, iraq.attack)", assumed: true}'],
  ],
  [{edit: 'add-statement', list: 'sameState', that: 'war'}, [], ['sameState:', '  - war']],
  [
    {edit: 'remove-statement', list: 'ruledOut', index: 0},
    ['ruledOut:                                 # no state may satisfy these', '  - syria.release and syria.escalate'],
    ['ruledOut:', '  # no state may satisfy these', '  []'],
  ],
  [{edit: 'set-outcome', id: 'peace', that: 'not war'}, [], ['  peace: not war']],
  [
    {edit: 'rename-outcome', id: 'war', to: 'open-war'},
    [
      '    ranking: [YNN, NNY, war, NNN, YNY, NYN]   # best first',
      '  war: iraq.attack and syria.escalate     # a named formula',
    ],
    [
      '    ranking: [YNN, NNY, open-war, NNN, YNY, NYN] # best first',
      '  open-war: iraq.attack and syria.escalate # a named formula',
    ],
  ],
  [
    {edit: 'set-status-quo', taken: ['syria.release']},
    ['statusQuo: []                             # nothing is taken'],
    ['statusQuo: [syria.release] # nothing is taken'],
  ],
  [{edit: 'set-status-quo', taken: null}, ['statusQuo: []                             # nothing is taken'], []],
  [
    {edit: 'set-ranking', of: 'iraq', ranking: ['YNN', ['NNY', 'NYY'], 'NNN', 'YNY', 'NYN']},
    ['    ranking: [YNN, NNY, war, NNN, YNY, NYN]   # best first'],
    ['    ranking: [YNN, [NNY, NYY], NNN, YNY, NYN] # best first'],
  ],
];

test.each(rows)('%j', (edit, gone, came) => {
  expect(changes(euphrates, edited(euphrates, edit))).toEqual({gone, came});
});

const statements = (text: string) => {
  const result = parseConflict(text);
  const p = result.ok ? result.conflict.preferences[0]! : undefined;
  return p?.kind === 'prioritized' ? p.statements.map(s => [s.text, s.because, s.assumed]) : undefined;
};

test('statements are moved, marked and unmarked', () => {
  const list = {preferencesOf: 'syria'};
  const text = edited(
    euphrates,
    {edit: 'move-statement', list, from: 2, to: 0},
    {edit: 'set-assumed', list, index: 0, assumed: false},
    {edit: 'set-assumed', list, index: 1, assumed: true},
    {edit: 'set-because', list, index: 1, because: ['s1']},
    {edit: 'change-statement', list, index: 2, that: 'war'},
    {edit: 'add-statement', list, that: 'not war', index: 3},
  );
  expect(statements(text)).toEqual([
    ['not iraq.attack', [], false],
    ['not syria.release and not syria.escalate and not iraq.attack', ['s1'], true],
    ['war', ['s12', 'd3'], false],
    ['not war', [], false],
  ]);
  expect(text).toContain('      - not iraq.attack\n');
});

test('a renamed decision maker is renamed everywhere', () => {
  const text = edited(euphrates, {edit: 'rename-decision-maker', id: 'syria', to: 'damascus'});
  expect(text).not.toMatch(/\bsyria\b/);
  expect(text).toContain('    name: Syria\n');
  expect(text).toContain('# comments stay where they are');
});

test('a removed option takes its letters with it', () => {
  const text = `suasion: 1
decisionMakers: {a: {options: {x: X, y: Y}}, b: {options: {z: Z}}}
ruledOut: [YY-, -YY, Y-Y]
statusQuo: [a.y, b.z]
preferences: {a: {ranking: [YNN, [NNN, NYN], {that: NNY, assumed: true}, YYN]}}
`;
  expect(edited(text, {edit: 'remove-option', option: 'a.y'})).toBe(`suasion: 1
decisionMakers: {a: {options: {x: X}}, b: {options: {z: Z}}}
ruledOut: [YY]
statusQuo: [b.z]
preferences: {a: {ranking: [YN, [NN], {that: NY, assumed: true}]}}
`);
});

describe('what is refused', () => {
  const refused: [edit: ConflictEdit, message: RegExp][] = [
    [
      {edit: 'remove-option', option: 'iraq.attack'},
      /still named in `iraq\.attack and syria\.escalate`, .*change or remove that first/,
    ],
    [{edit: 'remove-decision-maker', id: 'syria'}, /still named in `syria\.release and syria\.escalate`/],
    [{edit: 'remove-outcome', id: 'war'}, /still named in `war`/],
    [{edit: 'rename-option', option: 'syria.release', to: 'escalate'}, /an option `syria\.escalate` already/],
    [{edit: 'add-statement', list: 'ruledOut', that: 'syria.relaese'}, /did you mean `syria\.release`/],
    [{edit: 'add-decision-maker', id: 'not'}, /word of the formula language/],
    [{edit: 'set-outcome', id: 'war', that: 'not war'}, /circle/],
    [{edit: 'move-statement', list: 'ruledOut', from: 0, to: 5}, /no place 5/],
    [{edit: 'remove-statement', list: 'required', index: 0}, /no statement 0/],
    [{edit: 'set-evidence', evidence: '../x'}, /leads out of the folder/],
    [{edit: 'set-irreversible', option: 'syria.x', irreversible: null}, /no option `syria\.x`/],
    [{edit: 'add-statement', list: {preferencesOf: 'iraq'}, that: 'war'}, /has a ranking/],
  ];
  test.each(refused)('%j', (edit, message) => {
    const result = editConflict(open(euphrates), edit);
    expect(result.ok ? result.document.text : formatIssues(result.issues)).toMatch(message);
  });
});

/** The texts of all comments, sorted. */
const comments = (text: string) =>
  [...text.matchAll(/#([^\n\r]*)/g)]
    .map(m => m[1]!.trim())
    .filter(c => c !== '')
    .sort();

const option = fc.constantFrom('syria.release', 'syria.escalate', 'iraq.attack', 'iraq.talk');
const list = fc.constantFrom<'ruledOut' | 'required' | {preferencesOf: string}>(
  'ruledOut',
  'required',
  {preferencesOf: 'syria'},
  {preferencesOf: 'iraq'},
);
const small = fc.nat(3);
const anyEdit: fc.Arbitrary<ConflictEdit> = fc.oneof(
  fc.string().map(title => ({edit: 'set-title', title}) as const),
  fc.constant({edit: 'add-option', of: 'iraq', id: 'talk', does: 'Talk: openly # now'} as const),
  fc.record({
    edit: fc.constant('rename-option' as const),
    option,
    to: fc.constantFrom('talk', 'act', 'release'),
    does: fc.string().map(t => t.replaceAll('#', '')),
  }),
  fc.record({
    edit: fc.constant('set-irreversible' as const),
    option,
    irreversible: fc.constantFrom('taken' as const, null),
  }),
  fc.record({
    edit: fc.constant('add-statement' as const),
    list,
    that: fc.constantFrom('war', 'not iraq.attack', 'atMostOne(iraq.attack, syria.release)'),
    assumed: fc.boolean(),
  }),
  fc.record({edit: fc.constant('move-statement' as const), list, from: small, to: small}),
  fc.record({edit: fc.constant('set-assumed' as const), list, index: small, assumed: fc.boolean()}),
  fc.record({edit: fc.constant('set-status-quo' as const), taken: fc.uniqueArray(option)}),
  fc.record({
    edit: fc.constant('set-outcome' as const),
    id: fc.constantFrom('war', 'peace'),
    that: fc.constantFrom('iraq.attack', 'not syria.release'),
  }),
  fc.record({
    edit: fc.constant('rename-outcome' as const),
    id: fc.constantFrom('war', 'peace'),
    to: fc.constantFrom('x', 'war'),
  }),
);

test('whatever is edited, no comment is lost or made twice, and the file stays whole', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(euphrates, euphrates.replaceAll('\n', '\r\n')),
      fc.array(anyEdit, {maxLength: 8}),
      (text, edits) => {
        let document = open(text);
        for (const edit of edits) {
          const result = editConflict(document, edit);
          if (result.ok) document = result.document;
        }
        const kept = comments(document.text.replace(/Talk: openly # now/g, '').replace(/^title:.*$/m, 'title:'));
        expect(kept).toEqual(comments(text));
        expect(document.text.replace(/\r\n/g, '').includes('\n')).toBe(!text.includes('\r\n'));
      },
    ),
    {numRuns: 60},
  );
});

test('a statement is marked as of unknown order and unmarked', () => {
  const list = {preferencesOf: 'syria'};
  const marked = edited(euphrates, {edit: 'set-order-unknown', list, index: 2, unknown: true});
  expect(marked).toContain('      - {that: not iraq.attack, assumed: true, order: unknown}\n');
  const result = parseConflict(marked);
  const syria = result.ok ? result.conflict.preferences[0]! : undefined;
  expect(syria?.kind === 'prioritized' && syria.statements.map(s => s.orderUnknown)).toEqual([
    undefined,
    undefined,
    true,
  ]);
  const unmarked = edited(marked, {edit: 'set-order-unknown', list, index: 2, unknown: false});
  expect(unmarked).toContain('      - {that: not iraq.attack, assumed: true}\n');
  const first = editConflict(open(euphrates), {edit: 'set-order-unknown', list, index: 0, unknown: true});
  expect(first.ok).toBe(false);
});
