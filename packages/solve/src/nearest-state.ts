import {OptionSpace} from './option-space.ts';
import type {Space} from './space.ts';

/** Two states: of the targets the nearest, and the reached state it is nearest to. */
export interface Nearest {
  nearest: number;
  from: number;
}

/** Most pairs of states compared; past it the targets are compared with the start alone. */
const mostPairs = 1e8;
/** Most options for which distances are spread over all their 2^m combinations. */
const mostSpread = 22;

/**
 * The target with the fewest options differing from a reached state, then the smallest id, then the reached state with
 * the smallest id. A dash of a merged state differs from nothing. Targets and reached states ascend and share no state.
 */
export function nearestByOptions(
  space: Space,
  start: number,
  targets: ArrayLike<number>,
  reached: ArrayLike<number>,
): Nearest {
  const pairs = targets.length * reached.length;
  if (space instanceof OptionSpace && space.m <= mostSpread && pairs > space.m * 2 ** space.m) {
    return bySpreading(space, targets, reached);
  }
  return byPairs(space, targets, pairs > mostPairs ? [start] : reached);
}

export function byPairs(space: Space, targets: ArrayLike<number>, reached: ArrayLike<number>): Nearest {
  const words = Math.max(1, (space.m + 31) >>> 5);
  const pack = (states: ArrayLike<number>) => {
    const taken = new Int32Array(states.length * words);
    const known = new Int32Array(states.length * words);
    for (let k = 0; k < states.length; k++) {
      for (let o = 0; o < space.m; o++) {
        const truth = space.taken(states[k], o);
        if (truth === 1) taken[k * words + (o >>> 5)] |= 1 << (o & 31);
        if (truth >= 0) known[k * words + (o >>> 5)] |= 1 << (o & 31);
      }
    }
    return {taken, known};
  };
  const a = pack(targets);
  const b = pack(reached);
  const least = space.form === 'merged' ? 0 : 1;
  let best = space.m + 1;
  let result = {nearest: targets[0], from: reached[0]};
  for (let k = 0; k < targets.length && best > least; k++) {
    for (let j = 0; j < reached.length; j++) {
      let distance = 0;
      for (let w = 0; w < words; w++) {
        const x = k * words + w;
        const y = j * words + w;
        distance += ones((a.taken[x] ^ b.taken[y]) & a.known[x] & b.known[y]);
      }
      if (distance < best) {
        best = distance;
        result = {nearest: targets[k], from: reached[j]};
      }
    }
  }
  return result;
}

/** Breadth first from all reached states at once, one option at a time and feasible or not, until a target is met. */
export function bySpreading(space: OptionSpace, targets: ArrayLike<number>, reached: ArrayLike<number>): Nearest {
  const seen = new Uint8Array(2 ** space.m);
  let layer: number[] = [];
  for (let k = 0; k < reached.length; k++) {
    const value = space.word(reached[k], 0);
    seen[value] = 1;
    layer.push(value);
  }
  for (let distance = 1; layer.length > 0; distance++) {
    const next: number[] = [];
    for (const value of layer) {
      for (let o = 0; o < space.m; o++) {
        const other = value ^ (1 << o);
        if (seen[other] === 1) continue;
        seen[other] = 1;
        next.push(other);
      }
    }
    for (let k = 0; k < targets.length; k++) {
      const value = space.word(targets[k], 0);
      if (seen[value] === 0) continue;
      for (let j = 0; j < reached.length; j++) {
        if (ones(value ^ space.word(reached[j], 0)) === distance) return {nearest: targets[k], from: reached[j]};
      }
    }
    layer = next;
  }
  throw new RangeError('expected at least one target and one reached state');
}

function ones(x: number): number {
  x -= (x >>> 1) & 0x55555555;
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
