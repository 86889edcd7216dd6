import {spanOf, trimmed} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {asks, bySentence, lastPut} from './asked.ts';
import type {FoundDemand} from './build.ts';
import {termsBehind} from './elliptic-terms.ts';

/**
 * “They asked the president to bring the price back. He couldn't.”, “Mexico won't: …”, “the minister would rather not”, “the request was
 * refused”: what is refused is what the sentence before, or the clause before, asked or offered.
 */
export function ellipses(r: Reading, found: readonly FoundDemand[]): FoundDemand[] {
  const out: FoundDemand[] = [];
  if (!found.some(asks)) return out;
  const taken = new Set(found.map(d => d.trigger));
  const put = bySentence(
    r,
    found.filter(d => d.by.length),
  );
  for (let i = 1; i < r.a.n; i++) {
    if (r.skipped[i] || taken.has(i)) continue;
    const answer = shortAnswer(r, i) ?? passiveAnswer(r, i);
    if (!answer || r.isQuestion(i) || isDoubted(r, i)) continue;
    const {subject, end} = answer;
    const pronoun = subject >= 0 && /^(?:he|she|it|they|we|i)$/.test(r.words[subject]!);
    const named = subject < 0 ? [] : r.actorsOf(subject);
    const speaker = /^(?:we|i)$/.test(r.words[subject] ?? '') ? r.voice(i) : [];
    for (const d of lastPut(r, put, i, speaker.length ? speaker : pronoun || subject < 0 ? [] : named)) {
      const by = speaker.length ? speaker : !pronoun && named.length ? named : d.of.length ? d.of : named;
      if (!by.length || d.by.some(x => by.some(b => r.same(x, b)))) continue;
      const condition = termsBehind(r, end);
      const conditions = condition ? [trimmed(r, condition)] : [];
      out.push({
        ...d,
        kind: 'refusal',
        by,
        of: d.by,
        given: conditions.map(c => spanOf(r, c)),
        conditions,
        deadline: [],
        statement: r.statementId(i),
        trigger: i,
      });
    }
  }
  return out;
}

/** A refusal of “it”, “that” or “them” refuses what was last asked or offered; of nothing that was, it answers a claim. */
export function resolved(r: Reading, found: readonly FoundDemand[]): FoundDemand[] {
  const asked = bySentence(
    r,
    found.filter(d => d.by.length),
  );
  return found.flatMap(d => {
    const {from, to} = d.run;
    if (d.kind !== 'refusal' || r.isVerbal(d.head) || to - from > 2) return [d];
    const bare = pronouns.test(r.words[d.head]!);
    if (!bare && !(d.head < d.trigger && r.words[from] === 'the' && bareNouns.test(r.words[from + 1] ?? '')))
      return [d];
    const put = lastPut(r, asked, d.trigger, d.by);
    if (!bare && !put.length) return [d];
    return put.map(x => ({
      ...x,
      kind: d.kind,
      by: d.by,
      of: x.by.filter(y => !d.by.some(b => r.same(b, y))),
      given: d.given,
      conditions: d.conditions,
      deadline: [],
      statement: d.statement,
      trigger: d.trigger,
    }));
  });
}

/** “promised it”, “the farms they had been promised”, “a rival, who refused”: what is offered, promised or refused stays untold. */
export const isUntold = (r: Reading, {kind, head, run}: FoundDemand): boolean =>
  (/^(?:offer|promise)$/.test(kind) && r.xposOf(head) === 'PRP' && !r.isVerbal(head) && run.to - run.from < 4) ||
  (run.to - run.from === 1 && /^(?:who|whom|which)$/.test(r.words[head]!));

/** What only points back: “rejected the idea”. */
const bareNouns = /^(?:request|call|demand|plea|appeal|offer|proposal|idea|suggestion)$/;
const pronouns = /^(?:it|that|this|them|both|him|her|these|those|either)$/;

interface Answer {
  subject: number;
  /** the token behind it */
  end: number;
}

/** “won't.”, “could not until …”, “would rather not;”, “is not minded to”, “will do nothing of the kind” */
function shortAnswer(r: Reading, i: number): Answer | null {
  const w = r.words[i]!;
  let end = -1;
  // “he can't” tells what is out of his power, not what he refuses; “he couldn't” told him so
  if (/^(?:will|wo|would|could|shall|did|do|does|'d|'ll)$/.test(w)) {
    const not = r.words[i + 1]!;
    if (not === 'rather' && r.words[i + 2] === 'not') end = i + 3;
    else if (not === 'not' || not === "n't") end = i + 2;
    else if (
      not === 'do' &&
      r.words[i + 2] === 'nothing' &&
      r.words[i + 3] === 'of' &&
      /^(?:kind|sort)$/.test(r.words[i + 5] ?? '')
    )
      end = i + 6;
    // “would not hear of it”
    if (
      end > 0 &&
      r.words[end] === 'hear' &&
      /^(?:of|the)$/.test(r.words[end + 1] ?? '') &&
      /^(?:it|that|this|word)$/.test(r.words[end + 2] ?? '')
    )
      end += 3;
    if (end > 0 && r.words[end] === 'do' && /^(?:so|that|it)$/.test(r.words[end + 1] ?? '')) end += 2;
  } else if (/^(?:is|was|are|were|'s|'re)$/.test(w)) {
    const at = /^(?:not|n't|dead|firmly|still)$/.test(r.words[i + 1] ?? '') ? i + 2 : i + 1;
    const not = /^(?:not|n't)$/.test(r.words[i + 1] ?? '');
    if (
      not &&
      /^(?:minded|inclined|going|willing|prepared|ready|about)$/.test(r.words[at] ?? '') &&
      r.words[at + 1] === 'to'
    )
      end = at + 2;
    else if (!not && /^(?:loath|loth|unwilling|reluctant)$/.test(r.words[at] ?? '') && r.words[at + 1] === 'to')
      end = at + 2;
    else if (!not && /^(?:against|opposed)$/.test(r.words[at] ?? '')) {
      const it = r.words[at + 1] === 'to' ? at + 2 : at + 1;
      if (/^(?:it|this|that|both|the)$/.test(r.words[it] ?? '')) end = r.words[it] === 'the' ? it + 2 : it + 1;
    }
  }
  if (end < 0 || !closes(r, end)) return null;
  const subject = r.kid(i, 'nsubj') >= 0 ? r.kid(i, 'nsubj') : beside(r, i);
  if (subject >= 0 && /^(?:that|this|there|which|who|what)$/.test(r.words[subject]!)) return null;
  return subject < 0 ? null : {subject, end};
}

/** “the request was refused”, “that has been turned down by the board” */
function passiveAnswer(r: Reading, v: number): Answer | null {
  if (
    !/^(?:refuse|reject|deny|decline|dismiss|rebuff|turn|rule|brush|ignore)$/.test(r.a.lemma[v]!) ||
    !r.passive(v) ||
    r.negated(v)
  )
    return null;
  if (/^(?:turn|rule|brush)$/.test(r.a.lemma[v]!) && !/^(?:down|out|aside)$/.test(r.words[v + 1] ?? '')) return null;
  const subject = r.subjectOf(v);
  if (subject < 0 || r.modal(v) !== null) return null;
  if (!/^(?:it|this|that|both|request|call|demand|plea|appeal|offer|proposal|idea|suggestion)$/.test(r.words[subject]!))
    return null;
  if (r.kids[subject]!.some(j => j > subject && r.is(j, 'nmod', 'acl'))) return null;
  const by = r.kid(v, 'obl:agent') >= 0 ? r.kid(v, 'obl:agent') : r.oblique(v, 'by');
  return {subject: by > v ? by : -1, end: v + 1};
}

/** nothing of a verb follows */
const closes = (r: Reading, i: number): boolean =>
  i >= r.sentence(i - 1).to ||
  /^(?:[.,;:!–—”]|until|till|unless|before|while|without|so|as|at|though|either|yet|for|by|but)$/.test(r.words[i]!);

/** the nominal right before token i, adverbs aside; -1 when none */
function beside(r: Reading, i: number): number {
  let j = i - 1;
  while (j > r.sentence(i).from && /^RB/.test(r.xposOf(j))) j--;
  return j >= r.sentence(i).from && (r.isNominal(j) || /^PRP/.test(r.xposOf(j))) ? j : -1;
}

/** in a condition or a relative clause */
function isDoubted(r: Reading, i: number): boolean {
  for (let j = i - 1; j >= r.sentence(i).from && i - j < 6; j--) {
    if (/^(?:if|unless|whether|because|why|who|which|though|although|until|whatever)$/.test(r.words[j]!)) return true;
    if (/^[.,;:”]$/.test(r.words[j]!)) return false;
  }
  return false;
}
