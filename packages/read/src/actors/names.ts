import type {Analysis, NameKind} from '../analysis.ts';
import {UPOS, XPOS} from '../tagset.ts';
import {type Entry, gazetteer} from './gazetteer.ts';
import {agentNouns, honorifics} from './words/agents.ts';
import {isGivenName} from './words/first-names.ts';
import {mediaEndings, organisationWords} from './words/organisations.ts';

/** A name as written: tokens from..to-1. */
export interface NameSpan {
  from: number;
  to: number;
  kind: NameKind;
  /** the known actor it names, when there is one */
  entry: Entry | null;
}

const calendar = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec today yesterday tomorrow tonight'.split(
    ' ',
  ),
);
export const isCalendar = (lower: string): boolean => calendar.has(lower.replace(/\.$/, ''));

/**
 * Every name in the text, none overlapping: those the name layer found, those of the tables of known actors, and runs
 * of proper nouns that neither knew. A longer name wins over a known one inside it (“Michael Jordan”, “Syrian Arab Army”).
 */
export function findNames(a: Analysis, skip: (start: number, end: number) => boolean = () => false): NameSpan[] {
  const {n, text, start, end, upos, sentOf} = a;
  const g = gazetteer();
  const word = (i: number) => text.slice(start[i]!, end[i]!);
  const taken = new Int32Array(n).fill(-1);
  const spans: NameSpan[] = [];
  const put = (s: NameSpan) => {
    if (skip(start[s.from]!, end[s.to - 1]!)) return;
    for (let i = s.from; i < s.to; i++) taken[i] = spans.length;
    spans.push(s);
  };

  // known names, longest first at each token
  const knownAt = new Map<number, {to: number; entry: Entry}>();
  for (let i = 0; i < n; i++) {
    const m = g.match(i, word, n);
    if (!m || sentOf[i] !== sentOf[i + m.length - 1]) continue;
    if (m.length === 1 && shouted(a, i) && word(i).length <= 5 && m.entry.actor.kind !== 'state') continue;
    knownAt.set(i, {to: i + m.length, entry: m.entry});
    i += m.length - 1;
  }

  // phase 1: the name layer's, trimmed of titles and of adjectives that are an actor of their own
  for (const found of a.names) {
    let {from, to} = found;
    while (from < to && isTitle(word(from))) from++;
    while (from < to && (upos[from] === UPOS.DET || upos[from] === UPOS.PUNCT)) from++;
    while (to > from && (upos[to - 1] === UPOS.PUNCT || a.xpos[to - 1] === XPOS.POS) && !word(to - 1).endsWith('.'))
      to--;
    if (from >= to) continue;
    const inside = knownAt.get(from);
    if (found.kind === 'person' && inside && inside.to < to && inside.entry.use !== 'name') from = inside.to;
    const all = knownAt.get(from);
    // a table entry that reaches at least as far says more than the layer's kind
    if (all && all.to >= to) continue;
    // “We’ve”, “It”: a pronoun in capitals is no name
    if (to - from === 1 && (upos[from] === UPOS.PRON || isCalendar(word(from).toLowerCase()))) continue;
    if (free(taken, from, to)) put({from, to, kind: found.kind, entry: null});
  }
  // phase 2: organisations by a telling word: “United States Maritime Alliance”, “Ministry of the Environment”
  for (let i = 0; i < n; i++) {
    if (taken[i]! >= 0) continue;
    const s = organisationAt(a, i, word);
    if (!s || !free(taken, s.from, s.to)) continue;
    const known = knownAt.get(s.from);
    if (known && known.to >= s.to) continue;
    put({...s, kind: 'organisation', entry: null});
    i = s.to - 1;
  }
  // phase 3: known names where nothing longer stands
  for (const [from, {to, entry}] of knownAt) {
    if (!free(taken, from, to)) continue;
    const person = entry.use === 'name' && to - from === 1 && between(a, from, to);
    if (person) continue;
    put({from, to, kind: kindOfEntry(entry), entry});
  }
  // phase 4: runs of proper nouns left over
  for (let i = 0; i < n; i++) {
    if (!starts(a, i, taken, word)) continue;
    let j = i + 1;
    while (j < n && taken[j]! < 0 && sentOf[j] === sentOf[i] && (starts(a, j, taken, word) || joins(a, j, taken, word)))
      j++;
    let from = i;
    while (from < j && isTitle(word(from))) from++;
    // “of State John Kerry”: a given name inside the run begins a person's
    for (let k = from + 1; k < j - 1; k++) {
      if (!isGivenName(word(k)) || organisationWords[word(j - 1)]) continue;
      if (!isOffice(word(k - 1))) put({from, to: k, kind: guess(word, from, k, false, n), entry: null});
      from = k;
      break;
    }
    if (from < j && !isOffice(word(from)))
      put({from, to: j, kind: guess(word, from, j, isTitleBefore(a, from, word), n), entry: null});
    i = j - 1;
  }
  return spans.sort((x, y) => x.from - y.from);
}

const leading =
  /^(?:The|A|An|Former|New|Old|Local|Many|Some|Senior|Top|Several|Both|All|No|Two|Three|One|Ex|In|On|At|By|For|But|And|As|If|When|Its|Their|His|Her|Our|This|That|These|Those|Other|Angry|Young)$/;

/** The name around a word that organisations are called by, when the word stands in a longer name. */
function organisationAt(a: Analysis, i: number, word: (i: number) => string): {from: number; to: number} | null {
  const w = word(i);
  if (!organisationWords[w] || /^(?:Administration|Cabinet|House|Workers|Forces|Guard)$/.test(w) || shouted(a, i))
    return null;
  const same = (j: number) => j >= 0 && j < a.n && a.sentOf[j] === a.sentOf[i];
  const capital = (j: number) =>
    same(j) &&
    /^\p{Lu}[\p{L}.'’]+$/u.test(word(j)) &&
    (a.upos[j] === UPOS.PROPN || a.upos[j] === UPOS.ADJ || a.upos[j] === UPOS.NOUN) &&
    !leading.test(word(j)) &&
    !isTitle(word(j)) &&
    !isCalendar(word(j).toLowerCase());
  let from = i;
  while (from > i - 8) {
    if (capital(from - 1)) from--;
    else if (same(from - 1) && a.xpos[from - 1] === XPOS.POS && capital(from - 2)) from -= 2;
    else if (same(from - 1) && word(from - 1) === '-' && capital(from - 2) && a.end[from - 2] === a.start[from - 1])
      from -= 2;
    else break;
  }
  let to = i + 1;
  while (capital(to) && organisationWords[word(to)]) to++;
  if (same(to) && word(to) === 'of') {
    let k = to + 1;
    if (same(k) && word(k) === 'the') k++;
    if (capital(k)) {
      to = k + 1;
      while (capital(to)) to++;
    }
  }
  // “Iran's Parliament” is two names
  if (to - from < 2) return null;
  return {from, to};
}

const isOffice = (w: string) =>
  /^(?:State|Defen[cs]e|Treasury|General|Foreign|Affairs|Interior|Representative)$/.test(w);

const free = (taken: Int32Array, from: number, to: number) => {
  for (let i = from; i < to; i++) if (taken[i]! >= 0) return false;
  return true;
};

// “Michael Jordan”, “Chad Smith”: a state's name beside a given name or a capitalised surname is a person's
function between(a: Analysis, from: number, to: number): boolean {
  const w = (i: number) =>
    i >= 0 && i < a.n && a.sentOf[i] === a.sentOf[from] ? a.text.slice(a.start[i]!, a.end[i]!) : '';
  if (from > 0 && isGivenName(w(from - 1)) && /^\p{Lu}/u.test(w(from - 1)) && a.upos[from - 1] === UPOS.PROPN)
    return true;
  return isGivenName(w(from)) && /^\p{Lu}\p{Ll}/u.test(w(to)) && a.upos[to] === UPOS.PROPN;
}

/** Is the whole sentence in capitals, so that capitals say nothing? */
function shouted(a: Analysis, i: number): boolean {
  const k = a.sentOf[i]!;
  const s = a.text.slice(a.start[a.sent[k]!]!, a.end[a.sent[k + 1]! - 1]!);
  return s.length > 12 && s === s.toUpperCase() && /\p{Lu}{4}/u.test(s.replace(/^[^—–-]{0,40}[—–-]/, ''));
}

function starts(a: Analysis, i: number, taken: Int32Array, word: (i: number) => string): boolean {
  if (taken[i]! >= 0 || (a.upos[i] !== UPOS.PROPN && !isSurname(a, i, word))) return false;
  const w = word(i);
  return /^[\p{Lu}]/u.test(w) && /\p{L}/u.test(w) && !isCalendar(w.toLowerCase());
}

// “Anna Field”: a capitalised word after a given name is a surname, whatever else it may mean
function isSurname(a: Analysis, i: number, word: (i: number) => string): boolean {
  const given = i > 0 && a.sentOf[i - 1] === a.sentOf[i] && a.upos[i - 1] === UPOS.PROPN && isGivenName(word(i - 1));
  return given && a.upos[i] === UPOS.NOUN && /^\p{Lu}\p{Ll}/u.test(word(i));
}

// inside a name: “al”, “of the”, “&”, hyphens without spaces, initials
function joins(a: Analysis, i: number, taken: Int32Array, word: (i: number) => string): boolean {
  const w = word(i);
  const next = i + 1 < a.n && a.sentOf[i + 1] === a.sentOf[i] && starts(a, i + 1, taken, word);
  if (!next) return false;
  if (/^(?:al|el|bin|bint|ibn|von|van|der|den|de|la|di|da|dos|du|ben|abu|&)$/i.test(w)) return true;
  return w === '-' && a.end[i - 1] === a.start[i] && a.end[i] === a.start[i + 1];
}

function isTitle(w: string): boolean {
  const lower = w.toLowerCase().replace(/\.$/, '');
  return (
    honorifics.has(lower) ||
    (agentNouns.get(lower)?.sort === 'leader' && /^\p{Lu}/u.test(w)) ||
    /^(?:gen|lt|col|sgt|capt|sen|rep|gov|adm|maj|foreign|prime|vice|deputy|former|ex)$/.test(lower)
  );
}

function isTitleBefore(a: Analysis, i: number, word: (i: number) => string): boolean {
  if (i === 0 || a.sentOf[i - 1] !== a.sentOf[i]) return false;
  const w = word(i - 1);
  const lower = w.toLowerCase().replace(/\.$/, '');
  const sort = agentNouns.get(lower)?.sort;
  return (
    honorifics.has(lower) ||
    sort === 'leader' ||
    sort === 'spokesman' ||
    /^(?:gen|lt|col|sgt|capt|sen|rep|gov|adm|maj)$/.test(lower)
  );
}

function kindOfEntry(e: Entry): NameKind {
  return e.actor.kind === 'state' ? 'place' : 'organisation';
}

/** last words of names of treaties, meetings and wars, which do not act */
const thing =
  /^(?:Treaty|Agreement|Accords?|Conference|Summit|Act|Law|Protocol|Convention|War|Day|Games|Cup|Plan|Resolution|Pact|Declaration|Initiative|Talks|Street|Road|River|Dam|Bridge|Sea|Gulf|Strait|Island|Mountains?|Province|Valley|Canal|Heights|Agenda|Principles|Constitution)$/;

function guess(word: (i: number) => string, from: number, to: number, titled: boolean, n: number): NameKind {
  const last = word(to - 1);
  if (thing.test(last) || thing.test(word(Math.min(to, n - 1))) || thing.test(word(Math.min(to + 3, n - 1))))
    return 'other';
  if (titled) return 'person';
  for (let i = from; i < to; i++) if (organisationWords[word(i)]) return 'organisation';
  if (mediaEndings.has(last) && to - from > 1) return 'organisation';
  if (to - from >= 2 && to - from <= 4 && isGivenName(word(from))) return 'person';
  if (/^\p{Lu}{2,6}$/u.test(last) && to - from === 1) return 'organisation';
  return 'other';
}
