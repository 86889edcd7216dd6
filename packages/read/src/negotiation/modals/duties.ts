import {build, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {infinitive, nounAfter} from '../reading/heads.ts';
import {verbal} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';

/** What another is held to. By lemma. */
export const duty = /^(?:responsibility|duty|obligation)$/;

/** “Serbia has a duty to protect them, France said”, “it is the responsibility of Serbia to pay”: held to it by whoever says so; nobody's own duty */
export function heldTo(r: Reading, calendar: Calendar, noun: number): FoundDemand[] {
  if (r.isQuestion(noun) || r.supposed(noun)) return [];
  const voice = r.voice(noun);
  if (!voice.length || r.areObservers(voice)) return [];
  const whom = ownerOfDuty(r, noun);
  const of = whom < 0 ? [] : r.actorsOf(whom, voice).filter(x => !voice.some(y => r.same(x, y)));
  const to = of.length ? infinitive(r, noun, Math.max(noun, whom)) : -1;
  if (to < 0 || to - noun > 8 || r.passive(to)) return [];
  return verbal(r, to, of, true).flatMap(c => build(r, calendar, 'demand', voice, c, noun, false));
}

/** who has the duty: before “has”, behind “of”, or whose it is; -1 for none */
function ownerOfDuty(r: Reading, noun: number): number {
  const over = r.a.head[noun]!;
  if (over >= 0 && over < noun && r.lemma(over) === 'have' && r.is(noun, 'obj'))
    return r.negated(over) || r.modal(over) !== null || !/^VB[ZP]$|^VBD$/.test(r.xposOf(over)) ? -1 : r.subjectOf(over);
  if (r.kid(noun, 'cop') < 0 || r.negated(noun)) return -1;
  const whose = r.kid(noun, 'nmod:poss');
  return whose >= 0 ? whose : r.words[noun + 1] === 'of' ? nounAfter(r, noun + 1) : -1;
}
