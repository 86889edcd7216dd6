import type {Block, Brief, Cell, Sentence} from './content.ts';

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

const sentence = ({text, notes, assumed}: Sentence) =>
  `${safe(text)}${notes.length ? ` [${notes.join(', ')}]` : ''}${assumed ? ' (assumed)' : ''}`;
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

/** The brief for a terminal. */
export function toTerminal(brief: Brief, options: TerminalOptions = {}): string {
  const {width = 88, bold = t => t, dim = t => t} = options;
  const out = [bold(safe(brief.title)), dim(safe(brief.subtitle)), ''];
  for (const section of brief.sections) {
    out.push(bold(safe(section.title)), '');
    if (section.id === 'sources') {
      for (const s of brief.sources) {
        out.push(
          wrap(safe([s.title, s.outlet, s.author, s.published, s.file, s.url].filter(Boolean).join(', ')), width, '  '),
        );
        for (const n of brief.notes.filter(n => n.document === s.id)) {
          const text = n.pieces.map((p, k) => (k % 2 && p.trim() ? `»${p}«` : p)).join('');
          out.push(wrap(safe(text), width, `  ${String(n.number).padStart(3)}  `, '       '));
        }
        out.push('');
      }
    } else for (const b of section.blocks) out.push(block(b, width, bold), '');
  }
  return `${out
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

function block(b: Block, width: number, bold: (text: string) => string): string {
  switch (b.kind) {
    case 'text':
      return wrap(b.sentences.map(sentence).join(' '), width, '  ');
    case 'heading':
      return `  ${bold(safe(b.text))}`;
    case 'list':
      return b.items
        .map((i, k) => {
          const mark = b.ordered ? `${k + 1}.`.padStart(4) : '  –';
          return wrap(sentence(i), width, `${mark} `, ' '.repeat(mark.length + 1));
        })
        .join('\n');
    case 'table':
      // one paragraph a row reads better than columns once cells hold sentences
      return b.rows
        .map(r => r.map(cell))
        .map(([first = '', ...rest]) =>
          [wrap(first, width, '  '), ...rest.map((c, k) => wrap(`${b.head[k + 1]}: ${c}`, width, '      '))].join('\n'),
        )
        .join('\n');
    case 'figure':
      return b.table.rows.map(r => wrap(r.map(safe).join(' · '), width, '  ')).join('\n');
  }
}
