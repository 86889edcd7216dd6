import type {Requirement} from '@suasion/model';
import {UPOS} from '../../tagset.ts';
import type {SingleDemand} from '../acts/build.ts';
import {isRequisite} from '../asking/requisites.ts';
import {positive, type Run, spanOf, trimmed} from '../reading/clause.ts';
import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {opener} from '../words/conditions.ts';
import {isDeedNoun} from '../words/deeds.ts';
import {triggers} from '../words/frames.ts';
import {invertedAfter} from './condition-clauses.ts';
import {conditionAt} from './conditions.ts';
import {byConsent, byFirstThen} from './consents.ts';
import {byCondition} from './made-conditions.ts';

/** Verbs and adjectives that tie one act to another: “access hinges on”, “made it conditional on”, “depends on a signature”. */
const hinge = new Set(['hinge', 'depend', 'hang', 'rest', 'turn']);
const conditional = new Set(['conditional', 'contingent', 'dependent']);
/** Openers that say what must come first; bare “if” and “unless” are conditions only. */
const ordering = /^(?:until|before|once|after|when)$/;

/** “its rules requiring third-party access”: what a rule asks, and no act that waits for another */
const isOfRule = (r: Reading, v: number): boolean => r.xposOf(v) === 'VBG' && r.is(v, 'acl') && !r.helpers(v).length;

/**
 * Order or linkage between two acts: “prisoner releases before access”, “no talks until the shelling stops”, “the
 * evacuation hinges on a truce”. Not “the day before the talks”, “once again”.
 */
export function requirements(r: Reading, found: readonly SingleDemand[]): Requirement[] {
  const out: Requirement[] = [];
  const seen = new Set<string>();
  /** what was found, by the sentence of what comes second: the act with its subject and without it is one */
  const bySentence = new Map<number, {f: Run; t: Run}[]>();
  const push = (first: Run, then: Run, by: string | null, at: number) => {
    const [f, t] = [trimmed(r, first), trimmed(r, then)];
    if (f.to - f.from < 2 || t.to <= t.from || seen.has(`${f.from}`) || overlaps(f, t)) return;
    const beside = bySentence.get(r.a.sentOf[t.from]!) ?? [];
    if (beside.some(x => overlaps(x.f, f) && overlaps(x.t, t))) return;
    bySentence.set(r.a.sentOf[t.from]!, [...beside, {f, t}]);
    seen.add(`${f.from}`);
    out.push({id: `r${out.length + 1}`, first: [spanOf(r, f)], then: [spanOf(r, t)], by, statement: r.statementId(at)});
  };
  for (const d of found)
    for (const c of d.conditions) {
      const width = opener(r, c.from);
      const word = r.words[c.from + width - 1] ?? '';
      if (!ordering.test(word) && !/^as soon as$/.test(r.words.slice(c.from, c.from + width).join(' '))) continue;
      if (isTiming(r, c.from, width)) continue;
      const rest = {from: c.from + width, to: c.to};
      if (word === 'before' && width === 1) {
        // “prisoner releases before access”; but “no truce before a final accord” waits for the accord
        if (d.kind === 'refusal') push(rest, d.run, d.by, d.trigger);
        else push(d.run, rest, d.by, d.trigger);
      } else push(rest, d.run, d.by, d.trigger);
    }
  for (let i = 0; i < r.a.n; i++) {
    if (r.skipped[i]) continue;
    const lemma = r.a.lemma[i]!;
    if (hinge.has(lemma) && r.isVerb(i)) {
      const on = r.oblique(i, 'on', 'upon');
      const subject = r.subjectOf(i);
      if (on > i && subject >= 0 && r.actorAt(subject) === null && !r.negated(i) && actual(r, on) && actual(r, subject))
        push(below(r, on), {from: r.lo[subject]!, to: r.hi[subject]!}, r.voice(i)[0] ?? null, i);
    } else if (conditional.has(lemma)) {
      const parsed = r.oblique(i, 'on', 'upon');
      const on = parsed > i ? parsed : r.words[i + 1] === 'on' ? i + 2 : -1;
      // “made the next loan conditional on a pension cut”, “a deal is conditional on …”
      let make = i - 1;
      const {from} = r.sentence(i);
      while (make >= from && r.lemma(make) !== 'make' && r.lemma(make) !== 'be') make--;
      // “utterly dependent on foreign militias” orders nothing
      // “should not be dependent on”
      if (
        on < i ||
        make < from ||
        r.negated(i) ||
        (lemma === 'dependent' && r.lemma(make) === 'be' && r.actorAt(on) !== null)
      )
        continue;
      const what = r.lemma(make) === 'make' ? {from: make + 1, to: i} : {from: clauseStart(r, i), to: make};
      let to = i + 2;
      while (to < r.sentence(i).to && !/^[.,;:!?–—”]$/.test(r.words[to]!)) to++;
      const first = {from: i + 2, to};
      if (what.to > what.from)
        push(first, what, (r.lemma(make) === 'make' ? r.subjects(make) : r.voice(i))[0] ?? null, i);
    } else if (tying.test(lemma) && r.isVerb(i) && !r.negated(i)) {
      // “tied the withdrawal to a ceasefire”
      const what = r.kid(i, 'obj');
      let by = what;
      while (what > i && by < r.sentence(i).to && !/^(?:to|with|[.,;:])$/.test(r.words[by]!)) by++;
      const to = what > i && r.words[by] === 'to' ? nounAfter(r, by) : -1;
      if (to > what && r.actorAt(what) === null && r.actorAt(to) === null && isDeed(r, what))
        push(
          {from: by + 1, to: toStop(r, Math.max(to + 1, r.hi[to]!))},
          {from: r.lo[what]!, to: by},
          r.subjects(i)[0] ?? null,
          i,
        );
    } else if (
      /^(?:precede|require|presuppose)$/.test(lemma) &&
      r.isVerb(i) &&
      !r.negated(i) &&
      !r.passive(i) &&
      !isOfRule(r, i)
    ) {
      // “a ceasefire must precede the withdrawal”, “the withdrawal requires a ceasefire”
      const subject = r.subjectOf(i);
      const what = r.kid(i, 'obj');
      if (
        what > i &&
        subject >= 0 &&
        subject < i &&
        isDeed(r, subject) &&
        isDeed(r, what) &&
        r.actorAt(subject) === null
      ) {
        const [first, then] = lemma === 'precede' ? [subject, what] : [what, subject];
        const run = (j: number): Run => ({from: r.lo[j]!, to: j < i ? Math.min(r.hi[j]!, i) : r.hi[j]!});
        if (/^(?:require|presuppose)$/.test(lemma) || /^(?:must|should|will|would)$/.test(r.modal(i) ?? ''))
          push(run(first), run(then), r.voice(i)[0] ?? null, i);
      }
    } else if (lemma === 'follow' && /^(?:will|would|must|should)$/.test(r.modal(i) ?? '') && !r.negated(i)) {
      // “payment will follow the signing”
      const subject = r.subjectOf(i);
      const what = r.kid(i, 'obj');
      if (what > i && subject >= 0 && subject < i && isDeed(r, subject) && isDeed(r, what))
        push(below(r, what), {from: r.lo[subject]!, to: r.hi[subject]!}, r.voice(i)[0] ?? null, i);
    } else if (r.words[i] === 'subject' && r.words[i + 1] === 'to') {
      const on = nounAfter(r, i + 1);
      const subject = r.subjectOf(i);
      if (on > i && subject >= 0 && subject < i && isDeed(r, subject) && isDeed(r, on) && r.actorAt(subject) === null)
        push(
          {from: i + 2, to: toStop(r, Math.max(on + 1, r.hi[on]!))},
          {from: r.lo[subject]!, to: r.hi[subject]!},
          r.voice(i)[0] ?? null,
          i,
        );
    } else if (
      r.words[i] === 'first' &&
      /^(?:come|happen|go)$/.test(r.lemma(i - 1)) &&
      /^(?:must|should|has|have|to|will)$/.test(r.words[i - 2] ?? '')
    ) {
      firstComes(r, i, push);
    } else if (r.words[i] === 'before' && isBetweenDeeds(r, i)) {
      // “no withdrawal before a ceasefire”; “wants a ceasefire before the withdrawal”
      const head = r.a.head[i]!;
      const noun = lastNoun(r, i);
      const what = {from: r.phraseStart(noun), to: i};
      const rest = {from: i + 1, to: Math.max(head + 1, r.hi[head]!)};
      if (r.words[what.from] === 'no') push(rest, {from: what.from + 1, to: i}, r.voice(i)[0] ?? null, i);
      else if (isWanted(r, noun)) push(what, rest, r.voice(i)[0] ?? null, i);
    } else if (/^(?:precondition|prerequisite)$/.test(lemma) || (isRequisite(r, i) && !r.negated(i))) {
      const what = r.oblique(i, 'for', 'of', 'to');
      const subject = r.kid(i, 'nsubj', 'csubj');
      if (what > i && subject >= 0)
        push({from: r.lo[subject]!, to: r.hi[subject]!}, below(r, what), r.voice(i)[0] ?? null, i);
    } else if (r.words[i] === 'means' && r.words[i - 1] === 'a' && r.words[i - 2] === 'as') {
      asMeans(r, i, push);
    }
    byConsent(r, i, push);
    byFirstThen(r, i, push);
    byCondition(r, i, push);
    // clauses nobody demands: “control will be returned only after elections have been held”
    // “just before I got off the plane”
    const before = r.words[i] === 'before' && r.words[i - 1] !== 'just' ? conditionAt(r, i, r.sentence(i).to) : null;
    const must = before ? mainClause(r, i) : -1;
    // “must ratify the accord before Athens votes”
    // “before the port reopens, the mines must be cleared”
    if (before && must > i && i <= r.sentence(i).from + 1 && /^(?:must|should)$/.test(r.modal(must) ?? ''))
      push({from: clauseStart(r, must), to: r.hi[must]!}, {from: i + 1, to: before.to}, r.voice(must)[0] ?? null, i);
    if (before && must >= 0 && must < i && /^(?:must|should)$/.test(r.modal(must) ?? ''))
      push({from: clauseStart(r, must), to: i}, {from: i + 1, to: before.to}, r.voice(must)[0] ?? null, i);
    const width = opener(r, i);
    if (width > 0 && isOrdering(r, i, width)) {
      const c = conditionAt(r, i, r.sentence(i).to);
      const main = mainClause(r, i);
      if (c && main >= 0 && binds(r, main)) {
        const rest = {from: i + width, to: c.to};
        const subject = r.subjectOf(main);
        const acts = subject >= 0 && subject < main && !r.passive(main) && r.known(subject) !== null;
        // “France will not send any names until …”: the sending, of one who acts
        const from = acts ? positive(r, main).from : clauseStart(r, main);
        const clause = {from: Math.max(from, i > main ? 0 : c.to), to: i > main ? i : r.hi[main]!};
        push(rest, clause, r.voice(main)[0] ?? null, i);
      }
    }
  }
  return out;
}

/** Verbs that make one act hang on another: “tied aid to reform”. By lemma. */
const tying = /^(?:tie|ty|link|peg|hitch|condition)$/;

const isDeed = (r: Reading, i: number): boolean =>
  r.a.upos[i] === UPOS.NOUN &&
  (isDeedNoun(r.a.lemma[i]!) ||
    /^(?:ceasefire|truce|deal|accord|agreement|progress|approval|support|consent|backing|unanimity|majority|signing|signature|sale|treaty|concession|reform|disbursement|aid|loan)$/.test(
      r.a.lemma[i]!,
    ));

/** the next stop or comma from token i */
function toStop(r: Reading, i: number): number {
  const {to} = r.sentence(i - 1);
  while (i < to && !/^[.,;:!?”–—]$/.test(r.words[i]!)) i++;
  return i;
}

/** the noun right before token i, whatever hangs between */
function lastNoun(r: Reading, i: number): number {
  return r.isNominal(i - 1) ? i - 1 : -1;
}

/** “a ceasefire before the withdrawal”: deeds on both sides */
function isBetweenDeeds(r: Reading, i: number): boolean {
  const head = r.a.head[i]!;
  const noun = lastNoun(r, i);
  return noun >= 0 && head > i && isDeed(r, noun) && isDeed(r, head) && r.is(i, 'case');
}

/** the object of a verb of asking */
function isWanted(r: Reading, noun: number): boolean {
  const v = r.a.head[noun]!;
  return v >= 0 && r.is(noun, 'obj', 'obl') && triggers.get(r.lemma(v))?.[0]?.kind === 'demand' && r.isReal(v);
}

/** “a ceasefire must come first, then the withdrawal” */
function firstComes(r: Reading, i: number, push: (first: Run, then: Run, by: string | null, at: number) => void): void {
  const subject = r.subjectOf(i - 1);
  const {to} = r.sentence(i);
  let then = i + 1;
  while (then < Math.min(to, i + 5) && r.words[then] !== 'then') then++;
  const noun = r.words[then] === 'then' ? nounAfter(r, then) : -1;
  if (subject < 0 || subject > i || noun < 0) return;
  push(
    {from: r.lo[subject]!, to: Math.min(r.hi[subject]!, i - 1)},
    {from: then + 1, to: noun + 1},
    r.voice(i - 1)[0] ?? null,
    i,
  );
}

const overlaps = (x: Run, y: Run): boolean => x.from < y.to && y.from < x.to;
/** an act or event rather than a person or a sum */
const actual = (r: Reading, i: number): boolean =>
  !r.is(i, 'nummod') && !/^(?:it|he|she|they|river|money|country)$/.test(r.words[i]!);

function below(r: Reading, i: number): Run {
  let from = r.lo[i]!;
  while (from < i && /^(?:on|upon|for|of|to|whether)$/.test(r.words[from]!)) from++;
  let to = r.hi[i]!;
  for (let j = i; j < to; j++) if (/^[;:–—]$/.test(r.words[j]!)) to = j;
  return {from, to};
}

/** “seven months before he announced”, “until three weeks before it ran out”, “a once-great power”, “had once been”: when, and no order of acts */
function isTiming(r: Reading, i: number, width: number): boolean {
  const word = r.words[i + width - 1]!;
  const spell = /^(?:minute|hour|day|week|month|year|decade)s?$/;
  if (word === 'before') return spell.test(r.words[i - 1] ?? '');
  if (word === 'until') return spell.test(r.words[i + width + 1] ?? '') && r.words[i + width + 2] === 'before';
  return (
    word === 'once' &&
    width === 1 &&
    (/^[-–]$/.test(r.words[i + 1] ?? '') || /^(?:had|has|have|was|were|is|are|been|be)$/.test(r.words[i - 1] ?? ''))
  );
}

const isOrdering = (r: Reading, i: number, width: number): boolean => {
  const opening = r.words.slice(i, i + width).join(' ');
  return /^(?:only after|only once|only when|once|until|not until|as soon as)$/.test(opening) && !isTiming(r, i, width);
};

/** verb of the clause the condition hangs on */
function mainClause(r: Reading, i: number): number {
  const {from, to} = r.sentence(i);
  for (let at = i, steps = 0; at >= 0 && steps < 6; steps++) {
    const head = r.a.head[at]!;
    if (head < 0) break;
    if (r.is(at, 'advcl') && r.isVerbal(head)) return head;
    at = head;
  }
  for (let j = i - 1; j >= from; j--) if (r.isVerb(j) && r.modal(j) !== null) return j;
  // “Only when the guns fall silent will the port reopen”
  if (i <= from + 1 && /^(?:only|not)$/.test(r.words[i]!)) {
    const aux = invertedAfter(r, i, to);
    for (let k = aux + 1; aux > 0 && k < to; k++) if (r.isVerb(k) && r.a.upos[k] !== UPOS.AUX) return k;
  }
  for (let j = i + 1; j < to; j++)
    if (r.words[j] === ',') for (let k = j; k < to; k++) if (r.isVerb(k) && r.modal(k) !== null) return k;
  return -1;
}

/** the main clause says what will, may or must be, so that the order binds: not “he slept until dawn” */
function binds(r: Reading, v: number): boolean {
  const modal = r.modal(v);
  return (
    modal !== null &&
    /^(?:will|would|can|cannot|ca|could|may|must|should|shall|'ll|wo)$/.test(modal) &&
    !r.isQuestion(v)
  );
}

function clauseStart(r: Reading, v: number): number {
  const subject = r.kid(v, 'nsubj', 'nsubj:pass', 'expl');
  if (subject < 0 || subject > v) return v;
  // “conditions that must be met”
  const relative = r.is(v, 'acl:relcl') && /^(?:that|which|who)$/.test(r.words[subject]!) ? r.a.head[v]! : -1;
  return relative >= 0 && relative < v ? r.phraseStart(relative) : r.lo[subject]!;
}

/** “releases, as a means of building trust toward a discussion of …”: the first makes the second possible */
function asMeans(r: Reading, i: number, push: (first: Run, then: Run, by: string | null, at: number) => void): void {
  const {from, to} = r.sentence(i);
  const toward = Array.from({length: to - i}, (_, k) => i + k).find(j => /^(?:toward|towards|for)$/.test(r.words[j]!));
  if (toward === undefined) return;
  let verb = i;
  while (verb > from && !(r.isVerb(verb) && r.is(verb, 'root', 'ccomp', 'conj', 'parataxis'))) verb--;
  let end = i - 2;
  if (r.words[end - 1] === ',') end--;
  const start = verb > from ? verb + 1 : from;
  let stop = toward + 1;
  while (stop < to && !/^[.,;:!?”]$/.test(r.words[stop]!)) stop++;
  if (end > start)
    push(
      {from: /^(?:with|on|to)$/.test(r.words[start]!) ? start + 1 : start, to: end},
      {from: toward + 1, to: stop},
      r.voice(verb)[0] ?? null,
      i,
    );
}
