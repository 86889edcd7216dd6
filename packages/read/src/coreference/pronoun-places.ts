import type {Cast} from '../actors/cast.ts';
import {lower} from '../actors/phrases.ts';
import {child} from '../language/tree.ts';
import {DEPREL, UPOS, XPOS} from '../tagset.ts';
import {insideQuote} from './quoted.ts';

// the verb whose that-clause has this subject
export function verbAbove(cast: Cast, subject: number): number {
  const {a} = cast;
  const v = a.head[subject]!;
  return v >= 0 && a.deprel[v] === DEPREL.ccomp ? a.head[v]! : -1;
}

/** is the subject of this verb the “who” of its clause? */
export function toldByWho(cast: Cast, v: number): boolean {
  const subject = child(cast.a, v, 'nsubj');
  return subject >= 0 && /^(?:who|which|that)$/.test(lower(cast.a, subject));
}

/** “Mr | Stern wants”, “Speaker | Ann Lee refused”: the title that the name hangs on, which is the subject */
export function titled(cast: Cast, i: number): number {
  const {a} = cast;
  let at = i;
  while (a.deprel[at] === DEPREL.flat && a.head[at]! >= 0) at = a.head[at]!;
  return at;
}

export type GrammaticalRole = 'subject' | 'object' | 'possessor' | 'oblique' | 'other';

export function roleOf(cast: Cast, i: number): GrammaticalRole {
  const {a} = cast;
  const d = a.deprel[i];
  if (d === DEPREL.nsubj || d === DEPREL['nsubj:pass'] || d === DEPREL.csubj) return 'subject';
  if (d === DEPREL.obj || d === DEPREL.iobj) return 'object';
  if (d === DEPREL['nmod:poss']) return 'possessor';
  if (d === DEPREL.obl || d === DEPREL.nmod || d === DEPREL['obl:agent']) return 'oblique';
  if (d === DEPREL.conj && a.head[i]! >= 0) return roleOf(cast, a.head[i]!);
  return 'other';
}

export function clash(cast: Cast, m: number, pronoun: number): boolean {
  const {a} = cast;
  if (
    /^(?:his|her|its|their|himself|herself|itself|themselves)$/.test(lower(a, pronoun)) &&
    a.deprel[pronoun] === DEPREL['nmod:poss']
  )
    return false;
  if (/self$|selves$/.test(lower(a, pronoun))) return false;
  return a.head[m] === a.head[pronoun] && a.head[m]! >= 0 && a.upos[a.head[m]!] === UPOS.VERB;
}

export const none: ReadonlySet<number> = new Set();

/** Is this a verb of saying that nothing but the text itself tells: “he said”, not “Okello said he added”? */
export const isTelling = (cast: Cast, v: number): boolean =>
  v >= 0 &&
  (cast.a.xpos[v] === XPOS.VBD || cast.a.xpos[v] === XPOS.VBZ) &&
  /^(?:say|add|tell|note|argue|explain|write|warn|insist|stress|continue|reply|recall|concede|admit|acknowledge|tweet|joke)$/.test(
    cast.a.lemma[v]!,
  );

/** who is called by name in the quotation that ends right before “he said” */
export function namedInQuote(cast: Cast, token: number): ReadonlySet<number> {
  const {a} = cast;
  const mark = /^["”'’]+$|^''$/.test(cast.word(token - 1)) ? token - 1 : -1;
  if (mark < 1 || !insideQuote(cast, mark - 1)) return none;
  const out = new Set<number>();
  for (let i = mark - 1; i >= 0 && insideQuote(cast, i) && mark - i < 160; i--) {
    const m = cast.headed[i]! >= 0 ? cast.mentions[cast.headed[i]!]! : null;
    if (m && m.form === 'name' && m.head === i && a.deprel[i] !== DEPREL.vocative) out.add(m.actor);
  }
  return out;
}
