import {useQueries} from '@tanstack/react-query';
import {paths} from '../core/paths.ts';
import {keys, loadConflicts} from '../core/queries.ts';
import {byName} from '../core/words.ts';
import {useWhere} from './use-where.ts';

/** A library or a model one can go to by its name. */
export interface Place {
  group: 'Models' | 'Libraries';
  label: string;
  /** the library a model is in */
  within?: string;
  go: () => void;
}

// each library is asked for its models once
const most = 40;

/** Every library, and the models of those opened last, wherever one is. */
export function usePlaces(): Place[] {
  const {libraries = [], go} = useWhere();
  const last = libraries
    .filter(l => l.conflicts > 0)
    .toSorted((a, b) => (b.visited ?? b.created).localeCompare(a.visited ?? a.created))
    .slice(0, most);
  const models = useQueries({
    queries: last.map(({id}) => ({queryKey: keys.conflicts(id), queryFn: () => loadConflicts(id)})),
  });
  return [
    ...last.flatMap(({id, name}, k) =>
      (models[k]?.data ?? [])
        .toSorted((a, b) => byName(a.title, b.title))
        .map(
          (model): Place => ({
            group: 'Models',
            label: model.title,
            within: name,
            go: () => go(paths.conflict(id, model.id)),
          }),
        ),
    ),
    ...libraries.map(({id, name}): Place => ({group: 'Libraries', label: name, go: () => go(paths.library(id))})),
  ];
}
