/** The words of a search without its operators, as they may stand in a text: endings are left open. */
export function searchTerms(query: string): RegExp | null {
  const words = query
    .replace(/(^|\s)-\S+/g, ' ')
    .match(/[\p{L}\p{N}]+/gu)
    ?.filter(w => w.length > 1 && !/^(?:or|and|the|of|to|in|a|an)$/i.test(w))
    .map(w => w.replace(/(?:ing|ed|es|s|e)$/i, end => (w.length - end.length >= 3 ? '' : end)));
  if (!words?.length) return null;
  const each = [...new Set(words)].map(w => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${each.join('|')})[\\p{L}\\p{N}]*`, 'giu');
}

/** A text in pieces, alternating plain and found, beginning plain. */
export function pieces(text: string, terms: RegExp | null): string[] {
  const out: string[] = [];
  let at = 0;
  for (const found of terms ? text.matchAll(terms) : []) {
    out.push(text.slice(at, found.index), found[0]);
    at = found.index + found[0].length;
  }
  return [...out, text.slice(at)];
}

/** The part of a passage around the first place found. */
export function excerpt(text: string, terms: RegExp | null, length = 260): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  const first = terms ? flat.search(terms) : 0;
  const from = Math.max(0, Math.min(first - length / 3, flat.length - length));
  const start = from === 0 ? 0 : flat.indexOf(' ', from) + 1;
  const end = start + length >= flat.length ? flat.length : flat.lastIndexOf(' ', start + length);
  return `${start > 0 ? '… ' : ''}${flat.slice(start, end)}${end < flat.length ? ' …' : ''}`;
}
