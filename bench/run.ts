// npm run bench [-- part of a name …]: every solver bench in a process of its own, so that peak memory is its own too.
import {spawnSync} from 'node:child_process';
import {cpus} from 'node:os';
import {fileURLToPath} from 'node:url';
import {benches, type Measured, measure} from './solver.ts';

const [only, name] = process.argv.slice(2);
if (only === '--one') {
  const measured = await measure(name);
  const {user, system} = process.cpuUsage();
  process.stdout.write(
    JSON.stringify({...measured, cpu: (user + system) / 1000, peak: process.resourceUsage().maxRSS * 1024}),
  );
} else table(process.argv.slice(2));

function table(wanted: string[]): void {
  const selected = benches.filter(b =>
    wanted.length > 0 ? wanted.some(w => b.name.includes(w)) : !b.name.includes('on request'),
  );
  console.log(
    `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}; times in ms, min (spread)\n`,
  );
  const widths = [24, 10, 9, 4, 17, 17, 9, 9, 9, 13, 10];
  const line = (cells: string[]) =>
    console.log(cells.map((c, k) => (k === 0 ? c.padEnd(widths[k]) : c.padStart(widths[k]))).join(''));
  line([
    'model',
    'states',
    'concepts',
    'dms',
    'compile',
    'solve',
    'process',
    'CPU',
    'peak MB',
    'improvements',
    'checksum',
  ]);
  for (const bench of selected) {
    const started = performance.now();
    const child = spawnSync(
      process.execPath,
      [...process.execArgv, fileURLToPath(import.meta.url), '--one', bench.name],
      {encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']},
    );
    const whole = performance.now() - started;
    if (child.status !== 0) {
      line([bench.name, 'failed']);
      process.exitCode = 1;
      continue;
    }
    const m = JSON.parse(child.stdout) as Measured & {cpu: number; peak: number};
    line([
      bench.name,
      m.states.toLocaleString('en'),
      String(m.concepts.length),
      String(m.decisionMakers),
      span(m.compile),
      span(m.solve),
      whole.toFixed(0),
      m.cpu.toFixed(0),
      (m.peak / 1e6).toFixed(0),
      m.improvements === null ? '–' : m.improvements.toLocaleString('en'),
      m.checksum,
    ]);
  }
}

/** The fastest run, and how much slower the slowest was. */
function span(times: number[]): string {
  const least = Math.min(...times);
  return `${least.toFixed(1)} (+${(Math.max(...times) - least).toFixed(1)})`;
}
