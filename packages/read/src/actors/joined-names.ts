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
    // “Cooperation” of a ministry's name that took it in
    if (last && s.from < last.to) continue;
    const from = bodyStart(a, s, word);
    if (last && isOnePerson(a, last, s, word, times)) out[out.length - 1] = {...s, from: last.from, kind: 'person'};
    else if (last && isItsLocal(last, s, word))
      out[out.length - 1] = {from: last.from, to: s.to, kind: 'organisation', entry: null};
    else if (from < s.from && (!last || last.from >= from || last.to <= from)) {
      if (last && last.from >= from) out.pop();
      out.push({...s, from});
    } else out.push(isMinistry(s, word) ? {...s, to: ministryEnd(a, s.to, word)} : s);
  }
  return out;
}

/** “Ministry of Foreign Affairs”, “Department of Trade” */
const isMinistry = (s: NameSpan, word: (i: number) => string): boolean => {
  if (s.entry || s.kind !== 'organisation' || !portfolios.test(word(s.to - 1))) return false;
  for (let i = s.from; i + 2 < s.to; i++)
    if (/^(?:Ministry|Department)$/.test(word(i)) && /^(?:of|for)$/.test(word(i + 1))) return true;
  return false;
};

/** Where a ministry's name ends that has more to its charge: “Ministry of Foreign Affairs | and International Cooperation”, “of Trade |, Industry and Energy” */
function ministryEnd(a: Analysis, to: number, word: (i: number) => string): number {
  const isMore = (i: number) =>
    i < a.n && a.sentOf[i] === a.sentOf[to - 1] && isCapitalised(word(i)) && portfolios.test(word(i));
  let end = to;
  let joined = false;
  for (let i = to; /^(?:,|and|&)$/.test(word(i) || '-'); ) {
    joined = word(i) !== ',';
    if (word(i) === ',' && word(i + 1) === 'and') i++;
    if (!isMore(i + 1)) return to;
    for (i++; isMore(i); i++) end = i + 1;
    if (joined) return end;
    i = end;
  }
  return to;
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

/** Bodies of members of several trades, or for several tasks. By last word. */
const mixed =
  /^(?:Service|Commission|Board|Authority|Fund|Union|Association|Federation|Guild|Brotherhood|Organi[sz]ation|Confederation|Society)$/;

/** Where a body's name begins whose first half ends in “and”: “the | International Longshore and Warehouse Union”; not “the Harbour Party and Warehouse Union”; else its own beginning. */
function bodyStart(a: Analysis, s: NameSpan, word: (i: number) => string): number {
  const and = s.from - 1;
  if (s.entry || s.kind !== 'organisation' || and < 2 || !/^(?:and|&)$/.test(word(and))) return s.from;
  if (a.sentOf[and - 2] !== a.sentOf[s.from] || s.to - s.from > 4 || !mixed.test(word(s.to - 1))) return s.from;
  const [kind, task] = [word(and - 2), word(and - 1)];
  const whole =
    /^(?:International|National|American|Amalgamated|General|United|Federal|Royal|British|Canadian|Australian)$/.test(
      kind,
    ) &&
    isCapitalised(task) &&
    isCapitalised(word(s.from)) &&
    !organisationWords[task] &&
    !/^(?:Reserve|Treasury|Guard|Government)$|s$/.test(task);
  return whole ? and - 2 : s.from;
}
