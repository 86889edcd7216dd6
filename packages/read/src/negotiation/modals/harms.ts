import type {Reading} from '../reading/reading.ts';
import {harmfulNouns, spared, weapons} from '../words/harm.ts';

/** “start arbitration”, “call a strike”, “use force”, “take them to court”: with what harms */
export const isWeaponised = (r: Reading, v: number): boolean =>
  !isCalledOff(r, v) &&
  /^(?:start|begin|launch|open|call|use|take|go|impose|file|seek|initiate|bring|stage|resort|wage|declare|apply|resume|slap|order|enter)$/.test(
    r.a.lemma[v]!,
  ) &&
  r.kids[v]!.some(j => j > v && r.is(j, 'obj', 'obl') && (weapons.test(r.a.lemma[j]!) || isMeantToHurt(r, j)));

/** “call off the strike”, “call the strike off” */
export const isCalledOff = (r: Reading, v: number): boolean =>
  r.words[v + 1] === 'off' || r.kids[v]!.some(j => j > v && r.words[j] === 'off' && r.is(j, 'compound:prt'));

/** “retaliatory measures”, “punitive steps” */
const isMeantToHurt = (r: Reading, noun: number): boolean =>
  r.kids[noun]!.some(j => j < noun && /^(?:retaliatory|punitive|coercive|reciprocal|counter)$/.test(r.words[j]!));

/** “defy the ban”, “vote against any sale”, “challenge it in court”, “stay away”: what sets one against the other side, whoever hears of it */
export const isHostile = (r: Reading, v: number): boolean =>
  /^(?:defy|challenge|contest|petition|appeal|protest|board|withhold|disobey|blockade|obstruct)$/.test(r.a.lemma[v]!) ||
  (/^(?:stay|walk)$/.test(r.a.lemma[v]!) && /^(?:out|away)$/.test(r.words[v + 1] ?? '')) ||
  (/^(?:vote|act|fight|campaign|march|rally|protest|appeal|strike|retaliate|rule|decide|recommend|argue|testify|speak|move|use|take|file|launch|advise|lobby|demonstrate|intervene|go)$/.test(
    r.a.lemma[v]!,
  ) &&
    (r.oblique(v, 'against') > v || r.words[v + 1] === 'against')) ||
  isWeaponised(r, v);

/** “suspend the strike”, “freeze the sanctions”: to stop what harms is a concession */
export const isConceded = (r: Reading, v: number): boolean =>
  /^(?:suspend|freeze|cancel|terminate|scrap)$/.test(r.a.lemma[v]!) &&
  r.kids[v]!.some(j => j > v && r.is(j, 'obj') && isHarm(r, j));

/** “will not oppose the sale”, “would not use force”, “won't be returning to the picket line”: what harms the other side is forgone */
export function isSpared(r: Reading, v: number): boolean {
  const lemma = r.a.lemma[v]!;
  if (!r.negated(v)) return false;
  if (spared.has(lemma)) return true;
  const object = lemma === 'use' ? r.kid(v, 'obj') : /^(?:return|go)$/.test(lemma) ? r.oblique(v, 'to', 'on') : -1;
  return object > v && /^(?:force|violence|weapon|line|strike)$/.test(r.a.lemma[object]!);
}

/** a noun of harm: “sanctions”, “a boycott” */
export const isHarm = (r: Reading, i: number): boolean =>
  harmfulNouns.test(r.a.lemma[i]!) || weapons.test(r.a.lemma[i]!) || isHostileAction(r, i);

/** “military action”, “a court challenge” */
export const isHostileAction = (r: Reading, i: number): boolean =>
  /^(?:action|intervention|option|operation|measure|step|challenge)$/.test(r.a.lemma[i]!) &&
  r.kids[i]!.some(j => j < i && /^(?:military|industrial|legal|court|armed|retaliatory|punitive)$/.test(r.words[j]!));

/** “pay a heavy price”, “face serious consequences”: what befalls one, and no deed */
export function paysDearly(r: Reading, v: number): boolean {
  const what = /^(?:pay|suffer|bear|face)$/.test(r.a.lemma[v]!) ? r.kid(v, 'obj') : -1;
  return (
    what > v &&
    /^(?:price|consequence|penalty|cost)$/.test(r.a.lemma[what]!) &&
    r.kids[what]!.some(j => r.is(j, 'amod'))
  );
}
