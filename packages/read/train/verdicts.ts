import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import type {SourceDocument} from '@suasion/model';
import {textOf} from '../../../texts/load.ts';
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
