import {lightVerbOf, verbOfNoun} from '../words/acts.ts';
import {verbOrNoun, verbs} from '../words/verbs.ts';

const opening =
  /^(?:the|a|an|all|any|some|its|their|his|her|our|more|less|full|binding|existing|outstanding|remaining|further|unhindered|such|another|something|good|own|tax|humanitarian|immediate|direct|political|new|local|early|safe|free|fair|foreign|international|financial|military|economic|\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|both|several|many|hundreds?|thousands?|millions?|those|these)$/i;

/** Determiners, numbers, and adjectives and nouns that are no verbs open a noun phrase. */
export const startsNounPhrase = (words: readonly string[]) =>
  opening.test(words[0] ?? '') || (lightVerbOf.has((words[0] ?? '').toLowerCase()) && !beginsWithVerb(words.join(' ')));

/** Whether a word opens a noun phrase by itself: a determiner, a number, a plain adjective. */
export const opensThing = (word: string) => opening.test(word);

/** Whether the words begin with a verb in its base form: “accept a plan”, not “aid to the town”. */
export function beginsWithVerb(text: string): boolean {
  const [first = '', next = ''] = text.toLowerCase().split(/\s+/);
  // “direct talks”, “complete withdrawal”: as they are, not to direct or complete them
  if (like.test(first) && (verbOfNoun.has(next) || lightVerbOf.has(next))) return false;
  // a word before a determiner is a verb, known or not
  if (!verbs.has(first))
    return (
      /^(?:the|a|an|its|their|his|her|all|any)$/.test(next) && /^[a-z]+(?:-[a-z]+)?$/.test(first) && !noVerb.test(first)
    );
  if (!verbOrNoun.has(first)) return true;
  return object.test(next) || (reaching.test(next) && (!lightVerbOf.has(first) || /^(?:pay|vote)$/.test(first)));
}
const object =
  /^(?:the|a|an|its|their|his|her|our|your|all|any|some|those|these|this|that|it|them|everyone|no|more|out|up|down|back|off|people|workers|prisoners|wages|[$€£]?\d.*)$/i;
const like = /^(?:direct|complete|separate|secure|free)$/;
const noVerb =
  /(?:ing|ed|[^s]s|ly|ion|ment|ness|ity|ence|ance)$|^(?:the|a|an|its|their|his|her|all|any|of|to|in|on|at|by|for|from|with|into|over|under|about|against|between|after|before|until|during|without|within|than|as|if|when|not|no|and|or|but|both|half|such|what|whenever|wherever|whatever|whoever|however|whether|although|though|because|since|while|unless|that|this|only|just|even|what)$/;
const reaching = /^(?:to|for|about|with|on|from|in|into)$/i;
