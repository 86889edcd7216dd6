import type {Issue} from '../issue.ts';
import {quoted} from '../issue-text.ts';
import {Places} from '../place.ts';

/** Steps from the top of a JSON document to a value in it. */
export type JsonPath = readonly (string | number)[];

export type JsonResult = {ok: true; value: unknown} | {ok: false; issues: Issue[]};

/**
 * Reads JSON strictly: size, nesting and repeated keys are looked at before anything is built, and a mistake of
 * grammar is told by line and column (the engine's own messages differ from one to the next).
 */
export function readJson(text: string, limits: {length: number; file?: string; what: string}): JsonResult {
  const {file, length, what} = limits;
  const issue = (code: string, message: string, offset: number): Issue => ({
    code,
    severity: 'error',
    message,
    ...(file === undefined ? {} : {file}),
    at: text.length > length ? {line: 1, column: 1} : new Places(text).at(offset),
  });
  if (text.length > length) {
    const mega = (n: number) => (n / 1024 / 1024).toFixed(1);
    const message = `the file has ${mega(text.length)} million characters; expected at most ${mega(length)} million`;
    return {ok: false, issues: [issue('too-large', message, 0)]};
  }
  const nul = text.indexOf('\0');
  if (nul >= 0)
    return {ok: false, issues: [issue('binary', 'this is not a text file: it contains a NUL character', nul)]};
  if (text.trim() === '') return {ok: false, issues: [issue('empty', `the file is empty; expected ${what}`, 0)]};
  const problem = scan(text);
  if (problem) return {ok: false, issues: [issue(problem.code, problem.message, problem.offset)]};
  return {ok: true, value: JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text)};
}

/** Where values stand in a JSON text that has been read: the offset of each path's value, or of what is nearest above. */
export function locate(text: string, paths: readonly JsonPath[]): number[] {
  const wanted = new Map<string, number>();
  for (const path of paths) for (let n = 0; n <= path.length; n++) wanted.set(pathKey(path.slice(0, n)), -1);
  scan(text, (path, offset) => {
    const key = pathKey(path);
    if (wanted.get(key) === -1) wanted.set(key, offset);
  });
  return paths.map(path => {
    for (let n = path.length; n >= 0; n--) {
      const offset = wanted.get(pathKey(path.slice(0, n))) ?? -1;
      if (offset >= 0) return offset;
    }
    return 0;
  });
}

function pathKey(path: JsonPath): string {
  return path.map(step => JSON.stringify(step)).join();
}

/** `statements[3].content[0]` */
export function pathText(path: JsonPath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}

const maxDepth = 64;

interface Problem {
  code: string;
  message: string;
  offset: number;
}

/** Walks a JSON text; the first problem, or undefined. `visit` is called with the path and offset of every value. */
function scan(text: string, visit?: (path: JsonPath, offset: number) => void): Problem | undefined {
  let i = text.startsWith('\ufeff') ? 1 : 0;
  const path: (string | number)[] = [];

  const space = () => {
    while (text[i] === ' ' || text[i] === '\n' || text[i] === '\r' || text[i] === '\t') i++;
  };
  const wrong = (expected: string): Problem => {
    const found =
      i >= text.length ? 'the end of the file' : quoted(/^[\w.+-]{1,20}/.exec(text.slice(i, i + 20))?.[0] ?? text[i]!);
    return {code: 'json-syntax', message: `this is not valid JSON: found ${found}; expected ${expected}`, offset: i};
  };
  const literal = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
  const string = /"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;

  function readString(): string | Problem {
    const end = stringEnd();
    if (typeof end !== 'number') return end;
    const source = text.slice(i, end);
    i = end;
    return source.includes('\\') ? (JSON.parse(source) as string) : source.slice(1, -1);
  }

  /** long strings are stepped over from quote to quote; the expression above would recurse on them */
  function stringEnd(): number | Problem {
    let at = i + 1;
    for (;;) {
      const quote = text.indexOf('"', at);
      if (quote < 0) {
        return {code: 'json-syntax', message: 'this is not valid JSON: a quotation mark is never closed', offset: i};
      }
      let back = quote;
      while (text[back - 1] === '\\') back--;
      at = quote + 1;
      if ((quote - back) % 2 === 0) break;
    }
    if (at - i < 1000) {
      string.lastIndex = i;
      if (string.test(text) && string.lastIndex === at) return at;
    } else {
      try {
        JSON.parse(text.slice(i, at));
        return at;
      } catch {
        // told below
      }
    }
    return {
      code: 'json-syntax',
      message: 'this is not valid JSON: a string holds a line break or a wrong escape',
      offset: i,
    };
  }

  function value(depth: number): Problem | undefined {
    if (depth > maxDepth) {
      return {code: 'too-deep', message: `brackets are nested more than ${maxDepth} deep`, offset: i};
    }
    visit?.(path, i);
    const c = text[i];
    if (c === '"') {
      const end = stringEnd();
      if (typeof end !== 'number') return end;
      i = end;
      return undefined;
    }
    if (c === '{') return object(depth);
    if (c === '[') return array(depth);
    literal.lastIndex = i;
    if (!literal.test(text)) return wrong('a value: text in quotes, a number, `{`, `[`, true, false or null');
    const end = literal.lastIndex;
    if (/[\w.]/.test(text[end] ?? '')) return wrong('a value: text in quotes, a number, `{`, `[`, true, false or null');
    i = end;
    return undefined;
  }

  function object(depth: number): Problem | undefined {
    const seen = new Set<string>();
    i++;
    space();
    if (text[i] === '}') {
      i++;
      return undefined;
    }
    for (;;) {
      space();
      if (text[i] !== '"') return wrong('a key in quotes');
      const at = i;
      const key = readString();
      if (typeof key !== 'string') return key;
      if (seen.has(key))
        return {code: 'duplicate-key', message: `the key ${quoted(key)} stands twice here`, offset: at};
      seen.add(key);
      space();
      if (text[i] !== ':') return wrong('`:`');
      i++;
      space();
      path.push(key);
      const problem = value(depth + 1);
      if (problem) return problem;
      path.pop();
      space();
      if (text[i] === '}') break;
      if (text[i] !== ',') return wrong('`,` or `}`');
      i++;
    }
    i++;
    return undefined;
  }

  function array(depth: number): Problem | undefined {
    i++;
    space();
    if (text[i] === ']') {
      i++;
      return undefined;
    }
    for (let n = 0; ; n++) {
      space();
      path.push(n);
      const problem = value(depth + 1);
      if (problem) return problem;
      path.pop();
      space();
      if (text[i] === ']') break;
      if (text[i] !== ',') return wrong('`,` or `]`');
      i++;
    }
    i++;
    return undefined;
  }

  space();
  const problem = value(1);
  if (problem) return problem;
  space();
  return i < text.length ? wrong('the end of the file') : undefined;
}
