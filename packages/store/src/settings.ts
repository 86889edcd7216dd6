import type {Context} from './store.ts';

export class Settings {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  async get<T>(key: string): Promise<T | undefined> {
    const row = await this.#context.db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst();
    return row?.value as T | undefined;
  }

  async set(key: string, value: unknown): Promise<void> {
    const json = JSON.stringify(value);
    await this.#context.db
      .insertInto('settings')
      .values({key, value: json})
      .onConflict(c => c.column('key').doUpdateSet({value: json}))
      .execute();
  }
}
