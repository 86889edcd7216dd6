import {build, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {nominal, upTo} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import {plans} from '../words/deeds.ts';
import {slights} from '../words/governors.ts';

/** Verbs by which one says what one thinks of a thing. By lemma. */
export const judgingIt = /^(?:call|brand|label|deem|consider|find|judge|pronounce|describe|think|term)$/;

/** What one says of a thing one does not take. By form. */
const wanting =
  /^(?:insufficient|inadequate|unacceptable|insulting|derisory|laughable|unaffordable|unworkable|unreasonable|paltry|meagre|meager|offensive|impossible|ridiculous|absurd|unrealistic|inadmissible|unfair|low|little|unserious)$/;

/** What one asks for and another may find too much. By lemma. */
const asks = /^(?:demand|claim|request|bid|bill|price|sum|rise|raise)$/;

/** what another put forward or asks for */
const isPutForward = (r: Reading, i: number): boolean => plans.test(r.a.lemma[i]!) || asks.test(r.a.lemma[i]!);

/** “called the offer insufficient”, “described the terms as wholly unacceptable”: whoever finds a proposal wanting turns it down */
export function foundWanting(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  if (!r.isReal(v) || r.withheld(v) || r.supposed(v) || r.negated(v) || r.modal(v) !== null || r.passive(v)) return [];
  const by = r.subjects(v);
  if (!by.length || r.areObservers(by)) return [];
  const {to} = r.sentence(v);
  for (let i = v + 1; i < Math.min(to, v + 9) && !/^[.,;:]$/.test(r.words[i]!); i++) {
    if (!r.isNominal(i) || !isPutForward(r, i)) continue;
    let at = r.words[i + 1] === 'as' ? i + 2 : i + 1;
    while (at < to && (/^RB/.test(r.xposOf(at)) || r.words[at] === '“')) at++;
    if (at >= to || !wanting.test(r.words[at]!) || /^NN/.test(r.xposOf(at + 1))) return [];
    return nominal(r, i, [], false)
      .filter(c => c.head === i)
      .flatMap(c =>
        build(
          r,
          calendar,
          'refusal',
          by,
          {...c, run: {from: Math.max(v + 1, c.run.from), to: i + 1}, limit: i + 1},
          v,
          false,
        ),
      );
  }
  return [];
}

/** “The demand is unrealistic, the minister said”, “their offer was an insult”: in somebody's mouth, of what another put forward */
export function saidWanting(r: Reading, calendar: Calendar, i: number): FoundDemand[] {
  const cop = r.kid(i, 'cop');
  if (cop < 0 || !(wanting.test(r.words[i]!) || slights.test(r.a.lemma[i]!))) return [];
  const what = r.kid(i, 'nsubj');
  if (what < 0 || what > cop || !isPutForward(r, what)) return [];
  if (r.negated(i) || r.modal(i) !== null || r.isQuestion(i) || r.supposed(i) || r.withheld(i)) return [];
  const by = r.voice(i);
  const whose = r.kid(what, 'nmod:poss');
  // “our offer was too low”
  const own =
    whose >= 0 && (/^(?:our|my)$/.test(r.words[whose]!) || r.actorsOf(whose).some(x => by.some(y => r.same(x, y))));
  if (!by.length || r.areObservers(by) || own) return [];
  return nominal(r, what, [], false).flatMap(c => build(r, calendar, 'refusal', by, upTo(c, cop), i, false));
}
