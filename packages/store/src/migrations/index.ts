import {type Kysely, type Migration, Migrator, sql} from 'kysely';
import * as first from './001-first.ts';
import * as steps from './002-steps.ts';
import * as removed from './003-removed.ts';

/** In order, by name; a name once released never changes. */
export const migrations: Record<string, Migration> = {
  '001-first': first,
  '002-steps': steps,
  '003-removed': removed,
};

const schema = 'suasion';

/** Brings the database to the newest schema. Throws what the failing migration threw. */
export async function migrate(db: Kysely<any>, target?: string): Promise<void> {
  await sql`create schema if not exists ${sql.id(schema)}`.execute(db);
  const migrator = new Migrator({
    db: db.withSchema(schema),
    migrationTableSchema: schema,
    provider: {getMigrations: async () => migrations},
  });
  const {error} = target ? await migrator.migrateTo(target) : await migrator.migrateToLatest();
  if (error) throw error;
}
