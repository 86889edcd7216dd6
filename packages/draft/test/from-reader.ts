import type {EvidenceRecord} from '@suasion/model';
import {loadReader, read, readDocument} from '@suasion/read';
import type {Passage} from '../../../texts/load.ts';

/** The records the reader makes of the passages, actors under the names of the marks where an alias is shared. */
export async function readPassages(passages: readonly Passage[]): Promise<EvidenceRecord[]> {
  const reader = await loadReader();
  const out: EvidenceRecord[] = [];
  for (const passage of passages) {
    const opened = await readDocument(new TextEncoder().encode(passage.text), `${passage.id}.txt`);
    if (!opened.ok) throw new Error(`${passage.id}: ${opened.issues[0]?.message}`);
    const document = {...opened.document, outlet: passage.outlet, published: passage.published, title: passage.title};
    const {record} = await read([document], {reader, workers: 0});
    out.push(named(record, passage));
  }
  return out;
}

// the scorer knows actors by the names of the marks: one found under any alias of exactly one of them bears its name, first
// of all one that is called so, for who speaks for a country is not the country
function named(record: EvidenceRecord, passage: Passage): EvidenceRecord {
  const bare = (name: string) => name.toLowerCase().replace(/^(?:the|a|an) /, '');
  const matchOf = (names: ReadonlySet<string>) => {
    const matches = [...passage.actors].filter(([, aliases]) => aliases.some(alias => names.has(bare(alias))));
    return matches.length === 1 ? matches[0]![0] : undefined;
  };
  const given = new Map<string, string>();
  const give = (id: string, match: string | undefined) => {
    if (match && !given.has(id) && ![...given.values()].includes(match)) given.set(id, match);
  };
  for (const {id, name} of record.actors) if (passage.actors.has(name)) give(id, name);
  const bodies = record.actors.filter(a => a.kind !== 'person');
  for (const {id, name} of bodies) give(id, matchOf(new Set([bare(name)])));
  for (const {id, name, mentions} of [...bodies, ...record.actors])
    give(id, matchOf(new Set([bare(name), ...mentions.map(({start, end}) => bare(passage.text.slice(start, end)))])));
  return {...record, actors: record.actors.map(a => ({...a, name: given.get(a.id) ?? a.name}))};
}
