import type {ConflictEdit, Statement} from '@suasion/model';

type List = {preferencesOf: string};
type Marked = Pick<Statement, 'orderUnknown'>;

/** Lines that may stand in any order among themselves: which is the first and which the last, from 0. */
export interface Run {
  first: number;
  last: number;
}

/** For each line the run it is of; a line whose order is known is a run of its own. */
export function runsOf(lines: readonly Marked[]): Run[] {
  const runs: Run[] = [];
  for (const [k, {orderUnknown}] of lines.entries()) {
    const above = runs[k - 1];
    if (orderUnknown && above) {
      above.last = k;
      runs.push(above);
    } else runs.push({first: k, last: k});
  }
  return runs;
}

/** The place of a line as people write it: `3`, or `2–4` in a run. */
export const rankWords = ({first, last}: Run): string => (first === last ? `${first + 1}` : `${first + 1}–${last + 1}`);

/**
 * A line put elsewhere. The mark says how a line stands to the one above it, so it does not travel: the run that is left
 * goes on with the lines it still has, and a line put down inside a run is of it.
 */
export function moveLine(list: List, lines: readonly Marked[], from: number, to: number): ConflictEdit[] {
  const {line, rest} = without(lines, from);
  const next = rest[to];
  line.wanted = to > 0 && next?.wanted === true;
  return [{edit: 'move-statement', list, from, to}, ...marks(list, rest.toSpliced(to, 0, line))];
}

/** A line taken away: the lines it was in a run with stay one. */
export const removeLine = (list: List, lines: readonly Marked[], index: number): ConflictEdit[] => [
  {edit: 'remove-statement', list, index},
  ...marks(list, without(lines, index).rest),
];

interface Mark {
  is: boolean;
  wanted: boolean;
}

// the second line of a run becomes its first when that one leaves
function without(lines: readonly Marked[], index: number): {line: Mark; rest: Mark[]} {
  const all = lines.map(({orderUnknown}) => ({is: orderUnknown === true, wanted: orderUnknown === true}));
  const line = all[index]!;
  const below = all[index + 1];
  if (below && !line.is) below.wanted = false;
  return {line, rest: all.toSpliced(index, 1)};
}

const marks = (list: List, lines: readonly Mark[]): ConflictEdit[] =>
  lines.flatMap(({is, wanted}, index) =>
    is === wanted ? [] : [{edit: 'set-order-unknown', list, index, unknown: wanted} as const],
  );
