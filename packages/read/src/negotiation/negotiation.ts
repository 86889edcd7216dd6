import type {Ability, Claim, Deadline, Demand, Meeting, Relation, Requirement} from '@suasion/model';
import type {Analysis} from '../analysis.ts';
import {abilities} from './abilities/abilities.ts';
import {alternatives} from './acts/alternatives.ts';
import {answers, timed} from './acts/answers.ts';
import {eachParty, type FoundDemand, introduced, type SingleDemand} from './acts/build.ts';
import {ellipses, isUntold, resolved} from './acts/ellipses.ts';
import {ellipticTerms} from './acts/elliptic-terms.ts';
import {isNothingAsked} from './acts/nothing-asked.ts';
import {received} from './acts/recipients.ts';
import {sharingTerms} from './acts/shared-terms.ts';
import type {Askers} from './askers/askers.ts';
import {demands} from './asking/demands.ts';
import {listed} from './asking/listed.ts';
import {claims} from './claims/claims.ts';
import {requirements} from './conditions/requirements.ts';
import {Calendar} from './deadlines/calendar.ts';
import {deadlines} from './deadlines/deadlines.ts';
import {isSparse, rateOf} from './judge/features.ts';
import type {Judge} from './judge/judge.ts';
import {meetings} from './meetings/meetings.ts';
import {bargains} from './modals/bargains.ts';
import {modals} from './modals/modals.ts';
import {BySentence} from './reading/by-sentence.ts';
import type {Run} from './reading/clause.ts';
import {type NegotiationContext, Reading} from './reading/reading.ts';
import {relations} from './relations/relations.ts';

/** What one document says of a negotiation. Ids are unique within a kind and document. */
export interface Negotiation {
  demands: Demand[];
  abilities: Ability[];
  requires: Requirement[];
  relations: Relation[];
  claims: Claim[];
  meetings: Meeting[];
  deadlines: Deadline[];
}

/**
 * Who wants what of whom and on what condition, who can do what with whom, what must come first, who stands how to whom, what is
 * claimed and answered, who met, and what is due when. Every span lies within the text; nothing throws on text.
 */
export function negotiation(a: Analysis, context: NegotiationContext, askers: Askers, judge: Judge): Negotiation {
  const r = new Reading(a, context);
  const calendar = new Calendar(r);
  const raised = demands(r, calendar);
  // “remind them that the ceasefire must hold”: the verb says who and of whom better than “must”
  // “we will be asking for”: what is asked, not the asking
  const heads = new Set(raised.flatMap(d => [d.head, d.trigger]));
  const read = settling(r, [
    ...raised,
    ...listed(r, calendar),
    ...bargains(r, calendar),
    ...modals(r, calendar).filter(d => !heads.has(d.head)),
  ]);
  const asked = resolved(
    r,
    timed(
      r,
      read.filter(d => !isNothingAsked(r, d)),
    ),
  );
  const threatened = alternatives(r, calendar, asked);
  const told = [...sharingTerms(r, asked), ...answers(r, asked), ...ellipses(r, asked)];
  const all = [...told, ...ellipticTerms(r, calendar, told), ...threatened];
  const near = new BySentence<FoundDemand>(r);
  for (const d of all) for (const run of [d.run, ...d.conditions]) near.add(run, d);
  const settled = askers.settle(
    r,
    all.filter(d => !isOnlyAsked(d, near) && !isUntold(r, d)).map(d => introduced(r, d)),
  );
  const put = settled.map(d => received(r, d));
  const found = distinct(judge.kept(r, put).flatMap(eachParty));
  return {
    demands: found.map(({trigger: _, head: __, run: ___, conditions: ____, asker: _____, loose: ______, ...d}, k) => ({
      id: `d${k + 1}`,
      ...d,
    })),
    abilities: abilities(r, found),
    requires: requirements(
      r,
      found.filter(d => !d.loose),
    ),
    relations: relations(r),
    claims: claims(r, calendar),
    meetings: meetings(r, calendar, found),
    deadlines: deadlines(r, calendar, found),
  };
}

/** Without the loose ones where acts are few. */
function settling(r: Reading, found: readonly FoundDemand[]): FoundDemand[] {
  const sure = found.filter(d => !d.loose);
  const raised = new Set(sure.map(d => d.trigger)).size;
  return raised >= leastActs && !isSparse(rateOf(r, raised)) ? [...found] : sure;
}
/** Where fewer words raise acts, the text is too short to tell. */
const leastActs = 3;

/** “demanded that both commit to the mill”, “if the union agrees to talks”: who is to undertake something has not yet done so. */
function isOnlyAsked(d: FoundDemand, near: BySentence<FoundDemand>): boolean {
  if (d.kind === 'demand') return false;
  const within = ({from, to}: Run) => d.trigger >= from && d.trigger < to;
  return near
    .at(d.trigger)
    .some(
      x => x !== d && ((x.kind === 'demand' && x.trigger !== d.trigger && within(x.run)) || x.conditions.some(within)),
    );
}

/** In order of the text; the same act raised twice (“insisted that aid must reach”) counts once, with its terms where either has them. */
function distinct(found: SingleDemand[]): SingleDemand[] {
  const seen = new Map<string, number>();
  const told = new Set<string>();
  const out: SingleDemand[] = [];
  for (const d of found.sort((x, y) => x.run.from - y.run.from || x.trigger - y.trigger)) {
    const key = `${d.kind} ${d.by} ${d.of} ${d.head}`;
    const ofAny = `${d.by} ${d.head}`;
    // the same words twice, whatever heads them
    const words = `${d.kind} ${d.by} ${d.of} ${d.act.map(x => `${x.start}-${x.end}`)}`;
    if (told.has(words) && !seen.has(key)) continue;
    told.add(words);
    const at = seen.get(key) ?? (d.of === null ? seen.get(ofAny) : undefined);
    if (at === undefined) {
      seen.set(key, out.length);
      if (!seen.has(ofAny)) seen.set(ofAny, out.length);
      out.push(d);
    } else if (!out[at]!.given.length && d.kind === out[at]!.kind)
      out[at] = {...out[at]!, given: d.given, conditions: d.conditions};
  }
  return out;
}
