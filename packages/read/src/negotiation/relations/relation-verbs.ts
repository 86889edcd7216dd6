import type {Reading} from '../reading/reading.ts';
import {candidacies, cases, portions, relationVerbs} from '../words/relations.ts';
import {heardOf} from './fixed-relations.ts';
import {betweenWhom, partiesOf} from './mediations.ts';
import {doers, isThing, others} from './relation-sides.ts';
import type {Push} from './relations.ts';

/** “arms both countries”, “is trying to mediate”, “owns half of the mill”: a relation a verb tells */
export function byVerb(r: Reading, i: number, push: Push): void {
  const kind = relationVerbs.get(r.a.lemma[i]!)!;
  // “accused Chad of arming the rebels”, “denies backing them”: alleged
  const charged = chargedWith(r, i);
  if (charged.length) {
    const whom = r.kid(i, 'obj');
    if (whom > i) push(charged, r.actorsOf(whom, charged, false), kind, {from: i, to: r.hi[whom]!}, i, true);
    return;
  }
  // “talks, either direct or mediated”
  if (kind === 'mediation' && r.xposOf(i) === 'VBN' && !r.helpers(i).length) return;
  // “is trying to mediate”
  const tried =
    kind === 'mediation' &&
    r.infinitival(i) &&
    r.a.head[i]! >= 0 &&
    /^(?:try|seek|work|attempt|continue|go)$/.test(r.lemma(r.a.head[i]!));
  // “is alleged to have armed”
  const heard = heardOf(r, i);
  if (heard >= 0 && !r.passive(i) && r.kid(i, 'obj') > i) {
    const from = doers(r, heard);
    push(from, r.actorsOf(r.kid(i, 'obj'), from), kind, {from: i, to: r.hi[r.kid(i, 'obj')]!}, i, true);
    return;
  }
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
  const told = doers(r, tried ? r.a.head[i]! : i);
  const many = kind === 'support' && r.xposOf(r.subjectOf(i)) === 'NNS';
  const from = told.length || !many ? told : others(r, r.subjectOf(i), []);
  // “Hamas, which Iran finances,”
  const which = r.kid(i, 'obj');
  const relative =
    which >= 0 && which < i && /^(?:which|whom|that)$/.test(r.words[which]!) ? r.actorsOf(which, from) : [];
  if (relative.length && kind !== 'mediation' && r.isReal(i) && !r.passive(i)) {
    push(from, relative, kind, {from: which, to: i + 1}, i);
    return;
  }
  const object = objectOf(r, i);
  if (!from.length || (kind !== 'mediation' && isThing(r, r.subjectOf(i)))) return;
  // “whether to arm and train them”, “a plan of training troops”
  const bare = r.xposOf(i) === 'VB' && r.modal(i) === null && kind !== 'mediation';
  const taught = /^(?:train|equip)$/.test(r.a.lemma[i]!);
  if (bare || (taught && r.xposOf(i) === 'VBG' && !r.helpers(i).length)) return;
  // “backs neither him nor her”
  if (r.words[i + 1] === 'neither' || r.words[i + 1] === 'no') return;
  // “shelters refugees”, “sheltering French troops”
  if (/^(?:shelter|harbou?r)$/.test(r.a.lemma[i]!) && !r.actorsOf(object).some(x => isBand(r, x))) return;
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
    kind === 'support' && (r.a.lemma[i] === 'endorse' ? candidacies : cases).test(r.a.lemma[object]!)
      ? ownerOf(r, object)
      : -1;
  const target = of > object ? of : whose >= 0 ? whose : object;
  if (target === object && !isParty(r, i, object)) return;
  // “train teachers”
  const to = others(r, target, from).filter(x => !taught || !/^(?:people|person)$/.test(r.context.kind?.(x) ?? ''));
  push(from, to, kind, {from: i, to: Math.max(r.hi[object]!, target + 1)}, i);
}

const isBand = (r: Reading, id: string): boolean =>
  /^(?:armed-group|organisation)$/.test(r.context.kind?.(id) ?? '') && r.principal(id) === id;

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
