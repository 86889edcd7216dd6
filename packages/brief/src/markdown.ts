import type {Block, Brief, Cell, Sentence} from './content.ts';
import {computedNote, unmarked} from './unmarked.ts';
import {dateWords} from './words.ts';

// text from reports must stay text: nothing in it may become a heading, a link, an image or HTML
const plain = (text: string) =>
  text
    .replace(/[\\`*_{}[\]<>#|~]/g, c => `\\${c}`)
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, c => `\\\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`)
    .replace(/\s+/g, ' ')
    .toWellFormed();

const mark = {reported: '', method: '', assumed: ' *(assumed)*', computed: ' *(model)*', counted: ' *(record)*'};
const sentence = ({text, notes, ground}: Sentence) =>
  `${plain(text)}${notes.map(n => `[^${n}]`).join('')}${mark[ground]}`;
const cell = (c: Cell) => (typeof c === 'string' ? plain(c) : sentence(c));
const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
const table = (head: string[], rows: string[][]) =>
  [row(head.map(plain)), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** The brief as Markdown with footnotes. Pictures are left out: the lists beside them say the same. */
export function toMarkdown(brief: Brief): string {
  const out = [`# ${plain(brief.title)}`, `*${plain(brief.subtitle)}*`];
  for (const section of brief.sections) {
    out.push(`## ${plain(section.title)}`);
    if (section.id === 'sources') out.push(sources(brief));
    else if (section.computed)
      out.push(`*${plain(computedNote)}*`, ...unmarked(section.blocks).flatMap(b => block(b) ?? []));
    else out.push(...section.blocks.flatMap(b => block(b) ?? []));
    if (section.id === 'method' && brief.references.length)
      out.push(brief.references.map(r => `- ${plain(`[${r.key}] ${r.text}.`)}`).join('\n'));
  }
  const names = new Map(brief.sources.map(s => [s.id, s.title]));
  const notes = brief.notes.map(({number, document, pieces}) => {
    const text = pieces.map((p, k) => (k % 2 && p.trim() ? `**${plain(p).trim()}**` : plain(p))).join('');
    return `[^${number}]: ${plain(names.get(document) ?? document)}: ${text.trim()}`;
  });
  return `${[...out, notes.join('\n')].join('\n\n').trimEnd()}\n`;
}

const sources = (brief: Brief) =>
  brief.sources
    .map(s => {
      const parts = [s.title, s.outlet, s.author, s.published && dateWords(s.published), s.file].flatMap(p =>
        p ? [plain(p)] : [],
      );
      const reprint = s.reprintOf ? ` (the same story as “${plain(s.reprintOf)}”, counted once)` : '';
      return `- ${parts.join(', ')}${s.url ? `, <${s.url}>` : ''}${reprint}`;
    })
    .join('\n');

function block(b: Block): string | null {
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
      return null;
  }
}
