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
  const pronoun = mark >= 0 && r.xposOf(mark) === 'PRP$';
  const owners = mark < 0 ? nameRightBefore(r, noun, from) : pronoun ? ownersOf(r, mark, from) : r.actorsOf(mark - 1);
  if (!owners.length || (pronoun && /^(?:our|my|your)$/.test(r.words[mark]!))) return;
  const start = pronoun ? mark : r.phraseStart(mark < 0 ? i - 1 : mark - 1);
  const ahead = nameBehind(r, i, to);
  const others = ahead.ids.length ? ahead.ids : nameBefore(r, start, i, from);
  const named = others.filter(x => !owners.some(y => r.same(x, y)));
  // in life, or in a firm
  if (r.a.lemma[i] === 'partner' && named.some(x => r.context.kind?.(x) === 'person')) return;
  const run = {from: start, to: Math.max(i + 1, ahead.end)};
  // “its ally Hamas”: told of whose it is; a patron or shareholder always holds the relation
  if (ahead.ids.length && !ahead.apart && !/^(?:support|control)$/.test(kind)) push(owners, named, kind, run, i);
  else push(named, owners, kind, run, i);
}

/** the “'s” or possessive before a noun, over adjectives: “its long-time ally”; -1 when none */
function possessiveBefore(r: Reading, i: number, from: number): number {
  for (let j = i - 1; j >= from && i - j < 4; j--) {
    if (/^(?:POS|PRP\$)$/.test(r.xposOf(j))) return j;
    if (!/^(?:JJ|NN|HYPH|CD)$/.test(r.xposOf(j))) return -1;
  }
  return -1;
}

/** “Trump rival Ted Cruz”, “a Clinton ally”: the name before the noun is whose it is */
function nameRightBefore(r: Reading, i: number, from: number): string[] {
  const id = i > from && /^NNPS?$/.test(r.xposOf(i - 1)) ? named(r, i - 1) : null;
  return id === null ? [] : [id];
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
  if (/^(?:in|at)$/.test(r.words[end] ?? '')) {
    end++;
    while (/^(?:NNPS?|DT)$/.test(r.xposOf(end)) && end < r.sentence(i).to) end++;
  }
  if (r.words[start - 1] !== ',' || start - 2 < from || !/^(?:[,.;]|and)$/.test(r.words[end] ?? '.')) return [];
  const id = r.known(start - 2);
  return id === null ? [] : [id];
}
