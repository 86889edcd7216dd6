import type {Conflict, Grounds, Preference, Statement, StateRef, Tier} from '../conflict.ts';
import {compileFormula} from '../formula-eval.ts';
import type {Issue} from '../issue.ts';
import {quoted} from '../issue-text.ts';
import {type Clause, clauses} from './clauses.ts';
import {feasibleStates, type Pattern} from './feasible.ts';

export type ExportResult = {ok: true; text: string; warnings: Issue[]} | {ok: false; issues: Issue[]};

const maxStates = 1_000_000;

/**
 * A conflict as a `.gmcr` file. Formulas become the format's patterns; where any decision maker has a ranking, all are
 * written as rankings, as the format asks. Graph form and merged states cannot be said in it and are refused; what is
 * lost (status quo, outcomes, evidence) is named in warnings.
 */
export function conflictToGmcr(conflict: Conflict): ExportResult {
  const issues: Issue[] = [];
  const problem = (code: string, message: string, statement?: Statement) => {
    issues.push({code, severity: 'error', message, ...(statement?.at ? {at: statement.at} : {})});
  };
  if (conflict.form === 'graph') problem('not-exportable', 'a conflict in graph form cannot be written as .gmcr');
  if (conflict.sameState.length) problem('not-exportable', 'merged states (`sameState`) cannot be written as .gmcr');
  const clausesOf = (statement: Statement, formula = statement.that): Clause[] => {
    const found = clauses(formula, conflict);
    if (!found)
      problem('too-large', `${quoted(statement.text)} takes too many patterns to be written as .gmcr`, statement);
    return found ?? [];
  };

  const ruledOut: Clause[] = [
    ...conflict.ruledOut.flatMap(s => clausesOf(s)),
    ...conflict.required.flatMap(s => clausesOf(s, {op: 'not', of: s.that})),
  ];
  const byRanking = conflict.preferences.some(p => p.kind === 'ranking');
  const m = conflict.decisionMakers.reduce((sum, d) => sum + d.options.length, 0);
  const states = byRanking ? feasibleStates(m, ruledOut.map(toPattern), maxStates) : [];
  if (!states) problem('too-large', `there are more than ${maxStates} states to be ranked`);
  if (issues.length || !states) return {ok: false, issues};

  let next = 0;
  const decisionMakers = conflict.decisionMakers.map((maker, d) => {
    const options = maker.options.map(() => next++);
    const preference = conflict.preferences[d]!;
    const statements = preference.kind === 'prioritized' ? preference.statements.map(s => clausesOf(s)) : [];
    // a statement that always or never holds tells no states apart, and the format has no word for it
    const telling = statements.filter(found => found.length > 0 && found.every(clause => clause.size > 0));
    const preferences = telling.map(found => {
      const members = found.map(c => toPattern(c).map(([o, taken]) => [o, taken ? 'Y' : 'N']));
      return members.length === 1 ? members[0]! : {compound: true, members};
    });
    const ranking = byRanking ? {preferenceRanking: rankingOf(preference, conflict, states, problem)} : {};
    return {name: maker.name, options, preferences, ...ranking};
  });
  if (issues.length) return {ok: false, issues};

  const model = {
    decisionMakers,
    coalitions: conflict.decisionMakers.map((_, d) => d),
    options: conflict.decisionMakers.flatMap(d =>
      d.options.map(o => ({
        name: o.name,
        permittedDirection: o.irreversible === 'taken' ? 'fwd' : o.irreversible === 'dropped' ? 'back' : 'both',
      })),
    ),
    infeasibles: ruledOut.map(c => toPattern(c).map(([o, taken]) => [o, taken ? 'Y' : 'N'])),
    useManualPreferenceRanking: byRanking,
    program: 'suasion',
    version: '0.3.12',
  };
  const lines = Object.entries(model).map(([key, value]) => {
    const long = Array.isArray(value) && value.length > 0 && typeof value[0] === 'object';
    const text = long ? `[\n${value.map(v => `    ${JSON.stringify(v)}`).join(',\n')}\n  ]` : JSON.stringify(value);
    return `  ${JSON.stringify(key)}: ${text}`;
  });
  return {ok: true, text: `{\n${lines.join(',\n')}\n}\n`, warnings: losses(conflict)};
}

function toPattern(clause: Clause): Pattern {
  return [...clause].sort(([a], [b]) => a - b);
}

/** Numbers of the states, best first, ties in lists. */
function rankingOf(
  preference: Preference,
  conflict: Conflict,
  states: readonly string[],
  problem: (code: string, message: string) => void,
): (number | number[])[] {
  const tiers: number[][] = [];
  if (preference.kind === 'none') tiers.push(states.map((_, s) => s + 1));
  else if (preference.kind === 'prioritized') {
    // lexicographic by statement, as text that sorts: a true statement first
    const tests = preference.statements.map(s => compileFormula(s.that, conflict));
    const groups = new Map<string, number[]>();
    for (const [s, state] of states.entries()) {
      const key = tests.map(test => (test(o => state[o] === 'Y') ? '0' : '1')).join('');
      const group = groups.get(key);
      if (group) group.push(s + 1);
      else groups.set(key, [s + 1]);
    }
    for (const key of [...groups.keys()].sort()) tiers.push(groups.get(key)!);
  } else {
    const seen = new Set<number>();
    for (const tier of preference.tiers) {
      const numbers = tier.states.flatMap(ref => numbersOf(ref, conflict, states));
      for (const n of numbers) {
        if (seen.has(n)) problem('ranking-repeats', `state ${states[n - 1] ?? n} is ranked twice`);
        seen.add(n);
      }
      if (numbers.length) tiers.push(numbers);
    }
    const missing = states.filter((_, s) => !seen.has(s + 1));
    if (missing.length)
      problem('ranking-misses', `${missing.length} states are not ranked, the first is ${missing[0]}`);
  }
  return tiers.map(tier => (tier.length === 1 ? tier[0]! : tier));
}

function numbersOf(ref: StateRef, conflict: Conflict, states: readonly string[]): number[] {
  if (ref.kind === 'id') return ref.id <= states.length ? [ref.id] : [];
  const numbers: number[] = [];
  const test = ref.kind === 'outcome' ? compileFormula({op: 'outcome', id: ref.outcome}, conflict) : undefined;
  for (const [s, state] of states.entries()) {
    const fits = test
      ? test(o => state[o] === 'Y')
      : ref.kind === 'pattern' && [...ref.pattern].every((letter, o) => letter === '-' || letter === state[o]);
    if (fits) numbers.push(s + 1);
  }
  return numbers;
}

/** What the format has no place for. */
function losses(conflict: Conflict): Issue[] {
  const lines = conflict.preferences.flatMap<Statement | Tier>(p =>
    p.kind === 'prioritized' ? p.statements : p.kind === 'ranking' ? p.tiers : [],
  );
  const grounds: Grounds[] = [...conflict.ruledOut, ...conflict.required, ...lines];
  const lost = [
    conflict.statusQuo && 'the status quo',
    conflict.outcomes.length > 0 && 'the named outcomes',
    conflict.asOf !== undefined && 'the date',
    grounds.some(g => g.because.length > 0 || g.assumed || g.note !== undefined) && 'evidence, assumptions and notes',
    lines.some(line => line.orderUnknown) && 'lines of unknown order',
  ].filter(x => typeof x === 'string');
  if (lost.length === 0) return [];
  return [{code: 'not-written', severity: 'warning', message: `a .gmcr file has no place for ${lost.join(', ')}`}];
}
