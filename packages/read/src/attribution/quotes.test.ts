import {expect, test} from 'vitest';
import {quotesIn} from './quotes.ts';

const rows: [text: string, quoted: string[]][] = [
  ['“We agreed,” she said. “It holds.”', ['“We agreed,”', '“It holds.”']],
  ['"We agreed," she said. "It holds."', ['"We agreed,"', '"It holds."']],
  ["``We agreed,'' she said.", ["``We agreed,''"]],
  ["''We agreed,'' she said, ''and it holds.''", ["''We agreed,''", "''and it holds.''"]],
  ['«Nous y sommes», he said.', ['«Nous y sommes»']],
  ['He called it a ‘dirty deal’ and left.', ['‘dirty deal’']],
  ["He called it a 'dirty deal' and left.", ["'dirty deal'"]],
  // apostrophes are no marks
  ["The rebels' demands weren't met in the '90s.", []],
  ['The ministers’ talks didn’t last.', []],
  // a mark left open runs to the end of the paragraph
  ['He said: “We agreed. It holds.', ['“We agreed. It holds.']],
  // marks of the other kind inside are part of the quotation
  ['“She said ‘never’ to us,” he said.', ['“She said ‘never’ to us,”']],
  ['', []],
];

test.each(rows)('quotations of %s', (text, quoted) => {
  expect(quotesIn(text, 0, text.length, null).map(q => text.slice(q.start, q.end))).toEqual(quoted);
});

test('a paragraph that opens with a mark after one left open goes on with the same quotation', () => {
  const first = quotesIn('“We waited.', 0, 11, null);
  expect(first.at(-1)?.closed).toBe(false);
  const next = '“And then we left,” she said.';
  expect(quotesIn(next, 0, next.length, first.at(-1)!)[0]?.continues).toBe(true);
  expect(quotesIn(next, 0, next.length, null)[0]?.continues).toBe(false);
});
