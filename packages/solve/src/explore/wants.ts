import type {Conflict, Formula, StateRef} from '@suasion/model';
import {CannotAnswer} from '../cannot-answer.ts';
import type {StateDiagram} from '../diagram.ts';
import type {Predicate, Predicates} from './predicates.ts';

/** One decision maker's preference as it judges single states. */
export interface Want {
  /**
   * What has to be known of a state to compare it: the truth of each statement, or the tier (higher is better), written to `key`
   * from place 0 on.
   */
  judge(words: ArrayLike<number>, key: Int32Array): void;
  /** numbers in a key */
  readonly length: number;
  /** is the state better than one with this key? looks no further than the first difference */
  improves(words: ArrayLike<number>, key: Int32Array): boolean;
  /** the states better than one with this key, as a formula; null when no formula says it */
  better(key: Int32Array): Formula | null;
}

const indifferent: Want = {
  length: 0,
  judge: () => {},
  improves: () => false,
  better: () => ({op: 'or', of: []}),
};

/** What each decision maker wants. `pattern` tells a state for messages. */
export function wantsOf(
  conflict: Conflict,
  predicates: Predicates,
  diagram: () => StateDiagram | null,
  pattern: (words: ArrayLike<number>) => string,
): Want[] {
  return conflict.preferences.map((preference, d): Want => {
    if (preference.kind === 'none') return indifferent;
    if (preference.kind === 'prioritized') {
      const formulas = preference.statements.map(({that}) => that);
      const parts = formulas.map(that => predicates.of(that));
      return {
        length: parts.length,
        judge(words, key) {
          for (let k = 0; k < parts.length; k++) key[k] = parts[k](words) ? 1 : 0;
        },
        improves(words, key) {
          for (let k = 0; k < parts.length; k++) {
            const holds = parts[k](words);
            if (holds !== (key[k] === 1)) return holds;
          }
          return false;
        },
        // at the first statement whose truth differs the better state makes it true
        better(key) {
          const ways: Formula[] = [];
          const same: Formula[] = [];
          for (const [k, that] of formulas.entries()) {
            if (key[k] === 0) ways.push({op: 'and', of: [...same, that]});
            same.push(key[k] === 1 ? that : {op: 'not', of: that});
          }
          return {op: 'or', of: ways};
        },
      };
    }
    const {name} = conflict.decisionMakers[d];
    const tiers = preference.tiers.map(({states}) => states.map(ref => referent(ref, conflict, predicates, diagram)));
    const tierOf = (words: ArrayLike<number>): number => {
      const k = tiers.findIndex(refs => refs.some(({holds}) => holds(words)));
      if (k < 0) throw new CannotAnswer(`the ranking of ${name} leaves out ${pattern(words)}`);
      if (tiers.some((refs, other) => other > k && refs.some(({holds}) => holds(words)))) {
        throw new CannotAnswer(`the ranking of ${name} names ${pattern(words)} more than once`);
      }
      return tiers.length - k;
    };
    return {
      length: 1,
      judge(words, key) {
        key[0] = tierOf(words);
      },
      improves: (words, key) => tierOf(words) > key[0],
      better(key) {
        const above = tiers.slice(0, tiers.length - key[0]).flat();
        const formulas = above.flatMap(({that}) => (that === null ? [] : [that]));
        return formulas.length < above.length ? null : {op: 'or', of: formulas};
      },
    };
  });
}

interface Referent {
  holds: Predicate;
  that: Formula | null;
}

function referent(
  ref: StateRef,
  conflict: Conflict,
  predicates: Predicates,
  diagram: () => StateDiagram | null,
): Referent {
  if (ref.kind === 'outcome') {
    const that: Formula = {op: 'outcome', id: ref.outcome};
    return {holds: predicates.of(that), that};
  }
  if (ref.kind === 'pattern') {
    const that = patternFormula(ref.pattern);
    return {holds: predicates.of(that), that};
  }
  const known = conflict.sameState.length > 0 ? null : diagram();
  if (known === null) {
    throw new CannotAnswer(
      `a ranking names state ${ref.id}, and which that is cannot be counted out here; name it by its pattern`,
    );
  }
  if (BigInt(ref.id) > known.count || ref.id < 1) {
    throw new CannotAnswer(`a ranking names state ${ref.id}; ids run from 1 to ${known.count}`);
  }
  const words = known.stateAt(BigInt(ref.id) - 1n);
  const that = stateFormula(words, known.m);
  return {holds: predicates.of(that), that};
}

/** The formula of a pattern in the decision makers' order. */
export function patternFormula(pattern: string): Formula {
  const of: Formula[] = [];
  for (const [option, letter] of [...pattern.toUpperCase()].entries()) {
    if (letter === 'Y') of.push({op: 'option', option});
    else if (letter === 'N') of.push({op: 'not', of: {op: 'option', option}});
  }
  return {op: 'and', of};
}

/** True at one state only. */
export function stateFormula(words: ArrayLike<number>, m: number): Formula {
  const of = Array.from({length: m}, (_, option): Formula => {
    const taken: Formula = {op: 'option', option};
    return (words[option >>> 5] >>> (option & 31)) & 1 ? taken : {op: 'not', of: taken};
  });
  return {op: 'and', of};
}
