import type {Reading} from '../reading/reading.ts';
import {isDeedNoun, suffered} from '../words/deeds.ts';

/** Nouns of going and giving up, whose “of” names who goes. By lemma. */
const going =
  /^(?:withdrawal|pullout|pullback|pull-out|pull-back|retreat|departure|resignation|exit|surrender|disarmament|demobili[sz]ation)$/;
/** Nouns that end what their “to” or “of” names. By lemma. */
const ending = /^(?:end|halt|stop|cessation|suspension)$/;

/**
 * Who is to do a deed that a noun names, where the words beside it say: “the withdrawal of Dorvani artillery”, “an end to Dorvan's blockade”, “a
 * retreat by the rebels”. Not “the withdrawal of the bill”.
 */
export function doersOf(r: Reading, noun: number): string[] {
  const ended = ending.test(r.a.lemma[noun]!) ? r.oblique(noun, 'to', 'of') : -1;
  const deed = ended > noun ? ended : noun;
  const lemma = r.a.lemma[deed]!;
  if (!isDeedNoun(lemma) && !going.test(lemma)) return [];
  const whose = r.kid(deed, 'nmod:poss');
  // “her release” is not for her to do
  if (whose >= 0) return suffered.test(lemma) ? [] : one(r.known(whose));
  const by = r.oblique(deed, 'by');
  if (by > deed) return one(r.known(by));
  const of = going.test(lemma) ? r.oblique(deed, 'of') : -1;
  if (of < deed) return going.test(lemma) || deed !== noun ? namedBefore(r, deed) : [];
  const id = r.known(of) ?? (/^resignation$/.test(lemma) ? r.context.actor(of, of + 1) : null);
  return id === null ? namedBefore(r, of) : [id];
}

/** “a full Houthi withdrawal”, “Serbian artillery”: whom a word before the noun names */
function namedBefore(r: Reading, noun: number): string[] {
  for (const j of r.kids[noun]!) {
    const land = r.is(j, 'amod', 'compound', 'nmod:poss') ? (r.known(j) ?? r.context.land?.(j) ?? null) : null;
    if (land !== null) return [land];
  }
  return [];
}

const one = (id: string | null): string[] => (id === null ? [] : [id]);
