import {createHash} from 'node:crypto';
import type {Store} from '@suasion/store';
import type {Outcome, Pages, Verbs} from './verbs.ts';

export interface BriefAsked {
  /** the conflict's file, null for the record alone */
  yaml: string | null;
  sections?: string[];
  goals: string[];
}

interface Kept {
  pages: Promise<Outcome<Pages>>;
  waiting: number;
  stop: AbortController;
  done: boolean;
}

const most = 8;

/**
 * Briefs as they were made last, by what they depend on: the record as it stands, the conflict, and what was asked. One that
 * several ask for is made once, and given up when none of them waits any more.
 */
export class Briefs {
  readonly #store: Store;
  readonly #verbs: Verbs;
  readonly #kept = new Map<string, Kept>();

  constructor(store: Store, verbs: Verbs) {
    this.#store = store;
    this.#verbs = verbs;
  }

  /** Throws when `signal` is aborted before the brief is there. */
  async pages(library: string, asked: BriefAsked, signal: AbortSignal): Promise<Outcome<Pages>> {
    const stamp = await this.#store.records.stamp(library);
    signal.throwIfAborted();
    const key = createHash('sha256')
      .update(JSON.stringify([library, stamp, asked]))
      .digest('hex');
    const kept = this.#kept.get(key) ?? this.#make(key, library, stamp, asked);
    // what was asked for last goes last
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= most) break;
      if (this.#kept.get(oldest)!.done) this.#kept.delete(oldest);
    }
    kept.waiting++;
    const leave = () => {
      if (--kept.waiting > 0 || kept.done) return;
      this.#kept.delete(key);
      kept.stop.abort();
    };
    signal.addEventListener('abort', leave, {once: true});
    try {
      return await kept.pages;
    } finally {
      signal.removeEventListener('abort', leave);
    }
  }

  #make(key: string, library: string, stamp: string, asked: BriefAsked): Kept {
    const stop = new AbortController();
    const forget = () => {
      if (this.#kept.get(key) === kept) this.#kept.delete(key);
    };
    const make = async () => {
      const {documents, records} = this.#store;
      const record = await records.get(library, await documents.all(library));
      // a change that came in between is in the record but not in the stamp
      const settled = (await records.stamp(library)) === stamp;
      const pages = await this.#verbs.brief({record, ...asked}, stop.signal);
      kept.done = true;
      if (!settled) forget();
      return pages;
    };
    const kept: Kept = {pages: Promise.resolve().then(make), waiting: 0, stop, done: false};
    kept.pages.catch(forget);
    return kept;
  }
}
