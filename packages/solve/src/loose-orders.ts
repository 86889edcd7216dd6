import type {Ordering} from './orders.ts';

/**
 * Which neighbouring lines of a preference are of unknown order among themselves: those the file marks with `order: unknown`;
 * also every run of lines marked as assumed; or all lines.
 */
export const UNKNOWN_ORDERS = ['marked', 'assumed', 'all'] as const;
export type UnknownOrder = (typeof UNKNOWN_ORDERS)[number];

/**
 * The orders one preference may have when some neighbouring lines may stand in any order among themselves: the linear
 * extensions of the order that is known. Lines are indices into today's order.
 */
export class LooseOrders {
  /** lines of unknown order among themselves, as first and one past the last; two or more each */
  readonly runs: readonly (readonly [number, number])[];
  /** how many orders fit what is known */
  readonly count: bigint;
  readonly #size: number;

  constructor({lines}: Ordering, unknown: UnknownOrder) {
    const runs: [number, number][] = [];
    for (let k = 1; k < lines.length; k++) {
      const joins =
        unknown === 'all' || lines[k].loose || (unknown === 'assumed' && lines[k].assumed && lines[k - 1].assumed);
      if (!joins) continue;
      const last = runs.at(-1);
      if (last !== undefined && last[1] === k) last[1] = k + 1;
      else runs.push([k - 1, k + 1]);
    }
    this.runs = runs;
    this.#size = lines.length;
    let count = 1n;
    for (const [from, to] of runs) for (let k = 2; k <= to - from; k++) count *= BigInt(k);
    this.count = count;
  }

  /** Pairs of lines whose order is not known, upper before lower as they stand today. */
  *pairs(): Generator<[number, number]> {
    for (const [from, to] of this.runs) {
      for (let a = from; a < to; a++) for (let b = a + 1; b < to; b++) yield [a, b];
    }
  }

  /** Every order once, today's first. The array is the same each time: copy it to keep it. */
  *each(): Generator<readonly number[]> {
    const order = Array.from({length: this.#size}, (_, k) => k);
    const runs = this.runs;
    function* arrange(run: number, at: number): Generator<readonly number[]> {
      if (run === runs.length) {
        yield order;
        return;
      }
      const to = runs[run][1];
      if (at === to) {
        yield* arrange(run + 1, runs[run + 1]?.[0] ?? 0);
        return;
      }
      // each of those left in turn, the others keeping their order
      for (let k = at; k < to; k++) {
        const line = order[k];
        order.copyWithin(at + 1, at, k);
        order[at] = line;
        yield* arrange(run, at + 1);
        order.copyWithin(at, at + 1, k + 1);
        order[k] = line;
      }
    }
    yield* arrange(0, runs[0]?.[0] ?? 0);
  }

  /** One order, each as likely as every other, from 32-bit random numbers: the shuffle of Fisher and Yates. [Knu97] */
  draw(next: () => number): number[] {
    const order = Array.from({length: this.#size}, (_, k) => k);
    for (const [from, to] of this.runs) {
      for (let k = to - 1; k > from; k--) {
        const j = from + below(next, k - from + 1);
        [order[k], order[j]] = [order[j], order[k]];
      }
    }
    return order;
  }
}

/** A whole number from 0 to n − 1, each as likely as every other: numbers that would favour some are drawn again. */
function below(next: () => number, n: number): number {
  const fair = 2 ** 32 - (2 ** 32 % n);
  for (;;) {
    const x = next();
    if (x < fair) return x % n;
  }
}
