// Runs every test once and leaves the counts in .ready/test-results.json. Further words go to Vitest: npm test -- packages/solve
import {spawnSync} from 'node:child_process';
import {mkdirSync, rmSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const results = join(root, '.ready/test-results.json');
mkdirSync(dirname(results), {recursive: true});
rmSync(results, {force: true});
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const {status} = spawnSync(
  process.execPath,
  [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`, ...process.argv.slice(2)],
  {cwd: root, stdio: 'inherit'},
);
process.exit(status ?? 1);
