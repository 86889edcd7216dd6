import {UPOS, XPOS} from '../tagset.ts';
import type {Cast} from './cast.ts';
import type {NamedCast} from './cast-names.ts';
import {isTitle} from './name-spans.ts';
import type {NameSpan} from './names.ts';
import {lower} from './phrases.ts';

export const isState = (s: NameSpan): boolean => s.entry?.actor.kind === 'state';

/** States named in front of a phrase and joined to it: “Egyptian, Ethiopian and | Sudanese ministers”. */
export function joinedNames(cast: Cast, from: number, {names, nameAt}: NamedCast): NameSpan[] {
  const {a} = cast;
  const out: NameSpan[] = [];
  const first = a.sent[a.sentOf[from]!]!;
  for (let i = from - 1; i > first; ) {
    if (!/^(?:and|or|,)$/.test(lower(a, i))) break;
    if (lower(a, i - 1) === ',') i--;
    const s = nameAt[i - 1]! >= 0 ? names[nameAt[i - 1]!]! : null;
    if (!s || !isState(s) || s.to !== i) break;
    out.unshift(s);
    i = s.from - 1;
  }
  // “talks in Russia, Ukrainian officials said” joins nothing
  return out.length && /^(?:and|or)$/.test(lower(a, from - 1)) ? out : [];
}

// “the regime in Damascus”, “the authorities in Kyiv”
export function seatBehind(cast: Cast, i: number, {names, nameAt}: NamedCast): NameSpan | null {
  if (i + 2 >= cast.a.n || lower(cast.a, i + 1) !== 'in' || nameAt[i + 2]! < 0) return null;
  const s = names[nameAt[i + 2]!]!;
  return isState(s) ? s : null;
}

export function ofName(cast: Cast, i: number, names: NameSpan[], nameAt: Int32Array): NameSpan | null {
  const {a} = cast;
  if (i + 2 >= a.n || !/^(?:of|for)$/.test(lower(a, i + 1)) || a.sentOf[i + 2] !== a.sentOf[i]) return null;
  let j = i + 2;
  while (
    j < a.n &&
    a.sentOf[j] === a.sentOf[i] &&
    nameAt[j]! < 0 &&
    (a.upos[j] === UPOS.DET ||
      a.upos[j] === UPOS.ADJ ||
      a.upos[j] === UPOS.NOUN ||
      a.xpos[j] === XPOS.PRP$ ||
      // “the government of President Omar Daoud”
      isTitle(cast.word(j)))
  )
    j++;
  return j < a.n && a.sentOf[j] === a.sentOf[i] && nameAt[j]! >= 0 ? names[nameAt[j]!]! : null;
}
