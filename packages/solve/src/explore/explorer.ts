import type {Conflict, Formula} from '@suasion/model';
import {CannotAnswer} from '../cannot-answer.ts';
import {StateDiagram} from '../diagram.ts';
import {checkAbort, type Limits} from '../limits.ts';
import {type Choices, choicesOf, mostChoices} from './choices.ts';
import {type Predicate, Predicates} from './predicates.ts';
import {possible, statesMeeting} from './single-states.ts';
import {StateIds} from './state-ids.ts';
import {type Want, wantsOf} from './wants.ts';

/** What of one decision maker's moves from a state has been generated: all moves, or at least every improvement. */
export type Generated = 'moves' | 'improvements';
const MOVES = 1;
const IMPROVEMENTS = 2;
const ASKED_MOVES = 4;
const ASKED_IMPROVEMENTS = 8;

/** States that count as one and are gone through when one of them is met. */
const mostMerged = 20_000;

/**
 * The states of a conflict in option form as far as they have been met, and moves between them, generated from the formulas
 * when asked for: one decision maker's combinations of options that no constraint on them alone rules out, tried against the
 * constraints they share with others. States are numbered as they are met. A state met that counts as one with others
 * (`sameState`) brings them along.
 */
export class Explorer {
  readonly conflict: Conflict;
  readonly n: number;
  readonly m: number;
  readonly words: number;
  /** some feasible states count as one */
  readonly merged: boolean;
  readonly wants: readonly Want[];
  readonly predicates: Predicates;
  readonly ids: StateIds;
  /** met so far */
  count = 0;
  /** how often something was asked for that is not here */
  misses = 0;
  /** option words of the states met, `words` to a state */
  values = new Uint32Array(1024);
  /** how many (state, decision maker) pairs were gone through, by decision maker, and moves looked at in doing so */
  readonly generated: {moves: number; improvements: number; tried: number}[];
  /** state and decision maker of every pair asked for and not gone through yet */
  #asked: {d: number; s: number; kind: Generated}[] = [];
  #wanted: Uint32Array[] = [];
  #flags: Uint8Array[];
  #slots = new Int32Array(4096).fill(-1);
  /** the smallest member of the class a state belongs to; itself unless merged */
  #first: Int32Array | null;
  readonly #choices: Choices[];
  readonly #merging: Predicate[];
  readonly #key: Int32Array;
  #diagram: StateDiagram | null | undefined;
  readonly #safe = new Map<string, boolean>();

  constructor(conflict: Conflict) {
    this.conflict = conflict;
    this.n = conflict.decisionMakers.length;
    this.m = conflict.decisionMakers.reduce((sum, {options}) => sum + options.length, 0);
    this.words = Math.max(1, (this.m + 31) >>> 5);
    this.predicates = new Predicates(conflict);
    this.ids = new StateIds(this);
    this.wants = wantsOf(
      conflict,
      this.predicates,
      () => this.diagram,
      words => this.pattern(words),
    );
    this.generated = conflict.decisionMakers.map(() => ({moves: 0, improvements: 0, tried: 0}));
    this.#flags = conflict.decisionMakers.map(() => new Uint8Array(1024));
    this.merged = conflict.sameState.some(({that}) => possible(conflict, [that]) !== false);
    this.#first = this.merged ? new Int32Array(1024) : null;
    this.#merging = conflict.sameState.map(({that}) => this.predicates.of(that));
    this.#choices = choicesOf(conflict, this.words, this.predicates);
    const longest = this.wants.reduce((most, {length}) => Math.max(most, length), 1);
    this.#key = new Int32Array(longest);
  }

  /** The diagram of all feasible states, or null where it grows too large; made when first needed. */
  get diagram(): StateDiagram | null {
    if (this.#diagram === undefined) this.#diagram = StateDiagram.of(this.conflict);
    return this.#diagram;
  }

  pattern(words: ArrayLike<number>): string {
    const order = this.conflict.optionOrder;
    return Array.from({length: this.m}, (_, k) => {
      const o = order?.[k] ?? k;
      return (words[o >>> 5] >>> (o & 31)) & 1 ? 'Y' : 'N';
    }).join('');
  }

  feasible(words: ArrayLike<number>): boolean {
    return this.#choices.every(({local, shared}) => local.every(p => p(words)) && shared.every(p => p(words)));
  }

  wordsOf(s: number): Uint32Array {
    return this.values.slice(s * this.words, (s + 1) * this.words);
  }

  /** The number of a state met before, or −1. */
  find(words: ArrayLike<number>): number {
    const slot = this.#slot(words);
    return this.#slots[slot];
  }

  /** Notes a feasible state, with those that count as one with it; its number. */
  meet(words: ArrayLike<number>): number {
    const known = this.find(words);
    if (known >= 0) return known;
    const s = this.#add(words);
    if (this.#first !== null && this.#merging.some(holds => holds(words))) this.#meetClass(s);
    return s;
  }

  /** Have these moves been gone through? If not, they are asked for. */
  has(kind: Generated, d: number, s: number): boolean {
    const flags = this.#flags[d][s];
    if ((flags & MOVES) !== 0 || (kind === 'improvements' && (flags & IMPROVEMENTS) !== 0)) return true;
    this.misses++;
    const mark = kind === 'moves' ? ASKED_MOVES : ASKED_IMPROVEMENTS;
    if ((flags & mark) === 0) {
      this.#flags[d][s] |= mark;
      this.#asked.push({d, s, kind});
    }
    return false;
  }

  /** Asks for a feasible state to be met. */
  ask(words: ArrayLike<number>): void {
    this.misses++;
    this.#wanted.push(Uint32Array.from(words));
  }

  /** Like `has`, asking for nothing. */
  knows(kind: Generated, d: number, s: number): boolean {
    const flags = this.#flags[d][s];
    return (flags & MOVES) !== 0 || (kind === 'improvements' && (flags & IMPROVEMENTS) !== 0);
  }

  /** Forgets what was asked for and not gone through. */
  dropAsked(): void {
    for (const {d, s, kind} of this.#asked) {
      this.#flags[d][s] &= ~(kind === 'moves' ? ASKED_MOVES : ASKED_IMPROVEMENTS);
    }
    this.#asked = [];
    this.#wanted = [];
  }

  /**
   * Goes through everything asked for, and on from the states that brings, for the same decision makers, until there are at
   * least `until` states; stops at `most`, true then.
   */
  goOn(until: number, most: number, limits: Pick<Limits, 'signal'>): boolean {
    let asked = this.#asked;
    this.#asked = [];
    for (const words of this.#wanted.splice(0)) {
      this.meet(words);
      if (this.count > most) return true;
    }
    for (;;) {
      const before = this.count;
      const movers = {moves: new Set<number>(), improvements: new Set<number>()};
      for (const [k, {d, s, kind}] of asked.entries()) {
        if ((k & 255) === 0) checkAbort(limits);
        movers[kind].add(d);
        this.#goThrough(kind, d, s);
        if (this.count > most) {
          this.#asked = asked.slice(k + 1);
          return true;
        }
      }
      if (this.count === before || this.count >= until) return false;
      asked = [];
      for (let s = before; s < this.count; s++) {
        for (const kind of ['moves', 'improvements'] as const) {
          for (const d of movers[kind]) if (!this.knows(kind, d, s)) asked.push({d, s, kind});
        }
      }
    }
  }

  /**
   * Is every feasible state in which these members have chosen as in s₁ better than s for each of them? Then nothing the
   * others do after s₁ can hold them to s. False also when that was not found out.
   */
  safe(members: readonly number[], s: ArrayLike<number>, s1: ArrayLike<number>): boolean {
    const key = `${members} ${Array.from(s)} ${Array.from(s1)}`;
    const known = this.#safe.get(key);
    if (known !== undefined) return known;
    const chosen: Formula[] = [];
    let first = 0;
    for (const [d, {options}] of this.conflict.decisionMakers.entries()) {
      for (let option = first; option < first + options.length && members.includes(d); option++) {
        const taken: Formula = {op: 'option', option};
        chosen.push((s1[option >>> 5] >>> (option & 31)) & 1 ? taken : {op: 'not', of: taken});
      }
      first += options.length;
    }
    const gains = members.map(d => {
      this.wants[d].judge(s, this.#key);
      return this.wants[d].better(this.#key);
    });
    const held: Formula = {op: 'not', of: {op: 'and', of: gains.filter(gain => gain !== null)}};
    const safe = !gains.includes(null) && possible(this.conflict, [...chosen, held]) === false;
    this.#safe.set(key, safe);
    return safe;
  }

  #firstOf(s: number): number {
    return this.#first === null ? s : this.#first[s];
  }

  #words(s: number): Uint32Array {
    return this.values.subarray(s * this.words, (s + 1) * this.words);
  }

  #goThrough(kind: Generated, d: number, s: number): void {
    if (this.knows(kind, d, s)) return;
    const flag = kind === 'moves' ? MOVES : IMPROVEMENTS;
    this.#flags[d][s] |= flag;
    const tally = this.generated[d];
    tally[kind]++;
    const {own, rising, falling, list, shared, tooMany} = this.#choices[d];
    if (tooMany) {
      throw new CannotAnswer(
        `${this.conflict.decisionMakers[d].name} has more than ${mostChoices.toLocaleString('en')} combinations of options, too many to go through from every state`,
      );
    }
    const {words} = this;
    const from = this.wordsOf(s);
    const to = from.slice();
    const want = this.wants[d];
    const here = this.#key;
    const merged = this.#first !== null;
    if (kind === 'improvements') want.judge(this.#words(this.#firstOf(s)), here);
    for (let k = 0; k < list.length; k += words) {
      let same = true;
      let allowed = true;
      for (let w = 0; w < words; w++) {
        to[w] = (from[w] & ~own[w]) | list[k + w];
        if (to[w] !== from[w]) same = false;
        if ((from[w] & ~to[w] & rising[w]) !== 0 || (to[w] & ~from[w] & falling[w]) !== 0) allowed = false;
      }
      if (same || !allowed) continue;
      tally.tried++;
      if (!shared.every(holds => holds(to))) continue;
      if (kind === 'improvements' && !merged && !want.improves(to, here)) continue;
      // what a state that counts as one with others is worth is known when its first member is
      this.meet(to);
    }
  }

  /** Every member of the class of a state just met; classes that share a member are one. */
  #meetClass(s: number): void {
    const members = new Set<number>([s]);
    const done = new Set<number>();
    for (const member of members) {
      for (const [e, holds] of this.#merging.entries()) {
        if (done.has(e) || !holds(this.#words(member))) continue;
        done.add(e);
        const {states, complete} = statesMeeting(this.conflict, [this.conflict.sameState[e].that], mostMerged);
        if (complete !== true) {
          throw new CannotAnswer(
            `more than ${mostMerged.toLocaleString('en')} states count as one under “${this.conflict.sameState[e].text}”, too many to go through`,
          );
        }
        for (const words of states) {
          const known = this.find(words);
          members.add(known >= 0 ? known : this.#add(words));
        }
      }
    }
    let first = s;
    for (const member of members) if (this.precedes(this.#words(member), this.#words(first))) first = member;
    for (const member of members) this.#first![member] = first;
  }

  /** Has one state a smaller value than another, in the order shown? */
  precedes(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
    const order = this.conflict.optionOrder;
    for (let k = this.m - 1; k >= 0; k--) {
      const o = order?.[k] ?? k;
      const a = (one[o >>> 5] >>> (o & 31)) & 1;
      const b = (other[o >>> 5] >>> (o & 31)) & 1;
      if (a !== b) return a < b;
    }
    return false;
  }

  #add(words: ArrayLike<number>): number {
    const s = this.count++;
    if ((s + 1) * this.words > this.values.length) {
      const longer = new Uint32Array(2 * this.values.length);
      longer.set(this.values);
      this.values = longer;
    }
    if (s === this.#flags[0]?.length) this.#flags = this.#flags.map(flags => grown(flags, new Uint8Array(2 * s)));
    if (this.#first !== null) {
      if (s === this.#first.length) this.#first = grown(this.#first, new Int32Array(2 * s));
      this.#first[s] = s;
    }
    for (let w = 0; w < this.words; w++) this.values[s * this.words + w] = words[w];
    this.#slots[this.#slot(words)] = s;
    if (2 * this.count > this.#slots.length) {
      this.#slots = new Int32Array(2 * this.#slots.length).fill(-1);
      for (let t = 0; t < this.count; t++) this.#slots[this.#slot(this.#words(t))] = t;
    }
    return s;
  }

  /** Where a state is, or would be put. */
  #slot(value: ArrayLike<number>): number {
    const {words, values} = this;
    const slots = this.#slots;
    const mask = slots.length - 1;
    let hash = 0;
    for (let w = 0; w < words; w++) {
      hash = Math.imul(hash ^ value[w], 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const s = slots[slot];
      if (s < 0) return slot;
      let w = 0;
      while (w < words && values[s * words + w] === value[w]) w++;
      if (w === words) return slot;
    }
  }
}

function grown<T extends Uint8Array | Int32Array>(list: T, longer: T): T {
  longer.set(list);
  return longer;
}
