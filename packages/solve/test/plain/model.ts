import type {Conflict, Formula, Preference} from '@suasion/model';

/**
 * A conflict as the definitions see it: a set of states, each decision maker's moves, and who prefers what. Built from
 * the conflict with sets and loops, independently of the packed space.
 */
export interface Plain {
  n: number;
  states: number[];
  pattern: string[];
  statusQuo: number;
  /** R_i(s) */
  moves(i: number, s: number): Set<number>;
  /** t ≻_i s */
  prefers(i: number, t: number, s: number): boolean;
  /** the state with these options taken, or undefined when it is not feasible (option form without merging) */
  stateTaking?: (taken: boolean[]) => number | undefined;
  /** option form without merging: the options taken at s */
  taking?: (s: number) => boolean[];
}

export function plainModel(conflict: Conflict): Plain {
  return conflict.form === 'graph' ? graphModel(conflict) : optionModel(conflict);
}

type World = {taken: boolean[]; id: number};

function holds(formula: Formula, world: World, conflict: Conflict): boolean {
  const at = (f: Formula) => holds(f, world, conflict);
  const howMany = (of: Formula[]) => of.filter(at).length;
  switch (formula.op) {
    case 'true':
      return true;
    case 'option':
      return world.taken[formula.option];
    case 'state':
      return world.id === formula.id;
    case 'outcome':
      return at(conflict.outcomes.find(o => o.id === formula.id)!.that);
    case 'not':
      return !at(formula.of);
    case 'and':
      return formula.of.every(at);
    case 'or':
      return formula.of.some(at);
    case 'implies':
      return !at(formula.if) || at(formula.then);
    case 'iff':
      return at(formula.left) === at(formula.right);
    case 'atMostOne':
      return howMany(formula.of) <= 1;
    case 'exactlyOne':
      return howMany(formula.of) === 1;
    case 'atLeastOne':
      return howMany(formula.of) >= 1;
  }
}

function optionModel(conflict: Conflict): Plain {
  const options = conflict.decisionMakers.flatMap(({options}, owner) => options.map(o => ({...o, owner})));
  const m = options.length;
  // feasible states by increasing value
  const worlds: World[] = [];
  for (let value = 0; value < 2 ** m; value++) {
    const world = {taken: options.map((_, j) => Math.floor(value / 2 ** j) % 2 === 1), id: 0};
    if (conflict.ruledOut.some(({that}) => holds(that, world, conflict))) continue;
    if (!conflict.required.every(({that}) => holds(that, world, conflict))) continue;
    worlds.push(world);
  }
  const mayMove = (i: number, from: World, to: World) =>
    from !== to &&
    options.every((option, j) => {
      if (from.taken[j] === to.taken[j]) return true;
      if (option.owner !== i) return false;
      if (option.irreversible === 'taken') return to.taken[j];
      if (option.irreversible === 'dropped') return !to.taken[j];
      return true;
    });

  // groups of worlds that count as one state; a group's first world is its smallest member
  let groups: World[][] = [];
  for (const {that} of conflict.sameState) {
    const group = worlds.filter(world => holds(that, world, conflict));
    const overlapping = groups.filter(other => other.some(world => group.includes(world)));
    if (overlapping.length === 0) {
      if (group.length > 0) groups.push(group);
      continue;
    }
    const union = worlds.filter(world => group.includes(world) || overlapping.some(other => other.includes(world)));
    groups = groups
      .map(other => (other === overlapping[0] ? union : other))
      .filter(other => !overlapping.includes(other));
  }
  const states = [...worlds.filter(world => !groups.some(group => group.includes(world))).map(w => [w]), ...groups];

  const letters = (world: World) => world.taken.map(y => (y ? 'Y' : 'N')).join('');
  const pattern = states.map(members =>
    options.map((_, j) => (members.every(w => w.taken[j]) ? 'Y' : members.some(w => w.taken[j]) ? '-' : 'N')).join(''),
  );
  const level = (preference: Preference, s: number): number[] => {
    if (preference.kind === 'prioritized') {
      return preference.statements.map(({that}) => (holds(that, states[s][0], conflict) ? 1 : 0));
    }
    if (preference.kind === 'none') return [];
    const tierOf = (world: World) =>
      preference.tiers.findIndex(tier =>
        tier.states.some(ref => ref.kind === 'pattern' && ref.pattern === letters(world)),
      );
    return [-tierOf(states[s][0])];
  };
  const levels = conflict.preferences.map(p => states.map((_, s) => level(p, s)));
  const today = conflict.statusQuo?.kind === 'options' ? conflict.statusQuo.taken : null;
  const indexTaking = (taken: boolean[]) => {
    const index = states.findIndex(members => members.some(w => w.taken.every((y, j) => y === taken[j])));
    return index < 0 ? undefined : index;
  };
  const reach = conflict.decisionMakers.map((_, i) =>
    states.map(
      (members, s) =>
        new Set(
          states.flatMap((others, t) => (t !== s && members.some(a => others.some(b => mayMove(i, a, b))) ? [t] : [])),
        ),
    ),
  );
  return {
    n: conflict.decisionMakers.length,
    states: states.map((_, s) => s),
    pattern,
    statusQuo: today === null ? -1 : (indexTaking(options.map((_, j) => today.includes(j))) ?? -1),
    moves: (i, s) => reach[i][s],
    prefers: (i, t, s) => lexicographicallyGreater(levels[i][t], levels[i][s]),
    ...(groups.length === 0 && {stateTaking: indexTaking, taking: (s: number) => states[s][0].taken}),
  };
}

function graphModel(conflict: Conflict): Plain {
  const states = conflict.stateNames.map((_, s) => s);
  const tier = conflict.preferences.map(preference =>
    states.map(s => {
      if (preference.kind === 'none') return 0;
      if (preference.kind === 'prioritized') throw new Error('the plain graph model reads rankings only');
      return preference.tiers.findIndex(({states: refs}) => refs.some(ref => ref.kind === 'id' && ref.id === s + 1));
    }),
  );
  return {
    n: conflict.decisionMakers.length,
    states,
    pattern: conflict.stateNames,
    statusQuo: conflict.statusQuo?.kind === 'state' ? conflict.statusQuo.id - 1 : -1,
    moves: (i, s) => new Set((conflict.decisionMakers[i].moves?.get(s + 1) ?? []).map(t => t - 1).filter(t => t !== s)),
    prefers: (i, t, s) => tier[i][t] < tier[i][s],
  };
}

/** At the first statement whose truth differs, a makes it true. */
function lexicographicallyGreater(a: number[], b: number[]): boolean {
  for (const [k, x] of a.entries()) if (x !== b[k]) return x > b[k];
  return false;
}
