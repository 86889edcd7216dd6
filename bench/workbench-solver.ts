// From an edit to new answers in the workbench:  npx tsx bench/workbench-solver.ts [--core]
// A preference of a 4,096-state model (4 decision makers × 3 options, 10 statements each, seeded) is reordered: how long
// the core takes (edit, check, compile, solve), and in Chromium how long from the key press until new answers
// are on the page. Work is printed beside time: states, statements, stable states.
import {cpus, loadavg} from 'node:os';
import {editConflict, parseConflict} from '@suasion/model';
import {createSolver} from '../packages/web/src/core/solver/solver.ts';
import {generator} from './models.ts';

const runs = 15;
const yaml = model(4, 3, 10, 1);

function model(decisionMakers: number, options: number, statements: number, seed: number): string {
  const random = generator(seed);
  const pick = (n: number) => Math.floor(random() * n);
  const option = () => `${random() < 0.5 ? 'not ' : ''}d${pick(decisionMakers)}.o${pick(options)}`;
  const makers = Array.from({length: decisionMakers}, (_, d) => {
    const lines = Array.from({length: options}, (_, o) => `      o${o}: Do ${d} ${o}`).join('\n');
    return `  d${d}:\n    name: Party ${d}\n    options:\n${lines}`;
  });
  const wants = Array.from({length: decisionMakers}, (_, d) => {
    const lines = Array.from(
      {length: statements},
      () => `      - ${option()} ${random() < 0.5 ? 'and' : 'or'} ${option()}`,
    );
    return `  d${d}:\n    prioritized:\n${[...new Set(lines)].join('\n')}`;
  });
  return `suasion: 1\ntitle: Four parties\ndecisionMakers:\n${makers.join('\n')}\nstatusQuo: []\npreferences:\n${wants.join('\n')}\n`;
}

function span(times: number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const ms = (x: number) => x.toFixed(0);
  return `${ms(sorted[0])} least, ${ms(sorted[sorted.length >> 1])} median, ${ms(sorted.at(-1)!)} most`;
}

const parsed = parseConflict(yaml);
if (!parsed.ok) throw new Error(parsed.issues[0].message);
const first = parsed.conflict.preferences[0];
const statements = first.kind === 'prioritized' ? first.statements.length : 0;
console.log(
  `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}, load ${loadavg()[0].toFixed(1)}; ms of ${runs} edits\n`,
);

// the core, as the worker does it
{
  const solver = createSolver();
  const times: number[] = [];
  let document = parsed.document;
  let states = 0;
  let stable = 0;
  for (let run = -3; run < runs; run++) {
    const started = performance.now();
    const edited = editConflict(document, {edit: 'move-statement', list: {preferencesOf: 'd0'}, from: run & 1, to: 4});
    if (!edited.ok) throw new Error(edited.issues[0].message);
    document = edited.document;
    const answers = solver.answers(document.text, {signal: {aborted: false}});
    const took = performance.now() - started;
    if (!answers.ok) throw new Error(answers.reason);
    states = answers.value.count;
    stable = answers.value.stable.seq![0].reduce((sum, word) => sum + popcount(word), 0);
    if (run >= 0) times.push(took);
  }
  console.log(
    `core, edit to answers     ${span(times)}   (${states} states, ${statements} statements, ${stable} SEQ-stable)`,
  );
}

if (!process.argv.includes('--core')) {
  const {TestWorkbench} = await import('../packages/web/test/support/workbench.ts');
  const bench = await TestWorkbench.start();
  try {
    const library = (await bench.ask('POST', '/libraries', {name: 'Bench'})).id;
    const {id} = await bench.ask('POST', `/libraries/${library}/conflicts`, {title: 'Four parties', yaml});
    const page = await bench.page(`/l/${library}/c/${id}/model`);
    const handle = page.getByRole('button', {name: /^Move .* number 1$/});
    await page.locator('.ranked .tier').first().waitFor();
    const times: number[] = [];
    for (let run = -3; run < runs; run++) {
      await page.waitForTimeout(400);
      await handle.focus();
      await page.keyboard.press('Space');
      await page.waitForTimeout(300);
      await page.keyboard.press('ArrowDown');
      await page.waitForTimeout(400);
      // the clock runs in the page: from the key that puts the statement down until new answers are shown
      const took = page.evaluate<number>(`new Promise(resolve => {
        let started = 0;
        let asked = false;
        addEventListener('keydown', () => (started = performance.now()), {once: true, capture: true});
        (function look() {
          const pending = document.querySelector('[data-testid=state-count]').textContent.includes('on their way');
          if (started > 0 && pending) asked = true;
          if (asked && !pending) resolve(performance.now() - started);
          else setTimeout(look, 1);
        })();
        setTimeout(() => resolve(-1), 5000);
      })`);
      await page.waitForTimeout(50);
      await page.keyboard.press('Space');
      const ms = await took;
      if (run >= 0 && ms >= 0) times.push(ms);
    }
    console.log(
      `page, key to new answers  ${times.length === 0 ? 'nothing changed' : span(times)}   (${times.length} edits seen)`,
    );
  } finally {
    await bench.close();
  }
}

function popcount(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}
