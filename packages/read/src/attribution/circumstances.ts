import {UPOS, XPOS} from '../tagset.ts';
import type {Atoms} from './atoms.ts';
import type {Found} from './labelling.ts';
import {holds, type Run} from './runs.ts';

/** To whom, where and when something was said: runs of tokens beside the cue, null when the sentence does not tell. */
export interface Circumstances {
  addressee: Run | null;
  venue: Run | null;
  date: Run | null;
}

/** verbs whose object is the one spoken to: “told reporters”, “asked Lavrov”, “urged Iran” */
const takesHearer = new Set(
  `tell inform notify brief remind assure reassure warn alert advise persuade convince ask question press quiz grill interview urge call
  request implore beg plead invite order command instruct direct exhort encourage challenge petition answer threaten promise`.split(
    /\s+/,
  ),
);
/** “said to reporters”, “complained to the Council”, “spoke with” */
const hearerAfter = new Set(['to', 'with']);
const dateWord =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|yesterday|today|tonight|earlier|later|afternoon|morning|evening|night|week|month|weekend|year|(?:19|20)\d\d)$/i;
const dayWord = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:yesterday|today|tonight)$/i;
const places = new Set(['in', 'at', 'on', 'during', 'from', 'via', 'after', 'before', 'through', 'outside', 'aboard']);
const reach = 14;

export function circumstancesOf(atoms: Atoms, x: Found): Circumstances {
  const {a} = atoms;
  const {sentOf, upos, xpos} = a;
  const out: Circumstances = {addressee: null, venue: null, date: null};
  if (!x.cue) return out;
  const word = (i: number) => a.text.slice(a.start[i]!, a.end[i]!);
  const sentence = sentOf[x.anchor]!;
  const first = a.sent[sentence]!;
  const last = a.sent[sentence + 1]!;
  const free = (i: number) => i >= first && i < last && !holds(x.content, i) && !holds(x.source, i);
  const nominal = (i: number) => {
    const u = upos[i]!;
    return (
      u === UPOS.NOUN || u === UPOS.PROPN || u === UPOS.PRON || u === UPOS.ADJ || u === UPOS.DET || u === UPOS.NUM || xpos[i] === XPOS.POS ||
      (u === UPOS.ADP && word(i).toLowerCase() === 'of') || (u === UPOS.PUNCT && /^[-.&]$/.test(word(i))) || u === UPOS.SYM
    ); // biome-ignore format: one test
  };
  const headed = (i: number) => upos[i] === UPOS.NOUN || upos[i] === UPOS.PROPN || upos[i] === UPOS.PRON;
  /** the noun phrase that starts at i, within free tokens; empty when none */
  const phrase = (i: number): Run => {
    let e = i;
    while (e < i + reach && free(e) && nominal(e) && !(e > i && dayWord.test(word(e)) && !dayWord.test(word(i)))) e++;
    while (e > i && !headed(e - 1)) e--;
    return [i, e];
  };
  const afterCue = x.cue[1];
  const lemma = a.lemma[x.anchor]!;
  const passive =
    a.upos[x.anchor] === UPOS.VERB &&
    xpos[x.anchor] === XPOS.VBN &&
    x.cue[0] < x.anchor &&
    /^(?:is|are|was|were|be|been|being)$/i.test(word(x.anchor - 1));
  // “told reporters in Geneva that …”, “… the paper asked Lavrov.”
  if (takesHearer.has(lemma) && !passive) {
    for (let i = x.anchor + 1; i < Math.min(last, x.anchor + 3); i++) {
      if (!free(i)) break;
      const [f, t] = phrase(i);
      if (t > f && !dateWord.test(word(f))) {
        out.addressee = [f, t];
        break;
      }
      if (upos[i] !== UPOS.ADV) break;
    }
  }
  if (!out.addressee) {
    for (let i = x.anchor + 1; i < Math.min(last, x.anchor + reach); i++) {
      if (holds(x.content, i)) break;
      if (upos[i] === UPOS.VERB && i >= afterCue) break;
      if (!free(i) || !hearerAfter.has(word(i).toLowerCase()) || upos[i + 1] === UPOS.VERB) continue;
      if (word(i).toLowerCase() === 'with' && lemma !== 'speak' && lemma !== 'talk' && lemma !== 'discuss') continue;
      const [f, t] = phrase(i + 1);
      if (t > f && !dateWord.test(word(t - 1))) out.addressee = [f, t];
      break;
    }
  }
  // “said Saturday”, “in Geneva”, “at a news conference on Friday”: from the cue outwards while nothing else speaks
  const seek = (from: number, step: 1 | -1) => {
    for (let i = from; i >= first && i < last && Math.abs(i - from) < 2 * reach; i += step) {
      if (holds(x.content, i)) break;
      if (holds(x.source, i)) continue;
      const w = word(i).toLowerCase();
      if (!out.date && dayWord.test(w)) {
        let f = i;
        while (f > first && free(f - 1) && /^(?:last|next|this|late|early|on)$/i.test(word(f - 1))) f--;
        let t = i + 1;
        while (
          t < last &&
          free(t) &&
          /^(?:morning|afternoon|evening|night|,|\d{1,2}|(?:19|20)\d\d|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?)$/i.test(
            word(t),
          )
        )
          t++;
        while (t > i + 1 && word(t - 1) === ',') t--;
        if (/^on$/i.test(word(f))) f++;
        out.date = [f, t];
      }
      if (places.has(w) && upos[i] === UPOS.ADP) {
        const [f, t] = phrase(i + 1);
        if (t <= f) continue;
        const dated = Array.from({length: t - f}, (_, z) => word(f + z)).some(z => dateWord.test(z));
        if (dated) out.date ??= [f, t];
        else if (!out.venue && w !== 'after' && w !== 'before' && w !== 'through' && w !== 'from') out.venue = [i, t];
      }
    }
  };
  seek(x.anchor + 1, 1);
  if (!out.date || !out.venue) seek(x.anchor - 1, -1);
  return out;
}
