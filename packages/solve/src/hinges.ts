import type {Formula} from '@suasion/model';
import {type Bits, hasBit} from './bits.ts';
import type {Concept} from './concept.ts';
import {Equilibria} from './equilibria.ts';
import type {Level} from './leverage.ts';
import {checkAbort, type Limits} from './limits.ts';
import {asIs, negated, type Ordering, orderings, rankOf, withRanks} from './orders.ts';
import {type RobustOptions, verdictsOf} from './robust.ts';
import type {Coalition} from './sets-of-decision-makers.ts';
import type {Space} from './space.ts';

export interface HingeOptions extends Pick<Limits, 'signal' | 'progress'> {
  /** what the verdicts about this goal hinge on; the equilibria without it */
  goal?: Formula | Iterable<number>;
  by?: Coalition;
  /** the verdicts of these coalitions only */
  groups?: readonly Coalition[];
  from?: number;
  concepts?: RobustOptions['concepts'];
  /** only lines marked as assumed, which is the default, or every line of every preference */
  lines?: 'assumed' | 'all';
}

/** One line of a preference changed, and what that changes in the answers. */
export interface Hinge {
  decisionMaker: number;
  /** place in the list, from 0 */
  line: number;
  /** in words, as they read inside a sentence */
  text: string;
  /** the line, or the one it changes places with, is marked as assumed */
  assumed: boolean;
  /** left out; turned into its opposite; or put below the line after it */
  change: 'dropped' | 'reversed' | 'swapped';
  /** the line it changes places with, when swapped */
  other: string | null;
  verdicts: {by: readonly number[]; was: Level; becomes: Level}[];
  equilibria: {concept: Concept; gained: number[]; lost: number[]}[];
}

/**
 * What the answers hinge on: every single line of a preference is dropped, reversed and swapped with the next in turn
 * (tiers of a ranking are only swapped), and those that change a verdict or an equilibrium are listed in file order.
 * Exact: nothing is sampled.
 */
export function hinges(space: Space, options: HingeOptions = {}): Hinge[] {
  const lists = orderings(space);
  const answers =
    options.goal === undefined ? equilibriaOf(space, options) : verdictAnswers(space, options.goal, options);
  const found: Hinge[] = [];
  const total = lists.reduce((sum, {lines}) => sum + lines.length, 0);
  let done = 0;
  for (const [d, list] of lists.entries()) {
    for (const [line, {text, assumed}] of list.lines.entries()) {
      checkAbort(options);
      options.progress?.({phase: 'changing one line at a time', done: done++ / total});
      for (const {change, other, rank} of changesOf(list, line, space.count)) {
        const touched = assumed || (other !== null && list.lines[other].assumed);
        if (!touched && options.lines !== 'all') continue;
        const effect = answers(withRanks(space, new Map([[d, rank]])));
        if (effect.verdicts.length === 0 && effect.equilibria.length === 0) continue;
        const otherText = other === null ? null : list.lines[other].text;
        found.push({decisionMaker: d, line, text, assumed: touched, change, other: otherText, ...effect});
      }
    }
  }
  return found;
}

interface Change {
  change: Hinge['change'];
  other: number | null;
  rank: Int32Array;
}

function changesOf(list: Ordering, line: number, count: number): Change[] {
  const order = asIs(list);
  const changes: Change[] = [];
  if (list.kind === 'statements') {
    const without = order.filter(k => k !== line);
    changes.push({change: 'dropped', other: null, rank: rankOf(list, without, count)});
    changes.push({change: 'reversed', other: null, rank: rankOf(negated(list, line, count), order, count)});
  }
  if (line + 1 < order.length) {
    const swapped = order.slice();
    swapped[line] = line + 1;
    swapped[line + 1] = line;
    changes.push({change: 'swapped', other: line + 1, rank: rankOf(list, swapped, count)});
  }
  return changes;
}

type Effect = Pick<Hinge, 'verdicts' | 'equilibria'>;

function verdictAnswers(
  space: Space,
  goal: Formula | Iterable<number>,
  options: HingeOptions,
): (changed: Space) => Effect {
  const {groups, levels} = verdictsOf(space, goal, options);
  const today = levels(space);
  return changed => {
    const verdicts: Hinge['verdicts'] = [];
    for (const [k, becomes] of levels(changed).entries()) {
      if (becomes !== today[k]) verdicts.push({by: groups[k], was: today[k], becomes});
    }
    return {verdicts, equilibria: []};
  };
}

function equilibriaOf(space: Space, options: HingeOptions): (changed: Space) => Effect {
  const concepts = options.concepts ?? (['nash', 'gmr', 'smr', 'seq', 'sseq'] as const);
  const finder = new Equilibria(space, concepts);
  const today = finder.of(space, null);
  const only = (a: Bits, b: Bits) => {
    const list: number[] = [];
    for (let s = 0; s < space.count; s++) if (hasBit(a, s) && !hasBit(b, s)) list.push(s);
    return list;
  };
  return changed => {
    const equilibria: Hinge['equilibria'] = [];
    for (const [c, set] of finder.of(changed, null).entries()) {
      const gained = only(set, today[c]);
      const lost = only(today[c], set);
      if (gained.length + lost.length > 0) equilibria.push({concept: concepts[c], gained, lost});
    }
    return {verdicts: [], equilibria};
  };
}
