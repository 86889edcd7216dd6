import type {Kysely} from 'kysely';

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable('documents').addColumn('reader', 'text').execute();
  await db.schema.alterTable('items').addColumn('merged', 'text').execute();
  await db.schema
    .createTable('steps')
    .addColumn('library', 'text', c => c.notNull().references('libraries.id').onDelete('cascade'))
    .addColumn('id', 'text', c => c.notNull())
    .addColumn('label', 'text', c => c.notNull())
    .addColumn('before', 'json', c => c.notNull())
    .addColumn('after', 'json', c => c.notNull())
    .addColumn('ids', 'json', c => c.notNull())
    .addColumn('undone', 'boolean', c => c.notNull())
    .addColumn('created', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('steps_key', ['library', 'id'])
    .execute();
}

export async function down(db: Kysely<any>): Promise<void> {
  await db.schema.dropTable('steps').ifExists().execute();
  await db.schema.alterTable('items').dropColumn('merged').execute();
  await db.schema.alterTable('documents').dropColumn('reader').execute();
}
