import type {Ability} from '@suasion/model';
import type {SingleDemand} from '../acts/build.ts';
import {infinitive, nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {consent} from '../words/abilities.ts';
import {holders, isHypothetical, whatOf} from './ability-parts.ts';
import {wanted} from './incapacities.ts';

type Found = Omit<Ability, 'id'>;

/**
 * What one cannot do alone, told by whose consent it takes: “needs the Senate's approval to sell it”, “it needs parliament's consent for
 * that”, where that is what was last asked of it or promised by it.
 */
export function byConsent(r: Reading, v: number, asked: readonly SingleDemand[]): Found[] {
  if (r.negated(v) || r.passive(v) || isHypothetical(r, v) || r.supposed(v) || r.isQuestion(v)) return [];
  const subject = r.subjectOf(v);
  const who = holders(r, subject);
  if (!who.length) return [];
  const given = consentBehind(r, v);
  if (given < 0) return [];
  const whose = r.kid(given, 'nmod:poss');
  const from = whose >= 0 ? whose : r.oblique(given, 'of', 'from');
  const others = from < 0 ? [] : holders(r, from).filter(x => !who.some(y => r.same(x, y)));
  if (!others.length) return [];
  const act = infinitive(r, given, given);
  const that = Math.max(given, whose < 0 ? from : given) + 1;
  const back = r.words[that] === 'for' && /^(?:that|this|it)$/.test(r.words[that + 1] ?? '');
  const what = act > given ? whatOf(r, act) : back ? wanted(r, asked, who, v) : null;
  return what ? who.map(x => ({who: x, can: false, what, with: others, statement: r.statementId(v)})) : [];
}

/** the consent that is needed: the noun right behind the verb, over whose it is; -1 when another thing is */
function consentBehind(r: Reading, v: number): number {
  const noun = nounAfter(r, v);
  return noun > v && consent.test(r.words[noun]!) ? noun : -1;
}
