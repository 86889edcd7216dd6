/**
 * Scores tokens, tags, lemmas, syntax and names of the shipped weights on the staged corpora:
 *
 *     npm run score -w packages/read [-- --treebank FILE.conllu] [-- --cross-validate]
 *
 * Tags, lemmas and syntax are scored on gold tokens and sentences, with tags predicted; tokens on the raw text. Names count
 * when span and kind are right; --cross-validate trains models that did not see what they are scored on. Skips with a message what is not there.
 */
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import type {NameKind} from '../src/analysis.ts';
import {tokenize} from '../src/language/01-tokens.ts';
import {loadTags} from '../src/language/03-tags.ts';
import {loadNames, nameKinds, spansOf} from '../src/language/06-names.ts';
import {analyseTokens, type Language} from '../src/language/language.ts';
import {loadLanguage} from '../src/language/load.ts';
import {readWeights} from '../src/weights.ts';
import {crossner, gum, type NamedSentence, re3d, uner, wikigold} from './name-corpora.ts';
import {knownNames} from './name-dictionaries.ts';
import {trainNames} from './names.ts';
import {type GoldSentence, readTreebank} from './treebank.ts';

const percent = (right: number, all: number) => ((100 * right) / Math.max(1, all)).toFixed(2);
const f1 = (right: number, gold: number, found: number) => percent(2 * right, gold + found);

function scoreTreebank(language: Language, name: string, sentences: readonly GoldSentence[]): void {
  const right = {upos: 0, xpos: 0, lemma: 0, head: 0, labelled: 0};
  const tokens = {gold: 0, found: 0, right: 0};
  for (const g of sentences) {
    const a = analyseTokens(g.text, {n: g.n, start: g.start, end: g.end}, Int32Array.of(0, g.n), language);
    const spans = new Set<string>();
    for (let i = 0; i < g.n; i++) {
      if (a.upos[i] === g.upos[i]) right.upos++;
      if (a.xpos[i] === g.xpos[i]) right.xpos++;
      if (a.lemma[i] === g.lemma[i]) right.lemma++;
      if (a.head[i] === g.head[i]) {
        right.head++;
        if (a.deprel[i] === g.deprel[i]) right.labelled++;
      }
      spans.add(`${g.start[i]} ${g.end[i]}`);
    }
    const cut = tokenize(g.text);
    tokens.gold += g.n;
    tokens.found += cut.n;
    for (let i = 0; i < cut.n; i++) if (spans.has(`${cut.start[i]} ${cut.end[i]}`)) tokens.right++;
  }
  const all = tokens.gold;
  console.log(`${name}: ${sentences.length} sentences, ${all} tokens`);
  console.log(`  tokens F1 ${f1(tokens.right, tokens.gold, tokens.found)}`);
  console.log(
    `  UPOS ${percent(right.upos, all)}  XPOS ${percent(right.xpos, all)}  lemmas ${percent(right.lemma, all)}`,
  );
  console.log(`  UAS ${percent(right.head, all)}  LAS ${percent(right.labelled, all)}`);
}

type Counts = Map<NameKind, {right: number; gold: number; found: number}>;

function countNames(language: Language, sentences: readonly NamedSentence[], counts: Counts): Counts {
  for (const s of sentences) {
    const a = analyseTokens(s.text, s, Int32Array.of(0, s.n), language);
    const gold = new Set<string>();
    spansOf(s.labels, (from, to, kind) => {
      gold.add(`${from} ${to} ${kind}`);
      counts.get(kind)!.gold++;
    });
    for (const {from, to, kind} of a.names) {
      counts.get(kind)!.found++;
      if (gold.has(`${from} ${to} ${kind}`)) counts.get(kind)!.right++;
    }
  }
  return counts;
}

const noCounts = (): Counts => new Map(nameKinds.map(kind => [kind, {right: 0, gold: 0, found: 0}]));

function printNames(name: string, counts: Counts): void {
  const three = {right: 0, gold: 0, found: 0};
  const each = nameKinds.map(kind => {
    const c = counts.get(kind)!;
    if (kind !== 'other') for (const key of ['right', 'gold', 'found'] as const) three[key] += c[key];
    return `${kind} ${f1(c.right, c.gold, c.found)}`;
  });
  const {right, gold, found} = three;
  console.log(`names, ${name}`);
  console.log(
    `  person, organisation, place: F1 ${f1(right, gold, found)}  precision ${percent(right, found)}  recall ${percent(right, gold)}`,
  );
  console.log(`  F1 by kind: ${each.join('  ')}`);
}

/** CrossNER politics and Wikigold in five parts, each read with a model that did not see it; UNER with one that saw no UNER. */
function crossValidate(language: Language, corpora: string): void {
  const tags = loadTags(readWeights('tags'));
  const known = knownNames(corpora);
  const politics = [...crossner(corpora, 'train'), ...crossner(corpora, 'dev')];
  const encyclopaedia = wikigold(corpora);
  const others = [...re3d(corpora), ...gum(corpora)];
  const without = (sentences: NamedSentence[]) => ({
    ...language,
    names: loadNames(trainNames(sentences, tags, language.groups, known)),
  });
  const counts = [noCounts(), noCounts()] as const;
  for (let k = 0; k < 5; k++) {
    const apart = (sentences: NamedSentence[], own: boolean) =>
      sentences.filter((_, i) => (Math.floor(i / 20) % 5 === k) === own);
    const model = without([...apart(politics, false), ...apart(encyclopaedia, false), ...others, ...uner(corpora)]);
    countNames(model, apart(politics, true), counts[0]);
    countNames(model, apart(encyclopaedia, true), counts[1]);
  }
  printNames('CrossNER politics, train and dev, five-fold', counts[0]);
  printNames('Wikigold, five-fold', counts[1]);
  const unseen = without([...politics, ...encyclopaedia, ...others]);
  printNames('UNER EWT dev (web text), not seen', countNames(unseen, uner(corpora), noCounts()));
}

const here = fileURLToPath(new URL('.', import.meta.url));
const corpora = process.env.SUASION_CORPORA ?? join(here, '../../../../shared/corpora');
const {values} = parseArgs({options: {treebank: {type: 'string'}, 'cross-validate': {type: 'boolean'}}});
const language = loadLanguage();
const treebank = values.treebank ?? join(corpora, 'ud-ewt/en_ewt-ud-dev.conllu');
if (existsSync(treebank)) scoreTreebank(language, treebank.split('/').at(-1)!, readTreebank(treebank));
else console.log(`skipped: no treebank at ${treebank}`);
if (values['cross-validate']) {
  if (existsSync(join(corpora, 'wikigold'))) crossValidate(language, corpora);
  else console.log(`skipped: no corpora of names in ${corpora}`);
}
