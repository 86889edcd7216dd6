import {asideEnd} from '../conditions/condition-clauses.ts';
import {closing, isMoreThan, type Run, trimmed} from '../reading/clause.ts';
import {boundary, conjunctStart, hasOpener} from '../reading/clause-ends.ts';
import type {Reading} from '../reading/reading.ts';
import {clauses} from './act-ends.ts';
import {quotes} from './act-quotes.ts';
import {reasons} from './act-reasons.ts';
import type {Reach, Rule, Step} from './act-rules.ts';
import {terms} from './act-terms.ts';
import {times} from './act-times.ts';

/** An act as the text words it, with the condition and the date that hang on it. */
export interface Act {
  act: Run;
  given: Run[];
  deadline: Run[];
}

/** What ends, interrupts or hangs on an act, in the order that counts: the first rule that knows a token has it. */
const rules: readonly Rule[] = [...terms, times, reasons, ...quotes, ...clauses];

function stepAt(x: Reach, i: number): Step | null {
  for (const rule of rules) {
    const step = rule(x, i);
    if (step) return step;
  }
  return null;
}

/**
 * What is asked, from `run`, cut where the next act of a coordination, a condition, a date by which, or an attribution
 * begins; those are returned beside it.
 */
export function act(r: Reading, head: number, run: Run, termAt: (i: number) => Run | null, limit = Infinity): Act {
  const given: Run[] = [];
  const deadline: Run[] = [];
  const {from} = run;
  const x: Reach = {r, head, from, to: reachOf(r, head, run, limit), termAt};
  let end = x.to;
  let closed = false;
  for (let i = head + 1; i < x.to; ) {
    const step = stepAt(x, i);
    if (!step) {
      i++;
      continue;
    }
    if (step.given) given.push(step.given);
    if (step.deadline) deadline.push(step.deadline);
    if (step.end !== undefined) end = Math.min(end, step.end);
    if (step.upTo !== undefined) {
      x.to = step.upTo;
      end = Math.max(end, x.to);
    }
    if (step.closed) closed = true;
    if (step.next === undefined) break;
    i = step.next;
  }
  const cut = trimmed(r, {from, to: Math.max(undangled(r, from, end), from + 1)});
  // “"dismantle" the law” with both its marks
  const opened =
    cut.from === from && cut.to > from + 1 && r.words[from - 1] === '“' && (r.words[from + 1] === '”' || closed);
  return {act: opened ? {...cut, from: from - 1} : cut, given, deadline};
}

/** How far the tree lets the act reach: to the next act joined to it, or to what is only set beside it. */
function reachOf(r: Reading, head: number, run: Run, limit: number): number {
  // what the parse broke off goes on to the next boundary
  let to = Math.min(limit, Math.max(run.to, boundary(r, head, run.to)));
  for (const j of isMoreThan(r, head) ? [] : r.conjuncts(head)) {
    // “pump and treat the groundwater” is one act
    if (j === head + 2 && r.xposOf(j) === 'VB' && /^(?:and|or)$/.test(r.words[head + 1]!)) continue;
    // “weapons and existing programmes”: no verb, whatever its tag
    if (r.xposOf(j) === 'VBG' && r.xposOf(head) !== 'VBG') continue;
    // "the bodies cut and the council made answerable": the next member begins with its conjunction
    const start = conjunctStart(r, head, j);
    if (start > head && start < to) to = start;
  }
  for (const j of r.kids[head]!)
    if (
      j > head &&
      r.is(j, 'parataxis') &&
      r.lo[j]! < to &&
      !(asideEnd(r, r.lo[j]!, r.sentence(j).to) >= 0 && hasOpener(r, head, r.lo[j]!))
    )
      to = Math.max(head + 1, r.lo[j]!);
  return to;
}

/** no act ends in a word that opens something: “any offer that”, “a transition to a future in” */
function undangled(r: Reading, from: number, to: number): number {
  // “oppose the fines, just | as they have opposed the law”
  let end = r.words[to] === 'as' && /^(?:just|much|even)$/.test(r.words[to - 1]!) ? to - 1 : to;
  while (end > from + 1 && (closing.test(r.words[end - 1]!) || dangling.test(r.words[end - 1]!))) {
    // “to sign up to”, “what it asks for”: a preposition the verb has left behind stays
    if (/^(?:to|for|in|on|of|with|at|by|from)$/.test(r.words[end - 1]!) && r.isVerb(end - 2)) break;
    // “cannot allow that”
    if (r.words[end - 1] === 'that' && r.is(end - 1, 'obj')) break;
    // “told her not to”
    if (r.words[end - 1] === 'to' && r.words[end - 2] === 'not') break;
    end--;
  }
  return end;
}

const dangling =
  /^(?:that|which|who|whom|whose|of|and|or|but|the|a|an|to|for|in|on|at|by|with|from|unless|until|if|when|while|as|than|its|their|his|her|our|most)$/;
