// npm run kernel: compiles assembly/ (AssemblyScript) to the WebAssembly in src/kernel/binary.ts. The compiler is fetched
// for this alone, at the version named here; what it wrote is kept in the repository, and a test holds it to its source.
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const here = import.meta.dirname;
const compiler = 'assemblyscript@0.28.20';
const flags = [
  ...['-O3', '--runtime', 'stub', '--noAssert', '--enable', 'simd,threads,bulk-memory'],
  ...['--importMemory', '--sharedMemory', '--initialMemory', '1', '--maximumMemory', '65536'],
];

/** What the binary was made from: the sources, and this recipe. */
export function fingerprint(): string {
  const hash = createHash('sha256').update([compiler, ...flags].join(' '));
  for (const file of readdirSync(join(here, 'assembly')).sort())
    hash.update(readFileSync(join(here, 'assembly', file)));
  return hash.digest('hex');
}

if (process.argv[1] === import.meta.filename) {
  const folder = mkdtempSync(join(tmpdir(), 'kernel-'));
  try {
    const out = join(folder, 'kernel.wasm');
    const asc = ['exec', '--yes', `--package=${compiler}`, '--', 'asc', join(here, 'assembly/index.ts'), '-o', out];
    const {status} = spawnSync('npm', [...asc, ...flags], {stdio: 'inherit'});
    if (status !== 0) process.exit(1);
    const text = [
      '// Written by `npm run kernel`; the source is in assembly/.',
      `export const source = '${fingerprint()}';`,
      `export const binary =\n  '${readFileSync(out).toString('base64')}';`,
    ];
    writeFileSync(join(here, 'src/kernel/binary.ts'), `${text.join('\n')}\n`);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
