// PostgreSQL text holds neither NUL nor half a surrogate pair; documents may hold both, and no offset may shift.
const plain = /^[^\0\ud800-\udfff]*$/u;

/** Text as it can be stored: itself, or JSON with escapes when a character would not survive. */
export function encodeText(text: string): {body: string; encoding: 'plain' | 'json'} {
  return plain.test(text) ? {body: text, encoding: 'plain'} : {body: JSON.stringify(text), encoding: 'json'};
}

export function decodeText(body: string, encoding: string): string {
  return encoding === 'json' ? (JSON.parse(body) as string) : body;
}

/** Text fit for the search index, where losing a character does no harm. */
export const searchable = (text: string) => text.replace(/\0/g, ' ').toWellFormed();
