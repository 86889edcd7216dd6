import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const outputs = {
  /** the command's bundle and the files its threads start from */
  cli: 'packages/cli/dist',
  /** an empty library folder, packed */
  template: 'packages/store/dist/template.tar.gz',
  web: 'packages/web/dist',
};

type Output = keyof typeof outputs;

/** Builds what is older than its source, as `npm test` does before it begins, and gives the paths in the order named. */
export function built<W extends Output[]>(...what: W): {[K in keyof W]: string} {
  const ready = spawnSync(process.execPath, [`${root}scripts/ready.mjs`, `--only=${what}`], {encoding: 'utf8'});
  if (ready.status !== 0) throw new Error(`${what} could not be built.\n${ready.stderr}`);
  return what.map(one => root + outputs[one]) as {[K in keyof W]: string};
}
