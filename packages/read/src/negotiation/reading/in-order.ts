/** How many of a list in order of the text stand before token i. */
export function firstFrom(list: readonly {token: number}[], i: number): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const mid = (from + to) >> 1;
    if (list[mid]!.token < i) from = mid + 1;
    else to = mid;
  }
  return from;
}
