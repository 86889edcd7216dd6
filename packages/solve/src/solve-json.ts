import {type Bits, eachBit} from './bits.ts';
import type {Answers} from './solve.ts';
import type {Space} from './space.ts';

const chunkLength = 1 << 16;

/**
 * The answers as JSON text (DESIGN.md, “JSON of solve”), piece by piece so that large ones never stand in memory whole:
 *
 *     {"states":["NN","YN",…],"stability":{"nash":{"Syria":[1,4],…},…},"equilibria":{"nash":[4],…},"notes":{…}}
 *
 * Ids run from 1. `write` gets chunks of some 64 KB in order.
 */
export function writeSolveJson(space: Space, answers: Answers, write: (chunk: string) => void): void {
  for (const chunk of solveJson(space, answers)) write(chunk);
}

/** The same as one value. */
export function toSolveJson(space: Space, answers: Answers): SolveJson {
  return JSON.parse([...solveJson(space, answers)].join('')) as SolveJson;
}

export interface SolveJson {
  states: string[];
  stability: Record<string, Record<string, number[]> | null>;
  equilibria: Record<string, number[] | null>;
  coalitions?: {
    sanctions: 'single' | 'joint';
    improvements: Record<string, {by: string[]; to: number[]}[]> | null;
    nash?: number[];
    gmr?: number[];
    smr?: number[];
    seq?: number[];
  } | null;
  notes?: Record<string, string>;
}

/** The chunks of `writeSolveJson` one at a time, for writers that have to wait. */
export function* solveJson(space: Space, answers: Answers): Generator<string> {
  const {concepts, stable, equilibria, coalitions, notes} = answers;
  const names = space.conflict.decisionMakers.map(({name}) => JSON.stringify(name));
  let text = '{"states":[';
  for (let s = 0; s < space.count; s++) {
    if (text.length > chunkLength) {
      yield text;
      text = '';
    }
    text += s === 0 ? '' : ',';
    text += space.form === 'graph' ? JSON.stringify(space.pattern(s)) : `"${space.pattern(s)}"`;
  }
  text += '],"stability":{';
  for (const [c, concept] of concepts.entries()) {
    text += `${c === 0 ? '' : ','}"${concept}":`;
    const sets = stable[concept];
    if (!sets) {
      text += 'null';
      continue;
    }
    text += '{';
    for (const [d, set] of sets.entries()) {
      text += `${d === 0 ? '' : ','}${names[d]}:`;
      yield* idList(set);
    }
    text += '}';
  }
  text += '},"equilibria":{';
  for (const [c, concept] of concepts.entries()) {
    text += `${c === 0 ? '' : ','}"${concept}":`;
    const set = equilibria[concept];
    if (set) yield* idList(set);
    else text += 'null';
  }
  text += '}';
  if (coalitions !== null) {
    text += `,"coalitions":{`;
    for (const [concept, set] of Object.entries(coalitions.equilibria)) {
      text += `"${concept}":`;
      yield* idList(set);
      text += ',';
    }
    text += '"improvements":';
    if (coalitions.vulnerable === null) text += 'null';
    else {
      text += '{';
      for (const [k, {state, to}] of coalitions.vulnerable.entries()) {
        if (text.length > chunkLength) {
          yield text;
          text = '';
        }
        const groups = to.map(group => `{"by":[${group.by.map(d => names[d])}],"to":[${group.to.map(t => t + 1)}]}`);
        text += `${k === 0 ? '' : ','}"${state + 1}":[${groups}]`;
      }
      text += '}';
    }
    text += `,"sanctions":"${coalitions.sanctions}"}`;
  } else if (notes.coalitions !== undefined) text += ',"coalitions":null';
  if (Object.keys(notes).length > 0) text += `,"notes":${JSON.stringify(notes)}`;
  yield `${text}}`;

  function* idList(set: Bits): Generator<string> {
    text += '[';
    let first = true;
    const parts: string[] = [];
    eachBit(set, s => {
      text += first ? s + 1 : `,${s + 1}`;
      first = false;
      if (text.length <= chunkLength) return;
      parts.push(text);
      text = '';
    });
    text += ']';
    yield* parts;
  }
}
