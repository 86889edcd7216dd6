import type {Conflict, Formula, Outcome} from '@suasion/model';
import type {Step} from './content.ts';
import {isPlural, the} from './naming.ts';
import {isThing, listed} from './words.ts';

/** How an act stands in its sentence: `Syria to open …`, `Syria would open …`, `Syria were to open …`. */
type Mood = 'to' | 'would' | 'were to';

interface Act {
  owner: string;
  /** without subject, first letter small: `open the city` */
  does: string;
}

const verbs: Record<Mood, [so: string, not: string]> = {
  to: ['to', 'not to'],
  would: ['would', 'would not'],
  'were to': ['were to', 'were not to'],
};

/**
 * The model in sentences people would say. Options are commands (`Open the city`); with the modal verbs used here they
 * read right whatever their verb is, and whether their owner is one or many.
 */
export class ModelWords {
  readonly #conflict: Conflict;
  readonly #acts: Act[];

  constructor(conflict: Conflict) {
    this.#conflict = conflict;
    this.#acts = conflict.decisionMakers.flatMap(d => d.options.map(o => ({owner: d.name, does: deed(o.name)})));
  }

  act(option: number): Act {
    const act = this.#acts[option];
    if (!act) throw new RangeError(`the conflict has no option ${option}`);
    return act;
  }

  /** `to open the city`, `Iraq not to attack the dam`, `to open the city if Russia were to press`: read after “wants”. */
  want(that: Formula, self?: string): string {
    if (that.op !== 'implies') return this.#clause(that, 'to', self);
    const then = this.#clause(that.then, 'to', self);
    return `${then}, if ${this.#clause(that.if, 'were to', self)}`;
  }

  /** `to open the city`, `Syria would open the city`, whichever way it is wanted: read after “whether”. */
  whether(that: Formula, self: string): string {
    const act = that.op === 'not' ? that.of : that;
    const own = act.op === 'option' && this.act(act.option).owner === self;
    return this.#clause(act, own ? 'to' : 'would', self);
  }

  /** `Syria would open the city`: read after “that”. */
  would(that: Formula): string {
    return this.#clause(that, 'would');
  }

  /** The named outcomes that take more than one act, with what they mean: `aid`, `Syria to open the city and …`. */
  named(): {label: string; text: string; outcome: Outcome}[] {
    return this.#conflict.outcomes
      .filter(o => !isAct(o.that))
      .map(outcome => ({label: label(outcome.id), text: this.#clause(outcome.that, 'to'), outcome}));
  }

  /** What an outcome stands for where it is spoken of: a single act in full, anything longer by its name. */
  goal(id: string): string {
    const outcome = this.#conflict.outcomes.find(o => o.id === id);
    return outcome && isAct(outcome.that) ? this.#clause(outcome.that, 'to') : `“${label(id)}”`;
  }

  /** Moves one after the other: `Russia would press Syria; Syria would then open the city`. */
  steps(steps: readonly Step[], mood: 'would' | 'could'): string {
    const parts: {by: string; does: string}[] = [];
    for (const {by, takes, drops, to} of steps) {
      const acts = [
        ...takes.map(o => this.act(o).does),
        ...drops.map(o => `no longer ${this.act(o).does}`),
        ...(to === null ? [] : [`move to “${to}”`]),
      ];
      const known = parts.at(-1);
      if (known?.by === by) known.does += `, then ${listed(acts)}`;
      else parts.push({by, does: listed(acts)});
    }
    return listed(parts.map(({by, does}, k) => `${the(by)} ${mood} ${k > 0 ? 'then ' : ''}${does}`));
  }

  /** The options taken, by their owners: `Syria to open the city and release the prisoners`. */
  taken(options: readonly number[]): string {
    return listed(this.#byOwner(options).map(([owner, acts]) => `${the(owner)} to ${listed(acts)}`));
  }

  /** The same of what is not so: `Syria would open the city`; `nobody would take up anything`. */
  situation(options: readonly number[]): string {
    const all = this.#byOwner(options).map(([owner, acts]) => `${the(owner)} would ${listed(acts)}`);
    return all.length ? listed(all) : 'nobody would take up anything';
  }

  #byOwner(options: readonly number[]): [owner: string, acts: string[]][] {
    const by = new Map<string, string[]>();
    for (const o of options) {
      const {owner, does} = this.act(o);
      by.set(owner, [...(by.get(owner) ?? []), does]);
    }
    return [...by];
  }

  #clause(f: Formula, mood: Mood, self?: string, not = false): string {
    switch (f.op) {
      case 'option': {
        const {owner, does} = this.act(f.option);
        const who = owner === self ? (mood === 'to' ? '' : isPlural(owner) ? 'they ' : 'it ') : `${the(owner)} `;
        return `${who}${verbs[mood][not ? 1 : 0]} ${does}`;
      }
      case 'outcome': {
        const outcome = this.#conflict.outcomes.find(o => o.id === f.id);
        return outcome && isAct(outcome.that)
          ? this.#clause(outcome.that, mood, self, not)
          : `“${label(f.id)}” ${verbs[mood][not ? 1 : 0]} come about`;
      }
      case 'state': {
        const name = `“${this.#conflict.stateNames[f.id - 1] ?? f.id}”`;
        return `${name} ${verbs[mood][not ? 1 : 0]} come about`;
      }
      case 'true':
        return not ? 'nothing at all' : 'anything at all';
      case 'not':
        return this.#clause(f.of, mood, self, !not);
      case 'and':
      case 'or': {
        if (f.of.length === 0) return this.#clause({op: 'true'}, mood, self, not !== (f.op === 'or'));
        const word = (f.op === 'and') === not ? 'or' : 'and';
        const parts = f.of.map(part => this.#clause(part, mood, self, not));
        return `${word === 'or' && parts.length === 2 && mood === 'to' ? 'either ' : ''}${listed(parts, word)}`;
      }
      case 'implies':
        return not
          ? `${this.#clause(f.if, mood, self)}, and yet ${this.#clause(f.then, mood, self, true)}`
          : `${this.#clause(f.then, mood, self)}, if ${this.#clause(f.if, 'were to', self)}`;
      case 'iff':
        return `${this.#clause(f.left, mood, self, not)} exactly if ${this.#clause(f.right, 'were to', self)}`;
      default: {
        const most = {atMostOne: 'at most one', exactlyOne: 'exactly one', atLeastOne: 'at least one'}[f.op];
        const parts = f.of.map(part => this.#clause(part, mood, self));
        return `${not ? 'other than ' : ''}${most} of these: ${parts.join('; ')}`;
      }
    }
  }
}

const isAct = (f: Formula) => f.op === 'option' || (f.op === 'not' && f.of.op === 'option');
const label = (id: string) => id.replace(/[-_]+/g, ' ');

/** An option as it stands after a modal verb: first letter small, a thing as something to be brought about. */
function deed(name: string): string {
  // all capitals, an acronym, or a name that opens it stays
  const words = /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
  return isThing(words) ? `bring about “${words}”` : words;
}
