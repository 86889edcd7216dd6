import {parseConflict} from '@suasion/model';
import {applyPatch, structuredPatch} from 'diff';

/** Both changes in one text when they touch different lines and the result can be read; null when not. */
export function mergeTexts(base: string, mine: string, theirs: string): string | null {
  if (mine === base || mine === theirs) return theirs;
  if (theirs === base) return mine;
  const patch = structuredPatch('', '', base, theirs, '', '', {context: 1});
  const merged = applyPatch(mine, patch, {fuzzFactor: 0});
  if (merged === false || !parseConflict(merged).ok) return null;
  return merged;
}
