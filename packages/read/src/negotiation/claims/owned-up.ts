import type {Reading} from '../reading/reading.ts';
import {wrongNouns} from '../words/claims.ts';
import {clauseBelow} from './claim-clauses.ts';
import type {Step} from './claim-silences.ts';
import type {Found} from './found.ts';

/** “said her use of the seal was a mistake”, “said it had carried out the raid”: what one says of oneself and nobody says for pleasure */
export function ownedUp(r: Reading, v: number, step: Step): Found | null {
  if (r.negated(v) || r.modal(v) !== null || r.passive(v)) return null;
  const c = r.clauseAfter(v);
  if (c < v || r.negated(c) || r.modal(c) !== null || !r.subjects(v).length) return null;
  return isOwnMistake(r, v, c) || isOwnRaid(r, v, c) ? step('confirmed', clauseBelow(r, c)) : null;
}

/** “her use of the seal was a mistake”, of who says so */
function isOwnMistake(r: Reading, v: number, c: number): boolean {
  const be = r.kid(c, 'cop');
  if (be < 0 || !/^(?:was|were|been)$/.test(r.words[be]!) || !mistakes.test(r.a.lemma[c]!)) return false;
  const subject = r.subjectOf(c);
  const whose = subject > v ? r.phraseStart(subject) : -1;
  return whose > v && /^(?:his|her|its|their|our|my)$/.test(r.words[whose]!) && areSame(r, r.actorsOf(whose), v);
}

/** “it had carried out the raid”, of who says so */
function isOwnRaid(r: Reading, v: number, c: number): boolean {
  const subject = r.subjectOf(c);
  const raid = r.kid(c, 'obj');
  if (subject < v || raid < c || !/^(?:it|they|we|he|she)$/.test(r.words[subject]!)) return false;
  if (!wrongNouns.test(r.a.lemma[raid]!)) return false;
  if (!areSame(r, r.subjects(c), v)) return false;
  return (
    /^VB[DN]$/.test(r.xposOf(c)) && (/^(?:stage|launch|mount|conduct)$/.test(r.lemma(c)) || r.words[c + 1] === 'out')
  );
}

const areSame = (r: Reading, some: readonly string[], v: number): boolean =>
  some.some(x => r.subjects(v).some(y => r.same(x, y)));

const mistakes = /^(?:mistake|error|misjudgement|misjudgment|blunder|lapse)$/;
