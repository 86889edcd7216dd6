import {UPOS, XPOS} from '../tagset.ts';
import {type Codes, mix} from './codes.ts';
import {addScores, type Linear, loadLinear} from './linear.ts';

/**
 * Dictionary forms: a list of exceptions ("was" VBD → "be"), and for every other word the best ending to take off and to
 * put on, chosen by a linear model over its tag and last letters, so that unseen verbs work too.
 * Packed: "LEM1", length u32 of a UTF-8 table, the table, aligned, the linear model. The table's first line lists the
 * changes as `cut+add` separated by tabs; each further line is `word TAB xpos TAB lemma`.
 */
export interface LemmaModel {
  readonly changes: readonly {cut: number; add: string}[];
  /** by tag: word → lemma */
  readonly exceptions: ReadonlyMap<string, string>[];
  readonly linear: Linear;
}

const MAGIC = 0x314d454c;

export function packLemmas(table: string, linear: Uint8Array): Uint8Array {
  const text = new TextEncoder().encode(table);
  const head = (8 + text.length + 3) & ~3;
  const bytes = new Uint8Array(head + linear.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, text.length, true);
  bytes.set(text, 8);
  bytes.set(linear, head);
  return bytes;
}

export function loadLemmas(bytes: Uint8Array): LemmaModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) throw new Error('weights: not a packed lemma model');
  const length = view.getUint32(4, true);
  const [first = '', ...lines] = new TextDecoder().decode(bytes.subarray(8, 8 + length)).split('\n');
  const changes = first.split('\t').map(change => {
    const plus = change.indexOf('+');
    return {cut: Number(change.slice(0, plus)), add: change.slice(plus + 1)};
  });
  const exceptions = Array.from({length: 64}, () => new Map<string, string>());
  for (const line of lines) {
    const [word, tag, lemma] = line.split('\t') as [string, string, string];
    exceptions[Number(tag)]!.set(word, lemma);
  }
  return {changes, exceptions, linear: loadLinear(bytes, (8 + length + 3) & ~3).model};
}

/** Tags whose words have endings to take off; all others keep their (lower-cased) form unless they are exceptions. */
export const inflected = new Set<number>(
  (['NNS', 'NNPS', 'VBD', 'VBG', 'VBN', 'VBZ', 'JJR', 'JJS', 'RBR', 'RBS'] as const).map(t => XPOS[t]),
);

export const lemmaFeatureCount = 12;

/** Features of a lower-case word with its tag; word by word, not in context. */
export function lemmaFeatures(word: string, xpos: number, out: Int32Array): number {
  let m = 0;
  let h = 0;
  let vowels = 0;
  let kinds = 0;
  out[m++] = mix(80, xpos);
  for (let k = 1; k <= word.length; k++) {
    const c = word.charCodeAt(word.length - k);
    h = mix(81, h, c, k);
    const vowel = 'aeiouy'.includes(word[word.length - k]!);
    if (vowel && k > 3) vowels++;
    if (k <= 7) kinds = kinds * 2 + (vowel ? 1 : 0);
    if (k <= 7) out[m++] = mix(82, h, xpos);
  }
  out[m++] = mix(83, h, xpos, word.length);
  out[m++] = mix(84, Math.min(vowels, 3), xpos, word.charCodeAt(word.length - 4) || 0);
  out[m++] = mix(85, Math.min(vowels, 3) * 256 + kinds, xpos);
  return m;
}

/** The lemma of one lower-case word. */
export function lemmaOf(
  model: LemmaModel,
  word: string,
  xpos: number,
  features: Int32Array,
  scores: Int32Array,
): string {
  const exception = model.exceptions[xpos]!.get(word);
  if (exception !== undefined) return exception;
  if (!inflected.has(xpos) || word.length < 3) return word;
  scores.fill(0);
  addScores(model.linear, features, lemmaFeatures(word, xpos, features), scores);
  let best = 0;
  for (let c = 1; c < model.linear.classes; c++) if (scores[c]! > scores[best]!) best = c;
  const {cut, add} = model.changes[best]!;
  return cut < word.length ? word.slice(0, word.length - cut) + add : word;
}

/** Names, "American", and acronyms that are common nouns ("TV"). */
function keepsCase(traits: number, upos: number, xpos: number, length: number): boolean {
  if (upos === UPOS.PROPN || xpos === XPOS.NNP) return true;
  if ((traits & 2) !== 0 && upos === UPOS.NOUN) return length < 6;
  return xpos === XPOS.JJ && (traits & 3) === 1;
}

/** Lemmas of all tokens: lower case except in names ("Moscow", "American"). */
export function lemmas(
  model: LemmaModel,
  text: string,
  start: Int32Array,
  end: Int32Array,
  codes: Codes,
  upos: Uint8Array,
  xpos: Uint8Array,
): string[] {
  const out: string[] = [];
  const features = new Int32Array(lemmaFeatureCount);
  const scores = new Int32Array(model.linear.classes);
  const known = new Map<string, string>();
  for (let i = 0; i < codes.n; i++) {
    const word = text.slice(start[i]!, end[i]!);
    const tag = xpos[i]!;
    const proper = keepsCase(codes.traits[i]!, upos[i]!, tag, word.length);
    if (proper && tag !== XPOS.NNPS && tag !== XPOS.JJ) {
      out.push(word);
      continue;
    }
    const key = word + String.fromCharCode(tag, proper ? 1 : 0);
    let lemma = known.get(key);
    if (lemma === undefined) {
      // I, me; "5,000"; the rest lower-cased
      const plain = word.replace(/[’ʼ`]/g, "'").toLowerCase();
      lemma = lemmaOf(model, plain, tag, features, scores);
      if (lemma === 'i' && tag === XPOS.PRP) lemma = 'I';
      else if (tag === XPOS.CD) lemma = lemma.replace(/(\d),(?=\d)/g, '$1');
      else if (proper && lemma) lemma = word[0]! + lemma.slice(1);
      known.set(key, lemma);
    }
    out.push(lemma);
  }
  return out;
}
