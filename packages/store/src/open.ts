import {existsSync, readdirSync, readFileSync, renameSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {Kysely, PostgresDialect} from 'kysely';
import {holdFolder} from './folder.ts';
import {migrate} from './migrations/index.ts';
import {PGliteDialect} from './pglite-dialect.ts';
import type {Schema} from './schema.ts';
import {Store} from './store.ts';
import {unpackTemplate} from './unpack-template.ts';

export interface OpenOptions {
  /** folder of the embedded database; made when absent, readable by its owner only */
  folder?: string;
  /** gives the folder back, where `holdFolder` has taken it already */
  unlock?: () => void;
  /** address of a PostgreSQL 15 or newer, used instead of a folder */
  databaseUrl?: string;
  /** an embedded database made earlier by `makeTemplate`: a new folder opens from it in a tenth of the time */
  template?: string;
  /** the clock, for tests */
  now?: () => Date;
  /** told once about what takes long */
  say?: (message: string) => void;
}

/**
 * Opens the store: an embedded database in a folder held by this process alone, or a PostgreSQL server.
 * Throws `FolderInUse` when another process holds the folder.
 */
export async function openStore(options: OpenOptions): Promise<Store> {
  const {folder, databaseUrl, now = () => new Date()} = options;
  if (databaseUrl) return openPostgres(databaseUrl, now);
  if (!folder) throw new TypeError('openStore needs a folder or a databaseUrl');
  const {unlock = holdFolder(folder)} = options;
  try {
    const {PGlite} = await import('@electric-sql/pglite');
    const data = join(folder, 'database');
    await prepare(folder, data, options);
    const client = new PGlite(data);
    const db = new Kysely<Schema>({dialect: new PGliteDialect(client)});
    await client.waitReady;
    await migrate(db);
    return await opened(db, now, async () => {
      await db.destroy();
      unlock();
    });
  } catch (error) {
    unlock();
    throw error;
  }
}

// a new database is made beside its place and moved there whole, so that a killed first start leaves nothing half-made
async function prepare(folder: string, data: string, {template, say}: OpenOptions): Promise<void> {
  if (existsSync(data)) return;
  for (const name of readdirSync(folder)) {
    if (name.startsWith('database.new-')) rmSync(join(folder, name), {recursive: true, force: true});
  }
  say?.('Making a new library folder …');
  const fresh = join(folder, `database.new-${process.pid}`);
  if (template && existsSync(template)) unpackTemplate(readFileSync(template), fresh);
  else await makeDatabase(fresh);
  renameSync(fresh, data);
}

async function makeDatabase(folder: string): Promise<void> {
  const {PGlite} = await import('@electric-sql/pglite');
  const client = new PGlite(folder);
  await client.waitReady;
  await client.close();
}

async function openPostgres(connectionString: string, now: () => Date): Promise<Store> {
  const {default: pg} = await import('pg');
  const pool = new pg.Pool({connectionString, max: 8});
  const db = new Kysely<Schema>({dialect: new PostgresDialect({pool})});
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return opened(db, now, () => db.destroy());
}

// what was removed in an earlier sitting is not kept for an undo nobody can reach any more
async function opened(db: Kysely<Schema>, now: () => Date, close: () => Promise<void>): Promise<Store> {
  const store = new Store(db.withSchema('suasion'), now, close);
  await store.steps.forget();
  await store.libraries.forget();
  return store;
}

/** Bytes of an empty, migrated embedded database, compressed: what `template` wants. */
export async function makeTemplate(): Promise<Uint8Array> {
  const {PGlite} = await import('@electric-sql/pglite');
  const client = new PGlite();
  const db = new Kysely<Schema>({dialect: new PGliteDialect(client)});
  await client.waitReady;
  await migrate(db);
  const dump = await client.dumpDataDir('gzip');
  await db.destroy();
  return new Uint8Array(await dump.arrayBuffer());
}
