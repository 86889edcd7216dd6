import {goingOn, isSaying, taken} from '../words/reading.ts';
import {nounAfter} from './heads.ts';
import {Parties} from './parties.ts';

export type {NegotiationContext} from '../context.ts';

/** What one sets out or gives before its content is told: “gave its answer”. By lemma. */
const cases =
  /^(?:answer|reply|response|case|position|terms?|condition|demand|view|stand|plan|proposal|offer|statement)$/;

/** To put to others what one came for: “flew in to demand”. By lemma. */
const pressing =
  /^(?:press|demand|urge|push|call|ask|insist|appeal|plead|beg|implore|lobby|petition|request|seek|campaign)$/;

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
    if (this.xposOf(v) === 'VBN' && this.isUnfulfilled(v)) return false;
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
      const purpose = this.is(at, 'advcl') && /^(?:VBD|VBN)$/.test(this.xposOf(head)) && pressing.test(this.lemma(v));
      // “the decision to reject the offer” has been taken
      const decided = this.is(at, 'acl') && taken.test(this.a.lemma[head]!);
      // “is said to have offered”, “are reported to be urging”: told as done, or as going on
      const hearsay =
        hearing.test(this.words[head]!) &&
        this.passiveForm(head) &&
        this.helpers(at).some(j => this.words[j] === 'have' || (this.words[j] === 'be' && this.xposOf(at) === 'VBG'));
      if (
        at === v &&
        this.infinitival(v) &&
        !purpose &&
        !decided &&
        !hearsay &&
        // “urged them to continue to press for it”: nobody presses yet
        !(this.is(at, 'xcomp') && goingOn.test(this.lemma(head)) && !this.infinitival(head)) &&
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

  /** “Had the company agreed, the strike would have ended”: a condition never met, its subject behind “had” */
  private isUnfulfilled(v: number): boolean {
    const {from} = this.sentence(v);
    let named = false;
    for (let j = v - 1; j >= from && v - j < 9; j--) {
      if (this.words[j] === 'had') return named && (j === from || /^[“‘,;–—]$/.test(this.words[j - 1]!));
      if (this.isVerb(j) || /^[.,;:“”–—]$/.test(this.words[j]!)) return false;
      if (this.isNominal(j)) named = true;
    }
    return false;
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
      // “flew in to meet them and urge restraint”; not “has a week to pay and agree to terms”
      !(this.is(first, 'advcl') && pressing.test(this.lemma(v)))
    );
  }

  /** “he should step in, Marek said of the minister”: a pronoun of the third person in what is said of somebody is that one */
  override actorsOf(i: number, but: readonly string[] = [], answering?: boolean): string[] {
    const focus = i >= 0 && this.words[i] === 'who' ? this.pronounOf(i) : -1;
    if (focus >= 0) {
      const said = this.attributionAfter(i);
      const tellers = said < 0 ? [] : this.subjects(said);
      return this.actorsOf(focus, but, answering).filter(x => !tellers.some(y => this.same(x, y)));
    }
    const spoken = i >= 0 && /^(?:he|she|they|him|her|them)$/.test(this.words[i]!) ? this.spokenOf(i) : -1;
    const ids = spoken < 0 ? [] : super.actorsOf(spoken, but, answering);
    return ids.length ? ids : super.actorsOf(i, but, answering);
  }

  /** “they are the ones who asked”, “it is they who asked”: they; -1 for any other “who” */
  private pronounOf(who: number): number {
    const clause = this.a.head[who]!;
    if (clause < 0 || !this.is(clause, 'acl:relcl')) return -1;
    const noun = this.a.head[clause]!;
    const meant = /^ones?$/.test(this.words[noun]!) ? this.kid(noun, 'nsubj') : noun;
    return meant >= 0 && /^(?:he|she|they)$/.test(this.words[meant]!) ? meant : -1;
  }

  /** the noun behind “said of” in the attribution of token i; -1 for none */
  private spokenOf(i: number): number {
    const said = this.attributionAfter(i);
    if (said < 0 || this.words[said + 1] !== 'of' || !/^(?:say|remark|write|add|observe)$/.test(this.lemma(said)))
      return -1;
    return nounAfter(this, said + 1);
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
      if (/^[.,;:!?“”]$/.test(w) || /^(?:that|which|who|and|but)$/.test(w)) return false;
    }
    return false;
  }

  /** who puts forward the clause of v: the speaker, else the subject of the verb that reports it */
  voice(v: number): string[] {
    // “let the mediator know that it would”: who lets
    const told = this.reporter(v);
    if (told >= 0 && told < v && /^(?:let|make|leave|put)$/.test(this.lemma(told))) {
      const own = this.subjects(told);
      if (own.length) return own;
    }
    // “met the government, which declared that none would be held”: the relative clause says whose words they are
    const relative = told >= 0 && told < v && isSaying.test(this.lemma(told)) ? this.kid(told, 'nsubj') : -1;
    if (relative >= 0 && /^(?:which|who)$/.test(this.words[relative]!) && this.is(told, 'acl:relcl')) {
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
    const stance = source.length ? source : this.stance(v);
    return stance.length ? stance : this.indirect(v);
  }

  /** “stuck to its position that Mali has to pay”, “the union's stance is that it must”: whose position it is */
  protected stance(v: number): string[] {
    const {from} = this.sentence(v);
    for (let j = v - 1; j > from && v - j < 14 && !/^[.;:!?“”]$/.test(this.words[j]!); j--) {
      if (this.words[j] !== 'that') continue;
      const noun = /^(?:is|was|remains|remained)$/.test(this.words[j - 1]!) ? j - 2 : j - 1;
      if (noun < from || !/^(?:position|stance|line)$/.test(this.words[noun]!)) return [];
      const whose = this.kid(noun, 'nmod:poss');
      return whose < 0 ? [] : this.actorsOf(whose);
    }
    return [];
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
      if (/^[.;:“”]$/.test(this.words[j]!)) return -1;
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

  /** “…, the minister predicted”, read as a participle */
  private isPastByItself(k: number): boolean {
    return this.xposOf(k) === 'VBN' && this.is(k, 'parataxis') && this.kid(k, 'nsubj') >= 0 && !this.helpers(k).length;
  }

  /** “…, the union said on Monday”: the reporting verb behind the clause of v, or -1 */
  attributionAfter(v: number): number {
    const {to} = this.sentence(v);
    for (let j = v + 1; j < to; j++) {
      if (!/^[,”]$/.test(this.words[j]!)) continue;
      for (let k = j + 1; k < Math.min(to, j + 10); k++) {
        if (/^[,;“]$/.test(this.words[k]!) && k > j + 1) break;
        // “the contract with Vesta, a firm in which Serbia holds most, …”
        if (/^(?:which|whose|whom)$/.test(this.words[k]!)) break;
        if (
          isSaying.test(this.a.lemma[k] ?? '') &&
          (/^(?:VBD|VBZ|VBP)$/.test(this.xposOf(k)) || this.isPastByItself(k))
        )
          return k;
        if (this.isVerb(k)) break;
      }
    }
    return -1;
  }
}
