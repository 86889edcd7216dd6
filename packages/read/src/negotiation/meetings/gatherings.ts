import {agentNouns} from '../../actors/words/agents.ts';
import type {Reading} from '../reading/reading.ts';
import {audiences, contests, gathering, kinOf, pressed, reporting, unmet} from '../words/meetings.ts';

/** a noun of an encounter between sides: “talks”, “a summit”; not a press conference, a training session, a place to meet */
export function isGathering(r: Reading, i: number): boolean {
  const before = r.words[i - 1] ?? '';
  // “a telephone conversation”
  if (/^(?:call|conversation)$/.test(r.a.lemma[i]!)) return /^(?:phone|telephone|video)$/.test(before);
  if (!gathering.has(r.a.lemma[i]!)) return false;
  const {from} = r.sentence(i);
  return !(i > from && (pressed.test(before) || (before === '-' && pressed.test(r.words[i - 2] ?? ''))));
}

/** one meets them as rivals in a game, before a court, or at the polls */
export function isContest(r: Reading, v: number): boolean {
  const {to} = r.sentence(v);
  for (let i = v + 1; i < Math.min(to, v + 14) && !/^[.;:]$/.test(r.words[i]!); i++)
    if (contests.test(r.a.lemma[i]!) && /^(?:in|for|at|during|as)$/.test(r.words[r.phraseStart(i) - 1] ?? ''))
      return true;
  return false;
}

/** “for an interview”, “in an interview” */
export const isInterview = (r: Reading, v: number): boolean =>
  r.words.slice(v + 1, Math.min(r.sentence(v).to, v + 16)).some(w => /^(?:interview|podcast|broadcast|show)$/.test(w));

/** those one speaks to from a stage or in an interview, or is at home with */
export function isAudience(r: Reading, id: string): boolean {
  if (r.context.reporters?.has(id) || r.context.kind?.(id) === 'media') return true;
  const role = r.context.role?.(id) ?? '';
  if (reporting.test(role)) return true;
  if (r.isNamed(id)) return false;
  const name = (r.context.nameOf?.(id) ?? '').toLowerCase();
  return audiences.test(
    name
      .split(/ (?:of|for|in|from|who|at) /)[0]!
      .split(' ')
      .at(-1)!,
  );
}

/** “her husband, Ben”: met long ago and no encounter of sides */
export const isKin = (r: Reading, i: number): boolean =>
  kinOf.test(r.a.lemma[i]!) || r.kids[i]!.some(j => r.is(j, 'appos', 'compound') && kinOf.test(r.a.lemma[j]!));

/** “NATO's standards”, “Sweden's demands”: what is met that is nobody */
export function isThingMet(r: Reading, i: number): boolean {
  if (!/^NNS?$/.test(r.xposOf(i))) return false;
  const lemma = r.a.lemma[i]!;
  return unmet.test(lemma) || (!agentNouns.has(lemma) && r.actorsOf(i).every(x => r.isNamed(x)));
}

/** an encounter of sides that is told of without them: “the talks”, “a further meeting”; not “the summit”, “a discussion” */
export const isTalks = (r: Reading, i: number): boolean =>
  /^(?:talk|negotiation|round|session)$/.test(r.a.lemma[i]!) ||
  (r.a.lemma[i] === 'meeting' &&
    (r.kids[i]!.some(j => j < i && /^(?:further|another|second|third|fourth|next|follow-up)$/.test(r.words[j]!)) ||
      (r.words[i + 1] === 'with' && r.isPair(i + 2))));

/** “talks on Syrian reconciliation”, “the Libyan peace process”: about a state that none of these is of */
export function isAboutOther(r: Reading, i: number, who: readonly string[]): boolean {
  const about = r.kids[i]!.filter(
    j => r.is(j, 'nmod') && r.kids[j]!.some(c => r.is(c, 'case') && /^(?:on|about|over|for)$/.test(r.words[c]!)),
  );
  const tokens = [...r.words.keys()].slice(r.phraseStart(i), i);
  for (const j of about) for (let t = r.phraseStart(j); t <= j; t++) tokens.push(t);
  return tokens.some(t => {
    const id = r.known(t) ?? r.context.land?.(t) ?? null;
    return id !== null && r.context.kind?.(id) === 'state' && !who.some(x => r.same(x, id));
  });
}
