import type {Conflict, Issue, Preference, StateRef} from '@suasion/model';
import {bitList} from './bits.ts';
import type {GraphSpace} from './graph-space.ts';
import {fewOf, issue} from './issues.ts';
import {checkAbort, type Limits} from './limits.ts';
import type {Merge} from './merge.ts';
import type {OptionSpace} from './option-space.ts';
import {denseRank, rankOfFormulas} from './preference.ts';
import {statesOfPattern} from './state-names.ts';
import type {Ground} from './truth.ts';

/**
 * What the preferences of a conflict are read against: the states as they stand before merging, and how they merge.
 */
export interface Unranked {
  readonly states: OptionSpace | GraphSpace;
  readonly ground: Ground;
  readonly merge: Merge | null;
}

/** Ranks of every decision maker, dense from 0 and higher is better; what is wrong with them goes to `issues`. */
export function ranks(conflict: Conflict, over: Unranked, issues: Issue[], limits: Limits = {}): Int32Array[] {
  return conflict.preferences.map((preference, d) => {
    checkAbort(limits);
    const {id, name} = conflict.decisionMakers[d];
    const path = `preferences.${id}`;
    if (preference.kind === 'ranking') return rankFromTiers(preference, over, {name, path}, issues);
    const statements = preference.kind === 'prioritized' ? preference.statements : [];
    if (statements.length === 0) {
      const message = `${name} has no preferences and counts as indifferent between all states`;
      issues.push(issue('warning', 'indifferent', message, {path}));
    }
    const formulas = statements.map(({that}) => that);
    const rank = rankOfFormulas(formulas, over.ground, limits.team);
    return over.merge === null ? rank : mergedRank(rank, over, {name, path}, issues);
  });
}

interface Whose {
  name: string;
  path: string;
}

/** A merged state is ranked as its smallest member. */
function mergedRank(rank: Int32Array, {states, merge}: Unranked, {name, path}: Whose, issues: Issue[]): Int32Array {
  const {start, members} = merge!;
  const result = new Int32Array(start.length - 1);
  for (let c = 0; c < result.length; c++) {
    const first = members[start[c]];
    result[c] = rank[first];
    for (let k = start[c] + 1; k < start[c + 1]; k++) {
      const other = members[k];
      if (rank[other] === rank[first]) continue;
      const message =
        `the preferences of ${name} tell ${states.pattern(first)} and ${states.pattern(other)} apart, ` +
        `which count as one state; it is ranked as ${states.pattern(first)}`;
      issues.push(issue('warning', 'merged-told-apart', message, {path}));
      break;
    }
  }
  return denseRank(result);
}

function rankFromTiers(
  {tiers}: Extract<Preference, {kind: 'ranking'}>,
  over: Unranked,
  {name, path}: Whose,
  issues: Issue[],
): Int32Array {
  const {states, merge} = over;
  const rank = new Int32Array(states.count).fill(-1);
  let numbered: StateRef | undefined;
  let broken = false;
  for (const [k, tier] of tiers.entries()) {
    const where = `${path}.ranking[${k}]`;
    for (const ref of tier.states) {
      if (ref.kind === 'id') numbered ??= ref;
      const found = statesOf(ref, over);
      if (typeof found === 'string') {
        broken = true;
        issues.push(
          issue('error', 'ranking-unknown-state', `${found}, in the ranking of ${name}`, {at: ref.at, path: where}),
        );
        continue;
      }
      const repeated: string[] = [];
      for (const s of found) {
        if (rank[s] >= 0) repeated.push(states.pattern(s));
        else rank[s] = tiers.length - 1 - k;
      }
      if (repeated.length > 0) {
        broken = true;
        const message = `the ranking of ${name} names ${fewOf(repeated)} more than once`;
        issues.push(issue('error', 'ranking-repeats', message, {at: ref.at, path: where}));
      }
    }
  }
  if (numbered?.kind === 'id' && states.form === 'options') {
    const message = `the ranking of ${name} names states by number; numbers shift when options or ruled-out states change, patterns do not`;
    issues.push(issue('warning', 'ranking-by-number', message, {at: numbered.at, path}));
  }
  const result = merge === null ? rank : firstRanked(rank, over, {name, path}, issues);
  const missing: string[] = [];
  let missed = 0;
  for (let s = 0; s < result.length; s++) {
    if (result[s] < 0 && ++missed <= 6)
      missing.push(states.pattern(merge === null ? s : merge.members[merge.start[s]]));
  }
  if (missed > 0 && !broken) {
    const message = `the ranking of ${name} leaves out ${fewOf(missing, missed)}`;
    issues.push(issue('error', 'ranking-misses', message, {at: tiers[0]?.states[0]?.at ?? tiers[0]?.at, path}));
  }
  return denseRank(result);
}

/** The rank of a merged state is that of its smallest ranked member. */
function firstRanked(rank: Int32Array, {states, merge}: Unranked, {name, path}: Whose, issues: Issue[]): Int32Array {
  const {start, members} = merge!;
  const result = new Int32Array(start.length - 1).fill(-1);
  for (let c = 0; c < result.length; c++) {
    let told = false;
    for (let k = start[c]; k < start[c + 1]; k++) {
      const r = rank[members[k]];
      if (result[c] < 0) result[c] = r;
      else if (r >= 0 && r !== result[c]) told = true;
    }
    if (told) {
      const message = `the ranking of ${name} tells states apart that count as one; ${states.pattern(members[start[c]])} and the others are ranked as the smallest of them`;
      issues.push(issue('warning', 'merged-told-apart', message, {path}));
    }
  }
  return result;
}

/** The states, before merging, that one entry of a ranking names; a sentence when it names none or too many. */
function statesOf(ref: StateRef, {states, ground, merge}: Unranked): Int32Array | string {
  const count = merge === null ? states.count : merge.start.length - 1;
  switch (ref.kind) {
    case 'id':
      if (!Number.isInteger(ref.id) || ref.id < 1 || ref.id > count)
        return `there is no state ${ref.id} (ids run from 1 to ${count})`;
      return merge === null
        ? Int32Array.of(ref.id - 1)
        : merge.members.subarray(merge.start[ref.id - 1], merge.start[ref.id]);
    case 'outcome':
      return bitList(ground.outcome(ref.outcome));
    case 'pattern': {
      const found = statesOfPattern(states, ground, ref.pattern);
      if (typeof found === 'string' || found.length === 1) return found;
      const oneClass = merge !== null && found.every(s => merge.classOf[s] === merge.classOf[found[0]]);
      if (oneClass) return found;
      return `${ref.pattern} fits ${found.length} states, a ranking names one at a time (or a named outcome for all of them)`;
    }
    default:
      return ref satisfies never;
  }
}
