import type {Plain} from './model.ts';
import {jointImprovements, jointMoves, kept, legalSequences, noBetter, others} from './moves.ts';

// SEMANTICS §3, sentence by sentence: s is stable for H when every coalition improvement s₁ is deterred by …

/** R_H⁺⁺(s) = {t ∈ R_H(s) : t ≻_i s for every i ∈ H} */
export function coalitionImprovements(model: Plain, coalition: number[], s: number): Set<number> {
  return kept(
    model,
    `coalition improvements ${coalition} ${s}`,
    () => new Set([...jointMoves(model, coalition, s)].filter(t => coalition.every(i => model.prefers(i, t, s)))),
  );
}

const someMemberNoBetter = (model: Plain, coalition: number[], t: number, s: number) =>
  coalition.some(i => noBetter(model, i, t, s));

/** … nothing: there is none. [KHFP01] */
export const coalitionNash = (model: Plain, coalition: number[], s: number): boolean =>
  coalitionImprovements(model, coalition, s).size === 0;

/** … some s₂ ∈ R_{N∖H}(s₁) with s₂ ≼_i s for some i ∈ H. [IH08a] */
export const coalitionGmr = (model: Plain, coalition: number[], s: number): boolean =>
  [...coalitionImprovements(model, coalition, s)].every(s1 =>
    [...jointMoves(model, others(model, coalition), s1)].some(s2 => someMemberNoBetter(model, coalition, s2, s)),
  );

/** … such an s₂ with, for all s₃ ∈ R_H(s₂), s₃ ≼_i s for some i ∈ H. [IH08a] */
export const coalitionSmr = (model: Plain, coalition: number[], s: number): boolean =>
  [...coalitionImprovements(model, coalition, s)].every(s1 =>
    [...jointMoves(model, others(model, coalition), s1)].some(
      s2 =>
        someMemberNoBetter(model, coalition, s2, s) &&
        [...jointMoves(model, coalition, s2)].every(s3 => someMemberNoBetter(model, coalition, s3, s)),
    ),
  );

/** … some s₂ ∈ R⁺_{N∖H}(s₁) with s₂ ≼_i s for some i ∈ H: single outsiders improve at each step. [IH08a] */
export const coalitionSeq = (model: Plain, coalition: number[], s: number): boolean =>
  [...coalitionImprovements(model, coalition, s)].every(s1 => sanctioned(model, coalition, s, s1));

/** Is the improvement s₁ of H from s deterred under CSEQ, by improvements of single outsiders? */
export const sanctioned = (model: Plain, coalition: number[], s: number, s1: number): boolean =>
  [...jointImprovements(model, others(model, coalition), s1)].some(s2 => someMemberNoBetter(model, coalition, s2, s));

/** The same with joint improvements of any group of outsiders at each step, no group stepping twice in a row. [IH08a] */
export const coalitionSeqJoint = (model: Plain, coalition: number[], s: number): boolean =>
  [...coalitionImprovements(model, coalition, s)].every(s1 => sanctionedJointly(model, coalition, s, s1));

export const sanctionedJointly = (model: Plain, coalition: number[], s: number, s1: number): boolean =>
  [...groupImprovements(model, others(model, coalition), s1)].some(s2 => someMemberNoBetter(model, coalition, s2, s));

function groupImprovements(model: Plain, members: number[], s: number): Set<number> {
  return kept(model, `group improvements ${members} ${s}`, () =>
    legalSequences(groups(members), s, (group, t) => coalitionImprovements(model, group, t)),
  );
}

/** Every non-empty group of the given decision makers. */
export function groups(members: number[]): number[][] {
  let all: number[][] = [[]];
  for (const i of members) all = all.flatMap(group => [group, [...group, i]]);
  return all.filter(group => group.length > 0);
}
