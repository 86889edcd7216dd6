import type {Relation} from '@suasion/model';
import {UPOS, XPOS} from '../../tagset.ts';
import {type Run, spanOf, trimmed} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {cases, mediators, participles, portions, relationNouns, relationVerbs} from '../words/relations.ts';
import {byFixed} from './fixed-relations.ts';
import {byKin} from './kinships.ts';
import {betweenWhom, holderOf, mediation, mediator, named, theTwo} from './mediations.ts';
import {doers, isNobody, isThing, isUndertaking, others} from './relation-sides.ts';
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
    if (r.a.upos[i] === UPOS.NOUN && relationNouns.has(lemma)) noun(r, i, push);
    if (r.a.upos[i] === UPOS.NOUN && mediators.test(lemma)) mediator(r, i, push);
    if (/^(?:mediation|facilitation)$/.test(w)) mediation(r, i, push);
    if (participles.has(w) && participle(r, i, push)) continue;
    if (r.a.upos[i] === UPOS.VERB && !r.negated(i) && r.modal(i) === null && !r.supposed(i)) {
      if (relationVerbs.has(lemma)) verb(r, i, push);
      byFixed(r, i, push);
    }
  }
  return out;
}

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

function noun(r: Reading, i: number, push: Push): void {
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
  // “Hungary and Romania are old rivals”: each other's
  const mutual = otherEnd < 0 && whose < 0 && from.length === 2 && r.kid(i, 'cop') >= 0 && /s$/.test(r.words[i]!);
  if (mutual && /^(?:alliance|opposition)$/.test(kind)) {
    push([from[0]!], [from[1]!], kind, {from: r.kid(i, 'cop'), to: i + 1}, i);
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
    push(r.actorsOf(target, from), from, kind, {from: r.lo[i]!, to: Math.max(i + 1, r.hi[target]!)}, i);
    return;
  }
  push(
    from,
    target === body ? [named(r, target)!] : r.actorsOf(target, from),
    kind,
    {from: Math.min(r.lo[i]!, i), to: Math.max(i + 1, r.hi[target]! > i ? r.hi[target]! : i + 1)},
    i,
  );
}

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
  /^(?:have|enjoy|voice|express|declare|pledge|offer|reaffirm|reiterate|restate|show|give|lend|provide|throw|pledge|promise|win|secure|retain|gain)$/;
const enjoying = /^(?:have|enjoy|win|secure|retain|gain)$/;

/** the other side hung on the verb; behind “in” only a name: “have influence in Tripoli” */
function influenced(r: Reading, governor: number, to: readonly string[]): number {
  const other = r.oblique(governor, ...to.filter(p => p !== 'in'));
  const place = other < 0 && to.includes('in') ? r.oblique(governor, 'in') : -1;
  return place >= 0 && r.xposOf(place) === 'NNP' ? place : other;
}

/** Nouns of one that another rules, “a subsidiary of”: the other is who controls. By lemma. */
const ruled = /^(?:subsidiary|proxy|affiliate|puppet|unit|division|offshoot|vassal)$/;

/** “it is run by the ministry”: rather a thing than the land last named */
const isLand = (r: Reading, i: number, id: string): boolean => r.words[i] === 'it' && r.context.kind?.(id) === 'state';

/** those between whom a thing is said to be, before the verb: “a truce between Chad and Libya negotiated by” */
function between(r: Reading, thing: number, v: number): string[] {
  const ids = betweenWhom(r, thing, []);
  return ids.length > 1 && thing < v ? ids : [];
}

/** “mediated by Saudi Arabia”, “Algerian-backed movement”, “aligned with Iran” */
function participle(r: Reading, i: number, push: Push): boolean {
  const kind = participles.get(r.words[i]!)!;
  const tag = r.a.xpos[i];
  // “Algerian-backed”: the actor stands before the hyphen
  if (/^[-–]$/.test(r.words[i - 1] ?? '') && i > 1) {
    const from = named(r, i - 2) ?? r.known(i - 2);
    const head = r.a.head[i]! > i ? r.a.head[i]! : i + 1;
    if (from === null || head >= r.sentence(i).to) return true;
    if (kind === 'mediation')
      push([from], partiesOf(r, head, i, [from]), kind, {from: i - 2, to: Math.min(head + 1, r.hi[head]!)}, i);
    else push([from], r.actorsOf(head), kind, {from: i - 2, to: head + 1}, i);
    return true;
  }
  if ((tag !== XPOS.VBN && tag !== XPOS.VBD && tag !== XPOS.JJ) || r.words[i + 1] === 'out') return false;
  // “led him by five points”
  if (tag === XPOS.VBD && !r.passive(i) && !r.is(i, 'acl')) return false;
  if (kind === 'alliance') {
    const other = r.oblique(i, 'with', 'to');
    if (other < i || r.negated(i)) return false;
    const subject = r.subjectOf(i);
    push(r.actorsOf(subject), r.actorsOf(other), kind, {from: i, to: r.hi[other]!}, i);
    return true;
  }
  // “armed and financed by Iran”
  const last = r.conjuncts(i).at(-1) ?? i;
  const own0 = r.kid(i, 'obl:agent') >= 0 ? r.kid(i, 'obl:agent') : r.oblique(i, 'by');
  const agent = own0 >= 0 || !participles.has(r.words[last]!) ? own0 : r.kid(last, 'obl:agent');
  if (agent < i || r.negated(i)) return false;
  if (isThing(r, agent)) return true;
  // a person leads their own
  const own = /^(?:led|commanded|headed)$/.test(r.words[i]!);
  const by = r.actorsAtEnd(agent);
  const from = own && r.context.kind?.(by[0] ?? '') === 'person' ? [] : by;
  // “the parties led by them”
  const over = r.is(i, 'acl', 'amod') ? r.a.head[i]! : -1;
  const thing = over >= 0 && over < i && r.isNominal(over) ? over : r.subjectOf(i);
  if (kind === 'mediation') {
    // “a deal brokered by Germany with Turkey” is between those two
    if (r.oblique(i, 'with') > i || r.words.slice(agent + 1, Math.min(r.sentence(i).to, agent + 6)).includes('with'))
      return true;
    const told = thing >= 0 && !/^(?:mediated|brokered|facilitated)$/.test(r.words[i]!) ? between(r, thing, i) : null;
    push(from, told ?? partiesOf(r, thing, i, from), kind, {from: i, to: r.hi[agent]!}, i);
  } else
    push(
      from,
      thing >= 0 ? others(r, thing, []).filter(x => kind !== 'control' || !isLand(r, thing, x)) : [],
      kind,
      {from: i, to: r.hi[agent]!},
      i,
    );
  return true;
}

function verb(r: Reading, i: number, push: Push): void {
  const kind = relationVerbs.get(r.a.lemma[i]!)!;
  // “accused Chad of arming the rebels”, “denies backing them”: alleged
  const charged = chargedWith(r, i);
  if (charged.length) {
    const whom = r.kid(i, 'obj');
    if (whom > i) push(charged, r.actorsOf(whom, charged), kind, {from: i, to: r.hi[whom]!}, i, true);
    return;
  }
  // “is trying to mediate”
  const tried =
    kind === 'mediation' &&
    r.infinitival(i) &&
    r.a.head[i]! >= 0 &&
    /^(?:try|seek|work|attempt|continue|go)$/.test(r.lemma(r.a.head[i]!));
  if (
    r.passive(i) ||
    (r.infinitival(i) && !tried) ||
    !(tried ? r.isReal(r.a.head[i]!) : r.isReal(i)) ||
    r.words[i + 1] === 'out' ||
    (r.a.lemma[i] !== 'prop' &&
      r.kids[i]!.some(j => r.is(j, 'compound:prt', 'compound') && /^(?:down|out|off|away|up)$/.test(r.words[j]!)))
  )
    return;
  // “Qatar, which is trying to mediate”
  const from = doers(r, tried ? r.a.head[i]! : i);
  const object = objectOf(r, i);
  if (!from.length || (kind !== 'mediation' && isThing(r, r.subjectOf(i)))) return;
  // “whether to arm and train them”, “a plan of training troops”
  const bare = r.xposOf(i) === 'VB' && r.modal(i) === null && kind !== 'mediation';
  const taught = /^(?:train|equip)$/.test(r.a.lemma[i]!);
  if (bare || (taught && r.xposOf(i) === 'VBG' && !r.helpers(i).length)) return;
  // “backed it into a corner”
  if (r.a.lemma[i] === 'back' && r.oblique(i, 'into') > i) return;
  // “props up the regime”
  if (r.a.lemma[i] === 'prop' && r.words[i + 1] !== 'up') return;
  if (kind === 'mediation') {
    const between = betweenWhom(r, i, from);
    if (between.length > 1) {
      push(from, between, kind, {from: i, to: Math.max(i + 1, r.hi[i]!)}, i);
      return;
    }
    push(from, partiesOf(r, object, i, from), kind, {from: i, to: object > i ? r.hi[object]! : i + 1}, i);
    return;
  }
  // “which owns it”: a thing
  if (object < i || (r.a.lemma[i] === 'own' && /^(?:it|this|that)$/.test(r.words[object]!))) return;
  // “owns half of the mill”, “supported the farmers' request”
  const of =
    portions.test(r.a.lemma[object]!) || r.is(object, 'nummod') || r.xposOf(object) === 'CD'
      ? r.oblique(object, 'of', 'in')
      : -1;
  const whose =
    kind === 'support' && r.a.lemma[i] !== 'endorse' && cases.test(r.a.lemma[object]!) ? ownerOf(r, object) : -1;
  const target = of > object ? of : whose >= 0 ? whose : object;
  if (target === object && !isParty(r, i, object)) return;
  // “train teachers”
  const to = others(r, target, from).filter(x => !taught || !/^(?:people|person)$/.test(r.context.kind?.(x) ?? ''));
  push(from, to, kind, {from: i, to: Math.max(r.hi[object]!, target + 1)}, i);
}

/** its object, or that of the verb joined to it: “trains and equips the M23” */
function objectOf(r: Reading, v: number): number {
  const own = r.kid(v, 'obj');
  const last = r.conjuncts(v).at(-1) ?? -1;
  return own >= 0 || last < 0 || last - v > 3 || !r.isVerb(last) ? own : r.kid(last, 'obj');
}

/** “the farmers' request”, “the claim of the islands” */
function ownerOf(r: Reading, i: number): number {
  const whose = r.kid(i, 'nmod:poss');
  return whose >= 0 ? whose : r.oblique(i, 'of', 'by');
}

/** “opposition parties” are no pair */
const isKindOf = (r: Reading, i: number): boolean =>
  i >= 0 &&
  r.words[i] === 'parties' &&
  r.kids[i]!.some(j => j < i && r.is(j, 'amod', 'compound') && !/^(?:both|two|warring)$/.test(r.words[j]!));

/** the object is a party itself and not a thing of one's: not “opposed the NAACP resolution”, “leads him by two points” */
function isParty(r: Reading, v: number, object: number): boolean {
  const lemma = r.a.lemma[v]!;
  const id = r.known(object);
  // a person leads their own
  const person = r.subjects(v).some(x => r.context.kind?.(x) === 'person');
  if (/^(?:lead|command)$/.test(lemma) && person) return false;
  // “the raid led the government to turn”: it brought it to
  if (lemma === 'lead' && r.words[r.hi[object]!] === 'to' && r.isVerb(r.hi[object]! + 1)) return false;
  if (lemma === 'lead' && (r.oblique(v, 'by', 'among') > v || (id !== null && r.context.kind?.(id) === 'person')))
    return false;
  return (
    id !== null ||
    r.xposOf(object) === 'PRP' ||
    /^(?:NNP|NNPS|NNS)$/.test(r.xposOf(object)) ||
    r.kid(object, 'compound', 'nmod', 'amod') < 0
  );
}

/** who is accused of it, or denies it, where the verb is the charge */
function chargedWith(r: Reading, i: number): string[] {
  if (r.xposOf(i) !== 'VBG') return [];
  const over = r.a.head[i]!;
  if (over < 0 || !r.isVerb(over) || over > i || i - over > 12) return [];
  if (/^(?:accuse|suspect)$/.test(r.lemma(over)) && r.isReal(over))
    return r.passive(over) ? r.actorsOf(r.subjectOf(over)) : r.actorsOf(r.kid(over, 'obj', 'iobj'));
  return r.lemma(over) === 'deny' && over === i - 1 ? r.actorsOf(r.subjectOf(over)) : [];
}

/** between whom: those the thing names, else the two the text is about */
function partiesOf(r: Reading, thing: number, at: number, but: string[]): string[] {
  const named = thing >= 0 ? r.actorsIn(r.lo[thing]!, r.hi[thing]!).filter(x => !but.some(b => r.same(b, x))) : [];
  return named.length >= 2 ? named : theTwo(r, at, but);
}
