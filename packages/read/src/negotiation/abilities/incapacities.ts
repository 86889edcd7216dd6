import type {Ability, Span} from '@suasion/model';
import {UPOS} from '../../tagset.ts';
import type {SingleDemand} from '../acts/build.ts';
import {predicate, spanOf, trimmed} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';

type Found = Omit<Ability, 'id'>;

/** how many sentences back what one cannot do was asked, at most */
const farthest = 2;

/**
 * What one cannot do, told by the modal alone: “The banks insist that he sell the house. He can't.”, “Could you dismiss him? – I
 * can't; only the bishop could.”, “The chair cannot change the rule, and neither can the director.” What is asked of them, or was
 * just said of another.
 */
export function elliptic(r: Reading, asked: readonly SingleDemand[], told: readonly Found[]): Found[] {
  const out: Found[] = [];
  for (let m = 0; m < r.a.n; m++) {
    if (!/^(?:can|could|cannot|ca)$/.test(r.words[m]!) || r.skipped[m] || r.isQuestion(m) || r.supposed(m)) continue;
    const found = at(r, asked, [...told, ...out], m);
    if (found) out.push(...found);
  }
  return out;
}

function at(r: Reading, asked: readonly SingleDemand[], told: readonly Found[], m: number): Found[] | null {
  const neither = /^(?:neither|nor)$/.test(r.words[m - 1] ?? '');
  const negative = neither || r.words[m] === 'cannot' || /^(?:not|n't)$/.test(r.words[m + 1] ?? '');
  let end = m + 1;
  if (!neither && negative && r.words[m] !== 'cannot') end++;
  // “neither can the director”
  const behind = neither ? lastNominal(r, end) : -1;
  if (neither) end = behind + 1;
  if (neither && behind < 0) return null;
  while (/^(?:alone|now|yet|either|legally)$/.test(r.words[end] ?? '')) end++;
  if (!/^(?:[.,;:!–—”]|without|before|until|unless|while)$/.test(r.words[end] ?? '.')) return null;
  // “I can, however, promise”
  if (r.words[end] === ',' && r.a.sentOf[end + 1] === r.a.sentOf[m] && /^(?:VB|RB)$/.test(r.xposOf(end + 1)))
    return null;
  const subject = neither ? behind : subjectBefore(r, m);
  if (subject < 0) return null;
  const alone = r.words[r.phraseStart(subject) - 1] === 'only';
  if (!negative && !alone) return null;
  const group = r.actorsOf(subject).filter(x => !r.context.reporters?.has(x));
  if (!group.length) return null;
  // “it can't, its delegate explained, “mortgage the water””
  const quoted = negative && r.words[end] === ',' ? quotedBehind(r, end) : -1;
  if (quoted > end)
    return group.map(who => ({
      who,
      can: false,
      what: [spanOf(r, trimmed(r, predicate(r, quoted)))],
      with: [],
      statement: r.statementId(quoted),
    }));
  // “must hand it back, which it can't”
  const before = negative && !neither ? relatedAct(r, subject) : null;
  const what =
    before ??
    (alone || neither ? (last(r, told, m) ?? questioned(r, m)) : (wanted(r, asked, group, m) ?? questioned(r, m)));
  return what ? group.map(who => ({who, can: !negative, what, with: [], statement: r.statementId(m)})) : null;
}

/** the act the relative pronoun before a subject stands for: “hand back the money, which they” */
export function relatedAct(r: Reading, subject: number): Span[] | null {
  const which = r.phraseStart(subject) - 1;
  if (which < 1) return null;
  if (r.words[which] !== 'which' || r.words[which - 1] !== ',') return null;
  const {from} = r.sentence(which);
  for (let v = which - 2; v >= from && which - v < 14 && !/^[.;:,]$/.test(r.words[v]!); v--)
    if (r.isVerb(v) && r.a.upos[v] === UPOS.VERB) return [spanOf(r, trimmed(r, {from: v, to: which - 1}))];
  return null;
}

/** who stands before the modal, over an aside: “the port, a state body, can't”; -1 when nobody */
function subjectBefore(r: Reading, m: number): number {
  if (r.isNominal(m - 1)) return m - 1;
  if (r.words[m - 1] !== ',') return -1;
  const {from} = r.sentence(m);
  for (let j = m - 2; j > from && m - j < 10; j--)
    if (r.words[j] === ',') return r.isNominal(j - 1) ? j - 1 : -1;
    else if (r.isVerb(j)) return -1;
  return -1;
}

/** the bare verb that opens the quotation behind an attribution; -1 when none */
function quotedBehind(r: Reading, from: number): number {
  for (let j = from + 1; j + 1 < Math.min(r.sentence(from).to, from + 12); j++)
    if (r.words[j] === '“' && r.words[j - 1] === ',') return r.xposOf(j + 1) === 'VB' ? j + 1 : -1;
  return -1;
}

/** the head of the phrase that begins at a token; -1 when none */
function lastNominal(r: Reading, from: number): number {
  let last = -1;
  for (let j = from; j < r.sentence(from).to && /^(?:DT|JJ|NN|NNS|NNP|NNPS|PRP|POS)$/.test(r.xposOf(j)); j++)
    if (r.isNominal(j)) last = j;
  return last;
}

/** what was last asked of them, or promised by them */
export function wanted(r: Reading, asked: readonly SingleDemand[], group: readonly string[], m: number): Span[] | null {
  let best: SingleDemand | null = null;
  for (const d of asked) {
    const who = d.kind === 'demand' ? d.of : d.by;
    if (who === null || !group.some(x => r.same(x, who)) || d.trigger >= m || d.run.from >= m) continue;
    if (
      r.a.sentOf[m]! - r.a.sentOf[d.run.from]! > farthest ||
      d.wants === 'stop' ||
      d.kind === 'refusal' ||
      d.kind === 'threat'
    )
      continue;
    if (!best || d.run.from > best.run.from) best = d;
  }
  return best ? best.act : null;
}

/** what another has just been said to be able, or unable, to do */
function last(r: Reading, told: readonly Found[], m: number): Span[] | null {
  let best: Found | null = null;
  for (const x of told) {
    const at = r.tokenAt(x.what[0]!.start);
    if (at < m && r.a.sentOf[m]! - r.a.sentOf[at]! <= farthest && (!best || at > r.tokenAt(best.what[0]!.start)))
      best = x;
  }
  return best?.what ?? null;
}

/** “Could you dismiss him?”: what was asked in the line before */
function questioned(r: Reading, m: number): Span[] | null {
  const k = r.a.sentOf[m]!;
  for (let v = m - 1; v >= r.a.sent[Math.max(0, k - farthest)]!; v--) {
    if (!r.isQuestion(v) || !r.isVerb(v) || r.xposOf(v) !== 'VB') continue;
    const aux = r.kids[v]!.find(j => j < v && r.is(j, 'aux') && /^(?:can|could|will|would)$/.test(r.words[j]!));
    return aux === undefined ? null : [spanOf(r, trimmed(r, predicate(r, v)))];
  }
  return null;
}
