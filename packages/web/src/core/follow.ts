import {Connection} from './connection.ts';
import {type JobNews, tellJob} from './jobs.ts';
import {keys, queryClient} from './queries.ts';
import {openSource} from './shared-source.ts';

const waiting = new Map<string, readonly unknown[]>();

// a thousand files bring thousands of changes: each key is loaded anew at most a few times a second
function soon(key: readonly unknown[]): void {
  waiting.set(JSON.stringify(key), key);
  if (waiting.size > 1) return;
  setTimeout(() => {
    const all = [...waiting.values()];
    waiting.clear();
    for (const queryKey of all) void renew(queryKey);
  }, 150);
}

async function renew(queryKey: readonly unknown[]): Promise<void> {
  // a first load under way is not begun anew, and what it brings may be older than the change
  const first = queryClient
    .getQueryCache()
    .findAll({queryKey})
    .some(({state}) => state.fetchStatus === 'fetching' && state.data === undefined);
  await queryClient.invalidateQueries({queryKey});
  if (first) await queryClient.invalidateQueries({queryKey});
}

/** Keeps the cache true to the server: each change told there throws away what it touched here. */
export const connection = new Connection({
  open: () => openSource('/api/events'),
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
