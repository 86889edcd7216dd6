import type {Actor, EvidenceRecord} from '@suasion/model';
import {fellows, firms, generic, organs} from '../words/deciding.ts';

/** Whom each actor is counted with: Sergei Lavrov → Russia; the government of a country → the country. */
export function sidesOf(record: EvidenceRecord): Map<string, string> {
  const actors = new Map(record.actors.map(a => [a.id, a]));
  const head = new Map<string, string>();
  const byCountry = new Map<string, string>();
  for (const a of record.actors) {
    if ((a.kind === 'state' || a.kind === 'government') && a.country && !byCountry.has(a.country)) {
      byCountry.set(a.country, a.id);
    }
  }
  const leader = (id: string): string => {
    const seen = new Set<string>();
    let at = id;
    for (;;) {
      if (seen.has(at)) return [...seen].sort()[0]!;
      seen.add(at);
      const actor = actors.get(at);
      if (!actor) return at;
      const state = actor.kind === 'state' || actor.kind === 'government';
      const next = state && actor.country ? byCountry.get(actor.country) : actor.speaksFor;
      if (!next || next === at || !actors.has(next)) return at;
      at = next;
    }
  };
  for (const a of record.actors) head.set(a.id, leader(a.id));
  // two bodies of one name are one; two persons may share theirs, though no person is called Independents
  const first = new Map<string, string>();
  for (const a of record.actors) {
    if (
      (a.kind === 'person' && !/^\p{Lu}\p{Ll}+(?:ans|crats|ists|ites|ers|ents)$/u.test(a.name)) ||
      head.get(a.id) !== a.id
    )
      continue;
    const name = a.name.toLowerCase();
    const same = first.get(name);
    if (same === undefined) first.set(name, a.id);
    else for (const [id, at] of head) if (at === a.id) head.set(id, same);
  }
  // a body that is called a person's name elsewhere is the body
  for (const a of record.actors) {
    const body = a.kind === 'person' && !a.role && / /.test(a.name) ? first.get(a.name.toLowerCase()) : undefined;
    if (body !== undefined && head.get(a.id) === a.id) for (const [id, at] of head) if (at === a.id) head.set(id, body);
  }
  const names = new Names(record.actors, record.documents);
  for (const a of record.actors) {
    const whole =
      head.get(a.id) === a.id
        ? (servantOf(a, names) ??
          holderOf(a, names) ??
          cabinetOf(a, names) ??
          lettersOf(a, names) ??
          describedOf(a, names) ??
          fellowOf(a, names) ??
          organOf(a, names) ??
          toldOf(a, record) ??
          shortFor(a, names) ??
          continued(a, names))
        : null;
    if (whole && head.get(whole.id) !== a.id) {
      for (const [id, at] of head) if (at === a.id) head.set(id, head.get(whole.id)!);
    }
  }
  return head;
}

/** Actors by the words of their names, so that a long record is not gone through for each of them. */
class Names {
  readonly governments: Actor[];
  readonly #actors: readonly Actor[];
  readonly #bodies: Actor[];
  readonly #texts: ReadonlyMap<string, string>;
  readonly #byName = new Map<string, Actor[]>();
  readonly #byWord = new Map<string, Actor[]>();
  readonly #byLetters = new Map<string, Actor[]>();
  readonly #persons = new Map<string, Actor[]>();

  constructor(actors: readonly Actor[], documents: EvidenceRecord['documents'] = []) {
    this.#texts = new Map(documents.map(d => [d.id, d.text]));
    // a government that is asked for is none that stands
    this.governments = actors.filter(
      a =>
        (a.kind === 'government' || a.kind === 'state') &&
        !/\b(?:transitional|interim|future|unity|new)\b/i.test(a.name),
    );
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

  /** Those called so who are no persons. */
  called(name: string): readonly Actor[] {
    return this.#byName.get(name.toLowerCase()) ?? [];
  }

  /**
   * The state a bare office belongs to where several are named: the one its documents speak of most by far, unless
   * somebody else holds that office there.
   */
  home(holder: Actor): Actor | null {
    const docs = new Set(holder.mentions.map(m => m.doc));
    const spoken = (a: Actor) => a.mentions.filter(m => docs.has(m.doc)).length;
    const counts = this.governments
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

/** “spokesman for the coalition”: who serves one that is known by that name speaks for it. */
function servantOf(actor: Actor, names: Names): Actor | null {
  const served =
    /\b(?:spokes\w+|leader|head|chief|president|chair\w*|negotiator|envoy|delegate|commander|member|director|secretary|minister) (?:for|of) (?:the )?(?<name>.+)$/i.exec(
      actor.role ?? '',
    )?.groups?.name;
  if (actor.kind !== 'person' || !served) return null;
  const known = names.holding(served).filter(a => ` ${a.name.toLowerCase()}`.endsWith(` ${served.toLowerCase()}`));
  return known.length === 1 ? known[0]! : null;
}

// how far behind the office its holder is named
const introduction = 400;

/** Who is named behind an office without a name holds it. */
const holderOf = (actor: Actor, names: Names): Actor | null =>
  actor.kind === 'person' && !actor.speaksFor && !actor.country ? names.introduced(actor) : null;

/** “the Ada Roe government”: of the state she speaks for. */
function cabinetOf(actor: Actor, names: Names): Actor | null {
  if (actor.kind === 'person') return null;
  const holder = /^(?:the )?(?<who>\p{Lu}.*) (?:government|administration|cabinet)$/u.exec(actor.name)?.groups?.who;
  if (!holder) return null;
  const state = names.state(holder);
  return state === actor ? null : state;
}

/** “CBO” is the Canal Boatmen’s Organisation, “Vostria Republic” is Vostria, where one alone could be meant. */
function lettersOf(actor: Actor, names: Names): Actor | null {
  if (actor.kind === 'person') return null;
  const land = /^(?:the )?(?:(?:Republic|Kingdom) of (?<land>.+)|(?<first>.+) (?:Republic|Kingdom))$/iu.exec(
    actor.name,
  );
  const state = land?.groups?.land ?? land?.groups?.first;
  if (state) return names.called(state).find(a => a.kind === 'state' && a !== actor) ?? null;
  // “the interior ministry” and “the Ministry of the Interior”
  const office = /^(?:Ministry|Department) of (?:the )?(?<what>.+)$/iu.exec(actor.name)?.groups?.what;
  if (office) return names.called(`${office} ministry`)[0] ?? null;
  if (!/^\p{Lu}{3,6}$/u.test(actor.name)) return null;
  const [first, ...more] = names.lettered(actor.name);
  return first && !more.length ? first : null;
}

/** “Vostria's Marxist LLF rebels”: the LLF, where it is named by itself too. */
function describedOf(actor: Actor, names: Names): Actor | null {
  const name =
    actor.kind === 'person'
      ? undefined
      : /(?:^|\s)(?<name>\p{Lu}[\p{L}-]+) (?:rebels|guerrillas|militia|militias|fighters|insurgents|militants)$/u.exec(
          actor.name,
        )?.groups?.name;
  const known = name ? names.called(name).filter(a => a !== actor && a.kind !== 'state') : [];
  return known.length === 1 ? known[0]! : null;
}

/** “spokesman for the rebel delegation”, “the rebel group”: of the rebels, where the reports have one such side. */
function fellowOf(actor: Actor, names: Names): Actor | null {
  const calling = actor.kind === 'person' ? (actor.speaksFor ? '' : (actor.role ?? '')) : actor.name;
  if (actor.kind !== 'person' && !/^(?:the )?\p{Ll}/u.test(calling)) return null;
  const side =
    /\b(?<side>rebel|guerrilla|insurgent|separatist) (?:delegation|group|side|team|spokes\w+|leader\w*|negotiator\w*|command\w*|official\w*|movement)\b/i.exec(
      calling,
    )?.groups?.side;
  const fellows = side ? names.called(`${side}s`).filter(a => a !== actor) : [];
  return fellows.length === 1 ? fellows[0]! : null;
}

/** “the army”, “the transport secretary”: of the one government the reports name. */
function organOf(actor: Actor, names: Names): Actor | null {
  const named = organs.test(actor.name) && /^\p{Ll}|^The |^Ministers$/u.test(actor.name);
  const office = actor.kind === 'person' && !actor.speaksFor && organs.test(actor.role ?? '');
  if ((!named && !office) || actor.kind === 'state' || actor.country) return null;
  const [own, ...others] = names.governments;
  if (own && !others.length) return own === actor ? null : own;
  return office && /\bminister$/i.test(actor.role ?? '') ? names.home(actor) : null;
}

/** “told members not to load”: those of the one body that asks it of them; what they vote on is their own. */
function toldOf(actor: Actor, {actors, demands, documents}: EvidenceRecord): Actor | null {
  if (actor.kind === 'person' || actor.speaksFor || !fellows.test(actor.name)) return null;
  const asked = demands.filter(d => d.kind === 'demand' && d.of === actor.id);
  const [by, ...others] = new Set(asked.map(d => d.by));
  const asker = others.length ? undefined : actors.find(a => a.id === by);
  if (!asker || asker.kind === 'state' || asker.kind === 'government') return null;
  // where nobody else is asked anything, what they do is what is told of
  if (!demands.some(d => d.kind === 'demand' && d.of !== null && d.of !== actor.id)) return null;
  const text = asked.flatMap(d => d.act.map(s => documents.find(({id}) => id === s.doc)?.text.slice(s.start, s.end)));
  return text.some(act => balloted.test(act ?? '')) ? null : asker;
}
const balloted = /\b(?:vot\w+|ballot|accept|reject|approve|ratify|back|endorse|turn \w+ down)\b/i;

/** “employers” is short for “port employers”, where nobody else could be meant. */
function shortFor(actor: Actor, names: Names): Actor | null {
  if (actor.kind === 'person' || !/^\p{Ll}[\p{L} -]*$/u.test(actor.name)) return null;
  // whose army it is, no other army’s name says
  if (organs.test(actor.name)) return null;
  const longer = names
    .holding(actor.name)
    .filter(a => a !== actor && a.name.length > actor.name.length)
    .filter((a, k, all) => all.findIndex(b => b.name.toLowerCase() === a.name.toLowerCase()) === k);
  // “the opposition” is rather the opposition coalition than the internal opposition
  const [first, ...more] = longer.filter(a => a.name.toLowerCase().startsWith(`${actor.name.toLowerCase()} `));
  if (longer.length) return longer.length === 1 ? longer[0]! : first && !more.length ? first : null;
  const [, ends] = generic.find(([word]) => word.test(actor.name)) ?? [];
  const meant = ends ? names.ending(ends).filter(a => a !== actor) : [];
  return meant.length === 1 ? meant[0]! : null;
}

// “Syrian opposition” and “Syrian Opposition Coalition”: the longest of names that each continue the other; what says where
// it sits is no part of a name
function continued(actor: Actor, names: Names): Actor | null {
  const others = (list: readonly Actor[]) => list.filter(a => a !== actor && !placed.test(a.name));
  const bare = actor.name.replace(placed, '');
  if (bare !== actor.name) return others(names.called(bare))[0] ?? null;
  const firm = /^\p{Lu}[\p{L}’'-]+$/u.test(actor.name) && !actor.role && !actor.country;
  const side = /\S (?:opposition|coalition|rebels|movement|front|militia|alliance|resistance|delegation)$/i.test(
    actor.name,
  );
  if (!firm && !side) return null;
  const from = (a: Actor, b: Actor) => b.name.toLowerCase().startsWith(`${a.name.toLowerCase()} `);
  const longer = others(names.holding(actor.name)).filter(a => from(actor, a));
  // “Meridian” for Meridian Ferries, where nothing else is called so
  if (firm) {
    const whole = longer.filter(a => firms.test(a.name) || (a.kind === 'organisation' && names.goesBy(a, actor.name)));
    return whole.length === 1 ? whole[0]! : null;
  }
  longer.sort((a, b) => a.name.length - b.name.length);
  return longer.every((a, k) => k === 0 || from(longer[k - 1]!, a)) ? (longer.at(-1) ?? null) : null;
}
const placed = / (?:in|at|from) \p{Lu}\S*$/u;
