// Formulas over states, 128 states to a vector: each is a program for a stack of blocks, small enough to stay in the first
// cache. Written by `src/kernel/columns.ts`.

/** bytes of a column taken at a time */
const block: usize = 256;

const ALL: u32 = 0;
const LEAF: u32 = 1;
const NOT: u32 = 2;
const AND: u32 = 3;
const OR: u32 = 4;
const ALIKE: u32 = 5;
const NONE: u32 = 6;
/** what holds at least once and at least twice is told of one more */
const COUNT: u32 = 7;
const EXACTLY_ONE: u32 = 8;
const AT_MOST_ONE: u32 = 9;

/**
 * Runs the instructions from `program` to `end` over the bytes `from` … `to` of all columns, multiples of 16. An instruction
 * is a word, what it does in the low four bits, above them the leaf it takes. Leaves lie `stride` bytes apart; each result is
 * written to the next column from `columns` on.
 */
export function evaluate(
  program: usize,
  end: usize,
  leaves: usize,
  stride: usize,
  from: usize,
  to: usize,
  stack: usize,
  columns: usize,
): void {
  for (let at = from; at < to; at += block) {
    const size = min(block, to - at);
    // the last block of the stack; below the first there is none
    let top = stack - block;
    let column = columns + at;
    for (let next = program; next < end; next += 4) {
      const word = load<u32>(next);
      switch (word & 15) {
        case ALL:
          fill((top += block), size, -1);
          break;
        case NONE:
          fill((top += block), size, 0);
          break;
        case LEAF:
          copy((top += block), leaves + <usize>(word >> 4) * stride + at, size);
          break;
        case NOT:
          for (let x: usize = 0; x < size; x += 16) v128.store(top + x, v128.not(v128.load(top + x)));
          break;
        case AND:
          top -= block;
          for (let x = top; x < top + size; x += 16) v128.store(x, v128.and(v128.load(x), v128.load(x, block)));
          break;
        case OR:
          top -= block;
          for (let x = top; x < top + size; x += 16) v128.store(x, v128.or(v128.load(x), v128.load(x, block)));
          break;
        case ALIKE:
          top -= block;
          for (let x = top; x < top + size; x += 16) {
            v128.store(x, v128.not(v128.xor(v128.load(x), v128.load(x, block))));
          }
          break;
        case COUNT:
          top -= block;
          for (let x = top; x < top + size; x += 16) {
            const here = v128.load(x, block);
            const once = v128.load(x - block);
            v128.store(x, v128.or(v128.load(x), v128.and(once, here)));
            v128.store(x - block, v128.or(once, here));
          }
          break;
        case EXACTLY_ONE:
          top -= block;
          for (let x = top; x < top + size; x += 16) v128.store(x, v128.andnot(v128.load(x), v128.load(x, block)));
          break;
        case AT_MOST_ONE:
          top -= block;
          for (let x = top; x < top + size; x += 16) v128.store(x, v128.not(v128.load(x, block)));
          break;
        // the end of a formula
        default:
          copy(column, top, size);
          column += stride;
          top -= block;
      }
    }
  }
}

// so few bytes are copied sooner than asked for
function copy(to: usize, from: usize, size: usize): void {
  for (let x: usize = 0; x < size; x += 16) v128.store(to + x, v128.load(from + x));
}

function fill(to: usize, size: usize, word: i64): void {
  for (let x: usize = 0; x < size; x += 16) v128.store(to + x, i64x2.splat(word));
}
