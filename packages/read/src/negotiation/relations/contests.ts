import type {Reading} from '../reading/reading.ts';
import {contests, overcoming, quarrelling, waging} from '../words/contests.ts';
import {named} from './mediations.ts';
import {doers, isAimed, others} from './relation-sides.ts';
import type {Push} from './relations.ts';

/** “Iraq's fight against ISIL”, “a coalition to defeat the militia”, “her feud with the party”: whose quarrel a noun tells, and with whom */
export function byContest(r: Reading, i: number, push: Push): void {
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

/** “feuded with the party”, “fought against the junta” */
export function byQuarrel(r: Reading, v: number, push: Push): void {
  if (!quarrelling.test(r.lemma(v)) || r.passive(v) || r.infinitival(v) || r.modal(v) !== null || !r.isReal(v)) return;
  const foe = r.lemma(v) === 'campaign' ? r.oblique(v, 'against') : r.oblique(v, 'with', 'against');
  if (foe <= v) return;
  const from = doers(r, v);
  // “fought with Britain against Germany”: at its side
  const beside = r.lemma(v) === 'fight' && r.oblique(v, 'against') > v ? r.oblique(v, 'against') : foe;
  const to = others(r, beside, from).filter(x => isParty(r, x));
  push(
    from.filter(x => isParty(r, x)),
    to,
    'opposition',
    {from: v, to: r.hi[beside]!},
    v,
  );
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
  if (whose >= 0) return r.actorsOf(whose);
  if (r.a.lemma[i] === 'coalition') return r.actorsOf(i);
  for (const j of r.kids[i]!) {
    const id = j < i && r.is(j, 'compound', 'amod') ? (named(r, j) ?? r.known(j)) : null;
    if (id !== null) return [id];
  }
  const of = r.oblique(i, 'of', 'by', 'between');
  if (of > i) return r.actorsOf(of);
  const v = r.a.head[i]!;
  return v >= 0 && r.isVerb(v) && r.is(i, 'obj') && waging.test(r.lemma(v)) && !r.negated(v) && r.isReal(v)
    ? doers(r, v)
    : [];
}

/** a person, a land or a body that has a name, or fighters without one */
const isParty = (r: Reading, id: string): boolean =>
  r.isNamed(r.principal(id)) || r.context.kind?.(id) === 'armed-group' || r.context.kind?.(id) === 'organisation';
