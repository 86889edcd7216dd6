import type {Actor, ConflictEvent, SourceDocument} from '@suasion/model';
import type {Cast} from '../actors/cast.ts';
import {whoIsIn} from '../actors/who.ts';
import {datesIn} from '../dates/dates.ts';
import {findEvents, type TextEvent} from '../events/events.ts';
import {analyse} from '../language/language.ts';
import type {Reader} from '../reader.ts';
import type {DocumentReading} from './reading.ts';

/** Reads one document: who is in it, who says what, who does what to whom, what is demanded, offered and alleged. */
export function readText(document: SourceDocument, reader: Reader): DocumentReading {
  const a = analyse(document.text, reader.language);
  const cast = whoIsIn(a, document.parts);
  const aside = new Uint8Array(a.n);
  for (const p of document.parts) {
    if (p.kind === 'body' || p.kind === 'headline' || p.kind === 'subhead') continue;
    for (let i = 0; i < a.n; i++) if (a.start[i]! >= p.start && a.end[i]! <= p.end) aside[i] = 1;
  }
  const told = findEvents(cast, i => aside[i] === 1);
  const dates = eventDates(document, cast, told);
  const events: ConflictEvent[] = told.map((e, i) => ({
    id: `e${i + 1}`,
    type: e.type,
    by: e.by.map(String),
    to: e.to.map(String),
    anchor: {doc: document.id, start: a.start[e.from]!, end: a.end[e.to_ - 1]!},
    date: dates[i] ?? null,
    place: e.place,
    modality: e.modality,
    reportedBy: null,
    statement: null,
  }));
  const {actors, keys} = actorsOf(document, cast);
  return {
    document,
    actors,
    keys,
    relations: [],
    statements: [],
    events,
    demands: [],
    abilities: [],
    requires: [],
    claims: [],
    meetings: [],
    deadlines: [],
  };
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
  for (const m of cast.inOrder()) {
    // “in Damascus” is a place; it counts for the state only where nothing else speaks of the state
    if (m.place && !/^(?:state)$/.test(actors[m.actor]!.kind)) continue;
    actors[m.actor]!.mentions.push({doc: document.id, start: a.start[m.from]!, end: a.end[m.to - 1]!});
  }
  return {actors, keys: cast.actors.map(x => x.key)};
}

/** The date of each event: one named in its sentence, nearest to its verb; none is guessed. */
function eventDates(document: SourceDocument, cast: Cast, events: readonly TextEvent[]): (string | null)[] {
  if (!events.length) return [];
  const {a} = cast;
  const sentences = [];
  for (let k = 0; k + 1 < a.sent.length; k++)
    if (a.sent[k]! < a.sent[k + 1]!) sentences.push({start: a.start[a.sent[k]!]!, end: a.end[a.sent[k + 1]! - 1]!});
  const all = datesIn(document.text, {reference: document.published, sentences});
  let at = 0;
  return events.map(e => {
    const k = a.sentOf[e.token]!;
    const start = a.start[a.sent[k]!]!;
    const end = a.end[a.sent[k + 1]! - 1]!;
    while (at < all.length && all[at]!.end <= start) at++;
    let best: string | null = null;
    let nearest = Number.POSITIVE_INFINITY;
    for (let i = at; i < all.length && all[i]!.start < end; i++) {
      const away = Math.abs(all[i]!.start - a.start[e.token]!);
      if (away < nearest) [best, nearest] = [all[i]!.date, away];
    }
    return best;
  });
}
