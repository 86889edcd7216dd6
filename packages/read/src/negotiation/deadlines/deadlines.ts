import type {Deadline} from '@suasion/model';
import {isCalendar} from '../../actors/words/name-words.ts';
import {type DateMention, datesIn} from '../../dates/dates.ts';
import {predicate, type Run, spanOf, trimmed} from '../reading/clause.ts';
import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {triggers} from '../words/frames.ts';
import {allowance, deadlineNoun, spanned} from './allowances.ts';
import {appointedDays} from './appointed-days.ts';
import {ahead, isBareYear, isForetold, isPast, nearest, withoutHour} from './days.ts';
import {type Dated, dueBy} from './due-acts.ts';

/** The dates of a document by token, with the words that make them a term: "by", "until", "within". */
export class Calendar {
  readonly mentions: readonly (DateMention & Run)[];
  private readonly r: Reading;
  private readonly byToken = new Map<number, DateMention & Run>();

  constructor(r: Reading) {
    this.r = r;
    const {a} = r;
    const sentences = Array.from({length: a.sent.length - 1}, (_, k) => ({
      start: a.start[a.sent[k]!]!,
      end: a.end[a.sent[k + 1]! - 1]!,
    })).filter(s => s.end > s.start);
    this.mentions = datesIn(a.text, {reference: r.context.published, sentences}).map(d => {
      const from = r.tokenAt(d.start);
      return {...d, from, to: Math.max(from + 1, r.tokenAt(d.end - 1) + 1)};
    });
    for (const m of this.mentions) for (let i = m.from; i < m.to; i++) this.byToken.set(i, m);
  }

  at(i: number): (DateMention & Run) | null {
    return this.byToken.get(i) ?? null;
  }

  /** first date in a run of tokens */
  within(run: Run): (DateMention & Run) | null {
    for (let i = run.from; i < run.to; i++) {
      const m = this.byToken.get(i);
      if (m) return m;
    }
    return null;
  }

  /** "by 30 June", "within sixty days of the signature", "no later than Friday", "until Sunday": a term that opens at token i */
  termAt(i: number): Run | null {
    const {r} = this;
    const w = r.words[i]!;
    const limit = r.sentence(i).to;
    if (w === 'within') {
      for (let j = i + 1; j < Math.min(limit, i + 5); j++)
        if (/^(?:hours?|days?|weeks?|months?|years?)$/.test(r.words[j]!)) {
          if (r.words[j + 1] !== 'of' || j + 2 >= limit) return {from: i, to: j + 1};
          // "of the signing of the final accord"
          let to = j + 2;
          while (to < limit && !/^[.,;:!?”–—]$/.test(r.words[to]!) && !/^(?:and|or|but)$/.test(r.words[to]!)) to++;
          return {from: i, to};
        }
      return null;
    }
    if (w === 'no' && r.words[i + 1] === 'later' && r.words[i + 2] === 'than') {
      let to = i + 3;
      while (to < limit && !/^[.,;:!?”–—]$/.test(r.words[to]!)) to++;
      return {from: i, to};
    }
    if (/^(?:by|until|till|before|from)$/.test(w)) {
      for (let j = i + 1; j < Math.min(limit, i + (/^(?:until|till)$/.test(w) ? 7 : 5)); j++) {
        const date = this.byToken.get(j);
        if (date)
          return j > i + 2 && !/^(?:midnight|noon|the|end|of|on|at|in)$/.test(r.words[j - 1]!)
            ? null
            : {from: i, to: date.to};
        if (r.isVerb(j) || /^[.,;]$/.test(r.words[j]!)) break;
      }
      if (r.words[i + 1] === 'then' && w === 'by') return {from: i, to: i + 2};
    }
    return null;
  }
}

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

/**
 * What is due when: "to submit a plan within fourteen days", "the mandate expires on 31 January 2022", "negotiations will
 * begin on 15 September". Not "the round ended on Friday": that is past.
 */
export function deadlines(r: Reading, calendar: Calendar, found: readonly Dated[] = []): Deadline[] {
  const out: Deadline[] = [];
  const {a} = r;
  const due = dueBy(r, calendar, found);
  const push = (what: Run, when: string | null, span: Run) => {
    const w = withoutHour(r, trimmed(r, what));
    while (w.from < w.to && /^(?::|and|but)$/.test(r.words[w.from]!)) w.from++;
    // “is due to run out early | on Thursday”
    while (w.to > w.from + 1 && /^(?:early|late|shortly)$/.test(r.words[w.to - 1]!)) w.to--;
    // “renew the mandate, which expires on 30 June”
    for (let i = w.from + 1; i + 1 < w.to; i++)
      if (r.words[i] === ',' && r.words[i + 1] === 'which' && !r.words.slice(i + 2, w.to).includes(',')) w.to = i;
    // “it lapses on the first of April”: nothing is said of what
    if (w.to === w.from + 1 && tag(r, w.from) === 'VBZ' && /^(?:this|that)$/.test(r.words[w.from - 1] ?? '')) return;
    // “, which will be taken up next month”; a round to be held is a meeting
    if (w.to <= w.from || /^(?:which|who|that|it|had|has|have)$/.test(r.words[w.from]!) || isMeeting(r, w)) return;
    out.push({id: `l${out.length + 1}`, what: [spanOf(r, w)], when, span: [spanOf(r, span)]});
  };
  for (let i = 0; i < a.n; i++) {
    if (r.skipped[i]) continue;
    const given = allowance(r, i);
    if (given) {
      push(given.what, given.when, given.span);
      i = given.span.to - 1;
      continue;
    }
    const own = due.get(i);
    if (own) {
      const date = calendar.within(own.term);
      push(own.what, date ? ahead(r, date) : spanned(r, own.term), own.term);
      i = own.term.to - 1;
      continue;
    }
    const term = calendar.termAt(i);
    if (term && (r.words[i] !== 'from' || isStart(r, i, term))) {
      const date = calendar.within(term);
      const head = governor(r, i, term);
      if (
        head >= 0 &&
        (date || /within|later|no/.test(r.words[i]!)) &&
        (isDue(r, head, term) || askedThing(r, head, term)) &&
        // “within days”, “gives the sides until Wednesday”: nothing told of how many, or of what
        !(r.words[i] === 'within' && term.to === i + 2) &&
        !(
          r.lemma(head) === 'give' &&
          /^(?:until|till)$/.test(r.words[i]!) &&
          !/^(?:to|for)$/.test(r.words[term.to] ?? '')
        )
      ) {
        push(dueThing(r, head, term), date ? ahead(r, date) : spanned(r, term), term);
        i = term.to - 1;
        continue;
      }
      i = term.to - 1;
      continue;
    }
    // "the contract expires at midnight", "will begin on 15 September"
    const date = calendar.at(i);
    if (date && date.from === i) {
      const head = governor(r, i, date);
      const named = deadlineNoun(r, i, date);
      if (named) {
        push(named, r.a.lemma[date.to] === 'deadline' ? nearest(r, date) : ahead(r, date), {
          from: date.from,
          to: date.to,
        });
        i = date.to - 1;
        continue;
      }
      // “in the next ten days it must answer”
      const within = r.words[i] === 'in' && head >= 0 && /^(?:must|should|shall)$/.test(r.modal(head) ?? '');
      if (
        head >= 0 &&
        (within || isScheduled(r, head) || isForetold(r, head, date)) &&
        isAhead(r, head) &&
        !isPast(r, date) &&
        !isBareYear(r, date)
      ) {
        const from = i > 0 && /^(?:on|at|in|from|to)$/.test(r.words[i - 1]!) ? i - 1 : i;
        push(dueThing(r, head, {from, to: date.to}), ahead(r, date), {from, to: date.to});
      }
      i = date.to - 1;
    }
  }
  return [...out, ...appointedDays(r, calendar, out)];
}

const isMeeting = (r: Reading, what: Run): boolean => {
  for (let i = what.from; i < Math.min(what.to, what.from + 8) && !r.isVerb(i); i++)
    if (/^(?:rounds?|meetings?|summit)$/.test(r.words[i]!)) return true;
  return false;
};

/** “apply from 1 August”: when something begins to hold */
function isStart(r: Reading, i: number, term: Run): boolean {
  const v = governor(r, i, term);
  if (v < 0 || /^(?:until|to|till)$/.test(r.words[term.to] ?? '')) return false;
  if (
    /^(?:will|shall|must|would|'ll)$/.test(r.modal(v) ?? '') ||
    (r.infinitival(v) && triggers.has(r.lemma(r.a.head[v]!)))
  )
    return true;
  return lasting.test(r.a.lemma[v]!) && (/^VB[ZP]$/.test(tag(r, v)) || r.modal(v) !== null);
}

/** the nearest verb above the date, else the noun it hangs on */
function governor(r: Reading, i: number, term: Run): number {
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

/** “comes into force”, “is due”, “is scheduled for”, and the verbs of a timetable */
function isScheduled(r: Reading, v: number): boolean {
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
const isFixed = (r: Reading, v: number): boolean =>
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

function isDue(r: Reading, v: number, term: Run): boolean {
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
  if (/^(?:until|till|from)$/.test(r.words[term.from]!) && /^VB[ZP]$/.test(tag(r, v)) && lasting.test(r.a.lemma[v]!))
    return true;
  return r.words[term.from] === 'within' && !/^(?:VBD|VBN)$/.test(tag(r, v));
}

/** What holds for a time: “the offer stands until Friday”. By lemma. */
const lasting = /^(?:stand|remain|stay|run|last|hold|apply|bind|cover)$/;

function isAhead(r: Reading, v: number): boolean {
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
  return /^(?:VBZ|VBP)$/.test(tag(r, v));
}

const tag = (r: Reading, v: number): string => r.xposOf(v);

function toBefore(r: Reading, v: number): number {
  let j = v - 1;
  while (j > 0 && r.words[j] !== 'to') j--;
  return j;
}

/** what a verb of asking wants by then: “wants an answer by Monday” */
function askedThing(r: Reading, v: number, term: Run): Run | null {
  if (!triggers.get(r.lemma(v))?.some(t => t.kind === 'demand' || t.kind === 'promise')) return null;
  const object = r.kid(v, 'obj');
  return object > v && object < term.from && r.isNominal(object) && r.known(object) === null
    ? {from: r.lo[object]!, to: Math.min(term.from, r.hi[object]!)}
    : null;
}

/** The clause without its date: with its subject when it has one, so that it reads alone. */
function dueThing(r: Reading, v: number, term: Run): Run {
  const asked = askedThing(r, v, term);
  if (asked) return asked;
  // “the report is due on”, “the vote is set for”
  if (isFixed(r, v)) {
    const subject = r.subjectOf(v);
    if (subject >= 0 && subject < v) return {from: r.lo[subject]!, to: Math.min(r.hi[subject]!, v)};
  }
  // “had until midnight on Thursday to agree”: what the time is for stands behind it
  if (/^(?:have|give|set)$/.test(r.lemma(v)) && r.words[term.to] === 'to' && r.isVerb(term.to + 1))
    return {from: term.to + 1, to: Math.max(term.to + 2, r.hi[term.to + 1]!)};
  // “the truce, which lapses on Sunday,”: what the clause hangs on
  const own = r.kid(v, 'nsubj');
  const over =
    own >= 0 && r.words[own] === 'which' && r.words[own - 1] === ',' && tag(r, v) === 'VBZ' && r.is(v, 'acl')
      ? r.a.head[v]!
      : -1;
  if (over >= 0 && over < own && r.isNominal(over)) {
    // “Norway's offer for the mine, which expires”: the whole phrase before the comma
    let top = over;
    while (r.is(top, 'nmod') && r.a.head[top]! >= 0 && r.a.head[top]! < top && r.isNominal(r.a.head[top]!))
      top = r.a.head[top]!;
    return {from: r.phraseStart(top), to: over + 1};
  }
  // “gave the Front until Monday for a reply”
  if (/^(?:have|give|set)$/.test(r.lemma(v)) && r.words[term.to] === 'for') {
    const what = nounAfter(r, term.to);
    if (what > 0) return {from: term.to + 1, to: Math.max(what + 1, r.hi[what]!)};
  }
  const parsed = r.subjectOf(v);
  const beTo =
    r.infinitival(v) &&
    /^(?:is|are|was|were|be|due|set|scheduled|supposed|expected|planned|has|have|had|plans?|needs?|ought)$/.test(
      r.words[toBefore(r, v) - 1] ?? '',
    );
  // “with the treaty due to expire in February”
  if (beTo && r.is(v, 'acl') && parsed >= 0 && parsed < v)
    return {from: r.phraseStart(parsed), to: Math.min(r.hi[v]!, term.from)};
  // a verb joined to another stands by itself: “and should be concluded by May”
  const shared = r.is(v, 'conj') && r.kid(v, 'nsubj') < 0;
  const subject = !shared && parsed < v && parsed >= r.sentence(v).from ? parsed : -1;
  const infinitive = r.infinitival(v) && !beTo;
  // “Brussels is to answer by March”: what one is to do
  const acting = subject >= 0 && subject < v && r.isVerb(v) && r.known(subject) !== null && !r.passive(v);
  const deed = acting ? Math.max(predicate(r, v).from, subject + 1) : -1;
  if (deed >= 0 && term.from > deed) return {from: deed, to: Math.min(r.hi[v]!, term.from)};
  const from =
    subject >= 0 &&
    subject < v &&
    !infinitive &&
    !(/^(?:he|she|it|they|we|i|both|all|each)$/.test(r.words[subject]!) && r.hi[subject]! - r.lo[subject]! === 1)
      ? r.lo[subject]!
      : shared
        ? r.firstHelper(v)
        : r.kid(v, 'cop') >= 0 && r.words[r.kid(v, 'cop')] === 'be' && r.words[r.kid(v, 'cop') - 1] === 'to'
          ? r.kid(v, 'cop')
          : v;
  return term.from > from
    ? {from, to: Math.min(r.hi[v]!, term.from)}
    : {from: term.to, to: Math.max(r.hi[v]!, term.to)};
}
