import type {Conflict} from '@suasion/model';
import type {Citing} from '../citing.ts';
import type {Answers, Block, GoalAnswer, Hinge, Section, Sentence} from '../content.ts';
import type {Lines} from '../lines.ts';
import type {ModelWords} from '../model-words.ts';
import {agrees, the} from '../naming.ts';
import {ownedAlone} from '../ties.ts';
import {aloneOrTogether, could} from '../verdict-words.ts';
import {capital, count, listed} from '../words.ts';
import {headingOf} from './leverage.ts';

const mostRaised = 2;

/** `If Russia wanted to press Syria (that it does not is assumed)`: a single change of the model in words. */
export function changeWords({change}: Hinge, lines: Lines, words: ModelWords): string {
  if (change.kind === 'rule') return `If it were not so that ${change.text}`;
  const {decisionMaker: d, line, text} = change;
  const name = the(lines.name(d));
  if (change.kind === 'swapped')
    return `If ${name} put ${lines.wish(d, line + 1, change.other)} before ${lines.wish(d, line, text)}`;
  const s = lines.statement(d, line);
  if (!s) return `If ${name} gave up ${text}`;
  const against = change.assumed ? ', against what is assumed,' : '';
  const plain = s.that.op === 'option' || (s.that.op === 'not' && s.that.of.op === 'option');
  if (change.kind === 'dropped') {
    return plain
      ? `If ${name}${against} were indifferent whether ${words.whether(s.that, lines.name(d))}`
      : `If ${name}${against} did not want ${words.wantAmong(s.that, lines.name(d))}`;
  }
  // the opposite of a condition is no wish anybody has: it is named, not spelt out
  return plain
    ? `If ${name}${against} wanted ${words.want({op: 'not', of: s.that}, lines.name(d))}`
    : `If ${name}${against} wanted the opposite of this: ${words.wantAmong(s.that, lines.name(d))}`;
}

/** `the United States alone could make sure of it (now unable)`; the furthest moves first. */
export function effectWords({effects}: Hinge, most: number, mover?: string): string {
  const levels = ['unable', 'unwilling', 'deterred', 'possible', 'assured'];
  const far = (e: Hinge['effects'][number]) => Math.abs(levels.indexOf(e.becomes) - levels.indexOf(e.was));
  const mine = (e: Hinge['effects'][number]) => e.by.length === 1 && e.by[0] === mover;
  // of a wish that changes, what its owner could then do comes first, and that others need no longer do anything goes without saying
  const sorted = [...effects].sort(
    (a, b) => Number(mine(b)) - Number(mine(a)) || far(b) - far(a) || a.by.length - b.by.length,
  );
  const settled = sorted[0] && mine(sorted[0]) && sorted[0].becomes === 'assured';
  const shown = sorted
    .slice(0, settled ? 1 : most)
    .map(e => `${aloneOrTogether(e.by)} ${could[e.becomes]} (now ${e.was})`);
  const rest = sorted.length - shown.length;
  return `${listed(shown)}${rest > 0 ? `, and ${count(rest, 'other verdict')} would change` : ''}`;
}

export const hingeWords = (hinge: Hinge, lines: Lines, words: ModelWords, most: number) =>
  words.curt(
    `${changeWords(hinge, lines, words)}, ${effectWords(hinge, most, hinge.change.kind === 'rule' ? undefined : lines.name(hinge.change.decisionMaker))}`,
  );

/** The smallest changes that would change an answer: of the order of wants, and of single lines. */
export function changeSection(
  conflict: Conflict,
  answers: Answers,
  lines: Lines,
  words: ModelWords,
  cite: Citing,
): Section | null {
  const blocks: Block[] = [];
  const told = new Set<string>();
  const same: string[] = [];
  // of what is for one alone to do, that it would have to want to has been said
  for (const [k, goal] of answers.goals.filter(g => !ownedAlone(g, conflict)).entries()) {
    // what turns several answers is told with the first
    const all = itemsOf(goal, k === 0, lines, words, cite);
    const items = all.filter(i => !told.has(i.text));
    for (const {text} of items) told.add(text);
    if (!items.length) {
      if (all.length) same.push(headingOf(goal, words));
      continue;
    }
    blocks.push({kind: 'heading', text: headingOf(goal, words)});
    blocks.push({kind: 'list', ordered: false, items});
  }
  if (!blocks.length) return null;
  if (same.length)
    blocks.push({
      kind: 'text',
      sentences: [cite.computed(`The same lines decide these questions: ${same.join('; ')}`)],
    });
  const text =
    'Each line is one single change to the model that would change an answer; all were computed, none guessed';
  blocks.unshift({kind: 'text', sentences: [cite.method(text)]});
  return {id: 'change', computed: true, title: 'What it hinges on, and what would have to change', blocks};
}

function itemsOf(goal: GoalAnswer, main: boolean, lines: Lines, words: ModelWords, cite: Citing): Sentence[] {
  const items = goal.hinges.slice(0, main ? 5 : 2).map(h => cite.computed(hingeWords(h, lines, words, 2)));
  // a change of many places in several orders is no answer to anybody
  if (main && goal.flip && goal.flip.raised.length <= mostRaised) {
    const {by, gains, smallest, raised} = goal.flip;
    const above = new Map<string, string[]>();
    for (const r of raised) {
      const name = lines.name(r.decisionMaker);
      const key = `${the(name)} ${agrees(name, 'puts', 'put')} ${lines.numbered(r.decisionMaker, r.line, r.lineText)} before`;
      above.set(key, [...(above.get(key) ?? []), lines.numbered(r.decisionMaker, r.above, r.aboveText)]);
    }
    const orders = [...above].map(([put, others]) => `${put} ${listed(others)}`);
    const would = gains
      ? `could ${goal.holds ? 'end it' : 'bring it about'}`
      : `could no longer ${goal.holds ? 'end it' : 'bring it about'}`;
    const size = smallest ? 'no smaller change of order does it' : 'a smaller change may do it too';
    items.push(
      cite.computed(words.curt(capital(`${aloneOrTogether(by)} ${would} as soon as ${listed(orders)}; ${size}`))),
    );
  }
  return items;
}
