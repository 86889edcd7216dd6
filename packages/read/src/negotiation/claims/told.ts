import {BySentence} from '../reading/by-sentence.ts';
import type {Run} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import type {Found} from './found.ts';

/** A claim as its trail grows. */
export interface Told {
  proposition: Run;
  steps: Found[];
  /** the token where it was last told again, if behind its last step */
  told?: number;
  /** the words of its proposition that say something, once asked for */
  words?: ReadonlySet<string>;
}

/** How many claims back a step is held against: it answers what is still in mind, and a long text is read in linear time. */
const reach = 120;

/** The claims of a text so far, in the order they were raised. */
export class Claims {
  readonly list: Told[] = [];
  private readonly known = new Set<Told>();
  private readonly places: BySentence<Told>;

  constructor(r: Reading) {
    this.places = new BySentence(r);
  }

  raise(proposition: Run, ...steps: Found[]): void {
    this.add({proposition, steps});
  }

  add(claim: Told): void {
    this.list.push(claim);
    this.known.add(claim);
    this.places.add(claim.proposition, claim);
  }

  has(claim: Told): boolean {
    return this.known.has(claim);
  }

  get last(): Told | undefined {
    return this.list.at(-1);
  }

  /** those still in mind, the last one last */
  get recent(): readonly Told[] {
    return this.list.slice(-reach);
  }

  /** is what was said there, or a part of it, a claim already? */
  holds(said: Run): boolean {
    return this.places.some(said, ({proposition}) => proposition.from < said.to && said.from < proposition.to);
  }
}
