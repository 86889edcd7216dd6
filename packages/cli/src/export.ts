import {stabilityToCsv} from '@suasion/model';
import {type Answers, countMoves, type Space, stabilityTable} from '@suasion/solve';
import {CannotSay} from './problems.ts';

/** The stability table as CSV in pieces, so that a large one never stands in memory whole. */
export function* stabilityCsv(space: Space, answers: Answers): Generator<string> {
  const rows = 2048;
  for (let from = 0; from < space.count; from += rows) {
    const piece = stabilityToCsv(stabilityTable(space, answers, from, Math.min(from + rows, space.count)));
    // the header is the same in every piece
    yield from === 0 ? piece : piece.slice(headerLength(piece));
  }
}

// the end of the first record: a line end outside of quotes
function headerLength(text: string): number {
  let quoted = false;
  for (let k = 0; k < text.length; k++) {
    if (text[k] === '"') quoted = !quoted;
    else if (text[k] === '\n' && !quoted) return k + 1;
  }
  return text.length;
}

/** @throws CannotSay when nobody would read the result */
export function refuseAbove(most: number, found: number, what: string, instead: string): void {
  if (found <= most) return;
  const number = (n: number) => n.toLocaleString('en-GB');
  throw new CannotSay(`${number(found)} ${what} are too many for this format (at most ${number(most)}); ${instead}`);
}

const mostMoves = 500_000;

/** @throws CannotSay when there are too many moves to write down */
export const refuseManyMoves = (space: Space): void =>
  refuseAbove(mostMoves, countMoves(space, mostMoves), 'moves', 'write the states to .csv instead');
