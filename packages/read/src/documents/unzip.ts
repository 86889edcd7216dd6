import {promisify} from 'node:util';
import {crc32, inflateRaw} from 'node:zlib';

const inflate = promisify(inflateRaw);

interface Entry {
  name: string;
  /** as the archive states it; what unpacks to more, or to less, is refused */
  size: number;
  crc: number;
  method: number;
  encrypted: boolean;
  at: number;
  packed: number;
}

export interface ZipLimits {
  entries: number;
  /** bytes of all files together */
  unpacked: number;
}

/** What is wrong with a zip archive, in a clause that names the entry. */
export class BadZip extends Error {
  readonly problem: 'damaged' | 'leaves' | 'too-large';

  constructor(problem: BadZip['problem'], message: string) {
    super(message);
    this.name = 'BadZip';
    this.problem = problem;
  }
}

/**
 * The wanted files of a zip archive by name; all unless `wanted`, which is asked once for every entry, says otherwise.
 * Throws `BadZip` when it is none, when a name leaves it, and when it holds or unpacks to more than the limits allow —
 * whatever it states of itself: no more is ever unpacked than was stated.
 *
 * The directory is read here because the libraries at hand believe it: fflate's `unzipSync` goes through all that a false
 * entry inflates to, though it keeps only the stated size, its streaming `Unzip` looks for the ends of entries in their
 * packed bytes, and neither compares checksums.
 */
export async function unzip(
  bytes: Uint8Array,
  limits: ZipLimits,
  wanted: (name: string) => boolean = () => true,
): Promise<Map<string, Uint8Array>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: Entry[] = [];
  let size = 0;
  for (const entry of directory(bytes, view, limits.entries)) {
    const {name} = entry;
    if (/^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)|\\|\0/i.test(name))
      throw new BadZip('leaves', `${JSON.stringify(name)}: the name leaves the archive`);
    if (!wanted(name) || name.endsWith('/')) continue;
    size += entry.size;
    if (size > limits.unpacked)
      throw new BadZip('too-large', `${name}: the archive unpacks to more than ${megabytes(limits.unpacked)}`);
    entries.push(entry);
  }
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) files.set(entry.name, await unpacked(bytes, view, entry));
  return files;
}

/** The entries as the directory at the end of the archive lists them. */
function* directory(bytes: Uint8Array, view: DataView, most: number): Generator<Entry> {
  let end = bytes.length - 22;
  const first = Math.max(0, end - 0xffff);
  while (end >= first && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < first) throw new BadZip('damaged', 'this is not a zip archive, or it is cut short');
  const count = view.getUint16(end + 10, true);
  if (count > most) throw new BadZip('too-large', `the archive has more than ${most} entries`);
  let at = view.getUint32(end + 16, true);
  for (let k = 0; k < count; k++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw new BadZip('damaged', 'the archive is damaged');
    const name = view.getUint16(at + 28, true);
    yield {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

async function unpacked(bytes: Uint8Array, view: DataView, entry: Entry): Promise<Uint8Array> {
  const {name, at, method, encrypted} = entry;
  const damaged = new BadZip('damaged', `${name} in the archive is damaged`);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) throw damaged;
  if (encrypted) throw new BadZip('damaged', `${name} in the archive is encrypted`);
  if (method !== 0 && method !== 8) throw new BadZip('damaged', `${name} in the archive is packed in an unknown way`);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.packed > bytes.length) throw damaged;
  const packed = bytes.subarray(start, start + entry.packed);
  // one byte more than stated is enough to know
  const file =
    method === 0
      ? packed
      : await inflate(packed, {maxOutputLength: entry.size + 1}).catch(() => {
          throw damaged;
        });
  if (file.length !== entry.size || crc32(file) !== entry.crc) throw damaged;
  return file;
}

const megabytes = (n: number) => (n < 1 << 20 ? `${n} bytes` : `${Math.floor(n / (1 << 20))} MB`);
