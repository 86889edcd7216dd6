import {UPOS} from '../../tagset.ts';
import {hoping, isSaying, preposition, saidWith, stances} from '../words/reading.ts';
import {Subjects} from './subjects.ts';

/** Which verb reports a clause, and which clause stands behind a verb that reports or demands it. */
export class Reports extends Subjects {
  /** “pledged ten million on condition that”: on what, and not what */
  private isCondition(v: number, that: number): boolean {
    return that - 1 > v && this.words[that - 1] === 'condition' && this.words[that - 2] === 'on';
  }

  /** the verb of the clause that “that” opens behind v, or of the bare clause the parse finds there; -1 when none */
  clauseAfter(v: number, mandative = false): number {
    const {to} = this.sentence(v);
    const parsed = this.kids[v]!.find(
      j =>
        j > v &&
        this.is(j, 'ccomp', 'advcl', 'acl', 'parataxis', 'xcomp') &&
        this.kids[j]!.some(k => k < j && this.words[k] === 'that' && this.is(k, 'mark') && !this.isCondition(v, k)),
    );
    // “demanded that the suitor guarantee jobs” with the jobs for the predicate
    const inside =
      parsed === undefined
        ? undefined
        : this.kids[parsed]!.find(k => k < parsed && this.xposOf(k) === 'VB' && this.is(k, 'compound'));
    if (mandative && inside !== undefined && this.isVerb(inside)) return inside;
    if (parsed !== undefined) return parsed;
    const bare = this.kids[v]!.find(j => j > v && this.is(j, 'ccomp')) ?? -1;
    // over “last week”, “in a letter”, “his counterpart”
    for (let j = v + 1; j < Math.min(to, v + 14); j++) {
      const w = this.words[j]!;
      if (j === bare) return bare;
      if (w === 'that') {
        if (this.isCondition(v, j)) return -1;
        // “demanded repayment of a grant that had been given”
        if (j > v + 1 && this.isVerb(v) && !this.passive(v) && this.isRelative(j)) return bare;
        if (
          j > v + 1 &&
          !this.isNominal(j - 1) &&
          this.a.upos[j - 1] !== UPOS.ADV &&
          this.a.upos[j - 1] !== UPOS.PUNCT &&
          this.a.upos[j - 1] !== UPOS.CCONJ
        )
          return -1;
        for (let k = j + 1; k < Math.min(to, j + 26); k++) {
          // “any missile launched from Cuba would be answered”: what has a modal before a participle without one
          if (this.isVerb(k) && this.a.upos[k] !== UPOS.AUX && this.isPredicate(k, j)) return this.governed(k, to);
          // “demanded that Kyiv grant the status” with “grant” taken for a noun
          if (
            mandative &&
            k > j + 1 &&
            /^(?:NN|JJ|IN|RB)$/.test(this.xposOf(k)) &&
            !preposition.test(this.words[k]!) &&
            this.isNominal(k - 1) &&
            /^(?:DT|PRP\$)$/.test(this.xposOf(k + 1))
          )
            return k;
          if (this.kid(k, 'cop') > j && k > j + 1) return k;
          if (/^[.;:?!]$/.test(this.words[k]!)) return -1;
        }
        return -1;
      }
      if (/^[.;:?!“”]$/.test(w) || (this.a.upos[j] === UPOS.VERB && !/^(?:VBG|VBN)$/.test(this.xposOf(j)))) break;
    }
    return bare;
  }

  /** “a grant that had been given”: the “that” stands for the noun before it */
  protected isRelative(that: number): boolean {
    const over = this.a.head[that]!;
    return (
      this.xposOf(that) === 'WDT' &&
      this.is(that, 'nsubj', 'obj') &&
      this.is(over, 'acl:relcl') &&
      /^(?:VBD|VBZ)$/.test(this.formOf(over))
    );
  }

  /** k, or if it is a participle behind its noun the verb of the modal that follows in the same clause */
  protected governed(k: number, to: number): number {
    if (!/^(?:VBD|VBN)$/.test(this.xposOf(k)) || this.helpers(k).length || !this.isNominal(k - 1)) return k;
    for (let j = k + 1; j < Math.min(to, k + 8); j++) {
      if (/^[.,;:]$/.test(this.words[j]!) || /^(?:that|and|but|which|who|it|he|she|they)$/.test(this.words[j]!))
        return k;
      if (this.xposOf(j) === 'MD') {
        let m = j + 1;
        while (m < to && (/^(?:be|have|been|not)$/.test(this.words[m]!) || this.a.upos[m] === UPOS.ADV)) m++;
        return this.isVerb(m) ? m : k;
      }
    }
    return k;
  }

  /** a verb that can be the predicate of the clause from token `from`: finite, a bare form, or with its auxiliary */
  protected isPredicate(k: number, from: number): boolean {
    const tag = this.xposOf(k);
    if (this.infinitival(k)) return false;
    // “candidates who are banned be allowed”
    if (/^(?:who|which)$/.test(this.words[this.firstHelper(k) - 1] ?? '')) return false;
    if (/^(?:VBD|VBZ|VBP|VB)$/.test(tag)) return !/^(?:which|who|that)$/.test(this.words[k - 1]!);
    return this.helpers(k).some(j => j > from);
  }

  /** the reporting verb that governs the clause of v, or -1 */
  reporter(v: number): number {
    for (let at = v, steps = 0; at >= 0 && steps < 8; steps++) {
      const head = this.a.head[at]!;
      if (head < 0) break;
      const label = this.rel(at);
      const opened = this.kids[at]!.find(k => k < at && this.words[k] === 'that' && this.is(k, 'mark'));
      const that = opened !== undefined;
      // “That worries them because they believe that aid will stop”, whatever verb the parse hung the clause on
      if (
        that &&
        head < opened - 1 &&
        this.kid(opened - 1, 'nsubj') >= 0 &&
        (this.sayer(opened - 1) >= 0 || hoping.test(this.a.lemma[opened - 1]!))
      )
        return opened - 1;
      if ((label === 'ccomp' || (that && /^(?:acl|advcl|parataxis|xcomp|conj)/.test(label))) && head < v) {
        const sayer = this.sayer(head);
        if (sayer >= 0) return sayer;
        if (this.isVerb(head) && label !== 'conj') return head;
      }
      if (!/^(?:conj|xcomp|advcl|parataxis)/.test(label)) break;
      at = head;
    }
    return this.nearReporter(v);
  }

  /**
   * The verb whose subject says what stands behind token j: a verb of saying itself; “make” of “made clear”, “let” of “let it be
   * known”, “leave” of “left no doubt”, “serve” of “served notice”; the adjective of “is adamant that”. -1 for none.
   */
  sayer(j: number): number {
    if (isSaying.test(this.a.lemma[j] ?? '') && this.isVerb(j)) return j;
    const w = this.words[j]!;
    if (stances.test(w) && this.kid(j, 'cop') >= 0) {
      const subject = this.kid(j, 'nsubj');
      return subject < 0 || /^(?:it|that|this|there|what)$/.test(this.words[subject]!) ? -1 : j;
    }
    const light = saidWith.get(w);
    if (!light) return -1;
    const {from} = this.sentence(j);
    for (let k = j - 1; k >= from && j - k < 7; k--) {
      if (light.includes(this.lemma(k)) && this.isVerb(k)) return k;
      if (/^[.;:!?,“”]$/.test(this.words[k]!) || (this.isVerb(k) && !/^(?:be|been|it)$/.test(this.words[k]!)))
        return -1;
    }
    return -1;
  }

  /** the “that” behind which the words up to this comma only tell for what or when: “that for talks to continue,”; -1 when none */
  protected frontedAfter(comma: number): number {
    const {from} = this.sentence(comma);
    for (let k = comma - 2; k > from && comma - k < 14; k--) {
      if (/^[.;:?!,“”]$/.test(this.words[k]!)) return -1;
      if (this.words[k] === 'that') return /^(?:for|after|until|before|once)$/.test(this.words[k + 1]!) ? k : -1;
    }
    return -1;
  }

  /** by the words: “said that …”, “told visitors it would …”, the nearest reporting verb to the left whose clause this is */
  protected nearReporter(v: number): number {
    const {from} = this.sentence(v);
    const subject = this.subjectOf(v);
    if (subject < 0 || subject > v) return -1;
    let start = subject;
    while (start > from && /^(?:DT|JJ|NN|NNS|NNP|NNPS|POS|CD|PRP\$|HYPH)$/.test(this.xposOf(start - 1))) start--;
    let j = start - 1;
    if (this.words[j] === 'that') j--;
    // “said on Monday it would”: over the day and whom it was told
    for (let steps = 0; j >= from && steps < 10; steps++, j--) {
      const sayer = this.sayer(j);
      if (sayer >= 0) return sayer;
      // “replied that it would begin, and that it would not sign”
      if (/^(?:and|,)$/.test(this.words[j]!) && this.words[j + 1] === 'that') {
        while (j >= from && !(isSaying.test(this.lemma(j)) && this.isVerb(j))) j--;
        return j >= from ? j : -1;
      }
      // “made it clear to a visiting team of envoys that”
      const attribute = this.xposOf(j) === 'VBG' && this.is(j, 'amod');
      // “insists that for talks to continue, the strikes must end”
      const that = this.words[j] === ',' ? this.frontedAfter(j) : -1;
      if (that >= 0) {
        j = that;
        continue;
      }
      if (/^[.;:?!,“”]$/.test(this.words[j]!) || /^(?:and|but|or|if|unless)$/.test(this.words[j]!)) return -1;
      if (this.isVerb(j) && !attribute) return -1;
    }
    return -1;
  }
}
