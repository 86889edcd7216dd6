import {isParticiple, verbFromParticiple, verbFromPast, verbFromThird, verbs} from '../words/verbs.ts';

/** “accounts for citizens” → account for citizens; “stopped shelling”, “been paid” → stop shelling, be paid. */
export function finite(act: string, after: string): string {
  const [first = '', ...others] = act.split(' ');
  if (/^(?:is|are|was|were|been|be)\b/i.test(act) || (/^(?:is|are|was|were)\b/i.test(after) && isParticiple(first)))
    return `be ${act.replace(/^(?:is|are|was|were|been|be)\s+/i, '')}`;
  const rest = joined(others);
  if (isParticiple(first)) return [verbFromParticiple(first), ...rest].join(' ');
  return [verbFromPast(first) ?? verbFromThird(first), ...rest].join(' ');
}

const opening = /^(?:the|an?|its|his|her|their|our|all|any|some|both|up|out|back|off|to|from|\d)/i;

/** “and paid compensation” behind “apologised”, “and lifted the siege” behind more: the second verb goes with the first */
function joined(words: readonly string[]): string[] {
  return words.map((word, i) => {
    if (i === 0 || !/^(?:and|or)$/i.test(words[i - 1]!)) return word;
    // “withdraws and exits the towns”
    const third = i === 1 ? verbFromThird(word) : word;
    if (third !== word && verbs.has(third)) return third;
    if (i > 1 && !opening.test(words[i + 1] ?? '')) return word;
    return verbFromPast(word) ?? (isParticiple(word) ? verbFromParticiple(word) : word);
  });
}
