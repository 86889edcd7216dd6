import {isPartial, publicId, type Space} from '@suasion/solve';
import {displayWidth, fit, pad, wrap} from '../text/width.ts';
import {count, type Page} from './page.ts';

/** A row of marks below the options, one for each state that has one. */
export interface Marks {
  label: string;
  marked(s: number): boolean;
  sign: string;
}

/** A table of states with their options and marks; in graph form with their names and marks. */
export function printStates(page: Page, space: Space, states: readonly number[], marks: readonly Marks[]): void {
  if (space.m === 0) printNamedStates(page, space, states, marks);
  else if (!printSideBySide(page, space, states, marks)) printBelowEachOther(page, space, states, marks);
}

/**
 * States side by side, as the journals of the field print them: a column for each state, a row for each option under
 * its decision maker, then a row for each set of marks. False when that is wider than the page.
 */
function printSideBySide(page: Page, space: Space, states: readonly number[], marks: readonly Marks[]): boolean {
  const {c} = page;
  const {decisionMakers} = space.conflict;
  const makerWidth = widest([...decisionMakers.map(d => d.name), ...marks.map(m => m.label)]);
  const optionWidth = widest(decisionMakers.flatMap(d => d.options.map(o => o.name)));
  const cell = Math.max(3, `${space.count}`.length + 2);
  const stub = makerWidth + 2 + optionWidth;
  if (stub + cell * states.length > page.width) return false;

  page.line(c.dim(pad('State', stub)) + states.map(s => c.bold(pad(`${s + 1}`, cell, 'end'))).join(''));
  let option = 0;
  for (const {name, options} of decisionMakers) {
    for (const [k, {name: does}] of options.entries()) {
      const cells = states.map(s => truth(page, space, s, option, cell)).join('');
      page.line(`${pad(k === 0 ? name : '', makerWidth)}  ${pad(does, optionWidth)}${cells}`);
      option++;
    }
  }
  for (const {label, marked, sign} of marks) {
    const row = states.map(s => (marked(s) ? c.green(pad(sign, cell, 'end')) : ' '.repeat(cell))).join('');
    page.line(`${pad(label, stub)}${row}`.trimEnd());
  }
  return true;
}

/** The options numbered and named once, then a row for each state with a column for each option. */
function printBelowEachOther(page: Page, space: Space, states: readonly number[], marks: readonly Marks[]): void {
  const {c} = page;
  const {decisionMakers} = space.conflict;
  const numberWidth = `${space.m}`.length;
  const makerWidth = Math.min(28, Math.floor(page.width / 3), widest(decisionMakers.map(d => d.name)));
  const stub = 2 + makerWidth + 2 + numberWidth + 2;
  let option = 0;
  for (const {name, options} of decisionMakers) {
    for (const [k, {name: does}] of options.entries()) {
      const number = c.bold(pad(`${++option}`, numberWidth, 'end'));
      const [first = '', ...more] = wrap(does, Math.max(16, page.width - stub));
      page.line(`  ${pad(k === 0 ? fit(name, makerWidth) : '', makerWidth)}  ${number}  ${first}`);
      for (const line of more) page.line(' '.repeat(stub) + line);
    }
  }
  page.line();

  const cell = numberWidth + 1;
  const idWidth = Math.max(5, `${space.count}`.length);
  const groups = (row: (o: number) => string) => {
    let o = 0;
    return decisionMakers
      .map(({options}) => options.map(() => row(o++)).join(''))
      .filter(text => text !== '')
      .join(' ');
  };
  const head = marks.map(({label, sign}) => `  ${pad(label, displayWidth(sign), 'end')}`).join('');
  page.line(c.dim(`${pad('State', idWidth, 'end')} ${groups(o => pad(`${o + 1}`, cell, 'end'))}`) + head);
  for (const s of states) {
    const letters = groups(o => truth(page, space, s, o, cell));
    const cells = marks.map(({label, marked, sign}) => {
      const text = pad(marked(s) ? sign : '', displayWidth(label), 'end');
      return `  ${marked(s) ? c.green(text) : text}`;
    });
    page.line(`${c.bold(pad(`${s + 1}`, idWidth, 'end'))} ${letters}${cells.join('')}`.trimEnd());
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

function truth({c}: Page, space: Space, s: number, option: number, width: number): string {
  const taken = space.taken(s, option);
  const letter = pad(taken === 1 ? 'Y' : taken === 0 ? 'N' : '-', width, 'end');
  return taken === 1 ? c.bold(letter) : c.dim(letter);
}

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(displayWidth));

/** Title and size: what every answer begins with. */
export function printHead(page: Page, space: Space, title = space.conflict.title): void {
  const {conflict, statusQuo} = space;
  page.heading(title);
  const facts = [count(conflict.decisionMakers.length, 'decision maker')];
  if (space.m > 0) facts.push(count(space.m, 'option'));
  const states = isPartial(space) ? space.explorer.ids.count : BigInt(space.count);
  facts.push(states === null ? 'feasible states not counted' : count(states, space.m > 0 ? 'feasible state' : 'state'));
  const today = statusQuo < 0 ? null : publicId(space, statusQuo);
  if (!isPartial(space) || today !== null) facts.push(today === null ? 'no status quo' : `status quo ${today}`);
  page.line(page.c.dim(facts.join(' · ')));
  page.line();
}

/** `12 NYNNN`, or the id and the name in graph form; the pattern alone where the id is not known. */
export function stateLabel(space: Space, s: number): string {
  const id = publicId(space, s);
  return id === null ? space.pattern(s) : `${id} ${space.pattern(s)}`;
}
