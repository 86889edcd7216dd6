import type {Conflict, DecisionMaker, Formula, Grounds, Option, Preference, Statement, StateRef} from '@suasion/model';

const grounds = (): Grounds => ({because: [], assumed: false});

/** Options are written `name`, `name!` (irreversible once taken) or `name?` (once dropped). */
export function optionConflict(
  decisionMakers: Record<string, string[]>,
  rest: Partial<Pick<Conflict, 'ruledOut' | 'required' | 'sameState' | 'outcomes' | 'preferences' | 'statusQuo'>> = {},
): Conflict {
  return {
    ...emptyConflict('options'),
    decisionMakers: Object.entries(decisionMakers).map(
      ([id, options]): DecisionMaker => ({
        id,
        name: id,
        ...grounds(),
        options: options.map((text): Option => {
          const name = text.replace(/[!?]$/, '');
          const irreversible = text.endsWith('!') ? 'taken' : text.endsWith('?') ? 'dropped' : null;
          return {id: name, name, irreversible, ...grounds()};
        }),
      }),
    ),
    preferences: Object.keys(decisionMakers).map(() => ({kind: 'none'})),
    ...rest,
  };
}

/** Moves by decision maker: state id → ids it can be left for. */
export function graphConflict(
  states: string[],
  decisionMakers: Record<string, Record<number, number[]>>,
  rest: Partial<Pick<Conflict, 'outcomes' | 'preferences' | 'statusQuo'>> = {},
): Conflict {
  return {
    ...emptyConflict('graph'),
    stateNames: states,
    decisionMakers: Object.entries(decisionMakers).map(
      ([id, moves]): DecisionMaker => ({
        id,
        name: id,
        ...grounds(),
        options: [],
        moves: new Map(Object.entries(moves).map(([from, to]) => [Number(from), to])),
      }),
    ),
    preferences: Object.keys(decisionMakers).map(() => ({kind: 'none'})),
    ...rest,
  };
}

function emptyConflict(form: Conflict['form']): Conflict {
  return {
    version: 1,
    form,
    title: 'test',
    decisionMakers: [],
    stateNames: [],
    ruledOut: [],
    required: [],
    sameState: [],
    outcomes: [],
    preferences: [],
    statusQuo: null,
  };
}

export const statement = (that: Formula, text = JSON.stringify(that)): Statement => ({that, text, ...grounds()});

export const prioritized = (...formulas: Formula[]): Preference => ({
  kind: 'prioritized',
  statements: formulas.map(that => statement(that)),
});

/** A tier is one reference or a tie of several: numbers are ids, strings of Y, N, - patterns, others outcomes. */
export const ranking = (...tiers: (number | string | (number | string)[])[]): Preference => ({
  kind: 'ranking',
  tiers: tiers.map(tier => ({states: [tier].flat().map(stateRef), ...grounds()})),
});

function stateRef(ref: number | string): StateRef {
  if (typeof ref === 'number') return {kind: 'id', id: ref};
  return /^[YN-]*$/.test(ref) ? {kind: 'pattern', pattern: ref} : {kind: 'outcome', outcome: ref};
}

export const taken = (...options: number[]): Conflict['statusQuo'] => ({
  kind: 'options',
  taken: options,
  grounds: new Map(),
});

export const option = (o: number): Formula => ({op: 'option', option: o});
export const not = (of: Formula): Formula => ({op: 'not', of});
export const and = (...of: Formula[]): Formula => ({op: 'and', of});
export const or = (...of: Formula[]): Formula => ({op: 'or', of});
export const exactlyOne = (...of: Formula[]): Formula => ({op: 'exactlyOne', of});
export const atMostOne = (...of: Formula[]): Formula => ({op: 'atMostOne', of});
