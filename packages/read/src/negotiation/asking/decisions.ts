import type {Demand} from '@suasion/model';
import {build, eachVerb, type FoundDemand} from '../acts/build.ts';
import {conditionsOf} from '../conditions/terms.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {isMenace} from '../modals/menaces.ts';
import {isWilled} from '../modals/willed.ts';
import {coordinated, positive, predicate} from '../reading/clause.ts';
import {infinitive, nounAfter} from '../reading/heads.ts';
import {nominal} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import {deeds, suffered} from '../words/deeds.ts';
import {deciding, triggers} from '../words/frames.ts';
import {harmful} from '../words/harm.ts';

/** “voted to strike unless pay is raised”, “decided not to send a team”, “resolved to reopen the mill”: what is decided is undertaken. */
export function decided(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  if (!deciding.has(r.lemma(v)) || r.negated(v) || r.passive(v) || r.modal(v) !== null) return [];
  if (!r.isReal(v) || r.supposed(v) || r.infinitival(v)) return [];
  const by = r.subjects(v);
  if (r.lemma(v) === 'vote' && r.words[v + 1] === 'for') return votedFor(r, calendar, v, by);
  if (r.words[v + 1] === 'against') return decidedAgainst(r, calendar, v, by);
  const to = by.length ? infinitive(r, v, v) : -1;
  if (to < 0 || r.words[v + 1] === 'over') return [];
  return coordinated(r, to).flatMap(head => {
    const kind = kindOf(r, to, head);
    if (kind === null) return [];
    const run = kind === 'refusal' ? positive(r, head) : predicate(r, head);
    const found = build(r, calendar, kind, by, {head, run, of: [], verbal: true, addressed: false}, v, false);
    // “decided to sponsor a walk”: undertaken where it is asked or fought over
    return kind === 'promise' && !isUndertaken(r, head) ? found.map(d => ({...d, loose: true as const})) : found;
  });
}

/** “decided against joining the pact”; not “voted against a measure to extend it” */
const decidedAgainst = (r: Reading, calendar: Calendar, v: number, by: string[]): FoundDemand[] =>
  r.xposOf(v + 2) === 'VBG' ? eachVerb(r, calendar, 'refusal', by, v + 2, v) : [];

/** “voted for the expulsion of the troops”: what others are to do or undergo; not “voted for the mayor”, “for the budget” */
function votedFor(r: Reading, calendar: Calendar, v: number, by: string[]): FoundDemand[] {
  const what = nounAfter(r, v + 1);
  if (!by.length || what < v || !(suffered.test(r.a.lemma[what]!) || voted.test(r.a.lemma[what]!))) return [];
  return nominal(r, what, [], false).flatMap(c => build(r, calendar, 'demand', by, c, v, false));
}

/** What a body votes for that others are to do. By lemma. */
const voted = /^(?:withdrawal|boycott|closure|impeachment|resignation|embargo|ban|inquiry|recount|reopening)$/;

/** what the act at `head` is, decided on with the first one at `to`; null for what says itself what it is, or nothing */
function kindOf(r: Reading, to: number, head: number): Demand['kind'] | null {
  const lemma = r.a.lemma[head]!;
  if (triggers.has(lemma)) return null;
  if (/^(?:not|never|no)$/.test(r.words[predicate(r, head).from]!)) return 'refusal';
  const out = /^(?:stay|walk|go|come|remain)$/.test(lemma) && r.words[head + 1] === 'out';
  const terms = conditionsOf(r, to);
  if (harmful.has(lemma) || out || terms.unless || isMenace(r, head, terms)) return 'threat';
  return isUndertaken(r, head) || isWilled(r, head) ? 'promise' : null;
}

const isUndertaken = (r: Reading, head: number): boolean =>
  deeds.has(r.a.lemma[head]!) || /^(?:stay|continue|return|go|carry|move)$/.test(r.a.lemma[head]!);
