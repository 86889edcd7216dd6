import type {Place} from './issue.ts';

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
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= o) low = middle;
      else high = middle - 1;
    }
    return {line: low + 1, column: o - this.#starts[low]! + 1};
  }
}
