import type {Conflict, Formula, Outcome} from '@suasion/model';
import type {Step} from './content.ts';
import {isPlural, the, theAll} from './naming.ts';
import {capital, isThing, listed} from './words.ts';

/** How an act stands in its sentence: `Syria to open …`, `Syria would open …`, `Syria were to open …`, `were Syria to open …`. */
type Mood = 'to' | 'would' | 'were to' | 'were';

interface Act {
  owner: string;
  /** without subject, first letter small: `open the city` */
  does: string;
}

const verbs: Record<Mood, [so: string, not: string]> = {
  to: ['to', 'not to'],
  would: ['would', 'would not'],
  'were to': ['were to', 'were not to'],
  were: ['to', 'not to'],
};

/**
 * The model in sentences people would say. Options are commands (`Open the city`); with the modal verbs used here they
 * read right whatever their verb is, and whether their owner is one or many.
 */
export class ModelWords {
  readonly #conflict: Conflict;
  readonly #acts: Act[];
  /** long acts and what they can be called once they have been told */
  readonly #gists: [does: string, gist: string][] = [];

  constructor(conflict: Conflict) {
    this.#conflict = conflict;
    this.#acts = conflict.decisionMakers.flatMap(d => d.options.map(o => ({owner: d.name, does: deed(o.name)})));
    const all = [...new Set(this.#acts.map(a => a.does))];
    for (const does of all) {
      const gist = firstPhrase(does);
      if (gist && !all.some(other => other !== does && other.startsWith(gist))) this.#gists.push([does, gist]);
    }
    this.#gists.sort((a, b) => b[0].length - a[0].length);
  }

  /** Words in which long acts are named by their gist, for where each has been told in full: `return to Geneva`. */
  curt(text: string): string {
    return this.#gists.reduce((said, [does, gist]) => said.replaceAll(does, gist), text);
  }

  /** Several sentences of one paragraph: each long act in full where it first stands, by its gist after that. */
  curtly(texts: readonly string[]): string[] {
    const told = new Set<string>();
    return texts.map(text => {
      let out = text;
      for (const [does, gist] of this.#gists) {
        const at = out.indexOf(does);
        if (at < 0) continue;
        const from = told.has(does) ? 0 : at + does.length;
        told.add(does);
        out = out.slice(0, from) + out.slice(from).replaceAll(does, gist);
      }
      return out;
    });
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

  /** `to open the city, were Russia to press Syria`; the condition stands where it cannot be taken for another’s. */
  wantAmong(that: Formula, self: string): string {
    if (that.op !== 'implies') return this.want(that, self);
    return `${this.#clause(that.then, 'to', self)}, ${this.#were(that.if)}`;
  }

  /** What a want is about, without its condition: `to open the city, on its condition`. */
  gist(that: Formula, self: string): string {
    const [then, condition] =
      that.op === 'implies' ? [that.then, that.if] : that.op === 'iff' ? [that.left, that.right] : [that, null];
    return `${this.#clause(then, 'to', self)}${condition ? ', on its condition' : ''}`;
  }

  /** `were Russia and the United States to press Syria` */
  #were(that: Formula): string {
    const plain = that.op === 'and' ? that.of : [that];
    return plain.every(isAct)
      ? listed(this.#joined(plain, 'were', undefined, false))
      : `if ${this.#clause(that, 'were to')}`;
  }

  /** `Syria would open the city`: read after “that”. */
  would(that: Formula): string {
    return this.#clause(that, 'would');
  }

  /** The named outcomes that take more than one act, with what they mean: `aid`, `Syria to open the city and …`. */
  named(): {label: string; text: string; outcome: Outcome}[] {
    return this.#conflict.outcomes
      .filter(o => !isAct(o.that))
      .map(outcome => ({label: this.#label(outcome.id), text: this.#clause(outcome.that, 'to'), outcome}));
  }

  /** What an outcome stands for where it is spoken of: a single act in full, anything longer by its name. */
  goal(id: string): string {
    const outcome = this.#conflict.outcomes.find(o => o.id === id);
    return outcome && isAct(outcome.that) ? this.#clause(outcome.that, 'to') : `“${this.#label(id)}”`;
  }

  /** The same as the head of a column: `Syria: return to Geneva …` */
  heading(id: string): string {
    const outcome = this.#conflict.outcomes.find(o => o.id === id);
    const act = outcome && (outcome.that.op === 'not' ? outcome.that.of : outcome.that);
    if (act?.op !== 'option') return capital(this.#label(id));
    const {owner, does} = this.act(act.option);
    return `${owner}: ${outcome!.that.op === 'not' ? 'not ' : ''}${cutShort(does, 30)}`;
  }

  // what is asked of one party together is called so
  #label(id: string): string {
    const all = /^all-of-(?<owner>.+)$/.exec(id)?.groups?.owner;
    const owner = this.#conflict.decisionMakers.find(d => d.id === all);
    return owner ? `all that is asked of ${the(owner.name)}` : id.replace(/[-_]+/g, ' ');
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
    const told: {by: string[]; does: string}[] = [];
    for (const {by, does} of parts) {
      const before = told.at(-1);
      if (before?.does === does) before.by.push(by);
      else told.push({by: [by], does});
    }
    return listed(told.map(({by, does}, k) => `${listed(theAll(by))} ${mood} ${k > 0 ? 'then ' : ''}${does}`));
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

  // the same act of several is said once, and so is who would do several: “if Russia and the United States were to press
  // Syria”, “if Syria were to open the city and release the prisoners”
  #joined(parts: readonly Formula[], mood: Mood, self: string | undefined, not: boolean): string[] {
    const told: {owners: string[]; does: string[]; taken: boolean; part: Formula | null}[] = [];
    for (const part of parts) {
      const of = part.op === 'not' ? part.of : part;
      const act = of.op === 'option' ? this.act(of.option) : null;
      if (!act) {
        told.push({owners: [], does: [], taken: true, part});
        continue;
      }
      const {owner, does} = act;
      const taken = (part.op !== 'not') !== not;
      const same = told.find(t => t.taken === taken && t.does.length === 1 && t.does[0] === does);
      const last = told.at(-1);
      if (same) {
        same.owners.push(owner);
        same.part = null;
      } else if (
        last &&
        taken &&
        last.taken &&
        last.owners.length === 1 &&
        last.owners[0] === owner &&
        owner !== self
      ) {
        last.does.push(does);
        last.part = null;
      } else told.push({owners: [owner], does: [does], taken, part});
    }
    return told.map(({owners, does, taken, part}, k) =>
      part && (mood !== 'were' || !owners.length)
        ? this.#clause(part, mood, self, not)
        : `${mood === 'were' && k === 0 ? 'were ' : ''}${listed(theAll(owners))} ${verbs[mood][taken ? 0 : 1]} ${does.length === 2 && told.length === 1 && mood === 'would' ? 'both ' : ''}${listed(does)}`,
    );
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
          : `“${this.#label(f.id)}” ${verbs[mood][not ? 1 : 0]} come about`;
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
        const parts =
          word === 'and' ? this.#joined(f.of, mood, self, not) : f.of.map(part => this.#clause(part, mood, self, not));
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

// “return to Geneva next month for another round of talks” → “return to Geneva”; null of what is short as it is
function firstPhrase(does: string): string | null {
  if (does.length <= 36 || does.includes('“')) return null;
  for (const {index} of does.matchAll(
    /,? (?=(?:of|to|for|with|by|from|in|on|at|over|under|into|within|until|next|this|before|after|as|that)\b)/g,
  )) {
    const gist = does.slice(0, index);
    // “let the convoys”, “put the plan” say nothing without where, or to what
    if (wanting.test(does) && !/^,? (?:within|until|next|this|before|after|as)\b/.test(does.slice(index))) continue;
    if (
      gist.split(' ').length >= 3 &&
      gist.length >= 14 &&
      index <= does.length - 12 &&
      !/(?: (?:to|of|and|or|up|down|more|less|at least|by|the|an?)|ing|ed)$/.test(gist)
    )
      return gist;
  }
  return null;
}

const wanting = /^(?:let|allow|permit|put|bring|keep|leave|make|turn|get|take|give|hand|tie|subject|commit|bind)\b/;

// where nothing is lost that tells it apart from another: between phrases if one ends there
function cutShort(text: string, most: number): string {
  if (text.length <= most) return text;
  const window = text.slice(0, most + 1);
  const phrase = [
    ...window.matchAll(/ (?=(?:of|to|for|with|by|from|in|on|at|and|over|under|into|next|this|before|after|,)\b)/g),
  ]
    .map(m => m.index)
    .filter(i => i >= most / 2 && !/ (?:up|down|more|less)$/.test(text.slice(0, i)))
    .at(-1);
  return `${text.slice(0, phrase ?? Math.max(window.lastIndexOf(' '), most / 2)).replace(/[\s,;:]+$/, '')} …`;
}

/** An option as it stands after a modal verb: first letter small, a thing as something to be brought about. */
function deed(name: string): string {
  // all capitals, an acronym, or a name that opens it stays
  const words = /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
  return isThing(words) ? `bring about “${words}”` : words;
}
