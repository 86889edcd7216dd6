import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
  type Conflict,
  compileFormula,
  conflictToGmcr,
  conflictToYaml,
  formatIssue,
  parseConflict,
  parseGmcr,
} from '../src/index.ts';
import {chicken, conflictOf, euphrates} from './sample.ts';

const harbour = {
  decisionMakers: [
    {
      name: 'Port Authority',
      options: [0],
      preferences: [
        [[1, 'Y']],
        {
          compound: true,
          members: [
            [
              [0, 'Y'],
              [1, 'N'],
            ],
            [[2, 'N']],
          ],
        },
      ],
    },
    {
      name: 'Dockers’ Union',
      options: [1, 2],
      preferences: [
        [
          [0, 'N'],
          [2, 'N'],
        ],
      ],
    },
  ],
  options: [
    {name: 'Raise wages', permittedDirection: 'fwd'},
    {name: 'Work on', permittedDirection: 'both'},
    {name: 'Strike!', permittedDirection: 'back'},
  ],
  infeasibles: [
    [
      [1, 'Y'],
      [2, 'Y'],
    ],
  ],
  useManualPreferenceRanking: false,
  program: 'gmcr-py',
  version: '0.3.12',
};

function read(model: unknown): Conflict {
  const result = parseGmcr(JSON.stringify(model), {file: 'harbour.gmcr'});
  if (!result.ok) throw new Error(result.issues.map(formatIssue).join('\n'));
  return result.conflict;
}

test('statements: a list is an and, a compound an or', () => {
  expect(conflictToYaml(read(harbour))).toBe(`suasion: 1
title: harbour
decisionMakers:
  port-authority:
    name: Port Authority
    options:
      raise-wages: {does: Raise wages, irreversible: taken}
  dockers-union:
    name: Dockers’ Union
    options:
      work-on: Work on
      strike: {does: Strike!, irreversible: dropped}
ruledOut:
  - dockers-union.work-on and dockers-union.strike
required: []
preferences:
  port-authority:
    prioritized:
      - dockers-union.work-on
      - port-authority.raise-wages and not dockers-union.work-on or not dockers-union.strike
  dockers-union:
    prioritized:
      - not port-authority.raise-wages and not dockers-union.strike
`);
});

/** A model with the given keys changed. */
const but = (change: (model: any) => void) => {
  const model = structuredClone(harbour) as any;
  change(model);
  return model;
};

const patterns = (conflict: Conflict, d: number) => {
  const p = conflict.preferences[d]!;
  return p.kind === 'ranking' && p.tiers.map(t => t.states.map(s => s.kind === 'pattern' && s.pattern).join('='));
};

// feasible states by value: 1 NNN, 2 YNN, 3 NYN, 4 YYN, 5 NNY, 6 YNY
const ranked = (flag: string, key: string) =>
  but(m => {
    delete m.useManualPreferenceRanking;
    m[flag] = true;
    m.decisionMakers[0][key] = [4, [3, 1], 2, 6, 5];
    m.decisionMakers[1][key] = [[1, 2, 3, 4, 5, 6]];
  });

test.each([
  ['useManualPreferenceVectors', 'preferenceVector'],
  ['useManualPreferenceRanking', 'preferenceRanking'],
  ['useManualPreferenceRanking', 'preferenceVector'],
])('rankings under %s and %s', (flag, key) => {
  const conflict = read(ranked(flag, key));
  expect(patterns(conflict, 0)).toEqual(['YYN', 'NYN=NNN', 'YNN', 'YNY', 'NNY']);
  expect(patterns(conflict, 1)).toEqual(['NNN=YNN=NYN=YYN=NNY=YNY']);
});

test('a ranking beside statements counts only when the file says so', () => {
  const conflict = read(but(m => (m.decisionMakers[0].preferenceRanking = [1, 2, 3, 4, 5, 6])));
  expect(conflict.preferences[0]!.kind).toBe('prioritized');
});

test('numbers that are values of states are read as such, and it is said', () => {
  const model = but(m => {
    m.useManualPreferenceRanking = true;
    for (const d of m.decisionMakers) d.preferenceRanking = [3, [2, 0], 1, 5, 4];
  });
  expect(patterns(read(model), 0)).toEqual(['YYN', 'NYN=NNN', 'YNN', 'YNY', 'NNY']);
  const result = parseGmcr(JSON.stringify(model));
  expect(result.ok && result.warnings.map(w => w.code)).toEqual(['decimal-numbers', 'decimal-numbers']);
});

test('options out of the order of their owners: numbers follow the array, everything else is remapped', () => {
  const model = but(m => {
    m.options = [m.options[1], m.options[0], m.options[2]];
    m.decisionMakers[0].options = [1];
    m.decisionMakers[1].options = [0, 2];
    m.decisionMakers[0].preferences = [
      [
        [1, 'Y'],
        [0, 'N'],
      ],
    ];
    m.infeasibles = [
      [
        [0, 'Y'],
        [2, 'Y'],
      ],
    ];
  });
  const conflict = read(model);
  expect(conflict.optionOrder).toEqual([1, 0, 2]);
  expect(conflictToYaml(conflict)).toContain('- port-authority.raise-wages and not dockers-union.work-on\n');
  expect(conflictToYaml(conflict)).toContain('- dockers-union.work-on and dockers-union.strike\n');
  // in the order of the array: 1 NNN, 2 YNN (work on), 3 NYN (raise), 4 YYN, 5 NNY, 6 NYY
  model.useManualPreferenceRanking = true;
  for (const d of model.decisionMakers) d.preferenceRanking = [1, 2, 3, 4, 5, 6];
  expect(patterns(read(model), 0)).toEqual(['NNN', 'NYN', 'YNN', 'YYN', 'NNY', 'YNY']);
});

test('ids from names', () => {
  const names = ['Żółć & Söhne', '  !!  ', '日本 1', 'A_b', 'a b', 'a-b', 'NOT', ''];
  const model = {
    decisionMakers: [{name: 'X', options: names.map((_, i) => i), preferences: []}],
    options: names.map(name => ({name, permittedDirection: 'both'})),
    infeasibles: [],
  };
  expect(read(model).decisionMakers[0]!.options.map(o => o.id)).toEqual([
    'żółć-söhne',
    'option-2',
    '日本-1',
    'a-b',
    'a-b-2',
    'a-b-3',
    'not-2',
    'option-8',
  ]);
});

describe('what is refused, and where', () => {
  const rows: [name: string, change: (m: any) => void, code: string, path: string][] = [
    ['an index past the end', m => (m.decisionMakers[0].options = [9]), 'bad-index', 'decisionMakers[0].options[0]'],
    ['a negative index', m => (m.infeasibles[0][0][0] = -1), 'bad-index', 'infeasibles[0][0][0]'],
    [
      'half an index',
      m => (m.decisionMakers[0].preferences[0][0][0] = 0.5),
      'bad-index',
      'decisionMakers[0].preferences[0][0][0]',
    ],
    [
      'an index in quotes',
      m => (m.decisionMakers[0].preferences[1].members[0][0][0] = '0'),
      'bad-index',
      'decisionMakers[0].preferences[1].members[0][0][0]',
    ],
    ['neither Y nor N', m => (m.infeasibles[0][0][1] = true), 'wrong-type', 'infeasibles[0][0][1]'],
    [
      'a direction that is none',
      m => (m.options[0].permittedDirection = 'up'),
      'wrong-type',
      'options[0].permittedDirection',
    ],
    ['an option of two', m => (m.decisionMakers[0].options = [0, 1]), 'duplicate-id', 'decisionMakers[1].options[0]'],
    ['an option of nobody', m => (m.decisionMakers[1].options = [1]), 'unowned-option', 'options[2]'],
    ['a name twice', m => (m.decisionMakers[1].name = 'Port Authority'), 'duplicate-name', 'decisionMakers[1].name'],
    ['no options', m => delete m.options, 'missing-key', ''],
    ['no decision makers', m => (m.decisionMakers = []), 'missing-key', 'decisionMakers'],
    ['a pattern that rules everything out', m => (m.infeasibles = [[]]), 'no-states', 'infeasibles[0]'],
    ['a list', m => (m.options = {}), 'wrong-type', 'options'],
    [
      'a state that is none',
      m => {
        m.useManualPreferenceRanking = true;
        m.decisionMakers[0].preferenceRanking = [1, 2, 3, [4, 7], 5, 6];
      },
      'unknown-state',
      'decisionMakers[0].preferenceRanking[3][1]',
    ],
    [
      'a state twice',
      m => {
        m.useManualPreferenceRanking = true;
        m.decisionMakers[0].preferenceRanking = [1, 2, 3, 3, 5, 6];
      },
      'ranking-repeats',
      'decisionMakers[0].preferenceRanking[3]',
    ],
    [
      'a state left out',
      m => {
        m.useManualPreferenceRanking = true;
        m.decisionMakers[0].preferenceRanking = [1, 2, 3, 5, 6];
      },
      'ranking-misses',
      'decisionMakers[0].preferenceRanking',
    ],
  ];
  test.each(rows)('%s', (_name, change, code, path) => {
    const result = parseGmcr(JSON.stringify(but(change), null, 1));
    if (result.ok) throw new Error('read');
    const issue = result.issues.find(i => i.severity === 'error')!;
    expect([issue.code, issue.path]).toEqual([code, path]);
    expect(issue.at).toBeDefined();
  });

  test.each(['', '[]', '{', 'null', '{"options": [NaN]}', '\0'])('%j', text => {
    expect(parseGmcr(text).ok).toBe(false);
  });
});

test('any text gives a conflict or issues', () => {
  const json = JSON.stringify(ranked('useManualPreferenceRanking', 'preferenceRanking'));
  const broken = fc
    .array(
      fc.record({at: fc.nat(json.length), cut: fc.nat(3), put: fc.constantFrom('', '9', '-', '"', '[', ']', 'null')}),
      {maxLength: 3},
    )
    .map(edits => edits.reduce((t, e) => t.slice(0, e.at) + e.put + t.slice(e.at + e.cut), json));
  fc.assert(
    fc.property(fc.oneof(fc.json(), broken), text => {
      const result = parseGmcr(text);
      expect(result.ok || result.issues.some(i => i.severity === 'error')).toBe(true);
    }),
    {numRuns: 300},
  );
});

/** Feasible patterns with the tier each decision maker puts them in, from the definitions. */
function judged(conflict: Conflict): [pattern: string, tiers: number[]][] {
  const m = conflict.decisionMakers.flatMap(d => d.options).length;
  const test = (formula: Conflict['ruledOut'][number]['that'], p: string) =>
    compileFormula(formula, conflict)(o => p[o] === 'Y');
  const all = Array.from({length: 2 ** m}, (_, v) =>
    Array.from({length: m}, (_, o) => ((v >> o) & 1 ? 'Y' : 'N')).join(''),
  );
  const feasible = all.filter(
    p => !conflict.ruledOut.some(s => test(s.that, p)) && conflict.required.every(s => test(s.that, p)),
  );
  return feasible.map(p => [
    p,
    conflict.preferences.map(preference => {
      if (preference.kind === 'none') return 0;
      if (preference.kind === 'prioritized') {
        const key = (q: string) => preference.statements.map(s => (test(s.that, q) ? '0' : '1')).join('');
        return new Set(feasible.map(key).filter(k => k < key(p))).size;
      }
      const fits = (q: string) =>
        preference.tiers.findIndex(t =>
          t.states.some(s =>
            s.kind === 'pattern'
              ? s.pattern === q
              : s.kind === 'outcome'
                ? test({op: 'outcome', id: s.outcome}, q)
                : feasible[s.id - 1] === q,
          ),
        );
      // tiers no state falls in do not count
      return new Set(feasible.map(fits).filter(t => t < fits(p))).size;
    }),
  ]);
}

const formulas = fc.constantFrom(
  'a.x',
  'not a.y and b.z',
  'atMostOne(a.x, a.y, b.z)',
  'not exactlyOne(a.x, b.z)',
  'if a.x then b.w',
  'goal',
  'a.y iff (b.z or b.w)',
  'not atLeastOne(a.x, a.y)',
  'exactlyOne(a.x, a.y, b.w)',
);

test('written as .gmcr and read again it judges every state the same', () => {
  const file = fc.tuple(
    fc.array(formulas, {maxLength: 2}),
    fc.array(formulas, {maxLength: 3}),
    fc.array(formulas, {maxLength: 3}),
    fc.boolean(),
  );
  fc.assert(
    fc.property(file, ([required, first, second, rank]) => {
      const list = (texts: string[]) => `[${texts.map(t => JSON.stringify(t)).join(', ')}]`;
      const yaml = `suasion: 1
decisionMakers: {a: {name: A, options: {x: X, y: Y}}, b: {name: B, options: {z: Z, w: W}}}
required: ${list(required)}
outcomes: {goal: a.x and not b.z, rest: not goal}
preferences: {a: {prioritized: ${list(first)}}, b: {${rank ? 'ranking: [goal, rest]' : `prioritized: ${list(second)}`}}}
`;
      const conflict = conflictOf(yaml);
      const before = judged(conflict);
      const written = conflictToGmcr(conflict);
      if (!written.ok) throw new Error(written.issues[0]!.message);
      if (before.length === 0) return;
      const again = parseGmcr(written.text);
      if (!again.ok) throw new Error(again.issues.map(formatIssue).join('\n'));
      expect(judged(again.conflict)).toEqual(before);
      const remade = parseConflict(conflictToYaml(again.conflict));
      expect(remade.ok && judged(remade.conflict)).toEqual(before);
    }),
    {numRuns: 200},
  );
});

test('what .gmcr cannot say is refused or named', () => {
  expect(conflictToGmcr(conflictOf(chicken)).ok).toBe(false);
  const written = conflictToGmcr(conflictOf(euphrates));
  expect(written.ok && written.warnings[0]!.message).toBe(
    'a .gmcr file has no place for the status quo, the named outcomes, the date, evidence, assumptions and notes',
  );
  const open = conflictToGmcr(
    conflictOf(`suasion: 1
title: Two wishes
decisionMakers: {a: {name: A, options: {x: Do x, y: Do y}}}
preferences: {a: {prioritized: [a.x, {that: a.y, order: unknown}]}}
`),
  );
  expect(open.ok && open.warnings[0]!.message).toBe('a .gmcr file has no place for lines of unknown order');
});
