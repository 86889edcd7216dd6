import {type Run, trimmed} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {alleging, saying, telling} from '../words/claims.ts';
import {clauseBelow} from './claim-clauses.ts';
import {saidThere, sayersAt} from './claim-statements.ts';
import {described} from './claimants.ts';
import type {Found} from './found.ts';

/** What others than the one who answers said in the sentence of an answer or some before it, the last first. */
export function saidBefore(r: Reading, step: Found, back: number): Found[] {
  const k = r.a.sentOf[step.at]!;
  const from = r.a.sent[Math.max(0, k - back)]!;
  const out: Found[] = [];
  for (let v = step.at - 1; v >= from; v--) {
    const said = r.skipped[v] || !r.isVerb(v) ? null : saidAt(r, step, v);
    if (said) out.push(said);
  }
  return out;
}

/** What a verb of saying before an answer tells, as something that can be answered; null for nothing. */
function saidAt(r: Reading, step: Found, v: number): Found | null {
  if (!(saying.has(r.lemma(v)) || alleging.has(r.lemma(v)) || telling.has(r.lemma(v)))) return null;
  const named = r.subjects(v);
  const known = named.length ? named : sayersAt(r, v);
  const subject = r.a.lemma[r.subjectOf(v)] ?? '';
  const who = known.length || unnamedSources.test(subject) ? known : described(r, r.subjectOf(v));
  // “two sources said”
  const unnamed = unnamedSources.test(subject) && !who.some(x => r.isNamed(x));
  const own = who.some(w => step.who.some(x => r.same(w, x)));
  if (!(who.length || unnamed) || own !== (step.standing === 'retracted')) return null;
  // “, he says, are better, a claim that the union disputes”: that is no clause of his
  const behind = r.clauseAfter(v);
  const c = behind < step.at && isClause(r, behind) ? behind : -1;
  const ahead = c < 0 ? saidThere(r, v) : null;
  // “said that his side was ready and that Dhaka had failed, which …”: the last of them
  const last =
    c < 0
      ? c
      : (r
          .conjuncts(c)
          .filter(j => j < step.at && r.marker(j) === 'that')
          .at(-1) ?? c);
  const said = heard(r, c < 0 ? (quotedBefore(r, v) ?? ahead) : clauseBelow(r, last));
  if (
    !said ||
    said.to > step.at ||
    (r.xposOf(said.from) === 'VBG' && said.from > v) ||
    (step.standing === 'denied' && isToCome(r, c < 0 ? said : {from: last, to: last + 1}))
  )
    return null;
  return {
    proposition: trimmed(r, said),
    who: unnamed ? [] : who,
    standing: unnamed || who.some(w => r.context.reporters?.has(w)) ? 'reported' : 'alleged',
    cue: {from: v, to: v + 1},
    when: null,
    at: v,
    against: [],
  };
}

/** “We are outraged by reports that they burned it”: what is told there of what others told */
function heard(r: Reading, run: Run | null): Run | null {
  for (let i = run?.from ?? 0; run && i < run.to - 3; i++)
    if (/^(?:report|allegation|claim|accusation)s?$/.test(r.words[i]!) && r.words[i + 1] === 'that')
      return {from: i + 2, to: run.to};
  return run;
}

const unnamedSources = /^(?:source|person|people|insider|report|article|story|leak|broadcast)$/;

/** a verb, or what is said to be so: not “said Farah, the clan's elder” */
const isClause = (r: Reading, c: number): boolean =>
  c >= 0 && (r.isVerb(c) || r.kid(c, 'nsubj', 'cop', 'expl', 'nsubj:pass') >= 0);

/** “they would not resume until May”, “told the guards | to leave”: nothing to be true or false yet */
function isToCome(r: Reading, run: Run): boolean {
  if (r.words[run.from] === 'to') return true;
  if (run.to - run.from === 1) return /^(?:will|would|should|must|shall)$/.test(r.modal(run.from) ?? '');
  for (let i = run.from; i < run.to; i++) {
    if (/^(?:will|'ll|would|'d|should|must|shall)$/.test(r.words[i]!) && r.xposOf(i) === 'MD') return true;
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(r.xposOf(i))) return false;
  }
  return false;
}

/** “They cut our nets,” the skipper said: the sentence quoted right before who says it */
export function quotedBefore(r: Reading, v: number): Run | null {
  const {from} = r.sentence(v);
  let to = v - 1;
  while (to > from && v - to < 10 && r.words[to] !== '”') to--;
  if (r.words[to] !== '”' || to <= from || !r.isQuoted(to - 1)) return null;
  let at = to - 1;
  while (at > from && r.words[at - 1] !== '“') at--;
  return to - at > 3 ? {from: at, to} : null;
}
