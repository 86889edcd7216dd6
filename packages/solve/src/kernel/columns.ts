import type {Formula} from '@suasion/model';
import type {Bits} from '../bits.ts';
import type {Ground} from '../truth.ts';
import {shares, type Team} from './team.ts';

/** Statements whose truth at all states is written into the kernel's memory, one bit a state, some of them at a time. */
export interface Columns {
  readonly length: number;
  /** the room needed besides, for columns of `stride` bytes and so many threads */
  besides(stride: number, threads: number): number;
  /** fills that room, once */
  prepare(words: Int32Array, at: number, stride: number): void;
  /** writes the statements `from` … `to` one after the other */
  write(team: Team, words: Int32Array, from: number, to: number, columns: number, stride: number): void;
}

/** Statements whose truth is known. */
export function knownColumns(statements: readonly Bits[]): Columns {
  return {
    length: statements.length,
    besides: () => 0,
    prepare: () => {},
    write(_, words, from, to, columns, stride) {
      for (let k = from; k < to; k++) words.set(statements[k], (columns + (k - from) * stride) / 4);
    },
  };
}

/** as `assembly/formulas.ts` knows them */
const instructions = {
  all: 0,
  leaf: 1,
  not: 2,
  and: 3,
  or: 4,
  alike: 5,
  none: 6,
  count: 7,
  exactlyOne: 8,
  atMostOne: 9,
  end: 10,
};

/** bytes of a block of the stack the programs run on */
const block = 256;

/** Formulas, to be evaluated by the kernel; what `truth` says of each. */
export function formulaColumns(formulas: readonly Formula[], ground: Ground): Columns {
  const {code, starts, leaves, depth} = programOf(formulas, ground);
  let leavesAt = 0;
  let codeAt = 0;
  let stackAt = 0;
  return {
    length: formulas.length,
    besides: (stride, threads) => leaves.length * stride + 16 * Math.ceil(code.length / 4) + threads * depth * block,
    prepare(words, at, stride) {
      leavesAt = at;
      codeAt = leavesAt + leaves.length * stride;
      stackAt = codeAt + 16 * Math.ceil(code.length / 4);
      for (const [k, leaf] of leaves.entries()) words.set(leaf, (leavesAt + k * stride) / 4);
      words.set(code, codeAt / 4);
    },
    write(team, _, from, to, columns, stride) {
      const program = [codeAt + 4 * starts[from], codeAt + 4 * starts[to], leavesAt, stride] as const;
      // shared by the states they are about, eight to a byte
      team.run(
        shares(team, 8 * stride, 128).map(([first, last], t) => {
          return ['evaluate', ...program, first / 8, last / 8, stackAt + t * depth * block, columns];
        }),
      );
    },
  };
}

interface Program {
  code: Int32Array;
  /** where each formula begins, and after the last the end */
  starts: number[];
  /** the columns the programs begin from */
  leaves: Bits[];
  /** most blocks on the stack */
  depth: number;
}

function programOf(formulas: readonly Formula[], ground: Ground): Program {
  const code: number[] = [];
  const leaves: Bits[] = [];
  const known = new Map<Bits, number>();
  let depth = 0;
  const leaf = (column: Bits) => {
    let k = known.get(column);
    if (k === undefined) known.set(column, (k = leaves.push(column) - 1));
    code.push((k << 4) | instructions.leaf);
  };
  const all = (parts: readonly Formula[], join: number, height: number) => {
    for (const [k, part] of parts.entries()) {
      put(part, k === 0 ? height : height + 1);
      if (k > 0) code.push(join);
    }
  };
  /** `height` blocks lie on the stack already */
  const put = (formula: Formula, height: number): void => {
    depth = Math.max(depth, height + 1);
    switch (formula.op) {
      case 'true':
        code.push(instructions.all);
        break;
      case 'option':
        leaf(ground.option(formula.option));
        break;
      case 'state':
        leaf(ground.state(formula.id));
        break;
      case 'outcome':
        leaf(ground.outcome(formula.id));
        break;
      case 'not':
        put(formula.of, height);
        code.push(instructions.not);
        break;
      case 'and':
        if (formula.of.length === 0) code.push(instructions.all);
        all(formula.of, instructions.and, height);
        break;
      case 'or':
      case 'atLeastOne':
        if (formula.of.length === 0) code.push(instructions.none);
        all(formula.of, instructions.or, height);
        break;
      case 'implies':
        put(formula.if, height);
        code.push(instructions.not);
        put(formula.then, height + 1);
        code.push(instructions.or);
        break;
      case 'iff':
        put(formula.left, height);
        put(formula.right, height + 1);
        code.push(instructions.alike);
        break;
      case 'atMostOne':
      case 'exactlyOne':
        code.push(instructions.none, instructions.none);
        depth = Math.max(depth, height + 2);
        for (const part of formula.of) {
          put(part, height + 2);
          code.push(instructions.count);
        }
        code.push(instructions[formula.op]);
        break;
      default:
        formula satisfies never;
    }
  };
  const starts = [0];
  for (const formula of formulas) {
    put(formula, 0);
    code.push(instructions.end);
    starts.push(code.length);
  }
  return {code: Int32Array.from(code), starts, leaves, depth};
}
