import type {Bits} from './bits.ts';
import type {Concept} from './concept.ts';
import {generalMetarational} from './metarational.ts';
import {nash} from './nash.ts';
import type {Passes} from './passes.ts';
import {sequential} from './sequential.ts';
import {symmetricMetarational} from './symmetric.ts';
import {symmetricSequential} from './symmetric-sequential.ts';

/** The concepts found by passes over all states at once. */
export type Passing = Exclude<Concept, 'sim'>;

const definitions: Record<Passing, (passes: Passes, d: number) => Bits> = {
  nash,
  gmr: generalMetarational,
  smr: symmetricMetarational,
  seq: sequential,
  sseq: symmetricSequential,
};

/** The states stable for decision maker d, one set for each of the concepts. */
export function stability(passes: Passes, d: number, concepts: readonly Passing[]): Bits[] {
  const found = passes.stable?.(d, concepts);
  return concepts.map((concept, k) => found?.[k] ?? definitions[concept](passes, d));
}
