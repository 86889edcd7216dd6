import {packTags, sentenceCase, tagFeatureCount, tagFeatures} from '../src/language/03-tags.ts';
import {codesOf} from '../src/language/codes.ts';
import {Perceptron, random, shuffled} from './perceptron.ts';
import type {GoldSentence} from './treebank.ts';
import {variant} from './variants.ts';

/** Leaves each feature out with probability p, in place: keeps the model from leaning on a few rare ones. */
export function dropped(features: Int32Array, m: number, p: number, next: () => number): number {
  if (p <= 0) return m;
  let kept = 0;
  for (let f = 0; f < m; f++) if (next() >= p) features[kept++] = features[f]!;
  return kept;
}

/** Trains the tagger; its own earlier decisions are the left context, as at run time. */
export function trainTags(
  sentences: readonly GoldSentence[],
  {epochs = 8, seed = 1, dropout = 0.2, log = (_: string) => {}} = {},
): Uint8Array {
  const classOf = new Map<number, number>();
  for (const g of sentences) {
    for (let i = 0; i < g.n; i++) {
      const pair = g.xpos[i]! * 256 + g.upos[i]!;
      if (!classOf.has(pair)) classOf.set(pair, classOf.size);
    }
  }
  const pairs = [...classOf.keys()];
  if (pairs.length > 255) throw new Error(`${pairs.length} tag pairs, at most 255 fit`);
  const model = new Perceptron(pairs.length);
  const scores = new Float32Array(pairs.length);
  const features = new Int32Array(tagFeatureCount);
  const next = random(seed);
  const codesOfGold = (g: GoldSentence) => codesOf(g.text, g.n, g.start, g.end);
  const items = sentences.map(g => ({g, codes: codesOfGold(g)}));
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let wrong = 0;
    let tokens = 0;
    for (const item of shuffled(items, next)) {
      const g = variant(item.g, next);
      const codes = g === item.g ? item.codes : codesOfGold(g);
      const xpos = new Uint8Array(g.n);
      const shape = sentenceCase(codes, 0, g.n);
      for (let i = 0; i < g.n; i++) {
        const m = dropped(features, tagFeatures(codes, i, 0, g.n, shape, xpos, features), dropout, next);
        scores.fill(0);
        model.score(features, m, scores);
        let best = 0;
        for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c;
        const gold = classOf.get(g.xpos[i]! * 256 + g.upos[i]!)!;
        if (best !== gold) {
          model.update(features, m, gold, 1);
          model.update(features, m, best, -1);
          wrong++;
        }
        model.tick();
        xpos[i] = pairs[best]! >> 8;
        tokens++;
      }
    }
    log(`tags: epoch ${epoch}, ${((100 * (tokens - wrong)) / tokens).toFixed(2)} % right in training`);
  }
  return packTags(
    Uint8Array.from(pairs, p => p >> 8),
    Uint8Array.from(pairs, p => p & 255),
    model.pack(),
  );
}
