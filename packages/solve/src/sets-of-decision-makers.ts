/** A coalition: indices of decision makers, ascending. */
export type Coalition = readonly number[];

/**
 * The non-empty coalitions of `n` decision makers, by size, then file order: `[0] [1] [2] [0,1] [0,2] [1,2] [0,1,2]`.
 * `largest` leaves out those of more members.
 */
export function* coalitions(n: number, largest = n): Generator<number[]> {
  for (let size = 1; size <= Math.min(n, largest); size++) {
    const members = Array.from({length: size}, (_, k) => k);
    for (;;) {
      yield members.slice();
      let k = size - 1;
      while (k >= 0 && members[k] === n - size + k) k--;
      if (k < 0) break;
      members[k]++;
      for (let later = k + 1; later < size; later++) members[later] = members[later - 1] + 1;
    }
  }
}

/** The largest size k ≤ n such that all coalitions of up to k members are at most `limit` in number. */
export function largestSizeWithin(n: number, limit: number): number {
  let total = 0;
  let ofSize = 1;
  for (let size = 1; size <= n; size++) {
    ofSize = (ofSize * (n - size + 1)) / size;
    total += ofSize;
    if (total > limit) return size - 1;
  }
  return n;
}

/** N∖H, ascending. */
export function outsiders(n: number, coalition: Coalition): number[] {
  const inside = new Set(coalition);
  const out: number[] = [];
  for (let d = 0; d < n; d++) if (!inside.has(d)) out.push(d);
  return out;
}

/** Is every member of `a` in `b`? */
export function isSubset(a: Coalition, b: Coalition): boolean {
  return a.every(d => b.includes(d));
}
