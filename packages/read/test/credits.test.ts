import {describe, expect, test} from 'vitest';
import {readDocument} from '../src/index.ts';

const story = 'The dockers want the quay to close on Monday.\n\nThe port refused.';

/** headline, outlet, author and date of publication, then the words of each part that is not the story */
async function matter(text: string, name = 'a.txt') {
  const r = await readDocument(new TextEncoder().encode(text), name);
  if (!r.ok) throw new Error(r.issues[0]!.message);
  const {title, outlet, author, published, parts} = r.document;
  const aside = parts.filter(p => p.kind !== 'body').map(p => `${p.kind}: ${r.document.text.slice(p.start, p.end)}`);
  return {of: [title, outlet, author, published], aside};
}

describe('outlet, author and date above a story', () => {
  test.each([
    [`Quay to close\n\n*The Harbour Courier, 21 May 2024. By Tom Okafor*\n\n${story}`, ['Quay to close', 'The Harbour Courier', 'Tom Okafor', '2024-05-21']],
    [`**By Tom Okafor, The Harbour Courier, May 21, 2024**\n\n${story}`, ['The dockers want the quay to close on Monday.', 'The Harbour Courier', 'Tom Okafor', '2024-05-21']],
    [`Quay to close\nThe Harbour Courier\n21 May 2024\nTom Okafor, labour correspondent\n\n${story}`, ['Quay to close', 'The Harbour Courier', 'Tom Okafor', '2024-05-21']],
    [`Tom Okafor in Lagos\nTue 21 May 2024 14.05 BST\n\n${story}`, ['The dockers want the quay to close on Monday.', null, 'Tom Okafor', '2024-05-21']],
    [`HARBOUR COURIER | 21 May 2024 | By Tom Okafor\n\n${story}`, ['The dockers want the quay to close on Monday.', 'HARBOUR COURIER', 'Tom Okafor', '2024-05-21']],
    [`Source: The Rhine Correspondent\nPublished: 18 November 2017\nAuthor: Hannah Vogt\n\n${story}`, ['The dockers want the quay to close on Monday.', 'The Rhine Correspondent', 'Hannah Vogt', '2017-11-18']],
    [`Quay to close — Harbour Courier, 21 May 2024\n\n${story}`, ['Quay to close', 'Harbour Courier', null, '2024-05-21']],
    [`By Anna Field and Omar Haddad\n\nCAIRO (Reuters) - ${story}`, ['The dockers want the quay to close on Monday.', 'Reuters', 'Anna Field and Omar Haddad', null]],
    [`Reuters - ${story}`, ['The dockers want the quay to close on Monday.', 'Reuters', null, null]],
    [`(AP) — ${story}`, ['The dockers want the quay to close on Monday.', 'AP', null, null]],
    [`Juba, 21 May 2024 – ${story}`, ['The dockers want the quay to close on Monday.', null, null, '2024-05-21']],
    [`MONTEVERA (The Daily Ledger, Nov. 3, 2025) -- ${story}`, ['The dockers want the quay to close on Monday.', 'The Daily Ledger', null, '2025-11-03']],
    [`_From our correspondent in Juba_\n\n${story}`, ['The dockers want the quay to close on Monday.', null, null, null]],
  ])('%j', async (text, of) => {
    const got = await matter(text);
    expect(got.of).toEqual(of);
    expect(got.aside.join()).not.toContain('dockers');
  }); // biome-ignore format: a table

  test('of Markdown, with a line about the author below', async () => {
    const text = `# Quay to close\n\n*By Hannah Vogt in Berlin | The Rhine Correspondent | 18 November 2017*\n\n${story}\n\n*Hannah Vogt is our Berlin correspondent.*`;
    const got = await matter(text, 'a.md');
    expect(got.of).toEqual(['Quay to close', 'The Rhine Correspondent', 'Hannah Vogt', '2017-11-18']);
    expect(got.aside.at(-1)).toMatch(/^boilerplate: .*Hannah Vogt is our Berlin correspondent/);
  });

  test.each([
    'Lagos waits - the port is shut and the quay is dark.\n\nNobody came.',
    'The dockers — all of them — left on 21 May 2024, and the port shut.\n\nNobody came.',
    'The Harbour Courier asked the minister to answer by 21 May 2024.\n\nNobody came.',
    'A clerk in Lagos\n\nNobody came on Tuesday, and the port stayed shut.',
  ])('a story is not taken for them: %j', async text => {
    const got = await matter(text);
    expect(got.of.slice(1)).toEqual([null, null, null]);
    expect(got.aside.join()).not.toMatch(/byline|dateline/);
  });
});
