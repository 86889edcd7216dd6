import {UPOS} from '../../tagset.ts';
import {coordinated, predicate} from '../reading/clause.ts';
import {furtherClauses, withGapped} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import {mandative, stative, timeNouns} from '../words/complements.ts';
import {changing, deeds, isDeedNoun} from '../words/deeds.ts';
import {bodies, sides} from '../words/reading.ts';
import {isSomebody} from '../words/speakers.ts';
import {addressee, addresseesOf} from './addressees.ts';
import {isBare, isHolder, wholeFrom} from './askings.ts';
import type {Complement} from './complements.ts';

/** “insisted that aid be let in”, “promised that it would pay”: the acts of the clause of “that” behind v */
export function clausal(
  r: Reading,
  v: number,
  frame: 'that' | 'subjunctive',
  passive: boolean,
  by: string[],
): Complement[] {
  const c = r.clauseAfter(v, frame === 'subjunctive' || mandative.test(r.lemma(v)));
  if (c < 0 || r.infinitival(c)) return [];
  // “the ransom demanded by the gang for men that it holds”: of the men
  if (passive && r.is(v, 'acl') && r.kids[c]!.some(j => j > v && j < c && r.xposOf(j) === 'WDT')) return [];
  // “insisted on settling the issue that others raise”
  if (r.lemma(v) === 'insist' && r.words[v + 1] === 'on' && !timeNouns.test(r.words[v + 2] ?? '')) return [];
  // “insisted that the pier has not been sold”: how things stand
  if (r.lemma(v) === 'insist' && [...r.helpers(c), r.kid(c, 'cop')].some(h => h >= 0 && standing.test(r.words[h]!)))
    return [];
  // “ordered the release of the files; that case is over”
  for (let j = v + 1; j < c; j++) if (r.words[j] === ';') return [];
  const subject = r.subjectOf(c);
  if (subject < v || subject > c) return [];
  // “proposes things the ministry is already doing”
  const named = r.kid(v, 'obj');
  if (named > v && r.lo[subject] === named + 1) return [];
  // “insists that whatever comes back be delivered to him”
  if (/^(?:whatever|whoever|what|those|anyone|anything|all)$/.test(r.words[subject]!)) {
    const late = bareBehind(r, c);
    if (late > c) return [{head: late, run: {from: subject, to: r.hi[late]!}, of: [], verbal: true, addressed: true}];
  }
  // “insist that he sell” with the bare form for a past
  const tag = isBare(r, c) ? 'VB' : r.formOf(c);
  // “insisted that Dhaka stop”: a singular subject with a plain form
  const plain =
    tag === 'VB' ||
    (tag === 'VBP' &&
      // “demanding they return”: what is demanded is not told
      (r.lemma(v) === 'demand' ||
        /^(?:NN|NNP)$/.test(r.xposOf(subject)) ||
        // “suggested that he pick a date”
        /^(?:he|she|it)$/.test(r.words[subject]!) ||
        // “suggested that the two sides meet”
        sides.test(r.words[subject]!) ||
        (r.lemma(v) !== 'suggest' && (deeds.has(r.a.lemma[c]!) || isUnshifted(r, v, c)))));
  // “officials insist that they give nothing to the rebels” tells of themselves
  if (
    r.lemma(v) === 'insist' &&
    tag === 'VBP' &&
    /^(?:they|we|i)$/.test(r.words[subject]!) &&
    (r.known(subject) === null || r.actorsOf(subject).some(x => by.some(y => r.same(x, y))))
  )
    return [];
  if (frame === 'subjunctive' && !(plain || /^(?:must|should)$/.test(r.modal(c) ?? ''))) return [];
  if (
    frame === 'that' &&
    !passive &&
    r.lemma(v) !== 'propose' &&
    r.modal(c) !== null &&
    /^(?:will|would|can|could)$/.test(r.modal(c)!) &&
    !/^(?:pledge|promise|vow|agree|undertake|swear|threaten|guarantee|consent|accede)$/.test(r.lemma(v))
  )
    return [];
  if (/^(?:ask|remind)$/.test(r.lemma(v)) && !/^(?:must|should)$/.test(r.modal(c) ?? '') && !plain) return [];
  // “agree that it should not” is an opinion, “agree that it will” a promise
  if (r.lemma(v) === 'agree' && tag !== 'VB' && !/^(?:will|would|shall|'ll)$/.test(r.modal(c) ?? '')) return [];
  // who promises or threatens acts; whom it is put to stands before “that”
  const own = /^(?:promise|pledge|vow|agree|undertake|swear|threaten|commit|guarantee|consent|accede)$/.test(
    r.lemma(v),
  );
  const clauses = [c, ...furtherClauses(r, c)].flatMap(x => clause(r, x));
  // “agreed that there will still be work”, “that it is critical” are views
  const views = (h: number) =>
    r.lemma(v) === 'agree' &&
    (r.kid(h, 'cop') >= 0 || (r.kid(h, 'expl') >= 0 && !isDeedNoun(r.a.lemma[r.kid(h, 'nsubj')] ?? '')));
  if (own) return clauses.filter(x => !views(x.head)).map(x => ({...x, of: addresseesOf(r, v, by)}));
  // “proposed that the two armies pull back”: what is proposed, not who is asked
  if (/^(?:propose|suggest)$/.test(r.lemma(v)) && plain)
    return clauses.map(x => ({...x, of: [], run: {from: wholeFrom(r, x.head, x.run.from), to: x.run.to}}));
  // “remind loyalist organisations that their ceasefire must hold”
  const whom = r.lemma(v) === 'remind' ? addressee(r, v) : -1;
  // “required of France that the ship be freed”
  const source =
    /^(?:require|demand|ask|request)$/.test(r.lemma(v)) && r.words[v + 1] === 'of' ? r.oblique(v, 'of') : -1;
  if (source > v) return clauses.map(x => (x.of.length ? x : {...x, of: r.actorsOf(source, by)}));
  return whom < 0 ? clauses : clauses.map(x => (x.of.length ? x : {...x, of: r.actorsOf(whom, by)}));
}

/** the participle of a later “be …” without a modal in the same clause; -1 when there is none */
export function bareBehind(r: Reading, c: number): number {
  for (let i = c + 1; i + 1 < r.sentence(c).to && i - c < 12 && !/^[.,;:]$/.test(r.words[i]!); i++)
    if (r.words[i] === 'be' && !/^(?:MD|TO)$/.test(r.xposOf(i - 1)) && r.xposOf(i + 1) === 'VBN') return i + 1;
  return -1;
}

/** "that Israel leave": the predicate, of its subject; where no actor is to act the whole clause, "that aid be let in" */
export function clause(r: Reading, c: number): Complement[] {
  return coordinated(r, c).flatMap(head => {
    // “it is essential that Serbia cooperate, France said”
    if (/^(?:say|add|tell)$/.test(r.lemma(head)) && r.xposOf(head) === 'VBD') return [];
    const subject = r.subjectOf(head);
    const passive =
      r.passive(head) ||
      (r.words[head - 1] === 'let' && r.words[head - 2] === 'be') ||
      (r.words[head] === 'let' && r.words[head - 1] === 'be');
    // “that their own ceasefire must hold”: a thing of theirs, not they
    const thing =
      subject >= 0 &&
      !bodies.test(r.words[subject]!) &&
      (r.kid(subject, 'nmod:poss') >= 0 ||
        // “that seats in parliament follow population”
        (r.a.upos[subject] === UPOS.NOUN &&
          r.known(subject) === null &&
          (r.oblique(subject, 'in', 'of', 'on', 'for') > subject ||
            // “that the embargo cease”
            (changing.test(r.a.lemma[head]!) && !isSomebody(r.a.lemma[subject]!)))));
    const actors = passive
      ? r.passive(head)
        ? r.agents(head)
        : []
      : subject >= 0 && !thing
        ? r.actorsOf(subject)
        : [];
    const own = r.kid(head, 'nsubj', 'expl', 'csubj');
    if (actors.length && !passive) return [{head, run: predicate(r, head), of: actors, verbal: true, addressed: true}];
    // “demanded that the minister intervene”: whoever that is
    const noun = actors.length || passive || thing ? -1 : r.describing(subject);
    if (noun >= 0 && isHolder(r, noun))
      return [{head, run: predicate(r, head), of: [r.context.describe!(noun)], verbal: true, addressed: true}];
    const that = thatBefore(r, head);
    const from =
      own >= 0 && own < head && that >= 0 && (/^(?:who|which)$/.test(r.words[own]!) || isOnePhrase(r, that + 1, own))
        ? that + 1
        : own >= 0 && own < head
          ? r.lo[own]!
          : predicate(r, head).from;
    return withGapped(r, {head, run: {from, to: r.hi[head]!}, of: actors, verbal: true, addressed: true});
  });
}

/** no verb and no comma between: “no more than 200 people a year be let in” */
function isOnePhrase(r: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (r.isVerb(i) || /^[,;:–—]$/.test(r.words[i]!)) return false;
  return to - from < 12;
}

/** the “that” that opens the clause of v, within reach */
function thatBefore(r: Reading, v: number): number {
  for (let j = v - 1; j >= r.sentence(v).from && v - j < 16; j--) {
    if (r.words[j] === 'that') return j;
    if (/^[.;:,]$/.test(r.words[j]!)) return -1;
  }
  return -1;
}

/** “insisted that the rebels lay down their arms”: a deed in the present after a past is asked for, not told */
const isUnshifted = (r: Reading, v: number, c: number): boolean =>
  /^(?:VBD|VBN)$/.test(r.xposOf(v)) && mandative.test(r.lemma(v)) && r.kid(c, 'cop') < 0 && !stative.has(r.a.lemma[c]!);

/** Helpers and copulas of how things are and were. */
const standing = /^(?:has|have|had|is|are|was|were|'s|'re|been)$/;
