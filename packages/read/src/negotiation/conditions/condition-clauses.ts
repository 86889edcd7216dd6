import type {Reading} from '../reading/reading.ts';
import {opener} from '../words/conditions.ts';
import {isSaying} from '../words/reading.ts';

/** A verb with a subject, or a gerund, within the next words: "before allowing access", "until it had been paid" */
export function startsClause(r: Reading, from: number, limit: number): boolean {
  if (isClauseOfOne(r, from, limit)) return true;
  let far = from + 14;
  for (let j = from; j < Math.min(limit, far); j++) {
    // “before a leading bank”
    if (/^(?:VBG|VBN)$/.test(r.xposOf(j)) && r.is(j, 'amod') && r.a.head[j]! > j) continue;
    if ((r.isVerb(j) || /^(?:VBZ|VBP|VBD|MD)$/.test(r.xposOf(j))) && !/^(?:that|which|who)$/.test(r.words[j - 1] ?? ''))
      return true;
    if (/^(?:talk|talks|any|access|negotiation)$/.test(r.words[j]!)) return true;
    // over an apposition: “until the operator, Halden Resources, pays”
    const close = asideEnd(r, j, limit);
    if (close > j) {
      far += close - j;
      j = close;
      continue;
    }
    if (/^(?:and|or)$/.test(r.words[j]!) && r.words[j + 1] === 'to') return false;
    if (/^(?:[;.?!]|if|unless|when|while)$/.test(r.words[j]!) || (r.words[j] === ',' && j > from + 1)) return false;
  }
  return false;
}

/** “before another ship sails”, “until the last boat leaves” with the verb for a plural: behind “a” or “another” no plural stands */
function isClauseOfOne(r: Reading, from: number, limit: number): boolean {
  if (!/^(?:a|an|another|each|every|this)$/.test(r.words[from] ?? '')) return false;
  for (let j = from + 1; j < Math.min(limit, from + 7); j++) {
    if (r.xposOf(j) === 'NNS') return r.xposOf(j - 1) === 'NN';
    if (!/^(?:NN|JJ|NNP)$/.test(r.xposOf(j))) return false;
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

/** the second comma of an apposition between a subject and its verb, “the operator, Halden Resources, pays”; else -1 */
export function asideEnd(r: Reading, i: number, limit: number): number {
  if (r.words[i] !== ',' || !r.isNominal(i - 1)) return -1;
  const long = longAsideEnd(r, i, limit);
  if (long > i) return long;
  for (let j = i + 1; j < Math.min(limit - 1, i + 12); j++) {
    if (r.words[j] === ',')
      return j > i + 1 && /^(?:VBZ|VBD|VBP|MD)$/.test(r.xposOf(j + 1)) && !isSaying.test(r.lemma(j + 1)) ? j : -1;
    if (r.isVerb(j) || /^(?:[.;:”]|and|but|which|who|that)$/.test(r.words[j]!)) return -1;
  }
  return -1;
}

/**
 * “until the contract with Banro, a consortium in which a Canadian firm holds most, had been cancelled”: over a relative clause or an
 * apposition with a verb of its own, to an auxiliary the clause of the condition still lacks
 */
function longAsideEnd(r: Reading, i: number, limit: number): number {
  // “until the captain, dropped for her remarks, was back”
  if (!/^(?:which|who|whose|whom|a|an|the)$/.test(r.words[i + 1] ?? '') && !/^VB[ND]$/.test(r.xposOf(i + 1))) return -1;
  const {from} = r.sentence(i);
  let k = i - 1;
  for (; k >= from && i - k < 14 && opener(r, k) === 0 && r.words[k] !== 'when'; k--)
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(r.xposOf(k)) || /^[,;:]$/.test(r.words[k]!)) return -1;
  if (k < from || i - k >= 14 || k >= i - 1) return -1;
  for (let j = i + 2; j < Math.min(limit - 1, i + 28); j++) {
    if (/^[.;:?!”“–—]$/.test(r.words[j]!)) return -1;
    if (r.words[j] === ',' && /^(?:had|has|have|is|are|was|were|will|would|can|could)$/.test(r.words[j + 1]!)) return j;
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
export function clauseEnd(r: Reading, from: number, last: number, limit: number): number {
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
    // “once someone makes "an offer fit to read"”: over what is quoted inside
    const quoted = w === '“' && j > last + 2 ? closeOf(r, j, limit) : -1;
    if (quoted > j) {
      end = Math.max(end, quoted);
      j = quoted - 1;
      if (quoted >= limit || r.words[quoted] !== '“') continue;
    }
    // “in exchange for "stable and predictable" access”
    if (w === '”' && /^(?:NNS?|JJ|VBN)$/.test(r.xposOf(j + 1)) && r.words.slice(last + 1, j).includes('“')) {
      end = -1;
      continue;
    }
    if (/^[.;?!:”]$/.test(w) || /^[–—]$/.test(w)) {
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
        ) ||
        isComment(r, j + 1))
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
    // “before any talks, and we cannot allow that”: a clause behind a thing
    if (
      /^(?:and|but)$/.test(w) &&
      /^(?:we|i|he|she|they|it)$/.test(r.words[j + 1] ?? '') &&
      !r.words.slice(last + 1, j).some((_, k) => r.isVerb(last + 1 + k))
    ) {
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
  // “unless given exclusivity”: with what is given
  if (end === last + 2 && r.xposOf(last + 1) === 'VBN' && /^(?:unless|until|if|once)$/.test(r.words[last]!)) {
    let to = end;
    while (to < stop && /^(?:DT|CD|JJ|NN|NNS|NNP|NNPS|PRP|PRP\$|POS|RP|IN)$/.test(r.xposOf(to))) to++;
    if (!isFiniteWithin(r, to, Math.min(stop, to + 2)) && r.xposOf(to - 1) !== 'IN') return to;
  }
  // “until it knows | who else will pay”, “once carriers | paid”, “until the sum frozen in Macau | had been paid”
  if (
    end < stop &&
    (/^(?:who|what|whether|that|how|where|why)$/.test(r.words[end]!) ||
      (clausal.test(r.words[last]!) &&
        !isFiniteWithin(r, last + 1, end) &&
        (isFiniteWithin(r, end, stop) || isPastWithin(r, end, Math.min(stop, end + 2)))))
  )
    return stop;
  return Math.min(end, stop);
}

/** “in what officials called a warning”, “in some of its strongest words yet”: how whoever tells it judges what was said before */
const isComment = (r: Reading, i: number): boolean =>
  r.words[i] === 'in' &&
  (r.words[i + 1] === 'what' ||
    (/^(?:some|one|comments|remarks)$/.test(r.words[i + 1] ?? '') &&
      /^(?:of|that|which|to)$/.test(r.words[i + 2] ?? '')));

/** the token behind the mark that closes the quotation opening at token i; -1 where i opens none */
function closeOf(r: Reading, i: number, limit: number): number {
  for (let j = i + 1; j < limit; j++) if (r.words[j] === '”') return j + 1;
  return -1;
}

/** words that open a clause with a finite verb, or one without any (“once built”) */
const clausal = /^(?:if|unless|until|till|once|that|as|before|after|when|provided)$/;

/** “once trekking firms | paid”, “until the sum frozen in Macau | paid”: a past taken for a participle, right behind its subject */
function isPastWithin(r: Reading, from: number, to: number): boolean {
  for (let j = from; j < to; j++) if (r.xposOf(j) === 'VBN' && /^NNP?S?$/.test(r.xposOf(j - 1))) return true;
  return false;
}

function isFiniteWithin(r: Reading, from: number, to: number): boolean {
  for (let j = from; j < to; j++)
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(r.xposOf(j)) && !/^(?:that|which|who)$/.test(r.words[j - 1] ?? '')) return true;
  return false;
}

/** the end of the phrase that begins at token i, with what hangs on its noun */
export function phraseBehind(r: Reading, i: number, limit: number): number {
  let j = i;
  while (j + 1 < limit && !/^NNS?$/.test(r.xposOf(j))) j++;
  let to = Math.min(limit, Math.max(j + 1, r.hi[j]!));
  for (let k = j + 1; k < to; k++) if (/^[,;:.!?”–—]$/.test(r.words[k]!)) to = k;
  return to;
}

/** “after the headmaster has apologised”: what has yet to be before a future act, told in a present, or in a past perfect behind “would” */
export function isStillToCome(r: Reading, i: number, head: number): boolean {
  if (r.words[i] !== 'after' || r.words[i - 1] === ',') return false;
  for (let j = i + 1; j < Math.min(r.sentence(i).to, i + 14); j++) {
    if (/^(?:[,;:.!?”–—]|which|who|that)$/.test(r.words[j]!)) return false;
    if (/^(?:VBZ|VBP)$/.test(r.xposOf(j))) return j > i + 1;
    if (r.xposOf(j) === 'VBD') return j > i + 1 && r.words[j] === 'had' && /^(?:would|'d)$/.test(r.modal(head) ?? '');
  }
  return false;
}

/** “after the ministry promised a raise”: a clause behind “after” that tells what was; not “after the talks” */
export function tellsAfter(r: Reading, i: number): boolean {
  for (let j = i + 1; j < Math.min(r.sentence(i).to, i + 9); j++) {
    if (/^(?:[.,;:!?–—“”()]|which|who|that)$/.test(r.words[j]!)) return false;
    if (/^(?:VBD|VBZ|VBP)$/.test(r.xposOf(j)) && j > i + 1) return true;
    // “after the owners agreed to”, taken for a participle
    if (r.xposOf(j) === 'VBN' && r.is(j, 'advcl') && r.isNominal(j - 1) && r.words[j + 1] === 'to') return true;
  }
  return false;
}
