import type {Analysis} from '../analysis.ts';
import {UPOS, XPOS} from '../tagset.ts';
import type {NameSpan} from './names.ts';
import {isGivenName} from './words/first-names.ts';
import {organisationWords} from './words/organisations.ts';

/**
 * Names without those that are only words of a title in quotation marks (“Harbour Nights”, ''Kestria's Unwritten Law'') or of a case at law
 * (“Dahl v. Orsini”): whom they name elsewhere in the text, and who is known, they name there too.
 */
export function outsideTitles(a: Analysis, names: NameSpan[]): NameSpan[] {
  const word = (i: number) => a.text.slice(a.start[i]!, a.end[i]!);
  const phrase = (s: NameSpan) => a.text.slice(a.start[s.from]!, a.end[s.to - 1]!);
  const title = titlesIn(a, word);
  const inCase = new Set<NameSpan>();
  for (const s of names) {
    const versus = (i: number) =>
      i >= 0 && i < a.n && /^v\.?$/.test(word(i)) && !a.text.slice(a.end[i]!, a.start[i + 1]).includes('\n');
    if (versus(s.to) || versus(s.from - 1)) inCase.add(s);
  }
  const within = (s: NameSpan) => title[s.from]! > 0 || inCase.has(s);
  const elsewhere = new Set<string>();
  for (const s of names) if (!within(s)) elsewhere.add(phrase(s)).add(word(s.to - 1));
  return names.filter(s => {
    if (!within(s)) return true;
    if (inCase.has(s)) return false;
    if (s.entry || elsewhere.has(phrase(s))) return true;
    // “Marta Weiss,” “Harbour Fund” of whom somebody only says the name
    const whole = title[s.from] === s.to - s.from && s.to - s.from > 1;
    return whole && (isGivenName(word(s.from)) || organisationWords[word(s.to - 1)] !== undefined);
  });
}

/** By token, how many words the title has in which it stands; 0 outside of one. */
function titlesIn(a: Analysis, word: (i: number) => string): Uint8Array {
  const out = new Uint8Array(a.n);
  for (let open = 0; open + 2 < a.n; open++) {
    if (!/^(?:[“"„«]|''|``|‘‘)$/.test(word(open))) continue;
    let close = open + 1;
    while (close < a.n && close - open < 12 && !/^(?:[”"»“]|''|’’)$/.test(word(close))) close++;
    if (close >= a.n || close - open >= 12) continue;
    let end = close;
    while (end > open + 1 && /^[,.]$/.test(word(end - 1))) end--;
    // a title begins and ends with a capital, has one for each word that says something, and is no sentence
    let words = 0;
    let plain = true;
    for (let i = open + 1; i < end && plain; i++) {
      const w = word(i);
      if (a.xpos[i] === XPOS.POS || a.upos[i] === UPOS.PUNCT) continue;
      if (/^[\p{Lu}\d]/u.test(w)) words++;
      else plain = /^(?:of|the|a|an|and|in|on|for|to|with|from|by|at|or)$/.test(w) && i > open + 1;
    }
    if (plain && words > 1) out.fill(Math.min(255, end - open - 1), open + 1, end);
    open = close;
  }
  return out;
}
