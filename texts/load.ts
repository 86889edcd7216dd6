import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parse} from 'csv-parse/sync';
import {strFromU8, unzipSync} from 'fflate';
import {Mark, PassageError} from './marks.ts';
import type {Passage} from './passage.ts';

export {PassageError} from './marks.ts';
export type * from './passage.ts';

/** Loads the hand-marked passages of this folder; README.md says what is marked and how. */

const here = dirname(fileURLToPath(import.meta.url));
const fields = ['title', 'outlet', 'voice', 'published', 'conflict', 'split'] as const;
const voices = ['wire', 'broadsheet', 'communique', 'briefing'];
/** dev and test are scored; train is to learn from, second and second-decisions are the marks of others for passages of test */
export type Split = 'dev' | 'test' | 'train' | 'second' | 'second-decisions';

/** Passages under `folder`, in order of path: of one split, or those that are scored. Throws PassageError naming file and line. */
export function loadPassages(split?: Split, folder = here): Passage[] {
  const apart = split !== undefined && split !== 'dev' && split !== 'test';
  const root = apart ? join(folder, split) : folder;
  return readdirSync(root, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile() && entry.name.endsWith('.txt'))
    .map(entry => relative(root, join(entry.parentPath, entry.name)))
    .filter(path => !/^(?:train|second|second-decisions)[\\/]/.test(path))
    .sort()
    .map(path => parsePassage(readFileSync(join(root, path), 'utf8'), path))
    .filter(passage => split === undefined || apart || passage.split === split);
}

/** One passage from its file: front matter, text and marks, parted by lines of three dashes. */
export function parsePassage(source: string, file: string): Passage {
  const lines = source.replace(/\r\n/g, '\n').split('\n');
  const bars = lines.flatMap((line, i) => (line === '---' ? [i] : []));
  if (bars.length !== 2) throw new PassageError(file, 1, `expected two lines of --- , found ${bars.length}`);
  const [first, second] = bars as [number, number];

  const front = new Map<string, string>();
  lines.slice(0, first).forEach((line, i) => {
    const m = /^(\w+): (.+)$/.exec(line);
    if (!m) throw new PassageError(file, i + 1, `expected "field: value", found "${line}"`);
    front.set(m[1]!, m[2]!);
  });
  for (const field of fields) if (!front.has(field)) throw new PassageError(file, 1, `no ${field}`);
  for (const field of front.keys())
    if (!(fields as readonly string[]).includes(field)) throw new PassageError(file, 1, `unknown field ${field}`);
  if (!voices.includes(front.get('voice')!)) throw new PassageError(file, 1, `unknown voice ${front.get('voice')}`);
  if (!/^(dev|test|train)$/.test(front.get('split')!))
    throw new PassageError(file, 1, 'split is dev, test or train');
  if (!/^\d{4}-\d\d-\d\d$/.test(front.get('published')!)) throw new PassageError(file, 1, 'published is an ISO date');

  const text = lines.slice(first + 1, second).join('\n').trim();
  const passage: Passage = {
    id: file.replace(/\.txt$/, ''),
    ...(Object.fromEntries(front) as Pick<Passage, (typeof fields)[number]>),
    text,
    ...unmarked(),
  };
  readMarks(passage, file, lines, second + 1);
  return passage;
}

const unmarked = () => ({
  actors: new Map(),
  demands: [],
  abilities: [],
  requires: [],
  relations: [],
  claims: [],
  meetings: [],
  deadlines: [],
  decisionMakers: [],
  options: [],
  wants: [],
  conditions: [],
});

/** Adds the marks from line `from` on, one a line. */
function readMarks(passage: Passage, file: string, lines: readonly string[], from: number): void {
  for (let i = from; i < lines.length; i++) {
    if (lines[i]!.trim() === '') continue;
    const m = /^(\w+): (.+)$/.exec(lines[i]!);
    if (!m) throw new PassageError(file, i + 1, `expected "kind: mark", found "${lines[i]}"`);
    new Mark(passage, file, i + 1, m[2]!).read(m[1]!);
  }
}

/**
 * The articles of the corpora under `corpora` that are marked in articles/, in order of name. Their files hold no text: a line says which
 * document it is and one which text (SHA-256), then the marks tell words by offsets. Those whose document is not there, or holds
 * another text, are left out. `open` are those that rules may be made on, two thirds by name; of the others only the score is looked at.
 */
export function loadArticles(corpora: string, part?: 'open' | 'shut'): Passage[] {
  const root = join(here, 'articles');
  return readdirSync(root)
    .filter(name => name.endsWith('.marks'))
    .sort()
    .filter(name => part === undefined || (createHash('sha1').update(name).digest()[0]! % 3 === 0) === (part === 'shut'))
    .flatMap(name => parseArticle(readFileSync(join(root, name), 'utf8'), join('articles', name), corpora) ?? []);
}

function parseArticle(source: string, file: string, corpora: string): Passage | null {
  const lines = source.split('\n');
  const [document, sha256, published] = ['document', 'sha256', 'published'].map((field, i) => {
    if (!lines[i]?.startsWith(`${field}: `)) throw new PassageError(file, i + 1, `expected "${field}: …"`);
    return lines[i]!.slice(field.length + 2);
  }) as [string, string, string];
  const text = textOf(corpora, document);
  if (text === null || createHash('sha256').update(text).digest('hex') !== sha256) return null;
  const passage: Passage = {
    id: file.replace(/\.marks$/, ''),
    title: '',
    outlet: '',
    voice: 'broadsheet',
    published,
    conflict: document,
    split: 'train',
    text,
    ...unmarked(),
  };
  readMarks(passage, file, lines, 3);
  return passage;
}

/**
 * The text of a file of the corpora, or behind “#” of one document in a file of many: by its id in lines of JSON, by its row (from 0)
 * in a packed table. Null where the corpus is not here.
 */
export function textOf(corpora: string, name: string): string | null {
  const [path, id] = name.split('#') as [string, string?];
  const file = join(corpora, path);
  if (!existsSync(file)) return null;
  if (path.endsWith('.csv.zip')) return packedTexts(file)[Number(id)] ?? null;
  const all = readFileSync(file, 'utf8');
  if (id === undefined) return all;
  const line = all.split('\n').find(l => l.includes(`"${id}"`));
  return line === undefined ? null : (JSON.parse(line) as {text: string}).text;
}

const unpacked = new Map<string, string[]>();

/** The column `text` of a table in a zip archive; unpacked once. */
function packedTexts(file: string): string[] {
  const known = unpacked.get(file);
  if (known) return known;
  const [table] = Object.values(unzipSync(readFileSync(file)));
  const rows = parse(strFromU8(table!), {columns: true}) as {text: string}[];
  const texts = rows.map(row => row.text);
  unpacked.set(file, texts);
  return texts;
}
