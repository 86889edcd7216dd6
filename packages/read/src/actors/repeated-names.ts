import type {Analysis} from '../analysis.ts';
import {DEPREL, UPOS, XPOS} from '../tagset.ts';
import {wordsOf} from './name-spans.ts';
import type {NameSpan} from './names.ts';
import {isGivenName} from './words/first-names.ts';
import {denials} from './words/name-words.ts';
import {organisationWords} from './words/organisations.ts';

/**
 * Adds what the layer left out: a word with a capital that is a name wherever else it stands (“they urge Tarn to …”, taken
 * for a noun); not where it describes (“Republican voters”). At the beginning of a sentence, where any word has a capital, only
 * what can be a noun.
 */
export function withRepeated(
  a: Analysis,
  spans: NameSpan[],
  skip: (start: number, end: number) => boolean,
): NameSpan[] {
  const word = (i: number) => a.text.slice(a.start[i]!, a.end[i]!);
  const taken = new Uint8Array(a.n);
  const names = new Map<string, NameSpan>();
  /** people named in full, by family name */
  const families = new Map<string, NameSpan>();
  /** the same where the name in front is no known given name */
  const lesser = new Map<string, NameSpan>();
  for (const s of spans) {
    taken.fill(1, s.from, s.to);
    const w = word(s.from);
    const first = s.from === a.sent[a.sentOf[s.from]!];
    if (s.to - s.from === 1 && !first && /^\p{Lu}\p{L}*\p{Ll}/u.test(w)) names.set(w, names.get(w) ?? s);
    const family = word(s.to - 1);
    if (s.to - s.from > 1 && s.kind === 'person' && /^\p{Lu}\p{Ll}{3,}$/u.test(family))
      (isGivenName(w) ? families : lesser).set(family, s);
  }
  if (!names.size && !families.size && !lesser.size) return spans;
  const small = families.size || lesser.size ? wordsOf(a).common : new Set<string>();
  const more: NameSpan[] = [];
  for (let i = 0; i < a.n; i++) {
    // “Boreno said”, taken for a verb, after “Ana Boreno”
    const person =
      taken[i] || i + 1 >= a.n
        ? undefined
        : (families.get(word(i)) ?? (denials.test(word(i + 1)) ? lesser.get(word(i)) : undefined));
    const speaks =
      person &&
      a.upos[i] !== UPOS.PROPN &&
      ([XPOS.VBD, XPOS.VBZ, XPOS.MD].includes(a.xpos[i + 1]!) || denials.test(word(i + 1)));
    if (person && speaks && !small.has(word(i).toLowerCase()) && !skip(a.start[i]!, a.end[i]!)) {
      more.push({...person, from: i, to: i + 1});
      continue;
    }
    const of = taken[i] ? undefined : names.get(word(i));
    // “pressed Meridian to pay”: what is done something to is no adjective
    const whom = a.deprel[i] === DEPREL.obj || a.deprel[i] === DEPREL.nsubj;
    // “an Amplex regional officer”, but “a Republican voter”
    const owned =
      a.upos[i] === UPOS.ADJ && of?.kind === 'organisation' && !of.entry && !/(?:an|ish|ese|ic|al|ist)$/.test(word(i));
    const describes = a.upos[i] === UPOS.ADJ && !whom && !owned;
    if (!of || describes || organisationWords[word(i)] || skip(a.start[i]!, a.end[i]!)) continue;
    const first = i === a.sent[a.sentOf[i]!] || !/[\p{L}\p{N},]$/u.test(word(i - 1));
    const noun = a.upos[i] === UPOS.NOUN || a.upos[i] === UPOS.PROPN || a.upos[i] === UPOS.X;
    // “the two Governments”
    const counted = i > 0 && (a.upos[i - 1] === UPOS.DET || a.upos[i - 1] === UPOS.NUM || a.upos[i - 1] === UPOS.ADJ);
    if ((!counted || owned) && (!first || noun)) more.push({...of, from: i, to: i + 1});
  }
  return more.length ? [...spans, ...more].sort((x, y) => x.from - y.from) : spans;
}

/** Adds what the layer left out: capitals that are the first letters of a longer name in the text (“ODM wants …”). */
export function withInitials(
  a: Analysis,
  spans: NameSpan[],
  skip: (start: number, end: number) => boolean,
): NameSpan[] {
  const word = (i: number) => a.text.slice(a.start[i]!, a.end[i]!);
  const long = new Map<string, NameSpan>();
  const taken = new Uint8Array(a.n);
  for (const s of spans) {
    taken.fill(1, s.from, s.to);
    // “KF” of “Kestrel Ferries”
    if (s.to - s.from < (s.kind === 'organisation' ? 2 : 3) || s.kind === 'person') continue;
    let letters = '';
    for (let i = s.from; i < s.to; i++) if (/^\p{Lu}/u.test(word(i))) letters += word(i)[0];
    if (letters.length === s.to - s.from || letters.length > 2) long.set(letters, s);
  }
  if (!long.size) return spans;
  const more: NameSpan[] = [];
  for (let i = 0; i < a.n; i++) {
    const of = taken[i] ? undefined : long.get(word(i).replaceAll('.', ''));
    if (of && !skip(a.start[i]!, a.end[i]!))
      more.push({from: i, to: i + 1, kind: of.kind === 'place' ? 'other' : 'organisation', entry: null});
  }
  return more.length ? [...spans, ...more].sort((x, y) => x.from - y.from) : spans;
}
