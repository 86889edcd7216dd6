import {organisationIndex} from './bodies.ts';
import {type Cast, described} from './cast.ts';
import {gazetteer} from './gazetteer.ts';
import {countryOfLeader, isHeadOfState} from './leaders.ts';
import {isGoverning, type Role, speaksForIt} from './roles.ts';
import {officeCountry} from './words/agents.ts';

/** The actor a state is by its code; -1 for none. */
export function stateIndex(cast: Cast, code: string): number {
  const known = gazetteer().state(code);
  return known ? cast.known(known) : -1;
}

/** Writes an office to its holder: the words, the state, and whom the holder speaks for. */
export function applyRole(cast: Cast, person: number, family: string, role: Role): void {
  const actor = cast.actors[person]!;
  const state = role.of.find(n => n.entry?.actor.kind === 'state')?.entry?.actor ?? null;
  const text = role.text.replace(/\s+/g, ' ').trim();
  if (text && (!actor.role || (actor.role.length < text.length && text.length < 80 && actor.speaksFor < 0)))
    actor.role = text;
  actor.country ??= state?.country ?? null;
  if (actor.speaksFor >= 0 || !speaksForIt(role, cast.a)) return;
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
    role.of.find(n => n.kind === 'organisation') ??
    null;
  if (owner) {
    const i = owner.entry ? cast.known(owner.entry.actor) : organisationIndex(cast, owner);
    if (i !== person) actor.speaksFor = i;
  } else if (state && !group) actor.speaksFor = cast.known(state);
  else if (!group && !isOfAPart(role, text)) {
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
