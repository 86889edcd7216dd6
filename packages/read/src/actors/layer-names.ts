import type {Analysis, Name, NameKind} from '../analysis.ts';
import {placeHeads} from '../language/words/names.ts';
import {UPOS} from '../tagset.ts';
import {isLeader} from './leaders.ts';
import {isOffice} from './name-runs.ts';
import {isFree, type KnownNames, type NameSearch, put} from './name-search.ts';
import {isNumberedBody, isTitle, standsAlone, trimmed} from './name-spans.ts';
import {companyEndings} from './words/firms.ts';
import {isGivenName} from './words/first-names.ts';
import {buildings, firmWords, isCalendar, partisan, thingWords} from './words/name-words.ts';
import {holders, portfolios} from './words/offices.ts';
import {mediaEndings, organisationWords} from './words/organisations.ts';

/** The name layer's names, each cut to what its kind allows. */
export function takeLayerNames(s: NameSearch): void {
  const {a, word, known} = s;
  const pairs = innerPairs(a, word);
  for (const found of hyphenated(a, word)) {
    // a table entry that reaches at least as far says more than the layer's kind
    if (known.coverEnd[found.from]! >= found.to) continue;
    const run = cutToKind(s, found, pairs);
    if (!run || isKnownBetter(s, found, run) || isNoName(s, found, run)) continue;
    let {from} = run;
    const {to} = run;
    // “House Newt Gingrich”
    const given = found.kind === 'organisation' ? givenInside(from, to, word) : -1;
    if (given > 0 && isFree(s, given, to)) {
      put(s, {from: given, to, kind: 'person', entry: null});
      continue;
    }
    // “General | Motors”, whose “General” is no rank
    if (found.kind === 'person' && to - from === 1 && (firmWords.has(word(from)) || organisationWords[word(from)]))
      while (from > 0 && a.sentOf[from - 1] === a.sentOf[from] && a.upos[from - 1] === UPOS.PROPN) from--;
    if (isFree(s, from, to)) put(s, {from, to, kind: kindOf(found.kind, from, to, word), entry: null});
  }
}

/** neighbours within full names: “Peña | Nieto” */
function innerPairs(a: Analysis, word: (i: number) => string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const s of a.names)
    if (s.kind === 'person') for (let i = s.from + 1; i + 1 < s.to; i++) pairs.add(`${word(i)} ${word(i + 1)}`);
  return pairs;
}

type Extent = Pick<Name, 'from' | 'to'>;

/** The tokens that are the name: what does not belong to one of its kind is cut off, what does is taken in; null where nothing is left. */
function cutToKind({a, w, word, known}: NameSearch, found: Name, pairs: ReadonlySet<string>): Extent | null {
  const {n, sentOf} = a;
  let {from, to} = trimmed(w, found);
  if (found.kind === 'organisation') from = pastHolders(from, to, word);
  if (from >= to) return null;
  // “St. | Auban”
  if (from > 0 && /^St\.?$/.test(word(from - 1)) && sentOf[from - 1] === sentOf[from]) from--;
  // “Green Harbour | Movement”
  while (found.kind === 'organisation' && to < n && sentOf[to] === sentOf[from] && organisationWords[word(to)]) to++;
  // “Dockers Union | Local 88”
  if (found.kind === 'organisation' && to + 1 < n) {
    if (isNumberedBody(word(to), word(to + 1))) to += 2;
    else if (isNumberedBody(word(to - 1), word(to))) to++;
  }
  // “Tarnova | Homes”
  const firm = to - from === 1 && to < n && sentOf[to] === sentOf[from] && companyEndings.has(word(to));
  if (firm && !isGivenName(word(from))) to++;
  if (
    found.kind === 'person' &&
    from > 0 &&
    from === found.from &&
    pairs.has(`${word(from - 1)} ${word(from)}`) &&
    !isTitle(word(from - 1))
  )
    from--;
  const inside = known.at.get(from);
  // “Sofia Marek” is nobody's capital
  const given = inside?.to === from + 1 && inside.entry.use === 'seat' && isGivenName(word(from));
  if (found.kind === 'person' && inside && inside.to < to && inside.entry.use !== 'name' && !given) from = inside.to;
  return {from, to};
}

/** Do the tables of known actors know the name, or what it is made of? */
function isKnownBetter({word, known}: NameSearch, {kind}: Name, {from, to}: Extent): boolean {
  const all = known.at.get(from);
  if (all && all.to >= to) return true;
  // “Mexicans” after “Many” are no person's surname
  if (kind === 'person' && !isGivenName(word(from)) && endsInKnown(known.at, from, to)) return true;
  // “Pakistan and Tajikistan”: two
  if (all && word(all.to) === 'and' && known.at.get(all.to + 1)?.to === to) return true;
  // “Iraqi Kurds”, “Azerbaijani republic of Nakhichevan”: the tables know the parts
  if (kind === 'other' && !thingWords.has(word(to - 1)) && anyKnown(known.at, from, to)) return true;
  return kind === 'organisation' && all !== undefined && all.to - from > 1 && isLeader(word(to - 1));
}

/** A month, an office or a party's adjective taken for a name. */
function isNoName({w, word}: NameSearch, {kind}: Name, {from, to}: Extent): boolean {
  if (to - from === 1 && (isCalendar(word(from).toLowerCase()) || !standsAlone(w, from))) return true;
  // “Secretary-General for Kestria” is an office
  if (from > 1 && word(from - 1) === '-' && isTitle(word(from - 2)) && isTitle(word(from))) return true;
  // “Special Envoy”
  if (kind === 'person' && to - from === 2 && /^(?:Special|Personal|Joint)$/.test(word(from)) && isTitle(word(to - 1)))
    return true;
  // “Secretary | of State”
  if (kind === 'person' && to - from === 1 && isOffice(word(from))) return true;
  return kind === 'organisation' && partisan.test(word(from)) && word(from + 1) === 'of';
}

/** The layer's names, the halves of “Frank-Walter | Steinmeier” made one. */
function hyphenated(a: Analysis, word: (i: number) => string): readonly Name[] {
  const out: Name[] = [];
  for (const s of a.names) {
    const last = out.at(-1);
    const hyphen = last && last.to + 1 === s.from && word(last.to) === '-' && a.end[last.to - 1] === a.start[last.to];
    if (hyphen && last.kind === 'person' && s.kind === 'person' && a.end[last.to] === a.start[s.from])
      out[out.length - 1] = {...last, to: s.to};
    else out.push(s);
  }
  return out;
}

/** “Foreign Ministers of | China”: where the name begins whose office several hold. */
function pastHolders(from: number, to: number, word: (i: number) => string): number {
  let i = from;
  while (i < to && portfolios.test(word(i))) i++;
  if (!holders.test(word(i))) return from;
  if (word(i + 1) !== 'of') return from;
  const name = word(i + 2) === 'the' ? i + 3 : i + 2;
  return name < to ? name : from;
}

/** Where a person's name begins inside what was taken for a body, or -1. */
function givenInside(from: number, to: number, word: (i: number) => string): number {
  if (organisationWords[word(to - 1)] || firmWords.has(word(to - 1))) return -1;
  for (let k = from + 1; k < to - 1; k++)
    if (isGivenName(word(k)) && /^\p{Lu}\p{Ll}/u.test(word(k + 1)) && k === to - 2) return k;
  return -1;
}

/** What a name's own words say of its kind: treaties do not act, firms are no people. */
function kindOf(kind: NameKind, from: number, to: number, word: (i: number) => string): NameKind {
  const last = word(to - 1);
  if (kind === 'person' && to - from > 1 && buildings.has(last)) return 'other';
  if (kind === 'person') {
    const of = last.replace(/\.$/, '');
    if (to - from > 1 && companyEndings.has(of) && !isGivenName(word(from))) return 'organisation';
    return firmWords.has(of) && (to - from > 1 || !isGivenName(last)) ? 'organisation' : kind;
  }
  // “Shawn Fain”, “Vladimir Putin” whatever they were taken for
  const firm =
    organisationWords[last] || firmWords.has(last) || placeHeads.has(last.toLowerCase()) || mediaEndings.has(last);
  if (to - from === 2 && isGivenName(word(from)) && /^\p{Lu}\p{Ll}/u.test(last) && !firm && kind !== 'other')
    return 'person';
  // “Obama” alone is no body
  if (kind === 'organisation' && to - from === 1 && isLeader(last) && !organisationWords[last]) return 'person';
  return thingWords.has(last) ? 'other' : kind;
}

const anyKnown = (knownAt: KnownNames['at'], from: number, to: number) => {
  for (let i = from; i < to; i++) if (knownAt.has(i)) return true;
  return false;
};

/** Does a known name that is no plain one (“Mexicans”) begin within and end with it? */
const endsInKnown = (knownAt: KnownNames['at'], from: number, to: number) => {
  for (let i = from + 1; i < to; i++) {
    const known = knownAt.get(i);
    if (known && known.to === to && known.entry.use !== 'name') return true;
  }
  return false;
};
