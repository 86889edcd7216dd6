import type {Deadline, Span} from '@suasion/model';
import type {DateMention} from '../../dates/dates.ts';
import {type Run, spanOf} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {appointed, weekdays} from '../words/days.ts';
import type {Calendar} from './calendar.ts';

/** “the primary on 9 February”, “the July 25 vote”, “a debate Thursday in Bern”: what is to be held on a day ahead, told by a noun */
export function appointedDays(r: Reading, calendar: Calendar, told: readonly Deadline[]): Deadline[] {
  const out: Deadline[] = [];
  const spans = told.flatMap(d => d.span);
  const taken = new Set(spans.flatMap(s => tokensOf({from: r.tokenAt(s.start), to: r.tokenAt(s.end - 1) + 1})));
  for (let i = 0; i < r.a.n; i++) {
    if (r.skipped[i] || !r.isNominal(i) || !appointed.test(r.a.lemma[i]!.toLowerCase())) continue;
    const date = dayInside(r, calendar, i) ?? dayBehind(r, calendar, i);
    if (!date || !isToCome(r, date, i)) continue;
    const lead = date.from > i && /^(?:on|in|for)$/.test(r.words[date.from - 1]!) ? date.from - 1 : date.from;
    const tokens = tokensOf({from: lead, to: date.to});
    if (tokens.some(j => taken.has(j))) continue;
    for (const j of tokens) taken.add(j);
    const span = [spanOf(r, {from: lead, to: date.to})];
    out.push({id: `l${told.length + out.length + 1}`, what: withoutDay(r, i, date), when: date.date, span});
  }
  return out;
}

const tokensOf = ({from, to}: Run): number[] => Array.from({length: to - from}, (_, k) => from + k);

/** the phrase around its day: “Ohio's | March 15 | primary” */
function withoutDay(r: Reading, i: number, date: Run): Span[] {
  const from = r.phraseStart(i);
  if (date.from > i) return [spanOf(r, {from, to: i + 1})];
  const before = date.from - from > 1 ? [spanOf(r, {from, to: date.from})] : [];
  const behind = r.xposOf(date.to) === 'POS' ? date.to + 1 : date.to;
  return [...before, spanOf(r, {from: behind, to: i + 1})];
}

/** “the July 25 vote”, “Tuesday's primary” */
function dayInside(r: Reading, calendar: Calendar, i: number): (DateMention & Run) | null {
  return calendar.within({from: r.phraseStart(i), to: i});
}

/** “a debate Thursday”, “the caucuses on 1 February”, “elections in Bern on 13 March” */
function dayBehind(r: Reading, calendar: Calendar, i: number): (DateMention & Run) | null {
  const {to} = r.sentence(i);
  let j = i + 1;
  const place = /^(?:in|at)$/.test(r.words[j] ?? '') && /^NNP/.test(r.xposOf(j + 1)) && !calendar.at(j + 1);
  if (place) for (j += 2; j < to && /^NNPS?$/.test(r.xposOf(j)) && !calendar.at(j); ) j++;
  if (/^(?:on|in|for)$/.test(r.words[j] ?? '')) j++;
  const date = j < to ? calendar.at(j) : null;
  return date?.from === j ? date : null;
}

/** a day after that of publication; by its name alone, only where what tells of it lies ahead */
function isToCome(r: Reading, date: DateMention & Run, i: number): boolean {
  const {published} = r.context;
  if (published === null || !/^\d{4}-\d\d-\d\d$/.test(date.date) || date.date <= published) return false;
  if (!r.words.slice(date.from, date.to).every(w => weekdays.test(w))) return true;
  if (/^(?:before|of|until|for|towards?)$/.test(r.words[r.phraseStart(i) - 1] ?? '')) return true;
  // “Monday's caucus” may have been on the last one
  for (let at = r.a.head[i]!, steps = 0; at >= 0 && steps < 6; at = r.a.head[at]!, steps++)
    if (r.isVerb(at)) return r.modal(at) !== null;
  return false;
}
