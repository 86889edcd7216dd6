import {writeSync} from 'node:fs';
import {CannotSay, OutputClosed} from './problems.ts';
import type {Sink} from './terminal.ts';

const chunk = 1 << 16;

/**
 * A sink on a file descriptor. Text gathers to 64 KB and is written with a blocking call: a slow reader slows the
 * writer down instead of filling memory, and nothing is lost when the process ends.
 */
export class DescriptorSink implements Sink {
  private waiting = '';

  constructor(
    private readonly descriptor: 1 | 2,
    readonly isTerminal: boolean,
    readonly columns: number,
  ) {}

  write(text: string): void {
    this.waiting += text;
    // a person watching sees each line at once
    if (this.isTerminal || this.descriptor === 2 || this.waiting.length >= chunk) this.flush();
  }

  /** @throws OutputClosed when nobody reads any more, CannotSay when what is written to is full or broken */
  flush(): void {
    const bytes = Buffer.from(this.waiting, 'utf8');
    this.waiting = '';
    for (let from = 0; from < bytes.length; ) {
      try {
        from += writeSync(this.descriptor, bytes, from, Math.min(bytes.length - from, chunk));
      } catch (error) {
        const {code} = error as NodeJS.ErrnoException;
        if (code === 'EAGAIN') sleep(5);
        else if (code === 'EPIPE' || code === 'EOF') throw new OutputClosed();
        else
          throw new CannotSay(
            `what was to be printed cannot be written: ${code === 'ENOSPC' ? 'the disk is full' : code}`,
          );
      }
    }
  }
}

// somebody made the pipe non-blocking: wait for room
function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
