import type {Meeting} from '@suasion/model';
import {isCalendar} from '../actors/names.ts';
import {UPOS} from '../tagset.ts';
import {type Run, spanOf, trimmed} from './clause.ts';
import type {Calendar} from './deadlines.ts';
import type {Reading} from './reading.ts';

const gathering = new Set(
  'talk meeting summit round negotiation session conference dinner handshake discussion consultation ceremony signing'.split(
    ' ',
  ),
);
const ordinals =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next|previous|last|final|latest|new)$/;
const failing = /^(?:collapse|fail|cancel|postpone|break|walk|stall|boycott|call|abort|scrap)$/;

/**
 * Who met whom, when and where: “The leaders of France and Russia met in Minsk”, “the fourth round was held in Beijing”, “talks
 * collapsed”. Not “met its obligations”, “the talks are difficult”, a demand for talks.
 */
export function meetings(r: Reading, calendar: Calendar): Meeting[] {
  const out: Meeting[] = [];
  for (let i = 0; i < r.a.n; i++) {
    if (r.skipped[i] || r.isQuestion(i)) continue;
    const found = r.isVerb(i) ? byVerb(r, calendar, i) : r.a.upos[i] === UPOS.NOUN ? byNoun(r, calendar, i) : null;
    if (!found) continue;
    const same = out.slice(-6).find(m => covers(m, found));
    if (same) merge(same, found);
    else out.push(found);
  }
  return out.map((m, k) => ({...m, id: `m${k + 1}`}));
}

function byVerb(r: Reading, calendar: Calendar, v: number): Meeting | null {
  const lemma = r.a.lemma[v]!;
  const subject = r.subjectOf(v);
  if (subject < 0 && lemma !== 'hold') return null;
  const who = r.passive(v) ? [] : r.actorsOf(subject);
  let others: string[] = [];
  if (lemma === 'meet') {
    const object = r.kid(v, 'obj');
    if (object >= 0) {
      others = r.actorAt(object) === null && r.conjuncts(object).length === 0 ? [] : r.actorsOf(object, who);
      // “met its obligations”, “met resistance”
      if (!others.length) return null;
    }
    others.push(...r.actorsOf(r.oblique(v, 'with'), who));
    if (!who.length || (who.length + others.length < 2 && !isBody(r, subject))) return null;
  } else if (lemma === 'sit' && r.kids[v]!.some(j => r.words[j] === 'down')) {
    others = r.actorsOf(r.oblique(v, 'with'), who);
    if (who.length + others.length < 2) return null;
  } else if (
    lemma === 'confer' ||
    (/^(?:hold|resume|begin|open|start|have)$/.test(lemma) &&
      !r.passive(v) &&
      gathering.has(r.a.lemma[r.kid(v, 'obj')] ?? ''))
  ) {
    others = r.actorsOf(r.oblique(v, 'with'), who);
    const thing = r.kid(v, 'obj');
    if (thing >= 0) others.push(...r.actorsOf(r.oblique(thing, 'with', 'between'), who));
    if (who.length + others.length < 2 && !(who.length && isBody(r, subject))) return null;
  } else if (lemma === 'host' || lemma === 'convene') {
    if (!who.length || r.kid(v, 'obj') < 0) return null;
    const thing = r.kid(v, 'obj');
    if (!gathering.has(r.a.lemma[thing]!) && r.actorsOf(thing).length === 0) return null;
    others = gathering.has(r.a.lemma[thing]!) ? r.pair(v, who) : r.actorsOf(thing, who);
  } else if (lemma === 'discuss') {
    // “discussed the next round with Kerry, Brahimi and Ban on Friday night”: a talk face to face needs its day or place
    others = r.actorsOf(r.oblique(v, 'with'), who);
    if (!who.length || !others.length || r.modal(v) !== null) return null;
  } else if (lemma === 'fly' || lemma === 'travel') {
    return null;
  } else return null;
  if (!isReported(r, v)) return null;
  const all = distinct(r, [...who, ...others]);
  return make(r, calendar, v, all, clauseOf(r, v), statusOf(r, v), null);
}

function byNoun(r: Reading, calendar: Calendar, i: number): Meeting | null {
  const lemma = r.a.lemma[i]!;
  if (!gathering.has(lemma)) return null;
  const v = verbOver(r, i);
  if (v < 0) return null;
  const isSubject = r.subjectOf(v) === i || r.kid(v, 'nsubj') === i;
  const verb = r.a.lemma[v]!;
  const round = roundOf(r, i);
  // as subject: “talks ended”, “the round was held”, “the meeting will take place”; elsewhere only a numbered round or one with its parties
  const between = r.oblique(i, 'between', 'among', 'with', 'of');
  const named = between >= 0 ? r.actorsOf(between) : [];
  if (isSubject) {
    if (
      !/^(?:be|end|hold|take|begin|start|open|resume|conclude|collapse|fail|break|close|run|last|continue|deal|produce|happen|due)$/.test(
        verb,
      ) &&
      !(named.length > 1)
    )
      return null;
    if (r.kid(v, 'cop') >= 0 && verb !== 'due') return null;
  } else if (!(round && named.length > 1)) return null;
  if (!isReported(r, v) && !/^(?:deal)$/.test(verb)) return null;
  const who = named.length > 1 ? named : attendees(r, i, v);
  if (who.length < 2) return null;
  let status = statusOf(r, v);
  if (/^(?:collapse|break|cancel|postpone|walk|stall|abort|scrap)$/.test(verb)) status = 'failed';
  return make(r, calendar, v, distinct(r, who), clauseOf(r, v), status, round);
}

function attendees(r: Reading, i: number, v: number): string[] {
  // named around it in the sentence, else the two the text is about
  const {from, to} = r.sentence(i);
  const with_ = r.actorsOf(r.oblique(v, 'with', 'between', 'among'));
  if (with_.length > 1) return with_;
  const here = r.actorsIn(from, to).filter(id => !r.context.reporters?.has(id));
  return here.length >= 2 && here.length <= 6 && r.kid(v, 'obl:agent') < 0 && hasAmong(r, from, to) ? here : r.pair(i);
}

const hasAmong = (r: Reading, from: number, to: number): boolean => {
  for (let j = from; j < to; j++) if (/^(?:between|among|attended)$/.test(r.words[j]!)) return true;
  return false;
};

/** “The Security Council met”: a body that meets by itself */
const isBody = (r: Reading, i: number): boolean =>
  /^(?:council|heads|bureau|commission|committee|cabinet|parliament|assembly|leaders|ministers|directors|commissioners|parties|delegations|board|league)$/.test(
    r.words[i]!,
  );

function verbOver(r: Reading, i: number): number {
  for (let at = i, steps = 0; steps < 5; steps++) {
    const head = r.a.head[at]!;
    if (head < 0) return r.isVerb(at) ? at : -1;
    if (r.isVerb(head) || r.a.upos[head] === UPOS.ADJ) return head;
    at = head;
  }
  return -1;
}

/** not asked for, denied, or supposed */
function isReported(r: Reading, v: number): boolean {
  for (let at = v, steps = 0; at >= 0 && steps < 6; steps++) {
    const mark = r.marker(at);
    if (mark !== null && /^(?:if|whether|unless|until|before|once)$/.test(mark)) return at !== v;
    const modal = r.modal(at);
    if (at === v && modal !== null && !/^(?:will|'ll|would|shall)$/.test(modal)) return false;
    if (at === v && r.negated(at)) return false;
    const head = r.a.head[at]!;
    if (head < 0) return true;
    if (
      r.is(at, 'xcomp') &&
      /^(?:refuse|want|ask|urge|demand|call|offer|decline|invite|threaten|hope|tell|press|encourage|wish|ready|willing|prepared)$/.test(
        r.a.lemma[head] ?? '',
      )
    )
      return false;
    at = head;
  }
  return true;
}

function statusOf(r: Reading, v: number): Meeting['status'] {
  const modal = r.modal(v);
  if (modal !== null) return 'planned';
  const head = r.a.head[v]!;
  const infinitive = r.kids[v]!.some(j => r.is(j, 'mark') && r.words[j] === 'to');
  if (infinitive && head >= 0) return 'planned';
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

function roundOf(r: Reading, i: number): string | null {
  for (const j of r.kids[i]!) if (r.is(j, 'amod', 'det', 'nummod') && ordinals.test(r.words[j]!)) return r.words[j]!;
  return null;
}

const clauseOf = (r: Reading, v: number): Run => {
  const subject = r.subjectOf(v);
  return {
    from: subject >= 0 && subject < v && r.a.sentOf[subject] === r.a.sentOf[v] ? r.lo[subject]! : r.lo[v]!,
    to: r.hi[v]!,
  };
};

function make(
  r: Reading,
  calendar: Calendar,
  v: number,
  who: string[],
  run: Run,
  status: Meeting['status'],
  round: string | null,
): Meeting {
  const clipped = clip(r, run, v);
  const date = calendar.within(clipped) ?? calendar.within({from: v, to: r.sentence(v).to});
  const mediator = mediatorIn(r, clipped);
  return {
    id: '',
    who: who.filter(x => !r.same(x, mediator)),
    mediator,
    when: date?.date ?? null,
    where: placeIn(r, r.sentence(v), v),
    round: round ?? roundIn(r, clipped),
    status,
    span: [spanOf(r, trimmed(r, clipped))],
  };
}

/** no further than a reader needs: the clause up to 30 words behind its verb */
function clip(r: Reading, run: Run, v: number): Run {
  let to = Math.min(run.to, v + 30);
  for (let i = v + 1; i < to; i++) if (/^[;–—]$/.test(r.words[i]!)) to = i;
  return {from: Math.max(run.from, v - 25), to: Math.max(to, v + 1)};
}

function mediatorIn(r: Reading, run: Run): string | null {
  for (let i = run.from; i < run.to; i++)
    if (/^(?:mediated|brokered|chaired|facilitated|hosted|convened|chairmanship)$/.test(r.words[i]!)) {
      const by = r.oblique(i, 'by', 'of');
      const ids = by > i ? r.actorsAtEnd(by) : [];
      if (ids.length) return ids[0]!;
    }
  return null;
}

/** the name behind “in” or “at” nearest to the verb: “in Minsk”, “at Camp David”; not “in June”, “in Iran's view” */
function placeIn(r: Reading, run: Run, v: number): string | null {
  let best: {text: string; away: number} | null = null;
  for (let i = run.from + 1; i < run.to; i++) {
    if (
      !/^NNPS?$/.test(r.xposOf(i)) ||
      !/^(?:in|at)$/.test(r.words[r.words[i - 1] === 'the' ? i - 2 : i - 1] ?? '') ||
      isCalendar(r.words[i]!)
    )
      continue;
    let to = i + 1;
    while (to < run.to && /^(?:NNP|NNPS|HYPH)$/.test(r.xposOf(to)) && !isCalendar(r.words[to]!)) to++;
    if (r.xposOf(to) === 'POS') continue;
    const away = Math.abs(i - v);
    if (!best || away < best.away) best = {text: r.a.text.slice(r.a.start[i]!, r.a.end[to - 1]!), away};
  }
  return best?.text ?? null;
}

function roundIn(r: Reading, run: Run): string | null {
  for (let i = run.from + 1; i < run.to; i++)
    if (r.a.lemma[i] === 'round' && ordinals.test(r.words[i - 1]!)) return r.words[i - 1]!;
  return null;
}

const distinct = (r: Reading, ids: string[]): string[] => ids.filter((x, k) => ids.findIndex(y => r.same(x, y)) === k);

function covers(x: Meeting, y: Meeting): boolean {
  const [a, b] = [x.span[0]!, y.span[0]!];
  return a.start < b.end && b.start < a.end && x.status === y.status;
}

function merge(into: Meeting, from: Meeting): void {
  for (const who of from.who) if (!into.who.includes(who)) into.who.push(who);
  into.mediator ??= from.mediator;
  into.when ??= from.when;
  into.where ??= from.where;
  into.round ??= from.round;
}
