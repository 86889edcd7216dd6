import type {Analysis} from '../../analysis.ts';
import {word} from '../../language/tree.ts';
import {DEPREL, deprels, UPOS, xpos} from '../../tagset.ts';
import type {NegotiationContext} from '../context.ts';
import {facing} from '../tree/marks.ts';
import {openers, opening, sureVerbs} from '../words/reading.ts';
import {observing, observingAlone} from '../words/speakers.ts';
import {type Lines, linesOf} from './lines.ts';

const nothing = -1;
/** each label without what follows its colon */
const bases = deprels.map(label => label.split(':')[0]!);

/** “demands”, “urges”, “requested”: the verb whose form it is */
const opened = (w: string): string | null =>
  [w.replace(/(?:e?s|ed)$/, ''), w.replace(/[ds]$/, ''), w.replace(/(.)\1ed$/, '$1')].find(l => openers.has(l)) ?? null;

/** As many characters as bullets and numbers before the first word of a line may take. */
const mostBullets = 200;

/** Words, tags and the tree of one text, with what the words tell where the tags err. */
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
    facing(a, this.words);
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
      if (/^(?:body|headline|subhead)$/.test(part.kind)) continue;
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
      /^(?:not|also|now|then|only|be|never|still|soon|again|n't|always|even|in|to|for|on|of|at|by|if|with)$/.test(
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
    const from = Math.max(0, start[i]! - mostBullets);
    const before = text.slice(from, start[i]!);
    const line = before.lastIndexOf('\n') + 1;
    return (
      (line > 0 || from === 0) &&
      /^\W*(?:\(?[\dA-Za-z]{1,3}[.)]\s*)?(?:(?:Also|Further|Strongly|Again|Once more)\s+)?$/.test(before.slice(line))
    );
  }

  private lines: Lines | undefined;
  /** where the line of token i begins and where it ends, by offset */
  lineAt(i: number): {from: number; to: number} {
    this.lines ??= linesOf(this.a);
    return {from: this.lines.from[i]!, to: this.lines.to[i]!};
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
