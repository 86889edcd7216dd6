import type {Actor, EvidenceRecord} from '@suasion/model';
import {isId, keywords, origins} from '@suasion/model';

/** Actors that decide as one: a government with its ministers, its capital and those who speak for it. */
export interface Party {
  id: string;
  name: string;
  /** the name as it stands within a sentence: the United States, Russia */
  inText: string;
  kind: Actor['kind'];
  actors: string[];
  /** helps others to agree; a decision maker only where something is demanded of it */
  mediator: boolean;
  /** how often it is named */
  mentions: number;
}

export interface Parties {
  all: Party[];
  /** actor id → its party */
  of(actor: string | null | undefined): Party | null;
}

const speaking = new Set<Actor['kind']>(['person']);

/** Whom each actor is counted with: Sergei Lavrov → Russia; the government of a country → the country. */
export function sidesOf(record: EvidenceRecord): Map<string, string> {
  const actors = new Map(record.actors.map(a => [a.id, a]));
  const head = new Map<string, string>();
  const byCountry = new Map<string, string>();
  for (const a of record.actors) {
    if ((a.kind === 'state' || a.kind === 'government') && a.country && !byCountry.has(a.country)) {
      byCountry.set(a.country, a.id);
    }
  }
  const leader = (id: string): string => {
    const seen = new Set<string>();
    let at = id;
    for (;;) {
      if (seen.has(at)) return [...seen].sort()[0]!;
      seen.add(at);
      const actor = actors.get(at);
      if (!actor) return at;
      const state = actor.kind === 'state' || actor.kind === 'government';
      const next = state && actor.country ? byCountry.get(actor.country) : actor.speaksFor;
      if (!next || next === at || !actors.has(next)) return at;
      at = next;
    }
  };
  for (const a of record.actors) head.set(a.id, leader(a.id));
  for (const a of record.actors) {
    const whole =
      head.get(a.id) === a.id
        ? (servantOf(a, record.actors) ?? shortFor(a, record.actors) ?? continued(a, record.actors))
        : null;
    if (whole && head.get(whole.id) !== a.id) {
      for (const [id, at] of head) if (at === a.id) head.set(id, head.get(whole.id)!);
    }
  }
  return head;
}

/** Puts everyone with those they are counted with. */
export function parties(record: EvidenceRecord): Parties {
  const actors = new Map(record.actors.map(a => [a.id, a]));
  const head = sidesOf(record);
  const mediators = new Set<string>();
  for (const {mediator} of record.meetings) if (mediator) mediators.add(head.get(mediator) ?? mediator);
  for (const {kind, from} of record.relations) if (kind === 'mediation') mediators.add(head.get(from) ?? from);

  const origin = origins(record.documents);
  const groups = new Map<string, Party>();
  for (const a of record.actors) {
    const id = head.get(a.id)!;
    const lead = actors.get(id)!;
    let party = groups.get(id);
    if (!party) {
      party = {
        id: safeId(id),
        name: lead.name,
        inText: lead.name,
        kind: lead.kind,
        actors: [],
        mediator: mediators.has(id) || helps.test(lead.name),
        mentions: 0,
      };
      groups.set(id, party);
    }
    party.actors.push(a.id);
    // a reprint names nobody anew
    party.mentions += a.mentions.filter(m => (origin.get(m.doc) ?? m.doc) === m.doc).length;
  }
  const all = [...groups.values()];
  const taken = new Set<string>();
  const names = new Set<string>();
  for (const party of all) {
    while (taken.has(party.id)) party.id += '-2';
    taken.add(party.id);
    // two of one name would be one column in every table
    while (names.has(party.name)) party.name += ' (2)';
    names.add(party.name);
  }
  const texts = new Map(record.documents.map(d => [d.id, d.text]));
  for (const party of all) party.inText = withArticle(party, record.actors, texts);
  const index = new Map(all.flatMap(p => p.actors.map(a => [a, p] as const)));
  return {all, of: actor => (actor ? (index.get(actor) ?? null) : null)};
}

// the article is part of how a name is used: most places that have the name as it is here tell
function withArticle(party: Party, actors: readonly Actor[], texts: ReadonlyMap<string, string>): string {
  if (/^(?:the|a|an) /i.test(party.name)) return party.name.replace(/^The /, 'the ');
  let [the, all] = [0, 0];
  for (const {doc, start, end} of actors.filter(a => party.actors.includes(a.id)).flatMap(a => a.mentions)) {
    const text = texts.get(doc) ?? '';
    if (text.slice(start, end) !== party.name) continue;
    const before = text.slice(Math.max(0, start - 12), start);
    if (/[.!?:]["”’)]*\s+$|^$|\n$/.test(before)) continue;
    all++;
    if (/\bthe (?:\p{Ll}+ )?$/iu.test(before)) the++;
  }
  return the * 2 > all || (all === 0 && common.test(party.name)) ? `the ${party.name}` : party.name;
}
const common =
  /(?:\b(?:government|opposition|coalition|council|union|army|party|front|league|ministry|company|commission|authority|movement|agency|group|alliance|association|police|states|nations|powers)|\p{Ll}s)$/iu;

/** “spokesman for the coalition”: who serves one that is known by that name speaks for it. */
function servantOf(actor: Actor, actors: readonly Actor[]): Actor | null {
  const served =
    /\b(?:spokes\w+|leader|head|chief|president|chair\w*|negotiator|envoy|delegate|commander|member|director|secretary|minister) (?:for|of) (?:the )?(?<name>.+)$/i.exec(
      actor.role ?? '',
    )?.groups?.name;
  if (actor.kind !== 'person' || !served) return null;
  const name = served.toLowerCase();
  const known = actors.filter(
    a => a.kind !== 'person' && a !== actor && ` ${a.name.toLowerCase()}`.endsWith(` ${name}`),
  );
  return known.length === 1 ? known[0]! : null;
}

/** “employers” is short for “port employers”, where nobody else could be meant. */
function shortFor(actor: Actor, actors: readonly Actor[]): Actor | null {
  if (actor.kind === 'person' || !/^\p{Ll}[\p{L} -]*$/u.test(actor.name)) return null;
  const words = ` ${actor.name.toLowerCase()} `;
  const longer = actors.filter(
    a =>
      a !== actor &&
      a.kind !== 'person' &&
      a.name.length > actor.name.length &&
      ` ${a.name.toLowerCase()} `.includes(words),
  );
  return longer.length === 1 ? longer[0]! : null;
}

// “Syrian opposition” and “Syrian Opposition Coalition”: the longest of names that each continue the other; what says where
// it sits is no part of a name
function continued(actor: Actor, actors: readonly Actor[]): Actor | null {
  const others = actors.filter(a => a !== actor && a.kind !== 'person' && !placed.test(a.name));
  const bare = actor.name.replace(placed, '').toLowerCase();
  if (bare !== actor.name.toLowerCase()) return others.find(a => a.name.toLowerCase() === bare) ?? null;
  if (!/\S (?:opposition|coalition|rebels|movement|front|militia|alliance|resistance|delegation)$/i.test(actor.name))
    return null;
  const from = (a: Actor, b: Actor) => b.name.toLowerCase().startsWith(`${a.name.toLowerCase()} `);
  const longer = others.filter(a => from(actor, a)).sort((a, b) => a.name.length - b.name.length);
  return longer.every((a, k) => k === 0 || from(longer[k - 1]!, a)) ? (longer.at(-1) ?? null) : null;
}
const placed = / (?:in|at|from) \p{Lu}\S*$/u;

/** An id formulas can hold, made of one that may not be. */
export function safeId(id: string): string {
  const safe = id.replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-').replace(/^-+|-+$/g, '') || 'party';
  return isId(safe) && !keywords.has(safe) ? safe : `x-${safe}`;
}

/** Whether a party only speaks: media report and diplomats without a country explain, they do not decide. */
export const decides = (party: Party) => party.kind !== 'media' && !onlySpeaks.test(party.name);
const onlySpeaks =
  /^(?:the |some |many |several |other |its |their |his |her )*(?:[\p{L}-]+ )?(?:media|press|reporters?|journalists?|lawyers?|diplomats?|analysts?|experts?|observers|commentators?|critics|historians?|economists?|witnesses|residents|neighbou?rs|protesters?|demonstrators?|people|everyone|the public|aides?|sources?|opponents|crowds?|supporters|voters|majority|candidates|websites|newspapers|audience|readers|viewers|citizens|families|friends|fans|women|men|children|parents|leaders|nation|world|country|others|anyone|someone|nobody|everybody|americans|we|our|us|i|it|they|he|she|you|why|when|is|what|who|international actors|international community|spokes(?:man|woman|person|people))$/iu;
const helps = /\b(?:envoy|mediator|facilitator|go-between)s?\b/i;
export const isPerson = (party: Party) => speaking.has(party.kind);
