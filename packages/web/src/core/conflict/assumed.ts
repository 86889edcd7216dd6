import type {Conflict, Preference, Statement, Tier} from '@suasion/model';

/** A line of a preference: whose, and which from 0. */
export interface Line {
  of: string;
  index: number;
}

/** The lines of preferences that are assumed, in the order of the file, and how many lines there are in all. */
export function assumedLines({decisionMakers, preferences}: Conflict): {assumed: Line[]; all: number} {
  const assumed: Line[] = [];
  let all = 0;
  for (const [d, preference] of preferences.entries()) {
    const lines = linesOf(preference);
    all += lines.length;
    for (const [index, line] of lines.entries()) if (line.assumed) assumed.push({of: decisionMakers[d]!.id, index});
  }
  return {assumed, all};
}

/** The lines of which it is not known whether they rank below the one above. */
export const looseLines = ({decisionMakers, preferences}: Conflict): Line[] =>
  preferences.flatMap((preference, d) =>
    linesOf(preference).flatMap(({orderUnknown}, index) => (orderUnknown ? [{of: decisionMakers[d]!.id, index}] : [])),
  );

const linesOf = (preference: Preference): readonly (Statement | Tier)[] =>
  preference.kind === 'prioritized' ? preference.statements : preference.kind === 'ranking' ? preference.tiers : [];

/** The next of the lines after one, the first again after the last. */
export function lineAfter(lines: readonly Line[], last: Line | null): Line | null {
  const at = last === null ? -1 : lines.findIndex(l => l.of === last.of && l.index === last.index);
  return lines[(at + 1) % lines.length] ?? null;
}
