import {UPOS} from '../../tagset.ts';
import {build, type FoundDemand} from '../acts/build.ts';
import {conditionAt} from '../conditions/conditions.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {type Run, spanOf, trimmed} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';

/**
 * “No pay, no work”, “No truce without diesel, the growers said”, “Not a penny until the books are open”: what is refused, and until what, in words
 * without a verb of their own.
 */
export function bargains(r: Reading, calendar: Calendar): FoundDemand[] {
  const out: FoundDemand[] = [];
  for (let i = 0; i < r.a.n; i++) {
    if (r.skipped[i] || !isNone(r, i) || !opensWords(r, i)) continue;
    const found = noneFor(r, i) ?? noneUnless(r, i);
    if (!found) continue;
    const {act, given, head} = found;
    const spoken = r.voice(head);
    const by = spoken.length ? spoken : r.speakerAt(head) === null ? [] : [r.speakerAt(head)!];
    if (!by.length || r.areObservers(by)) continue;
    out.push(
      ...build(
        r,
        calendar,
        'refusal',
        by,
        {head, run: act, of: [], verbal: false, addressed: false, limit: act.to},
        head,
        false,
      ).map(d => ({...d, given: [spanOf(r, given)], conditions: [given]})),
    );
  }
  return out;
}

interface Bargain {
  act: Run;
  given: Run;
  head: number;
}

/** “no pay, no work”: the second hangs on the first */
function noneFor(r: Reading, i: number): Bargain | null {
  const comma = phraseEnd(r, i + 1);
  if (r.words[comma] !== ',' || !isNone(r, comma + 1)) return null;
  const end = phraseEnd(r, comma + 2);
  if (!closesWords(r, end)) return null;
  const head = lastNoun(r, comma + 2, end);
  return head < 0 || comma === i + 1 ? null : {act: {from: comma + 1, to: end}, given: {from: i, to: comma}, head};
}

/** “no truce without diesel”, “not a penny, until the books are open” */
function noneUnless(r: Reading, i: number): Bargain | null {
  const end = phraseEnd(r, i + 1);
  const head = lastNoun(r, i + 1, end);
  const at = r.words[end] === ',' ? end + 1 : end;
  if (head < 0) return null;
  const {to} = r.sentence(i);
  if (r.words[at] === 'without') {
    const close = phraseEnd(r, at + 1);
    return close > at + 1 && closesWords(r, close)
      ? {act: {from: i, to: end}, given: {from: at, to: close}, head}
      : null;
  }
  if (!/^(?:until|till|unless|before|while|if)$/.test(r.words[at] ?? '')) return null;
  const found = conditionAt(r, at, to);
  return found && closesWords(r, found.to) ? {act: {from: i, to: end}, given: trimmed(r, found), head} : null;
}

const isNone = (r: Reading, i: number): boolean =>
  r.words[i] === 'no' || (r.words[i] === 'not' && /^(?:a|one|another)$/.test(r.words[i + 1] ?? ''));

/** at the head of a sentence or of quoted words, or behind a colon */
const opensWords = (r: Reading, i: number): boolean =>
  i === r.sentence(i).from || /^[“‘:–—]$/.test(r.words[i - 1] ?? '');

/** a stop, a closing mark, or a comma that parts the words from who says them */
const closesWords = (r: Reading, i: number): boolean =>
  i >= r.a.n || i >= r.sentence(i - 1).to || /^[.,;:!?”–—]$/.test(r.words[i]!);

/** behind the nouns and what stands before them from token i on */
function phraseEnd(r: Reading, i: number): number {
  let to = i;
  while (to < Math.min(r.a.n, i + 8) && /^(?:DT|CD|JJ|JJR|NN|NNS|NNP|NNPS|PRP\$|POS|HYPH|VBG)$/.test(r.xposOf(to)))
    to++;
  return to;
}

function lastNoun(r: Reading, from: number, to: number): number {
  const last = to - 1;
  return last >= from && (r.a.upos[last] === UPOS.NOUN || r.a.upos[last] === UPOS.PROPN) ? last : -1;
}
