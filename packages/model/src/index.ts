export * from './conflict.ts';
export * from './formula.ts';
export * from './issue.ts';
export * from './record.ts';
