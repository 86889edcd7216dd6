import type {Conflict, Formula} from '@suasion/model';
import {constraintsOf} from './clauses.ts';

/** The two ends of every diagram: nothing from here on is feasible, everything is. */
const NEVER = 0;
const ALWAYS = 1;

const AND = 0;
const OR = 1;
const XOR = 2;

/** More nodes than a diagram may have while it is made. */
class TooManyNodes extends Error {}

/**
 * The feasible states as a reduced ordered binary decision diagram [Bry86]: level 0 asks for the option that weighs most
 * in a state's value, so that following `low` before `high` meets the states in the order of their ids. Counting them,
 * finding the id of a state and the state of an id take one walk each, however many there are.
 */
export class StateDiagram {
  readonly m: number;
  /** option asked for at each level */
  readonly optionAt: readonly number[];
  readonly root: number;
  /** per node, the ends first: its level, and where it leads when the option is not taken, and when it is */
  readonly level: Int32Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** per node: feasible ways to decide its level and those below it */
  readonly #ways: readonly bigint[];

  private constructor(optionAt: readonly number[], builder: Builder, root: number) {
    this.m = optionAt.length;
    this.optionAt = optionAt;
    // keep what the root leads to, lower levels first
    const kept: number[] = [NEVER, ALWAYS];
    const place = new Map<number, number>([
      [NEVER, 0],
      [ALWAYS, 1],
    ]);
    const list: number[] = [];
    const seen = new Set<number>([NEVER, ALWAYS]);
    const open = [root];
    while (open.length > 0) {
      const f = open.pop()!;
      if (seen.has(f)) continue;
      seen.add(f);
      list.push(f);
      open.push(builder.low[f], builder.high[f]);
    }
    list.sort((a, b) => builder.level[b] - builder.level[a] || a - b);
    for (const f of list) {
      place.set(f, kept.length);
      kept.push(f);
    }
    this.root = place.get(root)!;
    this.level = Int32Array.from(kept, f => (f <= ALWAYS ? this.m : builder.level[f]));
    this.low = Int32Array.from(kept, f => (f <= ALWAYS ? f : place.get(builder.low[f])!));
    this.high = Int32Array.from(kept, f => (f <= ALWAYS ? f : place.get(builder.high[f])!));
    const ways: bigint[] = [0n, 1n];
    for (let f = 2; f < kept.length; f++) {
      const {level, low, high} = this;
      const through = (g: number) => ways[g] << BigInt(level[g] - level[f] - 1);
      ways.push(through(low[f]) + through(high[f]));
    }
    this.#ways = ways;
  }

  /** The diagram of a conflict in option form, with further formulas that must hold; null past `mostNodes` on the way. */
  static of(conflict: Conflict, also: readonly Formula[] = [], mostNodes = 1_000_000): StateDiagram | null {
    const m = conflict.decisionMakers.reduce((sum, {options}) => sum + options.length, 0);
    const order = conflict.optionOrder ?? Array.from({length: m}, (_, o) => o);
    const optionAt = order.toReversed();
    const builder = new Builder(conflict, optionAt, mostNodes);
    try {
      const parts = constraintsOf(conflict).map(({statement, kind}) => {
        const part = builder.formula(statement.that);
        return kind === 'required' ? part : builder.not(part);
      });
      for (const formula of also) parts.push(builder.formula(formula));
      // from the lowest levels up, so that what is joined stays small
      parts.sort((a, b) => builder.level[b] - builder.level[a] || a - b);
      let root = ALWAYS;
      for (const part of parts) root = builder.join(AND, root, part);
      return new StateDiagram(optionAt, builder, root);
    } catch (error) {
      if (error instanceof TooManyNodes) return null;
      throw error;
    }
  }

  /** How many states are feasible. */
  get count(): bigint {
    return this.#ways[this.root] << BigInt(this.level[this.root]);
  }

  get nodes(): number {
    return this.level.length;
  }

  /** How many states have a smaller value than this one, given by its option words: its 0-based index when feasible. */
  below(words: ArrayLike<number>): bigint {
    const {m, optionAt, low, high, level} = this;
    let at = this.root;
    let below = 0n;
    for (let k = 0; k < m; k++) {
      const here = level[at] === k;
      if (taken(words, optionAt[k])) {
        const other = here ? low[at] : at;
        below += this.#ways[other] << BigInt(level[other] - k - 1);
        if (here) at = high[at];
      } else if (here) at = low[at];
      if (at === NEVER) break;
    }
    return below;
  }

  has(words: ArrayLike<number>): boolean {
    let at = this.root;
    while (at > ALWAYS) at = taken(words, this.optionAt[this.level[at]]) ? this.high[at] : this.low[at];
    return at === ALWAYS;
  }

  /** The option words of the state with this 0-based index. */
  stateAt(index: bigint): Uint32Array {
    const {m, optionAt, low, high, level} = this;
    const words = new Uint32Array(Math.max(1, (m + 31) >>> 5));
    let at = this.root;
    let left = index;
    for (let k = 0; k < m; k++) {
      const here = level[at] === k;
      const lower = here ? low[at] : at;
      const ways = this.#ways[lower] << BigInt(level[lower] - k - 1);
      if (left < ways) at = lower;
      else {
        left -= ways;
        words[optionAt[k] >>> 5] |= 1 << (optionAt[k] & 31);
        if (here) at = high[at];
      }
    }
    return words;
  }

  /** The option words of all states in the order of their ids, `words` to a state; for counts that fit a typed array. */
  list(poll: (done: number) => void = () => {}): Uint32Array {
    const {m, optionAt, low, high, level} = this;
    const words = Math.max(1, (m + 31) >>> 5);
    const count = Number(this.count);
    const values = new Uint32Array(count * words);
    if (count === 0) return values;
    const value = new Uint32Array(words);
    // the path down: the node at each level, and whether the option there is taken
    const node = new Int32Array(m + 1);
    const turned = new Uint8Array(m + 1);
    node[0] = this.root;
    let depth = 0;
    let s = 0;
    const down = (yes: boolean): boolean => {
      const at = node[depth];
      const next = level[at] === depth ? (yes ? high[at] : low[at]) : at;
      if (next === NEVER) return false;
      const o = optionAt[depth];
      if (yes) value[o >>> 5] |= 1 << (o & 31);
      else value[o >>> 5] &= ~(1 << (o & 31));
      turned[depth] = yes ? 1 : 0;
      node[++depth] = next;
      return true;
    };
    for (;;) {
      while (depth < m) if (!down(false)) down(true);
      for (let w = 0, first = s * words; w < words; w++) values[first + w] = value[w];
      if ((++s & 0x3fff) === 0) poll(s / count);
      if (s === count) return values;
      // back to the deepest option not taken that may be
      for (;;) {
        depth--;
        if (turned[depth] === 0 && down(true)) break;
      }
    }
  }
}

const taken = (words: ArrayLike<number>, o: number): boolean => ((words[o >>> 5] >>> (o & 31)) & 1) === 1;

/** Nodes found again by what they are, and results by what they are made of. */
class Builder {
  level = new Int32Array(1024);
  low = new Int32Array(1024);
  high = new Int32Array(1024);
  #size = 2;
  #table = new Int32Array(2048);
  /** results of joins, forgotten when their place is needed */
  readonly #joined = new Int32Array(4 * cacheSize);
  readonly #levelOf: Int32Array;
  readonly #outcomes: ReadonlyMap<string, Formula>;
  readonly #outcomeNodes = new Map<string, number>();
  readonly #most: number;

  constructor(conflict: Conflict, optionAt: readonly number[], most: number) {
    this.#levelOf = new Int32Array(optionAt.length);
    for (const [k, o] of optionAt.entries()) this.#levelOf[o] = k;
    this.level[NEVER] = this.level[ALWAYS] = optionAt.length;
    this.low[ALWAYS] = this.high[ALWAYS] = ALWAYS;
    this.#outcomes = new Map(conflict.outcomes.map(({id, that}) => [id, that]));
    this.#most = most;
  }

  formula(formula: Formula): number {
    switch (formula.op) {
      case 'option':
        return this.#node(this.#levelOf[formula.option], NEVER, ALWAYS);
      case 'true':
        return ALWAYS;
      case 'state':
        return NEVER;
      case 'outcome': {
        let node = this.#outcomeNodes.get(formula.id);
        if (node === undefined) {
          const that = this.#outcomes.get(formula.id);
          if (that === undefined) throw new RangeError(`no outcome is called ${JSON.stringify(formula.id)}`);
          this.#outcomeNodes.set(formula.id, (node = this.formula(that)));
        }
        return node;
      }
      case 'not':
        return this.not(this.formula(formula.of));
      case 'and':
        return formula.of.reduce((all, part) => this.join(AND, all, this.formula(part)), ALWAYS);
      case 'or':
      case 'atLeastOne':
        return formula.of.reduce((some, part) => this.join(OR, some, this.formula(part)), NEVER);
      case 'implies':
        return this.join(OR, this.not(this.formula(formula.if)), this.formula(formula.then));
      case 'iff':
        return this.not(this.join(XOR, this.formula(formula.left), this.formula(formula.right)));
      case 'atMostOne':
      case 'exactlyOne': {
        let none = ALWAYS;
        let one = NEVER;
        for (const part of formula.of) {
          const at = this.formula(part);
          const not = this.not(at);
          one = this.join(OR, this.join(AND, one, not), this.join(AND, none, at));
          none = this.join(AND, none, not);
        }
        return formula.op === 'exactlyOne' ? one : this.join(OR, one, none);
      }
      default:
        return formula satisfies never;
    }
  }

  not(f: number): number {
    return this.join(XOR, f, ALWAYS);
  }

  join(op: number, f: number, g: number): number {
    if (f > g) return this.join(op, g, f);
    if (op === AND) {
      if (f === NEVER) return NEVER;
      if (f === ALWAYS || f === g) return g;
    } else if (op === OR) {
      if (f === ALWAYS || f === g) return f;
      if (f === NEVER) return g;
      // NEVER < ALWAYS < every other node, so a second end can only follow a first
    } else {
      if (f === g) return NEVER;
      if (f === NEVER) return g;
    }
    const joined = this.#joined;
    const slot = 4 * ((Math.imul(f, 0x9e3779b1) ^ Math.imul(g + op, 0x85ebca6b)) >>> (32 - cacheBits));
    if (joined[slot] === f && joined[slot + 1] === g && joined[slot + 2] === op + 1) return joined[slot + 3];
    const level = Math.min(this.level[f], this.level[g]);
    const here = this.level;
    const f0 = here[f] === level ? this.low[f] : f;
    const f1 = here[f] === level ? this.high[f] : f;
    const g0 = here[g] === level ? this.low[g] : g;
    const g1 = here[g] === level ? this.high[g] : g;
    const low = this.join(op, f0, g0);
    const high = this.join(op, f1, g1);
    const result = this.#node(level, low, high);
    joined[slot] = f;
    joined[slot + 1] = g;
    joined[slot + 2] = op + 1;
    joined[slot + 3] = result;
    return result;
  }

  #node(level: number, low: number, high: number): number {
    if (low === high) return low;
    const mask = this.#table.length - 1;
    let slot = this.#hash(level, low, high) & mask;
    for (;;) {
      const f = this.#table[slot];
      if (f === 0) break;
      if (this.level[f] === level && this.low[f] === low && this.high[f] === high) return f;
      slot = (slot + 1) & mask;
    }
    const f = this.#size++;
    if (f >= this.#most) throw new TooManyNodes();
    if (f === this.level.length) {
      this.level = doubled(this.level);
      this.low = doubled(this.low);
      this.high = doubled(this.high);
    }
    this.level[f] = level;
    this.low[f] = low;
    this.high[f] = high;
    this.#table[slot] = f;
    if (2 * this.#size > this.#table.length) this.#rehash();
    return f;
  }

  #rehash(): void {
    this.#table = new Int32Array(2 * this.#table.length);
    const mask = this.#table.length - 1;
    for (let f = 2; f < this.#size; f++) {
      let slot = this.#hash(this.level[f], this.low[f], this.high[f]) & mask;
      while (this.#table[slot] !== 0) slot = (slot + 1) & mask;
      this.#table[slot] = f;
    }
  }

  #hash(level: number, low: number, high: number): number {
    const x = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b) ^ Math.imul(level, 0xc2b2ae35);
    return x ^ (x >>> 15);
  }
}

const cacheBits = 18;
const cacheSize = 2 ** cacheBits;

function doubled(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * list.length);
  longer.set(list);
  return longer;
}
