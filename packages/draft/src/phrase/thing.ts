const uncounted =
  /^(?:aid|money|help|water|food|fuel|work|pay|time|support|information|assistance|access|compensation|medicine|electricity|oil|gas|progress|evidence|restraint|construction|recognition|violence|testing|filling|force|autonomy|independence|capitulation|immunity|amnesty|delay|interference|intervention|involvement|progress|peace|trade|traffic|freedom|advice)$/i;
const ends =
  /\s(?:of|to|in|on|at|by|for|from|with|that|which|who|until|unless|without|under|over|before|after|between|against|and|or|be|,)\b/i;

/** A thing that had “no” before it, with the article it wants: contract → a contract, aid → aid, new wells → new wells. */
export function articled(thing: string): string {
  const end = thing.search(ends);
  const head = (end < 0 ? thing : thing.slice(0, end)).split(' ').at(-1)!.replace(/[,;]$/, '');
  if (/s$|^(?:people|men|women|children|troops|police)$/i.test(head) || uncounted.test(head) || /ing$/.test(head))
    return thing;
  if (/^(?:an?|the|its|their|such|any|some|one|more|further|\d)\b/i.test(thing) || /^\p{Lu}/u.test(thing)) return thing;
  return `${/^[aeio]|^u(?!n[ia]|s[ei])/i.test(thing) ? 'an' : 'a'} ${thing}`;
}

/** His, our and my in an option, which is read apart from who said it: “our flights” → the flights, “his army” → its army. */
export const possessed = (text: string, person = false): string =>
  (person ? text : impersonal(text)).replace(/\b(?:our|my|your)(?= \p{L})/giu, 'the');
const impersonal = (text: string) =>
  text
    // “question her under oath”: she is not whose the oath is
    .replace(herself, 'it')
    .replace(/\b(?:his|her)(?= \p{L})/giu, 'its')
    .replace(ownWords, 'it');
// “every tool he has”, “a man she calls a traitor”: whoever would act, in what is said of the thing
const ownWords =
  /(?<=\p{L} )(?:he|she)(?= (?:calls|called|terms|termed|deems|deemed|considers|considered|describes|described|says|said|has|had|made|makes|holds|held|keeps|kept|signed|promised|pledged|wants|wanted|needs|needed|could|can|cannot|did|does|would|will|may|might|must)\b)/gu;
const herself =
  /(?<=\p{L} )(?:him|her)(?= (?:of|to|in|on|at|by|for|from|with|into|under|over|about|against|before|after|until|as|and|or|up|out|down|back|off|away|home|have|be|not)\b)/giu;
