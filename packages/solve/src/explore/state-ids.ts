import type {Conflict, Formula} from '@suasion/model';
import {StateDiagram} from '../diagram.ts';
import type {Explorer} from './explorer.ts';
import {possible, statesMeeting} from './single-states.ts';
import {patternFormula} from './wants.ts';

/**
 * Public ids of states that are not listed: the rank of a state by value among the feasible ones, merged states after all
 * others (SEMANTICS §1), counted out with a diagram of the constraints. Where that grows too large ids are not known.
 */
export class StateIds {
  readonly #explorer: Explorer;
  /** the states that count as one with no other, and the entries of `sameState` by the class they make, in order */
  #single: StateDiagram | null | undefined;
  #classes: number[][] | undefined;

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  get #conflict(): Conflict {
    return this.#explorer.conflict;
  }

  /** The id of the state with these option words; null when it is not known. */
  of(words: ArrayLike<number>): bigint | null {
    const single = this.#singles();
    if (single === null) return null;
    const entry = this.#explorer.merged ? this.#entryOf(words) : -1;
    if (entry < 0) return single.below(words) + 1n;
    const place = this.#classList().findIndex(entries => entries.includes(entry));
    return single.count + BigInt(place) + 1n;
  }

  /** How many states there are; null when it is not known. */
  get count(): bigint | null {
    const single = this.#singles();
    return single === null ? null : single.count + BigInt(this.#classList().length);
  }

  /**
   * The option words of the state a user names by id, pattern or named outcome (of a merged state those of some member), or a
   * sentence saying what is wrong.
   */
  find(text: string): Uint32Array | string {
    const name = text.trim();
    const {m} = this.#explorer;
    if (/^[0-9]+$/.test(name)) return this.#byId(name);
    if (this.#conflict.outcomes.some(({id}) => id === name)) {
      return this.#only({op: 'outcome', id: name}, `the outcome ${name}`);
    }
    if (/^[YN-]+$/i.test(name)) {
      if (name.length !== m) {
        return `the pattern ${name} has ${name.length} letters, one for each of the ${m} options was expected`;
      }
      const order = this.#conflict.optionOrder;
      const letters = [...name.toUpperCase()];
      const own =
        order === undefined ? letters : order.reduce<string[]>((at, o, k) => Object.assign(at, {[o]: letters[k]}), []);
      return this.#only(patternFormula(own.join('')), `the pattern ${name}`);
    }
    return `${JSON.stringify(text)} is neither an id, a pattern nor a named outcome`;
  }

  #byId(name: string): Uint32Array | string {
    const count = this.count;
    if (count === null)
      return 'ids are not known here: the feasible states could not be counted; name the state by its pattern';
    const id = BigInt(name);
    if (id < 1n || id > count) return `there is no state ${name} (ids run from 1 to ${count})`;
    const single = this.#singles()!;
    if (id <= single.count) return single.stateAt(id - 1n);
    const [entry] = this.#classList()[Number(id - single.count - 1n)];
    return statesMeeting(this.#conflict, [this.#conflict.sameState[entry].that], 1).states[0];
  }

  /** The one state a formula holds at; several that count as one are one. */
  #only(formula: Formula, what: string): Uint32Array | string {
    const {states, complete} = statesMeeting(this.#conflict, [formula], this.#explorer.merged ? 1000 : 1);
    if (states.length === 0) {
      return complete === null ? `no state that ${what} fits was found` : `${what} fits no feasible state`;
    }
    const first = this.#classOf(states[0]);
    const same = states.length === 1 || (first >= 0 && states.every(words => this.#classOf(words) === first));
    return complete === true && same ? states[0] : `${what} fits more than one state, one was expected`;
  }

  #classOf(words: ArrayLike<number>): number {
    const entry = this.#explorer.merged ? this.#entryOf(words) : -1;
    return entry < 0 ? -1 : this.#classList().findIndex(entries => entries.includes(entry));
  }

  #entryOf(words: ArrayLike<number>): number {
    return this.#conflict.sameState.findIndex(({that}) => this.#explorer.predicates.of(that)(words));
  }

  #singles(): StateDiagram | null {
    if (this.#single !== undefined) return this.#single;
    const apart = this.#conflict.sameState.map(({that}): Formula => ({op: 'not', of: that}));
    this.#single = this.#explorer.merged ? StateDiagram.of(this.#conflict, apart) : this.#explorer.diagram;
    return this.#single;
  }

  /** Entries that share a feasible state are one class, named by its first entry; entries nothing meets make none. */
  #classList(): number[][] {
    if (this.#classes !== undefined) return this.#classes;
    const entries = this.#conflict.sameState.map(({that}) => that);
    let classes: number[][] = [];
    for (const [e, that] of entries.entries()) {
      if (possible(this.#conflict, [that]) !== true) continue;
      const joins = (other: number) => possible(this.#conflict, [that, entries[other]]) === true;
      const touched = classes.filter(list => list.some(joins));
      const joined = [...touched.flat(), e].sort((a, b) => a - b);
      classes = [...classes.filter(list => !touched.includes(list)), joined].sort((a, b) => a[0] - b[0]);
    }
    this.#classes = classes;
    return classes;
  }
}
