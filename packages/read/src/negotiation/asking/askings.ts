import {UPOS} from '../../tagset.ts';
import type {Run} from '../reading/clause.ts';
import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {bodies} from '../words/reading.ts';
import {isSomebody} from '../words/speakers.ts';

/** What one asks to be shown. By lemma. */
export const papers =
  /^(?:letter|document|text|file|evidence|account|book|record|report|contract|draft|proof|data|minute|paper|list|map|figure|detail|plan|minister|president|chairman|chairwoman|director|chief)$/;

/** What one asks of the press, or tells of: “asked to remain anonymous”. By lemma. */
export const withheldFrom = /^(?:be|remain|stay|withhold|go|come|see|think|know)$/;

/** the noun behind the first “for” after the verb: “Ghana, for its part, asked for” */
export function forBehind(r: Reading, v: number): number {
  // “for example”, “for its part”, “for himself”
  const aside = (j: number) => /^(?:example|instance|part|[a-z]+sel(?:f|ves))$/.test(r.words[j]!);
  for (const j of r.kids[v]!)
    if (
      j > v &&
      r.is(j, 'obl', 'nmod', 'advcl', 'xcomp', 'ccomp', 'acl') &&
      !aside(j) &&
      r.kids[j]!.some(c => r.is(c, 'case', 'mark') && r.words[c] === 'for')
    )
      return j;
  // “pleaded for 48 hours more”, whatever the parse made of it
  if (r.words[v + 1] === 'for' && r.oblique(v, 'for') < 0) return nounAfter(r, v + 1);
  const any = r.oblique(v, 'for');
  return any >= 0 && !aside(any) ? any : -1;
}

/** “a shorter week”, “longer hours”: a thing one can ask for; not “the past week”, “many years” */
export const isQualified = (r: Reading, i: number): boolean =>
  r.kids[i]!.some(
    j =>
      j < i &&
      // “another 72 hours”
      (r.words[j] === 'another' || r.is(j, 'amod', 'compound')) &&
      !/^(?:past|last|next|many|few|several|first|second|third|coming|previous|recent|long|same|more|whole|entire|final|full)$/.test(
        r.words[j]!,
      ),
  );

/** the “not” of “told her not to”, with what is not to be done left out; -1 when it goes on */
export function leftOut(r: Reading, whom: number): number {
  const not = r.phraseEnd(whom);
  return r.words[not] === 'not' && r.words[not + 1] === 'to' && /^[.,;:!?”–—]$/.test(r.words[not + 2] ?? '.')
    ? not
    : -1;
}

/** “two weeks to consult”, “48 hours more”, “three weeks of funding”, all of “asked for three days”: a spell one can ask for */
export const isSpell = (r: Reading, i: number, v = -1): boolean =>
  (v >= 0 &&
    /^(?:ask|plead|beg|request)$/.test(r.lemma(v)) &&
    r.kid(i, 'nummod') === v + 2 &&
    /^[.,;]$/.test(r.words[i + 1] ?? '.')) ||
  // “ten more days”
  (r.kid(i, 'nummod') >= 0 && r.kids[i]!.some(j => j < i && /^(?:more|extra|further|additional)$/.test(r.words[j]!))) ||
  (r.words[i + 1] === 'to' ? r.xposOf(i + 2) === 'VB' : /^(?:of|more|longer|extra|off)$/.test(r.words[i + 1] ?? ''));

/** what the subject of v asks leave to do right behind it; not “, asked to look at it, replied”, “asked for a week to read it” */
export const isOwn = (r: Reading, v: number, to: number): boolean =>
  (r.kid(v, 'nsubj') >= 0 || r.is(v, 'conj') || r.xposOf(v) !== 'VBN') &&
  !r.words.slice(v, to).some(w => /^(?:for|when|if|,)$/.test(w)) &&
  !r.kids[v]!.some(j => r.words[j] === 'when');

/** a form that is no past and no third person, whatever its tag: “that he sell”, “that it extend” */
export const isBare = (r: Reading, c: number): boolean =>
  /^(?:VBD|VBZ)$/.test(r.xposOf(c)) &&
  r.words[c] === r.a.lemma[c] &&
  !r.helpers(c).length &&
  !/^(?:put|set|cut|hit|let|read|cost|shut|quit|bid|spread|cast|burst|hurt|split|shed|beat|come|become|run|lay)$/.test(
    r.words[c]!,
  );

/** where the clause of v begins with its subject, else where its predicate does */
export function wholeFrom(r: Reading, v: number, from: number): number {
  const subject = r.kid(v, 'nsubj');
  return subject >= 0 && subject < v && !/^W/.test(r.xposOf(subject)) ? Math.min(from, r.lo[subject]!) : from;
}

/** “Mali, which France has urged to hold elections”: whom the clause hangs on; -1 when it asks something of another */
export const relativeWhom = (r: Reading, v: number): number =>
  r.is(v, 'acl:relcl') &&
  r.kid(v, 'iobj') < 0 &&
  r.kids[v]!.every(j => j < v || !r.is(j, 'obj')) &&
  r.kids[v]!.some(j => j < v && r.is(j, 'obj') && /^(?:which|whom|that)$/.test(r.words[j]!)) &&
  r.a.head[v]! < v
    ? r.a.head[v]!
    : -1;

/** the noun behind “, for” after a relative clause about the one asked; -1 when there is none */
export function behindRelative(r: Reading, person: number): number {
  const comma = r.phraseEnd(person);
  if (r.words[comma] !== ',' || !/^(?:who|which|whose)$/.test(r.words[comma + 1] ?? '')) return -1;
  const close = r.words.indexOf(',', comma + 1);
  return close > 0 && close < r.sentence(person).to && r.words[close + 1] === 'for' ? nounAfter(r, close + 1) : -1;
}

/**
 * “wants the drivers' pay to match the trams'”, “ordered a smelter to stay shut”: what is nobody is not whom one asks, and the whole is
 * asked for; null where somebody is asked.
 */
export function thingToBe(r: Reading, v: number, whom: number, to: number): Run | null {
  if (!/^(?:want|like|prefer|wish|need|order|expect|require)$/.test(r.lemma(v))) return null;
  if (whom < v || to < whom || r.a.upos[whom] !== UPOS.NOUN) return null;
  // “wants the director to be replaced”: of nobody, whoever is to be
  const undergoes = r.passive(to) && /^(?:want|like|prefer|wish)$/.test(r.lemma(v));
  if (undergoes) return {from: r.lo[whom]! > v ? r.lo[whom]! : r.phraseStart(whom), to: r.hi[to]!};
  if (r.known(whom) !== null) return null;
  if (r.conjuncts(whom).length || bodies.test(r.words[whom]!) || isSomebody(r.a.lemma[whom]!)) return null;
  return {from: r.lo[whom]! > v ? r.lo[whom]! : r.phraseStart(whom), to: r.hi[to]!};
}

/** somebody by office, trade or body: “the minister”, “the pathologist”, “the unit”; not “the turbines” */
export const isHolder = (r: Reading, noun: number): boolean =>
  bodies.test(r.words[noun]!) ||
  (/(?:er|or|ist|ian|man|woman|president|chief|owner|unit)$/.test(r.a.lemma[noun]!) && isSomebody(r.a.lemma[noun]!));
