import {verbFromParticiple, verbFromPast, verbFromThird, verbOfParticiple, verbs} from '../words/verbs.ts';

/** “the captives come out unharmed”: somebody lets them; null of what happens by itself. */
export function othersDo(clause: string): string | null {
  const words = clause.split(' ');
  for (let k = 1; k < Math.min(words.length - 1, 6); k++) {
    const [word, next] = [words[k]!.toLowerCase(), words[k + 1]!];
    const before = words[k - 1]!.toLowerCase();
    if (/^(?:the|an?|its|their|any|all|more|no|some|of|to|and|by|in|on|for|with|it|there|this|that)$/.test(before))
      continue;
    const base =
      verbFromPast(word) ??
      (verbOfParticiple.get(word) || /ed$/.test(word) ? verbFromParticiple(word) : verbFromThird(word));
    // of several, who can do or be let do; what is one happens
    if (!/[^s]s$/.test(before) || !verbs.has(base) || !opensObject.test(next)) continue;
    return `let ${words.slice(0, k).join(' ')} ${base} ${words.slice(k + 1).join(' ')}`;
  }
  return null;
}

/**
 * “families could go and see”, “those who live there are free to leave”, “its men are out of the towns”: what somebody lets happen,
 * or brings about; null of anything else.
 */
export function brought(clause: string, named: boolean): string | null {
  const free =
    /^(?<who>.{3,60}?) (?:is|are|was|were|(?:has|have|had) been) (?:\p{L}+ )?(?:free|able|allowed|permitted) to (?<act>\p{Ll}.*)$/u.exec(
      clause,
    )?.groups;
  if (free) return `let ${free.who} ${free.act}`;
  const may = named
    ? undefined
    : /^(?<who>(?:(?:the|its|their|all|those|every|any) )?(?:[\p{L}’'-]+ ){0,3}?\p{Ll}+) (?:can|could|may|might) (?<act>(?!be\b|no\b|not\b)\p{Ll}.*)$/u.exec(
        clause,
      )?.groups;
  if (may && !/^(?:it|they|he|she|that|this|there|we|you|i)$/i.test(may.who!)) return `let ${may.who} ${may.act}`;
  return takenAway(clause);
}

/** “its men are out of the towns”: whoever they are of has taken them out; null of anything else. */
export function takenAway(clause: string): string | null {
  const moved = away.exec(clause)?.groups;
  return moved ? `take ${moved.who} ${moved.where}${moved.rest}` : null;
}

const away =
  /^(?<who>(?:the|its|their|all|his|her) (?:[\p{L}’'-]+ ){0,3}?(?:\p{Ll}+s|\p{Ll}*(?:men|people|staff|police|army))|\p{Lu}\S*[’']s? \p{Ll}+) (?:is|are|was|were) (?:(?:by then|again|all|safely) )?(?<where>out of|off|back|away from|home)\b(?<rest>.*)$/u;

const opensObject =
  /^(?:the|an?|its|their|another|any|all|more|no|up|out|down|back|off|over|away|through|home|to|into|from|with|on|in|\d\S*)$/i;
