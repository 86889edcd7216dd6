/**
 * Where a command prints. Writing is synchronous and blocks while the reader is slow, so output of any size streams
 * without being held in memory.
 */
export interface Sink {
  write(text: string): void;
  /** lets out what was gathered, for a command that goes on running */
  flush?(): void;
  readonly isTerminal: boolean;
  /** display columns; 0 when not a terminal */
  readonly columns: number;
}

/** Everything a command knows of the world besides its arguments. */
export interface Terminal {
  readonly out: Sink;
  readonly err: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** the bytes of standard input, for a file named `-` */
  readInput(limit: number): Uint8Array;
  /** told of a file about to be written beside its final place, so that an interrupt can remove it */
  writing(path: string): void;
}

/** Colour on a terminal only; NO_COLOR switches it off, FORCE_COLOR on, the first to be set wins in that order. */
export function wantsColour(sink: Sink, env: Terminal['env']): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return sink.isTerminal && env.TERM !== 'dumb';
}
