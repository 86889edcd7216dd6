import type {Analysis} from '../analysis.ts';
import {XPOS} from '../tagset.ts';
import {isCapitalised, isNumberedBody, isTitle} from './name-spans.ts';
import type {NameSpan} from './names.ts';
import {callings, isCalendar, leadingWords, partisan, peoples, thingWords} from './words/name-words.ts';
import {portfolios} from './words/offices.ts';
import {mediaEndings, organisationWords} from './words/organisations.ts';

/** Names the layer broke in two, made whole: “Tirtha | Bahadur Dahal”, “the International Longshore | and | Warehouse Union”. */
export function joinedNames(a: Analysis, spans: readonly NameSpan[]): NameSpan[] {
  const word = (i: number) => a.text.slice(a.start[i]!, a.end[i]!);
  const times = new Map<string, number>();
  for (const s of spans) if (s.to - s.from === 1) times.set(word(s.from), (times.get(word(s.from)) ?? 0) + 1);
  const out: NameSpan[] = [];
  for (const s of spans) {
    const last = out.at(-1);
    if (last && isOnePerson(a, last, s, word, times)) out[out.length - 1] = {...s, from: last.from, kind: 'person'};
    else if (last && (isOneBody(a, last, s, word) || isItsLocal(last, s, word)))
      out[out.length - 1] = {from: last.from, to: s.to, kind: 'organisation', entry: null};
    else out.push(s);
  }
  return out;
}

/** “Lul | Ruai Koang”: a word that stands nowhere by itself, right in front of a person's name; not “Kremlin | Ana Holm” */
function isOnePerson(
  a: Analysis,
  first: NameSpan,
  second: NameSpan,
  word: (i: number) => string,
  times: ReadonlyMap<string, number>,
): boolean {
  if (first.entry || second.entry || second.kind !== 'person' || second.from !== first.to) return false;
  if (first.to - first.from !== 1 || second.to - second.from > 3 || a.sentOf[first.from] !== a.sentOf[second.from])
    return false;
  if (a.end[first.from]! + 1 !== a.start[second.from] || a.text[a.end[first.from]!] !== ' ') return false;
  const w = word(first.from);
  return (
    /^\p{Lu}\p{Ll}+$/u.test(w) &&
    times.get(w) === 1 &&
    first.kind !== 'place' &&
    !/^(?:East|West|North|South|Centre|Center)$/.test(w) &&
    // a trade, an office, a party, an adjective of a land
    !(isTitle(w) || portfolios.test(w) || callings.has(w.toLowerCase()) || partisan.test(w) || peoples.has(w)) &&
    !(thingWords.has(w) || mediaEndings.has(w) || organisationWords[w] || leadingWords.has(w)) &&
    !(isCalendar(w.toLowerCase()) || /(?:ian|ese|ish|ist|crat|ans|s)$/.test(w)) &&
    [XPOS.NNP, XPOS.FW].includes(a.xpos[first.from]!)
  );
}

/** “Dockers Union | Local 88” */
const isItsLocal = (first: NameSpan, second: NameSpan, word: (i: number) => string): boolean =>
  !first.entry &&
  first.kind === 'organisation' &&
  second.from === first.to &&
  second.to - second.from === 2 &&
  isNumberedBody(word(second.from), word(second.from + 1));

/** Bodies of members of several trades. By last word. */
const mixed = /^(?:Union|Association|Federation|Guild|Brotherhood|Organi[sz]ation|Confederation|Society)$/;

/** “the International Longshore and Warehouse Union”; not “the Harbour Party and Warehouse Union”, “the Tories and Labour Union” */
function isOneBody(a: Analysis, first: NameSpan, second: NameSpan, word: (i: number) => string): boolean {
  if (first.entry || second.entry || second.kind !== 'organisation' || a.sentOf[first.from] !== a.sentOf[second.from])
    return false;
  if (second.from !== first.to + 1 || !/^(?:and|&)$/.test(word(first.to)) || first.kind === 'person') return false;
  return (
    first.to - first.from === 2 &&
    /^(?:International|National|American|Amalgamated|General|United|Federal|Royal|British|Canadian|Australian)$/.test(
      word(first.from),
    ) &&
    !organisationWords[word(first.to - 1)] &&
    !word(first.to - 1).endsWith('s') &&
    second.to - second.from < 5 &&
    mixed.test(word(second.to - 1)) &&
    isCapitalised(word(second.from))
  );
}
