import type {RecordKind} from '@suasion/model';
import {api, unwrap} from '../api.ts';
import {keys, type OpenDocument, queryClient, type ReviewedItem} from '../queries.ts';

type State = Pick<ReviewedItem, 'decision' | 'item' | 'original'>;
type Kind = RecordKind;

/** A decision as it can be taken back and made again. */
interface Step {
  library: string;
  kind: Kind;
  id: string;
  label: string;
  before: State;
  after: State;
}

/** The decisions of this sitting over a library's record, with undo and redo. */
class Review {
  #done: Step[] = [];
  #undone: Step[] = [];
  readonly #listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  /** What undo would take back, in words. */
  next = (): string | null => this.#done.at(-1)?.label ?? null;
  again = (): string | null => this.#undone.at(-1)?.label ?? null;

  /** Decides; the page shows it at once and takes it back if the server refuses. */
  async decide(
    library: string,
    current: ReviewedItem,
    decision: 'accepted' | 'rejected' | 'corrected' | null,
    item?: unknown,
  ): Promise<void> {
    const {decision: was, item: stood, original} = current;
    const before = {decision: was, item: stood, original};
    const after = await put(library, current, decision, item);
    const label = `${decision === null ? 'as read' : decision} ${current.id}`;
    this.#push({library, kind: current.kind as Kind, id: current.id, label, before, after});
  }

  async add(library: string, kind: Kind, item: unknown): Promise<ReviewedItem> {
    const added = await unwrap(api.libraries[':library'].items[':kind'].$post({param: {library, kind}, json: {item}}));
    await queryClient.invalidateQueries({queryKey: keys.documents(library)});
    if (kind === 'actors') await queryClient.invalidateQueries({queryKey: keys.record(library)});
    const gone = {decision: 'rejected' as const, item: added.item, original: null};
    this.#push({library, kind, id: added.id, label: `added ${added.id}`, before: gone, after: added});
    return added;
  }

  undo = () => this.#move(this.#done, this.#undone, 'before');
  redo = () => this.#move(this.#undone, this.#done, 'after');

  async #move(from: Step[], to: Step[], side: 'before' | 'after'): Promise<Step | null> {
    const step = from.pop();
    if (!step) return null;
    try {
      await restore(step, step[side]);
      to.push(step);
    } catch (error) {
      from.push(step);
      throw error;
    } finally {
      this.#tell();
    }
    return step;
  }

  #push(step: Step): void {
    this.#done.push(step);
    this.#undone = [];
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

export const review = new Review();

async function restore({library, kind, id}: Step, {decision, item, original}: State): Promise<void> {
  const current = {kind, id, item, decision, original} as ReviewedItem;
  // an added item comes back by taking the rejection back, a correction by making it again
  if (decision === 'added') {
    await put(library, current, null);
    await put(library, current, 'corrected', item);
    return;
  }
  if (original !== null && decision !== null) await put(library, current, 'corrected', item);
  if (decision !== 'corrected') await put(library, current, decision);
}

async function put(
  library: string,
  current: ReviewedItem,
  decision: 'accepted' | 'rejected' | 'corrected' | null,
  item?: unknown,
): Promise<ReviewedItem> {
  const undo = show(library, {...current, decision, ...(item !== undefined && {item})} as ReviewedItem);
  try {
    const answer = await unwrap(
      api.libraries[':library'].items[':kind'][':item'].decision.$put({
        param: {library, kind: current.kind as Kind, item: current.id},
        json: {decision, ...(item !== undefined && {item})},
      }),
    );
    show(library, answer);
    return answer;
  } catch (error) {
    undo();
    throw error;
  }
}

// puts an item in the place of its older self in every open document; returns how to take that back
function show(library: string, item: ReviewedItem): () => void {
  const before = queryClient.getQueriesData<OpenDocument>({queryKey: keys.documents(library)});
  for (const [key, data] of before) {
    if (!data || !('items' in data)) continue;
    const items = data.items.map(i =>
      i.kind === item.kind && i.id === item.id
        ? {...item, item: item.kind === 'actors' ? {...item.item, mentions: i.item.mentions} : item.item}
        : i,
    );
    queryClient.setQueryData<OpenDocument>(key, {...data, items});
  }
  return () => {
    for (const [key, data] of before) queryClient.setQueryData(key, data);
  };
}
