import type {Relation} from '@suasion/model';
import {UPOS} from '../../tagset.ts';
import {type Run, spanOf, trimmed} from '../reading/clause.ts';
import {gobetweens} from '../reading/gobetweens.ts';
import type {Reading} from '../reading/reading.ts';
import {mediators, participles, relationNouns, relationVerbs} from '../words/relations.ts';
import {byCandidacy, byContest, byQuarrel} from './contests.ts';
import {byFixed} from './fixed-relations.ts';
import {byKin} from './kinships.ts';
import {byListing} from './listings.ts';
import {mediation, mediator} from './mediations.ts';
import {byNoun} from './relation-nouns.ts';
import {byParticiple} from './relation-participles.ts';
import {byPhrase, under} from './relation-phrases.ts';
import {isHeld, isNobody, isUndertaking} from './relation-sides.ts';
import {byVerb} from './relation-verbs.ts';
import {bySide} from './sworn.ts';
import {byTie} from './ties.ts';

/**
 * Who stands how to whom where words assert it: “its alleged influence with the regime”, “Algerian-backed movement”, “mediated by
 * Saudi Arabia”, “arms both countries”. Not “under the influence of drink”, “backed down”, a border in common.
 */
export function relations(r: Reading): Relation[] {
  const out: Relation[] = [];
  const seen = new Set<string>();
  const push = (
    from: readonly string[],
    to: readonly string[],
    kind: Relation['kind'],
    run: Run,
    at: number,
    alleged = false,
  ) => {
    const span = trimmed(r, run);
    if (span.to <= span.from) return;
    for (const f of from)
      for (const t of to) {
        const key = `${r.principal(f)} ${kind} ${r.principal(t)}`;
        if (
          r.same(f, t) ||
          seen.has(key) ||
          !(r.isNamed(f) || r.isNamed(t) || isBodyOf(r, f, t)) ||
          isNobody(r, f) ||
          isNobody(r, t) ||
          (kind !== 'membership' && isUndertaking(r, t)) ||
          (kind === 'control' && isHeld(r, t)) ||
          // nobody mediates between those who mediate with them
          (kind === 'mediation' && gobetweens(r).has(r.principal(t))) ||
          r.context.reporters?.has(f) ||
          r.context.reporters?.has(t)
        )
          continue;
        seen.add(key);
        out.push({
          id: `x${out.length + 1}`,
          from: f,
          to: t,
          kind,
          standing: alleged || isAlleged(r, at) ? 'alleged' : 'asserted',
          span: [spanOf(r, span)],
          statement: r.statementId(at),
        });
      }
  };
  for (let i = 0; i < r.a.n; i++) {
    if (r.skipped[i] || r.isQuestion(i)) continue;
    const lemma = r.a.lemma[i]!;
    const w = r.words[i]!;
    byKin(r, i, push);
    byTie(r, i, push);
    byListing(r, i, push);
    under(r, i, push);
    bySide(r, i, push);
    if (r.isNominal(i)) byContest(r, i, push);
    if (r.a.upos[i] === UPOS.NOUN && relationNouns.has(lemma)) byNoun(r, i, push);
    if (r.a.upos[i] === UPOS.NOUN && mediators.test(lemma)) mediator(r, i, push);
    if (/^(?:mediation|facilitation)$/.test(w)) mediation(r, i, push);
    if (participles.has(w) && byParticiple(r, i, push)) continue;
    if ((r.a.upos[i] === UPOS.VERB || isVerbAsNoun(r, i)) && !r.negated(i) && r.modal(i) === null && !r.supposed(i)) {
      if (relationVerbs.has(lemma)) byVerb(r, i, push);
      byFixed(r, i, push);
    }
    if (r.isVerb(i) && !r.negated(i) && !r.supposed(i)) {
      byPhrase(r, i, push);
      byQuarrel(r, i, push);
      byCandidacy(r, i, push);
    }
  }
  return out;
}

/** “Canada, which owns a third, backs Enbridge”: the predicate for all its tag says */
const isVerbAsNoun = (r: Reading, i: number): boolean =>
  r.a.upos[i] === UPOS.NOUN &&
  /^(?:backs|arms|funds|supports|finances|sponsors|controls|champions)$/.test(r.words[i]!) &&
  r.kid(i, 'nsubj') >= 0 &&
  r.kid(i, 'nsubj') < i &&
  r.kid(i, 'obj') > i &&
  r.kid(i, 'cop') < 0;

/** both without a name, and neither a person: “the growers finance the board” */
const isBodyOf = (r: Reading, f: string, t: string): boolean =>
  [f, t].every(x => /^(?:organisation|people|armed-group|government)$/.test(r.context.kind?.(x) ?? ''));

export type Push = (
  from: readonly string[],
  to: readonly string[],
  kind: Relation['kind'],
  run: Run,
  at: number,
  alleged?: boolean,
) => void;

/** “alleged”, “said to”, “thought to”, “reportedly” in the clause; “claims that” over it */
function isAlleged(r: Reading, at: number): boolean {
  const told = r.reporter(at);
  if (told >= 0 && /^(?:claim|allege|charge|suspect|contend)$/.test(r.lemma(told))) return true;
  const {from, to} = r.sentence(at);
  for (let j = Math.max(from, at - 8); j < Math.min(to, at + 3); j++)
    if (
      /^(?:alleged|allegedly|reportedly|supposed|supposedly|purported|suspected|accused|accuses|accusing)$/.test(
        r.words[j]!,
      ) ||
      (/^(?:thought|believed|said|suspected)$/.test(r.words[j]!) && r.words[j + 1] === 'to')
    )
      return true;
  return false;
}
