import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
  compileFormula,
  describeFormula,
  describeWant,
  evaluate,
  type Formula,
  formatIssue,
  formulaToText,
  optionsOf,
  parseFormula,
  scopeOf,
} from '../src/index.ts';
import {chicken, conflictOf} from './sample.ts';

const conflict = conflictOf(`
suasion: 1
decisionMakers:
  a: {name: Ann, options: {x: Xing, y: Ying}}
  b-1: {options: {né: Zed, 1e3: Number}}
preferences: {}
outcomes: {both: a.x and a.y, some: both or b-1.né}
`);
const scope = scopeOf(conflict);

// a.x = 0, a.y = 1, b-1.né = 2, b-1.1e3 = 3
const o = (option: number): Formula => ({op: 'option', option});
const not = (of: Formula): Formula => ({op: 'not', of});

const reads: [text: string, formula: Formula][] = [
  ['a.x', o(0)],
  ['b-1.né', o(2)],
  ['b-1.1e3', o(3)],
  ['not a.x and a.y', {op: 'and', of: [not(o(0)), o(1)]}],
  ['a.x or a.y and b-1.né', {op: 'or', of: [o(0), {op: 'and', of: [o(1), o(2)]}]}],
  ['(a.x or a.y) and b-1.né', {op: 'and', of: [{op: 'or', of: [o(0), o(1)]}, o(2)]}],
  ['a.x or a.y requires b-1.né', {op: 'implies', if: {op: 'or', of: [o(0), o(1)]}, then: o(2)}],
  ['a.x iff not a.y', {op: 'iff', left: o(0), right: not(o(1))}],
  ['a.x requires a.y requires b-1.né', {op: 'implies', if: o(0), then: {op: 'implies', if: o(1), then: o(2)}}],
  ['if a.x then a.y or b-1.né', {op: 'implies', if: o(0), then: {op: 'or', of: [o(1), o(2)]}}],
  [
    'a.x and if a.y then b-1.né or a.x',
    {op: 'and', of: [o(0), {op: 'implies', if: o(1), then: {op: 'or', of: [o(2), o(0)]}}]},
  ],
  ['not if a.x then a.y', not({op: 'implies', if: o(0), then: o(1)})],
  ['not not a.x', not(not(o(0)))],
  ['atMostOne(a.x, a.y or both)', {op: 'atMostOne', of: [o(0), {op: 'or', of: [o(1), {op: 'outcome', id: 'both'}]}]}],
  ['exactlyOne(a.x)', {op: 'exactlyOne', of: [o(0)]}],
  ['YN--', {op: 'and', of: [o(0), not(o(1))]}],
  ['-Y-- or N---', {op: 'or', of: [o(1), not(o(0))]}],
  ['----', {op: 'true'}],
  ['  a.x\n and\ta.y ', {op: 'and', of: [o(0), o(1)]}],
];

test.each(reads)('reads %s', (text, formula) => {
  expect(parseFormula(text, scope)).toEqual({ok: true, formula});
});

const refuses: [text: string, code: string, column: number, message: RegExp][] = [
  ['', 'formula-syntax', 1, /empty/],
  ['a.z', 'unknown-option', 1, /did you mean `a\.x` or `a\.y`/],
  ['a.x and A.y', 'unknown-option', 9, /no decision maker `A`; did you mean `a\.y`/],
  ['x', 'unknown-outcome', 1, /did you mean `a\.x`/],
  ['bth', 'unknown-outcome', 1, /did you mean `both`/],
  ['a', 'unknown-name', 1, /is a decision maker/],
  ['a.x.y', 'unknown-option', 1, /more than one dot/],
  ['3', 'unknown-outcome', 1, /only in graph form/],
  ['YN', 'bad-pattern', 1, /2 letters; expected 4/],
  ['a.x & a.y', 'formula-syntax', 5, /expected `and`/],
  ['!a.x', 'formula-syntax', 1, /expected `not`/],
  ['a.x -> a.y', 'formula-syntax', 5, /not used in formulas|expected/],
  ['a.x a.y', 'formula-syntax', 5, /cannot stand after `a\.x`/],
  ['a.x adn a.y', 'formula-syntax', 5, /did you mean `and`/],
  ['(a.x', 'formula-syntax', 1, /never closed/],
  ['a.x)', 'formula-syntax', 4, /no `\(` before it/],
  ['a.x, a.y', 'formula-syntax', 4, /comma/],
  ['a.x and', 'formula-syntax', 8, /ends after `and`/],
  ['if a.x', 'formula-syntax', 7, /no `then`/],
  ['then a.x', 'formula-syntax', 1, /cannot stand at the beginning/],
  ['atMostOne a.x', 'formula-syntax', 11, /parentheses/],
  ['atMostOne()', 'formula-syntax', 11, /expected a name/],
  ['atMostOne(a.x,)', 'formula-syntax', 15, /expected a name/],
  ['(((', 'formula-syntax', 4, /ends after/],
  [`${'('.repeat(20_000)}a.x`, 'too-deep', 65, /nested too deeply/],
  [`${'not '.repeat(20_000)}a.x`, 'too-deep', 257, /nested too deeply/],
  [`${'if a.x then '.repeat(20_000)}a.x`, 'too-deep', 760, /nested too deeply/],
  [`${'a.x requires '.repeat(20_000)}a.x`, 'too-deep', 833, /nested too deeply/],
];

test.each(refuses)('refuses %.30s', (text, code, column, message) => {
  const result = parseFormula(text, scope);
  if (result.ok) throw new Error('read');
  const issue = result.issues[0]!;
  expect([issue.code, issue.at]).toEqual([code, {line: 1, column}]);
  expect(issue.message).toMatch(message);
});

test('reports every unknown name of a formula', () => {
  const result = parseFormula('a.q and nope or b-1.r', scope);
  expect(!result.ok && result.issues.map(i => i.found)).toEqual(['a.q', 'nope', 'b-1.r']);
});

test('long chains are no nesting', () => {
  expect(parseFormula(Array(10_000).fill('a.x').join(' or '), scope).ok).toBe(true);
});

test('in graph form an atom may be a state', () => {
  const graph = conflictOf(chicken);
  expect(parseFormula('1 or not 4', scopeOf(graph))).toEqual({
    ok: true,
    formula: {op: 'or', of: [{op: 'state', id: 1}, not({op: 'state', id: 4})]},
  });
  for (const text of ['0', '5', '01', 'a.x', 'YN']) expect(parseFormula(text, scopeOf(graph)).ok, text).toBe(false);
});

test('control characters in a message are made visible', () => {
  const result = parseFormula('a.x \u001b[31m', scope);
  expect(!result.ok && formatIssue(result.issues[0]!)).toContain('\\x1b');
});

test('any text gives a formula or issues', () => {
  const word = fc.constantFrom(
    'a.x',
    'both',
    'not',
    'and',
    'or',
    'if',
    'then',
    'iff',
    '(',
    ')',
    ',',
    'atMostOne(',
    'YN--',
    '3',
  );
  const texts = fc.oneof(
    fc.string(),
    fc.string({unit: 'binary'}),
    fc.array(word).map(words => words.join(' ')),
  );
  fc.assert(
    fc.property(texts, text => {
      const result = parseFormula(text, scope);
      expect(result.ok || result.issues.length > 0).toBe(true);
    }),
  );
});

const leaf = fc.oneof(
  fc.integer({min: 0, max: 3}).map(o),
  fc.constantFrom<Formula>({op: 'outcome', id: 'both'}, {op: 'outcome', id: 'some'}),
);
const {formula: anyFormula} = fc.letrec<{formula: Formula}>(tie => ({
  formula: fc.oneof(
    {maxDepth: 5},
    leaf,
    tie('formula').map(not),
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(tie('formula'), {minLength: 2, maxLength: 4}))
      .map(([op, of]) => ({op, of}) as Formula),
    fc
      .tuple(
        fc.constantFrom('atMostOne', 'exactlyOne', 'atLeastOne'),
        fc.array(tie('formula'), {minLength: 1, maxLength: 4}),
      )
      .map(([op, of]) => ({op, of}) as Formula),
    fc.tuple(tie('formula'), tie('formula')).map(([a, b]) => ({op: 'implies', if: a, then: b}) as Formula),
    fc.tuple(tie('formula'), tie('formula')).map(([left, right]) => ({op: 'iff', left, right}) as Formula),
  ),
}));

test('a formula printed and read again is the same', () => {
  fc.assert(
    fc.property(anyFormula, formula => {
      expect(parseFormula(formulaToText(formula, conflict), scope)).toEqual({ok: true, formula});
    }),
  );
});

/** The truth of a formula straight from the meaning of its words. */
function truth(f: Formula, taken: readonly boolean[]): boolean {
  switch (f.op) {
    case 'true':
      return true;
    case 'option':
      return taken[f.option]!;
    case 'outcome':
      return f.id === 'both' ? taken[0]! && taken[1]! : (taken[0]! && taken[1]!) || taken[2]!;
    case 'state':
      return false;
    case 'not':
      return !truth(f.of, taken);
    case 'and':
      return f.of.every(p => truth(p, taken));
    case 'or':
      return f.of.some(p => truth(p, taken));
    case 'implies':
      return truth(f.then, taken) || !truth(f.if, taken);
    case 'iff':
      return truth(f.left, taken) === truth(f.right, taken);
    default: {
      const count = f.of.filter(p => truth(p, taken)).length;
      return f.op === 'atMostOne' ? count <= 1 : f.op === 'exactlyOne' ? count === 1 : count >= 1;
    }
  }
}

test('evaluation agrees with the meaning of the words', () => {
  fc.assert(
    fc.property(anyFormula, fc.array(fc.boolean(), {minLength: 4, maxLength: 4}), (formula, taken) => {
      expect(evaluate(formula, option => taken[option]!, conflict)).toBe(truth(formula, taken));
    }),
  );
});

test('a compiled formula forgets one state before the next', () => {
  const result = parseFormula('some and both', scope);
  if (!result.ok) throw new Error('not read');
  const test = compileFormula(result.formula, conflict);
  expect([test(() => true), test(() => false), test(() => true)]).toEqual([true, false, true]);
});

test('optionsOf looks through outcomes', () => {
  const result = parseFormula('some and b-1.1e3', scope);
  expect(result.ok && optionsOf(result.formula, conflict)).toEqual([0, 1, 2, 3]);
});

describe('in English', () => {
  const sentences: [string, string][] = [
    ['a.x and not b-1.né', 'Ann: “Xing” is taken and b-1: “Zed” is not taken'],
    ['if both then a.x or a.y', 'if “both” holds, then (Ann: “Xing” is taken or Ann: “Ying” is taken)'],
    ['atMostOne(a.x, a.y)', 'at most one of these holds: Ann: “Xing” is taken; Ann: “Ying” is taken'],
    ['not both', '“both” does not hold'],
    ['a.x and not (a.y or both)', 'Ann: “Xing” is taken and (it is not so that Ann: “Ying” is taken or “both” holds)'],
  ];
  test.each(sentences)('%s', (text, english) => {
    const result = parseFormula(text, scope);
    expect(result.ok && describeFormula(result.formula, conflict)).toBe(english);
  });
  const wants: [string, string][] = [
    ['a.x', 'to xing'],
    ['not a.x', 'not to xing'],
    ['b-1.né', 'b-1 to zed'],
    ['not b-1.né', 'b-1 not to zed'],
    ['if both then not a.y', 'if “both” holds, not to ying'],
    ['a.x or a.y', 'that Ann: “Xing” is taken or Ann: “Ying” is taken'],
  ];
  test.each(wants)('what Ann wants: %s', (text, english) => {
    const result = parseFormula(text, scope);
    expect(result.ok && describeWant(result.formula, conflict, 0)).toBe(english);
  });
});

test('a message stays short however long the names are', () => {
  const id = 'a'.repeat(50_000);
  const long = conflictOf(`suasion: 1\ndecisionMakers: {${id}: {options: {x: X}}}\n`);
  for (const name of [`${'b'.repeat(50_000)}.x`, `${id}.zzzzzz`, id]) {
    const result = parseFormula(name, scopeOf(long));
    for (const issue of result.ok ? [] : result.issues) expect(formatIssue(issue).length).toBeLessThan(400);
    expect(result.ok).toBe(false);
  }
});
