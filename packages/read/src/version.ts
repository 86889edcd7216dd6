import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import manifest from '../package.json' with {type: 'json'};
import {weightsFolder} from './weights.ts';

/** Names the reader: another version of the code or other weights give another name. Node only. */
export function readerVersion(folder: string = weightsFolder()): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) {
    if (file.endsWith('.bin')) hash.update(file).update(readFileSync(join(folder, file)));
  }
  return `${manifest.version}-${hash.digest('hex').slice(0, 12)}`;
}
