import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {beforeAll, describe, expect, test} from 'vitest';
import {weightsFolder} from '../weights.ts';
import {analyse, createLanguage, type Language, languageLayers} from './language.ts';
import {loadLanguage} from './load.ts';
import * as tree from './tree.ts';

let language: Language;
beforeAll(() => {
  language = loadLanguage();
});

const find = (a: ReturnType<typeof analyse>, word: string) => {
  for (let i = 0; i < a.n; i++) if (tree.word(a, i) === word) return i;
  throw new Error(`no “${word}”`);
};

describe('syntax of reporting', () => {
  // text, then "word relation head"
  const rows: [text: string, ...arcs: string[]][] = [
    [
      'Foreign Minister Amir Dahl said Saturday that Vostria would not accept the plan.',
      'Amir nsubj said',
      'Minister nmod:desc Amir',
      'Dahl flat Amir',
      'Saturday obl:unmarked said',
      'accept ccomp said',
      'Vostria nsubj accept',
      'plan obj accept',
      'not advmod accept',
    ],
    ['“We can do nothing alone,” Dahl responded.', 'do ccomp responded', 'Dahl nsubj responded', 'nothing obj do'],
    ['The army was attacked by rebels near the border.', 'army nsubj:pass attacked', 'rebels obl:agent attacked'],
    ['The minister asked the rebels to release the prisoners.', 'minister nsubj asked', 'prisoners obj release'],
    ['If the shelling stops, the convoy will leave.', 'stops advcl leave', 'convoy nsubj leave', 'If mark stops'],
    ['The talks, mediated by Norway, failed.', 'talks nsubj failed', 'mediated acl talks', 'Norway obl:agent mediated'],
    ['Dahl met the envoy and rejected his offer.', 'rejected conj met', 'offer obj rejected', 'his nmod:poss offer'],
    [
      'The deal depends on the withdrawal of troops from the valley.',
      'withdrawal obl depends',
      'troops nmod withdrawal',
    ],
    ['Analysts who know the region expect a truce.', 'know acl:relcl Analysts', 'truce obj expect'],
    ['There is no military solution.', 'There expl is', 'solution nsubj is'],
  ];
  test.each(rows)('%s', (text, ...arcs) => {
    const a = analyse(text, language);
    const found: string[] = [];
    for (let i = 0; i < a.n; i++)
      found.push(`${tree.word(a, i)} ${tree.deprelOf(a, i)} ${a.head[i]! < 0 ? '' : tree.word(a, a.head[i]!)}`);
    expect(found).toEqual(expect.arrayContaining(arcs));
  });
});

describe('questions to the tree', () => {
  test('subject, object, passive, negation, modality, markers', () => {
    const a = analyse(
      'The rebels must not leave the city because it was taken by them. Vostria wants Dahl to leave.',
      language,
    );
    const leave = find(a, 'leave');
    expect(tree.word(a, tree.subject(a, leave))).toBe('rebels');
    expect(tree.word(a, tree.object(a, leave))).toBe('city');
    expect(tree.negated(a, leave)).toBe(true);
    expect(tree.modal(a, leave)).toBe('must');
    expect(tree.isVerb(a, leave)).toBe(true);
    expect(tree.passive(a, leave)).toBe(false);
    const taken = find(a, 'taken');
    expect(tree.passive(a, taken)).toBe(true);
    expect(tree.word(a, tree.agent(a, taken))).toBe('them');
    expect(tree.marker(a, taken)).toBe('because');
    expect(tree.negated(a, taken)).toBe(false);
    const last = a.n - 2;
    expect(tree.word(a, last)).toBe('leave');
    expect(tree.word(a, tree.subject(a, last))).toBe('Dahl');
    expect(tree.sentenceOf(a, last)).toBe(1);
    const [from, to] = tree.span(a, find(a, 'city'));
    expect(a.text.slice(a.start[from], a.end[to - 1])).toBe('the city');
    expect(tree.headOf(a, from, to)).toBe(find(a, 'city'));
  });
});

describe('names', () => {
  const rows: [text: string, ...names: string[]][] = [
    [
      'President Barack Obama met Angela Merkel in Berlin.',
      'person Barack Obama',
      'person Angela Merkel',
      'place Berlin',
    ],
    [
      'The United Nations sent David Reed to Damascus.',
      'organisation United Nations',
      'person David Reed',
      'place Damascus',
    ],
    ['Talks between Israel and Egypt were held in Geneva.', 'place Israel', 'place Egypt', 'place Geneva'],
  ];
  test.each(rows)('%s', (text, ...expected) => {
    const a = analyse(text, language);
    const found = a.names.map(({from, to, kind}) => `${kind} ${text.slice(a.start[from], a.end[to - 1])}`);
    expect(found).toEqual(expected);
  });

  test('a surname alone is the person named in full before', () => {
    const text = 'Sergei Lavrov spoke first. Then Lavrov left.';
    const a = analyse(text, language);
    expect(a.names.map(n => text.slice(a.start[n.from], a.end[n.to - 1]))).toEqual(['Sergei Lavrov', 'Lavrov']);
  });
});

describe('any text', () => {
  const sound = (text: string) => {
    const a = analyse(text, language);
    for (let k = 0; k + 1 < a.sent.length; k++) {
      let roots = 0;
      for (let i = a.sent[k]!; i < a.sent[k + 1]!; i++) {
        if (a.head[i] === -1) roots++;
        let steps = 0;
        for (let h = i; h >= 0; h = a.head[h]!) {
          if (h < a.sent[k]! || h >= a.sent[k + 1]! || steps++ > a.n) return false;
        }
      }
      if (roots !== 1) return false;
    }
    let at = 0;
    for (const {from, to} of a.names) {
      if (from < at || to <= from || to > a.n) return false;
      at = to;
    }
    return a.lemma.length === a.n;
  };

  test('gets one tree per sentence and names in order', () => {
    const parts = fc.constantFrom(
      'The',
      'rebels',
      'said',
      'U.N.',
      'Obama',
      ',',
      '.',
      '“',
      '"',
      '\n\n',
      '😀',
      '\u0000',
      '\ud83d',
      'שלום',
      '12',
      "n't",
    );
    const texts = fc.array(parts, {maxLength: 60}).map(list => list.join(' '));
    fc.assert(fc.property(fc.oneof(texts, fc.string({unit: 'binary'})), sound), {numRuns: 150, seed: 3});
    expect(sound('')).toBe(true);
    expect(sound('word '.repeat(700))).toBe(true);
    expect(sound('x'.repeat(100_000))).toBe(true);
  });

  test('the same text gives the same analysis, with fresh weights too, whatever was read between', () => {
    const text = 'Dahl said the army “will not move” unless Vostria, which backs the rebels, signs.';
    const first = JSON.stringify(analyse(text, language));
    analyse(`Something else entirely, ${'and on, '.repeat(80)}.`, language);
    expect(JSON.stringify(analyse(text, language))).toBe(first);
    expect(JSON.stringify(analyse(text, loadLanguage()))).toBe(first);
  });
});

describe('weights', () => {
  test('all layers of the reader together take at most 15 MB, each with its card', () => {
    const files = readdirSync(weightsFolder()).filter(f => f.endsWith('.bin'));
    const bytes = files.reduce((sum, f) => sum + statSync(join(weightsFolder(), f)).size, 0);
    expect(bytes).toBeLessThanOrEqual(15_000_000);
    for (const layer of languageLayers) {
      const card = readFileSync(join(weightsFolder(), `${layer}.md`), 'utf8');
      for (const heading of ['Corpus', 'Licence', 'Size', 'Scores', 'Date', 'Command'])
        expect(card).toContain(`**${heading}**`);
    }
  });

  test('bytes that are no weights are refused with a reason', () => {
    const good = Object.fromEntries(languageLayers.map(l => [l, readFileSync(join(weightsFolder(), `${l}.bin`))]));
    for (const layer of languageLayers) {
      for (const bad of [new Uint8Array(0), new Uint8Array(100), good[layer]!.subarray(0, 1000)]) {
        expect(() => createLanguage({...good, [layer]: bad} as never)).toThrow(/^weights: /);
      }
    }
    expect(() => loadLanguage({weights: '/nowhere'})).toThrow(/npm run train/);
  });
});
