import {type Analysis, correctable} from '../../analysis.ts';
import {word} from '../../language/tree.ts';
import {DEPREL, UPOS, XPOS} from '../../tagset.ts';
import {hang, retag} from './edits.ts';

/** The same analysis with a name for a verb that only its “to” made one: “came to Bouara to urge the rebels”; not “Vote to Strike” of a heading. */
export function placeNames(a: Analysis): Analysis {
  const found: number[] = [];
  for (let i = 2; i + 1 < a.n; i++)
    if (
      a.xpos[i] === XPOS.VB &&
      /^[A-Z][a-z]+$/.test(word(a, i)) &&
      word(a, i - 1) === 'to' &&
      a.head[i]! < i - 1 &&
      a.head[i]! >= 0 &&
      a.upos[a.head[i]!] === UPOS.VERB &&
      /^[a-z]/.test(word(a, a.head[i]!)) &&
      /^[a-z.,]/.test(word(a, i + 1))
    )
      found.push(i);
  if (!found.length) return a;
  const fixed = correctable(a);
  for (const name of found) {
    const verb = a.head[name]!;
    for (let j = 0; j < a.n; j++) if (a.head[j] === name && j !== name - 1) fixed.head[j] = verb;
    retag(fixed, name, UPOS.PROPN, XPOS.NNP, word(a, name));
    hang(fixed, name, verb, DEPREL.obl);
    hang(fixed, name - 1, name, DEPREL.case);
    retag(fixed, name - 1, UPOS.ADP, XPOS.IN);
  }
  return fixed;
}
