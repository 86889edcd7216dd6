import {type EvidenceRecord, recordSchema} from '../record.ts';
import {sha256} from './sha256.ts';

/**
 * A record as JSON: keys in the order of the format, whatever fits on a line on one line, the same bytes every time.
 * Each document is sealed with the hash of its text, so a later change is noticed on load.
 * Throws on a value that is no record.
 */
export function recordToJson(record: EvidenceRecord): string {
  const documents = record.documents.map(d => ({...d, textSha256: d.textSha256 ?? sha256(d.text)}));
  // the schema hands keys back in its own order
  return `${print(recordSchema.parse({...record, documents}), '')}\n`;
}

function print(value: unknown, indent: string): string {
  const line = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || line === '[]' || line === '{}') return line;
  if (line.length + indent.length <= 110) return spaced(value);
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    return `[\n${value.map(item => `${deeper}${print(item, deeper)}`).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  const lines = entries.map(([key, item]) => `${deeper}${JSON.stringify(key)}: ${print(item, deeper)}`);
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

/** On one line, with a space after colons and commas. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}: ${spaced(item)}`).join(', ')}}`;
}
