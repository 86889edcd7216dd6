import type {Span} from '@suasion/model';
import {afterRelative} from './clause-ends.ts';
import type {Reading} from './reading.ts';

/** Tokens from..to-1. */
export interface Run {
  from: number;
  to: number;
}

export function spanOf(r: Reading, run: Run): Span {
  return {doc: r.context.doc, start: r.a.start[run.from]!, end: r.a.end[run.to - 1]!};
}

export const closing = /^[.,;:!?”"’'–—―()[\]-]+$/;
const opening = /^[“"‘'–—―(,[-]+$/;

/** Punctuation at either end is no part of a phrase. */
export function trimmed(r: Reading, run: Run): Run {
  let {from, to} = run;
  while (to > from && (closing.test(r.words[to - 1]!) || r.words[to - 1] === '“')) to--;
  // “"dismantle" the law” keeps both its marks
  let mark = r.words[from] === '“' ? from + 1 : to;
  while (mark < to && mark - from < 6 && r.words[mark] !== '”') mark++;
  const one = mark + 1 < to && r.words[mark] === '”' && from + 3 < to;
  while (!one && from < to && opening.test(r.words[from]!)) from++;
  // the mark that closes what is quoted at the end of a phrase is part of it when the one that opens it is
  let open = 0;
  for (let i = from; i < to; i++) open += Number(r.words[i] === '“') - Number(r.words[i] === '”');
  if (open > 0 && r.words[to] === '”') to++;
  // “the accord (EPA)”
  let brackets = 0;
  for (let i = from; i < to; i++) brackets += Number(r.words[i] === '(') - Number(r.words[i] === ')');
  if (brackets > 0 && r.words[to] === ')') to++;
  return {from, to};
}

/** The predicate of clause v: "not to attack the dam", "be invited to Geneva"; its subject, modal and "to" left out. */
export function predicate(r: Reading, v: number): Run {
  let from = v;
  const verbal = r.isVerb(v);
  for (;;) {
    const d = r.kids[v]!.find(k => k < v && r.lo[k]! < from && r.hi[k]! >= from);
    if (d === undefined || d >= from) break;
    const keep =
      r.is(d, 'aux:pass', 'cop') ||
      (r.is(d, 'advmod') &&
        !/^(?:also|then|now|just|simply|merely|therefore|too|still|thus|otherwise|though|however|gladly|happily|willingly|readily)$/.test(
          r.words[d]!,
        )) ||
      (r.is(d, 'aux') && /^(?:be|have|been|being|having)$/.test(r.words[d]!)) ||
      (!verbal && r.is(d, 'det', 'amod', 'compound', 'nummod', 'nmod', 'case'));
    if (!keep) break;
    from = r.lo[d]!;
  }
  while (from < v && r.words[from] === "n't") from++;
  if (from > 1 && r.words[from - 1] === 'to' && /^(?:not|never)$/.test(r.words[from - 2]!)) from -= 2;
  return {from, to: r.hi[v]!};
}

/** The act refused, without its "not": "will not sign", "vowed never to sign" → "sign" */
export function positive(r: Reading, v: number): Run {
  const run = predicate(r, v);
  let {from} = run;
  while (from < v && /^(?:not|n't|never|no|longer|to|rather|sooner)$/.test(r.words[from]!)) from++;
  return {from, to: run.to};
}

/** “do more than write letters and talk”: what stands behind it is one thing that is not enough */
export const isMoreThan = (r: Reading, v: number): boolean =>
  r.a.lemma[v] === 'do' &&
  /^(?:more|other|better|nothing|anything|little) (?:than|but)$/.test(`${r.words[v + 1]} ${r.words[v + 2]}`);

/** Verbs coordinated with v as acts of their own: "dismantle its bases and ship the weapons home". */
export function coordinated(r: Reading, v: number): number[] {
  const out = [v];
  if (isMoreThan(r, v)) return out;
  // “pump and treat the groundwater” is one act
  const pair =
    /^(?:and|or)$/.test(r.words[v + 1] ?? '') && r.xposOf(v + 2) === 'VB' && r.a.head[v + 2] === v ? v + 2 : -1;
  const own = Math.min(...r.conjuncts(v).filter(j => r.isVerbal(j) && r.kid(j, 'nsubj') >= 0), r.sentence(v).to);
  for (const j of [...r.conjuncts(v), ...listedBare(r, v)])
    if (
      // “that Norland lifts the ban and we check it and pay”
      j < own &&
      j !== pair &&
      !out.includes(j) &&
      !(isPast(r, j) && r.passive(v)) &&
      // “could accept a plan, but would oppose a board”
      !hasOtherModal(r, v, j) &&
      // “extend the lease rather than risk a lapse”
      r.words[j - 1] !== 'than' &&
      r.isVerbal(j) &&
      (r.xposOf(j) === r.xposOf(v) || r.xposOf(j) === 'VB') &&
      r.kid(j, 'nsubj') < 0
    )
      out.push(j);
  // “guarantee their safety and to fight …” where the parse lost the second
  for (let i = v + 1; i + 2 < r.sentence(v).to && !/^[.;:!?”]$/.test(r.words[i]!); i++) {
    if (!/^(?:and|or|,)$/.test(r.words[i]!) || closesAside(r, v, i)) continue;
    // “to exchange prisoners and not to station weapons”
    const to = r.words[i + 1] === 'and' ? i + 2 : i + 1;
    const at = r.words[to] === 'not' ? to + 1 : to;
    if (r.words[at] === 'to' && r.isVerb(at + 1) && !out.includes(at + 1) && isListed(r, v, i)) out.push(at + 1);
  }
  return out;
}

/** “to force the Front, or FMN, | to talk”: the comma ends an aside without a verb that “or” opens */
function closesAside(r: Reading, v: number, i: number): boolean {
  if (r.words[i] !== ',') return false;
  for (let j = i - 1; j > v && i - j < 8 && !r.isVerb(j); j--) if (r.words[j] === ',') return r.words[j + 1] === 'or';
  return false;
}

/** a verb with a modal of its own that is not that of v */
const hasOtherModal = (r: Reading, v: number, j: number): boolean =>
  r.kids[j]!.some(k => k < j && k > v && r.xposOf(k) === 'MD' && r.words[k] !== r.modal(v));

/** “be restored and ruled out a sale”: a past with its own object, whatever its tag */
const isPast = (r: Reading, j: number): boolean =>
  r.xposOf(j) === 'VBN' &&
  !r.helpers(j).length &&
  /^(?:DT|PRP|PRP\$|VBG|RP)$/.test(r.xposOf(j + 1)) &&
  r.kids[j]!.some(k => k > j && r.is(k, 'obj', 'xcomp', 'advcl'));

/** “must release what they hold, begin the truce and see it through” with the later verbs hung on beside the first */
function listedBare(r: Reading, v: number): number[] {
  const next = r.kids[v]!.find(
    j => j > v && r.is(j, 'parataxis') && r.xposOf(j) === 'VB' && r.words[j - 1] === ',' && r.kid(j, 'nsubj') < 0,
  );
  return next === undefined ? [] : [next, ...r.conjuncts(next)];
}

/** “a raise, a ban, and an end”: an “and” with an article follows, so the comma parts a list and not an aside */
export function isListGoingOn(r: Reading, from: number): boolean {
  for (let i = from; i < Math.min(r.sentence(from).to, from + 14); i++) {
    if (/^(?:[.;:]|that|which|who)$/.test(r.words[i]!)) return false;
    if (/^(?:and|or)$/.test(r.words[i]!) && /^(?:DT|JJ|NN|NNS|CD|PRP\$)$/.test(r.xposOf(i + 1))) return true;
  }
  return false;
}

/** nothing finite stands between: the infinitive at i still belongs to what governs v */
export function isListed(r: Reading, v: number, i: number): boolean {
  if (r.words[i] === ',' && !/^(?:to|and|not)$/.test(r.words[i + 1]!)) return false;
  for (let j = v + 1; j < i; j++) if (afterRelative(r, j) === i) return false;
  for (let j = v + 1; j < i; j++)
    if (/^(?:VBD|VBZ|MD)$/.test(r.xposOf(j)) && !/^(?:that|which|who)$/.test(r.words[j - 1]!) && !isInRelative(r, v, j))
      return false;
  return true;
}

/** “name a date by which they would be done and to keep out”: the verb at j stands in a relative clause that opened behind v */
function isInRelative(r: Reading, v: number, j: number): boolean {
  for (let k = j - 1; k > v && j - k < 5; k--) {
    if (/^(?:which|whom|what)$/.test(r.words[k]!)) return true;
    if (r.isVerb(k) || /^[,;:.]$/.test(r.words[k]!)) return false;
  }
  return false;
}
