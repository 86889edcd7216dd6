import {DEPREL, UPOS, XPOS} from '../tagset.ts';
import type {Atoms} from './atoms.ts';
import {cueBits, quoteState, tokensOf} from './atoms.ts';
import type {Found} from './labelling.ts';
import type {Paragraph} from './paragraphs.ts';
import {type Run, sharedBy} from './runs.ts';
import {cueKinds} from './words/cues.ts';

/**
 * Gives quotations that nobody was found to say to the one who is speaking: quoted sentences beside a statement of the
 * same passage (“It failed,” he said. “It will fail again.”), and passages that are all quotation after a passage in which
 * somebody was quoted. Changes the contents in place.
 */
export function adoptQuotations(atoms: Atoms, units: readonly Paragraph[], found: readonly (readonly Found[])[]): void {
  let speaking: Found | null = null;
  units.forEach((unit, k) => {
    const here = found[k]!;
    const loose = looseQuotations(atoms, unit, here);
    for (const run of loose) {
      const before = here.filter(x => x.anchor < run[0] && quotes(atoms, x));
      const after = here.filter(x => x.anchor >= run[1] && quotes(atoms, x));
      const owner: Found | null =
        before.at(-1) ?? after[0] ?? (here.length === 0 && run[0] <= unit.from + 1 ? speaking : null);
      if (!owner) continue;
      owner.content.push(run);
      owner.content.sort((x, y) => x[0] - y[0]);
    }
    const last = here.filter(x => quotes(atoms, x)).at(-1) ?? null;
    speaking = here.length === 0 && loose.length > 0 ? speaking : last;
  });
}

const quotes = (atoms: Atoms, x: Found) =>
  x.content.some(([from, to]) => {
    for (let i = from; i < to; i++) if (atoms.quote[i] !== quoteState.outside) return true;
    return false;
  });

/**
 * A content that holds much of a quotation holds all of it, unless another statement begins in the rest. Contents change
 * in place; pieces that come to touch become one, except across a break between printed paragraphs.
 */
export function completeQuotations(atoms: Atoms, unit: Paragraph, here: readonly Found[]): void {
  for (const quote of unit.quotes) {
    const [from, to] = tokensOf(atoms, unit, quote);
    if (to - from < 5) continue;
    const share = (x: Found) => sharedBy(x.content, [[from, to]]) / (to - from);
    const owner = here.find(x => share(x) >= 0.4 && share(x) < 1);
    if (!owner || here.some(x => x.anchor >= from && x.anchor < to) || here.some(x => x !== owner && share(x) > 0))
      continue;
    if (owner.source.some(([f, t]) => f < to && t > from)) continue;
    const cuts = unit.breaks.filter(b => b > from && b < to);
    const pieces: Run[] = owner.content.filter(([f, t]) => t < from || f > to);
    let low = from;
    let high = to;
    for (const [f, t] of owner.content) {
      if (t < from || f > to) continue;
      low = Math.min(low, f);
      high = Math.max(high, t);
    }
    for (const cut of [...cuts, high]) {
      pieces.push([low, cut]);
      low = cut;
    }
    owner.content = pieces.sort((x, y) => x[0] - y[0]);
  }
}

const tells = 1 << cueKinds.indexOf('tell');
/** what can stand in the name of a recipient */
const nominal = new Set<number>([UPOS.DET, UPOS.ADJ, UPOS.NOUN, UPOS.PROPN, UPOS.PRON, UPOS.NUM, UPOS.ADP, UPOS.PART]);

/** “told the traders | to stay at home”: whoever is told something is no part of it. Contents change in place. */
export function leaveOutRecipients({a, cue}: Atoms, here: readonly Found[]): void {
  for (const x of here) {
    const first = x.content[0];
    if (!first || first[0] <= x.anchor || !(cueBits(cue[x.anchor]!) & tells)) continue;
    let i = first[0];
    let told = false;
    while (i < first[1] && nominal.has(a.upos[i]!) && a.xpos[i] !== XPOS.TO) {
      if (a.head[i] === x.anchor && (a.deprel[i] === DEPREL.obj || a.deprel[i] === DEPREL.iobj)) told = true;
      i++;
    }
    if (told && i < first[1] && (a.xpos[i] === XPOS.TO || a.upos[i] === UPOS.SCONJ)) x.content[0] = [i, first[1]];
  }
}

/** “If Peru accepts the offer, | Chile will pay”: what is attributed in a clause ends before the clause it hangs from. Contents change in place. */
export function endAtMainClause({a}: Atoms, here: readonly Found[]): void {
  for (const x of here) {
    const r = x.anchor;
    const main = a.head[r]!;
    if (a.deprel[r] !== DEPREL.advcl || main <= r) continue;
    const piece = x.content.findIndex(([f, t]) => f > r && f <= main && main < t);
    if (piece < 0) continue;
    const [from] = x.content[piece]!;
    let cut = main;
    for (let i = main - 1; i > from; i--) if (a.head[i] === main && a.upos[i] !== UPOS.PUNCT) cut = i;
    while (cut > from && a.head[cut - 1]! >= cut && a.head[cut - 1]! < main && a.upos[cut - 1] !== UPOS.PUNCT) cut--;
    if (a.upos[cut - 1] === UPOS.PUNCT && cut - 1 > from) x.content[piece] = [from, cut - 1];
  }
}

/** Quoted sentences of a passage, whole and of some length, that no statement touches. */
function looseQuotations(atoms: Atoms, unit: Paragraph, here: readonly Found[]): Run[] {
  const {a} = atoms;
  if (unit.quotes.length === 0) return [];
  const taken = new Uint8Array(unit.to - unit.from);
  for (const x of here)
    for (const [f, t] of [...(x.cue ? [x.cue] : []), ...x.source, ...x.content])
      taken.fill(1, f - unit.from, t - unit.from);
  const out: Run[] = [];
  for (const quote of unit.quotes) {
    const [from, to] = tokensOf(atoms, unit, quote);
    if (to - from < 6 || taken.subarray(from - unit.from, to - unit.from).includes(1)) continue;
    // whole sentences: it starts one (or follows a colon) and ends as one does
    const starts = from === unit.from || a.sentOf[from] !== a.sentOf[from - 1] || atoms.kind[from - 1]! % 8 === 3;
    const ends =
      atoms.kind[to - 1]! % 8 === 2 ||
      (to - 2 >= from && atoms.kind[to - 2]! % 8 === 2) ||
      to === unit.to ||
      a.sentOf[to] !== a.sentOf[to - 1];
    if (!starts || !ends) continue;
    const cuts = [from, ...unit.breaks.filter(b => b > from && b < to), to];
    for (let k = 1; k < cuts.length; k++) out.push([cuts[k - 1]!, cuts[k]!]);
  }
  return out;
}

/**
 * A content that begins or ends just inside a quotation mark takes the mark in, and one that stops short of the end of a
 * quotation it is in by a few tokens runs to its end. Punctuation at the end that is not quoted is left out.
 */
export function neat(atoms: Atoms, [from, to]: Run, bounds: {from: number; to: number}): Run {
  const k = (i: number) => atoms.kind[i]! % 8;
  while (from < to && (k(from) === 1 || k(from) === 2 || (k(from) === 3 && atoms.quote[from] === quoteState.outside)))
    from++;
  while (to > from && (k(to - 1) === 1 || k(to - 1) === 3) && atoms.quote[to - 1] === quoteState.outside) to--;
  if (to <= from) return [from, from];
  if (
    from - 1 >= bounds.from &&
    atoms.quote[from - 1] === quoteState.opening &&
    atoms.quote[from] === quoteState.inside
  )
    from--;
  if (to < bounds.to && atoms.quoteIndex[to - 1]! >= 0 && atoms.quote[to - 1] !== quoteState.closing) {
    let end = to;
    while (end < bounds.to && end < to + 3 && atoms.quote[end] === quoteState.inside && k(end) !== 0) end++;
    if (end < bounds.to && atoms.quote[end] === quoteState.closing) to = end + 1;
  }
  if (
    k(to - 1) === 2 &&
    atoms.quote[to - 1] === quoteState.outside &&
    !/[?!]/.test(atoms.a.text[atoms.a.start[to - 1]!]!)
  )
    to--;
  return [from, to];
}
