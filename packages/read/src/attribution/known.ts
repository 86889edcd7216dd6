/**
 * What training saw of each lemma: how often it carried a cue, headed a source, closed a cue and opened one, as log odds,
 * and how often it stood at all, as a logarithm. Kept in eighths, one signed byte each.
 */
export interface Known {
  carries(lemma: number): number;
  speaks(lemma: number): number;
  closes(lemma: number): number;
  opens(lemma: number): number;
  seen(lemma: number): number;
  /** lemmas and their numbers, as packed */
  readonly lemmas: Int32Array;
  readonly numbers: Int8Array;
}

/** How many numbers are kept of a lemma. */
export const knownWidth = 5;
const unit = 1 / 8;

/** `numbers` of each lemma in the order of `Known`; those of a lemma never seen come last. */
export function knownOf(lemmas: Int32Array, numbers: Int8Array): Known {
  const rows = new Map<number, number>();
  lemmas.forEach((lemma, k) => {
    rows.set(lemma, k);
  });
  const number = (column: number) => (lemma: number) =>
    numbers[(rows.get(lemma) ?? lemmas.length) * knownWidth + column]! * unit;
  return {
    lemmas,
    numbers,
    carries: number(0),
    speaks: number(1),
    closes: number(2),
    opens: number(3),
    seen: number(4),
  };
}

/** Log odds of `hits` in `tries`, a few added to both so that the rare say little; as a signed byte of eighths. */
export function oddsByte(hits: number, tries: number): number {
  const p = Math.min(0.98, (hits + 0.1) / (tries + 2));
  return Math.round(Math.log(p / (1 - p)) / unit);
}

/** A count as the byte of its logarithm. */
export const countByte = (n: number): number => Math.round(Math.log(n + 1) / unit);
