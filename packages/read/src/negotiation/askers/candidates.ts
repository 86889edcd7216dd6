import {UPOS} from '../../tagset.ts';
import type {FoundDemand} from '../acts/build.ts';
import type {Reading} from '../reading/reading.ts';
import {suffered} from '../words/deeds.ts';
import {isSomebody} from '../words/speakers.ts';

/** Whom a demand may be of: actors that could be meant together, none of them for nobody. */
export interface Candidate {
  ids: readonly string[];
  /** the noun that describes somebody nothing has yet made an actor: “the lenders want”; -1 for none */
  noun: number;
  /** their principals in order: two candidates with the same key are one */
  key: string;
  /** where they are mentioned in the sentence of the trigger, and the nearest mention before it */
  mentions: Mention[];
  earlier: Mention | null;
  /** what the rules say */
  ruled: boolean;
  /** ways that lead to them: subject, speaker, whoever was asked before, … */
  routes: string[];
}

/** One run of tokens that mean an actor, and the token by which it hangs in the sentence. */
export interface Mention {
  actor: string;
  token: number;
}

/** Mentions of actors in a text, in order, whatever their form; built once for each text. */
export class Mentions {
  readonly r: Reading;
  readonly list: Mention[] = [];
  /** how often each principal is mentioned, and the principals, most often first */
  readonly times = new Map<string, number>();
  readonly ranked: string[];
  constructor(r: Reading) {
    this.r = r;
    const {n, head, sentOf} = r.a;
    for (let i = 0; i < n; i++) {
      const actor = r.skipped[i] ? null : r.known(i);
      if (actor === null || r.context.reporters?.has(actor)) continue;
      let to = i + 1;
      while (to < n && sentOf[to] === sentOf[i] && r.known(to) === actor) to++;
      let token = i;
      for (let j = i; j < to; j++) if (head[j]! < i || head[j]! >= to) token = j;
      this.list.push({actor, token});
      const id = r.principal(actor);
      this.times.set(id, (this.times.get(id) ?? 0) + 1);
      i = to - 1;
    }
    this.ranked = [...this.times].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).map(x => x[0]);
  }

  /** mentions in sentences first..last */
  within(first: number, last: number): Mention[] {
    const {sentOf} = this.r.a;
    let [from, to] = [0, this.list.length];
    while (from < to) {
      const mid = (from + to) >> 1;
      if (sentOf[this.list[mid]!.token]! < first) from = mid + 1;
      else to = mid;
    }
    while (to < this.list.length && sentOf[this.list[to]!.token]! <= last) to++;
    return this.list.slice(from, to);
  }
}

/** A demand with what came before it, as the routes ask for it. */
export interface Asked {
  demand: FoundDemand;
  /** the demand before it in the text, of another trigger */
  before: FoundDemand | null;
}

/** Who may be the one that asks (`by`) or is asked (`of`), the rules' choice first. */
export function candidates(r: Reading, mentions: Mentions, asked: Asked, slot: 'by' | 'of'): Candidate[] {
  const {demand} = asked;
  const out = new Map<string, Candidate>();
  const add = (ids: readonly string[], ruled = false): Candidate => {
    const key = keyOf(r, ids);
    let c = out.get(key);
    if (!c) {
      c = {ids, noun: -1, key, mentions: [], earlier: null, ruled, routes: []};
      out.set(key, c);
    }
    return c;
  };
  add(demand[slot], true);
  add([]);
  for (const [route, ids] of routes(r, asked, slot)) if (ids.length) add(ids).routes.push(route);
  for (const [route, noun] of describing(r, asked, slot)) {
    const key = `noun ${noun}`;
    let c = out.get(key);
    if (!c) {
      c = {ids: [], noun, key, mentions: [{actor: '', token: noun}], earlier: null, ruled: false, routes: []};
      out.set(key, c);
    }
    c.routes.push(route);
  }
  const at = r.a.sentOf[demand.trigger]!;
  const near = mentions.within(at - 3, at);
  // “wants the aircraft grounded and a force sent”: what is to be done to is asked for nothing
  const grounded = r.isVerbal(demand.trigger) && r.xposOf(r.kid(demand.trigger, 'xcomp')) === 'VBN';
  for (const m of near) {
    if (grounded && slot === 'of' && r.is(m.token, 'obj') && r.a.head[m.token] === demand.trigger) continue;
    const c = add([m.actor]);
    if (r.a.sentOf[m.token] === at) c.mentions.push(m);
    else c.earlier = m;
  }
  for (const id of mentions.ranked.slice(0, 3)) if (r.isNamed(id)) add([id]);
  // several together are where their first is
  for (const c of out.values())
    if (c.ids.length > 1) {
      const parts = c.ids.map(id => out.get(keyOf(r, [id])));
      c.mentions = parts.flatMap(p => p?.mentions ?? []);
      c.earlier ??= parts.find(p => p?.earlier)?.earlier ?? null;
    }
  // nobody asks themselves, and whom an offer is made to, once told, is somebody
  const other = slot === 'by' && demand.of.length ? keyOf(r, demand.of) : null;
  const told = slot === 'of' && demand.of.length > 0 && demand.kind !== 'demand';
  const sufferer = slot === 'of' ? suffering(r, demand.head) : null;
  return [...out.values()].filter(c => c.ruled || !(c.key === other || c.key === sufferer || (told && c.key === '')));
}

/** “demands his release”: he is not who is to release him */
function suffering(r: Reading, act: number): string | null {
  if (r.isVerbal(act) || !suffered.test(r.a.lemma[act]!)) return null;
  const whom = r.kid(act, 'nmod:poss') >= 0 ? r.kid(act, 'nmod:poss') : r.oblique(act, 'of');
  const id = whom < 0 ? null : r.known(whom);
  return id === null ? null : keyOf(r, [id]);
}

export const keyOf = (r: Reading, ids: readonly string[]): string =>
  [...new Set(ids.map(id => r.principal(id)))].sort().join(' ');

/** Nouns in the places of one who asks or is asked that mean no actor known so far. */
function describing(r: Reading, {demand: {trigger, head}}: Asked, slot: 'by' | 'of'): [string, number][] {
  const verbal = r.isVerbal(trigger);
  const found: [string, number][] = [];
  if (slot === 'by') {
    if (verbal && !r.passive(trigger)) found.push(['subject', r.subjectOf(trigger)]);
    if (r.passive(trigger)) found.push(['agent', r.oblique(trigger, 'by')]);
    const told = r.reporter(trigger);
    if (told >= 0) found.push(['reporter', r.subjectOf(told)]);
    const said = r.attributionAfter(trigger);
    if (said >= 0) found.push(['said behind', r.subjectOf(said)]);
    if (!verbal) found.push(['owner', r.kid(trigger, 'nmod:poss')], ['from', r.oblique(trigger, 'from', 'by', 'of')]);
  } else {
    if (verbal) found.push(['object', r.passive(trigger) ? r.subjectOf(trigger) : r.kid(trigger, 'iobj', 'obj')]);
    found.push(['put to', r.oblique(trigger, 'on', 'upon', 'to', 'with', 'from')]);
    if (head !== trigger) {
      if (r.isVerbal(head)) found.push(['doer', r.passive(head) ? r.oblique(head, 'by') : r.kid(head, 'nsubj')]);
      else found.push(['doer', r.kid(head, 'nmod:poss')], ['doer of', r.oblique(head, 'of', 'by', 'from')]);
    } else if (!r.passive(head)) found.push(['doer', r.subjectOf(head)]);
  }
  return found.filter(
    ([, i]) =>
      i >= 0 &&
      i !== head &&
      r.a.upos[i] === UPOS.NOUN &&
      r.known(i) === null &&
      isSomebody(r.a.lemma[i]!.toLowerCase()) &&
      r.actorAt(i) === null,
  );
}

/** the subject of the main clause of a sentence; -1 */
function mainSubject(r: Reading, sentence: number): number {
  if (sentence < 0) return -1;
  for (let i = r.a.sent[sentence]!; i < r.a.sent[sentence + 1]!; i++)
    if (r.is(i, 'nsubj') && r.a.head[i]! >= 0 && r.rel(r.a.head[i]!) === 'root') return i;
  return -1;
}

/** Ways from a demand to actors, without making any actor up. */
function routes(r: Reading, {demand, before}: Asked, slot: 'by' | 'of'): [string, string[]][] {
  const {trigger, head} = demand;
  const one = (id: string | null) => (id === null ? [] : [id]);
  const whom = (i: number) => (i < 0 ? [] : one(r.actorAt(i)));
  const verbal = r.isVerb(trigger);
  const subject = r.isVerbal(trigger) ? r.subjectOf(trigger) : -1;
  const found: [string, string[]][] = [
    ['subject', whom(subject)],
    ['speaker', one(r.speakerAt(trigger))],
    ['speaker of act', one(r.speakerAt(head))],
  ];
  const told = r.reporter(trigger);
  if (told >= 0) found.push(['reporter', whom(r.subjectOf(told))], ['hearer', whom(r.kid(told, 'obj', 'iobj'))]);
  const said = r.attributionAfter(trigger);
  if (said >= 0) found.push(['said behind', whom(r.subjectOf(said))]);
  if (before) found.push(['asker before', before.by], ['asked before', before.of]);
  const k = r.statementAt[head]!;
  const addressee = k >= 0 ? r.context.statements[k]!.addressee : null;
  if (addressee) found.push(['addressee', [addressee]]);
  if (verbal) found.push(['object', whom(r.kid(trigger, 'obj', 'iobj'))], ['agent', whom(r.kid(trigger, 'obl:agent'))]);
  else found.push(['owner', whom(r.kid(trigger, 'nmod:poss'))]);
  let top = head;
  for (let steps = 0; r.a.head[top]! >= 0 && steps < 40; steps++) top = r.a.head[top]!;
  if (top !== trigger && r.isVerbal(top)) found.push(['main subject', whom(r.kid(top, 'nsubj'))]);
  if (head !== trigger) {
    if (r.isVerbal(head)) {
      const doer = r.passive(head) ? r.kid(head, 'obl:agent') : r.kid(head, 'nsubj');
      found.push(['doer', whom(doer)]);
    } else found.push(['doer', whom(r.kid(head, 'nmod:poss'))], ['doer of', whom(r.oblique(head, 'of', 'by', 'from'))]);
  }
  if (slot === 'of') {
    // “unless the council pays”: whoever it hangs on
    for (const {from, to} of demand.conditions)
      for (let i = from; i < to; i++) {
        const v = r.is(i, 'nsubj', 'nsubj:pass') ? r.a.head[i]! : -1;
        if (v >= from && v < to) found.push([r.is(i, 'nsubj') ? 'condition' : 'condition on', whom(i)]);
      }
    // “pay him”, “sell the mine to Larnia”, “talk to the weavers”: to whom it would be done
    if (r.isVerbal(head)) {
      found.push(['done to', whom(r.kid(head, 'iobj'))]);
      if (head !== trigger) found.push(['done to what', whom(r.kid(head, 'obj'))]);
      for (const by of ['to', 'with', 'for', 'from', 'against']) found.push([`done ${by}`, whom(r.oblique(head, by))]);
    } else found.push(['owed', whom(r.oblique(head, 'to', 'with', 'for'))]);
    const topic = mainSubject(r, r.a.sentOf[trigger]! - 1);
    if (topic >= 0) found.push(['subject before', whom(topic)]);
    found.push(['asker', demand.by]);
    const [asker] = demand.by;
    if (asker !== undefined) found.push(['opponent', one(r.opponentOf(asker))]);
  } else {
    found.push(['asked', demand.of]);
    if (!r.isQuoted(trigger)) found.push(['author', one(r.context.author ?? null)]);
  }
  return found;
}
