import {api, Refusal, reach, unwrap} from './api.ts';
import {addJob} from './jobs.ts';

/** What is on its way to the server, before its job takes over. */
export interface Sending {
  total: number;
  sent: number;
  /** files the server would not take, and why */
  refused: {file: string; why: string}[];
}

const atOnce = 4;

/** Sends files and has them read. Returns what was refused; the rest goes on as a job of the library. */
export async function importFiles(
  library: string,
  files: readonly File[],
  onProgress: (sending: Sending) => void,
): Promise<Sending> {
  const sending: Sending = {total: files.length, sent: 0, refused: []};
  const uploads: ({upload: string; file: string} | null)[] = files.map(() => null);
  let next = 0;
  const send = async () => {
    for (let k = next++; k < files.length; k = next++) {
      const file = files[k]!;
      try {
        const query = new URLSearchParams({file: file.name});
        const address = `/api/libraries/${encodeURIComponent(library)}/uploads?${query}`;
        const headers = {'content-type': 'application/octet-stream'};
        const answer = await reach(fetch(address, {method: 'POST', headers, body: file}));
        const body = await answer.json();
        if (!answer.ok) throw new Refusal(answer.status, body);
        uploads[k] = body;
        sending.sent++;
      } catch (error) {
        sending.refused.push({file: file.name, why: (error as Error).message});
      }
      onProgress({...sending, refused: [...sending.refused]});
    }
  };
  await Promise.all(Array.from({length: atOnce}, send));
  const kept = uploads.filter(u => u !== null);
  if (kept.length > 0) {
    addJob(await unwrap(api.libraries[':library'].imports.$post({param: {library}, json: {uploads: kept}})));
  }
  return sending;
}

/** Has a pasted text read. */
export async function importText(library: string, title: string, text: string): Promise<void> {
  addJob(await unwrap(api.libraries[':library'].texts.$post({param: {library}, json: {title, text}})));
}

/** The files of a drop, those in dropped folders too. */
export async function filesOf(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].flatMap(item => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return [...transfer.files];
  const out: File[] = [];
  const walk = async (entry: FileSystemEntry): Promise<void> => {
    if (entry.name.startsWith('.')) return;
    if (entry.isFile) {
      out.push(await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)));
      return;
    }
    const reader = (entry as FileSystemDirectoryEntry).createReader();
    // a folder is told in portions, the last one empty
    for (;;) {
      const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
      if (some.length === 0) break;
      for (const inside of some) await walk(inside);
    }
  };
  for (const entry of entries) await walk(entry);
  return out;
}
