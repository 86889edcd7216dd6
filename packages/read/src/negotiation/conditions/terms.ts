import {biddenBefore} from '../modals/bidden.ts';
import type {Reading} from '../reading/reading.ts';
import {standing} from '../words/conditions.ts';
import {isStillToCome} from './condition-clauses.ts';
import {conditionAt} from './conditions.ts';

/**
 * Which conditions a clause stands under: any at all, one with “only”, “unless” or “if … not”, or (`supposed`) with “if”, “should”, “in return”, “until”, (`first`) with what is
 * to come before, “once”, “when”, “if asked”, (`lasting`) with what it is to last for, “until”, “as long as”.
 */
export interface Terms {
  unless: boolean;
  only: boolean;
  any: boolean;
  supposed: boolean;
  first: boolean;
  lasting: boolean;
}

/** which conditions the clause of v stands under */
export function conditionsOf(r: Reading, v: number): Terms {
  const {from, to} = r.sentence(v);
  const bidden = biddenBefore(r, v) !== null;
  const found = {unless: false, only: false, any: bidden, supposed: false, first: false, lasting: false};
  for (let i = from; i < to; i++) {
    const c = conditionAt(r, i, to);
    // “will reopen when the arrears are paid”, “would return after he had apologised”
    if (!c && i > v && i - v < 16 && isAhead(r, i, v) && !crossesClause(r, v, i)) found.any = found.first = true;
    if (!c) continue;
    // a condition before the clause opens the sentence or follows its comma
    const near =
      i > v
        ? !crossesClause(r, v, i)
        : c.to <= v && (r.words[c.to] === ',' || r.invertedHelper(v) >= c.to || isStanding(r, c) || runsInto(r, c, v));
    if (near) {
      found.any = true;
      if (r.words[i] === 'unless') found.unless = true;
      if (/^(?:if|were|should|in|on|for|until)$/.test(r.words[i]!)) found.supposed = true;
      // “if he did not leave”, “if there is no deal”
      if (
        r.words[i] === 'if' &&
        r.words.slice(i, Math.min(c.to, i + 6)).some(w => /^(?:not|n't|no|refuses?d?|fails?|failed)$/.test(w))
      )
        found.unless = true;
      if (r.words[i] === 'only') found.only = true;
      if (isFirst(r, i)) found.first = true;
      if (isLasting(r, i)) found.lasting = true;
    }
    i = c.to - 1;
  }
  return found;
}

/** “once”, “when”, “as soon as”, “if asked” */
const isFirst = (r: Reading, i: number): boolean =>
  /^(?:once|when)$/.test(r.words[i]!) ||
  (r.words[i] === 'as' && r.words[i + 1] === 'soon') ||
  (r.words[i] === 'if' && /^(?:asked|invited|requested|allowed|permitted)$/.test(r.words[i + 1] ?? ''));

/** “until”, “as long as”, “for as long as” */
const isLasting = (r: Reading, i: number): boolean =>
  /^(?:until|till|while)$/.test(r.words[i]!) || r.words.slice(i, i + 3).includes('long');

/** “If anyone touches the dam Cairo will act”: no comma stands between what opens the sentence and the subject of what hangs on it */
function runsInto(r: Reading, c: {from: number; to: number}, v: number): boolean {
  const opening = c.from === r.sentence(v).from || /^[“‘,]$|^(?:that|and|but)$/.test(r.words[c.from - 1]!);
  const subject = opening ? r.subjectOf(v) : -1;
  return subject >= c.to && subject < v && r.phraseStart(subject) <= c.to;
}

/** “Until then the trains …”: at the head of the sentence, for what was told before */
export const isStanding = (r: Reading, c: {from: number; to: number}): boolean =>
  standing.test(r.words.slice(c.from, c.to).join(' ')) &&
  (c.from === r.sentence(c.from).from || /^[“‘]$/.test(r.words[c.from - 1]!));

/** another finite clause begins between v and i, which then owns what follows */
function crossesClause(r: Reading, v: number, i: number): boolean {
  for (let j = v + 1; j < i; j++) if (r.isVerb(j) && r.modal(j) !== null && !r.conjuncts(v).includes(j)) return true;
  return i - v > 45;
}

/** a clause of “when” or “after” at i that is still to come for what v will or would do */
const isAhead = (r: Reading, i: number, v: number): boolean =>
  /^(?:will|would|'ll|'d|shall|may)$/.test(r.modal(v) ?? '') &&
  (isStillToCome(r, i, v) ||
    (r.words[i] === 'when' &&
      (!/^(?:,|even|of|on|about|from|know|say)$/.test(r.words[i - 1]!) || closesAttribution(r, v, i - 1))));

/** the comma at i ends “, the union said,” behind v */
function closesAttribution(r: Reading, v: number, i: number): boolean {
  const said = r.words[i] === ',' ? r.attributionAfter(v) : -1;
  return said > v && said < i && i - said < 6;
}
