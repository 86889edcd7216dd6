import {type Analysis, correctable} from '../../analysis.ts';
import {word} from '../../language/tree.ts';
import {DEPREL, XPOS} from '../../tagset.ts';
import {hang} from './edits.ts';

const sayings = /^(?:saying|adding|warning|arguing|insisting|promising|vowing|noting|stressing)$/;

/** The same analysis with “repeated the promise, saying he would pay” read as what is said behind “saying”, not as “saying” under what is said. */
export function sayingTails(a: Analysis): Analysis {
  let fixed: Analysis | null = null;
  for (let i = 1; i + 1 < a.n; i++) {
    const said = a.head[i]!;
    if (said <= i || a.xpos[i] !== XPOS.VBG || word(a, i - 1) !== ',' || !sayings.test(word(a, i))) continue;
    const over = a.head[said]!;
    if (over < 0 || over >= i || a.deprel[i] !== DEPREL.advcl) continue;
    fixed ??= correctable(a);
    hang(fixed, i, over, DEPREL.advcl);
    hang(fixed, said, i, DEPREL.ccomp);
  }
  return fixed ?? a;
}
