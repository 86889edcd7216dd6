import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {distinctIssues, formatIssue, limitIssues, parseConflict, visible} from '../src/index.ts';
import {chicken, conflictOf, euphrates, problemsOf} from './sample.ts';

test('the sample, whole', () => {
  const result = parseConflict(euphrates, {file: 'euphrates.conflict.yaml'});
  if (!result.ok) throw new Error(result.issues.map(formatIssue).join('\n'));
  expect(result.warnings).toEqual([]);
  const {conflict} = result;
  expect(conflict.decisionMakers.map(d => [d.id, d.name, d.options.map(o => [o.id, o.name, o.irreversible])])).toEqual([
    [
      'syria',
      'Syria',
      [
        ['release', 'Release water downstream', null],
        ['escalate', 'Escalate against Iraq', 'taken'],
      ],
    ],
    ['iraq', 'Iraq', [['attack', 'Attack the dam', null]]],
  ]);
  expect(conflict.statusQuo).toEqual({kind: 'options', taken: [], grounds: new Map()});
  expect(conflict.asOf).toBe('1975-05-01');
  expect(conflict.evidence).toBe('record.json');
  const [syria, iraq] = conflict.preferences;
  expect(syria?.kind === 'prioritized' && syria.statements.map(s => [s.text, s.because, s.assumed])).toEqual([
    ['not syria.release and not syria.escalate and not iraq.attack', [], false],
    ['syria.escalate', ['s12', 'd3'], false],
    ['not iraq.attack', [], true],
  ]);
  expect(iraq?.kind === 'ranking' && iraq.tiers.map(t => t.states)).toMatchObject([
    [{kind: 'pattern', pattern: 'YNN'}],
    [{kind: 'pattern', pattern: 'NNY'}],
    [{kind: 'outcome', outcome: 'war'}],
    [{kind: 'pattern', pattern: 'NNN'}],
    [{kind: 'pattern', pattern: 'YNY'}],
    [{kind: 'pattern', pattern: 'NYN'}],
  ]);
});

test('graph form', () => {
  const conflict = conflictOf(chicken);
  expect(conflict.form).toBe('graph');
  expect(conflict.stateNames).toEqual(['both swerve', 'A swerves', 'B swerves', 'crash']);
  expect(conflict.decisionMakers[0]!.moves).toEqual(
    new Map([
      [1, [3]],
      [3, [1]],
      [2, [4]],
      [4, [2]],
    ]),
  );
  expect(conflict.statusQuo).toEqual({kind: 'state', id: 1});
});

const two = 'suasion: 1\ndecisionMakers: {a: {options: {x: X, y: Y}}, b: {options: {z: Z}}}\n';
const prefs = 'preferences: {a: {prioritized: [a.x]}, b: {prioritized: [b.z]}}\n';

describe('what is accepted', () => {
  test('scalars are names by their source text', () => {
    const conflict = conflictOf(
      'suasion: 1\ndecisionMakers: {1e3: {options: {no: off, 007: 0x10, "y": .inf}}, true: {options: {2024-01-01: ~x}}}\n',
    );
    expect(conflict.decisionMakers.map(d => d.id)).toEqual(['1e3', 'true']);
    expect(conflict.decisionMakers[0]!.options.map(o => [o.id, o.name])).toEqual([
      ['no', 'off'],
      ['007', '0x10'],
      ['y', '.inf'],
    ]);
  });

  test('names of prototypes are names', () => {
    const conflict = conflictOf(
      'suasion: 1\ndecisionMakers: {__proto__: {options: {constructor: x}}, toString: {options: {valueOf: y}}}\nruledOut: [__proto__.constructor and toString.valueOf]\npreferences: {__proto__: {prioritized: [hasOwnProperty]}}\noutcomes: {hasOwnProperty: toString.valueOf}',
    );
    expect(conflict.decisionMakers.map(d => d.id)).toEqual(['__proto__', 'toString']);
    expect(conflict.preferences[0]!.kind).toBe('prioritized');
    expect(({} as {x?: unknown}).x).toBeUndefined();
  });

  test('no status quo is not an empty one', () => {
    expect(conflictOf(two).statusQuo).toBeNull();
    for (const nothing of ['statusQuo:', 'statusQuo: null', 'statusQuo: ~']) {
      expect(conflictOf(`${two}${nothing}\n`).statusQuo).toBeNull();
    }
    expect(conflictOf(`${two}statusQuo: []\n`).statusQuo).toMatchObject({taken: []});
    expect(conflictOf(`${two}statusQuo: YNY\n`).statusQuo).toMatchObject({taken: [0, 2]});
    const cited = conflictOf(`${two}statusQuo: [b.z, {option: a.x, because: s1, assumed: true}]\n`).statusQuo;
    expect(cited).toMatchObject({taken: [0, 2]});
    expect(cited?.kind === 'options' && cited.grounds.get(0)).toMatchObject({because: ['s1'], assumed: true});
  });

  test('patterns are sugar in every list of formulas', () => {
    const conflict = conflictOf(`${two}ruledOut: [YY-]\nrequired: ["--N"]\nsameState: ["-Y-"]\noutcomes: {p: N--}\n`);
    expect(conflict.ruledOut[0]!.that).toEqual({
      op: 'and',
      of: [
        {op: 'option', option: 0},
        {op: 'option', option: 1},
      ],
    });
    expect(conflict.required[0]!.that).toEqual({op: 'not', of: {op: 'option', option: 2}});
    expect(conflict.sameState[0]!.that).toEqual({op: 'option', option: 1});
    expect(conflict.outcomes[0]!.that.op).toBe('not');
  });

  test('ties, outcomes and grounds in a ranking', () => {
    const conflict = conflictOf(
      `${two}outcomes: {war: b.z}\npreferences: {a: {assumed: true, ranking: [[YNN, NNN], {that: war, because: [s1]}]}}\n`,
    );
    const preference = conflict.preferences[0]!;
    expect(preference.kind === 'ranking' && preference.tiers).toMatchObject([
      {states: [{pattern: 'YNN'}, {pattern: 'NNN'}], assumed: true, because: []},
      {states: [{outcome: 'war'}], assumed: false, because: ['s1']},
    ]);
  });

  test('outcomes may use each other in any order, and formulas may span lines', () => {
    const conflict = conflictOf(`${two}outcomes:\n  p: q or a.x\n  q: >\n    b.z\n    and a.y\n`);
    expect(conflict.outcomes.map(o => o.id)).toEqual(['p', 'q']);
  });

  test('windows line ends and a byte order mark', () => {
    expect(conflictOf(`\ufeff${euphrates.replaceAll('\n', '\r\n')}`).title).toBe('Water on the Euphrates, 1975');
  });

  test('the title falls back on the file name', () => {
    expect(conflictOf(two).title).toBe('test');
  });
});

describe('what is refused, and where', () => {
  const rows: [name: string, text: string, problems: string[]][] = [
    ['an empty file', '', ['empty 1:1']],
    ['only comments', '# nothing\n', ['empty 1:1']],
    ['a binary', 'title: a\0b', ['binary 1:9']],
    ['10 MB of aliases', 'a: *b\n'.repeat(1_750_000), ['too-large 1:1']],
    ['an alias', `${two}title: *t\n`, ['alias 3:8']],
    ['an anchor', `${two}title: &t T\n`, ['alias 3:8']],
    [
      'aliases that would multiply',
      'a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n',
      Array(6)
        .fill('')
        .map((_, i) => `alias ${['1:4', '2:4', '2:8', '2:12', '3:5', '3:9'][i]}`),
    ],
    ['a tag', `${two}title: !!binary T\n`, ['tag 3:8']],
    ['20,000 nested brackets', '['.repeat(20_000), ['too-deep 1:65']],
    ['20,000 nested braces', '{a: '.repeat(20_000), ['too-deep 1:257']],
    ['20,000 nested dashes', '- '.repeat(20_000), ['too-deep 1:129']],
    ['20,000 nested questions', '? '.repeat(20_000), ['too-deep 1:129']],
    ['deep indentation', Array.from({length: 100}, (_, i) => `${' '.repeat(i)}a:`).join('\n'), ['too-deep 65:65']],
    ['a million commas', `[${'a,'.repeat(1_000_000)}]`, ['too-large 1:1']],
    ['a directive', `%TAG ! x\n---\n${two}`, ['directive 1:1']],
    ['two documents', `${two}---\n${two}`, ['several-documents 3:1']],
    ['a tab as indentation', 'a:\n\tb: c\n', ['yaml-syntax 2:1']],
    ['an open quote', 'title: "x\n', ['yaml-syntax 2:1']],
    ['a number alone', '42', ['wrong-type 1:1']],
    ['a list', '[a, b]', ['wrong-type 1:1']],
    ['no decision makers', 'suasion: 1\ntitle: T\n', ['missing-key 1:1']],
    ['decision makers that are a list', 'suasion: 1\ndecisionMakers: [a]\n', ['wrong-type 2:17']],
    ['nobody with an option', 'suasion: 1\ndecisionMakers: {a: {name: A}}\n', ['missing-key 2:1']],
    ['a later version', `suasion: 2\n${two.slice(11)}`, ['future-version 1:10']],
    ['a version that is none', `suasion: one\n${two.slice(11)}`, ['wrong-type 1:10']],
    ['an unknown key', `${two}statusQou: []\n`, ['unknown-key 3:1']],
    ['a key twice', `${two}title: A\ntitle: B\n`, ['duplicate-key 4:1']],
    [
      'a decision maker twice',
      'suasion: 1\ndecisionMakers:\n  a: {options: {x: X}}\n  a: {options: {y: Y}}\n',
      ['duplicate-key 4:3'],
    ],
    ['an option twice', 'suasion: 1\ndecisionMakers: {a: {options: {x: X, x: Y}}}\n', ['duplicate-key 2:38']],
    [
      'a name twice',
      'suasion: 1\ndecisionMakers: {a: {name: N, options: {x: X}}, b: {name: N, options: {z: Z}}}\n',
      ['duplicate-name 2:59'],
    ],
    [
      'a keyword as id',
      'suasion: 1\ndecisionMakers: {not: {options: {iff: X}}}\n',
      ['reserved-word 2:18', 'reserved-word 2:34'],
    ],
    [
      'an id with a space or a dot',
      'suasion: 1\ndecisionMakers: {a b: {options: {x.y: X}}}\n',
      ['bad-id 2:18', 'bad-id 2:34'],
    ],
    ['an unknown option', `${two}ruledOut:\n  - a.x and a.q\n`, ['unknown-option 4:13']],
    ['an unknown option inside quotes', `${two}ruledOut:\n  - "a.x and a.q"\n`, ['unknown-option 4:14']],
    ['an unknown option under that', `${two}ruledOut:\n  - {that: a.q}\n`, ['unknown-option 4:12']],
    ['a statement without that', `${two}ruledOut: [{because: [s1]}]\n`, ['missing-key 3:12']],
    ['a statement with a stranger', `${two}ruledOut: [{that: a.x, becuase: [s1]}]\n`, ['unknown-key 3:24']],
    ['assumed that is neither', `${two}ruledOut: [{that: a.x, assumed: yes}]\n`, ['wrong-type 3:33']],
    [
      'a comma in a formula in brackets',
      `${two}required: [atMostOne(a.x, a.y)]\n`,
      ['formula-syntax 3:21', 'formula-syntax 3:30', 'formula-syntax 3:11'],
    ],
    ['a number as formula', `${two}ruledOut: [NaN]\n`, ['unknown-outcome 3:12']],
    ['a pattern of the wrong length', `${two}ruledOut: [YY]\n`, ['bad-pattern 3:12']],
    ['outcomes in a circle', `${two}outcomes: {p: q, q: not r, r: p or a.x, s: p}\n`, ['circular-outcomes 3:12']],
    ['an outcome of itself', `${two}outcomes: {p: not p}\n`, ['circular-outcomes 3:12']],
    ['an outcome named like a pattern', `${two}outcomes: {YNN: a.x}\n`, ['bad-id 3:12']],
    ['an outcome named like a state', `${two}outcomes: {3: a.x}\n`, ['bad-id 3:12']],
    ['an outcome named and', `${two}outcomes: {and: a.x}\n`, ['reserved-word 3:12']],
    ['preferences of a stranger', `${two}preferences: {c: {prioritized: []}}\n`, ['unknown-decision-maker 3:15']],
    [
      'both kinds of preferences',
      `${two}preferences: {a: {prioritized: [a.x], ranking: [YNN]}}\n`,
      ['conflicting-keys 3:39'],
    ],
    ['a bare list of preferences', `${two}preferences: {a: [a.x]}\n`, ['wrong-type 3:18']],
    [
      'a state that is none in a ranking',
      `${two}preferences: {a: {ranking: [YNN, NaN, YY, -1, 1.5]}}\n`,
      ['unknown-state 3:34', 'bad-pattern 3:39', 'unknown-state 3:43', 'unknown-state 3:47'],
    ],
    ['an empty tie', `${two}preferences: {a: {ranking: [YNN, []]}}\n`, ['wrong-type 3:34']],
    ['a status quo with a dash', `${two}statusQuo: YN-\n`, ['bad-pattern 3:12']],
    [
      'a status quo of strangers',
      `${two}statusQuo: [a.x, x, a.q, a.x]\n`,
      ['unknown-option 3:18', 'unknown-option 3:21', 'duplicate-id 3:26'],
    ],
    ['a status quo NaN', `${two}statusQuo: NaN\n`, ['bad-pattern 3:12']],
    ['a day that is none', `${two}asOf: 1975-02-30\n`, ['bad-date 3:7']],
    [
      'irreversible otherwise',
      'suasion: 1\ndecisionMakers: {a: {options: {x: {does: X, irreversible: true}}}}\n',
      ['wrong-type 2:59'],
    ],
    ['moves without states', 'suasion: 1\ndecisionMakers: {a: {moves: {1: [2]}}}\n', ['conflicting-keys 2:22']],
  ];
  test.each(rows)('%s', (_name, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  const paths = [
    '/etc/passwd',
    '../record.json',
    'a/../../b',
    'http://x/y',
    'file:x',
    'C:\\x',
    'a\\b',
    '~/x',
    'x/',
    '"a\\tb"',
    '"  "',
    'a/..',
    '\\\\host\\x',
  ];
  test.each(paths)('evidence at %s', path => {
    expect(problemsOf(`${two}${prefs}evidence: ${path}\n`)).toEqual(['bad-path 4:11']);
  });
  test.each(['record.json', './a/b.json', 'über/r e c.json', '..a/b'])('evidence at %s is fine', path => {
    expect(conflictOf(`${two}evidence: ${path}\n`).evidence).toBe(path);
  });

  const graphs: [name: string, text: string, problems: string[]][] = [
    ['a gap in the states', chicken.replace('4: crash', '5: crash'), ['bad-id 3:54']],
    ['a state twice', chicken.replace('4: crash', '3: crash'), ['duplicate-key 3:54']],
    ['a move to itself', chicken.replace('1: [3]', '1: [1]'), ['self-move 4:43']],
    ['a move to nowhere', chicken.replace('1: [3]', '1: [9]'), ['unknown-state 4:43']],
    ['a move from nowhere', chicken.replace('1: [3]', '9: [3]'), ['unknown-state 4:39']],
    ['options in graph form', chicken.replace('name: A,', 'options: {x: X},'), ['conflicting-keys 4:22']],
    ['ruledOut in graph form', `${chicken}ruledOut: [1]\n`, ['conflicting-keys 7:1']],
    ['a status quo that is none', chicken.replace('statusQuo: 1', 'statusQuo: NaN'), ['unknown-state 6:12']],
    ['a rank that is none', chicken.replace('[3, 1, 2, 4]', '[3, 1, 2, 0x4]'), ['unknown-state 5:38']],
  ];
  test.each(graphs)('%s', (_name, text, problems) => {
    expect(problemsOf(text).slice(0, problems.length)).toEqual(problems);
  });

  test('an unterminated document of errors stays quick and whole', () => {
    const result = parseConflict(`a: 'x\n`.repeat(2_000));
    expect(result.ok).toBe(false);
  });
});

describe('warnings', () => {
  test('names of decision makers that only look alike; the same name again is an error all the same', () => {
    const options = 'options: {x: X}';
    const text = `suasion: 1\ndecisionMakers:\n  a: {name: N M, ${options}}\n  b: {name: "N\\u200b  M ", ${options}}\n`;
    const alike = parseConflict(text);
    expect(alike.ok && alike.warnings.map(w => w.code)).toEqual(['duplicate-name', 'indifferent', 'indifferent']);
    const third = parseConflict(`${text}  c: {name: "N\\u200b  M ", ${options}}\n`);
    expect(!third.ok && third.issues.filter(i => i.severity === 'error').map(i => i.at!.line)).toEqual([5]);
  });

  test('numbers in rankings, nobody preferring anything, no version', () => {
    const text = 'decisionMakers: {a: {options: {x: X}}, b: {}}\npreferences: {a: {ranking: [1, 2]}}\n';
    expect(problemsOf(text)).toEqual(['missing-version 1:1', 'ranking-by-number 2:29', 'indifferent 1:40']);
  });
});

test('at most twenty are shown, errors first, the rest counted', () => {
  const text = `${two}ruledOut: [${Array.from({length: 30}, (_, i) => `a.q${i}`).join(', ')}]\n`;
  const result = parseConflict(text);
  if (result.ok) throw new Error('read');
  const {shown, rest} = limitIssues(result.issues);
  expect([shown.length, rest, shown.every(i => i.severity === 'error')]).toEqual([20, 12, true]);
});

test('an issue is one safe line', () => {
  const result = parseConflict('"\\e[31mx\\nfile.yaml:1:1\\u202e": 1\n', {file: 'a\nb.yaml'});
  if (result.ok) throw new Error('read');
  const line = formatIssue(result.issues.find(i => i.code === 'unknown-key')!);
  expect(line).toBe(visible(line));
  expect(line).toMatch(/^a\\nb\.yaml:1:1: unknown key/);
  expect(line).toContain('\\x1b[31mx\\nfile.yaml:1:1\\u202e');
});

test('any text gives a conflict or issues', () => {
  const lines = euphrates.split('\n');
  const broken = fc
    .array(fc.record({at: fc.nat(euphrates.length), cut: fc.nat(6), put: fc.string({maxLength: 4})}), {maxLength: 4})
    .map(edits => edits.reduce((t, e) => t.slice(0, e.at) + e.put + t.slice(e.at + e.cut), euphrates));
  const shuffled = fc.shuffledSubarray(lines).map(some => some.join('\n'));
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({unit: 'binary'}), broken, shuffled), text => {
      const result = parseConflict(text);
      if (result.ok) expect(result.warnings.every(i => i.severity === 'warning')).toBe(true);
      else expect(result.issues.some(i => i.severity === 'error' && i.at !== undefined)).toBe(true);
    }),
    {numRuns: 150},
  );
});

test('what two steps both notice is said once', () => {
  const warning = {code: 'indifferent', severity: 'warning', path: 'preferences.a'} as const;
  const first = {...warning, message: 'a', at: {line: 1, column: 1}};
  const other = {...warning, message: 'b', path: 'preferences.b'};
  expect(distinctIssues([first], [{...warning, message: 'a again'}, other])).toEqual([first, other]);
});

describe('order: unknown', () => {
  const base = 'suasion: 1\ndecisionMakers: {a: {options: {x: X, y: Y}}}\npreferences: {a: ';
  const codes = (text: string) => {
    const result = parseConflict(`${base}${text}}\n`);
    return (result.ok ? result.warnings : result.issues).map(({severity, code}) => `${severity} ${code}`);
  };
  test('joins a line of a preference to the one above it', () => {
    const result = parseConflict(`${base}{ranking: [YY, {that: NN, order: unknown}, YN, NY]}}\n`);
    const own = result.ok ? result.conflict.preferences[0]! : undefined;
    expect(own?.kind === 'ranking' && own.tiers.map(t => t.orderUnknown)).toEqual([
      undefined,
      true,
      undefined,
      undefined,
    ]);
  });
  test('says nothing on the first line, nothing else than unknown, and nothing outside preferences', () => {
    expect(codes('{prioritized: [{that: a.x, order: unknown}, a.y]}')).toEqual(['warning order-unknown-first']);
    expect(codes('{prioritized: [a.x, {that: a.y, order: loose}]}')).toEqual(['error bad-order']);
    expect(codes('{prioritized: [a.x]}, ruledOut: [{that: a.y, order: unknown}]')).toEqual([
      'error unknown-decision-maker',
    ]);
    const ruled = parseConflict(
      'suasion: 1\ndecisionMakers: {a: {options: {x: X}}}\nruledOut: [{that: a.x, order: unknown}]\n',
    );
    expect(ruled.ok ? [] : ruled.issues.map(({code}) => code)).toContain('unknown-key');
  });
});
