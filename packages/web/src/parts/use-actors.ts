import type {Actor} from '@suasion/model';
import {useQuery} from '@tanstack/react-query';
import {useMemo} from 'react';
import {api, unwrap} from '../core/api.ts';
import {isolated} from '../core/words.ts';

export interface Actors {
  list: readonly Actor[];
  name: (id: string) => string;
}

/** The actors of a library that stand, by name; not asked for before they are wanted. */
export function useActors(library: string, wanted = true): Actors {
  const {data} = useQuery({
    queryKey: ['library', library, 'record', 'actors'],
    queryFn: () => unwrap(api.libraries[':library'].items.$get({param: {library}, query: {kinds: 'actors'}})),
    enabled: wanted,
  });
  return useMemo(() => {
    const list = (data ?? []).filter(a => a.decision !== 'rejected').map(a => a.item as Actor);
    const names = new Map(list.map(a => [a.id, isolated(a.name)]));
    return {list: list.toSorted((a, b) => a.name.localeCompare(b.name)), name: id => names.get(id) ?? id};
  }, [data]);
}
