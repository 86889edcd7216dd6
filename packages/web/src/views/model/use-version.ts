import {useQuery} from '@tanstack/react-query';
import {api, unwrap} from '../../core/api.ts';
import {keys} from '../../core/queries.ts';

/** One version of a conflict, as it was saved; versions count from 1, and 0 stands for one not known yet. */
export function useVersion(library: string, id: string, version: number) {
  const {data} = useQuery({
    queryKey: [...keys.conflict(library, id), 'version', version],
    queryFn: () =>
      unwrap(
        api.libraries[':library'].conflicts[':conflict'].$get({
          param: {library, conflict: id},
          query: {version: String(version)},
        }),
      ),
    enabled: version > 0,
    // a version never changes
    gcTime: 600_000,
  });
  return data;
}
