import type {Demand} from '@suasion/model';
import {UPOS} from '../tagset.ts';
import {build, type FoundDemand} from './build.ts';
import {coordinated, predicate} from './clause.ts';
import {infinitive} from './complements.ts';
import type {Calendar} from './deadlines.ts';
import type {Reading} from './reading.ts';
import {conditionAt} from './words/conditions.ts';
import {answering, triggers} from './words/frames.ts';
import {harmful} from './words/harm.ts';

const duty = /^(?:must|should|ought|shall)$/;
const intent = /^(?:will|would|'ll|'d|wo|shall)$/;
/** Not acts one demands or promises: “it must be said”, “we will see”. */
const idle = new Set(
  'hesitate be have know think see remember note happen hope need want like believe understand seem mean depend appear wait continue find know matter become feel'.split(
    ' ',
  ),
);
const said = new Set(
  'say tell add argue insist warn write note state declare announce reply repeat stress explain maintain reaffirm assure promise pledge vow make'.split(
    ' ',
  ),
);

/**
 * What is demanded, refused, promised or threatened through a modal in somebody's mouth: “Israel must withdraw”, “we will
 * not sign”, “it would bomb the dam unless…”. Not “the talks will be difficult”, “Egypt would gain power”.
 */
export function modals(r: Reading, calendar: Calendar): FoundDemand[] {
  const out: FoundDemand[] = [];
  for (let v = 0; v < r.a.n; v++) {
    if (r.skipped[v] || !r.isVerbal(v)) continue;
    if (r.a.lemma[v] === 'give') out.push(...ultimatum(r, calendar, v));
    const modal = r.modal(v) ?? (hasTo(r, v) ? 'must' : null);
    if (modal === null) {
      if (r.a.upos[v] === UPOS.VERB) out.push(...imperative(r, calendar, v));
      continue;
    }
    if (!isPut(r, v)) continue;
    if (duty.test(modal)) out.push(...obligation(r, calendar, v));
    else if (intent.test(modal)) out.push(...intention(r, calendar, v, modal));
    else if (/^(?:may|might|could)$/.test(modal)) out.push(...possible(r, calendar, v));
  }
  return out;
}

/** "has to leave", "need to stop": the governing verb is the modal */
function hasTo(r: Reading, v: number): boolean {
  const head = r.a.head[v]!;
  return (
    head >= 0 &&
    r.is(v, 'xcomp') &&
    /^(?:have|need)$/.test(r.a.lemma[head]!) &&
    /^(?:VBZ|VBP)$/.test(r.finite(head)) &&
    r.infinitival(v) &&
    !r.negated(head)
  );
}

/** not asked, denied, or inside a condition */
function isPut(r: Reading, v: number): boolean {
  if (r.withheld(v)) return false;
  if (r.isQuestion(v)) return false;
  for (let at = v, steps = 0; at >= 0 && steps < 6; steps++) {
    const mark = r.marker(at);
    if (mark !== null && /^(?:if|whether|unless|because|since|until|before|once|as|while|although|though)$/.test(mark))
      return false;
    if (
      /^(?:acl:relcl|advcl|advcl:relcl|csubj)$/.test(r.rel(at)) &&
      at === v &&
      r.kids[v]!.some(j => j < v && /^(?:who|which|where|whose|whom)$/.test(r.words[j]!))
    )
      return false;
    if (
      r.kids[at]!.some(
        j =>
          j < at &&
          /^(?:what|how|why|who|when|where|which)$/.test(r.words[j]!) &&
          r.is(j, 'advmod', 'obj', 'nsubj', 'obl'),
      )
    )
      return false;
    const head = r.a.head[at]!;
    if (head < 0) break;
    if (/^(?:conj|parataxis)/.test(r.rel(at)) && r.kid(at, 'nsubj') >= 0) break;
    if (r.is(at, 'ccomp') && (r.negated(head) || /^(?:deny|doubt|ask|wonder|know)$/.test(r.a.lemma[head]!)))
      return false;
    at = head;
  }
  return true;
}

function obligation(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  const voice = r.voice(v);
  if (!voice.length || (r.negated(v) === false && idle.has(r.a.lemma[v]!))) return [];
  // "should have": a reproach; "should the plant reopen": a condition
  if (r.kids[v]!.some(j => r.is(j, 'aux') && /^(?:have|'ve)$/.test(r.words[j]!))) return [];
  if (r.a.upos[v] !== UPOS.VERB && !(r.passive(v) || r.a.upos[v] === UPOS.ADJ)) return [];
  return coordinated(r, v).flatMap(head => {
    const subject = r.subjectOf(head);
    if (subject < 0 || subject > head) return [];
    const passive = r.passive(head);
    // “their own ceasefire must hold”: a thing of theirs, not they
    const thing = r.kid(subject, 'nmod:poss') >= 0 && !bodies.test(r.words[subject]!);
    const actors = thing ? [] : r.subjects(head);
    if (actors.some(x => voice.some(y => r.same(x, y)))) return [];
    // “the army says it must ask parliament”: one's own duty
    if (/^(?:it|he|she|they)$/.test(r.words[subject]!) && r.reporter(head) >= 0 && !passive) return [];
    if (actors.length && !passive)
      return build(
        r,
        calendar,
        'demand',
        voice,
        {head, run: predicate(r, head), of: actors, verbal: true, addressed: true},
        v,
        false,
      );
    if (
      /^(?:it|this|that|there|he|she|they|we|i|you|one|who|which|what|nothing|everything)$/.test(r.words[subject]!) &&
      !passive
    )
      return [];
    if (r.is(subject, 'expl')) return [];
    if (
      !passive &&
      !/^(?:stop|cease|end|continue|hold|follow|remain|start|begin|resume|place|reach|leave|include|take|wait|go|come|apply|change)$/.test(
        r.a.lemma[head]!,
      )
    )
      return [];
    const from =
      actors.length || subject > head || r.a.head[subject] !== head ? predicate(r, head).from : r.lo[subject]!;
    return build(
      r,
      calendar,
      'demand',
      voice,
      {head, run: {from, to: r.hi[head]!}, of: r.agents(head).filter(() => passive), verbal: true, addressed: true},
      v,
      false,
    );
  });
}

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

function intention(r: Reading, calendar: Calendar, v: number, modal: string): FoundDemand[] {
  const voice = r.voice(v);
  const subject = r.subjectOf(v);
  if (subject < 0) return existential(r, calendar, v, voice);
  const actors = r.subjects(v);
  const own = actors.filter(x => voice.some(y => r.same(x, y)));
  // “replied that it would not sign”: a pronoun nobody claims is the one who speaks
  if (!own.length && voice.length && /^(?:it|he|she|they)$/.test(r.words[subject]!) && r.reporter(v) >= 0)
    own.push(...voice);
  // “the union will walk out, its president said”
  if (
    !own.length &&
    actors.length &&
    (speaksOf(r, v, actors) ||
      (voice.length > 0 && voice.every(x => r.isUnattached(x)) && !actors.some(x => r.isUnattached(x))))
  )
    own.push(...actors);
  // “he warned that his party would campaign”
  if (!own.length && voice.length && isTheirs(r, subject, voice)) own.push(...voice);
  const negated =
    r.negated(v) ||
    r.kids[v]!.some(j => r.words[j] === 'no' || (r.is(j, 'obj') && r.kids[j]!.some(d => r.words[d] === 'no')));
  const conditions = conditionsOf(r, v);
  const lemma = r.a.lemma[v]!;
  if (r.passive(v) && actors.length) return [];
  const told = r.reporter(v);
  const hearers =
    told >= 0 && /^(?:tell|assure|warn|promise)$/.test(r.lemma(told))
      ? r.actorsOf(r.kid(told, 'obj', 'iobj'), own)
      : [];
  if (!actors.length && !own.length) {
    // "no contract will be signed unless …", in the mouth of a party
    if (!(voice.length && r.negated(v) && conditions.any) || subject > v) return [];
    return build(
      r,
      calendar,
      'refusal',
      voice,
      {head: v, run: {from: r.lo[subject]!, to: r.hi[v]!}, of: hearers, verbal: true, addressed: false},
      v,
      false,
    );
  }
  // what others say one will do is a forecast
  if (voice.length && !own.length && !(conditions.unless && r.reporter(v) < 0)) return [];
  if (!voice.length && !/^(?:will|'ll|wo)$/.test(modal)) return [];
  const by = own.length ? own : actors;
  if (idle.has(lemma) && noChoice(r, v) < 0 && !(negated && conditions.any)) return [];
  if (answering.has(lemma) && lemma !== 'discuss' && lemma !== 'give') return [];
  // “would have no choice but to act alone”
  const choice = lemma === 'have' ? noChoice(r, v) : -1;
  if (choice >= 0)
    return build(
      r,
      calendar,
      conditions.any || warning(r, v) ? 'threat' : 'promise',
      by,
      {
        head: choice,
        run: predicate(r, choice),
        of: warning(r, v) ? r.actorsOf(r.kid(r.reporter(v), 'obj', 'iobj'), by) : [],
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
  if (negated) return every('refusal');
  const reporter = r.reporter(v);
  const warned = reporter >= 0 && r.a.lemma[reporter] === 'warn';
  const whom = warned
    ? r.actorsOf(r.kid(reporter, 'obj', 'iobj'), by)
    : reporter >= 0 && /^(?:tell|assure)$/.test(r.a.lemma[reporter]!)
      ? r.actorsOf(r.kid(reporter, 'obj', 'iobj'), by)
      : [];
  if (conditions.unless || warned || harmful.has(lemma)) return every('threat', whom);
  if (conditions.any) return every(conditions.only ? 'offer' : 'promise', whom);
  const firstPerson = /^(?:i|we)$/.test(r.words[subject]!) && /^(?:will|'ll|shall)$/.test(modal);
  if (firstPerson && voice.length && r.a.upos[v] === UPOS.VERB) return every('promise', whom);
  if (reporter >= 0 && r.a.lemma[reporter] === 'assure') return every('promise', whom);
  // “The FARC will lay down their weapons within sixty days”: with a term it is an undertaking
  if (!voice.length && hasTerm(r, calendar, v)) return every('promise');
  return [];
}

const warning = (r: Reading, v: number): boolean => r.reporter(v) >= 0 && r.a.lemma[r.reporter(v)] === 'warn';

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

const bodies =
  /^(?:party|government|country|side|army|union|troops|forces|delegation|company|ministry|movement|members|men|fighters|group|organisation|organization|people|nation)$/;

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

/** The act refused, without its "not": "will not sign" → "sign" */
function positive(r: Reading, v: number) {
  const run = predicate(r, v);
  let {from} = run;
  while (from < v && /^(?:not|n't|never)$/.test(r.words[from]!)) from++;
  return {from, to: run.to};
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
function possible(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  const voice = r.voice(v);
  const barred = r.kid(v, 'nsubj');
  // “repeated that no trawler may fish there”
  if (r.modal(v) === 'may' && voice.length && barred >= 0 && r.words[r.lo[barred]!] === 'no')
    return build(
      r,
      calendar,
      'demand',
      voice,
      {head: v, run: {from: r.lo[barred]!, to: r.hi[v]!}, of: [], verbal: true, addressed: false},
      v,
      false,
    );
  const own = r.actorsOf(r.subjectOf(v)).filter(x => voice.some(y => r.same(x, y)));
  if (!own.length || r.negated(v) || r.modal(v) !== 'may') return [];
  const c = conditionsOf(r, v);
  if (!c.any || !(c.unless || harmful.has(r.a.lemma[v]!) || /^(?:go|take|act|respond)$/.test(r.a.lemma[v]!))) return [];
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

/** “gave both sides until August to reach an accord”, “gave Pakistan ninety days to answer”; not “gave him a book to read” */
function ultimatum(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  if (!r.isReal(v) || r.passive(v)) return [];
  const whom = r.kid(v, 'iobj', 'obj');
  if (whom < v) return [];
  const by = r.actorsOf(r.subjectOf(v));
  const of = r.actorsOf(whom, by);
  if (!by.length || (!of.length && r.actorAt(whom) === null && !/^(?:sides?|parties|them|both)$/.test(r.words[whom]!)))
    return [];
  const {to} = r.sentence(v);
  let timed = false;
  for (let j = r.hi[whom]! - 1; j < Math.min(to, v + 14); j++)
    if (/^(?:until|days?|weeks?|months?|hours?)$/.test(r.words[j]!)) timed = true;
  if (!timed) return [];
  for (let j = v + 2; j < Math.min(to, v + 16); j++)
    if (r.words[j] === 'to' && r.a.head[j]! > j && r.isVerbal(r.a.head[j]!)) {
      const head = r.a.head[j]!;
      return coordinated(r, head).flatMap(h =>
        build(r, calendar, 'demand', by, {head: h, run: predicate(r, h), of, verbal: true, addressed: true}, v, false),
      );
    }
  return [];
}

const notOrders = new Set(
  'let look thank see listen imagine remember suppose say note consider take have be come wait excuse hold believe trust'.split(
    ' ',
  ),
);

/** “Stop the shelling”, “Give it a fortnight”, inside somebody's quotation; not “Look, …”, “Let me be plain” */
function imperative(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  if (r.xposOf(v) !== 'VB' || !r.is(v, 'root') || r.kid(v, 'nsubj', 'mark', 'aux', 'expl') >= 0) return [];
  if (
    r.statementAt[v]! < 0 ||
    notOrders.has(r.a.lemma[v]!) ||
    r.isQuestion(v) ||
    triggers.has(r.a.lemma[v]!) ||
    said.has(r.a.lemma[v]!)
  )
    return [];
  const k = r.statementAt[v]!;
  const statement = r.context.statements[k]!;
  if (statement.quotation === 'indirect' || statement.speaker === null || statement.standing === 'asked') return [];
  // it opens the quotation or its sentence
  const first = r.sentence(v).from;
  for (let j = first; j < v; j++) if (!/^[“"‘'”,-]$/.test(r.words[j]!) && r.a.head[j] !== v) return [];
  if (infinitive(r, v, v) === v) return [];
  const of = statement.addressee ? [statement.addressee] : [];
  return build(
    r,
    calendar,
    'demand',
    [statement.speaker],
    {head: v, run: predicate(r, v), of, verbal: true, addressed: true},
    v,
    false,
  );
}
