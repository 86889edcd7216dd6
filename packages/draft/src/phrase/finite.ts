import {isParticiple, verbFromParticiple, verbFromPast, verbFromThird} from '../words/verbs.ts';

/** “accounts for citizens” → account for citizens; “stopped shelling”, “been paid” → stop shelling, be paid. */
export function finite(act: string, after: string): string {
  const [first = '', ...others] = act.split(' ');
  if (/^(?:is|are|was|were|been|be)\b/i.test(act) || (/^(?:is|are|was|were)\b/i.test(after) && isParticiple(first)))
    return `be ${act.replace(/^(?:is|are|was|were|been|be)\s+/i, '')}`;
  if (isParticiple(first)) return [verbFromParticiple(first), ...others].join(' ');
  return [verbFromPast(first) ?? verbFromThird(first), ...others].join(' ');
}
