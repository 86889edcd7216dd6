import {type Analysis, correctable} from '../../analysis.ts';
import {children, word} from '../../language/tree.ts';
import {DEPREL, UPOS, XPOS, xpos} from '../../tagset.ts';
import {hang, retag} from './edits.ts';

/** What one means to do, as often a noun. */
const meaning = /^(?:plans?|aims?|vows?|pledges?|offers?)$/;

/** The same analysis with “Mali plans to join”, “Traders also plan to sue” read as subject and verb, not as somebody's plans. */
export function headlinePlans(a: Analysis): Analysis {
  let fixed: Analysis | null = null;
  for (let k = 0; k + 1 < a.sent.length; k++)
    for (let i = a.sent[k]! + 1; i + 2 < a.sent[k + 1]!; i++) {
      if (!meaning.test(word(a, i)) || a.upos[i] !== UPOS.NOUN) continue;
      if (word(a, i + 1) !== 'to' || tagAt(a, i + 2) !== 'VB') continue;
      const subject = subjectBefore(a, i, a.sent[k]!);
      if (subject < 0 || !isAlone(a, i, subject)) continue;
      fixed ??= correctable(a);
      put(fixed, a, i, subject);
    }
  return fixed ?? a;
}

const tagAt = (a: Analysis, i: number): string => xpos[a.xpos[i]!] ?? '';

/** the name right before, over “also”: “Mali | plans”, “Democrats | also plan”, whatever its tag at the start of a sentence; -1 for none */
function subjectBefore(a: Analysis, i: number, from: number): number {
  const j = /^(?:also|now|still|already)$/.test(word(a, i - 1)) ? i - 2 : i - 1;
  if (j < from || !/^\p{Lu}/u.test(word(a, j))) return -1;
  if (/^NNPS?$/.test(tagAt(a, j))) return j;
  return j === from && tagAt(a, j) === 'VBZ' && a.head[j]! < 0 && a.head[i] === j ? j : -1;
}

/** nothing else is the predicate: the noun is what the sentence says, and the name its attribute or its verb */
const isAlone = (a: Analysis, i: number, subject: number): boolean =>
  a.head[subject] === i
    ? a.head[i]! < 0 && children(a, i).every(j => a.deprel[j] !== DEPREL.cop && a.deprel[j] !== DEPREL['nmod:poss'])
    : a.head[i] === subject && a.head[subject]! < 0;

function put(fixed: Analysis, a: Analysis, i: number, subject: number): void {
  const many = /s$/.test(word(a, i));
  retag(fixed, i, UPOS.VERB, many ? XPOS.VBZ : XPOS.VBP, word(a, i).replace(/s$/, ''));
  if (a.head[i] === subject) {
    for (const j of children(a, subject)) if (j !== i) fixed.head[j] = i;
    hang(fixed, i, -1, DEPREL.root);
    retag(fixed, subject, UPOS.PROPN, XPOS.NNPS, word(a, subject));
  }
  hang(fixed, subject, i, DEPREL.nsubj);
  for (const j of children(a, i)) if (a.deprel[j] === DEPREL.acl && j > i + 1) fixed.deprel[j] = DEPREL.xcomp;
}
