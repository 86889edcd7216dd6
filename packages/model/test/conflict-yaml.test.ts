import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type Conflict, conflictToYaml, type Grounds, isId, parseConflict} from '../src/index.ts';
import {chicken, conflictOf, euphrates} from './sample.ts';

/** Without places, and formulas without their text: what two files that say the same have in common. */
function meaning(conflict: Conflict): unknown {
  const strip = (value: unknown): unknown => {
    if (value instanceof Map) return [...value].map(strip);
    if (Array.isArray(value)) return value.map(strip);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).filter(
      ([key, v]) => key !== 'at' && v !== undefined && !(key === 'text' && 'that' in value),
    );
    return Object.fromEntries(entries.map(([key, v]) => [key, strip(v)]));
  };
  return strip(conflict);
}

test('the sample in our layout', () => {
  const yaml = conflictToYaml(conflictOf(euphrates));
  expect(yaml).toBe(`suasion: 1
title: Water on the Euphrates, 1975
asOf: 1975-05-01
decisionMakers:
  syria:
    name: Syria
    options:
      release: Release water downstream
      escalate: {does: Escalate against Iraq, irreversible: taken}
  iraq:
    name: Iraq
    options:
      attack: Attack the dam
ruledOut:
  - syria.release and syria.escalate
required: []
statusQuo: []
preferences:
  syria:
    prioritized:
      - not syria.release and not syria.escalate and not iraq.attack
      - {that: syria.escalate, because: [s12, d3]}
      - {that: not iraq.attack, assumed: true}
  iraq:
    ranking: [YNN, NNY, war, NNN, YNY, NYN]
outcomes:
  war: iraq.attack and syria.escalate
evidence: record.json
`);
});

test('graph form in our layout', () => {
  const conflict = conflictOf(chicken);
  expect(meaning(conflictOf(conflictToYaml(conflict)))).toEqual(meaning(conflict));
});

// names that trip YAML readers, and ids of every kind
const awkward = fc.constantFrom(
  'no',
  'null',
  '~',
  '1e3',
  'a: b',
  '# x',
  '- x',
  '[x',
  '"x"',
  "it's",
  ' x ',
  'a\nb',
  '\u202ex',
  '*a',
  '&a',
  '!t',
  '%',
  '@',
  '',
  'x #y',
  'é',
  '?',
  '=1',
  '0x10',
  'true',
  '{',
  '>',
  '|',
  '\ttab',
  '----',
  '--- and so on',
  '… a',
  '...and then',
  '\u0085',
  '🙂',
);
const text = fc.oneof(
  awkward,
  fc.string(),
  fc.string({unit: 'binary', maxLength: 5}).filter(t => !t.includes('\0') && t.isWellFormed()),
);
const id = fc
  .oneof(
    fc.constantFrom(
      'x'.repeat(1100),
      'no',
      'null',
      '1e3',
      '007',
      '__proto__',
      'constructor',
      'true',
      'ünï-ç',
      'N',
      'y',
      '_',
    ),
    fc.string({minLength: 1, maxLength: 4}),
  )
  .filter(t => isId(t) && !/^(not|and|or|iff|if|then|requires)$/.test(t));
const grounds: fc.Arbitrary<Grounds> = fc
  .record({
    because: fc.array(
      text.filter(t => t !== ''),
      {maxLength: 2},
    ),
    assumed: fc.boolean(),
    note: fc.option(
      text.filter(t => t !== ''),
      {nil: undefined},
    ),
  })
  .map(({note, ...g}) => (note === undefined ? g : {...g, note}));

const conflicts: fc.Arbitrary<Conflict> = fc
  .record({
    title: text.filter(t => t.trim() !== ''),
    makers: fc.uniqueArray(
      fc.record({
        id,
        name: text.filter(t => t.trim() !== ''),
        options: fc.uniqueArray(id, {minLength: 1, maxLength: 3}),
        g: grounds,
      }),
      {minLength: 1, maxLength: 3, selector: m => m.id},
    ),
    names: fc.array(
      text.filter(t => t.trim() !== ''),
      {minLength: 9, maxLength: 9},
    ),
    irreversible: fc.constantFrom('taken', 'dropped', null),
    g: fc.array(grounds, {minLength: 8, maxLength: 8}),
    kinds: fc.array(fc.constantFrom('none', 'prioritized', 'ranking'), {minLength: 3, maxLength: 3}),
  })
  .map(({title, makers, names, irreversible, g, kinds}): Conflict => {
    const seen = new Set<string>();
    let n = 0;
    const decisionMakers = makers.map(({id, name, options, g}, d) => {
      const own = seen.has(name) ? `${name}${d}` : name;
      seen.add(own);
      return {id, name: own, options: options.map(o => ({id: o, name: names[n++]!, irreversible, ...g})), ...g};
    });
    const m = n;
    const statement = (i: number) => ({
      that: {
        op: 'or' as const,
        of: [
          {op: 'option' as const, option: i % m},
          {op: 'not' as const, of: {op: 'option' as const, option: (i + 1) % m}},
        ],
      },
      text: '',
      ...g[i]!,
    });
    return {
      version: 1,
      form: 'options',
      title,
      decisionMakers,
      stateNames: [],
      ruledOut: [statement(0)],
      required: [statement(1)],
      sameState: [],
      outcomes: [{id: 'an-outcome', ...statement(2)}],
      preferences: decisionMakers.map((_, d) =>
        kinds[d] === 'prioritized'
          ? {kind: 'prioritized', statements: [statement(3), {...statement(4), ...loose[d % 4]}]}
          : kinds[d] === 'ranking'
            ? {
                kind: 'ranking',
                tiers: [
                  {
                    states: [
                      {kind: 'pattern', pattern: 'Y'.repeat(m)},
                      {kind: 'outcome', outcome: 'an-outcome'},
                    ],
                    ...g[5]!,
                  },
                  {states: [{kind: 'pattern', pattern: 'N'.repeat(m)}], ...g[6]!, ...loose[(d + 1) % 4]},
                ],
              }
            : {kind: 'none'},
      ),
      statusQuo: {
        kind: 'options',
        taken: [0],
        grounds: new Map(g[7]!.because.length || g[7]!.assumed || g[7]!.note !== undefined ? [[0, g[7]!]] : []),
      },
    };
  });

// whose last line is of unknown order, by decision maker
const loose: {orderUnknown?: true}[] = [{orderUnknown: true}, {}, {}, {orderUnknown: true}];

test('a conflict printed and parsed again is the same', () => {
  fc.assert(
    fc.property(conflicts, conflict => {
      const yaml = conflictToYaml(conflict);
      const result = parseConflict(yaml);
      if (!result.ok) throw new Error(`${yaml}\n${result.issues.map(i => i.message).join('\n')}`);
      expect(meaning(result.conflict)).toEqual(meaning(conflict));
      expect(conflictToYaml(result.conflict)).toBe(yaml);
    }),
    {numRuns: 150},
  );
});
