import type {Block, Brief, Cell, Sentence, Source, Table} from './content.ts';
import {computedNote, unmarked} from './unmarked.ts';
import {dateWords} from './words.ts';

export interface TerminalOptions {
  /** columns to wrap at */
  width?: number;
  /** makes text bold; the identity where there is no colour */
  bold?: (text: string) => string;
  dim?: (text: string) => string;
}

// control characters are made visible and text of either direction stays on its own line
const safe = (text: string) =>
  text
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, c =>
      c === '\n' ? ' ' : `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`,
    )
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]+/g, m => `\u2068${m}\u2069`)
    .toWellFormed();

const sentence = ({text, notes, ground}: Sentence) => {
  const marks = [...notes.map(String), ...(ground === 'computed' ? ['model'] : ground === 'counted' ? ['record'] : [])];
  return `${safe(text)}${marks.length ? ` [${marks.join(', ')}]` : ''}${ground === 'assumed' ? ' (assumed)' : ''}`;
};
const cell = (c: Cell) => (typeof c === 'string' ? safe(c) : sentence(c));

function wrap(text: string, width: number, first = '', rest = first): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += (empty ? '' : ' ') + word;
    empty = false;
  }
  return [...lines, line].join('\n');
}

/** The brief for a terminal. Pictures are left out: the lists beside them say the same. */
export function toTerminal(brief: Brief, options: TerminalOptions = {}): string {
  const {width = 88, bold = t => t, dim = t => t} = options;
  const out = [bold(safe(brief.title)), dim(safe(brief.subtitle)), ''];
  for (const section of brief.sections) {
    out.push(bold(safe(section.title)), '');
    if (section.id === 'sources') out.push(...sources(brief, width));
    else {
      if (section.computed) out.push(dim(wrap(computedNote, width, '  ')), '');
      const blocks = section.computed ? unmarked(section.blocks) : section.blocks;
      for (const b of blocks) if (b.kind !== 'figure') out.push(block(b, width, bold), '');
    }
    if (section.id === 'method')
      out.push(...brief.references.map(r => wrap(safe(`[${r.key}] ${r.text}.`), width, '  ', '    ')), '');
  }
  return `${out
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

const sources = (brief: Brief, width: number) =>
  brief.sources.flatMap(s => [
    wrap(safe(described(s)), width, '  '),
    ...brief.notes
      .filter(n => n.document === s.id)
      .map(n => {
        const text = n.pieces.map((p, k) => (k % 2 && p.trim() ? `»${p}«` : p)).join('');
        return wrap(safe(text), width, `  ${String(n.number).padStart(3)}  `, '       ');
      }),
    '',
  ]);

const described = (s: Source) =>
  [
    s.title,
    s.outlet,
    s.author,
    s.published && dateWords(s.published),
    s.file,
    s.url,
    s.reprintOf && `the same story as “${s.reprintOf}”, counted once`,
  ]
    .filter(Boolean)
    .join(', ');

function block(b: Exclude<Block, {kind: 'figure'}>, width: number, bold: (text: string) => string): string {
  switch (b.kind) {
    case 'text':
      return wrap(b.sentences.map(sentence).join(' '), width, '  ');
    case 'heading':
      return wrap(safe(b.text), width, '  ').split('\n').map(bold).join('\n');
    case 'list':
      return b.items
        .map((i, k) => {
          const number = b.ordered ? `${k + 1}.`.padStart(4) : '  –';
          return wrap(sentence(i), width, `${number} `, ' '.repeat(number.length + 1));
        })
        .join('\n');
    case 'table':
      return (
        (b.grid && columns(b, width)) ||
        b.rows
          .map((r, k) => paragraph(k && r[0] === b.rows[k - 1]![0] ? ['', ...r.slice(1)] : r, b.head, width))
          .join('\n')
      );
  }
}

// one paragraph a row reads better than columns once cells hold sentences
function paragraph(r: readonly Cell[], head: readonly string[], width: number): string {
  const [first = '', ...rest] = r.map(cell);
  return [
    ...(first ? [wrap(first, width, '  ')] : []),
    ...rest.map((c, k) => wrap(`${safe(head[k + 1] ?? '')}: ${c}`, width, '      ')),
  ].join('\n');
}

/** Narrow columns beside a wrapped first one; null when they do not fit. */
function columns({head, rows}: Table, width: number): string | null {
  const words = [...head, ...rows.flat()].flatMap((c, k) => (k % head.length ? cell(c).split(/\s+/) : []));
  const narrow = Math.min(14, Math.max(10, ...words.map(w => w.length)));
  const room = width - 2 - (head.length - 1) * (narrow + 2);
  if (room < 24) return null;
  const longest = Math.max(...[head, ...rows].map(r => cell(r[0] ?? '').length));
  const first = Math.min(room, Math.max(24, Math.min(48, longest)));
  return [head, ...rows]
    .map(r => {
      const cells = r.map((c, k) => wrap(cell(c), k === 0 ? first : narrow).split('\n'));
      const height = Math.max(...cells.map(c => c.length));
      return Array.from({length: height}, (_, line) =>
        `  ${cells.map((c, k) => (c[line] ?? '').padEnd(k === 0 ? first : narrow)).join('  ')}`.trimEnd(),
      ).join('\n');
    })
    .join('\n');
}
