/** Does the text around a date without a year, or a bare weekday, look back or ahead? */
export type Direction = 'past' | 'future' | null;

// with the participle a modal governs: "will be held", "is to be destroyed"; "by" right before the date, not "by telephone on Sunday"
const ahead =
  /\b(?:(?:will|would|shall|may|might|must|should|to)(?: not)?(?: be| have)* (?:held|met|[a-z]+(?:ed|en))|will|would|shall|may|might|must|should|due|scheduled|expected|planned|plans?|set|until|till|before|by(?=(?: the| end| of| early| late| midnight| noon| next| \d\S*| [ap]\.?m\.?| on| this| close| business| start| middle)* ?$)|no later than|again|begins?|expires?|ends?|opens|starts|resumes?|reopens|reconvenes?|lapses?|closes|(?<!not |n[’']t )meets?|runs out|takes effect|(?:comes|goes|enters) into)\b|[’']ll\b|\bto (?!the\b|an?\b|his\b|her\b|its\b|their\b|our\b|this\b|that\b|[A-Z])\w+/g;
const back =
  /\b(?:said|told|met|was|were|had|did|held|took|broke|began|came|went|gave|sent|left|since|been|made|fell|ran|spoke|set off|missed|[a-z]{3,}(?<!ne)ed)\b/g;

/**
 * The nearest verb or preposition to the left decides ("will meet on Friday", "met on Friday", "by Friday"), else the
 * first to the right ("On Friday they will meet"); null when neither says.
 */
export function directionAt(
  text: string,
  start: number,
  end: number,
  sentence: {start: number; end: number},
): Direction {
  const left = text.slice(Math.max(sentence.start, start - 70), start);
  const [toAhead, toBack] = [lastIndex(left, ahead), lastIndex(left, back)];
  // "nothing was settled by Friday" looks back, "a plan by Friday" ahead
  if (/\b(?:was|were|had|been)\b[^,;]*\bby $/.test(left) && !/\b(?:to|must|should)\b/.test(left)) return 'past';
  // “called a strike for 27 July”
  if (/\b(?:to|for) $/.test(left)) return 'future';
  // "by Tuesday's deadline" is any Tuesday
  const possessive = /^[’']s\b/.test(text.slice(end, end + 2));
  if (toAhead >= 0 && toAhead >= toBack && !possessive) return 'future';
  if (toBack >= 0) return 'past';
  const right = text.slice(end, Math.min(sentence.end, end + 60));
  const [fromAhead, fromBack] = [firstIndex(right, ahead), firstIndex(right, back)];
  if (fromAhead >= 0 && (fromBack < 0 || fromAhead < fromBack)) return 'future';
  return fromBack >= 0 ? 'past' : null;
}

/** where the last match ends */
function lastIndex(s: string, pattern: RegExp): number {
  let at = -1;
  for (const m of s.matchAll(pattern)) at = m.index + m[0].length;
  return at;
}

function firstIndex(s: string, pattern: RegExp): number {
  for (const m of s.matchAll(pattern)) return m.index;
  return -1;
}
