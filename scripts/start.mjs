// The main job of a fresh checkout. Until the workbench stands, the terminal answer for Geneva II.
import {spawnSync} from 'node:child_process';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const command = join(root, 'packages/cli/dist/suasion.mjs');
const geneva = 'cases/own/geneva-2014/geneva-2014.conflict.yaml';
for (const words of [
  ['solve', geneva],
  ['ask', geneva, 'aid'],
]) {
  console.log(`$ ./suasion ${words.join(' ')}\n`);
  const {status} = spawnSync(process.execPath, [command, ...words], {cwd: root, stdio: 'inherit'});
  if (status !== 0) process.exit(status ?? 1);
  console.log();
}
