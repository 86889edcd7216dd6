import type {Analysis} from '../analysis.ts';

/**
 * Bodies named by a list, with their letters behind them in brackets: “the National Union of Rail, Maritime and Transport Workers
 * (RMT)”, “Kestrian Nurses, Midwives and Carers union (KNMC)”. The letters tell that the commas part no names. By the token of the
 * bracket; null where the words in front of it are another's, or no list.
 */
export function spelledWithCommas(
  a: Analysis,
  open: number,
  word: (i: number) => string,
): {from: number; to: number} | null {
  if (word(open) !== '(' || open + 2 >= a.n || word(open + 2) !== ')') return null;
  const letters = word(open + 1).replaceAll('.', '');
  if (!/^\p{Lu}{3,8}$/u.test(letters)) return null;
  const first = a.sent[a.sentOf[open]!]!;
  const capital = (i: number) => i >= first && /^\p{Lu}\p{Ll}/u.test(word(i));
  let left = letters.length - 1;
  let commas = 0;
  let from = -1;
  const last =
    open -
    (/^(?:union|party|federation|association|movement|alliance|league|group|council)$/.test(word(open - 1)) ? 2 : 1);
  for (let i = last; i >= first && open - i < 16 && left >= 0; i--) {
    if (capital(i)) {
      if (word(i)[0] !== letters[left]) continue;
      from = i;
      left--;
    } else if (word(i) === ',') commas++;
    else if (!/^(?:and|of|for|the|&)$/.test(word(i))) return null;
  }
  if (left >= 0 || !commas || !capital(last)) return null;
  // “National Union of | Rail, Maritime and …”
  while (capital(from - 1) || (/^(?:of|for)$/.test(word(from - 1)) && capital(from - 2))) from--;
  if (/^(?:The|A|An)$/.test(word(from))) from++;
  return {from, to: open};
}
