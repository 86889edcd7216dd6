import {XPOS} from '../tagset.ts';
import {organisationIndex} from './bodies.ts';
import {type Cast, described, type LocalActor} from './cast.ts';
import {gazetteer} from './gazetteer.ts';
import {countryOfLeader, isHeadOfState} from './leaders.ts';
import type {NameSpan} from './names.ts';
import {lower} from './phrases.ts';
import {isGoverning, type Role, speaksForIt} from './roles.ts';
import {officeCountry} from './words/agents.ts';
import {bodyNames, ofTowns} from './words/offices.ts';

/** The actor a state is by its code; -1 for none. */
export function stateIndex(cast: Cast, code: string): number {
  const known = gazetteer().state(code);
  return known ? cast.known(known) : -1;
}

/** Writes an office to its holder: the words, the state, and whom the holder speaks for. */
export function applyRole(cast: Cast, person: number, family: string, role: Role): void {
  const actor = cast.actors[person]!;
  const land = role.of.find(n => n.entry?.actor.kind === 'state') ?? null;
  const state = land?.entry?.actor ?? null;
  const text = role.text.replace(/\s+/g, ' ').trim();
  if (text && (!actor.role || (actor.role.length < text.length && text.length < 80 && actor.speaksFor < 0)))
    actor.role = text;
  actor.country ??= state?.country ?? null;
  if (actor.speaksFor >= 0 || !speaksForIt(role, cast.a)) return;
  // “the mayor of Kyiv”, “the president of Kenya's nurses' union”: of that country, and not for its government
  if (land && (isOthers(cast, role, land) || ofTowns.test(lower(cast.a, role.head)))) return;
  const group = role.group;
  if (group && /^(?:opposition|rebel|guerrilla|insurgent|separatist)$/.test(group)) {
    const noun = group === 'opposition' ? 'opposition' : `${group}s`;
    const adjective = role.of[0] ? cast.phrase(role.of[0].from, role.of[0].to) : null;
    actor.speaksFor = cast.actor(`group:${state?.id ?? ''}|${group}`, () =>
      described(
        adjective ? `${adjective} ${noun}` : noun,
        group === 'opposition' ? 'organisation' : 'armed-group',
        state?.country ?? null,
      ),
    );
    return;
  }
  // “the foreign minister of Dahl's government”: of the land he leads
  const leader = role.of.find(n => n.kind === 'person' && isGoverning(cast.a, n));
  if (leader && !state) {
    const code = countryOfLeader(cast, cast.word(leader.to - 1));
    if (code) actor.speaksFor = stateIndex(cast, code);
    return;
  }
  const owner =
    role.of.find(n => n.entry && n.entry.actor.kind !== 'state') ??
    role.of.find(n => n.kind === 'organisation' && !isPortfolio(cast, role, n)) ??
    null;
  const spokenFor = role.of.find(n => n.kind === 'person' && !n.entry);
  if (!owner && !state && spokenFor && voices.test(text)) {
    // “Dahl spokesman | Tom Ruddy”
    const of = cast.at(spokenFor.to - 1)?.actor ?? -1;
    if (of !== person) actor.speaksFor = of;
  } else if (owner) {
    const i = owner.entry ? cast.known(owner.entry.actor) : organisationIndex(cast, owner);
    if (i !== person) actor.speaksFor = i;
  } else if (state && !group) actor.speaksFor = cast.known(state);
  else if (isOfAPart(role, text)) cast.ofParts.add(person);
  else if (!group) {
    const words = text.toLowerCase();
    const office =
      officeCountry[words] ??
      officeCountry[words.split(' ').slice(-2).join(' ')] ??
      // “Special Envoy of the Secretary-General for Kestria”
      officeCountry[/\bof (secretary.general)\b/.exec(words)?.[1] ?? ''];
    // a union has a Secretary General as well
    const elsewhere = office === 'united-nations' && !unitedNations.test(cast.a.text) && unionised.test(cast.a.text);
    const home = office === 'US' && isBritish(cast.a.text) ? 'GB' : elsewhere ? '' : office;
    const known = home ? (gazetteer().state(home) ?? gazetteer().known(home)) : null;
    const code = known ? null : isHeadOfState(text) ? countryOfLeader(cast, family) : null;
    if (known) actor.speaksFor = cast.known(known);
    else if (code) actor.speaksFor = stateIndex(cast, code);
    if (actor.speaksFor >= 0) actor.country ??= cast.actors[actor.speaksFor]!.country;
  }
}

/** What a text about a union has, and one about the United Nations. */
const unionised = /\b(?:unions?|unionists?|federation)\b/i;
const unitedNations =
  /\b(?:U\.?N\.?|United Nations|Security Council|General Assembly|Guterres|Ban Ki-moon|Kofi Annan|Boutros-Ghali|P[ée]rez de Cu[ée]llar|Waldheim|U Thant|Hammarskj[öo]ld)(?![\p{L}])/u;

/** A text about Britain, or a land of it, that never speaks of America: its Secretary of State is a British one. */
const isBritish = (text: string): boolean =>
  /\b(?:UK|United Kingdom|Britain|British|Westminster|Whitehall|Downing Street|House of Commons|Northern Ireland|Scottish|Welsh|Stormont)\b/.test(
    text,
  ) && !/\b(?:U\.?S\.?A?|United States|America|Americans?|Washington|White House|Pentagon)\b/.test(text);

/** “Ohio Secretary of State”, “Republican Attorney General”: of a part of the country, since those of the whole bear neither */
const isOfAPart = (role: Role, text: string): boolean =>
  /\b(?:secretary of state|attorney general)$/i.test(text) &&
  (role.of.some(n => n.kind === 'place') || /\b(?:republican|democratic|state)\b(?! *$)/i.test(text));

const voices = /\b(?:spokes(?:man|woman|person)|press secretary|campaign manager)$/i;

/** “the mayor of Kyiv”, “the Minister of Gender Affairs”: what is named with an office and is no body its holder speaks for */
export function isNoPrincipal({a}: Cast, office: number, of: Pick<LocalActor, 'kind' | 'key' | 'name'>): boolean {
  const noun = lower(a, office);
  if (ofTowns.test(noun)) return of.kind === 'state';
  const known = gazetteer().known(of.key) !== null;
  return /^ministers?$/.test(noun) && of.kind === 'organisation' && !known && !bodyNames.test(of.name);
}

/** Bodies a country has beside its government. */
const bodiesOfOthers =
  /^(?:unions?|association|federation|confederation|guild|watchdog|company|firm|club|league|opposition|church|chamber|society|charity)$/;

/** “Ghana's doctors' union”: what the office is of is no part of the state */
function isOthers({a}: Cast, role: Role, land: NameSpan): boolean {
  if (land.from < role.head || a.xpos[land.to] !== XPOS.POS) return false;
  for (let i = land.to + 1; i < role.to; i++) if (bodiesOfOthers.test(lower(a, i))) return true;
  return false;
}

const isPortfolio = (cast: Cast, role: Role, of: NameSpan): boolean =>
  of.from > role.head &&
  isNoPrincipal(cast, role.head, {kind: 'organisation', key: '', name: cast.phrase(of.from, of.to)});
