// npm run kernel: compiles each package's assembly/ (AssemblyScript) to the WebAssembly beside the code that calls it. The
// compiler is fetched for this alone, at the version named here; what it wrote is kept in the repository, and a test of each
// package holds it to its source.
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

interface Kernel {
  /** folder of the AssemblyScript, and the module written, from the root of the repository */
  assembly: string;
  binary: string;
  flags: string[];
}

const packages = join(import.meta.dirname, '../packages');
const compiler = 'assemblyscript@0.28.20';
const common = ['-O3', '--runtime', 'stub', '--noAssert', '--enable'];

export const kernels = {
  solve: {
    assembly: join(packages, 'solve/assembly'),
    binary: join(packages, 'solve/src/kernel/binary.ts'),
    flags: [
      ...[...common, 'simd,threads,bulk-memory'],
      ...['--importMemory', '--sharedMemory', '--initialMemory', '1', '--maximumMemory', '65536'],
    ],
  },
  read: {
    assembly: join(packages, 'read/assembly'),
    binary: join(packages, 'read/src/language/kernel.ts'),
    flags: [...common, 'simd', '--importMemory'],
  },
} satisfies Record<string, Kernel>;

/** What a binary is made from: the sources, and this recipe. */
export function fingerprint({assembly, flags}: Kernel): string {
  const hash = createHash('sha256').update([compiler, ...flags].join(' '));
  for (const file of readdirSync(assembly).sort()) hash.update(readFileSync(join(assembly, file)));
  return hash.digest('hex');
}

function build(kernel: Kernel): void {
  const folder = mkdtempSync(join(tmpdir(), 'kernel-'));
  try {
    const out = join(folder, 'kernel.wasm');
    const asc = [
      ...['exec', '--yes', `--package=${compiler}`, '--'],
      ...['asc', join(kernel.assembly, 'index.ts'), '-o', out],
    ];
    const {status} = spawnSync('npm', [...asc, ...kernel.flags], {stdio: 'inherit'});
    if (status !== 0) process.exit(1);
    const text = [
      '// Written by `npm run kernel`; the source is in assembly/.',
      `export const source = '${fingerprint(kernel)}';`,
      `export const binary =\n  '${readFileSync(out).toString('base64')}';`,
    ];
    writeFileSync(kernel.binary, `${text.join('\n')}\n`);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

if (process.argv[1] === import.meta.filename) for (const kernel of Object.values(kernels)) build(kernel);
