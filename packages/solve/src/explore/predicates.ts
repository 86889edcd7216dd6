import type {Conflict, Formula} from '@suasion/model';

/** Truth at one state given by its option words, low word first. */
export type Predicate = (words: ArrayLike<number>) => boolean;

/** Formulas of one conflict as predicates on single states; an outcome is made once. */
export class Predicates {
  readonly #outcomes: ReadonlyMap<string, Formula>;
  readonly #made = new Map<string, Predicate>();

  constructor(conflict: Conflict) {
    this.#outcomes = new Map(conflict.outcomes.map(({id, that}) => [id, that]));
  }

  of(formula: Formula): Predicate {
    switch (formula.op) {
      case 'true':
        return () => true;
      case 'state':
        return () => false;
      case 'option': {
        const word = formula.option >>> 5;
        const bit = 1 << (formula.option & 31);
        return words => (words[word] & bit) !== 0;
      }
      case 'outcome': {
        let made = this.#made.get(formula.id);
        if (made === undefined) {
          const that = this.#outcomes.get(formula.id);
          if (that === undefined) throw new RangeError(`no outcome is called ${JSON.stringify(formula.id)}`);
          this.#made.set(formula.id, (made = this.of(that)));
        }
        return made;
      }
      case 'not': {
        const of = this.of(formula.of);
        return words => !of(words);
      }
      case 'implies': {
        const left = this.of(formula.if);
        const right = this.of(formula.then);
        return words => !left(words) || right(words);
      }
      case 'iff': {
        const left = this.of(formula.left);
        const right = this.of(formula.right);
        return words => left(words) === right(words);
      }
      case 'and': {
        const parts = formula.of.map(part => this.of(part));
        return words => parts.every(part => part(words));
      }
      case 'or':
      case 'atLeastOne': {
        const parts = formula.of.map(part => this.of(part));
        return words => parts.some(part => part(words));
      }
      case 'atMostOne':
      case 'exactlyOne': {
        const parts = formula.of.map(part => this.of(part));
        const exactly = formula.op === 'exactlyOne';
        return words => {
          let held = 0;
          for (const part of parts) if (part(words) && ++held > 1) return false;
          return held === 1 || !exactly;
        };
      }
      default:
        return formula satisfies never;
    }
  }
}

/** The indices of the options a formula speaks of, outcomes looked through. */
export function optionsIn(formula: Formula, conflict: Conflict, found = new Set<number>()): Set<number> {
  const each = (parts: readonly Formula[]) => {
    for (const part of parts) optionsIn(part, conflict, found);
    return found;
  };
  switch (formula.op) {
    case 'option':
      return found.add(formula.option);
    case 'true':
    case 'state':
      return found;
    case 'outcome': {
      const outcome = conflict.outcomes.find(o => o.id === formula.id);
      return outcome === undefined ? found : optionsIn(outcome.that, conflict, found);
    }
    case 'not':
      return optionsIn(formula.of, conflict, found);
    case 'implies':
      return each([formula.if, formula.then]);
    case 'iff':
      return each([formula.left, formula.right]);
    default:
      return each(formula.of);
  }
}
