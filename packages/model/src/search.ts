/** The first of `count` places, in order, of which it does not hold any more that it comes before; `count` if none. */
export function firstNot(count: number, before: (k: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
