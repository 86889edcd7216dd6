import type {NameKind} from '../analysis.ts';
import type {NameSpan} from './names.ts';
import {isGivenName} from './words/first-names.ts';

/** “Barack Obama Election Day”, “Obama Speech” in a headline: no more than the name the text knows the person by. */
export function cutToKnown(spans: NameSpan[], word: (i: number) => string): NameSpan[] {
  const people = spans.filter(s => s.kind === 'person' && !s.entry);
  const full = new Set<string>();
  const surnames = new Set<string>();
  /** names of one word, by where each first stands: who is named in full before it may go by the first of them */
  const alone = new Map<string, number>();
  for (const s of people) {
    const words = Array.from({length: s.to - s.from}, (_, k) => word(s.from + k));
    if (words.length > 1) full.add(words.join(' '));
    if (words.length > 1 && words.length < 5 && isGivenName(words[0]!)) surnames.add(words.at(-1)!);
    if (words.length === 1 && !alone.has(words[0]!)) alone.set(words[0]!, s.from);
  }
  for (const s of people) {
    if (s.to - s.from < 2) continue;
    let joined = word(s.from);
    const known = (i: number) => surnames.has(word(i)) || (alone.get(word(i)) ?? s.from) < s.from;
    if (known(s.from) && !isGivenName(joined)) s.to = s.from + 1;
    else if (
      s.to - s.from > 2 &&
      known(s.from + 1) &&
      !isGivenName(word(s.from + 1)) &&
      !/^(?:\p{Lu}\.|Jr|Sr|I+)/u.test(word(s.from + 2))
    )
      s.to = s.from + 2;
    for (let to = s.from + 2; to < s.to; to++) {
      joined += ` ${word(to - 1)}`;
      if (full.has(joined) && to - s.from < 4) s.to = to;
    }
  }
  return spans;
}

/** One kind for the same words throughout a text: the one they have most often, a person's where the count is even. */
export function alike(spans: NameSpan[], wordsOf: (s: NameSpan) => string): NameSpan[] {
  const votes = new Map<string, Map<NameKind, number>>();
  for (const s of spans) {
    if (s.entry) continue;
    const key = wordsOf(s);
    const row = votes.get(key) ?? new Map<NameKind, number>();
    votes.set(key, row.set(s.kind, (row.get(s.kind) ?? 0) + 1));
  }
  for (const s of spans) {
    const row = s.entry ? undefined : votes.get(wordsOf(s));
    if (!row || row.size < 2) continue;
    let best = s.kind;
    let most = -1;
    for (const kind of ['person', 'organisation', 'place', 'other'] as const) {
      const n = row.get(kind) ?? 0;
      if (n > most) [best, most] = [kind, n];
    }
    s.kind = best;
  }
  return spans;
}
