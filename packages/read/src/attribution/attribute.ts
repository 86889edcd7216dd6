import type {Part, SpokenStatement} from '@suasion/model';
import type {Analysis} from '../analysis.ts';
import {DEPREL, UPOS} from '../tagset.ts';
import {type Atoms, atomsOf, cueBits, markUnit, quoteState} from './atoms.ts';
import {circumstancesOf} from './circumstances.ts';
import {adoptQuotations, completeQuotations, endAtMainClause, leaveOutRecipients, neat} from './extend.ts';
import {inHeadline, tellsPlace} from './headlines.ts';
import {type AttributionModel, judged, readingsOf} from './judging.ts';
import {type Found, firstPass} from './labelling.ts';
import {settleNouns} from './nouns.ts';
import {splitCoordinated, withoutOverlap} from './overlaps.ts';
import {blocks, type Paragraph} from './paragraphs.ts';
import {quotesIn} from './quotes.ts';
import {giveToQuoted} from './relayed.ts';
import type {Run} from './runs.ts';
import {standingOf} from './standing.ts';
import {byForm} from './structure.ts';
import {addTagged} from './tags.ts';
import {topicsOf} from './topics.ts';
import {cueKinds} from './words/cues.ts';

/** Characters start .. end-1 of the text. */
export interface TextSpan {
  start: number;
  end: number;
}

/** Who said what, and how: every span slices the text it was read from. */
export interface Attribution {
  /** who says it; empty when the text does not tell (“it is said that”) */
  source: TextSpan[];
  /** the words that attribute; empty only when there are none */
  cue: TextSpan[];
  /** what is attributed, in its pieces: around “, he said, ”, across paragraphs */
  content: TextSpan[];
  quotation: SpokenStatement['quotation'];
  standing: SpokenStatement['standing'];
  /** position in the list of the attribution whose content holds this one, -1 for none */
  nestedIn: number;
  addressee: TextSpan | null;
  venue: TextSpan | null;
  date: TextSpan | null;
  topics: string[];
  /** in a headline or subhead */
  headline: boolean;
  /** 0 to 1 */
  score: number;
}

/** an attribution the judge gives less than this is not reported; chosen on PolNeAR dev for the best F1 of whole statements */
export const least = 0.28;
/** one inside the content of another must be given more: wrong ones there cost more than they tell */
const leastNested = 0.65;
const deepest = 3;

const reporting = (['say', 'tell', 'ask', 'deny', 'confirm', 'allege', 'decline'] as const)
  .map(k => 1 << cueKinds.indexOf(k))
  .reduce((x, y) => x | y);

/**
 * Reads attributions off an analysed text, in the order of the text; one inside the content of another follows it.
 * Sources, cues and contents do not overlap except by nesting. Nothing throws on text.
 *
 * “Lavrov said that Assad had told him he would stay.” gives Lavrov said [that Assad had told … stay] and, nested in it,
 * Assad had told [he would stay], addressee “him”.
 */
export function attribute(a: Analysis, model: AttributionModel, parts: readonly Part[] = []): Attribution[] {
  if (a.n === 0) return [];
  const units = blocks(a);
  const atoms = atomsOf(a, units);
  const own = {...atoms, a: {...a, head: a.head.slice(), deprel: a.deprel.slice()}};
  const formal = byForm(atoms, units);
  const aside = parts.filter(p => p.kind === 'byline' || p.kind === 'boilerplate' || p.kind === 'dateline');
  const skipped = (x: Found) => aside.some(p => a.start[x.anchor]! >= p.start && a.end[x.anchor]! <= p.end);
  const headings = parts.filter(p => p.kind === 'headline' || p.kind === 'subhead');
  // without parts to tell by, the first passages may be headlines when they are short and end without a stop
  const isHeading = (unit: Paragraph) =>
    headings.some(p => a.start[unit.from]! >= p.start && a.end[unit.to - 1]! <= p.end + 1) ||
    unit === units[0] ||
    (unit.from < 100 && unit.to - unit.from < 25 && atoms.kind[unit.to - 1]! % 8 === 0);
  const found = units.map(unit => {
    const form = formal.get(unit);
    if (form) return [form];
    const titled = isHeading(unit);
    const heading = titled ? inHeadline(atoms, unit) : null;
    if (heading) return [heading];
    const labelled = attributionsIn(atoms, unit, model, least).filter(
      x => !skipped(x) && !(titled && tellsPlace(atoms, x)),
    );
    leaveOutRecipients(atoms, labelled);
    endAtMainClause(atoms, labelled);
    completeQuotations(atoms, unit, labelled);
    settleNouns(atoms, unit, labelled);
    addTagged(atoms, unit, labelled);
    giveToQuoted(atoms, unit, labelled);
    return labelled;
  });
  adoptQuotations(atoms, units, found);
  const out: Attribution[] = [];
  units.forEach((unit, k) => {
    for (const x of found[k]!) {
      const at = out.length;
      const read = attributionOf(atoms, unit, x);
      if (!read) continue;
      read.headline = headings.some(p => a.start[x.anchor]! >= p.start && a.end[x.anchor]! <= p.end);
      out.push(read);
      nested(own, model, x, at, out, 1);
    }
  });
  return out;
}

/** the labellers' answer for one passage */
function attributionsIn(atoms: Atoms, unit: Paragraph, model: AttributionModel, bar: number): Found[] {
  const passage = firstPass(model.first, atoms, unit);
  const all = judged(model.judge, atoms, passage, readingsOf(model, atoms, passage));
  splitCoordinated(atoms, all, bar);
  return withoutOverlap(all, bar);
}

function attributionOf(atoms: Atoms, unit: {from: number; to: number}, x: Found): Attribution | null {
  const {a} = atoms;
  const content = x.content.map(run => neat(atoms, run, unit)).filter(([from, to]) => from < to);
  const span = ([from, to]: Run): TextSpan => ({start: a.start[from]!, end: a.end[to - 1]!});
  const source = x.source.map(run => trimmed(atoms, run)).filter(([from, to]) => from < to);
  if (content.length === 0 && !x.cue) return null;
  const around = circumstancesOf(atoms, x);
  return {
    source: source.map(span),
    cue: x.cue ? [span(x.cue)] : [],
    content: content.map(span),
    quotation:
      x.form === 'turn' || x.form === 'signed' || isSetOut(a, x.cue, content) ? 'direct' : quotationOf(atoms, content),
    standing: standingOf(atoms, {...x, content}),
    nestedIn: -1,
    addressee: around.addressee && span(around.addressee),
    venue: around.venue && span(around.venue),
    date: around.date && span(around.date),
    topics: topicsOf(a, content),
    headline: false,
    score: x.score,
  };
}

/** “The minister said:” and his words, without marks: in a paragraph of their own, or in the first person */
function isSetOut(a: Analysis, cue: Run | null, content: readonly Run[]): boolean {
  const first = content[0];
  if (!cue || !first || first[0] < cue[1]) return false;
  const between = a.text.slice(a.start[cue[1] - 1]!, a.start[first[0]]!);
  if (!between.includes(':')) return false;
  return (
    between.includes('\n') ||
    /\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b/.test(a.text.slice(a.start[first[0]]!, a.end[first[1] - 1]!))
  );
}

/** a source without punctuation at its ends */
function trimmed(atoms: Atoms, [from, to]: Run): Run {
  const k = (i: number) => atoms.kind[i]! % 8;
  while (from < to && k(from) !== 0 && k(from) !== 5 && k(from) !== 6) from++;
  while (to > from && k(to - 1) !== 0 && k(to - 1) !== 5 && k(to - 1) !== 6) to--;
  return [from, to];
}

/** direct when every word is quoted, indirect when none is, else mixed */
function quotationOf(atoms: Atoms, content: readonly Run[]): SpokenStatement['quotation'] {
  let inside = 0;
  let outside = 0;
  for (const [from, to] of content)
    for (let i = from; i < to; i++)
      if (atoms.kind[i]! % 8 === 0) atoms.quote[i] === quoteState.outside ? outside++ : inside++;
  return inside === 0 ? 'indirect' : outside === 0 ? 'direct' : 'mixed';
}

/** sources that say nothing of who spoke: the speaker himself, or nobody in particular */
const nobody = new Set(
  'i we you me us let myself ourselves anyone anybody someone somebody nobody everyone everybody one people many some it which that this'.split(
    ' ',
  ),
);
const unreal = /\b(?:would|could|might|may|can|cannot|must|should|to)\b/i;

/** Is an attribution inside a content one worth telling: a plain report by somebody, of something? */
function tells(atoms: Atoms, x: Found): boolean {
  const {a} = atoms;
  if (!x.cue || x.source.length !== 1 || x.content.reduce((sum, [from, to]) => sum + to - from, 0) < 3) return false;
  if (!(cueBits(atoms.cue[x.anchor]!) & reporting) || a.upos[x.anchor] !== UPOS.VERB) return false;
  const [from, to] = x.source[0]!;
  if (to - from <= 2 && nobody.has(a.text.slice(a.start[from]!, a.end[from]!).toLowerCase())) return false;
  return !unreal.test(a.text.slice(a.start[x.cue[0]]!, a.end[x.cue[1] - 1]!));
}

/**
 * Attributions within the contents of one, read as if the content stood by itself. While one is read, marks and tree of
 * `atoms` (the reader's own copy) are those of the content alone.
 */
function nested(
  atoms: Atoms,
  model: AttributionModel,
  outer: Found,
  at: number,
  out: Attribution[],
  depth: number,
): void {
  const {a} = atoms;
  for (const [from, to] of outer.content) {
    if (to - from < 5 || to - from > 400) continue;
    let may = false;
    for (let i = from; i < to && !may; i++) may = (cueBits(atoms.cue[i]!) & reporting) !== 0 && a.upos[i] === UPOS.VERB;
    if (!may) continue;
    // inside the quotation the outer marks say nothing, nor does “that”; the full stop behind ends this sentence too
    let first = from;
    while (first < to && (atoms.quote[first] === quoteState.opening || a.upos[first] === UPOS.SCONJ)) first++;
    let last = atoms.quote[to - 1] === quoteState.closing ? to - 1 : to;
    if (last === to && last < a.n && a.sentOf[last] === a.sentOf[last - 1] && atoms.kind[last]! % 8 === 2) last++;
    if (last - first < 4) continue;
    const unit: Paragraph = {
      from: first,
      to: last,
      first: a.sentOf[first]!,
      last: a.sentOf[last - 1]! + 1,
      quotes: quotesIn(a.text, a.start[first]!, a.end[last - 1]!, null),
      breaks: [],
    };
    const marked = [atoms.quote, atoms.quoteIndex, atoms.quoteKind, atoms.bracket, atoms.kind, a.head, a.deprel];
    const before = marked.map(x => x.slice(first, last));
    markUnit(atoms, unit);
    for (let i = first; i < last; i++) {
      if (a.head[i]! >= first && a.head[i]! < last) continue;
      a.head[i] = -1;
      a.deprel[i] = DEPREL.root;
    }
    for (const x of attributionsIn(atoms, unit, model, leastNested)) {
      if (!tells(atoms, x)) continue;
      const read = attributionOf(atoms, unit, x);
      if (!read || read.content.length === 0) continue;
      read.nestedIn = at;
      out.push(read);
      if (depth < deepest) nested(atoms, model, x, out.length - 1, out, depth + 1);
    }
    marked.forEach((x, k) => {
      x.set(before[k]!, first);
    });
  }
}
