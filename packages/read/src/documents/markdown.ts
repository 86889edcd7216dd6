import type {Part} from '@suasion/model';
import {parse} from 'yaml';
import {isoDate} from './published.ts';

/**
 * A Markdown text with its markup blanked out: of the same length, so that every offset holds, with spaces where a mark, an
 * address of a link, an image or the front matter stood. “**SPOKESPERSON:** Good [afternoon](https://x.org).” reads
 * “  SPOKESPERSON:   Good  afternoon .”
 */
export function withoutMarkup(text: string): string {
  let out = text;
  const blank = (what: RegExp, keep?: (m: string, ...groups: string[]) => string) => {
    out = out.replace(what, (m, ...groups) => (keep ? keep(m, ...groups) : blanks(m)));
  };
  blank(frontMatter);
  // comments; one that is not closed is none
  for (let at = out.indexOf('<!--'); at >= 0; at = out.indexOf('<!--', at)) {
    const end = out.indexOf('-->', at);
    if (end < 0) break;
    out = `${out.slice(0, at)}${blanks(out.slice(at, end + 3))}${out.slice(end + 3)}`;
  }
  // ``` fences, --- rules, |---| rows of tables
  blank(/^[ \t]*(?:`{3,}|~{3,})[^\n`]*$/gm);
  blank(/^[ \t]*(?:(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,}|\|?[ \t]*:?-{2,}[-| \t:]*)$/gm);
  // # headings, > quotations, * items
  blank(/^[ \t]*(?:>[ \t]?){1,9}/gm);
  blank(/^[ \t]*(?:#{1,6}|[*+-])(?=[ \t])/gm);
  blank(/[ \t]#+[ \t]*$/gm);
  // images whole; of a link its words stay
  blank(/!\[[^\][\n]{0,500}\]\([^()\s]{0,2000}(?:[ \t]"[^"\n]{0,300}")?\)/g);
  blank(
    /\[([^\][\n]{1,500})\]\([^()\s]{0,2000}(?:[ \t]"[^"\n]{0,300}")?\)/g,
    (m, words) => ` ${words!}${' '.repeat(m.length - words!.length - 1)}`,
  );
  blank(/<\/?[a-z][a-z0-9-]{0,20}(?:[ \t][^<>\n]{0,300})?\/?>/gi);
  // * and _ around words, `code`, the bars of a table; 3 * 4 and snake_case stay
  blank(/(?<=\S)\*+|\*+(?=\S)/g);
  blank(/(?<![\p{L}\p{N}_])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}_])/gu);
  blank(/`+/g);
  blank(/^[ \t]*\||\|[ \t]*$/gm);
  return out;
}

const blanks = (s: string) => s.replace(/[^\r\n]/g, ' ');

/** --- title: … --- before the text, in YAML; no longer than a screen */
const frontMatter = /^---[ \t]*\r?\n(?:(?!---[ \t]*\r?\n)[^\n]{0,1000}\n){0,60}---[ \t]*(?=\r?\n|$)/;

/** What the lines before a Markdown text say of it. */
export interface FrontMatter {
  title: string | null;
  author: string | null;
  outlet: string | null;
  published: string | null;
  url: string | null;
}

const none: FrontMatter = {title: null, author: null, outlet: null, published: null, url: null};

/** Reads the front matter of a Markdown text; what is not there, or is no YAML, is null. */
export function frontMatterOf(text: string): FrontMatter {
  const matter = frontMatter.exec(text);
  if (matter?.index !== 0) return none;
  let said: unknown;
  try {
    // dates stay as they are written
    said = parse(matter[0].replace(/^---|---[ \t]*$/g, ''), {schema: 'failsafe', maxAliasCount: 0, logLevel: 'silent'});
  } catch {
    return none;
  }
  if (!said || typeof said !== 'object') return none;
  const entries = new Map(Object.entries(said).map(([k, v]) => [k.toLowerCase(), v]));
  const word = (...keys: string[]): string | null => {
    for (const k of keys) {
      const v = entries.get(k);
      const words = Array.isArray(v) ? v.filter(x => typeof x === 'string').join(', ') : v;
      if (typeof words === 'string' && words.trim()) return words.trim().slice(0, 300);
    }
    return null;
  };
  const url = word('url', 'link', 'permalink', 'canonical');
  return {
    title: word('title', 'headline'),
    author: word('author', 'authors', 'by', 'byline'),
    outlet: word('outlet', 'source', 'publication', 'publisher', 'site'),
    published: isoDate(word('date', 'published', 'pubdate')),
    url: url && /^https?:\/\//i.test(url) ? url : null,
  };
}

/** Headings as parts: the first of the highest kind is the headline when it is a single # */
export function markdownHeadings(text: string): Part[] {
  const out: Part[] = [];
  for (const m of text.matchAll(/^(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*$/gm)) {
    const start = m.index + m[0].indexOf(m[2]!, m[1]!.length);
    out.push({kind: m[1] === '#' && !out.length ? 'headline' : 'subhead', start, end: start + m[2]!.length});
  }
  return out;
}
