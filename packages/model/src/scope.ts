import type {Conflict} from './conflict.ts';

/** What names mean inside a formula. */
export interface Scope {
  form: 'options' | 'graph';
  /** ids of the decision makers, in order */
  decisionMakers: readonly string[];
  /** `dm.option` → index of the option in file order */
  options: ReadonlyMap<string, number>;
  outcomes: ReadonlySet<string>;
  /** graph form: names of the states, index 0 is state 1 */
  stateNames: readonly string[];
}

/** The scope of a whole conflict, for formulas given outside its file: a goal on the command line, a search box. */
export function scopeOf(conflict: Conflict): Scope {
  return {
    form: conflict.form,
    decisionMakers: conflict.decisionMakers.map(d => d.id),
    options: new Map(optionNames(conflict).map((name, o) => [name, o])),
    outcomes: new Set(conflict.outcomes.map(o => o.id)),
    stateNames: conflict.stateNames,
  };
}

/** `dm.option` of every option, by index. */
export function optionNames(conflict: Conflict): string[] {
  return conflict.decisionMakers.flatMap(d => d.options.map(o => `${d.id}.${o.id}`));
}

/** Words with a meaning of their own in formulas; no id may be one of them. */
export const keywords: ReadonlySet<string> = new Set([
  'not',
  'and',
  'or',
  'requires',
  'iff',
  'if',
  'then',
  'atMostOne',
  'exactlyOne',
  'atLeastOne',
]);

/** Ids are letters, digits, `-` and `_` of any script and do not begin with `-`. */
export function isId(text: string): boolean {
  return /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*$/u.test(text);
}
