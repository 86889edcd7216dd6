import type {Run} from './clause.ts';
import type {Reading} from './reading.ts';

/** What is found in a text, by the sentences its words stand in: what touches a few words is sought there, not among all. */
export class BySentence<T> {
  private readonly r: Reading;
  private readonly held = new Map<number, T[]>();

  constructor(r: Reading) {
    this.r = r;
  }

  add(run: Run, found: T): void {
    const [first, last] = this.ends(run);
    for (let k = first; k <= last; k++) {
      const list = this.held.get(k);
      if (list) list.push(found);
      else this.held.set(k, [found]);
    }
  }

  /** what stands in the sentence of token i */
  at(i: number): readonly T[] {
    return this.held.get(this.r.a.sentOf[i]!) ?? [];
  }

  /** does any of what stands in the sentences of these words fit? */
  some(run: Run, fits: (found: T) => boolean): boolean {
    const [first, last] = this.ends(run);
    for (let k = first; k <= last; k++) if (this.held.get(k)?.some(fits)) return true;
    return false;
  }

  /** the first and last sentence of a run, be it empty */
  private ends({from, to}: Run): [number, number] {
    const {sentOf, n} = this.r.a;
    const sentence = (i: number) => sentOf[Math.max(0, Math.min(i, n - 1))]!;
    return [sentence(Math.min(from, to - 1)), sentence(Math.max(from, to - 1))];
  }
}
