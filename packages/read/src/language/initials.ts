import type {Name} from '../analysis.ts';
import {type Codes, codeOf} from './codes.ts';
import {bodyHeads} from './words/names.ts';

const heads: ReadonlySet<number> = new Set([...bodyHeads].map(codeOf));
const and = codeOf('and');
const open = codeOf('(');
const close = codeOf(')');

/** Does a name end in what only a body is called: “the Public Guild”? */
export const endsAsBody = ({to}: Name, codes: Codes): boolean => heads.has(codes.lower[to - 1]!);

/**
 * “The Harbour Nurses and Cooks Union (HNCU)”: two names that “and” joins are one body's where the second ends as one and the letters
 * behind it are those of both. Names come in the order of the text.
 */
export function spelledOut(found: readonly Name[], text: string, start: Int32Array, codes: Codes): Name[] {
  const out: Name[] = [];
  for (const name of found) {
    const before = out.at(-1);
    const adjoins = before?.kind === 'organisation' && before.to + 1 === name.from && codes.lower[before.to] === and;
    if (adjoins && endsAsBody(name, codes) && isSpelled(before.from, name.to)) {
      out[out.length - 1] = {...before, to: name.to};
    } else out.push(name);
  }
  return out;

  /** Are the letters in brackets behind tokens from .. to-1, in their order, those the capitalised words begin with? One letter may be of no word. */
  function isSpelled(from: number, to: number): boolean {
    if (codes.lower[to] !== open || codes.lower[to + 2] !== close || !(codes.traits[to + 1]! & 2)) return false;
    const letters = text.slice(start[to + 1], start[to + 2]).trim();
    let at = 0;
    let words = 0;
    for (let i = from; i < to; i++) {
      if (!(codes.traits[i]! & 1)) continue;
      words++;
      at = letters.indexOf(text[start[i]!]!, at) + 1;
      if (at === 0) return false;
    }
    return words >= letters.length - 1;
  }
}
