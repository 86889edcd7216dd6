import {isCalendar} from '../../actors/words/name-words.ts';
import type {Run} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {triggers} from '../words/frames.ts';

/** Words that put a date to what is due, begins or lapses; by lemma. */
const scheduled = new Set([
  'expire',
  'begin',
  'start',
  'end',
  'take',
  'lapse',
  'complete',
  'conclude',
  'hold',
  'destroy',
  'withdraw',
  'finish',
  'leave',
  'disarm',
  'vote',
  'close',
  'run',
  'enter',
  'fall',
  'resume',
  'report',
  'let',
  ...`step open reopen return arrive sign reach release pay submit publish decide rule answer resign quit transfer deliver launch stop
  hand introduce kick free halt cease restart elect ratify retire depart`.split(/\s+/),
]);

/** What holds for a time: “the offer stands until Friday”. By lemma. */
const lasting = /^(?:stand|remain|stay|run|last|hold|apply|bind|cover)$/;

/** the nearest verb above the date, else the noun it hangs on */
export function governor(r: Reading, i: number, term: Run): number {
  const {from} = r.sentence(i);
  let at = i;
  for (let steps = 0; steps < 8; steps++) {
    const head = r.a.head[at]!;
    if (head < 0) break;
    // “promised to hand over the files by Friday”: the handing over
    // “an order to be back at work by two”
    const cop = r.kid(head, 'cop');
    const predicate =
      r.isVerb(head) || (cop >= 0 && (r.infinitival(cop) || /^(?:must|should)$/.test(r.modal(head) ?? '')));
    if (predicate && (head < term.from || head >= term.to)) {
      for (let j = i - 1; j > head && !r.infinitival(head); j--)
        if (r.isVerb(j) && r.infinitival(j) && r.is(j, 'xcomp', 'ccomp', 'advcl', 'acl') && r.a.head[j] === head)
          return j;
      return head;
    }
    // “has to pay; the debt for November is two million”: a clause of its own
    if (cop >= 0 && r.is(head, 'parataxis', 'conj') && r.kid(head, 'nsubj') >= 0) return -1;
    at = head;
  }
  for (let j = i - 1; j >= from; j--) if (r.isVerb(j)) return j;
  return -1;
}

/** “apply from 1 August”: when something begins to hold */
export function isStart(r: Reading, i: number, term: Run): boolean {
  const v = governor(r, i, term);
  if (v < 0 || /^(?:until|to|till)$/.test(r.words[term.to] ?? '')) return false;
  if (
    /^(?:will|shall|must|would|'ll)$/.test(r.modal(v) ?? '') ||
    (r.infinitival(v) && triggers.has(r.lemma(r.a.head[v]!)))
  )
    return true;
  return lasting.test(r.a.lemma[v]!) && (/^VB[ZP]$/.test(r.xposOf(v)) || r.modal(v) !== null);
}

/** “comes into force”, “is due”, “is scheduled for”, and the verbs of a timetable */
export function isScheduled(r: Reading, v: number): boolean {
  const lemma = r.a.lemma[v] ?? '';
  // “will end up being”
  if (scheduled.has(lemma)) return r.words[v + 1] !== 'up';
  if (
    /^(?:come|go|enter|be)$/.test(lemma) &&
    /^into (?:force|effect|recess)$/.test(r.words.slice(v + 1, v + 3).join(' '))
  )
    return true;
  return isFixed(r, v);
}

/** “is due on”, “is scheduled for”, “has been set for”; not “is due in Ankara” */
export const isFixed = (r: Reading, v: number): boolean =>
  !(r.words[v + 2] === 'in' && /^NNP$/.test(r.xposOf(v + 3)) && !isCalendar(r.words[v + 3]!)) &&
  (r.words[v] === 'due' ||
    (/^(?:schedule|set|fix|plan|slate|time|call)$/.test(r.lemma(v)) && r.passive(v) && r.words[v + 1] === 'for') ||
    // “a ruling is expected in September”
    (r.words[v] === 'expected' && r.passiveForm(v) && /^(?:in|on|by|before)$/.test(r.words[v + 1] ?? '')) ||
    // “has been put back to 12 July”
    (/^(?:put|push|move|bring|postpone|defer|delay|adjourn)$/.test(r.lemma(v)) &&
      r.passiveForm(v) &&
      /^(?:(?:back|forward|off) )?(?:to|until)\b/.test(r.words.slice(v + 1, v + 4).join(' '))) ||
    (r.words[v + 1] === 'due' && /^(?:is|are|was|were|be)$/.test(r.words[v]!))) &&
  r.words[(r.words[v] === 'due' ? v : r.words[v + 1] === 'due' ? v + 1 : v) + 1] !== 'to';

export function isDue(r: Reading, v: number, term: Run): boolean {
  if (r.a.lemma[v] === 'be' && /^(?:will|would|'ll)$/.test(r.modal(v) ?? '')) return false;
  // “be back at work by two”; “the system would be short by 2030” foretells
  if (!r.isVerb(v) && r.words[v] !== 'due')
    return r.infinitival(r.kid(v, 'cop')) || /^(?:must|should)$/.test(r.modal(v) ?? '');
  const modal = r.modal(v);
  if (modal !== null && /^(?:will|would|shall|must|should|may|'ll)$/.test(modal)) return true;
  if (r.infinitival(v)) return true;
  // “if no data arrive by Monday”, “unless it signs within ten days”: what a condition waits for
  if (/^(?:by|within)$/.test(r.words[term.from]!) && /^(?:if|unless|provided)$/.test(r.marker(v) ?? '')) return true;
  // "were to leave by", "is due by", "has until"
  if (/^(?:be|due|have|give|set|expect|schedule|ask)$/.test(r.a.lemma[v] ?? '')) return true;
  // “the offer stands until Friday”, “the tariffs apply from 1 August”
  if (/^(?:until|till|from)$/.test(r.words[term.from]!) && /^VB[ZP]$/.test(r.xposOf(v)) && lasting.test(r.a.lemma[v]!))
    return true;
  return r.words[term.from] === 'within' && !/^(?:VBD|VBN)$/.test(r.xposOf(v));
}

export function isAhead(r: Reading, v: number): boolean {
  const modal = r.modal(v);
  if (modal !== null) return /^(?:will|would|shall|must|should|'ll|may)$/.test(modal);
  // “one of the largest groups to leave this year” is due nothing
  if (r.infinitival(v))
    return (
      !(r.is(v, 'acl') && r.a.head[v]! >= 0 && r.isNominal(r.a.head[v]!)) ||
      /^(?:due|set|scheduled|expected)$/.test(r.words[v - 2] ?? '')
    );
  // “is scheduled for 12 May”
  if (isFixed(r, v) && /^(?:VBZ|VBP)$/.test(r.finite(v))) return true;
  return /^(?:VBZ|VBP)$/.test(r.xposOf(v));
}
