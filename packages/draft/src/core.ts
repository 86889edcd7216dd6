import {stem} from './stem.ts';
import {verbOfNoun} from './words/acts.ts';
import {sameWord} from './words/same.ts';
import {isParticiple} from './words/verbs.ts';

/** What an act does to what: its first word, and the noun its object turns on. */
export interface Core {
  verb: string;
  head: string;
}

const ends =
  /^(?:of|to|in|on|at|by|for|from|with|into|onto|over|under|about|against|between|among|through|after|before|until|during|without|and|or|but|that|which|who|when|where|as|if|unless|than|so)$/i;
const particle = /^(?:out|up|down|back|off|away|over|on|in|home|aside|forward)$/i;

/** The verb and the head noun of an option as worded: “Dismantle its missile bases on the island” → dismantle, base. */
export function coreOf(phrase: string): Core {
  // “promise not to invade”, “give assurances against an invasion”: what is undertaken
  const undertaken =
    /^(?:(?:give|make|offer) (?:an? )?(?:\w+ )?(?:assurances?|guarantees?|promises?|pledges?)|promise|pledge|undertake)(?: not)? (?:to|against|of|that it (?:will|would)(?: not)?) (?:an? |any |the )?(?<act>.+)$/i.exec(
      phrase,
    )?.groups?.act;
  const [first = '', ...rest] = (undertaken ?? phrase).split(/\s+/);
  const verb = (undertaken && verbOfNoun.get(first.toLowerCase())) || first;
  let words = rest;
  // “pull out of the town”, “agree to the order”: what is acted on stands behind the preposition
  while (words.length && (particle.test(words[0]!) || ends.test(words[0]!))) words = words.slice(1);
  const end = words.findIndex(
    (w, k) => k > 0 && (ends.test(w) || particle.test(w) || (isParticiple(w) && ends.test(words[k + 1] ?? 'of'))),
  );
  const object = (end < 0 ? words : words.slice(0, end)).map(w => w.replace(/[,;:]$/, ''));
  const root = stem(object.at(-1) ?? '');
  return {verb: verb.toLowerCase(), head: sameWord.get(root) ?? root};
}
