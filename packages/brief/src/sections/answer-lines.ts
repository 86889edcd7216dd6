import type {Conflict, Demand} from '@suasion/model';
import type {Citing} from '../citing.ts';
import type {Answers, BriefInput, GoalAnswer, Sentence} from '../content.ts';
import type {Lines} from '../lines.ts';
import type {ModelWords} from '../model-words.ts';
import type {People} from '../people.ts';
import type {Reports} from '../reports.ts';
import {aloneOrTogether} from '../verdict-words.ts';
import {numeral, percent} from '../words.ts';
import type {Wants} from './wants.ts';

/** What the answer is told from. */
export interface Setting {
  input: BriefInput;
  people: People;
  reports: Reports;
  wants: Wants;
  cite: Citing;
  /** null where there is no model */
  made: Made | null;
}

export interface Made {
  conflict: Conflict;
  answers: Answers;
  lines: Lines;
  words: ModelWords;
}

/** The demand the main goal was drawn from; else the first asked of whom most is asked. */
export function asked(
  demands: readonly Demand[],
  people: People,
  grounds: readonly string[] | undefined,
): Demand | undefined {
  const open = demands.filter(d => d.kind === 'demand' && d.of);
  const of = new Map<string, number>();
  for (const d of open) of.set(people.sideId(d.of!), (of.get(people.sideId(d.of!)) ?? 0) + 1);
  const [most] = [...of].sort((a, b) => b[1] - a[1]);
  const drawn = demands.filter(d => grounds?.includes(d.id));
  // a question drawn from nothing anybody says is not led in by what is said of something else
  if (grounds?.length && !drawn.length) return undefined;
  return (
    drawn.find(d => d.of && d.by) ??
    drawn.find(d => d.of) ??
    drawn[0] ??
    open.find(d => d.by && people.sideId(d.of!) === most?.[0]) ??
    open[0] ??
    demands[0]
  );
}

/** Of two things one after the other from one mouth the second is said as such. */
export const also = (line: string): string =>
  line.replace(/^([^“]*?) (?=(?:asks?|offers?|promises?|refuses?|threatens?)[ ,])/, '$1 also ');

export const figure = (n: number) => (n > 12 ? n.toLocaleString('en') : numeral(n));

/** How much of the model is assumed, and what that does to what has been said. */
export function assumedLines(all: number, n: number, cite: Citing, goal?: GoalAnswer): Sentence {
  const share = goal?.verdicts.find(v => v.share && (v.verdict === 'assured' || v.verdict === 'possible'));
  const sure = share?.share
    ? share.share.share === 1
      ? `; with their order shaken at random, what is said of ${aloneOrTogether(share.by)} stays true in every model drawn`
      : `; with their order shaken at random, what is said of ${aloneOrTogether(share.by)} stays true in ${percent(share.share.share)} of the models drawn`
    : '';
  // a count of two speaks in words or in figures, never in both
  const [of, some] = all > 12 ? [all.toLocaleString('en'), n.toLocaleString('en')] : [numeral(all), numeral(n)];
  const many =
    n === 0
      ? all === 1
        ? 'The one want in the model cites a report'
        : 'Every want in the model cites a report'
      : n === all
        ? all === 1
          ? 'The one want in the model is assumed, not reported'
          : `${all === 2 ? 'Both' : `All ${of}`} wants in the model are assumed, not reported`
        : `Of the ${of} wants in the model ${some} ${n === 1 ? 'is' : 'are'} assumed, not reported`;
  return cite.computed(`${many}${sure}`);
}
