import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {built} from '../../../test/support/built.ts';
import {missing} from '../../../test/support/need.ts';
import {havePostgres, installPostgres, startPostgres} from '../../../test/support/postgres.ts';
import {openStore, type Store} from '../src/index.ts';

let tick = 0;
const now = () => new Date(Date.UTC(2026, 0, 1, 0, 0, tick++));

/** A store of its own on each engine the same cases run on, and how to clear up after it. */
export const engines = {
  // made from nothing, or from what was made once
  'the embedded database': async (from: 'nothing' | 'template'): Promise<{store: Store; stop: () => void}> => {
    const folder = mkdtempSync(join(tmpdir(), 'suasion-store-'));
    const [template] = from === 'template' ? built('template') : [];
    return {
      store: await openStore({folder, template, now}),
      stop: () => rmSync(folder, {recursive: true, force: true}),
    };
  },
  PostgreSQL: async (): Promise<{store: Store; stop: () => void}> => {
    const {url, stop} = await startPostgres();
    return {store: await openStore({databaseUrl: url, now}), stop};
  },
};

export type Engine = keyof typeof engines;

export const absent = (name: Engine): boolean =>
  name === 'PostgreSQL' && missing('PostgreSQL', havePostgres, installPostgres);
