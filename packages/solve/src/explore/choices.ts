import type {Conflict} from '@suasion/model';
import {clausesOf, constraintsOf} from '../clauses.ts';
import {StateSearch} from '../state-search.ts';
import {optionsIn, type Predicate, type Predicates} from './predicates.ts';

/** Combinations of one decision maker's own options that are kept; more cannot be gone through from every state. */
export const mostChoices = 2 ** 16;

/** What one decision maker may choose, and what choices are tried against. */
export interface Choices {
  readonly own: Uint32Array;
  readonly rising: Uint32Array;
  readonly falling: Uint32Array;
  /** constraints on this decision maker's options alone, and all others that speak of them */
  readonly local: Predicate[];
  readonly shared: Predicate[];
  /** the option words, zero outside `own`, of every choice the local constraints leave */
  readonly list: Uint32Array;
  readonly tooMany: boolean;
}

/** Of every decision maker, in file order. */
export function choicesOf(conflict: Conflict, words: number, predicates: Predicates): Choices[] {
  const m = conflict.decisionMakers.reduce((sum, {options}) => sum + options.length, 0);
  const constraints = constraintsOf(conflict).map(constraint => {
    const holds = predicates.of(constraint.statement.that);
    const predicate: Predicate = constraint.kind === 'required' ? holds : state => !holds(state);
    return {constraint, predicate, options: optionsIn(constraint.statement.that, conflict)};
  });
  let first = 0;
  return conflict.decisionMakers.map(({options}, d) => {
    const from = first;
    const to = (first += options.length);
    const mine = (o: number) => o >= from && o < to;
    const own = new Uint32Array(words);
    const rising = new Uint32Array(words);
    const falling = new Uint32Array(words);
    for (const [k, {irreversible}] of options.entries()) {
      const o = from + k;
      own[o >>> 5] |= 1 << (o & 31);
      if (irreversible === 'taken') rising[o >>> 5] |= 1 << (o & 31);
      if (irreversible === 'dropped') falling[o >>> 5] |= 1 << (o & 31);
    }
    // a constraint that speaks of nobody's options is kept where it is looked at once
    const concerning = constraints.filter(c => [...c.options].some(mine) || (d === 0 && c.options.size === 0));
    const local = concerning.filter(c => [...c.options].every(mine));
    const {clauses, variables} = clausesOf(
      conflict,
      m,
      local.map(({constraint}) => constraint),
    );
    for (let o = 0; o < m; o++) if (!mine(o)) clauses.push([2 * o + 1]);
    const search = new StateSearch({clauses, variables}, m);
    const list: number[] = [];
    let tooMany = false;
    while (search.next(Number.POSITIVE_INFINITY)) {
      if (list.length >= mostChoices * words) {
        tooMany = true;
        break;
      }
      const value = new Uint32Array(words);
      for (let o = from; o < to; o++) if (search.taken(o)) value[o >>> 5] |= 1 << (o & 31);
      list.push(...value);
    }
    return {
      own,
      rising,
      falling,
      local: local.map(({predicate}) => predicate),
      shared: concerning.filter(c => ![...c.options].every(mine)).map(({predicate}) => predicate),
      list: Uint32Array.from(list),
      tooMany,
    };
  });
}
