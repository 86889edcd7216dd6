import {build, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {coordinated, predicate} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {deeds} from '../words/deeds.ts';
import {harmful, harmfulNouns} from '../words/harm.ts';
import {befallingNouns, bringing, repaying, unrequited as unanswered, walkouts} from '../words/menaces.ts';
import {isWeaponised} from './harms.ts';
import {isMenace} from './menaces.ts';
import {ownOf} from './own-side.ts';

/**
 * What somebody says will befall others, by whomever: “any attack would be met with force”, “the raid will not go unanswered”, “a strike on the
 * plant would draw retaliation”, “it will pay a heavy price”. It is threatened by who says it; what befalls the speaker is only feared.
 */
export function forewarned(r: Reading, calendar: Calendar, v: number, modal: string): FoundDemand[] {
  if (!ahead.test(modal) || r.isQuestion(v)) return [];
  if (r.helpers(v).some(j => r.words[j] === 'have')) return [];
  const subject = r.subjectOf(v);
  if (subject < 0 || subject > v || /^(?:i|we|you)$/.test(r.words[subject]!)) return [];
  const passive = r.passive(v);
  const unrequited = !passive && isUnrequited(r, v);
  if (!(passive ? isAnswered(r, v) : unrequited || bringsHarm(r, v) || isHarmAhead(r, v, subject))) return [];
  const voice = r.voice(v);
  if (!voice.length || r.areObservers(voice)) return [];
  const actors = r.known(subject) === null ? [] : r.actorsOf(subject);
  if (ownOf(r, v, subject, actors, voice).some(x => voice.some(y => r.same(x, y)))) return [];
  const whole = passive || unrequited || !actors.length;
  const run = whole ? {from: r.lo[subject]!, to: r.hi[v]!} : predicate(r, v);
  return build(
    r,
    calendar,
    'threat',
    voice,
    {
      head: v,
      run,
      of: actors.filter(x => !voice.some(y => r.same(x, y))),
      verbal: true,
      addressed: false,
      limit: attributionFrom(r, v),
    },
    v,
    false,
  ).map(d => ({...d, wants: 'do'}));
}

/** Modals of what is sure to come, as they are written before “n't” too. */
const ahead = /^(?:will|'ll|wo|would|'d|shall)$/;

/** the comma before “, Tehran warned”; the end of the sentence when none */
function attributionFrom(r: Reading, v: number): number {
  const said = r.attributionAfter(v);
  return said < 0 ? r.sentence(v).to : r.words.lastIndexOf(',', said);
}

/** “be met with force”, “be answered”, “be punished” */
const isAnswered = (r: Reading, v: number): boolean =>
  !r.negated(v) && (repaying.has(r.a.lemma[v]!) || (r.a.lemma[v] === 'meet' && harmBehind(r, v) > v));

/** “not go unanswered” */
const isUnrequited = (r: Reading, v: number): boolean =>
  /^(?:go|remain|stay|pass|leave)$/.test(r.a.lemma[v]!) && r.negated(v) && unanswered.test(r.words[v + 1] ?? '');

/** “would draw a response”; not “would have consequences for patients”, which is a worry */
const bringsHarm = (r: Reading, v: number): boolean => {
  if (r.negated(v) || !bringing.test(r.a.lemma[v]!)) return false;
  const what = harmBehind(r, v);
  return what > v && !(r.oblique(what, 'for') > what || r.oblique(v, 'for') > v);
};

/** “more strikes would follow”, “the boycott will spread” */
const isHarmAhead = (r: Reading, v: number, subject: number): boolean =>
  !r.negated(v) &&
  /^(?:follow|ensue|escalate|intensify|spread|widen|multiply)$/.test(r.a.lemma[v]!) &&
  (walkouts.test(r.a.lemma[subject]!) || harmfulNouns.test(r.a.lemma[subject]!));

/** what hurts, as the object of v or behind its “with” or “by”; -1 when none */
const harmBehind = (r: Reading, v: number): number =>
  r.kids[v]!.find(
    j =>
      j > v &&
      r.is(j, 'obj', 'obl', 'obl:agent') &&
      (befallingNouns.test(r.a.lemma[j]!) || harmfulNouns.test(r.a.lemma[j]!)),
  ) ?? -1;

/** “will not hesitate to use force”, “would not hesitate to sue”: threatened where it harms, else undertaken */
export function unhesitating(r: Reading, calendar: Calendar, v: number, modal: string): FoundDemand[] {
  if (!ahead.test(modal) || r.a.lemma[v] !== 'hesitate' || !r.negated(v)) return [];
  const act = v + 2;
  if (r.words[v + 1] !== 'to' || r.xposOf(act) !== 'VB' || r.isQuestion(v)) return [];
  const subject = r.subjectOf(v);
  if (subject < 0) return [];
  const voice = r.voice(v);
  const own = ownOf(r, v, subject, r.subjects(v), voice);
  const by = own.length ? own : voice.length ? [] : r.subjects(v);
  return coordinated(r, act).flatMap(head =>
    build(
      r,
      calendar,
      isHarmful(r, head) ? 'threat' : 'promise',
      by,
      {head, run: predicate(r, head), of: [], verbal: true, addressed: false},
      v,
      false,
    ),
  );
}

/** what one says one will not shrink from is harm, unless it is a gift: “to use force”, “to act”; not “to pay”, “to help” */
const isHarmful = (r: Reading, v: number): boolean =>
  harmful.has(r.a.lemma[v]!) ||
  isWeaponised(r, v) ||
  isMenace(r, v, {any: true, unless: false}) ||
  !deeds.has(r.a.lemma[v]!);
