import {expect, test} from 'vitest';
import {XPOS, type Xpos} from '../tagset.ts';
import {readWeights} from '../weights.ts';
import {lemmaFeatureCount, lemmaOf, loadLemmas} from './04-lemmas.ts';

const model = loadLemmas(readWeights('lemmas'));

// word, tag, lemma
const rows: [string, Xpos, string][] = [
  ['was', 'VBD', 'be'],
  ['said', 'VBD', 'say'],
  ['told', 'VBD', 'tell'],
  ['met', 'VBD', 'meet'],
  ['led', 'VBN', 'lead'],
  ['sought', 'VBD', 'seek'],
  ['fought', 'VBD', 'fight'],
  ['withdrew', 'VBD', 'withdraw'],
  ['agreed', 'VBD', 'agree'],
  ['denied', 'VBD', 'deny'],
  ['admitted', 'VBD', 'admit'],
  ['offered', 'VBD', 'offer'],
  ['refused', 'VBN', 'refuse'],
  ['released', 'VBN', 'release'],
  ['threatening', 'VBG', 'threaten'],
  ['negotiating', 'VBG', 'negotiate'],
  ['mediated', 'VBN', 'mediate'],
  ['urging', 'VBG', 'urge'],
  ['shelling', 'VBG', 'shell'],
  ['bombed', 'VBD', 'bomb'],
  ['occupied', 'VBN', 'occupy'],
  ['lying', 'VBG', 'lie'],
  ['besieged', 'VBN', 'besiege'],
  ['withdrawing', 'VBG', 'withdraw'],
  ['does', 'VBZ', 'do'],
  ['has', 'VBZ', 'have'],
  ['goes', 'VBZ', 'go'],
  ['accuses', 'VBZ', 'accuse'],
  ['attaches', 'VBZ', 'attach'],
  ['ca', 'MD', 'can'],
  ['wo', 'MD', 'will'],
  ["n't", 'RB', 'not'],
  ['women', 'NNS', 'woman'],
  ['children', 'NNS', 'child'],
  ['parties', 'NNS', 'party'],
  ['talks', 'NNS', 'talk'],
  ['ceasefires', 'NNS', 'ceasefire'],
  ['crises', 'NNS', 'crisis'],
  ['countries', 'NNS', 'country'],
  ['hostages', 'NNS', 'hostage'],
  ['forces', 'NNS', 'force'],
  ['missiles', 'NNS', 'missile'],
  ['better', 'JJR', 'good'],
  ['worst', 'JJS', 'bad'],
  ['larger', 'JJR', 'large'],
  ['earliest', 'JJS', 'early'],
  ['them', 'PRP', 'they'],
  ['us', 'PRP', 'we'],
  ['these', 'DT', 'this'],
  ['government', 'NN', 'government'],
];

test.each(rows)('%s %s → %s', (word, tag, lemma) => {
  const scores = new Int32Array(model.linear.classes);
  expect(lemmaOf(model, word, XPOS[tag], new Int32Array(lemmaFeatureCount), scores)).toBe(lemma);
});
