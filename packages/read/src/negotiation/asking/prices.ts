import {build, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {nominal} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import {sums} from '../words/nothing-asked.ts';
import {isSomebody} from '../words/speakers.ts';
import {clause} from './complement-clauses.ts';
import type {Complement} from './complements.ts';
import {members} from './demand-lists.ts';

export const price = /^(?:price|term|wish)$/;

/** “Serbia's price was a seat on the board”, “the union's terms were plain: a raise and an apology”: what its owner asks; not what a thing costs */
export function priced(r: Reading, calendar: Calendar, noun: number): FoundDemand[] {
  const whose = r.kid(noun, 'nmod:poss');
  if (whose < 0 || r.isQuestion(noun) || r.withheld(noun) || r.supposed(noun)) return [];
  const by = r.actorsOf(whose);
  const asks = by.length && !by.every(x => isFirm(r, x, noun)) ? setOut(r, noun) : [];
  return asks.flatMap(c => build(r, calendar, 'demand', by, c, noun, false));
}

/** “the company's price was a bargain”: what it sells at */
const isFirm = (r: Reading, id: string, noun: number): boolean =>
  r.a.lemma[noun] === 'price' && /\b(?:company|firm|shop|store|group|inc|plc)\b/i.test(r.context.nameOf?.(id) ?? '');

function setOut(r: Reading, noun: number): Complement[] {
  const {to} = r.sentence(noun);
  for (let i = noun + 1; i < Math.min(to, noun + 7); i++) {
    if (r.words[i] === ':') return members(r, i + 1);
    if (/^[.,;!?“”–—]$/.test(r.words[i]!)) break;
  }
  if (r.a.lemma[noun] !== 'price' || !/^(?:is|was|remains)$/.test(r.words[noun + 1] ?? '')) return [];
  const what = r.is(noun, 'nsubj') ? r.a.head[noun]! : -1;
  if (r.words[noun + 2] === 'that') {
    const c = r.clauseAfter(noun + 1, true);
    return c > noun ? clause(r, c) : [];
  }
  if (
    what < noun ||
    !r.isNominal(what) ||
    !/^(?:an?|the|its|their|his|her|no|more|two|three)$/.test(r.words[noun + 2]!)
  )
    return [];
  // “his price was a fortune”, “the price was the same”: a sum, or a person
  if (sums.test(r.a.lemma[what]!) || isSomebody(r.a.lemma[what]!) || r.kid(what, 'nummod') >= 0) return [];
  return nominal(r, what, [], false).map(c => ({...c, run: {from: Math.max(c.run.from, noun + 2), to: c.run.to}}));
}
