// node bench/built.mjs read [WORDS], or another bench beside it: bundles it as the command is bundled and runs it so. Run through
// tsx every closure made is given its name, which users never pay for and inner loops feel.
import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build} from 'rolldown';

const [name, ...args] = process.argv.slice(2);
if (!name) throw new Error('usage: node bench/built.mjs BENCH [ARGUMENT …]');
const here = import.meta.dirname;
const folder = mkdtempSync(join(tmpdir(), 'suasion-bench-'));
try {
  await build({
    input: join(here, `${name}.ts`),
    cwd: here,
    platform: 'node',
    external: ['tinypool', /^@electric-sql\//, 'playwright-core', '@napi-rs/canvas'],
    output: {file: join(folder, 'bench.mjs'), format: 'esm', codeSplitting: false},
    checks: {pluginTimings: false},
    logLevel: 'warn',
  });
  cpSync(join(here, '../packages/read/weights'), join(folder, 'weights'), {recursive: true});
  process.exitCode = spawnSync(process.execPath, [join(folder, 'bench.mjs'), ...args], {stdio: 'inherit'}).status ?? 1;
} finally {
  rmSync(folder, {recursive: true, force: true});
}
