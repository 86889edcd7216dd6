import type {Reading} from '../reading/reading.ts';
import {listing, memberNouns, unions} from '../words/relations.ts';
import {named} from './mediations.ts';
import type {Push} from './relations.ts';

/** “coalition nations include Chad and Niger”, “the alliance, which comprises”, “members of the bloc, including”: who belongs to it */
export function byListing(r: Reading, i: number, push: Push): void {
  if (!listing.test(r.words[i]!) || r.negated(i)) return;
  const head = listed(r, i);
  if (head < 0) return;
  const end = endOfList(r, i);
  const names = new Set<string>();
  for (let j = i + 1; j < end; j++) {
    const id = named(r, j) ?? r.known(j);
    if (id !== null && r.isNamed(id) && belongs.test(r.context.kind?.(id) ?? '')) names.add(id);
  }
  if (names.size < 2) return;
  const body = bodyOf(r, head).filter(x => holds.test(r.context.kind?.(x) ?? 'bloc'));
  push([...names], body, 'membership', {from: i, to: end}, i);
}

/** kinds of actors with members, and of those that are members */
const holds = /^(?:bloc|organisation|people)$/;
const belongs = /^(?:state|organisation|armed-group)$/;

const isUnion = (r: Reading, i: number): boolean => unions.test(r.lemma(i).toLowerCase());

/** the noun whose parts are listed: the subject of “include”, what stands before “, including” */
function listed(r: Reading, i: number): number {
  if (r.words[i] !== 'including') {
    const subject = r.subjectOf(i);
    return subject >= 0 && /^(?:which|that)$/.test(r.words[subject]!) ? r.a.head[i]! : subject;
  }
  const before = r.words[i - 1] === ',' ? i - 2 : i - 1;
  const {from} = r.sentence(i);
  for (let j = before; j >= from && before - j < 4; j--)
    if (/^(?:NNS|NN|NNP|NNPS)$/.test(r.xposOf(j)) && (memberNouns.test(r.a.lemma[j]!) || isUnion(r, j))) return j;
  return -1;
}

/** “coalition nations”, “member states of the union”, “the alliance” itself */
function bodyOf(r: Reading, head: number): string[] {
  if (isUnion(r, head)) return bodyAt(r, head);
  if (!memberNouns.test(r.a.lemma[head]!)) return [];
  for (let j = r.phraseStart(head); j < head; j++)
    if (isUnion(r, j) || /^NNP/.test(r.xposOf(j))) {
      const id = r.context.actor(j, j + 1);
      if (id !== null && r.isNamed(id)) return [id];
      if (isUnion(r, j)) return described(r, j);
    }
  const of = r.oblique(head, 'of', 'in');
  return of > head ? bodyAt(r, of) : [];
}

/** whoever the noun means, or a union told by no more than it */
function bodyAt(r: Reading, i: number): string[] {
  const known = r.actorsOf(i);
  return known.length || !isUnion(r, i) ? known : described(r, i);
}

const described = (r: Reading, i: number): string[] => (r.context.describe ? [r.context.describe(i)] : []);

/** behind the last name of a list */
function endOfList(r: Reading, i: number): number {
  const {to} = r.sentence(i);
  let j = i + 1;
  while (j < to && (/^(?:NNPS?|DT|CC|,|PDT)$/.test(r.xposOf(j)) || named(r, j) !== null)) j++;
  return j;
}
