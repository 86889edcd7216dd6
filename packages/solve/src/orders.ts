import {describeWant} from '@suasion/model';
import {addBit, type Bits, bitList, noBits} from './bits.ts';
import {describeState, quote} from './explain.ts';
import {complement} from './given.ts';
import {lexicographicRank} from './preference.ts';
import type {Space} from './space.ts';
import {findState} from './state-names.ts';

/** One line of a preference: a statement, with where it holds, or a tier of a ranking, with its states. */
export interface Line {
  /** in words, as they read inside a sentence: `the wish that …`, or the states of a tier */
  text: string;
  assumed: boolean;
  /** whether it ranks below the line above it is not known (`order: unknown` in the file) */
  loose: boolean;
  states: Bits;
}

/** The preference of one decision maker as lines that can change places, most important first. */
export interface Ordering {
  kind: 'statements' | 'tiers' | 'none';
  lines: Line[];
}

/** The preferences of a space by decision maker, evaluated once so that they can be reordered without compiling again. */
export function orderings(space: Space): Ordering[] {
  return space.conflict.preferences.map((preference, d): Ordering => {
    if (preference.kind === 'none') return {kind: 'none', lines: []};
    if (preference.kind === 'prioritized') {
      const lines = preference.statements.map(({that, assumed, orderUnknown}) => ({
        text: `the ${assumed ? 'assumed ' : ''}wish ${after(describeWant(that, space.conflict, d))}`,
        assumed,
        loose: orderUnknown === true,
        states: space.where(that),
      }));
      return {kind: lines.length > 0 ? 'statements' : 'none', lines};
    }
    return {kind: 'tiers', lines: tiersOf(space, d)};
  });
}

// the wish to do, the wish that something be so, the wish for another to do
const after = (want: string) =>
  /^(?:not )?to |^that /.test(want) ? want : want.startsWith('if ') ? `that ${want}` : `for ${want}`;

/** The tiers of a ranking as its ranks show them, best first; those of the file that name no state are gone. */
function tiersOf(space: Space, d: number): Line[] {
  const rank = space.rank[d];
  const levels = rank.reduce((most, r) => Math.max(most, r), -1) + 1;
  const lines = Array.from(
    {length: levels},
    (): Line => ({text: '', assumed: false, loose: false, states: noBits(space.count)}),
  );
  for (let s = 0; s < space.count; s++) addBit(lines[levels - 1 - rank[s]].states, s);
  const preference = space.conflict.preferences[d];
  const tiers = preference.kind === 'ranking' ? preference.tiers : [];
  for (const [k, tier] of tiers.entries()) {
    if (!tier.assumed && !tier.orderUnknown) continue;
    const mark = (line: Line) => {
      if (tier.assumed) line.assumed = true;
      if (tier.orderUnknown) line.loose = true;
    };
    if (tiers.length === levels) {
      mark(lines[k]);
      continue;
    }
    // some tiers name no state of this space: find the others by the states they name
    for (const ref of tier.states) {
      const s = findState(
        space,
        ref.kind === 'id' ? String(ref.id) : ref.kind === 'outcome' ? ref.outcome : ref.pattern,
      );
      if (typeof s === 'number') mark(lines[levels - 1 - rank[s]]);
    }
  }
  for (const line of lines) line.text = tellTier(space, bitList(line.states)) + (line.assumed ? ' (assumed)' : '');
  return lines;
}

function tellTier(space: Space, states: ArrayLike<number>): string {
  const named = Array.from(states, s => quote(describeState(space, s)));
  return named.length > 3 ? `${named.slice(0, 2).join(' = ')} = ${named.length - 2} more` : named.join(' = ');
}

/** The ranks that follow when the lines stand in another order (indices into `lines`, most important first); fewer for lines dropped. */
export function rankOf({kind, lines}: Ordering, order: readonly number[], count: number): Int32Array {
  if (kind !== 'tiers') {
    return lexicographicRank(
      order.map(k => lines[k].states),
      count,
    );
  }
  const rank = new Int32Array(count);
  for (const [k, line] of order.entries()) {
    const {states} = lines[line];
    for (let s = 0; s < count; s++) if (((states[s >>> 5] >>> (s & 31)) & 1) === 1) rank[s] = order.length - 1 - k;
  }
  return rank;
}

/** The same preference with one statement turned into its opposite. */
export function negated(ordering: Ordering, line: number, count: number): Ordering {
  const lines = ordering.lines.slice();
  lines[line] = {...lines[line], states: complement(lines[line].states, count)};
  return {...ordering, lines};
}

/** The order as it stands. */
export const asIs = ({lines}: Ordering): number[] => lines.map((_, k) => k);

/** The space under other preferences of some decision makers. */
export function withRanks(space: Space, changed: ReadonlyMap<number, Int32Array>): Space {
  return space.withRank(space.rank.map((rank, d) => changed.get(d) ?? rank));
}
