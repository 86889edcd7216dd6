import type {Demand, EvidenceRecord, Span} from '@suasion/model';
import type {Passages} from '../passages.ts';
import {verbs} from '../words/verbs.ts';
import type {Parties, Party} from './01-parties.ts';

// “to withdraw”, “must now withdraw”, “won’t withdraw”
const afterVerb =
  /(?:\b(?:to|must|should|will|would|shall|not|can|could|may|might|cannot|let['’]s)|['’](?:ll|d)|n['’]t)\s+(?:(?:now|also|first|again|together|jointly|today|tomorrow|tonight|soon|still|then|never|always|even|in turn|in return|at once|\p{L}{3,}ly)\s+)?$/iu;
// “opposed to trade with the North”
const toThing = /\b(?:oppos(?:ed|ition)|object(?:s|ed|ions?|ing)?|resistance|resistant|hostile|alternatives?) to\s+$/i;
// “agreed to drastic changes”, “committed to diplomacy”: what follows may be a thing
const agreedTo =
  /\b(?:agree|consent|commit|pledg|stick|stuck|adher|submit|accustom)\p{L}*(?: (?:it|them|him|her)self)? to\s+$/iu;
const isDescribed = (text: string) => {
  const [first = '', next = ''] = text.split(/[\s,.;]+/);
  if (!/^\p{Ll}{4,}$/u.test(first) || verbs.has(first)) return false;
  return (
    /(?:ic|al|ive|ous|ful|less|ary|able|ible|ing|cy|ty|ion|ment|ness|ance|ence)$/.test(first) &&
    !/^(?:the|an?|its|their|his|her|all|any)$/.test(next)
  );
};
// “go home and then [walk across the frontier]”
const goesOn = /^,?\s*(?:and|or|nor|but)?(?:\s+(?:then|also|not|to|later|even))*\s*$/i;

/**
 * Whether the first word of an act is a verb for certain: behind “to” or “must”, behind whoever is to do it (“that the
 * buyer [guarantee jobs]”), or joined to an act of which that is so.
 */
export function isVerbal(
  demand: Demand,
  owner: Party | null,
  record: EvidenceRecord,
  who: Parties,
  passages: Passages,
): boolean {
  const [at] = demand.act;
  if (!at) return false;
  const before = passages.before(at);
  const [text = ''] = passages.text([at]).split('\n');
  if (afterVerb.test(before) && !toThing.test(before)) return !(agreedTo.test(before) && isDescribed(text));
  if (/^(?:not )?to \p{Ll}/u.test(text)) return true;
  const first = /^(?:not )?(?<word>\p{Ll}+) \S/u.exec(text)?.groups?.word;
  if (!first || !verbs.has(first)) return false;
  if (owner && behindName(at, owner, who, passages)) return true;
  return record.demands.some(other => {
    const before = other.act.at(-1);
    if (other === demand || !before || other.kind !== demand.kind || other.by !== demand.by) return false;
    if (before.doc !== at.doc || before.end > at.start || at.start - before.end > 20) return false;
    const gap = passages.text([{doc: at.doc, start: before.end, end: at.start}]);
    return goesOn.test(gap) && isVerbal(other, owner, record, who, passages);
  });
}

function behindName(at: Span, owner: Party, who: Parties, passages: Passages): boolean {
  const before = passages.before(at);
  const name = passages.named([{doc: at.doc, start: at.start - before.length, end: at.start}]).at(-1);
  return (
    name !== undefined &&
    who.of(name.actor) === owner &&
    // “that the buyer [guarantee jobs]”, but not “a statement by the buyer [guarantee …]”
    /\b(?:that|which|demand\w*|insist\w*|ask\w*|propos\w*) (?:the )?(?:\p{L}+ )?$/iu.test(
      passages.before({...at, start: name.start, end: name.start}),
    ) &&
    /^\s+(?:(?:now|also|first|not)\s+)?$/i.test(passages.text([{doc: at.doc, start: name.end, end: at.start}]))
  );
}
