const scripts = ['Hebrew', 'Arabic', 'Syriac', 'Thaana', 'Nko', 'Adlam'].map(s => `\\p{Script=${s}}`).join('');
const word = `[${scripts}][${scripts}\\p{M}]*`;
// “حزب 14 آذار” is one name, “שלום, עולם” two that a comma parts; a quotation is one whatever is in it
const foreign = new RegExp(`(?<=“)[^“”]*[${scripts}][^“”]*(?=”)|${word}(?:[ '’-]+(?:\\p{N}+[ -]+)?${word})*`, 'gu');

/**
 * Text in pieces, alternating with those written from right to left, beginning without. Set each in an element of its
 * own: names in a list keep their order, and the punctuation beside them its place.
 */
export function byDirection(text: string): string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const found of text.matchAll(foreign)) {
    pieces.push(text.slice(at, found.index), found[0]);
    at = found.index + found[0].length;
  }
  return [...pieces, text.slice(at)];
}
