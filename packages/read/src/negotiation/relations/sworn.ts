import type {Reading} from '../reading/reading.ts';
import {named} from './mediations.ts';
import {others} from './relation-sides.ts';
import type {Push} from './relations.ts';

/** “pro-Russian rebels”, “an anti-Assad militia”: for or against whom somebody is by the word before them */
export function bySide(r: Reading, i: number, push: Push): void {
  const whom = /^(pro|anti)[-–](\p{L}{3,})$/u.exec(r.words[i]!);
  const head = r.a.head[i]!;
  if (!whom || head <= i || head - i > 4 || !r.is(i, 'amod', 'compound')) return;
  const to = meant(r, whom[2]!);
  if (to !== null)
    push(others(r, head, [to]), [to], whom[1] === 'pro' ? 'support' : 'opposition', {from: i, to: head + 1}, i);
}

const meanings = new WeakMap<Reading, Map<string, string | null>>();

/** whom the word means where it stands alone in the text; null when nowhere, or of several */
function meant(r: Reading, word: string): string | null {
  const known = meanings.get(r) ?? new Map<string, string | null>();
  meanings.set(r, known);
  if (!known.has(word)) known.set(word, meantAlone(r, word));
  return known.get(word)!;
}

function meantAlone(r: Reading, word: string): string | null {
  const ids = new Set<string>();
  for (let k = 0; k < r.a.n; k++)
    if (r.words[k] === word) ids.add(named(r, k) ?? (/^NNP/.test(r.xposOf(k)) ? r.known(k) : null) ?? '');
  ids.delete('');
  return ids.size === 1 ? [...ids][0]! : null;
}
