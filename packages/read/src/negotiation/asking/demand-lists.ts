import type {Reading} from '../reading/reading.ts';
import type {Complement} from './complements.ts';

/**
 * What a plural noun of asking lists: “a list of thirteen demands, among them the closure of the base and an apology”, “its
 * conditions include a pardon”, “among the demands are a raise and a pension”.
 */
export function listed(r: Reading, noun: number): Complement[] {
  if (!/^(?:NNS|NNPS)$/.test(r.xposOf(noun))) return [];
  const from = listStart(r, noun);
  return from < 0 ? [] : members(r, from);
}

/** the token where the list opens, or -1 */
function listStart(r: Reading, noun: number): number {
  const {from, to} = r.sentence(noun);
  const w = (i: number) => (i >= from && i < to ? r.words[i]! : '');
  // “their conditions include …”
  if (r.isVerb(noun + 1) && /^(?:include|comprise|number|cover)$/.test(r.lemma(noun + 1))) return noun + 2;
  // “Among the demands are …”
  const fronted = r.kids[noun]!.some(j => j < noun && /^(?:among|amongst)$/.test(r.words[j]!));
  if (fronted && /^(?:is|are|was|were)$/.test(w(noun + 1))) return noun + 2;
  for (let i = noun + 1; i < Math.min(to, noun + 9); i++) {
    if (w(i) === ':') return i + 1;
    if (/^(?:among|amongst)$/.test(w(i)) && w(i + 1) === 'them') return i + 2;
    if (w(i) === 'including') return i + 1;
    // “its demands for any accord, in particular the withdrawal of”
    if (w(i) === ',' && /^(?:namely|notably|above|chiefly|mainly)$/.test(w(i + 1)))
      return w(i + 1) === 'above' ? i + 3 : i + 2;
    if (w(i) === 'in' && w(i + 1) === 'particular') return w(i + 2) === ',' ? i + 3 : i + 2;
    if (w(i) === 'such' && w(i + 1) === 'as') return i + 2;
    if (/^[.;!?“”]$/.test(w(i)) || /^(?:VBD|VBZ|VBP|MD)$/.test(r.xposOf(i))) return -1;
  }
  return -1;
}

const phrase = /^(?:DT|PRP\$|CD|JJ|JJR|NN|NNS|NNP|VBG|PDT)$/;

/** the noun phrases of a list, each to the comma or “and” before the next, to the end of the sentence or the next finite verb */
export function members(r: Reading, start: number): Complement[] {
  const {to} = r.sentence(start);
  const out: Complement[] = [];
  let from = start;
  const close = (end: number) => {
    while (from < end && /^(?:,|and|or|also|both)$/.test(r.words[from]!)) from++;
    const head = headIn(r, from, end);
    if (head >= 0) out.push({head, run: {from, to: end}, of: [], verbal: false, addressed: false, limit: end});
    from = end;
  };
  let i = start;
  for (; i < to; i++) {
    const relative = /^(?:that|which|who)$/.test(r.words[i - 1]!);
    if (/^[.;:!?“”–—]$/.test(r.words[i]!) || (/^(?:VBD|VBZ|VBP|MD)$/.test(r.xposOf(i)) && !relative)) break;
    if (i === from || !/^(?:,|and|or)$/.test(r.words[i]!)) continue;
    const next = /^(?:and|or)$/.test(r.words[i + 1] ?? '') ? i + 2 : i + 1;
    // “safety and conditions at work” is one; a comma or an article opens the next
    const opens =
      r.words[i] === ','
        ? phrase.test(r.xposOf(next))
        : /^(?:DT|PRP\$|CD)$/.test(r.xposOf(next)) ||
          r.words[next] === 'no' ||
          // “better pensions and safe staffing”
          (/^JJR?$/.test(r.xposOf(next)) && /^JJR?$/.test(r.xposOf(from)));
    if (opens && headIn(r, from, i) >= 0) close(i);
  }
  // “, and gave it ten days”
  let end = i;
  if (i < to && /^(?:VBD|VBZ|VBP|MD)$/.test(r.xposOf(i)))
    while (end > from && !/^(?:,|and|or|but|while|as)$/.test(r.words[end - 1]!)) end--;
  close(end);
  return out;
}

/** the noun that heads the phrase: the last before its first preposition; -1 when there is none */
function headIn(r: Reading, from: number, to: number): number {
  let head = -1;
  for (let i = from; i < to; i++) {
    if (/^NNS?$/.test(r.xposOf(i)) || (head < 0 && r.xposOf(i) === 'VBG' && r.words[i + 1] === 'of')) head = i;
    else if (head >= 0 && !/^(?:POS|HYPH|NNP|NNPS|JJ|CD)$/.test(r.xposOf(i))) break;
    else if (head < 0 && /^(?:IN|TO)$/.test(r.xposOf(i))) return -1;
  }
  return head;
}
