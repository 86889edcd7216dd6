import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {DEPREL, UPOS, XPOS} from '../src/tagset.ts';

/** One gold sentence: text with token offsets into it, and its annotation in the numbers of tagset.ts. */
export interface GoldSentence {
  id: string;
  text: string;
  n: number;
  start: Int32Array;
  end: Int32Array;
  upos: Uint8Array;
  xpos: Uint8Array;
  lemma: string[];
  /** index in the sentence, -1 for the root */
  head: Int32Array;
  deprel: Uint8Array;
  /** MISC column of each token */
  misc: string[];
}

/** Genres of GUM whose texts may be reused commercially (LICENSE.txt of the corpus: BY and BY-SA). */
export const freeGenres = ['academic', 'bio', 'court', 'interview', 'news', 'voyage'];

export function readTreebank(file: string, keep: (document: string) => boolean = () => true): GoldSentence[] {
  const out: GoldSentence[] = [];
  let document = '';
  for (const block of readFileSync(file, 'utf8').split(/\n\n+/)) {
    const lines = block.split('\n');
    const rows: string[][] = [];
    let id = '';
    for (const line of lines) {
      if (line.startsWith('# newdoc id = ')) document = line.slice(14);
      else if (line.startsWith('# sent_id = ')) id = line.slice(12);
      if (!line || line.startsWith('#')) continue;
      rows.push(line.split('\t'));
    }
    if (rows.length && keep(document)) out.push(sentenceOf(id, rows));
  }
  return out;
}

function sentenceOf(id: string, rows: string[][]): GoldSentence {
  // the text is put together from forms and SpaceAfter, so that offsets are certain
  let text = '';
  let wordsLeft = 0;
  const tokens: {row: string[]; start: number; end: number}[] = [];
  for (const row of rows) {
    if (row[0]!.includes('.')) continue;
    const spaced = !row[9]!.includes('SpaceAfter=No');
    if (row[0]!.includes('-')) {
      const [from, to] = row[0]!.split('-').map(Number) as [number, number];
      wordsLeft = to - from + 1;
      tokens.push({row, start: text.length, end: text.length + row[1]!.length});
      text += row[1]! + (spaced ? ' ' : '');
      continue;
    }
    if (wordsLeft > 0) {
      wordsLeft--;
      tokens.push({row, start: -1, end: -1});
      continue;
    }
    tokens.push({row, start: text.length, end: text.length + row[1]!.length});
    text += row[1]! + (spaced ? ' ' : '');
  }
  // words of a contraction share its characters: "don't" is do + n't
  const words: typeof tokens = [];
  for (let t = 0; t < tokens.length; t++) {
    const range = tokens[t]!;
    if (!range.row[0]!.includes('-')) {
      if (range.start >= 0) words.push(range);
      continue;
    }
    let p = range.start;
    for (t++; t < tokens.length && tokens[t]!.start < 0; t++) {
      const last = t + 1 >= tokens.length || tokens[t + 1]!.start >= 0;
      const e = last ? range.end : Math.min(range.end, p + tokens[t]!.row[1]!.length);
      words.push({row: tokens[t]!.row, start: p, end: e});
      p = e;
    }
    t--;
  }
  const n = words.length;
  const code = (table: Record<string, number>, label: string, otherwise: number) => table[label] ?? otherwise;
  return {
    id,
    text,
    n,
    start: Int32Array.from(words, w => w.start),
    end: Int32Array.from(words, w => w.end),
    upos: Uint8Array.from(words, w => code(UPOS, w.row[3]!, UPOS.X)),
    xpos: Uint8Array.from(words, w => code(XPOS, w.row[4]!, XPOS._)),
    lemma: words.map(w => w.row[2]!),
    head: Int32Array.from(words, w => Number(w.row[6]) - 1),
    deprel: Uint8Array.from(words, w => code(DEPREL, w.row[7]!, code(DEPREL, w.row[7]!.split(':')[0]!, DEPREL.dep))),
    misc: words.map(w => w.row[9]!),
  };
}

export interface Treebanks {
  train: GoldSentence[];
  dev: GoldSentence[];
}

/** UD English EWT, with the reusable genres of GUM added to the training part; null when the corpora are absent. */
export function treebanks(corpora: string): Treebanks | null {
  const ewt = join(corpora, 'ud-ewt/en_ewt-ud-train.conllu');
  if (!existsSync(ewt)) return null;
  const free = (document: string) => freeGenres.some(g => document.startsWith(`GUM_${g}_`));
  const gum = ['train', 'dev'].flatMap(part => readTreebank(join(corpora, `gum/en_gum-ud-${part}.conllu`), free));
  return {
    train: [...readTreebank(ewt), ...gum],
    dev: readTreebank(join(corpora, 'ud-ewt/en_ewt-ud-dev.conllu')),
  };
}
