import {type MoveGraph, type RankedState, type StabilityTable, stabilityToCsv} from '@suasion/model';
import {type Answers, bitList, type Concept, hasBit, type Space} from '@suasion/solve';
import {CannotSay} from './problems.ts';
import {shortNames} from './view/solution.ts';

/** States from `from` up to `to` as the tables of the model package want them. */
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

/** The stability table as CSV in pieces, so that a large one never stands in memory whole. */
export function* stabilityCsv(space: Space, answers: Answers): Generator<string> {
  const rows = 2048;
  for (let from = 0; from < space.count; from += rows) {
    const piece = stabilityToCsv(stabilityTable(space, answers, from, Math.min(from + rows, space.count)));
    // the header is the same in every piece
    yield from === 0 ? piece : piece.slice(headerLength(piece));
  }
}

// the end of the first record: a line end outside of quotes
function headerLength(text: string): number {
  let quoted = false;
  for (let k = 0; k < text.length; k++) {
    if (text[k] === '"') quoted = !quoted;
    else if (text[k] === '\n' && !quoted) return k + 1;
  }
  return text.length;
}

/** @throws CannotSay when nobody would read the result */
export function refuseAbove(most: number, found: number, what: string, instead: string): void {
  if (found <= most) return;
  const number = (n: number) => n.toLocaleString('en-GB');
  throw new CannotSay(`${number(found)} ${what} are too many for this format (at most ${number(most)}); ${instead}`);
}

const mostMoves = 500_000;

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
    refuseAbove(mostMoves, moves.length, 'moves', 'write the states to .csv instead');
  }
  const equilibria = new Set(bitList(answers.equilibria[concept]!));
  return {
    title: conflict.title,
    decisionMakers: conflict.decisionMakers.map(({name}) => name),
    states: Array.from({length: space.count}, (_, s) => ({
      id: s + 1,
      label: space.pattern(s),
      statusQuo: s === space.statusQuo,
      equilibrium: equilibria.has(s),
    })),
    moves,
  };
}

export function rankedStates(space: Space): RankedState[] {
  return Array.from({length: space.count}, (_, s) => ({pattern: letters(space, s), ranks: space.rank.map(r => r[s])}));
}

/** Y, N or - for each option in the decision makers' order, as tables of options want it, whatever order states are shown in. */
function letters(space: Space, s: number): string {
  let text = '';
  for (let o = 0; o < space.m; o++) text += {1: 'Y', 0: 'N', [-1]: '-'}[space.taken(s, o)];
  return text;
}
