import {DEPREL, UPOS, XPOS} from '../tagset.ts';
import {type Atoms, cueBits, nounBit, otherBit, quoteState} from './atoms.ts';
import type {Known} from './known.ts';
import type {CueSigns, Found, Passage, Run} from './labelling.ts';
import {cueKinds} from './words/cues.ts';

/** Numbers by which one reading of a likely cue is judged. */
export const evidenceWidth = 68;
/** and those by which a place of its cue is. */
export const cueWidth = 36;

const logit = (p: number) => Math.log(Math.max(1e-6, p) / Math.max(1e-6, 1 - p));
const size = (runs: readonly Run[]) => runs.reduce((s, [f, t]) => s + t - f, 0);
const within = (d: number, most: number) => Math.max(-most, Math.min(most, d));

const says = (['say', 'tell', 'ask', 'deny', 'confirm', 'allege', 'decline'] as const)
  .map(k => 1 << cueKinds.indexOf(k))
  .reduce((x, y) => x | y);
const thinks = (['think', 'feel', 'want', 'promise', 'threaten', 'demand', 'agree', 'praise', 'criticise'] as const)
  .map(k => 1 << cueKinds.indexOf(k))
  .reduce((x, y) => x | y);

/** how much a listed word is one of reporting: verbs of saying, of thinking and judging, other verbs, other words, none */
function listed(atoms: Atoms, i: number): number {
  const c = atoms.cue[i]!;
  const bits = cueBits(c);
  return bits & says ? 4 : bits & thinks ? 3 : bits ? 2 : c & (nounBit | otherBit) ? 1 : 0;
}

const forms = [XPOS.VB, XPOS.VBG, XPOS.VBN, XPOS.VBP, XPOS.VBZ, XPOS.VBD];

/** the subject of a verb, or of the verb it is joined to or hangs from; -1 when there is none */
function subjectOf({a}: Atoms, kids: readonly number[][], r: number, {from, to}: {from: number; to: number}): number {
  for (let v = r, steps = 0; v >= from && v < to && steps < 4; steps++) {
    for (const k of kids[v - from]!) {
      const d = a.deprel[k]!;
      if (d === DEPREL.nsubj || d === DEPREL['nsubj:pass']) return k;
    }
    const d = a.deprel[v]!;
    if (d !== DEPREL.conj && d !== DEPREL.xcomp && d !== DEPREL.advcl && d !== DEPREL.cop) return -1;
    v = a.head[v]!;
  }
  return -1;
}

/** Judges the ways to read the likely cues of one passage. */
export class Evidence {
  private readonly kids: number[][];
  private readonly atoms: Atoms;
  private readonly passage: Passage;
  private readonly rivals: readonly Found[];
  private readonly known: Known;

  /** `rivals`: the likeliest reading of each likely cue */
  constructor(atoms: Atoms, passage: Passage, rivals: readonly Found[], known: Known) {
    this.atoms = atoms;
    this.passage = passage;
    this.rivals = rivals;
    this.known = known;
    const {from, to} = passage.unit;
    this.kids = Array.from({length: to - from}, () => []);
    const {head} = atoms.a;
    for (let i = from; i < to; i++) if (head[i]! >= from && head[i]! < to) this.kids[head[i]! - from]!.push(i);
  }

  /** of a stretch: tokens in it that hang from without, and the nearest outside on each side that hang from within */
  private hangs([f, t]: Run): {roots: number; left: number; right: number; head: number} {
    const {a} = this.atoms;
    const {unit} = this.passage;
    let roots = 0;
    let left = 0;
    let right = 0;
    let top = f;
    for (let i = f; i < t; i++) {
      if (a.upos[i] === UPOS.PUNCT) continue;
      const h = a.head[i]!;
      if (h < f || h >= t) {
        if (roots === 0) top = i;
        roots++;
      }
      for (const k of this.kids[i - unit.from]!) {
        if (a.upos[k] === UPOS.PUNCT) continue;
        if (k < f) left++;
        else if (k >= t) right++;
      }
    }
    return {roots, left, right, head: top};
  }

  /** how often a word heads a source; of names nothing, since those of the corpus are of one campaign */
  private speaks(i: number): number {
    return this.atoms.a.upos[i] === UPOS.PROPN ? 0 : this.known.speaks(this.atoms.lemma[i]!);
  }

  /** Fills `out` with what is known of one reading. */
  of(x: Found, rank: number, out: Float64Array): void {
    const {atoms, known, kids, passage} = this;
    const {unit} = passage;
    const {a, quote, kind} = atoms;
    const r = x.anchor;
    const signs = x.signs!;
    let p = 0;
    const put = (v: number) => {
      out[p++] = v;
    };
    const upos = (i: number) => (i < unit.from || i >= unit.to ? -1 : a.upos[i]!);
    const sort = (i: number) => (i < unit.from ? -1 : i >= unit.to ? 8 : kind[i]! % 8);
    const covered = (i: number, runs: readonly Run[]) => runs.some(([f, t]) => f <= i && i < t);

    // the cue
    put(logit(signs.chance));
    put(logit(signs.sure));
    put(signs.begins);
    put(signs.ends);
    put(signs.behind);
    put(rank);
    put(signs.labelled ? 1 : 0);
    put(known.carries(atoms.lemma[r]!));
    put(known.seen(atoms.lemma[r]!));
    put(listed(atoms, r));
    put(a.upos[r]!);
    put(forms.indexOf(a.xpos[r]!));
    put(a.deprel[r]!);
    put(quote[r]!);
    put(x.cue ? x.cue[1] - x.cue[0] : 0);
    put(x.cue ? x.cue[1] - r : 0);
    put(r > unit.from && a.head[r]! >= unit.from && a.head[r]! < unit.to ? listed(atoms, a.head[r]!) : -1);
    let passive = 0;
    let modal = 0;
    let objects = 0;
    let clauses = 0;
    let loose = 0;
    for (const k of kids[r - unit.from]!) {
      const d = a.deprel[k]!;
      if (d === DEPREL['aux:pass']) passive = 1;
      else if (a.xpos[k] === XPOS.MD) modal = 1;
      else if (d === DEPREL.obj) objects++;
      else if (d === DEPREL.ccomp || d === DEPREL.xcomp || d === DEPREL.parataxis) clauses++;
      if (a.upos[k] === UPOS.PUNCT || covered(k, x.source) || covered(k, x.content)) continue;
      if (x.cue && k >= x.cue[0] && k < x.cue[1]) continue;
      loose++;
    }
    put(passive);
    put(modal);
    put(objects);
    put(clauses);
    put(loose);

    // the source
    const source = x.source[0];
    put(x.source.length);
    put(size(x.source));
    put(source ? within(source[0] - r, 40) : 99);
    let named = -1;
    let proper = 0;
    if (source)
      for (let i = source[0]; i < source[1]; i++) {
        if (atoms.name[i]) named = Math.max(named, 3 - ((atoms.name[i]! - 1) >> 1));
        if (a.upos[i] === UPOS.PROPN) proper++;
      }
    put(named);
    put(proper);
    const hung = source ? this.hangs(source) : null;
    put(hung ? a.upos[hung.head]! : -1);
    put(hung ? a.deprel[hung.head]! : -1);
    put(hung ? (a.head[hung.head] === r ? 2 : a.head[hung.head] === a.head[r] ? 1 : 0) : -1);
    put(hung ? hung.roots : 0);
    put(hung ? hung.left : 0);
    put(hung ? hung.right : 0);
    put(hung ? this.speaks(hung.head) : -9);
    put(source ? upos(source[0] - 1) : -2);
    put(source ? upos(source[1]) : -2);
    put(source ? quote[source[0]]! : -1);
    put(source && x.cue ? (source[0] === x.cue[1] || source[1] === x.cue[0] ? 1 : 0) : -1);
    const subject = subjectOf(atoms, kids, r, unit);
    put(subject < 0 ? 0 : covered(subject, x.source) ? 2 : covered(subject, x.content) ? 3 : 1);
    put(subject < 0 ? -9 : this.speaks(subject));

    // the content
    const first = x.content[0];
    const last = x.content.at(-1);
    const words = size(x.content);
    put(x.content.length);
    put(words);
    put(first ? within(first[0] - r, 60) : 99);
    put(last ? within(last[1] - r, 60) : 99);
    let quoted = 0;
    let held = 0;
    let verbs = 0;
    for (const [f, t] of x.content)
      for (let i = f; i < t; i++) {
        if (quote[i] !== quoteState.outside) quoted++;
        if (a.head[i] === r) held = Math.max(held, 1 + a.deprel[i]!);
        if (a.upos[i] === UPOS.VERB || a.upos[i] === UPOS.AUX) verbs++;
      }
    put(words ? quoted / words : 0);
    put(held);
    put(verbs);
    put(first ? upos(first[0]) : -2);
    put(first ? a.xpos[first[0]]! : -2);
    put(first ? upos(first[0] - 1) : -2);
    put(last ? sort(last[1] - 1) : -2);
    put(last ? sort(last[1]) : -2);
    put(last ? upos(last[1]) : -2);
    put(first && kind[first[0]]! >= 8 && kind[first[0]]! < 16 ? 1 : 0);
    put(last ? (last[1] === unit.to || a.sentOf[last[1]] !== a.sentOf[last[1] - 1] ? 1 : 0) : -1);
    let cuts = 0;
    for (const [f, t] of x.content) {
      if (quote[f] === quoteState.inside) cuts++;
      if (quote[t - 1] === quoteState.inside || quote[t - 1] === quoteState.opening) cuts += 4;
    }
    put(cuts);
    const hangs = last ? this.hangs(last) : null;
    put(hangs ? hangs.roots : 0);
    put(hangs ? hangs.left : 0);
    put(hangs ? hangs.right : 0);
    put(first && first !== last ? this.hangs(first).roots : 0);

    // the passage and its other likely cues
    put(unit.to - unit.from);
    put(r - unit.from);
    let above = 0;
    let below = 0;
    let near = 0;
    let better = 0;
    let shared = 0;
    let asked = 0;
    for (const y of this.rivals) {
      if (y.anchor === r) continue;
      if (y.score > x.score) better++;
      if (covered(r, y.content)) above = Math.max(above, y.score);
      if (covered(y.anchor, x.content)) below = Math.max(below, y.score);
      if (covered(y.anchor, x.source)) asked = Math.max(asked, y.score);
      if (a.sentOf[y.anchor] === a.sentOf[r]) near = Math.max(near, y.score);
      if (y.content.some(([f, t]) => x.content.some(([g, u]) => f < u && g < t))) shared = Math.max(shared, y.score);
    }
    put(above);
    put(below);
    put(near);
    put(better);
    put(shared);
    put(asked);
    if (p !== evidenceWidth) throw new Error(`evidence of ${p} numbers, not ${evidenceWidth}`);
  }

  /** Fills `out` with what is known of one place where the cue of a reading may lie. */
  ofCue(x: Found, rank: number, out: Float64Array): void {
    const {atoms, known, passage} = this;
    const {unit} = passage;
    const {a, kind} = atoms;
    const r = x.anchor;
    const {run, first, second}: CueSigns = x.signs!.cues[rank]!;
    const [from, to] = run;
    let p = 0;
    const put = (v: number) => {
      out[p++] = v;
    };
    const inside = (i: number) => i >= unit.from && i < unit.to;
    const hangs = (i: number) => (inside(i) ? (a.head[i]! >= from && a.head[i]! < to ? 1 : 0) : -1);
    put(rank);
    put(x.signs!.labelled ? 1 : 0);
    put(logit(first[0]));
    put(logit(first[1]));
    put(logit(second[0]));
    put(logit(second[1]));
    put(to - from);
    put(r - from);
    put(to - r);
    put(a.upos[r]!);
    put(listed(atoms, r));
    put(known.carries(atoms.lemma[r]!));
    for (const i of [from - 1, from, to - 1, to, to + 1]) {
      put(inside(i) ? a.upos[i]! : -1);
      put(inside(i) ? a.deprel[i]! : -1);
      put(hangs(i));
    }
    put(inside(to) ? kind[to]! % 8 : -1);
    for (const i of [from - 1, from]) put(inside(i) ? known.opens(atoms.lemma[i]!) : -9);
    for (const i of [to - 1, to]) put(inside(i) ? known.closes(atoms.lemma[i]!) : -9);
    put(covers(x.source, from, to));
    put(covers(x.content, from, to));
    let gap = 99;
    for (const [f, t] of x.content) gap = Math.min(gap, f >= to ? f - to : t <= from ? 20 + from - t : -1);
    put(Math.min(gap, 60));
    put(x.source.some(([, t]) => t === from) ? 1 : x.source.some(([f]) => f === to) ? 2 : 0);
    if (p !== cueWidth) throw new Error(`evidence of ${p} numbers, not ${cueWidth}`);
  }
}

const covers = (runs: readonly Run[], from: number, to: number) =>
  runs.reduce((s, [f, t]) => s + Math.max(0, Math.min(t, to) - Math.max(f, from)), 0);
