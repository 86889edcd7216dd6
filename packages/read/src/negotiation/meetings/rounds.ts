import type {Meeting} from '@suasion/model';
import {UPOS} from '../../tagset.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import type {Reading} from '../reading/reading.ts';
import type {Sides} from '../reading/sides.ts';
import {spans} from '../words/meetings.ts';
import {attendees, betweenBehind, partiesAt} from './attendees.ts';
import {isAudience, isGathering} from './gatherings.ts';
import {clauseOf, distinct, isAhead, isReported, make, placeIn, roundOf, statusOf} from './meeting-parts.ts';

/** “talks broke down”, “the fourth round will be held in Bern”: an encounter by its noun */
export function byNoun(
  r: Reading,
  calendar: Calendar,
  i: number,
  before: readonly Meeting[],
  sides: Sides,
): Meeting | null {
  if (!isGathering(r, i)) return null;
  const ended = endedBehind(r, i);
  const v = ended > i ? ended : verbOver(r, i);
  if (v < 0) return null;
  // “five weeks of talks broke down”
  const span = r.a.head[i]!;
  const subject = r.subjectOf(v);
  const isSubject =
    v === ended ||
    subject === i ||
    r.kid(v, 'nsubj') === i ||
    (span >= 0 && span === subject && spans.has(r.a.lemma[span]!));
  const verb = r.a.lemma[v]!;
  const round = roundOf(r, i);
  // as subject: “talks ended”, “the round was held”, “the meeting will take place”; elsewhere only a numbered round or one with its parties
  const between = r.oblique(i, 'between', 'among', 'with', 'of');
  if (isUnnamed(r, i, between)) return null;
  const parties = between >= 0 ? partiesAt(r, between) : [];
  const told = parties.length > 1 ? parties : betweenBehind(r, i, parties);
  // “the union's talks with the port”, “a summit of the African Union”
  const whose = told.length === 1 && isSubject ? r.actorsOf(r.kid(i, 'nmod:poss'), told) : [];
  const named = [...whose, ...told];
  const alone = named.length === 1 && between === r.oblique(i, 'of') && isBody(r, between, named[0]!);
  if (r.supposed(v)) return null;
  // “the talks are due to end on 30 June”: a term, no encounter
  if (/^(?:end|conclude|finish|close)$/.test(verb) && (isAhead(r, v) || r.modal(v) !== null)) return null;
  // “talks between them looked bleak”, “remain uncertain”: how they stand, and not that they were held
  if (/^(?:look|appear|seem|remain|hinge|depend|hang)$/.test(verb) && r.words[r.kid(v, 'xcomp') - 1] !== 'to')
    return null;
  if (isSubject) {
    if (
      !/^(?:be|end|hold|take|begin|start|open|resume|conclude|collapse|fail|break|close|run|last|continue|deal|produce|happen|due|suppose|expect|schedule|plan|slate|set|reconvene|restart|follow|cancel|postpone|stall|adjourn|suspend|founder|fall|call|put|get|go|shelve|scrap|reopen|pause)$/.test(
        verb,
      ) &&
      !(named.length > 1)
    )
      return null;
    if (r.kid(v, 'cop') >= 0 && verb !== 'due' && !isAhead(r, v)) return null;
    // “the negotiations follow what was struck with Ford”
    if (
      verb === 'follow' &&
      !r.passive(v) &&
      r.words.slice(v + 1, v + 3).some(w => /^(?:what|the|an?|months|weeks|days)$/.test(w))
    )
      return null;
  } else if (
    !(round && named.length > 1) ||
    /^(?:make|demand|want|propose|ask|rule|refuse|offer|seek|call|insist|urge|reject)$/.test(verb)
  )
    return null;
  if (!isReported(r, v) && !/^(?:deal)$/.test(verb)) return null;
  // “talks with the government broke down, the union said”: with whom, and who tells
  const own =
    named.length === 1 && between === r.oblique(i, 'with') ? r.voice(v).filter(x => !r.same(x, named[0]!)) : [];
  const met = named.length < 2 && own.length === 0 ? metBehind(r, v) : [];
  const who =
    met.length > 1
      ? met
      : named.length > 1 || alone
        ? named
        : own.length
          ? [...named, ...own]
          : attendees(r, i, v, before, sides);
  if ((who.length < 2 && !alone) || who.some(x => isAudience(r, x))) return null;
  let status = r.isVerb(v) ? statusOf(r, v) : 'planned';
  if (/^(?:collapse|break|cancel|postpone|walk|abort|scrap|founder)$/.test(verb)) status = 'failed';
  // “talks failed”; those that failed to bring peace were held
  if (verb === 'fail' && r.words[v + 1] !== 'to' && !isAhead(r, v)) status = 'failed';
  // “fell apart”, “were called off”, “are suspended”
  if (
    (verb === 'fall' && /^(?:apart|through)$/.test(r.words[v + 1] ?? '')) ||
    (/^(?:call|put)$/.test(verb) && r.words[v + 1] === 'off') ||
    (/^(?:suspend|shelve)$/.test(verb) && r.passive(v))
  )
    status = 'failed';
  if (cameToNothing(r, v)) status = 'failed';
  const run = v === ended ? {from: i, to: r.hi[v]!} : clauseOf(r, v);
  const meeting = make(r, calendar, v, distinct(r, who), run, status, round);
  // “spoke in Munich about the first round between the two in Geneva”
  if (!isSubject && telling.test(verb)) meeting.where = placeIn(r, {from: i, to: r.hi[i]!}, i);
  return meeting;
}

/** What is done elsewhere than at the meeting that it is about. By lemma. */
const telling =
  /^(?:speak|talk|say|tell|comment|brief|report|write|answer|recall|describe|review|assess|hail|praise|welcome|criticise|criticize|condemn|deplore)$/;

/** “talks went on | as officials from Chad and Libya met”: who met, told behind the talks; none where nobody is */
function metBehind(r: Reading, v: number): string[] {
  const {to} = r.sentence(v);
  let from = -1;
  for (let j = v + 1; j < to; j++) {
    if (/^(?:as|when|while|where)$/.test(r.words[j]!)) from = j + 1;
    if (from < 0 || !r.isVerb(j) || !/^(?:meet|gather)$/.test(r.lemma(j))) continue;
    // “from Chad”, which is a place elsewhere
    const lands = [...Array(j - from).keys()].flatMap(k =>
      /^(?:from|of)$/.test(r.words[r.words[from + k - 1] === 'the' ? from + k - 2 : from + k - 1] ?? '')
        ? (r.context.land?.(from + k) ?? [])
        : [],
    );
    return distinct(r, [...lands, ...r.actorsIn(from, j)]).filter(x => r.isNamed(r.principal(x)));
  }
  return [];
}

/** “negotiations between Sudan's warring parties”, “among four German parties”: told, but of nobody with a name */
function isUnnamed(r: Reading, i: number, between: number): boolean {
  if (between < i || !/^(?:parties|sides|factions|players|leaders|powers)$/.test(r.words[between]!)) return false;
  return r.kids[between]!.some(
    j => r.is(j, 'nmod:poss') || (r.is(j, 'nummod') && !/^(?:two|both|2)$/.test(r.words[j]!)),
  );
}

/** a body that meets by itself */
const isBody = (r: Reading, i: number, id: string): boolean =>
  r.context.kind?.(id) === 'bloc' || /^(?:council|commission|committee|cabinet|assembly|board)$/i.test(r.a.lemma[i]!);

function verbOver(r: Reading, i: number): number {
  for (let at = i, steps = 0; steps < 5; steps++) {
    const head = r.a.head[at]!;
    if (head < 0) return r.isVerb(at) ? at : -1;
    if (r.isVerb(head) || r.a.upos[head] === UPOS.ADJ) return head;
    at = head;
  }
  return -1;
}

/** “after talks with employers ended without result”, “contract talks resume Tuesday”: what the parse took the talks from; -1 when none */
function endedBehind(r: Reading, i: number): number {
  const {to} = r.sentence(i);
  // “Talks between the dockers and the port resumed”, the verb hung on its subject
  const hung = r.a.head[i]! < 0 ? r.kid(i, 'acl') : -1;
  if (hung > i && /^(?:VBD|VBN)$/.test(r.xposOf(hung)) && opened.test(r.lemma(hung)) && !r.helpers(hung).length)
    return hung;
  // tagged as a noun
  if (
    i + 2 < to &&
    /^(?:resume|restart|continue)$/.test(r.words[i + 1]!) &&
    r.xposOf(i + 1) === 'NN' &&
    r.a.head[i] === i + 1
  )
    return i + 1;
  if (!/^(?:after|since|when|because|as)$/.test(r.words[r.phraseStart(i) - 1] ?? '') || r.is(i, 'nsubj')) return -1;
  for (let j = i + 1; j < Math.min(to, i + 8) && !/^[.,;:]$/.test(r.words[j]!); j++) {
    if (!r.isVerb(j)) continue;
    return /^(?:VBD|VBN)$/.test(r.xposOf(j)) &&
      /^(?:end|collapse|break|fail|stall|founder|conclude|finish)$/.test(r.lemma(j)) &&
      r.kid(j, 'nsubj') < 0
      ? j
      : -1;
  }
  return -1;
}

/** What talks do by themselves. By lemma. */
const opened = /^(?:end|collapse|break|fail|stall|founder|conclude|finish|resume|begin|open|start|restart|reopen)$/;

/** “ended in shouting”; talks that ended with no deal were held all the same */
function cameToNothing(r: Reading, v: number): boolean {
  if (!/^(?:end|break|finish|close)$/.test(r.lemma(v))) return false;
  for (let j = v + 1; j + 1 < Math.min(r.sentence(v).to, v + 8) && !/^[.;:]$/.test(r.words[j]!); j++)
    if (
      r.words[j] === 'in' &&
      /^(?:shouting|acrimony|failure|uproar|disagreement|recrimination|recriminations|tatters|chaos)$/.test(
        r.words[j + 1]!,
      )
    )
      return true;
  return false;
}
