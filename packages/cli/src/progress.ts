import type {Progress} from '@suasion/solve';
import type {Terminal} from './terminal.ts';

const patience = 400;
const pace = 100;

/**
 * One line on a terminal that says what is being done, how far it is and about how long it will take; nothing at all
 * for short work, and nothing when stderr is not a terminal.
 */
export function progressLine({err}: Terminal): {show: (progress: Progress) => void; clear: () => void} {
  if (!err.isTerminal) return {show() {}, clear() {}};
  const began = performance.now();
  let phase = '';
  let phaseBegan = began;
  let drawn = 0;
  return {
    show(progress) {
      const now = performance.now();
      if (progress.phase !== phase) {
        phase = progress.phase;
        phaseBegan = now;
      }
      if (now - began < patience || now - drawn < pace) return;
      drawn = now;
      const line = wording(progress, (now - phaseBegan) / 1000).slice(0, Math.max(20, err.columns - 1));
      err.write(`\r\u001b[K${line}`);
    },
    clear() {
      if (drawn > 0) err.write('\r\u001b[K');
    },
  };
}

/** @param seconds since this phase began */
export function wording({phase, done}: Progress, seconds: number): string {
  if (done === null || done <= 0) return `${phase} …`;
  const percent = `${Math.floor(Math.min(done, 1) * 100)} %`;
  if (seconds < 1 || done >= 1) return `${phase} … ${percent}`;
  return `${phase} … ${percent}, about ${duration((seconds * (1 - done)) / done)} left`;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
