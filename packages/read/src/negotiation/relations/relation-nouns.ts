import {UPOS} from '../../tagset.ts';
import type {Reading} from '../reading/reading.ts';
import {relationNouns} from '../words/relations.ts';
import {holderOf, named} from './mediations.ts';
import type {Push} from './relations.ts';

/** “its influence with the regime”, “UK support for Iraq”, “a subsidiary of”, “an ally of”: a relation a noun tells */
export function byNoun(r: Reading, i: number, push: Push): void {
  const {kind, to, holder} = relationNouns.get(r.a.lemma[i]!)!;
  const otherEnd = r.oblique(i, ...to);
  const whose = r.kid(i, 'nmod:poss');
  const governor = r.a.head[i]!;
  if (holder === 'owner') {
    // “use its influence with Damascus”: the preposition may hang on the verb
    const target = otherEnd >= 0 ? otherEnd : governor >= 0 && r.isVerb(governor) ? influenced(r, governor, to) : -1;
    if (target < i || !(r.isNominal(target) || r.words[target] === 'both')) return;
    // “support of action in Libya” supports no Libya; “support for Guyana's sovereignty” does
    if (
      kind === 'support' &&
      r.known(target) === null &&
      r.kid(target, 'nmod:poss', 'compound') < 0 &&
      r.a.upos[target] === UPOS.NOUN &&
      r.oblique(target, 'in', 'against', 'on') > 0
    )
      return;
    // “called on Russia to use its influence”: who is to use it
    const user = governor >= 0 && r.words[governor - 1] === 'to' ? r.known(governor - 2) : null;
    let from = user !== null ? [user] : whose >= 0 ? r.actorsOf(whose) : landBefore(r, i);
    if (!from.length && whose >= 0 && governor >= 0 && r.isVerb(governor)) from = r.actorsOf(r.subjectOf(governor));
    // “called on Russia to use its influence”: the possessor is who is to use it
    if (
      !from.length &&
      governor >= 0 &&
      r.isVerb(governor) &&
      (kind === 'support' ? voicing : holding).test(r.a.lemma[governor]!)
    ) {
      if (r.negated(governor)) return;
      from = isKindOf(r, r.subjectOf(governor)) ? [] : r.actorsOf(r.subjectOf(governor));
      // “Hezbollah enjoys the backing of Iran”: whose it is stands behind
      if (kind === 'support' && enjoying.test(r.a.lemma[governor]!)) {
        if (r.kids[target]!.some(c => r.words[c] === 'of') && r.isReal(governor))
          push(r.actorsOf(target), from, kind, {from: governor, to: Math.max(r.hi[target]!, i + 1)}, i);
        return;
      }
    }
    if (r.kids[i]!.some(d => d < i && /^(?:no|little|scant)$/.test(r.words[d]!))) return;
    push(
      from,
      r.actorsOf(target),
      kind,
      {from: Math.min(whose >= 0 ? r.lo[whose]! : i, r.lo[i]!), to: Math.max(r.hi[target]!, i + 1)},
      i,
    );
    return;
  }
  const from = holderOf(r, i);
  // partners in life or in a firm, “its owner”
  if (/^(?:partner|owner)$/.test(r.a.lemma[i]!) && otherEnd < 0) return;
  if (r.a.lemma[i] === 'partner' && from.some(x => r.context.kind?.(x) === 'person')) return;
  // “Hungary and Romania are old rivals”, “are friends and allies”: each other's
  const cop = r.kid(i, 'cop') >= 0 || !r.is(i, 'conj') ? r.kid(i, 'cop') : r.kid(r.a.head[i]!, 'cop');
  const mutual = otherEnd < 0 && whose < 0 && from.length === 2 && cop >= 0 && /s$/.test(r.words[i]!);
  if (mutual && /^(?:alliance|opposition)$/.test(kind)) {
    push([from[0]!], [from[1]!], kind, {from: cop, to: i + 1}, i);
    return;
  }
  // “a NATO member”
  const body =
    kind === 'membership'
      ? r.kids[i]!.find(j => j < i && r.is(j, 'compound', 'amod') && named(r, j) !== null)
      : undefined;
  // “NATO member Hungary”
  const behind = body !== undefined && !from.length ? r.known(i + 1) : null;
  if (behind !== null && r.isNamed(behind) && /^NNP/.test(r.xposOf(i + 1))) from.push(behind);
  const target = otherEnd >= 0 ? otherEnd : (body ?? whose);
  if (target < 0 || !(r.isNominal(target) || r.words[target] === 'both')) return;
  if (ruled.test(r.a.lemma[i]!)) {
    // a lawyer's or a bank's client is nobody's creature
    if (r.a.lemma[i] === 'client' && !r.actorsOf(target, from, false).every(x => r.context.kind?.(x) === 'state'))
      return;
    push(r.actorsOf(target, from, false), from, kind, {from: r.lo[i]!, to: Math.max(i + 1, r.hi[target]!)}, i);
    return;
  }
  push(
    from,
    target === body ? [named(r, target)!] : r.actorsOf(target, from, false),
    kind,
    {from: Math.min(r.lo[i]!, i), to: Math.max(i + 1, r.hi[target]! > i ? r.hi[target]! : i + 1)},
    i,
  );
}

/** “opposition parties” are no pair */
const isKindOf = (r: Reading, i: number): boolean =>
  i >= 0 &&
  r.words[i] === 'parties' &&
  r.kids[i]!.some(j => j < i && r.is(j, 'amod', 'compound') && !/^(?:both|two|warring)$/.test(r.words[j]!));

/** “UK support for Iraq”: whose the word before the noun says it is */
function landBefore(r: Reading, i: number): string[] {
  for (const j of r.kids[i]!) {
    const id = j < i && r.is(j, 'compound', 'amod') ? named(r, j) : null;
    if (id !== null) return [id];
  }
  return [];
}

/** Verbs of one who has influence, who says that he supports, and who is supported. By lemma. */
const holding = /^(?:have|use|hold|exert|exercise|gain|wield|spend|retain|possess)$/;

const voicing =
  /^(?:have|enjoy|voice|express|declare|pledge|offer|reaffirm|reiterate|restate|show|give|lend|provide|throw|promise|win|secure|retain|gain)$/;

const enjoying = /^(?:have|enjoy|win|secure|retain|gain)$/;

/** the other side hung on the verb; behind “in” only a name: “have influence in Tripoli” */
function influenced(r: Reading, governor: number, to: readonly string[]): number {
  const other = r.oblique(governor, ...to.filter(p => p !== 'in'));
  const place = other < 0 && to.includes('in') ? r.oblique(governor, 'in') : -1;
  return place >= 0 && r.xposOf(place) === 'NNP' ? place : other;
}

/** Nouns of one that another rules, “a subsidiary of”: the other is who controls. By lemma. */
const ruled = /^(?:subsidiary|proxy|affiliate|puppet|unit|division|offshoot|vassal|client|satellite|protectorate)$/;
