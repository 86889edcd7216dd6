import type {Requirement} from '@suasion/model';
import type {SingleDemand} from './build.ts';
import {type Run, spanOf, trimmed} from './clause.ts';
import type {Reading} from './reading.ts';
import {conditionAt, opener} from './words/conditions.ts';

/** Verbs and adjectives that tie one act to another: “access hinges on”, “made it conditional on”, “depends on a signature”. */
const hinge = new Set(['hinge', 'depend', 'hang', 'rest', 'turn']);
const conditional = new Set(['conditional', 'contingent', 'dependent']);
/** Openers that say what must come first; bare “if” and “unless” are conditions only. */
const ordering = /^(?:until|before|once|after|when)$/;

/**
 * Order or linkage between two acts: “prisoner releases before access”, “no talks until the shelling stops”, “the
 * evacuation hinges on a truce”. Not “the day before the talks”, “once again”.
 */
export function requirements(r: Reading, found: readonly SingleDemand[]): Requirement[] {
  const out: Requirement[] = [];
  const seen = new Set<string>();
  const push = (first: Run, then: Run, by: string | null, at: number) => {
    const [f, t] = [trimmed(r, first), trimmed(r, then)];
    if (f.to - f.from < 2 || t.to <= t.from || seen.has(`${f.from}`) || overlaps(f, t)) return;
    seen.add(`${f.from}`);
    out.push({id: `r${out.length + 1}`, first: [spanOf(r, f)], then: [spanOf(r, t)], by, statement: r.statementId(at)});
  };
  for (const d of found)
    for (const c of d.conditions) {
      const width = opener(r, c.from);
      const word = r.words[c.from + width - 1] ?? '';
      if (!ordering.test(word) && !/^as soon as$/.test(r.words.slice(c.from, c.from + width).join(' '))) continue;
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
      if (on < i || make < from) continue;
      const what = r.lemma(make) === 'make' ? {from: make + 1, to: i} : {from: clauseStart(r, i), to: make};
      let to = i + 2;
      while (to < r.sentence(i).to && !/^[.,;:!?–—”"]$/.test(r.words[to]!)) to++;
      const first = {from: i + 2, to};
      if (what.to > what.from)
        push(first, what, (r.lemma(make) === 'make' ? r.subjects(make) : r.voice(i))[0] ?? null, i);
    } else if (lemma === 'precondition' || lemma === 'prerequisite') {
      const what = r.oblique(i, 'for', 'of', 'to');
      const subject = r.kid(i, 'nsubj');
      if (what > i && subject >= 0)
        push({from: r.lo[subject]!, to: r.hi[subject]!}, below(r, what), r.voice(i)[0] ?? null, i);
    } else if (r.words[i] === 'means' && r.words[i - 1] === 'a' && r.words[i - 2] === 'as') {
      asMeans(r, i, push);
    }
    // clauses nobody demands: “control will be returned only after elections have been held”
    const before = r.words[i] === 'before' ? conditionAt(r, i, r.sentence(i).to) : null;
    const must = before ? mainClause(r, i) : -1;
    // “must ratify the accord before Athens votes”
    if (before && must >= 0 && must < i && /^(?:must|should)$/.test(r.modal(must) ?? ''))
      push({from: clauseStart(r, must), to: i}, {from: i + 1, to: before.to}, r.voice(must)[0] ?? null, i);
    const width = opener(r, i);
    if (width > 0 && isOrdering(r, i, width)) {
      const c = conditionAt(r, i, r.sentence(i).to);
      const main = mainClause(r, i);
      if (c && main >= 0 && binds(r, main)) {
        const rest = {from: i + width, to: c.to};
        const clause = {from: clauseStart(r, main), to: i > main ? i : r.hi[main]!};
        push(rest, clause, r.voice(main)[0] ?? null, i);
      }
    }
  }
  return out;
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

const isOrdering = (r: Reading, i: number, width: number): boolean => {
  const opening = r.words.slice(i, i + width).join(' ');
  return /^(?:only after|only once|only when|once|until|not until|as soon as)$/.test(opening);
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
  const subject = r.kid(v, 'nsubj', 'expl');
  return subject >= 0 && subject < v ? r.lo[subject]! : v;
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
  while (stop < to && !/^[.,;:!?”"]$/.test(r.words[stop]!)) stop++;
  if (end > start)
    push(
      {from: /^(?:with|on|to)$/.test(r.words[start]!) ? start + 1 : start, to: end},
      {from: toward + 1, to: stop},
      r.voice(verb)[0] ?? null,
      i,
    );
}
