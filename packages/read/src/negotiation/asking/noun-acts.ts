import {UPOS} from '../../tagset.ts';
import {nounAfter} from '../reading/heads.ts';
import {nominal, upTo, verbal} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import {harmful} from '../words/harm.ts';
import type {Call} from './calls.ts';
import type {Complement} from './complements.ts';
import {complementsOf, verbAfter} from './noun-complements.ts';

/** The acts a noun carries, each up to the verb whose subject all this is: “the refusal to buy power | was the only lever”. */
export function actsOf({r, noun, lemma}: Call): Complement[] {
  const ends = r.is(noun, 'nsubj') ? verbAfter(r, noun) : -1;
  const found = opposing.test(lemma)
    ? [...opposed(r, noun), ...complementsOf(r, noun)].slice(0, 1)
    : complementsOf(r, noun);
  return (
    found
      // “its warning to retaliate”; not “a warning to leave the city”
      .filter(c => lemma !== 'warning' || harmful.has(r.a.lemma[c.head]!))
      .filter(c => !(lemma === 'pressure' && !c.addressed && swaying.test(r.a.lemma[c.head]!)))
      .map(c => {
        const end = ends > c.head ? ends : predicateBehind(r, c.head);
        return end > c.head ? upTo(c, end) : c;
      })
  );
}

/** Nouns of being against something. By lemma. */
const opposing = /^(?:opposition|objection|rejection|resistance|hostility|veto|repudiation)$/;

/** What whoever exerts pressure does by it: “keep up the pressure to bring them to the table”. By lemma. */
const swaying = /^(?:keep|force|bring|make|push|drive|get|compel|isolate|squeeze|ensure|prevent|stop)$/;

/** “its opposition to a full assault”, “their rejection of the plan”; not “the opposition” of a country */
function opposed(r: Reading, noun: number): Complement[] {
  // “the rejection by depositors of a plan”
  const who = r.words[noun + 1] === 'by' ? nounAfter(r, noun + 1) : -1;
  if (who > noun && r.words[who + 1] === 'of') {
    const what = nounAfter(r, who + 1);
    return what < 0 || r.known(what) !== null ? [] : nominal(r, what, [], false);
  }
  // “its veto this week on the budget”
  const on = r.lemma(noun) === 'veto' ? r.oblique(noun, 'on', 'over') : -1;
  if (on > noun && r.a.upos[on] === UPOS.NOUN) return nominal(r, on, [], false);
  if (!/^(?:to|of)$/.test(r.words[noun + 1] ?? '')) return [];
  if (r.xposOf(noun + 2) === 'VBG') return verbal(r, noun + 2, [], false);
  const what = nounAfter(r, noun + 1);
  return what < 0 || r.known(what) !== null ? [] : nominal(r, what, [], false);
}

/** “its refusal to disavow the group | could disqualify it”: the modal, or the verb, whose subject all this is, -1 when there is none */
function predicateBehind(r: Reading, head: number): number {
  const {to} = r.sentence(head);
  for (let j = head + 1; j < Math.min(to, head + 12); j++) {
    if (/^(?:that|which|who|whom|what|how|whether|if|when|where|while|as|than|and|or|but|so)$|^\W+$/.test(r.words[j]!))
      return -1;
    // “its refusal to support the ban | is a disgrace”
    const finite = /^(?:is|was|has|are|were)$/.test(r.words[j]!) && r.kid(head, 'ccomp') < 0;
    if (r.xposOf(j) === 'MD' || finite) return j > head + 1 && r.isNominal(j - 1) && r.xposOf(j - 1) !== 'PRP' ? j : -1;
  }
  return -1;
}
