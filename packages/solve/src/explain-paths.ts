import {describeState, quote, tellSteps} from './explain.ts';
import {PATH_KINDS, type PathKind, type Paths, type ShortestPaths} from './paths.ts';
import type {Space} from './space.ts';

const named: Record<PathKind, string> = {
  moves: 'move of any kind',
  improvements: 'improvement',
  uncountered: 'improvement without an immediate counter',
};

const several: Record<PathKind, string> = {
  moves: 'moves of any kind',
  improvements: 'improvements',
  uncountered: 'improvements without an immediate counter',
};

/** Paths; null stands for what was not found out. */
interface Found extends Pick<Paths, 'from' | 'to'>, Record<PathKind, ShortestPaths | null> {
  attainable: boolean | null;
}

/** The paths in sentences: for each kind the first of the shortest, and how many more there are. */
export function explainPaths(space: Space, answer: Found): string[] {
  const {from, to, attainable} = answer;
  const start = from === space.statusQuo ? 'today' : 'the start';
  const lines = [`From ${start} to ${quote(describeState(space, to))}.`];
  if (from === to) return [...lines, 'That is where things stand already.'];
  for (const kind of PATH_KINDS) {
    const found = answer[kind];
    if (found === null) {
      lines.push(`Whether a sequence of ${several[kind]} leads there cannot be said within the budget.`);
      continue;
    }
    const {length, count, paths} = found;
    if (length === null) {
      lines.push(`No sequence of ${several[kind]} leads there.`);
      continue;
    }
    const way = length === 1 ? `1 ${named[kind]}` : `${length} ${several[kind]}`;
    const more = count === 1 ? '' : `, ${count} ways, the first being`;
    lines.push(`In ${way}${more}: ${tellSteps(space, from, paths[0], kind === 'moves' ? 'could' : 'would')}.`);
  }
  if (attainable === false)
    lines.push('The state is unattainable: nobody is led there step by step by their own gain.');
  return lines;
}
