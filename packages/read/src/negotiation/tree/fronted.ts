import {type Analysis, correctable} from '../../analysis.ts';
import {word} from '../../language/tree.ts';
import {DEPREL} from '../../tagset.ts';
import {hang} from './edits.ts';

/** What opens a sentence with the occasion of what it tells. */
const occasion =
  /^(?:following|after|before|during|amid|despite|since|given|pending|ahead|under|upon|with|without|in|on|at|by|from)$/;

/** The same analysis with “a quarrel” for the occasion and not for a subject in “Following a quarrel with Chad, the Malian junta proposed”. */
export function fronted(a: Analysis): Analysis {
  const found: number[] = [];
  for (let k = 0; k + 1 < a.sent.length; k++) {
    const [from, to] = [a.sent[k]!, a.sent[k + 1]!];
    if (to - from < 6 || !occasion.test(word(a, from).toLowerCase()) || a.deprel[from] !== DEPREL.case) continue;
    const noun = a.head[from]!;
    const verb = noun > from ? a.head[noun]! : -1;
    if (verb <= noun || a.deprel[noun] !== DEPREL.nsubj) continue;
    for (let i = noun + 2; i < verb; i++)
      if (a.head[i] === verb && a.deprel[i] === DEPREL.nsubj && hasComma(a, noun, i)) {
        found.push(noun);
        break;
      }
  }
  if (!found.length) return a;
  const fixed = correctable(a);
  for (const noun of found) hang(fixed, noun, a.head[noun]!, DEPREL.obl);
  return fixed;
}

function hasComma(a: Analysis, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (word(a, i) === ',') return true;
  return false;
}
