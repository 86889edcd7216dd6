import type {Analysis} from '../analysis.ts';
import {gazetteer} from './gazetteer.ts';
import {isCapitalised, isTitle} from './name-spans.ts';
import type {NameSpan} from './names.ts';
import {isGivenName} from './words/first-names.ts';
import {portfolios} from './words/offices.ts';

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
    // “Minister of | Foreign Affairs | Omar Haddad”: what the office is for
    const of = s.from - (word(s.from - 1) === 'the' ? 2 : 1);
    if (of > 0 && word(of) === 'of' && isTitle(word(of - 1)) && isPortfolio(s.from, s.to)) continue;
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
