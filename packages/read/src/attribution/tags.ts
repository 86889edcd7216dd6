import {type Atoms, quoteState, tokensOf} from './atoms.ts';
import type {Found} from './labelling.ts';
import type {Paragraph} from './paragraphs.ts';

/**
 * A quoted sentence that ends in a comma has its speaker behind it: “We would sign,” she said at a news conference. What the labellers
 * were not sure of is as sure as that where nothing else lays claim to it. Adds to `here` in place.
 */
export function addTagged(atoms: Atoms, unit: Paragraph, here: Found[]): void {
  const {a} = atoms;
  const word = (i: number) => a.text.slice(a.start[i]!, a.end[i]!);
  for (const quote of unit.quotes) {
    if (!quote.closed) continue;
    const [from, to] = tokensOf(atoms, unit, quote);
    if (to - from < 6 || to + 1 >= unit.to || word(to - 2) !== ',') continue;
    if (from > unit.from && a.sentOf[from] === a.sentOf[from - 1] && atoms.quote[from - 1] !== quoteState.closing)
      continue;
    if (!/^(?:he|she|they)$/.test(word(to)) || !/^(?:said|says|told|added)$/.test(word(to + 1))) continue;
    if (here.some(x => holds(x, from, to + 2))) continue;
    here.push({
      anchor: to + 1,
      cue: [to + 1, to + 2],
      source: [[to, to + 1]],
      content: [[from, to]],
      score: 0.9,
    });
    here.sort((x, y) => x.anchor - y.anchor);
  }
}

/** any part of a statement lies within the tokens */
const holds = (x: Found, from: number, to: number): boolean =>
  [...(x.cue ? [x.cue] : []), ...x.source, ...x.content].some(([f, t]) => f < to && t > from);
