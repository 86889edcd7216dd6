import type {Reading} from '../reading/reading.ts';
import {opener} from '../words/conditions.ts';
import {month, weekday} from '../words/days.ts';
import {asideEnd, clauseEnd, phraseBehind, startsClause} from './condition-clauses.ts';

/** Words after which the condition is a time or a thing, not a clause: "once again", "before noon", "as if". */
const notAfter = /^(?:again|and|or|,|\.|before|upon|recently|lately|now|late|early)$/;
/** Verbs and the like behind which “if” asks what is so and sets no condition: “to see if a deal was possible”. By lemma. */
const findingOut =
  /^(?:ask|wonder|know|say|see|learn|tell|find|check|determine|discover|discuss|consider|test|clear|sure|certain|unsure|unclear|question|matter|remember|debate|guess)$/;

/** What dates rather than conditions a “before” or “until”. */
const dating = new RegExp(`^(?:${weekday}|${month}|midnight|noon|[12]\\d{3})$`);

/** “if we are to end its reach”, “if peace is to last”: what something is for, not on what condition it is done */
export function isAim(r: Reading, i: number): boolean {
  for (let j = i + 2; j < Math.min(r.sentence(i).to - 2, i + 8); j++) {
    if (/^(?:is|are|was|were)$/.test(r.words[j]!)) return r.words[j + 1] === 'to';
    if (r.isVerb(j) || /^[,;:]$/.test(r.words[j]!)) return false;
  }
  return false;
}

/**
 * The condition that opens at token i, as far as its clause goes and not beyond `limit`.
 * "unless Israel withdraws" is one; "once again", "asked if", "before the court", "an hour before" are none.
 */
export function conditionAt(r: Reading, i: number, limit: number): {from: number; to: number} | null {
  const inverted = invertedAt(r, i);
  const width = inverted ? 1 : opener(r, i);
  if (width === 0) return null;
  const last = i + width - 1;
  const w = r.words[last]!;
  // “has fought since before the king died”
  if (w === 'before' && r.words[i - 1] === 'since') return null;
  // “in exchange the company withdraws”, “failing that”: the words stand for the whole condition
  if (/^(?:in|failing)$/.test(r.words[i]!) && /^(?:exchange|return|that|which)$/.test(w) && width === 2)
    return {from: i, to: i + width};
  // “in that case”, “until then”, “otherwise” as well, at the edge of their clause
  // “lift the veto before that”; not “before that meeting”, “before that was done”
  if (/^before (?:that|then)$/.test(r.words.slice(i, last + 1).join(' ')))
    return i + 2 >= limit || /^[.,;:!?”]$/.test(r.words[i + 2]!) ? {from: i, to: i + 2} : clauseBefore(r, i, limit);
  if (
    /^(?:in that (?:case|event)|(?:until|till|only) then|or else|otherwise)$/.test(r.words.slice(i, last + 1).join(' '))
  )
    return w !== 'otherwise' || isEdge(r, i, limit) ? {from: i, to: i + width} : null;
  if (
    /^(?:pending|absent|barring|subject to)$/.test(r.words.slice(i, last + 1).join(' ')) &&
    // “address pending requests” has an attribute
    i !== openingOf(r, i) &&
    !/^(?:NN|NNS|NNP|NNPS|,|RB|CD|VBN)$/.test(r.xposOf(i - 1))
  )
    return null;
  if (w === 'given' && !isGivenThing(r, i, limit)) return null;
  // “failing progress, the port will close”, “will strike from May failing agreement”; not “is failing the region”
  if (
    width === 1 &&
    w === 'failing' &&
    !(i === openingOf(r, i) || /^(?:[,;:“–—]|and|that)$/.test(r.words[i - 1]!)
      ? /^(?:DT|NNP?S?|JJ|PRP\$)$/.test(r.xposOf(i + 1))
      : lackable.test(r.words[i + 1] ?? ''))
  )
    return null;
  // “made their aid conditional on a halt”: that is the act
  if (/^(?:conditional|contingent)$/.test(r.words[i]!))
    for (let j = i - 1; j >= 0 && i - j < 9 && !/^[.,;:]$/.test(r.words[j]!); j--)
      if (/^(?:make|render|keep|be|remain)$/.test(r.lemma(j)) && r.isVerb(j)) return null;
  // “the moment they lift the strike”; not “the day of the vote”
  if (
    /^(?:moment|minute|instant|second|hour|day|week)$/.test(w) &&
    width === 2 &&
    !(/^(?:PRP|DT|NNP|NNS|PRP\$)$/.test(r.xposOf(last + 1)) && startsClause(r, last + 1, Math.min(limit, last + 6)))
  )
    return null;
  if (last + 1 >= limit || notAfter.test(r.words[last + 1]!) || (w === 'once' && r.words[last + 1] === 'more'))
    return null;
  // “ruled them out a day before flying to Geneva”; not “to wait two days before it votes”
  if (w === 'before' && /^(?:day|hour|week|month|year|minute)s?$/.test(r.words[i - 1] ?? '') && width === 1)
    if (r.xposOf(i + 1) === 'VBG') return null;
  // “urged patience, before flying to Geneva”: what came next
  if (w === 'before' && width === 1 && r.words[i - 1] === ',' && r.xposOf(i + 1) === 'VBG' && isTold(r, i)) return null;
  // “at once”, “at once if”
  if (w === 'once' && width === 1 && r.words[i - 1] === 'at') return null;
  if (w === 'if' && width === 1 && isAim(r, i)) return null;
  if (w === 'if' && width === 1 && r.words[i - 1] === 'as') return null;
  // “to discuss if”; not “could be discussed if the shelling stopped”
  if (
    w === 'if' &&
    width === 1 &&
    findingOut.test(r.a.lemma[i - 1] ?? '') &&
    !(/^(?:discussed|considered|debated)$/.test(r.words[i - 1]!) && r.passive(i - 1))
  )
    return null;
  if (
    /^(?:provided|providing)$/.test(w) &&
    width === 1 &&
    (/^(?:is|are|was|were|be|been|being|has|have|had|and)$/.test(r.words[i - 1] ?? '') ||
      /^(?:to|by|with|for)$/.test(r.words[i + 1]!) ||
      (/^(?:the|a|an|in)$/.test(r.words[i + 1]!) && !isFiniteBehind(r, i, limit)) ||
      (!startsClause(r, last + 1, limit) && !isFiniteBehind(r, i, limit)))
  )
    return null;
  if (w === 'as' && /^(?:possible|practicable|necessary)$/.test(r.words[last + 1]!)) return null;
  // “one day before flying to Bern”: when it was
  if (width === 1 && measureBefore(r, i) >= 0) return null;
  // “until Monday”, “before 3 May” are terms
  if (/^(?:before|until|till)$/.test(w) && dating.test(r.words[last + 1]!)) return null;
  // “until 25 November to break the deadlock”
  if (
    /^(?:until|till)$/.test(w) &&
    /^\d{1,2}(?:st|nd|rd|th)?$/.test(r.words[last + 1]!) &&
    dating.test(r.words[last + 2] ?? '')
  )
    return null;
  if (/^(?:until|till)$/.test(w) && /^(?:till|until)$/.test(r.words[i]!) && !startsClause(r, last + 1, limit))
    return isOccasion(r, last + 1) ? {from: i, to: phraseBehind(r, last + 1, limit)} : null;
  if (/^(?:before|until|till|once)$/.test(w) && !startsClause(r, last + 1, limit)) return null;
  // “on one condition: that the mines be cleared”
  if (w === 'condition' && r.words[last + 1] === ':' && /^(?:one|single|sole)$/.test(r.words[last - 1]!)) {
    const to = clauseEnd(r, i, last + 1, limit);
    return to > last + 2 ? {from: i, to} : null;
  }
  const end = inverted || isParticipial(r, i) ? firstComma(r, i, limit) : clauseEnd(r, i, last, limit);
  return end > last + 1 ? {from: i, to: end} : null;
}

/** where “one day”, “two weeks” begins that stands right before “before” or “after” at token i; -1 for none */
export function measureBefore(r: Reading, i: number): number {
  if (!/^(?:before|after)$/.test(r.words[i]!)) return -1;
  if (!/^(?:minutes?|hours?|days?|weeks?|months?|years?)$/.test(r.words[i - 1] ?? '')) return -1;
  if (r.xposOf(i - 2) !== 'CD' && !/^(?:an?|few|several|some)$/.test(r.words[i - 2] ?? '')) return -1;
  // “wait two days before signing”: the days are waited
  return r.isVerb(i - 3) ? -1 : i - 2;
}

/** the main verb before token i tells what was: “warned”, no “must” or “will” */
const isTold = (r: Reading, i: number): boolean => {
  const {from} = r.sentence(i);
  const main = r.a.head.findIndex((h, j) => j >= from && j < i && h < 0);
  return main >= 0 && r.xposOf(main) === 'VBD' && leaving.test(r.a.lemma[i + 1]!);
};
const leaving = /^(?:depart|leave|fly|head|travel|return|walk|drive|board|go|add|turn|meet|take|attend|address|speak)$/;

/** “before that” where “that” belongs to the clause behind it */
function clauseBefore(r: Reading, i: number, limit: number): {from: number; to: number} | null {
  if (!startsClause(r, i + 1, limit)) return null;
  const end = clauseEnd(r, i, i, limit);
  return end > i + 1 ? {from: i, to: end} : null;
}

/** What is missing where nothing else is told of it: “failing agreement”. By form. */
const lackable =
  /^(?:agreement|progress|compliance|payment|settlement|consensus|concessions|guarantees|assurances|that)$/;

/** “given guarantees, he would attend”, “would reopen, given a grant from the town”: a thing not yet had, for what one would do; not “given the deficit” */
function isGivenThing(r: Reading, i: number, limit: number): boolean {
  const opening = i === openingOf(r, i);
  if (!opening && !/^[,“]$/.test(r.words[i - 1]!)) return false;
  const next = r.words[i + 1] ?? '';
  if (!/^(?:an?|any|some|enough|more|two|three)$/.test(next) && !/^(?:NNS|NN|JJ|VBN|CD)$/.test(r.xposOf(i + 1)))
    return false;
  const {from} = r.sentence(i);
  const near = opening ? r.words.slice(i, Math.min(limit, i + 24)) : r.words.slice(from, i);
  return near.some(w => /^(?:would|'d|could|might)$/.test(w));
}

/** “Assuming the audit is clean, …”, “Barring a miracle, …”: what opens the sentence with a participle ends at its comma, whatever the parse hangs below it */
const isParticipial = (r: Reading, i: number): boolean =>
  i === openingOf(r, i) &&
  /^(?:assuming|supposing|barring|given|absent|failing|pending|provided|providing)$/.test(r.words[i]!);

/** “Should the talks fail, …”: the verb of an inverted clause may be read as that of the main one, its comma ends it all the same */
function firstComma(r: Reading, i: number, limit: number): number {
  const near = clauseEnd(r, i, i, limit);
  for (let j = i + 2; j < near; j++)
    if (r.words[j] === ',' && asideEnd(r, j, limit) < 0 && i === openingOf(r, i)) return j;
  return near;
}

/** the first word of the sentence of token i, behind an opening mark */
function openingOf(r: Reading, i: number): number {
  let {from} = r.sentence(i);
  while (/^[“‘'–-]$/.test(r.words[from] ?? '')) from++;
  return from;
}

/** beside a comma, a stop or the beginning of its clause */
const isEdge = (r: Reading, i: number, limit: number): boolean =>
  /^(?:[,;:.“]|and|that|would|will|or)$/.test(r.words[i - 1] ?? '.') ||
  i + 1 >= limit ||
  /^[,.;”]$/.test(r.words[i + 1]!);

/** "Should the plant reopen", "should they refuse", "were they to leave": an inverted condition after a comma or at the beginning */
function invertedAt(r: Reading, i: number): boolean {
  if (r.words[i] === 'were') return isWereTo(r, i);
  if (r.words[i] !== 'should') return false;
  const next = r.words[i + 1] ?? '';
  const before = r.words[i - 1] ?? '.';
  if (/^(?:not|be|have|also|now|n't)$/.test(next)) return false;
  // a modal has its verb behind it, an inverted one its subject
  if (i + 1 < r.a.n && /^(?:DT|PRP|PRP\$|NNP|NNPS)$/.test(r.xposOf(i + 1))) return true;
  // “will block the road should surveyors return”
  if (r.xposOf(i + 1) === 'NNS' && /^VBP?$/.test(r.xposOf(i + 2)) && isUndertakenBefore(r, i + 1)) return true;
  const h = r.a.head[i]!;
  if (h < 0 || h <= i) return false;
  const subject = r.subjectOf(h);
  return subject > i && subject < h && !/^(?:what|who|which|that)$/.test(before);
}

/** “Were Sudan to withdraw”, “were the licence prolonged”: at the head of its clause, with an infinitive behind its subject */
function isWereTo(r: Reading, i: number): boolean {
  const {from, to} = r.sentence(i);
  // “would do so were the price to rise”: behind what would be done
  const behind = i > from && isUndertakenBefore(r, i + 1) && /^(?:DT|PRP|PRP\$|NNP)$/.test(r.xposOf(i + 1));
  if (i > from && !/^[,;:“]$/.test(r.words[i - 1]!) && !behind) return false;
  for (let j = i + 1; j + 1 < Math.min(to, i + 8); j++) {
    if (r.words[j] === 'to') return j > i + 1 && r.xposOf(j + 1) === 'VB';
    // “were the licence prolonged”
    if (behind && j > i + 1 && r.xposOf(j) === 'VBN') return true;
    if (!/^(?:DT|JJ|NN|NNS|NNP|NNPS|POS|CD|PRP\$|PRP|EX|HYPH|VBN)$/.test(r.xposOf(j))) return false;
  }
  return false;
}

/** “will pay provided the union returns”: a participle behind its clause, with a finite verb of its own behind it */
function isFiniteBehind(r: Reading, i: number, limit: number): boolean {
  // “…, provided the union calls off the strike”, taken for a past
  if (r.xposOf(i) === 'VBD' && r.words[i - 1] === ',') {
    if (isUndertakenBefore(r, i)) return true;
    let j = i + 1;
    while (j < limit && /^(?:DT|CD|JJ|NNP?S?|RB|PRP\$?|POS)$/.test(r.xposOf(j))) j++;
    return j > i + 1 && /^(?:VBZ|VBP)$/.test(r.xposOf(j));
  }
  // “could live with the levy provided the proceeds stayed here”
  if (r.xposOf(i) === 'VBD' && r.rel(i) === 'advcl' && isUndertakenBefore(r, i)) return true;
  const past = r.xposOf(i) === 'VBD' && isUndertakenBefore(r, i) && !isPastOfSubject(r, i);
  if (!past && !/^(?:VBN|VBG)$/.test(r.xposOf(i))) return false;
  if (!/^(?:NNS?|NNP|RB|,|RP)$/.test(r.xposOf(i - 1))) return false;
  for (let j = i + 2; j < Math.min(limit, i + 9); j++) {
    if (/^(?:[.,;:]|that|which|who)$/.test(r.words[j]!)) return false;
    if (/^(?:VBZ|VBD|VBP)$/.test(r.xposOf(j))) return true;
  }
  return false;
}

/** “said the bank provided the help they needed”: a past with its subject right before it and no verb that needs that for an object */
const isPastOfSubject = (r: Reading, i: number): boolean => {
  const subject = r.kid(i, 'nsubj');
  const over = r.a.head[i]!;
  return subject >= 0 && !(over >= 0 && over < subject && r.infinitival(over) && r.is(i, 'ccomp'));
};

/** what will or would be done, or what somebody is ready to do, stands before token i in its sentence */
function isUndertakenBefore(r: Reading, i: number): boolean {
  for (let j = i - 2; j >= r.sentence(i).from; j--) {
    if (/^(?:which|who|;|:)$/.test(r.words[j]!)) return false;
    if (
      /^(?:will|would|'ll|can|could|may|might|shall|must|ready|willing|prepared|happy|open)$/.test(r.words[j]!) ||
      /^(?:agree|offer|promise|pledge|vow|undertake|consent|authorise|authorize|let|allow|permit|approve)$/.test(
        r.a.lemma[j]!,
      )
    )
      return true;
  }
  return false;
}

/** “until a vote”, “until the last bannock”: a thing that happens or is, no date, season or stretch of time */
function isOccasion(r: Reading, i: number): boolean {
  let j = i;
  while (/^(?:DT|JJ|JJS|PRP\$)$/.test(r.xposOf(j))) j++;
  return j > i && /^NNS?$/.test(r.xposOf(j)) && !times.test(r.a.lemma[j]!.toLowerCase());
}

const times =
  /^(?:time|moment|second|minute|hour|day|week|weekend|fortnight|month|quarter|year|decade|century|spring|summer|autumn|fall|winter|season|morning|noon|afternoon|evening|night|midnight|dawn|dusk|sunrise|sunset|today|tomorrow|date|deadline|end|beginning|start|middle|turn|eve|first|last|\d+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+(?:teenth|tieth))$/;
