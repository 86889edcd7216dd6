import {bareBehind} from '../asking/complement-clauses.ts';
import type {Run} from '../reading/clause.ts';
import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {cleftAt} from './claim-answers.ts';
import {clauseBelow, clauseOf, isToldOf} from './claim-clauses.ts';
import type {Telling} from './claim-steps.ts';
import {claimants, isPronoun} from './claimants.ts';
import {cut} from './cut.ts';
import type {Found} from './found.ts';

/** “alleged that the dam leaks”, “holds that it was fired on”; of “insists it never ordered the raid” a denial; null where it demands or tells nothing */
export function put({r, v, lemma, step}: Telling): Found | null {
  const c = r.clauseAfter(v);
  const loose = c < 0 && isToldOf(r, v) && claimants(r, v).length ? clauseOf(r, v) : null;
  if (loose) return step('alleged', loose);
  // “retorts that it is Chad that broke the truce”
  const cleft = cleftBehind(r, v, c);
  if (cleft >= 0) return {...step('alleged', clauseBelow(r, cleft)), against: r.actorsOf(cleft)};
  if (c < 0 || (/^(?:insist|maintain)$/.test(lemma) && isDemanded(r, c))) return null;
  const told = clauseOf(r, v);
  if (!told || !(claimants(r, v).length || r.passive(v))) return null;
  const denies = disowns.test(lemma) && isOfOneself(r, v, c);
  const past = r.modal(c) === null && (/^VBD$/.test(r.formOf(c)) || r.helpers(c).some(j => r.a.lemma[j] === 'have'));
  const soft = /^(?:insist|retort|object)$/.test(lemma) || (lemma === 'hold' && !past);
  return {...step(denies ? 'denied' : 'alleged', told), soft: soft && !denies};
}

/** With “not” of oneself it denies. By lemma. */
const disowns = /^(?:insist|maintain|protest|claim|contend|assert)$/;

/** “insists that the embargo cease” demands */
const isDemanded = (r: Reading, c: number): boolean =>
  /^(?:VB|VBP)$/.test(r.formOf(c)) || r.modal(c) !== null || bareBehind(r, c) > c;

/** “it never ordered the raid”: what whoever speaks has not done */
const isOfOneself = (r: Reading, v: number, c: number): boolean =>
  r.negated(c) &&
  !r.passive(v) &&
  (r.subjects(c).some(x => r.subjects(v).some(y => r.same(x, y))) || isPronoun(r, r.subjectOf(c)));

/** “it is Chad that broke it”, or the last of what is joined to what a verb tells; -1 for none */
function cleftBehind(r: Reading, v: number, c: number): number {
  return c < 0 ? -1 : ([c, ...r.conjuncts(c)].find(j => j > v && cleftAt(r, v, j) > j) ?? -1);
}

/** “is alleged to have paid bribes”, “is reported to have met him”, “said by the founders to have encouraged it” */
export function saidToHave({r, v, lemma, step}: Telling): Found | undefined {
  const saidBy = lemma === 'say' && r.words[v + 1] === 'by' ? r.kid(v, 'obl:agent') : -1;
  const done = r.passive(v) || saidBy > v ? doneBehind(r, v) : -1;
  if (done <= v) return undefined;
  const who = saidBy > v ? r.actorsOf(saidBy) : r.agents(v);
  const soft = lemma === 'say' && saidBy < 0;
  const standing = lemma === 'report' || soft ? 'reported' : 'alleged';
  return {...step(standing, cut(r, {from: done, to: r.hi[done]!}, done), who), soft};
}

/** “is alleged to have paid”, “said by the founders to have paid”: where what is said to be done begins; -1 when nothing */
function doneBehind(r: Reading, v: number): number {
  const told = /^(?:allege|suspect|suppose|rumou?r|report)$/.test(r.lemma(v));
  if (!(told || (r.lemma(v) === 'say' && /^(?:by|to)$/.test(r.words[v + 1] ?? '')))) return -1;
  for (let i = v + 1; i + 2 < Math.min(r.sentence(v).to, v + 7) && !/^[.,;:]$/.test(r.words[i]!); i++)
    if (r.words[i] === 'to' && r.words[i + 1] === 'have') return r.xposOf(i + 2) === 'VBN' ? i + 2 : -1;
  return -1;
}

/** “claimed to have shot it down”: of whoever claims it; null for nothing, as for “claims to speak for all” */
export function claimedOfOneself(r: Reading, v: number): Run | null {
  const next = r.words.slice(v + 1, v + 3).join(' ');
  if (r.lemma(v) !== 'claim' || next !== 'to have' || r.passiveForm(v) || !claimants(r, v).length) return null;
  const over = r.kids[v]!.find(j => j > v && r.is(j, 'xcomp', 'ccomp')) ?? v + 3;
  return cut(r, {from: v + 3, to: Math.max(v + 4, r.hi[over]!)}, v + 3);
}

/** “holds that”: puts it forward as so */
export const isHeld = (r: Reading, v: number): boolean => r.lemma(v) === 'hold' && r.words[v + 1] === 'that';

/** What one is made to answer for and has not done: “held responsible for their safety”. By lemma. */
const charges = /^(?:safety|security|welfare|consequence|outcome|health|life|fate|protection|implementation|conduct)$/;

/** “held Chad responsible for the raid”: who, and for what */
export function heldFor({r, v, step}: Telling): Found | null {
  const {to} = r.sentence(v);
  for (let i = v + 1; i + 1 < Math.min(to, v + 9) && !/^[.,;:]$/.test(r.words[i]!); i++)
    if (/^(?:responsible|accountable)$/.test(r.words[i]!) && r.words[i + 1] === 'for' && i > v + 1) {
      const what = nounAfter(r, i + 1);
      const against = r.actorsIn(v + 1, i);
      if (what < 0 || r.passive(v) || r.isQuoted(v) || !against.length || charges.test(r.a.lemma[what]!)) return null;
      return {...step('alleged', cut(r, {from: v + 1, to: Math.max(what + 1, r.hi[what]!)}, what)), against};
    }
  return null;
}
