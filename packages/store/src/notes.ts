import {NotFound} from './errors.ts';
import {recorded, reserved, rowsOf} from './steps.ts';
import type {Context} from './store.ts';

export interface Question {
  id: string;
  conflict: string;
  /** goal, movers, starting state: what `ask` takes */
  payload: any;
  created: string;
}

export interface SavedBrief {
  id: string;
  conflict: string | null;
  version: number | null;
  /** chosen sections and the like */
  payload: any;
  created: string;
}

/** What an analyst keeps beside the model: questions asked, briefs made. */
export class Notes {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  questions(library: string, conflict: string): Promise<Question[]> {
    return this.#context.db
      .selectFrom('questions')
      .select(['id', 'conflict', 'payload', 'created'])
      .where('library', '=', library)
      .where('conflict', '=', conflict)
      .orderBy('created')
      .orderBy('id')
      .execute();
  }

  async saveQuestion(library: string, conflict: string, payload: unknown): Promise<Question> {
    const created = this.#context.now();
    const id = await this.#next('questions', library, 'q');
    const row = {library, id, conflict, payload: JSON.stringify(payload), created};
    await this.#context.db.insertInto('questions').values(row).execute();
    return {id, conflict, payload, created};
  }

  briefs(library: string): Promise<SavedBrief[]> {
    return this.#context.db
      .selectFrom('briefs')
      .select(['id', 'conflict', 'version', 'payload', 'created'])
      .where('library', '=', library)
      .orderBy('created')
      .orderBy('id')
      .execute();
  }

  async saveBrief(library: string, brief: Omit<SavedBrief, 'id' | 'created'>): Promise<SavedBrief> {
    const created = this.#context.now();
    const id = await this.#next('briefs', library, 'b');
    const row = {...brief, library, id, payload: JSON.stringify(brief.payload), created};
    await this.#context.db.insertInto('briefs').values(row).execute();
    return {...brief, id, created};
  }

  /** Removes a question or a brief; returns the step that takes it back. Throws `NotFound`. */
  async remove(kind: 'questions' | 'briefs', library: string, id: string): Promise<string> {
    const what = kind === 'briefs' ? 'brief' : 'question';
    const one = (query: any) => query.where('library', '=', library).where('id', '=', id);
    const {step} = await recorded(
      this.#context,
      library,
      `Saved ${what} removed`,
      async tx => ({[kind]: await rowsOf(tx, library, kind, one)}),
      async tx => {
        const {numDeletedRows} = await one(tx.deleteFrom(kind)).executeTakeFirst();
        if (!numDeletedRows) throw new NotFound(what, id);
      },
    );
    return step;
  }

  async #next(kind: 'questions' | 'briefs', library: string, letter: string): Promise<string> {
    const {db} = this.#context;
    const rows = await db.selectFrom(kind).select('id').where('library', '=', library).execute();
    const taken = [...rows.map(r => r.id), ...(await reserved(db, library))(kind)];
    return letter + (Math.max(0, ...taken.map(id => Number(id.slice(1)))) + 1);
  }
}
