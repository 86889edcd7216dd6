import type {RecordKind} from '@suasion/model';
import type {ReviewedItem} from '../queries.ts';

/** How an item stands. */
export type State = Pick<ReviewedItem, 'decision' | 'item' | 'original'>;

/** What was done, told so that a page loaded anew can still take it back. */
export type Deed =
  | {decided: {kind: RecordKind; id: string}; before: State; after: State}
  /** steps the server takes back, oldest first */
  | {steps: readonly string[]}
  /** a whole library */
  | {deleted: string};

/** A deed by the library it is listed under, the words for it and the item to look at. */
export interface KeptDeed {
  library: string;
  label: string;
  item: string | null;
  deed: Deed;
}

export interface KeptDeeds {
  done: KeptDeed[];
  undone: KeptDeed[];
}

const name = 'suasion:undo';
const most = 100;

/** Keeps deeds for as long as this tab of the browser is open, however often its page is loaded anew. */
export const tabMemory = {
  load(): KeptDeeds {
    try {
      return JSON.parse(sessionStorage.getItem(name) ?? 'null') ?? {done: [], undone: []};
    } catch {
      return {done: [], undone: []};
    }
  },
  save({done, undone}: KeptDeeds): void {
    try {
      sessionStorage.setItem(name, JSON.stringify({done: done.slice(-most), undone: undone.slice(-most)}));
    } catch {
      // a browser without storage, or one that is full, forgets them with the page
    }
  },
};

/** Where nothing is to be kept. */
export const noMemory: typeof tabMemory = {load: () => ({done: [], undone: []}), save: () => {}};
