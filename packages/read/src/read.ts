import {readFile} from 'node:fs/promises';
import {availableParallelism} from 'node:os';
import {checkRecord, type EvidenceRecord, type Issue, type SourceDocument} from '@suasion/model';
import {openProblem} from './documents/folder.ts';
import {type DocumentOptions, readDocument} from './documents/read-document.ts';
import {openPool, workerFile} from './pool.ts';
import {loadReader, type Reader} from './reader.ts';
import {mergeReadings} from './record/merge.ts';
import {readText} from './record/read-text.ts';
import type {DocumentReading} from './record/reading.ts';

/** One thing to read: a file by its path, bytes with a name, or a document already opened. */
export type Input = string | {bytes: Uint8Array; name: string} | SourceDocument;

export interface ReadProgress {
  done: number;
  total: number;
  /** the document just read, as named */
  file: string;
}

export interface ReadOptions {
  /** loaded weights; the shipped ones unless given */
  reader?: Reader;
  /** polled between documents; an AbortSignal is one */
  signal?: {readonly aborted: boolean};
  progress?: (progress: ReadProgress) => void;
  /** threads; by default as many as help, 0 reads in this thread */
  workers?: number;
  /** where the bundled worker lies; found beside the bundle unless given */
  worker?: string | null;
  document?: DocumentOptions;
}

export interface ReadResult {
  record: EvidenceRecord;
  /** errors of files that could not be read and warnings about those that were, in the order of the inputs */
  issues: Issue[];
}

/** What a worker is asked and what it answers. */
export type Task = {input: Input; options: DocumentOptions};
export type Answer = {reading: DocumentReading | null; issues: Issue[]};

/**
 * Reads documents into one evidence record. The record depends on the inputs and their order alone: not on threads, time
 * or machine. A file that cannot be read is left out and named in `issues`. Throws `AbortError` once `signal` is aborted.
 */
export async function read(inputs: readonly Input[], options: ReadOptions = {}): Promise<ReadResult> {
  const answers: (Answer | undefined)[] = new Array(inputs.length);
  const document = options.document ?? {};
  let done = 0;
  const took = (i: number, answer: Answer) => {
    answers[i] = answer;
    done++;
    options.progress?.({done, total: inputs.length, file: nameOf(inputs[i]!)});
  };
  const stop = () => {
    if (options.signal?.aborted) throw new Aborted();
  };
  stop();
  const threads =
    options.workers ?? (inputs.length < 12 ? 0 : Math.min(8, availableParallelism(), Math.ceil(inputs.length / 6)));
  const file = threads > 1 && !options.reader ? (options.worker === undefined ? workerFile() : options.worker) : null;
  const pool = file && (await openPool<Task, Answer>(file, threads));
  if (pool) {
    try {
      let next = 0;
      const turn = async () => {
        while (next < inputs.length) {
          stop();
          const i = next++;
          took(i, await pool.run({input: inputs[i]!, options: document}));
        }
      };
      await Promise.all(Array.from({length: threads}, turn));
    } finally {
      await pool.close();
    }
  } else {
    const reader = options.reader ?? loadReader();
    for (const [i, input] of inputs.entries()) {
      // lets signals and progress be heard between documents
      await new Promise(resolve => setImmediate(resolve));
      stop();
      took(i, await answer({input, options: document}, reader));
    }
  }
  const all = answers.map(a => a!);
  const record = mergeReadings(all.map(a => a.reading).filter(r => r !== null));
  assertSound(record);
  return {record, issues: all.flatMap(a => a.issues)};
}

/** Reads one input with a loaded reader: the work of one turn, in this thread or in a worker. */
export async function answer({input, options}: Task, reader: Reader): Promise<Answer> {
  if (typeof input === 'object' && 'text' in input) return {reading: readText(input, reader), issues: []};
  let bytes: Uint8Array;
  const name = nameOf(input);
  if (typeof input === 'string') {
    try {
      bytes = await readFile(input);
    } catch (error) {
      return {
        reading: null,
        issues: [{code: 'cannot-open', severity: 'error', message: openProblem(error), file: name}],
      };
    }
  } else bytes = input.bytes;
  const opened = await readDocument(bytes, name, options);
  return opened.ok
    ? {reading: readText(opened.document, reader), issues: opened.issues}
    : {reading: null, issues: opened.issues};
}

function nameOf(input: Input): string {
  if (typeof input === 'string') return input;
  return 'text' in input ? (input.file ?? input.id) : input.name;
}

class Aborted extends Error {
  constructor() {
    super('reading was stopped');
    this.name = 'AbortError';
  }
}

// a span that does not hold is a fault of the reader, not of the text; nothing with one leaves the package
function assertSound(record: EvidenceRecord): void {
  const problem = checkRecord(record)[0];
  if (problem)
    throw new Error(`the reader made a record that does not hold: ${problem.path.join('.')}: ${problem.said}`);
}
