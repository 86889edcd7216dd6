// Builds the workbench and packs what browsers may get packed. Called by scripts/ready.mjs.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';
import {build} from 'vite';

await build({configFile: join(import.meta.dirname, 'vite.config.ts'), logLevel: 'warn'});
const assets = join(import.meta.dirname, 'dist/assets');
for (const name of readdirSync(assets)) {
  if (!/\.(?:js|css|svg|wasm)$/.test(name)) continue;
  const bytes = readFileSync(join(assets, name));
  const params = {[constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length};
  writeFileSync(join(assets, `${name}.br`), brotliCompressSync(bytes, {params}));
}
