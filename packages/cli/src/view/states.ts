import type {Space} from '@suasion/solve';
import {displayWidth, fit, pad} from '../text/width.ts';
import {count, type Page} from './page.ts';

/** A row of marks below the options, one for each state that has one. */
export interface Marks {
  label: string;
  marked(s: number): boolean;
  sign: string;
}

/**
 * States side by side, as the journals of the field print them: a column for each state, a row for each option under
 * its decision maker, then a row for each set of marks. Broken into blocks as wide as the page.
 */
export function printStates(page: Page, space: Space, states: readonly number[], marks: readonly Marks[]): void {
  if (space.m === 0) printNamedStates(page, space, states, marks);
  else printOptionTable(page, space, states, marks);
}

function printOptionTable(page: Page, space: Space, states: readonly number[], marks: readonly Marks[]): void {
  const {c} = page;
  const {decisionMakers} = space.conflict;
  const most = Math.floor(page.width * 0.55);
  const makerWidth = Math.min(24, widest([...decisionMakers.map(d => d.name), ...marks.map(m => m.label)]));
  const optionWidth = Math.min(most - makerWidth, widest(decisionMakers.flatMap(d => d.options.map(o => o.name))));
  const cell = Math.max(3, ...states.map(s => `${s + 1}`.length + 2));
  const stub = makerWidth + 2 + optionWidth;
  const perBlock = Math.max(1, Math.floor((page.width - stub) / cell));
  for (let from = 0; from < states.length; from += perBlock) {
    const block = states.slice(from, from + perBlock);
    if (from > 0) page.line();
    page.line(c.dim(pad('State', stub)) + block.map(s => c.bold(pad(`${s + 1}`, cell, 'end'))).join(''));
    let option = 0;
    for (const {name, options} of decisionMakers) {
      options.forEach((o, k) => {
        const maker = k === 0 ? fit(name, makerWidth) : '';
        const cells = block.map(s => truth(space.taken(s, option)));
        const row = cells.map(letter => (letter === 'Y' ? c.bold : c.dim)(pad(letter, cell, 'end'))).join('');
        page.line(`${pad(maker, makerWidth)}  ${pad(fit(o.name, optionWidth), optionWidth)}${row}`);
        option++;
      });
    }
    for (const {label, marked, sign} of marks) {
      const row = block.map(s => (marked(s) ? c.green(pad(sign, cell, 'end')) : ' '.repeat(cell))).join('');
      page.line(`${pad(label, stub)}${row}`.trimEnd());
    }
  }
}

function printNamedStates(page: Page, space: Space, states: readonly number[], marks: readonly Marks[]): void {
  const {c} = page;
  const idWidth = Math.max(5, ...states.map(s => `${s + 1}`.length));
  const columns = marks.map(m => Math.max(displayWidth(m.label), 1) + 2);
  const room = page.width - idWidth - 2 - columns.reduce((a, b) => a + b, 0);
  const nameWidth = Math.max(12, Math.min(room, widest(states.map(s => space.pattern(s)))));
  const head = marks.map((m, k) => pad(m.label, columns[k]!, 'end')).join('');
  page.line(c.dim(`${pad('State', idWidth, 'end')}  ${pad('', nameWidth)}${head}`));
  for (const s of states) {
    const row = marks.map(({marked, sign}, k) => c.green(pad(marked(s) ? sign : '', columns[k]!, 'end'))).join('');
    page.line(
      `${c.bold(pad(`${s + 1}`, idWidth, 'end'))}  ${pad(fit(space.pattern(s), nameWidth), nameWidth)}${row}`.trimEnd(),
    );
  }
}

const truth = (taken: 1 | 0 | -1): string => (taken === 1 ? 'Y' : taken === 0 ? 'N' : '-');
const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(displayWidth));

/** Title and size: what every answer begins with. */
export function printHead(page: Page, space: Space): void {
  const {conflict, statusQuo} = space;
  page.heading(conflict.title);
  const facts = [count(conflict.decisionMakers.length, 'decision maker')];
  if (space.m > 0) facts.push(count(space.m, 'option'));
  facts.push(count(space.count, space.m > 0 ? 'feasible state' : 'state'));
  facts.push(statusQuo < 0 ? 'no status quo' : `status quo ${statusQuo + 1}`);
  page.line(page.c.dim(facts.join(' · ')));
  page.line();
}

/** `12 NYNNN`, or the id and the name in graph form. */
export function stateLabel(space: Space, s: number): string {
  return `${s + 1} ${space.pattern(s)}`;
}
