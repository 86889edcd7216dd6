import {type Reason, reasonOf} from './ask-reasons.ts';
import {hasBit} from './bits.ts';
import type {Concept} from './concept.ts';
import {explainVerdict} from './explain-ask.ts';
import {
  GAIN,
  GAIN_LASTING,
  GOAL,
  GOAL_LASTING,
  LASTING,
  LEVELS,
  type Level,
  levelOf,
  type Question,
  RESTS,
  type Reach,
  reach,
  SETTLED,
  SETTLED_LASTING,
} from './leverage.ts';
import type {Coalition} from './sets-of-decision-makers.ts';
import {findWitness, type Step, type Wanted, type Witness} from './witness.ts';

export type How = 'own hand' | 'inducement' | 'waiting';
export interface Verdict {
  by: readonly number[];
  verdict: Level;
  how: How | null;
  lasting: boolean;
  witness: Witness | null;
  /** the level reached by openings that are not empty: what is to the coalition's own credit */
  acting: Level;
  reason: Reason;
  /** a coalition of one member fewer stands better: who was added, and what they would have done as an outsider */
  added: Added | null;
  /** the reason in sentences */
  why: string;
}

export interface Added {
  member: number;
  /** the verdict without that member */
  without: Level;
  /** what the member would do as an outsider, from where; null when nothing */
  does: {from: number; step: Step; inWitness: boolean} | null;
  /** whether the member would gain at the end of the smaller coalition's witness */
  end: 'better' | 'no better' | 'worse';
  /** a settlement after the same opening at which the member would be worse off, or else no better off */
  elsewhere: {to: number; worse: boolean} | null;
}

/** The verdict of a coalition whose reach is known, with its witness and reason. */
export function judge(
  q: Question,
  reached: Reach,
  concept: Concept,
  levelOfGroup: (group: Coalition) => Level,
): Verdict {
  const {coalition, level, acting} = reached;
  const {wanted, lasting} = qualifying(q, reached);
  const witness = wanted === null ? null : findWitness(q, reached, wanted)!;
  const verdict: Verdict = {
    by: coalition,
    verdict: level,
    how: witness === null ? null : howOf(q, witness),
    lasting,
    witness,
    acting,
    reason: reasonOf(q, reached, witness),
    added: addedOf(q, coalition, level, levelOfGroup),
    why: '',
  };
  verdict.why = explainVerdict({space: q.space, from: q.from, ending: q.holds}, concept, verdict);
  return verdict;
}

function howOf({goal, from}: Question, {opening}: Witness): How {
  if (opening.length === 0) return 'waiting';
  return hasBit(goal, opening.at(-1)?.to ?? from) ? 'own hand' : 'inducement';
}

/** Which openings and ends qualify for the verdict; equilibria only, when one of them is. */
export function qualifying(
  q: Question,
  {coalition, bits, openings, level}: Reach,
): {wanted: Wanted | null; lasting: boolean} {
  const {space, from, goal, lasting} = q;
  const gains = (t: number) => coalition.every(i => space.rank[i][t] > space.rank[i][from]);
  const rests = (t: number) => (bits[t] & RESTS) !== 0;
  const make = (plain: number, stable: number, opening: (s: number) => boolean, end: (t: number) => boolean) => {
    const lasts = openings.some(s => opening(s) && (bits[s] & stable) !== 0);
    const bit = lasts ? stable : plain;
    const wanted: Wanted = {
      opening,
      end: lasts ? t => hasBit(lasting, t) && end(t) : end,
      promising: s => (bits[s] & bit) !== 0,
    };
    return {wanted, lasting: lasts};
  };
  switch (level) {
    case 'assured':
      return make(SETTLED, LASTING, s => levelOf(bits[s]) === 4, rests);
    case 'possible':
      return make(
        SETTLED,
        SETTLED_LASTING,
        s => levelOf(bits[s]) >= 3,
        t => rests(t) && hasBit(goal, t) && gains(t),
      );
    case 'deterred':
      return make(
        GAIN,
        GAIN_LASTING,
        () => true,
        t => hasBit(goal, t) && gains(t),
      );
    case 'unwilling':
      return make(
        GOAL,
        GOAL_LASTING,
        () => true,
        t => hasBit(goal, t),
      );
    case 'unable':
      return {wanted: null, lasting: false};
    default:
      return level satisfies never;
  }
}

/** When some coalition of one member fewer stands better: the one that stands best, first in file order. */
function addedOf(
  q: Question,
  coalition: Coalition,
  level: Level,
  levelOfGroup: (group: Coalition) => Level,
): Added | null {
  if (coalition.length < 2) return null;
  let member = -1;
  let without = level;
  for (const d of coalition) {
    const smaller = levelOfGroup(coalition.filter(i => i !== d));
    if (LEVELS.indexOf(smaller) > LEVELS.indexOf(without)) {
      member = d;
      without = smaller;
    }
  }
  if (member < 0) return null;
  const {space, from} = q;
  const smaller = reach(
    q,
    coalition.filter(i => i !== member),
  );
  const {opening, responses, end} = findWitness(q, smaller, qualifying(q, smaller).wanted!)!;
  const rank = space.rank[member];
  const added: Added = {
    member,
    without,
    does: null,
    end: rank[end] > rank[from] ? 'better' : rank[end] < rank[from] ? 'worse' : 'no better',
    elsewhere: null,
  };
  let here = opening.at(-1)?.to ?? from;
  const opened = here;
  const sides = {coalition: [], outsiders: smaller.outsiders};
  const nearest = (wanted: (t: number) => boolean) =>
    findWitness({...q, from: opened}, sides, {opening: () => true, end: wanted, promising: () => true});
  const settles = (t: number) => (smaller.bits[t] & RESTS) !== 0;
  const bad = nearest(t => settles(t) && rank[t] < rank[from]) ?? nearest(t => settles(t) && rank[t] <= rank[from]);
  if (bad !== null) added.elsewhere = {to: bad.end, worse: rank[bad.end] < rank[from]};
  for (const step of responses) {
    if (step.by === member) return {...added, does: {from: here, step, inWitness: true}};
    here = step.to;
  }
  // not on that way: the nearest place the responses lead to from which the member would move
  const way = nearest(s => q.improvements.pool[q.improvements.at(member, s)] > 0);
  if (way === null) return added;
  const at = q.improvements.at(member, way.end);
  return {...added, does: {from: way.end, step: {by: member, to: q.improvements.pool[at + 1]}, inWitness: false}};
}
