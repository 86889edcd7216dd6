import {toBibtex, toCsl} from './bibliography.ts';
import type {Block, Brief, Cell, Note, Sentence, Source} from './content.ts';
import {pageStyle} from './page-style.ts';
import {dateWords} from './words.ts';

const escapes: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};

/** Text made safe for HTML; control characters become visible, bidirectional tricks are kept inside their element. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[&<>"']/g, c => escapes[c]!)
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g,
      c => `<span class="control">\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}</span>`,
    )
    .toWellFormed();

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** The brief as one self-contained page: no script, no network, prints clean, readable without colour. */
export function toHtml(brief: Brief): string {
  const parts = brief.sections.map(section => {
    const body = section.id === 'sources' ? sources(brief) : section.blocks.map(b => block(b)).join('\n');
    return `<section id="${section.id}" aria-labelledby="${section.id}-title">\n<h2 id="${section.id}-title">${escapeHtml(section.title)}</h2>\n${body}\n</section>`;
  });
  const contents = brief.sections.map(s => `<li><a href="#${s.id}">${escapeHtml(s.title)}</a></li>`).join('');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(brief.title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<header><p class="kicker">Suasion brief</p><h1>${escapeHtml(brief.title)}</h1><p class="subtitle">${escapeHtml(brief.subtitle)}</p></header>
<nav aria-label="Contents"><ol>${contents}</ol></nav>
<main>
${parts.join('\n')}
</main>
</body>
</html>
`;
}

function sentence({text, notes, assumed}: Sentence): string {
  const marks = notes.map(n => `<a class="note" href="#note-${n}" aria-label="source ${n}">${n}</a>`).join(' ');
  const assumption = assumed ? ' <span class="assumed">assumed</span>' : '';
  return `<span${assumed ? ' class="assumption"' : ''}>${escapeHtml(text)}</span>${marks ? `<sup>${marks}</sup>` : ''}${assumption}`;
}

const cell = (c: Cell) => (typeof c === 'string' ? escapeHtml(c) : sentence(c));

function block(b: Block): string {
  switch (b.kind) {
    case 'text':
      return `<p>${b.sentences.map(sentence).join(' ')}</p>`;
    case 'heading':
      return `<h3>${escapeHtml(b.text)}</h3>`;
    case 'list': {
      const tag = b.ordered ? 'ol' : 'ul';
      return `<${tag}>${b.items.map(i => `<li>${sentence(i)}</li>`).join('')}</${tag}>`;
    }
    case 'table':
      return table(
        b.caption,
        b.head,
        b.rows.map(r => r.map(cell)),
      );
    case 'figure': {
      const id = `figure-${b.name}`;
      const svg = b.svg.replace(
        /^<svg\b/,
        `<svg role="img" aria-labelledby="${id}-title ${id}-description" xmlns="http://www.w3.org/2000/svg"`,
      );
      const named = svg.replace(
        />/,
        `><title id="${id}-title">${escapeHtml(b.title)}</title><desc id="${id}-description">${escapeHtml(b.description)}</desc>`,
      );
      const rows = b.table.rows.map(r => r.map(escapeHtml));
      return `<figure>${named}<figcaption>${escapeHtml(b.title)}</figcaption><details><summary>The same as a table</summary>${table(b.title, b.table.head, rows)}</details></figure>`;
    }
  }
}

const table = (caption: string, head: string[], rows: string[][]) =>
  `<div class="scroll" role="region" aria-label="${escapeHtml(caption)}" tabindex="0"><table><caption>${escapeHtml(caption)}</caption><thead><tr>${head
    .map(h => `<th scope="col">${escapeHtml(h)}</th>`)
    .join(
      '',
    )}</tr></thead><tbody>${rows.map(r => `<tr>${r.map((c, k) => (k === 0 ? `<th scope="row">${c}</th>` : `<td>${c}</td>`)).join('')}</tr>`).join('')}</tbody></table></div>`;

function sources({sources, notes}: Brief): string {
  const list = sources
    .map(s => {
      const mine = notes.filter(n => n.document === s.id);
      return `<li id="source-${escapeHtml(s.id)}"><p>${described(s)}</p>${
        mine.length ? `<ol class="excerpts">${mine.map(excerpt).join('')}</ol>` : ''
      }</li>`;
    })
    .join('\n');
  return `<p>Each note shows the words it rests on, marked in their sentence.</p>
<ul class="sources">${list}</ul>
<details><summary>BibTeX</summary><pre>${escapeHtml(toBibtex(sources))}</pre></details>
<details><summary>CSL JSON</summary><pre>${escapeHtml(toCsl(sources))}</pre></details>`;
}

function described(s: Source): string {
  const name = `<cite>${escapeHtml(s.title)}</cite>`;
  const rest = [s.outlet, s.author, s.published && dateWords(s.published)].flatMap(x => (x ? [escapeHtml(x)] : []));
  const link = s.url ? `<a href="${escapeHtml(s.url)}" rel="noreferrer noopener">${escapeHtml(s.url)}</a>` : '';
  const reprint = s.reprintOf ? `the same story as ${escapeHtml(s.reprintOf)}, counted once` : '';
  return [name, ...rest, s.file && `<span class="file">${escapeHtml(s.file)}</span>`, link, reprint]
    .filter(Boolean)
    .join(', ');
}

const excerpt = ({number, pieces}: Note) =>
  `<li id="note-${number}" value="${number}"><bdi>${pieces
    .map((p, k) => (k % 2 ? `<mark>${escapeHtml(p)}</mark>` : escapeHtml(p)))
    .join('')}</bdi></li>`;
