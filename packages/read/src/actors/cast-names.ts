import {UPOS, XPOS} from '../tagset.ts';
import {byLetters, castOrganisation, introduced, memberOf, organisationIndex, renamed, spelledOut} from './bodies.ts';
import {type Cast, described, headOf, wordsIn} from './cast.ts';
import {applyRole} from './cast-roles.ts';
import {gazetteer} from './gazetteer.ts';
import {countryOfLeader, givenOfLeader, isHeadOfState, leaderOf} from './leaders.ts';
import {isParticle} from './name-spans.ts';
import type {NameSpan} from './names.ts';
import {fold, nameWords, People} from './people.ts';
import {lower, phraseBefore} from './phrases.ts';
import {isFormer, roleAfter, roleBefore, roleShared} from './roles.ts';
import {genderOfName, genderOfTitle, isGivenName} from './words/first-names.ts';
import {peoples} from './words/name-words.ts';
import {organisationWords} from './words/organisations.ts';

export interface NamedCast {
  people: People;
  names: NameSpan[];
  nameAt: Int32Array;
  /** actor whose office a token heads, -1 elsewhere; `titles` marks the tokens of offices in front of a name */
  holders: Int32Array;
  titles: Uint8Array;
}

/** Turns the names of a text into actors and mentions: states, organisations with their acronyms, people with their offices. */
export function castNames(cast: Cast, names: NameSpan[]): NamedCast {
  const {a} = cast;
  const nameAt = new Int32Array(a.n).fill(-1);
  names.forEach((s, i) => {
    for (let t = s.from; t < s.to; t++) nameAt[t] = i;
  });
  cast.names = names;
  cast.nameAt = nameAt;
  const people = new People();
  const cn: NamedCast = {people, names, nameAt, holders: new Int32Array(a.n).fill(-1), titles: new Uint8Array(a.n)};
  // full names first, so that a headline's “Lavrov” finds the Sergei Lavrov of the story
  for (const s of names) if (s.kind === 'person' && s.to - s.from > 1) addPerson(cast, people, s);
  cast.acronyms = introduced(cast, names);
  for (const p of people.all) p.last = -1;
  for (const s of names) {
    if (s.entry && renamed(cast, s)) castOrganisation(cast, {...s, entry: null});
    else if (s.entry) castKnown(cast, s);
    else if (s.to - s.from === 1 && (peoples.has(cast.word(s.from)) || cast.word(s.from) === 'Maoists'))
      castPeople(cast, s);
    // “the Agrarians” of the Agrarian Union, whatever they were taken for
    else if (memberOf(cast, s)) castOrganisation(cast, s);
    else if (s.kind === 'person' || isParticled(cast, s, people) || isColleague(cast, s, cn)) castPerson(cast, s, cn);
    else if (s.kind === 'organisation') castOrganisation(cast, s);
    else castOther(cast, s, cn);
  }
  return cn;
}

/** “De Vries” at the beginning of a sentence, of a text that names Lars de Vries, whatever it was taken for */
const isParticled = (cast: Cast, s: NameSpan, people: People): boolean =>
  s.to - s.from > 1 &&
  s.to - s.from < 4 &&
  isParticle(cast.word(s.from)) &&
  people.all.some(p => p.given !== null && fold(p.name).endsWith(` ${fold(cast.phrase(s.from, s.to))}`));

/** “ministers Ove Lind and | Mads Krag”, whatever the second was taken for */
const isColleague = (cast: Cast, s: NameSpan, {names, nameAt}: NamedCast): boolean =>
  s.to - s.from === 2 && !organisationWords[cast.word(s.to - 1)] && roleShared(cast.a, s.from, names, nameAt) !== null;

const locative =
  /^(?:in|at|near|inside|outside|across|throughout|around|within|into|over|from|through|via|off|toward|towards)$/;

/** “in Damascus”, “southern Lebanon”: the place, not who governs it. */
export function isPlaceUse(cast: Cast, s: {from: number; to: number}): boolean {
  const {a} = cast;
  let i = s.from - 1;
  const first = a.sent[a.sentOf[s.from]!]!;
  if (
    i >= first &&
    /^(?:northern|southern|eastern|western|central|downtown|nearby|neighbou?ring|greater)$/.test(lower(a, i))
  )
    return true;
  // “in Baku, Azerbaijan,”
  const town = i - 2 >= first && lower(a, i) === ',' && a.upos[i - 1] === UPOS.PROPN && lower(a, i - 2) === 'in';
  const closed = s.to >= a.n || !/^\p{L}/u.test(lower(a, s.to));
  if (town && closed) return true;
  // “in Christian east Beirut”, “from neighboring Lebanon”
  for (let steps = 0; i >= first && steps < 4; steps++, i--) {
    const u = a.upos[i];
    if (
      u !== UPOS.DET &&
      u !== UPOS.ADJ &&
      !(steps < 2 && (u === UPOS.PROPN || u === UPOS.VERB) && !/ed$/.test(lower(a, i)))
    )
      break;
  }
  const out = i > first && lower(a, i) === 'of' && lower(a, i - 1) === 'out';
  return i >= first && (out || locative.test(lower(a, i))) && !(s.to < a.n && a.xpos[s.to] === XPOS.POS);
}

/** What is called by the town where it was made: “the Stockholm Agreement”, “the Oslo peace process”. */
const settled =
  /^(?:agreements?|accords?|protocols?|conventions?|declarations?|treaty|treaties|process|conference|summit|talks|communiqué|communique|format|framework)$/;

/** “the Stockholm | peace deal”: a paper or a meeting, and not the state whose capital that is */
function isOfTown(cast: Cast, s: NameSpan): boolean {
  const {a} = cast;
  const word = (i: number) => (i < a.n && a.sentOf[i] === a.sentOf[s.from] ? lower(a, i) : '');
  return settled.test(word(s.to)) || (word(s.to) === 'peace' && /^(?:deal|plan)$/.test(word(s.to + 1)))
    ? true
    : word(s.to) === 'peace' && settled.test(word(s.to + 1));
}

function castKnown(cast: Cast, s: NameSpan): void {
  const {a} = cast;
  const entry = s.entry!;
  if (entry.use === 'seat' && isOfTown(cast, s)) return;
  const head = headOf(cast, s);
  const adjective = () => cast.adjectives.set(s.to - 1, {from: s.from, to: s.to, actor: entry.actor});
  if (entry.use === 'adjective') {
    // “the British agreed”: an adjective that heads its phrase is its people's state
    const next = s.to < a.n && a.sentOf[s.to] === a.sentOf[head] ? s.to : -1;
    const modifies =
      next >= 0 &&
      (a.upos[next] === UPOS.NOUN ||
        a.upos[next] === UPOS.PROPN ||
        a.upos[next] === UPOS.ADJ ||
        a.xpos[next] === XPOS.HYPH);
    const the = s.from > 0 && lower(a, s.from - 1) === 'the';
    const heads = a.upos[head] === UPOS.PROPN || a.upos[head] === UPOS.NOUN || the;
    if (modifies || !heads || !the) return void adjective();
  }
  if (entry.use === 'people') {
    const the = s.from > 0 && lower(a, s.from - 1) === 'the';
    const modifies = s.to < a.n && a.upos[s.to] === UPOS.NOUN && a.sentOf[s.to] === a.sentOf[head];
    if (modifies) return void adjective();
    if (!the) {
      const k = entry.actor;
      const name = cast.phrase(s.from, s.to);
      const actor = cast.actor(`people:${k.id}`, () =>
        described(/s$|ese$/.test(name) ? name : `${name}s`, 'people', k.country),
      );
      cast.mention({from: s.from, to: s.to, head, form: 'name', actor, place: false});
      return;
    }
  }
  const place = (entry.use === 'seat' || entry.use === 'name') && entry.actor.kind === 'state' && isPlaceUse(cast, s);
  cast.mention({from: s.from, to: s.to, head, form: 'name', actor: cast.known(entry.actor), place});
}

function addPerson(cast: Cast, people: People, s: NameSpan): void {
  const words = wordsIn(cast, s);
  if (nameWords(words).length < 2) return;
  const known = people.full(words);
  const name = cast.phrase(s.from, s.to);
  if (known) {
    const actor = cast.actors[known.actor]!;
    if (name.length > actor.name.length && !/\./.test(name)) {
      actor.name = name;
      people.rename(known, name);
    }
    return;
  }
  const w = nameWords(words);
  const actor = cast.actor(`person:${w[0]} ${w.at(-1)}`, () => ({
    ...described(name, 'person', null),
    plural: false,
    named: true,
  }));
  const p = people.add(words, name, actor, s.from);
  cast.actors[actor]!.gender = p.gender;
}

export function castPerson(cast: Cast, s: NameSpan, cn: NamedCast): void {
  const {a} = cast;
  const {people, names, nameAt} = cn;
  const words = wordsIn(cast, s);
  if (!words.length) return;
  const title = s.from > a.sent[a.sentOf[s.from]!]! ? genderOfTitle(lower(a, s.from - 1)) : null;
  const beside = roleBefore(a, s.from, names, nameAt) ?? roleShared(a, s.from, names, nameAt);
  // “the ECOWAS mediator, former president | Omar Haddad”: what he is now
  const present = beside?.former && beside.to === s.from ? roleBefore(a, beside.from, names, nameAt) : null;
  const before = present && !present.former ? present : beside;
  // “President Obama” is not the Michelle Obama of the story
  const ruler = before && words.length === 1 && isHeadOfState(before.text) ? givenOfLeader(words[0]!) : null;
  let p = nameWords(words).length > 1 ? people.full(words) : people.single(words.at(-1)!, s.from, title, ruler);
  if (!p) {
    const name = cast.phrase(s.from, s.to);
    const w = nameWords(words);
    const given = w.length > 1 ? w[0] : ruler;
    const key = given ? `person:${given} ${w.at(-1)}` : `person:${w[0] ?? fold(name)}`;
    const actor = cast.actor(key, () => ({...described(name, 'person', null), plural: false, named: true}));
    p = people.add(words, name, actor, s.from);
  }
  p.last = s.from;
  const actor = cast.actors[p.actor]!;
  p.gender ??= title;
  actor.gender ??= p.gender;
  const role = before ?? roleAfter(a, s.to, names, nameAt);
  if (role) {
    applyRole(cast, p.actor, p.family, role);
    cn.holders[role.head] = p.actor;
    if (before && before.to === s.from) cn.titles.fill(1, role.from, role.to);
  }
  if (actor.speaksFor < 0) actor.speaksFor = bodyBehind(cast, s, p.actor, cn);
  if (actor.speaksFor < 0) actor.speaksFor = landOfCounterpart(cast, s, cn) ?? -1;
  if (!actor.country && actor.speaksFor < 0) {
    const surnameAlone = words.length === 1 && !p.given;
    const given = p.given && !surnameAlone ? nameWords(words)[0]! : null;
    const known = leaderOf(cast, p.family, p.given ?? given);
    // “Jonathan, 13,” is nobody's president
    const first = surnameAlone && !role && isGivenName(words[0]!);
    const there =
      first && cast.names.some(n => n.entry?.actor.kind === 'state' && n.entry.actor.country === known?.country);
    // “Ms. Trudeau” of a briefing
    const other = known?.given && p.gender && (genderOfName(known.given) ?? p.gender) !== p.gender;
    if (
      known &&
      !other &&
      (!first || there) &&
      (surnameAlone || known.given !== null || isHeadOfState(actor.role ?? ''))
    ) {
      const of = gazetteer().state(known.country) ?? gazetteer().known(known.country);
      if (of && !/\b(?:former|ex|late|candidate|nominee)\b/i.test(actor.role ?? '')) {
        actor.country = of.country;
        actor.speaksFor = cast.known(of);
      }
    }
  }
  // the office in front belongs to the phrase: “U.N. mediator Diego Cordovez”
  const from = before && before.to === s.from && before.from >= a.sent[a.sentOf[s.from]!]! ? before.from : s.from;
  cast.mention({from, to: s.to, head: headOf(cast, s), form: 'name', actor: p.actor, place: false});
}

/** “her Danish counterpart, | Lars Holm”: the land he is of, -1 where none is named; null where nobody's counterpart */
function landOfCounterpart(cast: Cast, s: NameSpan, {names, nameAt}: NamedCast): number | null {
  const {a} = cast;
  const i = s.from > 1 && lower(a, s.from - 1) === ',' ? s.from - 2 : s.from - 1;
  if (i < 0 || a.sentOf[i] !== a.sentOf[s.from] || lower(a, i) !== 'counterpart') return null;
  for (let k = phraseBefore(a, i).from; k < i; k++) {
    const land = nameAt[k]! >= 0 ? names[nameAt[k]!]!.entry?.actor : undefined;
    if (land && (land.kind === 'state' || land.kind === 'bloc')) return cast.known(land);
  }
  return -1;
}

// “Khalil al-Hayya of Hamas”
function bodyBehind(cast: Cast, s: NameSpan, person: number, {names, nameAt}: NamedCast): number {
  // “Ireland's Micheal Martin”
  const whose = s.from > 1 && cast.a.xpos[s.from - 1] === XPOS.POS ? nameAt[s.from - 2]! : -1;
  if (whose >= 0 && s.to - s.from > 1) {
    const by = names[whose]!;
    if (by.entry && by.entry.actor.kind !== 'media') return cast.known(by.entry.actor);
    if (by.kind === 'organisation') return organisationIndex(cast, by);
  }
  if (s.to + 1 >= cast.a.n || lower(cast.a, s.to) !== 'of' || nameAt[s.to + 1]! < 0) return -1;
  const of = names[nameAt[s.to + 1]!]!;
  // “President Helena Varga of Kestria”
  const office = cast.actors[person]!.role;
  if (of.entry?.actor.kind === 'state' && (!office || isFormer(office))) return -1;
  return of.entry && of.entry.actor.kind !== 'media' ? cast.known(of.entry.actor) : -1;
}

/** Peoples (“Kurds”), single names the text has made known as people or acronyms; anything else waits until it acts. */
function castOther(cast: Cast, s: NameSpan, cn: NamedCast): void {
  const {a} = cast;
  const {people} = cn;
  const one = s.to - s.from === 1;
  const w = cast.word(s.to - 1);
  const long = byLetters(cast, s);
  if (long) {
    if (long.kind === 'organisation' || long.entry) castOrganisation(cast, s);
    return;
  }
  if (s.kind === 'place') return;
  if (one && spelledOut(cast, s)) {
    castOrganisation(cast, s);
    return;
  }
  // “Kari Holm, the minister,”, “campaigner Ash Dunn”: whoever holds an office is a person
  const few = s.to - s.from > 1 && s.to - s.from < 5;
  if (
    few &&
    (roleAfter(a, s.to, cn.names, cn.nameAt) ||
      roleBefore(a, s.from, cn.names, cn.nameAt) ||
      roleShared(a, s.from, cn.names, cn.nameAt) ||
      landOfCounterpart(cast, s, cn) !== null)
  ) {
    addPerson(cast, people, s);
    castPerson(cast, s, cn);
    return;
  }
  const person = one ? people.single(w, s.from, null) : null;
  if (person && person.family === nameWords([w])[0]) {
    person.last = s.from;
    cast.mention({from: s.from, to: s.to, head: headOf(cast, s), form: 'name', actor: person.actor, place: false});
    return;
  }
  if (one && countryOfLeader(cast, w) && /^\p{Lu}\p{Ll}+$/u.test(w)) {
    castPerson(cast, s, cn);
    return;
  }
  // “Kurds”, “Democrats”; but no half of a longer name (“School of International | Studies”)
  const before = s.from > 0 ? cn.nameAt[s.from - 1]! : -1;
  const alone = before < 0 || cn.names[before]!.entry !== null;
  if (one && alone && a.xpos[s.to - 1] === XPOS.NNPS && /s$/.test(w)) castPeople(cast, s);
}

function castPeople(cast: Cast, s: NameSpan): void {
  // the Maoists of India have a name of their own; those of another country are its
  if (cast.word(s.from) === 'Maoists') {
    const india = cast.names.some(n => n.entry?.actor.country === 'IN');
    const known = india ? gazetteer().known('naxalites') : null;
    const fighters = known
      ? cast.known(known)
      : cast.actor('people:maoists', () => ({...described('Maoists', 'armed-group', null), named: true}));
    cast.mention({from: s.from, to: s.to, head: s.to - 1, form: 'name', actor: fighters, place: false});
    return;
  }
  const actor = cast.actor(`people:${fold(cast.phrase(s.from, s.to))}`, () => ({
    ...described(cast.phrase(s.from, s.to), 'people', null),
    named: true,
  }));
  cast.mention({from: s.from, to: s.to, head: s.to - 1, form: 'name', actor, place: false});
}
