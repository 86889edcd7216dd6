import {isAboutOther} from '../meetings/gatherings.ts';
import {calledSo} from '../reading/gobetweens.ts';
import type {Reading} from '../reading/reading.ts';
import {asMediator} from './relation-phrases.ts';
import type {Push} from './relations.ts';

/** the two the text is about, those of them it names more than once: a country met in passing is no side */
export function theTwo(r: Reading, i: number, but: readonly string[]): string[] {
  // a name of two words stands there twice
  const times = (id: string) =>
    r.order.filter((o, k) => r.same(o.actor, id) && r.order[k - 1]?.token !== o.token - 1).length;
  return r.pair(i, [...but], false).filter(id => times(id) > 1);
}

/** those named behind “between”, right behind the noun or its verb */
export function betweenWhom(r: Reading, i: number, but: readonly string[]): string[] {
  const {to} = r.sentence(i);
  for (let j = i + 1; j < Math.min(to, i + 9); j++) {
    if (/^(?:between|among)$/.test(r.words[j]!)) {
      // “between the two”, “between both”
      if (/^(?:two|both|them)$/.test(r.words[r.words[j + 1] === 'the' ? j + 2 : j + 1] ?? '') && !r.isNominal(j + 3))
        return r.pair(i, [...but], false);
      let end = j + 1;
      while (end < to && !/^[.,;:!?“”–—]$/.test(r.words[end]!) && !/^(?:VBD|VBZ|MD|WDT|WP)$/.test(r.xposOf(end))) end++;
      return r.actorsIn(j + 1, end).filter(x => !but.some(b => r.same(b, x)));
    }
    if (/^[.,;:]$/.test(r.words[j]!)) return [];
  }
  return [];
}

/** “under Qatari mediation”, “with the mediation of Qatar”, “through Qatar's mediation” */
export function mediation(r: Reading, i: number, push: Push): void {
  const lead = r.words[r.phraseStart(i) - 1] ?? '';
  // “the Federal Mediation Service”
  if (/^NNP/.test(r.xposOf(i))) return;
  if (!/^(?:under|with|through|by|via|despite|thanks|to|after|following)$/.test(lead)) return;
  const by = r.oblique(i, 'of', 'by', 'from');
  const whose = r.kid(i, 'nmod:poss');
  let from = by > i ? r.actorsOf(by) : whose >= 0 ? r.actorsOf(whose) : [];
  for (let j = r.phraseStart(i); !from.length && j < i; j++) {
    const id = /^(?:JJ|NNP)$/.test(r.xposOf(j)) ? named(r, j) : null;
    if (id !== null) from = [id];
  }
  if (!from.length) return;
  const between = betweenWhom(r, i, from);
  const v = r.a.head[i]!;
  const group = v >= 0 && r.isVerb(v) ? r.actorsOf(r.subjectOf(v), from) : [];
  push(
    from,
    between.length > 1 ? between : group.length > 1 ? group : theTwo(r, i, from),
    'mediation',
    {from: r.phraseStart(i), to: Math.max(i + 1, by > i ? r.hi[by]! : 0)},
    i,
  );
}

/** who a noun is said of: “Algeria, an ally of”, “Algeria is an ally of”, “his rival Machar”, or the phrase itself */
export function holderOf(r: Reading, i: number): string[] {
  // “the rebels' opponents”: the phrase itself is who; members and partners are too many to be one
  const own = /^(?:opponent|rival|enemy|foe|backer|sponsor|supporter)$/.test(r.lemma(i)) ? r.known(i) : null;
  const subject = r.kid(i, 'cop') >= 0 ? r.kid(i, 'nsubj') : -1;
  if (subject >= 0) return r.negated(i) ? [] : r.actorsOf(subject);
  // “Chad, the chair and an ally of Libya”: over the noun beside it to the name; never the phrase itself
  const described = r.known(i);
  const self = described !== null && r.isNamed(described) ? null : described;
  let beside: string[] = [];
  for (let at = i, steps = 0; steps < 3 && r.a.head[at]! >= 0 && r.is(at, 'appos', 'conj', 'nmod:desc'); steps++) {
    // “Chad and its opponents”, “Chad and an ally of Libya” are two
    const over = r.a.head[at]!;
    const joined = r.is(at, 'conj') && r.kid(at, 'cc') >= 0 && !r.words.slice(over, at).includes(',');
    if (joined && (/^NNPS?$/.test(r.xposOf(over)) || (r.xposOf(i) === 'NNS' && r.xposOf(over) === 'NN'))) break;
    at = r.a.head[at]!;
    // “who is a driver and a supporter of”
    const whose = r.kid(at, 'cop') >= 0 ? r.kid(at, 'nsubj') : -1;
    if (whose >= 0 && r.negated(at)) return [];
    const ids = r.actorsOf(whose >= 0 ? whose : at).filter(x => x !== self);
    if (ids.some(x => r.isNamed(x))) return ids;
    if (!beside.length) beside = ids;
  }
  if (beside.length) return beside;
  // “is acting as a mediator”, “as a NATO member, Hungary has a vote”
  const over = r.a.head[i]!;
  if (over >= 0 && r.isVerb(over) && r.kids[i]!.some(c => r.is(c, 'case') && r.words[c] === 'as') && !r.negated(over))
    if (i < over || /^(?:act|serve|work)$/.test(r.lemma(over)))
      return r.isReal(over) ? r.actorsOf(r.subjectOf(over)) : [];
  const name = r.kid(i, 'appos', 'flat');
  if (name >= 0) {
    const ids = r.actorsOf(name);
    if (ids.length) return ids;
  }
  return own === null ? [] : [own];
}

/** “the mediator”, “guarantors of the process”: somebody named is one, between the two the text is about */
export function mediator(r: Reading, i: number, push: Push): void {
  const held = holderOf(r, i).filter(x => r.isNamed(r.principal(x)));
  // “mediators from Qatar and Egypt”
  const apart = r.words[i + 1] === 'from' || (!held.length && r.xposOf(i) === 'NNS');
  const from = apart ? calledSo(r, i) : held.length ? held : asMediator(r, i);
  if (!from.length) return;
  const between = betweenWhom(r, i, from);
  // a broker of houses or shares has no two sides
  if (between.length < 2 && r.a.lemma[i] === 'broker') return;
  const over = r.a.head[i]!;
  const v = over >= 0 && !r.isVerb(over) ? r.a.head[over]! : over;
  // “with Egypt as mediator, Israel and Hamas agreed”
  const agreed = !held.length && v >= 0 && r.isVerb(v) ? r.actorsOf(r.subjectOf(v), from) : [];
  const parties = between.length > 1 ? between : agreed.length === 2 ? agreed : theTwo(r, i, from);
  push(from, parties, 'mediation', {from: r.lo[i]!, to: r.hi[i]!}, i);
}

/** the actor an adjective of a land names, “Qatari”, if any */
export function named(r: Reading, i: number): string | null {
  const id = r.context.land?.(i) ?? r.context.actor(i, i + 1);
  return id !== null && r.isNamed(id) ? id : null;
}

/** between whom: those the thing names, else the two the text is about */
export function partiesOf(r: Reading, thing: number, at: number, but: string[]): string[] {
  const named = thing >= 0 ? r.actorsIn(r.lo[thing]!, r.hi[thing]!).filter(x => !but.some(b => r.same(b, x))) : [];
  if (named.length >= 2) return named;
  const between = thing >= 0 ? besideBetween(r, thing, at, but) : [];
  if (between.length >= 2) return between;
  const two = theTwo(r, at, but);
  return thing >= 0 && isAboutOther(r, thing, two) ? [] : two;
}

/** “talks between Chad and Libya in Tunis, mediated by”: hung on the last of those behind “between” */
function besideBetween(r: Reading, thing: number, at: number, but: readonly string[]): string[] {
  let first = thing;
  while (r.is(first, 'conj')) first = r.a.head[first]!;
  const opened = r.kids[first]!.find(j => j < first && /^(?:between|among)$/.test(r.words[j]!));
  return opened === undefined ? [] : r.actorsIn(opened + 1, at).filter(x => !but.some(b => r.same(b, x)));
}
