import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {parseConflict, parseRecord} from '@suasion/model';
import type {Services} from '@suasion/server';
import type {Store} from '@suasion/store';

/**
 * Fills an empty store with the example library: each of our own cases with its reports, what was read from them and its
 * conflict; the published conflicts together in one library.
 */
export function examples(cases: string): (store: Store, services: Services) => Promise<void> {
  return async (store, {verbs}) => {
    const published: {title: string; yaml: string}[] = [];
    for (const group of folders(cases)) {
      for (const folder of folders(group)) {
        const file = readdirSync(folder).find(f => f.endsWith('.conflict.yaml') && !f.startsWith('draft'));
        if (!file) continue;
        const yaml = readFileSync(join(folder, file), 'utf8');
        const parsed = parseConflict(yaml, {file});
        const title = parsed.ok ? parsed.conflict.title : file;
        const reports = join(folder, 'reports');
        if (!existsSync(reports)) {
          published.push({title, yaml});
          continue;
        }
        const library = await store.libraries.create(title);
        const kept = join(folder, 'record.json');
        const record = existsSync(kept) ? parseRecord(readFileSync(kept, 'utf8'), {file: kept}) : null;
        if (record?.ok) await store.records.ingest(library.id, record.record);
        else {
          for (const name of readdirSync(reports).sort()) {
            const {signal} = new AbortController();
            const opened = await verbs.openDocument(new Uint8Array(readFileSync(join(reports, name))), name, signal);
            if (opened.ok) await store.records.ingest(library.id, await verbs.read([opened.value], signal));
          }
        }
        await store.conflicts.create(library.id, {title, yaml, origin: 'import', message: 'As reviewed'});
      }
    }
    if (published.length) {
      const library = await store.libraries.create('Published conflicts');
      for (const save of published) {
        await store.conflicts.create(library.id, {...save, origin: 'import', message: 'From the literature'});
      }
    }
  };
}

const folders = (path: string) =>
  readdirSync(path)
    .sort()
    .map(name => join(path, name))
    .filter(p => statSync(p).isDirectory());
