import type {Analysis} from '../analysis.ts';
import {word} from '../language/tree.ts';
import {DEPREL, deprels, UPOS, XPOS, xpos} from '../tagset.ts';
import type {NegotiationContext} from './context.ts';
import {openers, opening, sureVerbs} from './words/reading.ts';
import {observing, observingAlone} from './words/speakers.ts';

const nothing = -1;
/** Words that stand between commas inside a verb group: “will not, however, accept”. */
const aside = /^(?:however|though|instead|therefore|moreover|too)$/;
/** each label without what follows its colon */
const bases = deprels.map(label => label.split(':')[0]!);

/** “demands”, “urges”, “requested”: the verb whose form it is */
const opened = (w: string): string | null =>
  [w.replace(/(?:e?s|ed)$/, ''), w.replace(/[ds]$/, ''), w.replace(/(.)\1ed$/, '$1')].find(l => openers.has(l)) ?? null;

/** Words, tags and the tree of one text, with what the words tell where the tree errs: verb groups, modals, negation. */
export class Parsed {
  readonly a: Analysis;
  readonly context: NegotiationContext;
  readonly kids: number[][];
  /** first token and one past the last token of each subtree */
  readonly lo: Int32Array;
  readonly hi: Int32Array;
  /** index of the innermost statement whose content holds the token, or -1 */
  readonly statementAt: Int32Array;
  /** for each token of a cue (“growers say”), the statement it introduces; -1 outside */
  readonly cueAt: Int32Array;
  /** of the innermost whose source or cue or content holds it: the one a trigger beside the content belongs to */
  readonly skipped: Uint8Array;
  readonly words: string[];
  /** what isVerb told of a token: 1 no, 2 yes, 0 not asked yet */
  private readonly verbs: Uint8Array;
  /** 1 for tokens of a question: the next full stop or mark is “?”, or the sentence ends with one */
  private readonly questions: Uint8Array;
  constructor(a: Analysis, context: NegotiationContext) {
    this.a = a;
    this.context = context;
    const {n} = a;
    this.kids = Array.from({length: n}, () => []);
    // nothing hangs from the token that is not there: the head of a root, a search that found none
    Object.assign(this.kids, {[-1]: []});
    this.words = Array.from({length: n}, (_, i) => word(a, i).toLowerCase().replace(/[’‘]/g, "'"));
    this.verbs = new Uint8Array(n);
    this.questions = this.asked();
    this.lo = new Int32Array(n);
    this.hi = new Int32Array(n);
    const roots: number[] = [];
    for (let i = 0; i < n; i++) {
      this.lo[i] = i;
      this.hi[i] = i + 1;
      const h = a.head[i]!;
      if (h >= 0 && h < n && h !== i) this.kids[h]!.push(i);
      else roots.push(i);
    }
    this.bound(roots);
    this.statementAt = this.tokensIn(context.statements.map(s => s.content));
    this.cueAt = this.tokensIn(context.statements.map(s => s.cue));
    this.skipped = new Uint8Array(n);
    for (const part of context.parts) {
      if (part.kind === 'body') continue;
      for (let i = this.tokenAt(part.start); i < n && a.start[i]! < part.end; i++) this.skipped[i] = 1;
    }
  }

  /** subtree bounds from the leaves up, without recursion */
  protected bound(roots: number[]): void {
    const order: number[] = [];
    const stack = [...roots];
    while (stack.length) {
      const i = stack.pop()!;
      order.push(i);
      for (const j of this.kids[i]!) stack.push(j);
    }
    for (let k = order.length - 1; k >= 0; k--) {
      const i = order[k]!;
      const h = this.a.head[i]!;
      if (h < 0 || h >= this.a.n || h === i) continue;
      this.lo[h] = Math.min(this.lo[h]!, this.lo[i]!);
      this.hi[h] = Math.max(this.hi[h]!, this.hi[i]!);
    }
  }

  protected tokensIn(spans: readonly (readonly {start: number; end: number}[])[]): Int32Array {
    const {n, start} = this.a;
    const out = new Int32Array(n).fill(nothing);
    const size = spans.map(s => s.reduce((sum, x) => sum + x.end - x.start, 0));
    spans.forEach((list, k) => {
      for (const s of list)
        for (let i = this.tokenAt(s.start); i < n && start[i]! < s.end; i++) {
          const had = out[i]!;
          if (had < 0 || size[had]! > size[k]!) out[i] = k;
        }
    });
    return out;
  }

  /** first token that ends after this offset */
  tokenAt(offset: number): number {
    const {end, n} = this.a;
    let [from, to] = [0, n];
    while (from < to) {
      const mid = (from + to) >> 1;
      if (end[mid]! <= offset) from = mid + 1;
      else to = mid;
    }
    return from;
  }

  isNominal(i: number): boolean {
    const u = this.a.upos[i];
    return u === UPOS.NOUN || u === UPOS.PROPN || u === UPOS.PRON;
  }

  /** “would not back a deal”: what a modal governs is a verb, whatever its tag */
  protected afterModal(i: number): boolean {
    const {from} = this.sentence(i);
    if (
      !/^(?:NN|JJ|RB|RP|IN)$/.test(this.xposOf(i)) ||
      /^(?:not|also|now|then|only|be|never|still|soon|again|n't|always|even|in|to|for|on|of|at|by|if|with|at)$/.test(
        this.words[i]!,
      )
    )
      return false;
    let j = i - 1;
    while (j >= from && /^(?:not|n't|never|longer|also|now|soon|again|still)$/.test(this.words[j]!)) j--;
    if (j >= from && j < i - 1 && this.words[j] === 'no') j--;
    const next = i + 1 < this.sentence(i).to ? this.xposOf(i + 1) : '';
    return j >= from && this.xposOf(j) === 'MD' && !/^(?:VB|VBN|VBG|VBD|RB|IN|TO)$/.test(next);
  }

  /** the lemma, put right for finite forms that are never nouns but are easily tagged so: “denies”, “insists” */
  lemma(i: number): string {
    if (this.words[i] === 'rules' && this.words[i + 1] === 'out') return 'rule';
    if (/^commits?$/.test(this.words[i]!) && /^(?:itself|themselves)$/.test(this.words[i + 1] ?? '')) return 'commit';
    if (this.opensLine(i)) return opened(this.words[i]!) ?? this.a.lemma[i]!;
    return sureVerbs.get(this.words[i]!) ?? this.a.lemma[i]!;
  }

  /** “Demands that …”, “Agreed to meet”: the first word of a line, with what it demands or agrees behind it */
  opensLine(i: number): boolean {
    if (
      !opening.test(this.words[i]!) ||
      !/^(?:on|upon|for|to|that|the|its|all|any|not|both|themselves|itself|,|with)$/.test(this.words[i + 1] ?? '')
    )
      return false;
    const {text, start} = this.a;
    const line = text.lastIndexOf('\n', start[i]!) + 1;
    return /^\W*(?:\(?[\dA-Za-z]{1,3}[.)]\s*)?(?:(?:Also|Further|Strongly|Again|Once more)\s+)?$/.test(
      text.slice(line, start[i]!),
    );
  }

  isVerb(i: number): boolean {
    const known = this.verbs[i];
    if (known) return known === 2;
    const found = this.tellsVerb(i);
    if (i >= 0 && i < this.a.n) this.verbs[i] = found ? 2 : 1;
    return found;
  }

  private tellsVerb(i: number): boolean {
    if (
      sureVerbs.has(this.words[i]!) ||
      (/^stands?$/.test(this.words[i]!) && this.words[i + 1] === 'ready') ||
      this.opensLine(i) ||
      this.afterModal(i) ||
      (this.words[i] === 'rules' && this.words[i + 1] === 'out') ||
      (/^commits?$/.test(this.words[i]!) && /^(?:itself|themselves)$/.test(this.words[i + 1] ?? ''))
    )
      return true;
    return this.a.upos[i] === UPOS.VERB || this.a.upos[i] === UPOS.AUX;
  }

  rel(i: number): string {
    return deprels[this.a.deprel[i]!]!;
  }

  xposOf(i: number): string {
    return xpos[this.a.xpos[i]!]!;
  }

  /** the tag that tells the form of predicate i: of its copula or first auxiliary where it has one, else its own */
  finite(i: number): string {
    const helper = this.kids[i]!.find(j => j < i && this.is(j, 'aux', 'aux:pass', 'cop'));
    return this.xposOf(helper ?? i);
  }

  /** the tag of the first helper before v, else of v: VB for “be invited” and “amend”, VBD for “was” */
  formOf(v: number): string {
    const cop = this.kid(v, 'cop');
    const before = this.helpers(cop >= 0 && cop < v ? cop : v);
    return this.xposOf(before.length ? before[before.length - 1]! : cop >= 0 && cop < v ? cop : v);
  }

  /** can head a clause: a verb, or a predicate with a copula */
  isVerbal(i: number): boolean {
    return this.isVerb(i) || this.kid(i, 'cop') >= 0;
  }

  is(i: number, ...labels: string[]): boolean {
    const label = this.a.deprel[i]!;
    const [whole, base] = [deprels[label], bases[label]];
    for (const l of labels) if (l === whole || l === base) return true;
    return false;
  }

  kid(i: number, ...labels: string[]): number {
    for (const j of this.kids[i] ?? []) if (this.is(j, ...labels)) return j;
    return -1;
  }

  sentence(i: number): {from: number; to: number} {
    const k = this.a.sentOf[i]!;
    return {from: this.a.sent[k]!, to: this.a.sent[k + 1]!};
  }

  isQuestion(i: number): boolean {
    return this.questions[i] === 1;
  }

  private asked(): Uint8Array {
    const {n, sent} = this.a;
    const out = new Uint8Array(n);
    for (let k = 0; k + 1 < sent.length; k++) {
      const [from, to] = [sent[k]!, sent[k + 1]!];
      let ends = false;
      for (let j = to - 1; j >= from && j >= to - 4; j--) if (this.words[j] === '?') ends = true;
      // “Why hasn't Russia moved?” a reporter asked
      let mark = false;
      for (let j = to - 1; j >= from; j--) {
        if (this.words[j] === '?') mark = true;
        else if (/^[.!]$/.test(this.words[j]!)) mark = false;
        if (ends || mark) out[j] = 1;
      }
    }
    return out;
  }

  /** the noun a preposition relates to its head: "on Russia" below "call" → Russia; -1 when none */
  oblique(v: number, ...prepositions: string[]): number {
    for (const j of this.kids[v]!) {
      if (!this.is(j, 'obl', 'nmod', 'advcl', 'xcomp', 'ccomp', 'acl')) continue;
      if (this.kids[j]!.some(c => this.is(c, 'case', 'mark') && prepositions.includes(this.words[c]!))) return j;
    }
    return -1;
  }

  conjuncts(i: number): number[] {
    const out: number[] = [];
    for (const j of this.kids[i]!) if (this.a.deprel[j] === DEPREL.conj && j > i) out.push(j, ...this.conjuncts(j));
    return out;
  }

  /** where the noun phrase that ends in token j begins, by the tags */
  phraseStart(j: number): number {
    const {from} = this.sentence(j);
    let start = j;
    while (
      start > from &&
      !this.isVerb(start - 1) &&
      /^(?:DT|JJ|NN|NNS|NNP|NNPS|POS|CD|PRP\$|HYPH)$/.test(this.xposOf(start - 1))
    )
      start--;
    return start;
  }

  /** one past the noun phrase that token j heads, its own modifiers behind it not counted */
  phraseEnd(j: number): number {
    let end = j + 1;
    while (end < this.sentence(j).to && /^(?:NNP|NNPS)$/.test(this.xposOf(end)) && this.is(end, 'flat', 'compound'))
      end++;
    return end;
  }

  /** first token left of v that is no adverb, “not” or auxiliary other than `until` stops at; the auxiliaries passed over */
  helpers(v: number): number[] {
    const {from} = this.sentence(v);
    const out: number[] = [];
    for (let j = v - 1; j >= from && v - j < 8; j--) {
      const u = this.a.upos[j];
      const tag = this.xposOf(j);
      if (
        tag === 'MD' ||
        /^(?:be|am|is|are|was|were|been|being|have|has|had|having|do|does|did|'s|'re|'ve|'d|'ll|get|got)$/.test(
          this.words[j]!,
        )
      )
        out.push(j);
      else if (u === UPOS.ADV || /^(?:not|n't|never|either)$/.test(this.words[j]!)) continue;
      // “has since asked”
      else if (this.words[j] === 'since' && /^(?:has|have|had)$/.test(this.words[j - 1] ?? '')) continue;
      // “will not, however, accept”, “would, though, renovate”
      else if (this.words[j] === ',' && (aside.test(this.words[j + 1]!) || aside.test(this.words[j - 1] ?? '')))
        continue;
      else break;
    }
    return out;
  }

  /** where the verb group of v begins */
  firstHelper(v: number): number {
    const before = this.helpers(v);
    return before.length ? before[before.length - 1]! : v;
  }

  /** “are prepared”, “is committed”: a form of be stands before it */
  passiveForm(v: number): boolean {
    const before = this.helpers(v);
    return before.length > 0 && /^(?:be|am|is|are|was|were|been|being|'s|'re)$/.test(this.words[before[0]!]!);
  }

  /** “was attacked”, “be invited”, “the plan rejected by them”: told by the words before it, for the parse errs more */
  passive(v: number): boolean {
    if (!/^(?:VBN|VBD)$/.test(this.xposOf(v))) return false;
    const before = this.helpers(v);
    if (before.length) return /^(?:be|am|is|are|was|were|been|being|'s|'re|get|got)$/.test(this.words[before[0]!]!);
    if (this.kid(v, 'nsubj') >= 0 && !this.is(this.kid(v, 'nsubj'), 'nsubj:pass')) return false;
    if (this.a.xpos[v] !== XPOS.VBN) return false;
    if (this.words[v + 1] === 'by') return true;
    // “Both men promised to meet” with the noun for a root is a sentence, not “the man promised a job”
    return this.a.deprel[v] === DEPREL.acl && this.kid(v, 'obj') < 0 && this.a.head[this.a.head[v]!]! >= 0;
  }

  modal(v: number): string | null {
    // “we're going to keep at it”
    if (this.words[v - 1] === 'to' && this.words[v - 2] === 'going' && this.passiveForm(v - 2)) return 'will';
    // “is ready”, “would be able”: a predicate's auxiliaries stand before its copula
    const cop = this.kid(v, 'cop');
    const before = this.helpers(cop >= 0 && cop < v ? cop : v);
    // “they'd proposed” had
    if (before.length === 1 && this.words[before[0]!] === "'d" && this.xposOf(v) === 'VBN' && cop < 0) return null;
    for (const j of before) if (this.xposOf(j) === 'MD') return this.words[j]!;
    if (cop >= 0 && this.xposOf(cop) === 'MD') return this.words[cop]!;
    const inverted = this.invertedHelper(v);
    return inverted >= 0 && this.xposOf(inverted) === 'MD' ? this.words[inverted]! : null;
  }

  /** “nor will it tolerate”, “under no circumstances would his group sign”, “only then can we talk”: the auxiliary before the subject; -1 when none */
  invertedHelper(v: number): number {
    const subject = this.kid(v, 'nsubj');
    if (subject < 0 || subject > v) return -1;
    const aux = this.kids[v]!.find(j => j < this.lo[subject]! && this.is(j, 'aux', 'cop'));
    if (aux === undefined || this.lo[subject]! - aux > 1) return -1;
    return this.frontedBefore(aux) === null ? -1 : aux;
  }

  /** what stands fronted before an inverted auxiliary: a negation (“nor”, “on no account”, “at no time”) or “only …”; null for neither */
  protected frontedBefore(aux: number): 'negative' | 'only' | null {
    const {from} = this.sentence(aux);
    for (let j = aux - 1; j >= from && aux - j < 16; j--) {
      const w = this.words[j]!;
      if (aux - j === 1 && /^(?:nor|neither|never|nowhere|rarely|seldom)$/.test(w)) return 'negative';
      if (w === 'no' && /^(?:under|on|at|in|by)$/.test(this.words[j - 1] ?? '') && aux - j < 5) return 'negative';
      if (w === 'only' && (j === from || /^(?:[,;“"–]|that|and|but|said)$/.test(this.words[j - 1]!))) return 'only';
      if (w === 'until' && this.words[j - 1] === 'not') return 'negative';
      if (/^[.;:!?“”"]$/.test(w)) return null;
    }
    return null;
  }

  negated(v: number): boolean {
    const cop = this.kid(v, 'cop');
    const inverted = this.invertedHelper(v);
    if (inverted >= 0 && this.frontedBefore(inverted) === 'negative') return true;
    for (const at of cop >= 0 && cop < v ? [cop, v] : [v]) {
      const {from} = this.sentence(at);
      for (let j = at - 1; j >= from && at - j < 8; j--) {
        if (/^(?:not|n't|never|nt|cannot|neither|nor)$/.test(this.words[j]!)) return true;
        const u = this.a.upos[j];
        if (
          u !== UPOS.ADV &&
          u !== UPOS.AUX &&
          u !== UPOS.PART &&
          !(this.words[j] === ',' && (this.words[j + 1] === 'however' || this.words[j - 1] === 'however'))
        )
          break;
        if (this.words[j] === 'to') break;
      }
    }
    if (
      /^(?:not|n't|no)$/.test(this.words[(cop >= 0 ? cop : v) + 1] ?? '') &&
      (cop >= 0 || this.a.upos[v] === UPOS.AUX)
    )
      return true;
    for (const j of this.kids[v]!) {
      if (this.is(j, 'advmod') && j < v && /^(?:not|n't|never)$/.test(this.words[j]!)) return true;
      // “Neither we nor Washington can force them”
      if (j < v && this.words[this.lo[j]!] === 'neither') return true;
      if (this.is(j, 'nsubj')) {
        if (/^(?:nobody|none|no-one|neither)$/.test(this.words[j]!)) return true;
        if (this.kids[j]!.some(d => this.is(d, 'det') && /^(?:no|neither)$/.test(this.words[d]!))) return true;
      }
    }
    return false;
  }

  /** an infinitive: “to” right before it, adverbs and “be” aside */
  infinitival(v: number): boolean {
    const {from} = this.sentence(v);
    for (let j = v - 1; j >= from && v - j < 6; j--) {
      if (this.words[j] === 'to') return true;
      if (this.a.upos[j] !== UPOS.ADV && !/^(?:be|not|have|been)$/.test(this.words[j]!)) return false;
    }
    return false;
  }

  marker(v: number): string | null {
    const j = this.kid(v, 'mark');
    return j < 0 ? null : this.words[j]!;
  }

  /** the actor a token is known to mean; never one made up for it */
  known(i: number): string | null {
    if (i < 0) return null;
    return this.context.known ? this.context.known(i) : this.context.actor(i, i + 1);
  }

  isNamed(id: string): boolean {
    return this.context.named?.has(id) ?? true;
  }

  /** a person of whom the text does not say for whom they speak */
  isUnattached(id: string): boolean {
    return this.context.kind?.(id) === 'person' && this.principal(id) === id;
  }

  /** all of them only watch; false of nobody */
  areObservers(ids: readonly string[]): boolean {
    return ids.length > 0 && ids.every(x => this.isObserver(x));
  }

  /** somebody who only watches: an analyst, an expert, “observers”; of no side, whatever is said */
  isObserver(id: string): boolean {
    const {kind, role, nameOf} = this.context;
    const what = kind?.(id);
    if (what === 'person') {
      const called = role?.(id)?.toLowerCase() ?? '';
      return this.isUnattached(id) && (observing.test(called) || observingAlone.test(called));
    }
    return what === 'people' && this.principal(id) === id && observing.test(nameOf?.(id)?.toLowerCase() ?? '');
  }

  /** the state or body a person speaks for, else the actor itself */
  principal(id: string): string {
    return this.context.speaksFor?.(id) ?? id;
  }

  same(x: string | null, y: string | null): boolean {
    return x !== null && y !== null && this.principal(x) === this.principal(y);
  }
}
