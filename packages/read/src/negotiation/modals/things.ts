import {UPOS} from '../../tagset.ts';
import {build, type FoundDemand} from '../acts/build.ts';
import {conditionsOf} from '../conditions/terms.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {predicate, spanOf} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {month, weekday} from '../words/days.ts';
import {deeds, isDeedNoun, plans} from '../words/deeds.ts';
import {harmful, harmfulNouns} from '../words/harm.ts';
import {convoked, convokedInAnger, walkouts} from '../words/menaces.ts';
import {opining} from '../words/reading.ts';

/** What is known of a thing that “will” or “would” do something, or have it done to it, in somebody's mouth. */
export interface ThingTold {
  voice: string[];
  subject: number;
  modal: string;
  warned: boolean;
  /** “no pound will be paid to anybody” */
  barred: boolean;
  /** who hears it */
  of: string[];
  terms: ReturnType<typeof conditionsOf>;
}

/**
 * “No contract will be signed unless …”, “any vessel would be treated as a target, it warned”, “the arrears will be paid by June”, “the
 * crossing would reopen once …”: what becomes of a thing, by the doing of whoever speaks.
 */
export function ofThing(r: Reading, calendar: Calendar, v: number, told: ThingTold): FoundDemand[] {
  const {voice, subject, modal, warned, barred, of, terms} = told;
  const lemma = r.a.lemma[v]!;
  if (!voice.length || subject > v || r.areObservers(voice)) return [];
  const raised = (kind: FoundDemand['kind'], run = {from: r.lo[subject]!, to: r.hi[v]!}) =>
    build(r, calendar, kind, voice, {head: v, run, of, verbal: true, addressed: false}, v, false);
  const reporter = r.reporter(v);
  const negated = r.negated(v);
  const views = reporter >= 0 && opining.test(r.lemma(reporter));
  const will = /^(?:will|'ll|would|'d)$/.test(modal);
  // what whoever speaks sees to
  const announced = reporter >= 0 && /^(?:say|tell|announce|confirm|repeat|add|declare)$/.test(r.lemma(reporter));
  if (
    r.passive(v) &&
    !negated &&
    !warned &&
    will &&
    (seenTo.has(lemma) || (announced && !terms.unless && madeBy.test(lemma))) &&
    !views
  )
    return raised(
      'promise',
      r.is(v, 'conj') && r.kid(v, 'nsubj') < 0 ? predicate(r, v) : {from: r.lo[subject]!, to: r.hi[v]!},
    );
  // “stressed that nobody would be locked out at Christmas”
  const nobody = /^(?:no|nobody|none|nothing)$/.test(r.words[r.lo[subject]!]!);
  if (
    nobody &&
    will &&
    !views &&
    !warned &&
    !terms.any &&
    r.passive(v) &&
    harmed.test(lemma) &&
    (reporter >= 0 || r.attributionAfter(v) >= 0 || r.speakerAt(v) !== null)
  )
    return raised('promise');
  // “told staff that the pay cut would not go ahead”
  if (negated && lemma === 'go' && r.words[v + 1] === 'ahead' && will && announced && dreaded.test(r.a.lemma[subject]!))
    return raised('promise');
  // “the money would not get to the towns before May”
  if (negated && /^(?:get|reach|arrive|last|work|help)$/.test(lemma)) return [];
  if (negated && (terms.any || barred)) return raised('refusal');
  // “said the date would not be changed”
  if (negated && r.passive(v) && will && !views && reporter >= 0 && (deeds.has(lemma) || /^change$/.test(lemma)))
    return raised('refusal');
  if (warned && (r.passive(v) || harmful.has(lemma))) return raised('threat');
  // “flights would resume, provided that crews reported for duty”
  if (
    !negated &&
    !r.passive(v) &&
    will &&
    !views &&
    (terms.any
      ? takesCourse.test(lemma) || (moves.test(lemma) && !/^(?:out|down|dry|low)$/.test(r.words[v + 1] ?? ''))
      : pledgedOf(r, calendar, v, reporter)) &&
    r.a.upos[subject] === UPOS.NOUN
  )
    return raised(warned || terms.unless || goesOnInAnger(r, v, subject) ? 'threat' : 'promise');
  return [];
}

/** “protests would continue if the demands were not met”, “the strike would start”; not “the strike would end” */
const goesOnInAnger = (r: Reading, v: number, subject: number): boolean =>
  (convokedInAnger.test(r.a.lemma[subject]!) || walkouts.test(r.a.lemma[subject]!)) &&
  /^(?:start|begin|resume|restart|continue|proceed|follow|go)$/.test(r.a.lemma[v]!);

/** “the line will open in March, he said”, “confirmed that deliveries would continue until April”: with a day, or promised in so many words */
function pledgedOf(r: Reading, calendar: Calendar, v: number, reporter: number): boolean {
  if (r.isQuoted(v) || r.a.lemma[v] === 'be') return false;
  const after = r.attributionAfter(v);
  const told = reporter >= 0 ? reporter : after >= 0 ? after : r.attributionInside(v);
  if (told < 0) return false;
  if (/^(?:promise|pledge|vow|guarantee|assure)$/.test(r.lemma(told))) return true;
  if (
    !takesCourse.test(r.a.lemma[v]!) ||
    !/^(?:say|tell|announce|confirm|add|repeat|declare|reply)$/.test(r.lemma(told))
  )
    return false;
  for (let i = v + 1; i < Math.min(r.sentence(v).to, v + 10) && !/^[.,;:]$/.test(r.words[i]!); i++)
    if (calendar.termAt(i) || (/^(?:in|on|from|until)$/.test(r.words[i]!) && dates.test(r.words[i + 1] ?? '')))
      return true;
  return false;
}
const dates = new RegExp(`^(?:${weekday}|${month})$`);

/** What nobody wants done to oneself. By lemma. */
const harmed =
  /^(?:sack|fire|dismiss|evict|arrest|punish|prosecute|lock|lose|harm|touch|hurt|disturb|force|send|deport|expel|jail|charge|lay|blame|forget|abandon|leave|cut|close|penalise|penalize|discipline|kill|shoot|attack|starve|displace|exclude|bar|turn)$/;

/** What begins, goes on or ends by the will of those who run it. By lemma. */
export const takesCourse =
  /^(?:open|reopen|resume|restart|stay|remain|continue|proceed|begin|start|end|stop|close|cease|go|come|return|follow)$/;

/** What those told of it would rather not see. By lemma. */
const dreaded =
  /^(?:cut|closure|strike|walkout|boycott|layoff|sale|eviction|deportation|execution|demolition|expulsion|tariff|levy|offensive|attack|blockade|redundancy|dismissal|increase)$/;

/** What ships, trains and rules do by the will of those who run them. By lemma. */
const moves = /^(?:sail|depart|run|fly|cross|pass|move|flow|apply|lapse|disappear|vanish|hold|last)$/;

/** “no buffer zone”: from behind the “no” */
function behindNo(r: Reading, what: number): number {
  const no = r.words.lastIndexOf('no', what);
  return no >= r.lo[what]! ? no + 1 : what;
}

/** What is done by whoever says that it “will be”: “the request will be examined”. By lemma. */
const seenTo = new Set(
  `pay release lift free reopen restore return withdraw examine review publish investigate compensate refund resume protect respect honour
  honor guarantee suspend extend repay rebuild destroy dismantle implement apply fund finance deliver ship spare exempt cancel drop
  scrap abolish repeal amend reinstate rehire transfer share inform consult include keep maintain float list`.split(
    /\s+/,
  ),
);

/** What is done by whoever announces that it “will be”: “said the tower would be built”. By lemma. */
const madeBy =
  /^(?:build|load|remove|do|open|dredge|replace|clean|repair|install|lower|raise|cut|reduce|hand|give|send|return|evacuate|plant|provide|offer|move|shift|postpone|delay|widen|relocate|add|hire|employ|rename)$/;

/** What is only foretold to be none: “there will be no winners”. By lemma. */
const foretoldThings =
  /^(?:winner|loser|doubt|way|time|need|problem|surprise|point|end|question|reason|victory|future|chance|difference|change|rain|snow|shortage|growth|recession|impact|effect|choice|hope|room|other|one|more|place|sense|mistake|excuse|limit|shame|turning|going)$/;

/** “there's not going to be”, “there is going to be no” */
export const isGoingToBe = (r: Reading, v: number): boolean =>
  r.a.lemma[v] === 'be' &&
  r.words[v - 1] === 'to' &&
  r.words[v - 2] === 'going' &&
  r.words.slice(Math.max(r.sentence(v).from, v - 6), v).includes('there');

/** “will not be”, “'s not going to be” */
const isDenied = (r: Reading, v: number): boolean =>
  r.negated(v) || r.words.slice(Math.max(r.sentence(v).from, v - 5), v).some(w => /^(?:not|n't|never)$/.test(w));

/** something done or agreed: “an extension”, “a ceasefire” */
const isDeed = (r: Reading, noun: number): boolean => isDeedNoun(r.a.lemma[noun]!) || plans.test(r.a.lemma[noun]!);

/** “If the senators ask for a recount, there will be one”, “there'll be consequences if they test”: by the will of whoever says it, on terms */
function comesAbout(r: Reading, calendar: Calendar, v: number, what: number, voice: string[]): FoundDemand[] {
  const lemma = r.a.lemma[what]!;
  const terms = conditionsOf(r, v);
  if (!terms.supposed && !terms.unless) return [];
  if (!/^(?:will|'ll|would|'d)$/.test(r.modal(v) ?? '') || r.isQuestion(v) || !convoked.test(lemma)) return [];
  const harm = harmfulNouns.test(lemma) || terms.unless || convokedInAnger.test(lemma);
  const run = {from: r.kid(v, 'expl'), to: r.hi[what]!};
  if (run.from < 0) return [];
  const told = {head: v, run, of: [], verbal: true, addressed: false};
  return build(r, calendar, harm ? 'threat' : 'promise', voice, told, v, false).filter(d => d.given.length > 0);
}

/** "there will be no election until …", “there can be no deal without” */
export function existential(r: Reading, calendar: Calendar, v: number, voice: string[]): FoundDemand[] {
  if (!voice.length || (r.kid(v, 'expl') < 0 && !isGoingToBe(r, v))) return [];
  const what = r.kid(v, 'nsubj', 'obj');
  if (what < v) return [];
  // “there will not be an extension”, “there is not going to be any truce”
  const denied =
    isDenied(r, v) && /^(?:an?|any)$/.test(r.words[r.lo[what]!]!) && (isDeed(r, what) || conditionsOf(r, v).any);
  if (!denied && !r.words.slice(r.lo[what]!, what).includes('no')) return comesAbout(r, calendar, v, what, voice);
  // “there will be no winners” foretells
  if (!conditionsOf(r, v).any && foretoldThings.test(r.a.lemma[what]!)) return [];
  const found = build(
    r,
    calendar,
    'refusal',
    voice,
    {
      head: what,
      run: {from: denied ? r.lo[what]! : behindNo(r, what), to: r.hi[what]!},
      of: [],
      verbal: false,
      addressed: false,
    },
    v,
    false,
  );
  // “no deal without a dispute panel”
  const lack = r.words.indexOf('without', what);
  const {to} = r.sentence(v);
  if (lack < what || lack > what + 4 || lack + 1 >= to) return found;
  let end = lack + 1;
  while (end < to && !/^[.,;:!?”–—]$/.test(r.words[end]!)) end++;
  const condition = {from: lack, to: end};
  return found.map(d => ({
    ...d,
    run: {from: d.run.from, to: Math.min(d.run.to, lack)},
    act: [spanOf(r, {from: d.run.from, to: Math.min(d.run.to, lack)})],
    given: d.given.length ? d.given : [spanOf(r, condition)],
    conditions: d.conditions.length ? d.conditions : [condition],
  }));
}
