import {UPOS} from '../../tagset.ts';
import {build, type FoundDemand} from '../acts/build.ts';
import {isHolder} from '../asking/askings.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {coordinated, predicate} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {stative} from '../words/complements.ts';
import {changing, deeds, idle} from '../words/deeds.ts';
import {acting} from '../words/on-terms.ts';
import {bodies} from '../words/reading.ts';
import {dueOver, overAside} from './asides.ts';
import {isCommonDuty} from './common-duty.ts';

const duty = /^(?:must|should|ought|shall)$/;

/**
 * The verb that carries a duty is v: “Israel must withdraw”, “has to be restored”, “needs only to release”, “had better find it”;
 * not “does not have to”, “has yet to”.
 */
export function isDuty(r: Reading, v: number): boolean {
  // “it has to do with”
  if (r.a.lemma[v] === 'do' && r.words[v + 1] === 'with') return false;
  const modal = r.modal(v);
  // “I shall open them” tells what one will do
  if (modal !== null)
    return duty.test(modal) && !(modal === 'shall' && /^(?:i|we)$/.test(r.words[r.subjectOf(v)] ?? ''));
  const {from} = r.sentence(v);
  let j = v - 1;
  while (j >= from && (r.a.upos[j] === UPOS.ADV || /^(?:be|not)$/.test(r.words[j]!)) && r.words[j] !== 'better') j--;
  if (r.words[j] === 'better') return r.words[j - 1] === 'had' || r.words[j - 1] === "'d";
  if (r.words[j] !== 'to') return false;
  // “has got to pay”
  if (r.words[j - 1] === 'got') j--;
  do j--;
  while (j >= from && r.a.upos[j] === UPOS.ADV && r.words[j] !== 'ought');
  if (r.words[j] === 'had') return r.reporter(v) >= 0 && !denied(r, j);
  // “the leader we need to mend the town”: what for
  if (r.is(j, 'acl:relcl') && r.words[r.subjectOf(j)] === 'we') return false;
  return /^(?:have|has|'ve|'s|need|needs|ought)$/.test(r.words[j] ?? '') && (r.words[j] === 'ought' || !denied(r, j));
}

/** What nobody is by their own will: “should be able to expect”, “no one should be confused”. */
const unwilled =
  /^(?:able|confused|surprised|proud|ashamed|aware|clear|possible|easy|sure|glad|happy|sorry|enough|better|true|afraid)$/;
/** What is done to its subject, for good or ill: “should receive a rise”, “should not lose their homes”. By lemma. */
const gaining = /^(?:receive|get|obtain|enjoy|benefit|earn|inherit|lose|suffer|die|starve|endure|perish|drown)$/;
const goingAway = /^(?:out|off|away|back|rid|behind|together|ready)$/;
const goneWithout = /^(?:hungry|without|unpaid|cold|short|homeless)$/;
const everyone = /^(?:nobody|none|everyone|everybody|no|all|every|each|neither)$/;

/** “must remember”, “should be glad”; “must wait”, “should be at the table”, “should have agreements” ask for something */
function isIdle(r: Reading, v: number): boolean {
  const lemma = r.a.lemma[v]!;
  if (lemma === 'be') return !/^(?:at|in|on|out|off|away|back|gone|ready)$/.test(r.words[v + 1] ?? '');
  if (lemma === 'have') return r.kid(v, 'obj') < v || r.known(r.subjectOf(v)) === null;
  return idle.has(lemma) && !/^(?:wait|continue|find|understand|listen)$/.test(lemma);
}

/** “do not have to”, “need not” */
function denied(r: Reading, j: number): boolean {
  for (let k = j - 1; k >= r.sentence(j).from && k > j - 4; k--)
    if (/^(?:not|n't|never|no)$/.test(r.words[k]!)) return true;
  return false;
}

/** who says that one must: the speaker, whoever has laid down conditions just before, or the text for itself, then perhaps of nobody's name */
function whose(r: Reading, v: number): {voice: string[]; plain: boolean} {
  const voice = r.voice(v);
  if (voice.length || r.statementAt[v]! >= 0) return {voice, plain: false};
  const laid = laidDown(r, v);
  if (laid.length) return {voice: laid, plain: false};
  if (!r.speaksForItself()) return {voice, plain: false};
  const issuer = r.issuer(v);
  return {voice: issuer === null ? [] : [issuer], plain: true};
}

/** “Alcantar has three conditions. The Guard has to go.”: those whose conditions or demands the sentences before in the paragraph announce */
function laidDown(r: Reading, v: number): string[] {
  const k = r.a.sentOf[v]!;
  for (let s = k - 1; s >= Math.max(0, k - 4); s--) {
    const [from, to] = [r.a.sent[s]!, r.a.sent[s + 1]!];
    if (r.a.text.slice(r.a.start[from]!, r.a.start[v]!).includes('\n')) return [];
    for (let i = from; i < to; i++) {
      if (!/^(?:conditions|demands|terms|requirements|requests|things|points)$/.test(r.words[i]!)) continue;
      const verb = r.a.head[i]!;
      const laying = /^(?:things|points)$/.test(r.words[i]!)
        ? /^(?:demand|want|ask|require)$/
        : /^(?:have|set|lay|name|list|spell|make|give|present|state|put|demand|want)$/;
      if (verb < 0 || !laying.test(r.lemma(verb))) continue;
      return r.subjects(verb);
    }
  }
  return [];
}

/** What somebody says another must do: “Israel must withdraw”, “the pay has to be restored”; nobody's own duty. */
export function obligation(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  const {voice, plain} = whose(r, v);
  // “analysts say Egypt must wait”, “as the Post reported, he needs to win”: nobody's demand
  if (voice.length && voice.every(x => r.isObserver(x) || r.context.reporters?.has(x))) return [];
  // “landlords said that the city must pay”: whoever they are
  const told = voice.length || plain ? -1 : r.reporter(v) >= 0 ? r.reporter(v) : r.attributionAfter(v);
  const asker = told < 0 || r.passive(told) ? -1 : r.describing(r.subjectOf(told));
  return dueBy(r, calendar, v, voice, plain || asker >= 0).map(d => ({...d, asker}));
}

function dueBy(r: Reading, calendar: Calendar, v: number, voice: string[], plain: boolean): FoundDemand[] {
  if (!(voice.length || plain) || (r.negated(v) === false && isIdle(r, v))) return [];
  // “analysts say Egypt should expect a dry year”
  if (!r.passive(v) && /^(?:expect|realise|realize|worry|fear|beware|brace|welcome|recall)$/.test(r.a.lemma[v]!))
    return [];
  // "should have": a reproach; "should the plant reopen": a condition
  if (r.kids[v]!.some(j => r.is(j, 'aux') && /^(?:have|'ve)$/.test(r.words[j]!))) return [];
  if (
    (unwilled.test(r.words[v]!) && r.a.upos[v] !== UPOS.VERB) ||
    (r.passive(v) &&
      /^(?:say|note|take|remember|consider|see|reward|treat|think|regard|expect|understand)$/.test(r.lemma(v)))
  )
    return [];
  if (r.a.upos[v] !== UPOS.VERB && !(r.passive(v) || r.a.upos[v] === UPOS.ADJ)) return [];
  const aside = overAside(r, v);
  if (aside) return dueOver(r, calendar, v, voice, aside);
  return coordinated(r, v).flatMap(head => {
    const due = (of: string[], run = predicate(r, head)) =>
      build(r, calendar, 'demand', voice, {head, run, of, verbal: true, addressed: true}, v, false);
    // a later verb of a list has the subject of the first
    const verb = r.kid(head, 'nsubj') >= 0 ? head : v;
    const own = r.subjectOf(verb);
    const nominal = own < 0 ? beforeOught(r, verb) : own;
    // “told them that kidnapping had to end” with “that” for a subject
    const subject = r.words[nominal] === 'that' ? (subjectBehind(r, nominal, verb) ?? nominal) : nominal;
    if (subject < 0 || subject > head || /^W/.test(r.xposOf(subject))) return [];
    const passive = r.passive(head);
    // “their own ceasefire must hold”: a thing of theirs, not they
    const thing = r.kid(subject, 'nmod:poss') >= 0 && !bodies.test(r.words[subject]!);
    const actors = thing ? [] : subject === nominal ? r.subjects(verb) : r.actorsOf(subject);
    const byPronoun = /^(?:it|he|she|they)$/.test(r.words[subject]!);
    const isTold =
      byPronoun && !r.isQuoted(v) && /^(?:tell|advise|remind|warn)$/.test(r.lemma(Math.max(0, r.reporter(head))));
    // “Mali's court ruled that Bamako must pay”: one body of a state binds another
    const binding = r.lemma(Math.max(0, r.reporter(head))) === 'rule';
    const isOwn = (x: string) => voice.some(y => (binding ? x === y : r.same(x, y)));
    if (isCommonDuty(r, head, subject, voice)) return due([]);
    if (!isTold && !(passive && byPronoun) && actors.some(isOwn)) return [];
    // “the army says it must ask parliament”: one's own duty; but “told investors they should carry on”: theirs
    if (byPronoun && r.reporter(head) >= 0 && !passive && !r.isQuoted(v) && !isAnother(r, subject, r.reporter(head))) {
      const told = r.reporter(head);
      const hearer = !/^(?:tell|advise|remind|warn)$/.test(r.lemma(told))
        ? -1
        : r.passive(told)
          ? r.kid(told, 'nsubj:pass')
          : r.kid(told, 'iobj', 'obj');
      // “Mali offered the rebels a say but warned they must disarm first”: those spoken of, and not who warns
      const others = hearer < 0 && /^(?:warn|insist|say|add)$/.test(r.lemma(told)) && r.words[subject] === 'they';
      if (others && actors.length && isOne(r, r.subjectOf(told)) && !actors.some(x => voice.some(y => r.same(x, y))))
        return due(actors);
      const plural = /^(?:NNS|NNPS)$/.test(hearer < 0 ? '' : r.xposOf(hearer));
      if (
        hearer < 0 ||
        (hearer < told && !r.passive(told)) ||
        hearer > subject ||
        plural !== (r.words[subject] === 'they')
      )
        return [];
      return due(r.actorsOf(hearer, voice));
    }
    // “"You must leave the port," the captain told the rebels”
    if (r.words[subject] === 'you' && r.isQuoted(v)) {
      const hearers = hearersOfQuote(r, v, voice);
      return hearers.length && !passive && (deeds.has(r.a.lemma[head]!) || acting.test(r.a.lemma[head]!))
        ? due(hearers)
        : [];
    }
    // “nobody should use hunger as a weapon”, “all parties must show restraint”
    // “each Party shall withdraw”: the two are known
    const ofAll =
      !(actors.length > 1 && r.isPair(subject)) &&
      (everyone.test(r.words[subject]!) || everyone.test(r.words[r.lo[subject]!]!));
    // “workers should receive a rise”: of whoever pays
    const undergone =
      (gaining.test(r.a.lemma[head]!) && !goingAway.test(r.words[head + 1] ?? '')) ||
      (r.lemma(head) === 'go' && goneWithout.test(r.words[head + 1] ?? ''));
    const gained = actors.length > 0 && !passive && undergone;
    if (ofAll || gained) return due([], {from: r.lo[subject]!, to: r.hi[head]!});
    if (isLot(r, head, actors)) return [];
    if (actors.length && !passive) return due(actors);
    if (
      /^(?:it|this|that|there|he|she|they|we|i|you|one|who|which|what|nothing|everything)$/.test(r.words[subject]!) &&
      !passive
    )
      // “They need to send us the data”: of whoever they are
      return r.isQuoted(v) && r.words[subject] === 'they' && deeds.has(r.a.lemma[head]!) ? due([]) : [];
    // “it should be noted that”
    if (r.is(subject, 'expl') && !(passive && r.words[subject] === 'it' && r.kid(head, 'ccomp', 'csubj', 'xcomp') < 0))
      return [];
    // “said the unit must borrow the rest”: whoever that is
    const noun = passive || thing || stative.has(r.a.lemma[head]!) ? -1 : r.describing(subject);
    if (noun >= 0 && voice.length && isHolder(r, noun)) return due([r.context.describe!(noun)]);
    if (!passive && !changing.test(r.a.lemma[head]!) && !r.negated(head)) return [];
    const below = r.a.head[subject] === head || r.a.head[subject] === r.a.head[head];
    const from = subject > head || !below ? predicate(r, head).from : r.lo[subject]!;
    return due(passive ? r.agents(head) : [], {from, to: r.hi[head]!});
  });
}

/** whom the words quoted at v are told: “told the rebels”; never those who only report */
function hearersOfQuote(r: Reading, v: number, voice: string[]): string[] {
  const {cue} = r.context.statements[r.statementAt[v]!]!;
  const told = cue.map(c => r.tokenAt(c.start)).find(i => /^(?:tell|warn|remind|order)$/.test(r.lemma(i)));
  const whom = told === undefined || r.passive(told) ? -1 : r.kid(told, 'iobj', 'obj');
  return whom < 0
    ? []
    : r
        .actorsOf(whom, voice)
        .filter(x => !voice.some(y => r.same(x, y)) && !r.isObserver(x) && !r.context.reporters?.has(x));
}

/** “Italians will have to go back to the polls”: what a people is in for */
const isLot = (r: Reading, v: number, actors: readonly string[]): boolean =>
  /^(?:will|would|'ll|may|might)$/.test(r.words[v - 3] ?? '') &&
  r.words[v - 2] === 'have' &&
  actors.length > 0 &&
  actors.every(x => r.context.kind?.(x) === 'people') &&
  (/^(?:vote|wait|live|endure|choose|suffer|bear|cope)$/.test(r.lemma(v)) ||
    r.words.slice(v + 1, v + 5).some(w => /^(?:polls?|ballots?)$/.test(w)));

/** the noun or pronoun right before “ought”, which the parse may hang on another verb; -1 when there is none */
function beforeOught(r: Reading, v: number): number {
  const {from} = r.sentence(v);
  let i = v;
  while (i > from && v - i < 5 && r.words[i] !== 'ought') i--;
  return r.words[i] === 'ought' && i > from && r.isNominal(i - 1) ? i - 1 : -1;
}

/** “the protesters answered that he must resign”, “the minister said they had to pay”: the pronoun cannot mean who says it */
function isAnother(r: Reading, pronoun: number, told: number): boolean {
  const who = r.subjectOf(told);
  if (who < 0) return false;
  const many = /^(?:NNS|NNPS)$/.test(r.xposOf(who)) || /^(?:we|they)$/.test(r.words[who]!);
  const noun = r.is(who, 'nsubj') && /^(?:who|which)$/.test(r.words[who]!) ? r.a.head[told]! : who;
  const several = many || /^(?:NNS|NNPS)$/.test(r.xposOf(Math.max(0, noun)));
  return several && /^(?:he|she)$/.test(r.words[pronoun]!);
}

/** a name or noun of one, but of no body that is spoken of as many */
const isOne = (r: Reading, i: number): boolean =>
  i >= 0 && (/^(?:he|she|it)$/.test(r.words[i]!) || (r.xposOf(i) === 'NNP' && !bodies.test(r.words[i]!)));

/** the noun between “that” and the verb where the parse gave the verb two subjects */
const subjectBehind = (r: Reading, that: number, v: number): number | undefined =>
  r.kids[v]!.find(j => j > that && j < v && r.is(j, 'nsubj')) ??
  (r.a.head[that]! >= 0
    ? r.kids[r.a.head[that]!]!.find(j => j > that && j < v && r.is(j, 'nsubj') && r.a.head[that] !== j)
    : undefined);
