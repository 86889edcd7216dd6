import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {NameKind} from '../src/analysis.ts';
import {tokenize} from '../src/language/01-tokens.ts';
import {sentences} from '../src/language/02-sentences.ts';
import {nameKinds} from '../src/language/06-names.ts';
import {titles} from '../src/language/words/names.ts';
import {DEPREL, UPOS} from '../src/tagset.ts';
import {freeGenres, type GoldSentence, readTreebank} from './treebank.ts';

/** A sentence as the reader cuts it, with labels as in 06-names.ts. */
export interface NamedSentence {
  text: string;
  n: number;
  start: Int32Array;
  end: Int32Array;
  labels: Uint8Array;
  /** false where the corpus marks people, organisations and places only, so that "outside" may be some other name */
  marksOther: boolean;
}

type Span = {start: number; end: number; kind: NameKind};

/** Labels for the tokens of [s, e) of a text from character spans; a token belongs to a span that covers its start. */
function labelled(
  text: string,
  start: Int32Array,
  end: Int32Array,
  s: number,
  e: number,
  spans: readonly Span[],
  marksOther: boolean,
): NamedSentence {
  const base = start[s]!;
  const labels = new Uint8Array(e - s);
  for (const span of spans) {
    let inside = false;
    for (let i = s; i < e; i++) {
      if (start[i]! < span.start || start[i]! >= span.end) continue;
      labels[i - s] = 1 + 2 * nameKinds.indexOf(span.kind) + (inside ? 1 : 0);
      inside = true;
    }
  }
  return {
    text: text.slice(base, end[e - 1]!),
    n: e - s,
    start: start.slice(s, e).map(p => p - base),
    end: end.slice(s, e).map(p => p - base),
    labels,
    marksOther,
  };
}

/** Sentences of "token label" lines, cut again by our tokenizer. */
function fromColumns(
  file: string,
  token: number,
  label: number,
  kindOf: (label: string) => NameKind | null,
  marksOther: boolean,
): NamedSentence[] {
  const out: NamedSentence[] = [];
  for (const block of readFileSync(file, 'utf8').split(/\n\s*\n/)) {
    let text = '';
    const spans: Span[] = [];
    for (const line of block.split('\n')) {
      if (!line || line.startsWith('# ')) continue;
      const columns = line.split('\t');
      const word = columns[token]!;
      const tag = columns[label]!.trim();
      const kind = tag === 'O' ? null : kindOf(tag.slice(2));
      if (text) text += ' ';
      const start = text.length;
      text += word;
      const last = spans.at(-1);
      if (kind && tag.startsWith('I-') && last?.kind === kind && last.end === start - 1) last.end = text.length;
      else if (kind) spans.push({start, end: text.length, kind});
    }
    const {n, start, end} = tokenize(text);
    if (n) out.push(labelled(text, start, end, 0, n, spans, marksOther));
  }
  return out;
}

const politics: Record<string, NameKind> = {
  politician: 'person',
  person: 'person',
  organisation: 'organisation',
  politicalparty: 'organisation',
  country: 'place',
  location: 'place',
  election: 'other',
  event: 'other',
  misc: 'other',
};
const four: Record<string, NameKind> = {PER: 'person', ORG: 'organisation', LOC: 'place', MISC: 'other', OTH: 'other'};
const of = (table: Record<string, NameKind>) => (label: string) => table[label] ?? null;

export const crossner = (corpora: string, part: 'train' | 'dev') =>
  fromColumns(join(corpora, `crossner-politics/${part}.txt`), 0, 1, of(politics), true);
export const wikigold = (corpora: string) =>
  fromColumns(join(corpora, 'wikigold/wikigold.conllu'), 1, 2, of(four), true);
export const uner = (corpora: string) =>
  fromColumns(join(corpora, 'uner-ewt/en_ewt-ud-dev.iob2'), 1, 2, of(four), false);

/** re3d marks every mention ("mourners"); those whose words are capitalised are names. */
export function re3d(corpora: string): NamedSentence[] {
  const kinds: Record<string, NameKind> = {
    Organisation: 'organisation',
    Location: 'place',
    Person: 'person',
    Nationality: 'other',
  };
  const out: NamedSentence[] = [];
  const rows = <T>(file: string) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(l => l.trim())
      .map(l => JSON.parse(l) as T);
  for (const folder of readdirSync(join(corpora, 're3d')).sort()) {
    if (!existsSync(join(corpora, 're3d', folder, 'entities.json'))) continue;
    const spans = new Map<string, Span[]>();
    for (const entity of rows<{type: string; value: string; documentId: string; begin: number; end: number}>(
      join(corpora, 're3d', folder, 'entities.json'),
    )) {
      const kind = kinds[entity.type];
      const value = entity.value;
      const bare = value.replace(/^(the|a|an|these|those|this|that|their|its|his|her|our|all|some|two|three)\s+/i, '');
      const name = kind === 'person' ? withoutTitle(bare) : bare;
      if (!kind || !/^\p{Lu}/u.test(name) || !/\p{Lu}\S*$/u.test(bare.split(/\s+/).at(-1)!)) continue;
      if (pronoun.test(name)) continue;
      const list = spans.get(entity.documentId) ?? [];
      spans.set(entity.documentId, list);
      list.push({start: entity.begin + value.length - name.length, end: entity.end, kind});
    }
    for (const document of rows<{_id: string; text: string}>(join(corpora, 're3d', folder, 'documents.json'))) {
      const text = document.text;
      const tokens = tokenize(text);
      const sent = sentences(text, tokens);
      // of nested mentions the longest counts
      const own = (spans.get(document._id) ?? []).sort((a, b) => a.end - a.start - (b.end - b.start));
      for (let k = 0; k + 1 < sent.length; k++)
        out.push(labelled(text, tokens.start, tokens.end, sent[k]!, sent[k + 1]!, own, true));
    }
  }
  return out;
}

const pronoun = /^(?:I|We|He|She|It|They|You|My|Our|His|Her|Its|Their|Who|This|These|Those)$/;

/** "Secretary of State John Kerry" → "John Kerry"; a title alone is left as it is. */
function withoutTitle(mention: string): string {
  const words = mention.split(' ');
  const last = words.findLastIndex(w => titles.has(w.toLowerCase()) || /^(of|and|for|to|the)$/.test(w));
  let from = last + 1;
  // "Secretary of | State John Kerry": the word after "of" is still the office's
  if (/^(of|for)$/.test(words[last] ?? '')) from++;
  return words.slice(from).join(' ');
}

const gumKinds: Record<string, NameKind> = {person: 'person', organization: 'organisation', place: 'place'};

/** Names of the reusable genres of GUM. */
export function gum(corpora: string): NamedSentence[] {
  const free = (document: string) => freeGenres.some(g => document.startsWith(`GUM_${g}_`));
  const trees = ['train', 'dev'].flatMap(part => readTreebank(join(corpora, `gum/en_gum-ud-${part}.conllu`), free));
  return trees.map(g => ({text: g.text, n: g.n, start: g.start, end: g.end, labels: gumLabels(g), marksOther: false}));
}

/** Names among the entities of a GUM sentence: mentions whose head is a proper noun, less titles and what follows. */
function gumLabels(g: GoldSentence): Uint8Array {
  const open: {id: string; kind: string; from: number}[] = [];
  const found: {from: number; to: number; kind: NameKind}[] = [];
  for (let i = 0; i < g.n; i++) {
    const value = /(?:^|\|)Entity=([^|]*)/.exec(g.misc[i]!)?.[1] ?? '';
    for (const [, opens, body, closes] of value.matchAll(/(\()?([^()]+)(\))?/g)) {
      const [id, kind] = body!.split('-') as [string, string];
      if (opens) open.push({id, kind, from: i});
      if (!closes) continue;
      const at = opens ? open.length - 1 : open.findLastIndex(o => o.id === id);
      if (at < 0) continue;
      const [mention] = open.splice(at, 1);
      const name = gumKinds[mention!.kind] && properName(g, mention!.from, i + 1);
      if (name) found.push({from: name[0], to: name[1], kind: gumKinds[mention!.kind]!});
    }
  }
  const labels = new Uint8Array(g.n);
  for (const {from, to, kind} of found.sort((a, b) => a.to - a.from - (b.to - b.from))) {
    for (let i = from; i < to; i++) labels[i] = 1 + 2 * nameKinds.indexOf(kind) + (i > from ? 1 : 0);
  }
  return labels;
}

function properName(g: GoldSentence, from: number, to: number): [number, number] | null {
  let head = -1;
  for (let i = from; i < to && head < 0; i++) if (g.head[i]! < from || g.head[i]! >= to) head = i;
  if (head < 0 || g.upos[head] !== UPOS.PROPN) return null;
  const capital = (i: number) => /^[\p{Lu}\p{N}]/u.test(g.text[g.start[i]!]!);
  let s = head;
  while (s > from && capital(s - 1) && g.upos[s - 1] !== UPOS.DET && g.deprel[s - 1] !== DEPREL['nmod:desc']) s--;
  let e = head + 1;
  for (let i = e; i < to; i++) {
    if (capital(i)) e = i + 1;
    else if (g.upos[i] !== UPOS.ADP && g.upos[i] !== UPOS.DET && g.upos[i] !== UPOS.PUNCT) break;
    else if (g.upos[i] === UPOS.PUNCT && !/^-$/.test(g.text.slice(g.start[i]!, g.end[i]!))) break;
  }
  return [s, e];
}
