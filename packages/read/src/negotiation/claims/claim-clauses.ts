import type {Run} from '../reading/clause.ts';
import {startsAnother} from '../reading/clause-ends.ts';
import type {Reading} from '../reading/reading.ts';
import {cut} from './cut.ts';

/** a charge without the preposition before it, and with what the parse lost behind it */
export function afterCase(r: Reading, i: number): Run {
  let from = r.lo[i]!;
  while (from < i && /^(?:of|for|on|that|,)$/.test(r.words[from]!)) from++;
  // “hiding weapons in the temple” read as weapons of a kind
  const over = r.xposOf(i) === 'VBG' && r.is(i, 'amod') ? r.a.head[i]! : -1;
  let to = over > i ? Math.max(r.hi[over]!, r.hi[i]!) : r.hi[i]!;
  // “crushing coral that was to be moved”, “opening fire first”
  if (
    (r.xposOf(from) === 'VBG' || (from === i && /.{2}ing$/.test(r.words[i]!) && /^NN/.test(r.xposOf(i + 1)))) &&
    i - from < 3
  )
    to = Math.max(to, gerundRun(r, from).to);
  if (/^RB/.test(r.xposOf(to)) && /^[.,;]$/.test(r.words[to + 1] ?? '')) to++;
  return cut(r, {from, to}, i);
}

/** A gerund with all that follows it, where the parse lost part of it: “crushing coral that was to be moved” */
export function gerundRun(r: Reading, i: number): Run {
  const {to} = r.sentence(i);
  let end = i + 1;
  for (let clause = false; end < to; end++) {
    const w = r.words[end]!;
    // “tentative, local deals”
    const listed = w === ',' && /^JJ/.test(r.xposOf(end - 1)) && /^JJ/.test(r.xposOf(end + 1));
    if (/^[.,;:!?–—”]$/.test(w) && !listed) break;
    // “seizing towns and setting up offices”
    const paired = w === 'and' && r.xposOf(end + 1) === 'VBG' && r.xposOf(i) === 'VBG';
    if (/^(?:and|but|or)$/.test(w) && !paired && startsAnother(r, end + 1, to)) break;
    if (/^(?:that|which|who|whom|what|when|where|while|because|as|if|after|before|since|until|how|whether)$/.test(w))
      clause = true;
    // “those accused of taking bribes will be tried”
    else if (!clause && /^(?:VBD|VBZ|VBP|MD)$/.test(r.xposOf(end)) && r.isVerb(end)) break;
  }
  return cut(r, {from: i, to: end}, i);
}

export function clauseBelow(r: Reading, c: number): Run {
  let from = r.lo[c]!;
  while (from < c && (/^(?:that|and|but|[“‘',])$/.test(r.words[from]!) || r.is(from, 'mark'))) from++;
  return cut(r, {from: strandedSubject(r, c, from) ?? from, to: r.hi[c]!}, c);
}

/** “reported output had been cut”, with the output for what is reported: where the subject of clause c begins, left to the verb over it */
function strandedSubject(r: Reading, c: number, from: number): number | null {
  const over = r.a.head[c]!;
  const thing = over >= 0 && over < from - 1 && r.is(c, 'ccomp', 'xcomp', 'advcl', 'acl') ? r.kid(over, 'obj') : -1;
  const first = r.firstHelper(r.kid(c, 'cop') >= 0 ? r.kid(c, 'cop') : c);
  if (thing < 0 || r.hi[thing]! !== from || r.kid(c, 'nsubj') >= 0 || first < from) return null;
  return /^(?:VBD|VBZ|VBP)$/.test(r.xposOf(first)) && r.lo[thing]! > over ? r.lo[thing]! : null;
}

export const clauseOf = (r: Reading, v: number): Run | null => {
  const c = r.clauseAfter(v);
  const run = c > v ? clauseBelow(r, c) : null;
  return run && run.from > v ? run : clauseByWords(r, v);
};

/** “allege police used live rounds”, with the police for what is alleged: a noun with a past or present right behind it */
export function isToldOf(r: Reading, v: number): boolean {
  if (!/^(?:allege|claim|contend|complain|say)$/.test(r.lemma(v)) || !/^VB[DZP]$/.test(r.xposOf(v))) return false;
  let i = v + 1;
  while (/^(?:DT|JJ|PRP\$|CD|NN|NNP|POS)$/.test(r.xposOf(i)) && i - v < 5 && !/^NNP?S?$/.test(r.xposOf(i))) i++;
  while (/^NNP?S?$/.test(r.xposOf(i + 1)) && i - v < 6) i++;
  return (
    /^NNP?S?$/.test(r.xposOf(i)) && /^(?:VBD|VBZ|MD)$/.test(r.xposOf(i + 1)) && r.is(i + 1, 'acl', 'acl:relcl', 'ccomp')
  );
}

/** “which alleges that rebels cross there, had”, where the parse has no clause or one around the verb: from “that” to the next stop */
export function clauseByWords(r: Reading, v: number): Run | null {
  const from = r.words[v + 1] === 'that' ? v + 2 : v + 1;
  if (from === v + 1 && !/^(?:it|he|she|they)$/.test(r.words[from] ?? '') && !isToldOf(r, v)) return null;
  const {to} = r.sentence(v);
  let finite = -1;
  let end = from;
  for (; end < to && !/^[.,;:!?–—”]$/.test(r.words[end]!); end++)
    if (finite < 0 && end > from && /^(?:VBD|VBZ|VBP|MD)$/.test(r.xposOf(end))) finite = end;
    else if (/^(?:and|but)$/.test(r.words[end]!) && finite > 0 && startsAnother(r, end + 1, to)) break;
  return finite > 0 || (r.words[end] === ',' && r.is(v, 'acl:relcl')) ? {from, to: end} : null;
}

/** from a token to the end of its clause, by the words; null where nothing finite stands there */
export function clauseFrom(r: Reading, i: number): Run | null {
  const {to} = r.sentence(i);
  let end = i;
  let finite = false;
  while (end < to && !/^[.,;:!?–—”]$/.test(r.words[end]!)) {
    if (/^(?:VBD|VBN|VBZ|VBP|MD)$/.test(r.xposOf(end))) finite = true;
    end++;
  }
  return finite && end - i > 2 ? {from: i, to: end} : null;
}
