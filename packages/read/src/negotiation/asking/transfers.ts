import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {isSomebody} from '../words/speakers.ts';
import type {Complement} from './complements.ts';

/** Verbs that want a thing of somebody: “seeks guarantees from Warsaw”. By lemma. */
export const asking = /^(?:demand|want|seek|request|require|expect|ask)$/;

/** “a shorter week from the trust”: whom the preposition names behind the thing, who is no part of it where nothing follows */
export function fromWhom(r: Reading, v: number, c: Complement, by: string[]): Complement {
  if (c.of.length) return c;
  for (let i = c.head + 1; i < Math.min(c.run.to, r.sentence(v).to); i++) {
    if (r.words[i] !== 'from') continue;
    const whom = nounAfter(r, i);
    if (whom < i || !(r.xposOf(whom) === 'NNP' || r.known(whom) !== null)) return c;
    const of = r.actorsOf(whom, by);
    if (!of.length) return c;
    const last = whom + 1 >= c.run.to;
    return {...c, of, addressed: true, ...(last && {run: {from: c.run.from, to: i}, limit: i})};
  }
  return c;
}

/** Verbs that give one a thing: “offered Nepal a loan”, “was promised a seat”. By lemma. */
export const giving = /^(?:offer|promise|pledge|guarantee|tender)$/;

/**
 * “offered rebels waging a long war | the prospect”, “offered the Front – the largest of them – | a say”: where the thing begins behind a
 * participle with its object, or behind an aside; -1 when neither stands there
 */
function giftBehind(r: Reading, whom: number, from: number, to: number): number {
  const aside = /^[-–—,]$/.test(r.words[from] ?? '') && r.a.start[from]! > r.a.end[whom]!;
  if (!aside && r.xposOf(from) !== 'VBG') return -1;
  for (let i = from + 1; i < Math.min(to, from + 14); i++) {
    if (aside && (r.words[i] === r.words[from] || (dash.test(r.words[from]!) && isDash(r, i))))
      return /^(?:DT|CD|PRP\$|\$)$/.test(r.xposOf(i + 1)) ? i + 1 : -1;
    if (/^[.,;:“”–—]$/.test(r.words[i]!) || /^(?:CC|MD|VBD|VBZ|VBP|TO)$/.test(r.xposOf(i))) return -1;
    if (!aside && i > from + 2 && /^(?:DT|CD|PRP\$)$/.test(r.xposOf(i)) && r.isNominal(i - 1)) return i;
  }
  return -1;
}

const dash = /^[-–—]$/;
/** a dash between blanks, of whatever length */
const isDash = (r: Reading, i: number): boolean => dash.test(r.words[i]!) && r.a.start[i]! > r.a.end[i - 1]!;

/** the one given and the thing given, where a known one or a pronoun stands right behind the verb and the thing behind it: “offered Nepal a loan” */
export function given(r: Reading, v: number, near: number): {whom: number; what: number; from: number} | null {
  const {to} = r.sentence(v);
  let whom = v + 1;
  while (whom < to && /^(?:DT|PRP\$|JJ|NNP|NN)$/.test(r.xposOf(whom)) && !/^(?:DT|CD|PRP\$)$/.test(r.xposOf(whom + 1)))
    whom++;
  if (/^[-–—,]$/.test(r.words[whom] ?? '') && r.isNominal(whom - 1)) whom--;
  const from = whom + 1;
  // “promised them guards”: one, whoever that is, and a thing of any form
  const pronoun = r.xposOf(whom) === 'PRP';
  const over = pronoun ? -1 : giftBehind(r, whom, from, to);
  if (over > 0) {
    const what = nounAfter(r, over - 1);
    return what > over && (r.actorAt(whom) !== null || isSomebody(r.a.lemma[whom]!)) ? {whom, what, from: over} : null;
  }
  const opens = pronoun ? /^(?:DT|CD|PRP\$|\$|JJ|NNS?)$/ : /^(?:DT|CD|PRP\$|\$)$/;
  if (whom >= to || !(r.isNominal(whom) && opens.test(r.xposOf(from)))) return null;
  const what = near > whom && r.lo[near]! >= from ? near : nounAfter(r, whom);
  return what > whom && (pronoun || r.actorAt(whom) !== null) ? {whom, what, from} : null;
}
