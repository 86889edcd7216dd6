import {type Kysely, sql} from 'kysely';

// Only what PostgreSQL 15 knows; the same statements run on PGlite.
export async function up(db: Kysely<any>): Promise<void> {
  const library = (t: any) =>
    t.addColumn('library', 'text', (c: any) => c.notNull().references('libraries.id').onDelete('cascade'));
  const text = ['text', (c: any) => c.notNull()] as const;

  await db.schema
    .createTable('libraries')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('name', ...text)
    .addColumn('created', ...text)
    .addColumn('visited', 'text')
    .execute();

  await library(db.schema.createTable('documents'))
    .addColumn('id', ...text)
    .addColumn('file', 'text')
    .addColumn('title', 'text')
    .addColumn('outlet', 'text')
    .addColumn('author', 'text')
    .addColumn('published', 'text')
    .addColumn('url', 'text')
    .addColumn('retrieved', 'text')
    .addColumn('sha256', ...text)
    .addColumn('text_sha256', 'text')
    .addColumn('media_type', ...text)
    .addColumn('body', ...text)
    .addColumn('encoding', ...text)
    .addColumn('parts', 'json', (c: any) => c.notNull())
    .addColumn('words', 'integer', (c: any) => c.notNull())
    .addColumn('added', ...text)
    .addPrimaryKeyConstraint('documents_key', ['library', 'id'])
    .addUniqueConstraint('documents_content', ['library', 'sha256'])
    .execute();

  const document = ['documents', ['library', 'id'], (c: any) => c.onDelete('cascade')] as const;
  await library(db.schema.createTable('passages'))
    .addColumn('document', ...text)
    .addColumn('start', 'integer', (c: any) => c.notNull())
    .addColumn('end', 'integer', (c: any) => c.notNull())
    .addColumn('body', ...text)
    .addColumn('terms', sql`tsvector`, (c: any) => c.generatedAlwaysAs(sql`to_tsvector('english', body)`).stored())
    .addPrimaryKeyConstraint('passages_key', ['library', 'document', 'start'])
    .addForeignKeyConstraint('passages_document', ['library', 'document'], ...document)
    .execute();
  await db.schema.createIndex('passages_terms').on('passages').using('gin').column('terms').execute();

  await library(db.schema.createTable('items'))
    .addColumn('kind', ...text)
    .addColumn('id', ...text)
    .addColumn('position', 'integer', (c: any) => c.notNull())
    .addColumn('payload', 'json', (c: any) => c.notNull())
    .addColumn('original', 'json')
    .addColumn('decision', 'text')
    .addColumn('decided', 'text')
    .addColumn('decided_by', 'text')
    .addColumn('words', ...text)
    .addColumn('terms', sql`tsvector`, (c: any) => c.generatedAlwaysAs(sql`to_tsvector('english', words)`).stored())
    .addPrimaryKeyConstraint('items_key', ['library', 'kind', 'id'])
    .execute();
  await db.schema.createIndex('items_order').on('items').columns(['library', 'kind', 'position']).execute();
  await db.schema.createIndex('items_terms').on('items').using('gin').column('terms').execute();

  await library(db.schema.createTable('item_documents'))
    .addColumn('kind', ...text)
    .addColumn('item', ...text)
    .addColumn('document', ...text)
    .addPrimaryKeyConstraint('item_documents_key', ['library', 'kind', 'item', 'document'])
    .addForeignKeyConstraint(
      'item_documents_item',
      ['library', 'kind', 'item'],
      'items',
      ['library', 'kind', 'id'],
      (c: any) => c.onDelete('cascade'),
    )
    .execute();
  await db.schema
    .createIndex('item_documents_document')
    .on('item_documents')
    .columns(['library', 'document'])
    .execute();

  await library(db.schema.createTable('mentions'))
    .addColumn('actor', ...text)
    .addColumn('document', ...text)
    .addColumn('spans', 'json', (c: any) => c.notNull())
    .addPrimaryKeyConstraint('mentions_key', ['library', 'actor', 'document'])
    .addForeignKeyConstraint('mentions_document', ['library', 'document'], ...document)
    .execute();

  await library(db.schema.createTable('conflicts'))
    .addColumn('id', ...text)
    .addColumn('title', ...text)
    .addColumn('created', ...text)
    .addColumn('head', 'integer', (c: any) => c.notNull())
    .addPrimaryKeyConstraint('conflicts_key', ['library', 'id'])
    .execute();
  const conflict = ['conflicts', ['library', 'id'], (c: any) => c.onDelete('cascade')] as const;

  await library(db.schema.createTable('conflict_versions'))
    .addColumn('conflict', ...text)
    .addColumn('version', 'integer', (c: any) => c.notNull())
    .addColumn('parent', 'integer')
    .addColumn('yaml', ...text)
    .addColumn('author', ...text)
    .addColumn('message', ...text)
    .addColumn('origin', ...text)
    .addColumn('created', ...text)
    .addPrimaryKeyConstraint('conflict_versions_key', ['library', 'conflict', 'version'])
    .addForeignKeyConstraint('conflict_versions_conflict', ['library', 'conflict'], ...conflict)
    .execute();

  await library(db.schema.createTable('questions'))
    .addColumn('id', ...text)
    .addColumn('conflict', ...text)
    .addColumn('payload', 'json', (c: any) => c.notNull())
    .addColumn('created', ...text)
    .addPrimaryKeyConstraint('questions_key', ['library', 'id'])
    .addForeignKeyConstraint('questions_conflict', ['library', 'conflict'], ...conflict)
    .execute();

  await library(db.schema.createTable('briefs'))
    .addColumn('id', ...text)
    .addColumn('conflict', 'text')
    .addColumn('version', 'integer')
    .addColumn('payload', 'json', (c: any) => c.notNull())
    .addColumn('created', ...text)
    .addPrimaryKeyConstraint('briefs_key', ['library', 'id'])
    .execute();

  await library(db.schema.createTable('uploads'))
    .addColumn('id', ...text)
    .addColumn('file', ...text)
    .addColumn('bytes', 'bytea', (c: any) => c.notNull())
    .addColumn('sha256', ...text)
    .addColumn('created', ...text)
    .addPrimaryKeyConstraint('uploads_key', ['library', 'id'])
    .execute();

  await library(db.schema.createTable('jobs'))
    .addColumn('id', ...text)
    .addColumn('kind', ...text)
    .addColumn('state', ...text)
    .addColumn('payload', 'json', (c: any) => c.notNull())
    .addColumn('progress', 'json', (c: any) => c.notNull())
    .addColumn('error', 'text')
    .addColumn('created', ...text)
    .addColumn('updated', ...text)
    .addPrimaryKeyConstraint('jobs_key', ['library', 'id'])
    .execute();

  await db.schema
    .createTable('settings')
    .addColumn('key', 'text', c => c.primaryKey())
    .addColumn('value', 'json', c => c.notNull())
    .execute();
}

export async function down(db: Kysely<any>): Promise<void> {
  for (const table of [
    'settings',
    'jobs',
    'uploads',
    'briefs',
    'questions',
    'conflict_versions',
    'conflicts',
    'mentions',
    'item_documents',
    'items',
    'passages',
    'documents',
    'libraries',
  ]) {
    await db.schema.dropTable(table).ifExists().execute();
  }
}
