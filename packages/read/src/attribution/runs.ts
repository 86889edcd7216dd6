/** Tokens from..to-1. */
export type Run = readonly [from: number, to: number];

/** How many tokens there are in runs. */
export const sizeOf = (runs: readonly Run[]): number => runs.reduce((s, [from, to]) => s + to - from, 0);

/** How many tokens are in runs of both. */
export const sharedBy = (x: readonly Run[], y: readonly Run[]): number =>
  x.reduce((s, [f, t]) => s + y.reduce((r, [g, u]) => r + Math.max(0, Math.min(t, u) - Math.max(f, g)), 0), 0);

export const holds = (runs: readonly Run[], token: number): boolean =>
  runs.some(([from, to]) => from <= token && token < to);
