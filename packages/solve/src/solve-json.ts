import {Ascii} from './ascii.ts';
import type {Bits} from './bits.ts';
import {OptionSpace} from './option-space.ts';
import type {Answers} from './solve.ts';
import type {Space} from './space.ts';

const chunkLength = 1 << 16;
const [Y, N, quote] = [0x59, 0x4e, 0x22];

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
  const list = new Ascii(chunkLength);
  let text = '{"states":[';
  if (space instanceof OptionSpace && space.m < mostAtOnce) {
    yield text;
    yield* patterns(space, list);
    text = '';
  } else {
    for (let s = 0; s < space.count; s++) {
      if (text.length > chunkLength) {
        yield text;
        text = '';
      }
      text += s === 0 ? '' : ',';
      text += space.form === 'graph' ? JSON.stringify(space.pattern(s)) : `"${space.pattern(s)}"`;
    }
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
    yield `${text}[`;
    yield* ids(set, list);
    text = ']';
  }
}

/** more options than this are written name by name */
const mostAtOnce = 128;

function* patterns(space: OptionSpace, list: Ascii): Generator<string> {
  const order = space.conflict.optionOrder;
  for (let s = 0; s < space.count; s++) {
    if (s > 0) list.comma();
    list.put(quote);
    for (let k = 0; k < space.m; k++) list.put(space.taken(s, order?.[k] ?? k) ? Y : N);
    list.put(quote);
    if (list.full) yield list.take();
  }
  yield list.take();
}

/** The ids of the members, from 1, ascending. */
function* ids(set: Bits, list: Ascii): Generator<string> {
  let first = true;
  for (let w = 0; w < set.length; w++) {
    for (let left = set[w]; left !== 0; left &= left - 1) {
      if (!first) list.comma();
      first = false;
      list.number((w << 5) + 32 - Math.clz32(left & -left));
    }
    if (list.full) yield list.take();
  }
  yield list.take();
}
