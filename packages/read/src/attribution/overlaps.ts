import {UPOS} from '../tagset.ts';
import type {Atoms} from './atoms.ts';
import type {Found} from './labelling.ts';
import {holds, type Run} from './runs.ts';

/**
 * “criticised the council and called on Paris to …”: a content that runs over a second likely cue of the same source,
 * joined by “and” or a comma, ends before it. Changes contents in place.
 */
export function splitCoordinated(atoms: Atoms, found: readonly Found[], least: number): void {
  const {upos} = atoms.a;
  for (const x of found) {
    if (x.score < least) continue;
    for (const y of found) {
      if (y === x || y.score < least || y.anchor <= x.anchor || upos[y.anchor] !== UPOS.VERB) continue;
      if (x.source[0]?.[0] !== y.source[0]?.[0] || x.source.length === 0) continue;
      let cut = y.cue ? y.cue[0] : y.anchor;
      while (cut > x.anchor + 1 && (upos[cut - 1] === UPOS.CCONJ || atoms.kind[cut - 1]! % 8 === 1)) cut--;
      if (cut === (y.cue ? y.cue[0] : y.anchor)) continue;
      x.content = x.content.flatMap(([from, to]): Run[] => {
        if (!(from <= y.anchor && y.anchor < to)) return [[from, to]];
        return cut > from ? [[from, cut]] : [];
      });
    }
  }
}

/** Of two attributions one of which lies in the other's content or cue only the surer is kept. */
export function withoutOverlap(found: readonly Found[], least: number): Found[] {
  const kept: Found[] = [];
  const covers = (x: Found, token: number) => holds(x.content, token) || (x.cue !== null && holds([x.cue], token));
  for (const x of [...found].sort((p, q) => q.score - p.score || p.anchor - q.anchor)) {
    if (x.score < least || x.content.length === 0) continue;
    if (kept.some(y => covers(y, x.anchor) || covers(x, y.anchor))) continue;
    kept.push(x);
  }
  return kept.sort((x, y) => x.anchor - y.anchor);
}
