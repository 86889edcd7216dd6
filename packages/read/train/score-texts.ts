import {createHash} from 'node:crypto';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import type {EvidenceRecord, SourceDocument} from '@suasion/model';
import {loadArticles, loadPassages, type Passage} from '../../../texts/load.ts';
import {recognise} from '../src/documents/parts.ts';
import {loadReader, type Reader} from '../src/reader.ts';
import {mergeReadings} from '../src/record/merge.ts';
import {readText} from '../src/record/read-text.ts';
import {countLosses, emptyLosses, type Losses, lossTable} from './losses.ts';
import {emptyScores, f1, kinds, type Miss, type Scores, scorePassage} from './passage-scores.ts';

const corpora = process.env.SUASION_CORPORA ?? join(import.meta.dirname, '../../../../shared/corpora');

/**
 * Scores the reader on texts/ (see texts/README.md; how things match: passage-scores.ts):
 *
 *     npx tsx packages/read/train/score-texts.ts [--split dev|test|train] [--conflict gerd,minsk] [--losses] [--errors]
 *     npx tsx packages/read/train/score-texts.ts --split train --part a|b|c|d   what rules are made on (a, c), and what judges them (d); b is c and d
 *     npx tsx packages/read/train/score-texts.ts --split articles [--part open|shut]   real articles, with shared/ beside the project
 *     npx tsx packages/read/train/score-texts.ts --record     the F1 of both into test/texts-scores.json
 *
 * `--losses` tells what the demands that are not right lack (losses.ts). `--errors` is for what rules are made on (dev; a and c of train; open of articles): what was missed (−) and what should not have been found (+). Of the rest only numbers are printed.
 */
export function documentOf(passage: Passage): SourceDocument {
  return {
    id: passage.id.replace(/\W+/g, '-'),
    file: `${passage.id}.txt`,
    title: passage.title,
    outlet: passage.outlet,
    author: null,
    published: passage.published,
    url: null,
    retrieved: null,
    sha256: createHash('sha256').update(passage.text).digest('hex'),
    mediaType: 'text/plain',
    text: passage.text,
    parts: recognise(passage.text).parts,
  };
}

/** What the reader makes of one passage read by itself. */
export const readPassage = (passage: Passage, reader: Reader): EvidenceRecord =>
  mergeReadings([readText(documentOf(passage), reader)]);

/**
 * Which part of the passages to learn from a passage is of, by its name alone, whoever wrote it: the half a, opened to the makers of rules first, the quarter c,
 * opened later, or the quarter d, which nobody has looked into.
 */
export function partOf({id}: Passage): 'a' | 'c' | 'd' {
  const [half, quarter] = createHash('sha1').update(id).digest();
  return half! % 2 === 0 ? 'a' : quarter! % 2 === 0 ? 'c' : 'd';
}

/** Whether a passage of `train` is one that rules are made on and weights learnt from. */
export const isOpen = (passage: Passage): boolean => partOf(passage) !== 'd';

export function scoreSplit(
  split: 'dev' | 'test' | 'train' | 'articles',
  reader: Reader,
  misses: Miss[] = [],
  conflicts?: readonly string[],
  losses: Losses = emptyLosses(),
  part?: string,
): Scores {
  const scores = emptyScores();
  const passages = split === 'articles' ? loadArticles(corpora, part as 'open' | 'shut') : loadPassages(split);
  for (const passage of passages) {
    if (conflicts && !conflicts.includes(passage.conflict)) continue;
    if (split === 'train' && part && !(part === 'b' ? 'cd' : part).includes(partOf(passage))) continue;
    const record = readPassage(passage, reader);
    scorePassage(passage, record, scores, misses);
    countLosses(passage, record, losses);
  }
  return scores;
}

function main(): void {
  const {values} = parseArgs({
    options: {
      split: {type: 'string', default: 'dev'},
      conflict: {type: 'string'},
      part: {type: 'string'},
      errors: {type: 'boolean', default: false},
      losses: {type: 'boolean', default: false},
      record: {type: 'boolean', default: false},
    },
  });
  if (values.record) {
    record();
    return;
  }
  const split = values.split;
  if (split !== 'dev' && split !== 'test' && split !== 'train' && split !== 'articles')
    throw new Error(`--split is dev, test, train or articles, not ${split}`);
  const parts = {dev: /^$/, test: /^$/, train: /^[abcd]?$/, articles: /^(?:open|shut)?$/}[split];
  if (!parts.test(values.part ?? '')) throw new Error(`--split ${split} has no --part ${values.part}`);
  const open = split === 'dev' || /^(?:[ac]|open)$/.test(values.part ?? '');
  if (values.errors && !open)
    throw new Error(
      '--errors tells of --split dev, of --split train --part a or c and of --split articles --part open',
    );
  const misses: Miss[] = [];
  const losses = emptyLosses();
  const scores = scoreSplit(split, loadReader(), misses, values.conflict?.split(','), losses, values.part);
  console.log(`${split.padEnd(12)} found marked right   precision recall    F1`);
  for (const kind of kinds) {
    const {found, marked, right} = scores[kind];
    const {precision, recall, f1: f} = f1(scores[kind]);
    const percent = (x: number) => (100 * x).toFixed(1).padStart(7);
    console.log(
      `${kind.padEnd(12)} ${String(found).padStart(5)} ${String(marked).padStart(6)} ${String(right).padStart(5)}    ${percent(precision)}  ${percent(recall)} ${percent(f)}`,
    );
  }
  if (values.losses) for (const line of lossTable(losses)) console.log(line);
  if (values.errors) for (const m of misses) console.log(`${m.missed ? '−' : '+'} ${m.kind}  ${m.passage}  ${m.what}`);
}

function record(): void {
  const reader = loadReader();
  const out = Object.fromEntries(
    (['dev', 'test'] as const).map(split => {
      const scores = scoreSplit(split, reader);
      return [split, Object.fromEntries(kinds.map(k => [k, Number((100 * f1(scores[k]).f1).toFixed(1))]))];
    }),
  );
  writeFileSync(new URL('../test/texts-scores.json', import.meta.url), `${JSON.stringify(out, null, 2)}\n`);
}

if (process.argv[1]?.endsWith('score-texts.ts')) main();
