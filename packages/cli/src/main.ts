#!/usr/bin/env node
import {readSync, rmSync} from 'node:fs';
import {isatty} from 'node:tty';
import {
  isMainThread,
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  Worker,
  workerData,
} from 'node:worker_threads';
import type {CommandEntry} from './command.ts';
import {commands} from './commands.ts';
import {CannotSay, OutputClosed} from './problems.ts';
import {DescriptorSink} from './sink.ts';
import type {Terminal} from './terminal.ts';

/**
 * A command computes in a worker while the main thread waits for Ctrl-C: a computation that never pauses can then be
 * interrupted with exit code 130 and half-written files removed. Servers, help and the like run in the main thread.
 */
interface Handed {
  argv: string[];
  widths: [number, number];
  files: MessagePort;
}

if (isMainThread) {
  const argv = process.argv.slice(2);
  const command = commandOf(argv);
  const widths: [number, number] = [columns(1), columns(2)];
  if (command === undefined || command.inline) process.exitCode = await perform(argv, widths, () => {});
  else supervise(argv, widths);
} else {
  const {argv, widths, files} = workerData as Handed;
  process.exit(await perform(argv, widths, path => files.postMessage(path)));
}

function commandOf(argv: readonly string[]): CommandEntry | undefined {
  const called = argv.find(word => !word.startsWith('-'));
  return commands.find(({name}) => name === called);
}

function supervise(argv: string[], widths: [number, number]): void {
  const {port1, port2} = new MessageChannel();
  const handed: Handed = {argv, widths, files: port2};
  const worker = new Worker(new URL(import.meta.url), {
    workerData: handed,
    transferList: [port2],
    // what the main thread was given counts for the worker too: it is where the work is done
    resourceLimits: {maxOldGenerationSizeMb: 8192},
  });
  worker.on('error', error => {
    console.error(`suasion: ${error.message}`);
    process.exitCode = 1;
  });
  worker.on('exit', code => {
    port1.close();
    process.exitCode ??= code;
  });
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.on(signal, () => {
      // files begun beside their final place are taken away; nothing half-written stays
      for (let begun = receiveMessageOnPort(port1); begun; begun = receiveMessageOnPort(port1)) {
        rmSync(begun.message as string, {force: true});
      }
      process.exit(code);
    });
  }
}

async function perform(argv: string[], widths: [number, number], writing: (path: string) => void): Promise<number> {
  const out = new DescriptorSink(1, widths[0] > 0, widths[0]);
  const err = new DescriptorSink(2, widths[1] > 0, widths[1]);
  const terminal: Terminal = {out, err, env: process.env, readInput, writing};
  // what the command needs is looked for while its words are read
  commandOf(argv)
    ?.load()
    .catch(() => {});
  const {run} = await import('./run.ts');
  try {
    const code = await run(argv, terminal);
    out.flush();
    return code;
  } catch (error) {
    if (error instanceof OutputClosed) return 0;
    if (error instanceof CannotSay) {
      err.write(`suasion: ${error.message}\n`);
      return 1;
    }
    // a fault of ours: say so in one line; the whole story only on request
    const {message, stack} = error instanceof Error ? error : new Error(String(error));
    err.write(`suasion: this is a fault in Suasion, not in your file: ${message}\n`);
    err.write(process.env.SUASION_DEBUG ? `${stack}\n` : 'Set SUASION_DEBUG=1 to see where; please report it.\n');
    return 1;
  }
}

function columns(descriptor: 1 | 2): number {
  const stream = descriptor === 1 ? process.stdout : process.stderr;
  return isatty(descriptor) ? stream.columns || 80 : 0;
}

function readInput(limit: number): Uint8Array {
  const parts: Buffer[] = [];
  let total = 0;
  for (const part = Buffer.alloc(1 << 16); total <= limit; ) {
    let read: number;
    try {
      read = readSync(0, part);
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException;
      if (code === 'EOF') break;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      continue;
    }
    if (read === 0) break;
    parts.push(Buffer.from(part.subarray(0, read)));
    total += read;
  }
  return Buffer.concat(parts);
}
