import {agentNouns} from '../../actors/words/agents.ts';
import type {Reading} from '../reading/reading.ts';
import {crowds, offices, papers, undertakings} from '../words/relations.ts';
import {isSomebody} from '../words/speakers.ts';

/** nobody in particular: “his supporters”, “few others”, “international players” */
export function isNobody(r: Reading, id: string): boolean {
  if (r.isNamed(id)) return false;
  const name = (r.context.nameOf?.(id) ?? '').toLowerCase();
  const head = name
    .split(/ (?:of|for|in|from|who|at) /)[0]!
    .split(' ')
    .at(-1)!;
  return crowds.test(head === 'people' ? name : head);
}

/** “Operation Desert Fox”, “the Clean Water Act”: what one takes part in or is for, and nobody */
export const isUndertaking = (r: Reading, id: string): boolean => undertakings.test(r.context.nameOf?.(id) ?? '');

/** “the town”, “a coalition aircraft”: what one holds or steers, and nobody */
export const isHeld = (r: Reading, id: string): boolean =>
  !r.isNamed(id) &&
  /\b(?:cit(?:y|ies)|towns?|villages?|count(?:y|ies)|districts?|areas?|aircraft|jets?|warplanes?|drones?|vessel|ship|tanks?|airport|base|port|prefecture|canton)$/i.test(
    r.context.nameOf?.(id) ?? '',
  );

/** who does it; in “France and Germany, which own”, both; a body does not what “a committee member who” does */
export function doers(r: Reading, v: number): string[] {
  const subject = r.subjectOf(v);
  if (subject < 0 || !/^(?:which|who|that)$/.test(r.words[subject]!))
    return subject >= 0 && r.xposOf(subject) === 'NN' && isOneOf(r, subject) ? [] : r.actorsOf(subject);
  for (let at = v, steps = 0; at >= 0 && steps < 4; at = r.a.head[at]!, steps++)
    if (r.is(at, 'acl:relcl')) {
      const head = r.a.head[at]!;
      // “Diana Orr, a committeewoman who supports him”
      const over = r.is(head, 'appos') ? r.a.head[head]! : -1;
      const person = over >= 0 ? r.known(over) : null;
      if (person !== null && r.context.kind?.(person) === 'person') return [person];
      if (isOneOf(r, head)) return [];
      const all = r.actorsOf(r.a.head[at]!);
      return all.length > 1 && r.words[r.lo[at]! - 1] !== ',' && r.words[subject - 1] !== ','
        ? r.actorsOf(subject)
        : all.length
          ? all
          : r.actorsOf(subject);
    }
  return r.actorsOf(subject);
}

/** “fear of Sweden”, “the Oslo paper”: a thing read as whoever is named with it */
export const isThing = (r: Reading, i: number): boolean =>
  i >= 0 &&
  /^NNS?$/.test(r.xposOf(i)) &&
  (!isSomebody(r.a.lemma[i]!) || papers.test(r.a.lemma[i]!)) &&
  !agentNouns.has(r.a.lemma[i]!) &&
  r.actorsOf(i).every(x => r.isNamed(r.principal(x)) && !(r.context.kind?.(x) === 'person' && r.principal(x) !== x));

/** “the raid on the militia”, “an assault on a city”: a thing, or what is done to whoever is named with it */
export const isAimed = (r: Reading, i: number): boolean => isThing(r, i) || r.oblique(i, 'on', 'against') > i;

/** “a committee member”, “one senator”: a person of a body who is read as the body */
function isOneOf(r: Reading, i: number): boolean {
  if (i < 0 || !offices.test(r.a.lemma[i]!)) return false;
  const id = r.known(i);
  return id !== null && r.context.kind?.(r.principal(id)) !== 'person' && r.kid(i, 'flat', 'appos') < 0;
}

/** whom it is done to, a body or its people without a name as well: “finance the board” */
export function others(r: Reading, i: number, but: readonly string[]): string[] {
  const known = r.actorsOf(i, [...but], false);
  const noun = known.length || !bodiesOrMembers.test((r.a.lemma[i] ?? '').toLowerCase()) ? -1 : r.describing(i);
  return noun < 0 || !r.context.describe ? known : [r.context.describe(noun)];
}

/** Bodies, and people of one, that one funds, owns, belongs to or is backed by. By lemma. */
const bodiesOrMembers =
  /^(?:board|council|committee|commission|consortium|exchange|union|alliance|coalition|federation|association|clinic|hospital|university|school|church|company|firm|party|group|militia|rebel|guild|club|league|bank|paper|newspaper|institute|charity|movement|cooperative|venture|port|railway|airline|refinery|mine|prison|plant|farmer|importer|grower|pac|superdelegate|delegate|activist|conservative|progressive|lawmaker|senator|mayor|governor|republican|democrat|fighter|leader)$/;
