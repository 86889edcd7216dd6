import type {Meeting} from '@suasion/model';
import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {attending, keepingAway, spans} from '../words/meetings.ts';
import {isAudience, isGathering, isThingMet} from './gatherings.ts';
import {isAhead} from './meeting-parts.ts';

/** “his Turkish counterpart”: the land or body the word before names */
export function besides(r: Reading, counterpart: number, who: readonly string[]): string[] {
  for (let j = r.phraseStart(counterpart); j < counterpart; j++) {
    const id = r.xposOf(j) === 'PRP$' ? null : (r.context.land?.(j) ?? null);
    if (id !== null && r.isNamed(id) && !who.some(x => r.same(x, id))) return [id];
  }
  return r.actorsOf(counterpart, [...who]);
}

/** the noun of an encounter at or right behind token i, over an article and adjectives; -1 when another noun stands there */
function gatheringAt(r: Reading, i: number): number {
  const {to} = r.sentence(Math.min(i, r.a.n - 1));
  const noun = i < to ? nounAfter(r, i - 1) : -1;
  return noun >= 0 && isGathering(r, noun) ? noun : -1;
}

/** those with whom an encounter is, or between whom: “talks with Egypt”, “a meeting between the two” */
export function partiesOf(r: Reading, noun: number, but: readonly string[]): string[] {
  const {to} = r.sentence(noun);
  for (let i = noun + 1; i < Math.min(to, noun + 7); i++) {
    if (/^(?:with|between|among|of)$/.test(r.words[i]!)) {
      // “between the delegations of Iran and Iraq”
      let end = i + 1;
      while (end < to && (/^(?:NNPS?|NNS?|JJ|DT|CC|POS|HYPH)$/.test(r.xposOf(end)) || /^(?:,|of)$/.test(r.words[end]!)))
        end++;
      const named = r.words[i] === 'with' ? [] : r.actorsIn(i + 1, end).filter(x => !but.some(y => r.same(x, y)));
      if (named.length > 1) return named;
      if (r.words[i] === 'of') return [];
      const head = nounAfter(r, i);
      if (head >= 0 && /^(?:counterpart|colleague)s?$/.test(r.words[head]!)) return besides(r, head, but);
      if (head >= 0) return r.actorsOf(head, [...but]);
      // “with Recep Tayyip Erdogan”, “with both”
      return r.actorsIn(i + 1, Math.min(to, i + 6)).slice(0, 1);
    }
    if (r.isVerb(i) || /^[.,;:]$/.test(r.words[i]!)) return [];
  }
  return [];
}

/** Who misses an encounter with whom by the verb at v: “called off a meeting with Turkey”, “refused to attend talks with Egypt”; null for none */
export function missed(r: Reading, v: number, other: (id: string) => string[]): string[] | null {
  const lemma = r.lemma(v);
  // “have not met” tells of no meeting that was to be
  if (lemma === 'meet' && isWithheld(r, v) && !r.passive(v) && !r.helpers(v).some(j => r.a.lemma[j] === 'have'))
    return unmetBy(r, v);
  const at = attending.test(lemma) && isWithheld(r, v) ? behindVerb(r, v) : keptFrom(r, v, lemma);
  const noun = at < 0 ? -1 : gatheringAt(r, at);
  if (noun < 0 || r.passive(v)) return null;
  const subject = r.subjectOf(v) >= 0 ? r.subjectOf(v) : r.a.head[v]! >= 0 ? r.subjectOf(r.a.head[v]!) : -1;
  const who = r.actorsOf(subject);
  if (!who.length) return null;
  const others = partiesOf(r, noun, who);
  if (others.length) return [...who, ...others];
  // “Chad and Libya broke off talks”
  if (who.length === 2 && /^(?:break|suspend|call|cancel|postpone)$/.test(lemma)) return who;
  // “broke off the talks”: with whom one deals
  const ends =
    !/^(?:with|between)$/.test(r.words[noun + 1] ?? '') &&
    /^(?:break|walk|storm|pull|quit|suspend|call)$/.test(lemma) &&
    /^(?:talk|negotiation)$/.test(r.a.lemma[noun]!);
  return ends && who.length === 1 && other(who[0]!).length ? [...who, ...other(who[0]!)] : null;
}

/** “refused to meet Kurti”, “did not meet the envoy”, “the two did not meet”: not its terms; null where nobody is named */
function unmetBy(r: Reading, v: number): string[] | null {
  const who = r.actorsOf(r.subjectOf(v) >= 0 ? r.subjectOf(v) : r.a.head[v]! >= 0 ? r.subjectOf(r.a.head[v]!) : -1);
  const object = r.kid(v, 'obj') > v ? r.kid(v, 'obj') : r.oblique(v, 'with');
  if (object > v && isThingMet(r, object)) return null;
  const others = object > v ? r.actorsOf(object, who) : [];
  const all = [...who, ...others];
  return who.length && all.length > 1 && (object < v || others.length) && all.some(x => r.isNamed(r.principal(x)))
    ? all
    : null;
}

/** “refused to attend”, “failed to turn up”, “did not come” */
function isWithheld(r: Reading, v: number): boolean {
  const over = r.a.head[v]!;
  if (r.infinitival(v)) return over >= 0 && /^(?:refuse|decline|fail)$/.test(r.lemma(over)) && r.isReal(over);
  return r.negated(v) && r.modal(v) === null;
}

/** where the thing behind “turn up for”, “come to”, “attend” begins */
function behindVerb(r: Reading, v: number): number {
  let i = v + 1;
  while (/^(?:up|for|to|in|at|part)$/.test(r.words[i] ?? '')) i++;
  return i;
}

function keptFrom(r: Reading, v: number, lemma: string): number {
  // only as done, or about to be
  if (!/^(?:VBD|VBZ|VBN)$/.test(r.finite(v)) || r.negated(v) || r.modal(v) !== null || r.infinitival(v)) return -1;
  for (const [verb, behind] of keepingAway) {
    if (!verb.test(lemma)) continue;
    if (behind.test('')) return v + 1;
    for (const n of [2, 1]) if (behind.test(r.words.slice(v + 1, v + 1 + n).join(' '))) return v + 1 + n;
  }
  return -1;
}

/**
 * Who took part in an encounter told of in passing: “at a meeting with Erdogan, Mitsotakis raised …”, “said after talks with Egypt”.
 * Not “before talks with Egypt can resume”, “called for a meeting with”.
 */
export function attended(r: Reading, i: number): {who: string[]; status: Meeting['status']; over: number} | null {
  if (!isGathering(r, i) && !isCallWith(r, i)) return null;
  const going = goingOn(r, i);
  if (going) return {who: going, status: 'happened', over: r.sentence(i).from};
  let at = r.phraseStart(i) - 1;
  // “after two days of talks”
  if (r.words[at] === 'of') {
    // not “in favour of talks”
    if (
      !spans.has(r.a.lemma[at - 1]!) &&
      !/^(?:course|start|end|close|conclusion|opening|outset|margin|sideline|bout|set|half)$/.test(r.a.lemma[at - 1]!)
    )
      return null;
    at = r.phraseStart(at - 1) - 1;
  }
  const lead = r.words[at] ?? '';
  if (!/^(?:at|in|during|after|following|for)$/.test(lead) || r.sentence(i).from > at) return null;
  let v = r.a.head[i]!;
  for (let steps = 0; v >= 0 && !r.isVerbal(v) && steps < 4; steps++) v = r.a.head[v]!;
  // “was in Cairo on Sunday for talks with”
  const there = v >= 0 && isThere(r, v);
  const willBe = there && r.modal(v) !== null;
  // “is due in Ankara on Thursday for talks with Egypt”
  const due = lead === 'for' && v >= 0 && /^(?:due|expected)$/.test(r.words[v]!) && !r.negated(v);
  // “will fly to Bern on Friday for a meeting with”
  const coming =
    lead === 'for' &&
    v >= 0 &&
    /^(?:visit|fly|travel|arrive|come|go|return|lead|head)$/.test(r.lemma(v)) &&
    (/^(?:will|'ll|shall)$/.test(r.modal(v) ?? '') || isAhead(r, v)) &&
    !r.negated(v);
  // “the parties involved in talks”
  if (
    v < 0 ||
    !r.isVerbal(v) ||
    (lead === 'in' && r.is(v, 'acl')) ||
    r.isQuestion(i) ||
    r.supposed(i) ||
    !(due || coming || there || isTold(r, v))
  )
    return null;
  // “visited Khartoum for talks with”; not “called for talks with”
  if (
    lead === 'for' &&
    !due &&
    !coming &&
    !there &&
    !/^(?:visit|fly|travel|arrive|come|go|host|receive|welcome|meet|gather|stop|land|touch|drive|cross|join|return|stay|remain|sit|sail|rush|slip)$/.test(
      r.lemma(v),
    )
  )
    return null;
  const who = r.actorsOf(r.subjectOf(v));
  const parties = partiesOf(r, i, who);
  // “told union leaders after an eleventh round of talks”
  const told = !parties.length && r.lemma(v) === 'tell' && !r.passive(v) ? heard(r, v, who) : [];
  const others = parties.length ? parties : told;
  // “Chad and Libya clashed at a meeting in Oslo”
  const both = who.length === 2 && lead !== 'for' && who.every(x => r.isNamed(r.principal(x))) ? who : [];
  const all = parties.length > 1 ? parties : others.length && who.length ? [...who, ...others] : both;
  if (!all.some(x => r.isNamed(r.principal(x))) || all.some(x => isAudience(r, x))) return null;
  return {who: all, status: due || coming || willBe ? 'planned' : 'happened', over: v};
}

/** “is in Cairo”, “was in London on Monday”: one has gone there */
const isThere = (r: Reading, v: number): boolean =>
  r.kid(v, 'cop') >= 0 &&
  /^NNPS?$/.test(r.xposOf(v)) &&
  /^(?:in|at)$/.test(r.words[r.phraseStart(v) - 1] ?? '') &&
  /^(?:will|shall|'ll)?$/.test(r.modal(v) ?? '') &&
  !r.negated(v) &&
  (r.modal(v) !== null || r.isReal(v));

/** “raised it in a call with Lavrov”; not “in a call for calm” */
const isCallWith = (r: Reading, i: number): boolean =>
  /^(?:call|conversation|phone-call)$/.test(r.a.lemma[i]!) &&
  r.words[i + 1] === 'with' &&
  /^(?:in|during|after|following)$/.test(r.words[r.phraseStart(i) - 1] ?? '');

/** “is in talks with Libya”, “had been in secret talks with Iran”: who is; null for none */
function goingOn(r: Reading, i: number): string[] | null {
  if (r.kid(i, 'cop') < 0 || r.words[r.phraseStart(i) - 1] !== 'in' || !/^(?:talk|negotiation)$/.test(r.a.lemma[i]!))
    return null;
  if (r.negated(i) || r.modal(i) !== null || r.supposed(i) || !r.isReal(i)) return null;
  const who = r.actorsOf(r.subjectOf(i));
  const others = partiesOf(r, i, who);
  return who.length && others.some(x => r.isNamed(r.principal(x))) ? [...who, ...others] : null;
}

/** whom one tells; not “told reporters” */
function heard(r: Reading, v: number, who: readonly string[]): string[] {
  const to = r.kid(v, 'obj', 'iobj');
  return to < v || /^(?:reporters?|journalists?|press|media|viewers|listeners|crowd|audience)$/.test(r.words[to]!)
    ? []
    : r.actorsOf(to, [...who]);
}

/** a plain past: what is told of, not what is to come, denied or wished */
const isTold = (r: Reading, v: number): boolean =>
  /^(?:VBD|VBN)$/.test(r.finite(v)) || (r.finite(v) === 'VBZ' && /^(?:say|tell)$/.test(r.lemma(v)))
    ? !r.negated(v) && r.modal(v) === null && r.isReal(v)
    : false;
