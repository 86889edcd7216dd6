import {amount} from '@suasion/solve';
import picocolors from 'picocolors';
import type {Formatter} from 'picocolors/types.js';
import {type Terminal, wantsColour} from '../terminal.ts';
import {displayWidth, pad, wrap} from '../text/width.ts';

export type Colours = ReturnType<typeof picocolors.createColors>;
export type Colour = Formatter;

/** What a person reads: lines no wider than the terminal, in colour where that is wanted. */
export class Page {
  readonly width: number;
  readonly c: Colours;

  constructor(private readonly terminal: Terminal) {
    this.width = Math.max(40, Math.min(terminal.out.columns || 100, 120));
    this.c = picocolors.createColors(wantsColour(terminal.out, terminal.env));
  }

  line(text = ''): void {
    this.terminal.out.write(`${text}\n`);
  }

  heading(text: string): void {
    this.line(this.c.bold(text));
  }

  /** A paragraph wrapped to the width, all lines but the first moved in by `hanging` columns. */
  paragraph(text: string, indent = 0, hanging = indent): void {
    const lines = wrap(text, this.width - hanging);
    for (const [k, line] of lines.entries()) this.line(' '.repeat(k === 0 ? indent : hanging) + line);
  }

  /** `label  text`, the text wrapped beside its label; `labelWidth` columns are kept for the label. */
  item(label: string, text: string, labelWidth: number, colour: Colour = String): void {
    const lines = wrap(text, Math.max(30, this.width - labelWidth - 4));
    const first = displayWidth(label) > labelWidth ? label : pad(label, labelWidth);
    this.line(`  ${colour(first)}  ${lines[0]}`);
    for (const line of lines.slice(1)) this.line(' '.repeat(labelWidth + 4) + line);
  }
}

/** Public ids of ascending states with runs joined, `1–4, 7`; long lists end in a count. */
export function idRanges(states: Iterable<number>, most = 12): string {
  const ids = Array.from(states, s => s + 1);
  const runs: string[] = [];
  for (let k = 0; k < ids.length; ) {
    let end = k;
    while (end + 1 < ids.length && ids[end + 1] === ids[end]! + 1) end++;
    const joiner = end === k + 1 ? ', ' : '–';
    runs.push(end === k ? `${ids[k]}` : `${ids[k]}${joiner}${ids[end]}`);
    k = end + 1;
  }
  if (runs.length === 0) return 'none';
  if (runs.length <= most) return runs.join(', ');
  return `${runs.slice(0, most).join(', ')}, … (${count(ids.length, 'state')})`;
}

/** `1,536 states`, `1 state`. */
export function count(number: number | bigint, noun: string, plural = `${noun}s`): string {
  return `${amount(number)} ${Number(number) === 1 ? noun : plural}`;
}
