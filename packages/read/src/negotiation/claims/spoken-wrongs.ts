import {BySentence} from '../reading/by-sentence.ts';
import type {Run} from '../reading/clause.ts';
import {trimmed} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {alleging, grave, natural, saying, telling, wrongPhrase, wrongs} from '../words/claims.ts';
import {chargePhrase, disgraces, disparaging, failing, loose, noDuty, owed} from '../words/disparagement.ts';
import {clauseBelow} from './claim-clauses.ts';
import {described} from './claimants.ts';
import type {Found} from './found.ts';
import {isHarsh} from './harsh-words.ts';

/** Adds the charges told in no words of charging; where one lies in what is only said so far, that is one. */
export function withSpokenWrongs(r: Reading, found: readonly Found[]): Found[] {
  const out: Found[] = [];
  const places = new BySentence<number>(r);
  const add = (f: Found) => {
    if (f.proposition) places.add(f.proposition, out.length);
    out.push(f);
  };
  found.forEach(add);
  for (let c = 0; c < r.a.n; c++) {
    const wrong = r.skipped[c] || !r.isVerbal(c) ? null : spokenWrong(r, c);
    if (!wrong) continue;
    const over = places.at(c).find(k => out[k]!.proposition!.from <= c && c < out[k]!.proposition!.to);
    if (over === undefined) add(wrong);
    else if (out[over]!.soft && out[over]!.standing === 'alleged') out[over] = {...out[over]!, soft: false};
  }
  return out;
}

/**
 * What somebody says in whatever words, where it charges another with a wrong: “"The decree is unlawful," the union said. "They are
 * breaking the law."” At the predicate of the charge, c.
 */
function spokenWrong(r: Reading, c: number): Found | null {
  if (!isPutForward(r, c) || !(isCharge(r, c) || isHarsh(r, c))) return null;
  const who = tellersOf(r, c);
  if (!who.length || who.some(x => r.context.reporters?.has(x)) || !isOfAnother(r, c, who)) return null;
  return {
    proposition: trimmed(r, chargeRun(r, c)),
    who,
    standing: 'alleged',
    cue: cueOf(r, c),
    when: null,
    at: c,
    against: r.passive(c) ? r.agents(c) : r.subjects(c),
  };
}

/** who says it, by whatever noun: “critics say” */
function tellersOf(r: Reading, c: number): string[] {
  const known = r.voice(c);
  const over = r.is(c, 'ccomp') ? r.a.head[c]! : -1;
  return known.length || over < 0 ? known : described(r, r.subjectOf(over));
}

/** “is unlawful”, “was a sham”, “lacks the judgement”, “does not comply with the law” */
function isCharge(r: Reading, c: number): boolean {
  const lemma = r.lemma(c);
  // “is unwarranted”, read as a participle
  if (r.isVerb(c) && disparaging.has(r.words[c]!)) return isTensed(r, c) && r.passiveForm(c) && !r.negated(c);
  if (!r.isVerb(c)) {
    const be = r.kid(c, 'cop');
    if (be < 0 || !/^VB[DZPN]$/.test(r.xposOf(be)) || r.negated(c)) return false;
    return disparaging.has(r.words[c]!) || disgraces.has(r.a.lemma[c]!) || chargePhrase.test(wordsBehind(r, c));
  }
  if (!isTensed(r, c) || (r.passive(c) && !r.agents(c).length)) return false;
  if (r.negated(c)) return owed.has(lemma);
  // “failed to sign”: no more than that they did not
  if (lemma === 'fail' && r.words[c + 1] === 'to' && noDuty.test(r.words[c + 2] ?? '')) return false;
  // “power lies with the board”
  if (lemma === 'lie' && /^(?:with|in|on|at|ahead|behind|beyond|within|between)$/.test(r.words[c + 1] ?? ''))
    return false;
  const verb = !loose.has(lemma) && (wrongs.has(lemma) || grave.has(lemma) || failing.has(lemma));
  return verb || wrongPhrase.test(wordsBehind(r, c)) || chargePhrase.test(wordsBehind(r, c));
}

/** the predicate with what follows it, up to the next clause */
function wordsBehind(r: Reading, c: number): string {
  const {to} = r.sentence(c);
  let end = c + 1;
  while (end < to && !/^(?:[.,;:”–—]|that|which|who|to|must|if|when|where|after|before)$/.test(r.words[end]!)) end++;
  return r.words.slice(c, end).join(' ');
}

const isTensed = (r: Reading, c: number): boolean => /^(?:VBD|VBZ|VBP)$/.test(r.xposOf(r.firstHelper(c)));

/** told as so, not asked, supposed or wished, in a clause of its own or one that a verb of saying brings */
function isPutForward(r: Reading, c: number): boolean {
  if (r.modal(c) !== null || r.isQuestion(c) || r.supposed(c) || !(r.negated(c) || r.isReal(c))) return false;
  let at = c;
  while (r.is(at, 'conj') && r.a.head[at]! >= 0) at = r.a.head[at]!;
  const over = r.a.head[at]!;
  if (over < 0 || r.is(at, 'parataxis')) return true;
  if (!r.is(at, 'ccomp') || r.negated(over) || r.modal(over) !== null) return false;
  return (
    saying.has(r.lemma(over)) || telling.has(r.lemma(over)) || alleging.has(r.lemma(over)) || sure.test(r.lemma(over))
  );
}

/** Verbs that vouch for what they bring, by lemma: “he knows it is illegal”. */
const sure =
  /^(?:know|mean|prove|show|demonstrate|think|feel|mention|remark|comment|stress|emphasise|emphasize|tweet|post|imply|testify|argue|note|point)$/;

/** of somebody or something else than whoever says it */
function isOfAnother(r: Reading, c: number, who: readonly string[]): boolean {
  const subject = r.subjectOf(c);
  if (subject < 0 || own.test(r.words[subject]!) || own.test(r.words[r.phraseStart(subject)]!)) return false;
  if (natural.test(r.a.lemma[subject]!)) return false;
  const doers = blames(r, c) && /^(?:he|she|it)$/.test(r.words[subject]!) ? [] : r.subjects(c);
  if (doers.some(x => who.some(y => r.same(x, y) || r.same(x, r.context.speaksFor?.(y) ?? null)))) return false;
  if (r.isVerb(c) && !r.passive(c))
    return doers.length > 0 || described(r, subject).length > 0 || /^(?:they|you|he|she)$/.test(r.words[subject]!);
  return !/^(?:it|this|that|there|which|who|what|these|those|one)$/.test(r.words[subject]!);
}

/** “saying he lacks the nerve”: nobody says that of himself */
const blames = (r: Reading, c: number): boolean =>
  r.is(c, 'ccomp') && (r.lemma(c) === 'lack' || disparaging.has(r.words[c]!) || disgraces.has(r.a.lemma[c]!));

const own = /^(?:i|we|my|our|me|us|mine|ours)$/;

/** the clause of the charge; of what is joined to another only its own, and no further than the quotation goes */
function chargeRun(r: Reading, c: number): Run {
  const run = clauseBelow(r, c);
  const subject = r.subjectOf(c);
  // “forces entered the village and burned the school”
  const first = r.is(c, 'conj') && r.kid(c, 'nsubj') < 0 ? r.a.head[c]! : -1;
  if (first >= 0 && first < c && subject < first && r.kid(first, 'nsubj') === subject && c - first < 14)
    return {from: r.lo[subject]!, to: run.to};
  const from = subject > run.from && subject < c ? Math.max(run.from, r.phraseStart(subject)) : run.from;
  for (let i = from, open = 0; i < run.to; i++) {
    open += Number(r.words[i] === '“') - Number(r.words[i] === '”');
    if (open < 0) return i > c ? {from, to: i} : {from: i + 1, to: run.to};
  }
  return {from, to: run.to};
}

/** the words that say who says it; where none do, the charge */
function cueOf(r: Reading, c: number): Run {
  const k = r.statementAt[c]!;
  const cue = k < 0 ? undefined : r.context.statements[k]!.cue[0];
  return cue ? {from: r.tokenAt(cue.start), to: r.tokenAt(cue.end - 1) + 1} : {from: c, to: c + 1};
}
