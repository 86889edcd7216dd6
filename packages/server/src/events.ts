/** Something that changed in a library; what it is about decides what a page loads anew. */
export interface Change {
  library: string;
  what: 'job' | 'documents' | 'record' | 'conflicts' | 'notes' | 'libraries';
  /** id of the thing, where it is one */
  id?: string;
  /** for jobs: state and progress */
  detail?: unknown;
}

/** Tells every open page what changed. */
export class Changes {
  readonly #listeners = new Set<(change: Change) => void>();

  listen(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }
}
