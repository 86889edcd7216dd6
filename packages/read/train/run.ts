import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {loadAttributionModel} from '../src/attribution/load.ts';
import {loadTags} from '../src/language/03-tags.ts';
import {loadGroups} from '../src/language/groups.ts';
import {analyse} from '../src/language/language.ts';
import {loadLanguage} from '../src/language/load.ts';
import {ruled} from '../src/negotiation/askers/askers.ts';
import {loadAskers} from '../src/negotiation/askers/load.ts';
import {lenient} from '../src/negotiation/judge/judge.ts';
import {readWeights} from '../src/weights.ts';
import {trainActs} from './acts.ts';
import {trainAskers} from './askers.ts';
import {trainAttribution} from './attribution.ts';
import {trainGrammar} from './grammar.ts';
import {trainGroups} from './groups.ts';
import {jackknife} from './jackknife.ts';
import {trainLemmas} from './lemmas.ts';
import {crossner, gum, re3d, uner, wikigold} from './name-corpora.ts';
import {knownNames} from './name-dictionaries.ts';
import {trainNames} from './names.ts';
import {trainReadings} from './readings.ts';
import {trainTags} from './tags.ts';
import {treebanks} from './treebank.ts';

/**
 * npm run train -w packages/read [-- LAYER…] trains all layers of the reader but `groups`, or those named, from ../shared/corpora
 * (or SUASION_CORPORA) and writes weights/LAYER.bin. Seeds are fixed: the same corpora give the same bytes.
 */
export interface Layer {
  name: string;
  /** learnt from what is not among the corpora: only when it is named */
  apart?: boolean;
  train(corpora: string, log: (line: string) => void): Uint8Array | Promise<Uint8Array>;
}

const banks = (corpora: string) => {
  const found = treebanks(corpora);
  if (!found) throw new Error(`no treebanks in ${corpora}`);
  return found;
};

const layers: Layer[] = [
  {name: 'groups', apart: true, train: (_, log) => trainGroups(undefined, {log})},
  {name: 'tags', train: (corpora, log) => trainTags(banks(corpora).train, {log})},
  {name: 'lemmas', train: corpora => trainLemmas(banks(corpora).train)},
  {name: 'grammar', train: (corpora, log) => trainGrammar(jackknife(banks(corpora).train, {log}), {log})},
  // tags first: names are learned with the tags of the model just trained; scores come from cross-validation
  {
    name: 'names',
    train: (corpora, log) => {
      const sentences = [
        ...crossner(corpora, 'train'),
        ...crossner(corpora, 'dev'),
        ...wikigold(corpora),
        ...re3d(corpora),
        ...gum(corpora),
        ...uner(corpora),
      ];
      return trainNames(
        sentences,
        loadTags(readWeights('tags')),
        loadGroups(readWeights('groups')),
        knownNames(corpora),
        {log},
      );
    },
  },
  // attribution learns from what the other layers say of its articles
  {
    name: 'attribution',
    train: (corpora, log) => {
      const language = loadLanguage();
      return trainAttribution(corpora, text => analyse(text, language), log);
    },
  },
  // which of the readings of a likely cue is right
  {
    name: 'readings',
    train: (corpora, log) => {
      const language = loadLanguage();
      return trainReadings(corpora, text => analyse(text, language), log);
    },
  },
  // askers learn from what all others and the rules say of the passages in texts/
  {
    name: 'askers',
    train: (_, log) =>
      trainAskers({language: loadLanguage(), attribution: loadAttributionModel(), askers: ruled, judge: lenient}, log),
  },
  // acts last: which of what all others find is none
  {
    name: 'acts',
    train: (corpora, log) =>
      trainActs(
        {language: loadLanguage(), attribution: loadAttributionModel(), askers: loadAskers(), judge: lenient},
        corpora,
        log,
      ),
  },
];

const here = fileURLToPath(new URL('.', import.meta.url));
const corpora = process.env.SUASION_CORPORA ?? join(here, '../../../../shared/corpora');
const wanted = process.argv.slice(2);
for (const name of wanted) {
  if (!layers.some(l => l.name === name)) {
    console.error(`no layer ${name}; there are ${layers.map(l => l.name).join(', ')}`);
    process.exit(2);
  }
}
const weights = join(here, '../weights');
mkdirSync(weights, {recursive: true});
for (const layer of layers) {
  if (wanted.length ? !wanted.includes(layer.name) : layer.apart) continue;
  const bytes = await layer.train(corpora, line => console.error(line));
  writeFileSync(join(weights, `${layer.name}.bin`), bytes);
  console.error(`${layer.name}: ${bytes.length} bytes`);
}
