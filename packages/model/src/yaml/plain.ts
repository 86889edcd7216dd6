import type {Node, Scalar} from 'yaml';
import {map, nodeType, scalar, seq} from './nodes.ts';

/**
 * The YAML most conflict files are made of, read without the library and many times as fast: mappings and lists by indentation,
 * and inside a line in brackets; names as keys; values plain or in quotes without escapes, each on one line; comments. Null
 * for anything else, however right, and for anything wrong: what is read here the library reads just so, and it is asked
 * about the rest.
 */
export function plainYaml(text: string): Node | null {
  if (!usual.test(text)) return null;
  const reader = new PlainReader(text);
  try {
    return reader.whole();
  } catch (error) {
    if (error === unusual) return null;
    throw error;
  }
}

/** Texts without tabs, control characters, other line breaks than `\n`, or spaces and marks that cannot be seen. */
const usual = /^[\n\x20-\x7e\u00a1-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\ud7ff\uf900-\ufdcf\ufdf0-\ufe6f]*$/;
const key = /([A-Za-z0-9_][A-Za-z0-9_-]{0,99}):(?=[ \n]|$)/y;
/** how a plain value begins: never with an indicator of YAML */
const begins = /[A-Za-z0-9(\u00a1-\uffff]/;
const nothingMore = / *(?:(?<= )#[^\n]*)?(?=\n|$)/y;
const mostNested = 16;

/** thrown to leave the rest to the library */
const unusual = new Error('not plain');

function leave(): never {
  throw unusual;
}

interface Line {
  indent: number;
  /** offset of what stands behind the indentation */
  at: number;
}

class PlainReader {
  readonly #text: string;
  /** lines that hold something */
  readonly #lines: Line[] = [];
  /** the line to be read next */
  #next = 0;

  constructor(text: string) {
    this.#text = text;
    for (let start = 0; start < text.length; ) {
      let at = start;
      while (text[at] === ' ') at++;
      if (at < text.length && text[at] !== '\n' && text[at] !== '#') this.#lines.push({indent: at - start, at});
      const end = text.indexOf('\n', at);
      start = end < 0 ? text.length : end + 1;
    }
  }

  whole(): Node {
    const [first] = this.#lines;
    if (first === undefined || first.indent > 0) leave();
    const node = this.#block(0, 0);
    if (this.#next < this.#lines.length) leave();
    return node;
  }

  /** The mapping or list whose lines begin at this indentation, from the next line on. */
  #block(indent: number, depth: number): Node {
    if (depth > mostNested) leave();
    const {at} = this.#lines[this.#next]!;
    return this.#isItem(at) ? this.#list(indent, at, depth) : this.#mapping(indent, at, depth);
  }

  #isItem(at: number): boolean {
    return this.#text[at] === '-' && this.#text[at + 1] === ' ';
  }

  #list(indent: number, start: number, depth: number): Node {
    const items: Node[] = [];
    for (;;) {
      const line = this.#lines[this.#next];
      if (line === undefined || line.indent < indent) return node(seq, start, {items});
      if (line.indent > indent || !this.#isItem(line.at)) leave();
      this.#next++;
      const {value, end} = this.#value(this.#pastSpaces(line.at + 1), false, depth);
      this.#endLine(end, indent);
      items.push(value);
    }
  }

  #mapping(indent: number, start: number, depth: number): Node {
    const items: {key: Node; value: Node}[] = [];
    for (;;) {
      const line = this.#lines[this.#next];
      if (line === undefined || line.indent < indent) return node(map, start, {items});
      if (line.indent > indent) leave();
      const name = this.#key(line.at);
      this.#next++;
      const begin = name.end + 1;
      if (this.#nothingMore(begin)) {
        const inner = this.#lines[this.#next];
        if (inner === undefined || inner.indent <= indent) leave();
        items.push({key: name.value, value: this.#block(inner.indent, depth + 1)});
      } else {
        const {value, end} = this.#value(this.#pastSpaces(begin), false, depth);
        this.#endLine(end, indent);
        items.push({key: name.value, value});
      }
    }
  }

  /** Nothing more stands on the line, and the next goes on with nothing that began in it. */
  #endLine(end: number, indent: number): void {
    if (!this.#nothingMore(end)) leave();
    const next = this.#lines[this.#next];
    if (next !== undefined && next.indent > indent) leave();
  }

  #nothingMore(at: number): boolean {
    nothingMore.lastIndex = at;
    return nothingMore.test(this.#text);
  }

  #pastSpaces(at: number): number {
    while (this.#text[at] === ' ') at++;
    return at;
  }

  #key(at: number): Read {
    key.lastIndex = at;
    const name = key.exec(this.#text)?.[1];
    if (name === undefined) leave();
    return {value: text(name, 'PLAIN', at), end: at + name.length};
  }

  #value(at: number, inBrackets: boolean, depth: number): Read {
    switch (this.#text[at]) {
      case '[':
        return this.#brackets(at, ']', depth + 1);
      case '{':
        return this.#brackets(at, '}', depth + 1);
      case '"':
      case "'":
        return this.#quoted(at);
      default:
        return this.#plain(at, inBrackets);
    }
  }

  #brackets(start: number, close: ']' | '}', depth: number): Read {
    if (depth > mostNested) leave();
    const values: Node[] = [];
    const pairs: {key: Node; value: Node}[] = [];
    let at = this.#pastSpaces(start + 1);
    while (this.#text[at] !== close) {
      const name = close === '}' ? this.#key(at) : null;
      const {value, end} = this.#value(this.#pastSpaces(name === null ? at : name.end + 1), true, depth);
      if (name === null) values.push(value);
      else pairs.push({key: name.value, value});
      at = this.#pastSpaces(end);
      if (this.#text[at] === close) break;
      if (this.#text[at] !== ',') leave();
      at = this.#pastSpaces(at + 1);
      if (this.#text[at] === close) leave();
    }
    return {value: close === ']' ? node(seq, start, {items: values}) : node(map, start, {items: pairs}), end: at + 1};
  }

  #quoted(start: number): Read {
    const quote = this.#text[start]!;
    const end = this.#text.indexOf(quote, start + 1);
    const within = this.#text.slice(start + 1, end);
    if (end < 0 || /[\\\n]/.test(within) || this.#text[end + 1] === quote) leave();
    return {value: text(within, quote === '"' ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE', start), end: end + 1};
  }

  #plain(start: number, inBrackets: boolean): Read {
    if (!begins.test(this.#text[start] ?? '')) leave();
    let end = start;
    for (; end < this.#text.length; end++) {
      const c = this.#text[end]!;
      if (c === '\n') {
        if (inBrackets) leave();
        break;
      }
      if (c === ':') leave();
      if (c === '#') {
        if (inBrackets || this.#text[end - 1] !== ' ') leave();
        break;
      }
      if (inBrackets && (c === ',' || c === ']' || c === '}')) break;
      if (inBrackets && (c === '[' || c === '{')) leave();
    }
    while (this.#text[end - 1] === ' ') end--;
    return {value: text(this.#text.slice(start, end), 'PLAIN', start), end};
  }
}

interface Read {
  value: Node;
  /** offset behind it */
  end: number;
}

const text = (value: string, type: Scalar.Type, at: number) => node(scalar, at, {value, type});

/** Of a range only the beginning is asked for here: values are as long as they look. */
function node(type: symbol, at: number, of: object): Node {
  return {[nodeType]: type, range: [at, at, at], ...of} as unknown as Node;
}
