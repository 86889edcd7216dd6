import {stringify} from 'yaml';

const options = {schema: 'core', compat: 'yaml-1.1', lineWidth: 0, flowCollectionPadding: false} as const;

/**
 * A text as a YAML scalar on one line: plain where every YAML reader takes it for that text, else in double quotes.
 * Inside `[ ]` and `{ }` more characters need quotes.
 */
export function scalarText(text: string, place: 'block' | 'flow' = 'block'): string {
  // characters that break lines or hide are escaped; so is what JSON would not keep
  // as are the marks that end a document, which the library would put into a block of lines
  if (/^(---|\.\.\.)|[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u.test(text) || text.trim() !== text) return escaped(text);
  if (place === 'flow')
    return stringify([text], {...options, collectionStyle: 'flow'})
      .trimEnd()
      .slice(1, -1);
  return stringify(text, options).trimEnd();
}

function escaped(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, c => {
    return `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
