import type {RecordKind} from '@suasion/model';
import {api, evenWhenLeft, Refusal, Unreachable, unwrap} from '../api.ts';
import {keys, type OpenDocument, queryClient, type ReviewedItem} from '../queries.ts';
import {type Deed, type KeptDeed, noMemory, type State, tabMemory} from './deeds.ts';
import {kindName} from './kinds.ts';
import {pending, placed} from './pending.ts';

/** Something done to a library, as it can be taken back and made again. */
export interface Step {
  library: string;
  label: string;
  /** the item to look at afterwards, where there is one */
  item: string | null;
  undo: () => Promise<unknown>;
  redo: () => Promise<unknown>;
  /** the same as data; null for what only this page can take back */
  deed: Deed | null;
}

export interface Turned {
  label: string;
  item: string | null;
  /** things somebody changed since, which stay as they are */
  kept: number;
}

/**
 * What was done to libraries in this sitting — decisions, removals, merges, readings — with undo and redo; `memory` brings
 * it through a loading of the page.
 */
export class Review {
  #done: Step[];
  #undone: Step[];
  readonly #memory: typeof tabMemory;
  /** the last undo or redo asked for: one ends before the next begins */
  #turn: Promise<unknown> = Promise.resolve();
  /** steps the server has taken back */
  readonly #reversed = new WeakSet<Step>();
  readonly #listeners = new Set<() => void>();

  constructor(memory = noMemory) {
    this.#memory = memory;
    const {done, undone} = memory.load();
    this.#done = done.map(stepOf);
    this.#undone = undone.map(stepOf);
    for (const step of this.#undone) this.#reversed.add(step);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  /** What undo would take back in a library, in words. */
  next = (library: string): string | null => of(this.#done, library)?.label ?? null;
  again = (library: string): string | null => of(this.#undone, library)?.label ?? null;

  /**
   * Decides; the page shows it at once, offers to undo it at once, and takes both back if the server refuses.
   *
   * @param from what a correction began from: the server refuses it where somebody changed that since
   */
  async decide(
    library: string,
    shown: ReviewedItem,
    decision: 'accepted' | 'rejected' | 'corrected' | null,
    item?: unknown,
    from?: unknown,
  ): Promise<void> {
    const current = standing(library, shown);
    const {item: stood, original} = current;
    const before = stateOf(current);
    const label = `${kindName(current.kind, stood)} ${decision ?? 'as read'}`;
    const answer = put(library, current, decision, item, from);
    const decided = {kind: current.kind as RecordKind, id: current.id};
    const reading = decision === 'corrected' ? (original ?? stood) : original;
    const meant = {decision, item: item ?? stood, original: reading} as State;
    const step: Step = {
      library,
      label,
      item: `${current.kind}.${current.id}`,
      deed: {decided, before, after: meant},
      // whoever undoes faster than the server answers waits for the answer
      undo: async () => void ((await settled(answer)) && (await restore(library, current, before))),
      redo: async () => restore(library, current, await answer),
    };
    this.push(step);
    try {
      step.deed = {decided, before, after: stateOf(await answer)};
      this.#tell();
    } catch (error) {
      drop(this.#done, step);
      drop(this.#undone, step);
      this.#tellFailed(error);
      throw error;
    }
  }

  async add(library: string, kind: RecordKind, item: unknown): Promise<ReviewedItem> {
    const added = await unwrap(api.libraries[':library'].items[':kind'].$post({param: {library, kind}, json: {item}}));
    const before = {decision: 'rejected' as const, item: added.item, original: null};
    const deed = {decided: {kind, id: added.id}, before, after: stateOf(added)};
    this.#keep(library, `${kindName(kind, added.item)} added`, deed);
    await queryClient.invalidateQueries({queryKey: keys.documents(library)});
    if (kind === 'actors') await queryClient.invalidateQueries({queryKey: keys.record(library)});
    return added;
  }

  /** Keeps what the server can take back by steps of its own, oldest first. */
  did(library: string, steps: readonly string[], label: string): void {
    this.#keep(library, label, {steps});
  }

  /** Keeps that a library was deleted, among what was done to `library`, the place where libraries are listed. */
  deleted(library: string, id: string, label: string): void {
    this.#keep(library, label, {deleted: id});
  }

  #keep(library: string, label: string, deed: Deed): void {
    const item = 'decided' in deed ? `${deed.decided.kind}.${deed.decided.id}` : null;
    this.push(stepOf({library, label, item, deed}));
  }

  undo = (library: string) => this.#move(this.#done, this.#undone, library, 'undo');
  redo = (library: string) => this.#move(this.#undone, this.#done, library, 'redo');

  async #move(from: Step[], to: Step[], library: string, way: 'undo' | 'redo'): Promise<Turned | null> {
    const step = of(from, library);
    if (!step) return null;
    // whoever turns back faster than the server answers finds the step where it is going
    drop(from, step);
    to.push(step);
    this.#tell();
    const turn = this.#turn.then(async () => {
      // one whose undoing failed stands as it did: there is nothing to make again
      if (this.#reversed.has(step) === (way === 'undo')) return undefined;
      const told = await step[way]();
      this.#reversed[way === 'undo' ? 'add' : 'delete'](step);
      return told;
    });
    this.#turn = turn.catch(() => undefined);
    try {
      const {kept = 0} = ((await turn) ?? {}) as {kept?: number};
      this.#tell();
      return {label: step.label, item: step.item, kept};
    } catch (error) {
      const last = drop(to, step);
      // what the server no longer knows stays undone for good; anything else may go better the next time
      if (last && !(error instanceof Refusal && error.forGood)) from.push(step);
      this.#tellFailed(error);
      throw error;
    }
  }

  /** Keeps what was done, however it is taken back. */
  push(step: Step): void {
    this.#done.push(step);
    this.#undone = this.#undone.filter(s => s.library !== step.library);
    this.#tell();
  }

  #tell(): void {
    this.#memory.save({done: kept(this.#done), undone: kept(this.#undone)});
    this.#show();
  }

  // where no answer came the page may be on its way out and the server have done it: what was meant stays in memory
  #tellFailed(error: unknown): void {
    if (error instanceof Unreachable) this.#show();
    else this.#tell();
  }

  #show(): void {
    for (const listener of this.#listeners) listener();
  }
}

export const review = new Review(tabMemory);

const kept = (steps: readonly Step[]): KeptDeed[] =>
  steps.flatMap(({library, label, item, deed}) => (deed ? [{library, label, item, deed}] : []));

function stepOf({library, label, item, deed}: KeptDeed): Step {
  const step = {library, label, item, deed};
  if ('decided' in deed) {
    const {decided, before, after} = deed;
    return {...step, undo: () => restore(library, decided, before), redo: () => restore(library, decided, after)};
  }
  if ('deleted' in deed) {
    const one = api.libraries[':library'];
    const param = {library: deed.deleted};
    const renew = () => queryClient.invalidateQueries({queryKey: keys.libraries()});
    return {
      ...step,
      undo: () => unwrap(one.restore.$post({param})).then(renew),
      redo: () => unwrap(one.$delete({param})).then(renew),
    };
  }
  const {undo, redo} = api.libraries[':library'].steps[':step'];
  const turn = async (way: typeof undo | typeof redo, order: readonly string[]) => {
    let stay = 0;
    for (const one of order) stay += (await unwrap(way.$post({param: {library, step: one}}))).kept;
    return {kept: stay};
  };
  return {...step, undo: () => turn(undo, deed.steps.toReversed()), redo: () => turn(redo, deed.steps)};
}

const of = (steps: readonly Step[], library: string): Step | undefined => steps.findLast(s => s.library === library);

function drop(steps: Step[], step: Step): boolean {
  const at = steps.lastIndexOf(step);
  if (at >= 0) steps.splice(at, 1);
  return at >= 0;
}

const stateOf = ({decision, item, original}: ReviewedItem): State => ({decision, item, original});

const settled = (answer: Promise<unknown>): Promise<boolean> =>
  answer.then(
    () => true,
    () => false,
  );

async function restore(library: string, {kind, id}: Pick<ReviewedItem, 'kind' | 'id'>, state: State): Promise<void> {
  const {decision, item, original} = state;
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
  from?: unknown,
): Promise<ReviewedItem> {
  const meant = {...current, decision, ...(item !== undefined && {item})} as ReviewedItem;
  const {newest, end} = pending.begin(library, meant);
  show(library, meant);
  try {
    const param = {library, kind: current.kind as RecordKind, item: current.id};
    const json = {decision, ...(item !== undefined && {item}), ...(from != null && {from})};
    const answer = await pending.inTurn(library, current, () =>
      unwrap(api.libraries[':library'].items[':kind'][':item'].decision.$put({param, json}, evenWhenLeft)),
    );
    // what was meant since stays
    if (newest()) show(library, answer);
    return answer;
  } catch (error) {
    if (newest()) show(library, current);
    throw error;
  } finally {
    end();
  }
}

// an item as it stands at this moment: what was decided a key press ago may not be drawn yet
function standing(library: string, shown: ReviewedItem): ReviewedItem {
  for (const [, data] of queryClient.getQueriesData<OpenDocument>({queryKey: keys.documents(library)})) {
    const item = data && 'items' in data && data.items.find(i => i.kind === shown.kind && i.id === shown.id);
    if (item) return placed(item, shown);
  }
  return shown;
}

// puts an item in the place of its older self in every open document
function show(library: string, item: ReviewedItem): void {
  for (const [key, data] of queryClient.getQueriesData<OpenDocument>({queryKey: keys.documents(library)})) {
    if (!data || !('items' in data)) continue;
    const items = data.items.map(i => (i.kind === item.kind && i.id === item.id ? placed(item, i) : i));
    queryClient.setQueryData<OpenDocument>(key, {...data, items});
  }
}
