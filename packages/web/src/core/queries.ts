import {QueryClient} from '@tanstack/react-query';
import {api, Refusal, unwrap} from './api.ts';
import {Connection} from './connection.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      // what the server refused it refuses again; a server that was not there may be back
      retry: (failures, error) => failures < 2 && !(error instanceof Refusal),
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: {networkMode: 'always'},
  },
});

/** Keys say what is cached, coarse to fine: a change in a library throws away what begins with its key. */
export const keys = {
  libraries: () => ['libraries'] as const,
  documents: (library: string) => ['library', library, 'documents'] as const,
  document: (library: string, document: string) => ['library', library, 'documents', document] as const,
  /** depends on texts and items alike */
  record: (library: string) => ['library', library, 'record'] as const,
  conflicts: (library: string) => ['library', library, 'conflicts'] as const,
  conflict: (library: string, conflict: string) => ['library', library, 'conflicts', conflict] as const,
  jobs: (library: string) => ['library', library, 'job'] as const,
  notes: (library: string) => ['library', library, 'notes'] as const,
  briefs: (library: string) => ['library', library, 'notes', 'briefs'] as const,
  setting: (key: string) => ['setting', key] as const,
};

export const loadLibraries = () => unwrap(api.libraries.$get());
export const loadDocuments = (library: string) =>
  unwrap(api.libraries[':library'].documents.$get({param: {library}, query: {}}));
export const loadDocument = (library: string, document: string) =>
  unwrap(api.libraries[':library'].documents[':document'].$get({param: {library, document}}));
export const loadConflicts = (library: string) => unwrap(api.libraries[':library'].conflicts.$get({param: {library}}));
export const loadJobs = (library: string) => unwrap(api.libraries[':library'].jobs.$get({param: {library}}));

export type Library = Awaited<ReturnType<typeof loadLibraries>>[number];
export type DocumentSummary = Awaited<ReturnType<typeof loadDocuments>>[number];
export type OpenDocument = Awaited<ReturnType<typeof loadDocument>>;
export type ReviewedItem = OpenDocument['items'][number];
export type ConflictSummary = Awaited<ReturnType<typeof loadConflicts>>[number];
export type Job = Awaited<ReturnType<typeof loadJobs>>[number];

interface JobNews {
  state?: string;
  progress?: unknown;
  done?: number;
  file?: {upload: string};
}

// progress comes with the news; only a job not heard of yet is asked for
function tellJob(library: string, id: string, {state, progress, done, file}: JobNews): boolean {
  const known = queryClient.getQueryData<Job[]>(keys.jobs(library));
  if (state === undefined || !known?.some(j => j.id === id)) return false;
  const newer = (old: {files?: {upload: string}[]}) =>
    progress ?? {...old, done, files: old.files?.map(f => (f.upload === file?.upload ? file : f))};
  queryClient.setQueryData<Job[]>(
    keys.jobs(library),
    known.map(j =>
      j.id === id ? ({...j, state, progress: newer(j.progress ?? {}), updated: new Date().toISOString()} as Job) : j,
    ),
  );
  return true;
}

const waiting = new Map<string, readonly unknown[]>();

// a thousand files bring thousands of changes: each key is loaded anew at most a few times a second
function soon(key: readonly unknown[]): void {
  waiting.set(JSON.stringify(key), key);
  if (waiting.size > 1) return;
  setTimeout(() => {
    const all = [...waiting.values()];
    waiting.clear();
    for (const queryKey of all) void queryClient.invalidateQueries({queryKey});
  }, 150);
}

/** Keeps the cache true to the server: each change told there throws away what it touched here. */
export const connection = new Connection({
  open: () => new EventSource('/api/events'),
  probe: () =>
    fetch('/api/state').then(
      answer => answer.status,
      () => null,
    ),
  onChange: ({library, what, id, detail}) => {
    if (what === 'job' && id !== undefined && tellJob(library, id, (detail ?? {}) as JobNews)) return;
    if (what === 'libraries' || what === 'documents' || what === 'conflicts') soon(keys.libraries());
    if (what === 'libraries') return;
    soon(['library', library, what]);
    // marks in a document are items of the record, and the record quotes the documents
    if (what === 'record') soon(keys.documents(library));
    if (what === 'documents') soon(keys.record(library));
  },
  onReturn: () => void queryClient.invalidateQueries(),
});
