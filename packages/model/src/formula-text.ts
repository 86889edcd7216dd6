import type {Conflict} from './conflict.ts';
import type {Formula} from './formula.ts';
import {optionNames} from './scope.ts';

// how tightly a formula holds together: requires/iff, or, and, not, names and parentheses
type Level = 1 | 2 | 3 | 4 | 5;

/**
 * A formula in the language of the conflict file, with ids; read again it gives the same formula.
 *
 *     formulaToText(conflict.outcomes[0].that, conflict)   // 'iraq.attack and syria.escalate'
 */
export function formulaToText(formula: Formula, conflict: Conflict): string {
  const options = optionNames(conflict);

  function write(f: Formula, least: Level): string {
    const [text, level] = plain(f);
    return level < least ? `(${text})` : text;
  }

  function plain(f: Formula): [text: string, level: Level] {
    switch (f.op) {
      case 'option':
        return [named(options[f.option], `option ${f.option}`), 5];
      case 'outcome':
        return [f.id, 5];
      case 'state':
        return [String(f.id), 5];
      case 'true': {
        const any = conflict.form === 'graph' ? '1' : named(options[0], 'option 0');
        return [`${any} or not ${any}`, 2];
      }
      case 'not':
        return [`not ${write(f.of, 4)}`, 4];
      case 'and':
        return f.of.length === 0 ? plain({op: 'true'}) : chain(f.of, ' and ', 3);
      case 'or':
        return f.of.length === 0 ? plain({op: 'not', of: {op: 'true'}}) : chain(f.of, ' or ', 2);
      case 'implies':
        return [`${write(f.if, 2)} requires ${write(f.then, 1)}`, 1];
      case 'iff':
        return [`${write(f.left, 2)} iff ${write(f.right, 1)}`, 1];
      default:
        return [`${f.op}(${f.of.map(part => write(part, 1)).join(', ')})`, 5];
    }
  }

  function chain(of: Formula[], word: string, level: Level): [string, Level] {
    if (of.length === 1) return plain(of[0]!);
    return [of.map(part => write(part, (level + 1) as Level)).join(word), level];
  }

  return write(formula, 1);
}

/**
 * A formula in English, with the names people read.
 *
 *     describeFormula(formula, conflict)
 *     // 'Syria: “Release water downstream” is taken and Iraq: “Attack the dam” is not taken'
 */
export function describeFormula(formula: Formula, conflict: Conflict): string {
  const options = conflict.decisionMakers.flatMap(d => d.options.map(o => `${d.name}: “${o.name}”`));

  const inner = (f: Formula): string => {
    const simple = f.op === 'option' || f.op === 'outcome' || f.op === 'state';
    return simple || (f.op === 'not' && f.of.op !== 'not' && inner(f.of) === words(f.of)) ? words(f) : `(${words(f)})`;
  };

  function words(f: Formula): string {
    switch (f.op) {
      case 'option':
        return `${named(options[f.option], `option ${f.option}`)} is taken`;
      case 'outcome':
        return `“${f.id}” holds`;
      case 'state':
        return `the state is ${f.id} (${conflict.stateNames[f.id - 1] ?? 'unknown'})`;
      case 'true':
        return 'anything at all';
      case 'not':
        if (f.of.op === 'option') return `${named(options[f.of.option], `option ${f.of.option}`)} is not taken`;
        if (f.of.op === 'outcome') return `“${f.of.id}” does not hold`;
        if (f.of.op === 'state') return words(f.of).replace('is', 'is not');
        return `it is not so that ${words(f.of)}`;
      case 'and':
        return f.of.length === 0 ? words({op: 'true'}) : f.of.map(inner).join(' and ');
      case 'or':
        return f.of.length === 0 ? 'nothing at all' : f.of.map(inner).join(' or ');
      case 'implies':
        return `if ${inner(f.if)}, then ${inner(f.then)}`;
      case 'iff':
        return `${inner(f.left)} exactly when ${inner(f.right)}`;
      case 'atMostOne':
        return `at most one of these holds: ${f.of.map(inner).join('; ')}`;
      case 'exactlyOne':
        return `exactly one of these holds: ${f.of.map(inner).join('; ')}`;
      case 'atLeastOne':
        return `at least one of these holds: ${f.of.map(inner).join('; ')}`;
    }
  }

  return words(formula);
}

/**
 * What a decision maker wants, as it reads after “wants”: of an option of their own `to release water`, of another's
 * `Iraq not to attack the dam`, of anything else `that …`, the last part of a condition in the same way.
 *
 *     describeWant(formula, conflict, 0)   // 'if Iraq: “Attack the dam” is not taken, to release water downstream'
 */
export function describeWant(formula: Formula, conflict: Conflict, decisionMaker: number): string {
  const owners = conflict.decisionMakers.flatMap((d, k) =>
    d.options.map(o => ({owner: k, name: d.name, does: o.name})),
  );
  const act = (f: Formula, not: string): string | null => {
    if (f.op === 'not') return act(f.of, not ? '' : 'not ');
    if (f.op !== 'option') return null;
    const {owner, name, does} = named(owners[f.option], `option ${f.option}`);
    // an option is a sentence of command; its first word is small inside another, unless it is all capitals
    const words = /^\p{Lu}\p{Lu}/u.test(does) ? does : does.charAt(0).toLowerCase() + does.slice(1);
    return `${owner === decisionMaker ? '' : `${name} `}${not}to ${words}`;
  };
  const whole = act(formula, '');
  if (whole !== null) return whole;
  if (formula.op === 'implies') {
    const then = act(formula.then, '');
    if (then !== null) return `if ${describeFormula(formula.if, conflict)}, ${then}`;
  }
  if (formula.op === 'iff') {
    const then = act(formula.left, '');
    if (then !== null) return `${then} exactly when ${describeFormula(formula.right, conflict)}`;
  }
  return `that ${describeFormula(formula, conflict)}`;
}

function named<T>(name: T | undefined, what: string): T {
  if (name === undefined) throw new RangeError(`the conflict has no ${what}`);
  return name;
}
