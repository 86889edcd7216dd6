import type {Issue} from '@suasion/model';

/** Something on the command line that cannot be resolved: exit 2. */
export class UsageError extends Error {
  override name = 'UsageError';
  /** @param near names the user may have meant */
  constructor(
    message: string,
    readonly near: readonly string[] = [],
  ) {
    super(message);
  }
}

/** Problems in a file, each with its place: exit 1. */
export class FileProblems extends Error {
  override name = 'FileProblems';
  constructor(readonly issues: readonly Issue[]) {
    super(issues[0]?.message ?? 'a problem in a file');
  }
}

/** The work cannot be done on what the file says (no status quo, too large): exit 1, in one sentence. */
export class CannotSay extends Error {
  override name = 'CannotSay';
}

/** The reader of our output went away (`| head`): end quietly. */
export class OutputClosed extends Error {
  override name = 'OutputClosed';
}
