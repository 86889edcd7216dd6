import {useQuery} from '@tanstack/react-query';
import {useEffect, useMemo, useSyncExternalStore} from 'react';
import {api, Refusal, unwrap} from '../../core/api.ts';
import {
  ConflictSession,
  type ConflictShelf,
  type DraftStore,
  type Snapshot,
  StaleVersion,
} from '../../core/conflict/session.ts';
import {draftName} from '../../core/conflict/unsaved.ts';
import {keys} from '../../core/queries.ts';

/** The server's shelf of one conflict. */
function shelfOf(library: string, conflict: string): ConflictShelf {
  const one = api.libraries[':library'].conflicts[':conflict'];
  const param = {library, conflict};
  return {
    load: version => unwrap(one.$get({param, query: version === undefined ? {} : {version: String(version)}})),
    save: (parent, save) =>
      unwrap(one.$put({param, json: {parent, ...save}})).catch(e => {
        throw e instanceof Refusal && e.status === 409 ? new StaleVersion(e.message) : e;
      }),
  };
}

/** Drafts in the browser's own storage; a browser without any (or with none left) simply keeps none. */
function draftsOf(key: string): DraftStore {
  const name = draftName(key);
  return {
    read() {
      try {
        const {parent, yaml} = JSON.parse(localStorage.getItem(name) ?? 'null') ?? {};
        return Number.isInteger(parent) && typeof yaml === 'string' ? {parent, yaml} : null;
      } catch {
        return null;
      }
    },
    write(draft) {
      try {
        if (draft) localStorage.setItem(name, JSON.stringify(draft));
        else localStorage.removeItem(name);
      } catch {
        // storage is full or forbidden: what is typed still stands on the page
      }
    },
  };
}

// one session per conflict for as long as the page lives: Answers and Ask see what Model has not saved yet
const sessions = new Map<string, ConflictSession>();

export function sessionOf(library: string, conflict: string): ConflictSession {
  const key = `${library}/${conflict}`;
  let session = sessions.get(key);
  if (!session || session.snapshot().status === 'failed') {
    sessions.set(key, (session = new ConflictSession(shelfOf(library, conflict), draftsOf(key))));
    void session.open();
  }
  return session;
}

export const versionsKey = (library: string, conflict: string) =>
  [...keys.conflict(library, conflict), 'versions'] as const;

export const useVersions = (library: string, conflict: string) =>
  useQuery({
    queryKey: versionsKey(library, conflict),
    queryFn: () => unwrap(api.libraries[':library'].conflicts[':conflict'].versions.$get({param: {library, conflict}})),
  });

/** The session of a conflict, following what others save. */
export function useSession(library: string, conflict: string): {session: ConflictSession; state: Snapshot} {
  const {data} = useVersions(library, conflict);
  const head = data?.[0]?.version;
  // one that could not be opened says so, and is tried again once the server tells of a version
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const session = useMemo(() => sessionOf(library, conflict), [library, conflict, head]);
  const state = useSyncExternalStore(session.subscribe, session.snapshot);
  useEffect(() => {
    if (head !== undefined) void session.follow().catch(() => {});
  }, [head, session]);
  return {session, state};
}
