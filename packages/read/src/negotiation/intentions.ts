import type {Demand} from '@suasion/model';
import {UPOS} from '../tagset.ts';
import {build, type FoundDemand} from './build.ts';
import {coordinated, positive, predicate} from './clause.ts';
import type {Calendar} from './deadlines.ts';
import type {Reading} from './reading.ts';
import {conditionAt} from './words/conditions.ts';
import {deeds, idle, settling} from './words/deeds.ts';
import {answering} from './words/frames.ts';
import {harmful} from './words/harm.ts';
import {bodies, joint} from './words/reading.ts';

function conditionsOf(r: Reading, v: number): {unless: boolean; only: boolean; any: boolean} {
  const {from, to} = r.sentence(v);
  const found = {unless: false, only: false, any: false};
  for (let i = from; i < to; i++) {
    const c = conditionAt(r, i, to);
    if (!c) continue;
    // a condition before the clause opens the sentence or follows its comma
    const near = i > v ? !crossesClause(r, v, i) : r.words[c.to] === ',' && c.to < v;
    if (near) {
      found.any = true;
      if (r.words[i] === 'unless') found.unless = true;
      if (r.words[i] === 'only') found.only = true;
    }
    i = c.to - 1;
  }
  return found;
}

/** another finite clause begins between v and i, which then owns what follows */
function crossesClause(r: Reading, v: number, i: number): boolean {
  for (let j = v + 1; j < i; j++) if (r.isVerb(j) && r.modal(j) !== null && !r.conjuncts(v).includes(j)) return true;
  return i - v > 45;
}

/** “will probably”, “is likely to” */
const foretold = (r: Reading, v: number): boolean => {
  for (let j = v - 1; j > v - 5 && j >= r.sentence(v).from; j--)
    if (
      /^(?:probably|likely|certainly|inevitably|surely|undoubtedly|presumably|perhaps|ultimately|eventually)$/.test(
        r.words[j]!,
      )
    )
      return true;
  return false;
};

/** What “I will not” declines to tell rather than refuses to do: “I'm not going to get ahead of it”. By lemma. */
const pressed =
  /^(?:read|get|go|predict|prejudge|describe|characterise|characterize|talk|negotiate|draw|preview|guess|repeat|list)$/;

/** Those of the subject's actors that are the one who speaks, or whom the subject means when it is the speaker's own side. */
function ownOf(r: Reading, v: number, subject: number, actors: string[], voice: string[]): string[] {
  const own = actors.filter(x => voice.some(y => r.same(x, y)));
  if (own.length) return own;
  // “the union will walk out, its president said”
  if (actors.length && speaksOf(r, v, actors)) return actors;
  if (!voice.length) return [];
  // “replied that it would not sign”: a pronoun nobody claims is the one who speaks
  if (/^(?:it|he|she|they)$/.test(r.words[subject]!) && r.reporter(v) >= 0) {
    // “aides say he will run”: he is not they
    const teller = r.subjectOf(r.reporter(v));
    const many = teller >= 0 && /^(?:NNS|NNPS)$/.test(r.xposOf(teller));
    return many && /^(?:he|she)$/.test(r.words[subject]!) ? actors : voice;
  }
  // a person whose side is not told speaks for the body spoken of
  if (
    actors.length &&
    voice.every(x => r.isUnattached(x)) &&
    actors.every(x => !r.isUnattached(x) && (r.isNamed(x) || isBodyLike(r, subject)))
  )
    return actors;
  // “he warned that his party would campaign”; “the company will take steps” in its own mouth; “doctors will strike, their union said”
  if (isTheirs(r, subject, voice) || (!actors.length && isDefiniteBody(r, subject) && r.known(subject) === null))
    return voice;
  return isMembership(r, subject, voice) ? voice : [];
}

export function intention(r: Reading, calendar: Calendar, v: number, modal: string): FoundDemand[] {
  const voice = r.voice(v);
  const subject = r.subjectOf(v);
  if (subject < 0) return existential(r, calendar, v, voice);
  const actors = r.subjects(v);
  const own = ownOf(r, v, subject, actors, voice);
  const negated =
    r.negated(v) ||
    r.kids[v]!.some(j => r.words[j] === 'no' || (r.is(j, 'obj') && r.kids[j]!.some(d => r.words[d] === 'no')));
  const conditions = conditionsOf(r, v);
  const lemma = r.a.lemma[v]!;
  if (r.passive(v) && actors.length) return [];
  // “would have won”; “will almost certainly seek” foretells
  if (r.helpers(v).some(j => r.words[j] === 'have') || foretold(r, v)) return [];
  const told = r.reporter(v);
  const hearers =
    told >= 0 && /^(?:tell|assure|warn|promise)$/.test(r.lemma(told))
      ? r.actorsOf(r.kid(told, 'obj', 'iobj'), own)
      : [];
  const warned = warning(r, v);
  if (!actors.length && !own.length) {
    // "no contract will be signed unless …", in the mouth of a party; “any vessel would be treated as a target, it warned”
    const refused = r.negated(v) && conditions.any;
    if (!voice.length || !(refused || (warned && (r.passive(v) || harmful.has(lemma)))) || subject > v) return [];
    return build(
      r,
      calendar,
      refused ? 'refusal' : 'threat',
      voice,
      {head: v, run: {from: r.lo[subject]!, to: r.hi[v]!}, of: hearers, verbal: true, addressed: false},
      v,
      false,
    );
  }
  // “Under it, Belgrade will no longer issue plates”: its parties undertake it, whoever tells
  if (actors.length && !(negated && conditions.any) && /^(?:will|'ll|wo|would)$/.test(modal) && isSettled(r, v))
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
  // what others say one will do is a forecast
  if (voice.length && !own.length && !(conditions.unless && r.reporter(v) < 0)) return [];
  if (!voice.length && !/^(?:will|'ll|wo)$/.test(modal)) return [];
  const by = own.length ? own : actors;
  const state = idle.has(lemma) || (r.kid(v, 'cop') >= 0 && !conditions.any);
  if (state && noChoice(r, v) < 0 && !(negated && conditions.any)) return [];
  if (pressed.test(lemma) && r.words[subject] === 'i') return [];
  if (lemma === 'go' && r.words[v + 1] === 'into') return [];
  if (answering.has(lemma) && lemma !== 'discuss' && lemma !== 'give') return [];
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
        kind,
        by,
        {
          head,
          run: head === v && negated && r.a.lemma[v] !== 'be' ? positive(r, head) : predicate(r, head),
          of,
          verbal: true,
          addressed: false,
        },
        v,
        false,
      ),
    );
  // “I wouldn't overlook them”: what one would do if asked
  if (/^(?:would|'d)$/.test(modal) && !conditions.any && r.isQuoted(v)) return [];
  if (negated) return every('refusal');
  const reporter = r.reporter(v);
  const whom = warned
    ? r.actorsOf(r.kid(reporter, 'obj', 'iobj'), by)
    : reporter >= 0 && /^(?:tell|assure)$/.test(r.a.lemma[reporter]!)
      ? r.actorsOf(r.kid(reporter, 'obj', 'iobj'), by)
      : [];
  if (conditions.unless || warned || harmful.has(lemma)) return every('threat', whom);
  if (conditions.any) return every(conditions.only ? 'offer' : 'promise', whom);
  const firstPerson = /^(?:i|we)$/.test(r.words[subject]!) && /^(?:will|'ll|shall)$/.test(modal);
  const going =
    r.words[v - 2] === 'going' &&
    !deeds.has(lemma) &&
    !/^(?:keep|continue|fight|work|press|defend|ensure)$/.test(lemma);
  if (firstPerson && !going && voice.length && r.a.upos[v] === UPOS.VERB) return every('promise', whom);
  if (reporter >= 0 && r.a.lemma[reporter] === 'assure') return every('promise', whom);
  // “The FARC will lay down their weapons within sixty days”: with a term it is an undertaking
  if (!voice.length && hasTerm(r, calendar, v)) return every('promise');
  return [];
}

/** “warned that it would”, “…, the ministry warned, …” */
function warning(r: Reading, v: number): boolean {
  const said = r.reporter(v);
  if (said >= 0) return r.lemma(said) === 'warn';
  const {from, to} = r.sentence(v);
  for (let i = from; i < to; i++)
    if (r.lemma(i) === 'warn' && r.isVerb(i) && r.is(i, 'parataxis', 'root') && /^[,”"]$/.test(r.words[i + 1] ?? '.'))
      return true;
  return false;
}

/** “the company”, “the ministry”: a body with an article and no name of its own */
const isDefiniteBody = (r: Reading, i: number): boolean =>
  (bodies.test(r.words[i]!) ||
    /^(?:state|presidency|bloc|administration|front|alliance|federation|council|commission)$/.test(r.words[i]!)) &&
  r.kids[i]!.some(d => r.is(d, 'det') && r.words[d] === 'the');

const isBodyLike = (r: Reading, i: number): boolean => bodies.test(r.words[i]!) || joint.test(r.words[i]!);

/** “doctors will strike, the association said”: those whose organisation speaks */
function isMembership(r: Reading, subject: number, voice: readonly string[]): boolean {
  return (
    /^(?:members?|workers|doctors|nurses|teachers|drivers|pilots|crews?|machinists|dockworkers|dockers|miners|farmers|writers|actors|staff|employees|students|lecturers|fishermen|cleaners|firefighters|postmen|guards|engineers|physicians|truckers)$/.test(
      r.words[subject]!,
    ) && voice.some(x => /^(?:organisation)$/.test(r.context.kind?.(x) ?? ''))
  );
}

/** the sentence says under what its parties act, or what one does for its part, or the one before told of a settlement */
function isSettled(r: Reading, v: number): boolean {
  const {from, to} = r.sentence(v);
  const lead = r.words[from] === 'but' || r.words[from] === 'and' ? from + 1 : from;
  if (/^(?:under|in|by)$/.test(r.words[lead]!)) {
    for (let i = lead + 1; i < Math.min(v, lead + 6); i++) {
      if (r.words[i] === ',' || r.isVerb(i)) break;
      if (settling.test(r.words[i]!) && r.words[lead] === 'under') return true;
      if (/^(?:return|exchange)$/.test(r.words[i]!)) return true;
    }
  }
  for (let i = from; i + 2 < Math.min(to, v + 6); i++)
    if (r.words[i] === 'for' && /^(?:its|his|her|their)$/.test(r.words[i + 1]!) && r.words[i + 2] === 'part')
      return true;
  if (!deeds.has(r.a.lemma[v]!) || (r.negated(v) && !/^(?:longer)$/.test(r.words[v - 1] ?? ''))) return false;
  const k = r.a.sentOf[v]!;
  for (let i = r.a.sent[Math.max(0, k - 3)]!; i < v; i++) if (isSettlement(r, i)) return true;
  return false;
}

/** “struck a deal”, “have agreed to”, “shook hands”, “undertakes to” */
const isSettlement = (r: Reading, i: number): boolean =>
  (/^(?:deal|accord|agreement|pact|settlement|compromise|understanding|truce)$/.test(r.words[i]!) && !r.negated(i)) ||
  (/^(?:agreed|undertakes|undertook)$/.test(r.words[i]!) && /^(?:to|that|on)$/.test(r.words[i + 1] ?? '')) ||
  (r.words[i] === 'hands' && /^(?:shook|shaking|shaken)$/.test(r.words[i - 1] ?? ''));

/** “Sweden, for its part, is to support easier visas”, “the province is to meet part of the bill” of a deal */
export function arranged(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  const subject = r.subjectOf(v);
  if (subject < 0 || subject > v || r.isQuestion(v) || r.negated(v) || !isSettled(r, v)) return [];
  const by = r.subjects(v);
  return coordinated(r, v).flatMap(head =>
    build(
      r,
      calendar,
      'promise',
      by,
      {head, run: predicate(r, head), of: [], verbal: true, addressed: false},
      v,
      false,
    ),
  );
}

/** with its “not” or “no longer” */
function settledRun(r: Reading, v: number) {
  const run = predicate(r, v);
  let {from} = run;
  while (
    /^(?:not|n't|never|longer)$/.test(r.words[from - 1] ?? '') ||
    (r.words[from - 1] === 'no' && r.words[from] === 'longer')
  )
    from--;
  return {from, to: run.to};
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

/** is the one who says it, behind, named as theirs: “its president”, “the ministry's spokesman” */
function speaksOf(r: Reading, v: number, actors: readonly string[]): boolean {
  const said = r.attributionAfter(v);
  if (said < 0) return false;
  for (let i = said - 1; i > v && !/^[,”"]$/.test(r.words[i]!); i--) {
    const id = r.known(i);
    if (id !== null && actors.some(x => r.same(x, id))) return true;
  }
  return false;
}

/** “his party”, “its troops”: of the one who speaks */
function isTheirs(r: Reading, subject: number, voice: readonly string[]): boolean {
  const whose = r.kid(subject, 'nmod:poss');
  return whose >= 0 && bodies.test(r.words[subject]!) && r.actorsOf(whose).some(x => voice.some(y => r.same(x, y)));
}

/** a term follows in the same clause */
function hasTerm(r: Reading, calendar: Calendar, v: number): boolean {
  for (let i = v + 1; i < Math.min(r.sentence(v).to, v + 14); i++) {
    if (/^[.,;:]$/.test(r.words[i]!)) return false;
    if (/^(?:within|by|no)$/.test(r.words[i]!) && calendar.termAt(i)) return true;
  }
  return false;
}

/** "there will be no election until …" */
function existential(r: Reading, calendar: Calendar, v: number, voice: string[]): FoundDemand[] {
  if (!voice.length || r.kid(v, 'expl') < 0 || !conditionsOf(r, v).any) return [];
  const what = r.kid(v, 'nsubj', 'obj');
  if (what < v || !r.kids[what]!.some(d => r.words[d] === 'no')) return [];
  return build(
    r,
    calendar,
    'refusal',
    voice,
    {head: what, run: {from: what, to: r.hi[what]!}, of: [], verbal: false, addressed: false},
    v,
    false,
  );
}

/** "may go to the Court if there is no answer": possible, but put as a threat by the one who may */
export function possible(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  const voice = r.voice(v);
  const barred = r.kid(v, 'nsubj');
  // “repeated that no trawler may fish there”
  const none = (words: string, next?: string) =>
    barred >= 0 && r.words[r.lo[barred]!] === words && (next === undefined || r.words[r.lo[barred]! + 1] === next);
  if (voice.length && ((r.modal(v) === 'may' && none('no')) || (r.modal(v) === 'can' && none('not', 'one'))))
    return build(
      r,
      calendar,
      'demand',
      voice,
      {head: v, run: {from: r.lo[barred]!, to: r.hi[v]!}, of: [], verbal: true, addressed: false},
      v,
      false,
    );
  const subject = r.subjectOf(v);
  const actors = r.actorsOf(subject);
  const own = subject < 0 ? [] : ownOf(r, v, subject, actors, voice);
  const terms = conditionsOf(r, v);
  if (/^(?:can|could)$/.test(r.modal(v)!)) {
    // “the walkouts can be called off as long as”, “he could lift his hold if”: on terms it is an offer
    // “their accession could not be ratified unless the two did more”
    if (r.negated(v) && voice.length && !actors.length && r.passive(v) && (terms.unless || terms.only) && subject < v)
      return build(
        r,
        calendar,
        'refusal',
        voice,
        {head: v, run: {from: r.lo[subject]!, to: r.hi[v]!}, of: [], verbal: true, addressed: false},
        v,
        false,
      );
    if (r.negated(v) || !voice.length || !terms.any || terms.unless || terms.only || subject < 0 || subject > v)
      return [];
    const thing = !actors.length && r.passive(v);
    if (
      !(own.length || thing) ||
      !(deeds.has(r.a.lemma[v]!) || /^(?:call|come|go|talk|meet|sit|live|accept|agree|consider)$/.test(r.a.lemma[v]!))
    )
      return [];
    return build(
      r,
      calendar,
      'offer',
      voice,
      {
        head: v,
        run: thing ? {from: r.lo[subject]!, to: r.hi[v]!} : predicate(r, v),
        of: [],
        verbal: true,
        addressed: false,
      },
      v,
      false,
    );
  }
  if (!own.length || r.negated(v) || r.modal(v) !== 'may') return [];
  if (!terms.any || !(terms.unless || harmful.has(r.a.lemma[v]!) || /^(?:go|take|act|respond)$/.test(r.a.lemma[v]!)))
    return [];
  return build(
    r,
    calendar,
    'threat',
    own,
    {head: v, run: predicate(r, v), of: [], verbal: true, addressed: false},
    v,
    false,
  );
}
