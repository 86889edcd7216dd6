import {AbortError} from '@suasion/solve';
import type {Told, Unanswered} from './plain.ts';
import type {Running, Solver} from './solver.ts';

/** Methods whose last parameter says how to stop them. */
export type Method = keyof Solver;
export type Result<M extends Method> = ReturnType<Solver[M]>;
type Without<P extends unknown[]> = P extends [...infer Rest, Running] ? Rest : P;
export type Arguments<M extends Method> = Without<Parameters<Solver[M]>>;

const stoppable: ReadonlySet<Method> = new Set([
  'answers',
  'together',
  'ask',
  'hinges',
  'swaps',
  'invert',
  'robust',
  'carried',
  'orders',
  'export',
]);

/** What a lane talks to: a worker through comlink, or the solver itself in tests. */
export interface Engine {
  run(method: Method, args: unknown[], slot: number, ticket: number, progress?: (told: Told) => void): Promise<unknown>;
  /** gives the flags by which running work is told to stop */
  share(flags: Int32Array): Promise<void>;
}

export const superseded: Unanswered = {ok: false, reason: 'A newer question took its place.', superseded: true};

/** The worker's side: runs a method with a signal that looks at the flag of the request's slot. */
export function engineOver(solver: Solver): Engine {
  let flags: Int32Array | null = null;
  return {
    async share(shared) {
      flags = shared;
    },
    async run(method, args, slot, ticket, progress) {
      const signal = {
        get aborted() {
          return flags !== null && Atomics.load(flags, slot) !== ticket;
        },
      };
      if (signal.aborted) return superseded;
      const call = solver[method] as (...args: unknown[]) => unknown;
      const running: Running = {signal, ...(progress ? {progress: seldom(progress)} : {})};
      try {
        return call(...args, ...(stoppable.has(method) ? [...rest(call, args), running] : []));
      } catch (e) {
        if (e instanceof AbortError) return superseded;
        const reason = e instanceof Error ? e.message : String(e);
        return {ok: false, reason: `The answer could not be computed: ${reason}`} satisfies Unanswered;
      }
    },
  };
}

// optional parameters left out before the last one
const rest = (call: (...args: unknown[]) => unknown, args: unknown[]): undefined[] =>
  Array.from({length: Math.max(0, call.length - 1 - args.length)}, () => undefined);

/** Progress at most ten times a second, since every word crosses a thread. */
function seldom(progress: (told: Told) => void): (told: Told) => void {
  let last = 0;
  return told => {
    const now = performance.now();
    if (now - last < 100) return;
    last = now;
    progress({phase: told.phase, done: told.done});
  };
}
