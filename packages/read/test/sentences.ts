import type {EvidenceRecord, Span} from '@suasion/model';
import {loadReader} from '../src/reader.ts';
import {mergeReadings} from '../src/record/merge.ts';
import {readText} from '../src/record/read-text.ts';

const reader = loadReader();

/** For tests: what the whole reader makes of a few sentences, published on 10 June 2020. */
export function readSentences(text: string): {
  record: EvidenceRecord;
  name: (id: string | null) => string;
  cut: (spans: readonly Span[]) => string;
} {
  const record = mergeReadings([
    readText(
      {
        id: 'doc',
        file: null,
        title: null,
        outlet: null,
        author: null,
        published: '2020-06-10',
        url: null,
        retrieved: null,
        sha256: '0'.repeat(64),
        mediaType: 'text/plain',
        text,
        parts: [],
      },
      reader,
    ),
  ]);
  return {
    record,
    name: id => (id === null ? '-' : (record.actors.find(a => a.id === id)?.name ?? id)),
    cut: spans => spans.map(s => text.slice(s.start, s.end)).join(' + '),
  };
}

/** For tests: each claim as `proposition | standing who; …`. */
export function claimsIn(text: string): string[] {
  const {record, name, cut} = readSentences(text);
  return record.claims.map(
    c => `${cut(c.proposition)} | ${c.trail.map(s => `${s.standing} ${name(s.who)}`).join('; ')}`,
  );
}

/** For tests: each demand as `kind by → of: act [condition] <deadline>`, “stop” in front of the act that is to cease. */
export function demandsIn(text: string): string[] {
  const {record, name, cut} = readSentences(text);
  return record.demands.map(
    d =>
      `${d.kind} ${name(d.by)} → ${name(d.of)}: ${d.wants === 'stop' ? 'stop ' : ''}${cut(d.act)}` +
      `${d.given.length ? ` [${cut(d.given)}]` : ''}${d.deadline.length ? ` <${cut(d.deadline)}>` : ''}`,
  );
}
