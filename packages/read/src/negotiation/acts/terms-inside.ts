import type {Demand} from '@suasion/model';
import type {Complement} from '../asking/complements.ts';
import {asideEnd, phraseBehind} from '../conditions/condition-clauses.ts';
import {type Run, trimmed} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import type {Act} from './act.ts';

/** An act as it is built: what raised it, its words and what has been found to hang on it. */
export interface Draft {
  r: Reading;
  kind: Demand['kind'];
  c: Complement;
  /** its words, which end where a condition begins */
  run: Run;
  cut: Act;
}

/** A condition in the words of the act or right behind them. */
type Inside = (d: Draft) => Run | null;

/** “will not sign while the assessment is outstanding”, “undertook to seize no more land while the panel sits” */
const whileHeld: Inside = d => {
  if (!isHeld(d)) return null;
  const {r, c, run} = d;
  const found = whileAt(r, (c.elsewhere ?? run.from + 1) - 1, Math.max(run.to, c.run.to, c.elsewhere ?? 0));
  return found && found.from > run.from ? found : null;
};

/** “would send no tankers through without pilots” */
const heldLacking: Inside = d => (isHeld(d) ? lackingAt(d.r, d.run) : null);

/** “will recall no one before the harvest” */
const heldBefore: Inside = d => (isHeld(d) && isFree(d) && !d.cut.deadline.length ? occasionBehind(d.r, d.run) : null);

/** “drop the plan first”, “seeing the books first”: before anything is done in return */
const askedFirst: Inside = d =>
  d.kind === 'demand' && isFree(d) && endsFirst(d.r, d.c, d.run) ? {from: d.run.to - 1, to: d.run.to} : null;

/** “promised to move the ship when the permit allows it” */
const promisedWhen: Inside = d =>
  /^(?:promise|offer|threat)$/.test(d.kind) && d.c.verbal && isFree(d) ? whenAt(d.r, d.c.head, d.run) : null;

/** “would drop the case for a week's leave” */
const atPrice: Inside = d => (/^(?:promise|offer)$/.test(d.kind) && isFree(d) ? priceIn(d.r, d.c.head, d.run) : null);

/** In the order that counts: most are looked for only where nothing else was found. */
const rules: readonly Inside[] = [whileHeld, heldLacking, heldBefore, askedFirst, promisedWhen, atPrice];

/** Takes the conditions out of the words of an act: they go to what it is given, and its run ends where they begin. */
export function takeTermsInside(d: Draft): void {
  const {r, kind, run, cut} = d;
  for (const rule of rules) {
    const found = rule(d);
    if (!found) continue;
    cut.given.push(trimmed(r, found));
    run.to = Math.min(run.to, found.from);
  }
  // “and would otherwise take the matter to court”
  if (run.from > 0 && r.words[run.from - 1] === 'otherwise' && isFree(d))
    cut.given.push({from: run.from - 1, to: run.from});
  // “declined to restore services before next week”: what is refused is due by no day
  if (kind === 'refusal') {
    const terms = cut.deadline.filter(x => /^(?:before|until|till)$/.test(r.words[x.from]!));
    cut.given.push(...terms);
    cut.deadline = cut.deadline.filter(x => !terms.includes(x));
  }
}

const isFree = (d: Draft): boolean => !d.cut.given.length;

/** what one will not do, whatever it is called */
const isHeld = (d: Draft): boolean => d.kind === 'refusal' || isNegative(d.r, d.run);

/** “send no tankers”, “not to sign”, “no filling should take place” */
const isNegative = (r: Reading, run: Run): boolean =>
  /^(?:no|not|never|nobody|nothing)$/.test(r.words[run.from]!) || r.words[run.from + 1] === 'no';

/** the clause of “while” behind what is refused, with a verb of its own; not “, while Iran waits”, which only contrasts */
export function whileAt(r: Reading, from: number, to: number): Run | null {
  const limit = r.sentence(from).to;
  for (let i = from + 1; i < Math.min(limit, to + 1); i++) {
    if (/^[,;:”]$/.test(r.words[i]!)) return null;
    if (r.words[i] !== 'while') continue;
    let end = i + 1;
    while (end < limit && !/^[.,;:!?”–—]$/.test(r.words[end]!)) end++;
    for (let j = i + 1; j < end; j++)
      if (
        /^(?:VBD|VBZ|VBP)$/.test(r.xposOf(j)) ||
        (r.xposOf(j) === 'VBN' && r.a.head[i] === j && r.kid(j, 'nsubj') > i)
      )
        return {from: i, to: end};
    return null;
  }
  return null;
}

/** “without pilots”, “before its sale”, at the end of what is refused; not “without delay”, “without paying” */
function lackingAt(r: Reading, run: Run): Run | null {
  for (let i = run.from + 1; i + 1 < run.to; i++) {
    const before = r.words[i] === 'before';
    if (!before && r.words[i] !== 'without') continue;
    if (!/^(?:DT|NNP?S?|JJ|PRP\$|VBN|RB)$/.test(r.xposOf(i + 1))) return null;
    if (
      !before &&
      /^(?:delay|further|notice|warning|trial|charge|comment|exception|result|success|end)$/.test(r.words[i + 1]!)
    )
      return null;
    for (let j = i + 1; j < run.to; j++) if (/^[,;:]$/.test(r.words[j]!)) return null;
    return {from: i, to: run.to};
  }
  return null;
}

/** “before the harvest” right behind what is not to be done: a thing that happens, and no day */
function occasionBehind(r: Reading, run: Run): Run | null {
  if (r.words[run.to] !== 'before') return null;
  const {to: limit} = r.sentence(run.to);
  if (run.to + 1 >= limit || !/^(?:DT|PRP\$|CD|NNP?S?|JJ)$/.test(r.xposOf(run.to + 1))) return null;
  const to = phraseBehind(r, run.to + 1, limit);
  return to > run.to + 1 && r.isNominal(to - 1) ? trimmed(r, {from: run.to, to}) : null;
}

/** “first” closes what is to be done: “resign first”, “seeing the books first”; not “go first”, “on the first” */
function endsFirst(r: Reading, c: Complement, run: Run): boolean {
  const last = run.to - 1;
  if (r.words[last] !== 'first' || !c.verbal || run.from !== c.head) return false;
  if (r.xposOf(c.head) === 'VBG') return r.isNominal(last - 1);
  return /^VBP?$/.test(r.xposOf(c.head)) && r.a.head[last] === c.head && !/^(?:come|go|be)$/.test(r.words[c.head]!);
}

/** “when the permit allows it”, in quotation marks or not, in or right behind what is undertaken in an infinitive: what is still to come */
function whenAt(r: Reading, head: number, run: Run): Run | null {
  if (!r.infinitival(head)) return null;
  const {to: limit} = r.sentence(head);
  for (let i = head + 1; i < Math.min(limit, run.to + 2); i++) {
    if (r.words[i] !== 'when' || /^(?:,|of|on|about|from|even|know|say|decide)$/.test(r.words[i - 1]!)) continue;
    const to = clauseAt(r, i, limit);
    for (let j = i + 2; j < to; j++) if (/^(?:VBZ|VBP|VBD)$/.test(r.xposOf(j))) return {from: i, to};
    return null;
  }
  return null;
}

/** from “when” to the stop of its clause, over an aside between two commas */
export function clauseAt(r: Reading, i: number, limit: number): number {
  let to = i + 1;
  while (to < limit && !/^[.;:?!”–—]$/.test(r.words[to]!) && !(r.words[to] === ',' && asideEnd(r, to, limit) < 0))
    to = r.words[to] === ',' ? asideEnd(r, to, limit) : to + 1;
  return to;
}

/** “would drop the case for a week's leave”, “would go back for half the rise”: for what one would give up what one has; not “for a week” */
function priceIn(r: Reading, head: number, run: Run): Run | null {
  if (
    !/^(?:would|'d|could|might)$/.test(r.modal(head) ?? '') ||
    !yielding.test(r.words.slice(head, head + 2).join(' '))
  )
    return null;
  for (let i = head + 1; i + 2 < run.to; i++) {
    if (/^[,;:]$/.test(r.words[i]!)) return null;
    if (r.words[i] !== 'for' || !/^(?:DT|CD|PRP\$|PDT)$/.test(r.xposOf(i + 1)) || r.xposOf(i + 2) === 'VBG') continue;
    const end = r.words.slice(i + 1, run.to);
    return end.some(w => /^(?:,|and|by|until)$/.test(w)) ||
      /^(?:hour|day|week|month|year|time|while|moment)s?$/.test(end.at(-1)!)
      ? null
      : {from: i, to: run.to};
  }
  return null;
}

/** To give up what one holds or does. */
const yielding =
  /^(?:drop|end|abandon|forgo|waive|withdraw|relinquish|surrender|return|disarm|release|free|give up|give it|give them|call off|hand over|hand back|go back|come back)\b/;
