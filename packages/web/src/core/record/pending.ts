import type {OpenDocument, ReviewedItem} from '../queries.ts';

type Key = Pick<ReviewedItem, 'kind' | 'id'>;
const keyOf = ({kind, id}: Key) => `${kind}.${id}`;

/**
 * Decisions the server has not answered yet. Those on one item are sent one after the other, in the order they were made,
 * and what is loaded meanwhile shows them, though the server may not know them yet.
 */
export class Pending {
  readonly #shown = new Map<string, {item: ReviewedItem; turn: number}>();
  readonly #last = new Map<string, Promise<unknown>>();
  #turns = 0;

  /** Shows an item as it is meant to become; returns whether nothing newer was meant for it since, and how to end. */
  begin(library: string, item: ReviewedItem): {newest: () => boolean; end: () => void} {
    const key = `${library}/${keyOf(item)}`;
    const turn = ++this.#turns;
    this.#shown.set(key, {item, turn});
    const newest = () => this.#shown.get(key)?.turn === turn;
    return {
      newest,
      end: () => {
        if (newest()) this.#shown.delete(key);
      },
    };
  }

  /** Does it when everything before it on this item is done, well or not; at once when there is nothing. */
  inTurn<T>(library: string, item: Key, work: () => Promise<T>): Promise<T> {
    const key = `${library}/${keyOf(item)}`;
    const before = this.#last.get(key);
    const done = before ? before.then(work, work) : work();
    this.#last.set(key, done);
    const over = () => {
      if (this.#last.get(key) === done) this.#last.delete(key);
    };
    // whoever asked hears of a failure; here it only ends a turn
    done.then(over, over);
    return done;
  }

  /** What was loaded, with what is meant put over it. */
  over<D extends Pick<OpenDocument, 'items'>>(library: string, loaded: D): D {
    if (this.#shown.size === 0) return loaded;
    const items = loaded.items.map(i => {
      const meant = this.#shown.get(`${library}/${keyOf(i)}`);
      return meant ? placed(meant.item, i) : i;
    });
    return {...loaded, items};
  }
}

/** An item in the place of its older self: an actor's mentions are those of the document at hand. */
export const placed = (item: ReviewedItem, old: ReviewedItem): ReviewedItem =>
  ({...item, item: item.kind === 'actors' ? {...item.item, mentions: old.item.mentions} : item.item}) as ReviewedItem;

export const pending = new Pending();
