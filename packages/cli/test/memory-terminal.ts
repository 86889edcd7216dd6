import {run, type Sink, type Terminal} from '../src/index.ts';

class MemorySink implements Sink {
  text = '';
  constructor(
    readonly isTerminal: boolean,
    readonly columns: number,
  ) {}
  write(text: string): void {
    this.text += text;
  }
}

export interface Ran {
  code: number;
  out: string;
  err: string;
}

export interface Setting {
  /** what stands on standard input */
  input?: string | Uint8Array;
  /** columns of a terminal; 0 for a pipe */
  columns?: number;
  env?: Record<string, string>;
}

/** Runs a command line in this process and gives what it printed. */
export async function suasion(
  argv: readonly string[],
  {input = '', columns = 0, env = {}}: Setting = {},
): Promise<Ran> {
  const out = new MemorySink(columns > 0, columns);
  const err = new MemorySink(false, 0);
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const terminal: Terminal = {out, err, env, readInput: () => bytes, writing: () => {}};
  const code = await run(argv, terminal);
  return {code, out: out.text, err: err.text};
}
