import {Readability} from '@mozilla/readability';
import type {Part} from '@suasion/model';
import {parseHTML} from 'linkedom';
import {type DomNode, plainHtmlText, TextBuilder, writeText} from './html-text.ts';
import {isoDate} from './published.ts';

export interface Page {
  text: string;
  parts: Part[];
  title: string | null;
  outlet: string | null;
  author: string | null;
  published: string | null;
  url: string | null;
  /** true when the page was too deep or too large for the article to be found and all its text was taken */
  wholePage: boolean;
}

const maxElements = 60_000;
const maxDepth = 400;

/**
 * The article in a saved page: its text with paragraphs apart by an empty line, the headline first, and what the page
 * says of itself (JSON-LD, OpenGraph, `<meta>`, `<time>`). Nothing is run or fetched.
 */
export function readHtml(html: string): Page {
  const {elements, depth} = measure(html);
  if (elements > maxElements || depth > maxDepth) return wholePage(html);
  try {
    return article(html);
  } catch {
    return wholePage(html);
  }
}

function article(html: string): Page {
  const {document} = parseHTML(html);
  const meta = metadata(document);
  const found = new Readability<unknown>(document as never, {
    maxElemsToParse: maxElements,
    serializer: node => node,
    disableJSONLD: true,
    charThreshold: 250,
  }).parse();
  const body = new TextBuilder();
  if (found?.content) writeText(found.content as DomNode, body);
  let wholly = false;
  // Readability takes the document apart, so what it gives up on is read afresh
  if (body.text.length < 120) {
    const all = new TextBuilder();
    const fresh = parseHTML(html).document;
    if (fresh.body) writeText(fresh.body as unknown as DomNode, all);
    if (all.text.length > body.text.length * 1.5) {
      wholly = true;
      body.text = all.text;
      body.parts.splice(0, body.parts.length, ...all.parts);
    }
  }
  const title = meta.title ?? clean(found?.title);
  const out = withHeadline(title, body);
  return {
    ...meta,
    title,
    author: meta.author ?? byline(found?.byline),
    outlet: meta.outlet ?? clean(found?.siteName),
    published: meta.published ?? isoDate(found?.publishedTime),
    text: out.text,
    parts: out.parts,
    wholePage: wholly,
  };
}

function wholePage(html: string): Page {
  const out = new TextBuilder();
  plainHtmlText(html, out);
  const title = clean(/<title[^>]*>([^<]{1,500})/i.exec(html)?.[1]);
  return {
    text: out.text,
    parts: out.parts,
    title,
    outlet: null,
    author: null,
    published: null,
    url: null,
    wholePage: true,
  };
}

// the headline stands above the article on the page; Readability leaves it out
function withHeadline(title: string | null, body: TextBuilder): TextBuilder {
  if (!title) return body;
  const at = body.text.slice(0, title.length + 200).indexOf(title);
  if (at >= 0) {
    // Readability turns the page's h1 into an h2
    for (const p of body.parts) if (p.start === at && p.kind === 'subhead') p.kind = 'headline';
    return body;
  }
  const out = new TextBuilder();
  out.paragraph(title, 'headline');
  const shift = out.text.length + (body.text ? 2 : 0);
  if (body.text) out.text += `\n\n${body.text}`;
  for (const p of body.parts) out.parts.push({kind: p.kind, start: p.start + shift, end: p.end + shift});
  return out;
}

interface Doc {
  querySelector(s: string): {getAttribute(n: string): string | null; textContent: string | null} | null;
  querySelectorAll(s: string): Iterable<{textContent: string | null}>;
}

function metadata(document: Doc) {
  const meta = (...names: string[]) => {
    for (const n of names) {
      const got = clean(
        document
          .querySelector(`meta[property="${n}"], meta[name="${n}"], meta[itemprop="${n}"]`)
          ?.getAttribute('content'),
      );
      if (got) return got;
    }
    return null;
  };
  const ld = linkedData(document);
  const time = document.querySelector('article time[datetime], time[itemprop="datePublished"], time[datetime]');
  return {
    title: ld.title ?? meta('og:title', 'twitter:title', 'dc.title', 'title') ?? only(document, 'h1'),
    author:
      ld.author ?? byline(meta('author', 'article:author', 'byl', 'dc.creator', 'parsely-author', 'sailthru.author')),
    outlet: ld.outlet ?? meta('og:site_name', 'application-name', 'publisher', 'dc.publisher'),
    published:
      ld.published ??
      isoDate(
        meta('article:published_time', 'og:published_time', 'datePublished', 'date', 'pubdate', 'dc.date', 'dc.date.issued',
          'publish-date', 'parsely-pub-date', 'sailthru.date'), // biome-ignore format: a list
      ) ??
      isoDate(time?.getAttribute('datetime')),
    url: address(document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url')),
  };
}

function only(document: Doc, selector: string): string | null {
  const all = [...document.querySelectorAll(selector)];
  return all.length === 1 ? clean(all[0]?.textContent) : null;
}

interface LinkedData {
  title: string | null;
  author: string | null;
  outlet: string | null;
  published: string | null;
}

function linkedData(document: Doc): LinkedData {
  const none: LinkedData = {title: null, author: null, outlet: null, published: null};
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let data: unknown;
    try {
      data = JSON.parse(script.textContent ?? '');
    } catch {
      continue;
    }
    const graph =
      isObject(data) && Array.isArray(data['@graph']) ? data['@graph'] : Array.isArray(data) ? data : [data];
    for (const item of graph) {
      if (!isObject(item)) continue;
      const type = [item['@type']].flat().join(' ');
      if (!/Article|Posting|Report|Interview/.test(type)) continue;
      return {
        title: clean(item.headline ?? item.name),
        author: names(item.author),
        outlet: names(item.publisher),
        published: isoDate(typeof item.datePublished === 'string' ? item.datePublished : null),
      };
    }
  }
  return none;
}

function names(value: unknown): string | null {
  const all = [value]
    .flat()
    .map(v => clean(isObject(v) ? v.name : v))
    .filter(v => v && !/^https?:/.test(v));
  return all.length ? all.join(', ') : null;
}

function isObject(v: unknown): v is Record<string, unknown> {
  return typeof v === 'object' && v !== null && !Array.isArray(v);
}

function clean(v: unknown): string | null {
  if (typeof v !== 'string') return null;
  return v.replace(/\s+/g, ' ').trim().slice(0, 500) || null;
}

function byline(v: unknown): string | null {
  const got = clean(v)?.replace(/^by\s+/i, '');
  return got && !/^https?:/.test(got) && got.length < 200 ? got : null;
}

function address(v: string | null | undefined): string | null {
  return v && /^https?:\/\/\S{3,2000}$/i.test(v.trim()) ? v.trim() : null;
}

const unnested =
  /^(?:p|li|dt|dd|td|th|tr|option|br|hr|img|input|meta|link|area|base|col|embed|source|track|wbr|html|body|head)$/i;

/** Number of start tags and how deep they nest, without building anything. */
function measure(html: string): {elements: number; depth: number} {
  let elements = 0;
  let depth = 0;
  let deepest = 0;
  for (const m of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9-]{0,30})(?=[\s/>])/g)) {
    if (!m[1]) elements++;
    if (unnested.test(m[2]!)) continue;
    depth = Math.max(0, depth + (m[1] ? -1 : 1));
    if (depth > deepest) deepest = depth;
  }
  // unclosed paragraphs nest in nobody's parser, a million of them is still a bomb and caught by the count
  return {elements, depth: deepest};
}
