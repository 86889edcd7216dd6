import type {Analysis, Name} from '../analysis.ts';
import {cities} from '../language/words/names.ts';
import {UPOS, XPOS} from '../tagset.ts';
import {agentNouns, honorifics} from './words/agents.ts';
import {isGivenName} from './words/first-names.ts';
import {addressed, callings, firmWords, leadingWords, partisan, thingWords} from './words/name-words.ts';
import {organisationWords} from './words/organisations.ts';

/** A text's words by token, for the rules of names. */
export interface Words {
  a: Analysis;
  word(i: number): string;
  /** words the text also writes in small letters */
  common: ReadonlySet<string>;
}

export function wordsOf(a: Analysis): Words {
  const common = new Set<string>();
  for (let i = 0; i < a.n; i++) {
    const c = a.text.charCodeAt(a.start[i]!);
    if (c >= 97 && c <= 122) common.add(a.text.slice(a.start[i]!, a.end[i]!));
  }
  return {a, common, word: i => a.text.slice(a.start[i]!, a.end[i]!)};
}

const particle = /^(?:al|el|ul|bin|bint|ibn|ben|abu|von|van|der|den|de|la|di|da|dos|du|y|e)$/i;
/** Small words inside a person's name, never between two people. */
const linking = /^(?:von|van|der|den|de|del|della|di|du|dos|al|el|bin|bint|ibn|ben|zu|ten|ter)$/;
/** What is of those named behind it: “the summit of Russia and Turkey”, “the Members of the Council” have no name of their own. */
const held = /^(?:summit|meeting|conference|talks|Members)$/;
export const isParticle = (w: string): boolean => particle.test(w);
export const isCapitalised = (w: string): boolean => /^\p{Lu}/u.test(w);
/** words that may begin a sentence and also a name: “New York”, “Will Smith”, “Young Socialists” */
const namelike = new Set('New Old Young Will Three One Two Say Do In Top Local All'.split(' '));
/** What stands behind “General” in the name of a firm or body rather than of an officer. */
const trading =
  /^(?:Motors|Electric|Mills|Dynamics|Atomics|Foods|Telephone|Insurance|Group|Oil|League|Assembly|Council|Federation|Confederation|Union|Secretariat|Hospital|Inn)$/;
/** who has a body's name to themselves: “People's Democratic Party” */
const peoples = /^(?:People|Peoples|Workers|Women|Citizens|Farmers|Peasants|Soldiers|Students)$/;
const weekday = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;
const numbered = /^(?:Local|District|Lodge|Branch|Division|Brigade|Battalion|Regiment)$/;
/** “Local 73”, “District 751” */
export const isNumberedBody = (body: string, number: string): boolean =>
  numbered.test(body) && /^\d+\w?$/.test(number ?? '');
/** What a firm does, in front of its name. */
const maker =
  /^(?:Developer|Retailer|Manufacturer|Carmaker|Automaker|Planemaker|Shipbuilder|Brewer|Insurer|Lender|Miner|Supplier|Publisher|Broadcaster|Contractor|Operator)$/;
const isSmall = (w: string) => /^\p{Ll}/u.test(w);

/**
 * The words of a found name that belong to it: without titles, articles and marks at its ends, without a dash, verb or “in
 * Geneva” inside; a person's with the halves that hyphens and particles join (“Ban Ki-moon”, “Bashar al Assad”).
 */
export function trimmed({a, word}: Words, found: Name): {from: number; to: number} {
  let {from, to} = found;
  // a firm or an office keeps its “General” and “Foreign”
  const firm =
    to - from > 1 && /^(?:general|sterling|premier|major|admiral)$/i.test(word(from)) && trading.test(word(from + 1));
  while (
    !firm &&
    found.kind === 'person' &&
    from < to &&
    (isTitle(word(from)) || (to - from > 1 && weekday.test(word(from))))
  )
    from++;
  if (found.kind === 'person') from = behindTrade(from, to, word, isPlaceOfOffice(a, from, word));
  while (
    from < to &&
    (a.upos[from] === UPOS.DET ||
      a.upos[from] === UPOS.PUNCT ||
      (to - from > 1 && leadingWords.has(word(from)) && !namelike.has(word(from))))
  )
    from++;
  // “Secretary | of State”
  if (found.kind === 'person' && from < to && word(from) === 'of') from++;
  // “Minister of Foreign | Affairs Omar Haddad”
  if (found.kind === 'person' && to - from > 1 && word(from) === 'Affairs') from++;
  if (found.kind !== 'person' && to - from > 2 && held.test(word(from)) && word(from + 1) === 'of') {
    from += 2;
    if (to - from > 1 && word(from) === 'the') from++;
  }
  for (let i = from + 1; i < to; i++) {
    const w = word(i);
    const glued = a.end[i - 1] === a.start[i] && i + 1 < to && a.end[i] === a.start[i + 1];
    const verb =
      (isSmall(w) && (a.upos[i] === UPOS.VERB || a.upos[i] === UPOS.AUX || a.upos[i] === UPOS.PRON)) ||
      (found.kind === 'person' && a.upos[i] === UPOS.AUX);
    const lowered =
      found.kind === 'person' &&
      isSmall(w) &&
      !isParticle(w) &&
      !/^(?:jr|sr)/.test(w) &&
      !(glued || a.end[i - 1] === a.start[i]);
    const there =
      found.kind === 'organisation' && /^(?:in|at)$/.test(w) && i + 1 < to && cities.has(word(i + 1).toLowerCase());
    // a byline ends where the dateline below it begins
    const gap = a.text.slice(a.end[i - 1]!, a.start[i]!);
    const below = /\n\s*\n/.test(gap) || (gap.includes('\n') && /^\p{Lu}{3,}$/u.test(w));
    if (below || /^[—–:;,“”"]$/.test(w) || (w === '-' && !glued) || verb || lowered || there) {
      to = i;
      break;
    }
  }
  while (to > from && (a.upos[to - 1] === UPOS.PUNCT || a.xpos[to - 1] === XPOS.POS) && !word(to - 1).endsWith('.'))
    to--;
  // “Premier Odalis Tuesday said”: the day it was said
  const dated = weekday.test(word(to - 1)) && (a.upos[to] === UPOS.VERB || a.upos[to] === UPOS.AUX);
  if (dated && to - from > 1 && !(to - from === 2 && isGivenName(word(from)))) to--;
  // “Developer Marsh Holdings Group”, where a sentence begins with what a firm does
  if (found.kind === 'organisation' && to - from > 2 && maker.test(word(from)) && firmWords.has(word(to - 1))) from++;
  // “International Longshoremen's Association”
  while (
    found.kind === 'organisation' &&
    to + 1 < a.n &&
    a.xpos[to] === XPOS.POS &&
    a.sentOf[to + 1] === a.sentOf[from] &&
    isCapitalised(word(to + 1)) &&
    organisationWords[word(to + 1)]
  )
    to += 2;
  // “Kestrian People's | Revolutionary Party”
  if (found.kind === 'organisation' && peoples.test(word(to - 1)) && to + 2 < a.n && a.xpos[to] === XPOS.POS) {
    let end = to + 1;
    while (end < a.n && end - to < 6 && a.sentOf[end] === a.sentOf[from] && isCapitalised(word(end))) end++;
    if (end > to + 2 && organisationWords[word(end - 1)]) to = end;
  }
  // “Gov. Nathan Deal” has the surname of a thing
  const surnamed = from > 0 && to - from === 2 && isTitle(word(from - 1)) && isGivenName(word(from));
  while (found.kind === 'person' && to - from > 1 && thingWords.has(word(to - 1)) && !surnamed) to--;
  if (found.kind !== 'person') {
    // “the Republican party”
    const party = to - from === 2 && word(to - 1) === 'party' && partisan.test(word(from));
    while (to > from && isSmall(word(to - 1)) && !party) to--;
    while (found.kind === 'other' && from < to && (a.upos[from] === UPOS.NUM || isSmall(word(from)))) from++;
    return {from, to: from < to ? linkedEnd({a, word}, to) : to};
  }
  return from < to ? joined({a, word}, from, to) : {from, to};
}

/** Where a name goes on with a word that a small one links to it: “Tehreek|-e-Insaf”, “Ulema|-i-Islam”. */
function linkedEnd({a, word}: Pick<Words, 'a' | 'word'>, to: number): number {
  const hyphen = word(to - 1) === '-' ? to - 1 : to;
  const glued = hyphen + 1 < a.n && a.end[hyphen - 1] === a.start[hyphen] && a.end[hyphen] === a.start[hyphen + 1];
  return glued && word(hyphen) === '-' && /^(?:e|i|ul|al|eh)-\p{Lu}/u.test(word(hyphen + 1)) ? hyphen + 2 : to;
}

/** What a hyphen joins to a name to describe by it: “the Dahl-backed bill”, “a Marta Weiss-style speech”. */
const hyphenated =
  /^(?:\p{Ll}{2,}(?:ed|ing)|run|led|held|built|made|style|type|era|like|friendly|linked|free|born|only|esque|owned|bound|inspired|proof|heavy|centric|aligned|sponsored)$/u;

/** What a hyphen may join in front of a person's name to be part of it. */
const doubled = /^(?!(?:Anti|Pro|Ex|Non|Post|Pre|Mid|Co|Vice|Pan|Neo|Self)$)\p{Lu}\p{Ll}+$/u;

/** “Minister for the |”, “Ambassador to |” */
function isPlaceOfOffice(a: Analysis, from: number, word: (i: number) => string): boolean {
  const same = (i: number) => i >= 0 && a.sentOf[i] === a.sentOf[from];
  let i = from - 1;
  while (same(i) && from - i < 3 && isCapitalised(word(i)) && !isTitle(word(i))) i--;
  if (same(i) && word(i) === 'the') i--;
  return same(i - 1) && /^(?:for|to|of)$/.test(word(i)) && isTitle(word(i - 1));
}

/** Where a person's name begins that a party, a trade or an office of several words opens: “Republican | Dahl”, “Filmmaker | Jon Marek”, “House Speaker | Tim Marek”. */
function behindTrade(from: number, to: number, word: (i: number) => string, placed: boolean): number {
  // “Minister for the Middle East | Tobias Marek”
  if (placed && !isGivenName(word(from))) for (let i = from + 1; i + 1 < to; i++) if (isGivenName(word(i))) return i;
  if (to - from > 1 && partisan.test(word(from)) && isCapitalised(word(from + 1))) from++;
  for (let i = from; i + 2 < to; i++)
    if (
      isGivenName(word(i + 1)) &&
      !isGivenName(word(i)) &&
      (callings.has(word(i).toLowerCase()) || (i > from && isTitle(word(i))))
    )
      return i + 1;
  return from;
}

/** A person's name with what a hyphen joins behind it and a particle in front. */
function joined({a, word}: Pick<Words, 'a' | 'word'>, from: number, to: number): {from: number; to: number} {
  const within = (i: number) => i >= 0 && i < a.n && a.sentOf[i] === a.sentOf[from];
  const hyphen = (i: number) => /^[-–]$/.test(word(i)) && a.end[i - 1] === a.start[i] && a.end[i] === a.start[i + 1];
  // “Ki-moon”, but no “Dahl-backed”
  while (within(to + 1) && hyphen(to) && /^\p{L}/u.test(word(to + 1)) && !hyphenated.test(word(to + 1))) to += 2;
  // “al-Akhdar”
  if (from > 1 && within(from - 2) && hyphen(from - 1) && isParticle(word(from - 2))) from -= 2;
  // “Jul-Asman Sawadjaan”, but no “Anti-Ana Dahl”
  if (to - from > 1 && from > 1 && within(from - 2) && hyphen(from - 1) && doubled.test(word(from - 2))) from -= 2;
  // “Ursula | von der Leyen”
  let last = to;
  while (within(last + 1) && last - to < 3 && linking.test(word(last))) last++;
  if (last > to && /^\p{Lu}\p{Ll}/u.test(word(last)) && a.upos[last] === UPOS.PROPN) to = last + 1;
  if (
    within(from - 2) &&
    isParticle(word(from - 1)) &&
    a.upos[from - 2] === UPOS.PROPN &&
    isCapitalised(word(from - 2)) &&
    !isTitle(word(from - 2))
  )
    from -= 2;
  return {from, to};
}

/** Is a name of one word a name at all? “Rival”, “Arrogant” at the beginning of a sentence are not. */
export function standsAlone({a, word, common}: Words, i: number): boolean {
  const u = a.upos[i];
  if (u !== UPOS.PROPN && u !== UPOS.NOUN && u !== UPOS.ADJ && u !== UPOS.X && u !== UPOS.VERB) return false;
  const w = word(i);
  if (!/^\p{Lu}\p{Ll}/u.test(w)) return true;
  const begins = i === a.sent[a.sentOf[i]!] || /^["“‘:(]$/.test(word(i - 1));
  return !(begins && (u !== UPOS.PROPN || common.has(w.toLowerCase()))) || isGivenName(w);
}

export function isTitle(w: string): boolean {
  const lower = w.toLowerCase().replace(/\.$/, '');
  return (
    honorifics.has(lower) ||
    (agentNouns.get(lower)?.sort === 'leader' && isCapitalised(w)) ||
    /^(?:gens?|lt|col|sgt|capt|sens?|reps?|govs?|adm|maj|foreign|prime|vice|deputy|former|ex)$/.test(lower)
  );
}

/** “Mr. King”, “Ms. van der Berg”: after an honorific whatever is capitalised is a person's name, an office's word too. */
export function honoured({a, word}: Words, i: number): {from: number; to: number} | null {
  if (!/^(?:Mr|Mrs|Ms|Dr)\.?$/.test(word(i))) return null;
  const within = (j: number) => j < a.n && a.sentOf[j] === a.sentOf[i];
  const name = (j: number) => within(j) && /^\p{Lu}[\p{L}.’'-]*$/u.test(word(j)) && a.xpos[j] !== XPOS.POS;
  let to = i + 1;
  while (to < i + 6 && (name(to) || (within(to) && isParticle(word(to)) && name(to + 1)))) to++;
  if (to === i + 1 || (to === i + 2 && addressed.has(word(i + 1)))) return null;
  return joined({a, word}, i + 1, to);
}
