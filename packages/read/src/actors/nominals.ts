import {XPOS} from '../tagset.ts';
import {campaignOf, organisationIndex} from './bodies.ts';
import {type Cast, described} from './cast.ts';
import type {NamedCast} from './cast-names.ts';
import {stateIndex} from './cast-roles.ts';
import {nameOf, phraseActor} from './described.ts';
import type {Nominal} from './find-nominals.ts';
import {gazetteer} from './gazetteer.ts';
import {countryOfLeader, isLeader} from './leaders.ts';
import type {NameSpan} from './names.ts';
import {holderOf, lastOfLand} from './office-holders.ts';
import {fold} from './people.ts';
import {lower} from './phrases.ts';
import {onlyStateOf} from './regions.ts';
import {isRoleNoun} from './roles.ts';
import {cadres} from './words/agents.ts';
import {ofTowns} from './words/offices.ts';

const armed = new Set(
  'army military troop soldier force navy warship aircraft helicopter tank jet warplane gunboat paratrooper marine serviceman servicemember artillery battalion commando airforce bomber bulldozer'.split(
    ' ',
  ),
);
const police = new Set('police policeman policewoman gendarme'.split(' '));
const officials = new Set('official spokesman spokeswoman spokesperson source insider diplomat'.split(' '));
const local =
  /^(?:local|city|provincial|municipal|regional|district|county|town|village|village-level|tribal|student)$/;

/** The phrase as one of the names joined in front of it has it: “Egyptian | ministers”. */
export function withName(cast: Cast, p: Nominal, s: NameSpan): Nominal {
  const rest = cast.phrase(p.whose[0]!.to, p.head + 1);
  return {...p, whose: [s], label: `${cast.phrase(s.from, s.to)} ${rest}`};
}

/**
 * The actor a described phrase means by the names in it; -1 leaves it to coreference. `body` is the actor of a body without a
 * name that stands in front of an office: “union | leaders”.
 */
export function castNominal(cast: Cast, p: Nominal, named: NamedCast, body = -1): number {
  const possessor = cast.a.xpos[p.from] === XPOS.PRP$ ? (cast.at(p.from)?.actor ?? -1) : -1;
  const theirs = possessor >= 0 ? gazetteer().known(cast.actors[possessor]!.key) : null;
  const state =
    p.whose.find(s => s.entry?.actor.kind === 'state')?.entry?.actor ?? (theirs?.kind === 'state' ? theirs : null);
  const cadre = cadres.has(p.lemma);
  const named0 = state || (possessor >= 0 && (cadre || p.noun.sort !== 'group')) ? null : ownerOf(cast, p, named);
  const owner = state
    ? null
    : possessor >= 0 && (cadre || p.noun.sort !== 'group')
      ? principalOf(cast, possessor)
      : (named0 ?? (body >= 0 ? body : null));
  const adjective = state ? adjectiveOf(cast, p, state.id) : '';
  const {sort} = p.noun;
  if (sort === 'government') {
    // “his country”, in which he holds an office
    const holder = possessor >= 0 ? principalOf(cast, possessor) : -1;
    if (holder >= 0 && !p.plural && /^(?:state|government)$/.test(cast.actors[holder]!.kind)) return holder;
    if (local.test(p.modifiers.split(' ')[0] ?? '')) return phraseActor(cast, p, 'government', state?.country ?? null);
    if (/^(?:government|regime|administration|authority|leadership)$/.test(p.lemma) || state) {
      const own = state && p.modifiers ? namedGovernment(cast, p) : -1;
      if (own >= 0) return own;
      if (state && rival.test(p.modifiers)) return phraseActor(cast, p, 'government', state.country);
      if (state) return cast.known(state);
      const leader = p.whose.find(s => s.kind === 'person' || countryOfLeader(cast, cast.word(s.to - 1)));
      if (leader) return governmentOf(cast, leader);
      if (owner !== null && p.lemma === 'leadership') return owner;
    }
    const only =
      p.definite && !p.plural && /^(?:nation|country|state)$/.test(p.lemma) && p.head - p.from === 2
        ? onlyStateOf(cast, cast.word(p.head - 1))
        : -1;
    if (only >= 0) return only;
    return p.whose.length || p.plural ? phraseActor(cast, p, p.plural ? 'bloc' : 'government', null) : -1;
  }
  // “A Clariton spokeswoman”, whom “she” may mean later
  const speaker = spokesman(p) && (state || owner !== null) ? (state ? cast.known(state) : owner!) : -1;
  if (speaker >= 0) return spokesmanFor(cast, speaker, p.lemma, nameOf(cast, p));
  // “the Colombian diplomat” of a text that names no Colombia: whoever it has named, by where he was born
  if (p.lemma === 'diplomat' && p.definite && !p.plural && state && cast.find(state.id) < 0) return -1;
  if (state && p.definite && !p.plural && !p.modifiers && /^(?:diplomat|official)$/.test(p.lemma)) {
    const person = lastOfLand(cast, p, cast.known(state));
    if (person >= 0) return person;
  }
  if (sort === 'organ' || officials.has(p.lemma)) {
    const kind = organKind(p);
    // “Syrian opposition forces” are none of the state's
    if (kind === 'armed forces' && against.test(p.modifiers))
      return phraseActor(cast, p, 'armed-group', state?.country ?? null);
    if (state) {
      const group =
        kind === 'armed forces' || kind === 'police' || kind === 'officials'
          ? kind
          : `${p.modifiers} ${p.lemma}`.trim();
      // a court rules between a state and others
      const speaks =
        !/^(?:former|opposition|rebel|ousted|exiled)/.test(p.modifiers) &&
        !/^(?:court|tribunal)$/.test(p.lemma) &&
        !(p.lemma === 'bank' && !/\b(?:central|national|state|reserve)\b/.test(p.modifiers));
      const index = cast.known(state);
      return cast.actor(`organ:${state.id}|${group}`, () => ({
        ...described(
          group === kind ? `${adjective} ${kind}` : nameOf(cast, p),
          kind === 'officials' ? 'people' : 'organisation',
          state.country,
        ),
        speaksFor: speaks ? index : -1,
      }));
    }
    if (owner !== null) {
      const o = cast.actors[owner]!;
      const group = kind === 'officials' ? 'officials' : p.lemma;
      return cast.actor(`organ:${o.key}|${group}`, () => ({
        ...described(nameOf(cast, p), kind === 'officials' ? 'people' : 'organisation', o.country),
        speaksFor: owner,
      }));
    }
    return -1;
  }
  if (sort === 'leader' || sort === 'spokesman') {
    // “military analysts”, “Russian economists”: of the country, for nobody
    const watches = watching.test(p.lemma) && (state !== null || named0 === null);
    if (!state && (owner === null || watches)) return -1;
    const of = state ? cast.known(state) : owner!;
    const role = [p.modifiers.replace(/\b(?:new|top|senior|newly|elected)\b/g, '').trim(), p.lemma]
      .filter(Boolean)
      .join(' ');
    const holder = holderOf(cast, of, p);
    if (holder >= 0 && !p.plural) return holder;
    const former = /\b(?:former|ex|ousted|late)\b/.test(p.modifiers);
    return cast.actor(`office:${cast.actors[of]!.key}|${role}${p.plural ? 's' : ''}`, () => ({
      ...described(nameOf(cast, p), p.plural ? 'people' : 'person', cast.actors[of]!.country),
      role,
      speaksFor: former || watches || (state && ofTowns.test(p.lemma)) || !isRoleNoun(cast.a, p.head) ? -1 : of,
    }));
  }
  // “Cadbury's board”, “the union's members”, “his negotiators”
  if (cadre && owner !== null && cast.actors[owner]!.kind !== 'media') {
    const o = cast.actors[owner]!;
    return cast.actor(`organ:${o.key}|${p.modifiers} ${p.lemma}`, () => ({
      ...described(nameOf(cast, p), p.noun.kind, o.country),
      plural: p.plural,
      speaksFor: owner,
    }));
  }
  // “Dahl's campaign”, “her presidential campaign”
  if (p.lemma === 'campaign' && !p.plural) {
    const runner = campaigning(cast, p, possessor, named0 ?? -1);
    if (runner >= 0) return campaignOf(cast, runner);
  }
  // “Congolese rebels | M23”
  const next = cast.nameAt[p.head + 1] ?? -1;
  const beside = p.noun.kind === 'armed-group' && next >= 0 ? cast.names[next]! : undefined;
  if (beside && isBand(beside) && cast.a.sentOf[beside.from] === cast.a.sentOf[p.head])
    return cast.known(beside.entry!.actor);
  // “Mali's Hamas rebels” are Hamas, wherever they fight
  const band = state && p.noun.kind === 'armed-group' ? p.whose.find(isBand) : undefined;
  if (band?.entry && !/^(?:former|suspected)/.test(p.modifiers)) return cast.known(band.entry.actor);
  // “the Houthi movement”, “Hamas militants” are the group itself
  const fighting =
    p.noun.kind === 'armed-group' &&
    named0 !== null &&
    cast.actors[named0]!.kind === 'organisation' &&
    cast.actors[named0]!.named;
  // whose guerrillas fight is an armed group
  if (fighting && !/^(?:former|suspected)/.test(p.modifiers)) cast.actors[named0]!.kind = 'armed-group';
  const group =
    owner !== null &&
    p.whose.length &&
    (p.whose.at(-1)!.to === p.head || p.noun.kind === 'armed-group' || isFightersOwn(cast, p, owner))
      ? cast.actors[owner]!
      : null;
  if (
    group?.named &&
    (group.kind === 'armed-group' || (group.kind === 'organisation' && p.noun.kind === 'organisation')) &&
    p.noun.kind !== 'people'
  ) {
    cast.called.set(owner!, (cast.called.get(owner!) ?? new Set()).add(p.lemma));
    return owner!;
  }
  if (p.whose.length || p.modifiers) {
    if (p.lemma === 'opposition' && state) {
      return cast.actor(`group:${state.id}|opposition`, () =>
        described(`${adjective} opposition`, 'organisation', state.country),
      );
    }
    if (p.noun.kind === 'armed-group' && state && !p.modifiers) {
      return cast.actor(`group:${state.id}|${p.lemma}s`, () =>
        described(`${adjective} ${p.lemma}s`, 'armed-group', state.country),
      );
    }
    if (!p.whose.length && p.definite && (!p.plural || (p.noun.kind === 'armed-group' && isBelief(p.modifiers))))
      return -1;
    // “the Kestrian group” may be one named before
    const landed = p.whose.every(s => s.entry?.use === 'adjective') && lower(cast.a, p.head + 1) !== 'of';
    return landed && p.definite && !p.plural && looseBodies.has(p.lemma)
      ? -1
      : phraseActor(cast, p, p.noun.kind, state?.country ?? null);
  }
  return -1;
}

/** Which government is not the state's, or not all agree is. */
const rival = /\b(?:shadow|parallel|rival|rebel|breakaway|self-declared|self-proclaimed|exiled?|opposition)\b/;

/** “Kestria's unity government” of a text that names the National Unity Government: that one, whoever governs the state; -1. */
function namedGovernment(cast: Cast, p: Nominal): number {
  const last = p.modifiers.split(' ').at(-1)!;
  for (const s of cast.names) {
    if (s.entry || s.kind !== 'organisation' || s.to - s.from < 2 || lower(cast.a, s.to - 1) !== p.lemma) continue;
    if (lower(cast.a, s.to - 2) === last) return organisationIndex(cast, s);
  }
  return -1;
}

/** “the M23 rebel | group”, “the Polisario Front independence | movement”, but no “Hamas aid | committee” */
function isFightersOwn(cast: Cast, p: Nominal, owner: number): boolean {
  if (cast.actors[owner]!.kind !== 'armed-group') return false;
  for (let i = p.whose.at(-1)!.to; i < p.head; i++)
    if (!isBelief(lower(cast.a, i)) && !cause.test(lower(cast.a, i))) return false;
  return true;
}

/** What fighters fight for or are, between their name and “group”, “movement”. */
const cause = /^(?:independence|liberation|resistance|paramilitary|political|opposition|self-determination|secession)$/;

/** Bodies of whom no more is said than that they are one. */
export const looseBodies = new Set('group organization organisation movement agency network'.split(' '));

const isBand = (s: NameSpan): boolean => s.entry?.actor.kind === 'armed-group';

/** “the Marxist | rebels”, “the leftist | guerrillas”: what they believe in, and no more */
export const isBelief = (modifiers: string): boolean =>
  /^(?:far-)?(?:leftist|left-wing|rightist|right-wing|islamist|islamic|muslim|christian|shi['’]?a|shi['’]?ite|sunni|marxist|maoist|communist|socialist|nationalist|separatist|secessionist|jihadist|militant|extremist|radical|insurgent|armed|rebel|guerrilla)$/.test(
    modifiers,
  );

/** Who runs in “Dahl's campaign”, “her presidential campaign”, but not in one “against hunger”; -1. */
function campaigning(cast: Cast, p: Nominal, possessor: number, owner: number): number {
  const {a} = cast;
  const runner = possessor >= 0 ? possessor : owner;
  if (runner < 0 || cast.actors[runner]!.kind !== 'person' || !cast.actors[runner]!.named) return -1;
  let i = possessor >= 0 ? p.from + 1 : (p.whose[0]?.to ?? p.head + 1);
  if (i < p.head && a.xpos[i] === XPOS.POS) i++;
  if (i < p.head && /^(?:presidential|senate|gubernatorial|re-election|reelection|election)$/.test(lower(a, i))) i++;
  const next = p.head + 1 < a.n ? lower(a, p.head + 1) : '';
  return i === p.head && !/^(?:against|to|of|on)$/.test(next) ? runner : -1;
}

/** Whose forces fight the state whose name stands with theirs. */
const against = /\b(?:opposition|rebel|insurgent|guerrilla|separatist|anti-government|breakaway|dissident|mutinous)\b/;

/** Who is called by what they know of a state's affairs, and acts for none. By lemma. */
const watching = /^(?:analyst|expert|economist|historian|scientist|scholar|professor|lawyer|author)$/;

/** one spokesman, spokeswoman or spokesperson, who is not a former one */
export const spokesman = (p: Nominal): boolean =>
  p.lemma.startsWith('spokes') && !p.plural && !/^(?:former|opposition|rebel|ousted|exiled)/.test(p.modifiers);

/** Who speaks for a body and is known by that alone. */
export function spokesmanFor(cast: Cast, body: number, lemma: string, name: string): number {
  const {key, country} = cast.actors[body]!;
  return cast.actor(`office:${key}|${lemma}`, () => ({
    ...described(name, 'person', country),
    role: lemma,
    gender: lemma === 'spokesman' ? 'm' : lemma === 'spokeswoman' ? 'f' : null,
    speaksFor: body,
  }));
}

/** The body or state a person speaks for, the actor itself where it is none or speaks for nobody. */
const principalOf = (cast: Cast, i: number): number => {
  const x = cast.actors[i]!;
  return x.kind === 'person' && x.speaksFor >= 0 ? x.speaksFor : i;
};

function organKind(p: Nominal): string {
  if (armed.has(p.lemma))
    return /\b(?:security|police|riot)\b/.test(p.modifiers)
      ? 'security forces'
      : /\b(?:peacekeeping|peace)\b/.test(p.modifiers)
        ? 'peacekeepers'
        : 'armed forces';
  if (police.has(p.lemma)) return 'police';
  if (officials.has(p.lemma)) return 'officials';
  return p.lemma;
}

/** Government of a person: of the state that person speaks for, or one named after the person. */
export function governmentOf(cast: Cast, s: NameSpan): number {
  const mention = cast.at(s.to - 1);
  const person = mention ? cast.actors[mention.actor]! : null;
  if (person && person.kind === 'state') return mention!.actor;
  if (person && person.speaksFor >= 0 && cast.actors[person.speaksFor]!.kind === 'state') return person.speaksFor;
  const code = countryOfLeader(cast, cast.word(s.to - 1)) ?? person?.country;
  if (code) {
    const state = stateIndex(cast, code);
    // “the Assad regime” says for whom Assad speaks
    if (person && person.kind === 'person' && person.speaksFor < 0 && !/\b(?:former|ex)\b/i.test(person.role ?? '')) {
      person.speaksFor = state;
      person.country ??= code;
    }
    return state;
  }
  const name = cast.phrase(s.from, s.to);
  const government = cast.actor(`government:${fold(name)}`, () => ({
    ...described(`${name} government`, 'government', null),
    named: true,
  }));
  // of a state the text does not name: nobody else's president; but “a Dahl administration” may be over or yet to come
  const once = isLeader(cast.word(s.to - 1)) || /\b(?:candidate|nominee|hopeful|former|ex)\b/i.test(person?.role ?? '');
  if (person?.kind === 'person' && person.speaksFor < 0 && !once) person.speaksFor = government;
  return government;
}

// “Hezbollah fighters”, “UN negotiators”, “Assad loyalists”: the organisation or person named in the phrase
function ownerOf(cast: Cast, p: Nominal, named: NamedCast): number | null {
  for (const s of p.whose) {
    if (s.entry) return cast.known(s.entry.actor);
    if (s.kind === 'organisation') return organisationIndex(cast, s);
    const m = cast.at(s.to - 1);
    if (m) return m.actor;
    if (s.kind === 'person') return named.people.single(cast.word(s.to - 1), s.from, null)?.actor ?? null;
  }
  return null;
}

function adjectiveOf(cast: Cast, p: Nominal, state: string): string {
  const s = p.whose.find(x => x.entry?.actor.id === state && x.entry.use === 'adjective');
  return s ? cast.phrase(s.from, s.to) : gazetteer().adjective(state);
}
