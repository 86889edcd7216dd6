import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {strToU8, zipSync} from 'fflate';
import {describe, expect, test} from 'vitest';
import {listFiles, readDocument} from '../src/index.ts';
import {docx, pdf} from './office-files.ts';

const bytes = (s: string) => new TextEncoder().encode(s);
const read = async (b: Uint8Array, name: string) => {
  const r = await readDocument(b, name);
  if (!r.ok) throw new Error(r.issues[0]!.message);
  return r;
};
const refusal = async (b: Uint8Array, name: string) => {
  const r = await readDocument(b, name);
  if (r.ok) throw new Error('it was read');
  return r.issues[0]!;
};
const parts = (d: {text: string; parts: {kind: string; start: number; end: number}[]}) =>
  d.parts.map(p => `${p.kind}: ${d.text.slice(p.start, p.end)}`);

test.each(['\r', '\r\n', '\n'])('headline and dateline are found whatever ends a line: %j', async end => {
  const lines = ['Ferries wait', '', 'TARN BAY, 3 March 2021 (HPA) — The port urged the crews to sail.', ''];
  const text = lines.join(end);
  for (const name of ['a.txt', 'a.md']) {
    const {document} = await read(bytes(text), name);
    expect(document).toMatchObject({text, title: 'Ferries wait', published: '2021-03-03', outlet: 'HPA'});
    expect(parts(document)).toEqual([
      'headline: Ferries wait',
      'dateline: TARN BAY, 3 March 2021 (HPA) —',
      'body: The port urged the crews to sail.',
    ]);
  }
});

describe('encodings', () => {
  const sentence = 'Ministers met in Łódź — “no deal” — and left the town by night.';
  const utf16 = (big: boolean, mark: boolean) => {
    const b = Buffer.from((mark ? '\ufeff' : '') + sentence, 'utf16le');
    return new Uint8Array(big ? b.swap16() : b);
  };
  test.each([
    ['utf-8', bytes(sentence), sentence],
    ['utf-8 with a mark, which stays', bytes(`\ufeff${sentence}`), `\ufeff${sentence}`],
    ['utf-16le with a mark', utf16(false, true), `\ufeff${sentence}`],
    ['utf-16be with a mark', utf16(true, true), `\ufeff${sentence}`],
    ['utf-16le without', utf16(false, false), sentence],
  ])('%s', async (_, b, text) => {
    expect((await read(b, 'a.txt')).document.text).toBe(text);
  });

  test('windows-1252 is a guess and said to be one', async () => {
    const {document, issues} = await read(Uint8Array.from('The “caf\xe9” closed at noon.'.replace('“', '\x93').replace('”', '\x94'), c => c.charCodeAt(0)), 'a.txt'); // biome-ignore format: bytes
    expect(document.text).toBe('The “café” closed at noon.');
    expect(issues.map(i => i.code)).toEqual(['guessed-encoding']);
  });

  test('an HTML page says its charset', async () => {
    const page =
      '<html><head><meta charset="iso-8859-2"></head><body><p>Marsza\xb3ek spoke to the \xa3\xf3d\xbc council.</p></body></html>';
    const {document} = await read(
      Uint8Array.from(page, c => c.charCodeAt(0)),
      'a.html',
    );
    expect(document.text).toBe('Marszałek spoke to the Łódź council.');
  });

  test('UTF-8 once read as windows-1252 is put right, and said to be', async () => {
    const broken =
      'Iranâ€™s envoy, JosÃ© Andrade, said: â€œWe wonâ€™t stop.â€\u009d He left â€” alone. â€œSo it is,â€ he said.';
    const {document, issues} = await read(bytes(broken), 'a.txt');
    expect(document.text).toBe(
      'Iran’s envoy, José Andrade, said: “We won’t stop.” He left — alone. “So it is,” he said.',
    );
    expect(issues.map(i => i.code)).toEqual(['mended-characters']);
    const latin = 'Iranâ\u0080\u0099s envoy said that the road to the port is open again.';
    expect((await read(bytes(latin), 'a.txt')).document.text).toContain('Iran’s envoy');
    const page = `<html><body><article><p>${broken} The road to the port is open again.</p></article></body></html>`;
    expect((await read(bytes(page), 'a.html')).document.text).toContain('José Andrade, said: “We won’t stop.”');
  });

  test.each([
    'Der Preis in SÃO PAULO, â 5 €, said the “Ã” of a sign that the envoy saw.',
    'The envoy of Ålesund said that «Â» is a letter, that Ã© is two, and that the road is open.',
  ])('a text without proof stays: %s', async text => {
    const {document, issues} = await read(bytes(text), 'a.txt');
    expect(document.text).toBe(text);
    expect(issues).toEqual([]);
  });

  test('NULs become U+FFFD one for one', async () => {
    const {document, issues} = await read(bytes('The envoy\0 said that the road to the port is open again.'), 'a.txt');
    expect(document.text).toBe('The envoy\ufffd said that the road to the port is open again.');
    expect(issues[0]!.code).toBe('replaced-characters');
  });
});

describe('what a text says of itself', () => {
  test('headline, deck, byline, dates', async () => {
    const {document} = await read(
      bytes(
        'River talks stall\n\nUpstream mayors say the dam will not wait for a treaty\n\nBy Nora Vance\n\n03.04.15 9:10 AM ET\n\nKAMPONG (Wire) — The mayors said Wednesday that they would build.\n\nThe plan\n\nNobody answered on Tuesday, and the ferry did not run.\n\nReporting by Nora Vance; Editing by Sam Hill',
      ),
      'river.txt',
    );
    expect(document).toMatchObject({
      title: 'River talks stall',
      author: 'Nora Vance',
      outlet: 'Wire',
      published: '2015-03-04',
    });
    expect(parts(document).map(p => p.slice(0, 42))).toEqual([
      'headline: River talks stall',
      'headline: Upstream mayors say the dam will',
      'byline: By Nora Vance',
      'dateline: 03.04.15 9:10 AM ET',
      'dateline: KAMPONG (Wire) —',
      'body: The mayors said Wednesday that they ',
      'subhead: The plan',
      'body: Nobody answered on Tuesday, and the ',
      'boilerplate: Reporting by Nora Vance; Edit',
    ]);
  });

  test.each([
    ['02.01.14 1:40 PM ET', 'He said Saturday that it was over.', '2014-02-01'],
    ['02.01.14', 'He said Thursday that it was over.', '2014-01-02'],
    ['5/6/2021', 'The march began Wednesday night and ended Thursday.', '2021-05-06'],
    ['31/01/2014', 'He said Saturday that it was over.', '2014-01-31'],
    ['Published: 3 March 2014', 'It is over.', '2014-03-03'],
    ['January 31st, 2014', 'It is over.', '2014-01-31'],
  ])('%s with “%s” is %s', async (line, body, date) => {
    expect((await read(bytes(`A headline here\n\n${line}\n\n${body}`), 'a.txt')).document.published).toBe(date);
  });

  test.each([
    ['CARDO/VELIN, 9 May (Strait Post)', 'Strait Post'],
    ["TARN, May 3 (Weavers' Daily)", "Weavers' Daily"],
  ])('the dateline %s', async (line, outlet) => {
    const {document} = await read(bytes(`${line} – The pilots met the board.`), 'a.txt');
    expect(parts(document)).toEqual([`dateline: ${line} –`, 'body: The pilots met the board.']);
    expect(document.outlet).toBe(outlet);
  });

  test.each([
    ['Lisbon, April 10 (Wire/Press)', 'Wire/Press'],
    ['LISBON, June 24', null],
    ['LISBON, June 16, /SEA-PRESS/.', 'SEA-PRESS'],
  ])('the dateline %s without a dash', async (line, outlet) => {
    const {document} = await read(bytes(`${line} The pilots met the board.`), 'a.txt');
    expect(parts(document)).toEqual([`dateline: ${line}`, 'body: The pilots met the board.']);
    expect(document.outlet).toBe(outlet);
  });

  test.each(['Lisbon, April 10 The', 'On March, April 10 and May', 'NATO, June 24 or later'])(
    '%s is no dateline',
    async line => {
      const {document} = await read(bytes(`${line} pilots met the board.`), 'a.txt');
      expect(parts(document).some(p => p.startsWith('dateline'))).toBe(false);
    },
  );

  test('a date nothing settles is warned of', async () => {
    const {issues} = await read(
      bytes('A headline here\n\n02.01.14\n\nThe council said that the dam will stay.'),
      'a.txt',
    );
    expect(issues.map(i => i.code)).toEqual(['ambiguous-date']);
  });

  test('Markdown is kept as written', async () => {
    const text = '# The port\n\nBoth sides **agreed** to talk.\n\n## Why now\n\nNobody knows.\n';
    const {document} = await read(bytes(text), 'port.md');
    expect(document.text).toBe(text);
    expect(parts(document)).toContain('headline: The port');
    expect(document.mediaType).toBe('text/markdown');
  });

  test.each([
    ['Farmers Lose Court Fight Over Dam.', true],
    ['Élodie Carré Wins Vote, and Loses Seat.', true],
    // a story that begins with one sentence full of names
    ['The Prime Minister of Norway and the Foreign Minister of New Zealand met in Wellington today.', false],
  ])('a line with a full stop is a headline only where every word has its capital: %s', async (line, head) => {
    const {document} = await read(bytes(`${line}\n\nThe council said that the dam will stay.`), 'a.txt');
    expect(parts(document)[0]!.startsWith('headline')).toBe(head);
  });
});

test('a saved page: the article, what it says of itself, nothing run', async () => {
  const filler = 'The delegation left the hall before noon and did not say when it would come back. '.repeat(4);
  const page = `<!doctype html><html><head><title>Walkout | Harbour Post</title>
    <meta property="og:site_name" content="Harbour Post"><link rel="canonical" href="https://post.example/walkout">
    <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Walkout at the harbour","author":[{"name":"Ida Moss"}],"datePublished":"2019-05-02T08:00:00Z"}]}</script>
    <script>document.title = 'changed'</script></head><body><nav><a href="/">Home</a><a href="/x">More</a></nav>
    <article><h1>Walkout at the harbour</h1><p>${filler}</p><figure><img src="x.jpg"><figcaption>The harbour at dawn</figcaption></figure><p>Second &amp; last: ${filler}</p></article>
    <footer>All rights reserved</footer></body></html>`;
  const {document} = await read(bytes(page), 'walkout.html');
  expect(document).toMatchObject({
    title: 'Walkout at the harbour',
    author: 'Ida Moss',
    outlet: 'Harbour Post',
    published: '2019-05-02T08:00:00Z',
    url: 'https://post.example/walkout',
    mediaType: 'text/html',
  });
  expect(parts(document)[0]).toBe('headline: Walkout at the harbour');
  expect(parts(document)).toContain('caption: The harbour at dawn');
  expect(document.text).toContain('\n\nSecond & last: The delegation');
  expect(document.text).not.toMatch(/Home|changed|rights reserved/);
});

describe('PDF', () => {
  const column = (x: number, lines: string[]) => lines.map((s, i): [number, number, string] => [x, 700 - i * 14, s]);
  test('columns one after the other, words rejoined, page furniture dropped', async () => {
    const left = [
      'The two delegations met at',
      'the old customs house and',
      'agreed to resume negotia-',
      'tions on the water of the',
      'upper valley. They set no',
      'date for the next round of',
    ];
    const right = ['talks. The cease-fire holds', 'along the whole of the', 'northern line, the cease-', 'fire commission said, and', 'both armies have pulled', 'their guns back.']; // biome-ignore format: columns
    const page = (n: number, a: string[], b: string[]): [number, number, string][] => [
      [60, 800, 'Valley Monitor'],
      ...column(60, a),
      ...column(320, b),
      [290, 40, `Page ${n}`],
    ];
    const more = ['A second page follows with', 'words of its own, and so on'];
    const {document} = await read(
      pdf([page(1, left, right), page(2, more, []), page(3, ['And the last one ends it.'], [])]),
      'talks.pdf',
    );
    const once =
      'The two delegations met at the old customs house and agreed to resume negotiations on the water of the upper valley. They set no date for the next round of talks. The cease-fire holds along the whole of the northern line, the cease-fire commission said, and both armies have pulled their guns back.';
    expect(document.text.startsWith(`${once}\n\n`)).toBe(true);
    expect(document.text).not.toMatch(/Monitor|Page \d/);
  });
  test('cut short, protected, without text', async () => {
    const whole = pdf([[[60, 700, 'Only one line of text stands on this page.']]]);
    const cut = await readDocument(whole.subarray(0, 120), 'a.pdf');
    expect(cut.ok ? '' : cut.issues[0]!.code).toMatch(/broken-pdf|no-text/);
    expect((await refusal(pdf([[[60, 700, 'Secret']]], {encrypt: true}), 'a.pdf')).code).toBe('encrypted-pdf');
    expect((await refusal(pdf([[]]), 'scan.pdf')).code).toBe('no-text');
  });
});

describe('Word', () => {
  test('paragraphs, headings, metadata', async () => {
    const {document} = await read(
      docx(['# The agreed minutes', 'Both sides & the mediator signed.', 'The annex follows.']),
      'm.docx',
    );
    expect(document.text).toBe('The agreed minutes\n\nBoth sides & the mediator signed.\n\nThe annex follows.');
    expect(document).toMatchObject({title: 'Minutes & annex', author: 'Ada Byron'});
    expect(parts(document)[0]).toBe('headline: The agreed minutes');
  });
  test.each([
    ['unsupported-format', zipSync({'xl/workbook.xml': strToU8('<a/>')}), /spreadsheet/],
    ['unsupported-format', zipSync({'a.txt': strToU8('hello')}), /zip archive/],
    ['broken-docx', docx(['Hello']).subarray(0, 300), /cut short/],
    [
      'broken-docx',
      docx(['x'], {'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><w:document/>')}),
      /document.xml/,
    ],
    ['broken-docx', docx(['x'], {'word/document.xml': strToU8('<w:document')}), /read: broken XML: unclosed/],
  ])('%s', async (code, b, message) => {
    const issue = await refusal(b, 'x.docx');
    expect(issue.code).toBe(code);
    expect(issue.message).toMatch(message);
  });
  test('a zip bomb is refused by its directory', async () => {
    const bomb = docx(['x']);
    // the size that the directory states for word/styles.xml
    const at = Buffer.from(bomb).lastIndexOf('word/styles.xml') - 46 + 24;
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(at, 0x40000000, true);
    expect((await refusal(bomb, 'bomb.docx')).code).toBe('too-large');
  });
  test('what unpacks to more than it states, or has a name that leaves the archive, is refused', async () => {
    const lying = docx(Array.from({length: 5000}, () => 'A paragraph like any other.'));
    const at = Buffer.from(lying).lastIndexOf('word/document.xml') - 46 + 24;
    new DataView(lying.buffer, lying.byteOffset).setUint32(at, 10, true);
    expect(await refusal(lying, 'lying.docx')).toMatchObject({
      code: 'broken-docx',
      message: 'the Word document cannot be read: word/document.xml in the archive is damaged',
    });
    const body = (xml: string) =>
      docx(['x'], {'word/document.xml': strToU8(`<w:document><w:body>${xml}</w:body></w:document>`)});
    expect(await refusal(body('<w:p/>'.repeat(700_000)), 'many.docx')).toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('at most 600,000 are read'),
    });
    expect(await refusal(body('<w:p>'.repeat(5000) + '</w:p>'.repeat(5000)), 'deep.docx')).toMatchObject({
      code: 'broken-docx',
      message: expect.stringContaining('nested more than 256 deep'),
    });
    const leaving = docx(['x'], {'../../word/document.xml': strToU8('x')});
    expect((await refusal(leaving, 'leaving.docx')).message).toContain('the name leaves the archive');
  });
});

describe('refused, by name', () => {
  test.each<[code: string, file: Uint8Array, name: string, message?: RegExp]>([
    ['empty-document', new Uint8Array(0), 'a.txt'],
    ['empty-document', bytes(' \n\t '), 'a.txt'],
    ['binary-file', Uint8Array.from({length: 64}, (_, i) => (i * 7) % 32), 'a.txt'],
    ['binary-file', Uint8Array.from({length: 64}, (_, i) => (i * 7) % 32), 'a.pdf', /not a PDF, whatever its name/],
    ['unsupported-format', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'a.txt'],
    ['unsupported-format', bytes('{\\rtf1 hello}'), 'a.doc'],
    ['not-a-document', bytes('{"suasion": 1, "documents": []}'), 'record.json'],
    [
      'not-english',
      bytes('Der Minister sagte, dass die Verhandlungen mit der Regierung nicht im Plan sind und auch nicht werden.'),
      'de.txt',
    ],
    ['not-english', bytes('Министр иностранных дел заявил, что переговоры с правительством зашли в тупик.'), 'ru.txt'],
    ['not-english', bytes('وقال وزير الخارجية إن المحادثات مع الحكومة وصلت إلى طريق مسدود.'), 'ar.txt'],
  ])('%s', async (code, b, name, message = /./) => {
    const issue = await refusal(b, name);
    expect(issue).toMatchObject({code, severity: 'error', file: name});
    expect(issue.message).toMatch(message);
  });
  test('too large', async () => {
    const r = await readDocument(bytes('a word and another'), 'a.txt', {maxBytes: 10});
    expect(r.ok ? '' : r.issues[0]!.code).toBe('too-large');
  });
  test('the language is named', async () => {
    expect((await refusal(bytes('Le ministre a dit que les négociations avec la Russie sont dans une impasse pour le moment.'), 'fr.txt')).message).toContain('French'); // biome-ignore format: one line
  });
});

test('HTML bombs end', async () => {
  for (const page of [
    `<html><body>${'<div>'.repeat(100_000)}The end.`,
    `<html><body>${'<b>x</b> '.repeat(100_000)}`,
    `<html><body>${'<!--'.repeat(100_000)}`,
    `<html><body>${'<a '.repeat(100_000)}`,
    `<html><body>${'<table><tr><td>'.repeat(5_000)}deep`,
  ]) {
    const r = await readDocument(bytes(page), 'bomb.html');
    expect(typeof r.ok).toBe('boolean');
  }
});

test('a file named twice, by another path or a link too, comes once', async () => {
  const root = mkdtempSync(join(tmpdir(), 'suasion-'));
  try {
    writeFileSync(join(root, 'a.txt'), 'x');
    symlinkSync(join(root, 'a.txt'), join(root, 'again.txt'));
    const {files} = await listFiles([join(root, 'a.txt'), `${root}/./a.txt`, root, join(root, 'again.txt')]);
    expect(files).toEqual([join(root, 'a.txt')]);
  } finally {
    rmSync(root, {recursive: true});
  }
});

test('a folder: sorted, below too, links and other files left out and counted', async () => {
  const root = mkdtempSync(join(tmpdir(), 'suasion-'));
  try {
    mkdirSync(join(root, 'b'));
    mkdirSync(join(root, 'page_files'));
    for (const f of ['z.txt', 'a.md', 'b/c.html', 'b/x.png', 'page_files/ad.html', '.hidden.txt'])
      writeFileSync(join(root, f), 'x');
    symlinkSync(root, join(root, 'loop'));
    const {files, issues} = await listFiles([root, join(root, 'z.txt'), join(root, 'none.txt'), '-']);
    expect(files.map(f => f.replace(`${root}/`, ''))).toEqual(['a.md', 'b/c.html', 'z.txt', '-']);
    expect(issues.map(i => [i.code, i.severity])).toEqual([
      ['skipped-files', 'warning'],
      ['cannot-open', 'error'],
    ]);
  } finally {
    rmSync(root, {recursive: true});
  }
});
