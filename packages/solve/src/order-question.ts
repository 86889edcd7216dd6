/** A question about the order of two lines of one decision maker: does the upper one, as they stand today, stand above? */
export interface OrderQuestion<V extends string> {
  decisionMaker: number;
  /** indices of the lines, upper and lower as they stand today */
  upper: number;
  lower: number;
  /** expected information about the answer, in bits */
  information: number;
  /** whichever way it is answered, some value holds in at least this share of the orders that are left */
  guaranteed: number;
  /** values and their shares when the answer is yes, and when it is no; the most frequent first */
  above: {value: V; share: number}[];
  below: {value: V; share: number}[];
}

/** How many orders have which value, and of these how many which pair of lines in which order. */
export class Tally<V extends string> {
  readonly counts = new Map<V, bigint>();
  total = 0n;
  /** by value: orders in which the upper line of a pair stands above, by decision maker and pair */
  readonly #above = new Map<V, bigint[][]>();
  readonly #pairs: readonly (readonly unknown[])[];

  constructor(pairs: readonly (readonly unknown[])[]) {
    this.#pairs = pairs;
  }

  add(value: V, orders: bigint, above: (decisionMaker: number, pair: number) => bigint): void {
    this.counts.set(value, this.of(value) + orders);
    this.total += orders;
    let list = this.#above.get(value);
    if (list === undefined) this.#above.set(value, (list = this.#pairs.map(own => own.map(() => 0n))));
    for (const [d, own] of list.entries()) for (const p of own.keys()) own[p] += above(d, p);
  }

  of(value: V): bigint {
    return this.counts.get(value) ?? 0n;
  }

  /** Orders by value in which the upper line of a pair stands above. */
  above(decisionMaker: number, pair: number): Map<V, bigint> {
    return new Map([...this.#above].map(([value, list]) => [value, list[decisionMaker][pair]]));
  }
}

/**
 * The question that tells most about the value: the greatest expected information (the mutual information of answer and value
 * [Sha48]), then the largest share guaranteed, then the first in the file. Null when there is nothing to find out, or no
 * question tells anything.
 */
export function bestQuestion<V extends string>(
  tally: Tally<V>,
  pairs: readonly (readonly [number, number])[][],
): OrderQuestion<V> | null {
  if (tally.counts.size < 2) return null;
  const before = entropy([...tally.counts.values()], tally.total);
  let best: OrderQuestion<V> | null = null;
  for (const [decisionMaker, own] of pairs.entries()) {
    for (const [p, [upper, lower]] of own.entries()) {
      const yes = tally.above(decisionMaker, p);
      const no = new Map([...tally.counts].map(([value, count]) => [value, count - yes.get(value)!]));
      const above = shares(yes);
      const below = shares(no);
      const part = (list: Map<V, bigint>) => {
        const total = sum(list.values());
        return total === 0n ? 0 : ratio(total, tally.total) * entropy([...list.values()], total);
      };
      const information = round(before - part(yes) - part(no));
      const guaranteed = Math.min(above[0]?.share ?? 1, below[0]?.share ?? 1);
      if (information <= 0) continue;
      const better =
        best === null ||
        information > best.information ||
        (information === best.information && guaranteed > best.guaranteed);
      if (better) best = {decisionMaker, upper, lower, information, guaranteed, above, below};
    }
  }
  return best;
}

const sum = (counts: Iterable<bigint>): bigint => [...counts].reduce((a, b) => a + b, 0n);

/** To nine decimal places, so that ties are ties. */
const round = (x: number): number => Math.round(x * 1e9) / 1e9;

const ratio = (count: bigint, of: bigint): number => Number((count * 10n ** 12n) / of) / 1e12;

function entropy(counts: readonly bigint[], total: bigint): number {
  let bits = 0;
  for (const count of counts) {
    const p = ratio(count, total);
    if (p > 0) bits -= p * Math.log2(p);
  }
  return bits;
}

function shares<V extends string>(counts: Map<V, bigint>): {value: V; share: number}[] {
  const total = sum(counts.values());
  return [...counts]
    .filter(([, count]) => count > 0n)
    .sort(([a, x], [b, y]) => (x === y ? (a < b ? -1 : 1) : x > y ? -1 : 1))
    .map(([value, count]) => ({value, share: ratio(count, total)}));
}
