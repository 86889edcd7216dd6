import type {Actor, EvidenceRecord} from '@suasion/model';
import {bareGovernment, crews, unions} from '../words/deciding.ts';

/** Actors by the words of their names, so that a long record is not gone through for each of them. */
export class Names {
  readonly governments: Actor[];
  readonly #actors: readonly Actor[];
  readonly #bodies: Actor[];
  readonly #texts: ReadonlyMap<string, string>;
  readonly #byName = new Map<string, Actor[]>();
  readonly #byWord = new Map<string, Actor[]>();
  readonly #byLetters = new Map<string, Actor[]>();
  readonly #persons = new Map<string, Actor[]>();
  #unions: readonly Actor[] | null = null;
  #trades: readonly string[] | null = null;

  constructor(actors: readonly Actor[], documents: EvidenceRecord['documents'] = []) {
    this.#texts = new Map(documents.map(d => [d.id, d.text]));
    // a government that is asked for is none that stands
    const standing = actors.filter(
      a =>
        (a.kind === 'government' || a.kind === 'state') &&
        !/\b(?:transitional|interim|future|unity|new)\b/i.test(a.name),
    );
    // “the government” is no other than the state whose ministers are named
    const bare = (a: Actor) => !a.country && bareGovernment.test(a.name);
    const served = standing.some(a => !bare(a) && actors.some(p => p.kind === 'person' && p.speaksFor === a.id));
    this.governments = served ? standing.filter(a => !bare(a)) : standing;
    this.#actors = actors;
    this.#bodies = actors.filter(a => a.kind !== 'person');
    for (const a of this.#bodies) {
      const name = a.name.toLowerCase();
      push(this.#byName, name, a);
      for (const word of new Set(name.split(' '))) push(this.#byWord, word, a);
      const words = a.name.split(/[ -]/).filter(w => /^\p{Lu}/u.test(w));
      if (words.length < 3) continue;
      const letters = words.map(w => w.charAt(0)).join('');
      push(this.#byLetters, letters, a);
      push(this.#byLetters, letters.slice(0, -1), a);
    }
    for (const a of actors) if (a.kind === 'person') push(this.#persons, a.name.split(' ').at(-1)!, a);
  }

  bodies(): readonly Actor[] {
    return this.#bodies;
  }

  /** Persons by their last name. */
  surnamed(last: string): readonly Actor[] {
    return this.#persons.get(last) ?? [];
  }

  /** Every name an actor is called by. */
  alias(actor: Actor): ReadonlySet<string> {
    return new Set([
      actor.name,
      ...actor.mentions.flatMap(m => this.#texts.get(m.doc)?.slice(m.start, m.end).replace(/\s+/g, ' ') ?? []),
    ]);
  }

  /** Where an actor is next named behind a place of a document; the place itself where it is not. */
  next(actor: Actor, doc: string, from: number): number {
    const ahead = actor.mentions.filter(m => m.doc === doc && m.start >= from).map(m => m.start);
    return ahead.length ? Math.min(...ahead) : from;
  }

  /** Those who bargain for people at work; “the union” only where no other is named. */
  unions(): readonly Actor[] {
    if (!this.#unions) {
      const all = this.#bodies.filter(a => a.kind !== 'people' && this.isUnion(a));
      const named = all.filter(a => /^\p{Lu}/u.test(a.name));
      this.#unions = named.length ? named : all;
    }
    return this.#unions;
  }

  isUnion(actor: Actor): boolean {
    return [...this.alias(actor)].some(name => unions.test(name)) && actor.kind === 'organisation';
  }

  /** The trades of those who are named by their work. */
  trades(): readonly string[] {
    this.#trades ??= this.#bodies.flatMap(a => crews.exec(a.name)?.groups?.trade?.toLowerCase() ?? []);
    return this.#trades;
  }

  /** Those called so who are no persons. */
  called(name: string): readonly Actor[] {
    return this.#byName.get(name.toLowerCase()) ?? [];
  }

  /**
   * The state a bare office belongs to where several are named: the one its documents speak of most by far, unless
   * somebody else holds that office there; never one that the holder asks something of.
   */
  home(holder: Actor, asked: ReadonlySet<string>): Actor | null {
    const docs = new Set(holder.mentions.map(m => m.doc));
    const spoken = (a: Actor) => a.mentions.filter(m => docs.has(m.doc)).length;
    const counts = this.governments
      .filter(state => !asked.has(state.id))
      .map(state => ({
        state,
        n: this.#actors.filter(a => a === state || a.speaksFor === state.id).reduce((n, a) => n + spoken(a), 0),
      }))
      .sort((a, b) => b.n - a.n);
    const [most, next] = counts;
    if (!most || most.n < 3 || most.n < 1.5 * (next?.n ?? 0)) return null;
    const office = holder.role?.toLowerCase();
    const taken = this.#actors.some(a => a.speaksFor === most.state.id && a.role?.toLowerCase() === office);
    return taken ? null : most.state;
  }

  /** The one body whose officer, not called by a name, holds this office. */
  having(office: string): Actor | null {
    const bodies = new Set(
      this.#actors.flatMap(a =>
        a.kind === 'person' && a.speaksFor && a.name.toLowerCase().endsWith(`s ${office}`) ? a.speaksFor : [],
      ),
    );
    const [only, ...more] = bodies;
    return only && !more.length ? (this.#actors.find(a => a.id === only) ?? null) : null;
  }

  /** The state a person of this name, or last name, speaks for. */
  state(holder: string): Actor | null {
    const people = (this.#persons.get(holder.split(' ').at(-1)!) ?? []).filter(a =>
      ` ${a.name}`.endsWith(` ${holder}`),
    );
    const states = this.governments.filter(
      g => g.kind === 'state' && people.some(a => a.speaksFor === g.id || (a.country && a.country === g.country)),
    );
    return states.length === 1 ? states[0]! : null;
  }

  /** Whether it is spoken of as a government: “the Vostrian government”, “Vostria's government said”. */
  ruling(actor: Actor): boolean {
    return actor.mentions.some(m =>
      /\b[Gg]overnment(?:$| (?!of\b))/.test(this.#texts.get(m.doc)?.slice(m.start, m.end + 12) ?? ''),
    );
  }

  /** Whether somebody is called by these very words somewhere. */
  goesBy(actor: Actor, name: string): boolean {
    return actor.mentions.some(m => this.#texts.get(m.doc)?.slice(m.start, m.end) === name);
  }

  /**
   * Of the state whose office the sentence before named, where nobody else came between: “Vostria's foreign minister has
   * condemned it. Ada Roe said …”.
   */
  introduced(person: Actor): Actor | null {
    const [at] = person.mentions;
    if (!at) return null;
    const ahead = this.#actors
      .filter(a => a !== person && a.kind === 'person')
      .flatMap(a => a.mentions.filter(m => m.doc === at.doc && m.end <= at.start).map(m => ({a, m})))
      .sort((x, y) => y.m.start - x.m.start)[0];
    const role = ahead?.a.role;
    if (!ahead?.a.speaksFor || !role || !ahead.a.name.endsWith(`s ${role}`)) return null;
    const between = this.#texts.get(at.doc)?.slice(ahead.m.end, at.start) ?? '';
    if (between.length > introduction || !/[.!?]["”’)]*\s+(?:(?:Sheikh|Mr|Mrs|Ms|Dr)\.? )?$/u.test(between))
      return null;
    return this.#actors.find(a => a.id === ahead.a.speaksFor) ?? null;
  }

  /** Bodies whose name has these first letters, with or without what kind of body it is. */
  lettered(letters: string): readonly Actor[] {
    return this.#byLetters.get(letters) ?? [];
  }

  /** Bodies whose proper name ends so. */
  ending(pattern: RegExp): Actor[] {
    return this.#bodies.filter(a => /^\p{Lu}/u.test(a.name) && pattern.test(a.name));
  }

  /** Those whose name has all the words of another, in its order, somewhere. */
  holding(name: string): Actor[] {
    const words = name.toLowerCase().split(' ');
    const rarest = words
      .map(word => this.#byWord.get(word) ?? [])
      .reduce((least, list) => (list.length < least.length ? list : least), this.#bodies);
    return rarest.filter(a => ` ${a.name.toLowerCase()} `.includes(` ${words.join(' ')} `));
  }
}

function push(map: Map<string, Actor[]>, key: string, actor: Actor): void {
  const list = map.get(key);
  if (list) list.push(actor);
  else map.set(key, [actor]);
}

// how far behind the office its holder is named
const introduction = 400;
