import {build, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {infinitive, nounAfter} from '../reading/heads.ts';
import {nominal, verbal} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import {afterAgent, passiveSubject} from './addressees.ts';
import type {Complement} from './complements.ts';

/** Verbs that demand of somebody that a thing not be done. By lemma. */
export const forbidding = /^(?:forbid|prohibit|bar|ban|enjoin|interdict|disallow)$/;

/** Whose bar is an order and no fence: “the court barred a strike”. By lemma. */
const judging =
  /^(?:court|judge|tribunal|magistrate|justice|board|panel|arbitrator|regulator|injunction|order|ruling)$/;

/**
 * “forbade members to sign”, “enjoined both leagues from taking steps”, “has forbidden washing”: what is not to be done, of whom it is
 * demanded; not “barred windows”, “the law forbids it” of nobody's will.
 */
export function forbidden(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  // “enjoined Serbia to wait”: to do it
  if (r.lemma(v) === 'enjoin' && infinitive(r, v, v) > v && r.oblique(v, 'from') < 0) return [];
  if (/^(?:bar|ban)$/.test(r.lemma(v)) && !judging.test(r.a.lemma[r.subjectOf(v)] ?? '') && !isBarredFrom(r, v))
    return [];
  if (!r.isReal(v) || r.negated(v) || r.supposed(v) || r.modal(v) !== null) return [];
  const passive = r.passive(v);
  const by = passive ? r.agents(v) : r.subjects(v);
  const asker = by.length || passive ? -1 : r.describing(r.subjectOf(v));
  const whom = passive ? passiveSubject(r, v) : nounAfter(r, v);
  return acts(r, v, passive, whom, by).flatMap(c =>
    build(r, calendar, 'demand', by, c, v, true).map(d => ({...d, asker})),
  );
}

/** “has barred other firms from hiring them”: somebody from a deed */
function isBarredFrom(r: Reading, v: number): boolean {
  const whom = r.passive(v) ? -1 : nounAfter(r, v);
  return whom > v && fromBehind(r, whom) > v && r.subjects(v).length > 0;
}

function acts(r: Reading, v: number, passive: boolean, whom: number, by: string[]): Complement[] {
  const start = passive ? afterAgent(r, v) : whom;
  if (whom >= 0 && start >= v) {
    const of = r.actorsOf(whom, by);
    const to = infinitive(r, start, start);
    if (to > v) return verbal(r, to, of, true);
    const from = fromBehind(r, start);
    if (from > v)
      return verbal(r, from, of, true).map(c => ({...c, run: {...c.run, from: Math.max(c.run.from, from)}}));
  }
  if (passive) return [];
  if (r.xposOf(v + 1) === 'VBG') return verbal(r, v + 1, [], false);
  if (/^(?:it|this|that|both)$/.test(r.words[v + 1] ?? ''))
    return [{head: v + 1, run: {from: v + 1, to: v + 2}, of: [], verbal: false, addressed: false, limit: v + 2}];
  return whom > v && r.known(whom) === null ? nominal(r, whom, [], false) : [];
}

/** the gerund of “from taking steps” behind the one forbidden, over “the same morning”; -1 when there is none */
function fromBehind(r: Reading, after: number): number {
  for (let i = after + 1; i + 1 < Math.min(r.sentence(after).to, after + 12); i++) {
    if (/^[.;:“”]$/.test(r.words[i]!)) return -1;
    // “from fishing in the bay”, with “fishing” for a thing
    const doing = r.xposOf(i + 1) === 'VBG' || (r.xposOf(i + 1) === 'NN' && /ing$/.test(r.words[i + 1]!));
    if (r.words[i] === 'from' && doing) return i + 1;
  }
  return -1;
}
