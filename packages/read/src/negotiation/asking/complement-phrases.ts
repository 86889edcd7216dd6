import {predicate} from '../reading/clause.ts';
import {agentBehind, gerundAfter, infinitive, nounAfter} from '../reading/heads.ts';
import {bareStart, nominal, verbal} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import {timeNouns} from '../words/complements.ts';
import {isDeedNoun, plans} from '../words/deeds.ts';
import {condemning, proposed} from '../words/efforts.ts';
import {nouns} from '../words/frames.ts';
import {harmfulNouns, weapons} from '../words/harm.ts';
import {addressee} from './addressees.ts';
import {thingOf} from './complement-things.ts';
import type {Complement} from './complements.ts';

/** “accused of plotting an attack”, “warned of strikes”: harm held out */
export function ofHarm(r: Reading, v: number, _passive: boolean, by: string[]): Complement[] {
  const what = r.oblique(v, 'of');
  if (what < v || !(harmfulNouns.test(r.a.lemma[what]!) || weapons.test(r.a.lemma[what]!))) return [];
  const whom = addressee(r, v);
  return nominal(r, what, whom >= 0 ? r.actorsOf(whom, by) : [], false);
}

/** “offered a truce”, “rejected the withdrawal”: things that are deeds, and nothing else */
export function deedNamed(r: Reading, v: number, passive: boolean, by: string[]): Complement[] {
  if (r.words[v + 1] === 'to' || r.words[v + 1] === 'that') return [];
  const found = thingOf(r, v, passive, by);
  const lemma = r.lemma(v);
  if (condemning.test(lemma)) return found.filter(c => proposed.test(r.a.lemma[c.head]!));
  return found.every(
    c =>
      plans.test(r.a.lemma[c.head]!) ||
      (lemma !== 'submit' && isDeedNoun(r.a.lemma[c.head]!)) ||
      (lemma === 'decline' && nouns.has(r.a.lemma[c.head]!)),
  )
    ? found
    : [];
}

/** “insisted on a truce”, “insisted on first dealing with it”, “agreed on a schedule” */
export function onThing(r: Reading, v: number): Complement[] {
  const being = r.words[v + 1] === 'on' ? gerundAfter(r, v + 1) : -1;
  if (being > 0) return [{head: being, run: {from: v + 2, to: r.hi[being]!}, of: [], verbal: true, addressed: false}];
  // “insisted on first dealing with it”
  if (r.words[v + 1] === 'on' && r.xposOf(v + 2) === 'RB' && r.xposOf(v + 3) === 'VBG')
    return verbal(r, v + 3, [], false).map((c, k) => (k > 0 ? c : {...c, run: {from: v + 2, to: c.run.to}}));
  const near = r.oblique(v, 'on', 'upon');
  // “insist on the crane first”, whatever the parse made of it
  const what = near < 0 && r.words[v + 1] === 'on' ? nounAfter(r, v + 1) : near;
  if (what < 0 || /^W/.test(r.xposOf(what))) return [];
  if (r.lemma(v) === 'insist' && isAside(r, what)) return [];
  if (r.lemma(v) === 'agree' && !isSettled(r.a.lemma[what]!)) return [];
  return r.isNominal(what) ? nominal(r, what, [], false) : verbal(r, what, [], false);
}

/** “insisted on Friday that”, “insisted that it has not been on the agenda” */
const isAside = (r: Reading, what: number): boolean =>
  (timeNouns.test(r.words[what]!) && r.xposOf(what - 1) !== 'CD') || r.kid(what, 'cop') >= 0;

/** “agreed on a truce”; not “agreed on Tuesday”, “on the need”. By lemma. */
const isSettled = (lemma: string): boolean => plans.test(lemma) || isDeedNoun(lemma) || settledThings.test(lemma);

/** What parties settle between them, beside deeds and plans. By lemma. */
const settledThings = /^(?:border|boundary|line|route|share|quota|timeline|schedule|price|target|sum)$/;

/** “warned tenants against withholding rent”, “told them not to strike” */
export function against(r: Reading, v: number, passive: boolean, by: string[]): Complement[] {
  const whom = passive ? r.kid(v, 'nsubj:pass') : addressee(r, v);
  const own = r.oblique(v, 'against');
  // “advised tenants against withholding rent”
  const behind = whom > v && r.words[r.phraseEnd(whom)] === 'against' ? r.phraseEnd(whom) + 1 : -1;
  // “against striking deals”, read as deals of that name
  const doing = behind > 0 && /ing$/.test(r.words[behind]!) && /^(?:NN|VBG|JJ)$/.test(r.xposOf(behind));
  const what = own < 0 && doing ? behind : own;
  // “warned against potential hackers” fears them
  if (what >= 0 && !r.isVerb(what) && /(?:ers|ors|men|people)$/.test(r.words[what]!)) return [];
  if (what >= 0) {
    const of = whom >= 0 ? r.actorsOf(whom, by) : [];
    const run = {from: Math.min(what, bareStart(r, what)), to: r.hi[what]!};
    return [{head: what, run, of, verbal: r.isVerb(what) || what === behind, addressed: whom >= 0}];
  }
  if (whom < 0) return [];
  const to = infinitive(r, v, whom);
  if (to < 0 || !/^(?:not|never)$/.test(r.words[predicate(r, to).from]!)) return [];
  return verbal(r, to, r.actorsOf(whom, by), true);
}

/** “threatened the union with a lockout” */
export function withThing(r: Reading, v: number, passive: boolean, by: string[]): Complement[] {
  const what = r.oblique(v, 'with');
  const whom = passive ? r.kid(v, 'nsubj:pass') : addressee(r, v);
  if (what < v || whom < 0 || !r.isNominal(what) || r.actorAt(what) !== null) return [];
  const agent = passive ? agentBehind(r, what) : -1;
  return nominal(r, what, r.actorsOf(whom, by), true).map(c => (agent > 0 ? {...c, limit: agent} : c));
}

/** “demanded 800 crowns” */
export const sum = (r: Reading, v: number, passive: boolean, by: string[]): Complement[] =>
  r.xposOf(v) === 'VB' ? [] : thingOf(r, v, passive, by).filter(c => isSum(r, c.head));

/** “800”, “£4,000”, “$200 million”, “two million dollars”, “4 percent” */
const isSum = (r: Reading, i: number): boolean =>
  r.xposOf(i) === '$' ||
  r.xposOf(i) === 'CD' ||
  (/^(?:dollar|euro|pound|franc|crown|rupee|yen|percent|cent|million|billion)s?$/.test(r.words[i]!) &&
    r.kid(i, 'nummod') >= 0);

/** “want the return of the exiles, a pardon and to mend the roof”: things, and a deed behind them */
export function things(r: Reading, v: number, passive: boolean, by: string[]): Complement[] {
  const found = thingOf(r, v, passive, by);
  return passive || !/^(?:want|demand|seek)$/.test(r.lemma(v)) ? found : [...found, ...lastToDo(r, found.at(-1))];
}

function lastToDo(r: Reading, last: Complement | undefined): Complement[] {
  if (!last || last.verbal) return [];
  for (let i = last.head + 1; i + 2 < Math.min(r.sentence(last.head).to, last.head + 14); i++) {
    if (/^(?:[.;:!?”–—]|which|who|that)$/.test(r.words[i]!) || /^(?:VB|VBD|VBZ|VBP|MD|TO)$/.test(r.xposOf(i)))
      return [];
    if (r.words[i] === 'and' && r.words[i + 1] === 'to' && r.xposOf(i + 2) === 'VB') return verbal(r, i + 2, [], false);
  }
  return [];
}
