import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {standingVerbs, ties} from '../words/ties.ts';
import {betweenWhom} from './mediations.ts';
import {doers, others} from './relation-sides.ts';
import type {Push} from './relations.ts';

/** How somebody stands to another by an adjective or a phrase: “is loyal to”, “a militia opposed to”, “under the control of”. */
export function byTie(r: Reading, i: number, push: Push): void {
  goBetween(r, i, push);
  for (const tie of ties.get(r.words[i]!) ?? []) {
    const end = i + tie.words.length;
    if (end >= r.sentence(i).to || !tie.words.every((w, k) => r.words[i + k] === w)) continue;
    const other = nounAfter(r, end - 1);
    if (other < end) return;
    if (tie.body && !/^\p{Lu}/u.test(r.a.text.slice(r.a.start[other]!))) return;
    const to = r
      .actorsOf(other)
      .filter(
        x => r.isNamed(r.principal(x)) && (!tie.body || /^(?:bloc|organisation)$/.test(r.context.kind?.(x) ?? '')),
      );
    const from = to.length ? heldBy(r, i, end) : [];
    const run = {from: i, to: Math.max(other + 1, r.hi[other]!)};
    push(tie.turned ? to : from, tie.turned ? from : to, tie.kind, run, i);
    return;
  }
}

/** who is so, or does something so: “flew sorties in support of the junta” */
function heldBy(r: Reading, i: number, end: number): string[] {
  const ids = holders(r, i, end);
  if (ids.length || r.words[i] !== 'in' || r.words[i + 1] !== 'support') return ids;
  for (let at = r.a.head[i + 1]!, steps = 0; at >= 0 && steps < 5; at = r.a.head[at]!, steps++) {
    if (!r.isVerb(at) || r.is(at, 'acl', 'acl:relcl')) continue;
    return r.isReal(at) && !r.passive(at) && r.modal(at) === null ? doers(r, at) : [];
  }
  return [];
}

/** who is so: the subject of “is”, the noun right before, or who comes, fights or stays so */
function holders(r: Reading, i: number, end: number): string[] {
  for (let k = i; k < end; k++) {
    const cop = r.kid(k, 'cop');
    if (cop >= 0 && cop < i)
      return r.negated(k) || r.modal(k) !== null || !r.isReal(k) ? [] : r.actorsOf(r.subjectOf(k));
  }
  let before = i - 1;
  while (/^RB$/.test(r.xposOf(before)) && before > r.sentence(i).from) before--;
  if (r.isVerb(before) || /^(?:out|down)$/.test(r.words[before]!)) {
    const v = r.isVerb(before) ? before : before - 1;
    return r.isVerb(v) && standingVerbs.test(r.lemma(v)) && r.isReal(v) && !r.passive(v) ? doers(r, v) : [];
  }
  const comma = r.words[before] === ',';
  if (comma) before--;
  if (before < r.sentence(i).from || !/^(?:NNPS?|NNS?)$/.test(r.xposOf(before))) return [];
  // “Kenya, opposed to Somalia, left” has its comma behind as well
  return comma && !r.words.slice(end, Math.min(r.sentence(i).to, end + 8)).includes(',') ? [] : others(r, before, []);
}

/** “as a go-between for Iran and Oman” */
function goBetween(r: Reading, i: number, push: Push): void {
  if (r.words[i] !== 'go' || !/^[-–]$/.test(r.words[i + 1] ?? '') || r.words[i + 2] !== 'between') return;
  let v = i - 1;
  while (v > r.sentence(i).from && !r.isVerb(v) && i - v < 5) v--;
  if (!r.isVerb(v) || !/^(?:act|serve|be|work|become)$/.test(r.lemma(v)) || r.negated(v) || r.modal(v) !== null) return;
  const from = doers(r, v);
  const named =
    r.words[i + 3] === 'for' ? r.actorsIn(i + 4, Math.min(r.sentence(i).to, i + 12)) : betweenWhom(r, i + 2, from);
  if (from.length && named.length === 2) push(from, named, 'mediation', {from: i, to: i + 3}, i);
}
