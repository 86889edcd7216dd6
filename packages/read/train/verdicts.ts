import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {SourceDocument} from '@suasion/model';
import {recognise} from '../src/documents/parts.ts';

/**
 * What somebody who read the sentence says of an act that the rules found in a real article: `right`, `wrong`, or `doubtful`, where one
 * could argue. Parties aside. verdicts.tsv holds no text, only where in which document of the corpora an act stands.
 */
export interface Verdict {
  kind: string;
  start: number;
  end: number;
  verdict: 'right' | 'wrong' | 'doubtful';
}

/** One article with the verdicts on it; `aside` those that only judge what is learnt from the others. */
export interface JudgedArticle {
  name: string;
  document: SourceDocument;
  verdicts: Verdict[];
  aside: boolean;
}

export function judgedArticles(corpora: string): JudgedArticle[] {
  const of = new Map<string, Verdict[]>();
  const [, ...lines] = readFileSync(new URL('./verdicts.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  for (const line of lines) {
    const [name, kind, start, end, verdict] = line.split('\t') as [string, string, string, string, Verdict['verdict']];
    const list = of.get(name) ?? [];
    list.push({kind, start: Number(start), end: Number(end), verdict});
    of.set(name, list);
  }
  return [...of].flatMap(([name, verdicts]) => {
    const text = textOf(corpora, name);
    if (text === null) return [];
    const aside = createHash('sha1').update(name).digest()[0]! % 3 === 0;
    return [{name, document: documentWith(name, text), verdicts, aside}];
  });
}

/** the text of a file, or behind “#” of one document in a file of many; null where the corpus is not here */
function textOf(corpora: string, name: string): string | null {
  const [path, id] = name.split('#') as [string, string?];
  const file = join(corpora, path);
  if (!existsSync(file)) return null;
  const all = readFileSync(file, 'utf8');
  if (id === undefined) return all;
  const line = all.split('\n').find(l => l.includes(`"${id}"`));
  return line === undefined ? null : (JSON.parse(line) as {text: string}).text;
}

const documentWith = (name: string, text: string): SourceDocument => ({
  id: 'd',
  file: name,
  title: null,
  outlet: null,
  author: null,
  published: null,
  url: null,
  retrieved: null,
  sha256: createHash('sha256').update(text).digest('hex'),
  mediaType: 'text/plain',
  text,
  parts: recognise(text).parts,
});
