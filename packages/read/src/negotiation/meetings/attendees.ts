import type {Meeting} from '@suasion/model';
import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import type {Sides} from '../reading/sides.ts';
import {besides} from './encounters.ts';
import {isAboutOther, isTalks} from './gatherings.ts';

/** whom the subject means; in “negotiators for France and Serbia” those they speak for */
export function sent(r: Reading, subject: number): string[] {
  // “The two presidents, Vucic and Thaci, will”
  const comma = r.words[subject + 1] === ',' ? r.words.indexOf(',', subject + 2) : -1;
  const listed = comma > 0 && comma - subject < 12 ? r.actorsIn(subject + 2, comma) : [];
  if (listed.length > 1 && /^NNS$/.test(r.xposOf(subject)) && listed.every(x => r.context.kind?.(x) === 'person'))
    return listed;
  const own = r.actorsOf(subject);
  // “President Ali of Guyana and President Maduro of Venezuela met”, the second hung on Guyana
  if (own.length === 1 && r.context.kind?.(own[0]!) === 'person') {
    const second = secondPerson(r, subject);
    if (second !== null && !r.same(second, own[0]!)) return [own[0]!, second];
  }
  if (
    own.length > 1 ||
    !/^(?:negotiators|envoys|delegations|representatives|officials|ministers|leaders|presidents|teams|diplomats|delegates|lawyers|mediators|commanders|generals|heads)$/.test(
      r.words[subject]!,
    )
  )
    return own;
  const parsed = r.oblique(subject, 'for', 'from', 'of');
  // hung on the verb: “hosted envoys from Chad and Libya”
  const from = parsed < subject && r.words[subject + 1] === 'from' ? nounAfter(r, subject + 1) : parsed;
  if (from < subject) return own;
  // “from Japan and South Korea”, whatever the parse made of the second
  const all = r.actorsOf(from);
  for (let j = from + 1; j < r.sentence(from).to && /^(?:NNPS?|DT|CC|,)$/.test(r.xposOf(j)); j++)
    if (/^NNPS?$/.test(r.xposOf(j)) && !/^NNPS?$/.test(r.xposOf(j + 1)))
      for (const id of r.actorsOf(j)) if (!all.some(x => r.same(x, id))) all.push(id);
  return all.length > own.length ? all : own;
}

/** the person joined by “and” behind the phrase of token i, over “of Guyana” and titles; null when none */
function secondPerson(r: Reading, i: number): string | null {
  const {to} = r.sentence(i);
  let joined = false;
  for (let j = i + 1; j < Math.min(to, i + 14); j++) {
    if (r.words[j] === 'and') joined = true;
    else if (!/^(?:NNPS?|NN|JJ|DT|POS)$/.test(r.xposOf(j)) && r.words[j] !== 'of') return null;
    const id = joined && r.xposOf(j) === 'NNP' ? r.known(j) : null;
    if (id !== null && r.context.kind?.(id) === 'person') return id;
  }
  return null;
}

/** whom one meets: “his Turkish counterpart” is Turkey's */
export const whom = (r: Reading, i: number, who: readonly string[]): string[] =>
  /^(?:counterpart|colleague)s?$/.test(r.words[i]!) ? besides(r, i, who) : r.actorsOf(i, [...who]);

/** those behind the first “with”, or another preposition, after the verb, whatever the parse hung it on */
export function withBehind(r: Reading, v: number, who: readonly string[] = [], lead = 'with'): string[] {
  const {to} = r.sentence(v);
  for (let j = v + 1; j < Math.min(to, v + 14) && !/^[.;:,]$/.test(r.words[j]!); j++)
    if (r.words[j] === lead) {
      const head = nounAfter(r, j);
      if (head > j && /^(?:counterpart|colleague)s?$/.test(r.words[head]!)) return besides(r, head, who);
      if (who.length) return head > j ? r.actorsOf(head, [...who]).filter(x => !who.some(y => r.same(x, y))) : [];
      let end = j + 1;
      while (
        end < to &&
        (/^(?:NNPS?|NNS?|JJ|DT|CC|POS|HYPH|PRP\$)$/.test(r.xposOf(end)) || /^(?:,|of)$/.test(r.words[end]!))
      )
        end++;
      return r.actorsIn(j + 1, end).filter(x => r.isNamed(x));
    }
  return [];
}

/** “of Sudan, Ethiopia and Kenya”, whatever the parse made of the list */
export function partiesAt(r: Reading, i: number): string[] {
  const own = named(r, i);
  const more = r.kid(i, 'appos');
  let over = r.a.head[i]!;
  const beside = over >= 0 ? r.kids[over]!.find(j => j > i && r.is(j, 'appos') && r.words[j - 1] === ',') : undefined;
  over = more >= 0 ? more : (beside ?? -1);
  return over > i && r.conjuncts(over).length ? [...own, ...r.actorsOf(over, own)] : own;
}

/** those between whom a gathering is; beside one who is known any noun is somebody: “between the union and the port” */
function named(r: Reading, i: number): string[] {
  const known = r.actorsOf(i);
  const {describe} = r.context;
  const second = /^(?:and|,)$/.test(r.words[i + 1] ?? '') ? nounAfter(r, i + 1) : -1;
  if (known.length > 1 || second < 0 || !describe || !r.kids[i]!.some(j => r.words[j] === 'between')) return known;
  const ids = [i, second].map(j => r.actorsOf(j)[0] ?? (/^NNS?$/.test(r.xposOf(j)) ? describe(j) : null));
  return ids.every(x => x !== null) ? (ids as string[]) : known;
}

/** “the third meeting of the mechanism between Turkey, Finland and Sweden”: the first “between” behind the noun */
export function betweenBehind(r: Reading, i: number, known: string[]): string[] {
  for (let j = i + 1; j < Math.min(r.sentence(i).to, i + 9) && !r.isVerb(j); j++)
    if (/^(?:between|among)$/.test(r.words[j]!)) {
      let to = j + 1;
      while (to < r.sentence(i).to && !r.isVerb(to) && !/^[.;:]$/.test(r.words[to]!)) to++;
      const all = r.actorsIn(j + 1, to);
      // “between commanders from Kenya's First Army and Uganda's Fifth Division”
      const lands = all.filter(x => r.context.kind?.(x) === 'state');
      const ids = lands.length > 1 ? lands : all;
      return ids.length > 1 ? ids : known;
    }
  return known;
}

export function attendees(r: Reading, i: number, v: number, before: readonly Meeting[], sides: Sides): string[] {
  // named around it in the sentence, else the two the text is about
  const {from, to} = r.sentence(i);
  const with_ = r.actorsOf(r.oblique(v, 'with', 'between', 'among'));
  if (with_.length > 1) return with_;
  const here = r
    .actorsIn(from, to)
    .filter(
      id =>
        !r.context.reporters?.has(id) &&
        (r.isNamed(r.principal(id)) || !/^(?:organisation|state)$/.test(r.context.kind?.(id) ?? '')),
    );
  return here.length >= 2 && here.length <= 6 && r.kid(v, 'obl:agent') < 0 && hasAmong(r, from, to)
    ? here
    : (sameRound(r, i, before) ?? (isTalks(r, i) ? ofText(r, i, sides) : []));
}

/** the two the text is about; none where one of them does nothing in it */
function ofText(r: Reading, i: number, sides: Sides): string[] {
  const two = r.pair(i);
  if (isAboutOther(r, i, two.length ? two : sides.pair)) return [];
  return two.length ? (two.every(x => r.deals(x)) ? two : []) : sides.pair;
}

/** “the fifth round”, “the talks”: those who met when the text last told of such a thing */
function sameRound(r: Reading, i: number, before: readonly Meeting[]): string[] | null {
  const last = before.at(-1);
  if (!last || last.who.length < 2 || !/^(?:round|session|talk|negotiation)$/.test(r.a.lemma[i]!)) return null;
  return [...last.who];
}

/** “among four parties” whose names the sentence tells elsewhere says nothing of who met */
const hasAmong = (r: Reading, from: number, to: number): boolean => {
  for (let j = from; j < to; j++)
    if (r.words[j] === 'between' || (r.words[j] === 'attended' && !r.is(j, 'acl', 'conj'))) return true;
  return false;
};
