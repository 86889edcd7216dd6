// The whole command as a user starts it, Node included:  npx tsx bench/command.ts [name …]
// Solves full cubes for Nash, GMR, SMR, SEQ and SSEQ, everyone; elapsed time, CPU time of all threads, peak memory.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {cpus, loadavg, tmpdir} from 'node:os';
import {join} from 'node:path';
import {conflictToYaml} from '@suasion/model';
import {fullCube} from './models.ts';

const command = join(import.meta.dirname, '../packages/cli/dist/suasion.mjs');
if (!existsSync(command)) throw new Error('build the command first: npm run build');
const models = {'4×3': [4, 3, 5], '5×4': [5, 4, 3], '6×4': [6, 4, 1]} as const;
const wanted = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'suasion-bench-'));
try {
  // what the process used in all, told when its main thread ends
  const told = join(folder, 'usage.json');
  const hook = join(folder, 'usage.cjs');
  writeFileSync(
    hook,
    `const {isMainThread} = require('node:worker_threads');
     if (isMainThread) process.on('exit', () => {
       const {user, system} = process.cpuUsage();
       const peak = process.resourceUsage().maxRSS * 1024;
       require('node:fs').writeFileSync(${JSON.stringify(told)}, JSON.stringify({cpu: (user + system) / 1e6, peak}));
     });`,
  );
  console.log(
    `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}, load ${loadavg()[0].toFixed(1)}`,
  );
  for (const [name, [n, options, runs]] of Object.entries(models)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const file = join(folder, 'cube.conflict.yaml');
    writeFileSync(file, conflictToYaml(fullCube(n, options, 1)));
    const args = [command, 'solve', file, '--concepts', 'nash,gmr,smr,seq,sseq', '--json', '--summary'];
    const found = Array.from({length: runs}, () => {
      const began = performance.now();
      const {status} = spawnSync(process.execPath, ['--require', hook, ...args]);
      if (status !== 0) throw new Error(`${name} failed`);
      return {elapsed: (performance.now() - began) / 1000, ...JSON.parse(readFileSync(told, 'utf8'))};
    });
    const least = (key: 'elapsed' | 'cpu' | 'peak') => Math.min(...found.map(f => f[key]));
    console.log(
      `${name}   ${least('elapsed').toFixed(2)} s elapsed, ${least('cpu').toFixed(2)} s CPU, ${(least('peak') / 1e6).toFixed(0)} MB   (least of ${runs})`,
    );
  }
} finally {
  rmSync(folder, {recursive: true, force: true});
}
