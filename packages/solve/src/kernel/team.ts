import {type Call, type Execute, kernelOver, newMemory, pageBytes, type SharedMemory} from './kernel.ts';

/**
 * Who carries out calls of the kernel, all in one memory: one thread alone, or several that the command or the workbench
 * has started. Nobody else knows of threads.
 */
export interface Team {
  readonly threads: number;
  /** fewer things to go through than this are left to one thread */
  readonly worthSharing: number;
  /** carries out all of the calls, in any order and side by side; what each gave back */
  run(calls: readonly Call[]): number[];
  /** the memory, grown to at least so many bytes; what it holds is for whoever `holder` names */
  memory(bytes: number): SharedArrayBuffer;
  /** the one whose data lies in the memory: whoever finds another here lays out their own anew */
  holder: object | null;
}

/** The most a kernel can address. */
export const mostBytes = 2 ** 32 - pageBytes;

export class SharedTeam implements Team {
  readonly threads: number = 1;
  readonly worthSharing: number = 2 ** 15;
  holder: object | null = null;
  readonly #memory: SharedMemory;
  protected readonly execute: Execute;

  /** Throws where there is no kernel to be had. */
  constructor(memory = newMemory()) {
    this.#memory = memory;
    this.execute = kernelOver(memory);
  }

  run(calls: readonly Call[]): number[] {
    return calls.map(this.execute);
  }

  memory(bytes: number): SharedArrayBuffer {
    const missing = bytes - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / pageBytes));
    return this.#memory.buffer;
  }
}

/** A memory cannot shrink: one of up to so many bytes is kept, a larger one lasts as long as somebody works in it. */
const keptBytes = 2 ** 26;

/** null where there is no kernel */
let kept: Team | null | undefined;
let large: WeakRef<Team> | undefined;

/** The team given, or this thread alone; null where there is no kernel or not enough room for the work. */
export function teamFor(bytes: number, given: Team | undefined): Team | null {
  if (bytes > mostBytes) return null;
  if (kept === undefined) kept = alone();
  const team = given ?? (bytes > keptBytes && kept !== null ? largeTeam() : kept);
  try {
    team?.memory(bytes);
    return team;
  } catch {
    return null;
  }
}

function largeTeam(): Team | null {
  const known = large?.deref();
  if (known !== undefined) return known;
  const team = alone();
  if (team !== null) large = new WeakRef(team);
  return team;
}

function alone(): Team | null {
  try {
    return new SharedTeam();
  } catch {
    return null;
  }
}

/** `count` things in as many runs as there are threads, their borders multiples of `unit`; one run of what is little work. */
export function shares(team: Team, count: number, unit: number): [from: number, to: number][] {
  const runs = count < team.worthSharing ? 1 : team.threads;
  const border = (k: number) => (k === runs ? count : Math.floor((count / unit) * (k / runs)) * unit);
  return Array.from({length: runs}, (_, k) => [border(k), border(k + 1)]);
}
