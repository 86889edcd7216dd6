import type {Actor, EvidenceRecord} from '@suasion/model';
import {isId, keywords, origins} from '@suasion/model';
import {anybodysMen, labels, onlyMoved, onlySpeaks} from '../words/deciding.ts';
import {sidesOf} from './whose.ts';

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
        name: called(lead.name),
        inText: called(lead.name),
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
  // “the union” is better known as “Ferry workers” or by a name of its own
  for (const party of all) {
    const called = party.actors
      .map(a => actors.get(a)!)
      .filter(a => a.kind !== 'person' && /^\p{Lu}/u.test(a.name))
      .sort((a, b) => b.mentions.length - a.mentions.length)[0];
    if (called && /^\p{Ll}/u.test(party.name) && /^(?:organisation|people|armed-group)$/.test(party.kind))
      [party.name, party.inText, party.kind] = [called.name, called.name, called.kind];
  }
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

// “DEPUTY MINISTER” of a transcript is the deputy minister
const called = (name: string) => (labels.test(name) ? name.toLowerCase() : name);

// the article is part of how a name is used: most places that have the name as it is here tell
function withArticle(party: Party, actors: readonly Actor[], texts: ReadonlyMap<string, string>): string {
  if (labels.test(party.name.toUpperCase()) && /^\p{Ll}/u.test(party.name)) return `the ${party.name}`;
  if (/^(?:the|a|an) /i.test(party.name)) return party.name.replace(/^The /, 'the ');
  let [the, all] = [0, 0];
  for (const {doc, start, end} of actors.filter(a => party.actors.includes(a.id)).flatMap(a => a.mentions)) {
    const text = texts.get(doc) ?? '';
    if (text.slice(start, end) !== party.name) continue;
    const before = text.slice(Math.max(0, start - 12), start);
    if (/[.!?:]["”’)]*\s+$|^$|\n$/.test(before)) continue;
    // “the Amplex union”: the article is the noun's behind it
    if (described.test(text.slice(end, end + 24))) continue;
    all++;
    if (/\bthe (?:\p{Ll}+ )?$/iu.test(before)) the++;
  }
  return the * 2 > all || (all === 0 && common.test(party.name)) ? `the ${party.name}` : party.name;
}
const described =
  /^ (?:(?:trade|labou?r) )?(?:union|party|group|company|firm|airline|bank|club|movement|leadership|board|plan|offer|bid|deal|talks|dispute)\b/;
const common =
  /(?:\b(?:government|opposition|coalition|council|union|army|party|front|league|ministry|company|commission|authority|movement|agency|group|alliance|association|police|states|nations|powers)|\p{Ll}s)$/iu;

/** An id formulas can hold, made of one that may not be. */
export function safeId(id: string): string {
  const safe = id.replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-').replace(/^-+|-+$/g, '') || 'party';
  return isId(safe) && !keywords.has(safe) ? safe : `x-${safe}`;
}

/** Whether a party only speaks: media report and diplomats without a country explain, they do not decide. */
export const decides = (party: Party) =>
  party.kind !== 'media' &&
  // a government whose country no report names is one all the same
  (!onlySpeaks.test(party.name) || (party.kind === 'government' && party.actors.length > 1)) &&
  !onlyMoved.test(party.name) &&
  !(party.mentions <= 1 && party.actors.length === 1 && anybodysMen.test(party.name));
const helps = /\b(?:envoy|mediator|facilitator|go-between)s?\b/i;
export const isPerson = (party: Party) => speaking.has(party.kind);
