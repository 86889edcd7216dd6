import type {Analysis, NameKind} from '../analysis.ts';
import {UPOS, XPOS} from '../tagset.ts';
import {isNumberedBody, isParticle, isTitle} from './name-spans.ts';
import {agentNouns, honorifics} from './words/agents.ts';
import {isGivenName} from './words/first-names.ts';
import {isCalendar, leadingWords, thingWords} from './words/name-words.ts';
import {mediaEndings, organisationWords} from './words/organisations.ts';

/** The name around a word that organisations are called by, when the word stands in a longer name. */
export function organisationAt(a: Analysis, i: number, word: (i: number) => string): {from: number; to: number} | null {
  const w = word(i);
  // “District 751”, “SEIU Local 73”
  const numbered = i + 1 < a.n && a.sentOf[i + 1] === a.sentOf[i] && isNumberedBody(w, word(i + 1));
  if (
    (!organisationWords[w] && !numbered) ||
    /^(?:Administration|Cabinet|House|Workers|Forces|Guard)$/.test(w) ||
    shouted(a, i)
  )
    return null;
  const same = (j: number) => j >= 0 && j < a.n && a.sentOf[j] === a.sentOf[i];
  const capital = (j: number) =>
    same(j) &&
    /^\p{Lu}[\p{L}.'’]+$/u.test(word(j)) &&
    (a.upos[j] === UPOS.PROPN || a.upos[j] === UPOS.ADJ || a.upos[j] === UPOS.NOUN) &&
    !leadingWords.has(word(j)) &&
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
  let to = numbered ? i + 2 : i + 1;
  while (capital(to) && organisationWords[word(to)]) to++;
  // “Dockers Union | Local 88”
  if (!numbered && capital(to) && to + 1 < a.n && isNumberedBody(word(to), word(to + 1))) to += 2;
  else if (!numbered && to < a.n && isNumberedBody(word(to - 1), word(to))) to++;
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

/**
 * Where a body's name of several words ends that follows what the body is: “the platform | Less Tourism, More Life”, “growers'
 * union | Unió de Pagesos”, “passenger group | Tram Watch”; else its beginning.
 */
export function titledBody(a: Analysis, i: number, word: (i: number) => string): number {
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

/** “Concerned Women for America”, “Students for Life of America”, “Lawyers Without Borders”: people who named themselves by what they are for. */
export function campaignAt(a: Analysis, i: number, word: (i: number) => string): {from: number; to: number} | null {
  if (
    !campaigners.has(word(i)) ||
    !/^(?:for|against|without|For|Against|Without)$/.test(i + 1 < a.n ? word(i + 1) : '')
  )
    return null;
  const same = (j: number) => j >= 0 && j < a.n && a.sentOf[j] === a.sentOf[i];
  const capital = (j: number) =>
    same(j) && /^\p{Lu}[\p{L}.'’-]+$/u.test(word(j)) && !isTitle(word(j)) && !isCalendar(word(j).toLowerCase());
  let from = i;
  while (capital(from - 1) && (!leadingWords.has(word(from - 1)) || /^(?:Young|New|Old)$/.test(word(from - 1)))) from--;
  const opens = from === a.sent[a.sentOf[i]!];
  let to = i + 2;
  // “Citizens for clean water” opens a sentence with a word that is anybody's
  if (!capital(to)) return null;
  while (capital(to) || (/^(?:of|and|the|in)$/.test(same(to) ? word(to) : '') && capital(to + 1))) to++;
  // “Workers for Amazon walked out”: those who work for it
  return opens && from === i && to === i + 3 && workers.test(word(i)) ? null : {from, to};
}

const workers = /^(?:Workers|Lawyers|Scientists|Nurses|Doctors|Teachers)$/;
/** What people call themselves in the names of what they campaign for. */
const campaigners = new Set(
  `Citizens Democracy Action Women Men Students Parents Mothers Fathers Grandmothers Families Workers Farmers Fishers Lawyers Jurists Physicians Doctors Nurses
  Teachers Scientists Engineers Architects Artists Writers Reporters Veterans Soldiers Mayors Friends Neighbours Neighbors Residents Tenants
  Voters Democrats Republicans Conservatives Liberals Socialists Americans Britons Israelis Palestinians Jews Muslims Christians Catholics
  Quakers Rabbis People Youth Businesses Consumers Patients Survivors Hunters Sailors Surfers Allies Advocates Campaigners Volunteers`.split(
    /\s+/,
  ),
);

export const isOffice = (w: string) =>
  /^(?:State|Defen[cs]e|Treasury|General|Foreign|Affairs|Interior|Representative)$/.test(w);

/** Is the whole sentence in capitals, so that capitals say nothing? */
export function shouted(a: Analysis, i: number): boolean {
  const k = a.sentOf[i]!;
  const s = a.text.slice(a.start[a.sent[k]!]!, a.end[a.sent[k + 1]! - 1]!);
  return s.length > 12 && s === s.toUpperCase() && /\p{Lu}{4}/u.test(s.replace(/^[^—–-]{0,40}[—–-]/, ''));
}

/** Can token i begin a run of proper nouns that neither layer nor tables knew? */
export function startsRun(a: Analysis, i: number, taken: Int32Array, word: (i: number) => string): boolean {
  if (taken[i]! >= 0 || (a.upos[i] !== UPOS.PROPN && !isSurname(a, i, word))) return false;
  const w = word(i);
  return /^[\p{Lu}]/u.test(w) && /\p{L}/u.test(w) && !isCalendar(w.toLowerCase());
}

// “Anna Field”: a capitalised word after a given name is a surname, whatever else it may mean
function isSurname(a: Analysis, i: number, word: (i: number) => string): boolean {
  const given = i > 0 && a.sentOf[i - 1] === a.sentOf[i] && a.upos[i - 1] === UPOS.PROPN && isGivenName(word(i - 1));
  return given && a.upos[i] === UPOS.NOUN && /^\p{Lu}\p{Ll}/u.test(word(i));
}

/** inside a name: “al”, “of the”, “&”, hyphens without spaces */
export function joinsRun(a: Analysis, i: number, taken: Int32Array, word: (i: number) => string): boolean {
  const w = word(i);
  const next = i + 1 < a.n && a.sentOf[i + 1] === a.sentOf[i] && startsRun(a, i + 1, taken, word);
  if (!next) return false;
  if (isParticle(w) || w === '&') return true;
  return w === '-' && a.end[i - 1] === a.start[i] && a.end[i] === a.start[i + 1];
}

/** “President |”, “Gen. |”: what follows is a person's name. */
export function isTitleBefore(a: Analysis, i: number, word: (i: number) => string): boolean {
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

/** What a run of proper nouns names, by its words. */
export function guessedKind(
  word: (i: number) => string,
  from: number,
  to: number,
  titled: boolean,
  n: number,
): NameKind {
  const last = word(to - 1);
  if (
    thingWords.has(last) ||
    thingWords.has(word(Math.min(to, n - 1))) ||
    thingWords.has(word(Math.min(to + 3, n - 1)))
  )
    return 'other';
  if (titled) return 'person';
  for (let i = from; i < to; i++) if (organisationWords[word(i)]) return 'organisation';
  if (mediaEndings.has(last) && to - from > 1) return 'organisation';
  if (to - from >= 2 && to - from <= 4 && isGivenName(word(from))) return 'person';
  if (/^\p{Lu}{2,5}$/u.test(last) && to - from === 1) return 'organisation';
  return 'other';
}
