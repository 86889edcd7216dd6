import type {Claim} from '@suasion/model';
import {UPOS} from '../tagset.ts';
import {type Run, spanOf, trimmed} from './clause.ts';
import type {Calendar} from './deadlines.ts';
import {infinitive} from './demands.ts';
import type {Reading} from './reading.ts';
import {
  accusing,
  alleging,
  chargeNouns,
  confirming,
  denying,
  reporting,
  retracting,
  withholding,
} from './words/claims.ts';

type Step = Claim['trail'][number];
interface Found {
  /** null: it answers a claim made before, or says nothing of what */
  proposition: Run | null;
  who: string[];
  standing: Step['standing'];
  cue: Run;
  when: string | null;
  at: number;
}

/**
 * Facts whose standing the text tracks, each with its trail: alleged by, first reported by, confirmed by, denied by, declined to
 * comment. A denial or a confirmation joins the claim it answers, by pronoun (“denied it”, “the charge”) or by shared words.
 * A plain “said” raises a claim only once somebody answers it.
 */
export function claims(r: Reading, calendar: Calendar): Claim[] {
  const found: Found[] = [];
  for (let v = 0; v < r.a.n; v++) {
    if (r.skipped[v]) continue;
    const step = r.isVerb(v) ? byVerb(r, calendar, v) : byWord(r, calendar, v);
    if (step) found.push(step);
  }
  const claims: {proposition: Run; steps: Found[]}[] = [];
  for (const step of found) {
    const answered = step.proposition ? alike(r, claims, step) : lastBefore(r, claims, step);
    if (answered) answered.steps.push(step);
    else if (step.proposition) claims.push({proposition: step.proposition, steps: [step]});
    else {
      // what was only said becomes a claim when it is answered: “Egypt said the dam had sprung a leak. Ethiopia denied it.”
      const said = saidBefore(r, step);
      if (said) claims.push({proposition: said.proposition!, steps: [said, step]});
    }
  }
  return claims
    .filter(c => c.proposition.to > c.proposition.from)
    .map((c, k) => ({
      id: `c${k + 1}`,
      proposition: [spanOf(r, c.proposition)],
      trail: c.steps.flatMap(s =>
        (s.who.length ? s.who : [null]).map(who => ({who, standing: s.standing, when: s.when, span: spanOf(r, s.cue)})),
      ),
    }));
}

function byVerb(r: Reading, calendar: Calendar, v: number): Found | null {
  const lemma = r.a.lemma[v]!;
  const negated = r.negated(v);
  const step = (
    standing: Step['standing'],
    proposition: Run | null,
    who = r.passive(v) ? r.agents(v) : r.actorsOf(r.subjectOf(v)),
    cue: Run = {from: v, to: v + 1},
  ): Found => ({
    proposition: proposition && trimmed(r, proposition),
    who,
    standing,
    cue,
    when: dateOf(r, calendar, v),
    at: v,
  });
  // “declined to comment”, “refused to say whether”, “do not comment on leaks”
  if (/^(?:decline|refuse)$/.test(lemma) && !negated) {
    const to = infinitive(r, v, v);
    if (to >= 0 && withholding.has(r.a.lemma[to]!) && r.a.lemma[to] !== 'discuss')
      return step('declined', contentOf(r, to), undefined, {from: v, to: to + 1});
    return null;
  }
  if (lemma === 'comment' && negated) return step('declined', null, r.actorsOf(r.subjectOf(v)), {from: v, to: v + 1});
  if (lemma === 'confirm' && r.kids[v]!.some(j => r.words[j] === 'neither')) return step('declined', contentOf(r, v));
  if (r.isQuestion(v)) return null;
  if (accusing.has(lemma) && !negated) {
    const what = r.oblique(v, ...accusing.get(lemma)!);
    if (what < v) return null;
    const bare = afterCase(r, what);
    const who = r.passive(v) ? r.agents(v) : undefined;
    if (lemma === 'blame') {
      const on = r.kids[what]!.some(c => r.words[c] === 'on');
      const object = r.kid(v, 'obj');
      if (object < v) return null;
      return step(
        'alleged',
        on ? {from: r.lo[object]!, to: r.hi[object]!} : {from: r.lo[object]!, to: r.hi[what]!},
        who,
      );
    }
    if (/^critici[sz]e$/.test(lemma) && !r.isVerb(what)) return null;
    if (lemma === 'suspect' && !r.isVerb(what)) return null;
    return step('alleged', bare, who);
  }
  if (negated || hypothetical(r, v)) return null;
  if (alleging.has(lemma)) {
    const c = clauseOf(r, v);
    return c && !r.isNominal(r.a.head[v] ?? -1) ? step('alleged', c) : null;
  }
  if (denying.has(lemma)) {
    // a plan is rejected, a charge is denied
    const object = r.kid(v, 'obj') >= 0 ? r.kid(v, 'obj') : r.kid(v, 'nsubj:pass');
    const strict = lemma === 'deny';
    const c = r.kid(v, 'ccomp');
    if (c > v && (strict || lemma === 'dispute')) return step('denied', clauseBelow(r, c));
    const doing = r.kids[v]!.find(j => j > v && r.finite(j) === 'VBG' && r.is(j, 'xcomp', 'ccomp', 'advcl'));
    if (doing !== undefined && strict) return step('denied', {from: doing, to: r.hi[doing]!});
    if (object < 0) return null;
    if (isAnaphor(r, object))
      return strict || !/^(?:it|this|that|them)$/.test(r.words[object]!) || lemma === 'dispute' || lemma === 'contest'
        ? step('denied', chargeContent(r, object))
        : null;
    return strict ? step('denied', {from: r.lo[object]!, to: r.hi[object]!}) : null;
  }
  if (confirming.has(lemma)) {
    const c = r.kid(v, 'ccomp');
    if (c > v) return step('confirmed', clauseBelow(r, c));
    const object = r.kid(v, 'obj');
    if (object < 0) return null;
    if (isAnaphor(r, object)) return step('confirmed', chargeContent(r, object));
    return lemma === 'confirm' ? step('confirmed', {from: r.lo[object]!, to: r.hi[object]!}) : null;
  }
  if (reporting.has(lemma)) {
    const c = clauseOf(r, v);
    const who = r.actorsOf(r.subjectOf(v));
    if (!c || r.passive(v)) return null;
    // “the paper first reported”; a party that “reported” progress only says so
    const first = r.kids[v]!.some(j => r.words[j] === 'first');
    const media =
      who.some(x => r.context.reporters?.has(x)) ||
      /^(?:newspapers?|agency|agencies|magazine|network|media|press|paper|station|report|journalists?|reporters?|website|broadcaster|daily)$/.test(
        r.words[r.subjectOf(v)] ?? '',
      );
    return first || media ? step('reported', c, who) : null;
  }
  if (retracting.has(lemma)) {
    const object = r.kid(v, 'obj');
    return object > v && chargeNouns.has(r.a.lemma[object]!) ? step('retracted', null) : null;
  }
  return null;
}

/** “according to Western services, …”, “allegedly” */
function byWord(r: Reading, calendar: Calendar, i: number): Found | null {
  const w = r.words[i]!;
  if (w === 'allegedly' || w === 'reportedly' || w === 'purportedly') {
    const v = r.a.head[i]!;
    if (v < 0 || !r.isVerb(v) || r.isQuestion(i)) return null;
    const subject = r.kid(v, 'nsubj');
    return {
      proposition: trimmed(r, {from: subject >= 0 && subject < v ? r.lo[subject]! : v, to: r.hi[v]!}),
      who: [],
      standing: w === 'reportedly' ? 'reported' : 'alleged',
      cue: {from: i, to: i + 1},
      when: dateOf(r, calendar, i),
      at: i,
    };
  }
  if (w === 'to' && r.words[i - 1] === 'according') {
    const who = r.a.head[i] ?? -1;
    const source = who > i ? who : r.a.head[i - 1]! > i ? r.a.head[i - 1]! : -1;
    if (source < 0) return null;
    const ids = r.actorsOf(source);
    const verb = clauseAround(r, i - 1);
    if (!ids.length || verb < 0) return null;
    const from = r.kid(verb, 'nsubj');
    return {
      proposition: trimmed(
        r,
        clipped(r, {from: from >= 0 && from < verb ? r.lo[from]! : verb, to: r.hi[verb]!}, i - 1, r.hi[source]!),
      ),
      who: ids,
      standing: ids.some(x => r.context.reporters?.has(x)) ? 'reported' : 'alleged',
      cue: {from: i - 1, to: i + 1},
      when: dateOf(r, calendar, i),
      at: i,
    };
  }
  // “no comment”
  if (r.a.lemma[i] === 'comment' && r.a.upos[i] === UPOS.NOUN && r.words[i - 1] === 'no') {
    const head = r.a.head[i]!;
    const who = head >= 0 && r.isVerb(head) ? r.actorsOf(r.subjectOf(head)) : r.voice(i);
    return who.length
      ? {proposition: null, who, standing: 'declined', cue: {from: i - 1, to: i + 1}, when: null, at: i}
      : null;
  }
  return null;
}

/** what lies on one side of the attribution */
function clipped(r: Reading, run: Run, from: number, to: number): Run {
  if (from <= run.from) return {from: Math.max(run.from, r.words[to] === ',' ? to + 1 : to), to: run.to};
  if (to >= run.to) return {from: run.from, to: from};
  // in the middle: the longer side
  return run.to - to > from - run.from
    ? {from: r.words[to] === ',' ? to + 1 : to, to: run.to}
    : {from: run.from, to: from};
}

function clauseAround(r: Reading, i: number): number {
  let at = i;
  for (let steps = 0; steps < 8; steps++) {
    const head = r.a.head[at]!;
    if (head < 0) return r.isVerb(at) ? at : -1;
    if (r.isVerb(head)) return head;
    at = head;
  }
  return -1;
}

function hypothetical(r: Reading, v: number): boolean {
  const mark = r.marker(v);
  if (mark !== null && /^(?:if|whether|unless)$/.test(mark)) return true;
  const modal = r.modal(v);
  if (modal === null) return false;
  // “I can confirm”, “must acknowledge” confirm
  return !(/^(?:can|will|must)$/.test(modal) && confirming.has(r.a.lemma[v]!));
}

const isAnaphor = (r: Reading, i: number): boolean =>
  /^(?:it|this|that|them|these|those|both|all)$/.test(r.words[i]!) || chargeNouns.has(r.a.lemma[i]!);

/** “denied claims that its troops fired”: the charge names its content; null where it points back */
function chargeContent(r: Reading, i: number): Run | null {
  const c = r.kids[i]!.find(j => j > i && r.is(j, 'acl', 'ccomp') && r.isVerbal(j) && !r.is(j, 'acl:relcl'));
  if (c !== undefined) return clauseBelow(r, c);
  const of = r.oblique(i, 'of');
  return of > i ? afterCase(r, of) : null;
}

function afterCase(r: Reading, i: number): Run {
  let from = r.lo[i]!;
  while (from < i && /^(?:of|for|on|that)$/.test(r.words[from]!)) from++;
  return cut(r, {from, to: r.hi[i]!}, i);
}

function clauseBelow(r: Reading, c: number): Run {
  let from = r.lo[c]!;
  while (from < c && (/^(?:that|[“"‘',])$/.test(r.words[from]!) || r.is(from, 'mark'))) from++;
  return cut(r, {from, to: r.hi[c]!}, c);
}

/** ends before what another clause adds: “, a charge that …”, “, saying …” */
function cut(r: Reading, run: Run, head: number): Run {
  for (let i = head + 1; i < run.to; i++) {
    if (/^[;:–—]$/.test(r.words[i]!)) return {from: run.from, to: i};
    if (
      r.words[i] === ',' &&
      /^(?:a|an|saying|adding|which|but|and|while|as|he|she|it|they|said)$/.test(r.words[i + 1] ?? '')
    )
      return {from: run.from, to: i};
  }
  return run;
}

const clauseOf = (r: Reading, v: number): Run | null => {
  const c = r.kid(v, 'ccomp');
  return c > v ? clauseBelow(r, c) : null;
};
const contentOf = (r: Reading, v: number): Run | null => {
  const c = r.kid(v, 'ccomp', 'advcl');
  if (c > v) {
    const run = clauseBelow(r, c);
    while (run.from < c && /^(?:whether|if|how|why)$/.test(r.words[run.from]!)) run.from++;
    return run;
  }
  const on = r.oblique(v, 'on', 'about');
  return on > v && !isAnaphor(r, on) && !/^(?:leak|leakage|matter|record|case|issue|detail)s?$/.test(r.words[on]!)
    ? afterCase(r, on)
    : null;
};

function dateOf(r: Reading, calendar: Calendar, v: number): string | null {
  const {from, to} = r.sentence(v);
  let best: {date: string; away: number} | null = null;
  for (let i = from; i < to; i++) {
    const m = calendar.at(i);
    if (!m || m.from !== i) continue;
    const away = Math.abs(i - v);
    // a date beside the cue dates the saying: “first reported in November”
    if (away <= 8 && (!best || away < best.away)) best = {date: m.date, away};
  }
  return best?.date ?? null;
}

const stop = new Set(
  'the a an of to in on at by for with and or that this it its his her their he she they was were is are be been has have had not no'.split(
    ' ',
  ),
);
const content = (r: Reading, run: Run): Set<string> => {
  const out = new Set<string>();
  for (let i = run.from; i < run.to; i++)
    if (/\w/.test(r.words[i]!) && !stop.has(r.words[i]!)) out.add(r.a.lemma[i]!.toLowerCase());
  return out;
};

/** an earlier claim about the same: most of the words of the shorter one are in the other */
function alike(
  r: Reading,
  claims: {proposition: Run; steps: Found[]}[],
  step: Found,
): {proposition: Run; steps: Found[]} | null {
  const words = content(r, step.proposition!);
  let best: {claim: {proposition: Run; steps: Found[]}; share: number} | null = null;
  for (const claim of claims) {
    const other = content(r, claim.proposition);
    let both = 0;
    for (const w of words) if (other.has(w)) both++;
    const share = both / Math.max(1, Math.min(words.size, other.size));
    if (both >= 2 && share >= 0.5 && (!best || share > best.share)) best = {claim, share};
  }
  return best?.claim ?? null;
}

/** the claim a bare “denied it” or “declined to comment” answers: the last one in reach that somebody else made */
function lastBefore(
  r: Reading,
  claims: {proposition: Run; steps: Found[]}[],
  step: Found,
): {proposition: Run; steps: Found[]} | null {
  for (let k = claims.length - 1; k >= 0; k--) {
    const claim = claims[k]!;
    const last = claim.steps[claim.steps.length - 1]!;
    if (r.a.sentOf[step.at]! - r.a.sentOf[last.at]! > 3) return null;
    if (claim.steps.some(s => s.who.some(w => step.who.some(x => r.same(w, x))))) continue;
    return claim;
  }
  return null;
}

/** the last thing somebody else said in this sentence or the two before */
function saidBefore(r: Reading, step: Found): Found | null {
  const k = r.a.sentOf[step.at]!;
  const from = r.a.sent[Math.max(0, k - 2)]!;
  for (let v = step.at - 1; v >= from; v--) {
    if (
      r.skipped[v] ||
      !/^(?:say|insist|argue|tell|write|note|add|call|maintain|state|declare)$/.test(r.a.lemma[v] ?? '') ||
      !r.isVerb(v)
    )
      continue;
    const c = r.kid(v, 'ccomp');
    const who = r.actorsOf(r.subjectOf(v));
    if (!who.length || who.some(w => step.who.some(x => r.same(w, x)))) continue;
    if (c < 0) continue;
    return {
      proposition: trimmed(r, clauseBelow(r, c)),
      who,
      standing: 'alleged',
      cue: {from: v, to: v + 1},
      when: null,
      at: v,
    };
  }
  return null;
}
