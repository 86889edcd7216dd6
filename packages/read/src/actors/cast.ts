import type {Actor} from '@suasion/model';
import type {Analysis} from '../analysis.ts';
import type {KnownActor} from './gazetteer.ts';
import type {NameSpan} from './names.ts';

/** An actor as one text knows it. `key` is the same in every text for the same known, named or described actor. */
export interface LocalActor {
  key: string;
  name: string;
  kind: Actor['kind'];
  country: string | null;
  role: string | null;
  /** index of the actor this one speaks for, or -1 */
  speaksFor: number;
  gender: 'm' | 'f' | null;
  plural: boolean;
  /** named, rather than described (“Syrian officials”) */
  named: boolean;
  /** true when every mention of it reads as a place (“in Damascus”) */
  placeOnly: boolean;
}

/** Tokens from..to-1, headed by `head`, that mean an actor. */
export interface Mention {
  from: number;
  to: number;
  head: number;
  form: 'name' | 'nominal' | 'pronoun';
  actor: number;
  /** others the same words mean: “Indian and Pakistani | commissioners” */
  also?: number[];
  /** names a place here rather than who governs it: “in Moscow” */
  place: boolean;
}

/** Who is in a text, and where. Built in order by the steps of this folder and of ../coreference. */
export class Cast {
  readonly actors: LocalActor[] = [];
  readonly mentions: Mention[] = [];
  /** mention headed by a token, -1 where none */
  readonly headed: Int32Array;
  /** mention of form name that covers a token, -1 where none */
  readonly covered: Int32Array;
  private readonly byKey = new Map<string, number>();
  readonly a: Analysis;
  /** the year the text was published in, where known: it tells who was in office */
  readonly year: number | null;
  /** the names of the text and, by token, which of them covers it */
  names: readonly NameSpan[] = [];
  nameAt: Int32Array = new Int32Array(0);
  /** is this token part of a dateline, a byline or boilerplate */
  isAside: (i: number) => boolean = () => false;
  /** is this token part of a headline, where articles are left out */
  inHeadline: (i: number) => boolean = () => false;
  /** actors that are mentioned by name */
  readonly byName = new Set<number>();
  /** by actor, the nouns that describe it beside its name: “their union, Amplex” */
  readonly called = new Map<number, Set<string>>();
  /** people with an office of a part of a country: “Ohio Attorney General” */
  readonly ofParts = new Set<number>();
  /** bodies' names by their letters, as the text introduces them */
  acronyms: ReadonlyMap<string, NameSpan> = new Map();
  /** firms' full names by their first word, made when first asked for */
  longer: ReadonlyMap<string, NameSpan> | undefined;
  /** the same by what stands before “Group”, “Care System”, made when first asked for */
  enlarged: ReadonlyMap<string, NameSpan> | undefined;
  /** bodies' names of several words by their last, made when first asked for */
  inFull: ReadonlyMap<string, readonly NameSpan[]> | undefined;
  /** adjectives of states (“Danish”), which are mentions only where they stand for the state that acts or suffers */
  readonly adjectives = new Map<number, {from: number; to: number; actor: KnownActor}>();

  constructor(a: Analysis, year: number | null = null) {
    this.a = a;
    this.year = year;
    this.headed = new Int32Array(a.n).fill(-1);
    this.covered = new Int32Array(a.n).fill(-1);
  }

  word(i: number): string {
    return this.a.text.slice(this.a.start[i]!, this.a.end[i]!);
  }

  phrase(from: number, to: number): string {
    return to > from ? this.a.text.slice(this.a.start[from]!, this.a.end[to - 1]!).replace(/\s+/g, ' ') : '';
  }

  /** The actor with this key, made when it is new. */
  actor(key: string, make: () => Omit<LocalActor, 'key' | 'placeOnly'>): number {
    let i = this.byKey.get(key);
    if (i === undefined) {
      i = this.actors.length;
      this.byKey.set(key, i);
      this.actors.push({key, placeOnly: true, ...make()});
    }
    return i;
  }

  find(key: string): number {
    return this.byKey.get(key) ?? -1;
  }

  known(k: KnownActor): number {
    return this.actor(k.id, () => ({
      name: k.name, kind: k.kind, country: k.country, role: null, speaksFor: -1, gender: null, plural: k.plural ?? (/s$/.test(k.name) && k.kind === 'armed-group'), named: true,
    })); // biome-ignore format: one actor
  }

  mention(m: Mention): number {
    const i = this.mentions.length;
    this.mentions.push(m);
    this.headed[m.head] = i;
    if (m.form === 'name') {
      this.byName.add(m.actor);
      for (let t = m.from; t < m.to; t++) this.covered[t] = i;
    }
    if (!m.place) this.actors[m.actor]!.placeOnly = false;
    return i;
  }

  /** The mention a token belongs to: the phrase it heads, or the name it is part of; null when there is none. */
  at(token: number): Mention | null {
    const h = this.headed[token]!;
    if (h >= 0) return this.mentions[h]!;
    const c = this.covered[token]!;
    return c >= 0 ? this.mentions[c]! : null;
  }

  /** Mentions in the order of the text, longer ones first where two begin together. */
  inOrder(): Mention[] {
    return [...this.mentions].sort((x, y) => x.from - y.from || y.to - x.to);
  }
}

export const wordsIn = (cast: Cast, s: {from: number; to: number}) => {
  const out: string[] = [];
  for (let i = s.from; i < s.to; i++) {
    const w = cast.word(i);
    if (/\p{L}/u.test(w)) out.push(w);
  }
  return out;
};

/** Last token of a name: what the phrase around it hangs from. */
export const headOf = (cast: Cast, s: {from: number; to: number}): number => {
  const {a} = cast;
  for (let i = s.from; i < s.to; i++) if (a.head[i]! < s.from || a.head[i]! >= s.to) return i;
  return s.to - 1;
};

export function described(
  name: string,
  kind: LocalActor['kind'],
  country: string | null,
): Omit<LocalActor, 'key' | 'placeOnly'> {
  return {
    name,
    kind,
    country,
    role: null,
    speaksFor: -1,
    gender: null,
    plural: kind === 'people' || /[^s]s$/.test(name),
    named: false,
  };
}
