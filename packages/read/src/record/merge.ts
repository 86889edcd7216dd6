import {type Actor, actorIdOf, type EvidenceRecord} from '@suasion/model';
import {slug} from '../documents/read-document.ts';
import {joinLettered} from './lettered.ts';
import type {DocumentReading} from './reading.ts';

/**
 * One record from the readings of many documents, in their order. Actors with the same key become one; a person known in
 * a document by family name alone joins the only person of the library it can be. Ids are readable and depend only on
 * the documents and their order. Described actors that no item refers to are left out.
 */
export function mergeReadings(readings: readonly DocumentReading[]): EvidenceRecord {
  const record: EvidenceRecord = {
    suasion: 1, documents: [], actors: [], relations: [], statements: [], events: [], demands: [], abilities: [], requires: [], claims: [], meetings: [], deadlines: [],
  }; // biome-ignore format: one record
  const library = new Library(readings);
  const docIds = new Set<string>();
  const count = {r: 0, s: 0, e: 0, d: 0, a: 0, q: 0, c: 0, m: 0, l: 0};
  for (const [k, reading] of readings.entries()) {
    const doc = unique(reading.document.id, docIds);
    record.documents.push({...reading.document, id: doc});
    const who = (id: string | null): string | null => (id === null ? null : library.idOf(k, Number(id)));
    const some = (ids: readonly string[]) => [...new Set(ids.map(i => who(i)!))];
    const at = <T extends {doc: string}>(s: T): T => ({...s, doc});
    const all = <T extends {doc: string}>(s: readonly T[]) => s.map(at);
    const statements = new Map(reading.statements.map(s => [s.id, `s${++count.s}`]));
    const st = (id: string | null) => (id === null ? null : (statements.get(id) ?? null));
    for (const x of reading.relations)
      record.relations.push({
        ...x,
        id: `r${++count.r}`,
        from: who(x.from)!,
        to: who(x.to)!,
        span: all(x.span),
        statement: st(x.statement),
      });
    for (const x of reading.statements)
      record.statements.push({
        ...x,
        id: statements.get(x.id)!,
        speaker: who(x.speaker),
        addressee: who(x.addressee),
        source: all(x.source),
        cue: all(x.cue),
        content: all(x.content),
        in: st(x.in),
      });
    for (const x of reading.events)
      record.events.push({
        ...x,
        id: `e${++count.e}`,
        by: some(x.by),
        to: some(x.to),
        anchor: at(x.anchor),
        reportedBy: who(x.reportedBy),
        statement: st(x.statement),
      });
    for (const x of reading.demands)
      record.demands.push({
        ...x,
        id: `d${++count.d}`,
        by: who(x.by),
        of: who(x.of),
        act: all(x.act),
        given: all(x.given),
        deadline: all(x.deadline),
        statement: st(x.statement),
      });
    for (const x of reading.abilities)
      record.abilities.push({
        ...x,
        id: `a${++count.a}`,
        who: who(x.who)!,
        what: all(x.what),
        with: some(x.with),
        statement: st(x.statement),
      });
    for (const x of reading.requires)
      record.requires.push({
        ...x,
        id: `q${++count.q}`,
        first: all(x.first),
        then: all(x.then),
        by: who(x.by),
        statement: st(x.statement),
      });
    for (const x of reading.claims)
      record.claims.push({
        id: `c${++count.c}`,
        proposition: all(x.proposition),
        trail: x.trail.map(t => ({...t, who: who(t.who), span: at(t.span)})),
      });
    for (const x of reading.meetings)
      record.meetings.push({...x, id: `m${++count.m}`, who: some(x.who), mediator: who(x.mediator), span: all(x.span)});
    for (const x of reading.deadlines)
      record.deadlines.push({...x, id: `l${++count.l}`, what: all(x.what), span: all(x.span)});
    library.mention(k, doc);
  }
  record.actors = library.actors(record);
  return record;
}

function unique(id: string, taken: Set<string>): string {
  let out = id;
  for (let i = 2; taken.has(out); i++) out = `${id}-${i}`;
  taken.add(out);
  return out;
}

/** The actors of all documents under one set of ids. */
class Library {
  private readonly byKey = new Map<string, Actor>();
  /** per document, local index → key in byKey */
  private readonly keys: string[][] = [];
  private readonly taken = new Set<string>();
  private readonly used = new Set<string>();
  private readonly readings: readonly DocumentReading[];

  constructor(readings: readonly DocumentReading[]) {
    this.readings = readings;
    const families = personsByFamily(readings);
    for (const r of readings) {
      this.keys.push(r.keys.map((key, i) => soleNamesake(key, r.actors[i]!, families)));
    }
    joinLettered(readings, this.keys);
    joinDescribed(readings, this.keys);
    // ids go out in the order of first mention, known actors keeping the id they have
    for (const [k, r] of readings.entries()) {
      for (const [i, x] of r.actors.entries()) {
        const key = this.keys[k]![i]!;
        const had = this.byKey.get(key);
        if (had) {
          had.country ??= x.country;
          if (x.kind === 'person' && x.name.split(' ').length > had.name.split(' ').length) had.name = x.name;
          had.role ??= x.role;
        } else this.byKey.set(key, {...x, id: '', speaksFor: null, mentions: []});
      }
    }
    for (const [key, x] of this.byKey) {
      const known = !key.includes(':') && key;
      const named = slug(plainLetters(x.name)).slice(0, 60) || 'actor';
      x.id = unique(known || actorIdOf(named), this.taken);
    }
    for (const [k, r] of readings.entries()) {
      for (const [i, x] of r.actors.entries()) {
        if (x.speaksFor === null) continue;
        const mine = this.byKey.get(this.keys[k]![i]!)!;
        const other = this.byKey.get(this.keys[k]![Number(x.speaksFor)]!)!;
        if (other !== mine) mine.speaksFor ??= other.id;
      }
    }
  }

  idOf(k: number, local: number): string {
    const x = this.byKey.get(this.keys[k]![local]!)!;
    this.used.add(x.id);
    return x.id;
  }

  mention(k: number, doc: string): void {
    for (const [i, x] of this.readings[k]!.actors.entries()) {
      const mine = this.byKey.get(this.keys[k]![i]!)!;
      for (const m of x.mentions) mine.mentions.push({...m, doc});
    }
  }

  /** Named actors, and described ones that an item or another actor refers to, most mentioned kinds not preferred. */
  actors(record: EvidenceRecord): Actor[] {
    const out = new Set<Actor>();
    for (const [key, x] of this.byKey) if (this.used.has(x.id) || !described.test(key)) out.add(x);
    const byId = new Map([...this.byKey.values()].map(x => [x.id, x]));
    for (const x of [...out])
      for (let s = x.speaksFor; s; s = byId.get(s)!.speaksFor) {
        if (out.has(byId.get(s)!)) break;
        out.add(byId.get(s)!);
      }
    const order = new Map(record.documents.map((d, i) => [d.id, i]));
    const first = (x: Actor) =>
      x.mentions[0] ? order.get(x.mentions[0].doc)! * 1e9 + x.mentions[0].start : Number.MAX_SAFE_INTEGER;
    return [...out].sort((x, y) => first(x) - first(y) || (x.id < y.id ? -1 : 1));
  }
}

/** keys of actors known by description or place only */
const described = /^(?:phrase|office|organ|group|people|place):/;

function personsByFamily(readings: readonly DocumentReading[]): Map<string, Set<string>> {
  const out = new Map<string, Set<string>>();
  for (const r of readings)
    for (const key of r.keys) {
      const m = /^person:(\S+) (\S+)$/.exec(key);
      if (m) out.set(m[2]!, (out.get(m[2]!) ?? new Set()).add(key));
    }
  return out;
}

// “Lavrov” alone in one report is Sergei Lavrov of another when the library has no second Lavrov
function soleNamesake(key: string, x: Actor, families: Map<string, Set<string>>): string {
  // or a name that document gave no sign of being a person's
  const m = /^(?:person|name):(\S+)$/.exec(key);
  if (!m || (x.kind !== 'person' && !/^\p{Lu}\p{Ll}+$/u.test(x.name))) return key;
  const all = families.get(m[1]!);
  return all?.size === 1 ? [...all][0]! : key;
}

/**
 * “the union” of a report that names none is the one that other reports call so, where they call only one so and both tell of
 * the same person or body besides, which is no state's.
 */
function joinDescribed(readings: readonly DocumentReading[], keys: string[][]): void {
  /** by noun, whom reports call so that name it, and the reports */
  const called = new Map<string, Map<string, Set<number>>>();
  const parties = readings.map((r, k) => new Set(keys[k]!.filter((_, i) => isParty(r, i))));
  for (const [k, r] of readings.entries())
    for (const [i, x] of r.actors.entries()) {
      const key = keys[k]![i]!;
      const of = x.speaksFor === null ? key : keys[k]![Number(x.speaksFor)]!;
      if (!of.startsWith('name:') || x.kind === 'person') continue;
      for (const m of x.mentions) {
        const noun = /^the (\p{Ll}+)$/iu.exec(r.document.text.slice(m.start, m.end))?.[1];
        if (!noun) continue;
        const bearers = called.get(noun) ?? new Map<string, Set<number>>();
        called.set(noun, bearers.set(key, (bearers.get(key) ?? new Set()).add(k)));
      }
    }
  for (const [k, r] of readings.entries())
    for (const [i, x] of r.actors.entries()) {
      const noun = /^phrase:(\p{Ll}+)$/u.exec(keys[k]![i]!)?.[1];
      const bearers = noun ? called.get(noun) : undefined;
      if (
        bearers?.size !== 1 ||
        !x.mentions.every(m => /^(?:the |its?$|the[ymi][mr]?$)/i.test(r.document.text.slice(m.start, m.end)))
      )
        continue;
      const [[key, where]] = [...bearers] as [[string, Set<number>]];
      if (where.has(k) || ![...where].some(o => [...parties[o]!].some(p => parties[k]!.has(p)))) continue;
      keys[k]![i] = key;
    }
}

/** a person or body that has a name and neither is a state, a bloc or a medium, nor speaks for a state */
function isParty(r: DocumentReading, i: number): boolean {
  const x = r.actors[i]!;
  const of = x.speaksFor === null ? null : r.actors[Number(x.speaksFor)]!;
  return (
    /^(?:person|name):/.test(r.keys[i]!) &&
    !/^(?:state|government|bloc|media)$/.test(x.kind) &&
    !/^(?:state|government|bloc)$/.test(of?.kind ?? '')
  );
}

function plainLetters(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '');
}
