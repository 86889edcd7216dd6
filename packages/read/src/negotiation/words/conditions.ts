import type {Reading} from '../reading.ts';
import {isSaying} from './reading.ts';

/** Words that open a condition; matched at a token, longest first. A date after "before" or "until" is a deadline instead. */
export const conditionWords = [
  'failing that',
  'failing which',
  'if and only if',
  'if and when',
  'when and if',
  'as and when',
  'unless and until',
  'until and unless',
  'until such time as',
  'only in exchange for',
  'only in return for',
  'only on condition that',
  'only on the condition that',
  'only on condition',
  'only on the understanding that',
  'only if',
  'only when',
  'only after',
  'only once',
  'only as long as',
  'only so long as',
  'only against',
  'not before',
  'not until',
  'not unless',
  'even if',
  'on condition that',
  'on the condition that',
  'on condition of',
  'on condition',
  'on the understanding that',
  'on the basis that',
  'on the assumption that',
  'on the proviso that',
  'with the proviso that',
  'subject to',
  'contingent on',
  'contingent upon',
  'conditional on',
  'conditional upon',
  'pending',
  'provided that',
  'provided',
  'providing that',
  'providing',
  'assuming that',
  'assuming',
  'supposing',
  'in return for',
  'in exchange for',
  'in exchange',
  'in return',
  'for as long as',
  'for so long as',
  'as long as',
  'so long as',
  'as soon as',
  'in the event of',
  'in the event that',
  'in the absence of',
  'in case of',
  'in case',
  'in that case',
  'in that event',
  'until then',
  'till then',
  'or else',
  'otherwise',
  'absent',
  'barring',
  'except if',
  'whether or not',
  'upon receipt of',
  'on receipt of',
  'upon payment of',
  'on payment of',
  'against payment of',
  'upon completion of',
  'on completion of',
  'upon delivery of',
  'on delivery of',
  'upon signature of',
  'failing',
  'the moment that',
  'the minute that',
  'the day that',
  'the moment',
  'the minute',
  'the instant',
  'the second',
  'the hour',
  'the day',
  'the week',
  'unless',
  'until',
  'till',
  'before',
  'once',
  'whenever',
  'if',
] as const;
const lists = new Map<string, string[][]>();
for (const words of conditionWords) {
  const list = words.split(' ');
  lists.set(list[0]!, [...(lists.get(list[0]!) ?? []), list]);
}

/** Words after which the condition is a time or a thing, not a clause: "once again", "before noon", "as if". */
const notAfter = /^(?:again|more|and|or|,|\.|before|upon|recently|lately|now|late|early)$/;
/** Verbs and the like behind which “if” asks what is so and sets no condition: “to see if a deal was possible”. By lemma. */
const findingOut =
  /^(?:ask|wonder|know|say|see|learn|tell|find|check|determine|discover|discuss|consider|test|clear|sure|certain|unsure|unclear|question|matter|remember|debate|guess)$/;

/** How many tokens the condition's opening words take at i; 0 when none opens there. */
export function opener(r: Reading, i: number): number {
  for (const list of lists.get(r.words[i] ?? '') ?? [])
    if (list.every((w, k) => r.words[i + k] === w)) return list.length;
  return 0;
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
  // “in exchange the company withdraws”, “failing that”: the words stand for the whole condition
  if (/^(?:in|failing)$/.test(r.words[i]!) && /^(?:exchange|return|that|which)$/.test(w) && width === 2)
    return {from: i, to: i + width};
  // “in that case”, “until then”, “otherwise” as well, at the edge of their clause
  if (/^(?:in that (?:case|event)|(?:until|till) then|or else|otherwise)$/.test(r.words.slice(i, last + 1).join(' ')))
    return w !== 'otherwise' || isEdge(r, i, limit) ? {from: i, to: i + width} : null;
  if (
    /^(?:pending|absent|barring|subject to)$/.test(r.words.slice(i, last + 1).join(' ')) &&
    // “address pending requests” has an attribute
    !/^(?:NN|NNS|NNP|NNPS|,|RB|CD|VBN)$/.test(r.xposOf(i - 1))
  )
    return null;
  // “failing progress, the port will close”; not “is failing the region”
  if (
    width === 1 &&
    w === 'failing' &&
    (!/^(?:[,;:“"–—]|and|that)$/.test(r.words[i - 1] ?? ',') || !/^(?:DT|NNP?S?|JJ|PRP\$)$/.test(r.xposOf(i + 1)))
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
  if (last + 1 >= limit || notAfter.test(r.words[last + 1]!)) return null;
  // “at once”, “at once if”
  if (w === 'once' && width === 1 && r.words[i - 1] === 'at') return null;
  if (w === 'if' && width === 1 && (r.words[i - 1] === 'as' || findingOut.test(r.a.lemma[i - 1] ?? ''))) return null;
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
  // “until Monday”, “before 3 May” are terms
  if (
    /^(?:before|until|till)$/.test(w) &&
    /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|midnight|noon|[12]\d{3})$/.test(
      r.words[last + 1]!,
    )
  )
    return null;
  if (/^(?:until|till)$/.test(w) && /^(?:till|until)$/.test(r.words[i]!) && !startsClause(r, last + 1, limit))
    return isOccasion(r, last + 1) ? {from: i, to: phraseBehind(r, last + 1, limit)} : null;
  if (/^(?:before|until|till|once)$/.test(w) && !startsClause(r, last + 1, limit)) return null;
  const end = inverted ? firstComma(r, i, limit) : clauseEnd(r, i, last, limit);
  return end > last + 1 ? {from: i, to: end} : null;
}

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
  while (/^[“"‘'–-]$/.test(r.words[from] ?? '')) from++;
  return from;
}

/** beside a comma, a stop or the beginning of its clause */
const isEdge = (r: Reading, i: number, limit: number): boolean =>
  /^(?:[,;:.“"]|and|that|would|will|or)$/.test(r.words[i - 1] ?? '.') ||
  i + 1 >= limit ||
  /^[,.;”"]$/.test(r.words[i + 1]!);

/** "Should the plant reopen", "should they refuse", "were they to leave": an inverted condition after a comma or at the beginning */
function invertedAt(r: Reading, i: number): boolean {
  if (r.words[i] === 'were') return isWereTo(r, i);
  if (r.words[i] !== 'should') return false;
  const next = r.words[i + 1] ?? '';
  const before = r.words[i - 1] ?? '.';
  if (/^(?:not|be|have|also|now|n't)$/.test(next)) return false;
  // a modal has its verb behind it, an inverted one its subject
  if (i + 1 < r.a.n && /^(?:DT|PRP|PRP\$|NNP|NNPS)$/.test(r.xposOf(i + 1))) return true;
  const h = r.a.head[i]!;
  if (h < 0 || h <= i) return false;
  const subject = r.subjectOf(h);
  return subject > i && subject < h && !/^(?:what|who|which|that)$/.test(before);
}

/** “Were Sudan to withdraw”: at the head of its clause, with an infinitive behind its subject */
function isWereTo(r: Reading, i: number): boolean {
  const {from, to} = r.sentence(i);
  if (i > from && !/^[,;:“"]$/.test(r.words[i - 1]!)) return false;
  for (let j = i + 1; j + 1 < Math.min(to, i + 8); j++) {
    if (r.words[j] === 'to') return j > i + 1 && r.xposOf(j + 1) === 'VB';
    if (!/^(?:DT|JJ|NN|NNS|NNP|NNPS|POS|CD|PRP\$|PRP|EX|HYPH)$/.test(r.xposOf(j))) return false;
  }
  return false;
}

/** A verb with a subject, or a gerund, within the next words: "before allowing access", "until it had been paid" */
function startsClause(r: Reading, from: number, limit: number): boolean {
  for (let j = from; j < Math.min(limit, from + 14); j++) {
    if (r.isVerb(j) && !/^(?:that|which|who)$/.test(r.words[j - 1] ?? '')) return true;
    if (/^(?:talk|talks|any|access|negotiation)$/.test(r.words[j]!)) return true;
    // over an apposition: “until the operator, Halden Resources, pays”
    const close = asideEnd(r, j, limit);
    if (close > j) {
      j = close;
      continue;
    }
    if (/^(?:and|or)$/.test(r.words[j]!) && r.words[j + 1] === 'to') return false;
    if (/^(?:[;.?!]|if|unless|when|while)$/.test(r.words[j]!) || (r.words[j] === ',' && j > from + 1)) return false;
  }
  return false;
}

/** the modal before its subject behind “only when …”, “not until …” at the head of a sentence: “will the port reopen”; -1 for none */
export function invertedAfter(r: Reading, i: number, limit: number): number {
  for (let j = i + 3; j + 1 < limit && j < i + 26; j++) {
    if (/^[.,;:!?]$/.test(r.words[j]!)) return -1;
    if (r.xposOf(j) === 'MD' && /^(?:DT|PRP|PRP\$|NNPS?|NNS)$/.test(r.xposOf(j + 1))) return j;
  }
  return -1;
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
  if (!/^(?:VBN|VBG)$/.test(r.xposOf(i)) || !/^(?:NNS?|NNP|RB|,|RP)$/.test(r.xposOf(i - 1))) return false;
  for (let j = i + 2; j < Math.min(limit, i + 9); j++) {
    if (/^(?:[.,;:]|that|which|who)$/.test(r.words[j]!)) return false;
    if (/^(?:VBZ|VBD|VBP)$/.test(r.xposOf(j))) return true;
  }
  return false;
}

/** what will or would be done, or what somebody is ready to do, stands before token i in its sentence */
function isUndertakenBefore(r: Reading, i: number): boolean {
  for (let j = i - 2; j >= r.sentence(i).from; j--) {
    if (/^(?:which|who|;|:)$/.test(r.words[j]!)) return false;
    if (
      /^(?:will|would|'ll|can|could|may|ready|willing|prepared|happy|open|agreed|agrees|offered|offers)$/.test(
        r.words[j]!,
      )
    )
      return true;
  }
  return false;
}

/** the second comma of an apposition between a subject and its verb, “the operator, Halden Resources, pays”; else -1 */
export function asideEnd(r: Reading, i: number, limit: number): number {
  if (r.words[i] !== ',' || !r.isNominal(i - 1)) return -1;
  for (let j = i + 1; j < Math.min(limit - 1, i + 12); j++) {
    if (r.words[j] === ',')
      return j > i + 1 && /^(?:VBZ|VBD|VBP|MD)$/.test(r.xposOf(j + 1)) && !isSaying.test(r.lemma(j + 1)) ? j : -1;
    if (r.isVerb(j) || /^(?:[.;:”"]|and|but|which|who|that)$/.test(r.words[j]!)) return -1;
  }
  return -1;
}

/** a verb in the progressive before token i in the same clause: “was demanding” */
function isProgressiveBefore(r: Reading, i: number): boolean {
  const {from} = r.sentence(i);
  for (let j = i - 1; j >= from && !/^[.,;:]$/.test(r.words[j]!); j--)
    if (r.xposOf(j) === 'VBG' && r.helpers(j).some(k => /^(?:be|is|are|was|were|been|'s|'re)$/.test(r.words[k]!)))
      return true;
  return false;
}

/** The clause after the opening words: by the parse where its verb is below them, else up to the next comma or stop. */
function clauseEnd(r: Reading, from: number, last: number, limit: number): number {
  const head = r.a.head[last]!;
  const first = r.a.head[from]!;
  let end = -1;
  for (const h of [head, first]) if (h > last && h < limit) end = Math.max(end, Math.min(limit, r.hi[h]!));
  let stop = limit;
  const inverted =
    /^(?:only|not)$/.test(r.words[from]!) && from <= r.sentence(from).from + 1 ? invertedAfter(r, from, limit) : -1;
  if (inverted > 0) return inverted;
  for (let j = last + 1; j < limit; j++) {
    const w = r.words[j]!;
    if (/^[.;?!:”"]$/.test(w) || /^[–—]$/.test(w)) {
      stop = j;
      break;
    }
    const close = asideEnd(r, j, limit);
    if (close > j) {
      end = -1;
      j = close;
      continue;
    }
    // a comma ends it where what follows is a new clause or an attribution
    if (
      w === ',' &&
      (end < 0 ||
        j >= end - 1 ||
        /^(?:he|she|it|they|we|said|says|and|but|saying|adding|arguing|warning|calling|accusing|citing|which|who|while|a|an)$/.test(
          r.words[j + 1] ?? '',
        ))
    ) {
      stop = j;
      break;
    }
    // “was demanding releases before allowing access and using civilians as shields”: using goes with demanding
    if (w === 'and' && r.xposOf(j + 1) === 'VBG' && isProgressiveBefore(r, from)) {
      stop = j;
      break;
    }
    // “only if payments fell and if …” is two, “before the season and to admit …” one and another act
    if (/^(?:and|or)$/.test(w) && (opener(r, j + 1) > 0 || (r.words[j + 1] === 'to' && r.isVerb(j + 2)))) {
      stop = j;
      break;
    }
    // ", and" / "and has" with another finite verb of a higher clause
    if (w === 'and' && j + 1 < limit && r.a.head[j + 1]! < from && r.isVerb(j + 1)) {
      stop = j;
      break;
    }
  }
  // a clause the parse broke off before its verb goes on
  const hasVerb = (to: number) => {
    for (let j = last + 1; j < to; j++) if (r.isVerb(j)) return true;
    return false;
  };
  if (end < 0 || !hasVerb(end) || (end < stop && r.isVerb(end))) return stop;
  // “until it knows | who else will pay”, “once carriers | paid”, “until the sum frozen in Macau | had been paid”
  if (
    end < stop &&
    (/^(?:who|what|whether|that|how|where|why)$/.test(r.words[end]!) ||
      (clausal.test(r.words[last]!) && !isFiniteWithin(r, last + 1, end) && isFiniteWithin(r, end, stop)))
  )
    return stop;
  return Math.min(end, stop);
}

/** words that open a clause with a finite verb, or one without any (“once built”) */
const clausal = /^(?:if|unless|until|till|once|that|as|before|after|when|provided)$/;

function isFiniteWithin(r: Reading, from: number, to: number): boolean {
  for (let j = from; j < to; j++)
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(r.xposOf(j)) && !/^(?:that|which|who)$/.test(r.words[j - 1] ?? '')) return true;
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

/** the end of the phrase that begins at token i, with what hangs on its noun */
function phraseBehind(r: Reading, i: number, limit: number): number {
  let j = i;
  while (j + 1 < limit && !/^NNS?$/.test(r.xposOf(j))) j++;
  let to = Math.min(limit, Math.max(j + 1, r.hi[j]!));
  for (let k = j + 1; k < to; k++) if (/^[,;:.!?”"–—]$/.test(r.words[k]!)) to = k;
  return to;
}
