import type {Analysis} from '../analysis.ts';
import {UPOS, XPOS} from '../tagset.ts';
import {type Atoms, tokensOf} from './atoms.ts';
import type {Found} from './labelling.ts';
import type {Paragraph} from './paragraphs.ts';
import type {Run} from './runs.ts';
import {type CueKind, cueNouns} from './words/cues.ts';

/** What is said of statements told by a noun: “her remark: ‘…’”, “the minister's claim that …”. Changes `here` in place. */
export function settleNouns(atoms: Atoms, unit: Paragraph, here: Found[]): void {
  for (const x of here) endAtVerb(atoms, x);
  addQuoted(atoms, unit, here);
  // “angered” has said nothing of what “her comment” holds
  for (let k = here.length - 1; k >= 0; k--) {
    const x = here[k]!;
    const held = (y: Found) =>
      y !== x &&
      y.source.length > 0 &&
      isNoun(atoms.a, y.anchor) &&
      x.content.every(r => y.content.some(s => s[0] <= r[0] && r[1] <= s[1]));
    if (x.source.length === 0 && x.content.length > 0 && here.some(held)) here.splice(k, 1);
  }
}

const spoken: ReadonlySet<CueKind> = new Set([
  'say',
  'allege',
  'deny',
  'confirm',
  'ask',
  'promise',
  'threaten',
  'demand',
  'praise',
  'criticise',
]);
const isNoun = (a: Analysis, i: number): boolean => a.upos[i] === UPOS.NOUN && cueNouns.has(a.lemma[i]!.toLowerCase());
const word = (a: Analysis, i: number): string => a.text.slice(a.start[i]!, a.end[i]!);
const tensed = (a: Analysis, i: number): boolean =>
  a.xpos[i] === XPOS.VBD || a.xpos[i] === XPOS.VBZ || a.xpos[i] === XPOS.VBP || a.xpos[i] === XPOS.MD;

/** The verb that a noun of speech at the head of its sentence is the subject of ends what is said: “his claim that they knew | was denied”. */
function endAtVerb({a}: Atoms, x: Found): void {
  const run = x.content[0];
  if (!run || x.content.length > 1 || !isNoun(a, x.anchor) || run[0] <= x.anchor || word(a, run[0]) !== 'that') return;
  const sentence = a.sentOf[x.anchor]!;
  for (let i = a.sent[sentence]!; i < x.anchor; i++) if (tensed(a, i)) return;
  for (let i = run[1]; i < a.sent[sentence + 1]!; i++) if (tensed(a, i)) return;
  const cut = mainVerb(a, run);
  if (cut > 0) x.content = [[run[0], cut]];
}

/** Where a second verb follows the first of a clause with nothing between that could open another clause or join the two. */
function mainVerb(a: Analysis, [from, to]: Run): number {
  const quote = word(a, from + 1);
  if (/^["“]$/.test(quote)) {
    for (let i = from + 2; i + 1 < to; i++)
      if (/^["”]$/.test(word(a, i))) {
        const next = a.upos[i + 1] === UPOS.ADV ? i + 2 : i + 1;
        return next < to && tensed(a, next) ? i + 1 : -1;
      }
    return -1;
  }
  let first = -1;
  for (let i = from + 1; i < to; i++) {
    const opens =
      a.upos[i] === UPOS.SCONJ ||
      a.upos[i] === UPOS.CCONJ ||
      a.upos[i] === UPOS.PUNCT ||
      a.xpos[i] === XPOS.WDT ||
      a.xpos[i] === XPOS.WP ||
      a.xpos[i] === XPOS.WRB ||
      a.xpos[i] === XPOS.PRP;
    if (first >= 0 && opens) return -1;
    // “had failed | surprised”, whatever it was taken for
    const bare = a.xpos[i] === XPOS.VBN && first >= 0 && a.upos[i - 1] === UPOS.VERB;
    if (!tensed(a, i) && !bare) continue;
    if (first >= 0) return i;
    first = i;
    while (i + 1 < to && a.upos[i] !== UPOS.VERB && inGroup.has(a.upos[i + 1]!)) i++;
    // “said the road was closed”: a clause may follow bare
    if (takesClause.test(a.lemma[i]!)) return -1;
  }
  return -1;
}

const inGroup = new Set<number>([UPOS.VERB, UPOS.AUX, UPOS.ADV, UPOS.PART]);
const takesClause =
  /^(?:say|know|think|believe|hope|claim|feel|mean|fear|suggest|insist|admit|find|see|tell|make|let|help|have to|show|ensure|hear|imply|argue)$/;

/** Gives a quotation that nobody was found to say to whose words the noun before it calls it. */
function addQuoted(atoms: Atoms, unit: Paragraph, here: Found[]): void {
  const {a} = atoms;
  for (const quote of unit.quotes) {
    const [from, to] = tokensOf(atoms, unit, quote);
    if (!quote.closed || to - from < 5) continue;
    const touches = ([f, t]: readonly [number, number]) => f < to && t > from;
    const named = whoseWords(a, from, unit.from);
    if (!named) continue;
    // “her words, ‘We shall not’, | were printed” tells of nobody else who said it
    const idle = (x: Found) =>
      x.source.length === 0 && x.anchor >= to && x.content.every(([f, t]) => f >= named.source[0]![0] && t <= to + 1);
    const touched = (x: Found) => [...x.content, ...x.source, ...(x.cue ? [x.cue] : [])].some(touches);
    if (here.some(x => touched(x) && !idle(x))) continue;
    for (let k = here.length - 1; k >= 0; k--) if (touched(here[k]!)) here.splice(k, 1);
    here.push({...named, content: [[from, to]], score: 1});
  }
  here.sort((x, y) => x.anchor - y.anchor);
}

/** “her remark: |”, “Dunn's words, |”, “the comment by Mr. Haile that |”: noun and whose it is, before a quotation at `quote`. */
function whoseWords(a: Analysis, quote: number, first: number): Pick<Found, 'anchor' | 'cue' | 'source'> | null {
  let i = quote - 1;
  while (i >= first && quote - i < 4 && /^(?:[:,]|that)$/.test(word(a, i))) i--;
  if (i < first || i === quote - 1) return null;
  let source: Run | null = null;
  if (a.upos[i] === UPOS.PROPN || (a.upos[i] === UPOS.NOUN && !isNoun(a, i))) {
    const end = i + 1;
    while (i >= first && nominal(a, i)) i--;
    if (i < first + 1 || !/^(?:by|from)$/.test(word(a, i))) return null;
    source = [i + 1, end];
    i--;
  }
  const anchor = i;
  if (!isNoun(a, anchor) || !spoken.has(cueNouns.get(a.lemma[anchor]!.toLowerCase())!)) return null;
  if (source) return {anchor, cue: [anchor, anchor + 1], source: [source]};
  for (i--; i >= first && a.upos[i] === UPOS.ADJ; i--);
  if (i < first) return null;
  if (a.xpos[i] === XPOS.PRP$) return {anchor, cue: [anchor, anchor + 1], source: [[i, i + 1]]};
  if (a.xpos[i] !== XPOS.POS) return null;
  const end = i;
  for (i--; i >= first && nominal(a, i); i--);
  return i + 1 < end ? {anchor, cue: [anchor, anchor + 1], source: [[i + 1, end]]} : null;
}

const nominal = (a: Analysis, i: number): boolean =>
  a.upos[i] === UPOS.PROPN ||
  a.upos[i] === UPOS.NOUN ||
  a.upos[i] === UPOS.ADJ ||
  a.upos[i] === UPOS.DET ||
  a.upos[i] === UPOS.NUM;
