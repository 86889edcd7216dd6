// Checks every package under its own rules (the pure ones see neither DOM nor Node), then all tests together.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const projects = [
  ...readdirSync(join(root, 'packages')).map(p => `packages/${p}/tsconfig.json`),
  'tsconfig.tests.json',
].filter(p => existsSync(join(root, p)));
// what was found before is kept in .ready: only what changed since is checked again
const kept = join(root, '.ready/types');
mkdirSync(kept, {recursive: true});
let failed = 0;
for (const project of projects) {
  const info = join(kept, `${project.replaceAll(/[/.]/g, '-')}.tsbuildinfo`);
  const {status} = spawnSync(
    process.execPath,
    [
      ...[join(root, 'node_modules/typescript/bin/tsc'), '-p', project],
      ...['--incremental', '--tsBuildInfoFile', info],
    ],
    {cwd: root, stdio: 'inherit'},
  );
  if (status !== 0) failed++;
}
if (failed) console.error(`${failed} of ${projects.length} projects do not type-check.`);
process.exit(failed ? 1 : 0);
