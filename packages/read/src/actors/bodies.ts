import {cities} from '../language/words/names.ts';
import {XPOS} from '../tagset.ts';
import {type Cast, described, headOf, type LocalActor, wordsIn} from './cast.ts';
import {gazetteer, type KnownActor} from './gazetteer.ts';
import {isNumberedBody} from './name-spans.ts';
import type {NameSpan} from './names.ts';
import {fold} from './people.ts';
import {lower} from './phrases.ts';
import {commonBeginnings, publicEndings} from './words/firms.ts';
import {mediaEndings, organisationWords} from './words/organisations.ts';

/**
 * Acronyms by their letters: those the text introduces (“Syrian Opposition Coalition (SOC)”), and those that are the first
 * letters of a longer name in it (“EPA” beside “Environmental Protection Agency”).
 */
export function introduced(cast: Cast, names: NameSpan[]): Map<string, NameSpan> {
  const out = new Map<string, NameSpan>();
  for (const s of names) {
    if (s.to - s.from < 2 || s.kind === 'person') continue;
    const initials = wordsIn(cast, s)
      .filter(w => /^\p{Lu}/u.test(w))
      .map(w => w[0])
      .join('');
    // “BA” of “British Airways”: two letters only of a body's whole name
    const enough = initials.length > 2 || (initials.length === 2 && s.to - s.from === 2 && s.kind === 'organisation');
    if (enough && s.kind !== 'place' && !out.has(initials)) out.set(initials, s);
    const open = s.to;
    if (open + 2 >= cast.a.n || !/^[([]$/.test(cast.word(open)) || !/^[)\]]$/.test(cast.word(open + 2))) continue;
    const short = cast.word(open + 1).replaceAll('.', '');
    if (/^\p{Lu}[\p{Lu}\p{N}&]{1,9}s?$/u.test(short)) out.set(short, s);
  }
  return out;
}

/** The longer name whose letters a single word is: “EPA”, “E.P.A.”. */
export const byLetters = (cast: Cast, s: {from: number; to: number}): NameSpan | undefined =>
  s.to - s.from === 1 ? cast.acronyms.get(cast.word(s.from).replaceAll('.', '')) : undefined;

/** The name a text gives an acronym for that a table has as another's: “Parti Tanah Indah (PTI)”; null for any other. */
export function renamed(cast: Cast, s: NameSpan): NameSpan | null {
  const short = cast.word(s.from).replaceAll('.', '');
  const long = /^\p{Lu}{2,6}$/u.test(short) ? byLetters(cast, s) : undefined;
  if (!long || long === s || long.entry === s.entry || !bracketed(cast, long, short)) return null;
  const initials = wordsIn(cast, long)
    .flatMap(w => w.split(/[-–]/))
    .map(w => w.charAt(0));
  return initials.filter(c => /\p{Lu}/u.test(c)).join('') === short ? long : null;
}

const bracketed = (cast: Cast, long: NameSpan, short: string): boolean =>
  cast.word(long.to) === '(' && cast.word(long.to + 1).replaceAll('.', '') === short && cast.word(long.to + 2) === ')';

export function castOrganisation(cast: Cast, s: NameSpan): void {
  const long = byLetters(cast, s);
  if (long && long.kind === 'other' && !long.entry) return;
  const full = long ?? spelledOut(cast, s) ?? numberedOf(cast, s) ?? memberOf(cast, s);
  // “Central”, “Service” alone name no body
  if (!full && vague(cast, s)) return;
  const of = full ?? s;
  const actor = of.entry ? cast.known(of.entry.actor) : organisationIndex(cast, of);
  cast.mention({from: s.from, to: s.to, head: headOf(cast, s), form: 'name', actor, place: false});
}

/**
 * “the Council” after “the Security Council”, “the Union” beside “the EU”: a name of one word that bodies are called by means
 * the body named in full with it, before or else after; null where there is none.
 */
export function spelledOut(cast: Cast, s: NameSpan): NameSpan | null {
  const word = cast.word(s.to - 1);
  if (s.to - s.from !== 1 || !(organisationWords[word] || mediaEndings.has(word))) return null;
  let best: NameSpan | null = null;
  cast.inFull ??= namesInFull(cast);
  for (const other of cast.inFull.get(word) ?? []) {
    if (best && other.from > s.from) break;
    if (other !== s) best = other;
  }
  return best;
}

/** “Local 88” beside “Dockers Union Local 88”; null where no name ends so. */
function numberedOf(cast: Cast, s: NameSpan): NameSpan | null {
  if (s.to - s.from !== 2 || !isNumberedBody(cast.word(s.from), cast.word(s.from + 1))) return null;
  cast.inFull ??= namesInFull(cast);
  const ending = ` ${cast.phrase(s.from, s.to)}`;
  return cast.inFull.get(cast.word(s.from + 1))?.find(x => cast.phrase(x.from, x.to).endsWith(ending)) ?? null;
}

const partyWords = 'Party Union Movement Front Alliance League Federation Bloc Coalition Association'.split(' ');

/** “the Agrarians” beside the “Agrarian Union”, “the Christian Democrats” beside the “Christian Democratic Party”: the one such body named in full; else null. */
export function memberOf(cast: Cast, s: NameSpan): NameSpan | null {
  const words = wordsIn(cast, s);
  if (s.entry || !/[^s]s$/.test(words.at(-1) ?? '')) return null;
  let found: NameSpan | null = null;
  cast.inFull ??= namesInFull(cast);
  for (const word of partyWords) {
    for (const other of cast.inFull.get(word) ?? []) {
      const full = wordsIn(cast, other).filter(w => w !== 'the');
      if (full.length !== words.length + 1 || full.at(-1) !== word) continue;
      if (!words.every((w, k) => isMember(w, full[k]!, k === words.length - 1))) continue;
      if (found && cast.phrase(found.from, found.to) !== cast.phrase(other.from, other.to)) return null;
      found ??= other;
    }
  }
  return found;
}

/** “Agrarians” of “Agrarian”, “Democrats” of “Democratic” */
const isMember = (w: string, of: string, last: boolean): boolean => {
  const stem = last ? w.slice(0, -1) : w;
  return /^\p{Lu}/u.test(of) && of.startsWith(stem) && /^(?:|ic|al|ist|s)$/.test(of.slice(stem.length));
};

/** names of several words by their last, but of people and states */
function namesInFull(cast: Cast): Map<string, NameSpan[]> {
  const out = new Map<string, NameSpan[]>();
  for (const s of cast.names) {
    if (s.kind === 'person' || s.entry?.actor.kind === 'state') continue;
    const name = s.entry ? s.entry.actor.name : cast.phrase(s.from, s.to);
    const last = name.slice(name.lastIndexOf(' ') + 1);
    if (last === name) continue;
    const others = out.get(last);
    if (others) others.push(s);
    else out.set(last, [s]);
  }
  return out;
}

/** firms' names of several words by their first: not “Boeing Machinists Union” for Boeing */
function longerNames(cast: Cast): Map<string, NameSpan> {
  const out = new Map<string, NameSpan>();
  for (const s of cast.names) {
    const word = cast.word(s.from);
    const body = !s.entry && s.kind === 'organisation' && s.to - s.from > 1 && !out.has(word);
    const last = cast.word(s.to - 1).replace(/\.$/, '');
    // “Ashgrove” of “Ashgrove University”, which no town has its name from
    const college = s.to - s.from === 2 && /^(?:University|College)$/.test(last) && !cities.has(word.toLowerCase());
    if (body && (college || !publicEndings.has(last))) out.set(word, s);
  }
  return out;
}

/** “Ashgrove Hospital” beside “Ashgrove Hospital Care System”: the longer name of a firm or house that only says more of what it is; null where there is none. */
function enlarged(cast: Cast, s: {from: number; to: number}): NameSpan | null {
  if (s.to - s.from < 2) return null;
  cast.enlarged ??= enlargedNames(cast);
  return cast.enlarged.get(cast.phrase(s.from, s.to)) ?? null;
}

/** names of firms and houses by each part before the words that only say more of what they are */
function enlargedNames(cast: Cast): Map<string, NameSpan> {
  const out = new Map<string, NameSpan>();
  for (const s of cast.names) {
    if (s.entry || s.kind !== 'organisation') continue;
    for (let to = s.to - 1; to - s.from > 1 && saysMore(cast.word(to)); to--) {
      if (cast.a.end[to - 1] === cast.a.start[to]) continue;
      const part = cast.phrase(s.from, to);
      if (!out.has(part)) out.set(part, s);
    }
  }
  return out;
}

const saysMore = (w: string): boolean => enlarging.test(w) || !/\p{L}/u.test(w);

const enlarging =
  /^(?:Health|Healthcare|Care|Medical|System|Systems|Group|Holdings?|Corporation|Corp\.?|Inc\.?|Ltd\.?|Limited|plc|PLC|Company|Co\.?|International|Partners|Trust|Network)$/;

/** “Kraft” beside “Kraft Foods Inc”: the longer name that a single word begins, the first of them; null where there is none. */
function lengthened(cast: Cast, s: {from: number; to: number}): NameSpan | null {
  const word = cast.word(s.from);
  if (s.to - s.from !== 1 || commonBeginnings.has(word) || organisationWords[word]) return null;
  cast.longer ??= longerNames(cast);
  return cast.longer.get(word) ?? null;
}

/** “BA” of “BA chief executive Ana Holm” beside “British Airways”: the body whose letters they are; null for any other */
function spelledAs(cast: Cast, s: {from: number; to: number}): NameSpan | null {
  const long = byLetters(cast, s);
  return long?.kind === 'organisation' && !long.entry && long.from !== s.from ? long : null;
}

const chambers = /^(?:Congress|Parliament|Senate|House|Cabinet|Assembly|Police|Army|Party|Court|Chamber)$/;

function vague(cast: Cast, s: NameSpan): boolean {
  if (s.to - s.from > 1) return false;
  const w = cast.word(s.from);
  const the = s.from > 0 && /^(?:the|its|their)$/.test(lower(cast.a, s.from - 1));
  return organisationWords[w] !== undefined && !chambers.test(w) && !the;
}

/** “the Dahl campaign”, “Marta Dahl's presidential campaign”: one for whoever it is of. */
export function campaignOf(cast: Cast, person: number): number {
  const {key, name} = cast.actors[person]!;
  return cast.actor(`campaign:${key}`, () => ({
    ...described(`${name} campaign`, 'organisation', null),
    plural: false,
    named: true,
  }));
}

/** whose campaign a name names, where the text names the person; -1 */
function campaigner(cast: Cast, s: {from: number; to: number}): number {
  let to = s.to - 1;
  if (to <= s.from || lower(cast.a, to) !== 'campaign') return -1;
  if (/^(?:presidential|senate|re-election|reelection)$/.test(lower(cast.a, to - 1))) to--;
  if (cast.a.xpos[to - 1] === XPOS.POS) to--;
  const family = to > s.from ? fold(cast.word(to - 1)) : '';
  const found = cast.actors.findIndex(
    x => x.kind === 'person' && x.named && fold(x.name.slice(x.name.lastIndexOf(' ') + 1)) === family,
  );
  return found;
}

export function organisationIndex(cast: Cast, span: {from: number; to: number}): number {
  const whose = campaigner(cast, span);
  if (whose >= 0) return campaignOf(cast, whose);
  const s = spelledAs(cast, span) ?? lengthened(cast, span) ?? enlarged(cast, span) ?? span;
  let from = s.from;
  while (from < s.to - 1 && /^(?:the|a|an)$/i.test(cast.word(from))) from++;
  const words = wordsIn(cast, {from, to: s.to});
  const name = cast.phrase(from, s.to);
  const g = gazetteer();
  const government = governmentNamed(cast, from, s.to);
  if (government) return cast.known(government);
  const inside = g.match(from, i => cast.word(i), s.to);
  if (inside && inside.length === s.to - from && inside.entry.actor.kind !== 'state')
    return cast.known(inside.entry.actor);
  const country = inside && inside.entry.actor.kind === 'state' ? inside.entry.actor : null;
  // “US Pfizer” beside “Pfizer”
  const after = country ? from + inside!.length : s.to;
  const bare =
    after < s.to ? cast.names.find(x => x.from > s.to && cast.phrase(x.from, x.to) === cast.phrase(after, s.to)) : null;
  if (bare?.kind === 'organisation') return organisationIndex(cast, bare);
  const key = `name:${words.map(fold).join(' ')}`;
  if (!country && organs.test(name)) {
    const owner = stateBefore(cast, from);
    // “the Foreign Ministry” after “Chad's Foreign Ministry”
    const last = owner ? -1 : cast.actors.findLastIndex(x => x.key.startsWith(`${key} of `));
    if (last >= 0) return last;
    if (owner)
      return cast.actor(`${key} of ${owner.actor.id}`, () => ({
        ...described(cast.phrase(owner.from, s.to), 'organisation', owner.actor.country),
        plural: false,
        named: true,
        speaksFor: cast.known(owner.actor),
      }));
  }
  return cast.actor(key, () => {
    let kind: LocalActor['kind'] = 'organisation';
    for (const w of words) kind = organisationWords[w] ?? kind;
    if (words.length > 1 && mediaEndings.has(words.at(-1)!)) kind = 'media';
    if (/\bnews agency$/i.test(name)) kind = 'media';
    const organ = country && organs.test(name);
    if (organ) kind = 'organisation';
    return {
      ...described(name, kind, country?.country ?? null),
      plural: false,
      named: true,
      speaksFor: organ ? cast.known(country) : -1,
    };
  });
}

/** What a state acts through. */
const organs =
  /\b(?:Ministry|Army|Navy|Air Force|Embassy|Parliament|Government|Police|Cabinet|Department|Armed Forces)\b/i;

/** the state whose a name is: “Chad's | Foreign Ministry” */
function stateBefore(cast: Cast, from: number): {from: number; actor: KnownActor} | null {
  if (cast.a.xpos[from - 1] !== XPOS.POS) return null;
  for (let i = Math.max(0, from - 5); i < from - 1; i++) {
    const m = gazetteer().match(i, k => cast.word(k), from - 1);
    if (m?.length === from - 1 - i && m.entry.actor.kind === 'state' && m.entry.use === 'name')
      return {from: i, actor: m.entry.actor};
  }
  return null;
}

/** “Government of Laos”, “Royal Thai Government”, “Kingdom of Morocco”: the state itself. */
function governmentNamed(cast: Cast, from: number, to: number): KnownActor | null {
  const g = gazetteer();
  const state = (i: number, end: number) => {
    const m = g.match(i, k => cast.word(k), end);
    return m && m.length === end - i && m.entry.actor.kind === 'state' ? m.entry.actor : null;
  };
  if (/^Governments?$/.test(cast.word(to - 1))) {
    const royal = /^(?:Royal|Federal|Transitional|Interim)$/.test(cast.word(from)) ? 1 : 0;
    return state(from + royal, to - 1) ?? state(from, to - 2);
  }
  while (
    from < to - 2 &&
    /^(?:Royal|Federal|Transitional|Interim|Hashemite|Islamic|Socialist|Democratic|People|'s|Arab|Federative|Bolivarian|Plurinational)$/.test(
      cast.word(from),
    )
  )
    from++;
  if (
    !/^(?:Government|Kingdom|Republic|State|Commonwealth|Sultanate|Emirate|Principality)$/.test(cast.word(from)) ||
    cast.word(from + 1) !== 'of'
  )
    return null;
  const the = /^the$/i.test(cast.word(from + 2)) ? 3 : 2;
  return (
    state(from + the, to) ??
    (from + the < to - 2 && /^(?:Republic|Kingdom)$/.test(cast.word(from + the))
      ? governmentNamed(cast, from + the, to)
      : null)
  );
}
