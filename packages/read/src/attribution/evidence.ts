import {DEPREL, UPOS, XPOS} from '../tagset.ts';
import {type Atoms, quoteState} from './atoms.ts';
import type {Known} from './known.ts';
import type {Found, Passage} from './labelling.ts';
import {filled, listed, logit, type Put, within} from './rows.ts';
import {holds, type Run, sharedBy, sizeOf} from './runs.ts';

/** How many numbers a reading of a likely cue is judged by. */
export const evidenceWidth = 68;

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

  /** the part of speech of a token, -1 outside the passage */
  private uposAt(i: number): number {
    const {from, to} = this.passage.unit;
    return i < from || i >= to ? -1 : this.atoms.a.upos[i]!;
  }

  /** what kind of mark or word a token is, -1 before the passage and 8 behind it */
  private kindAt(i: number): number {
    const {from, to} = this.passage.unit;
    return i < from ? -1 : i >= to ? 8 : this.atoms.kind[i]! % 8;
  }

  /** Fills `row` with what is known of the `rank`-th likeliest reading of a cue. */
  of(x: Found, rank: number, row: Float64Array): void {
    filled(row, evidenceWidth, put => {
      this.ofCue(x, rank, put);
      this.ofSource(x, put);
      this.ofContent(x, put);
      this.ofPassage(x, put);
    });
  }

  /** the cue: how sure the labellers are, its word and what hangs from it */
  private ofCue(x: Found, rank: number, put: Put): void {
    const {atoms, known, kids} = this;
    const {unit} = this.passage;
    const {a, quote} = atoms;
    const r = x.anchor;
    const signs = x.signs!;
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
      if (a.upos[k] === UPOS.PUNCT || holds(x.source, k) || holds(x.content, k)) continue;
      if (x.cue && holds([x.cue], k)) continue;
      loose++;
    }
    put(passive);
    put(modal);
    put(objects);
    put(clauses);
    put(loose);
  }

  /** the source: how it hangs and looks, and whether it is the subject of the cue */
  private ofSource(x: Found, put: Put): void {
    const {atoms, kids} = this;
    const {unit} = this.passage;
    const {a, quote} = atoms;
    const r = x.anchor;
    const source = x.source[0];
    put(x.source.length);
    put(sizeOf(x.source));
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
    put(source ? this.uposAt(source[0] - 1) : -2);
    put(source ? this.uposAt(source[1]) : -2);
    put(source ? quote[source[0]]! : -1);
    put(source && x.cue ? (source[0] === x.cue[1] || source[1] === x.cue[0] ? 1 : 0) : -1);
    const subject = subjectOf(atoms, kids, r, unit);
    put(subject < 0 ? 0 : holds(x.source, subject) ? 2 : holds(x.content, subject) ? 3 : 1);
    put(subject < 0 ? -9 : this.speaks(subject));
  }

  /** the content: where it begins and ends, how much of it is quoted or hangs from the cue */
  private ofContent(x: Found, put: Put): void {
    const {a, kind, quote} = this.atoms;
    const {unit} = this.passage;
    const r = x.anchor;
    const first = x.content[0];
    const last = x.content.at(-1);
    const words = sizeOf(x.content);
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
    put(first ? this.uposAt(first[0]) : -2);
    put(first ? a.xpos[first[0]]! : -2);
    put(first ? this.uposAt(first[0] - 1) : -2);
    put(last ? this.kindAt(last[1] - 1) : -2);
    put(last ? this.kindAt(last[1]) : -2);
    put(last ? this.uposAt(last[1]) : -2);
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
  }

  /** the passage, and what its other likely cues claim */
  private ofPassage(x: Found, put: Put): void {
    const {a} = this.atoms;
    const {unit} = this.passage;
    const r = x.anchor;
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
      if (holds(y.content, r)) above = Math.max(above, y.score);
      if (holds(x.content, y.anchor)) below = Math.max(below, y.score);
      if (holds(x.source, y.anchor)) asked = Math.max(asked, y.score);
      if (a.sentOf[y.anchor] === a.sentOf[r]) near = Math.max(near, y.score);
      if (sharedBy(y.content, x.content) > 0) shared = Math.max(shared, y.score);
    }
    put(above);
    put(below);
    put(near);
    put(better);
    put(shared);
    put(asked);
  }
}
