import {UPOS} from '../../tagset.ts';
import {isSaying, speechAct, sureVerbs} from '../words/reading.ts';
import {VerbGroups} from './verb-groups.ts';

/** Which token is the subject of a verb: by the tree where it has one, else by what stands before the verb. */
export class Subjects extends VerbGroups {
  /** the subject token of a verb, shared subjects included, and where the parse has none what stands before it; -1 when none */
  subjectOf(v: number): number {
    if (this.opensLine(v)) return this.headingOf(v);
    const parsed0 = this.kid(v, 'nsubj', 'csubj');
    // “stand ready” with “stand” for a noun
    const own = parsed0 >= 0 && /^stands?$/.test(this.words[parsed0]!) && this.isVerb(parsed0) ? -1 : parsed0;
    // “Elders from the valley, where farmers were driven out, appealed”; “but Ghana, which has a million there, will not send”
    const past = this.pastRelative(v, own);
    if (past >= 0) return past;
    // “…, said the prime minister”
    if (own >= 0 && (own < v || (own - v < 8 && isSaying.test(this.lemma(v))))) return own;
    // “that Russia withdraw its troops” with “withdraw” taken for a preposition
    if (
      /^(?:NN|IN|RB)$/.test(this.xposOf(v)) &&
      !this.isVerbal(v) &&
      v > 0 &&
      this.isNominal(v - 1) &&
      /^(?:DT|PRP\$)$/.test(this.xposOf(v + 1))
    )
      return v - 1;
    // “said it was for the two sides to settle and urged both”: who said
    const joined = this.is(v, 'conj') ? this.a.head[v]! : -1;
    if (
      joined >= 0 &&
      /^(?:VBD|VBZ)$/.test(this.xposOf(v)) &&
      this.infinitival(joined) &&
      speechAct.test(this.lemma(v))
    ) {
      const told = this.reportingSubject(v);
      if (told >= 0) return told;
    }
    const asking = this.askerAbove(v);
    if (asking >= 0) return asking;
    const beside = this.besideSubject(v);
    if (beside >= 0) return beside;
    // “complain that troops are still there and have called on the union”: whoever complains
    const main = speechAct.test(this.lemma(v)) ? this.reportingSubject(v) : -1;
    if (main >= 0) return main;
    // “denied the charge and called on the union”, with “called” hung on the charge
    const shared = this.is(v, 'conj') ? -1 : this.sharedSubject(v);
    if (shared >= 0) return shared;
    const parsed = this.parsedSubject(v);
    if (parsed >= 0) return parsed;
    const near = this.nearSubject(v);
    if (near >= 0) return near;
    const told = this.sharedSubject(v);
    return told >= 0 ? told : this.mandatedSubject(v);
  }

  /** “require that locals register, demanding that they pay”: who requires it, not who registers; -1 for any other verb */
  protected askerAbove(v: number): number {
    if (this.xposOf(v) !== 'VBG' || this.words[v - 1] !== ',' || !speechAct.test(this.lemma(v))) return -1;
    const asked = this.is(v, 'advcl') ? this.a.head[v]! : -1;
    const over = asked >= 0 && this.is(asked, 'ccomp') ? this.a.head[asked]! : -1;
    return over >= 0 && /^VBP?$/.test(this.xposOf(asked)) && speechAct.test(this.lemma(over))
      ? this.subjectOf(over)
      : -1;
  }

  /** the phrase before a relative clause that ends with the comma before v, where the parse has a subject inside or none; -1 */
  protected pastRelative(v: number, own: number): number {
    const first = this.firstHelper(v);
    const {from} = this.sentence(v);
    if (this.words[first - 1] !== ',' || !/^(?:VBD|VBZ|VBP|MD)$/.test(this.xposOf(first))) return -1;
    let comma = first - 2;
    while (comma > from && this.words[comma] !== ',') comma--;
    if (comma <= from || first - comma > 18 || !/^(?:which|where|who|whose)$/.test(this.words[comma + 1]!)) return -1;
    if (own >= 0 && own < comma) return -1;
    const near = this.nearSubject(v);
    if (near < 0 || near >= comma) return -1;
    const lead = this.words[this.phraseStart(near) - 1] ?? '';
    // “Elders from the valley, where …, | appealed”, with the elders for all there is of a sentence
    const all = this.a.head[near]! < 0 && this.isNominal(near);
    return own >= 0 || all || /^(?:but|and|while|yet|though|although|that)$/.test(lead) ? near : -1;
  }

  /** “The two Presidents:” over a paragraph that opens with its verb: the subject of the last line above that does not; -1 when none */
  protected headingOf(v: number): number {
    const {text, n} = this.a;
    let end = this.lineAt(v).from - 1;
    for (let lines = 0; end > 0 && lines < 60; lines++) {
      const from = text.lastIndexOf('\n', end - 1) + 1;
      const first = this.tokenAt(from);
      const line = text.slice(from, end).trimEnd();
      end = from - 1;
      if (!/[:,]$/.test(line) || first >= n) continue;
      const to = this.tokenAt(from + line.length - 1);
      for (let i = first; i < to; i++)
        if (this.isNominal(i) && (this.a.head[i]! < first || this.a.head[i]! >= to || this.is(i, 'nsubj')))
          return this.isVerb(i) ? -1 : i;
    }
    return -1;
  }

  /** the subject of the reporting verb before a “that” clause, when v is joined on by “and” behind that clause */
  reportingSubject(v: number): number {
    const {from} = this.sentence(v);
    if (this.words[this.firstHelper(v) - 1] !== 'and') return -1;
    for (let u = from; u < v; u++) {
      if (!this.isVerb(u) || !/^(?:VBD|VBZ|VBP|VBN)$/.test(this.xposOf(u))) continue;
      const own = this.kid(u, 'nsubj');
      if (!isSaying.test(this.lemma(u)) || own < 0 || own > u) return -1;
      return this.words[u + 1] === 'that' || speechAct.test(this.lemma(v)) ? own : -1;
    }
    return -1;
  }

  /** “is ready to talk but rules out a vote”: the subject of the predicate before the conjunction */
  protected sharedSubject(v: number): number {
    const {from} = this.sentence(v);
    const before = this.helpers(v);
    const first = before.length ? before[before.length - 1]! : v;
    if (!/^(?:and|but|or)$/.test(this.words[first - 1] ?? '')) return -1;
    for (let u = first - 2; u >= from; u--) {
      const own = this.isVerbal(u) ? this.kid(u, 'nsubj') : -1;
      if (own >= from && own < u) return own;
    }
    return -1;
  }

  /** “after North Korea refused”, “Pyongyang promised”: the noun right before a finite verb */
  protected besideSubject(v: number): number {
    const {from} = this.sentence(v);
    const before = this.helpers(v);
    if (!before.length && !/^(?:VBD|VBZ|VBP)$/.test(this.xposOf(v)) && !sureVerbs.has(this.words[v]!)) return -1;
    let j = before.length ? before[before.length - 1]! - 1 : v - 1;
    while (j >= from && this.a.upos[j] === UPOS.ADV) j--;
    if (j < from || (!this.isNominal(j) && this.known(j) === null)) return -1;
    const start = this.phraseStart(j);
    const lead = start > from ? this.words[start - 1]! : '';
    if (start > from && this.xposOf(start - 1) === 'CC') return -1;
    return start === from ||
      /^(?:after|because|while|as|since|until|before|once|although|though|when|that|if|,|[“–;:])$/.test(lead) ||
      !/^(?:IN|TO)$/.test(this.xposOf(start - 1))
      ? j
      : -1;
  }

  /** the phrase before a finite verb, over adverbs, “on Friday” and “, the union's leader,” */
  protected nearSubject(v: number): number {
    const {from} = this.sentence(v);
    let j = v - 1;
    const aux = (k: number) =>
      this.a.upos[k] === UPOS.AUX || this.a.upos[k] === UPOS.ADV || this.a.upos[k] === UPOS.PART;
    let helped = /^(?:VBD|VBZ|VBP)$/.test(this.xposOf(v)) || sureVerbs.has(this.words[v]!);
    while (j >= from && aux(j) && this.words[j] !== 'to') {
      if (this.a.upos[j] === UPOS.AUX) helped = true;
      j--;
    }
    if (!helped || (j >= from && this.words[j] === 'to')) return -1;
    for (let steps = 0; j >= from && steps < 24; steps++) {
      const w = this.words[j]!;
      if (w === ',') {
        let k = j - 1;
        while (k >= from && this.words[k] !== ',') k--;
        if (k < from || j - k > 18) return -1;
        j = k - 1;
        continue;
      }
      if (
        /^[.;:!?“”–—()]$/.test(w) ||
        /^(?:that|if|when|while|because|although|unless|until|before|after|and|but|or)$/.test(w)
      )
        return -1;
      if (this.a.upos[j] === UPOS.VERB || this.a.upos[j] === UPOS.AUX) return -1;
      if (this.isNominal(j)) {
        const start = this.phraseStart(j);
        // “Any reading, said Ann Lee, an expert, would prohibit it”: over who says so
        if (isSaying.test(this.lemma(start - 1)) && this.words[start - 2] === ',') {
          j = start - 3;
          continue;
        }
        if (
          start === from ||
          !/^(?:IN|TO)$/.test(this.xposOf(start - 1)) ||
          /^(?:that|if|while)$/.test(this.words[start - 1]!)
        )
          return j;
        j = start - 2;
        continue;
      }
      j--;
    }
    return -1;
  }

  /** “Yemen's government and the Houthi movement agreed”: what is joined to the subject before it in the same clause */
  protected joinedBefore(i: number): number[] {
    const out: number[] = [];
    const {from} = this.sentence(i);
    let at = i;
    for (;;) {
      let start = at;
      while (start > from && /^(?:DT|JJ|NN|NNS|NNP|NNPS|POS|CD|PRP\$|HYPH)$/.test(this.xposOf(start - 1))) start--;
      const cc = start - 1;
      if (cc <= from || !/^(?:and|or)$/.test(this.words[cc]!) || !this.isNominal(cc - 1)) return out;
      for (let j = from; j < cc; j++)
        if (
          this.a.upos[j] === UPOS.VERB ||
          this.a.upos[j] === UPOS.AUX ||
          /^(?:that|of|to|with|by|for)$/.test(this.words[j]!)
        )
          return out;
      at = cc - 1;
      out.unshift(at);
    }
  }

  /** “demanded that chairwoman Ruth Nabirye step down”: the phrase between “that” and a bare form */
  protected mandatedSubject(v: number): number {
    if (this.xposOf(v) !== 'VB' || v === 0 || !this.isNominal(v - 1)) return -1;
    const start = this.phraseStart(v - 1);
    return this.words[start - 1] === 'that' ? v - 1 : -1;
  }

  protected parsedSubject(v: number): number {
    for (let at = v, steps = 0; at >= 0 && steps < 10; steps++) {
      const own = this.kid(at, 'nsubj', 'csubj');
      if (own >= 0) return own;
      if (this.opensLine(at)) return this.headingOf(at);
      const label = this.rel(at);
      const head = this.a.head[at]!;
      if (head < 0) return -1;
      if (label === 'xcomp') {
        const controller =
          this.a.lemma[head] === 'promise' || this.a.lemma[head] === 'threaten' ? -1 : this.kid(head, 'obj', 'iobj');
        if (controller >= 0 && controller < at && this.isNominal(controller)) return controller;
      } else if (label === 'acl' || label === 'acl:relcl') return head;
      else if (!/^(?:conj|advcl|ccomp|parataxis|appos|root)/.test(label)) return -1;
      // a clause of its own ("said that …") does not lend its subject downwards
      if (label === 'ccomp' && !this.infinitival(at) && this.xposOf(at) !== 'VBG') return -1;
      if (
        this.kids[at]!.some(
          j => this.is(j, 'mark') && /^(?:that|if|whether|unless|until|before|once|when|because)$/.test(this.words[j]!),
        ) &&
        this.finite(at) !== 'VBG'
      )
        return -1;
      if (label === 'parataxis') return -1;
      at = head;
    }
    return -1;
  }
}
