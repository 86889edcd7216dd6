import {stem} from './stem.ts';
import {verbOfNoun} from './words/acts.ts';
import {sameWord} from './words/same.ts';
import {isParticiple} from './words/verbs.ts';

/** What an act does to what: its first word, and the noun its object turns on. */
export interface Core {
  verb: string;
  head: string;
  /** the wording it is of */
  phrase: string;
}

const ends =
  /^(?:of|to|in|on|at|by|for|from|with|into|onto|over|under|about|against|between|among|through|within|inside|outside|after|before|until|during|without|and|or|but|that|which|who|when|where|as|if|unless|than|so)$/i;
// “explain how it would pay” holds a question; “the tariffs it has set” what is known already
const asks = /^(?:how|what|whether|why|which|when|where|if)$/i;
const particle = /^(?:out|up|down|back|off|away|over|on|in|home|aside|forward)$/i;

// “agree to the release of the captives”, “make changes to the statute”: an act by its noun
const nominal =
  /^(?:agree to|consent to|accept|allow|permit|approve|make) (?:(?:the|an?|any|its|their|some|all) )?(?:[\p{L}-]+ ){0,2}?(?<noun>\p{L}+) (?:of|to|in) (?<of>.+)$/iu;
const attempted = (text: string) =>
  text
    .replace(/^set free\b/i, 'free')
    .replace(/^(?:try|seek|attempt|make (?:an? |every )?(?:\p{L}+ )?(?:efforts?|attempts?)) to /iu, '');

/** The verb and the head noun of an option as worded: “Dismantle its missile bases on the island” → dismantle, base. */
export function coreOf(phrase: string): Core {
  // “promise not to invade”, “give assurances against an invasion”: what is undertaken
  const undertaken =
    /^(?:(?:give|make|offer) (?:an? )?(?:\w+ )?(?:assurances?|guarantees?|promises?|pledges?)|promise|pledge|undertake)(?: not)? (?:to|against|of|on|about|regarding|concerning|that it (?:will|would)(?: not)?) (?:an? |any |the )?(?<act>.+)$/i.exec(
      phrase,
    )?.groups?.act;
  const named = undertaken ? undefined : nominal.exec(phrase)?.groups;
  const does = named && verbOfNoun.get(named.noun!.toLowerCase());
  const whole = does && !does.includes(' ') ? `${does} ${named.of}` : (undertaken ?? phrase);
  const [first = '', ...rest] = attempted(whole).split(/\s+/);
  const verb = (undertaken && verbOfNoun.get(first.toLowerCase())) || first;
  let words = rest;
  // “pull out of the town”, “agree to the order”: what is acted on stands behind the preposition
  while (words.length && (particle.test(words[0]!) || ends.test(words[0]!))) words = words.slice(1);
  const end = words.findIndex(
    (w, k) =>
      k > 0 &&
      (ends.test(w) ||
        particle.test(w) ||
        (isParticiple(w) && ends.test(words[k + 1] ?? 'of')) ||
        (/^(?:it|they|he|she)$/i.test(w) && !asks.test(words[k - 1]!))),
  );
  const object = (end < 0 ? words : words.slice(0, end)).map(w => w.replace(/[,;:]$/, ''));
  const root = stem(object.at(-1) ?? '');
  return {verb: verb.toLowerCase(), head: sameWord.get(root) ?? root, phrase};
}
