import type {EvidenceRecord, Span} from '@suasion/model';
import {readSentences} from '../sentences.ts';

/** Sentences by construction, each with the items of one kind that it holds. Published on Wednesday 10 June 2020. */
export type Constructions = Readonly<Record<string, readonly (readonly [text: string, found: readonly string[]])[]>>;
export type Kind = 'claims' | 'meetings' | 'deadlines' | 'relations';

type Name = (id: string | null) => string;
type Cut = (spans: readonly Span[]) => string;
const lines: Record<Kind, (record: EvidenceRecord, name: Name, cut: Cut) => string[]> = {
  claims: (r, name, cut) =>
    r.claims.map(c => `${cut(c.proposition)}: ${c.trail.map(s => `${s.standing} ${name(s.who)}`).join(', ')}`),
  meetings: (r, name) =>
    r.meetings.map(m =>
      [m.status, m.who.map(name).join(', '), m.when, m.where, m.mediator && `through ${name(m.mediator)}`]
        .filter(Boolean)
        .join(' '),
    ),
  deadlines: (r, _, cut) => r.deadlines.map(d => `${cut(d.what)}: ${d.when}`),
  relations: (r, name) =>
    r.relations.map(x => `${name(x.from)} ${x.kind} ${name(x.to)}${x.standing === 'alleged' ? ', allegedly' : ''}`),
};

/** What the whole reader finds of one kind in a sentence or two, as lines in order of the alphabet. */
export function found(kind: Kind, text: string): string[] {
  const {record, name, cut} = readSentences(text);
  return lines[kind](record, name, cut).sort();
}
