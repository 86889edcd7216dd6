import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/**
 * Where packed weights lie: beside this module's bundle (`weights/`), or in the package (`../weights/`). A bundler copies
 * packages/read/weights/*.bin to `weights/` beside the bundle, or passes a folder of its own.
 */
export function weightsFolder(): string {
  for (const at of ['./weights/', '../weights/']) {
    const folder = fileURLToPath(new URL(at, import.meta.url));
    if (existsSync(folder)) return folder;
  }
  throw new Error(`no weights folder beside ${fileURLToPath(import.meta.url)} or above it`);
}

/** Bytes of one layer (`tags`, `syntax`, `names`, …) for the pure `load` functions. */
export function readWeights(layer: string, folder: string = weightsFolder()): Uint8Array {
  const file = join(folder, `${layer}.bin`);
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new Error(`weights of the reader missing: ${file} (npm run train -w packages/read)`, {cause});
  }
}
