import {type Analysis, correctable} from '../../analysis.ts';
import {word} from '../../language/tree.ts';
import {DEPREL} from '../../tagset.ts';
import {hang} from './edits.ts';

/** The same analysis with one subject where the last of a list was read as a second: “Canada, Mexico and the EU were all planning”. */
export function joinedSubjects(a: Analysis): Analysis {
  const found: [second: number, first: number][] = [];
  for (let i = 0; i < a.n; i++) {
    const verb = a.head[i]!;
    if (verb <= i || a.deprel[i] !== DEPREL.nsubj) continue;
    const start = leftEdge(a, i);
    const and = start - 1;
    if (and < 1 || a.sentOf[and] !== a.sentOf[i] || word(a, and).toLowerCase() !== 'and') continue;
    for (let first = and - 1; first >= 0 && a.sentOf[first] === a.sentOf[i]; first--)
      if (a.head[first] === verb && a.deprel[first] === DEPREL.nsubj) {
        found.push([i, first]);
        break;
      }
  }
  if (!found.length) return a;
  const fixed = correctable(a);
  for (const [second, first] of found) {
    const and = leftEdge(a, second) - 1;
    hang(fixed, second, first, DEPREL.conj);
    hang(fixed, and, second, DEPREL.cc);
  }
  return fixed;
}

/** where the phrase of a noun begins, by what hangs on it right before it */
function leftEdge(a: Analysis, noun: number): number {
  let from = noun;
  for (let j = noun - 1; j >= 0 && a.head[j]! >= j && a.head[j]! <= noun && a.sentOf[j] === a.sentOf[noun]; j--) {
    if (word(a, j).toLowerCase() === 'and') break;
    from = j;
  }
  return from;
}
