import {
  type Call,
  type Execute,
  type KernelFunction,
  kernelFunctions,
  kernelOver,
  newMemory,
  type SharedMemory,
} from './kernel.ts';
import {SharedTeam} from './team.ts';

/** What one thread that has work to share and its helpers see in common; can be posted to another thread. */
export interface Shared {
  memory: SharedMemory;
  /** the words below, then calls, `callWords` each: function, number of arguments, result, arguments */
  board: Int32Array<SharedArrayBuffer>;
}

/** odd while there are calls to take, so that nobody takes one too late */
const TURN = 0;
/** the next call to take, and how many there are */
const NEXT = 1;
const CALLS = 2;
/** helpers that may be carrying out a call */
const AT_WORK = 3;
/** a helper failed */
const FAILED = 4;
const FIRST = 8;
const callWords = 20;
const mostCalls = 64;

export function shared(): Shared {
  return {memory: newMemory(), board: new Int32Array(new SharedArrayBuffer(4 * (FIRST + mostCalls * callWords)))};
}

/**
 * A team whose calls are taken by whoever is free: this thread, which waits for the last of them, and helpers that each
 * run `help` over the same `Shared`. Helpers that are not there yet, or never come, cost nothing but their share.
 */
export class ThreadedTeam extends SharedTeam {
  override readonly threads: number;
  readonly #board: Int32Array<SharedArrayBuffer>;

  constructor({memory, board}: Shared, helpers: number) {
    super(memory);
    this.threads = 1 + helpers;
    this.#board = board;
  }

  override run(calls: readonly Call[]): number[] {
    if (calls.length === 1) return super.run(calls);
    const board = this.#board;
    for (const [k, [name, ...args]] of calls.entries()) {
      board.set([kernelFunctions.indexOf(name), args.length, 0, ...args], FIRST + k * callWords);
    }
    board[CALLS] = calls.length;
    Atomics.store(board, NEXT, 0);
    Atomics.add(board, TURN, 1);
    Atomics.notify(board, TURN);
    takeCalls(board, this.execute);
    Atomics.add(board, TURN, 1);
    for (let busy = 0; (busy = Atomics.load(board, AT_WORK)) > 0; ) Atomics.wait(board, AT_WORK, busy);
    if (Atomics.load(board, FAILED) !== 0) throw new Error('a thread of the solver failed');
    return calls.map((_, k) => board[FIRST + k * callWords + 2] >>> 0);
  }
}

/** The life of a helper: takes part in every turn, and never returns. */
export function help({memory, board}: Shared): never {
  const execute = kernelOver(memory);
  for (let turn = 0; ; ) {
    Atomics.wait(board, TURN, turn);
    turn = Atomics.load(board, TURN);
    if (turn % 2 === 0) continue;
    Atomics.add(board, AT_WORK, 1);
    // the turn may have ended meanwhile, and its calls be others already
    if (Atomics.load(board, TURN) === turn) {
      try {
        takeCalls(board, execute);
      } catch {
        Atomics.store(board, FAILED, 1);
      }
    }
    Atomics.sub(board, AT_WORK, 1);
    Atomics.notify(board, AT_WORK);
  }
}

function takeCalls(board: Int32Array<SharedArrayBuffer>, execute: Execute): void {
  for (let k = 0; (k = Atomics.add(board, NEXT, 1)) < board[CALLS]; ) {
    const at = FIRST + k * callWords;
    const name: KernelFunction = kernelFunctions[board[at]];
    board[at + 2] = execute([name, ...board.subarray(at + 3, at + 3 + board[at + 1])]);
  }
}
