import type {Run} from '../reading/clause.ts';
import {isAttribution, startsAnother} from '../reading/clause-ends.ts';
import type {Reading} from '../reading/reading.ts';
import {addsAnother, alleging, chargeNouns, saying, tellingBesides} from '../words/claims.ts';

/** ends before what another clause adds: “, a charge that …”, “, saying …” */
export function cut(r: Reading, run: Run, head: number): Run {
  for (let i = head + 1; i < run.to; i++) {
    const ends = r.words[i] === ',' ? endsAtComma(r, i, run.to, head) : endsAtWord(r, i, run.to, head);
    if (ends) return {from: run.from, to: i};
  }
  return run;
}

function endsAtWord(r: Reading, i: number, to: number, head: number): boolean {
  const word = r.words[i]!;
  if (/^[;:–—]$/.test(word)) return true;
  // “aiding the raid saying they gave cover”
  if (word === 'saying' && r.isNominal(i - 1)) return true;
  // “had fired first while others said that”
  if (word === 'while') return tellsBehind(r, i, to);
  if (!/^(?:and|but)$/.test(word)) return false;
  // “had trained and paid the gunmen”
  const over = r.a.head[i + 1];
  const paired =
    (over === i - 1 || (over === head && r.kid(head, 'nsubj') >= 0 && !r.passive(head))) &&
    /^VB[DN]$/.test(r.xposOf(i + 1)) &&
    !saying.has(r.lemma(i + 1)) &&
    r.isVerb(over);
  if (!paired && startsAnother(r, i + 1, to)) return true;
  // “had been withheld and undertook to publish”: of whoever says so
  return word === 'and' && r.xposOf(i + 1) === 'VBD' && isPerfect(r, head) && r.passive(head);
}

function endsAtComma(r: Reading, i: number, to: number, head: number): boolean {
  const next = r.words[i + 1] ?? '';
  const tag = r.xposOf(i + 1);
  // “, which says the truce is broken, released nobody”: the clause around it goes on
  if (/^(?:VBD|VBZ|MD)$/.test(tag)) return true;
  if (tag === 'VBN' && r.kid(i + 1, 'obj') > i && r.a.head[i + 1]! === head) return true;
  if (isAttribution(r, i + 1, r.sentence(i).to)) return true;
  // “, allegations that were rejected”
  if (tag === 'NNS' && chargeNouns.has(r.lemma(i + 1))) return true;
  // “, with the rebels warning of war”
  if (next === 'with' && isDoingWithin(r, i + 2, Math.min(to, i + 8))) return true;
  // “was no problem, noting that”, “was too crowded, holding up the work”
  if (tag === 'VBG' && (tellingBesides.test(next) || (i > head + 1 && r.isVerb(i + 1)))) return true;
  // “broke the pact, by letting them drill”
  if (next === 'by' && r.xposOf(i + 2) === 'VBG') return true;
  return addsAnother.test(next);
}

function isDoingWithin(r: Reading, from: number, to: number): boolean {
  for (let j = from; j < to; j++) if (r.xposOf(j) === 'VBG' || /.{3}ing$/.test(r.words[j]!)) return true;
  return false;
}

/** “while others said that” */
function tellsBehind(r: Reading, i: number, to: number): boolean {
  for (let j = i + 1; j < Math.min(to, i + 6); j++)
    if (/^VB[DZP]$/.test(r.xposOf(j))) return saying.has(r.lemma(j)) || alleging.has(r.lemma(j));
  return false;
}

const isPerfect = (r: Reading, v: number): boolean =>
  r.xposOf(v) === 'VBN' && r.helpers(v).some(j => r.a.lemma[j] === 'have');
