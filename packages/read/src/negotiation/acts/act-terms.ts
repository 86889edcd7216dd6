import {asideEnd, isStillToCome, tellsAfter} from '../conditions/condition-clauses.ts';
import {conditionAt, measureBefore} from '../conditions/conditions.ts';
import {trimmed} from '../reading/clause.ts';
import {boundary, hasFinite} from '../reading/clause-ends.ts';
import type {Reading} from '../reading/reading.ts';
import {opener} from '../words/conditions.ts';
import {type End, firstEnd, type Rule} from './act-rules.ts';

/** “to prepare a plan by 31 December”: the date ends the act; in “to prepare, by 31 December, a plan” what is due goes on behind it */
const dueDate: Rule = ({r, head, termAt}, i) => {
  const deadline = termAt(i);
  if (!deadline) return null;
  const {from, to} = deadline;
  const inside = i === head + 2 && r.words[i - 1] === ',' && r.words[to] === ',';
  const due = trimmed(r, deadline);
  return inside ? {deadline: due, next: to + 1} : {deadline: due, end: from, next: to};
};

/** “would return when Washington unfroze the money”, “will do it after the headmaster has apologised”: a condition */
const stillToCome: Rule = ({r, head}, i) => {
  if (!isWhenOfFuture(r, i, head)) return null;
  const to = whenEnd(r, i, head);
  const counted = measureBefore(r, i);
  return {given: trimmed(r, {from: i, to}), end: counted > head ? counted : i, next: to};
};

const isWhenOfFuture = (r: Reading, i: number, head: number): boolean =>
  opener(r, i) === 0 &&
  ((/^(?:will|would|'ll|'d)$/.test(r.modal(head) ?? '') && (r.words[i] === 'when' || isStillToCome(r, i, head))) ||
    (r.modal(head) === 'may' && r.words[i] === 'when' && hasFinite(r, i + 1, boundary(r, head, i + 1))));

/** where the clause of the “when” at i ends, over an aside in it */
function whenEnd(r: Reading, i: number, head: number): number {
  let plain = boundary(r, head, i + 1);
  // “when they stopped "helping themselves"”
  if (plain > i + 2 && r.words[plain] === '“' && r.words[plain - 1] !== ',') {
    const close = r.words.indexOf('”', plain);
    if (close > 0 && close < r.sentence(i).to) plain = close + 1;
  }
  const over = asideEnd(r, plain, r.sentence(i).to);
  return over > plain ? boundary(r, head, over + 1) : plain;
}

/** “agreed to let visitors in after the ministry promised a raise”: what was before it; a date may stand behind */
const toldAfter: Rule = ({r, head}, i) =>
  r.words[i] === 'after' && i > head + 1 && r.words[i - 1] !== 'only' && tellsAfter(r, i)
    ? {end: i, next: boundary(r, head, i + 1)}
    : null;

/** “go back to work while he tried to have them bailed” */
const meanwhile: End = ({r, head}, i) =>
  r.words[i] === 'while' && i > head && hasFinite(r, i + 1, boundary(r, head, i + 1)) ? i : -1;

/** “lift the ban if the shelling stops”; the parse may have broken it off before its verb: “before a single post | is driven in” */
const condition: Rule = ({r}, i) => {
  const given = conditionAt(r, i, r.sentence(i).to);
  return given && {given: trimmed(r, given), end: given.from, next: given.to};
};

/** What hangs on an act, to be told beside it: its date and its conditions; and clauses of time that are neither. */
export const terms: readonly Rule[] = [dueDate, stillToCome, toldAfter, firstEnd([meanwhile]), condition];
