import type {Analysis, NameKind} from '../analysis.ts';
import {UPOS} from '../tagset.ts';
import {unmask} from './firms.ts';
import type {Entry} from './gazetteer.ts';
import {joinedNames} from './joined-names.ts';
import {labels} from './labels.ts';
import {withLands} from './lands.ts';
import {takeLayerNames} from './layer-names.ts';
import {alike, cutToKnown} from './name-agreement.ts';
import {
  campaignAt,
  guessedKind,
  isOffice,
  isTitleBefore,
  joinsRun,
  organisationAt,
  startsRun,
  titledBody,
} from './name-runs.ts';
import {isFree, type NameSearch, nameSearch, put} from './name-search.ts';
import {honoured, isParticle, isTitle} from './name-spans.ts';
import {idle, isAdjective, isSides, isTicker} from './nobodys-names.ts';
import {withInitials, withRepeated} from './repeated-names.ts';
import {spelledWithCommas} from './spelled-names.ts';
import {partedAtTitles} from './titled-names.ts';
import {isGivenName} from './words/first-names.ts';
import {callings, firmWords, isCalendar, leadingWords} from './words/name-words.ts';
import {organisationWords} from './words/organisations.ts';

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
  const s = nameSearch(a, skip);
  for (const pass of passes) pass(s);
  const {word} = s;
  for (const x of s.spans) if (isAdjective(x, word)) x.kind = 'other';
  const found = s.spans
    .filter(x => !isTicker(a, x, word) && (x.entry || !(idle(x, word) || isSides(a, x, word))))
    .sort((x, y) => x.from - y.from);
  const whole = joinedNames(a, cutToKnown(partedAtTitles(a, found), word));
  const alikes = alike(whole, x => a.text.slice(a.start[x.from]!, a.end[x.to - 1]!));
  return withInitials(a, withRepeated(a, withLands(a, unmask(a, alikes)), skip), skip);
}

/** In this order: what one pass has taken is no later one's. */
const passes: readonly ((s: NameSearch) => void)[] = [
  takeHonoured,
  takeSpelled,
  takeCampaigns,
  takeLabels,
  takeTitledBodies,
  takeFirms,
  takeLayerNames,
  takeOrganisations,
  takeKnown,
  takeRuns,
];

/** “Mr. King” */
function takeHonoured(s: NameSearch): void {
  for (let i = 0; i < s.a.n; i++) {
    const found = honoured(s.w, i);
    if (found && isFree(s, found.from, found.to)) put(s, {...found, kind: 'person', entry: null});
  }
}

/** “Rail, Maritime and Transport Workers (RMT)” */
function takeSpelled(s: NameSearch): void {
  for (let i = 1; i < s.a.n; i++) {
    const found = spelledWithCommas(s.a, i, s.word);
    if (found && isFree(s, found.from, found.to)) put(s, {...found, kind: 'organisation', entry: null});
  }
}

/** “Students for Life of America”, where no known name reaches as far */
function takeCampaigns(s: NameSearch): void {
  for (let i = 0; i < s.a.n; i++) {
    const found = campaignAt(s.a, i, s.word);
    if (found && isFree(s, found.from, found.to) && (s.known.at.get(found.from)?.to ?? 0) < found.to)
      put(s, {...found, kind: 'organisation', entry: null});
  }
}

/** who speaks, in front of what is said in a transcript */
function takeLabels(s: NameSearch): void {
  for (const label of labels(s.a)) if (isFree(s, label.from, label.to)) put(s, label);
}

/** “the platform | Less Tourism, More Life” */
function takeTitledBodies(s: NameSearch): void {
  for (let i = 0; i + 1 < s.a.n; i++) {
    const to = titledBody(s.a, i, s.word);
    if (to - i > 2 && isFree(s, i + 1, to) && !s.known.at.has(i + 1))
      put(s, {from: i + 1, to, kind: 'organisation', entry: null});
  }
}

/** “Anglo American | plc”: what stands before the form of a firm, where the tables know a part of it as somebody else */
function takeFirms(s: NameSearch): void {
  const {a, word} = s;
  const capital = (i: number) =>
    i >= 0 &&
    a.sentOf[i] === a.sentOf[i + 1] &&
    /^\p{Lu}\p{Ll}/u.test(word(i)) &&
    !leadingWords.has(word(i)) &&
    !isCalendar(word(i).toLowerCase());
  for (let i = 2; i < a.n; i++) {
    if (!/^(?:plc|PLC|Ltd\.?|Inc\.?|Corp\.?)$/.test(word(i)) || !capital(i - 1) || !capital(i - 2)) continue;
    let from = i - 2;
    while (i - from < 4 && capital(from - 1) && from > a.sent[a.sentOf[i]!]!) from--;
    let known = false;
    for (let k = from; k < i; k++) known ||= s.known.at.has(k);
    if (known && (s.known.at.get(from)?.to ?? 0) < i && isFree(s, from, i))
      put(s, {from, to: i, kind: 'organisation', entry: null});
  }
}

/** organisations by a telling word: “United States Maritime Alliance”, “Ministry of the Environment” */
function takeOrganisations(s: NameSearch): void {
  for (let i = 0; i < s.a.n; i++) {
    if (s.taken[i]! >= 0) continue;
    const found = organisationAt(s.a, i, s.word);
    if (!found || !isFree(s, found.from, found.to)) continue;
    const known = s.known.at.get(found.from);
    if (known && known.to >= found.to) continue;
    put(s, {...found, kind: 'organisation', entry: null});
    i = found.to - 1;
  }
}

/** known names where nothing longer stands */
function takeKnown(s: NameSearch): void {
  for (const [from, {to, entry}] of s.known.at) {
    if (!isFree(s, from, to)) continue;
    const person = entry.use === 'name' && to - from === 1 && between(s.a, from, to);
    if (person) continue;
    put(s, {from, to, kind: kindOfEntry(entry), entry});
  }
}

/** runs of proper nouns left over */
function takeRuns(s: NameSearch): void {
  const {a, word, taken} = s;
  const {n, sentOf} = a;
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
    // “al-Akhdar Ibrahimi”
    if (from > 1 && word(from - 1) === '-' && a.end[from - 2] === a.start[from - 1] && isParticle(word(from - 2)))
      from -= 2;
    // “Secretary-General |”
    while (!body && from < j && (isTitle(word(from)) || word(from) === '-')) from++;
    // “of State John Kerry”: a given name inside the run begins a person's
    for (let k = from + 1; k < j - 1; k++) {
      if (!isGivenName(word(k)) || organisationWords[word(j - 1)]) continue;
      if (!isOffice(word(k - 1))) put(s, {from, to: k, kind: guessedKind(word, from, k, false, n), entry: null});
      from = k;
      break;
    }
    if (from < j && !isOffice(word(from)) && !(j - from === 1 && callings.has(word(from).toLowerCase())))
      put(s, {from, to: j, kind: guessedKind(word, from, j, isTitleBefore(a, from, word), n), entry: null});
    i = j - 1;
  }
}

/** “Michael Jordan”, “Chad Smith”: a state's name beside a given name or a capitalised surname is a person's */
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
