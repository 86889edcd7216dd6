/** Where a line stands in the file moves with every line above it and is no part of what the line says. */
const place = 'at';

/**
 * What is read anew, with every part that says the same as before being the very object it was: who compares by identity
 * sees only what changed. Elements of a list are found again where they moved to.
 */
export function keepEqual<T>(before: unknown, after: T): T {
  if (Object.is(before, after)) return after;
  if (Array.isArray(after)) return Array.isArray(before) ? (keepList(before, after) as T) : after;
  if (after instanceof Map) return before instanceof Map && sameMap(before, after) ? (before as T) : after;
  if (!isPlain(after) || !isPlain(before)) return after;
  const kept: Record<string, unknown> = {};
  let same = size(before) === size(after);
  for (const [key, value] of Object.entries(after)) {
    kept[key] = keepEqual(before[key], value);
    if (key !== place && (!(key in before) || !Object.is(kept[key], before[key]))) same = false;
  }
  return (same ? before : kept) as T;
}

function keepList(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const kept = after.map((value, k) => {
    const here = keepEqual(before[k], value);
    if (Object.is(here, before[k])) return here;
    // moved: lists are short enough to look through
    for (const other of before) if (isPlain(other) && Object.is(keepEqual(other, value), other)) return other;
    return here;
  });
  return before.length === after.length && kept.every((value, k) => Object.is(value, before[k])) ? before : kept;
}

const sameMap = (a: Map<unknown, unknown>, b: Map<unknown, unknown>) =>
  a.size === b.size &&
  [...b].every(([key, value]) => a.has(key) && Object.is(keepEqual(a.get(key), value), a.get(key)));

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const size = (value: Record<string, unknown>) => Object.keys(value).filter(key => key !== place).length;
