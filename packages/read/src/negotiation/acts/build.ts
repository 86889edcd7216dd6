import type {Demand} from '@suasion/model';
import type {Complement} from '../asking/complements.ts';
import {conditionAt} from '../conditions/conditions.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {coordinated, predicate, type Run, spanOf, trimmed} from '../reading/clause.ts';
import {upTo} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import {timeNouns} from '../words/complements.ts';
import {weekdays} from '../words/days.ts';
import {isDeedNoun, plans} from '../words/deeds.ts';
import {nouns} from '../words/frames.ts';
import {ceasing, ceasingNouns, ceasingWithOff} from '../words/harm.ts';
import {act} from './act.ts';
import {doersOf} from './doers.ts';
import {termsOf} from './terms-around.ts';
import {type Draft, takeTermsInside} from './terms-inside.ts';

/** An act that is demanded, offered, refused, promised or threatened, with the token that raised it, before anybody is told apart. */
export type FoundDemand = Omit<Demand, 'id' | 'by' | 'of'> & {
  /** all who make it and all it is made of; none where the words name none */
  by: string[];
  of: string[];
  trigger: number;
  /** head of the act, and the conditions as runs, for the requirements made from them */
  head: number;
  run: Run;
  conditions: Run[];
  /** the noun that describes who makes it, where nothing has made that an actor; -1 or absent for none */
  asker?: number;
  /** an act only in a text full of them */
  loose?: true;
  /** each of those who ask asks it of the other */
  mutual?: boolean;
};
/** One demand of one by one, before it has its id. */
export type SingleDemand = Omit<FoundDemand, 'by' | 'of'> & Pick<Demand, 'by' | 'of'>;

/** The demand with an actor made for the noun that describes who makes it. */
export function introduced(r: Reading, d: FoundDemand): FoundDemand {
  const noun = d.asker ?? -1;
  return d.by.length || noun < 0 || !r.context.describe ? d : {...d, by: [r.context.describe(noun)]};
}

/** The demand as one for each who makes it and each it is made of; none where neither is known. */
export function eachParty({by, of, mutual, ...rest}: FoundDemand): SingleDemand[] {
  if (mutual) return by.flatMap(b => by.filter(o => o !== b).map(o => ({...rest, by: b, of: o})));
  if (!by.length && !of.length) return [];
  const asked = of.length ? of : [null];
  // “the three agreed that Ethiopia will wait”: Ethiopia asks nothing of itself
  return (by.length ? by : [null]).flatMap(b => asked.map(o => ({...rest, by: b, of: o === b ? null : o})));
}

/** Each of the verbs coordinated with v as an act of its own, asked of nobody in particular; raised by v or by the trigger before it. */
export const eachVerb = (
  r: Reading,
  calendar: Calendar,
  kind: Demand['kind'],
  by: string[],
  v: number,
  trigger = v,
): FoundDemand[] =>
  coordinated(r, v).flatMap(head =>
    build(
      r,
      calendar,
      kind,
      by,
      {head, run: predicate(r, head), of: [], verbal: true, addressed: false},
      trigger,
      false,
    ),
  );

/** The act of complement c as verb or noun `trigger` raises it. */
export function build(
  r: Reading,
  calendar: Calendar,
  kind: Demand['kind'],
  by: string[],
  complement: Complement,
  trigger: number,
  against: boolean,
): FoundDemand[] {
  const c = bounded(r, complement, trigger);
  const cut = act(r, c.head, c.run, i => calendar.termAt(i), c.limit);
  const run = bare(r, kind, c, trimmed(r, cut.act));
  if (isLeftOut(r, run) || isNone(r, kind, c, run)) return [];
  const draft: Draft = {r, kind, c, run, cut};
  takeTermsInside(draft);
  const conditions = termsOf(draft, calendar, trigger);
  const stops = against || isCeasing(r, c.head, run, c.verbal, kind === 'refusal');
  return [
    {
      kind,
      by,
      of: askedOf(r, kind, by, c),
      act: [spanOf(r, run)],
      wants: stops ? 'stop' : 'do',
      given: conditions.map(x => spanOf(r, x)),
      deadline: cut.deadline.map(x => spanOf(r, x)),
      statement: r.statementId(run.from),
      trigger,
      head: c.head,
      run,
      conditions,
    },
  ];
}

/** The act without what only leads up to it: “agreed | today to | a truce”, “would | not | be swayed”, of which being swayed is refused. */
function bare(r: Reading, kind: Demand['kind'], c: Complement, run: Run): Run {
  const {from, to} = run;
  if (kind === 'refusal' && c.verbal && r.words[from] === 'not' && to - from > 1) return {from: from + 1, to};
  const dated = /^(?:today|yesterday|tonight|tomorrow)$/.test(r.words[from]!) || weekdays.test(r.words[from]!);
  if (dated && r.words[from + 1] === 'to' && to - from > 2) return {from: from + 2, to};
  // “agreed | this week to | send aid”
  const span = /^(?:this|last|next)$/.test(r.words[from]!) && timeNouns.test(r.words[from + 1] ?? '');
  return span && r.words[from + 2] === 'to' && to - from > 3 ? {from: from + 3, to} : run;
}

/** The complement without what the parse has put into it and is none of it. */
function bounded(r: Reading, complement: Complement, trigger: number): Complement {
  let c = complement;
  // the parse may have put the verb below what it asks for
  if (c.run.from <= trigger && trigger < c.head && !c.elsewhere) {
    let from = trigger + 1;
    while (from < c.head && /^(?:for|on|to|that|upon|is|was|are)$/.test(r.words[from]!)) from++;
    c = {...c, run: {from, to: c.run.to}};
  }
  if (c.verbal) return c;
  // “urged patience and advised against a march”: up to the next verb of whoever asks
  const next = r.conjuncts(trigger).find(j => j > c.head && r.isVerb(j));
  if (next !== undefined) {
    let end = next;
    while (end > c.head + 1 && !/^(?:and|but|or|,|;)$/.test(r.words[end - 1]!)) end--;
    if (end > c.head + 1) c = {...c, limit: Math.min(c.limit ?? end, end - 1)};
  }
  const as = turningDown.test(r.lemma(trigger)) ? calledAs(r, c.head) : -1;
  if (as > 0) c = upTo(c, as);
  // “ten more days so that the minister could ask”
  const so = soThat(r, c.head);
  return so > 0 ? upTo(c, so) : c;
}

/** To say no to what is called something in the same breath. By lemma. */
const turningDown = /^(?:reject|dismiss|refuse|rebuff|spurn|denounce)$/;

/** “dismissed the request | as a delaying tactic”: what a thing put forward is called is no part of it; -1 when none */
function calledAs(r: Reading, head: number): number {
  if (!plans.test(r.a.lemma[head]!) && !nouns.has(r.a.lemma[head]!)) return -1;
  const as = head + r.words.slice(head, Math.min(head + 8, r.sentence(head).to)).indexOf('as');
  return as > head && /^(?:DT|JJ|VBN|VBG|RB|PRP\$)$/.test(r.xposOf(as + 1)) && r.words[as + 1] !== 'well' ? as : -1;
}

/** the “so that” behind what is asked; -1 when none */
function soThat(r: Reading, head: number): number {
  for (let i = head + 1; i + 1 < Math.min(r.sentence(head).to, head + 12); i++)
    if (r.words[i] === 'so' && r.words[i + 1] === 'that') return i;
  return -1;
}

/** “is willing to, provided that …”: the act is left out; or there is no word in it */
const isLeftOut = (r: Reading, run: Run): boolean =>
  (/^(?:provided|providing|unless|until|once|if)$/.test(r.words[run.from]!) &&
    conditionAt(r, run.from, r.sentence(run.from).to) !== null) ||
  run.to <= run.from ||
  !/\w/.test(r.a.text.slice(r.a.start[run.from]!, r.a.end[run.to - 1]!));

/** “offered no hint”, “promised nothing”; not “promised no job cuts” */
const isNone = (r: Reading, kind: Demand['kind'], c: Complement, run: Run): boolean =>
  /^(?:offer|promise|threat)$/.test(kind) &&
  !c.verbal &&
  !(
    kind === 'promise' &&
    r.words[run.from] === 'no' &&
    /^NNS$/.test(r.xposOf(c.head)) &&
    isDeedNoun(r.a.lemma[c.head]!)
  ) &&
  (/^(?:no|nothing|little|neither|none)$/.test(r.words[run.from]!) || /^(?:nothing|none)$/.test(r.words[c.head]!));

/** Whom the act is asked of: others than those who ask. */
function askedOf(r: Reading, kind: Demand['kind'], by: string[], c: Complement): string[] {
  const asked = c.of.length || c.verbal || kind !== 'demand' ? c.of : doersOf(r, c.head);
  const others = asked.filter(o => !by.some(b => r.same(o, b)));
  if (others.length || !c.addressed || kind !== 'demand') return others;
  // “officials pressed for the United States to act”: of their own side by its name
  return asked.filter(o => !by.includes(o) && r.isNamed(o));
}

/** to refrain or cease: "not to attack", "halt construction", "an end to the strike" */
function isCeasing(r: Reading, head: number, run: Run, isVerbal: boolean, refused = false): boolean {
  const first = r.words[run.from]!;
  if (!refused && /^(?:not|never|no|nobody)$/.test(first)) return true;
  // the “not” of a refusal is what makes it one
  if (isVerbal)
    return (
      // “quit smoking”; not “quit” an office
      (ceasing.has(r.a.lemma[head]!) && !(r.a.lemma[head] === 'quit' && r.xposOf(head + 1) !== 'VBG')) ||
      // “hold off on any more layoffs”
      (ceasingWithOff.has(r.a.lemma[head]!) && r.words[head + 1] === 'off') ||
      // “to send nothing to its neighbour”
      (!refused && (r.negated(head) || /^(?:nothing|nobody|none|no)$/.test(r.words[head + 1] ?? '')))
    );
  return ceasingNouns.has(r.a.lemma[head]!) && r.kids[head]!.some(j => r.is(j, 'nmod', 'acl'));
}
