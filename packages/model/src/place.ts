import type {Place} from './issue.ts';
import {firstNot} from './search.ts';

/** Offsets of a text as line and column, both from 1; columns count UTF-16 units. */
export class Places {
  readonly #starts: number[] = [0];
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) this.#starts.push(i + 1);
  }

  at(offset: number): Place {
    const o = Math.min(Math.max(offset, 0), this.#length);
    const line = firstNot(this.#starts.length, k => this.#starts[k]! <= o);
    return {line, column: o - this.#starts[line - 1]! + 1};
  }
}
