import type {Relation} from '@suasion/model';
import {UPOS, XPOS} from '../tagset.ts';
import {type Run, spanOf, trimmed} from './clause.ts';
import type {Reading} from './reading.ts';
import {mediators, participles, relationNouns, relationVerbs} from './words/relations.ts';

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
          !(r.isNamed(f) || r.isNamed(t)) ||
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
    if (r.a.upos[i] === UPOS.NOUN && relationNouns.has(lemma)) noun(r, i, push);
    if (r.a.upos[i] === UPOS.NOUN && mediators.test(lemma)) mediator(r, i, push);
    if (participles.has(w) && participle(r, i, push)) continue;
    if (r.a.upos[i] === UPOS.VERB && relationVerbs.has(lemma) && !r.negated(i) && r.modal(i) === null) verb(r, i, push);
  }
  return out;
}

type Push = (
  from: readonly string[],
  to: readonly string[],
  kind: Relation['kind'],
  run: Run,
  at: number,
  alleged?: boolean,
) => void;

/** “alleged”, “said to”, “thought to”, “reportedly” in the clause */
function isAlleged(r: Reading, at: number): boolean {
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

function noun(r: Reading, i: number, push: Push): void {
  const {kind, to, holder} = relationNouns.get(r.a.lemma[i]!)!;
  const otherEnd = r.oblique(i, ...to);
  const whose = r.kid(i, 'nmod:poss');
  const governor = r.a.head[i]!;
  if (holder === 'owner') {
    // “use its influence with Damascus”: the preposition may hang on the verb
    const target =
      otherEnd >= 0
        ? otherEnd
        : governor >= 0 && r.isVerb(governor)
          ? r.oblique(governor, ...to.filter(p => p !== 'in'))
          : -1;
    if (target < i || !r.isNominal(target)) return;
    // “called on Russia to use its influence”: who is to use it
    const user = governor >= 0 && r.words[governor - 1] === 'to' ? r.known(governor - 2) : null;
    let from = user !== null ? [user] : whose >= 0 ? r.actorsOf(whose) : [];
    if (!from.length && whose >= 0 && governor >= 0 && r.isVerb(governor)) from = r.actorsOf(r.subjectOf(governor));
    // “called on Russia to use its influence”: the possessor is who is to use it
    if (
      !from.length &&
      governor >= 0 &&
      r.isVerb(governor) &&
      /^(?:have|use|hold|exert|exercise|gain|wield|spend|retain|possess)$/.test(r.a.lemma[governor]!)
    ) {
      if (r.negated(governor)) return;
      from = r.actorsOf(r.subjectOf(governor));
    }
    if (r.kids[i]!.some(d => r.is(d, 'det') && r.words[d] === 'no')) return;
    push(
      from,
      r.actorsOf(target),
      kind,
      {from: Math.min(whose >= 0 ? r.lo[whose]! : i, r.lo[i]!), to: Math.max(r.hi[target]!, i + 1)},
      i,
    );
    return;
  }
  const target = otherEnd >= 0 ? otherEnd : whose;
  if (target < 0 || !r.isNominal(target)) return;
  const from = holderOf(r, i);
  push(
    from,
    r.actorsOf(target, from),
    kind,
    {from: Math.min(r.lo[i]!, i), to: Math.max(i + 1, r.hi[target]! > i ? r.hi[target]! : i + 1)},
    i,
  );
}

/** who a noun is said of: “Algeria, an ally of”, “Algeria is an ally of”, “his rival Machar”, or the phrase itself */
function holderOf(r: Reading, i: number): string[] {
  // “the rebels' opponents”: the phrase itself is who; members and partners are too many to be one
  const own = /^(?:opponent|rival|enemy|foe|backer|sponsor|supporter)$/.test(r.lemma(i)) ? r.known(i) : null;
  const subject = r.kid(i, 'cop') >= 0 ? r.kid(i, 'nsubj') : -1;
  if (subject >= 0) return r.negated(i) ? [] : r.actorsOf(subject);
  if (r.is(i, 'appos', 'conj') || r.is(i, 'nmod:desc')) {
    const ids = r.actorsOf(r.a.head[i]!);
    if (ids.length) return ids;
  }
  const named = r.kid(i, 'appos', 'flat');
  if (named >= 0) {
    const ids = r.actorsOf(named);
    if (ids.length) return ids;
  }
  return own === null ? [] : [own];
}

/** “the mediator”, “guarantors of the process”: somebody named is one, between the two the text is about */
function mediator(r: Reading, i: number, push: Push): void {
  const from = holderOf(r, i);
  if (!from.length) return;
  const parties = r.pair(i, from);
  push(from, parties, 'mediation', {from: r.lo[i]!, to: r.hi[i]!}, i);
}

/** “mediated by Saudi Arabia”, “Algerian-backed movement”, “aligned with Iran” */
function participle(r: Reading, i: number, push: Push): boolean {
  const kind = participles.get(r.words[i]!)!;
  const tag = r.a.xpos[i];
  // “Algerian-backed”: the actor stands before the hyphen
  if (/^[-–]$/.test(r.words[i - 1] ?? '') && i > 1) {
    const from = r.known(i - 2);
    const head = r.a.head[i]! > i ? r.a.head[i]! : i + 1;
    if (from === null || head >= r.sentence(i).to) return true;
    if (kind === 'mediation')
      push([from], r.pair(i, [from]), kind, {from: i - 2, to: Math.min(head + 1, r.hi[head]!)}, i);
    else push([from], r.actorsOf(head), kind, {from: i - 2, to: head + 1}, i);
    return true;
  }
  if (tag !== XPOS.VBN && tag !== XPOS.VBD && tag !== XPOS.JJ) return false;
  if (kind === 'alliance') {
    const other = r.oblique(i, 'with', 'to');
    if (other < i || r.negated(i)) return false;
    const subject = r.subjectOf(i);
    push(r.actorsOf(subject), r.actorsOf(other), kind, {from: i, to: r.hi[other]!}, i);
    return true;
  }
  const agent = r.kid(i, 'obl:agent') >= 0 ? r.kid(i, 'obl:agent') : r.oblique(i, 'by');
  if (agent < i || r.negated(i)) return false;
  const from = r.actorsAtEnd(agent);
  const thing = r.subjectOf(i);
  if (kind === 'mediation') push(from, partiesOf(r, thing, i, from), kind, {from: i, to: r.hi[agent]!}, i);
  else push(from, thing >= 0 ? r.actorsOf(thing) : [], kind, {from: i, to: r.hi[agent]!}, i);
  return true;
}

function verb(r: Reading, i: number, push: Push): void {
  const kind = relationVerbs.get(r.a.lemma[i]!)!;
  if (
    r.passive(i) ||
    r.infinitival(i) ||
    !r.isReal(i) ||
    r.kids[i]!.some(j => r.is(j, 'compound:prt', 'compound') && /^(?:down|out|off|away|up)$/.test(r.words[j]!))
  )
    return;
  const subject = r.subjectOf(i);
  const from = r.actorsOf(subject);
  const object = r.kid(i, 'obj');
  if (!from.length) return;
  if (kind === 'mediation') {
    push(from, partiesOf(r, object, i, from), kind, {from: i, to: object > i ? r.hi[object]! : i + 1}, i);
    return;
  }
  if (object < i) return;
  push(from, r.actorsOf(object, from), kind, {from: i, to: r.hi[object]!}, i);
}

/** between whom: those the thing names, else the two the text is about */
function partiesOf(r: Reading, thing: number, at: number, but: string[]): string[] {
  const named = thing >= 0 ? r.actorsIn(r.lo[thing]!, r.hi[thing]!).filter(x => !but.some(b => r.same(b, x))) : [];
  return named.length >= 2 ? named : r.pair(at, but);
}
