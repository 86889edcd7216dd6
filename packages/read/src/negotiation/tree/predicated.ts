import {type Analysis, correctable} from '../../analysis.ts';
import {word} from '../../language/tree.ts';
import {DEPREL, deprels} from '../../tagset.ts';
import {hang} from './edits.ts';

const outer = deprels.indexOf('nsubj:outer');
/** What one holds of a matter, or asks. By lemma. */
const held = /^(?:position|stance|line|view|stand|demand|condition|precondition|request)$/;

/**
 * The same analysis with “is” for the verb of “its position is that Mali must pay”: the clause then hangs on it and keeps its own subject and
 * auxiliaries.
 */
export function predicated(a: Analysis): Analysis {
  const found: [subject: number, is: number, verb: number][] = [];
  for (let i = 0; i < a.n; i++) {
    const verb = a.head[i]!;
    if (a.deprel[i] !== outer || verb < i || !held.test(a.lemma[i]!)) continue;
    for (let j = i + 1; j + 1 < verb; j++)
      if (a.deprel[j] === DEPREL.cop && a.head[j] === verb && word(a, j + 1).toLowerCase() === 'that') {
        found.push([i, j, verb]);
        break;
      }
  }
  if (!found.length) return a;
  const out = correctable(a);
  for (const [subject, is, verb] of found) {
    hang(out, is, a.head[verb]!, a.deprel[verb]!);
    hang(out, subject, is, DEPREL.nsubj);
    hang(out, verb, is, DEPREL.ccomp);
  }
  return out;
}
