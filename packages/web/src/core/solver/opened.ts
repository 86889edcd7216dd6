import {
  type Conflict,
  distinctIssues,
  type Formula,
  formatIssue,
  type Issue,
  parseConflict,
  parseFormula,
  scopeOf,
} from '@suasion/model';
import {CannotAnswer, compile, type Limits, type Space, size, type Team} from '@suasion/solve';
import {isolateNames} from '../conflict/isolate-names.ts';
import type {Outcome, Unanswered} from './plain.ts';

/** more than this a page cannot hold beside everything else */
const limits: Limits = {states: 2 ** 20, bytes: 6e8, steps: 2e7};

export interface Checked {
  issues: Issue[];
  /** feasible states as a decimal number; null when not known */
  states: string | null;
  options: number;
  /** why it cannot be worked on, and the remedy */
  tooLarge: {reason: string; fix: string} | null;
}

/** A conflict text read and compiled; `space` is null when that failed, and `checked` says why. */
export interface Opened {
  conflict: Conflict | null;
  space: Space | null;
  checked: Checked;
  /** threads for a large model */
  team?: Team;
}

/** Opens texts and keeps the last few, since every question about a text begins there. */
export class Openings {
  readonly #kept = new Map<string, Opened>();
  readonly #most: number;
  readonly #teamFor: (options: number) => Team | undefined;

  constructor(most = 4, teamFor: (options: number) => Team | undefined = () => undefined) {
    this.#most = most;
    this.#teamFor = teamFor;
  }

  open(yaml: string): Opened {
    const kept = this.#kept.get(yaml) ?? open(yaml, this.#teamFor);
    this.#kept.delete(yaml);
    this.#kept.set(yaml, kept);
    if (this.#kept.size > this.#most) this.#kept.delete(this.#kept.keys().next().value!);
    return kept;
  }

  /** Does something with the compiled conflict; what cannot be answered comes back in words. */
  with<T>(yaml: string, work: (space: Space, opened: Opened) => T): Outcome<T> {
    const opened = this.open(yaml);
    if (!opened.space) return unopened(opened.checked);
    try {
      return {ok: true, value: work(opened.space, opened)};
    } catch (e) {
      if (e instanceof NotUnderstood) return {ok: false, reason: e.message, issues: e.issues};
      if (e instanceof CannotAnswer) return {ok: false, reason: sentence(e.message)};
      throw e;
    }
  }
}

/** A goal that is no formula of this conflict. */
export class NotUnderstood extends Error {
  readonly issues: Issue[];
  constructor(issues: Issue[]) {
    super(issues.map(i => sentence(i.message)).join(' '));
    this.issues = issues;
  }
}

export function formulaOf(conflict: Conflict, text: string): Formula {
  const parsed = parseFormula(text, scopeOf(conflict));
  if (!parsed.ok) throw new NotUnderstood(parsed.issues);
  return parsed.formula;
}

function open(yaml: string, teamFor: (options: number) => Team | undefined): Opened {
  const parsed = parseConflict(yaml);
  if (!parsed.ok) {
    return {conflict: null, space: null, checked: {issues: parsed.issues, states: null, options: 0, tooLarge: null}};
  }
  const conflict = isolateNames(parsed.conflict);
  const options = conflict.decisionMakers.reduce((sum, d) => sum + d.options.length, 0);
  const team = teamFor(options);
  const compiled = compile(conflict, {...limits, team});
  if (compiled.ok) {
    const issues = distinctIssues(parsed.warnings, compiled.warnings);
    const {space} = compiled;
    return {conflict, space, checked: {issues, states: String(space.count), options, tooLarge: null}, team};
  }
  if ('tooLarge' in compiled) {
    const {reason, fix, states} = compiled.tooLarge;
    const tooLarge = {reason: sentence(reason), fix: sentence(fix)};
    return {
      conflict,
      space: null,
      checked: {issues: parsed.warnings, states: states === null ? null : String(states), options, tooLarge},
    };
  }
  const {states} = size(conflict);
  const issues = distinctIssues(parsed.warnings, compiled.issues);
  return {
    conflict,
    space: null,
    checked: {issues, states: states === null ? null : String(states), options, tooLarge: null},
  };
}

function unopened({issues, tooLarge}: Checked): Unanswered {
  if (tooLarge)
    return {ok: false, reason: `This model is too large to solve here: ${tooLarge.reason}`, fix: tooLarge.fix};
  const errors = issues.filter(i => i.severity === 'error');
  const first = errors[0];
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  const reason = first ? `The model has a problem: ${formatIssue(first)}${more}` : 'The model cannot be read.';
  return {ok: false, reason: sentence(reason), issues: errors};
}

/** First letter large, full stop at the end. */
export function sentence(text: string): string {
  const whole = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(whole) ? whole : `${whole}.`;
}
