/** A piece of a formula: a word (name, keyword, pattern or number), one of `( ) ,`, or a character that has no place. */
export interface Token {
  kind: 'word' | '(' | ')' | ',' | 'stray' | 'end';
  text: string;
  /** UTF-16 offset in the formula */
  start: number;
}

const piece = /\s+|([\p{L}\p{M}\p{N}_.-]+)|([(),])|(->|=>|<->|<=>|==|!=|&&|\|\||.)/suy;

/** Splits a formula into tokens; the last is always `end`. Words take dots along: `syria.release` is one. */
export function formulaTokens(text: string): Token[] {
  const tokens: Token[] = [];
  piece.lastIndex = 0;
  for (let m = piece.exec(text); m; m = piece.exec(text)) {
    const start = m.index;
    if (m[1] !== undefined) tokens.push({kind: 'word', text: m[1], start});
    else if (m[2] !== undefined) tokens.push({kind: m[2] as '(' | ')' | ',', text: m[2], start});
    else if (m[3] !== undefined) tokens.push({kind: 'stray', text: m[3], start});
  }
  tokens.push({kind: 'end', text: '', start: text.length});
  return tokens;
}
