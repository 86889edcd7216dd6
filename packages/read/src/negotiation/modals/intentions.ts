import type {Demand} from '@suasion/model';
import {UPOS} from '../../tagset.ts';
import {build, type FoundDemand} from '../acts/build.ts';
import {conditionsOf} from '../conditions/terms.ts';
import type {Calendar} from '../deadlines/deadlines.ts';
import {coordinated, positive, predicate} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {consenting, deeds, idle, pressed} from '../words/deeds.ts';
import {answering, triggers} from '../words/frames.ts';
import {harmful} from '../words/harm.ts';
import {isFolk} from '../words/on-terms.ts';
import {bodies, hoping, isSaying} from '../words/reading.ts';
import {carriesHarm, goesOn, isMood} from './courses.ts';
import {isConceded, isWeaponised} from './harms.ts';
import {isHoped} from './hopes.ts';
import {isMenace} from './menaces.ts';
import {isRelayed, untold} from './offers.ts';
import {areTold, ownOf} from './own-side.ts';
import {isSettled, settledRun} from './settlements.ts';
import {existential, ofThing, takesCourse} from './things.ts';

export function intention(r: Reading, calendar: Calendar, v: number, modal: string): FoundDemand[] {
  const voice = r.voice(v);
  const subject = r.subjectOf(v);
  const watched = r.areObservers(voice);
  if (subject >= 0 && areTold(r, v, subject)) return [];
  if (subject < 0 || r.xposOf(subject) === 'EX') return watched ? [] : existential(r, calendar, v, voice);
  // “the night service to Skerra would be closed”, “flights to Mali will resume once”: a thing, whatever actor is named with it
  const ofItself = r.passive(v) || isCourse(r, v, subject);
  const actors = ofItself && r.known(subject) === null ? [] : r.subjects(v);
  const own = ownOf(r, v, subject, actors, voice);
  // “praise from the president would not change its policy”: the praise does nothing by its will
  if (
    r.known(subject) === null &&
    r.a.upos[subject] === UPOS.NOUN &&
    !bodies.test(r.words[subject]!) &&
    !ofItself &&
    r.oblique(subject, 'from', 'by', 'of') > subject &&
    !own.length
  )
    return [];
  // in their own words others are spoken of: “bombers won't get there”
  if (!voice.length && !own.length && r.isQuoted(v) && !/^(?:we|i)$/.test(r.words[subject]!)) return [];
  const negated =
    r.negated(v) ||
    r.kids[v]!.some(
      j =>
        r.words[j] === 'no' ||
        (j > v &&
          r.is(j, 'obj', 'obl') &&
          // “will settle for nothing less than a pardon”
          !/^(?:less|short)$/.test(r.words[j + 1] ?? '') &&
          (none.test(r.words[j]!) ||
            // “negotiate a corridor with nobody”
            r.kids[j]!.some(d => d > j && none.test(r.words[d]!)) ||
            r.kids[j]!.some(d => r.words[d] === 'no'))),
    );
  const conditions = conditionsOf(r, v);
  const lemma = r.a.lemma[v]!;
  // “no Lebanese pound will be paid to anybody”
  const barred =
    r.passive(v) &&
    r.negated(v) &&
    voice.length > 0 &&
    deeds.has(lemma) &&
    /^(?:no|nothing|nobody|none)$/.test(r.words[r.lo[subject]!]!);
  // “announced that the prisoners would be freed”: by whoever announces it
  const undergone =
    r.passive(v) &&
    voice.length > 0 &&
    !own.length &&
    !actors.some(x => r.isNamed(x)) &&
    subject < v &&
    !(r.reporter(v) >= 0 && r.lemma(r.reporter(v)) !== 'tell' && triggers.has(r.lemma(r.reporter(v))));
  if (r.passive(v) && actors.length && !barred && !undergone) return [];
  // “would have won”; “will almost certainly seek” foretells
  if (r.helpers(v).some(j => r.words[j] === 'have') || foretold(r, v)) return [];
  const told = r.reporter(v);
  const hearers =
    told >= 0 && /^(?:tell|assure|warn|promise)$/.test(r.lemma(told))
      ? r.actorsOf(r.kid(told, 'obj', 'iobj'), own)
      : [];
  const warned = warning(r, v);
  if ((!actors.length && !own.length) || barred || (undergone && actors.length > 0)) {
    return ofThing(r, calendar, v, {voice, subject, modal, warned, barred, of: hearers, terms: conditions});
  }
  // “Under it, Belgrade will no longer issue plates”: its parties undertake it, whoever tells
  if (
    actors.length &&
    // “the accord will open doors”: the accord itself
    !(r.a.upos[subject] === UPOS.NOUN && r.known(subject) === null) &&
    !(negated && conditions.any) &&
    !conditions.unless &&
    /^(?:will|'ll|wo|would)$/.test(modal) &&
    !watched &&
    isSettled(r, v)
  )
    return coordinated(r, v).flatMap(head =>
      build(
        r,
        calendar,
        'promise',
        actors,
        {head, run: settledRun(r, head), of: [], verbal: true, addressed: false},
        v,
        false,
      ),
    );
  // “hoped that the minister would announce one”
  // “said he hopes police will not evict the camp”: nobody refuses
  if (isHoped(r, v, subject, actors)) return [];
  // “which means it would not occur before May”
  if (r.words[subject] === 'it' && /^(?:occur|happen|arise|materialise|materialize|suffice)$/.test(lemma)) return [];
  // “will always remain optimistic”, “will stay hopeful”: a mind, and no deed
  if (!negated && /^(?:remain|stay|keep)$/.test(lemma) && isMood(r, v)) return [];
  // “The government will be responsible if …”: what others make of it
  if (r.kid(v, 'cop') >= 0 && /^(?:responsible|answerable|accountable|liable)$/.test(r.words[v]!))
    if (!/^(?:i|we)$/.test(r.words[subject]!)) return [];
  // “I suppose we will sign”, wherever the parse hung it
  const supposed = r.phraseStart(subject) - 1;
  if (!negated && hoping.test(r.a.lemma[supposed] ?? '') && /^(?:i|we)$/.test(r.words[supposed - 1] ?? '')) return [];
  // “would suspend the work, two diplomats said, if …”
  if (!negated && voice.length && !own.length && actors.length && /^(?:would|'d)$/.test(modal) && conditions.any)
    if (isRelayed(r, v)) return untold(r, calendar, v, actors, conditions);
  // what others say one will do is a forecast
  if (voice.length && !own.length && !(conditions.unless && r.reporter(v) < 0)) return [];
  // “she would not discuss quotas while the ship was held”: told of the past as a refusal
  const unwilling =
    negated && modal === 'would' && r.known(subject) !== null && (withheldDeeds.test(lemma) || deeds.has(lemma));
  // “would accept fewer jobs, provided …”, whoever tells
  if (!negated && !voice.length && actors.length && /^(?:would|'d)$/.test(modal))
    return untold(r, calendar, v, actors, conditions);
  if (!voice.length && !unwilling && !/^(?:will|'ll|wo)$/.test(modal)) return [];
  const by = own.length ? own : actors;
  // “it would take more hours”
  if (
    lemma === 'take' &&
    r.words[subject] === 'it' &&
    r.kids[v]!.some(
      j =>
        j > v &&
        r.is(j, 'obj', 'obl') &&
        /^(?:time|hours?|days?|weeks?|months?|years?|decades?|longer?|while|effort|courage)$/.test(r.words[j]!),
    )
  )
    return [];
  // “won't get a vote”
  if (lemma === 'get' && negated && r.kid(v, 'obj') > v && !/^(?:out|off|rid|on|in|back)$/.test(r.words[v + 1]!))
    return [];
  // “I'll tell you what”
  if (lemma === 'tell' && /^(?:you|ya)$/.test(r.words[v + 1] ?? '')) return [];
  // “will not end up paying”, “would be as pleased if it failed” tell what befalls one, and a feeling
  if (/^(?:up|in)$/.test(r.words[v + 1] ?? '') && /^(?:end|wind|land)$/.test(lemma)) return [];
  if (r.kid(v, 'cop') >= 0 && felt.test(r.words[v]!) && !(negated && own.length)) return [];
  // “she will not be attending” tells a plan
  if (r.xposOf(v) === 'VBG' && !own.length) return [];
  const state = idle.has(lemma) || (r.kid(v, 'cop') >= 0 && !conditions.any);
  // “will not be party to it”, “will not be bound by the ruling”
  const unwilled =
    negated &&
    own.length > 0 &&
    /^(?:party|bound|part|silent|bullied|hostage|complicit|blackmailed|dictated|intimidated|rushed)$/.test(r.words[v]!);
  if (state && noChoice(r, v) < 0 && !(negated && conditions.any) && !unwilled) return [];
  if (pressed.test(lemma) && r.words[subject] === 'i') return [];
  if (lemma === 'go' && r.words[v + 1] === 'into') return [];
  // “would answer in kind”
  if (answering.has(lemma) && !/^(?:discuss|give)$/.test(lemma) && r.words[v + 2] !== 'kind') return [];
  // “would have no choice but to act alone”
  const choice = lemma === 'have' ? noChoice(r, v) : -1;
  if (choice >= 0)
    return build(
      r,
      calendar,
      conditions.any || warned ? 'threat' : 'promise',
      by,
      {
        head: choice,
        run: predicate(r, choice),
        of: warned ? r.actorsOf(r.kid(r.reporter(v), 'obj', 'iobj'), by) : [],
        verbal: true,
        addressed: false,
      },
      v,
      false,
    );
  const verbs = coordinated(r, v).filter(j => j === v || (r.kid(j, 'nsubj') < 0 && r.modal(j) === null));
  const every = (kind: Demand['kind'], of: string[] = []) =>
    verbs.flatMap(head =>
      build(
        r,
        calendar,
        // “will trade land but never give up the road”
        kind !== 'refusal' && head !== v && /^(?:never|not)$/.test(r.words[head - 1]!) ? 'refusal' : kind,
        by,
        {
          head,
          run:
            (head === v && negated && r.a.lemma[v] !== 'be') || /^(?:never|not)$/.test(r.words[head - 1]!)
              ? positive(r, head)
              : predicate(r, head),
          of,
          verbal: true,
          addressed: false,
        },
        v,
        false,
      ),
    );
  // “I wouldn't overlook them”: what one would do if asked
  // “Then we'd go to the Council for an embargo”: in the case asked about
  const then = r.words[r.sentence(v).from] === 'then' || r.words[subject - 1] === 'then';
  if (then && /^(?:we|i)$/.test(r.words[subject]!) && !negated && (harmful.has(lemma) || isWeaponised(r, v)))
    return every('threat');
  if (/^(?:would|'d)$/.test(modal) && !conditions.any && r.isQuoted(v)) return [];
  // “would not stand in the way”
  if (negated && lemma === 'stand' && r.words[v + 1] === 'in') return every('promise');
  // “warned they would send no tankers”
  if (negated && warned && !r.negated(v)) return every('threat', hearers);
  if (negated) return every('refusal');
  const reporter = r.reporter(v);
  const whom = warned
    ? r.actorsOf(r.kid(reporter, 'obj', 'iobj'), by)
    : reporter >= 0 && /^(?:tell|assure)$/.test(r.a.lemma[reporter]!)
      ? r.actorsOf(r.kid(reporter, 'obj', 'iobj'), by)
      : [];
  // “would entertain clarifications, he told reporters”
  if (/^(?:would|'d)$/.test(modal) && own.length && /^(?:entertain|consider|contemplate|settle)$/.test(lemma))
    return every('offer');
  // “will defend ourselves if we are attacked”, “will bring down the government”
  if ((lemma === 'defend' && conditions.any) || (lemma === 'bring' && r.words[v + 1] === 'down'))
    return every('threat', whom);
  // “would no longer fight the release”
  if (r.words[v - 1] === 'longer' && r.words[v - 2] === 'no' && harmful.has(lemma)) return every('promise', whom);
  if (
    conditions.unless ||
    warned ||
    (harmful.has(lemma) && !isConceded(r, v)) ||
    (conditions.any && isWeaponised(r, v))
  )
    return every('threat', whom);
  if (conditions.any) {
    const found = every(
      conditions.only && !/^(?:will|'ll|shall)$/.test(modal)
        ? 'offer'
        : !isConceded(r, v) && isMenace(r, v, conditions)
          ? 'threat'
          : 'promise',
      whom,
    );
    // “will put more strain on the deal struck in return for aid”: terms of something else, where nobody tells it
    return voice.length || found.some(d => d.given.length) ? found : [];
  }
  const firstPerson = /^(?:i|we)$/.test(r.words[subject]!) && /^(?:will|'ll|shall)$/.test(modal);
  const going =
    r.words[v - 2] === 'going' &&
    !deeds.has(lemma) &&
    !/^(?:keep|continue|fight|work|press|defend|ensure)$/.test(lemma);
  if (firstPerson && !going && voice.length && r.a.upos[v] === UPOS.VERB)
    return every(isMenace(r, v, conditions) ? 'threat' : 'promise', whom);
  if (reporter >= 0 && r.a.lemma[reporter] === 'assure') return every('promise', whom);
  // “said he would press ahead with plans for an invasion”
  if (own.length && reporter >= 0 && isSaying.test(r.lemma(reporter)) && goesOn(r, v))
    return every(isMenace(r, v, conditions) || carriesHarm(r, v) ? 'threat' : 'promise', whom);
  // “signalled that it would accept a lower price”; “said it would send engineers”
  if (reporter >= 0 && isSaying.test(r.lemma(reporter)) && own.length && /^(?:will|would|'ll|'d)$/.test(modal)) {
    if (
      /^(?:signal|indicate|hint|suggest|intimate)$/.test(r.lemma(reporter)) &&
      (deeds.has(lemma) || consenting.test(lemma))
    )
      return every('offer');
    if (
      (deeds.has(lemma) || isWilled(r, v) || isMenace(r, v, conditions)) &&
      !/^(?:believe|think|suggest|argue|admit|concede)$/.test(r.lemma(reporter))
    )
      return every(isMenace(r, v, conditions) ? 'threat' : 'promise');
    // “reaffirmed that they will separate their forces”: whatever they will do
    if (/^(?:reaffirm|promise|pledge|vow|undertake|guarantee|swear)$/.test(r.lemma(reporter)) && r.isVerb(v))
      return every('promise');
  }
  // “The bank replied. It would lend more.”
  if (own.length && reporter < 0 && deeds.has(lemma) && r.indirect(v).length) return every('promise');
  // “would return to the barracks, he told reporters, when …”
  const aside = reporter >= 0 ? -1 : r.attributionAfter(v) >= 0 ? r.attributionAfter(v) : r.attributionInside(v);
  if (
    aside >= 0 &&
    own.length &&
    !r.isQuoted(v) &&
    !/^(?:rather|sooner)$/.test(r.words[v - 1]!) &&
    r.words[v + 1] !== 'what' &&
    lemma !== 'welcome' &&
    (deeds.has(lemma) ||
      (/^(?:will|'ll|would)$/.test(modal) &&
        (isWilled(r, v) || moving.test(lemma) || (lemma === 'go' && r.words[v + 1] === 'back')))) &&
    /^(?:say|tell|announce|declare|promise|pledge|reply|write|add|vow|confirm)$/.test(r.lemma(aside))
  )
    return every(isMenace(r, v, conditions) ? 'threat' : 'promise', whom);
  // “The FARC will lay down their weapons within sixty days”: with a term it is an undertaking
  if (!voice.length && hasTerm(r, calendar, v) && !/^(?:meet|convene|begin|start|end|expire)$/.test(lemma))
    return every('promise');
  // “The farmers will withhold their grain”, whoever tells
  if (!voice.length && actors.length && /^(?:will|'ll)$/.test(modal) && isMenace(r, v, conditions))
    return every('threat');
  return [];
}

/** what begins, goes on or ends, on terms: “flights”, “talks”; not those who do it */
const isCourse = (r: Reading, v: number, subject: number): boolean =>
  takesCourse.test(r.a.lemma[v]!) &&
  r.a.upos[subject] === UPOS.NOUN &&
  subject < v &&
  !bodies.test(r.words[subject]!) &&
  !isFolk(r.a.lemma[subject]!.toLowerCase()) &&
  conditionsOf(r, v).any;

/** “said it would build a wall”, “would go to arbitration”: with an object or a place, and nothing that befalls one */
export const isWilled = (r: Reading, v: number): boolean =>
  r.a.upos[v] === UPOS.VERB &&
  !triggers.has(r.a.lemma[v]!) &&
  !r.passive(v) &&
  r.kid(v, 'cop') < 0 &&
  !befalling.test(r.a.lemma[v]!) &&
  r.kids[v]!.some(j => j > v && r.is(j, 'obj', 'xcomp', 'obl'));

/** What happens to one without one's will. By lemma. */
const befalling =
  /^(?:lose|win|suffer|face|struggle|fail|die|survive|get|gain|benefit|run|cost|lack|see|miss|need|know|find|become|remain|have|take|fall|rise|grow|prefer|like|love|hate|make|mean|come|happen|deserve|owe|end|result|emerge|turn|bear|risk|incur|inherit|earn|collapse|live|exceed|reach|regret)$/;

/** What one does oneself, with nothing behind it: “will attend, she said”. By lemma. */
const moving = /^(?:come|return|attend|comply|abide|cooperate)$/;

/** What one who “would not” do it refused, whoever tells. By lemma. */
const withheldDeeds =
  /^(?:discuss|negotiate|talk|meet|sign|accept|agree|allow|let|permit|release|free|hand|give|grant|withdraw|leave|budge|yield|recognise|recognize|extradite|cooperate|pay|budge|compromise|endorse|back|ratify|sit|move)$/;

/** How one would feel. By form. */
const felt =
  /^(?:pleased|happy|glad|delighted|content|relieved|disappointed|dismayed|sad|sorry|surprised|shocked|unhappy|proud|ashamed|grateful|thankful|satisfied|thrilled|upset|angry|afraid|better|worse)$/;

/** “will negotiate with nobody” */
const none = /^(?:nobody|nothing|none|no-one|nowhere)$/;

/** “will probably”, “is likely to” */
export const foretold = (r: Reading, v: number): boolean => {
  for (let j = v - 1; j > v - 5 && j >= r.sentence(v).from; j--)
    if (
      /^(?:probably|likely|certainly|inevitably|surely|undoubtedly|presumably|perhaps|ultimately|eventually)$/.test(
        r.words[j]!,
      )
    )
      return true;
  return false;
};

/** “warned that it would”, “…, the ministry warned, …” */
function warning(r: Reading, v: number): boolean {
  const said = r.reporter(v);
  if (said >= 0)
    return (
      r.lemma(said) === 'warn' ||
      // “gave warning that it would”, “served notice”
      (/^(?:give|serve|issue|sound)$/.test(r.lemma(said)) &&
        r.words.slice(said, said + 5).some(w => /^(?:warnings?|notice)$/.test(w)))
    );
  const inside = r.attributionInside(v);
  if (inside >= 0 && r.lemma(inside) === 'warn') return true;
  const {from, to} = r.sentence(v);
  for (let i = from; i < to; i++)
    if (r.lemma(i) === 'warn' && r.isVerb(i) && r.is(i, 'parataxis', 'root') && /^[,”]$/.test(r.words[i + 1] ?? '.'))
      return true;
  return false;
}

/** the verb after “no choice but to” */
function noChoice(r: Reading, v: number): number {
  for (let j = v + 1; j < v + 4; j++)
    if (
      r.words[j] === 'no' &&
      /^(?:choice|option|alternative)$/.test(r.words[j + 1] ?? '') &&
      r.words[j + 2] === 'but' &&
      r.words[j + 3] === 'to' &&
      r.isVerb(j + 4)
    )
      return j + 4;
  return -1;
}

/** a term follows in the same clause */
function hasTerm(r: Reading, calendar: Calendar, v: number): boolean {
  for (let i = v + 1; i < Math.min(r.sentence(v).to, v + 14); i++) {
    if (/^[.,;:]$/.test(r.words[i]!)) return false;
    if (/^(?:within|by|no|before|until)$/.test(r.words[i]!) && calendar.termAt(i)) return true;
  }
  return false;
}
