import {QueryClient} from '@tanstack/react-query';
import {api, unwrap} from './api.ts';

export const queryClient = new QueryClient({
  defaultOptions: {queries: {staleTime: Number.POSITIVE_INFINITY, retry: 1, refetchOnWindowFocus: false}},
});

/** Keys say what is cached, coarse to fine: a change in a library throws away what begins with its key. */
export const keys = {
  libraries: () => ['libraries'] as const,
  documents: (library: string) => ['library', library, 'documents'] as const,
  document: (library: string, document: string) => ['library', library, 'documents', document] as const,
  record: (library: string) => ['library', library, 'record'] as const,
  conflicts: (library: string) => ['library', library, 'conflicts'] as const,
  conflict: (library: string, conflict: string) => ['library', library, 'conflicts', conflict] as const,
  jobs: (library: string) => ['library', library, 'job'] as const,
  notes: (library: string) => ['library', library, 'notes'] as const,
};

export const loadLibraries = () => unwrap(api.libraries.$get());
export const loadDocuments = (library: string) =>
  unwrap(api.libraries[':library'].documents.$get({param: {library}, query: {}}));

/** Keeps the cache true to the server: each change told there throws away what it touched here. Returns how to stop. */
export function followChanges(): () => void {
  const source = new EventSource('/api/events');
  source.addEventListener('change', event => {
    const {library, what} = JSON.parse((event as MessageEvent<string>).data) as {library: string; what: string};
    if (what === 'libraries' || what === 'documents') void queryClient.invalidateQueries({queryKey: keys.libraries()});
    if (what !== 'libraries') void queryClient.invalidateQueries({queryKey: ['library', library, what]});
  });
  return () => source.close();
}
