import {type Reading, readAgain} from '../core/jobs.ts';
import {tell, tellProblem} from './tell.tsx';
import {tellUndoable} from './use-undo.tsx';

/** Readings somebody wants to see the changes of; a host on the page shows them. */
class ShownReading {
  #shown: {library: string; changes: Reading['changes']} | null = null;
  readonly #listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  current = () => this.#shown;

  show(library: string, changes: Reading['changes']): void {
    this.#set({library, changes});
  }

  close = (): void => this.#set(null);

  #set(shown: {library: string; changes: Reading['changes']} | null): void {
    this.#shown = shown;
    for (const listener of this.#listeners) listener();
  }
}

export const shownReading = new ShownReading();

/** Has documents read again and says what came of it. */
export function readDocumentsAgain(library: string, documents: readonly string[]): void {
  readAgain(library, documents, ({label, undoable, changes}) => {
    const look = {label: 'See what changed', perform: () => shownReading.show(library, changes)};
    if (undoable) tellUndoable(library, label, look);
    else tell(`${label}.`);
  }).catch(error => tellProblem('The reading could not be begun', error));
}
