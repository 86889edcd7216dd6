import type {Analysis} from '../analysis.ts';
import {UPOS, XPOS} from '../tagset.ts';
import {isCalendar} from './words/name-words.ts';

export interface Phrase {
  from: number;
  to: number;
  head: number;
}

/**
 * The noun phrase that ends in `head`, read leftwards by tags: “the Syrian government”, “Israel's militia ally”. It stops
 * at days (“on Friday Israeli police”) and does not cross verbs, prepositions or commas.
 */
export function phraseBefore(a: Analysis, head: number): Phrase {
  const {upos, xpos, sent, sentOf} = a;
  const first = sent[sentOf[head]!]!;
  let from = head;
  for (let j = head - 1; j >= first; j--) {
    const u = upos[j];
    // “and urged bakers to”, with the verb taken for an adjective
    if (telling.test(lower(a, j)) && j + 1 <= head) break;
    // “In return | farmers will”
    if (/^(?:return|exchange)$/.test(lower(a, j)) && j > first && lower(a, j - 1) === 'in') break;
    // “took hostage | three nurses”
    if (lower(a, j) === 'hostage' && (upos[j + 1] === UPOS.NUM || upos[j + 1] === UPOS.DET)) break;
    // “refused to free | hostages”
    if (u === UPOS.ADJ && j > first && lower(a, j - 1) === 'to' && /^(?:free|open|clear|empty)$/.test(lower(a, j)))
      break;
    if (u === UPOS.ADJ || u === UPOS.NUM) from = j;
    else if (u === UPOS.NOUN || u === UPOS.PROPN) {
      if (isCalendar(lower(a, j))) break;
      from = j;
    } else if (u === UPOS.DET || xpos[j] === XPOS.PRP$) {
      from = j;
      // “half the villagers”, “all the rebels” need no more than the article
      break;
    } else if (xpos[j] === XPOS.POS || xpos[j] === XPOS.HYPH || xpos[j] === XPOS.AFX) {
      // a dash is none
      if (j === first || /^[–—]$/.test(lower(a, j)) || (xpos[j] === XPOS.HYPH && a.end[j]! < a.start[j + 1]!)) break;
      from = j;
    } else if (u === UPOS.VERB && (xpos[j] === XPOS.VBN || xpos[j] === XPOS.VBG)) {
      const before = j > first ? upos[j - 1] : -1;
      const inside =
        before === UPOS.DET ||
        before === UPOS.ADJ ||
        xpos[j - 1] === XPOS.POS ||
        xpos[j - 1] === XPOS.HYPH ||
        (j === first && xpos[j] === XPOS.VBN) ||
        joinedParticiple.test(lower(a, j));
      if (!inside) break;
      from = j;
    } else if (u === UPOS.ADV && j > first && upos[j - 1] === UPOS.DET) from = j;
    // “far-flung outposts”
    else if (u === UPOS.ADV && xpos[j + 1] === XPOS.HYPH && a.end[j] === a.start[j + 1]) from = j;
    else break;
  }
  // a phrase does not begin with the clitic or hyphen it leans on
  while (from < head && (xpos[from] === XPOS.POS || xpos[from] === XPOS.HYPH || upos[from] === UPOS.PUNCT)) from++;
  return {from, to: head + 1, head};
}

/** Verbs of telling somebody to, in the forms that never describe whom they stand before. */
const telling =
  /^(?:urged|asked|told|forbade|begged|warned|reminded|implored|advised|persuaded|urges|asks|tells|begs|warns|forbids)$/;

/** “Damascus based opposition”, “US-led war”, “rebel-held town” */
export const joinedParticiple =
  /^(?:based|led|backed|held|controlled|run|owned|brokered|ruled|dominated|mediated|sponsored|occupied|supported|funded|aligned|allied|born|educated|trained|made|built)$/;

export const lower = (a: Analysis, i: number): string => a.text.slice(a.start[i]!, a.end[i]!).toLowerCase();

/** Is this noun the last of its compound, so that it heads its phrase? “police” does in “the police said”, not in “police custody”. */
export function isHeadNoun(a: Analysis, i: number): boolean {
  const j = i + 1;
  if (j >= a.n || a.sentOf[j] !== a.sentOf[i]) return true;
  if (a.xpos[j] === XPOS.HYPH && a.end[i] === a.start[j]) return false;
  // “the deputy foreign minister”
  if (/^(?:deputy|vice)$/.test(lower(a, i)) && (a.upos[j] === UPOS.ADJ || a.upos[j] === UPOS.NOUN)) return false;
  if (a.upos[j] === UPOS.NOUN && !isCalendar(lower(a, j))) {
    // the parse knows “told the police Friday” and “the rebels leave” better than tags do
    return a.head[i] !== j && !(a.head[i] === a.head[j] && a.deprel[i] === a.deprel[j] && a.head[j]! > j);
  }
  return true;
}
