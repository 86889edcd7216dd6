import {type Codes, codeOf, codesOf} from './codes.ts';
import {afterPay, beforePay, payEnds} from './words/stand-ins.ts';

const pay = codeOf('pay');
const behind: ReadonlySet<number> = new Set([...afterPay].map(codeOf));
const before: ReadonlySet<number> = new Set([...beforePay].map(codeOf));
const ends: ReadonlySet<number> = new Set([...payEnds].map(codeOf));
const wage = codesOf('wage', 1, Int32Array.of(0), Int32Array.of(4));

/**
 * The codes with “pay” looking like “wage” where it is a noun: “pay rises”, “a strike over pay”. The treebank the tags and the tree are learnt
 * from hardly knows the noun, and reads “nurses want pay rises” as what they want to pay. The same codes where there is none.
 */
export function withStandIns(codes: Codes): Codes {
  const {n, lower} = codes;
  let out: Codes | null = null;
  for (let i = 0; i < n; i++) {
    if (lower[i] !== pay || (codes.traits[i]! & 1 && i > 0 && !behind.has(lower[i + 1] ?? 0))) continue;
    const compound = i + 1 < n && behind.has(lower[i + 1]!);
    const alone = i > 0 && before.has(lower[i - 1]!) && (i + 1 >= n || ends.has(lower[i + 1]!));
    if (!compound && !alone) continue;
    out ??= {
      ...codes,
      form: codes.form.slice(),
      lower: codes.lower.slice(),
      prefix: codes.prefix.slice(),
      suffix: codes.suffix.slice(),
    };
    out.form[i] = wage.form[0]!;
    out.lower[i] = wage.lower[0]!;
    out.prefix.set(wage.prefix, 4 * i);
    out.suffix.set(wage.suffix, 4 * i);
  }
  return out ?? codes;
}
