import {hashText} from '../../attribution/atoms.ts';
import {addScores, type Linear} from '../../language/linear.ts';
import type {FoundDemand} from '../acts/build.ts';
import type {Reading} from '../reading/reading.ts';
import {features, Surroundings} from './features.ts';

/** Which of the acts that the rules found are to be told. */
export interface Judge {
  kept(r: Reading, found: readonly FoundDemand[]): FoundDemand[];
}

/** All of them. */
export const lenient: Judge = {kept: (_, found) => [...found]};

/**
 * Drops what is unlikely to be an act by a sum of weights over hashed features, below zero for unlikely (weights/acts.md). It is asked only where
 * acts are few: in a text full of them the rules are right so often that it would be wrong as often as they.
 */
export class LearntJudge implements Judge {
  readonly model: Linear;
  constructor(model: Linear) {
    this.model = model;
  }

  kept(r: Reading, found: readonly FoundDemand[]): FoundDemand[] {
    if (!found.length) return [];
    const around = new Surroundings(r, found);
    if (!around.sparse) return [...found];
    const dropped = found.filter(d => this.sum(features(around, d)) < 0);
    if (!dropped.length) return [...found];
    return found.filter(d => !dropped.includes(d) && !dropped.some(x => restsOn(d, x)));
  }

  private sum(of: readonly string[]): number {
    const keys = Int32Array.from(of, hashText);
    const scores = new Int32Array(1);
    addScores(this.model, keys, keys.length, scores);
    return scores[0]!;
  }
}

/** “He couldn't.”, “The board agreed.”: refuses or accepts what another row says was asked */
export const restsOn = (d: FoundDemand, x: FoundDemand): boolean =>
  d.head === x.head && x.trigger < d.trigger && d.head < d.trigger;
