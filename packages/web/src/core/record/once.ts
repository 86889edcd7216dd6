import type {Entry} from './entries.ts';

const substance = new Set(['demands', 'abilities', 'claims', 'requires']);

/**
 * Entries with what is told twice left out: a statement whose substance stands as a demand, an ability, a claim or an order
 * of its own, and an event that is nothing but the saying of it.
 */
export function once(entries: readonly Entry[]): Entry[] {
  const told = new Map<string, Set<string | null>>();
  for (const {kind, item} of entries) {
    if (!substance.has(kind)) continue;
    for (const statement of item.statement ? [item.statement as string] : [])
      told.set(statement, (told.get(statement) ?? new Set()).add(item.by ?? item.who ?? null));
  }
  return entries.filter(({kind, id, item}) => {
    if (kind === 'statements') return !told.has(id);
    if (kind !== 'events' || !item.statement) return true;
    const by = told.get(item.statement);
    return by === undefined || !(item.by as string[]).some(who => by.has(who));
  });
}
