import type {Formula} from './formula.ts';
import type {Place} from './issue.ts';

/** Where a line of the model comes from: ids in the record, or the analyst's (or drafter's) own assumption. */
export interface Grounds {
  because: string[];
  assumed: boolean;
  /** free words of the analyst, shown beside the line */
  note?: string;
  /** where the line stands in the file it was parsed from */
  at?: Place;
}

export interface Option extends Grounds {
  id: string;
  /** a short active sentence, e.g. `Release water downstream` */
  name: string;
  /** `taken`: once taken it cannot be undone; `dropped`: once dropped it cannot be taken up again */
  irreversible: 'taken' | 'dropped' | null;
}

export interface DecisionMaker extends Grounds {
  id: string;
  name: string;
  /** empty in graph form */
  options: Option[];
  /** graph form only: state id → ids of the states this decision maker can move to */
  moves?: Map<number, number[]>;
}

/** A formula with its source text and grounds: a preference statement, a ruled-out pattern, a requirement. */
export interface Statement extends Grounds {
  that: Formula;
  /** the formula as written */
  text: string;
  /** in a preference: whether it ranks below the statement above it is not known (nor below those that one is so joined to) */
  orderUnknown?: true;
}

/** One way of naming states in a ranking: a pattern over the options in file order, a named outcome, or a public id. */
export type StateRef =
  | {kind: 'pattern'; pattern: string; at?: Place}
  | {kind: 'outcome'; outcome: string; at?: Place}
  | {kind: 'id'; id: number; at?: Place};

/** States held equally good; a tier that is `assumed` is swapped more readily in robustness sampling. */
export interface Tier extends Grounds {
  states: StateRef[];
  /** whether it ranks below the tier above it is not known, as with statements */
  orderUnknown?: true;
}

export type Preference =
  | {kind: 'prioritized'; statements: Statement[]}
  | {kind: 'ranking'; tiers: Tier[]}
  | {kind: 'none'};

export interface Outcome extends Statement {
  id: string;
}

/** Today's situation: the options taken (option form) or a state id (graph form); null when the file names none. */
export type StatusQuo = {kind: 'options'; taken: number[]; grounds: Map<number, Grounds>} | {kind: 'state'; id: number};

/**
 * A conflict, resolved: names are looked up, formulas speak of options by their index in file order (decision makers
 * in order, their options in order). Whether any state is feasible and whether rankings cover every state is known
 * only after `compile` of @suasion/solve.
 */
export interface Conflict {
  version: 1;
  form: 'options' | 'graph';
  title: string;
  /** ISO date */
  asOf?: string;
  decisionMakers: DecisionMaker[];
  /** graph form only: names of the states, index 0 is state 1 */
  stateNames: string[];
  ruledOut: Statement[];
  required: Statement[];
  sameState: Statement[];
  outcomes: Outcome[];
  /** by decision maker, in the order of `decisionMakers` */
  preferences: Preference[];
  statusQuo: StatusQuo | null;
  /** relative path of the record the because-ids live in */
  evidence?: string;
  /**
   * Only from a `.gmcr` file whose `options` array is not in the order of its decision makers: the option index at each
   * position of that array. States are numbered and shown in this order; everything else here, patterns included, is in
   * file order.
   */
  optionOrder?: number[];
}
