import type {Calendar} from '../deadlines/calendar.ts';
import type {Run} from '../reading/clause.ts';
import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {accusing, chiding, duties, written, wrongNouns} from '../words/claims.ts';
import {weekdays} from '../words/days.ts';
import {faults} from '../words/disparagement.ts';
import {isSomebody} from '../words/speakers.ts';
import {chargeOf} from './charges.ts';
import {byInnocence} from './claim-answers.ts';
import {afterCase, clauseBelow, gerundRun} from './claim-clauses.ts';
import type {Step} from './claim-silences.ts';
import {claimants, described} from './claimants.ts';
import {cut} from './cut.ts';
import type {Found} from './found.ts';

/** What the verb at token v accuses somebody of: “accused Chad of shelling it”, “criticised Chad for hiding it”; null for nothing, undefined for no such verb */
export function accused(r: Reading, calendar: Calendar, v: number, step: Step): Found | null | undefined {
  const lemma = r.lemma(v);
  const markers = accusing.get(lemma);
  const what = markers ? chargeOf(r, v, markers) : -1;
  // “criticised Chad for hiding it”, “for its breaches of the truce”; not “for its record”
  const isDeed = what > v && (isDone(r, what) || faults.test(r.a.lemma[what]!));
  if (!markers || (chiding.has(lemma) && !(isDeed && isOneClause(r, v, what)))) return undefined;
  // “charged that soldiers killed them”: told at the clause
  if (what < v) return lemma === 'blame' ? byInnocence(r, calendar, v) : lemma === 'charge' ? undefined : null;
  if (/^(?:nobody|none|neither)$/.test(r.words[v + 1] ?? '')) return null;
  // “blamed the militants for it”: answers what was said
  if (lemma === 'blame' && /^(?:it|this|that)$/.test(r.words[what]!)) return byInnocence(r, calendar, v);
  if (lemma === 'blame') return blamed(r, v, what, step);
  if (lemma === 'suspect' && !r.isVerb(what)) return null;
  // “is charged with securing the capital”: it is their task
  if (lemma === 'charge' && r.isVerb(what) && duties.test(r.a.lemma[what]!)) return null;
  const whom = isAccused(r, v) ? r.subjectOf(v) : r.kid(v, 'obj');
  return {...step('alleged', shortened(r, bareOf(r, what)), accusersOf(r, v)), against: accusedAt(r, whom)};
}

/** “shelling it”, “being sore losers” */
const isDone = (r: Reading, what: number): boolean => {
  const be = r.kid(what, 'cop');
  return r.isVerb(what) || (be >= 0 && r.xposOf(be) === 'VBG');
};

/** no other verb between but of whom is blamed, “the men who run it”: not “attacked the tax that hits others and called for scrapping it” */
const isOneClause = (r: Reading, v: number, what: number): boolean => {
  for (let i = v + 1; i < Math.min(what, v + 14); i++)
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(r.xposOf(i)) && !isInRelative(r, i, v)) return false;
  return true;
};

function isInRelative(r: Reading, i: number, v: number): boolean {
  for (let j = i; j > v; j = r.a.head[j]!) if (r.is(j, 'acl:relcl')) return true;
  return false;
}

/** the deed without when and why it was done: “shelling the port | after the truce had lapsed”, “hiding it | so as not to pay” */
function shortened(r: Reading, {from, to}: Run): Run {
  for (let i = from + 4; i < to; i++)
    if (
      /^(?:when|after|regarding|amid)$/.test(r.words[i]!) ||
      (r.words[i] === 'as' && /^(?:it|they|he|she)$/.test(r.words[i + 1] ?? '')) ||
      /^(?:so as|such as|in what)$/.test(r.words.slice(i, i + 2).join(' '))
    )
      return {from, to: i};
  return {from, to};
}

/** “blamed Chad for the fire”, “blamed the fire on Chad”: what, in the words for both */
function blamed(r: Reading, v: number, what: number, step: Step): Found | null {
  const who = accusersOf(r, v);
  const object = r.kid(v, 'obj');
  // “was blamed by Peru for the fire”
  if (isAccused(r, v) && object < v && r.subjectOf(v) >= 0 && r.words[r.lo[what]!] === 'for')
    return {...step('alleged', bareOf(r, what), who), against: accusedAt(r, r.subjectOf(v))};
  if (object < v) return null;
  // “blamed each other for shelling it”
  if (r.words[v + 1] === 'each' && r.words[v + 2] === 'other')
    return r.isVerb(what) || wrongNouns.test(r.a.lemma[what]!) ? step('alleged', bareOf(r, what), who) : null;
  const thing = {from: r.lo[object]!, to: r.hi[object]!};
  const on = r.kids[what]!.some(c => r.words[c] === 'on');
  return step('alleged', on ? thing : cut(r, {from: thing.from, to: r.hi[what]!}, object), who);
}

/** “Ministry Accused of Rigging Vote”, at the head of a sentence */
const isHeadline = (r: Reading, v: number): boolean => {
  const {from} = r.sentence(v);
  return (
    r.lemma(v) === 'accuse' &&
    v - from < 9 &&
    !r.words.slice(from, v).some(w => /^(?:who|whom|which|that|he|she|they|,)$/.test(w)) &&
    r.kid(v, 'obj') < 0
  );
};

/** “was accused of”, “stands accused of”, “Farah, accused of”: the subject stands accused; not “whom both accuse of” */
const isAccused = (r: Reading, v: number): boolean => {
  if (r.passive(v)) return true;
  if (!/^(?:of|with|for)$/.test(r.words[v + 1] ?? '')) return false;
  return (
    isHeadline(r, v) ||
    r.xposOf(v) === 'VBN' ||
    r.words[v - 1] === ',' ||
    /^(?:is|are|was|were|been)$/.test(r.words[v - 2] ?? '') ||
    /^(?:stand|find)$/.test(r.lemma(Math.max(0, v - 1)))
  );
};

/** who accuses one who stands accused; undefined where the verb's own subject does */
const accusersOf = (r: Reading, v: number): string[] | undefined =>
  r.passive(v) ? r.agents(v) : isAccused(r, v) ? r.actorsOf(r.oblique(v, 'by')) : undefined;

const bareOf = (r: Reading, what: number): Run => {
  const at = r.is(what, 'case', 'mark') ? r.a.head[what]! : what;
  const run = afterCase(r, at);
  return r.isVerb(at) ? run : throughPhrase(r, run);
};

/** “involvement | in the attack”, with the attack for where somebody accuses */
function throughPhrase(r: Reading, run: Run): Run {
  if (r.words[run.to - 1] === '”' || !/^(?:in|of|against|on|at|with|over)$/.test(r.words[run.to] ?? '')) return run;
  const noun = nounAfter(r, run.to);
  const aside =
    noun < 0 ||
    weekdays.test(r.words[noun]!) ||
    written.test(r.a.lemma[noun]!) ||
    /^(?:interview|speech|meeting|tweet|post|briefing|conference|court|turn)$/.test(r.a.lemma[noun]!);
  return aside || r.isVerb(noun) ? run : cut(r, {from: run.from, to: Math.max(noun + 1, r.hi[noun]!)}, noun);
}

/** who is accused, whatever the noun: “accused managers of” */
function accusedAt(r: Reading, i: number): string[] {
  const known = r.actorsOf(i);
  if (known.length || i < 0 || !/^NNS?$/.test(r.xposOf(i)) || !isSomebody(r.a.lemma[i]!)) return known;
  return r.context.describe ? [r.context.describe(i)] : known;
}

/** What accuses by an idiom: “pointed the finger at”, “laid the blame for it at the door of”, “complained of raids”, “traded accusations of” */
export function byIdiom(r: Reading, v: number, step: Step): Found | null {
  const of = r.passive(v) ? null : (idioms[r.lemma(v)] ?? null);
  const found = of?.(r, v);
  if (!found) return null;
  const told = claimants(r, v);
  const who = told.length ? told : described(r, r.subjectOf(v));
  return who.length ? {...step('alleged', found.what, who), against: found.against} : null;
}

/** “lodged a complaint that”: told at the verb */
export const isLodging = (r: Reading, v: number): boolean => idioms[r.lemma(v)] === lodged;

interface Charge {
  what: Run;
  against: string[];
}
type Idiom = (r: Reading, v: number) => Charge | null;

/** “pointed the finger at the port, saying it had lost the papers”, “… for the fire” */
const pointed: Idiom = (r, v) => {
  if (!/^(?:the|an?|its|his|her|their) (?:accusing )?fingers? /.test(behind(r, v))) return null;
  const at = after(r, v, 'at');
  const whom = at < 0 ? -1 : nounAfter(r, at);
  const what = whom < 0 ? null : (laidFor(r, whom) ?? sayingBehind(r, whom));
  return what && {what, against: r.actorsOf(whom)};
};

/** “laid the blame for the blackout at the door of the ministry”, “put the blame for it on the navy” */
const laid: Idiom = (r, v) => {
  const opening = /^(?:the |all (?:the )?|squarely )?(?:blame|responsibility) for /.exec(behind(r, v));
  if (opening) {
    const what = nounAfter(r, v + opening[0].trim().split(' ').length);
    if (what < 0) return null;
    const on = after(r, what, 'on', 'with', 'at', 'upon');
    return on < 0 ? null : {what: {from: r.phraseStart(what), to: on}, against: r.actorsIn(on, r.sentence(v).to)};
  }
  return r.lemma(v) === 'put' || r.lemma(v) === 'pin' ? attributed(r, v) : null;
};

/** “attributed the hacking to the army”, “put the massacre down to dissidents”, “pinned the attack on them” */
const attributed: Idiom = (r, v) => {
  const what = r.kid(v, 'obj') > v ? r.kid(v, 'obj') : nounAfter(r, v);
  if (what < v || !wrongNouns.test(r.a.lemma[what]!)) return null;
  const down = r.lemma(v) === 'put' ? after(r, what, 'down') : what;
  const to = down < 0 ? -1 : after(r, down, r.lemma(v) === 'pin' ? 'on' : 'to');
  const whom = to < 0 ? -1 : nounAfter(r, to);
  return whom < 0
    ? null
    : {what: {from: r.phraseStart(what), to: Math.max(what + 1, down === what ? to : down)}, against: r.actorsOf(whom)};
};

/** “complained of repeated incursions”, “protested about the shelling” */
const complained: Idiom = (r, v) => {
  if (!/^(?:of|about|at|over)$/.test(r.words[v + 1] ?? '')) return null;
  const what = r.xposOf(v + 2) === 'VBG' ? v + 2 : nounAfter(r, v + 1);
  if (what < 0 || !wrongNouns.test(r.a.lemma[what]!)) return null;
  return {what: phraseWith(r, v + 2, what), against: byAt(r, what)};
};

/** “took the hospital to task for hiding the figures” */
const taken: Idiom = (r, v) => {
  const task = after(r, v, 'task');
  if (task < 0 || r.words[task - 1] !== 'to') return null;
  return r.words[task + 1] === 'for' && r.xposOf(task + 2) === 'VBG'
    ? {what: gerundRun(r, task + 2), against: r.actorsIn(v + 1, task - 1)}
    : null;
};

/** “railed against the port for hiding the papers”, “lashed out at them over its refusal to pay” */
const railed: Idiom = (r, v) => {
  const at = /^(?:out )?(?:against|at|on|into) /.exec(behind(r, v));
  const whom = at ? nounAfter(r, v + at[0].trim().split(' ').length) : -1;
  const what = whom < 0 ? null : laidFor(r, whom);
  const deed = what !== null && (r.xposOf(what.from) === 'VBG' || faultIn(r, what));
  return deed ? {what, against: r.actorsOf(whom)} : null;
};

const faultIn = (r: Reading, {from, to}: Run): boolean => {
  for (let i = from; i < to; i++) if (r.isNominal(i) && faults.test(r.a.lemma[i]!)) return true;
  return false;
};

/** “traded accusations of violating the truce”, “lodged a complaint that boats had entered” */
const lodged: Idiom = (r, v) => {
  const noun = r.kid(v, 'obj') > v ? r.kid(v, 'obj') : nounAfter(r, v);
  if (noun < v || !/^(?:accusation|allegation|charge|complaint|protest|claim)$/.test(r.a.lemma[noun]!)) return null;
  const c = r.words[noun + 1] === 'that' ? r.clauseAfter(noun) : -1;
  if (c > noun) return {what: clauseBelow(r, c), against: r.subjects(c)};
  const of = /^(?:of|over|about)$/.test(r.words[noun + 1] ?? '');
  if (!of) return null;
  if (r.xposOf(noun + 2) === 'VBG') return {what: gerundRun(r, noun + 2), against: []};
  const what = nounAfter(r, noun + 1);
  return what > noun && wrongNouns.test(r.a.lemma[what]!) ? {what: phraseWith(r, noun + 2, what), against: []} : null;
};

const idioms: Readonly<Record<string, Idiom | undefined>> = {
  point: pointed,
  lay: laid,
  put: laid,
  pin: laid,
  place: laid,
  attribute: attributed,
  ascribe: attributed,
  complain: complained,
  protest: complained,
  take: taken,
  rail: railed,
  lash: railed,
  hit: railed,
  round: railed,
  tear: railed,
  rip: railed,
  rage: railed,
  trade: lodged,
  exchange: lodged,
  swap: lodged,
  lodge: lodged,
  file: lodged,
};

const behind = (r: Reading, v: number): string =>
  `${r.words.slice(v + 1, Math.min(r.sentence(v).to, v + 12)).join(' ')} `;

/** the first of these words behind i in its clause, at most a few words on; -1 for none */
function after(r: Reading, i: number, ...words: string[]): number {
  const {to} = r.sentence(i);
  for (let j = i + 1; j < Math.min(to, i + 9) && !/^[.,;:]$/.test(r.words[j]!); j++)
    if (words.includes(r.words[j]!)) return j;
  return -1;
}

/** “for the fire” or “over hiding it” right behind whom */
function laidFor(r: Reading, whom: number): Run | null {
  const end = r.phraseEnd(whom);
  if (!/^(?:for|over)$/.test(r.words[end] ?? '')) return null;
  if (r.xposOf(end + 1) === 'VBG') return gerundRun(r, end + 1);
  const what = nounAfter(r, end);
  return what < 0 ? null : cut(r, {from: end + 1, to: Math.max(what + 1, r.hi[what]!)}, what);
}

/** “, saying it had lost the papers” behind whom */
function sayingBehind(r: Reading, whom: number): Run | null {
  const end = r.phraseEnd(whom);
  const says = r.words[end] === ',' ? end + 1 : end;
  if (!/^(?:saying|claiming|alleging|arguing)$/.test(r.words[says] ?? '')) return null;
  const c = r.clauseAfter(says);
  return c > says ? clauseBelow(r, c) : null;
}

/** “repeated incursions by Sudanese militia” */
const phraseWith = (r: Reading, from: number, noun: number): Run => {
  const by = r.words[noun + 1] === 'by' ? nounAfter(r, noun + 1) : -1;
  return cut(r, {from, to: Math.max(noun + 1, by + 1, r.hi[noun]!)}, noun);
};

const byAt = (r: Reading, noun: number): string[] =>
  r.words[noun + 1] === 'by' ? r.actorsOf(nounAfter(r, noun + 1)) : [];
