import type {Conflict, Formula, Statement} from '@suasion/model';

/**
 * Clauses over variables 0 … `variables` − 1, the options first; literal 2v says that v holds, 2v + 1 that it does not.
 * The variables past the options stand for parts of formulas and are determined by the options, so the models of the
 * clauses are exactly the feasible states.
 */
export interface Clauses {
  variables: number;
  clauses: number[][];
}

/** What the states of a conflict must satisfy, `required` before `ruledOut`. */
export interface Constraint {
  statement: Statement;
  kind: 'required' | 'ruledOut';
  index: number;
}

export function constraintsOf({required, ruledOut}: Conflict): Constraint[] {
  return [
    ...required.map((statement, index): Constraint => ({statement, kind: 'required', index})),
    ...ruledOut.map((statement, index): Constraint => ({statement, kind: 'ruledOut', index})),
  ];
}

/** The constraints as clauses. */
export function clausesOf(conflict: Conflict, m: number, constraints: readonly Constraint[]): Clauses {
  const builder = new ClauseBuilder(conflict, m);
  for (const {statement, kind} of constraints) builder.assert(statement.that, kind === 'required');
  return builder;
}

/** at most this many formulas get a clause per pair; longer lists count along instead */
const mostPairwise = 20;

class ClauseBuilder implements Clauses {
  variables: number;
  readonly clauses: number[][] = [];
  readonly #outcomes: Map<string, Formula>;
  readonly #outcomeLiteral = new Map<string, number>();
  #true: number | undefined;

  constructor(conflict: Conflict, m: number) {
    this.variables = m;
    this.#outcomes = new Map(conflict.outcomes.map(({id, that}) => [id, that]));
  }

  /** Every model must make the formula hold (or fail, for `holds` false). */
  assert(formula: Formula, holds: boolean): void {
    switch (formula.op) {
      case 'not':
        this.assert(formula.of, !holds);
        return;
      case 'outcome':
        this.assert(this.#outcome(formula.id), holds);
        return;
      case 'and':
        if (!holds) break;
        for (const part of formula.of) this.assert(part, true);
        return;
      case 'or':
      case 'atLeastOne':
        if (holds) break;
        for (const part of formula.of) this.assert(part, false);
        return;
      case 'implies':
        if (holds) break;
        this.assert(formula.if, true);
        this.assert(formula.then, false);
        return;
      case 'atMostOne':
      case 'exactlyOne': {
        if (!holds || formula.of.length > mostPairwise) break;
        const literals = formula.of.map(part => this.literal(part));
        if (formula.op === 'exactlyOne') this.#add(literals);
        for (let a = 0; a < literals.length; a++) {
          for (let b = 0; b < a; b++) this.#add([literals[a] ^ 1, literals[b] ^ 1]);
        }
        return;
      }
      default:
    }
    const clause: number[] = [];
    this.#disjoin(formula, holds, clause);
    this.#add(clause);
  }

  /** Adds to a clause what makes the formula hold (or fail), disjunctions taken apart. */
  #disjoin(formula: Formula, holds: boolean, clause: number[]): void {
    switch (formula.op) {
      case 'not':
        this.#disjoin(formula.of, !holds, clause);
        return;
      case 'outcome':
        break;
      case 'and':
        if (holds) break;
        for (const part of formula.of) this.#disjoin(part, false, clause);
        return;
      case 'or':
      case 'atLeastOne':
        if (!holds) break;
        for (const part of formula.of) this.#disjoin(part, true, clause);
        return;
      case 'implies':
        if (!holds) break;
        this.#disjoin(formula.if, false, clause);
        this.#disjoin(formula.then, true, clause);
        return;
      default:
    }
    clause.push(holds ? this.literal(formula) : this.literal(formula) ^ 1);
  }

  /** A literal that is true exactly when the formula holds. */
  literal(formula: Formula): number {
    switch (formula.op) {
      case 'option':
        return 2 * formula.option;
      case 'true':
        return this.#yes();
      case 'state':
        return this.#yes() ^ 1;
      case 'not':
        return this.literal(formula.of) ^ 1;
      case 'outcome': {
        let literal = this.#outcomeLiteral.get(formula.id);
        if (literal === undefined)
          this.#outcomeLiteral.set(formula.id, (literal = this.literal(this.#outcome(formula.id))));
        return literal;
      }
      case 'and':
        return this.#either(formula.of.map(part => this.literal(part) ^ 1)) ^ 1;
      case 'or':
      case 'atLeastOne':
        return this.#either(formula.of.map(part => this.literal(part)));
      case 'implies':
        return this.#either([this.literal(formula.if) ^ 1, this.literal(formula.then)]);
      case 'iff': {
        const a = this.literal(formula.left);
        const b = this.literal(formula.right);
        return this.#either([this.#either([a, b]) ^ 1, this.#either([a ^ 1, b ^ 1]) ^ 1]);
      }
      case 'atMostOne':
      case 'exactlyOne': {
        // going along the list: has one held so far, have two?
        let one = this.#yes() ^ 1;
        let two = one;
        for (const part of formula.of) {
          const literal = this.literal(part);
          two = this.#either([two, this.#either([one ^ 1, literal ^ 1]) ^ 1]);
          one = this.#either([one, literal]);
        }
        return formula.op === 'atMostOne' ? two ^ 1 : this.#either([one ^ 1, two]) ^ 1;
      }
      default:
        return formula satisfies never;
    }
  }

  /** A literal that is true exactly when one of these is. */
  #either(literals: number[]): number {
    const set = new Set(literals);
    if (this.#true !== undefined) set.delete(this.#true ^ 1);
    if (set.size === 0) return this.#yes() ^ 1;
    if (set.size === 1) return [...set][0];
    for (const literal of set) if (set.has(literal ^ 1) || literal === this.#true) return this.#yes();
    const either = 2 * this.variables++;
    this.clauses.push([...set, either ^ 1]);
    for (const literal of set) this.clauses.push([literal ^ 1, either]);
    return either;
  }

  #yes(): number {
    if (this.#true === undefined) {
      this.#true = 2 * this.variables++;
      this.clauses.push([this.#true]);
    }
    return this.#true;
  }

  #add(clause: number[]): void {
    const set = new Set(clause);
    for (const literal of set) if (set.has(literal ^ 1) || literal === this.#true) return;
    if (this.#true !== undefined) set.delete(this.#true ^ 1);
    this.clauses.push([...set]);
  }

  #outcome(id: string): Formula {
    const formula = this.#outcomes.get(id);
    if (formula === undefined) throw new RangeError(`no outcome is called ${JSON.stringify(id)}`);
    return formula;
  }
}
