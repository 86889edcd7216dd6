import {type Analysis, correctable} from '../../analysis.ts';
import {word} from '../../language/tree.ts';
import {DEPREL, UPOS, XPOS} from '../../tagset.ts';
import {isSaying} from '../words/reading.ts';
import {hang, retag} from './edits.ts';

/** The same analysis with “would, its leader said, accept it” read as one predicate: the modal goes with the verb behind the attribution. */
export function partedModals(a: Analysis): Analysis {
  const found: [modal: number, verb: number, said: number][] = [];
  for (let k = 0; k + 1 < a.sent.length; k++) {
    const to = a.sent[k + 1]!;
    for (let i = a.sent[k]!; i + 4 < to; i++) {
      if (a.xpos[i] !== XPOS.MD || word(a, i + 1) !== ',') continue;
      const said = sayingBetween(a, i + 2, to);
      const verb = said < 0 ? -1 : verbBehind(a, said, to);
      if (verb > 0 && a.head[i] !== verb) found.push([i, verb, said]);
    }
  }
  if (!found.length) return a;
  const fixed = correctable(a);
  for (const [modal, verb, said] of found) {
    const over = a.head[modal]!;
    for (let j = a.sent[a.sentOf[modal]!]!; j < modal; j++)
      if (a.head[j] === modal || (a.head[j] === said && a.deprel[j] === DEPREL.nsubj)) fixed.head[j] = verb;
    hang(fixed, modal, verb, DEPREL.aux);
    if (over >= 0 && over !== said && over !== verb) continue;
    hang(fixed, verb, said, DEPREL.ccomp);
  }
  return fixed;
}

/** The same with “have, in turn, accused troops” read as one predicate: the participle behind a short aside is no word for the troops. */
export function partedPerfects(a: Analysis): Analysis {
  const found: [have: number, verb: number][] = [];
  for (let k = 0; k + 1 < a.sent.length; k++)
    for (let i = a.sent[k]!; i + 4 < a.sent[k + 1]!; i++) {
      if (a.lemma[i] !== 'have' || word(a, i + 1) !== ',') continue;
      const verb = participleBehind(a, i + 2, a.sent[k + 1]!);
      if (verb > 0 && a.head[verb] !== i && a.head[i] !== verb) found.push([i, verb]);
    }
  if (!found.length) return a;
  const fixed = correctable(a);
  for (const [have, verb] of found) {
    const [over, as] = [a.head[have]!, a.deprel[have]!];
    for (let j = 0; j < a.n; j++) if (fixed.head[j] === have && j !== verb) fixed.head[j] = verb;
    hang(fixed, verb, over === verb ? -1 : over, as);
    hang(fixed, have, verb, DEPREL.aux);
    retag(fixed, have, UPOS.AUX, a.xpos[have]!);
    retag(fixed, verb, UPOS.VERB, XPOS.VBN);
  }
  return fixed;
}

/** the participle right behind the comma that closes a short aside without a verb; -1 for none */
function participleBehind(a: Analysis, i: number, to: number): number {
  let j = i;
  while (j < Math.min(to, i + 7) && word(a, j) !== ',' && a.upos[j] !== UPOS.VERB) j++;
  return j + 1 < to && word(a, j) === ',' && a.xpos[j + 1] === XPOS.VBN ? j + 1 : -1;
}

/** the verb of saying between the commas that open before token i, with nothing but who says it: “its leader Dahl said”, “said the mayor” */
function sayingBetween(a: Analysis, i: number, to: number): number {
  let said = -1;
  for (let j = i; j < Math.min(to, i + 9); j++) {
    if (word(a, j) === ',') return said;
    if (a.upos[j] !== UPOS.VERB) continue;
    if (said >= 0 || !isSaying.test(a.lemma[j]!)) return -1;
    said = j;
  }
  return -1;
}

/** the plain form right behind the comma that closes the attribution, over adverbs */
function verbBehind(a: Analysis, said: number, to: number): number {
  let j = said;
  while (j < to && word(a, j) !== ',') j++;
  j++;
  while (j < to && (a.upos[j] === UPOS.ADV || word(a, j) === 'not')) j++;
  return j < to && a.xpos[j] === XPOS.VB && a.upos[j] === UPOS.VERB ? j : -1;
}
