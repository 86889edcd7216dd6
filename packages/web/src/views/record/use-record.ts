import type {EvidenceRecord} from '@suasion/model';
import {useQuery} from '@tanstack/react-query';
import {useMemo} from 'react';
import {api, unwrap} from '../../core/api.ts';
import {keys} from '../../core/queries.ts';
import {entriesOf, sides} from '../../core/record/entries.ts';

/** The record as it stands, with its items in words. */
export function useRecord(library: string) {
  const {data, error} = useQuery({
    queryKey: keys.recordTexts(library),
    queryFn: () =>
      unwrap(
        api.libraries[':library'].record.$get({param: {library}, query: {texts: 'yes'}}),
      ) as Promise<EvidenceRecord>,
  });
  const told = useMemo(() => {
    if (!data) return null;
    const names = new Map(data.actors.map(a => [a.id, a.name]));
    const titles = new Map(data.documents.map(d => [d.id, d.outlet ?? d.title ?? d.file ?? d.id]));
    return {
      record: data,
      entries: entriesOf(data),
      side: sides(data),
      name: (id: string) => names.get(id) ?? id,
      outlet: (id: string) => titles.get(id) ?? id,
    };
  }, [data]);
  return {told, error};
}

export type Told = NonNullable<ReturnType<typeof useRecord>['told']>;
