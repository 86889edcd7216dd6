import type {Analysis} from '../analysis.ts';
import type {NameSpan} from './names.ts';
import {isGivenName} from './words/first-names.ts';
import {creed, nobody, partisan, stateAbbreviation} from './words/name-words.ts';
import {holders, portfolios} from './words/offices.ts';

/** A name that is nobody by itself: a party's adjective (“Republican voters”), and what a movement believes in (“Marxist rebels”). */
export const isAdjective = (s: NameSpan, word: (i: number) => string): boolean =>
  !s.entry && s.to - s.from === 1 && (partisan.test(word(s.from)) || isCreed(word(s.from)));

const isCreed = (w: string): boolean => creed.test(w) && !isGivenName(w);

/** Names no one: “Christmas”, “EDT”, “Mich.”, words in capitals (“MANY CAVEATS”). */
export function idle(s: NameSpan, word: (i: number) => string): boolean {
  // “the Defence Ministers”: whoever they are, by an office
  let first = s.to - 1;
  if (holders.test(word(first))) {
    while (first > s.from && portfolios.test(word(first - 1))) first--;
    if (first === s.from) return true;
  }
  if (s.to - s.from === 1) {
    const w = word(s.from);
    // “Wall | Street”
    if (w === 'Street' && s.from > 0 && /^(?:Wall|Fleet|Main|High)$/.test(word(s.from - 1))) return true;
    return nobody.has(w.replace(/\.$/, '')) || stateAbbreviation.test(w) || /^\p{Lu}{2,}s$/u.test(w);
  }
  let loud = 0;
  for (let i = s.from; i < s.to; i++) if (/^\p{Lu}{4,}$/u.test(word(i))) loud++;
  return s.kind !== 'person' && loud > 1;
}

/** “the Parties”, “both Governments”, “each Side” of a communiqué: the sides to it, no body's name */
export const isSides = (a: Analysis, s: NameSpan, word: (i: number) => string): boolean =>
  s.to - s.from === 1 &&
  (/^(?:Parties|Sides|Governments|Delegations|Signatories)$/.test(word(s.from)) ||
    (/^(?:Party|Side|Government)$/.test(word(s.from)) &&
      s.from > 0 &&
      a.sentOf[s.from - 1] === a.sentOf[s.from] &&
      /^(?:each|either|neither|both|other|another)$/i.test(word(s.from - 1))));

/** “Verdane Mining (LSE:VDM)”: the exchange and the letters a share trades by, in brackets */
export function isTicker(a: Analysis, s: NameSpan, word: (i: number) => string): boolean {
  if (s.to - s.from > 3 || !/^\p{Lu}{1,6}$/u.test(word(s.from))) return false;
  let open = s.from;
  while (open > 0 && s.from - open < 4 && word(open) !== '(') open--;
  if (word(open) !== '(') return false;
  const inside = a.text.slice(a.start[open]!, a.start[open]! + 24);
  return /^\(\s*(?:LSE|ASX|NYSE|NASDAQ|Nasdaq|TSX|TASE|HKEX|SEHK|JSE|BSE|NSE|SIX|AMEX|OTC|FRA|AIM|SGX|KRX|TYO|TSE)\s*:\s*[\p{Lu}\d.]{1,6}\s*[);]/u.test(
    inside,
  );
}
