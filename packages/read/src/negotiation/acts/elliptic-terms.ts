import type {Demand} from '@suasion/model';
import {conditionAt} from '../conditions/conditions.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {positive, predicate, type Run, spanOf, trimmed} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {isSaying} from '../words/reading.ts';
import {asks, bySentence, lastPut} from './asked.ts';
import {build, type FoundDemand} from './build.ts';

/**
 * “They will, said Yaounde, once the line is marked”, “Madrid is willing to, provided that …”, “would rather not, and won't as long as …”,
 * “Would it withdraw? Not before the court had ruled”: an answer of a few words whose terms stand behind it, to what was asked, offered or
 * told of just before.
 */
export function ellipticTerms(r: Reading, calendar: Calendar, found: readonly FoundDemand[]): FoundDemand[] {
  const out: FoundDemand[] = [];
  const taken = new Set(found.map(d => d.trigger));
  const put = bySentence(
    r,
    found.filter(d => asks(d) && d.by.length),
  );
  for (let i = 0; i < r.a.n; i++) {
    if (r.skipped[i] || taken.has(i)) continue;
    const answer = withHelper(r, i) ?? withAdjective(r, i) ?? withNone(r, i);
    if (!answer) continue;
    const terms = termsBehind(r, answer.end);
    if (!terms || r.isQuestion(i)) continue;
    const {kind, subject} = answer;
    const named = subject < 0 ? [] : r.actorsOf(subject);
    const first = subject < 0 || /^(?:we|i)$/.test(r.words[subject]!);
    const voice = r.voice(i);
    const by = first ? voice : named.length ? named : /^(?:it|they|he|she)$/.test(r.words[subject]!) ? voice : [];
    const given = [trimmed(r, terms)];
    const asked = lastPut(r, put, i, by);
    if (asked.length) {
      for (const d of asked) {
        const who = by.length ? by : d.of;
        if (!who.length || d.by.some(x => who.some(b => r.same(x, b)))) continue;
        out.push({
          ...d,
          kind,
          by: who,
          of: d.by,
          given: given.map(c => spanOf(r, c)),
          conditions: given,
          deadline: [],
          statement: r.statementId(i),
          trigger: i,
        });
      }
      continue;
    }
    const verb = by.length ? antecedent(r, i) : -1;
    // “It could not do so alone. Together they could, if …”: what one is able to, not what one offers
    if (verb < 0 || (r.words[i] === 'could' && /^(?:can|could|ca)$/.test(r.modal(verb) ?? ''))) continue;
    out.push(
      ...build(
        r,
        calendar,
        kind,
        by,
        {
          head: verb,
          run: kind === 'refusal' || r.negated(verb) ? positive(r, verb) : predicate(r, verb),
          of: [],
          verbal: true,
          addressed: false,
        },
        verb,
        false,
      ).map(d => ({...d, given: given.map(c => spanOf(r, c)), conditions: given, trigger: i})),
    );
  }
  return out;
}

interface Answer {
  kind: Demand['kind'];
  /** -1 where the words name none: “Not before …” */
  subject: number;
  /** the token behind the answer */
  end: number;
}

/** “will”, “won't”, “would not do so” */
function withHelper(r: Reading, i: number): Answer | null {
  const w = r.words[i]!;
  if (!/^(?:will|wo|would|could|might|shall|'ll|'d)$/.test(w)) return null;
  const not = /^(?:not|n't)$/.test(r.words[i + 1] ?? '');
  let end = not ? i + 2 : i + 1;
  if (r.words[end] === 'do' && /^(?:so|that|it)$/.test(r.words[end + 1] ?? '')) end += 2;
  const subject = subjectBefore(r, i);
  if (subject < 0) return null;
  return {kind: not ? 'refusal' : /^(?:would|could|might|may|'d)$/.test(w) ? 'offer' : 'promise', subject, end};
}

/** “is willing to”, “was not prepared to do so” */
function withAdjective(r: Reading, i: number): Answer | null {
  if (!/^(?:willing|ready|prepared|happy|glad|content|minded|inclined|unwilling|reluctant)$/.test(r.words[i]!))
    return null;
  if (r.words[i + 1] !== 'to') return null;
  let at = i - 1;
  let not = /^(?:unwilling|reluctant)$/.test(r.words[i]!);
  for (; at > r.sentence(i).from && i - at < 4; at--) {
    if (/^(?:not|n't)$/.test(r.words[at]!)) not = true;
    if (/^(?:is|are|was|were|be|'s|'re|'m|am)$/.test(r.words[at]!)) break;
  }
  if (!/^(?:is|are|was|were|be|'s|'re|'m|am)$/.test(r.words[at]!)) return null;
  let end = i + 2;
  if (r.words[end] === 'do' && /^(?:so|that|it)$/.test(r.words[end + 1] ?? '')) end += 2;
  const subject = subjectBefore(r, at);
  return subject < 0 ? null : {kind: not ? 'refusal' : 'offer', subject, end};
}

/** “Not before the court has ruled”, “Only if they pay”, “Gladly, provided …” behind a question */
function withNone(r: Reading, i: number): Answer | null {
  const {from} = r.sentence(i);
  if (from === 0 || r.words[from - 1] !== '?') return null;
  let open = from;
  while (open < i && /^[“‘–-]$/.test(r.words[open]!)) open++;
  if (i !== open || /^[“‘–-]$/.test(r.words[i]!)) return null;
  if (r.words[i] === 'not' && /^(?:until|till|before|unless|while|without|if)$/.test(r.words[i + 1] ?? ''))
    return {kind: 'refusal', subject: -1, end: i + 1};
  if (r.words[i] === 'only' && /^(?:if|when|once|after)$/.test(r.words[i + 1] ?? ''))
    return {kind: 'promise', subject: -1, end: i};
  if (/^(?:yes|gladly|certainly|happily|willingly)$/.test(r.words[i]!))
    return {kind: 'promise', subject: -1, end: i + 1};
  return null;
}

/** the noun or pronoun before a helper, over an adverb; -1 for none, or one of a question or a condition */
function subjectBefore(r: Reading, i: number): number {
  const {from} = r.sentence(i);
  let j = i - 1;
  while (j > from && (/^RB/.test(r.xposOf(j)) || /^(?:and|but|yet|,)$/.test(r.words[j]!))) j--;
  if (j < from) return -1;
  // “would rather not expropriate anyone, and won't”: the subject of the verb before
  const joined = j < i - 1 && /^(?:and|but|yet)$/.test(r.words[i - 1]!);
  if (!joined && !(r.isNominal(j) || /^PRP/.test(r.xposOf(j)))) return -1;
  let subject = j;
  if (joined) {
    let v = j;
    while (v > from && !(r.isVerb(v) && r.kid(v, 'nsubj') >= 0)) v--;
    subject = r.isVerb(v) ? r.kid(v, 'nsubj') : -1;
  } else if (!/^PRP/.test(r.xposOf(j))) {
    const held = r.kid(i, 'nsubj');
    if (held >= 0 && held < i) subject = held;
  }
  if (subject < 0 || /^(?:that|this|there|which|who|what|you)$/.test(r.words[subject]!)) return -1;
  const before = r.words[r.phraseStart(subject) - 1] ?? '';
  return /^(?:if|unless|until|whether|because|who|which|than|as|what)$/.test(before) ? -1 : subject;
}

/** the condition right behind an answer, over “, said Yaounde,” and “, but only” */
export function termsBehind(r: Reading, end: number): Run | null {
  const {to} = r.sentence(end - 1 < 0 ? 0 : end - 1);
  let i = end;
  if (i >= to) return null;
  const at = (k: number): Run | null => {
    let j = k;
    while (j < to && /^(?:[,–—“”]|but|though|then|and)$/.test(r.words[j]!) && j - k < 4) j++;
    if (/^(?:while|without)$/.test(r.words[j] ?? '')) {
      let stop = j + 1;
      while (stop < to && !/^[.,;:!?”–—]$/.test(r.words[stop]!)) stop++;
      return stop > j + 1 && (r.words[j] === 'while' || r.xposOf(j + 1) !== 'VBG') ? {from: j, to: stop} : null;
    }
    const found = j < to ? conditionAt(r, j, to) : null;
    return found && found.to > found.from + 1 && r.words[j] !== 'in' ? found : null;
  };
  const direct = at(i);
  if (direct) return direct;
  if (!/^[,”–—]$/.test(r.words[i]!)) return null;
  while (/^[,”–—]$/.test(r.words[i] ?? '')) i++;
  let said = false;
  for (let j = i; j < Math.min(to, i + 10); j++) {
    if (isSaying.test(r.lemma(j)) && r.isVerb(j)) said = true;
    if (r.words[j] === ',') return said ? at(j) : null;
  }
  return null;
}

/** the verb an answer leaves out: the last one asked, wanted or possible before it in its sentence or the one before; -1 for none */
function antecedent(r: Reading, i: number): number {
  const from = r.a.sent[Math.max(0, r.a.sentOf[i]! - 1)]!;
  if (
    /\n/.test(r.a.text.slice(r.a.start[from]!, r.a.start[i]!)) &&
    r.sentence(i).from <= i - 1 &&
    from < r.sentence(i).from
  )
    return lastPossible(r, r.sentence(i).from, i);
  return lastPossible(r, from, i);
}

function lastPossible(r: Reading, from: number, i: number): number {
  let found = -1;
  for (let v = from; v < i; v++)
    if (
      r.isVerb(v) &&
      r.xposOf(v) === 'VB' &&
      !/^(?:be|have|do)$/.test(r.a.lemma[v]!) &&
      !/^(?:can|ca)$/.test(r.modal(v) ?? '') &&
      (r.modal(v) !== null || r.infinitival(v) || r.isQuestion(v))
    )
      found = v;
    else if (r.isVerb(v) && r.xposOf(v) === 'VBN' && r.passive(v) && r.modal(v) !== null) found = -1;
  return found;
}
