import type {Ability} from '@suasion/model';
import {UPOS} from '../../tagset.ts';
import {weighsDoing} from '../modals/possibles.ts';
import {type Run, spanOf, trimmed} from '../reading/clause.ts';
import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {agents, consent} from '../words/abilities.ts';
import {consenting} from '../words/deeds.ts';
import {isSomebody} from '../words/speakers.ts';

/** inside a condition or a question, or denied by whoever is told to say it */
export function isHypothetical(r: Reading, v: number): boolean {
  if (r.withheld(v)) return true;
  const mark = r.marker(v);
  if (mark !== null && /^(?:if|whether|unless|so|lest)$/.test(mark)) return true;
  // “knows which gate it can open”; not “the gate, which it cannot open”
  const relative = r.is(v, 'acl:relcl', 'advcl:relcl') && r.xposOf(r.subjectOf(v)) !== 'PRP';
  return r.kids[v]!.some(
    j => j < v && (/^(?:how|what|whether|why)$/.test(r.words[j]!) || (r.words[j] === 'which' && !relative)),
  );
}

/** “cannot accept the draft”, “cannot ignore the vote”: who “cannot” do it will not */
export const isUnwilling = (r: Reading, v: number): boolean =>
  consenting.test(r.a.lemma[v]!) || r.a.lemma[v] === 'ignore' || weighsDoing(r, v);

/** “together”, “jointly” near the verb */
export const togetherIn = (r: Reading, v: number): boolean => {
  const {from, to} = r.sentence(v);
  for (let j = Math.max(from, v - 8); j < Math.min(to, v + 14) && !(j > v && /^[.;:]$/.test(r.words[j]!)); j++)
    if (/^(?:together|jointly)$/.test(r.words[j]!)) return true;
  return false;
};

/** “with India and Japan”, “without the help of other actors”, “together with Washington”: who must be there too */
export function partnersOf(r: Reading, v: number, group: string[]): string[] {
  const out: string[] = [];
  const limit = r.sentence(v).to;
  for (let i = r.sentence(v).from; i < limit; i++) {
    if (!/^(?:with|without|alongside|beside)$/.test(r.words[i]!)) continue;
    const head = r.a.head[i]!;
    if (head < 0 || !(r.isNominal(head) || r.isVerb(head))) continue;
    // below the verb, or right after it: “at least not without the help of …”
    if (!(head >= r.lo[v]! && head < r.hi[v]!) && !(i > v) && i > r.sentence(v).from) continue;
    if (otherClause(r, v, i)) break;
    if (r.words[i] === 'with' && r.a.head[head] !== v && r.words[i - 1] !== 'together' && i > r.sentence(v).from)
      continue;
    for (const id of r.actorsIn(i, phraseBehind(r, i, head)))
      if (!group.some(g => r.same(g, id)) && !out.includes(id)) out.push(id);
  }
  return out;
}

/** the end of what stands behind “with” or “without”: its own phrase, and not what another verb goes on with */
function phraseBehind(r: Reading, i: number, head: number): number {
  if (head < 0 && r.xposOf(i + 1) === 'PRP') return i + 2;
  const end = Math.max(head + 1, head < 0 ? 0 : r.hi[head]!);
  for (let j = i + 1; j < end; j++)
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(r.xposOf(j))) return r.words[j - 1] === 'and' ? j - 1 : j;
  return end;
}

/** “Neither can sell without the other”: to each of two the other */
export function theOther(r: Reading, v: number): boolean {
  const {to} = r.sentence(v);
  for (let j = v + 1; j + 2 < to && j < v + 14; j++)
    if (r.words[j] === 'without' && r.words[j + 1] === 'the' && r.words[j + 2] === 'other') return true;
  return false;
}

/** “cannot do it, but with Qatar …”: what comes behind is said of something else */
function otherClause(r: Reading, v: number, i: number): boolean {
  for (let j = v + 1; j < i; j++) if (/^(?:but|though|although|yet|;)$/.test(r.words[j]!)) return true;
  return false;
}

/** who can or cannot, a body or trade with no name as well: “a tribunal could decide” */
export function holders(r: Reading, i: number): string[] {
  // “his proposal could”, “people's cases can”: a thing of theirs can
  if (
    i >= 0 &&
    r.a.upos[i] === UPOS.NOUN &&
    r.known(i) === null &&
    r.kid(i, 'nmod:poss') >= 0 &&
    !isSomebody(r.a.lemma[i]!) &&
    !agents.test(r.a.lemma[i]!)
  )
    return [];
  const known = r.actorsOf(i);
  const noun = known.length || !agents.test(r.a.lemma[i] ?? '') ? -1 : r.describing(i);
  return noun < 0 || !r.context.describe ? known : [r.context.describe(noun)];
}

/** The predicate and what hangs on it, to the end of its clause. */
export function whatOf(r: Reading, v: number, first = 0): Ability['what'] {
  let from = v;
  for (const j of r.kids[v]!) if (j < v && r.is(j, 'cop', 'aux:pass') && j < from) from = j;
  return [spanOf(r, cutAt(r, {from: Math.max(from, first), to: endOf(r, v)}, v))];
}

/** before “…, diplomats said” and before what somebody else does: “…, the Americans can do nothing alone” */
function endOf(r: Reading, v: number): number {
  let end = r.hi[v]!;
  for (const j of r.kids[v]!)
    if (j > v && (r.is(j, 'parataxis') || (r.is(j, 'conj') && r.kid(j, 'nsubj') > v))) end = Math.min(end, r.lo[j]!);
  return Math.max(end, v + 1);
}

function cutAt(r: Reading, run: Run, v: number): Run {
  let to = run.to;
  for (let i = v + 1; i < run.to; i++) {
    const w = r.words[i]!;
    // “leave without the league's blessing”: whom it takes is told beside it
    const lacking =
      w === 'without' &&
      (i > v + 1 || !/^(?:do|go|live|manage|cope)$/.test(r.a.lemma[v]!)) &&
      (r.actorsIn(i + 1, phraseBehind(r, i, nounAfter(r, i))).length > 0 || theOther(r, i - 1));
    // “with the consent of the bank”, “with Norway's consent”
    const agreed = w === 'with' && consent.test(r.words[nounAfter(r, i)] ?? '');
    const whileSo = /^(?:as|so)$/.test(w) && r.words[i + 1] === 'long' && r.words[i + 2] === 'as';
    if (
      lacking ||
      agreed ||
      whileSo ||
      (w === 'only' && /^(?:when|if|once|after|with|together|upon|by|in|from)$/.test(r.words[i + 1] ?? '')) ||
      (w === 'subject' && r.words[i + 1] === 'to') ||
      (/^(?:and|but)$/.test(w) && /^(?:VBD|VBZ|VBP|MD)$/.test(r.xposOf(i + 1))) ||
      /^[;:–—”]$/.test(w) ||
      /^(?:unless|because|since|but|although|though|provided|until|before|if|once)$/.test(w) ||
      (w === ',' &&
        /^(?:he|she|it|they|said|according|and|but|at|which|who|where|as|while|for|in|a|an|since|because|so|together|jointly|only|not)$/.test(
          r.words[i + 1] ?? '',
        ))
    ) {
      to = i;
      break;
    }
  }
  return trimmed(r, {from: run.from, to: Math.max(to, v + 1)});
}
