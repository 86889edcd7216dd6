import type {Meeting} from '@suasion/model';
import {isCalendar} from '../../actors/words/name-words.ts';
import {UPOS} from '../../tagset.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {type Run, spanOf, trimmed} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {failing, ordinals} from '../words/meetings.ts';

/** not asked for, denied, or supposed */
export function isReported(r: Reading, v: number): boolean {
  for (let at = v, steps = 0; at >= 0 && steps < 6; steps++) {
    const mark = r.marker(at);
    if (mark !== null && /^(?:if|whether|unless|until|before|once)$/.test(mark)) return at !== v;
    const modal = r.modal(at);
    if (at === v && modal !== null && !/^(?:will|'ll|would|shall)$/.test(modal)) return false;
    if (at === v && r.negated(at)) return false;
    // “would sit down with ministers only if”
    if (at === v && /^(?:would|'d)$/.test(modal ?? '') && isConditional(r, v)) return false;
    const head = r.a.head[at]!;
    if (head < 0) return true;
    // “sought to meet”, “instructed them to open talks”
    if (
      r.is(at, 'xcomp') &&
      !wasGlad(r, head) &&
      /^(?:refuse|want|ask|urge|demand|call|offer|decline|invite|threaten|hope|tell|press|encourage|wish|ready|willing|prepared|happy|glad|keen|eager|reluctant|unwilling|like|prefer|love|seek|try|attempt|struggle|aim|strive|instruct|order|direct|task|authori[sz]e)$/.test(
        r.a.lemma[head] ?? '',
      )
    )
      return false;
    // “its willingness to meet them”: no plan yet
    if (r.infinitival(at) && inclined.test(r.a.lemma[r.is(at, 'acl') ? head : at - 2] ?? '')) return false;
    if (
      r.is(at, 'advcl') &&
      r.infinitival(at) &&
      /^(?:instruct|order|direct|task|authori[sz]e)$/.test(r.a.lemma[head]!)
    )
      return false;
    at = head;
  }
  return true;
}

const isConditional = (r: Reading, v: number): boolean =>
  r.words.slice(v, r.sentence(v).to).some(w => /^(?:if|unless|provided)$/.test(w));

/** “told the committee to open talks”, “urged both to resume”: whom one asks to meet does not do so yet */
export function isAskedFor(r: Reading, v: number): boolean {
  if (!r.infinitival(v) || isAhead(r, v)) return false;
  const {from} = r.sentence(v);
  for (let u = v - 2; u >= from && v - u < 12 && !/^[.,;:]$/.test(r.words[u]!); u--)
    if (r.isVerb(u))
      return /^(?:tell|urge|ask|press|order|instruct|want|beg|implore|encourage|call|advise|push|get)$/.test(
        r.lemma(u),
      );
  return false;
}

/** With what one would or would not meet. By lemma. */
const inclined =
  /^(?:willingness|unwillingness|readiness|preparedness|openness|eagerness|reluctance|desire|wish|refusal|offer|proposal|invitation)$/;

/** “I was pleased to meet him”: one has */
const wasGlad = (r: Reading, head: number): boolean =>
  /^(?:pleased|glad|happy|delighted|honou?red|privileged)$/.test(r.words[head]!) &&
  r.kids[head]!.some(j => j < head && /^(?:was|were)$/.test(r.words[j]!));

/** “are to meet”, “is due to resume”, “are expected to begin” */
export function isAhead(r: Reading, v: number): boolean {
  const to = r.words[v - 1] === 'be' ? v - 2 : v - 1;
  if (r.words[to] !== 'to') return /^(?:suppose|expect|schedule|plan|slate|due)$/.test(r.a.lemma[v]!);
  return /^(?:is|are|was|were|due|set|scheduled|supposed|expected|planned|slated|going|agreed)$/.test(
    r.words[to - 1] ?? '',
  );
}

export function statusOf(r: Reading, v: number): Meeting['status'] {
  const modal = r.modal(v);
  // “were to have met”, “were supposed to meet”
  if (wasToBe(r, v)) return 'failed';
  if (modal !== null || isAhead(r, v)) return 'planned';
  const head = r.a.head[v]!;
  const infinitive = r.kids[v]!.some(j => r.is(j, 'mark') && r.words[j] === 'to');
  // “flew to Ankara to meet him”
  if (
    infinitive &&
    head >= 0 &&
    r.xposOf(head) === 'VBD' &&
    /^(?:fly|travel|go|come|arrive|cross|sit|stop|drive|land|rush)$/.test(r.a.lemma[head]!)
  )
    return 'happened';
  // “is in Accra to discuss”
  if (infinitive && head >= 0 && head < v && r.kid(head, 'cop') >= 0 && /^NNPS?$/.test(r.xposOf(head)))
    return 'happened';
  if (infinitive && head >= 0 && wasGlad(r, head)) return 'happened';
  // “the two meet again on Monday”, however it is tagged
  if (/^meets?$/.test(r.words[v]!) && !r.helpers(v).length && !infinitive && !isHeadline(r, v)) return 'planned';
  if (infinitive && head >= 0) return 'planned';
  // “Merkel Meets With Putin in Minsk”, a headline
  if (/^(?:VBZ|VBP)$/.test(r.xposOf(v)) && isHeadline(r, v)) return 'happened';
  if (/^(?:VBZ|VBP|VB)$/.test(r.finite(v)) && r.a.lemma[v] !== 'be')
    return r.a.upos[v] === UPOS.ADJ || r.words[v] === 'due'
      ? 'planned'
      : /^(?:VBZ|VBP)$/.test(r.xposOf(v))
        ? 'planned'
        : 'happened';
  if (r.words[v] === 'due' || r.words[v] === 'scheduled') return 'planned';
  return failing.test(r.a.lemma[v]!) && /^(?:collapse|cancel|postpone|break|abort|scrap)$/.test(r.a.lemma[v]!)
    ? 'failed'
    : 'happened';
}

/** “were to have met”, “had been due to meet”: and did not */
function wasToBe(r: Reading, v: number): boolean {
  if (!r.infinitival(v)) return false;
  const to = r.kids[v]!.find(j => j < v && r.words[j] === 'to') ?? -1;
  return r.words[to + 1] === 'have' && /^(?:was|were)$/.test(r.words[to - 1] ?? '');
}

/** in capitals like the words around it */
const isHeadline = (r: Reading, v: number): boolean =>
  v > r.sentence(v).from && /^\p{Lu}\p{Ll}/u.test(r.a.text.slice(r.a.start[v]!));

export function roundOf(r: Reading, i: number): string | null {
  for (const j of r.kids[i]!) if (r.is(j, 'amod', 'det', 'nummod') && ordinals.test(r.words[j]!)) return r.words[j]!;
  return null;
}

export const clauseOf = (r: Reading, v: number): Run => {
  const subject = r.subjectOf(v);
  return {
    from: subject >= 0 && subject < v && r.a.sentOf[subject] === r.a.sentOf[v] ? r.lo[subject]! : r.lo[v]!,
    to: r.hi[v]!,
  };
};

export function make(
  r: Reading,
  calendar: Calendar,
  v: number,
  who: string[],
  run: Run,
  status: Meeting['status'],
  round: string | null,
): Meeting {
  const clipped = clip(r, run, v);
  const date =
    calendar.within(clipped) ??
    calendar.within({from: v, to: clipped.to < run.to ? clipped.to : r.sentence(v).to}) ??
    opening(r, calendar, clipped.from);
  const mediator = mediatorIn(r, clipped) ?? mediatorIn(r, {from: r.sentence(v).from, to: clipped.from}, true);
  // “flew there on Monday to meet him”: the last one
  const when = status === 'happened' && date ? lastOf(r, date) : (date?.date ?? null);
  return {
    id: '',
    who: who.filter(x => !r.same(x, mediator)),
    mediator,
    when,
    where: placeIn(r, r.sentence(v), v),
    round: round ?? roundIn(r, clipped),
    status,
    span: [spanOf(r, trimmed(r, clipped))],
  };
}

/** the weekday that is past, of what has happened */
function lastOf(r: Reading, date: {date: string; from: number; to: number}): string {
  const {published} = r.context;
  if (published === null || date.date.length !== 10 || date.date <= published || date.to - date.from > 1)
    return date.date;
  const day = new Date(`${date.date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 7);
  return day.toISOString().slice(0, 10);
}

/** “Next week, Egypt and Sudan are to hold”: the date a sentence opens with */
function opening(r: Reading, calendar: Calendar, to: number): ReturnType<Calendar['within']> {
  const {from} = r.sentence(to);
  for (let i = from; i < to; i++) if (r.isVerb(i)) return null;
  return calendar.within({from, to});
}

/** no further than a reader needs: the clause up to 30 words behind its verb */
function clip(r: Reading, run: Run, v: number): Run {
  let to = Math.min(run.to, v + 30);
  for (let i = v + 1; i < to; i++)
    // “met ahead of the next round on Sunday”
    if (/^[;–—]$/.test(r.words[i]!) || (r.words[i] === 'ahead' && r.words[i + 1] === 'of')) to = i;
  return {from: Math.max(run.from, v - 25), to: Math.max(to, v + 1)};
}

/** who stands between them, by the words; of those that open a sentence only “under Swiss chairmanship,” */
function mediatorIn(r: Reading, run: Run, opening = false): string | null {
  for (let i = run.from; i < run.to; i++)
    if (!opening && /^(?:mediated|brokered|chaired|facilitated|hosted|convened|chairmanship)$/.test(r.words[i]!)) {
      const by = r.oblique(i, 'by', 'of');
      const ids = by > i ? r.actorsAtEnd(by) : [];
      if (ids.length) return ids[0]!;
    } else if (/^(?:mediation|auspices|chairmanship)$/.test(r.words[i]!) && r.words[r.phraseStart(i) - 1] === 'under') {
      // “under Chinese mediation”
      for (let j = r.phraseStart(i); j < i; j++) {
        for (const id of [r.known(j), r.context.land?.(j) ?? null]) if (id !== null && r.isNamed(id)) return id;
      }
    }
  return null;
}

/** the name behind “in” or “at” nearest to the verb: “in Minsk”, “at Camp David”; not “in June”, “in Iran's view” */
export function placeIn(r: Reading, run: Run, v: number): string | null {
  let best: {text: string; away: number} | null = null;
  for (let i = run.from + 1; i < run.to; i++) {
    if (
      !/^NNPS?$/.test(r.xposOf(i)) ||
      !(
        /^(?:in|at)$/.test(r.words[r.words[i - 1] === 'the' ? i - 2 : i - 1] ?? '') ||
        // “in the Danish capital Copenhagen”
        (settlement.test(r.words[i - 1]!) && /^(?:in|at)$/.test(r.words[r.phraseStart(i - 1) - 1] ?? '')) ||
        // “flew to Newbury”
        (r.words[i - 1] === 'to' && /^(?:fly|travel|go|come|return)$/.test(r.lemma(i - 2)))
      ) ||
      isCalendar(r.words[i]!) ||
      // “called in Ambassador Nam”
      (r.words[i - 1] === 'in' && r.lemma(i - 2) === 'call')
    )
      continue;
    if (isElsewhere(r, i, v)) continue;
    // “in the Danish capital Copenhagen”
    let from = i;
    if (settlement.test(r.words[i + 1] ?? '')) {
      if (!/^NNPS?$/.test(r.xposOf(i + 2)) || isCalendar(r.words[i + 2]!)) continue;
      from = i + 2;
    }
    let to = from + 1;
    while (
      to < run.to &&
      /^(?:NNP|NNPS|HYPH)$/.test(r.xposOf(to)) &&
      !isCalendar(r.words[to]!) &&
      !titled.test(r.words[to]!)
    )
      to++;
    if (r.xposOf(to) === 'POS') continue;
    const away = Math.abs(i - v);
    if (!best || away < best.away) best = {text: r.a.text.slice(r.a.start[from]!, r.a.end[to - 1]!), away};
  }
  return best?.text ?? null;
}

/** “met after a bomb killed ten in Basra”, “took a break for consultations in Juba”: the place of something else told of beside it */
function isElsewhere(r: Reading, i: number, v: number): boolean {
  let done = false;
  for (let at = i, steps = 0; at >= 0 && at !== v && steps < 8; at = r.a.head[at]!, steps++) {
    const lead = r.words[r.phraseStart(at) - 1] ?? '';
    if (at !== i && lead === 'for' && /^(?:consultation|treatment|election|holiday|rest)$/.test(r.a.lemma[at]!))
      return true;
    // “a ceasefire in the war in Basra”
    if (at !== i && /^\p{Ll}/u.test(r.a.text.slice(r.a.start[at]!)) && embattled.test(r.a.lemma[at]!)) return true;
    // “after a bomb killed ten in Basra”, the verb taken for what a noun suffers
    if (done && r.kids[at]!.some(j => r.is(j, 'case') && besideIt.test(r.words[j]!))) return true;
    if (at === i || !r.isVerb(at)) continue;
    done = true;
    if (besideIt.test(r.marker(at) ?? '') || (r.is(at, 'advcl') && besideIt.test(r.words[r.lo[at]!]!))) return true;
  }
  return false;
}

/** What goes on in a place, whatever is talked of elsewhere. By lemma. */
const embattled =
  /^(?:war|conflict|fighting|violence|crisis|ceasefire|truce|hostility|battle|clash|attack|insurgency|uprising|unrest|offensive|siege|troop|force|rebel|prisoner|hostage)$/;
const besideIt = /^(?:after|as|when|because|since|while|before|until|if|although|though)$/;
/** What a place is, told between it and “in”. */
const settlement = /^(?:capital|city|town|port|resort|province|village|state)$/;

/** What opens a name behind a place: “In Turkey Minister Orr met”. */
const titled =
  /^(?:prime|foreign|minister|president|premier|chancellor|secretary|king|queen|pope|mr|mrs|ms|dr|sir|lord|ambassador|envoy|general|senator|governor|special|deputy)\.?$/;

function roundIn(r: Reading, run: Run): string | null {
  for (let i = run.from + 1; i < run.to; i++)
    if (r.a.lemma[i] === 'round' && ordinals.test(r.words[i - 1]!)) return r.words[i - 1]!;
  return null;
}

/** Each side once; two people of one side, named beside others, are both there. */
export function distinct(r: Reading, ids: string[]): string[] {
  const isPerson = (x: string) => r.context.kind?.(x) === 'person' && r.isNamed(x);
  const sides = new Set(ids.map(x => r.principal(x)));
  return ids.filter((x, k) =>
    ids.slice(0, k).every(y => !r.same(x, y) || (sides.size > 1 && x !== y && isPerson(x) && isPerson(y))),
  );
}
