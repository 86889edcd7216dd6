import type {Analysis} from '../analysis.ts';
import {UPOS} from '../tagset.ts';
import type {Run} from './runs.ts';

const most = 3;
/** nouns too empty to be a topic */
const empty = new Set(
  `thing way time people person one lot something anything nothing everything everyone anyone someone day week month year part kind
  sort number fact matter case place question point reason man woman today tomorrow yesterday side moment`.split(/\s+/),
);

/** What a content is about, in its own words: its longest noun phrases (names before others), at most three, as first met. */
export function topicsOf(a: Analysis, content: readonly Run[]): string[] {
  const found = new Map<string, {weight: number; at: number; text: string}>();
  for (const [from, to] of content) {
    for (let i = from; i < to; i++) {
      if (!isPart(a, i)) continue;
      let e = i;
      let heads = 0;
      let names = 0;
      while (e < to && isPart(a, e) && a.sentOf[e] === a.sentOf[i]) {
        if (a.upos[e] !== UPOS.ADJ) heads++;
        if (a.upos[e] === UPOS.PROPN) names++;
        e++;
      }
      let end = e;
      while (end > i && a.upos[end - 1] === UPOS.ADJ) end--;
      if (heads > 0 && end - i <= 6 && !empty.has(a.lemma[end - 1]!)) {
        const text = a.text.slice(a.start[i]!, a.end[end - 1]!);
        const key = text.toLowerCase();
        const had = found.get(key);
        if (had) had.weight += 2;
        else
          found.set(key, {
            weight: Math.min(3, end - i) + (names ? 1 : 0),
            at: i,
            text: a.upos[i] === UPOS.PROPN || !startsSentence(a, i) ? text : lowerFirst(text),
          });
      }
      i = e;
    }
  }
  return [...found.values()]
    .sort((x, y) => y.weight - x.weight || x.at - y.at)
    .slice(0, most)
    .sort((x, y) => x.at - y.at)
    .map(x => x.text.replace(/\s+/g, ' '));
}

const startsSentence = (a: Analysis, i: number) => {
  let first = a.sent[a.sentOf[i]!]!;
  while (first < i && a.upos[first] === UPOS.PUNCT) first++;
  return first === i;
};

const lowerFirst = (s: string) => (/^\p{Lu}\p{Ll}/u.test(s) ? s[0]!.toLowerCase() + s.slice(1) : s);

function isPart(a: Analysis, i: number): boolean {
  const u = a.upos[i]!;
  if (u !== UPOS.NOUN && u !== UPOS.PROPN && u !== UPOS.ADJ) return false;
  return /^[\p{L}\p{N}]/u.test(a.text.slice(a.start[i]!, a.start[i]! + 2)) && a.end[i]! - a.start[i]! < 40;
}
