import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {frontMatterOf, withoutMarkup} from './markdown.ts';

const cases: [string, string][] = [
  ['# A title #', 'A title'],
  ['**SPOKESPERSON:** Good afternoon.', 'SPOKESPERSON: Good afternoon.'],
  ['They *must* leave ***now***, she said.', 'They must leave now , she said.'],
  ['__Both__ sides _agreed_.', 'Both sides agreed .'],
  ['[Iran](https://x.org/a_b "Iran") refused.', 'Iran refused.'],
  ['![A dam](dam.jpg) The dam.', 'The dam.'],
  ['> “We will not,” he said.', '“We will not,” he said.'],
  ['- release prisoners\n- open the road', 'release prisoners open the road'],
  ['| who | what |\n|---|---|\n| Iran | stop |', 'who | what Iran | stop'],
  ['One.<br>Two.<!-- not\nthis -->', 'One. Two.'],
  ['`seq` and\n```\nsmr\n```', 'seq and smr'],
  // what only looks like markup stays
  ['3 * 4 is 12 and snake_case_words stay', '3 * 4 is 12 and snake_case_words stay'],
  ['Clause 1 # 2, if a < b or <3', 'Clause 1 # 2, if a < b or <3'],
  ['a - b, and -5 degrees', 'a - b, and -5 degrees'],
];

test.each(cases)('%j reads %j', (text, seen) => {
  expect(withoutMarkup(text).replace(/\s+/g, ' ').trim()).toBe(seen);
});

const pieces = fc.constantFrom('*', '_', '`', '[', '](', ')', '!', '#', '>', '|', '-', '---\n', '<', '<!--', '-->', 'a', ' ', '\n', '\r\n', '🕊', '‮'); // biome-ignore format: one line

test('any text keeps its length, its lines and its words', () => {
  const marked = fc.array(pieces, {maxLength: 60}).map(p => p.join(''));
  fc.assert(
    fc.property(marked, text => {
      const seen = withoutMarkup(text);
      expect(seen).toHaveLength(text.length);
      for (let i = 0; i < text.length; i++) if (seen[i] !== text[i]) expect(seen[i]).toBe(' ');
      expect(seen.replace(/[^\n]/g, '')).toBe(text.replace(/[^\n]/g, ''));
    }),
  );
});

test.each(['<!--', '[', '![a](', '**', '|', '---\n', '> ', '<a '])('a megabyte of %j ends', piece => {
  const text = piece.repeat(1_000_000 / piece.length);
  expect(withoutMarkup(text)).toHaveLength(text.length);
});

describe('front matter', () => {
  const text =
    '---\ntitle: "Talks: day two"\ndate: 2023-10-29\nauthor: [A. Bell, C. Dew]\nsource: Lakeside Wire\n---\n\nThey met.\n';

  test('says title, date, authors and outlet, and is no part of the text', () => {
    expect(frontMatterOf(text)).toEqual({
      title: 'Talks: day two',
      published: '2023-10-29',
      author: 'A. Bell, C. Dew',
      outlet: 'Lakeside Wire',
      url: null,
    });
    expect(withoutMarkup(text).trim()).toBe('They met.');
  });

  test.each([
    'They met.\n---\ntitle: x\n---\n',
    '---\n{{{\n---\n',
    '---\ntitle: x\n',
    '---\n- a\n---\n',
    '---\nurl: javascript:x\n---\n',
  ])('nothing is read from %j', broken => {
    expect(Object.values(frontMatterOf(broken)).every(v => v === null)).toBe(true);
  });
});
