import {UPOS} from '../../tagset.ts';
import {firstPerson} from '../words/reading.ts';
import {firstFrom} from './in-order.ts';
import {Reports} from './reports.ts';

/** Whose words a token stands in: the speaker of a statement, or outside quotation marks whoever the text itself is by. */
export class Voices extends Reports {
  protected issuers: {token: number; actor: string; colon: boolean}[] | undefined;
  /**
   * “We urge the union” outside quotation marks: who spoke last before a colon (“The minister said:”), else whose statement the
   * text is by its title or signature, else the named actor that is the first subject in it. Null for “we” in a quotation nobody is known to have spoken.
   */
  issuer(i: number): string | null {
    if (this.isBehindQuote(i)) return null;
    this.issuers ??= this.issuersOf();
    const before = firstFrom(this.issuers, i);
    for (let k = before - 1; k >= 0; k--) if (this.issuers[k]!.colon) return this.issuers[k]!.actor;
    return this.context.author ?? (before > 0 ? this.issuers[0]!.actor : null);
  }

  private quoteLines: Map<number, number> | undefined;
  /** behind a quotation mark in its line */
  private isBehindQuote(i: number): boolean {
    const {text, start} = this.a;
    const {from, to} = this.lineAt(i);
    this.quoteLines ??= new Map();
    let first = this.quoteLines.get(from);
    if (first === undefined) {
      const at = text.slice(from, to).search(/[“"]/);
      first = at < 0 ? to : from + at;
      this.quoteLines.set(from, first);
    }
    return first < start[i]!;
  }

  /** who speaks before a colon, “we” where it is told who, and the named subjects a text opens with until one speaks */
  private issuersOf(): {token: number; actor: string; colon: boolean}[] {
    const out: {token: number; actor: string; colon: boolean}[] = [];
    for (let v = 0; v < this.a.n; v++) {
      // “We, the unions of the port, call …”
      if (this.words[v] === 'we' && this.words[v + 1] === ',' && !this.skipped[v] && this.statementAt[v]! < 0) {
        const ours = this.apposedTo(v);
        if (ours !== null) out.push({token: v - 1, actor: ours, colon: true});
      }
      if (!this.isVerb(v) || this.skipped[v]) continue;
      const colon =
        /^(?:say|state|announce|add|comment|write)$/.test(this.a.lemma[v]!) &&
        this.words[this.sentence(v).to - 1] === ':';
      const opens = out.length === 0 && this.a.sentOf[v]! < 6;
      if (!colon && !opens) continue;
      const subject = this.kid(v, 'nsubj');
      const id = subject >= 0 && !firstPerson.has(this.words[subject]!) ? this.known(subject) : null;
      if (id !== null && this.isNamed(id)) out.push({token: v, actor: id, colon});
    }
    return out;
  }

  /** “We, the undersigned unions of the port, …”: the first actor between the commas */
  protected apposedTo(i: number): string | null {
    const {to} = this.sentence(i);
    for (let j = i + 2; j < Math.min(to, i + 16) && this.words[j] !== ','; j++) {
      if (this.a.upos[j] !== UPOS.NOUN && this.a.upos[j] !== UPOS.PROPN) continue;
      const id = this.known(j) ?? (this.xposOf(j + 1).startsWith('NN') ? null : this.context.actor(j, j + 1));
      if (id !== null) return id;
    }
    return null;
  }

  protected ownWords: boolean | undefined;
  /** the text speaks for itself, as a statement or communiqué does: “we” and “our” outside anybody's words, more than once */
  speaksForItself(): boolean {
    if (this.ownWords === undefined) {
      let n = 0;
      for (let i = 0; i < this.a.n && n < 2; i++)
        if (/^(?:we|our|us)$/.test(this.words[i]!) && this.statementAt[i]! < 0 && !this.skipped[i]) n++;
      this.ownWords = n >= 2;
    }
    return this.ownWords;
  }

  /** in words given as somebody's own, whoever that is */
  isQuoted(i: number): boolean {
    const k = this.statementAt[i]!;
    return k >= 0 && this.context.statements[k]!.quotation === 'direct';
  }

  /** who says the words at this token, or null for the reporter */
  speakerAt(i: number): string | null {
    const k = this.statementAt[i]!;
    return k < 0 ? null : this.context.statements[k]!.speaker;
  }

  protected cued: Map<number, string> | undefined;
  /** whose statement the verb at this token attributes: “the letter urges”, “1. Demands …” of a resolution; null where nobody is known to make it */
  attributedTo(v: number): string | null {
    if (this.cued === undefined) {
      this.cued = new Map();
      for (const s of this.context.statements)
        if (s.speaker !== null) for (const c of s.cue) this.cued.set(c.start, s.speaker);
    }
    return this.cued.get(this.a.start[v]!) ?? null;
  }

  statementId(i: number): string | null {
    const k = this.statementAt[i]!;
    return k < 0 ? null : this.context.statements[k]!.id;
  }
}
