import type {Analysis, Name, NameKind} from '../analysis.ts';
import {placeHeads} from '../language/words/names.ts';
import {DEPREL, UPOS, XPOS} from '../tagset.ts';
import {unmask} from './firms.ts';
import {type Entry, gazetteer} from './gazetteer.ts';
import {joinedNames} from './joined-names.ts';
import {labels} from './labels.ts';
import {withLands} from './lands.ts';
import {isLeader} from './leaders.ts';
import {alike, cutToKnown} from './name-agreement.ts';
import {
  campaignAt,
  guessedKind,
  isOffice,
  isTitleBefore,
  joinsRun,
  organisationAt,
  shouted,
  startsRun,
} from './name-runs.ts';
import {honoured, isTitle, standsAlone, trimmed, wordsOf} from './name-spans.ts';
import {partedAtTitles} from './titled-names.ts';
import {agentNouns} from './words/agents.ts';
import {companyEndings} from './words/firms.ts';
import {isGivenName} from './words/first-names.ts';
import {
  buildings,
  callings,
  creed,
  firmWords,
  isCalendar,
  nobody,
  partisan,
  stateAbbreviation,
  thingWords,
} from './words/name-words.ts';
import {portfolios} from './words/offices.ts';
import {mediaEndings, organisationWords} from './words/organisations.ts';

/** A name as written: tokens from..to-1. */
export interface NameSpan {
  from: number;
  to: number;
  kind: NameKind;
  /** the known actor it names, when there is one */
  entry: Entry | null;
}

/**
 * Every name in the text, none overlapping: those the name layer found, those of the tables of known actors, and runs
 * of proper nouns that neither knew. A longer name wins over a known one inside it (“Michael Jordan”, “Syrian Arab Army”).
 */
export function findNames(a: Analysis, skip: (start: number, end: number) => boolean = () => false): NameSpan[] {
  const {n, text, start, end, sentOf} = a;
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
  /** where the known name that covers a token ends */
  const coverEnd = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const m = g.match(i, word, n);
    if (!m || sentOf[i] !== sentOf[i + m.length - 1]) continue;
    if (m.length === 1 && shouted(a, i) && word(i).length <= 5 && m.entry.actor.kind !== 'state') continue;
    knownAt.set(i, {to: i + m.length, entry: m.entry});
    coverEnd.fill(i + m.length, i, i + m.length);
    i += m.length - 1;
  }

  const w = wordsOf(a);
  for (let i = 0; i < n; i++) {
    const s = honoured(w, i);
    if (s && free(taken, s.from, s.to)) put({...s, kind: 'person', entry: null});
  }
  for (let i = 0; i < n; i++) {
    const s = campaignAt(a, i, word);
    if (s && free(taken, s.from, s.to) && (knownAt.get(s.from)?.to ?? 0) < s.to)
      put({...s, kind: 'organisation', entry: null});
  }
  for (const s of labels(a)) if (free(taken, s.from, s.to)) put(s);
  // neighbours within full names: “Peña | Nieto”
  const pairs = new Set<string>();
  for (const s of a.names)
    if (s.kind === 'person') for (let i = s.from + 1; i + 1 < s.to; i++) pairs.add(`${word(i)} ${word(i + 1)}`);
  for (let i = 0; i + 1 < n; i++) {
    const to = titledBody(a, i, word);
    if (to - i > 2 && free(taken, i + 1, to) && !knownAt.has(i + 1))
      put({from: i + 1, to, kind: 'organisation', entry: null});
  }
  // the name layer's, each cut to what its kind allows
  for (const found of hyphenated(a, word)) {
    // a table entry that reaches at least as far says more than the layer's kind
    if (coverEnd[found.from]! >= found.to) continue;
    const cut = trimmed(w, found);
    let {from, to} = cut;
    if (found.kind === 'organisation') from = pastHolders(from, to, word);
    if (from >= to) continue;
    // “St. | Auban”
    if (from > 0 && /^St\.?$/.test(word(from - 1)) && sentOf[from - 1] === sentOf[from]) from--;
    // “Green Harbour | Movement”
    while (found.kind === 'organisation' && to < n && sentOf[to] === sentOf[from] && organisationWords[word(to)]) to++;
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
    const inside = knownAt.get(from);
    // “Sofia Marek” is nobody's capital
    const given0 = inside?.to === from + 1 && inside.entry.use === 'seat' && isGivenName(word(from));
    if (found.kind === 'person' && inside && inside.to < to && inside.entry.use !== 'name' && !given0) from = inside.to;
    const all = knownAt.get(from);
    if (all && all.to >= to) continue;
    if (to - from === 1 && (isCalendar(word(from).toLowerCase()) || !standsAlone(w, from))) continue;
    // “Secretary-General for Kestria” is an office
    if (from > 1 && word(from - 1) === '-' && isTitle(word(from - 2)) && isTitle(word(from))) continue;
    // “Secretary | of State”
    if (found.kind === 'person' && to - from === 1 && isOffice(word(from))) continue;
    if (found.kind === 'person' && !isGivenName(word(from))) {
      // “Mexicans” after “Many” are no person's surname
      if (endsInKnown(knownAt, from, to)) continue;
    }
    // “Pakistan and Tajikistan”: two
    if (all && word(all.to) === 'and' && knownAt.get(all.to + 1)?.to === to) continue;
    // “Iraqi Kurds”, “Azerbaijani republic of Nakhichevan”: the tables know the parts
    if (found.kind === 'other' && !thingWords.has(word(to - 1)) && anyKnown(knownAt, from, to)) continue;
    if (found.kind === 'organisation' && partisan.test(word(from)) && word(from + 1) === 'of') continue;
    if (found.kind === 'organisation' && all && all.to - from > 1 && isLeader(word(to - 1))) continue;
    // “House Newt Gingrich”
    const given = found.kind === 'organisation' ? givenInside(from, to, word) : -1;
    if (given > 0 && free(taken, given, to)) {
      put({from: given, to, kind: 'person', entry: null});
      continue;
    }
    // “General | Motors”, whose “General” is no rank
    if (found.kind === 'person' && to - from === 1 && (firmWords.has(word(from)) || organisationWords[word(from)]))
      while (from > 0 && sentOf[from - 1] === sentOf[from] && a.upos[from - 1] === UPOS.PROPN) from--;
    if (free(taken, from, to)) put({from, to, kind: kindOf(found.kind, from, to, word), entry: null});
  }
  // organisations by a telling word: “United States Maritime Alliance”, “Ministry of the Environment”
  for (let i = 0; i < n; i++) {
    if (taken[i]! >= 0) continue;
    const s = organisationAt(a, i, word);
    if (!s || !free(taken, s.from, s.to)) continue;
    const known = knownAt.get(s.from);
    if (known && known.to >= s.to) continue;
    put({...s, kind: 'organisation', entry: null});
    i = s.to - 1;
  }
  // known names where nothing longer stands
  for (const [from, {to, entry}] of knownAt) {
    if (!free(taken, from, to)) continue;
    const person = entry.use === 'name' && to - from === 1 && between(a, from, to);
    if (person) continue;
    put({from, to, kind: kindOfEntry(entry), entry});
  }
  // runs of proper nouns left over
  for (let i = 0; i < n; i++) {
    if (!startsRun(a, i, taken, word)) continue;
    let j = i + 1;
    while (
      j < n &&
      taken[j]! < 0 &&
      sentOf[j] === sentOf[i] &&
      (startsRun(a, j, taken, word) || joinsRun(a, j, taken, word))
    )
      j++;
    let from = i;
    const body = organisationWords[word(j - 1)] || firmWords.has(word(j - 1));
    // “Secretary-General |”
    while (!body && from < j && (isTitle(word(from)) || word(from) === '-')) from++;
    // “of State John Kerry”: a given name inside the run begins a person's
    for (let k = from + 1; k < j - 1; k++) {
      if (!isGivenName(word(k)) || organisationWords[word(j - 1)]) continue;
      if (!isOffice(word(k - 1))) put({from, to: k, kind: guessedKind(word, from, k, false, n), entry: null});
      from = k;
      break;
    }
    if (from < j && !isOffice(word(from)) && !(j - from === 1 && callings.has(word(from).toLowerCase())))
      put({from, to: j, kind: guessedKind(word, from, j, isTitleBefore(a, from, word), n), entry: null});
    i = j - 1;
  }
  // a party's adjective is nobody by itself: “Republican voters”
  // and so is what a movement believes in: “Marxist rebels”
  for (const s of spans)
    if (!s.entry && s.to - s.from === 1 && (partisan.test(word(s.from)) || isCreed(word(s.from)))) s.kind = 'other';
  const found = spans.filter(s => s.entry || !(idle(s, word) || isSides(a, s, word))).sort((x, y) => x.from - y.from);
  const whole = joinedNames(a, cutToKnown(partedAtTitles(a, found), word));
  const alikes = alike(whole, s => text.slice(start[s.from]!, end[s.to - 1]!));
  return withInitials(a, withRepeated(a, withLands(a, unmask(a, alikes)), skip), skip);
}

/**
 * Where a body's name of several words ends that follows what the body is: “the platform | Less Tourism, More Life”, “growers'
 * union | Unió de Pagesos”, “passenger group | Tram Watch”; else its beginning.
 */
function titledBody(a: Analysis, i: number, word: (i: number) => string): number {
  const noun =
    a.xpos[i] === XPOS.NN && /^\p{Ll}/u.test(word(i)) ? agentNouns.get(a.lemma[i]!.toLowerCase()) : undefined;
  let to = i + 1;
  if (noun?.sort !== 'group' || noun.kind !== 'organisation') return to;
  const capital = (j: number) =>
    j < a.n &&
    a.sentOf[j] === a.sentOf[i] &&
    /^\p{Lu}[\p{L}\p{N}&'’-]*$/u.test(word(j)) &&
    !isCalendar(word(j).toLowerCase());
  if (!capital(to) || isGivenName(word(to))) return to;
  for (to++; ; to++)
    if (
      !capital(to) &&
      !(/^(?:de|del|dei|di|du|des|da|do|of|the|for|and|y|e|&|,)$/.test(word(to)) && to < a.n && joined(to))
    )
      return to;
  // “and” and a comma only between words of one name
  function joined(j: number): boolean {
    if (word(j) === ',') return capital(j + 1) && capital(j + 2) && !capital(j + 3);
    return capital(j + 1) && word(j) !== 'and';
  }
}

const holders = /^(?:Ministers|Presidents|Leaders|Chancellors|Premiers|Ambassadors|Governors|Chairs)$/;

/** “Foreign Ministers of | China”: where the name begins whose office several hold. */
function pastHolders(from: number, to: number, word: (i: number) => string): number {
  let i = from;
  while (i < to && portfolios.test(word(i))) i++;
  if (!/^(?:Ministers|Presidents|Leaders|Chancellors|Premiers|Ambassadors|Governors|Chairs)$/.test(word(i)))
    return from;
  if (word(i + 1) !== 'of') return from;
  const name = word(i + 2) === 'the' ? i + 3 : i + 2;
  return name < to ? name : from;
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

/**
 * Adds what the layer left out: a word with a capital that is a name wherever else it stands (“they urge Tarn to …”, taken
 * for a noun); not where it describes (“Republican voters”). At the beginning of a sentence, where any word has a capital, only
 * what can be a noun.
 */
function withRepeated(a: Analysis, spans: NameSpan[], skip: (start: number, end: number) => boolean): NameSpan[] {
  const word = (i: number) => a.text.slice(a.start[i]!, a.end[i]!);
  const taken = new Uint8Array(a.n);
  const names = new Map<string, NameSpan>();
  /** people named in full, by family name */
  const families = new Map<string, NameSpan>();
  for (const s of spans) {
    taken.fill(1, s.from, s.to);
    const w = word(s.from);
    const first = s.from === a.sent[a.sentOf[s.from]!];
    if (s.to - s.from === 1 && !first && /^\p{Lu}\p{L}*\p{Ll}/u.test(w)) names.set(w, names.get(w) ?? s);
    const family = word(s.to - 1);
    if (s.to - s.from > 1 && s.kind === 'person' && isGivenName(w) && /^\p{Lu}\p{Ll}{3,}$/u.test(family))
      families.set(family, s);
  }
  if (!names.size && !families.size) return spans;
  const small = families.size ? wordsOf(a).common : new Set<string>();
  const more: NameSpan[] = [];
  for (let i = 0; i < a.n; i++) {
    // “Boreno said”, taken for a verb, after “Ana Boreno”
    const person = taken[i] || i + 1 >= a.n ? undefined : families.get(word(i));
    const speaks = person && a.upos[i] !== UPOS.PROPN && [XPOS.VBD, XPOS.VBZ, XPOS.MD].includes(a.xpos[i + 1]!);
    if (person && speaks && !small.has(word(i).toLowerCase()) && !skip(a.start[i]!, a.end[i]!)) {
      more.push({...person, from: i, to: i + 1});
      continue;
    }
    const of = taken[i] ? undefined : names.get(word(i));
    // “pressed Meridian to pay”: what is done something to is no adjective
    const whom = a.deprel[i] === DEPREL.obj || a.deprel[i] === DEPREL.nsubj;
    // “an Amplex regional officer”, but “a Republican voter”
    const owned =
      a.upos[i] === UPOS.ADJ && of?.kind === 'organisation' && !of.entry && !/(?:an|ish|ese|ic|al|ist)$/.test(word(i));
    const describes = a.upos[i] === UPOS.ADJ && !whom && !owned;
    if (!of || describes || organisationWords[word(i)] || skip(a.start[i]!, a.end[i]!)) continue;
    const first = i === a.sent[a.sentOf[i]!] || !/[\p{L}\p{N},]$/u.test(word(i - 1));
    const noun = a.upos[i] === UPOS.NOUN || a.upos[i] === UPOS.PROPN || a.upos[i] === UPOS.X;
    // “the two Governments”
    const counted = i > 0 && (a.upos[i - 1] === UPOS.DET || a.upos[i - 1] === UPOS.NUM || a.upos[i - 1] === UPOS.ADJ);
    if ((!counted || owned) && (!first || noun)) more.push({...of, from: i, to: i + 1});
  }
  return more.length ? [...spans, ...more].sort((x, y) => x.from - y.from) : spans;
}

/** Adds what the layer left out: capitals that are the first letters of a longer name in the text (“ODM wants …”). */
function withInitials(a: Analysis, spans: NameSpan[], skip: (start: number, end: number) => boolean): NameSpan[] {
  const word = (i: number) => a.text.slice(a.start[i]!, a.end[i]!);
  const long = new Map<string, NameSpan>();
  const taken = new Uint8Array(a.n);
  for (const s of spans) {
    taken.fill(1, s.from, s.to);
    if (s.to - s.from < 3 || s.kind === 'person') continue;
    let letters = '';
    for (let i = s.from; i < s.to; i++) if (/^\p{Lu}/u.test(word(i))) letters += word(i)[0];
    if (letters.length > 2) long.set(letters, s);
  }
  if (!long.size) return spans;
  const more: NameSpan[] = [];
  for (let i = 0; i < a.n; i++) {
    const of = taken[i] ? undefined : long.get(word(i).replaceAll('.', ''));
    if (of && !skip(a.start[i]!, a.end[i]!))
      more.push({from: i, to: i + 1, kind: of.kind === 'place' ? 'other' : 'organisation', entry: null});
  }
  return more.length ? [...spans, ...more].sort((x, y) => x.from - y.from) : spans;
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

const isCreed = (w: string): boolean => creed.test(w) && !isGivenName(w);

/** Names no one: “Christmas”, “EDT”, “Mich.”, words in capitals (“MANY CAVEATS”). */
function idle(s: NameSpan, word: (i: number) => string): boolean {
  // “the Defence Ministers”: whoever they are, by an office
  let first = s.to - 1;
  if (holders.test(word(first))) while (first > s.from && portfolios.test(word(first - 1))) first--;
  if (holders.test(word(s.to - 1)) && first === s.from) return true;
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
const isSides = (a: Analysis, s: NameSpan, word: (i: number) => string): boolean =>
  s.to - s.from === 1 &&
  (/^(?:Parties|Sides|Governments|Delegations|Signatories)$/.test(word(s.from)) ||
    (/^(?:Party|Side|Government)$/.test(word(s.from)) &&
      s.from > 0 &&
      a.sentOf[s.from - 1] === a.sentOf[s.from] &&
      /^(?:each|either|neither|both|other|another)$/i.test(word(s.from - 1))));

const anyKnown = (knownAt: ReadonlyMap<number, unknown>, from: number, to: number) => {
  for (let i = from; i < to; i++) if (knownAt.has(i)) return true;
  return false;
};

/** Does a known name that is no plain one (“Mexicans”) begin within and end with it? */
const endsInKnown = (knownAt: ReadonlyMap<number, {to: number; entry: Entry}>, from: number, to: number) => {
  for (let i = from + 1; i < to; i++) {
    const known = knownAt.get(i);
    if (known && known.to === to && known.entry.use !== 'name') return true;
  }
  return false;
};

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

function kindOfEntry(e: Entry): NameKind {
  return e.actor.kind === 'state' ? 'place' : 'organisation';
}
