import type {Run} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {grave, guilty, natural, wrongPhrase, wrongs} from '../words/claims.ts';
import {cleftAt} from './claim-answers.ts';
import {clauseBelow} from './claim-clauses.ts';
import {quotedBefore} from './claim-sayings.ts';
import type {Step} from './claim-silences.ts';
import {saidThere, sayersAt} from './claim-statements.ts';
import {described, isPutToThem} from './claimants.ts';
import type {Found} from './found.ts';

/** “said Russia had blocked it”, “"They stole our water," said Dost”: what somebody says others did, where that is a wrong */
export function bySaidWrong(r: Reading, v: number, step: Step): Found | null {
  const behind = r.clauseAfter(v);
  const c = behind < 0 ? toldAhead(r, v) : behind;
  if (c < 0 || (c > v && /[;:]/.test(r.words.slice(v, c).join(' ')))) return null;
  const run = c > v ? clauseBelow(r, c) : (quotedBefore(r, v) ?? saidThere(r, v));
  if (!run) return null;
  // “The union says you've broken your word”: put to whoever is asked
  if (isPutToThem(r, v, c)) return {...step('alleged', run), who: r.subjects(v)};
  // “says it is Gazprom that owes”
  if (cleftAt(r, v, c) > c) return {...step('alleged', run), who: r.subjects(v), against: r.actorsOf(c)};
  if (/^(?:will|would|should|must|can|could|may|might)$/.test(r.modal(c) ?? '') || r.negated(c)) return null;
  const told = r.subjects(v).length ? r.subjects(v) : sayersAt(r, v);
  const theirs = isTheirs(r, c);
  const isTeller = (x: string) => told.some(y => r.same(x, y));
  // “They stole it,” he said: not he
  const doers = (r.passive(c) ? r.agents(c) : r.subjects(c)).filter(x => !(theirs && isTeller(x)));
  if (!r.passive(c) && (isOwn(r, c) || doers.some(isTeller))) return null;
  if (wrongs.has(r.lemma(c))) return {...step('alleged', run, tellers(r, v, told)), against: doers};
  if (!isGrave(r, c, run)) return null;
  const against = doers.length ? doers : doersOf(r, c);
  const who = tellers(r, v, told);
  return who.length && (against.length || theirs || guilty.test(wordsOf(r, run)))
    ? {...step('alleged', run, who), against}
    : null;
}

const tellers = (r: Reading, v: number, told: string[]): string[] =>
  told.length ? told : described(r, r.subjectOf(v));

/** whoever does what clause c tells, by whatever noun; for “a Chinese ship” whose it is */
function doersOf(r: Reading, c: number): string[] {
  const subject = r.passive(c) ? -1 : r.subjectOf(c);
  if (subject < 0 || natural.test(r.a.lemma[subject]!)) return [];
  const out = described(r, subject);
  for (let j = r.phraseStart(subject); !out.length && j < subject; j++) {
    const whose = r.context.land?.(j) ?? r.known(j);
    if (whose !== null) out.push(whose);
  }
  return out;
}

/** “we shelled them”, of whoever speaks */
const isOwn = (r: Reading, c: number): boolean => /^(?:i|we)$/.test(r.words[r.subjectOf(c)] ?? '');

const wordsOf = (r: Reading, run: Run): string => r.words.slice(run.from, run.to).join(' ');

/** “They stole our water”: quoted, of whoever is spoken of or to */
const isTheirs = (r: Reading, c: number): boolean =>
  r.isQuoted(c) && /^(?:they|you)$/.test(r.words[r.subjectOf(c)] ?? '');

/** a wrong when another tells it, by its verb or its words, of what is or was: “rammed its boat”, “was behind the blast” */
function isGrave(r: Reading, c: number, run: Run): boolean {
  const words = wordsOf(r, run);
  if (guilty.test(words)) return true;
  const done = /^VB[DZ]$/.test(r.xposOf(c)) || (/^VB[GN]$/.test(r.xposOf(c)) && r.helpers(c).length > 0);
  return done && (grave.has(r.lemma(c)) || wrongPhrase.test(words));
}

/** the predicate of what stands before a verb of saying: “They stole it, he said”, “The rebels, he says, stole it”; -1 for none */
function toldAhead(r: Reading, v: number): number {
  const before = r.kids[v]!.find(j => j < v && r.is(j, 'ccomp')) ?? -1;
  if (before >= 0) return before;
  const over = r.is(v, 'parataxis') ? r.a.head[v]! : -1;
  return over >= 0 && r.isVerbal(over) && saidThere(r, v) ? over : -1;
}
