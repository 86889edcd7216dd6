import type {Conflict, Preference} from '@suasion/model';

/** The conflict with the lines of each preference in another order. */
export function reordered(conflict: Conflict, orders: readonly (readonly number[])[]): Conflict {
  const preferences = conflict.preferences.map((preference, d): Preference => {
    const order = orders[d];
    if (preference.kind === 'prioritized') return {...preference, statements: order.map(k => preference.statements[k])};
    if (preference.kind === 'ranking') return {...preference, tiers: order.map(k => preference.tiers[k])};
    return preference;
  });
  return {...conflict, preferences};
}

/** How many statements or tiers a preference has. */
export const linesOf = (preference: Preference) =>
  preference.kind === 'prioritized'
    ? preference.statements.length
    : preference.kind === 'ranking'
      ? preference.tiers.length
      : 0;
