import {personal} from '../../actors/speaking.ts';
import {DEPREL, UPOS} from '../../tagset.ts';
import {amounts, bodies, firstPerson, masters} from '../words/reading.ts';
import {isSomebody} from '../words/speakers.ts';
import {Voices} from './voices.ts';

/** Whom one noun or pronoun means: a name, “his party”, “we” of a statement, “who” of the noun before it. */
export class Actors extends Voices {
  actorAt(i: number, make = false): string | null {
    if (i < 0) return null;
    const w = this.words[i]!;
    // “our delegation”: the speaker's
    if (
      this.kids[i]!.some(j => this.is(j, 'nmod:poss') && /^(?:our|my)$/.test(this.words[j]!)) &&
      /^(?:delegation|government|side|party|country|team|ministry|people|movement|union|company|organisation|organization)$/.test(
        w,
      )
    ) {
      const speaker = this.speakerAt(i);
      if (speaker !== null) return speaker;
    }
    const own = this.titled(i) ?? this.known(i);
    if (own !== null && (this.isNamed(own) || !bodies.test(w))) return own;
    if (firstPerson.has(w)) return this.speakerAt(i) ?? (this.isQuoted(i) ? null : this.issuer(i));
    // "who", "which": the noun the clause hangs on
    if (/^(?:who|which|that|whom)$/.test(w)) {
      for (let at = i, steps = 0; at >= 0 && steps < 12; steps++) {
        if (this.a.deprel[at] === DEPREL['acl:relcl']) {
          const noun = this.cleftFocus(i, this.a.head[at]!);
          return noun >= 0 && noun !== i ? this.known(noun) : null;
        }
        at = this.a.head[at]!;
      }
      return null;
    }
    if (own !== null) return this.isBand(own) ? this.bandOf(i, own) : this.ofBody(i, own);
    // “Mr Khrushchev” with the title for a subject of its own
    if (
      /^(?:mr|mrs|ms|dr|sir|president|premier|chancellor|minister|senator|governor|general)\.?$/.test(w) &&
      this.a.upos[i + 1] === UPOS.PROPN
    ) {
      const next = this.known(i + 1);
      if (next !== null) return next;
    }
    // “Prime Minister Yitzhak Rabin”, “Host China”: the name the title stands before
    if (this.a.upos[i] !== UPOS.PRON) {
      for (const j of this.kids[i]!)
        if (
          (this.is(j, 'flat', 'appos', 'nmod:desc') || (this.is(j, 'compound') && this.a.upos[i] === UPOS.PROPN)) &&
          Math.abs(j - i) < 6 &&
          this.a.upos[j] === UPOS.PROPN
        ) {
          const id = this.known(j);
          if (id !== null) return id;
        }
      if (this.is(i, 'flat', 'compound', 'nmod:desc')) {
        const id = this.known(this.a.head[i]!);
        if (id !== null) return id;
      }
    }
    const body =
      bodies.test(w) || this.xposOf(i) === 'CD' || /^(?:one|some|many|most|all|companies|people)$/.test(w)
        ? this.bodyOf(i)
        : null;
    if (body !== null) return body;
    if (!make || !this.isNominal(i)) return null;
    // “the midwives of Halden hospital” are not the hospital
    return this.isOwnMaster(i) ? this.context.describe!(i) : this.context.actor(i, i + 1);
  }

  /** “Harwick MP Rosa Lane”, “Investor Paul Stern”: the person named behind what stands for the head of the name; null for none */
  private titled(i: number): string | null {
    if (this.a.upos[i] !== UPOS.PROPN) return null;
    let j = i + 1;
    while (this.a.head[j] === i && this.is(j, 'flat') && this.a.upos[j] === UPOS.PROPN) j++;
    const last = j - 1 > i ? this.known(j - 1) : null;
    return last !== null && this.isNamed(last) && this.context.kind?.(last) === 'person' ? last : null;
  }

  /** a common noun for somebody who asks or refuses something, and what stands behind it only tells which: “a jirga of elders” */
  private isOwnMaster(i: number): boolean {
    const v = this.is(i, 'nsubj') ? this.a.head[i]! : -1;
    return (
      this.context.describe !== undefined &&
      v > i &&
      this.a.upos[i] === UPOS.NOUN &&
      (personal.test(this.a.lemma[v]!) || this.a.lemma[v] === 'accept') &&
      this.kids[i]!.some(j => j > i && this.is(j, 'nmod')) &&
      isSomebody(this.a.lemma[i]!.toLowerCase()) &&
      !amounts.test(this.a.lemma[i]!)
    );
  }

  /** “it is the ministers, under pressure from the farmers, who refuse”: the ministers; else the noun the clause hangs on */
  protected cleftFocus(who: number, noun: number): number {
    if (this.words[who - 1] !== ',') return noun;
    const {from} = this.sentence(who);
    for (let p = noun - 1; p > from; p--) {
      const subject = this.kid(p, 'cop') >= 0 ? this.kid(p, 'nsubj', 'expl') : -1;
      if (subject < 0) continue;
      const parenthesis = this.words.indexOf(',', p + 1);
      return this.words[subject] === 'it' && subject < p && parenthesis < noun ? p : noun;
    }
    return noun;
  }

  /** “his party”, “leaders of the union”, “the government side”: the named actor whose body it is */
  protected bodyOf(i: number): string | null {
    for (const j of this.kids[i]!) {
      if (!this.is(j, 'nmod', 'nmod:poss', 'compound', 'amod', 'flat', 'appos')) continue;
      // “a union of weavers at Sony” is not Sony
      const by = this.is(j, 'nmod') ? this.kid(j, 'case') : -1;
      if (by >= 0 && /^(?:at|with|against|on|over|between|under|by)$/.test(this.words[by]!)) continue;
      // “a Kestrian party in Torrel”
      if (by >= 0 && this.words[by] === 'in' && /^(?:party|union|movement)$/.test(this.words[i]!)) continue;
      const id = this.known(j);
      if (id !== null && this.isNamed(id)) return id;
    }
    return null;
  }

  private isBand(id: string): boolean {
    return this.context.kind?.(id) === 'armed-group';
  }

  /** “Hamas rebels” are Hamas; “Mali's rebels” are not Mali, which they fight */
  private bandOf(i: number, own: string): string {
    const whose = this.bodyOf(i);
    return whose !== null && /^(?:armed-group|organisation)$/.test(this.context.kind?.(whose) ?? '') ? whose : own;
  }

  /** “Serbia's army” is Serbia; “their foe Serbian government forces” are not theirs */
  private ofBody(i: number, own: string): string {
    const whose = masters.test(this.words[i]!) ? null : this.bodyOf(i);
    return whose === null || (this.principal(own) !== own && !this.same(whose, own)) ? own : whose;
  }

  /** the noun at i where it describes somebody nothing has made an actor: “The Summit”, “the bondholders”; else -1 */
  describing(i: number): number {
    if (i < 0 || !this.context.describe || this.known(i) !== null) return -1;
    if (this.a.upos[i] !== UPOS.NOUN && this.a.upos[i] !== UPOS.PROPN) return -1;
    const capital = i > this.sentence(i).from && /^\p{Lu}/u.test(this.a.text.slice(this.a.start[i]!));
    return capital || isSomebody(this.a.lemma[i]!.toLowerCase()) ? i : -1;
  }

  /** many, as “villagers” are, or a body that can be “they” */
  protected isPlural(id: string): boolean {
    return /^(?:people|organisation|armed-group|bloc)$/.test(this.context.kind?.(id) ?? '');
  }
}
