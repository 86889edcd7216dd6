import {type Analysis, correctable} from '../../analysis.ts';
import {children, word} from '../../language/tree.ts';
import {DEPREL, UPOS, XPOS, xpos} from '../../tagset.ts';
import {nounlike} from '../words/ambiguous.ts';
import {hang, retag} from './edits.ts';

/** A plain form read as the attribute of its object, and the verb it is joined to, -1 for none. */
interface Lost {
  verb: number;
  noun: number;
  joined: number;
}

/** The same analysis with “must free prisoners and open roads” read as verbs and their objects, not as free prisoners and open roads. */
export function bareVerbs(a: Analysis): Analysis {
  const found: Lost[] = [];
  for (let k = 0; k + 1 < a.sent.length; k++)
    for (let i = a.sent[k]! + 1; i + 1 < a.sent[k + 1]!; i++) {
      const noun = attributed(a, i);
      if (noun < 0) continue;
      const last = found.at(-1);
      if (isUnderModal(a, i, noun)) found.push({verb: i, noun, joined: -1});
      else if (last && isJoined(a, i, noun, last)) found.push({verb: i, noun, joined: last.verb});
    }
  if (!found.length) return a;
  const fixed = correctable(a);
  for (const lost of found) put(fixed, a, lost);
  return fixed;
}

const tagAt = (a: Analysis, i: number): string => xpos[a.xpos[i]!] ?? '';

/** the plural right behind token i whose attribute it is, where its word is as often a verb; -1 for none */
function attributed(a: Analysis, i: number): number {
  if (!/^(?:JJ|NN)$/.test(tagAt(a, i)) || !nounlike.has(word(a, i).toLowerCase())) return -1;
  const isAttribute = a.deprel[i] === DEPREL.amod || a.deprel[i] === DEPREL.compound;
  return isAttribute && a.head[i] === i + 1 && tagAt(a, i + 1) === 'NNS' ? i + 1 : -1;
}

/** “must | free prisoners”: the modal hangs on the noun, which has no verb of its own */
const isUnderModal = (a: Analysis, i: number, noun: number): boolean =>
  tagAt(a, i - 1) === 'MD' && a.head[i - 1] === noun && a.deprel[i - 1] === DEPREL.aux;

/** “and open roads”: joined to the object of the last of them */
const isJoined = (a: Analysis, i: number, noun: number, last: Lost): boolean =>
  /^(?:and|or|,)$/.test(word(a, i - 1)) && a.deprel[noun] === DEPREL.conj && a.head[noun] === last.noun;

function put(fixed: Analysis, a: Analysis, {verb, noun, joined}: Lost): void {
  const over = a.head[noun]!;
  const subject = a.deprel[noun] === DEPREL.nsubj || a.deprel[noun] === DEPREL.obj;
  retag(fixed, verb, UPOS.VERB, XPOS.VB, word(a, verb).toLowerCase());
  if (joined < 0) hang(fixed, verb, over, subject ? DEPREL.ccomp : a.deprel[noun]!);
  else hang(fixed, verb, joined, DEPREL.conj);
  for (const j of children(a, noun)) {
    if (j === verb) continue;
    const clausal =
      j < verb || a.deprel[j] === DEPREL.parataxis || a.deprel[j] === DEPREL.advcl || a.deprel[j] === DEPREL.punct;
    if (clausal) fixed.head[j] = verb;
  }
  hang(fixed, noun, verb, DEPREL.obj);
}
