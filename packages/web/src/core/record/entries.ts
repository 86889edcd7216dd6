import {type EvidenceRecord, mainSpans, type RecordKind} from '@suasion/model';
import {actorsOf} from './actors-of.ts';
import {kindIds} from './kinds.ts';
import {namesIn} from './names.ts';
import {tellItem} from './tell.ts';

/** An item of the record as lists and filters use it. */
export interface Entry {
  key: string;
  kind: RecordKind;
  id: string;
  item: any;
  words: string;
  /** ISO date of the thing, else of its statement, else of its report; null when none is known */
  date: string | null;
  /** the date is the report's */
  reported: boolean;
  document: string | null;
  actors: readonly string[];
  /** how firmly it is said, or whether it happened */
  standing: string | null;
}

export interface Filter {
  actor: string | null;
  words: string;
  from: string;
  to: string;
  standing: string | null;
  kind: RecordKind | null;
}

export const noFilter: Filter = {actor: null, words: '', from: '', to: '', standing: null, kind: null};

/** Every item of a record but its actors, in order of date. */
export function entriesOf(record: EvidenceRecord): Entry[] {
  const documents = new Map(record.documents.map(d => [d.id, d]));
  const statements = new Map(record.statements.map(s => [s.id, s]));
  const names = new Map(record.actors.map(a => [a.id, a.name]));
  const tell = namesIn(new Map(record.documents.map(d => [d.id, d.text])), id => names.get(id) ?? id);
  const out: Entry[] = [];
  for (const kind of kindIds) {
    if (kind === 'actors') continue;
    for (const item of record[kind] as any[]) {
      const document = mainSpans(kind, item)[0]?.doc ?? item.span?.[0]?.doc ?? null;
      const statement = statements.get(item.statement ?? '');
      const own = item.date ?? item.when ?? item.trail?.[0]?.when ?? statement?.date ?? null;
      const published = document === null ? null : (documents.get(document)?.published ?? null);
      out.push({
        key: `${kind}.${item.id}`,
        kind,
        id: item.id,
        item,
        words: tellItem(kind, item, tell),
        date: (own ?? published)?.slice(0, 10) ?? null,
        reported: own === null,
        document,
        actors: actorsOf(item),
        standing:
          item.standing ??
          item.modality ??
          item.status ??
          item.trail?.at(-1)?.standing ??
          (kind === 'demands' && item.kind === 'refusal' ? said(statement?.standing) : statement?.standing) ??
          null,
      });
    }
  }
  return out.sort((a, b) => (a.date ?? '9').localeCompare(b.date ?? '9'));
}

// a statement that denies or declines is how one refuses: the refusal itself is neither denied nor declined
const said = (standing: string | undefined) =>
  standing === 'denied' || standing === 'declined' ? 'asserted' : standing;

/** Those that pass; `side` gives the actors an actor stands for as well. */
export function filtered(entries: readonly Entry[], filter: Filter, side: (actor: string) => string): Entry[] {
  const wanted = filter.words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return entries.filter(e => {
    if (filter.kind && e.kind !== filter.kind) return false;
    if (filter.standing && e.standing !== filter.standing) return false;
    if (filter.actor && !e.actors.some(a => a === filter.actor || side(a) === filter.actor)) return false;
    if (filter.from && (e.date === null || e.date < filter.from)) return false;
    if (filter.to && (e.date === null || e.date > filter.to)) return false;
    if (wanted.length === 0) return true;
    const words = `${e.words} ${(e.item.topics ?? []).join(' ')}`.toLowerCase();
    return wanted.every(w => words.includes(w));
  });
}

/** Whom an actor speaks for in the end: itself unless it speaks for another. */
export function sides(record: Pick<EvidenceRecord, 'actors'>): (actor: string) => string {
  const speaksFor = new Map(record.actors.map(a => [a.id, a.speaksFor]));
  return actor => {
    const seen = new Set<string>();
    let at = actor;
    for (let next = speaksFor.get(at); next && !seen.has(at); next = speaksFor.get(at)) {
      seen.add(at);
      at = next;
    }
    return at;
  };
}
