import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {kin} from '../words/relations.ts';
import {named} from './mediations.ts';
import type {Push} from './relations.ts';

/**
 * Whose ally, rival or patron somebody is, told beside a name: “its ally Hamas”, “Iran's ally, Hezbollah, …”, “Morocco, his ally
 * and host, …”. Read off the words, for “ally” is easily taken for an adverb.
 */
export function byKin(r: Reading, i: number, push: Push): void {
  const mate = r.words[i] === 'mate' && r.words[i - 1] === 'running';
  const kind = mate ? 'alliance' : (kin.get(r.a.lemma[i]!) ?? kin.get(r.words[i]!));
  if (!kind) return;
  const {from, to} = r.sentence(i);
  const noun = mate ? i - 1 : i;
  const mark = possessiveBefore(r, noun, from);
  if (mark >= 0 && /^(?:our|my|your)$/.test(r.words[mark]!)) return;
  const {owners, start} =
    mark >= 0 ? possessors(r, mark, from) : unmarked(r, {noun, i, from, opposed: kind === 'opposition'});
  if (!owners.length) return;
  const ahead = nameBehind(r, i, to);
  const others = ahead.ids.length ? ahead.ids : nameBefore(r, start, i, from);
  const named = others.filter(x => !owners.some(y => r.same(x, y)));
  // in life, or in a firm
  if (r.a.lemma[i] === 'partner' && named.some(x => r.context.kind?.(x) === 'person')) return;
  const run = {from: start, to: Math.max(i + 1, ahead.end)};
  // “its ally Hamas”: told of whose it is; a patron or shareholder always holds the relation
  const theirs = /^(?:support|control)$/.test(kind) || (kind === 'opposition' && mark < 0);
  if (ahead.ids.length && !ahead.apart && !theirs) push(owners, named, kind, run, i);
  else push(named, owners, kind, run, i);
}

/** the “'s” or possessive before a noun, over adjectives: “its long-time ally”; -1 when none */
export function possessiveBefore(r: Reading, i: number, from: number): number {
  for (let j = i - 1; j >= from && i - j < 4; j--) {
    if (/^(?:POS|PRP\$)$/.test(r.xposOf(j))) return j;
    if (!/^(?:JJ|NN|HYPH|CD|VBG|VBN|RB)$/.test(r.xposOf(j))) return -1;
  }
  return -1;
}

/** “its”, “Iran's”: whose it is by the mark, and where that begins */
export const possessors = (r: Reading, mark: number, from: number): {owners: string[]; start: number} =>
  r.xposOf(mark) === 'PRP$'
    ? {owners: ownersOf(r, mark, from), start: mark}
    : {owners: r.actorsOf(mark - 1), start: r.phraseStart(mark - 1)};

/** the same without a mark */
function unmarked(
  r: Reading,
  {noun, i, from, opposed}: {noun: number; i: number; from: number; opposed: boolean},
): {owners: string[]; start: number} {
  const near = nameRightBefore(r, noun, from);
  if (near.length) return {owners: near, start: r.phraseStart(i - 1)};
  return {owners: opposed ? rivalled(r, noun) : [], start: noun};
}

/** “Trump rival Ted Cruz”, “a Clinton ally”: the name before the noun is whose it is */
function nameRightBefore(r: Reading, i: number, from: number): string[] {
  const id = i > from && /^NNPS?$/.test(r.xposOf(i - 1)) ? named(r, i - 1) : null;
  return id === null ? [] : [id];
}

/** “she beat rival Anna Orr”: who does it to a rival told with no word of whose */
function rivalled(r: Reading, i: number): string[] {
  if (!/^NNP/.test(r.xposOf(i + 1)) || !/^(?:VB[DZNG]|RP|IN|JJ)$/.test(r.xposOf(i - 1))) return [];
  for (let at = r.a.head[i]!, steps = 0; at >= 0 && steps < 4; at = r.a.head[at]!, steps++)
    if (r.isVerb(at)) return at < i && !r.passive(at) ? r.actorsOf(r.subjectOf(at)) : [];
  return [];
}

/** whom a possessive pronoun means; where nothing tells, who is the subject before it */
function ownersOf(r: Reading, i: number, from: number): string[] {
  const known = r.actorsOf(i);
  if (known.length) return known;
  for (let j = i - 1; j >= from; j--) if (r.is(j, 'nsubj') && r.actorsOf(j).length) return r.actorsOf(j);
  return [];
}

/** the name right behind the noun, or behind a comma up to the next one */
function nameBehind(r: Reading, i: number, to: number): {ids: string[]; end: number; apart: boolean} {
  const none = {ids: [], end: i + 1, apart: false};
  if (/^NNP/.test(r.xposOf(i + 1)) || /^NNP/.test(r.xposOf(i + 2))) {
    const head = r.words[i + 1] === ',' ? -1 : nounAfter(r, i);
    if (head > i && r.known(head) !== null) return {ids: r.actorsOf(head), end: head + 1, apart: false};
  }
  if (r.words[i + 1] !== ',') return none;
  const close = r.words.indexOf(',', i + 2);
  const head = nounAfter(r, i + 1);
  if (head < 0 || close < 0 || close >= to || close - head > 1 || r.known(head) === null) return none;
  return {ids: r.actorsOf(head), end: head + 1, apart: true};
}

/** “Morocco, his ally and host, …”: the name the phrase is set beside */
function nameBefore(r: Reading, start: number, i: number, from: number): string[] {
  // “Hezbollah, Tehran's ally in Lebanon, …”
  let end = i + 1;
  if (/^(?:in|at|from|of)$/.test(r.words[end] ?? '')) {
    end++;
    while (/^(?:NNPS?|DT)$/.test(r.xposOf(end)) && end < r.sentence(i).to) end++;
  }
  if (r.words[start - 1] !== ',' || start - 2 < from || !/^(?:[,.;]|and)$/.test(r.words[end] ?? '.')) return [];
  const id = r.known(overPlace(r, start - 2, from));
  return id === null ? [] : [id];
}

/** the name in “Anna Orr (R), a rival”, “Anna Orr of Ohio, a rival”, of which the place stands last */
function overPlace(r: Reading, end: number, from: number): number {
  let i = end;
  if (r.words[i] === ')') while (i > from && r.words[i] !== '(') i--;
  if (r.words[i] === '(') i--;
  let of = i;
  while (of > from && /^(?:NNPS?|HYPH|JJ)$/.test(r.xposOf(of))) of--;
  return r.words[of] === 'of' && of < i && of > from && /^NNP/.test(r.xposOf(of - 1)) ? of - 1 : i;
}
