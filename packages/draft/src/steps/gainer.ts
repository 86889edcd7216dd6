import type {Passages} from '../passages.ts';
import {decides, type Parties, type Party} from './01-parties.ts';
import type {Act} from './02-acts.ts';

/** Whom an offer is about, where that is one: “would speed up Kestria’s accession if it …”. */
export function gainer({kind, by, spans}: Act, {passages, who}: {passages: Passages; who: Parties}): Party | null {
  if (kind !== 'offer' && kind !== 'promise') return null;
  const owning = passages
    .named(spans)
    .filter(m => /^['’]s?\s/.test(passages.text([{doc: m.doc, start: m.end, end: m.end + 3}]).padEnd(3)));
  const named = new Set(owning.flatMap(m => who.of(m.actor) ?? []));
  const [only, ...more] = [...named].filter(p => p !== by && decides(p));
  return only && !more.length ? only : null;
}
