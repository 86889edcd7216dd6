import {
  inflected,
  lemmaFeatureCount,
  lemmaFeatures,
  lemmaOf,
  loadLemmas,
  packLemmas,
} from '../src/language/04-lemmas.ts';
import {XPOS} from '../src/tagset.ts';
import {Perceptron, random, shuffled} from './perceptron.ts';
import type {GoldSentence} from './treebank.ts';
import {inflections, irregulars} from './verbs.ts';

interface Entry {
  word: string;
  xpos: number;
  lemma: string;
  count: number;
}

/** Contractions written without their apostrophe. */
const careless = [
  ['s', 'VBZ', 'be'],
  ['s', 'POS', "'s"],
  ['nt', 'RB', 'not'],
  ['m', 'VBP', 'be'],
  ['r', 'VBP', 'be'],
  ['re', 'VBP', 'be'],
  ['ve', 'VBP', 'have'],
] as const;

/** Word types with their commonest lemma, misspellings left out. */
export function lemmaTable(sentences: readonly GoldSentence[]): Entry[] {
  const seen = new Map<string, Map<string, number>>();
  for (const g of sentences) {
    for (let i = 0; i < g.n; i++) {
      if (/CorrectForm|Typo/.test(g.misc[i]!) || g.lemma[i] === '_') continue;
      const word = g.text.slice(g.start[i]!, g.end[i]!).replace(/[’ʼ`]/g, "'").toLowerCase();
      const key = `${word}\t${g.xpos[i]}`;
      const lemmas = seen.get(key) ?? new Map<string, number>();
      seen.set(key, lemmas);
      const lemma = g.lemma[i]!.toLowerCase();
      lemmas.set(lemma, (lemmas.get(lemma) ?? 0) + 1);
    }
  }
  const out: Entry[] = [];
  for (const [key, lemmas] of seen) {
    const [word, xpos] = key.split('\t') as [string, string];
    const [lemma, count] = [...lemmas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
    out.push({word, xpos: Number(xpos), lemma, count});
  }
  return out;
}

function change(word: string, lemma: string): string {
  let same = 0;
  while (same < word.length && same < lemma.length && word[same] === lemma[same]) same++;
  return `${word.length - same}+${lemma.slice(same)}`;
}

export function trainLemmas(sentences: readonly GoldSentence[], {epochs = 12, seed = 1} = {}): Uint8Array {
  const table = lemmaTable(sentences);
  const types = table.filter(t => inflected.has(t.xpos) && t.word.length >= 3 && /^[a-z'-]+$/.test(t.word));
  for (const [word, tag, lemma] of inflections()) types.push({word, xpos: XPOS[tag], lemma, count: 1});
  const counts = new Map<string, number>();
  for (const t of types) {
    const c = change(t.word, t.lemma);
    counts.set(c, (counts.get(c) ?? 0) + 1);
  }
  const changes = [...counts].filter(([, n]) => n >= 4).map(([c]) => c);
  const classOf = new Map(changes.map((c, i) => [c, i]));

  const model = new Perceptron(changes.length);
  const features = new Int32Array(lemmaFeatureCount);
  const scores = new Float32Array(changes.length);
  const next = random(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const t of shuffled(types, next)) {
      const gold = classOf.get(change(t.word, t.lemma));
      if (gold === undefined) continue;
      const m = lemmaFeatures(t.word, t.xpos, features);
      scores.fill(0);
      model.score(features, m, scores);
      let best = 0;
      for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c;
      if (best !== gold) {
        model.update(features, m, gold, 1);
        model.update(features, m, best, -1);
      }
      model.tick();
    }
  }
  // what the model gets wrong, and irregular words of closed classes, are exceptions
  const linear = model.pack({minHits: 1});
  const first = changes.join('\t');
  const bare = loadLemmas(packLemmas(first, linear));
  const whole = new Int32Array(changes.length);
  const names = new Set<number>([XPOS.NNP, XPOS.ADD, XPOS.GW, XPOS.CD, XPOS.NFP, XPOS.LS, XPOS.FW, XPOS._]);
  const lines = [...table, ...types.slice(-inflections().length)]
    .filter(t => !names.has(t.xpos) && (t.count > 1 || inflected.has(t.xpos)) && /^[a-z'.]+$/.test(t.word))
    .filter(t => lemmaOf(bare, t.word, t.xpos, features, whole) !== t.lemma)
    .map(t => `${t.word}\t${t.xpos}\t${t.lemma}`);
  for (const [word, tag, lemma] of [...irregulars(), ...careless]) lines.push(`${word}\t${XPOS[tag]}\t${lemma}`);
  return packLemmas([first, ...new Set(lines)].join('\n'), linear);
}
