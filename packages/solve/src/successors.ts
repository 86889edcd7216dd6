import {CannotAnswer} from './cannot-answer.ts';
import {eachImprovement} from './improvements.ts';
import type {Space} from './space.ts';

/** Which moves count: every one, those that improve the mover's lot, or those of the improvements a condition admits. */
export type Admitted = 'moves' | 'improvements' | ((d: number, s: number, t: number) => boolean);

/**
 * One decision maker's moves (or improvements) from a state, found when first asked for and kept: leverage visits the
 * same states once per coalition. `pool[at]` is how many there are, the targets follow in ascending order.
 */
export class Successors {
  /** replaced when it grows: read it again after every call of `at` */
  pool = new Int32Array(1024);
  readonly #space: Space;
  readonly #admits: Admitted;
  /** place in the pool by d * count + s; 0 not looked up yet */
  readonly #place: Int32Array;
  #end = 1;

  constructor(space: Space, admits: Admitted) {
    this.#space = space;
    this.#admits = admits;
    if (space.n * space.count > mostKept) throw tooLarge();
    this.#place = new Int32Array(space.n * space.count);
  }

  /** Where in the pool the successors of s by d begin. */
  at(d: number, s: number): number {
    return this.#place[d * this.#space.count + s] || this.#find(d, s);
  }

  has(d: number, s: number, t: number): boolean {
    const at = this.at(d, s);
    const end = at + 1 + this.pool[at];
    let k = at + 1;
    while (k < end && this.pool[k] < t) k++;
    return k < end && this.pool[k] === t;
  }

  #find(d: number, s: number): number {
    const admits = this.#admits;
    const place = this.#end++;
    if (admits === 'improvements') eachImprovement(this.#space, d, s, this.#add);
    else if (admits === 'moves') this.#space.eachMove(d, s, this.#add);
    else {
      eachImprovement(this.#space, d, s, t => {
        if (admits(d, s, t)) this.#add(t);
      });
    }
    this.pool[place] = this.#end - place - 1;
    // room for the next count
    if (this.#end >= this.pool.length - 1) this.pool = grown(this.pool);
    this.#place[d * this.#space.count + s] = place;
    return place;
  }

  readonly #add = (t: number): void => {
    if (this.#end >= this.pool.length - 1) this.pool = grown(this.pool);
    this.pool[this.#end++] = t;
  };
}

/** 2^28 numbers: 1 GB */
const mostKept = 2 ** 28;

const tooLarge = () =>
  new CannotAnswer(
    `the question leads through more than ${mostKept.toLocaleString('en')} moves, more than can be kept in mind; rule out or merge states`,
  );

function grown(pool: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  if (pool.length * 2 > mostKept) throw tooLarge();
  const larger = new Int32Array(pool.length * 2);
  larger.set(pool);
  return larger;
}
