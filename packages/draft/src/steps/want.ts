import {priorityWords} from '../words/small.ts';
import type {Party} from './01-parties.ts';
import type {DraftOption} from './03-options.ts';
import type {Literal} from './04-conditions.ts';

/** Why a statement stands where it does in a list; lower comes first. */
export const tier = {
  priority: 0,
  inducement: 1,
  demand: 2,
  condition: 3,
  refusal: 4,
  // an unwillingness taken for granted outweighs what one would do anyway: else whatever is asked could ride along with that
  silence: 5,
  own: 6,
  fear: 7,
} as const;

/** One thing a party wants, before it is written as a formula. */
export interface Want {
  party: Party;
  /** if all of these … */
  when: Literal[];
  /** … or, where it says so, any of them … */
  any?: boolean;
  /** … and only then … */
  only?: boolean;
  /** … then this */
  then: Literal;
  because: string[];
  assumed: boolean;
  note?: string;
  tier: number;
  /** within a tier: repetition and standing first, then what was said last */
  weight: number;
  place: number;
  /** documents the want was first told in: what is reprinted is not said again */
  origins: string[];
}

/** A want as it is found in one place: of its sentence and its document depends what it weighs. */
export type Found = Omit<Want, 'weight' | 'origins'> & {weight?: number; sentence?: string; origin?: string};

/** What is wanted so far, each thing once: what is said again weighs more. */
export class Stated {
  readonly list: Want[] = [];

  add({sentence, origin, ...found}: Found): void {
    const important = sentence !== undefined && priorityWords.test(sentence);
    const weight = (found.weight ?? 1) + (important ? 1 : 0);
    const raised = important && found.tier > tier.inducement && found.tier <= tier.refusal;
    const level = raised ? tier.priority : found.tier;
    const same = this.list.find(w => w.party === found.party && sameLiteral(w.then, found.then) && sameWhen(w, found));
    if (!same) {
      this.list.push({...found, tier: level, weight, origins: origin === undefined ? [] : [origin]});
      return;
    }
    same.because.push(...found.because.filter(b => !same.because.includes(b)));
    const reprinted = origin !== undefined && same.origins.includes(origin) && !sameDocument(same.place, found.place);
    if (!reprinted) same.weight += weight;
    if (origin !== undefined) same.origins.push(origin);
    same.place = Math.max(same.place, found.place);
    same.tier = Math.min(same.tier, level);
    same.assumed &&= found.assumed;
  }

  /** “does it exactly if they leave” says that it does it if they leave: one statement of the two is enough. */
  settle(): void {
    for (const whole of this.list.filter(w => w.only)) {
      const half = this.list.find(
        w =>
          !w.only &&
          !w.any &&
          w.party === whole.party &&
          sameLiteral(w.then, whole.then) &&
          sameLiterals(w.when, whole.when),
      );
      if (!half) continue;
      whole.because.push(...half.because.filter(b => !whole.because.includes(b)));
      whole.weight += half.weight;
      this.list.splice(this.list.indexOf(half), 1);
    }
  }

  /** Whether a party is known to want or not to want something, on whatever condition. */
  about(party: Party, option: DraftOption): boolean {
    return this.list.some(w => w.party === party && w.then.option === option);
  }
}

export const byRank = (a: Want, b: Want) =>
  a.tier - b.tier || b.weight - a.weight || b.place - a.place || a.because.join().localeCompare(b.because.join(), 'en');

export const sameLiteral = (a: Literal, b: Literal) => a.option === b.option && a.taken === b.taken;
export const turned = (when: readonly Literal[]): Literal[] => when.map(l => ({...l, taken: !l.taken}));

const sameDocument = (a: number, b: number) => Math.floor(a / 1e9) === Math.floor(b / 1e9);
const sameWhen = (a: Pick<Want, 'when' | 'only'>, b: Pick<Want, 'when' | 'only'>) =>
  !a.only === !b.only && sameLiterals(a.when, b.when);
const sameLiterals = (a: readonly Literal[], b: readonly Literal[]) =>
  a.length === b.length && a.every(x => b.some(y => sameLiteral(x, y)));
