import {
  type EvidenceRecord,
  isSpan,
  mainSpans,
  type RecordItem,
  recordKinds,
  type Span,
  spansOf as spanFields,
} from '@suasion/model';

/** The kinds of item a record holds besides documents and actors, in the order of the format. */
export const itemKinds = recordKinds.filter(kind => kind !== 'actors');

export type ItemKind = (typeof itemKinds)[number];
export type Item = EvidenceRecord[ItemKind][number];

const letters: Record<ItemKind, string> = {
  relations: 'r',
  statements: 's',
  events: 'e',
  demands: 'd',
  abilities: 'a',
  requires: 'q',
  claims: 'c',
  meetings: 'm',
  deadlines: 'l',
};

/** `d7` → `d`, 7; an id of another shape keeps its word. */
export function nextId(kind: ItemKind, like: string | undefined, used: ReadonlySet<string>): () => string {
  const letter = /^(\D+)\d+$/.exec(like ?? '')?.[1] ?? letters[kind];
  let n = 0;
  for (const id of used) if (id.startsWith(letter)) n = Math.max(n, Number(id.slice(letter.length)) || 0);
  return () => letter + ++n;
}

/** Every span an item cites, in order. */
export const spansOf = (item: unknown): Span[] => spanFields(item as RecordItem).flatMap(({spans}) => spans);

/** The same item with its documents and statements called by other ids. */
export function renamed<T>(item: T, document: (id: string) => string, statement: (id: string) => string): T {
  const walk = (x: unknown, key = ''): unknown => {
    if (isSpan(x)) return {doc: document(x.doc), start: x.start, end: x.end};
    if (Array.isArray(x)) return x.map(y => walk(y));
    if (typeof x === 'object' && x !== null) {
      return Object.fromEntries(Object.entries(x).map(([k, v]) => [k, walk(v, k)]));
    }
    return typeof x === 'string' && (key === 'statement' || key === 'in') ? statement(x) : x;
  };
  return walk(item) as T;
}

const actorFields = new Set('speaker addressee by to of who with from mediator speaksFor reportedBy'.split(' '));

/** The same item with one actor put in another's place. */
export function withActor<T>(item: T, from: string, into: string): T {
  const walk = (x: unknown, key: string): unknown => {
    if (Array.isArray(x)) {
      const list = x.map(y => walk(y, key));
      return actorFields.has(key) ? [...new Set(list)] : list;
    }
    if (isSpan(x)) return x;
    if (typeof x === 'object' && x !== null) {
      return Object.fromEntries(Object.entries(x).map(([k, v]) => [k, walk(v, k)]));
    }
    return x === from && actorFields.has(key) ? into : x;
  };
  return walk(item, '') as T;
}

/** The same item without the actors that are not among those known: null where there was one, left out of lists. */
export function withoutActors<T>(item: T, known: ReadonlySet<string>): T {
  const walk = (x: unknown, key: string): unknown => {
    const lost = (y: unknown) => typeof y === 'string' && actorFields.has(key) && !known.has(y);
    if (Array.isArray(x)) return x.filter(y => !lost(y)).map(y => walk(y, key));
    if (isSpan(x)) return x;
    if (typeof x === 'object' && x !== null) {
      return Object.fromEntries(Object.entries(x).map(([k, v]) => [k, walk(v, k)]));
    }
    return lost(x) ? null : x;
  };
  return walk(item, '') as T;
}

/**
 * The same item without spans in documents that are not among those known, and without what rested on those spans alone;
 * null when nothing is left that it is about.
 */
export function withDocuments<T extends Item>(kind: ItemKind, item: T, known: ReadonlySet<string>): T | null {
  if (spansOf(item).every(s => known.has(s.doc))) return item;
  const lost = (x: unknown): boolean => isSpan(x) && !known.has(x.doc);
  // an entry of a list goes with its only span, or with all of them
  const bereft = (x: unknown): boolean => lost(x) || (!isSpan(x) && spansOf(x).length > 0 && spansOf(x).every(lost));
  const walk = (x: unknown): unknown => {
    if (Array.isArray(x)) return x.filter(y => !bereft(y)).map(walk);
    if (isSpan(x) || typeof x !== 'object' || x === null) return x;
    return Object.fromEntries(Object.entries(x).map(([k, v]) => [k, walk(v)]));
  };
  const left = walk(item) as T;
  const about = mainSpans(kind, left);
  return about.length > 0 && about.every(s => known.has(s.doc)) ? left : null;
}

/**
 * A record without what points at things it no longer holds: an item that lost its statement (rejected, or never read)
 * stands by its own spans; one that lost an actor it cannot do without goes with it.
 */
export function withoutLost(record: EvidenceRecord): EvidenceRecord {
  const statements = new Set(record.statements.map(s => s.id));
  const actors = new Set(record.actors.map(a => a.id));
  const clean = (given: any) => {
    let item = withoutActors(given, actors);
    for (const key of ['statement', 'in']) {
      if (typeof item[key] === 'string' && !statements.has(item[key])) item = {...item, [key]: null};
    }
    return item;
  };
  const whole = (item: any) => ![item.from, item.to, item.who].some((x, k) => x === null && (k < 2 || 'can' in item));
  return {
    ...record,
    actors: record.actors.map(a => withoutActors(a, actors)),
    ...Object.fromEntries(itemKinds.map(kind => [kind, record[kind].map(clean).filter(whole)])),
  } as EvidenceRecord;
}
