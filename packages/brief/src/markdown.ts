import type {Block, Brief, Cell, Sentence} from './content.ts';
import {dateWords} from './words.ts';

// text from reports must stay text: nothing in it may become a heading, a link, an image or HTML
const plain = (text: string) =>
  text
    .replace(/[\\`*_{}[\]<>#|~]/g, c => `\\${c}`)
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, c => `\\\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`)
    .replace(/\s+/g, ' ')
    .toWellFormed();

const sentence = ({text, notes, assumed}: Sentence) =>
  `${plain(text)}${notes.map(n => `[^${n}]`).join('')}${assumed ? ' *(assumed)*' : ''}`;
const cell = (c: Cell) => (typeof c === 'string' ? plain(c) : sentence(c));
const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
const table = (head: string[], rows: string[][]) =>
  [row(head.map(plain)), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** The brief as Markdown with footnotes. */
export function toMarkdown(brief: Brief): string {
  const out = [`# ${plain(brief.title)}`, `*${plain(brief.subtitle)}*`];
  for (const section of brief.sections) {
    out.push(`## ${plain(section.title)}`);
    if (section.id === 'sources') {
      out.push(
        brief.sources
          .map(s => {
            const parts = [s.title, s.outlet, s.author, s.published && dateWords(s.published), s.file].filter(x => x);
            const reprint = s.reprintOf ? ` (the same story as ${plain(s.reprintOf)}, counted once)` : '';
            return `- ${parts.map(p => plain(p!)).join(', ')}${s.url ? `, <${s.url}>` : ''}${reprint}`;
          })
          .join('\n'),
      );
    } else out.push(...section.blocks.map(block));
  }
  const names = new Map(brief.sources.map(s => [s.id, s.title]));
  const notes = brief.notes.map(({number, document, pieces}) => {
    const text = pieces.map((p, k) => (k % 2 && p.trim() ? `**${plain(p).trim()}**` : plain(p))).join('');
    return `[^${number}]: ${plain(names.get(document) ?? document)}: “${text.trim()}”`;
  });
  return `${[...out, notes.join('\n')].join('\n\n').trimEnd()}\n`;
}

function block(b: Block): string {
  switch (b.kind) {
    case 'text':
      return b.sentences.map(sentence).join(' ');
    case 'heading':
      return `### ${plain(b.text)}`;
    case 'list':
      return b.items.map((i, k) => `${b.ordered ? `${k + 1}.` : '-'} ${sentence(i)}`).join('\n');
    case 'table':
      return table(
        b.head,
        b.rows.map(r => r.map(cell)),
      );
    case 'figure':
      return table(
        b.table.head,
        b.table.rows.map(r => r.map(plain)),
      );
  }
}
