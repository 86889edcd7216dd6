import type {Demand} from '@suasion/model';
import {build, eachVerb, type FoundDemand} from '../acts/build.ts';
import {ownerOf} from '../asking/owners.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {coordinated, positive, predicate} from '../reading/clause.ts';
import {infinitive} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {deeds} from '../words/deeds.ts';
import {harmful} from '../words/harm.ts';
import {errands, shunning} from '../words/made-known.ts';
import {told} from './announced.ts';
import {isWilled} from './willed.ts';

/** “plans to join the bloc”, “said it planned to”, “announced plans to pull out”: what one means to do, put forward by telling it */
export function plans(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  const to = r.lemma(v) === 'plan' ? (isTold(r, v) ? infinitive(r, v, v) : -1) : setOut(r, v);
  if (to <= v) return [];
  const by = told(r, v);
  const voice = r.voice(v);
  if (!by.length || r.areObservers(by) || (voice.length > 0 && !by.some(x => voice.some(y => r.same(x, y))))) return [];
  // “plans to join” is meant, “announced plans to join” put forward
  return planned(r, calendar, v, to, by, r.lemma(v) === 'plan' ? 'promise' : 'offer');
}

/** “Mali's plan to tax the ferries”: put forward by whose it is, unless it is given up */
export function plansOf(r: Reading, calendar: Calendar, noun: number): FoundDemand[] {
  const owner = r.kid(noun, 'nmod:poss');
  if (owner < 0 || r.xposOf(owner) === 'PRP$' || r.words[noun + 1] !== 'to') return [];
  const governor = r.a.head[noun]!;
  if (governor >= 0 && givenUp.test(r.a.lemma[governor]!)) return [];
  const to = infinitive(r, noun, noun);
  return to > noun ? planned(r, calendar, noun, to, r.actorsOf(owner)) : [];
}

function planned(
  r: Reading,
  calendar: Calendar,
  trigger: number,
  to: number,
  by: string[],
  plain: Demand['kind'] = 'offer',
): FoundDemand[] {
  return coordinated(r, to).flatMap(head => {
    const kind = kindOf(r, head, plain);
    const c = {head, run: predicate(r, head), of: [], verbal: true, addressed: false};
    return kind === null || !by.length ? [] : build(r, calendar, kind, by, c, trigger, false);
  });
}

function kindOf(r: Reading, head: number, plain: Demand['kind']): Demand['kind'] | null {
  const lemma = r.a.lemma[head]!;
  if (shunning.test(lemma)) return 'threat';
  const goesOn = /^(?:keep|continue)$/.test(lemma) || (lemma === 'pull' && r.words[head + 1] === 'out');
  return !errands.test(lemma) && (deeds.has(lemma) || isWilled(r, head) || goesOn) ? plain : null;
}

/** “Mali's decision not to sign”, “the decision by Mali to take in the crew”: refused or undertaken by whose it is */
export function decidedOn(r: Reading, calendar: Calendar, noun: number): FoundDemand[] {
  const head = infinitive(r, noun, noun);
  if (head < noun || r.isQuestion(noun) || r.supposed(noun)) return [];
  const not = r.words[head - 1] === 'not' || r.words[head - 2] === 'not';
  const by = ownerOf(r, noun, 'promise');
  if (!by.length || !(not || isOwnDeed(r, head))) return [];
  if (!not) return eachVerb(r, calendar, 'promise', by, head, noun);
  const c = {head, run: positive(r, head), of: [], verbal: true, addressed: false};
  return build(r, calendar, 'refusal', by, c, noun, false);
}

/** “take in the crew”, “stand down”; not “deny them a visa”, “read from a sheet” */
const isOwnDeed = (r: Reading, v: number): boolean =>
  r.isVerb(v) &&
  !r.passive(v) &&
  !harmful.has(r.a.lemma[v]!) &&
  (deeds.has(r.a.lemma[v]!) || /^(?:comply|abide|resign|proceed)$/.test(r.a.lemma[v]!)) &&
  !(r.a.lemma[v] === 'hold' && r.words[v + 1] === 'off');

/** now, or in what somebody says: “plans to”, “is planning to”, “said it planned to”; not “planned to” of the past */
const isTold = (r: Reading, v: number): boolean =>
  /^(?:VBZ|VBP|VBG)$/.test(r.xposOf(v)) || (r.xposOf(v) === 'VBD' && r.reporter(v) >= 0);

/** the verb of “announced plans to …”; -1 for none */
function setOut(r: Reading, v: number): number {
  if (!/^(?:announce|unveil|outline|detail|reveal|have)$/.test(r.lemma(v))) return -1;
  const object = r.kid(v, 'obj');
  if (object < v || r.a.lemma[object] !== 'plan' || /^(?:no|any|few)$/.test(r.words[r.lo[object]!]!)) return -1;
  return r.words[object + 1] === 'to' ? infinitive(r, object, object) : -1;
}

/** To let a plan go. By lemma. */
const givenUp =
  /^(?:drop|scrap|abandon|shelve|cancel|withdraw|halt|stop|suspend|delay|reverse|ditch|axe|block|end|abort|give)$/;
