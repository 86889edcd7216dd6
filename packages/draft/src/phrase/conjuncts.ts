import {verbOrNoun, verbs} from '../words/verbs.ts';
import {bareClause, finiteClause, verbless} from './clause.ts';
import {isNamedAct} from './noun.ts';
import {beginsWithVerb} from './openings.ts';

/** Acts joined by “and”, each by itself: “lift the siege and free the hostages”, “the release of the crew and an end to the siege”. */
export function conjuncts(told: string): string[] {
  const text = told.replace(described, ' ');
  const gone = putAway.exec(text)?.groups;
  if (gone && !beginsWithVerb(gone.one!) && bareClause(gone.one!) && verbless(gone.other!))
    return [gone.one!, gone.other!];
  const things = text.split(/,? and (?:also )?|, /);
  if (things.length > 1 && things.every(isNamedAct)) return things;
  // “an end to the war, the return of exiles, and aid”: one thing among acts is a thing still
  if (things.length > 2 && isNamedAct(things[0]!) && isNamedAct(things[1]!) && !things.some(beginsWithVerb))
    return things;
  const parts = listed(text);
  const out: string[] = [];
  for (const part of parts) {
    const before = out.at(-1);
    const alone =
      before !== undefined &&
      // “between the ministers of Vostria and Kestria begun in Bern”
      !(/^\p{Lu}/u.test(part) && endsInName.test(before)) &&
      // “the rules of filling and operating the dam”, “a duty to keep and mend the road”: two verbs and one object
      !sharesObject.test(before) &&
      ((standsAlone(before) && standsAlone(part)) || (gerund.test(before) && gerund.test(part)));
    if (before === undefined || alone) out.push(part);
    else
      out[out.length - 1] = text.slice(
        text.indexOf(before),
        text.indexOf(part, text.indexOf(before) + before.length) + part.length,
      );
  }
  return out;
}
// “continue their talks, quickly disengage, keep their distance and ease tensions”: a comma parts acts where a verb follows
const listed = (text: string) =>
  text.split(/,? and (?:then |also |to )?/).flatMap(part => {
    const [first = '', ...more] = beginsWithVerb(part) ? part.split(', ') : [part];
    const out = [first];
    for (const next of more) {
      if (briefly(next) || (beginsWithVerb(next) && / (?:the|its|their|all) /.test(next))) out.push(next);
      else out.push(`${out.pop()}, ${next}`);
    }
    return out;
  });
// “let an auditor, approved by the capital, read the minutes”: not two acts
const described =
  /(?<=^(?:let|have|allow|help) [^,]{3,60}), \p{L}+ed (?:by|in|as|to|for|with|under|from|on) [^,]{3,50}, (?=\p{Ll})/iu;

// “the advisers out and the militias dissolved”: two things, and what is done to each
const putAway =
  /^(?<one>[^,]{4,60}? (?:out|away|gone|back home|off (?:the|its|their) \p{L}+)) and (?<other>[^,]{4,80})$/u;
const endsInName =
  /\b(?:between|of|by|with|from|to|for|in|both|and) (?:the )?\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*)*$/u;
const sharesObject =
  /\S (?:(?:of|for|on|by|in|from|about|over) \p{Ll}+ing|to (?!\p{Ll}+(?:s|ion|ment|ance|ence|ity|ty)$)\p{Ll}+)$/u;
const gerund = /^(?!during|nothing|everything|something|bring|string)[a-z]{2,}ing \p{L}/u;
// “quickly disengage”: a verb, if one of those that are nothing else
const briefly = (part: string) => {
  const verb = /^\p{L}+ly (?<verb>\p{Ll}+)$/u.exec(part)?.groups?.verb ?? '';
  return verbs.has(verb) && !verbOrNoun.has(verb);
};
const standsAlone = (part: string) =>
  briefly(part) ||
  (/\s/.test(part) &&
    ((beginsWithVerb(part) && /\s\S*\p{L}/u.test(part)) || finiteClause(part) !== null || verbless(part) !== null));
