import {build, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {infinitive, nounAfter} from '../reading/heads.ts';
import {nominal, upTo, verbal} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import {isDeedNoun} from '../words/deeds.ts';
import {clause} from './complement-clauses.ts';
import type {Complement} from './complements.ts';

/** What something is that has to be done. By lemma. */
export const musts = /^(?:imperative|must|necessity)$/;

/** Words that say how much: “of the utmost importance”. By lemma. */
export const importance = /^(?:importance|urgency|necessity)$/;

/** What is left when nothing else can be done. By lemma. */
export const waysOut = /^(?:alternative|option|choice|way)$/;

const deedIn = (r: Reading, calendar: Calendar, at: number, acts: readonly Complement[]): FoundDemand[] => {
  const by = r.voice(at);
  if (!by.length || r.areObservers(by) || r.isQuestion(at) || r.supposed(at)) return [];
  return acts.flatMap(c => build(r, calendar, 'demand', by, c, at, false));
};

/** “Reopening the ferry is a must”, “an audit is an imperative”, in somebody's mouth */
export function byMust(r: Reading, calendar: Calendar, noun: number): FoundDemand[] {
  const cop = r.kid(noun, 'cop');
  if (cop < 0 || !/^(?:is|'s|remains)$/.test(r.words[cop]!) || r.negated(noun) || r.words[noun - 1] === 'no') return [];
  const doing = r.kid(noun, 'csubj');
  const thing = r.kid(noun, 'nsubj');
  const acts =
    doing >= 0 && doing < cop && r.xposOf(doing) === 'VBG'
      ? verbal(r, doing, [], false)
      : thing >= 0 && thing < cop && isDeedNoun(r.a.lemma[thing]!)
        ? nominal(r, thing, [], false)
        : [];
  return deedIn(
    r,
    calendar,
    noun,
    acts.map(c => upTo(c, cop)),
  );
}

/** “It is of the utmost importance that the bank open its books”, “of paramount importance to pay them” */
export function byImportance(r: Reading, calendar: Calendar, noun: number): FoundDemand[] {
  let of = noun - 1;
  while (/^(?:the|utmost|paramount|great|vital|greatest|crucial|extreme|prime|first|critical)$/.test(r.words[of] ?? ''))
    of--;
  if (r.words[of] !== 'of' || !/^(?:is|'s|was|remains)$/.test(r.words[of - 1] ?? '')) return [];
  if (!/^(?:it|this)$/.test(r.words[of - 2] ?? '')) return [];
  return deedIn(r, calendar, noun, dueBehind(r, noun));
}

/** what must be done behind a word that says how much: “that …”, “to …”, “for … to …”, or a clause without “that” */
export function dueBehind(r: Reading, at: number): Complement[] {
  if (r.words[at + 1] === 'for') {
    const whom = nounAfter(r, at + 1);
    const to = infinitive(r, at, Math.max(whom, at));
    return to > at && !r.passive(to) ? verbal(r, to, whom > at ? r.actorsOf(whom) : [], whom > at) : [];
  }
  if (r.words[at + 1] === 'to' && r.xposOf(at + 2) === 'VB') return verbal(r, at + 2, [], false);
  const c = r.words[at + 1] === 'that' ? r.clauseAfter(at, true) : clauseBeside(r, at);
  return c > at && r.subjectOf(c) > at ? clause(r, c) : [];
}

/** “vital | the mill pay them”: the verb of the clause that begins right behind; -1 where none does */
const clauseBeside = (r: Reading, at: number): number =>
  /^(?:PRP|DT|PRP\$|NNP)$/.test(r.xposOf(at + 1))
    ? (r.kids[at]!.find(j => j > at + 1 && r.isVerb(j) && r.subjectOf(j) > at && r.lo[r.subjectOf(j)] === at + 1) ?? -1)
    : -1;

/** “There is no alternative but to close the mine”, “no other option than to pay them”, in somebody's mouth */
export function byElimination(r: Reading, calendar: Calendar, noun: number): FoundDemand[] {
  const no = r.words[noun - 1] === 'other' ? noun - 2 : noun - 1;
  if (r.words[no] !== 'no' || !/^(?:is|'s)$/.test(r.words[no - 1] ?? '') || r.words[no - 2] !== 'there') return [];
  const other = r.words[no + 1] === 'other' ? 1 : 0;
  const but = noun + 1;
  if (!(r.words[but] === 'but' || (other && r.words[but] === 'than')) || r.words[but + 1] !== 'to') return [];
  return r.xposOf(but + 2) === 'VB' ? deedIn(r, calendar, noun, verbal(r, but + 2, [], false)) : [];
}
