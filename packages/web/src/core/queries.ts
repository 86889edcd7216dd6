import {QueryClient} from '@tanstack/react-query';
import {api, Refusal, unwrap} from './api.ts';
import {pending} from './record/pending.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      // what the server refused it refuses again; a server that was not there may be back
      retry: (failures, error) => failures < 2 && !(error instanceof Refusal && error.forGood),
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
  /** the record with the texts it quotes, and without: two answers, so two keys */
  recordTexts: (library: string) => ['library', library, 'record', 'texts'] as const,
  recordItems: (library: string) => ['library', library, 'record', 'items'] as const,
  conflicts: (library: string) => ['library', library, 'conflicts'] as const,
  conflict: (library: string, conflict: string) => ['library', library, 'conflicts', conflict] as const,
  jobs: (library: string) => ['library', library, 'job'] as const,
  notes: (library: string) => ['library', library, 'notes'] as const,
  briefs: (library: string) => ['library', library, 'notes', 'briefs'] as const,
  setting: (key: string) => ['setting', key] as const,
  state: () => ['state'] as const,
};

export const loadLibraries = () => unwrap(api.libraries.$get());
export const loadDocuments = (library: string) =>
  unwrap(api.libraries[':library'].documents.$get({param: {library}, query: {}}));
const fetchDocument = (library: string, document: string) =>
  unwrap(api.libraries[':library'].documents[':document'].$get({param: {library, document}}));
/** A document with what was read from it, as it stands and as it is meant to stand where the server has not answered yet. */
export const loadDocument = async (library: string, document: string): Promise<OpenDocument> =>
  pending.over(library, await fetchDocument(library, document));
export const loadConflicts = (library: string) => unwrap(api.libraries[':library'].conflicts.$get({param: {library}}));
export const loadJobs = (library: string) => unwrap(api.libraries[':library'].jobs.$get({param: {library}}));
export const loadState = () => unwrap(api.state.$get());

export type Library = Awaited<ReturnType<typeof loadLibraries>>[number];
export type DocumentSummary = Awaited<ReturnType<typeof loadDocuments>>[number];
export type OpenDocument = Awaited<ReturnType<typeof fetchDocument>>;
export type ReviewedItem = OpenDocument['items'][number];
export type ConflictSummary = Awaited<ReturnType<typeof loadConflicts>>[number];
export type Job = Awaited<ReturnType<typeof loadJobs>>[number];
