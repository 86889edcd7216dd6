import {useQuery} from '@tanstack/react-query';
import {useLocation} from 'wouter';
import {Refusal} from '../core/api.ts';
import type {ConflictTab} from '../core/paths.ts';
import {keys, loadConflicts, loadLibraries} from '../core/queries.ts';

/** The library and the model at hand, as the address has them; without one there, the newest model of the library. */
export function useWhere() {
  const [path, go] = useLocation();
  const [, named = null, kind = '', id = '', last = ''] =
    /^\/l\/([^/]+)(?:\/([^/]+))?(?:\/([^/]+))?(?:\/([^/]+))?/.exec(path)?.map(p => decodeURIComponent(p ?? '')) ?? [];
  const {data: libraries} = useQuery({queryKey: keys.libraries(), queryFn: loadLibraries});
  const {data: conflicts, error} = useQuery({
    queryKey: keys.conflicts(named ?? ''),
    queryFn: () => loadConflicts(named!),
    enabled: named !== null,
  });
  const gone = named !== null && error instanceof Refusal && error.status === 404;
  const library = gone ? null : named;
  const newest = conflicts?.toSorted((a, b) => b.saved.localeCompare(a.saved))[0]?.id ?? null;
  return {
    library,
    /** the address names a library that is not there */
    gone,
    name: libraries?.find(l => l.id === library)?.name ?? null,
    libraries,
    conflict: kind === 'c' ? id : newest,
    conflicts: conflicts ?? [],
    view:
      library === null ? 'home' : kind === 'c' ? (last as ConflictTab) : kind === 'd' ? 'library' : kind || 'library',
    go: go as (path: string) => void,
  };
}
