import {predicate, type Run} from '../reading/clause.ts';
import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {triggers} from '../words/frames.ts';
import {isFixed} from './timetables.ts';

/** what a verb of asking wants by then: “wants an answer by Monday” */
export function askedThing(r: Reading, v: number, term: Run): Run | null {
  if (!triggers.get(r.lemma(v))?.some(t => t.kind === 'demand' || t.kind === 'promise')) return null;
  const object = r.kid(v, 'obj');
  return object > v && object < term.from && r.isNominal(object) && r.known(object) === null
    ? {from: r.lo[object]!, to: Math.min(term.from, r.hi[object]!)}
    : null;
}

/** The clause without its date: with its subject when it has one, so that it reads alone. */
export function dueThing(r: Reading, v: number, term: Run): Run {
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
    own >= 0 && r.words[own] === 'which' && r.words[own - 1] === ',' && r.xposOf(v) === 'VBZ' && r.is(v, 'acl')
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

function toBefore(r: Reading, v: number): number {
  let j = v - 1;
  while (j > 0 && r.words[j] !== 'to') j--;
  return j;
}
