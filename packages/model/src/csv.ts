import {visible} from './issue-text.ts';

/**
 * A table as CSV (RFC 4180 quoting, lines end with a line feed). A cell a spreadsheet would run as a formula, one that
 * begins with `= + - @`, a tab or a line break, is written with an apostrophe before it. Control characters, which a
 * terminal would obey, are written out (`\x1b`), save tabs and line breaks.
 */
export function csv(rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  return rows.map(row => `${row.map(cell).join(',')}\n`).join('');
}

function cell(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const shown = value.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g, visible);
  const safe = /^[=+\-@\t\r\n]/.test(shown) ? `'${shown}` : shown;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
