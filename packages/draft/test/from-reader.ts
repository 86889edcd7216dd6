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

// the scorer knows actors by the names of the marks: one found under any alias of exactly one of them bears its name
function named(record: EvidenceRecord, passage: Passage): EvidenceRecord {
  const bare = (name: string) => name.toLowerCase().replace(/^(?:the|a|an) /, '');
  const taken = new Set<string>();
  const actors = record.actors.map(actor => {
    const said = new Set([
      bare(actor.name),
      ...actor.mentions.map(({start, end}) => bare(passage.text.slice(start, end))),
    ]);
    const matches = [...passage.actors].filter(([, aliases]) => aliases.some(alias => said.has(bare(alias))));
    const [match] = matches.length === 1 ? matches[0]! : [undefined];
    if (!match || taken.has(match)) return actor;
    taken.add(match);
    return {...actor, name: match};
  });
  return {...record, actors};
}
