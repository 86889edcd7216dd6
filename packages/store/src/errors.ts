/** There is no such thing in the store. */
export class NotFound extends Error {
  constructor(what: string, id: string) {
    super(`There is no ${what} “${id}”.`);
    this.name = 'NotFound';
  }
}

/** Someone saved in between: `head` is the version that stands now. */
export class Stale extends Error {
  readonly head: number;

  constructor(what: string, expected: number, head: number) {
    super(`${what} was saved by someone else: you started from version ${expected}, it is now at ${head}.`);
    this.name = 'Stale';
    this.head = head;
  }
}

/** An item is no longer what somebody began to correct. */
export class Changed extends Error {
  constructor() {
    super('Someone else changed this after you began. Save again to put yours in its place, or cancel to see theirs.');
    this.name = 'Changed';
  }
}

/** The store already has this, under `id`. */
export class Duplicate extends Error {
  readonly id: string;

  constructor(what: string, id: string) {
    super(`${what} is already here as “${id}”.`);
    this.name = 'Duplicate';
    this.id = id;
  }
}

/** What is wrong with an archive, in a sentence that names the entry. */
export class BadArchive extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BadArchive';
  }
}

/** Did the database refuse a text for its characters? PostgreSQL holds no NUL, neither in texts nor in JSON. */
export const cannotBeKept = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '22021' || error.code === '22P05');
