import type {Reading} from '../reading/reading.ts';
import {between, contests, engaged, fighting, overcoming, quarrelling, waging} from '../words/contests.ts';
import {possessiveBefore, possessors} from './kinships.ts';
import {betweenWhom, named} from './mediations.ts';
import {doers, isAimed, others} from './relation-sides.ts';
import type {Push} from './relations.ts';

/** “Iraq's fight against ISIL”, “a coalition to defeat the militia”, “her feud with the party”: whose quarrel a noun tells, and with whom */
export function byContest(r: Reading, i: number, push: Push): void {
  if (between.test(r.a.lemma[i]!)) amongThem(r, i, push);
  const behind = contests.get(r.a.lemma[i]!);
  if (!behind || r.kids[i]!.some(j => r.is(j, 'det') && /^(?:no|any)$/.test(r.words[j]!))) return;
  const beside = r.oblique(i, ...behind);
  const foe = beside > i ? beside : beaten(r, i);
  // “opposition to an assault on the city”: to no city
  const to = foe > i && !isAimed(r, foe) ? others(r, foe, []).filter(x => isParty(r, x)) : [];
  if (!to.length) return;
  const from = contenders(r, i).filter(x => isParty(r, x));
  push(from, to, 'opposition', {from: Math.min(r.lo[i]!, i), to: r.hi[foe]!}, i);
}

/** “the war between Chad and Niger” */
function amongThem(r: Reading, i: number, push: Push): void {
  if (r.words[i + 1] !== 'between') return;
  const [one, other, ...more] = betweenWhom(r, i, []).filter(x => isParty(r, x));
  if (one !== undefined && other !== undefined && !more.length)
    push([one], [other], 'opposition', {from: i, to: Math.max(i + 2, r.hi[i]!)}, i);
}

/** “feuded with the party”, “fought against the junta”, “fought the rebels” */
export function byQuarrel(r: Reading, v: number, push: Push): void {
  if (!quarrelling.test(r.lemma(v)) || r.passive(v) || r.infinitival(v) || r.modal(v) !== null || !r.isReal(v)) return;
  const beside = foeBeside(r, v);
  const foe = beside > v ? beside : fighting.test(r.lemma(v)) ? r.kid(v, 'obj') : -1;
  if (foe <= v || (beside <= v && isAimed(r, foe))) return;
  const isFoe = (x: string) =>
    beside > v
      ? isParty(r, x) || (r.xposOf(foe) === 'NNS' && r.context.kind?.(x) === 'people')
      : r.isNamed(r.principal(x)) || r.context.kind?.(x) === 'armed-group';
  const from = doers(r, v);
  push(
    from.filter(x => isParty(r, x)),
    others(r, foe, from).filter(isFoe),
    'opposition',
    {from: v, to: r.hi[foe]!},
    v,
  );
}

/** the other side behind “with” or “against”; “fought with Britain against Germany”: at its side; -1 when none */
function foeBeside(r: Reading, v: number): number {
  const against = r.oblique(v, 'against');
  const whole = r.lemma(v) === 'campaign' || (r.lemma(v) === 'fight' && against > v);
  return whole ? against : r.oblique(v, 'with', 'against');
}

/** “is challenging the senator”, “ran against him”: one person for the place of another */
export function byCandidacy(r: Reading, v: number, push: Push): void {
  const lemma = r.lemma(v);
  const rival =
    lemma === 'challenge' ? r.kid(v, 'obj') : /^(?:run|compete)$/.test(lemma) ? r.oblique(v, 'against') : -1;
  if (rival <= v || r.passive(v) || r.infinitival(v) || r.modal(v) !== null || !r.isReal(v)) return;
  const people = (ids: readonly string[]) => ids.filter(x => r.context.kind?.(x) === 'person');
  // “challenged him to a duel”
  if (lemma === 'challenge' && (r.oblique(v, 'to', 'on', 'about') > v || r.kid(v, 'xcomp') > v)) return;
  const from = people(doers(r, v));
  push(from, people(r.actorsOf(rival, from)), 'opposition', {from: v, to: r.hi[rival]!}, v);
}

/** “a coalition to degrade and defeat the militia”, “efforts to counter it”: whom; -1 when none */
function beaten(r: Reading, i: number): number {
  const verb = r.kids[i]!.find(j => j > i && j - i < 4 && r.isVerb(j) && r.infinitival(j));
  if (verb === undefined) return -1;
  const last = [verb, ...r.conjuncts(verb)].filter(j => overcoming.test(r.lemma(j))).at(-1);
  return last === undefined ? -1 : r.kid(last, 'obj');
}

/** Whose quarrel it is: the possessor, the name before the noun, the coalition itself, or who wages it. */
function contenders(r: Reading, i: number): string[] {
  const whose = r.kid(i, 'nmod:poss');
  const owners = whose >= 0 ? r.actorsOf(whose) : [];
  if (owners.length) return owners;
  const {from} = r.sentence(i);
  const mark = possessiveBefore(r, i, from);
  if (mark > from) return possessors(r, mark, from).owners;
  if (r.a.lemma[i] === 'coalition') return others(r, i, []);
  for (const j of r.kids[i]!) {
    const id = j < i && r.is(j, 'compound', 'amod') ? (named(r, j) ?? r.known(j)) : null;
    if (id !== null) return [id];
  }
  const of = r.oblique(i, 'of', 'by', 'between');
  if (of > i) return r.actorsOf(of);
  const inside = engagedIn(r, i);
  if (inside >= 0) return doers(r, inside);
  const v = r.a.head[i]!;
  return v >= 0 && r.isVerb(v) && r.is(i, 'obj') && waging.test(r.lemma(v)) && !r.negated(v) && r.isReal(v)
    ? doers(r, v)
    : [];
}

/** “is locked in a dispute with”, “is in the midst of a row with”: the verb of who is in it; -1 when none */
function engagedIn(r: Reading, i: number): number {
  let at = i;
  if (r.is(i, 'nmod') && /^(?:midst|throes|middle)$/.test(r.words[r.a.head[i]!]!)) at = r.a.head[i]!;
  if (!r.kids[at]!.some(j => r.is(j, 'case') && r.words[j] === 'in')) return -1;
  if (r.kid(at, 'cop') >= 0) return r.negated(at) ? -1 : at;
  const v = r.a.head[at]!;
  return v >= 0 && v < at && r.isVerb(v) && engaged.test(r.lemma(v)) && r.isReal(v) ? v : -1;
}

/** a person, a land or a body that has a name, or fighters without one */
const isParty = (r: Reading, id: string): boolean =>
  r.isNamed(r.principal(id)) || r.context.kind?.(id) === 'armed-group' || r.context.kind?.(id) === 'organisation';
