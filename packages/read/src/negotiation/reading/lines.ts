import type {Analysis} from '../../analysis.ts';

/** For each token the offset at which its line begins, and that of the line break that ends it or the end of the text. */
export interface Lines {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

export function linesOf({text, start, n}: Analysis): Lines {
  const [from, to] = [new Int32Array(n), new Int32Array(n)];
  const next = (offset: number) => {
    const found = text.indexOf('\n', offset);
    return found < 0 ? text.length : found;
  };
  let line = 0;
  let end = next(0);
  for (let i = 0; i < n; i++) {
    while (end < start[i]!) {
      line = end + 1;
      end = next(line);
    }
    [from[i], to[i]] = [line, end];
  }
  return {from, to};
}
