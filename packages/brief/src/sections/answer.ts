import {type Conflict, type Demand, type EvidenceRecord, optionsOf} from '@suasion/model';
import type {Citing} from '../citing.ts';
import type {Answers, BriefInput, GoalAnswer, Hinge, Section, Sentence} from '../content.ts';
import type {Lines} from '../lines.ts';
import type {ModelWords} from '../model-words.ts';
import type {People} from '../people.ts';
import {aloneOrTogether} from '../verdict-words.ts';
import {capital, count, listed, numeral, percent} from '../words.ts';
import {hingeWords} from './change.ts';
import {aloneWords, whoCan} from './leverage.ts';
import type {Wants} from './wants.ts';

const longestHinge = 260;

interface Setting {
  input: BriefInput;
  people: People;
  wants: Wants;
  cite: Citing;
  /** null where there is no model */
  made: Made | null;
}

interface Made {
  conflict: Conflict;
  answers: Answers;
  lines: Lines;
  words: ModelWords;
}

/** Three to six sentences: what is asked of whom, what comes of it if nobody moves, who can move it, and on what that rests. */
export function answerSection(setting: Setting): Section {
  const sentences = setting.made ? answered(setting, setting.made) : unmodelled(setting);
  return {id: 'answer', title: 'In short', blocks: [{kind: 'text', sentences}]};
}

function answered({input, people, wants, cite}: Setting, {conflict, answers, lines, words}: Made): Sentence[] {
  const [goal] = answers.goals;
  const out: Sentence[] = [];
  const first = asked(input.record.demands, people, goal && groundsOf(goal, conflict));
  if (first) out.push(cite.reported(wants.line(first), [first.id]));
  if (goal) {
    const meant = words.named().find(n => n.outcome.id === goal.outcome);
    const aim = meant ? `“${meant.label}”, that is, for ${meant.text}` : words.goal(goal.outcome);
    const question = goal.holds
      ? `the question put to the model is who could end this, which is so today: ${aim}`
      : `the question put to the model is what it takes for ${aim}: ${
          {
            assured: 'left alone, that would come about by itself',
            possible: 'left alone, that might come about by itself',
            no: 'left alone, that would not come about',
          }[goal.baseline]
        }`;
    out.push(cite.computed(capital(question), goal.because));
    out.push(whoCan(goal, cite));
    const alone = aloneWords(goal);
    if (alone) out.push(cite.computed(capital(`alone, ${alone}`)));
    out.push(...rests(goal, lines, words, cite));
  } else if (answers.statusQuo) {
    const lasts = answers.statusQuo.concepts.length;
    out.push(
      cite.computed(
        lasts
          ? 'As modelled, today’s situation can last: nobody gains by leaving it alone'
          : 'As modelled, today’s situation cannot last: somebody gains by leaving it',
      ),
    );
  }
  const all = conflict.preferences.flatMap(p => (p.kind === 'prioritized' ? p.statements : []));
  if (all.length) out.push(assumedLines(all, lines, cite, goal));
  return out.slice(0, 6);
}

/** What the goal was drawn from; of a goal that cites nothing itself, what its options were drawn from. */
function groundsOf({outcome, because}: GoalAnswer, conflict: Conflict): string[] {
  const goal = conflict.outcomes.find(o => o.id === outcome);
  if (because.length || !goal) return because;
  const options = conflict.decisionMakers.flatMap(d => d.options);
  return optionsOf(goal.that, conflict).flatMap(o => options[o]!.because);
}

/** The demand the main goal was drawn from; else the first asked of whom most is asked. */
function asked(demands: readonly Demand[], people: People, grounds: readonly string[] | undefined): Demand | undefined {
  const open = demands.filter(d => d.kind === 'demand' && d.of);
  const of = new Map<string, number>();
  for (const d of open) of.set(people.sideId(d.of!), (of.get(people.sideId(d.of!)) ?? 0) + 1);
  const [most] = [...of].sort((a, b) => b[1] - a[1]);
  const drawn = open.filter(d => grounds?.includes(d.id));
  return (
    drawn.find(d => d.by) ??
    drawn[0] ??
    open.find(d => d.by && people.sideId(d.of!) === most?.[0]) ??
    open[0] ??
    demands[0]
  );
}

// the single line that decides most, that of the strongest group before any other
function rests(goal: GoalAnswer, lines: Lines, words: ModelWords, cite: Citing): Sentence[] {
  const strongest = goal.minimal.assured[0] ?? goal.minimal.possible[0];
  const about = (by: readonly string[]) => strongest !== undefined && by.join('\n') === strongest.join('\n');
  // a wish given up is easier to picture than one turned round; what is assumed is in doubt before what is reported
  const worth = ({change, effects}: Hinge) =>
    (effects.some(e => about(e.by)) ? 8 : 0) +
    (strongest === undefined || change.kind === 'dropped' ? 4 : change.kind === 'reversed' ? 1 : 0) +
    (change.assumed ? 2 : 0);
  const told = (h: Hinge) => {
    const effects = h.effects.some(e => about(e.by)) ? h.effects.filter(e => about(e.by)) : h.effects;
    return hingeWords({...h, effects}, lines, words, 1);
  };
  const sorted = [...goal.hinges].sort((a, b) => worth(b) - worth(a));
  // a line of many conditions is for the section that has room for it
  const hinge = sorted.find(h => worth(h) >= 8 && told(h).length <= longestHinge) ?? sorted[0];
  if (!hinge) return [];
  return [cite.computed(`This turns on one line above all: ${uncapital(told(hinge))}`)];
}

const uncapital = (text: string) => text.replace(/^If /, 'if ');

function assumedLines(
  all: {because: string[]; assumed: boolean}[],
  lines: Lines,
  cite: Citing,
  goal?: GoalAnswer,
): Sentence {
  const n = all.filter(s => lines.assumed(s)).length;
  const share = goal?.verdicts.find(v => v.share && (v.verdict === 'assured' || v.verdict === 'possible'));
  const sure = share?.share
    ? share.share.share === 1
      ? `; with their order shaken at random, what is said of ${aloneOrTogether(share.by)} stays true in every model drawn`
      : `; with their order shaken at random, what is said of ${aloneOrTogether(share.by)} stays true in ${percent(share.share.share)} of the models drawn`
    : '';
  // a count of two speaks in words or in figures, never in both
  const [of, some] =
    all.length > 12 ? [all.length.toLocaleString('en'), n.toLocaleString('en')] : [numeral(all.length), numeral(n)];
  const many =
    n === 0
      ? 'Every want in the model cites a report'
      : n === all.length
        ? `All ${of} wants in the model are assumed, not reported`
        : `Of the ${of} wants in the model ${some} ${n === 1 ? 'is' : 'are'} assumed, not reported`;
  return cite.computed(`${many}${sure}`);
}

function unmodelled({input, people, wants, cite}: Setting): Sentence[] {
  const {record, reason} = input;
  const out: Sentence[] = [];
  const demands = record.demands.filter(d => d.kind === 'demand');
  const others = record.demands.filter(d => d.kind !== 'demand');
  if (demands[0]) out.push(cite.reported(wants.line(demands[0]), [demands[0].id]));
  else out.push(cite.counted('Nobody asks anything of anyone here'));
  if (others.length) {
    const kinds = (['offer', 'promise', 'refusal', 'threat'] as const).flatMap(kind => {
      const n = others.filter(d => d.kind === kind).length;
      return n ? [count(n, kind)] : [];
    });
    out.push(
      cite.reported(
        capital(`${listed(kinds)} ${others.length === 1 ? 'is' : 'are'} reported`),
        others.slice(0, 3).map(d => d.id),
      ),
    );
  }
  const said = record.statements.length;
  if (said) {
    const speakers = new Set(record.statements.flatMap(s => (s.speaker ? [people.sideId(s.speaker)] : []))).size;
    const by = speakers ? ` by ${count(speakers, 'speaker or party', 'speakers or parties')}` : '';
    out.push(cite.counted(`On record ${said === 1 ? 'is' : 'are'} ${count(said, 'statement')}${by}`));
  }
  out.push(cite.method(noModel(record, reason)));
  return out;
}

function noModel(record: EvidenceRecord, reason: string | undefined): string {
  if (!record.demands.length) return 'So there is nothing to decide: no model was drafted and none was made up';
  if (reason === undefined) return 'No model is given, so nothing is computed';
  return record.demands.some(d => d.kind === 'demand')
    ? 'No model was drafted: nothing asked here is an act that somebody named could be given to decide'
    : 'With no demand on anybody there is nothing to decide, and no model was drafted';
}
