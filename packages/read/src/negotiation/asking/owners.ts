import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {speaking} from '../words/governors.ts';
import {isSomebody} from '../words/speakers.ts';

/** whose it is: “its”, “union demands”, “calls from Washington”, “a call by the envoy” */
export function ownerOf(r: Reading, noun: number, kind: string): string[] {
  const whose = r.kid(noun, 'nmod:poss');
  if (whose >= 0) {
    const ids = r.actorsOf(whose);
    // “agreed to their demand”: nobody gives in to their own
    if (ids.length && isOthers(r, noun, whose, ids)) return [];
    if (ids.length) return ids;
    // “Their main demand is …, the strike committee said”
    if (/^(?:their|its|his|her|our|my)$/.test(r.words[whose]!) && r.known(whose) === null) return r.voice(noun);
  }
  const from = r.oblique(noun, 'from', 'by');
  if (from > noun && r.isNominal(from)) return r.actorsOf(from);
  // “the threat of the Commission to withhold”, “the rejection by depositors of a plan”
  if (r.words[noun + 1] === 'of' && /^(?:threat|refusal|promise|offer|pledge)$/.test(r.lemma(noun))) {
    const who = nounAfter(r, noun + 1);
    if (who > noun && isInfinitive(r, who + 1)) return r.actorsOf(who);
  }
  const of = ofWhom(r, noun);
  if (of > 0) return r.actorsOf(of);
  const near = fromBeside(r, noun);
  if (near.length) return near;
  for (const j of r.kids[noun]!)
    if (j < noun && r.is(j, 'compound', 'amod')) {
      const id = kind === 'threat' ? (r.context.land?.(j) ?? null) : r.known(j);
      if (id !== null) return [id];
      // “an opposition call for”, “a union demand that”: whoever they are; not “an extension on a court order to”
      if (
        /^(?:demand|offer)$/.test(kind) &&
        r.lemma(noun) !== 'order' &&
        r.is(j, 'compound') &&
        isSomebody(r.a.lemma[j]!) &&
        r.describing(j) === j
      )
        return [r.context.describe!(j)];
    }
  return [];
}

/** a pronoun before what somebody grants, meets or turns down, taken for the one who does */
function isOthers(r: Reading, noun: number, whose: number, ids: readonly string[]): boolean {
  const v = r.a.head[noun]!;
  if (!/^(?:their|its|his|her)$/.test(r.words[whose]!) || v < 0 || v > noun || !answers.test(r.lemma(v))) return false;
  return r.subjects(v).some(x => ids.some(y => r.same(x, y)));
}

/** To answer another's demand. By lemma. */
const answers =
  /^(?:agree|accept|meet|grant|concede|yield|bow|cave|reject|refuse|dismiss|rebuff|accede|satisfy|ignore)$/;

/** “the demand that … came from Paris”, “was made by”, “conditions set by Paris”: who put it forward, by the verb over it or below it */
export function broughtBy(r: Reading, noun: number, governor: number): string[] {
  for (const v of [governor, ...r.kids[noun]!.filter(j => j > noun && r.is(j, 'acl') && r.xposOf(j) === 'VBN')]) {
    if (v < noun) continue;
    const isFrom = /^(?:come|emanate|originate|stem|issue)$/.test(r.lemma(v));
    if (!isFrom && !(r.passive(v) && (speaking.test(r.lemma(v)) || /^(?:set|lay)$/.test(r.lemma(v))))) continue;
    const who = r.oblique(v, isFrom ? 'from' : 'by');
    if (who > v) return r.actorsOf(who);
  }
  return [];
}

/** “the request of the Union for a lower price”: whose it is; -1 when none */
export function ofWhom(r: Reading, noun: number): number {
  if (r.words[noun + 1] !== 'of' || !/^(?:request|demand|claim|plea|appeal|call)$/.test(r.lemma(noun))) return -1;
  const whose = nounAfter(r, noun + 1);
  return whose > noun && r.known(whose) !== null && /^(?:for|that|to)$/.test(r.words[whose + 1] ?? '') ? whose : -1;
}

/** “calls from Washington for”, with the parse joining “from” to the verb */
function fromBeside(r: Reading, noun: number): string[] {
  if (!/^(?:from|by)$/.test(r.words[noun + 1] ?? '')) return [];
  const whom = nounAfter(r, noun + 1);
  return whom < 0 ? [] : r.actorsOf(whom);
}

/** “to” before a plain form: “to talk”, “to ‘talk with them’” */
export const isInfinitive = (r: Reading, i: number): boolean =>
  r.words[i] === 'to' && i + 1 < r.a.n && r.xposOf(pastMark(r, i + 1)) === 'VB';

/** over the mark that opens a quotation */
export const pastMark = (r: Reading, i: number): number => (/^[“‘']$/.test(r.words[i] ?? '') ? i + 1 : i);
