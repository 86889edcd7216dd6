import {DEPREL, UPOS, XPOS} from '../../tagset.ts';
import {Parsed} from './parsed.ts';

/** Words that stand between commas inside a verb group: “will not, however, accept”. */
const aside = /^(?:however|though|instead|therefore|moreover|too)$/;

/** What stands around a verb, told by the words where the tree errs: its auxiliaries, modal, passive, negation. */
export class VerbGroups extends Parsed {
  /** the tag of the first helper before v, else of v: VB for “be invited” and “amend”, VBD for “was” */
  formOf(v: number): string {
    const cop = this.kid(v, 'cop');
    const before = this.helpers(cop >= 0 && cop < v ? cop : v);
    return this.xposOf(before.length ? before[before.length - 1]! : cop >= 0 && cop < v ? cop : v);
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
      // “would "teach them a lesson"”: the mark opens inside the verb group
      else if (
        this.words[j] === '“' &&
        /^(?:will|would|'ll|'d|must|shall|should)$/.test(this.words[this.words[j - 1] === 'not' ? j - 2 : j - 1] ?? '')
      )
        continue;
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
      if (w === 'only' && (j === from || /^(?:[,;“–]|that|and|but|said)$/.test(this.words[j - 1]!))) return 'only';
      if (w === 'until' && this.words[j - 1] === 'not') return 'negative';
      if (/^[.;:!?“”]$/.test(w)) return null;
    }
    return null;
  }

  /** “not only …, but” in the clause of v */
  protected goesOnWithBut(v: number): boolean {
    for (let i = v + 1; i < this.sentence(v).to; i++) if (this.words[i] === 'but') return true;
    return false;
  }

  negated(v: number): boolean {
    const cop = this.kid(v, 'cop');
    const inverted = this.invertedHelper(v);
    if (inverted >= 0 && this.frontedBefore(inverted) === 'negative') return true;
    for (const at of cop >= 0 && cop < v ? [cop, v] : [v]) {
      const {from} = this.sentence(at);
      for (let j = at - 1; j >= from && at - j < 8; j--) {
        // “would not just lift employment but raise wages”
        if (
          /^(?:not|n't)$/.test(this.words[j]!) &&
          /^(?:just|only|merely|simply|solely)$/.test(this.words[j + 1]!) &&
          this.goesOnWithBut(v)
        )
          return false;
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
        // “nothing will cross the bridge”
        if (this.words[j] === 'nothing' && !this.passiveForm(v)) return true;
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
}
