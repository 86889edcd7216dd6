import {UPOS} from '../../tagset.ts';
import {asideEnd} from '../conditions/condition-clauses.ts';
import {callBehind} from '../words/ambiguous.ts';
import {opener} from '../words/conditions.ts';
import {isSaying} from '../words/reading.ts';
import type {Reading} from './reading.ts';

/** a condition opens between head and i */
export function hasOpener(r: Reading, head: number, i: number): boolean {
  for (let j = head + 1; j < i; j++) if (opener(r, j) > 0 || r.words[j] === 'when') return true;
  return false;
}

const breaking =
  /^(?:[.,;:!?–—―“”()]|--|\.{2,}|…|while|when|because|although|though|whereas|who|which|whose|since|but|as|so|after|than)$/;

/** From the end the parse gives, the first token no longer of the same clause: a comma or stop, “while”, “and has …” */
export function boundary(r: Reading, head: number, to: number): number {
  const limit = r.sentence(head).to;
  let i = to;
  const asThing = (j: number) =>
    r.words[j] === 'as' && /^an?$/.test(r.words[j + 1] ?? '') && !hasFinite(r, j + 1, Math.min(limit, j + 7));
  while (i < limit && (!breaking.test(r.words[i]!) || asThing(i) || asideEnd(r, i, limit) > i)) {
    if (r.words[i] === ',') {
      // “until the operator, Halden Resources, pays”; what is due by its own verb is none of this
      if (!hasOpener(r, head, i)) break;
      i = asideEnd(r, i, limit) + 1;
      continue;
    }
    if (/^(?:and|or)$/.test(r.words[i]!) && (startsAnother(r, i + 1, limit) || joinsAbove(r, head, i + 1))) break;
    // the verb of the sentence whose subject all this is
    if (r.a.head[i]! < 0 && i > head && /^(?:VBD|VBZ|MD)$/.test(r.xposOf(i))) break;
    // “a call for pumping to cease | was backed”
    if (
      i > head &&
      /^(?:VBD|VBZ|VBP|MD)$/.test(r.xposOf(i)) &&
      r.is(i, 'aux', 'aux:pass', 'cop') &&
      r.a.head[r.a.head[i]!]! < 0 &&
      r.a.head[i] !== head
    )
      break;
    i++;
  }
  return i;
}

/** the second comma of “, which is due to meet on Thursday, to push”, else -1 */
export function afterRelative(r: Reading, i: number): number {
  if (r.words[i] !== ',' || !/^(?:which|who|whose)$/.test(r.words[i + 1] ?? '')) return -1;
  const {to} = r.sentence(i);
  for (let k = i + 2; k + 2 < to; k++)
    if (r.words[k] === ',') return r.words[k + 1] === 'to' && r.isVerb(k + 2) ? k : -1;
  return -1;
}

export function hasFinite(r: Reading, from: number, to: number): boolean {
  for (let j = from; j < to && !/^[;:”]$/.test(r.words[j]!); j++)
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(r.xposOf(j)) && !/^(?:that|which|who)$/.test(r.words[j - 1]!)) return true;
  return false;
}

/** “voted to reject the offer and walk out”: the verb at i is joined to one that stands before `head` and is not it */
export const joinsAbove = (r: Reading, head: number, i: number): boolean =>
  r.xposOf(i) === 'VB' && r.is(i, 'conj') && r.a.head[i]! < head && r.isVerb(r.a.head[i]!);

/** after “and”: “he warned that”, “has rejected”, “to fight”, “Washington to lift”: not more of the same act */
export function startsAnother(r: Reading, from: number, to: number): boolean {
  if (/^(?:he|she|they|we|it|i)$/.test(r.words[from] ?? '')) return true;
  if (r.words[from] === 'that' && !/^(?:NN|NNS)$/.test(r.xposOf(from + 1))) return true;
  if (r.words[from] === 'that') for (let j = from + 1; j < Math.min(to, from + 10); j++) if (r.isVerb(j)) return true;
  if (r.words[from] === 'to' && r.isVerb(from + 1)) return true;
  if (r.words[from] === 'not' && r.words[from + 1] === 'to') return true;
  // “to keep to what was agreed and calling for pressure on”
  if (r.xposOf(from) === 'VBG' && callBehind.get(past(r.lemma(from)))?.test(r.words[from + 1] ?? '')) return true;
  if (/^VB[DN]$/.test(r.xposOf(from)) && /^(?:DT|CD|PRP|PRP\$|TO|NNP)$/.test(r.xposOf(from + 1))) return true;
  for (let j = from; j < Math.min(to, from + 8); j++) {
    const tag = r.xposOf(j);
    if (/^[,;:.]$/.test(r.words[j]!)) return false;
    if (j === from && tag === 'VBP') return true;
    // “the women and children it holds in its prisons”
    if (/^(?:VBD|VBZ|VBP)$/.test(tag) && r.xposOf(j - 1) === 'PRP' && /^NN/.test(r.xposOf(j - 2)) && j - 2 >= from)
      return false;
    if (/^(?:MD|VBD|VBZ)$/.test(tag) && !/^(?:that|which|who)$/.test(r.words[j - 1] ?? ''))
      // “opposed the plan and once again did not like it”
      return (
        j === from ||
        r.kid(j, 'nsubj') >= from ||
        r.a.head[j]! < from - 1 ||
        r.a.upos.slice(from, j).every(u => u === UPOS.ADV)
      );
    if (
      r.words[j] === 'to' &&
      j > from &&
      r.isVerb(j + 1) &&
      r.isNominal(j - 1) &&
      !isPaired(r, from) &&
      (r.actorAt(j - 1) !== null || j - from <= 2) &&
      // “local quotas that allow us to live”
      !r.words.slice(from, j).some(w => /^(?:that|which|who)$/.test(w))
    )
      return true;
  }
  return false;
}

/** “between Chad and | the rebels to end the war”: the second of those between whom it is */
function isPaired(r: Reading, from: number): boolean {
  for (let i = from - 2; i > from - 8 && i >= 0 && !/^(?:and|[.,;:])$/.test(r.words[i]!) && !r.isVerb(i); i--)
    if (r.words[i] === 'between') return true;
  return false;
}

/** the past of a regular verb, as the words beside it are listed by */
const past = (lemma: string): string => (lemma.endsWith('e') ? `${lemma}d` : `${lemma}ed`);

/** after a comma: “he said”, “its president Shawn Fain said on Monday”, “its president, Shawn Fain, told them” */
export function isAttribution(r: Reading, from: number, to: number): boolean {
  for (let j = from; j < Math.min(to, from + 16); j++) {
    if (r.words[j] === ',' && r.actorAt(j - 1) !== null) {
      const behind = asideOfNouns(r, j, to);
      if (behind < 0) return false;
      j = behind;
      continue;
    }
    if (/^[,;.“”]$/.test(r.words[j]!) || (j >= from + 9 && r.isVerb(j) && !/^(?:say|tell)$/.test(r.a.lemma[j]!)))
      return false;
    if (/^(?:say|tell|add|argue|insist|announce|write|state|report|declare|learn|understand)$/.test(r.a.lemma[j] ?? ''))
      return /^(?:VBD|VBZ|VBP|VBN)$/.test(r.xposOf(j));
  }
  return false;
}

/** the second comma around “, Shawn Fain,”, “, a spokesman for the mill,”; -1 where it is no such aside */
function asideOfNouns(r: Reading, comma: number, to: number): number {
  for (let j = comma + 1; j < Math.min(to, comma + 8); j++) {
    if (r.words[j] === ',') return j > comma + 1 ? j : -1;
    if (!/^(?:NN|NNS|NNP|NNPS|DT|JJ|IN|POS|HYPH|PRP\$|CD)$/.test(r.xposOf(j))) return -1;
  }
  return -1;
}

/**
 * “the government | which declared that …”, “release Ali Dar | who armed them”: what is told of somebody named, or what whoever it is said,
 * without a comma
 */
export function tellsOfSomebody(r: Reading, i: number): boolean {
  if (!r.isNominal(i - 1) || r.actorAt(i - 1) === null) return false;
  const v = i + 1;
  if (!/^VB[DZP]$/.test(r.xposOf(v))) return false;
  if (r.words[i] === 'who' && r.xposOf(i - 1) === 'NNP') return true;
  return isSaying.test(r.lemma(v)) && r.words[v + 1] === 'that';
}

export function conjunctStart(r: Reading, head: number, j: number): number {
  // the conjunction right before the verb, even where the parse gave it the object of the verb before
  for (let i = j - 1; i > head && j - i < 4; i--) {
    if (/^(?:and|or|but)$/.test(r.words[i]!)) return r.words[i - 1] === ',' ? i - 1 : i;
    if (!/^(?:to|not|also|then)$/.test(r.words[i]!)) break;
  }
  let start = r.lo[j]!;
  for (let i = start - 1; i > head && i >= start - 3; i--) {
    if (/^(?:and|or|but|,|;)$/.test(r.words[i]!)) start = i;
    else break;
  }
  return start;
}
