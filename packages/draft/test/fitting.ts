/** The share of conflicts left out of each fit, to be judged by it. */
export const folds = 8;

/** Which part each conflict is left out with, in the order of their names. */
export function partsByConflict(rows: readonly {conflict: string}[]): (row: {conflict: string}) => number {
  const names = [...new Set(rows.map(r => r.conflict))].sort();
  const part = new Map(names.map((name, k) => [name, k % folds]));
  return ({conflict}) => part.get(conflict)!;
}

/** Weights by name as they are to be put into a table. */
export function printed(weights: Readonly<Record<string, number>>): string {
  return Object.entries(weights)
    .filter(([, w]) => w)
    .sort((a, b) => b[1] - a[1])
    .map(([name, w]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${w},`)
    .join('\n');
}

/** Gradient descent with momentum under a quadratic penalty; the last weight is the constant and free of it. */
export function descend(
  size: number,
  slope: (weights: Float64Array, into: Float64Array) => void,
  {penalty, rows}: {penalty: number; rows: number},
): Float64Array {
  const weights = new Float64Array(size);
  const speed = new Float64Array(size);
  for (let step = 0; step < 600; step++) {
    const down = new Float64Array(size);
    slope(weights, down);
    for (let k = 0; k < size; k++) {
      const pull = k < size - 1 ? penalty * weights[k]! : 0;
      speed[k] = 0.9 * speed[k]! - (0.5 * (down[k]! + pull)) / rows;
      weights[k]! += speed[k]!;
    }
  }
  return weights;
}
