import type {Actor, ConflictEvent, SourceDocument} from '@suasion/model';
import type {Cast} from '../actors/cast.ts';
import {unBodies} from '../actors/gazetteer.ts';
import {whoIsIn} from '../actors/who.ts';
import type {Analysis} from '../analysis.ts';
import {attribute} from '../attribution/attribute.ts';
import {statementsOf} from '../attribution/statements.ts';
import {type DateMention, datesIn} from '../dates/dates.ts';
import {withoutAsides} from '../documents/asides.ts';
import {legible} from '../documents/read-document.ts';
import {bearerOrMake, describedActor, modifierActor} from '../events/arguments.ts';
import {findEvents, type TextEvent} from '../events/events.ts';
import {analyse} from '../language/language.ts';
import {headOf} from '../language/tree.ts';
import type {NegotiationContext} from '../negotiation/context.ts';
import {negotiation} from '../negotiation/negotiation.ts';
import {mended} from '../negotiation/tree/mended.ts';
import type {Reader} from '../reader.ts';
import {authorOf} from './author.ts';
import {speakForPapers} from './papers.ts';
import type {DocumentReading} from './reading.ts';
import {actorOfSpan, castFirstPerson, castLabels, castOthers, StatementsAt, speakForTitle} from './speakers.ts';

/** Reads one document: who is in it, who says what, who does what to whom, what is demanded, offered and alleged. */
export function readText(document: SourceDocument, reader: Reader): DocumentReading {
  const raw = analyse(withoutAsides(legible(document), document.parts), reader.language);
  const a = mended(raw);
  const cast = whoIsIn(a, document.parts, document.published);
  const dates = datesOf(document, a);
  const statements = statementsOf(attribute(raw, reader.attribution, document.parts), document.id, a.text, {
    actor: span => {
      // “ORLANDO, Fla. — The players | said”: not the place
      const line = document.parts.find(p => p.kind === 'dateline' && p.start <= span.start && span.start < p.end);
      const actor = actorOfSpan(cast, line && line.end < span.end ? {start: line.end, end: span.end} : span);
      return actor < 0 ? null : String(actor);
    },
    date: span => dates.find(d => d.start < span.end && d.end > span.start)?.date ?? null,
  });
  castLabels(cast, statements);
  speakForPapers(cast, statements);
  castFirstPerson(cast, statements);
  castOthers(cast, statements);
  speakForTitle(cast, document);
  const at = new StatementsAt(a, statements);
  const events = eventsOf(document, cast, at, dates);
  const media = new Set(cast.actors.flatMap((x, i) => (x.kind === 'media' ? [String(i)] : [])));
  const author = authorOf(cast, document);
  const context: NegotiationContext = {
    doc: document.id,
    author: author >= 0 ? String(author) : null,
    actor: (from, to) => {
      const head = headOf(a, from, to);
      const m = cast.at(head);
      // who is asked for acts here, even where the name looks like a place: “called on Russia”
      if (m) return String(m.actor);
      const made = bearerOrMake(cast, head);
      return made.length ? String(made[0]) : null;
    },
    describe: token => String(describedActor(cast, token)),
    known: token => {
      const m = cast.at(token);
      return m && !m.place ? String(m.actor) : null;
    },
    land: token => {
      const adjective = cast.adjectives.get(token);
      const actor = adjective ? cast.known(adjective.actor) : modifierActor(cast, token);
      if (adjective && !cast.at(token)) modifierActor(cast, token);
      return actor < 0 ? null : String(actor);
    },
    also: token => {
      const m = cast.at(token);
      return m?.also && m.head === token ? [...m.also, m.actor].map(String) : [];
    },
    speaksFor: id => {
      const s = cast.actors[Number(id)]?.speaksFor ?? -1;
      return s >= 0 ? String(s) : null;
    },
    role: id => cast.actors[Number(id)]?.role ?? null,
    nameOf: id => cast.actors[Number(id)]?.name ?? null,
    kind: id => cast.actors[Number(id)]?.kind ?? null,
    reporters: media,
    international: new Set(
      cast.actors.flatMap((x, i) => (x.kind === 'bloc' || unBodies.has(x.key) ? [String(i)] : [])),
    ),
    // asked of the cast, which grows while these rules read
    named: {has: id => cast.actors[Number(id)]?.named ?? false},
    statements,
    published: document.published,
    parts: document.parts,
  };
  const rest = negotiation(a, context, reader.askers, reader.judge);
  const {actors, keys} = actorsOf(document, cast);
  return {document, actors, keys, statements, events, ...rest};
}

function eventsOf(document: SourceDocument, cast: Cast, at: StatementsAt, named: DateMention[]): ConflictEvent[] {
  const {a} = cast;
  const aside = tokensIn(a, document, kind => kind !== 'body' && kind !== 'headline' && kind !== 'subhead');
  const told = findEvents(cast, i => aside[i] === 1);
  const dates = eventDates(cast, told, named);
  return told.map((e, i) => {
    const statement = at.innermost(e.token);
    return {
      id: `e${i + 1}`,
      type: e.type,
      by: e.by.map(String),
      to: e.to.map(String),
      anchor: {doc: document.id, start: a.start[e.from]!, end: a.end[e.end - 1]!},
      date: dates[i] ?? null,
      place: e.place,
      modality: e.modality,
      reportedBy: statement?.speaker ?? null,
      statement: statement?.id ?? null,
    };
  });
}

function tokensIn(a: Analysis, document: SourceDocument, which: (kind: string) => boolean): Uint8Array {
  const out = new Uint8Array(a.n);
  let i = 0;
  for (const p of document.parts) {
    while (i < a.n && a.end[i]! <= p.start) i++;
    for (; i < a.n && a.start[i]! < p.end; i++) if (which(p.kind)) out[i] = 1;
  }
  return out;
}

function actorsOf(document: SourceDocument, cast: Cast): {actors: Actor[]; keys: string[]} {
  const {a} = cast;
  const actors: Actor[] = cast.actors.map((x, i) => ({
    id: String(i),
    name: x.name,
    kind: x.kind,
    country: x.country,
    role: x.role,
    speaksFor: x.speaksFor >= 0 ? String(x.speaksFor) : null,
    mentions: [],
  }));
  for (const m of cast.inOrder())
    actors[m.actor]!.mentions.push({doc: document.id, start: a.start[m.from]!, end: a.end[m.to - 1]!});
  return {actors, keys: cast.actors.map(x => x.key)};
}

/** Dates the text names, each counted from the day of publication. */
function datesOf(document: SourceDocument, a: Analysis): DateMention[] {
  const sentences = [];
  for (let k = 0; k + 1 < a.sent.length; k++)
    if (a.sent[k]! < a.sent[k + 1]!) sentences.push({start: a.start[a.sent[k]!]!, end: a.end[a.sent[k + 1]! - 1]!});
  return datesIn(a.text, {reference: document.published, sentences});
}

/** The date of each event: the one named in its sentence nearest to its verb, but not for what a day is set; none is guessed. */
function eventDates(cast: Cast, events: readonly TextEvent[], named: readonly DateMention[]): (string | null)[] {
  const {a} = cast;
  let at = 0;
  return events.map(e => {
    const k = a.sentOf[e.token]!;
    const start = a.start[a.sent[k]!]!;
    const end = a.end[a.sent[k + 1]! - 1]!;
    while (at < named.length && named[at]!.end <= start) at++;
    let best: string | null = null;
    let nearest = Number.POSITIVE_INFINITY;
    for (let i = at; i < named.length && named[i]!.start < end; i++) {
      // “called a strike for 27 July” was not that day
      if (e.modality === 'happened' && / for $/.test(a.text.slice(start, named[i]!.start))) continue;
      const away = Math.abs(named[i]!.start - a.start[e.token]!);
      if (away < nearest) [best, nearest] = [named[i]!.date, away];
    }
    return best;
  });
}
