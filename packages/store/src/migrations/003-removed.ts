import type {Kysely} from 'kysely';

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable('libraries').addColumn('removed', 'text').execute();
}

export async function down(db: Kysely<any>): Promise<void> {
  await db.deleteFrom('libraries').where('removed', 'is not', null).execute();
  await db.schema.alterTable('libraries').dropColumn('removed').execute();
}
