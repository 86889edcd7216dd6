import type {Reading} from '../reading/reading.ts';
import {
  actions,
  courts,
  held,
  leftSo,
  quitting,
  shared,
  staying,
  stirring,
  walkouts,
  withholding,
} from '../words/menaces.ts';
import {isFolk} from '../words/on-terms.ts';
import {isCalledOff, isHostile} from './harms.ts';

/** Under what an announced act stands. */
interface Terms {
  any: boolean;
  unless: boolean;
  first?: boolean;
  lasting?: boolean;
}

/**
 * Is what one says one will do a harm, a walk-out or a fight for the other side, and so threatened rather than promised? “extend the
 * strike”, “take the matter to court”, “occupy the site”; on terms also “leave if the tax is passed”, “stay away until they are free”;
 * not “leave when the guns have”.
 */
export const isMenace = (r: Reading, v: number, terms: Terms): boolean =>
  !isForborne(r, v) &&
  (isHostile(r, v) ||
    isAction(r, v) ||
    (terms.any &&
      ((!terms.first && (isQuitting(r, v) || isStaying(r, v))) ||
        (terms.lasting && isHolding(r, v)) ||
        isTurning(r, v))));

/** “not to strike”, “call no strike” */
const isForborne = (r: Reading, v: number): boolean =>
  r.negated(v) ||
  /^(?:not|never)$/.test(r.words[v - 1] ?? '') ||
  (r.words[v - 1] === 'to' && /^(?:not|never)$/.test(r.words[v - 2] ?? '')) ||
  r.words[v + 1] === 'no';

/** “take their boats elsewhere”, “take measures” */
const isTurning = (r: Reading, v: number): boolean =>
  hasBehind(r, v, /^elsewhere$/) ||
  // “take all necessary measures”
  (/^(?:take|adopt)$/.test(r.a.lemma[v]!) &&
    (/^(?:measures?|steps|action)$/.test(r.words[v + 1] ?? '') ||
      (objectOf(r, v) > v && /^(?:measure|step|action)$/.test(r.a.lemma[objectOf(r, v)]!) && isAnyNeeded(r, v))));

/** “all measures necessary”, “every step”, “whatever action is needed”: of a kind that is left open */
const isAnyNeeded = (r: Reading, v: number): boolean =>
  /^(?:all|any|every|whatever|appropriate|necessary|further|other|decisive|strong|tough)$/.test(r.words[v + 1] ?? '');

/** what presses the other side whatever the terms */
function isAction(r: Reading, v: number): boolean {
  const lemma = r.a.lemma[v]!;
  const object = objectOf(r, v);
  const thing = object < 0 ? '' : r.a.lemma[object]!;
  if (lemma === 'call' && isCalledOff(r, v)) return false;
  if (withholding.has(lemma)) return true;
  // “reply in kind”, “go to court”, “take it to the tribunal”
  if (
    /^(?:reply|answer|respond|hit|strike|react|act)$/.test(lemma) &&
    r.words[v + 1] === 'in' &&
    r.words[v + 2] === 'kind'
  )
    return true;
  if (lemma === 'ballot' && hasBehind(r, v, walkouts)) return true;
  if (/^(?:take|bring|go|refer|drag|haul|apply|turn)$/.test(lemma) && hasBehind(r, v, courts)) return true;
  if (lemma === 'make' && thing === 'use' && hasBehind(r, v, /^(?:veto|power|force|right)$/)) return true;
  if (actions.get(lemma)?.test(thing)) return true;
  // “hold them to account”
  if (/^(?:hold|call|bring)$/.test(lemma) && hasBehind(r, v, /^(?:account|responsible|accountable|justice)$/))
    return true;
  // “drive their tractors to the capital”
  return (
    /^(?:drive|take|park|send|bring)$/.test(lemma) &&
    /^(?:tractor|lorry|truck|convoy|tank|gunboat|warship|bailiff)$/.test(thing)
  );
}

/** “leave”, “walk away from the talks”, “move to Spain”; not “withdraw its troops” */
function isQuitting(r: Reading, v: number): boolean {
  const lemma = r.a.lemma[v]!;
  // “the troops would be withdrawn”: nobody leaves in anger
  if (!quitting.has(lemma) || r.passive(v)) return false;
  const object = objectOf(r, v);
  return object < 0 || (lemma !== 'withdraw' && shared.test(r.a.lemma[object]!));
}

/** “stay where they are”, “keep the road shut”, “go on striking” for as long as it takes */
function isStaying(r: Reading, v: number): boolean {
  const lemma = r.a.lemma[v]!;
  if (!staying.has(lemma)) return false;
  if (/^(?:stay|remain|sit|camp)$/.test(lemma)) {
    const rest = r.words.slice(v + 1, v + 4);
    return (
      !rest.some(w => /^(?:open|neutral|silent|in|on|calm|committed|ready|loyal|united)$/.test(w)) ||
      rest.some(w => stirring.test(w))
    );
  }
  for (let i = v + 1; i < Math.min(r.sentence(v).to, v + 7) && !/^(?:[.,;:]|and|or)$/.test(r.words[i]!); i++)
    if (stirring.test(r.words[i]!)) return true;
  return false;
}

/** “stay in the square”, “keep the captain”, “leave the cranes idle” until something is done */
function isHolding(r: Reading, v: number): boolean {
  const lemma = r.a.lemma[v]!;
  const behind = r.words.slice(v + 1, Math.min(r.sentence(v).to, v + 7));
  if (lemma === 'leave') return behind.some(w => leftSo.test(w));
  if (lemma === 'keep') {
    const whom = objectOf(r, v);
    return whom > v && isFolk(r.a.lemma[whom]!) && !/^(?:its|their|our|his|her|my)$/.test(r.words[r.lo[whom]!]!);
  }
  if (!/^(?:stay|remain|camp|sit)$/.test(lemma)) return false;
  const at = r.kids[v]!.find(j => j > v && r.is(j, 'obl') && /^(?:in|on|at|inside)$/.test(r.words[r.lo[j]!]!)) ?? -1;
  return at > v && !shared.test(r.a.lemma[at]!) && !held.test(r.a.lemma[at]!);
}

const objectOf = (r: Reading, v: number): number => r.kids[v]!.find(j => j > v && r.is(j, 'obj')) ?? -1;

/** a noun of that sort behind v, before the next stop */
function hasBehind(r: Reading, v: number, nouns: RegExp): boolean {
  for (let i = v + 1; i < Math.min(r.sentence(v).to, v + 9) && !/^[.,;:]$/.test(r.words[i]!); i++)
    if (nouns.test(r.a.lemma[i]!)) return true;
  return false;
}
