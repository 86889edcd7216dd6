import {loadTags, type TagModel, tag} from '../src/language/03-tags.ts';
import {type Codes, codesOf} from '../src/language/codes.ts';
import {trainTags} from './tags.ts';
import type {GoldSentence} from './treebank.ts';

export interface Tagged {
  g: GoldSentence;
  codes: Codes;
  upos: Uint8Array;
  xpos: Uint8Array;
}

/** The training sentences with tags as the tagger gives them to text it has not seen: k models, each leaving out a part. */
export function jackknife(
  sentences: readonly GoldSentence[],
  {folds = 4, epochs = 4, log = (_: string) => {}} = {},
): Tagged[] {
  const out: Tagged[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const model = loadTags(
      trainTags(
        sentences.filter((_, i) => Math.floor(i / 50) % folds !== fold),
        {epochs},
      ),
    );
    log(`grammar: tags for part ${fold + 1} of ${folds}`);
    sentences.forEach((g, i) => {
      if (Math.floor(i / 50) % folds === fold) out[i] = tagged(g, model);
    });
  }
  return out;
}

export function tagged(g: GoldSentence, model: TagModel): Tagged {
  const codes = codesOf(g.text, g.n, g.start, g.end);
  const upos = new Uint8Array(g.n);
  const xpos = new Uint8Array(g.n);
  tag(model, codes, Int32Array.of(0, g.n), upos, xpos);
  return {g, codes, upos, xpos};
}
