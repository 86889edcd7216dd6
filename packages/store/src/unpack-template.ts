import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {gunzipSync} from 'node:zlib';

const block = 512;

/**
 * Writes the files of a `.tar.gz` made by `makeTemplate` into a folder. PGlite could do so too, but would start a whole
 * database for it.
 */
export function unpackTemplate(packed: Uint8Array, folder: string): void {
  const tar = gunzipSync(packed);
  mkdirSync(folder, {recursive: true, mode: 0o700});
  for (let at = 0; tar[at]; ) {
    const field = (from: number, length: number) => {
      const bytes = tar.subarray(at + from, at + from + length);
      const end = bytes.indexOf(0);
      return bytes.toString('utf8', 0, end < 0 ? length : end);
    };
    const path = join(folder, field(345, 155), field(0, 100));
    const size = Number.parseInt(field(124, 12), 8);
    const mode = Number.parseInt(field(100, 8), 8);
    if (field(156, 1) === '5') mkdirSync(path, {recursive: true, mode});
    else writeFileSync(path, tar.subarray(at + block, at + block + size), {mode});
    at += block + Math.ceil(size / block) * block;
  }
}
