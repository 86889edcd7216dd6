import type {Part} from '@suasion/model';
import type {Analysis} from '../analysis.ts';
import {isTitleCase} from '../documents/title-case.ts';
import {UPOS} from '../tagset.ts';
import type {NameSpan} from './names.ts';
import {isGivenName} from './words/first-names.ts';
import {firmWords} from './words/name-words.ts';
import {mediaEndings, organisationWords} from './words/organisations.ts';

/**
 * The names of headlines as the text below them has them, since a capital there says little: no word that only a headline has (“Kremlin Fail”),
 * and where it has a capital for nearly every word, of a run of them only the names that the text knows (“Farmers” of “Farmers Lose Court Fight”).
 */
export function toldBelow(a: Analysis, names: NameSpan[], heads: readonly Part[]): NameSpan[] {
  if (!heads.length) return names;
  const word = (i: number) => a.text.slice(a.start[i]!, a.end[i]!);
  const phrase = (from: number, to: number) => a.text.slice(a.start[from]!, a.end[to - 1]!).replace(/\s+/g, ' ');
  const headOf = (s: NameSpan) => heads.find(p => a.start[s.from]! < p.end && a.start[s.from]! >= p.start);
  const words = new Set<string>();
  const told = new Map<string, NameSpan>();
  for (const s of names) {
    if (headOf(s)) continue;
    const full = phrase(s.from, s.to);
    for (const w of full.split(/[\s-]+/)) words.add(w);
    if (!told.has(full)) told.set(full, s);
    const family = word(s.to - 1);
    if (s.kind === 'person' && !told.has(family)) told.set(family, s);
  }
  if (!told.size) return names;
  const small = lowered(a, heads);
  const titled = new Map(heads.map(p => [p, isTitleCase(a.text.slice(p.start, p.end))]));
  const out: NameSpan[] = [];
  for (const s of names) {
    const head = headOf(s);
    if (!head || s.entry) out.push(s);
    else if (s.to - s.from === 1) {
      if (words.has(word(s.from))) out.push(s);
    } else if (!titled.get(head) || told.has(phrase(s.from, s.to))) out.push(s);
    else {
      const parts = partsTold(s, told, phrase);
      if (parts.length) out.push(...parts);
      else {
        // “Harbour Workers Union | Sues Ferry Company”
        let to = s.to;
        while (to > s.from + 1 && !isWhole(a, {...s, to}, word, small)) to--;
        if (to > s.from + 1) out.push({...s, to});
      }
    }
  }
  return out;
}

/** The words a text writes in small letters below its headlines. */
function lowered(a: Analysis, heads: readonly Part[]): ReadonlySet<string> {
  const out = new Set<string>();
  for (let i = 0; i < a.n; i++) {
    if (heads.some(p => a.start[i]! >= p.start && a.start[i]! < p.end)) continue;
    const w = a.text.slice(a.start[i]!, a.end[i]!);
    if (/^\p{Ll}/u.test(w)) out.add(w);
  }
  return out;
}

/** The names inside a run of capitals that the text knows, each as long as can be. */
function partsTold(
  s: NameSpan,
  told: ReadonlyMap<string, NameSpan>,
  phrase: (from: number, to: number) => string,
): NameSpan[] {
  const out: NameSpan[] = [];
  for (let i = s.from; i < s.to; i++)
    for (let j = s.to; j > i; j--) {
      const of = told.get(phrase(i, j));
      if (!of) continue;
      out.push({from: i, to: j, kind: of.kind, entry: of.entry && of.to - of.from === j - i ? of.entry : null});
      i = j - 1;
      break;
    }
  return out;
}

/** Does a run that the text does not know read as a name by itself: “Marta Weiss”, “Harbour Workers Union”? */
function isWhole(a: Analysis, s: NameSpan, word: (i: number) => string, small: ReadonlySet<string>): boolean {
  let common = 0;
  for (let i = s.from; i < s.to; i++) {
    if ([UPOS.VERB, UPOS.AUX, UPOS.PRON, UPOS.PART, UPOS.SCONJ].includes(a.upos[i]!)) return false;
    if (small.has(word(i).toLowerCase())) common++;
  }
  if (s.kind === 'person') return isGivenName(word(s.from)) && common === 0 && s.to - s.from < 4;
  const last = word(s.to - 1);
  const body = organisationWords[last] !== undefined || firmWords.has(last) || mediaEndings.has(last);
  return (body || s.kind === 'place') && common < s.to - s.from;
}
