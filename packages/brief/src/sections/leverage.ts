import type {Citing} from '../citing.ts';
import type {Answers, Block, Cell, GoalAnswer, Section, Sentence, Verdict} from '../content.ts';
import type {ModelWords} from '../model-words.ts';
import {isPlural, the, theAll} from '../naming.ts';
import {aloneOrTogether, howSure, why} from '../verdict-words.ts';
import {capital, count, listed, numeral} from '../words.ts';

/** A goal as a heading: its act, or its name with what it means. */
export function headingOf(goal: GoalAnswer, words: ModelWords): string {
  const meant = words.named().find(n => n.outcome.id === goal.outcome);
  const text = meant ? `${capital(meant.label)}: ${meant.text}` : capital(words.goal(goal.outcome));
  return goal.holds ? `Ending this: ${text}` : text;
}

/** For each goal who can bring it about, alone or together, with the reason and how sure that is. */
export function leverageSection(answers: Answers, words: ModelWords, cite: Citing): Section | null {
  if (!answers.goals.length) return null;
  const blocks: Block[] = [];
  const {goals, sampling} = answers;
  if (goals.length > 1) blocks.push(overview(goals, words));
  for (const [k, goal] of goals.entries()) {
    blocks.push({kind: 'heading', text: headingOf(goal, words)});
    blocks.push({kind: 'text', sentences: [...standing(goal, cite), whoCan(goal, cite)]});
    // those who are unable stand in the overview already, and lack the same: only the first goal says it of each
    const told = k === 0 ? goal.verdicts : goal.verdicts.filter(v => v.verdict !== 'unable');
    if (told.length) blocks.push(reasons(goal, told, words, cite));
  }
  if (sampling) {
    const text = `How sure: ${sampling.samples.toLocaleString('en')} models were drawn in which neighbouring wants change places by chance (one in ten; two in ten where one is assumed; seed ${sampling.seed}), and the share is given in which the verdict stays, with its 95 % interval where that is wider than a point`;
    blocks.push({kind: 'text', sentences: [cite.method(text)]});
  }
  return {id: 'leverage', computed: true, title: 'Who can move whom, alone or together', blocks};
}

function reasons(goal: GoalAnswer, verdicts: readonly Verdict[], words: ModelWords, cite: Citing): Block {
  const sure = verdicts.some(v => v.share);
  return {
    kind: 'table',
    caption: `Who could ${goal.holds ? 'end it' : 'bring it about'}, and why: ${words.goal(goal.outcome)}`,
    head: ['Who', 'Verdict', 'Why', ...(sure ? ['How sure'] : [])],
    rows: alike(verdicts, goal.holds, words).map(({who, verdict, reason, shares}): Cell[] => [
      who,
      verdict,
      cite.computed(reason),
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
    head: [
      'Who',
      ...goals.map(g => `${g.holds ? 'Ending this: ' : ''}${capital(words.goal(g.outcome).replace(/^“|”$/g, ''))}`),
    ],
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
export function whoCan(goal: GoalAnswer, cite: Citing): Sentence {
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
    return cite.computed(
      capital(`${some(assured)} can make sure of it${lasts ? '' : ', though it need not last'}${needed}`),
    );
  }
  if (possible.length) return cite.computed(capital(`${some(possible)} can ${act}, though not for certain`));
  if (deterred.length)
    return cite.computed(
      `Nobody both can and dares: ${some(deterred)} could ${act}, but would be held back by what follows`,
    );
  if (unwilling.length)
    return cite.computed(
      `Nobody both can and would: ${some(unwilling)} could ${act}, but ${unwilling.every(g => g.length === 1) ? 'would not gain by it' : 'not to the gain of all who would have to act'}`,
    );
  return cite.computed(`Nobody, alone or together, can ${act}`);
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
