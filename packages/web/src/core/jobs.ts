import type {RecordKind} from '@suasion/model';
import {api, unwrap} from './api.ts';
import {type Job, keys, queryClient} from './queries.ts';
import {review} from './record/review.ts';
import {capital, count, listed} from './words.ts';

/** One file being read, or one document being read again. */
export interface FileProgress {
  upload?: string;
  file: string;
  state: 'waiting' | 'reading' | 'done' | 'duplicate' | 'failed';
  document?: string;
  items?: number;
  again?: Again;
  issues?: {message: string}[];
}

/** What a new reading of a document changed. */
interface Again {
  step: string;
  same: number;
  added: number;
  changed: number;
  gone: number;
  kept: number;
  changes: ItemChange[];
}

/** An item a new reading brought, read differently than it `was`, or no longer found. */
export interface ItemChange {
  how: 'added' | 'changed' | 'gone';
  kind: RecordKind;
  item: any;
  was?: any;
}

/** What a new reading of documents came to. */
export interface Reading {
  /** in words, as a sentence without its full stop */
  label: string;
  undoable: boolean;
  /** by document; the last few of very many are counted only */
  changes: {document: string; changes: ItemChange[]; more: number}[];
}

export interface JobNews {
  state?: string;
  progress?: {files?: FileProgress[]};
  done?: number;
  file?: FileProgress;
}

/** What a file of a job is known by. */
export const fileKey = ({upload, document, file}: FileProgress): string => upload ?? document ?? file;

// jobs this page began, whose ends it tells
const begun = new Map<string, (job: Job) => void>();

/** Takes up what the server tells of a job; false when the job has not been heard of yet. */
export function tellJob(library: string, id: string, {state, progress, done, file}: JobNews): boolean {
  const known = queryClient.getQueryData<Job[]>(keys.jobs(library));
  const job = known?.find(j => j.id === id);
  if (state === undefined || !job) return false;
  const old: {files?: FileProgress[]} = job.progress ?? {};
  const files = old.files?.map(f => (file && fileKey(f) === fileKey(file) ? file : f));
  const newer = {...job, state, progress: progress ?? {...old, done, files}, updated: new Date().toISOString()} as Job;
  queryClient.setQueryData<Job[]>(
    keys.jobs(library),
    known!.map(j => (j === job ? newer : j)),
  );
  ended(newer);
  // what is being loaded at this moment may still say that it runs
  if (over(newer)) void queryClient.invalidateQueries({queryKey: keys.jobs(library)});
  return true;
}

const over = ({state}: Job) => state !== 'running' && state !== 'queued';

function ended(job: Job): void {
  const key = `${job.library}/${job.id}`;
  if (!over(job)) return;
  begun.get(key)?.(job);
  begun.delete(key);
}

export function addJob(job: Job): void {
  queryClient.setQueryData<Job[]>(keys.jobs(job.library), jobs =>
    jobs?.some(j => j.id === job.id) ? jobs : [job, ...(jobs ?? [])],
  );
  // what was told before the job was known here is asked for
  void queryClient.invalidateQueries({queryKey: keys.jobs(job.library)});
}

/** Has documents read again; what people decided stays. `onDone` is told what came of it. */
export async function readAgain(
  library: string,
  documents: readonly string[],
  onDone: (reading: Reading) => void,
): Promise<void> {
  const json = {documents: [...documents]};
  const job = await unwrap(api.libraries[':library'].readings.$post({param: {library}, json}));
  begun.set(`${library}/${job.id}`, ({progress}) => {
    const files = (progress?.files ?? []) as FileProgress[];
    const again = files.flatMap(f => f.again ?? []);
    const steps = again.filter(a => a.added + a.changed + a.gone > 0).map(a => a.step);
    const label = `${capital(count(again.length, 'document'))} read again: ${againWords(again)}`;
    if (steps.length > 0) review.did(library, steps, label);
    const changes = files.flatMap(({document, again}) => {
      if (document === undefined || !again) return [];
      const all = again.added + again.changed + again.gone;
      return all === 0 ? [] : [{document, changes: again.changes, more: Math.max(0, all - again.changes.length)}];
    });
    onDone({label, undoable: steps.length > 0, changes});
  });
  addJob(job);
  // a short reading may be over before this page heard of it
  ended(await unwrap(api.libraries[':library'].jobs[':job'].$get({param: {library, job: job.id}})));
}

/** What new readings changed, in words. */
export function againWords(again: readonly Again[]): string {
  const sum = (what: 'added' | 'changed' | 'gone' | 'kept') => again.reduce((n, a) => n + a[what], 0);
  const parts = [
    sum('added') > 0 && `${count(sum('added'), 'item')} new`,
    sum('changed') > 0 && `${sum('changed')} read differently`,
    sum('gone') > 0 && `${sum('gone')} no longer found`,
  ].filter(p => p !== false);
  const kept = sum('kept') > 0 ? `; ${count(sum('kept'), 'item')} with a decision left as it stands` : '';
  return `${parts.length > 0 ? listed(parts) : 'nothing changed'}${kept}`;
}
