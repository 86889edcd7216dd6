import type {Part} from '@suasion/model';

/** The little of the DOM that is walked here; linkedom and browsers both satisfy it. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomNode | null;
  getAttribute?(name: string): string | null;
}

/** Text written paragraph by paragraph, remembering what each paragraph was. */
export class TextBuilder {
  text = '';
  readonly parts: Part[] = [];

  paragraph(raw: string, kind: Part['kind'] = 'body'): void {
    const clean = tidy(raw);
    if (!clean) return;
    if (this.text) this.text += '\n\n';
    const start = this.text.length;
    this.text += clean;
    if (kind !== 'body') this.parts.push({kind, start, end: this.text.length});
  }
}

/** White space as a browser shows it: runs are one space, `<br>` (written as \u2028) is a line end. */
function tidy(raw: string): string {
  return raw
    .replace(/[ \t\n\r\f\u00a0]+/g, ' ')
    .replace(/ ?\u2028 ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

const block = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 ' +
    'HEADER HGROUP HR HTML LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'
  ).split(' '),
);
const silent = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG MATH CANVAS AUDIO VIDEO SELECT BUTTON INPUT TEXTAREA HEAD LINK META TITLE'.split(
    ' ',
  ),
);

/** Writes what a reader of the page would see under `root`; loops instead of recursing, so depth costs nothing. */
export function writeText(root: DomNode, out: TextBuilder): void {
  let line = '';
  const flush = (node: DomNode | null) => {
    if (line) out.paragraph(line, kindOf(node, root));
    line = '';
  };
  let node: DomNode | null = root;
  while (node) {
    let enter = false;
    if (node.nodeType === 3) line += node.nodeValue ?? '';
    else if (node.nodeType === 1) {
      const name = node.nodeName.toUpperCase();
      if (name === 'BR') line += '\u2028';
      else if (!silent.has(name) && !hidden(node)) {
        if (block.has(name)) flush(node.parentNode);
        else if (name === 'TD' || name === 'TH') line += '\t';
        enter = true;
      }
    } else if (node.nodeType === 9 || node.nodeType === 11) enter = true;
    if (enter && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      if (node.nodeType === 1 && block.has(node.nodeName.toUpperCase())) flush(node);
      node = node.parentNode;
      if (node && node !== root && block.has(node.nodeName.toUpperCase())) flush(node);
    }
    if (!node || node === root) break;
    if (node.nodeType === 1 && block.has(node.nodeName.toUpperCase())) flush(node);
    node = node.nextSibling;
  }
  flush(root);
}

function hidden(node: DomNode): boolean {
  if (!node.getAttribute) return false;
  if (node.getAttribute('hidden') !== null || node.getAttribute('aria-hidden') === 'true') return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(node.getAttribute('style') ?? '');
}

function kindOf(node: DomNode | null, root: DomNode): Part['kind'] {
  for (let steps = 0; node && node !== root && steps < 4; node = node.parentNode, steps++) {
    if (node.nodeType !== 1) continue;
    const name = node.nodeName.toUpperCase();
    if (name === 'FIGCAPTION' || name === 'CAPTION') return 'caption';
    if (/^H[2-6]$/.test(name)) return 'subhead';
    if (name === 'H1') return 'headline';
  }
  return 'body';
}

const entities: {readonly [name: string]: string} = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', mdash: '—', ndash: '–', hellip: '…',
  lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', copy: '©', eacute: 'é',
}; // biome-ignore format: a table

/** Text of a page too deep or too large to build a tree of: tags dropped, block tags as paragraph ends. One pass. */
export function plainHtmlText(html: string, out: TextBuilder): void {
  const tag = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*(?:>|$)|<![^>]*(?:>|$)/g;
  let line = '';
  let mute = '';
  let at = 0;
  const say = (text: string) => {
    if (!mute) line += text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (all, e: string) => entity(e) ?? all);
  };
  for (let m = tag.exec(html); m; m = tag.exec(html)) {
    say(html.slice(at, m.index));
    at = tag.lastIndex;
    const name = (m[2] ?? '').toUpperCase();
    if (mute) {
      if (m[1] && name === mute) mute = '';
    } else if (name === 'SCRIPT' || name === 'STYLE' || name === 'TITLE') {
      if (!m[1]) mute = name;
    } else if (name === 'BR') line += '\u2028';
    else if (block.has(name)) {
      out.paragraph(line);
      line = '';
    }
  }
  say(html.slice(at));
  out.paragraph(line);
}

function entity(e: string): string | undefined {
  if (!e.startsWith('#')) return entities[e];
  const code = /^#x/i.test(e) ? Number.parseInt(e.slice(2), 16) : Number.parseInt(e.slice(1), 10);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\uFFFD';
}
