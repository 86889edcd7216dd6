import {build, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {coordinated, predicate, type Run, spanOf} from '../reading/clause.ts';
import {infinitive, nounAfter} from '../reading/heads.ts';
import {nominal, verbal} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import {triggers} from '../words/frames.ts';
import {idleOrders, isSaying} from '../words/reading.ts';

/** “gave both sides until August to reach an accord”, “gave Pakistan ninety days to answer”; not “gave him a book to read” */
export function ultimatum(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  if (!r.isReal(v)) return [];
  // “have been given until Friday to answer”: by nobody in particular
  const passive = r.passive(v);
  const whom = passive ? r.kid(v, 'nsubj:pass', 'nsubj') : r.kid(v, 'iobj', 'obj');
  if (passive ? whom < 0 : whom < v) return [];
  const by = passive ? r.agents(v) : r.actorsOf(r.subjectOf(v));
  const of = r.actorsOf(whom, by);
  if (
    (!passive && !by.length) ||
    (!of.length && r.actorAt(whom) === null && !/^(?:sides?|parties|them|both)$/.test(r.words[whom]!))
  )
    return [];
  const {to} = r.sentence(v);
  let timed = false;
  for (let j = passive ? v + 1 : r.hi[whom]! - 1; j < Math.min(to, v + 24); j++)
    if (/^(?:until|days?|weeks?|months?|hours?|fortnight)$/.test(r.words[j]!)) timed = true;
  if (!timed) return [];
  for (let j = v + 2; j < Math.min(to, v + 26); j++)
    if (r.words[j] === 'to' && r.a.head[j]! > j && r.isVerbal(r.a.head[j]!)) {
      const head = r.a.head[j]!;
      const term = termBefore(calendar, passive ? v : whom, j);
      return coordinated(r, head)
        .flatMap(h =>
          build(
            r,
            calendar,
            'demand',
            by,
            {head: h, run: predicate(r, h), of, verbal: true, addressed: true},
            v,
            false,
          ),
        )
        .map(d => (d.deadline.length || !term ? d : {...d, deadline: [spanOf(r, term)]}));
    }
  // “gave the Front until Monday for a reply”, “gave them a week for the rest”
  for (let j = v + 2; j < Math.min(to, v + 12); j++) {
    const term =
      r.words[j] === 'for'
        ? (termBefore(calendar, passive ? v : whom, j) ?? (timeAt(r, j - 2)?.to === j ? timeAt(r, j - 2) : null))
        : null;
    const what = term ? nounAfter(r, j) : -1;
    if (what > j)
      return nominal(r, what, of, true)
        .flatMap(c => build(r, calendar, 'demand', by, c, v, false))
        .map(d => ({...d, deadline: [spanOf(r, term!)]}));
  }
  return [];
}

/** “Zambia has until Friday to answer”, “they have two months to reply”: asked of whoever has the time, by whoever says so */
export function granted(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  if (!r.isReal(v) || r.negated(v) || r.passive(v) || r.modal(v) !== null) return [];
  // “they have got until Friday”
  const at = r.words[v + 1] === 'got' ? v + 2 : v + 1;
  const term = r.words[at] === 'until' ? (calendar.termAt(at) ?? untilAt(r, at)) : timeAt(r, at);
  if (!term || r.words[term.to] !== 'to' || r.xposOf(term.to + 1) !== 'VB') return [];
  const by = r.voice(v);
  const of = r.subjects(v).filter(x => !by.some(b => r.same(x, b)));
  if (!of.length || /^(?:live|go|spare|think|wait|play)$/.test(r.a.lemma[term.to + 1]!)) return [];
  return coordinated(r, term.to + 1)
    .flatMap(h =>
      build(r, calendar, 'demand', by, {head: h, run: predicate(r, h), of, verbal: true, addressed: true}, v, false),
    )
    .map(d => ({...d, deadline: d.deadline.length ? d.deadline : [spanOf(r, term)]}));
}

/** “set Thursday as the last day for an answer”, “set the 15th as the deadline for leaving”: what is due by the day its subject sets */
export function lastDay(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  if (!r.isReal(v) || r.negated(v) || r.supposed(v)) return [];
  const {to} = r.sentence(v);
  let as = v + 1;
  while (as < Math.min(to, v + 7) && r.words[as] !== 'as') as++;
  let day = as + 1;
  while (day < Math.min(to, as + 5) && !/^(?:day|date|deadline|limit)$/.test(r.words[day]!)) day++;
  if (r.words[as] !== 'as' || r.words[day + 1] !== 'for' || !/^(?:day|date|deadline|limit)$/.test(r.words[day]!))
    return [];
  if (/^da(?:y|te)$/.test(r.words[day]!) && !r.words.slice(as, day).some(w => /^(?:last|final|latest)$/.test(w)))
    return [];
  const by = r.passive(v) ? r.agents(v) : r.subjects(v);
  const term = {from: v + 1, to: as};
  const what = nounAfter(r, day + 1);
  const acts =
    r.xposOf(day + 2) === 'VBG' ? verbal(r, day + 2, [], false) : what > day ? nominal(r, what, [], false) : [];
  return acts
    .flatMap(c => build(r, calendar, 'demand', by, c, v, false))
    .map(d => ({...d, deadline: d.deadline.length ? d.deadline : [spanOf(r, term)]}));
}

/** “two months”, “48 hours” */
function timeAt(r: Reading, i: number): Run | null {
  if (r.xposOf(i) !== 'CD' && r.words[i] !== 'a') return null;
  return /^(?:hours?|days?|weeks?|months?|years?|minutes?|fortnight)$/.test(r.words[i + 1] ?? '')
    ? {from: i, to: i + 2}
    : null;
}

/** “until midnight”, “until the end of the month” before an infinitive */
function untilAt(r: Reading, i: number): Run | null {
  let to = i + 1;
  while (to < Math.min(r.sentence(i).to, i + 8) && /^(?:DT|NN|NNP|CD|IN|RB|NNS)$/.test(r.xposOf(to))) to++;
  return r.words[to] === 'to' && to > i + 1 ? {from: i, to} : null;
}

/** “until Friday” between whom it is given to and what is to be done by then */
function termBefore(calendar: Calendar, whom: number, to: number): Run | null {
  for (let i = whom + 1; i < to; i++) {
    const term = calendar.termAt(i);
    if (term && term.to <= to) return term;
  }
  return null;
}

/** “We say to him, ‘Put an offer on the table’”: what the speaker tells another in words of his own */
function toldDirectly(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  const saying = r.a.head[v]!;
  if (!r.is(v, 'ccomp', 'parataxis') || saying < 0 || saying > v || !/^[“‘':]$/.test(r.words[v - 1] ?? '')) return [];
  const to = saying + 1;
  if (!/^(?:say|tell)$/.test(r.a.lemma[saying]!) || r.modal(saying) !== null || r.isQuestion(saying)) return [];
  const whom = r.lemma(saying) === 'tell' ? to : r.words[to] === 'to' ? to + 1 : -1;
  if (whom < 0 || idleOrders.has(r.a.lemma[v]!) || r.xposOf(saying) !== 'VBP') return [];
  const by = r.subjects(saying);
  const of = r.actorsOf(r.xposOf(whom) === 'PRP' ? whom : nounAfter(r, whom - 1), by);
  if (!by.length) return [];
  return verbal(r, v, of, true).flatMap(c =>
    build(r, calendar, 'demand', by, {...c, run: {from: Math.max(c.run.from, v), to: c.run.to}}, v, false),
  );
}

/** “Stop the shelling”, “Give it a fortnight”, inside somebody's quotation; not “Look, …”, “Let me be plain” */
export function imperative(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  if (r.xposOf(v) !== 'VB' || r.kid(v, 'nsubj', 'mark', 'expl') >= 0) return [];
  const told = toldDirectly(r, calendar, v);
  if (told.length) return told;
  // “Reopen the crossing,” the envoy told them: hung on the cue
  if (!r.is(v, 'root') && !(r.is(v, 'ccomp', 'parataxis') && r.a.head[v]! > v && r.isQuoted(v))) return [];
  // “Do not touch the convoy”
  const help = r.kid(v, 'aux');
  if (help >= 0 && r.words[help] !== 'do') return [];
  if (
    r.statementAt[v]! < 0 ||
    (idleOrders.has(r.a.lemma[v]!) && rewardBehind(r, v) < 0) ||
    r.isQuestion(v) ||
    triggers.has(r.a.lemma[v]!) ||
    isSaying.test(r.a.lemma[v]!)
  )
    return [];
  const k = r.statementAt[v]!;
  const statement = r.context.statements[k]!;
  if (statement.quotation === 'indirect' || statement.speaker === null || statement.standing === 'asked') return [];
  // it opens the quotation or its sentence
  const first = r.sentence(v).from;
  for (let j = first; j < v; j++) if (!/^[“‘'”,-]$/.test(r.words[j]!) && r.a.head[j] !== v) return [];
  if (infinitive(r, v, v) === v || isWayOfDoing(r, v)) return [];
  const of = statement.addressee && !isAudience(r, statement.cue) ? [statement.addressee] : [];
  const by = [statement.speaker];
  const reward = rewardBehind(r, v);
  const demand = build(
    r,
    calendar,
    'demand',
    by,
    {
      head: v,
      run: predicate(r, v),
      of,
      verbal: true,
      addressed: true,
      ...(reward > 0 && {limit: andBefore(r, reward)}),
    },
    v,
    false,
  );
  if (reward < 0) return demand;
  const kind = /^(?:will|'ll)$/.test(r.modal(reward) ?? '') ? 'promise' : 'offer';
  return [
    ...demand,
    ...build(
      r,
      calendar,
      kind,
      by,
      {head: reward, run: predicate(r, reward), of, verbal: true, addressed: true},
      v,
      false,
    ),
  ];
}

/** “They did it in the towns as well: leak the files and wait”: what has been done, said in the form of an order */
export function isWayOfDoing(r: Reading, v: number): boolean {
  const colon = r.words[v - 1] === ':' ? v - 1 : -1;
  if (colon < 0) return false;
  for (let j = colon - 1; j >= 0 && colon - j < 24 && !/^[.?!“]$/.test(r.words[j]!); j--)
    if (
      /^(?:do|does|did|done|follow|following|playbook|tactics?|strategy|recipe|classic|trick|method|pattern)$/.test(
        r.words[j]!,
      )
    )
      return true;
  return false;
}

/** “she told reporters”: they only hear it */
const isAudience = (r: Reading, cue: readonly {start: number; end: number}[]): boolean =>
  cue.some(c => {
    const i = r.tokenAt(c.start);
    return r.words
      .slice(i, i + 6)
      .some(w =>
        /^(?:reporters|journalists|conference|parliament|lawmakers|crowd|rally|radio|television|newspaper)$/.test(w),
      );
  });

/** “Take the cuts off the table and we can talk”: the verb of what the one who orders does in return; -1 when there is none */
function rewardBehind(r: Reading, v: number): number {
  const {to} = r.sentence(v);
  for (let i = v + 1; i + 2 < to; i++)
    if (r.words[i] === 'and' && /^(?:we|i)$/.test(r.words[i + 1]!) && /^(?:can|will|'ll)$/.test(r.words[i + 2]!)) {
      let w = i + 3;
      while (w < to && !r.isVerb(w)) w++;
      return w < to ? w : -1;
    }
  return -1;
}

function andBefore(r: Reading, v: number): number {
  let i = v;
  while (r.words[i] !== 'and') i--;
  return i;
}
