import {build, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/deadlines.ts';
import {nominal, verbal} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import {isDeedNoun} from '../words/deeds.ts';

/** “is a prerequisite for any reunion”, “was a condition of the loan”: the noun says that something else must be */
export const isRequisite = (r: Reading, noun: number): boolean =>
  /^(?:condition|precondition|prerequisite|requirement)$/.test(r.lemma(noun)) &&
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
  return acts.flatMap(c => build(r, calendar, 'demand', by, {...c, limit: Math.min(c.limit ?? cop, cop)}, noun, false));
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
    .flatMap(c => build(r, calendar, 'demand', by, {...c, limit: Math.min(c.limit ?? cop, cop)}, adj, false));
}
