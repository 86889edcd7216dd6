import {genderOfName, isGivenName} from './words/first-names.ts';

/** A person as the text names them. */
export interface Person {
  /** given and family name in lower case without marks; the family name alone when no more is known */
  given: string | null;
  family: string;
  /** the fullest form written */
  name: string;
  gender: 'm' | 'f' | null;
  /** index of the person's actor */
  actor: number;
  /** token of the latest mention */
  last: number;
}

const particles = new Set('al el bin bint ibn ben von van der den de la di da dos du abu abd ul ur le'.split(' '));
const suffix = /^(?:jr|sr|ii|iii|iv|phd|md|mp|esq)\.?$/i;

/** Letters compared without marks, apostrophes and the spellings that transliteration doubles. */
export function fold(s: string): string {
  return s
    .normalize('NFD')
    .replace(/[\p{M}'’ʻ‘`.]/gu, '')
    .toLowerCase()
    .replace(/ey\b/g, 'ei')
    .replace(/iy\b/g, 'y')
    .replace(/ou/g, 'u')
    .replace(/kh/g, 'h')
    .replace(/dh/g, 'd')
    .replace(/q/g, 'k')
    .replace(/(.)\1/g, '$1');
}

/** The words of a name that tell people apart, in the order written: no particles, hyphens, initials or suffixes. */
export function nameWords(words: string[]): string[] {
  const out: string[] = [];
  for (const w of words) {
    for (const part of w.split('-')) {
      const f = fold(part);
      if (!f || !/\p{L}/u.test(f) || particles.has(f) || suffix.test(part)) continue;
      if (/^(?:al|el|ul)(?=\p{Lu})/u.test(part) && part.length > 5) out.push(fold(part.slice(2)));
      else out.push(f);
    }
  }
  return out.length ? out : words.map(fold).filter(Boolean);
}

/** Who is meant by names in one article. Two people who share a family name are never made one. */
export class People {
  readonly all: Person[] = [];
  /** those with a word in their name, which a long text asks for again at every mention */
  readonly #byWord = new Map<string, Person[]>();
  /** the words of the names each one was given in full */
  readonly #forms = new Map<Person, string[][]>();

  /** The person a full name names: the same given and family name, or one written with an initial. */
  full(words: string[]): Person | null {
    const w = nameWords(words);
    const given = w[0]!;
    const family = w.at(-1)!;
    const parts = w.join(' ');
    // a family name given by its initial may be anybody's
    for (const p of family.length === 1 ? this.all : this.#with(family)) {
      // “Guajardo Villarreal” for Ildefonso Guajardo Villarreal, “Alicia M” for Alicia Machado
      for (const whole of this.#forms.get(p)!) {
        if (w.length < whole.length && w.length > 1 && whole.join(' ').endsWith(` ${parts}`)) return p;
        if (whole.length < w.length && whole.length > 1 && parts.endsWith(` ${whole.join(' ')}`)) return p;
        if (whole.length === w.length && whole.join(' ') === parts) return p;
      }
      if (p.given === given && family.length === 1 && p.family[0] === family) return p;
      if (p.family !== family || !p.given) continue;
      if (p.given === given || (Math.min(given.length, p.given.length) === 1 && p.given[0] === given[0])) return p;
      if (nicknames.get(given) === p.given || nicknames.get(p.given) === given) return p;
    }
    return null;
  }

  /**
   * The person a single name (“Lavrov”, “Hillary”, “Ban”) names: among those it fits, and whose gender does not speak
   * against it, the one mentioned last before token `at`; failing that the first one after. `given`, where known, is the given name of whom it is.
   */
  single(word: string, at: number, gender: 'm' | 'f' | null, given: string | null = null): Person | null {
    const w = nameWords([word])[0] ?? fold(word);
    let best: Person | null = null;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const p of this.#with(w)) {
      if (gender && p.gender && gender !== p.gender) continue;
      if (given && p.given && !p.given.startsWith(given) && !given.startsWith(p.given)) continue;
      const fits = p.family === w ? 2 : 1;
      const score = fits * 1e7 + (p.last <= at ? p.last : -p.last);
      if (score > bestScore) [best, bestScore] = [p, score];
    }
    return best;
  }

  add(words: string[], name: string, actor: number, at: number): Person {
    const w = nameWords(words);
    const person: Person = {
      given: w.length > 1 ? w[0]! : null,
      family: w.at(-1) ?? fold(name),
      name,
      gender: w.length > 1 || isGivenName(words[0] ?? '') ? genderOfName(words[0]!.split('-')[0]!) : null,
      actor,
      last: at,
    };
    this.all.push(person);
    this.#forms.set(person, []);
    this.#index(person, [person.family, ...(person.given === null ? [] : [person.given])]);
    this.#named(person, name);
    return person;
  }

  /** Gives a person a fuller name; the names before are theirs still. */
  rename(person: Person, name: string): void {
    person.name = name;
    this.#named(person, name);
  }

  #named(person: Person, name: string): void {
    const words = nameWords(name.split(/\s+/));
    this.#forms.get(person)!.push(words);
    this.#index(person, words);
  }

  #index(person: Person, words: readonly string[]): void {
    for (const word of words) {
      const others = this.#byWord.get(word);
      if (!others) this.#byWord.set(word, [person]);
      else if (!others.includes(person)) others.push(person);
    }
  }

  #with(word: string): readonly Person[] {
    return this.#byWord.get(word) ?? [];
  }
}

const nicknames = new Map<string, string>(
  (
    'bill william,will william,bob robert,rob robert,dick richard,rick richard,jim james,jimmy james,joe joseph,mike michael,tom thomas,tony anthony,ted edward,ed edward,ben benjamin,' +
    'bibi benjamin,dan daniel,dave david,chris christopher,steve stephen,sam samuel,tim timothy,jeff jeffrey,ken kenneth,larry lawrence,liz elizabeth,kate katherine,sue susan,abe abraham,alex alexander,andy andrew,don donald,ron ronald,nick nicholas,pat patrick,pete peter,phil philip,ray raymond,chuck charles,charlie charles,jack john,jon jonathan,greg gregory,matt matthew,josh joshua,fred frederick,gerry gerald,jerry gerald'
  )
    .split(',')
    .map(pair => pair.split(' ').map(fold) as [string, string]),
);
