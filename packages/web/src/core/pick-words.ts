/** Words of a text that are picked out; `anchor` is where the word begins that an extension holds on to. */
export interface Picked {
  start: number;
  end: number;
  anchor: number;
}

const wordsOf = (text: string) =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[’'.,-][\p{L}\p{M}\p{N}]+)*/gu)].map(w => ({
    start: w.index,
    end: w.index + w[0].length,
  }));

/** The word at a place of the text, or the next one after it; null in a text without words. */
export function wordAt(text: string, at: number): Picked | null {
  const words = wordsOf(text);
  const word = words.find(w => w.end > at) ?? words.at(-1);
  return word ? {...word, anchor: word.start} : null;
}

/** The word beside what is picked; or, to `extend`, what is picked with its moving end one word on. */
export function stepWord(text: string, picked: Picked, by: -1 | 1, extend: boolean): Picked {
  const words = wordsOf(text);
  if (!extend) {
    const word = by > 0 ? words.find(w => w.start >= picked.end) : words.findLast(w => w.end <= picked.start);
    return word ? {...word, anchor: word.start} : picked;
  }
  const head = headOf(text, picked);
  const next = by > 0 ? words.find(w => w.start >= head.end) : words.findLast(w => w.end <= head.start);
  return next ? reach(text, picked, next.start) : picked;
}

/** What is picked when its moving end goes to the word at a place. */
export function reach(text: string, picked: Picked, at: number): Picked {
  const to = wordAt(text, at);
  const held = wordAt(text, picked.anchor);
  if (!to || !held) return picked;
  return {start: Math.min(held.start, to.start), end: Math.max(held.end, to.end), anchor: held.start};
}

/** The word an extension moves: the last one, or the first where it went to the left. */
export function headOf(text: string, {start, end, anchor}: Picked): {start: number; end: number} {
  const words = wordsOf(text).filter(w => w.start < end && w.end > start);
  return (anchor > start ? words[0] : words.at(-1)) ?? {start, end};
}
