import type {Issue} from './issue.ts';

/**
 * Text made safe for a terminal or a log: control characters, characters that change the direction of text and halves
 * of surrogate pairs are written out (`\x1b`, `\u202e`); line breaks become `\n`.
 */
export function visible(text: string): string {
  return text.replace(/[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu, c => {
    const code = c.charCodeAt(0);
    if (c === '\n') return '\\n';
    if (c === '\r') return '\\r';
    if (c === '\t') return '\\t';
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}

/** A name as it stands in a message: in backquotes, cut when very long. */
export function quoted(name: string, limit = 60): string {
  return `\`${shortened(name, limit)}\``;
}

/** A name cut when very long. */
export function shortened(name: string, limit = 60): string {
  return name.length > limit ? `${name.slice(0, limit).replace(/[\ud800-\udbff]$/, '')}…` : name;
}

/** `did you mean `a` or `b`?`, or nothing when there is no near name. */
function didYouMean(near: readonly string[]): string {
  if (near.length === 0) return '';
  const names = near.map(n => quoted(n));
  const last = names.pop();
  return `; did you mean ${names.length ? `${names.join(', ')} or ` : ''}${last}?`;
}

/** What was found as a sentence: what was expected (a list of names only when none of them is near), the near names. */
export function sentence(said: string, expected: string | undefined, near: readonly string[] = []): string {
  const listed = expected !== undefined && near.length > 0 && expected.startsWith('one of ');
  return `${said}${expected === undefined || listed ? '' : `; expected ${expected}`}${didYouMean(near)}`;
}

/** `file:line:column: message`, one line, safe to print; a warning says so before its message. */
export function formatIssue(issue: Issue): string {
  const parts: (string | number)[] = [];
  if (issue.file !== undefined) parts.push(issue.file);
  if (issue.at) parts.push(issue.at.line, issue.at.column);
  const where = parts.length ? `${parts.join(':')}: ` : '';
  return visible(`${where}${issue.severity === 'warning' ? 'warning: ' : ''}${issue.message}`);
}

/** Issues of several steps as one list, each problem once: reading and compiling may both notice the same. */
export function distinctIssues(...lists: readonly (readonly Issue[])[]): Issue[] {
  const seen = new Set<string>();
  return lists.flat().filter(issue => {
    const {code, path, at, message} = issue;
    const key = JSON.stringify(path === undefined ? [code, at, message] : [code, path, issue.found]);
    return !seen.has(key) && seen.add(key);
  });
}

/** The first `limit` issues, errors before warnings, each group in its order; `rest` counts those left out. */
export function limitIssues(issues: readonly Issue[], limit = 20): {shown: Issue[]; rest: number} {
  const ordered = [...issues.filter(i => i.severity === 'error'), ...issues.filter(i => i.severity !== 'error')];
  return {shown: ordered.slice(0, limit), rest: Math.max(0, ordered.length - limit)};
}

/** All issues as lines for people, at most `limit` of them, the rest counted on a last line. */
export function formatIssues(issues: readonly Issue[], limit = 20): string {
  const {shown, rest} = limitIssues(issues, limit);
  const lines = shown.map(formatIssue);
  if (rest > 0) lines.push(`… and ${rest} more`);
  return lines.join('\n');
}
