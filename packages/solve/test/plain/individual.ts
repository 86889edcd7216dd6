import type {Plain} from './model.ts';
import {improvements, jointImprovements, jointMoves, noBetter, others} from './moves.ts';

// SEMANTICS §2, sentence by sentence: s is stable for i when every improvement s₁ is deterred by …

/** … nothing: there is none. [Nash50] */
export const nash = (model: Plain, i: number, s: number): boolean => improvements(model, i, s).size === 0;

/** … some s₂ ∈ R_{N∖i}(s₁) with s₂ ≼_i s. [How71] */
export const gmr = (model: Plain, i: number, s: number): boolean =>
  [...improvements(model, i, s)].every(s1 =>
    [...jointMoves(model, others(model, [i]), s1)].some(s2 => noBetter(model, i, s2, s)),
  );

/** … some s₂ ∈ R_{N∖i}(s₁) with s₂ ≼_i s and s₃ ≼_i s for all s₃ ∈ R_i(s₂). [How71] */
export const smr = (model: Plain, i: number, s: number): boolean =>
  [...improvements(model, i, s)].every(s1 =>
    [...jointMoves(model, others(model, [i]), s1)].some(
      s2 => noBetter(model, i, s2, s) && [...model.moves(i, s2)].every(s3 => noBetter(model, i, s3, s)),
    ),
  );

/** … some s₂ ∈ R⁺_{N∖i}(s₁) with s₂ ≼_i s. [FH79] */
export const seq = (model: Plain, i: number, s: number): boolean =>
  [...improvements(model, i, s)].every(s1 =>
    [...jointImprovements(model, others(model, [i]), s1)].some(s2 => noBetter(model, i, s2, s)),
  );

/** … some s₂ ∈ R⁺_{N∖i}(s₁) with s₂ ≼_i s and s₃ ≼_i s for all s₃ ∈ R_i(s₂). [RV17] */
export const sseq = (model: Plain, i: number, s: number): boolean =>
  [...improvements(model, i, s)].every(s1 =>
    [...jointImprovements(model, others(model, [i]), s1)].some(
      s2 => noBetter(model, i, s2, s) && [...model.moves(i, s2)].every(s3 => noBetter(model, i, s3, s)),
    ),
  );

/**
 * … some choice, not all empty, of one improvement from s per other decision maker (or none), applied together with
 * the change s→s₁, that gives a feasible s₂ ≼_i s. [FH84]
 */
export function sim(model: Plain, i: number, s: number): boolean {
  const {taking, stateTaking} = model;
  if (taking === undefined || stateTaking === undefined) throw new Error('simultaneous stability needs options');
  // what a move from s changes, on top of what others change at the same time
  const change = (world: boolean[], t: number) =>
    world.map((y, j) => (taking(t)[j] !== taking(s)[j] ? taking(t)[j] : y));
  return [...improvements(model, i, s)].every(s1 => {
    let choices: {world: boolean[]; empty: boolean}[] = [{world: taking(s1), empty: true}];
    for (const j of others(model, [i])) {
      choices = choices.flatMap(choice => [
        choice,
        ...[...improvements(model, j, s)].map(t => ({world: change(choice.world, t), empty: false})),
      ]);
    }
    return choices.some(({world, empty}) => {
      const s2 = stateTaking(world);
      return !empty && s2 !== undefined && noBetter(model, i, s2, s);
    });
  });
}
