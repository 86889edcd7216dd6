import {type EvidenceRecord, recordSchema} from '@suasion/model';
import {draft} from '../src/index.ts';

export type Made = {
  kind?: 'demand' | 'offer' | 'refusal' | 'promise' | 'threat';
  by: string | null;
  of?: string | null;
  act: string;
  wants?: 'do' | 'stop';
  given?: string;
};

/** A record of one text, each item standing at the words it quotes. */
export function record(
  text: string,
  names: Record<string, string>,
  demands: Made[],
  abilities: {who: string; can: boolean; what: string; with: string[]}[] = [],
  more: {
    statements?: {speaker: string; cue: string; content: string}[];
    requires?: {first: string; then: string; by?: string}[];
    meetings?: string[][];
    mediators?: string[];
  } = {},
): EvidenceRecord {
  const span = (words: string | undefined) => {
    if (!words) return [];
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`not in the text: ${words}`);
    return [{doc: 'd', start, end: start + words.length}];
  };
  const mentions = (name: string) =>
    [...text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].map(m => ({
      doc: 'd',
      start: m.index,
      end: m.index + name.length,
    }));
  return recordSchema.parse({
    documents: [{id: 'd', sha256: '0'.repeat(64), mediaType: 'text/plain', text, published: '2024-05-01'}],
    actors: Object.entries(names).map(([id, name]) => ({id, name, kind: 'organisation', mentions: mentions(name)})),
    demands: demands.map(({kind = 'demand', by, of = null, act, wants = 'do', given}, k) => ({
      id: `d${k + 1}`,
      kind,
      by,
      of,
      act: span(act),
      wants,
      given: span(given),
      deadline: [],
      statement: null,
    })),
    abilities: abilities.map(({what, ...rest}, k) => ({id: `b${k + 1}`, ...rest, what: span(what), statement: null})),
    statements: more.statements?.map(({speaker, cue, content}, k) => ({
      id: `s${k + 1}`,
      speaker,
      source: [],
      cue: span(cue),
      content: span(content),
      quotation: 'indirect',
      standing: 'asserted',
    })),
    requires: more.requires?.map(({first, then, by = null}, k) => ({
      id: `q${k + 1}`,
      first: span(first),
      then: span(then),
      by,
    })),
    relations: more.mediators?.map((from, k) => ({
      id: `r${k + 1}`,
      from,
      to: from,
      kind: 'mediation',
      standing: 'asserted',
      span: [],
    })),
    meetings: more.meetings?.map((who, k) => ({id: `m${k + 1}`, who, status: 'happened', span: []})),
  });
}

/** The draft of what is asked in a text, and of what else is said there. */
export const asked = (
  text: string,
  names: Record<string, string>,
  demands: Made[],
  more: Parameters<typeof record>[4] = {},
) => drafted(record(text, names, demands, [], more));

export function drafted(made: EvidenceRecord) {
  const result = draft(made);
  if (!result.ok) throw new Error(result.reason);
  const wants = Object.fromEntries(
    result.conflict.decisionMakers.map((d, k) => {
      const p = result.conflict.preferences[k]!;
      return [d.id, p.kind === 'prioritized' ? p.statements.map(s => `${s.assumed ? '(assumed) ' : ''}${s.text}`) : []];
    }),
  );
  return {...result, wants};
}

/** The same report printed again elsewhere: its items stand a second time, in a document of other name and date. */
export function reprinted(made: EvidenceRecord): EvidenceRecord {
  const again = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value)
        .replaceAll('"doc":"d"', '"doc":"e"')
        .replaceAll(/"id":"([a-z])(\d+)"/g, '"id":"$19$2"'),
    );
  const [document] = made.documents;
  return recordSchema.parse({
    ...made,
    documents: [document, {...document, id: 'e', published: '2024-05-03'}],
    actors: made.actors.map(a => ({...a, mentions: [...a.mentions, ...(again(a.mentions) as typeof a.mentions)]})),
    demands: [...made.demands, ...(again(made.demands) as typeof made.demands)],
  });
}
