import type {Demand} from '@suasion/model';
import {conditionsOf} from '../conditions/terms.ts';
import {isHostileAction, isSpared, isWeaponised} from '../modals/harms.ts';
import {isMenace} from '../modals/menaces.ts';
import type {Reading} from '../reading/reading.ts';
import type {Trigger} from '../words/frames.ts';
import {harmful, harmfulNouns, retaliating} from '../words/harm.ts';
import type {Complement} from './complements.ts';

/** “suggested that the state should pay” asks, where “suggested that it pay” puts a plan forward; “invited them to visit the camp” offers */
function asked(r: Reading, kind: Demand['kind'], lemma: string, c: Complement): Demand['kind'] {
  if (!c.verbal) return kind;
  if (lemma === 'suggest' && r.modal(c.head) === 'should') return 'demand';
  return lemma === 'invite' && /^(?:visit|inspect|tour|examine|observe)$/.test(r.a.lemma[c.head]!) ? 'offer' : kind;
}

/** what one vows is threatened where it harms, refused where it is “not” or “never” */
export function vowed(r: Reading, t: Trigger, lemma: string, c: Complement): Demand['kind'] {
  if (isVowedNot(r, lemma, c)) return 'refusal';
  if (t.kind === 'promise' && c.verbal && isSpared(r, c.head)) return 'promise';
  const harms =
    (harmful.has(r.a.lemma[c.head]!) && r.words[c.head + 1] !== 'no') ||
    (!c.verbal &&
      (harmfulNouns.test(r.a.lemma[c.head]!) || isHostileAction(r, c.head)) &&
      // “promised a forceful answer”; not “promised an answer next week”
      (!/^(?:answer|response|reaction)$/.test(r.a.lemma[c.head]!) || r.kids[c.head]!.some(j => r.is(j, 'amod'))));
  if (
    /^(?:promise|offer)$/.test(t.kind) &&
    c.verbal &&
    retaliating.test(r.a.lemma[c.head]!) &&
    !/^(?:not|never)$/.test(r.words[c.run.from]!)
  )
    return 'threat';
  if (t.kind === 'offer' && c.verbal && isWeaponised(r, c.head)) return 'threat';
  if (
    t.kind === 'promise' &&
    c.verbal &&
    /^(?:vow|swear|pledge|promise|intend)$/.test(lemma) &&
    isMenace(r, c.head, conditionsOf(r, c.head))
  )
    return 'threat';
  // “vowed to bring down the minister”
  if (t.kind === 'promise' && c.verbal && r.a.lemma[c.head] === 'bring' && r.words[c.head + 1] === 'down')
    return 'threat';
  // “vowed to leave the government if it gave in”
  if (
    t.kind === 'promise' &&
    c.verbal &&
    /^(?:vow|swear)$/.test(lemma) &&
    /^(?:leave|quit|resign|pull|withdraw|walk)$/.test(r.a.lemma[c.head]!)
  )
    return 'threat';
  if (t.kind === 'promise' && harms && (!c.verbal || /^(?:vow|swear)$/.test(lemma))) return 'threat';
  return asked(r, t.kind, lemma, c);
}

/** “vowed not to sign”; not “vowed not to attack”, which is promised */
export const isVowedNot = (r: Reading, lemma: string, c: Complement): boolean =>
  /^(?:vow|swear)$/.test(lemma) &&
  c.verbal &&
  (r.negated(c.head) || /^(?:not|never)$/.test(r.words[c.run.from]!)) &&
  !isSpared(r, c.head);
