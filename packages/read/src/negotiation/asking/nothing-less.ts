import {build, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {nounAfter} from '../reading/heads.ts';
import {nominal} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';

/** “Nothing short of a full inquiry will do”, “anything less than a pardon is unacceptable”: what alone would satisfy whoever says so */
export function nothingLess(r: Reading, calendar: Calendar, i: number): FoundDemand[] {
  const none = r.words[i] === 'nothing';
  if (!/^(?:less than|short of)$/.test(r.words.slice(i + 1, i + 3).join(' ')) || r.isQuestion(i)) return [];
  const what = nounAfter(r, i + 2);
  const {to} = r.sentence(i);
  if (what < 0 || r.known(what) !== null) return [];
  let verb = what + 1;
  while (verb < to && !/^(?:MD|VBZ|VBD|VBP)$/.test(r.xposOf(verb)) && !/^[.,;:]$/.test(r.words[verb]!)) verb++;
  const rest = r.words.slice(verb, Math.min(to, verb + 5)).join(' ');
  if (!(none ? sufficing : failing).test(rest)) return [];
  const by = r.voice(verb);
  if (!by.length || r.areObservers(by)) return [];
  return nominal(r, what, [], false).flatMap(c => build(r, calendar, 'demand', by, {...c, limit: verb}, i, false));
}

const sufficing =
  /^(?:will|would|can|could|is|was|'s) (?:now )?(?:do|suffice|satisfy|be (?:acceptable|enough|accepted|sufficient)|acceptable|enough|sufficient|serve)\b/;
const failing =
  /^(?:will|would|is|was) (?:be )?(?:simply |just |totally |wholly )?(?:unacceptable|insufficient|not (?:be )?(?:enough|acceptable|do)|a (?:betrayal|failure|surrender|non-starter|disgrace|sham|travesty)|an? (?:insult|outrage)|rejected|refused)\b/;
