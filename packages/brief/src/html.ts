import {toBibtex, toCsl} from './bibliography.ts';
import type {Block, Brief, Cell, Figure, Note, Section, Sentence, Source, Table} from './content.ts';
import {byDirection} from './direction.ts';
import {pageStyle} from './page-style.ts';
import {computedNote, unmarked} from './unmarked.ts';
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

/** The same for words of ours: names written from right to left keep their direction to themselves. */
const escapeWords = (text: string): string =>
  byDirection(text)
    .map((piece, k) => (k % 2 ? `<bdi>${escapeHtml(piece)}</bdi>` : escapeHtml(piece)))
    .join('');

/** The same where no element may stand: in attributes, and in the title and description of a picture. */
const escapeText = (text: string): string =>
  text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g,
      c => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`,
    )
    .replace(/[&<>"']/g, c => escapes[c]!)
    .toWellFormed();

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** The brief as one self-contained page: no script, no network, prints clean, readable without colour. */
export const toHtml = (brief: Brief): string => new Page(brief).text();

class Page {
  readonly #brief: Brief;
  /** how often each note has been cited so far: the places its excerpt leads back to */
  readonly #cited = new Map<number, number>();

  constructor(brief: Brief) {
    this.#brief = brief;
  }

  text(): string {
    const {title, subtitle, sections} = this.#brief;
    // the appendix leads back to the places that cite it, wherever it stands: it is made last
    const made = new Map(sections.filter(s => s.id !== 'sources').map(s => [s, this.#section(s)]));
    const parts = sections.map(s => made.get(s) ?? this.#section(s));
    // the answer comes before the way to everything else
    const first = sections[0]?.id === 'answer' ? 1 : 0;
    const contents = sections
      .slice(first)
      .map(s => `<li><a href="#${s.id}">${escapeHtml(s.title)}</a></li>`)
      .join('');
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<title>${escapeText(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<header><p class="kicker">Suasion brief</p><h1>${escapeWords(title)}</h1><p class="subtitle">${escapeHtml(subtitle)}</p></header>
<main>
${[...parts.slice(0, first), `<nav aria-label="Contents"><ol>${contents}</ol></nav>`, ...parts.slice(first)].join('\n')}
</main>
</body>
</html>
`;
  }

  #section({id, title, blocks, computed}: Section): string {
    const printed = computed ? unmarked(blocks) : blocks;
    const ground = computed ? `<p class="ground">${computedNote}</p>\n` : '';
    const body = id === 'sources' ? this.#sources() : ground + printed.map(b => this.#block(b)).join('\n');
    const after = id === 'method' ? this.#references() : '';
    return `<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${escapeHtml(title)}</h2>\n${body}${after}\n</section>`;
  }

  #sentence({text, notes, ground}: Sentence): string {
    const marks = notes.map(n => {
      const nth = (this.#cited.get(n) ?? 0) + 1;
      this.#cited.set(n, nth);
      return this.#brief.sections.some(s => s.id === 'sources')
        ? `<a class="note" id="cited-${n}-${nth}" href="#note-${n}" aria-label="note ${n}">${n}</a>`
        : `<span class="note">${n}</span>`;
    });
    if (ground === 'computed') marks.push(this.#mark('model', 'computed from the model'));
    if (ground === 'counted') marks.push(this.#mark('record', 'counted in the record'));
    const assumption = ground === 'assumed' ? ' <span class="assumed">assumed</span>' : '';
    const words = `<span${ground === 'assumed' ? ' class="assumption"' : ''}>${escapeWords(text)}</span>`;
    return `${words}${marks.length ? `<sup>${marks.join('&thinsp;')}</sup>` : ''}${assumption}`;
  }

  // a page of some sections only may have no method to lead to
  #mark(word: string, label: string): string {
    return this.#brief.sections.some(s => s.id === 'method')
      ? `<a class="note" href="#method" aria-label="${label}">${word}</a>`
      : `<span class="note" aria-label="${label}" role="note">${word}</span>`;
  }

  #cell(c: Cell): string {
    return typeof c === 'string' ? escapeWords(c) : this.#sentence(c);
  }

  #block(b: Block): string {
    switch (b.kind) {
      case 'text':
        return `<p>${b.sentences.map(s => this.#sentence(s)).join(' ')}</p>`;
      case 'heading':
        return `<h3>${escapeWords(b.text)}</h3>`;
      case 'list': {
        const tag = b.ordered ? 'ol' : 'ul';
        return `<${tag}>${b.items.map(i => `<li>${this.#sentence(i)}</li>`).join('')}</${tag}>`;
      }
      case 'table':
        return this.#table(b);
      case 'figure':
        return this.#figure(b);
    }
  }

  #table({caption, head, rows, grid}: Table): string {
    const cells = rows.map(r =>
      r.map((c, k) => {
        if (k === 0) return `<th scope="row">${this.#cell(c)}</th>`;
        // on a narrow screen a row becomes a paragraph, and each cell says what it is
        const label = grid ? '' : ` data-label="${escapeText(head[k] ?? '')}"`;
        return `<td${label}>${this.#cell(c)}</td>`;
      }),
    );
    const heads = head.map(h => `<th scope="col">${escapeWords(h)}</th>`).join('');
    return `<div class="scroll" role="region" aria-label="${escapeText(caption)}" tabindex="0"><table${grid ? ' class="grid"' : ''}><caption>${escapeWords(caption)}</caption><thead><tr>${heads}</tr></thead><tbody>${cells
      .map(r => `<tr>${r.join('')}</tr>`)
      .join('')}</tbody></table></div>`;
  }

  #figure({name, title, description, svg, table}: Figure): string {
    const id = `figure-${name}`;
    const named = svg
      .replace(
        /^<svg\b/,
        `<svg role="img" aria-labelledby="${id}-title ${id}-description" xmlns="http://www.w3.org/2000/svg"`,
      )
      // a function, so that no dollar sign in a name is read as a reference to what was matched
      .replace(
        />/,
        () =>
          `><title id="${id}-title">${escapeText(title)}</title><desc id="${id}-description">${escapeText(description)}</desc>`,
      );
    const same = this.#table({kind: 'table', caption: title, ...table});
    return `<figure><div class="scroll" role="region" aria-label="${escapeText(title)}, picture" tabindex="0">${named}</div><figcaption>${escapeHtml(title)}</figcaption><details><summary>The same as a table</summary>${same}</details></figure>`;
  }

  #sources(): string {
    const {sources, notes} = this.#brief;
    const list = sources.map(s => {
      const mine = notes.filter(n => n.document === s.id);
      const excerpts = mine.length ? `<ol class="excerpts">${mine.map(n => this.#excerpt(n)).join('')}</ol>` : '';
      return `<li><p>${described(s)}</p>${excerpts}</li>`;
    });
    return `<p>Each note shows the words it rests on, marked in their sentence; the arrows lead back to where it is cited.</p>
<ul class="sources">${list.join('\n')}</ul>
<details><summary>The sources as BibTeX</summary><pre tabindex="0">${escapeHtml(toBibtex(sources))}</pre></details>
<details><summary>The sources as CSL JSON</summary><pre tabindex="0">${escapeHtml(toCsl(sources))}</pre></details>`;
  }

  #excerpt({number, pieces}: Note): string {
    const words = pieces.map((p, k) => (k % 2 ? `<mark>${escapeHtml(p)}</mark>` : escapeHtml(p))).join('');
    const back = Array.from({length: this.#cited.get(number) ?? 0}, (_, k) => {
      const which = k === 0 ? '' : `, ${k + 1}`;
      return `<a class="back" href="#cited-${number}-${k + 1}" aria-label="back to note ${number}${which}">↩</a>`;
    });
    return `<li id="note-${number}" value="${number}"><bdi>${words}</bdi> ${back.join(' ')}</li>`;
  }

  #references(): string {
    const {references} = this.#brief;
    if (!references.length) return '';
    return `\n<ul class="references">${references.map(r => `<li>[${escapeHtml(r.key)}] ${escapeHtml(r.text)}.</li>`).join('')}</ul>`;
  }
}

function described(s: Source): string {
  const name = `<cite><bdi>${escapeHtml(s.title)}</bdi></cite>`;
  const rest = [s.outlet, s.author, s.published && dateWords(s.published)].flatMap(x => (x ? [escapeHtml(x)] : []));
  const link = s.url ? `<a href="${escapeText(s.url)}" rel="noreferrer noopener">${escapeHtml(s.url)}</a>` : '';
  const reprint = s.reprintOf ? `the same story as “${escapeHtml(s.reprintOf)}”, counted once` : '';
  return [name, ...rest, s.file && `<span class="file">${escapeHtml(s.file)}</span>`, link, reprint]
    .filter(Boolean)
    .join(', ');
}
