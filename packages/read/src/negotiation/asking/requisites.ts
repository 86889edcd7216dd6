import {build, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {nounAfter} from '../reading/heads.ts';
import {nominal, upTo, verbal} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import {isDeedNoun} from '../words/deeds.ts';
import {requisites} from '../words/governors.ts';

/** “is a prerequisite for any reunion”, “was a condition of the loan”: the noun says that something else must be */
export const isRequisite = (r: Reading, noun: number): boolean =>
  requisites.test(r.lemma(noun)) &&
  r.xposOf(noun) === 'NN' &&
  r.kid(noun, 'cop') >= 0 &&
  /^(?:for|of|to)$/.test(r.words[noun + 1] ?? '');

/** “argued that restoring the senators is a prerequisite for any reunion”: what must be, asked for by whoever says so */
export function requisite(r: Reading, calendar: Calendar, noun: number): FoundDemand[] {
  const by = r.voice(noun);
  const cop = r.kid(noun, 'cop');
  if (!by.length || r.negated(noun) || r.isQuestion(noun) || r.supposed(noun) || r.areObservers(by)) return [];
  const doing = r.kid(noun, 'csubj');
  const thing = r.kid(noun, 'nsubj');
  const acts =
    doing >= 0 && r.xposOf(doing) === 'VBG'
      ? verbal(r, doing, [], false)
      : thing >= 0 && r.isNominal(thing) && isDeedNoun(r.a.lemma[thing]!)
        ? nominal(r, thing, [], false)
        : [];
  return acts.flatMap(c => build(r, calendar, 'demand', by, upTo(c, cop), noun, false));
}

/** “insisted the return of the senators is essential”, “stressed that an audit was vital to any deal” */
export function indispensable(r: Reading, calendar: Calendar, adj: number): FoundDemand[] {
  const cop = r.kid(adj, 'cop');
  const told = r.reporter(adj);
  if (cop < 0 || told < 0 || told > cop || !/^(?:insist|stress|maintain|reiterate|demand)$/.test(r.lemma(told)))
    return [];
  if (!/^(?:essential|vital|imperative|crucial|necessary)$/.test(r.words[adj]!) || r.negated(adj) || !r.isReal(told))
    return [];
  let thing = cop - 1;
  while (r.a.head[thing]! > told && r.a.head[thing]! < cop) thing = r.a.head[thing]!;
  const by = r.voice(adj);
  if (!by.length || thing <= told || !r.isNominal(thing) || !isDeedNoun(r.a.lemma[thing]!)) return [];
  return nominal(r, thing, [], false)
    .filter(c => c.head < cop)
    .flatMap(c => build(r, calendar, 'demand', by, upTo(c, cop), adj, false));
}

/** “The release of the sailors is Tehran's first demand”, “an amnesty is one of their demands”: whose it is, and what stands before the verb */
export function predicateDemand(r: Reading, calendar: Calendar, noun: number, owners: string[]): FoundDemand[] {
  if (!owners.length || !/^(?:demand|condition|precondition|request)$/.test(r.lemma(noun))) return [];
  const over = r.a.head[noun]!;
  const head =
    r.kid(noun, 'cop') >= 0 ? noun : over >= 0 && r.words[over] === 'one' && r.words[over + 1] === 'of' ? over : -1;
  const cop = head < 0 ? -1 : r.kid(head, 'cop');
  const thing = head < 0 ? -1 : r.kid(head, 'nsubj');
  if (cop < 0 || thing < 0 || thing > cop || !r.isNominal(thing) || r.known(thing) !== null) return [];
  if (/^(?:it|this|that|which|they|these|those|what)$/.test(r.words[thing]!)) return [];
  if (r.negated(head) || r.modal(head) !== null || r.isQuestion(head) || r.supposed(head)) return [];
  return nominal(r, thing, [], false).flatMap(c => build(r, calendar, 'demand', owners, upTo(c, cop), noun, false));
}

/** “Calls are growing for the coach to go”, “pressure is mounting on the bank to open its books”, “there have been calls for”: put to somebody by nobody in particular */
export function mounting(r: Reading, calendar: Calendar, noun: number, governor: number): FoundDemand[] {
  if (!/^(?:call|pressure|demand|appeal)$/.test(r.lemma(noun)) || governor < 0 || !r.is(noun, 'nsubj')) return [];
  const there = r.a.lemma[governor] === 'be' && r.kid(governor, 'expl') >= 0;
  if (!there && !growing.test(r.a.lemma[governor]!)) return [];
  if (r.negated(governor) || r.modal(governor) !== null || r.isQuestion(governor) || r.supposed(governor)) return [];
  const {to} = r.sentence(noun);
  let by = Math.max(noun, governor) + 1;
  while (by < Math.min(to, governor + 6) && !/^(?:for|on|upon|[.,;:])$/.test(r.words[by]!)) by++;
  const whom = /^(?:for|on|upon)$/.test(r.words[by] ?? '') ? nounAfter(r, by) : -1;
  const act = whom > by && r.words[whom + 1] === 'to' ? whom + 2 : -1;
  if (act < 0 || act >= to || !r.isVerb(act)) return [];
  const of = r.actorsOf(whom);
  return of.length ? verbal(r, act, of, true).flatMap(c => build(r, calendar, 'demand', [], c, noun, false)) : [];
}

/** To become more or louder. By lemma. */
const growing = /^(?:grow|mount|build|rise|increase|intensify|swell|multiply|spread|come|emerge|continue|remain)$/;
