// Where the time of a large model goes:  npx tsx bench/passes.ts [decision makers] [options each] [full | holes | directed]
// Each pass of the kernel on one thread: CPU time, the bytes it cannot do without moving once (what it reads and what it
// leaves, however often it goes through them), and how often the time they take at the speed of copying fits into it.
import {cpus, loadavg} from 'node:os';
import {compile, solve} from '@suasion/solve';
import type {Call, KernelFunction} from '../packages/solve/src/kernel/kernel.ts';
import {SharedTeam} from '../packages/solve/src/kernel/team.ts';
import {directedCube, fullCube, holedCube} from './models.ts';

const [decisionMakers = 5, options = 4] = process.argv.slice(2, 4).map(Number);
const model = {full: fullCube, holes: holedCube, directed: directedCube}[process.argv[4] ?? 'full']!;
const m = decisionMakers * options;
/** statements of each decision maker in these models */
const stated = Math.ceil(m / 2) + m;

const what: Record<KernelFunction, string> = {
  evaluate: 'ranks: formulas to statements',
  packKeys: 'ranks: statements to keys',
  countDigits: 'ranks: digits counted',
  placeByDigits: 'ranks: keys placed',
  countRises: 'ranks: ranks counted',
  giveRanks: 'ranks: given to states',
  orderRows: 'rows in order of preference',
  bestOfRows: 'best of each row',
  respond: 'responses',
  raiseTo: 'bars of threads joined',
  atLeastBar: 'stable states',
};

/** The bytes a call reads and leaves, once each. */
const bytes: Record<KernelFunction, (args: readonly number[]) => number> = {
  // the options, which lie before the program, and every statement
  evaluate: ([program, , leaves, stride, from, to]) => (to - from) * (Math.floor((program - leaves) / stride) + stated),
  packKeys: ([, , count, , prior, from, to]) => (to - from) * (count / 8 + 8 + (prior === 0 ? 0 : 4)),
  countDigits: ([, from, to]) => (to - from) * 8,
  placeByDigits: ([, from, to]) => (to - from) * 16,
  countRises: ([, from, to]) => (to - from) * 8,
  giveRanks: ([, from, to]) => (to - from) * 12,
  orderRows: ([, , wide, from, to]) => (to - from) * 2 ** wide * 5,
  bestOfRows: ([, , wide, , , , from, to]) => (to - from) * (2 ** wide * 4 + 4),
  // the ranks, the best of the rows, the orders of the movers, and the bars out
  respond: ([mode, , , , , , , bits, , count]) => 2 ** m * (4 + (mode === 2 ? count : 0)) + 2 ** bits * (4 + 8),
  raiseTo: ([, , from, to]) => (to - from) * 24,
  atLeastBar: ([, , , , , rows, , step, from, to]) => (to - from) * (4 + 1 / 8) + rows * step,
};

interface Line {
  calls: number;
  ms: number;
  bytes: number;
}
const lines = new Map<string, Line>();

class Timed extends SharedTeam {
  override run(calls: readonly Call[]): number[] {
    return calls.map(call => {
      const [name, ...args] = call;
      const began = cpu();
      const [result] = super.run([call]);
      const kind = ['to moves, all open', 'to moves', 'to improvements', 'to moves, nothing ruled out'][args[0]];
      const key = name === 'respond' ? `${what[name]} ${kind}` : what[name];
      const line = lines.get(key) ?? {calls: 0, ms: 0, bytes: 0};
      lines.set(key, line);
      line.calls++;
      line.ms += cpu() - began;
      line.bytes += bytes[name](args);
      return result;
    });
  }
}

function cpu(): number {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1000;
}

/** Bytes read and written in a millisecond when 64 MB are copied, the best of ten. */
function copySpeed(): number {
  const from = new Float64Array(2 ** 23).fill(1);
  const to = new Float64Array(2 ** 23);
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 10; run++) {
    const began = cpu();
    to.set(from);
    best = Math.min(best, cpu() - began);
  }
  return (2 * from.byteLength) / best;
}

const speed = copySpeed();
const conflict = model(decisionMakers, options, 1);
let [compiling, solving] = [0, 0];
for (const warm of [true, false]) {
  lines.clear();
  const team = new Timed();
  const began = cpu();
  const compiled = compile(conflict, {bytes: 4e9, team});
  if (!compiled.ok) throw new Error('the model does not compile');
  compiling = cpu() - began;
  solve(compiled.space, {concepts: ['nash', 'gmr', 'smr', 'seq', 'sseq'], team});
  solving = cpu() - began - compiling;
  if (warm && m > 20) break;
}
console.log(
  `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}, load ${loadavg()[0].toFixed(1)}`,
);
console.log(`${conflict.title}: 2^${m} values, one thread; copying moves ${(speed / 1e6).toFixed(1)} GB/s\n`);
const row = (cells: string[]) => console.log(cells.map((c, k) => (k === 0 ? c.padEnd(42) : c.padStart(11))).join(''));
row(['pass', 'calls', 'CPU ms', 'MB', 'floor ms', 'ratio']);
let kernel = 0;
for (const [name, line] of lines) {
  const floor = line.bytes / speed;
  kernel += line.ms;
  const ratio = (line.ms / floor).toFixed(1);
  row([name, String(line.calls), line.ms.toFixed(1), (line.bytes / 1e6).toFixed(0), floor.toFixed(1), ratio]);
}
row(['outside the kernel', '', (compiling + solving - kernel).toFixed(1)]);
row(['all', '', (compiling + solving).toFixed(1)]);
