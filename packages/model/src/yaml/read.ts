import {Composer, CST, type Document, Lexer, type ParsedNode, Parser} from 'yaml';
import type {Issue} from '../issue.ts';
import {quoted} from '../issue-text.ts';
import {Places} from '../place.ts';
import type {Source} from './walk.ts';

/** Larger conflict files are refused before they are read (UTF-16 units). */
export const maxConflictLength = 2 * 1024 * 1024;
/** Lists and mappings inside each other, at most. */
export const maxNesting = 64;
/** More pieces (names, brackets, commas, spaces, line breaks) than any conflict file of that length has. */
const maxTokens = 600_000;

export interface YamlSource extends Source {
  /** every scalar is a string, the one written in the source: `1e3`, `no` and `007` are names */
  yaml: Document.Parsed<ParsedNode>;
}

export type YamlResult = {ok: true; source: YamlSource} | {ok: false; issues: Issue[]};

/**
 * Reads one YAML document, refusing what has no business in a conflict file: oversized or binary text, deep nesting,
 * anchors, aliases and tags, several documents. Nothing is half-read: one problem and there are only issues.
 */
export function readYaml(text: string, file?: string): YamlResult {
  const issue = (code: string, message: string, offset: number, more: Partial<Issue> = {}): Issue => ({
    code,
    severity: 'error',
    message,
    ...(file === undefined ? {} : {file}),
    at: places.at(offset),
    ...more,
  });
  if (text.length > maxConflictLength) {
    const mega = (n: number) => `${(n / 1024 / 1024).toFixed(1)} million characters`;
    const message = `the file has ${mega(text.length)}; expected at most ${mega(maxConflictLength)}`;
    return {
      ok: false,
      issues: [
        {
          code: 'too-large',
          severity: 'error',
          message,
          ...(file === undefined ? {} : {file}),
          at: {line: 1, column: 1},
        },
      ],
    };
  }
  const places = new Places(text);
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    return {ok: false, issues: [issue('binary', 'this is not a text file: it contains a NUL character', nul)]};
  }
  if (text.trim() === '') {
    return {ok: false, issues: [issue('empty', 'the file is empty; expected a conflict', 0)]};
  }
  const scan = lookAhead(text);
  if (scan.tooDeep !== undefined) {
    const message = `lists and mappings are nested more than ${maxNesting} deep`;
    return {ok: false, issues: [issue('too-deep', message, scan.tooDeep, {expected: `at most ${maxNesting} levels`})]};
  }
  if (scan.tooMany) {
    const message = `the file has more than ${maxTokens} names, brackets and commas`;
    return {ok: false, issues: [issue('too-large', message, 0, {expected: 'fewer'})]};
  }
  if (scan.foreign.length) {
    return {
      ok: false,
      issues: scan.foreign.map(({type, token, offset}) => {
        const message = `${quoted(token)} is a YAML ${type}, which a conflict file cannot use`;
        return issue(type === 'anchor' ? 'alias' : type, message, offset, {found: token, expected: 'the text itself'});
      }),
    };
  }
  const [yaml, second] = compose(scan.tokens, text.length);
  if (yaml.contents === null && yaml.errors.length === 0) {
    return {ok: false, issues: [issue('empty', 'the file holds only comments; expected a conflict', 0)]};
  }
  const issues = yaml.errors.map(error =>
    issue('yaml-syntax', `this is not valid YAML: ${syntax(error.code, error.message)}`, error.pos[0]),
  );
  if (second) {
    issues.push(issue('several-documents', 'a second YAML document begins here; expected one', second.range[0]));
  }
  return issues.length ? {ok: false, issues} : {ok: true, source: {text, places, yaml}};
}

/** The first document of the tokens of a text, and the second where there is one. */
function compose(tokens: readonly string[], length: number): [Document.Parsed<ParsedNode>, Document.Parsed?] {
  const parser = new Parser();
  const composer = new Composer({
    schema: 'failsafe',
    // keys are compared by the reader, which can say where the first one stands (and does so in linear time)
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  function* parsed() {
    for (const token of tokens) yield* parser.next(token);
    yield* parser.end();
  }
  const documents: Document.Parsed<ParsedNode>[] = [];
  for (const document of composer.compose(parsed(), true, length)) {
    documents.push(document as Document.Parsed<ParsedNode>);
    if (documents.length > 1) break;
  }
  const [first, second] = documents;
  return [first!, second];
}

/** The library's message without its place, which we give ourselves, in our words where they are clearer. */
function syntax(code: string, message: string): string {
  if (code === 'TAB_AS_INDENT') return 'a tab is used as indentation; expected spaces';
  if (/^Missing closing ["']/.test(message)) return 'a quotation mark is never closed';
  if (code === 'BAD_ALIAS' || message.startsWith('Plain value cannot start with')) {
    return `${message.charAt(0).toLowerCase()}${message.slice(1)}; expected quotes around it`;
  }
  return `${message.charAt(0).toLowerCase()}${message.slice(1)}`;
}

interface Scan {
  /** the text as the library takes it apart, where nothing speaks against going on */
  tokens: string[];
  /** offset at which nesting passes the limit */
  tooDeep?: number;
  tooMany?: boolean;
  /** anchors, aliases, tags, and directives other than one `%YAML` */
  foreign: {type: 'anchor' | 'alias' | 'tag' | 'directive'; token: string; offset: number}[];
}

/**
 * What can be told from the tokens alone, before anything is built: the library's composer recurses, so depth must be
 * known before it runs. Brackets are counted; of block structure, the strictly increasing columns at which lines begin
 * or `-`, `?` and `:` stand in a row.
 */
function lookAhead(text: string): Scan {
  const scan: Scan = {tokens: [], foreign: []};
  let offset = 0;
  let lineStart = 0;
  let brackets = 0;
  let directives = 0;
  let plainNext = false;
  // what came before on this line: nothing, only indicators, or content
  let before = 'nothing' as 'nothing' | 'indicators' | 'content';
  const columns: number[] = [];
  for (const token of new Lexer().lex(text)) {
    if (scan.tokens.push(token) > maxTokens) {
      scan.tooMany = true;
      break;
    }
    const type = plainNext ? 'plain' : CST.tokenType(token);
    plainNext = false;
    if (type === 'scalar') {
      plainNext = true;
      continue;
    }
    if (type === 'doc-mode' || type === 'flow-error-end') continue;
    if (type === 'newline') before = 'nothing';
    else if (type === 'flow-map-start' || type === 'flow-seq-start') brackets++;
    else if (type === 'flow-map-end' || type === 'flow-seq-end') brackets = Math.max(0, brackets - 1);
    else if (brackets === 0 && type !== 'space' && type !== 'comment' && type !== 'byte-order-mark') {
      const column = offset - lineStart;
      const indicator = type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind';
      if (before === 'nothing') while (columns.length && columns.at(-1)! >= column) columns.pop();
      if (before !== 'content') columns.push(column);
      before = indicator && before !== 'content' ? 'indicators' : 'content';
    }
    if (brackets + columns.length > maxNesting) {
      scan.tooDeep = offset;
      break;
    }
    if ((type === 'anchor' || type === 'alias' || type === 'tag') && scan.foreign.length < 10_000) {
      scan.foreign.push({type, token, offset});
    }
    if (type === 'directive-line' && (directives++ > 0 || !token.startsWith('%YAML'))) {
      if (scan.foreign.length < 1_000) scan.foreign.push({type: 'directive', token, offset});
    }
    offset += token.length;
    if (token.includes('\n')) lineStart = offset - (token.length - token.lastIndexOf('\n') - 1);
  }
  return scan;
}
