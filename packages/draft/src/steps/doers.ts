import type {Demand, Span} from '@suasion/model';
import type {Passages} from '../passages.ts';
import {beginsWithVerb} from '../phrase/openings.ts';
import {verbs} from '../words/verbs.ts';
import {decides, type Parties, type Party} from './01-parties.ts';
import type {Asked} from './asked.ts';
import type {Sides} from './sides.ts';

/** Who would act, and whether that is only assumed: who is asked, who offers, or each of two where both sides are meant. */
export function ownersOf(
  demand: Demand,
  by: Party | null,
  of: Party | null,
  passages: Passages,
  {sides, asked, alike}: {sides: Sides; asked: Asked; alike: (demand: Demand) => Party | null},
): {owners: Party[]; taken: boolean} {
  const none = {owners: [], taken: false};
  const first = demand.act[0];
  const both =
    first &&
    (!of || demand.kind !== 'demand') &&
    (everyone.test(passages.before(first).slice(-60)) || everyone.test(passages.text(demand.act).slice(0, 45)));
  const subject = /^(?:that )?(?:both|the two|all|each)\b/i.test(passages.text(demand.act));
  if (both && (demand.kind === 'demand' || (demand.kind === 'offer' && subject))) {
    const two = sides.both(by);
    // “both sides would withdraw”, of whom it is offered: they are the two
    const offered = by && of && by !== of && decides(by) && decides(of);
    return {owners: two.length || !offered ? two : [by, of], taken: true};
  }
  if (demand.kind !== 'demand') {
    // a mediator’s plan for others is nothing the mediator would do
    const passive = /^(?:that )?.{2,60}\bbe \p{L}+(?:ed|en|n|t)\b/u.test(passages.text(demand.act));
    if (!by || !decides(by) || (demand.kind === 'offer' && passive && !of)) return none;
    return {owners: [by], taken: false};
  }
  if (of) return decides(of) ? {owners: [of], taken: false} : none;
  // what is asked of somebody elsewhere is asked of the same
  const other = by && first ? (alike(demand) ?? asked.likeliest(demand)) : null;
  return other ? {owners: [other], taken: true} : none;
}
const everyone =
  /\b(?:both|the two|the warring|all|each) (?:sides?|parties|delegations|governments|countries|leaders|armies)\b|\bthe parties\b/i;

// deeds and things one does not take part in oneself
const deeds =
  /\b(?:measures?|steps?|actions?|moves?|involvement|interference|intervention|presence|aggression|attacks?|assaults?|offensives?|raids?|operations?|crackdowns?|violations?|occupation|annexation|tests?|launch(?:es)?|blockades?|expansion|incursions?|provocations?|invasion|settlements|fillings?|shelling|strikes)\b(?! (?:on|of|to|with) (?:the|a|an) (?:table|plan|deal|talks))/i;
const rejecting = /^(?:(?:accept|tolerate|allow|recogni[sz]e|live with|put up with|stand for) )?(?=\S)/i;

/** A mediator’s plan is for those it is put to, and so is a proposal or a text: they may accept it. */
export function planFor(demand: Demand, by: Party, of: Party, passages: Passages): boolean {
  if (of === by || !decides(of)) return false;
  const text = passages.text(demand.act);
  return by.mediator ? !ownHelp.test(text) : paper.test(text) || takesTwo.test(text);
}
// “a reunion of families”, “a fee of a dollar”, “the two of them meet”: its maker would, the other has to
const takesTwo =
  /^(?:that )?(?:(?:an?|the|another|\d\S*) (?:[\p{L}-]+ ){0,2}?(?:reunions?|swaps?|exchanges?|arbitration|(?:fee|price|toll) of)\b|the two of them\b|(?:swap|trade|exchange) \S.* for \S|.{2,60}\bbe (?:asked|invited) to (?:arbitrate|mediate|judge|decide|referee)\b)/iu;
const ownHelp =
  /^(?:to )?(?:present|host|mediate|send|guarantee|help|provide|convene|chair|monitor|observe|give|pay|lend|finance|fund|resume|meet|make|step|act|travel|facilitat|train|supervis|talk|hold|visit|its|their|his|her|good offices)/i;
const paper =
  /^(?:an?|the|its|their|his|her|another|new|final|latest|revised) (?:[\p{L}’'-]+ ){0,3}?(?:proposals?|plan|package|terms|offer|bid|deal|text|draft|compromise|framework|accord|agreement|formula)\b(?!(?: \p{L}+)? (?:to|by|from) (?:it|them)self)/iu;

/** “a fee of a dollar”, named by whoever would pay it: the other accepts it. */
export const acceptable = (plan: string): string =>
  plan.replace(/^(?:an?|the) (?:[\p{L}-]+ ){0,2}?(?:fee|price|toll) of /iu, said => `accept ${said}`);

/** The subject of what is proposed, where it is somebody else who would act. */
export function proposedTo(demand: Demand, by: Party | null, who: Parties, passages: Passages): Party | null {
  const [first] = demand.act;
  const subject = first && subjectBefore(first, by, who, passages);
  if (subject) return subject;
  const name = first && passages.named([first])[0];
  const party = name ? who.of(name.actor) : null;
  if (!first || !name || !party || party === by || !decides(party)) return null;
  if (!/^(?:that )?(?:the )?$/i.test(passages.text([{...first, end: name.start}]))) return null;
  const after = passages.text([{...first, start: name.end}]);
  const passive = /^ (?:(?:will|would|should|could|can|may|must) )?(?:be|is|are|was|were|being|have|has|had)\b/i.test(
    after,
  );
  return !passive && /^ \p{Ll}+ \S/u.test(after) ? party : null;
}

/** “demanded that [the town pay its bill]”: whoever is named there is asked, though the record says of nobody. */
export function namedInside(
  {act, of, kind}: Demand,
  by: Party | null,
  who: Parties,
  passages: Passages,
): string | null {
  const [at, ...more] = act;
  const name = at && !more.length && kind === 'demand' && of === null ? passages.named([at])[0] : undefined;
  const party = name ? who.of(name.actor) : null;
  if (!at || !name || !party || party === by || !decides(party)) return null;
  if (!/^(?:that )?(?:the )?$/i.test(passages.text([{...at, end: name.start}]))) return null;
  const rest = passages.text([{...at, start: name.end}]);
  const {to, does} = /^ (?<to>to |must |should |shall )?(?<does>\p{Ll}+\b.*)$/su.exec(rest)?.groups ?? {};
  const [verb] = does?.split(' ') ?? [];
  const acts = to ? verbs.has(verb ?? '') && verb !== 'be' : beginsWithVerb(does ?? '');
  return does && acts ? name.actor : null;
}
/** “the Vale Water Court in Ostmark to drop its case”: what is asked of somebody by name whom the record does not know as one who decides. */
export function strangersAct({act, of, kind}: Demand, passages: Passages): string | null {
  if (kind !== 'demand' || of !== null) return null;
  const {whose, does} = stranger.exec(passages.text(act))?.groups ?? {};
  const [verb = ''] = does?.split(' ') ?? [];
  return whose && verbs.has(verb) && verb !== 'be' ? does! : null;
}
const stranger =
  /^(?:the )?(?<whose>\p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*|in|of|for|the|and))* \p{Lu}[\p{L}.’'-]*)(?<! (?:Plan|Right|Bill|Act|Law|Offer|Proposal|Agreement|Treaty|Deal)) to (?<does>\p{Ll}+ \S.*)$/su;

/** “that the town would reopen its wells and lift the levy”: who would do the one would do the other. */
export function carriedOn(
  {by, act}: Demand,
  last: {demand: Demand; owner: Party} | null,
  passages: Passages,
): Party | null {
  const gap = last && last.demand.by === by ? passages.gap(last.demand.act.at(-1), act[0]) : null;
  const verbal = /^\p{Ll}+ (?:the|an?|its|their|his|her|all|any|out|back|up|off|down|to|from|in|into|on)\b/u;
  return gap !== null && /^,?\s+(?:and |or )?$/.test(gap) && verbal.test(passages.text(act)) ? last!.owner : null;
}

// “she suggested that the province should | send more boats”
function subjectBefore(first: Span, by: Party | null, who: Parties, passages: Passages): Party | null {
  const before = passages.before(first);
  if (!shouldDo.test(before)) return null;
  const name = passages.named([{...first, start: first.start - before.length, end: first.start}]).at(-1);
  const party = name ? who.of(name.actor) : null;
  if (!name || !party || party === by || !decides(party)) return null;
  return /^ (?:should|must|ought to|has to|have to|needs? to) (?:\p{L}+ )?$/u.test(
    passages.text([{...first, start: name.end, end: first.start}]),
  )
    ? party
    : null;
}
const shouldDo = /\b(?:should|must|ought to|has to|have to|needs? to) (?:\p{L}+ )?$/u;

/** Whose deed it is that is refused, where it is not one’s own. */
export function anothers(demand: Demand, by: Party, of: Party | null, who: Parties, passages: Passages): Party | null {
  const text = passages.text(demand.act);
  if (
    !deeds.test(text) ||
    !/^(?:(?:to )?(?:accept|tolerate|recogni[sz]e|live with|put up with|stand for) )?(?:the|a|an|any|its|their|such|unilateral|further|this|that|\p{Lu}\S+['’]s)\b/iu.test(
      text,
    )
  )
    return null;
  if (/^(?:launch|carry|take|make)\b/i.test(text)) return null;
  // “the blockade would not be lifted”: what they will not do themselves
  if (/\b(?:will|would|shall|should|can|could|must|may|is to|are to)(?: not|n['’]t|not)? be\b/i.test(text)) return null;
  const named = passages.named(demand.act).map(m => who.of(m.actor));
  const owner = named.find(p => p && p !== by && decides(p)) ?? of;
  return owner && owner !== by && decides(owner) ? owner : null;
}
/** The deed of somebody else, without whose it is. */
export const othersAct = (text: string) =>
  text
    .replace(/^to /i, '')
    .replace(rejecting, '')
    .replace(/^(?:the )?[^’']{1,40}['’]s (?=\S)/u, 'the ');
