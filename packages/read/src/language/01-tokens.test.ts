import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {tokenize} from './01-tokens.ts';
import {BLANK, kindOf} from './characters.ts';

const tokensOf = (text: string) => {
  const {n, start, end} = tokenize(text);
  return Array.from({length: n}, (_, i) => text.slice(start[i], end[i]));
};

// text, tokens separated by spaces
const rows: [text: string, tokens: string][] = [
  ['The talks failed.', 'The talks failed .'],
  ["They can't agree.", "They ca n't agree ."],
  ['They can’t agree.', 'They ca n’t agree .'],
  ['We cannot wait', 'We can not wait'],
  [
    "Don't! She'll go, we've seen it, I'm sure he'd stay",
    "Do n't ! She 'll go , we 've seen it , I 'm sure he 'd stay",
  ],
  ["Russia's and the rebels' demands", "Russia 's and the rebels ' demands"],
  ['the regime’s fault', 'the regime ’s fault'],
  ["the U.S.'s offer", "the U.S. 's offer"],
  ['U.N. envoy', 'U.N. envoy'],
  ['in the U.S. Then', 'in the U.S. Then'],
  ['Mr. Karim and Gen. Ortiz met Dr. J. Lind', 'Mr. Karim and Gen. Ortiz met Dr. J. Lind'],
  ['on Jan. 31, 2014', 'on Jan. 31 , 2014'],
  ['He said no.', 'He said no .'],
  ['Resolution No. 242', 'Resolution No. 242'],
  ['a 15-year ceasefire', 'a 15 - year ceasefire'],
  ['a well-known anti-war leader', 'a well - known anti-war leader'],
  ['pro-government forces', 'pro-government forces'],
  ['Bashar al-Assad', 'Bashar al - Assad'],
  ['the army—or what is left—fled', 'the army — or what is left — fled'],
  ['1914–1918', '1914 – 1918'],
  ['costs $3.5bn, or 4%', 'costs $ 3.5 bn , or 4 %'],
  ['€1,000,000.50', '€ 1,000,000.50'],
  ['US$5m', 'US$ 5 m'],
  ['at 10:30 p.m. on 02/01/2014', 'at 10:30 p.m. on 02/01/2014'],
  ['at 7:30PM', 'at 7:30 PM'],
  ['about 1/2 of them', 'about 1 / 2 of them'],
  ['and/or', 'and / or'],
  ['the 9/11 attacks', 'the 9/11 attacks'],
  ['in the 1990s and ’90s', 'in the 1990s and ’90s'],
  ['“Stop!” he said', '“ Stop ! ” he said'],
  ['"Why?" (she asked)', '" Why ? " ( she asked )'],
  ['Wait... what?!', 'Wait ... what ?!'],
  ['so it goes…', 'so it goes …'],
  ['Yes -- no', 'Yes -- no'],
  ['see https://un.org/a?b=1.', 'see https://un.org/a?b=1 .'],
  ['(www.un.org/peace)', '( www.un.org/peace )'],
  ['write to envoy@un.org, please', 'write to envoy@un.org , please'],
  ['read un.org today', 'read un.org today'],
  ['It ended.Then it began', 'It ended . Then it began'],
  ['@envoy tweets #peace', '@envoy tweets #peace'],
  ['AT&T and Q&A', 'AT&T and Q&A'],
  ['O’Brien and d’état', 'O’Brien and d’état'],
  ['call 555-0199 or 1-800-555-0199', 'call 555-0199 or 1-800-555-0199'],
  ['peace 🕊️ now 👩🏽‍⚖️🇺🇳', 'peace 🕊️ now 👩🏽‍⚖️ 🇺🇳'],
  ['ok :) fine', 'ok :) fine'],
  ['at 10:)', 'at 10 : )'],
  ['a\u200bb\ufeffc', 'a b c'],
  ['soft\u00adhyphen', 'soft\u00adhyphen'],
  ['e\u0301lite', 'e\u0301lite'],
  ['a\u0000b', 'a b'],
  ['وقف إطلاق النار', 'وقف إطلاق النار'],
  ['停火协议', '停火协议'],
  ['', ''],
];

describe('tokens', () => {
  test.each(rows)('%s', (text, tokens) => {
    expect(tokensOf(text).join(' ')).toBe(tokens);
  });

  // offsets rise, gaps hold blanks only, tokens hold no white space: pieces and gaps rejoin to the text
  const tiles = (text: string) => {
    const {n, start, end} = tokenize(text);
    let at = 0;
    let joined = '';
    for (let i = 0; i < n; i++) {
      if (start[i]! < at || end[i]! <= start[i]!) return false;
      for (let p = at; p < start[i]!; p++) if (kindOf(text.charCodeAt(p)) !== BLANK) return false;
      joined += text.slice(at, end[i]!);
      at = end[i]!;
      if (/\s/.test(text.slice(start[i]!, at))) return false;
    }
    for (let p = at; p < text.length; p++) if (kindOf(text.charCodeAt(p)) !== BLANK) return false;
    return joined + text.slice(at) === text;
  };
  const bits = [
    'a',
    'Mr',
    '.',
    "'",
    '’s',
    "n't",
    '-',
    '--',
    '1',
    '1,000',
    '/',
    ':',
    '@',
    'http://x',
    '&',
    '$',
    '😀',
    '\u200d',
  ];
  const odd = [
    ' ',
    '\n',
    '\r\n',
    '\u0000',
    '\ud83d',
    '\udc00',
    '\ufe0f',
    '\u200b',
    '\u202e',
    'ש',
    'ع',
    'é',
    'e\u0301',
    '漢',
    '🇺',
    '"',
    '“',
  ];

  test('any text is tiled exactly', () => {
    const hostile = fc.array(fc.constantFrom(...bits, ...odd), {maxLength: 40}).map(parts => parts.join(''));
    fc.assert(fc.property(fc.oneof(hostile, fc.string({unit: 'binary'}), fc.string({unit: 'grapheme'})), tiles), {
      numRuns: 2000,
      seed: 1,
    });
  });

  test.each([...bits, ...odd, 'a.', '(a', 'a&', '1/'])('%j without end', bit => {
    expect(tiles(bit.repeat(20_000))).toBe(true);
  });

  test('a megabyte without a space becomes tokens of bounded length', () => {
    const {n, start, end} = tokenize('x'.repeat(1_000_000));
    expect(n).toBeGreaterThan(2000);
    for (let i = 0; i < n; i++) expect(end[i]! - start[i]!).toBeLessThanOrEqual(400);
  });
});
