import type {Reading} from '../reading/reading.ts';
import {wrongNouns} from '../words/claims.ts';
import {clauseBelow} from './charges.ts';
import type {Step} from './claim-silences.ts';
import type {Found} from './claim-words.ts';

/** “said her use of the seal was a mistake”, “said it had carried out the raid”: what one says of oneself and nobody says for pleasure */
export function ownedUp(r: Reading, v: number, step: Step): Found | null {
  if (r.negated(v) || r.modal(v) !== null || r.passive(v)) return null;
  const c = r.clauseAfter(v);
  if (c < v || r.negated(c) || r.modal(c) !== null || !r.subjects(v).length) return null;
  return isOwnMistake(r, v, c) || isOwnRaid(r, v, c) ? step('confirmed', clauseBelow(r, c)) : null;
}

/** “her use of the seal was a mistake”, “it was wrong to shut the port” of who says so */
function isOwnMistake(r: Reading, v: number, c: number): boolean {
  const be = r.kid(c, 'cop');
  if (be < 0 || !/^(?:was|had|were|been)$/.test(r.words[be]!) || !mistakes.test(r.a.lemma[c]!)) return false;
  const subject = r.subjectOf(c);
  if (subject < v) return false;
  return /^(?:his|her|its|their|our|my)$/.test(r.words[r.phraseStart(subject)]!);
}

/** “it had carried out the raid”, of who says so */
function isOwnRaid(r: Reading, v: number, c: number): boolean {
  const subject = r.subjectOf(c);
  const raid = r.kid(c, 'obj');
  if (subject < v || raid < c || !/^(?:it|they|we|he|she)$/.test(r.words[subject]!)) return false;
  if (!wrongNouns.test(r.a.lemma[raid]!)) return false;
  if (!r.subjects(c).some(x => r.subjects(v).some(y => r.same(x, y)))) return false;
  return (
    /^VB[DN]$/.test(r.xposOf(c)) && (/^(?:stage|launch|mount|conduct)$/.test(r.lemma(c)) || r.words[c + 1] === 'out')
  );
}

const mistakes = /^(?:mistake|error|misjudgement|misjudgment|blunder|lapse)$/;
