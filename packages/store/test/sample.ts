import {createHash} from 'node:crypto';
import {type EvidenceRecord, recordSchema} from '@suasion/model';
import {unzipSync} from 'fflate';

/** A small record of one document; every span is found in the text, none is counted by hand. */
export function sample(id: string, text: string, extra: Partial<EvidenceRecord> = {}): EvidenceRecord {
  const sha256 = createHash('sha256').update(text, 'utf16le').digest('hex');
  const document = {id, file: `${id}.txt`, title: `About ${id}`, sha256, mediaType: 'text/plain', text};
  return recordSchema.parse({documents: [document], ...extra});
}

export function span(doc: string, text: string, words: string) {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the sample`);
  return {doc, start, end: start + words.length};
}

/** What an archive of ours holds, by path. */
export const files = (zip: Uint8Array): Map<string, Uint8Array> => new Map(Object.entries(unzipSync(zip)));

export const dam =
  'The valley council demanded that the mill release water by Friday. The mill refused to open the sluice.';

/** Two actors, a statement and a demand read from `dam`. */
export function damRecord(id = 'dam', text = dam): EvidenceRecord {
  const at = (words: string) => span(id, text, words);
  const actor = (name: string, mentions: string[]) => ({
    id: name.toLowerCase().replace(/ /g, '-'),
    name,
    kind: 'organisation' as const,
    country: null,
    role: null,
    speaksFor: null,
    mentions: mentions.map(at),
  });
  return sample(id, text, {
    actors: [actor('Valley council', ['valley council']), actor('Mill', ['the mill', 'The mill'])],
    statements: [
      {
        id: 's1',
        speaker: 'valley-council',
        source: [at('The valley council')],
        cue: [at('demanded')],
        content: [at('the mill release water by')],
        quotation: 'indirect',
        addressee: null,
        topics: [],
        venue: null,
        date: null,
        standing: 'asserted',
        in: null,
      },
    ],
    demands: [
      {
        id: 'd1',
        kind: 'demand',
        by: 'valley-council',
        of: 'mill',
        act: [at('release water')],
        wants: 'do',
        given: [],
        deadline: [at(/by \w+day/.exec(text)![0])],
        statement: 's1',
      },
    ],
  });
}
