import type {Demand, EvidenceRecord} from '@suasion/model';
import {isPerson, type Party} from './01-parties.ts';

/** “demanded Roe's resignation” of Roe: to let himself resign is to resign. */
export function byOneself(text: string, {of}: Demand, {actors}: EvidenceRecord): string {
  const {who, verb} = /^Let (?:the )?(?<who>.+) (?<verb>resign|leave|step down|step aside)$/u.exec(text)?.groups ?? {};
  const asked = who && actors.find(a => a.id === of && a.kind === 'person');
  const own = asked && (asked.name.endsWith(who) || (asked.role ?? '').toLowerCase().endsWith(who.toLowerCase()));
  return own ? verb!.charAt(0).toUpperCase() + verb!.slice(1) : text;
}

const personal = /^(?:resign|step (?:down|aside)|stand (?:down|aside)|quit|leave office|drop out|bow out)\b/i;

/** “asked the president to resign”: he would, not the government he is counted with. */
export function ofPerson(text: string, person: string | null, owner: Party, record: EvidenceRecord): string {
  if (isPerson(owner) || !personal.test(text)) return text;
  const asked = record.actors.find(a => a.id === person && a.kind === 'person');
  if (!asked || asked.name === owner.name) return text;
  const name = /^\p{Ll}/u.test(asked.name) ? `the ${asked.name}` : asked.name;
  return `Have ${name} ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** “told them to come back or forfeit their jobs”: whoever threatens would make them forfeit them. */
export function suffered(text: string, {demand, by, of, owners}: Threatened): string {
  if (demand.kind !== 'threat' || !of || of === by || owners[0] !== by || !suffering.test(text)) return text;
  return `Make ${of.inText} ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
interface Threatened {
  demand: Demand;
  by: Party | null;
  of: Party | null;
  owners: readonly Party[];
}
const suffering = /^(?:forfeit|lose|suffer|regret|pay (?:an?|the) (?:\p{L}+ )?price|answer for|feel the)\b/iu;
