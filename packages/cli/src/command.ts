import type {Command} from 'commander';
import type {Terminal} from './terminal.ts';

/**
 * One file of `commands/`: adds its arguments, options and help to a fresh `Command` and sets its action. Problems are
 * thrown (`UsageError`, `FileProblems`, `CannotSay`); `run` words them and picks the exit code.
 */
export type Configure = (command: Command, terminal: Terminal) => void;

export interface CommandEntry {
  name: string;
  summary: string;
  /** runs in the main thread: for servers, which handle Ctrl-C themselves, and for what is done at once */
  inline?: true;
  load(): Promise<{configure: Configure}>;
}
