import type {MoveGraph, RankedState, StabilityTable} from '@suasion/model';
import {hasBit} from './bits.ts';
import {type Concept, shortNames} from './concept.ts';
import type {Answers} from './solve.ts';
import type {Space} from './space.ts';

/** States from `from` up to `to`, with ranks and stability, as the tables journals print want them; ids count from 1. */
export function stabilityTable(space: Space, answers: Answers, from = 0, to = space.count): StabilityTable {
  const {conflict} = space;
  const states = Array.from({length: to - from}, (_, k) => from + k);
  return {
    title: conflict.title,
    decisionMakers: conflict.decisionMakers.map(({name, options}) => ({name, options: options.map(o => o.name)})),
    states: states.map(s => ({
      id: s + 1,
      pattern: letters(space, s),
      ...(space.m > 0 ? {} : {name: space.pattern(s)}),
      ranks: space.rank.map(r => r[s]),
    })),
    concepts: answers.concepts.map(concept => {
      const sets = answers.stable[concept];
      const everyone = answers.equilibria[concept];
      const note = answers.notes[concept];
      return {
        name: shortNames[concept],
        stable: sets ? sets.map(set => states.map(s => hasBit(set, s))) : null,
        equilibria: everyone ? states.filter(s => hasBit(everyone, s)).map(s => s + 1) : null,
        ...(note === undefined ? {} : {note}),
      };
    }),
    statusQuo: space.statusQuo < 0 ? null : space.statusQuo + 1,
  };
}

/** Moves of all decision makers from all states; stops counting above `most`. */
export function countMoves(space: Space, most = Number.POSITIVE_INFINITY): number {
  let n = 0;
  for (let s = 0; s < space.count && n <= most; s++) {
    for (let d = 0; d < space.n; d++) {
      space.eachMove(d, s, () => {
        n++;
      });
    }
  }
  return n;
}

/** All moves with their improvements; a state is marked where it is an equilibrium under `concept`. */
export function moveGraph(space: Space, answers: Answers, concept: Concept): MoveGraph {
  const {conflict} = space;
  const moves: MoveGraph['moves'] = [];
  for (let s = 0; s < space.count; s++) {
    for (let d = 0; d < space.n; d++) {
      const rank = space.rank[d];
      space.eachMove(d, s, t => {
        moves.push({by: d, from: s + 1, to: t + 1, improvement: rank[t] > rank[s]});
      });
    }
  }
  const equilibria = answers.equilibria[concept]!;
  return {
    title: conflict.title,
    decisionMakers: conflict.decisionMakers.map(({name}) => name),
    states: Array.from({length: space.count}, (_, s) => ({
      id: s + 1,
      label: space.pattern(s),
      statusQuo: s === space.statusQuo,
      equilibrium: hasBit(equilibria, s),
    })),
    moves,
  };
}

/** Every state with its rank for each decision maker, higher better. */
export function rankedStates(space: Space): RankedState[] {
  return Array.from({length: space.count}, (_, s) => ({pattern: letters(space, s), ranks: space.rank.map(r => r[s])}));
}

// Y, N or - for each option in the decision makers' order, whatever order states are shown in
function letters(space: Space, s: number): string {
  let text = '';
  for (let o = 0; o < space.m; o++) text += {1: 'Y', 0: 'N', [-1]: '-'}[space.taken(s, o)];
  return text;
}
