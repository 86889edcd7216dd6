/**
 * A partition of the states: row r is `states[start[r] .. start[r + 1])`, ascending. One decision maker's rows hold the
 * states that differ only in their options, so every move of theirs stays inside a row.
 */
export interface Rows {
  /** row of each state */
  readonly row: Int32Array;
  readonly start: Int32Array;
  readonly states: Int32Array;
}

/** What grouping needs to know of the states; both sides of a cube's index are its value. */
interface Valued {
  readonly count: number;
  readonly cube: boolean;
  readonly words: number;
  readonly values: Uint32Array;
}

/** Groups the states that agree on every option outside `own`, rows numbered in the order of their first states. */
export function groupRows(space: Valued, own: Uint32Array): Rows {
  const {count, cube, words, values} = space;
  const row = new Int32Array(count);
  const outside = own.map(w => ~w);

  // open addressing over the first state of each row, at most half full
  const slots = 2 ** Math.ceil(Math.log2(2 * count + 2));
  const table = new Int32Array(slots).fill(-1);
  const firstOf: number[] = [];
  for (let s = 0; s < count; s++) {
    let hash = 0;
    for (let w = 0; w < words; w++) {
      hash = Math.imul(hash ^ ((cube ? s : values[s * words + w]) & outside[w]), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    for (let slot = hash & (slots - 1); ; slot = (slot + 1) & (slots - 1)) {
      const r = table[slot];
      if (r < 0) {
        table[slot] = row[s] = firstOf.length;
        firstOf.push(s);
        break;
      }
      const t = firstOf[r];
      let w = 0;
      if (cube) w = ((s ^ t) & outside[0]) === 0 ? words : 0;
      else while (w < words && ((values[s * words + w] ^ values[t * words + w]) & outside[w]) === 0) w++;
      if (w === words) {
        row[s] = r;
        break;
      }
    }
  }
  return fillRows(row, firstOf.length);
}

/** Start and states of a partition given by the row of each state, by counting. */
export function fillRows(row: Int32Array, rows: number): Rows {
  const start = new Int32Array(rows + 1);
  for (let s = 0; s < row.length; s++) start[row[s] + 1]++;
  for (let r = 0; r < rows; r++) start[r + 1] += start[r];
  const states = new Int32Array(row.length);
  const next = start.slice(0, rows);
  for (let s = 0; s < row.length; s++) states[next[row[s]]++] = s;
  return {row, start, states};
}
