import type {Clauses} from './clauses.ts';

const noReason = -1;

/**
 * The models of clauses one after another, in order of increasing value over the first `m` variables: a search that
 * decides the highest free option first and tries not taking it first, propagates units over watched literals, and
 * learns a clause from every dead end (so that no dead end is walked twice, however far apart its causes lie). Once a
 * model is found below a decision the decision is *turned*, and the search never jumps back over a turned one.
 */
export class StateSearch {
  /** decisions and dead ends so far */
  steps = 0;
  readonly #m: number;
  /** per literal: 1 true, −1 false, 0 open */
  readonly #truth: Int8Array;
  readonly #level: Int32Array;
  readonly #reason: Int32Array;
  readonly #trail: Int32Array;
  #trailEnd = 0;
  #next = 0;
  /** where each level begins on the trail, and whether its decision has been turned; level 0 has no decision */
  readonly #start: number[] = [0];
  readonly #turned: boolean[] = [true];
  #floor = 0;
  readonly #clauses: (Int32Array | null)[] = [];
  readonly #watches: number[][];
  readonly #seen: Uint8Array;
  #learned: number[] = [];
  #mostLearned = 4000;
  /** 0 before the first model, 1 on a model, 2 when there are no more */
  #status = 0;

  constructor({variables, clauses}: Clauses, m: number) {
    this.#m = m;
    this.#truth = new Int8Array(2 * variables);
    this.#level = new Int32Array(variables);
    this.#reason = new Int32Array(variables).fill(noReason);
    this.#trail = new Int32Array(variables);
    this.#watches = Array.from({length: 2 * variables}, () => []);
    this.#seen = new Uint8Array(variables);
    for (const clause of clauses) if (!this.#attach(Int32Array.from(clause))) this.#status = 2;
  }

  /** Is option o taken in the model the search stands on? */
  taken(o: number): boolean {
    return this.#truth[2 * o] === 1;
  }

  /**
   * Goes on to the next model: true when there is one, false when there are no more, null when `mostSteps` were taken
   * before either was known (call again to go on).
   */
  next(mostSteps: number): boolean | null {
    if (this.#status === 2) return false;
    if (this.#status === 1 && !this.#turn()) return this.#finish();
    this.#status = 0;
    for (;;) {
      const conflict = this.#propagate();
      if (conflict !== null) {
        if (!this.#learn(conflict)) return this.#finish();
      } else {
        let o = this.#m - 1;
        while (o >= 0 && this.#truth[2 * o] !== 0) o--;
        if (o < 0) {
          this.#status = 1;
          return true;
        }
        this.#open(2 * o + 1, false);
      }
      if (++this.steps >= mostSteps) return null;
    }
  }

  #finish(): false {
    this.#status = 2;
    return false;
  }

  get #current(): number {
    return this.#start.length - 1;
  }

  #open(literal: number, turned: boolean): void {
    this.#start.push(this.#trailEnd);
    this.#turned.push(turned);
    this.#assign(literal, noReason);
  }

  #assign(literal: number, reason: number): void {
    this.#truth[literal] = 1;
    this.#truth[literal ^ 1] = -1;
    this.#level[literal >> 1] = this.#current;
    this.#reason[literal >> 1] = reason;
    this.#trail[this.#trailEnd++] = literal;
  }

  #backTo(level: number): void {
    const end = this.#start[level + 1];
    while (this.#trailEnd > end) {
      const literal = this.#trail[--this.#trailEnd];
      this.#truth[literal] = this.#truth[literal ^ 1] = 0;
    }
    this.#next = end;
    this.#start.length = level + 1;
    this.#turned.length = level + 1;
  }

  /** Leaves the deepest decision that has not been turned for its other side; false when all have been. */
  #turn(): boolean {
    let level = this.#current;
    while (level > 0 && this.#turned[level]) level--;
    if (level === 0) return false;
    const decision = this.#trail[this.#start[level]];
    this.#backTo(level - 1);
    this.#open(decision ^ 1, true);
    this.#floor = level;
    return true;
  }

  /** Follows units; the clause that fails, if one does. */
  #propagate(): Int32Array | null {
    const truth = this.#truth;
    while (this.#next < this.#trailEnd) {
      const failed = this.#trail[this.#next++] ^ 1;
      const watching = this.#watches[failed];
      let kept = 0;
      for (let k = 0; k < watching.length; k++) {
        const index = watching[k];
        const clause = this.#clauses[index];
        if (clause === null) continue;
        if (clause[0] === failed) {
          clause[0] = clause[1];
          clause[1] = failed;
        }
        if (truth[clause[0]] === 1) {
          watching[kept++] = index;
          continue;
        }
        let other = 2;
        while (other < clause.length && truth[clause[other]] === -1) other++;
        if (other < clause.length) {
          clause[1] = clause[other];
          clause[other] = failed;
          this.#watches[clause[1]].push(index);
          continue;
        }
        watching[kept++] = index;
        if (truth[clause[0]] === 0) {
          this.#assign(clause[0], index);
          continue;
        }
        for (k++; k < watching.length; k++) watching[kept++] = watching[k];
        watching.length = kept;
        this.#next = this.#trailEnd;
        return clause;
      }
      watching.length = kept;
    }
    return null;
  }

  /**
   * Adds a clause and, where the present truth leaves it one literal, that literal; false when it fails outright on
   * level 0. A clause that fails deeper is left to propagation: its watches are the literals undone first.
   */
  #attach(clause: Int32Array): boolean {
    const truth = this.#truth;
    if (clause.length === 0) return false;
    // open and true literals first, then false ones from the deepest level up
    const depth = (literal: number) => (truth[literal] === -1 ? this.#level[literal >> 1] : 0x7fffffff);
    for (let w = 0; w < Math.min(2, clause.length); w++) {
      let best = w;
      for (let k = w + 1; k < clause.length; k++) if (depth(clause[k]) > depth(clause[best])) best = k;
      [clause[w], clause[best]] = [clause[best], clause[w]];
    }
    const index = this.#clauses.length;
    this.#clauses.push(clause);
    if (clause.length > 1) {
      this.#watches[clause[0]].push(index);
      this.#watches[clause[1]].push(index);
    }
    if (truth[clause[0]] === -1) return false;
    if (truth[clause[0]] === 0 && (clause.length === 1 || truth[clause[1]] === -1)) this.#assign(clause[0], index);
    return true;
  }

  /** Learns from a failed clause why the present level cannot go on, and leaves it; false when nothing is left. */
  #learn(failed: Int32Array): boolean {
    if (this.#current === 0) return false;
    const learned = this.#firstUniquePoint(failed);
    // the level at which what was learned leaves one literal
    let level = 0;
    for (let k = 1; k < learned.length; k++) level = Math.max(level, this.#level[learned[k] >> 1]);
    if (this.#current === this.#floor) {
      if (!this.#turn()) return false;
    } else this.#backTo(Math.max(level, this.#floor));
    if (this.#learned.length >= this.#mostLearned) this.#forget();
    this.#learned.push(this.#clauses.length);
    // what was learned may fail once more after a turn: then that side has nothing either
    if (this.#attach(learned)) return true;
    return this.#learn(learned);
  }

  /** The clause that cuts the present level's implications at the one literal they all pass through; it comes first. */
  #firstUniquePoint(failed: Int32Array): Int32Array {
    const seen = this.#seen;
    const clause: number[] = [0];
    let deepest = 0;
    for (const literal of failed) deepest = Math.max(deepest, this.#level[literal >> 1]);
    let open = 0;
    let reason: Int32Array | null = failed;
    let at = this.#trailEnd;
    let pivot = -1;
    do {
      if (reason !== null) {
        for (const literal of reason) {
          const v = literal >> 1;
          if (literal === pivot || seen[v] === 1 || this.#level[v] === 0) continue;
          seen[v] = 1;
          if (this.#level[v] === deepest) open++;
          else clause.push(literal);
        }
      }
      do at--;
      while (seen[this.#trail[at] >> 1] === 0 || this.#level[this.#trail[at] >> 1] !== deepest);
      pivot = this.#trail[at];
      const index = this.#reason[pivot >> 1];
      reason = index === noReason ? null : this.#clauses[index];
      seen[pivot >> 1] = 0;
      open--;
    } while (open > 0);
    clause[0] = pivot ^ 1;
    for (const literal of clause) seen[literal >> 1] = 0;
    return Int32Array.from(clause);
  }

  /** Drops the longer half of the learned clauses, save those that are reasons. */
  #forget(): void {
    const inUse = new Set<number>();
    for (let k = 0; k < this.#trailEnd; k++) inUse.add(this.#reason[this.#trail[k] >> 1]);
    const length = (index: number) => this.#clauses[index]!.length;
    const sorted = this.#learned.toSorted((a, b) => length(a) - length(b) || b - a);
    const keep = sorted.length >> 1;
    this.#learned = sorted.filter((index, k) => {
      if (k < keep || length(index) <= 2 || inUse.has(index)) return true;
      this.#clauses[index] = null;
      return false;
    });
    this.#mostLearned += 200;
  }
}
