import {infinitive, thing} from '../reading/heads.ts';
import {listBehind, nominal, undone, verbal} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import {ungranted} from '../words/complements.ts';
import {working} from '../words/efforts.ts';
import {addresseesOf} from './addressees.ts';
import {isOwn, papers, withheldFrom} from './askings.ts';
import type {Complement} from './complements.ts';
import {seenToDo} from './seeing.ts';
import {giving} from './transfers.ts';
import {isWorkedFor} from './working.ts';

/** “asked to land”, “demanded to know”, “pledged to withdraw”: what one is to do oneself, or what one works for */
export function toDo(r: Reading, v: number, passive: boolean, by: string[]): Complement[] {
  const to = infinitive(r, v, v);
  if (to < 0) return [];
  // “a truce offered by the rebels to coincide with the talks”: the truce, and what it is for
  if (passive && by.length && r.is(v, 'acl') && /^(?:offer|propose)$/.test(r.lemma(v))) return [];
  // “were offered a bonus to fly”: the bonus, and what it is for
  if (passive && giving.test(r.lemma(v)) && r.kid(v, 'obj') > v && r.kid(v, 'obj') < to) return [];
  if (/^(?:ask|beg|request)$/.test(r.lemma(v)) && r.lemma(to) === 'see') return askedToSee(r, to);
  // “asked to land at the port”: leave for it
  if (/^(?:ask|request)$/.test(r.lemma(v)))
    return passive || !isOwn(r, v, to) || withheldFrom.test(r.a.lemma[to]!) || r.passive(to)
      ? []
      : verbal(r, to, [], false);
  // “called to ban the trawlers”, “pushing to insert a clause”: what it is for, by others than who pushes
  if (working.test(r.lemma(v))) return passive || !isWorkedFor(r, v, to) ? [] : verbal(r, to, [], false);
  if (/^(?:beg|urge|implore|beseech)$/.test(r.lemma(v))) return [];
  if (r.lemma(v) === 'demand' && !ownWish.test(r.a.lemma[to]!) && r.words[v + 2] !== 'be') return [];
  return verbal(r, to, addresseesOf(r, v, by), false);
}

/** What one demands to do oneself, by lemma. */
const ownWish = /^(?:know|see|speak|meet|hear|be)$/;

/** “asked to see the letter”; “asked to see him” wants a thing for oneself */
function askedToSee(r: Reading, to: number): Complement[] {
  const seen = r.kid(to, 'obj');
  const isAct = seen > to && (papers.test(r.a.lemma[seen]!) || (r.xposOf(seen) === 'PRP' && r.known(seen) !== null));
  return isAct ? verbal(r, to, [], false) : [];
}

/** “wants to be paid”, “want paying for the three days” */
export function granted(r: Reading, v: number, passive: boolean): Complement[] {
  if (/^(?:want|need)$/.test(r.lemma(v)) && isUndergone(r, v + 1)) return verbal(r, v + 1, [], false);
  const to = r.words[v + 1] === 'to' && r.words[v + 2] === 'be' ? infinitive(r, v, v) : -1;
  return !passive && to > v + 2 && r.xposOf(to) === 'VBN' && !ungranted.test(r.a.lemma[to]!)
    ? verbal(r, to, [], false)
    : [];
}

/** “ruled out selling the mill”, “suggested meeting in Oslo” */
export function doing(r: Reading, v: number, _passive: boolean, by: string[]): Complement[] {
  const g = /^(?:out|down|to|on|at|against)$/.test(r.words[v + 1] ?? '') ? v + 2 : v + 1;
  if (r.xposOf(g) !== 'VBG' || g >= r.sentence(v).to || r.helpers(g).some(j => j > v && j < g)) return [];
  // “ruled out being asked again”
  const head = r.is(g, 'aux:pass', 'cop', 'aux') && r.a.head[g]! > g ? r.a.head[g]! : g;
  return verbal(r, head, addresseesOf(r, v, by), false).map(c => ({
    ...c,
    run: {from: Math.min(g, c.run.from), to: c.run.to},
  }));
}

/** “wants to see concrete measures: more lorries, and an end to the siege”, “would like to see them gone” */
export function toSee(r: Reading, v: number, _passive: boolean, by: string[]): Complement[] {
  const to = r.words[v + 1] === 'to' ? v + 2 : -1;
  if (to < 0 || r.lemma(to) !== 'see' || r.words[to + 1] === 'for') return [];
  const seen = seenToDo(r, to, by);
  if (seen.length) return seen;
  const done = undone(r, to);
  if (done.length) return done;
  const what = thing(r, to);
  if (what < 0 || !r.isNominal(what) || r.actorAt(what) !== null) return [];
  const listed = listBehind(r, what);
  return listed.length ? listed : nominal(r, what, [], false);
}

/** “want paying”, “wants feeding at once”: a gerund of what is to be done, with nothing it is done to */
const isUndergone = (r: Reading, g: number): boolean =>
  r.xposOf(g) === 'VBG' &&
  r.words[g] === r.a.text.slice(r.a.start[g], r.a.end[g]) &&
  r.kid(g, 'obj') < 0 &&
  /^(?:for|in|by|at|before|now|,|\.|;|and)$/.test(r.words[g + 1] ?? '.');
