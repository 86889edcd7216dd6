import type {Analysis} from '../analysis.ts';
import {gazetteer} from './gazetteer.ts';
import {isCapitalised, isParticle, isTitle} from './name-spans.ts';
import type {NameSpan} from './names.ts';
import {isGivenName} from './words/first-names.ts';
import {portfolios} from './words/offices.ts';
import {organisationWords} from './words/organisations.ts';

/**
 * Names parted where an office stands inside or behind them: of “House | Speaker | Ana Silva Pires” the last is a person, and “Labor” of “Labor
 * Secretary Tom Reyes” is no body.
 */
export function partedAtTitles(a: Analysis, spans: readonly NameSpan[]): NameSpan[] {
  const word = (i: number) => a.text.slice(a.start[i]!, a.end[i]!);
  const isPortfolio = (from: number, to: number) => {
    for (let i = from; i < to; i++) if (!portfolios.test(word(i))) return false;
    return to > from;
  };
  const out: NameSpan[] = [];
  for (let k = 0; k < spans.length; k++) {
    const s = spans[k]!;
    if (s.entry || s.kind === 'person') {
      out.push(s);
      continue;
    }
    if (followsOffice(a, s.from, word)) {
      // “Minister of | Foreign Affairs | Omar Haddad”: what the office is for
      if (isPortfolio(s.from, s.to)) continue;
      const person = personBehind(s, isPortfolio, word);
      if (person > s.from) {
        if (!isPortfolio(s.from, person)) out.push({...s, to: person, ...known(s.from, person, word)});
        out.push({from: person, to: s.to, kind: 'person', entry: null});
        continue;
      }
    }
    const next = spans[k + 1];
    const more =
      next && next.from === s.to && next.kind === 'person' && !next.entry && a.sentOf[next.from] === a.sentOf[s.from];
    const to = more ? next.to : s.to;
    const title = titleInside(s.from, s.to, to, word);
    if (title >= 0) {
      if (title > s.from && !isPortfolio(s.from, title)) out.push({...s, to: title});
      out.push({from: title + 1, to, kind: 'person', entry: null});
      if (more) k++;
      continue;
    }
    // “House Speaker | Ana Silva Pires”
    if (more && s.to - s.from > 1 && isTitle(word(s.to - 1))) {
      if (!isPortfolio(s.from, s.to - 1)) out.push({...s, to: s.to - 1});
      continue;
    }
    // “US | Secretary of State”, “UN | Special Envoy for Kestria”: the office is no body
    const whose = s.to - s.from > 1 && isTitle(word(s.to - 1)) ? gazetteer().match(s.from, word, s.to - 1) : null;
    if (whose && (s.from + whose.length === s.to - 1 || /^(?:of|for|to)$/.test(word(s.to)))) {
      out.push({...s, to: s.from + whose.length, entry: whose.entry});
      continue;
    }
    // “Kenyan | Minister of Foreign Affairs and Trade”
    const held = officeInside(s, word);
    if (held >= 0) {
      if (held > s.from) out.push({...s, to: held, ...known(s.from, held, word)});
      continue;
    }
    const office =
      s.to < a.n &&
      a.sentOf[s.to] === a.sentOf[s.from] &&
      // “U.S. Trade | representative Ana Holm”
      (isCapitalised(word(s.to)) ? isTitle(word(s.to)) : portfolios.test(word(s.to - 1)) && isOffice(word(s.to)));
    // “Tarn Press | Secretary Ana Holm”: the press is what the office is for
    let end = s.to;
    while (office && end > s.from && portfolios.test(word(end - 1))) end--;
    if (end === s.to) out.push(s);
    else if (end > s.from) out.push({...s, to: end, ...known(s.from, end, word)});
  }
  return out;
}

/** “Minister of |”, “Minister of Trade and |”, “Envoy for |”, “Ambassador to the |” */
function followsOffice(a: Analysis, from: number, word: (i: number) => string): boolean {
  let i = from - 1;
  while (i > 0 && from - i < 8 && (word(i) === 'the' || word(i) === ',' || portfolios.test(word(i)))) i--;
  return i > 0 && a.sentOf[i - 1] === a.sentOf[from] && /^(?:of|for|to)$/.test(word(i)) && isTitle(word(i - 1));
}

/** Where the holder's own name begins behind what the office is for: “Foreign Affairs | Jiro Tanabe”, “Kestria | Lars de Vries”; -1 */
function personBehind(
  s: NameSpan,
  isPortfolio: (from: number, to: number) => boolean,
  word: (i: number) => string,
): number {
  let from = s.from;
  while (from < s.to && isPortfolio(from, from + 1)) from++;
  if (from === s.from) from += gazetteer().match(s.from, word, s.to - 1)?.length ?? 0;
  const rest = s.to - from;
  if (from === s.from || rest < 2 || rest > 4 || organisationWords[word(s.to - 1)]) return -1;
  for (let i = from; i < s.to; i++) if (!/^\p{Lu}\p{Ll}/u.test(word(i)) && !isParticle(word(i))) return -1;
  return from;
}

/** Where an office begins that a name ends in: “Kenyan | Minister of Foreign Affairs and Trade”; -1 */
function officeInside(s: NameSpan, word: (i: number) => string): number {
  for (let i = s.from; i + 2 < s.to; i++) {
    if (!isTitle(word(i)) || !/^(?:of|for)$/.test(word(i + 1))) continue;
    for (let k = i + 2; k < s.to; k++) if (!portfolios.test(word(k)) && !/^(?:the|,)$/.test(word(k))) return -1;
    let from = i;
    while (from > s.from && portfolios.test(word(from - 1))) from--;
    return from;
  }
  return -1;
}

const isOffice = (w: string): boolean =>
  /^(?:minister|secretary|representative|chief|commissioner|spokes(?:man|woman|person))$/.test(w);

function known(from: number, to: number, word: (i: number) => string): Partial<NameSpan> {
  const m = gazetteer().match(from, word, to);
  return m && m.length === to - from ? {entry: m.entry} : {};
}

/** the office's word inside a name that goes on with a given name: “House | Speaker | Ana”; -1 when there is none */
function titleInside(from: number, end: number, to: number, word: (i: number) => string): number {
  for (let i = from; i + 1 < end; i++)
    if (isTitle(word(i)) && !isTitle(word(i + 1)) && isGivenName(word(i + 1)) && to - i < 6) return i;
  return -1;
}
