import {UPOS} from '../tagset.ts';
import {Parties} from './parties.ts';
import {goingOn, isSaying, preposition, saidWith, stances, taken} from './words/reading.ts';

export type {NegotiationContext} from './context.ts';

/** What one sets out or gives before its content is told: “gave its answer”. By lemma. */
const cases =
  /^(?:answer|reply|response|case|position|terms?|condition|demand|view|stand|plan|proposal|offer|statement)$/;

/** What one does who looks forward to what others will do. By lemma. */
export const hoping = /^(?:hope|expect|predict|forecast|assume|bet|fear)$/;

/** What others tell of somebody in the passive: “is said to have”. */
const hearing = /^(?:said|reported|understood|believed|thought|known|rumoured|rumored|alleged|claimed|seen)$/;

/** An analysis with its context: who a phrase means, who did a verb, who says a sentence. Rules ask, nothing changes. */
export class Reading extends Parties {
  /** in what somebody is said to deny, or only asks; what they request (“asked Cairo to wait”) or reject is not */
  withheld(v: number): boolean {
    const k = this.statementAt[v]!;
    if (k < 0) return false;
    const {standing, cue} = this.context.statements[k]!;
    if (standing === 'asked')
      return this.isQuestion(v) || this.words.slice(this.sentence(v).from, v).some(w => w === 'whether');
    if (standing !== 'denied') return false;
    // a denial reaches no further than its own clause
    return cue.some(c => {
      const i = this.tokenAt(c.start);
      return /^(?:deny|refute|dispute)$/.test(this.lemma(i) ?? '') && !this.conjuncts(i).includes(v);
    });
  }

  /** put forward as real: not asked, denied, supposed or wished for by the reporter */
  isReal(v: number): boolean {
    if (this.withheld(v)) return false;
    if (this.isQuestion(v)) return false;
    const said = this.reporter(v);
    if (said >= 0 && /^(?:doubt|deny|question)$/.test(this.lemma(said))) return false;
    // “has yet to commit”
    if (this.infinitival(v) && this.words[v - 2] === 'yet' && /^(?:have|has|had)$/.test(this.words[v - 3] ?? ''))
      return false;
    // “has to let them in and agree to talks”: under the same duty
    if (this.sharesHelpers(v)) return false;
    for (let at = v, steps = 0; at >= 0 && steps < 10; steps++) {
      const mark = this.kid(at, 'mark');
      if (mark >= 0 && /^(?:if|whether|unless|lest)$/.test(this.words[mark]!)) return false;
      if (at === v && this.negated(at)) return false;
      const modal = this.modal(at);
      if (at === v && modal !== null && /^(?:could|might|may|should|must|can)$/.test(modal)) return false;
      const head = this.a.head[at]!;
      if (head < 0) break;
      // a clause of its own does not share the “if” of the one it is joined to
      if (/^(?:conj|parataxis)/.test(this.rel(at)) && this.kid(at, 'nsubj') >= 0) break;
      if (
        /^(?:ccomp|xcomp)/.test(this.rel(at)) &&
        /^(?:deny|refuse|fail|decline|doubt|stop|cease)$/.test(this.a.lemma[head] ?? '')
      )
        return false;
      if (/^(?:ccomp|xcomp)/.test(this.rel(at)) && this.negated(head)) return false;
      // what is asked, offered or wished is not itself put forward: “want him to refuse”, “agreed to call on”
      const purpose =
        this.is(at, 'advcl') &&
        /^(?:VBD|VBN)$/.test(this.xposOf(head)) &&
        /^(?:press|demand|urge|push|call|ask|insist|appeal|plead|beg|implore|lobby|petition|request|seek|campaign)$/.test(
          this.lemma(v),
        );
      // “the decision to reject the offer” has been taken
      const decided = this.is(at, 'acl') && taken.test(this.a.lemma[head]!);
      // “is said to have offered”, “are reported to have refused”: told as done
      const hearsay =
        hearing.test(this.words[head]!) &&
        this.passiveForm(head) &&
        this.helpers(at).some(j => this.words[j] === 'have');
      if (
        at === v &&
        this.infinitival(v) &&
        !purpose &&
        !decided &&
        !hearsay &&
        !(this.is(at, 'xcomp') && goingOn.test(this.lemma(head))) &&
        // “voted 12 to 11 on Monday to reject the treaty”
        !(this.is(at, 'advcl') && this.lemma(head) === 'vote')
      )
        return false;
      if (!/^(?:conj|parataxis|advcl)/.test(this.rel(at)) && /^(?:accuse|blame|deny)$/.test(this.a.lemma[head] ?? ''))
        return false;
      at = head;
    }
    return true;
  }

  /** a bare verb joined to one that is wanted, offered or due and not put forward */
  sharesHelpers(v: number): boolean {
    if (!this.is(v, 'conj') || this.xposOf(v) !== 'VB' || this.modal(v) !== null || this.infinitival(v)) return false;
    let first = v;
    while (this.is(first, 'conj') && this.a.head[first]! >= 0 && this.a.head[first]! < first)
      first = this.a.head[first]!;
    if (/^(?:could|might|may|should|must|can)$/.test(this.modal(first) ?? '')) return true;
    return (
      this.infinitival(first) &&
      !(
        this.is(first, 'xcomp') &&
        goingOn.test(this.lemma(this.a.head[first]!)) &&
        !/^(?:has|have)$/.test(this.words[this.a.head[first]!]!)
      ) &&
      !this.is(first, 'advcl')
    );
  }

  /** inside a condition or a time still to come: “unless it denies”, “only after the agency has verified” */
  supposed(v: number): boolean {
    const {from} = this.sentence(v);
    for (let j = v - 1; j >= from && v - j < 14; j--) {
      const w = this.words[j]!;
      if (/^(?:if|unless|until|whether|before|once|lest)$/.test(w) || (w === 'after' && this.words[j - 1] === 'only'))
        return true;
      // “provided that Serbia guarantees its safety”
      if (w === 'that' && /^(?:provided|providing|condition|assuming|supposing)$/.test(this.words[j - 1] ?? ''))
        return true;
      if (/^[.,;:!?“”"]$/.test(w) || /^(?:that|which|who|and|but)$/.test(w)) return false;
    }
    return false;
  }

  /** the verb of the clause that “that” opens behind v, or of the bare clause the parse finds there; -1 when none */
  clauseAfter(v: number, mandative = false): number {
    const {to} = this.sentence(v);
    const parsed = this.kids[v]!.find(
      j =>
        j > v &&
        this.is(j, 'ccomp', 'advcl', 'acl', 'parataxis', 'xcomp') &&
        this.kids[j]!.some(k => k < j && this.words[k] === 'that' && this.is(k, 'mark')),
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
      if (/^[.;:?!“”"]$/.test(w) || (this.a.upos[j] === UPOS.VERB && !/^(?:VBG|VBN)$/.test(this.xposOf(j)))) break;
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
      if (/^[.;:!?,“”"]$/.test(this.words[k]!) || (this.isVerb(k) && !/^(?:be|been|it)$/.test(this.words[k]!)))
        return -1;
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
      if (/^[.;:?!,“”"]$/.test(this.words[j]!) || this.isVerb(j) || /^(?:and|but|or|if|unless)$/.test(this.words[j]!))
        return -1;
    }
    return -1;
  }

  /** who puts forward the clause of v: the speaker, else the subject of the verb that reports it */
  voice(v: number): string[] {
    // “let the mediator know that it would”: who lets
    const told = this.reporter(v);
    if (told >= 0 && told < v && /^(?:let|make|leave|put)$/.test(this.lemma(told))) {
      const own = this.subjects(told);
      if (own.length) return own;
    }
    const speaker = this.besideCue(v) ? null : this.speakerAt(v);
    if (speaker !== null) return this.speakersAt(v, speaker);
    const said = this.reporter(v);
    if (said >= 0) return this.passive(said) ? this.agents(said) : this.subjects(said);
    const after = this.attributionAfter(v);
    if (after >= 0) return this.subjects(after);
    const aside = this.attributionInside(v);
    if (aside >= 0) return this.subjects(aside);
    const source = this.accordingTo(v);
    return source.length ? source : this.indirect(v);
  }

  /**
   * “The union set out its case. The rosters would have to go.”, “Mali replied. It would not sign.”: a “would” outside quotation marks
   * goes on with what the sentence before began to tell, of its speaker or of what is due to them; none when nobody spoke there.
   */
  indirect(v: number): string[] {
    const helpers = this.helpers(v);
    const due = this.words[v - 1] === 'to' && /^(?:have|need)$/.test(this.words[v - 2] ?? '');
    if (!(due ? this.words[v - 3] === 'would' : helpers.some(j => this.words[j] === 'would'))) return [];
    if (this.statementAt[v]! >= 0 || this.isQuoted(v)) return [];
    const {text, start, sent, sentOf} = this.a;
    for (let k = sentOf[v]! - 1, steps = 0; k >= 0 && steps < 3; k--, steps++) {
      if (text.slice(start[sent[k]!]!, start[v]!).includes('\n')) return [];
      const told = this.tellsAt(sent[k]!, sent[k + 1]!);
      if (told >= 0) {
        const by = this.subjects(told);
        const subject = this.subjectOf(v);
        if (due || !by.length || subject < 0) return by;
        const own = this.known(subject);
        const pronoun = /^(?:it|they|he|she)$/.test(this.words[subject]!);
        return (own === null && pronoun) || by.some(x => this.same(x, own)) ? by : [];
      }
      // a sentence between that goes on telling
      if (!this.words.slice(sent[k]!, sent[k + 1]!).includes('would')) return [];
    }
    return [];
  }

  /** the verb of saying, or of setting out a case or an answer, that is the predicate of a sentence; -1 when it is none */
  protected tellsAt(from: number, to: number): number {
    for (let u = from; u < to; u++) {
      if (this.a.head[u]! >= 0 || !this.isVerb(u) || !/^VB[DZP]$/.test(this.xposOf(u))) continue;
      if (isSaying.test(this.lemma(u))) return u;
      const object = this.kid(u, 'obj');
      const sets = /^(?:set|lay|spell|give|outline|put|make|send|present|state|issue|name|list)$/.test(this.lemma(u));
      return sets && object > u && cases.test(this.a.lemma[object]!) ? u : -1;
    }
    return -1;
  }

  /** “According to Mexico, Texas must wait”, “must wait, according to Mexico”: whom the words beside the clause name */
  protected accordingTo(v: number): string[] {
    const {from, to} = this.sentence(v);
    for (let i = from; i + 2 < to; i++) {
      if (this.words[i] !== 'according' || this.words[i + 1] !== 'to') continue;
      if (i > from && this.words[i - 1] !== ',') continue;
      let who = -1;
      for (let j = i + 2; j < to && /^(?:DT|JJ|NN|NNS|NNP|NNPS|POS|PRP\$|CD)$/.test(this.xposOf(j)); j++) who = j;
      if (who < 0 || !/^[,.]$/.test(this.words[who + 1] ?? '.')) return [];
      const id = this.known(who);
      return id === null ? [] : [id];
    }
    return [];
  }

  /** “If the strike goes ahead, he warned, the ferry will be closed”: the reporting verb between commas before v, or -1 */
  attributionInside(v: number): number {
    const {from} = this.sentence(v);
    for (let j = v - 1; j > from + 1; j--) {
      if (/^[.;:“”"]$/.test(this.words[j]!)) return -1;
      if (this.words[j] !== ',') continue;
      const said = /^(?:VBD|VBZ|VBP|VBN)$/.test(this.xposOf(j - 1)) ? this.sayer(j - 1) : -1;
      if (said < 0) continue;
      for (let k = said - 1; k >= from && said - k < 8; k--) {
        if (this.words[k] === ',') return said;
        if (this.isVerb(k)) break;
      }
    }
    return -1;
  }

  /** “they insist on talks, yet neither will come”: joined to the verb of saying, with a subject of its own, though read as said */
  protected besideCue(v: number): boolean {
    const k = this.statementAt[v]!;
    if (k < 0 || this.context.statements[k]!.quotation === 'direct' || this.kid(v, 'nsubj') < 0) return false;
    let at = v;
    while (this.is(at, 'conj') && this.a.head[at]! >= 0) at = this.a.head[at]!;
    const start = this.a.start[at]!;
    return at !== v && this.context.statements[k]!.cue.some(c => start >= c.start && start < c.end);
  }

  /** “the two Governments stress”: each of those the source names, else the speaker */
  protected speakersAt(v: number, speaker: string): string[] {
    const source = this.context.statements[this.statementAt[v]!]!.source[0];
    if (!source || this.isNamed(speaker)) return [speaker];
    let last = this.tokenAt(source.end - 1);
    if (last >= this.a.n) return [speaker];
    const {from} = this.sentence(last);
    const inside = (i: number) => i >= from && this.a.start[i]! >= source.start;
    while (inside(this.a.head[last]!) && this.a.head[last]! <= this.tokenAt(source.end - 1)) last = this.a.head[last]!;
    const all = this.actorsOf(last);
    return all.length > 1 ? all : [speaker];
  }

  /** “…, the union said on Monday”: the reporting verb behind the clause of v, or -1 */
  attributionAfter(v: number): number {
    const {to} = this.sentence(v);
    for (let j = v + 1; j < to; j++) {
      if (!/^[,”"]$/.test(this.words[j]!)) continue;
      for (let k = j + 1; k < Math.min(to, j + 10); k++) {
        if (/^[,;“]$/.test(this.words[k]!) && k > j + 1) break;
        if (isSaying.test(this.a.lemma[k] ?? '') && /^(?:VBD|VBZ|VBP)$/.test(this.xposOf(k))) return k;
        if (this.isVerb(k)) break;
      }
    }
    return -1;
  }
}
