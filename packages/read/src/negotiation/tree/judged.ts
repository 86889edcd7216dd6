import {type Analysis, correctable} from '../../analysis.ts';
import {word} from '../../language/tree.ts';
import {DEPREL} from '../../tagset.ts';

/** To turn down or scold with a word for it. By lemma. */
const judging =
  /^(?:reject|dismiss|denounce|condemn|decry|criticise|criticize|brand|label|describe|slam|blast|ridicule|refuse)$/;

/** The same analysis with “the proposal” for the object of “rejected as unacceptable the proposal to share the port”, and not that of the adjective. */
export function judged(a: Analysis): Analysis {
  const found: [object: number, verb: number][] = [];
  for (let i = 2; i < a.n; i++) {
    const adjective = a.head[i]!;
    const verb = adjective >= 0 ? a.head[adjective]! : -1;
    if (a.deprel[i] !== DEPREL.obj || verb < 0 || verb > adjective || adjective > i) continue;
    if (judging.test(a.lemma[verb]!) && word(a, verb + 1).toLowerCase() === 'as') found.push([i, verb]);
  }
  if (!found.length) return a;
  const fixed = correctable(a);
  for (const [object, verb] of found) fixed.head[object] = verb;
  return fixed;
}
