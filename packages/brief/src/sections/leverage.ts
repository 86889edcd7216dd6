import type {Conflict} from '@suasion/model';
import type {Citing} from '../citing.ts';
import type {Answers, Block, Cell, GoalAnswer, Section, Sentence, Verdict} from '../content.ts';
import type {Lines} from '../lines.ts';
import type {ModelWords} from '../model-words.ts';
import {isPlural, the, theAll} from '../naming.ts';
import {ownedAlone, tied} from '../ties.ts';
import {aloneOrTogether, howSure, why} from '../verdict-words.ts';
import {capital, count, listed, numeral} from '../words.ts';
import {own} from './own.ts';

/** A goal as a heading: its act, or its name with what it means. */
export function headingOf(goal: GoalAnswer, words: ModelWords): string {
  const meant = words.named().find(n => n.outcome.id === goal.outcome);
  const text = meant ? `${capital(meant.label)}: ${meant.text}` : capital(words.goal(goal.outcome));
  return goal.holds ? `Ending this: ${text}` : text;
}

/** For each goal who can bring it about, alone or together, with the reason and how sure that is. */
export function leverageSection(
  conflict: Conflict,
  answers: Answers,
  lines: Lines,
  words: ModelWords,
  cite: Citing,
): Section | null {
  if (!answers.goals.length) return null;
  const title = 'Who can move whom, alone or together';
  const {goals, sampling} = answers;
  if (!tied(conflict)) {
    const items = goals.flatMap(goal => own(goal, conflict, lines, words, cite) ?? []);
    const none = cite.computed('Nobody: nothing in the model ties what one of them does to what another does');
    return {
      id: 'leverage',
      title,
      blocks: [
        {kind: 'text', sentences: [none]},
        {kind: 'list', ordered: false, items},
      ],
    };
  }
  const blocks: Block[] = [];
  const alone = goals.filter(g => ownedAlone(g, conflict));
  const moving = goals.filter(g => !alone.includes(g));
  if (moving.length && goals.length > 1) blocks.push(overview(goals, words));
  if (!moving.length)
    blocks.push({
      kind: 'text',
      sentences: [cite.computed('Nobody: nothing the others can do would move those who are asked')],
    });
  // what holds of every goal is said once
  const standings = moving.map(
    goal =>
      `${standing(goal, cite)
        .map(s => uncapital(s.text.replace(/\.$/, '')))
        .join('; ')}; ${whoCanWords(goal)}`,
  );
  const shared = moving.length > 1 && new Set(standings).size === 1;
  if (shared) {
    const because = [...new Set(moving.flatMap(g => g.because))];
    blocks.push({
      kind: 'text',
      sentences: [cite.computed(`Of each of the following it is true: ${standings[0]!}`, because)],
    });
  }
  const known = new Map<string, string>();
  for (const [k, goal] of moving.entries()) {
    blocks.push({kind: 'heading', text: headingOf(goal, words)});
    if (!shared) blocks.push({kind: 'text', sentences: [...standing(goal, cite), whoCan(goal, cite)]});
    // those who are unable stand in the overview already, and lack the same: only the first goal says it of each
    // nor is there anything to tell of those who would only have to wait
    const told = goal.verdicts.filter(v => (k === 0 || v.verdict !== 'unable') && !waits(v));
    if (told.length) blocks.push(reasons(goal, told, known, words, cite));
  }
  if (alone.length) {
    if (moving.length) blocks.push({kind: 'heading', text: 'What only those can do who are asked'});
    const items = alone.flatMap(goal => own(goal, conflict, lines, words, cite) ?? []);
    blocks.push({kind: 'list', ordered: false, items});
  }
  if (sampling && moving.length) {
    const text = `How sure: ${sampling.samples.toLocaleString('en')} models were drawn in which neighbouring wants change places by chance (one in ten; two in ten where one is assumed; seed ${sampling.seed}), and the share is given in which the verdict stays, with its 95 % interval where that is wider than a point`;
    blocks.push({kind: 'text', sentences: [cite.method(text)]});
  }
  return {id: 'leverage', computed: true, title, blocks};
}

const waits = ({reason}: Verdict) => reason.kind === 'no gain' && reason.way.opening.length === 0;

const uncapital = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

// a reason told of an earlier goal is not told again: `known` holds where each was told
function reasons(
  goal: GoalAnswer,
  verdicts: readonly Verdict[],
  known: Map<string, string>,
  words: ModelWords,
  cite: Citing,
): Block {
  const sure = verdicts.some(v => v.share);
  const toldHere = words.heading(goal.outcome);
  const once = (reason: string) => {
    const told = known.get(reason);
    if (told === undefined) known.set(reason, toldHere);
    return told === undefined || told === toldHere || reason.length < 120 ? reason : `As told above, under “${told}”.`;
  };
  return {
    kind: 'table',
    caption: `Who could ${goal.holds ? 'end it' : 'bring it about'}, and why: ${words.goal(goal.outcome)}`,
    head: ['Who', 'Verdict', 'Why', ...(sure ? ['How sure'] : [])],
    rows: alike(verdicts, goal.holds, words).map(({who, verdict, reason, shares}): Cell[] => [
      who,
      verdict,
      cite.computed(words.curt(once(reason))),
      ...(sure ? [shares] : []),
    ]),
  };
}

/** All verdicts at a glance: who down, goals across. */
function overview(goals: readonly GoalAnswer[], words: ModelWords): Block {
  const groups = new Map<string, string[]>();
  for (const goal of goals) for (const v of goal.verdicts) groups.set(v.by.join('\n'), v.by);
  const sorted = [...groups.values()].sort((a, b) => a.length - b.length);
  return {
    kind: 'table',
    grid: true,
    caption: 'Verdicts at a glance; a dash: not asked, since a smaller group does as well or a larger one no better',
    head: ['Who', ...goals.map(g => `${g.holds ? 'Ending this: ' : ''}${words.heading(g.outcome)}`)],
    rows: sorted.map(by => [
      listed(by),
      ...goals.map(g => g.verdicts.find(v => v.by.join('\n') === by.join('\n'))?.verdict ?? '—'),
    ]),
  };
}

/** Where the goal stands if nobody moves. */
export function standing(goal: GoalAnswer, cite: Citing): Sentence[] {
  if (goal.holds) return [cite.computed('This is so today; the question is who could end it', goal.because)];
  const left = {
    assured: 'Left alone, it would come about by itself',
    possible: 'Left alone, it might come about by itself',
    no: 'Left alone, it would not come about',
  };
  return [cite.computed(left[goal.baseline], goal.because)];
}

/** The smallest groups that suffice, or who at least could. */
export const whoCan = (goal: GoalAnswer, cite: Citing): Sentence => cite.computed(capital(whoCanWords(goal)));

/** The same inside a sentence. */
export function whoCanWords(goal: GoalAnswer): string {
  const act = goal.holds ? 'end it' : 'bring it about';
  const {assured, possible, deterred, unwilling} = goal.minimal;
  const some = (groups: string[][]) => {
    const shown = groups.slice(0, 3).map(aloneOrTogether);
    const rest = groups.length - shown.length;
    return `${listed(shown, 'or')}${rest > 0 ? `, and ${count(rest, 'other group')},` : ''}`;
  };
  if (assured.length) {
    const lasts = goal.verdicts.some(v => v.lasting && assured.some(g => g.join() === v.by.join()));
    const needed = assured.every(g => g.length > 1) ? '; nobody can alone' : '';
    return `${some(assured)} can make sure of it${lasts ? '' : ', though it need not last'}${needed}`;
  }
  if (possible.length) return `${some(possible)} can ${act}, though not for certain`;
  // of several, what holds of each
  const each = (n: number, one: string, many: string) =>
    n === 1 ? one : `${n === 2 ? 'neither' : 'none of them'} ${many}`;
  const alone = (groups: string[][]) => groups.every(g => g.length === 1);
  if (deterred.length) return `${some(deterred)} could ${act}, but would be held back by what follows`;
  if (unwilling.length)
    return `${some(unwilling)} could ${act}, but ${alone(unwilling) ? each(unwilling.length, 'would not gain by it', 'would gain by it') : 'not to the gain of all who would have to act'}`;
  return `nobody, alone or together, can ${act}`;
}

interface Row {
  who: string;
  verdict: string;
  reason: string;
  shares: string;
}

// those who stand alike for the same reason share a row
function alike(verdicts: readonly Verdict[], ending: boolean, words: ModelWords): Row[] {
  const rows = new Map<string, {names: string[]; row: Omit<Row, 'who'>}>();
  for (const v of verdicts) {
    const row = {
      verdict: `${v.verdict}${v.lasting && (v.verdict === 'assured' || v.verdict === 'possible') ? ', lasting' : ''}`,
      reason: why(v, words, ending),
      shares: howSure(v.share),
    };
    const key = `${v.by.length > 1} ${row.verdict} ${row.reason} ${row.shares}`;
    const known = rows.get(key);
    if (known) known.names.push(listed(v.by));
    else rows.set(key, {names: [listed(v.by)], row});
  }
  return [...rows.values()].map(({names, row}) => ({
    who: names.length > 1 ? `${listed(names)}, each` : names[0]!,
    ...row,
  }));
}

/** `Syria is unwilling; Russia and the United States are each unable`: those who could not alone. */
export function aloneWords(goal: GoalAnswer): string | null {
  const held = goal.verdicts.filter(v => v.by.length === 1 && v.verdict !== 'assured' && v.verdict !== 'possible');
  const parts = (['unwilling', 'deterred', 'unable'] as const).flatMap(level => {
    const names = held.filter((v: Verdict) => v.verdict === level).map(v => v.by[0]!);
    if (!names.length) return [];
    if (names.length === 1) return [`${the(names[0]!)} ${isPlural(names[0]!) ? 'are' : 'is'} ${level}`];
    const shown = names.length > 4 ? `the other ${numeral(names.length)}` : listed(theAll(names));
    return [`${shown} are each ${level}`];
  });
  return parts.length ? parts.join('; ') : null;
}
