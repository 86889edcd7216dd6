import type {SpokenStatement} from '@suasion/model';
import type {Attribution, TextSpan} from './attribute.ts';

/** What the spans of an attribution mean; both may answer null. */
export interface Resolver {
  /** id of the actor a source or addressee is */
  actor: (span: TextSpan) => string | null;
  /** ISO date of words such as “Saturday” */
  date?: (span: TextSpan) => string | null;
}

/**
 * Statements of the record from attributions of document `doc`, ids “s1”, “s2”… in the order given. A source in several
 * pieces is the actor of its first piece that is one.
 */
export function statementsOf(
  attributions: readonly Attribution[],
  doc: string,
  text: string,
  resolver: Resolver | Resolver['actor'],
): SpokenStatement[] {
  const {actor, date}: Resolver = typeof resolver === 'function' ? {actor: resolver} : resolver;
  const spans = (list: readonly TextSpan[]) => list.map(({start, end}) => ({doc, start, end}));
  return attributions.map((x, k) => {
    let speaker: string | null = null;
    for (const s of x.source) speaker ??= actor(s);
    return {
      id: `s${k + 1}`,
      speaker,
      source: spans(x.source),
      cue: spans(x.cue),
      content: spans(x.content),
      quotation: x.quotation,
      addressee: x.addressee && actor(x.addressee),
      topics: x.topics,
      venue: x.venue && text.slice(x.venue.start, x.venue.end),
      date: (x.date && date?.(x.date)) ?? null,
      standing: x.standing,
      in: x.nestedIn < 0 ? null : `s${x.nestedIn + 1}`,
    };
  });
}
