import type {Reading} from '../reading/reading.ts';
import {stances, unanswered} from '../words/claims.ts';

/** “would not discuss it”, “reserves its comment”, “neither side wished to comment”, “was not prepared to say which”, “did not confirm it”; `all` where only who is accused could answer: “did not respond.” */
export function refrained(r: Reading, v: number, lemma: string): {who: string[]; all: boolean} | null {
  const next = r.words[v + 1] ?? '';
  const negated = r.negated(v);
  const near = (who: string[]) => (who.length ? {who, all: false} : null);
  if (lemma === 'reserve' && !negated && r.xposOf(v + 1) === 'PRP$' && r.words[v + 2] === 'comment')
    return near(r.subjects(v));
  // “would not be drawn”, “stayed silent”
  if (lemma === 'draw' && negated && r.passive(v) && /^(?:[.,;]|on|further|about)$/.test(next) && r.modal(v) !== null)
    return near(r.subjects(v));
  if (
    /^(?:stay|remain|keep|fall)$/.test(lemma) &&
    !negated &&
    /^(?:silent|mum|quiet|tight-lipped)$/.test(next) &&
    /^(?:[.,;]|about|on|over)$/.test(r.words[v + 2] ?? '.')
  )
    return near(r.subjects(v));
  const thing = /^(?:it|that|this|them)$/.test(next) && !r.isNominal(v + 2);
  if (negated && thing && (/^(?:discuss|answer)$/.test(lemma) ? r.modal(v) !== null : lemma === 'confirm'))
    return near(r.subjects(v));
  // “would not talk about it”
  if (
    negated &&
    r.modal(v) !== null &&
    /^(?:talk|speak)$/.test(lemma) &&
    next === 'about' &&
    /^(?:it|that|this)$/.test(r.words[v + 2] ?? '') &&
    /^[.,;]$/.test(r.words[v + 3] ?? '.')
  )
    return near(r.subjects(v));
  // “could not be reached.”
  if (
    negated &&
    lemma === 'reach' &&
    r.passive(v) &&
    /^coul?d$|^can$|^ca$/.test(r.modal(v) ?? '') &&
    /^[.,;]$/.test(next || '.')
  ) {
    const who = r.subjects(v);
    return who.length ? {who, all: true} : null;
  }
  // “did not respond.”: nothing tells to what
  const yet = r.words[v - 1] === 'to' && r.words[v - 2] === 'yet' && /^(?:have|be)$/.test(r.a.lemma[v - 3] ?? '');
  if (yet && (unanswered.verbs.test(lemma) || lemma === 'comment')) {
    const who = r.subjects(v).length ? r.subjects(v) : r.actorsOf(r.subjectOf(v - 3));
    return who.length ? {who, all: true} : null;
  }
  if (negated && unanswered.verbs.test(lemma) && /^[.;]$/.test(next) && r.modal(v) === null) {
    const who = r.subjects(v);
    return who.length ? {who, all: true} : null;
  }
  if (/^(?:say|comment)$/.test(lemma) && r.infinitival(v)) {
    const over = r.a.head[v]!;
    if (over < 0 || over > v || !stances.test(r.a.lemma[over]!) || !r.negated(over)) return null;
    if (lemma === 'say' && !/^(?:which|who|whether|if|what|how|when|where|[.,;])$/.test(next)) return null;
    return near(r.actorsOf(r.subjectOf(over)));
  }
  return null;
}
