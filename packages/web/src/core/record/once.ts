import type {Span} from '@suasion/model';
import type {Entry} from './entries.ts';

const substance = new Set(['demands', 'abilities', 'requires']);

/**
 * Entries with what is told twice left out: a statement whose substance stands as a demand, an ability, an order or a claim
 * of its own, an event that is nothing but the saying of it or but a meeting, and what is only supposed.
 */
export function once(entries: readonly Entry[]): Entry[] {
  const of = (kind: string) => entries.filter(e => e.kind === kind).map(e => e.item);
  const told = new Map<string, Set<string | null>>();
  for (const {kind, item} of entries) {
    if (!substance.has(kind) || !item.statement) continue;
    told.set(item.statement, (told.get(item.statement) ?? new Set()).add(item.by ?? item.who ?? null));
  }
  const claims = of('claims').flatMap(c => c.proposition as Span[]);
  const said = (statement: any) => told.has(statement.id) || within(statement.content, claims);
  // where a saying is told otherwise, and where a meeting is
  const sayings = of('statements').flatMap(s => (said(s) ? (s.cue as Span[]) : []));
  const meetings = of('meetings').flatMap(m => m.span as Span[]);
  return entries.filter(({kind, item}) => {
    if (kind === 'statements') return !said(item);
    if (kind !== 'events') return true;
    if (item.modality === 'hypothetical' || within([item.anchor], [...sayings, ...meetings])) return false;
    const by = told.get(item.statement ?? '');
    return by === undefined || !(item.by as string[]).some(who => by.has(who));
  });
}

// whether more than half of some words lies in others
const within = (spans: readonly Span[] = [], others: readonly Span[]): boolean =>
  spans.some(a =>
    others.some(
      b =>
        a.doc === b.doc &&
        2 * (Math.min(a.end, b.end) - Math.max(a.start, b.start)) > Math.min(a.end - a.start, b.end - b.start),
    ),
  );
