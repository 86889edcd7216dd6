import type {Team} from './kernel/team.ts';

/** How far a computation may go, how to stop it, and who hears how far it has come. */
export interface Limits {
  /** most states to list; 2^24 unless said */
  states?: number;
  /** most memory to plan for, in bytes; 4 GB unless said */
  bytes?: number;
  /** most steps of a search (decisions and conflicts); 200 million unless said */
  steps?: number;
  /** polled at natural steps; once aborted the work stops with an `AbortError` */
  signal?: {readonly aborted: boolean};
  progress?: (progress: Progress) => void;
  /** threads that share the work of large models; this one alone unless given */
  team?: Team;
}

export interface Progress {
  /** what is being done, in words for a user */
  phase: string;
  /** share done, 0 … 1, or null when not known */
  done: number | null;
}

export const defaultLimits = {states: 2 ** 24, bytes: 4e9, steps: 2e8};

/** The caller's signal was aborted; named as in the DOM so that callers treat both alike. */
export class AbortError extends Error {
  override name = 'AbortError';
  constructor() {
    super('the computation was stopped');
  }
}

export function checkAbort(limits: Pick<Limits, 'signal'> | undefined): void {
  if (limits?.signal?.aborted) throw new AbortError();
}

/** A result that cannot be had within the limits, and what to do about it. */
export interface TooLarge {
  reason: string;
  fix: string;
  /** feasible states: exact, or at least this many; null when not even that is known */
  states: bigint | null;
  exact: boolean;
  options: number;
  /** memory that would be needed, an estimate */
  bytes: number | null;
}
