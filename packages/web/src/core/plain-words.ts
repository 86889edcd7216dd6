import {parseConflict} from '@suasion/model';

/** A sentence about a conflict file with its ids turned into the words they stand for. */
export function plainWords(yaml: string): (sentence: string) => string {
  const parsed = parseConflict(yaml);
  if (!parsed.ok) return sentence => sentence;
  const names = new Map<string, string>();
  for (const {id, options} of parsed.conflict.decisionMakers) {
    for (const option of options) names.set(`${id}.${option.id}`, option.name);
  }
  return sentence =>
    sentence.replace(/[\p{L}\p{N}_-]+\.[\p{L}\p{N}_-]+/gu, id => (names.has(id) ? `“${names.get(id)}”` : id));
}
