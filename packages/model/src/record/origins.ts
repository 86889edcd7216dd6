import type {SourceDocument} from '../record.ts';

const length = 8;
const share = 0.5;

/**
 * Which documents tell one story in the same words, a wire report and its reprints: for each document the id of the
 * earliest one that shares half of its eight-word runs. What many reprint still has one origin.
 */
export function origins(documents: readonly SourceDocument[]): Map<string, string> {
  if (documents.length < 2) return new Map(documents.map(d => [d.id, d.id]));
  const order = [...documents].sort((a, b) => (a.published ?? '9').localeCompare(b.published ?? '9'));
  const out = new Map<string, string>();
  const seen = new Map<string, Set<string>>();
  for (const {id, text} of order) {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const runs = new Set<string>();
    for (let k = 0; k + length <= words.length; k++) runs.add(words.slice(k, k + length).join(' '));
    const shared = new Map<string, number>();
    for (const run of runs) for (const other of seen.get(run) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    let origin = id;
    let most = Math.max(1, runs.size * share);
    for (const [other, n] of shared) {
      if (n >= most) {
        most = n;
        origin = out.get(other) ?? other;
      }
    }
    out.set(id, origin);
    for (const run of runs) {
      const known = seen.get(run);
      if (known) known.add(id);
      else seen.set(run, new Set([id]));
    }
  }
  return out;
}
