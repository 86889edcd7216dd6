import {promisify} from 'node:util';
import {crc32, inflateRaw} from 'node:zlib';
import {BadArchive} from './errors.ts';

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
  unpacked: number;
}

/**
 * The files of a zip archive by name. Throws `BadArchive` when it is none, when a name leaves it, and when it holds or
 * unpacks to more than the limits allow — whatever it states of itself: no more is ever unpacked than was stated.
 */
export async function unzip(bytes: Uint8Array, limits: ZipLimits): Promise<Map<string, Uint8Array>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: Entry[] = [];
  let size = 0;
  for (const entry of directory(bytes, view, limits.entries)) {
    const {name} = entry;
    size += entry.size;
    if (size > limits.unpacked)
      throw new BadArchive(`${name}: the archive unpacks to more than ${limits.unpacked} bytes.`);
    if (/^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)|\\|\0/i.test(name))
      throw new BadArchive(`${JSON.stringify(name)}: the name leaves the archive.`);
    if (!name.endsWith('/')) entries.push(entry);
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
  if (end < first) throw new BadArchive('This is not a zip archive.');
  const count = view.getUint16(end + 10, true);
  if (count > most) throw new BadArchive(`The archive has more than ${most} entries.`);
  let at = view.getUint32(end + 16, true);
  for (let k = 0; k < count; k++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw new BadArchive('The archive is damaged.');
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
  const damaged = new BadArchive(`${name} in the archive is damaged.`);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) throw damaged;
  if (encrypted) throw new BadArchive(`${name} in the archive is encrypted.`);
  if (method !== 0 && method !== 8) throw new BadArchive(`${name} is packed in a way this server does not know.`);
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
