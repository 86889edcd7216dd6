import type {Conflict} from './conflict.ts';
import type {Formula} from './formula.ts';

/** Is the option (by index in file order) taken? */
export type Taken = (option: number) => boolean;

type Outcomes = Pick<Conflict, 'outcomes'>;

/**
 * Truth of a formula at a state given by its options and, in graph form, its public id. For one look; `compileFormula`
 * is for many.
 */
export function evaluate(formula: Formula, taken: Taken, conflict: Outcomes, state = 0): boolean {
  return compileFormula(formula, conflict)(taken, state);
}

/**
 * A formula as a function of a state. Named outcomes are worked out at most once a call, however often the formula and
 * other outcomes refer to them. Throws on an outcome the conflict does not have.
 */
export function compileFormula(formula: Formula, conflict: Outcomes): (taken: Taken, state?: number) => boolean {
  const byId = new Map(conflict.outcomes.map(o => [o.id, o.that]));
  const slots = new Map<string, {test: (taken: Taken, state: number) => boolean; value: boolean | null}>();

  function compile(f: Formula): (taken: Taken, state: number) => boolean {
    switch (f.op) {
      case 'true':
        return () => true;
      case 'option':
        return taken => taken(f.option);
      case 'state':
        return (_taken, state) => state === f.id;
      case 'outcome': {
        const that = byId.get(f.id);
        if (!that) throw new Error(`no outcome is named ${f.id}`);
        let slot = slots.get(f.id);
        if (!slot) {
          slot = {test: () => false, value: null};
          slots.set(f.id, slot);
          slot.test = compile(that);
        }
        const own = slot;
        return (taken, state) => (own.value ??= own.test(taken, state));
      }
      case 'not': {
        const of = compile(f.of);
        return (taken, state) => !of(taken, state);
      }
      case 'and': {
        const of = f.of.map(compile);
        return (taken, state) => of.every(part => part(taken, state));
      }
      case 'or': {
        const of = f.of.map(compile);
        return (taken, state) => of.some(part => part(taken, state));
      }
      case 'implies': {
        const condition = compile(f.if);
        const then = compile(f.then);
        return (taken, state) => !condition(taken, state) || then(taken, state);
      }
      case 'iff': {
        const left = compile(f.left);
        const right = compile(f.right);
        return (taken, state) => left(taken, state) === right(taken, state);
      }
      case 'atMostOne':
      case 'exactlyOne':
      case 'atLeastOne': {
        const of = f.of.map(compile);
        const low = f.op === 'atMostOne' ? 0 : 1;
        const high = f.op === 'atLeastOne' ? of.length : 1;
        return (taken, state) => {
          let count = 0;
          for (const part of of) if (part(taken, state)) count++;
          return count >= low && count <= high;
        };
      }
    }
  }

  const test = compile(formula);
  return (taken, state = 0) => {
    for (const slot of slots.values()) slot.value = null;
    return test(taken, state);
  };
}

/** The formulas directly inside a formula. */
export function partsOf(formula: Formula): readonly Formula[] {
  switch (formula.op) {
    case 'not':
      return [formula.of];
    case 'and':
    case 'or':
    case 'atMostOne':
    case 'exactlyOne':
    case 'atLeastOne':
      return formula.of;
    case 'implies':
      return [formula.if, formula.then];
    case 'iff':
      return [formula.left, formula.right];
    default:
      return [];
  }
}

/** The outcomes a formula names itself, in order of appearance. */
export function outcomesOf(formula: Formula): string[] {
  const found = new Set<string>();
  const look = (f: Formula): void => {
    if (f.op === 'outcome') found.add(f.id);
    else partsOf(f).forEach(look);
  };
  look(formula);
  return [...found];
}

/** The options a formula turns on, itself or through the outcomes it names, ascending. */
export function optionsOf(formula: Formula, conflict: Outcomes): number[] {
  const byId = new Map(conflict.outcomes.map(o => [o.id, o.that]));
  const options = new Set<number>();
  const outcomes = new Set<string>();
  const look = (f: Formula): void => {
    if (f.op === 'option') options.add(f.option);
    else if (f.op === 'outcome') {
      if (outcomes.has(f.id)) return;
      outcomes.add(f.id);
      const that = byId.get(f.id);
      if (that) look(that);
    } else partsOf(f).forEach(look);
  };
  look(formula);
  return [...options].sort((a, b) => a - b);
}
