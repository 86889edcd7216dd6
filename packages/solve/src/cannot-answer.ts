/** The question is sound but this model gives no answer to it: no status quo, too large, a concept not defined here. */
export class CannotAnswer extends Error {
  override name = 'CannotAnswer';
}
