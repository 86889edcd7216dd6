import type {Formula} from './formula.ts';
import {formulaTokens, type Token} from './formula-tokens.ts';
import type {Issue, Place} from './issue.ts';
import {quoted, sentence, shortened} from './issue-text.ts';
import {nearest} from './nearest.ts';
import {keywords, type Scope} from './scope.ts';

export type FormulaResult = {ok: true; formula: Formula} | {ok: false; issues: Issue[]};

export interface FormulaOptions {
  file?: string;
  path?: string;
  /** place in the file of an offset in the formula; by default line 1, column offset + 1 */
  at?: (offset: number) => Place;
  /** leave out the search for near names, which costs time in files with many errors */
  brief?: boolean;
}

/** Parentheses, `not`, `if` and `requires` inside each other, at most. */
export const maxFormulaDepth = 64;

/**
 * Reads a formula: `dm.option`, a named outcome, `not` > `and` > `or` > (`requires`, `iff`, grouping from the right),
 * `atMostOne(…)`, `exactlyOne(…)`, `atLeastOne(…)`, parentheses, `if A then B` (reaching as far right as it can), a
 * pattern over all options (`YN-`) and, in graph form, a state's number. Never throws on text; every unknown name is
 * reported, and the first error of grammar.
 *
 *     parseFormula('not syria.release and war', scope)   // {ok: true, formula: {op: 'and', of: [...]}}
 */
export function parseFormula(text: string, scope: Scope, options: FormulaOptions = {}): FormulaResult {
  const parser = new Parser(text, scope, options);
  const formula = parser.whole();
  return formula && parser.issues.length === 0 ? {ok: true, formula} : {ok: false, issues: parser.issues};
}

/** The formula of a pattern over all options in file order, e.g. `YN-`; undefined when it is none for this scope. */
export function patternFormula(pattern: string, scope: Scope): Formula | undefined {
  if (scope.form !== 'options' || pattern.length !== scope.options.size || !/^[YN-]+$/.test(pattern)) return undefined;
  const of: Formula[] = [];
  for (let option = 0; option < pattern.length; option++) {
    if (pattern[option] === 'Y') of.push({op: 'option', option});
    else if (pattern[option] === 'N') of.push({op: 'not', of: {op: 'option', option}});
  }
  return of.length === 0 ? {op: 'true'} : of.length === 1 ? of[0] : {op: 'and', of};
}

const hints: {[symbol: string]: string} = {
  '&': 'and',
  '&&': 'and',
  '∧': 'and',
  '|': 'or',
  '||': 'or',
  '∨': 'or',
  '!': 'not',
  '~': 'not',
  '¬': 'not',
  '->': 'requires',
  '=>': 'requires',
  '→': 'requires',
  '⇒': 'requires',
  '<->': 'iff',
  '<=>': 'iff',
  '==': 'iff',
  '=': 'iff',
  '↔': 'iff',
  '⇔': 'iff',
};

/** `1 letter`, `3 letters` */
export function letters(count: number): string {
  return count === 1 ? '1 letter' : `${count} letters`;
}

type Counted = 'atMostOne' | 'exactlyOne' | 'atLeastOne';

class Parser {
  readonly issues: Issue[] = [];
  readonly #tokens: Token[];
  readonly #scope: Scope;
  readonly #options: FormulaOptions;
  #next = 0;
  #depth = 0;

  constructor(text: string, scope: Scope, options: FormulaOptions) {
    this.#tokens = formulaTokens(text);
    this.#scope = scope;
    this.#options = options;
  }

  whole(): Formula | null {
    if (this.#peek().kind === 'end') return this.#fail('the formula is empty', 'a formula such as `syria.release`');
    const formula = this.#implication();
    if (!formula) return null;
    if (this.#peek().kind === 'end') return formula;
    if (this.#peek().kind === ')') return this.#fail('this `)` has no `(` before it', 'the end of the formula');
    if (this.#peek().kind === ',') {
      return this.#fail('a comma stands only inside atMostOne(…), exactlyOne(…), atLeastOne(…)', '`and` or `or`');
    }
    return this.#unexpected('`and`, `or`, `requires`, `iff` or the end');
  }

  /** A, or A requires B, or A iff B, grouping from the right */
  #implication(): Formula | null {
    return this.#nested(() => {
      const left = this.#chain('or');
      if (!left) return null;
      const word = this.#word();
      if (word !== 'requires' && word !== 'iff') return left;
      this.#next++;
      const right = this.#implication();
      if (!right) return null;
      return word === 'iff' ? {op: 'iff', left, right} : {op: 'implies', if: left, then: right};
    });
  }

  #chain(op: 'or' | 'and'): Formula | null {
    const of: Formula[] = [];
    for (;;) {
      const part = op === 'or' ? this.#chain('and') : this.#negation();
      if (!part) return null;
      of.push(part);
      if (this.#word() !== op) break;
      this.#next++;
    }
    return of.length === 1 ? of[0]! : {op, of};
  }

  #negation(): Formula | null {
    if (this.#word() !== 'not') return this.#primary();
    this.#next++;
    const of = this.#nested(() => this.#negation());
    return of && {op: 'not', of};
  }

  #primary(): Formula | null {
    const token = this.#peek();
    if (token.kind === '(') {
      this.#next++;
      const inner = this.#implication();
      return inner && this.#close(token) ? inner : null;
    }
    if (token.kind !== 'word') return this.#unexpected('a name such as `syria.release`, `not`, `if` or `(`');
    if (token.text === 'if') {
      this.#next++;
      const condition = this.#implication();
      if (!condition) return null;
      if (this.#word() !== 'then') return this.#fail('this `if` has no `then`', '`if A then B`');
      this.#next++;
      const then = this.#implication();
      return then && {op: 'implies', if: condition, then};
    }
    if (token.text === 'atMostOne' || token.text === 'exactlyOne' || token.text === 'atLeastOne') {
      return this.#counted(token.text);
    }
    if (keywords.has(token.text)) return this.#unexpected('a name such as `syria.release`, `not`, `if` or `(`');
    this.#next++;
    return this.#name(token);
  }

  #counted(op: Counted): Formula | null {
    this.#next++;
    const open = this.#peek();
    if (open.kind !== '(') return this.#fail(`after \`${op}\` comes a list in parentheses`, `\`${op}(a.x, a.y)\``);
    const of: Formula[] = [];
    do {
      this.#next++;
      const part = this.#implication();
      if (!part) return null;
      of.push(part);
    } while (this.#peek().kind === ',');
    return this.#close(open) ? {op, of} : null;
  }

  #close(open: Token): boolean {
    if (this.#peek().kind === ')') {
      this.#next++;
      return true;
    }
    if (this.#peek().kind === 'end') this.#fail('this `(` is never closed', '`)`', open);
    else this.#unexpected('`and`, `or`, `requires`, `iff`, `,` or `)`');
    return false;
  }

  // names

  #name(token: Token): Formula {
    const scope = this.#scope;
    const text = token.text;
    const option = scope.options.get(text);
    if (option !== undefined) return {op: 'option', option};
    if (scope.outcomes.has(text)) return {op: 'outcome', id: text};
    if (!text.includes('.')) {
      if (scope.form === 'graph' && /^[0-9]+$/.test(text)) {
        const id = Number(text);
        if (String(id) === text && id >= 1 && id <= scope.stateNames.length) return {op: 'state', id};
        this.#report('unknown-state', token, `there is no state ${quoted(text)}`, {
          expected: `a number from 1 to ${scope.stateNames.length}`,
        });
        return {op: 'true'};
      }
      const pattern = patternFormula(text, scope);
      if (pattern) return pattern;
      if (scope.form === 'options' && /^[YN-]+$/.test(text)) {
        const length = scope.options.size;
        this.#report('bad-pattern', token, `the pattern ${quoted(text)} has ${letters(text.length)}`, {
          expected: `${length}, one for each option`,
        });
        return {op: 'true'};
      }
    }
    this.#unknown(token);
    return {op: 'true'};
  }

  #unknown(token: Token): void {
    const {options, outcomes, decisionMakers, form} = this.#scope;
    const text = token.text;
    const dot = text.indexOf('.');
    if (this.#options.brief || this.issues.length >= 50) {
      this.#report('unknown-name', token, `there is nothing named ${quoted(text)}`, {});
      return;
    }
    if (dot < 0) {
      if (decisionMakers.includes(text)) {
        const own = [...options.keys()].filter(o => o.startsWith(`${text}.`));
        this.#report('unknown-name', token, `${quoted(text)} is a decision maker, not something that can hold`, {
          expected: own.length
            ? `one of its options: ${own
                .slice(0, 5)
                .map(name => shortened(name))
                .join(', ')}`
            : 'an option or an outcome',
          near: own.slice(0, 3),
        });
        return;
      }
      const same = [...options.keys()].filter(o => o.slice(o.indexOf('.') + 1) === text).slice(0, 3);
      const near = same.length ? same : nearest(text, [...outcomes, ...options.keys(), ...keywords]);
      const what = /^[0-9]+$/.test(text)
        ? `${quoted(text)} is no option or outcome (states are named by number only in graph form)`
        : `there is no outcome ${quoted(text)}`;
      this.#report('unknown-outcome', token, what, {expected: 'an outcome or `decision-maker.option`', near});
      return;
    }
    const owner = text.slice(0, dot);
    if (form === 'graph') {
      this.#report('unknown-option', token, `there is no option ${quoted(text)}: this file is in graph form`, {
        expected: 'a state number or a named outcome',
      });
    } else if (text.indexOf('.', dot + 1) >= 0) {
      this.#report('unknown-option', token, `${quoted(text)} has more than one dot`, {
        expected: '`decision-maker.option`',
        near: nearest(text, options.keys()),
      });
    } else if (decisionMakers.includes(owner)) {
      const own = [...options.keys()].filter(o => o.startsWith(`${owner}.`));
      const near = nearest(text, options.keys());
      this.#report('unknown-option', token, `there is no option ${quoted(text)}`, {
        expected: own.length
          ? `one of ${own
              .slice(0, 8)
              .map(name => shortened(name))
              .join(', ')}`
          : `${shortened(owner)} has no options`,
        near: near.length || own.length !== 1 ? near : own,
      });
    } else {
      const near = nearest(text, options.keys());
      this.#report('unknown-option', token, `there is no decision maker ${quoted(owner)}`, {
        expected: `one of ${decisionMakers
          .slice(0, 8)
          .map(name => shortened(name))
          .join(', ')}`,
        near: near.length ? near : nearest(owner, decisionMakers),
      });
    }
  }

  // machinery

  #peek(): Token {
    return this.#tokens[this.#next]!;
  }

  #word(): string | undefined {
    return this.#peek().kind === 'word' ? this.#peek().text : undefined;
  }

  #nested(read: () => Formula | null): Formula | null {
    if (this.#depth >= maxFormulaDepth) {
      const issue = {expected: `at most ${maxFormulaDepth} levels`};
      this.#report('too-deep', this.#peek(), 'the formula is nested too deeply', issue);
      return null;
    }
    this.#depth++;
    const formula = read();
    this.#depth--;
    return formula;
  }

  #unexpected(expected: string): null {
    const {kind, text} = this.#peek();
    const previous = this.#tokens[this.#next - 1]?.text;
    if (kind === 'end') return this.#fail(`the formula ends after ${quoted(previous ?? '')}`, expected);
    const hint = hints[text];
    if (hint !== undefined) return this.#fail(`${quoted(text)} is not used in formulas`, `\`${hint}\``);
    const near = kind === 'word' && !keywords.has(text) ? nearest(text, keywords) : [];
    const after = previous === undefined ? '' : ` after ${quoted(previous)}`;
    const found = `${quoted(text)} cannot stand${previous === undefined ? ' at the beginning' : after}`;
    return this.#fail(found, expected, this.#peek(), near);
  }

  #fail(message: string, expected: string, token: Token = this.#peek(), near: string[] = []): null {
    this.#report('formula-syntax', token, message, {expected, near});
    return null;
  }

  #report(code: string, token: Token, found: string, more: {expected?: string; near?: string[]}): void {
    const {file, path, at} = this.#options;
    const near = more.near ?? [];
    const issue: Issue = {
      code,
      severity: 'error',
      message: sentence(found, more.expected, near),
      at: at ? at(token.start) : {line: 1, column: token.start + 1},
      found: token.text,
    };
    if (file !== undefined) issue.file = file;
    if (path !== undefined) issue.path = path;
    if (more.expected !== undefined) issue.expected = more.expected;
    if (near.length) issue.near = near;
    this.issues.push(issue);
  }
}
