import {conceptNames} from './concept.ts';
import {deed, describeState, joinList, nameOf, namesOf, quote, tellSteps} from './explain.ts';
import type {Space} from './space.ts';
import type {Improvement, Reasons, Sanction, Why} from './why.ts';

/** Why a state is stable or not for one decision maker or coalition, a verdict first, then a sentence per improvement. */
export function explainReasons(
  space: Space,
  s: number,
  {by, concept, stable, improvements}: Omit<Reasons, 'text'>,
): string[] {
  const who = namesOf(space, by);
  const name = conceptNames[concept];
  if (improvements.length === 0) return [`Stable for ${who} by ${name}: ${noGain(space, by)}.`];
  const open = improvements.filter(({sanction}) => sanction === null);
  const ways = improvements.length === 1 ? 'the one improvement is' : 'every improvement is';
  const head = stable
    ? `Stable for ${who} by ${name}: ${ways} deterred.`
    : `Not stable for ${who} by ${name}: ${open.length === 1 && improvements.length === 1 ? 'nothing deters the one improvement' : `nothing deters ${open.length} of ${improvements.length} improvements`}.`;
  return [head, ...improvements.map(improvement => explainImprovement(space, s, {by, concept}, improvement))];
}

/** What a coalition could do, and what would come of it. */
export function explainImprovement(
  space: Space,
  s: number,
  {by, concept}: Pick<Reasons, 'by' | 'concept'>,
  {to, steps, sanction}: Improvement,
): string {
  const act = tellSteps(space, s, steps, 'could');
  const gain =
    by.length === 1 ? ' and be better off' : `, and ${by.length === 2 ? 'both' : 'all of them'} would be better off`;
  if (sanction === null) {
    if (concept === 'nash') return `${act}${gain}.`;
    return `${act}${gain}; no ${concept === 'seq' || concept === 'sseq' ? 'improving ' : ''}response of the others would take that away.`;
  }
  const answer = sanction.together
    ? tellTogether(space, s, sanction)
    : `${act}; but then ${tellSteps(space, to, sanction.steps, modal(concept))}`;
  const told = sanction.together ? `${act}; but ${answer}` : answer;
  const loss = tellLoss(space, by, sanction);
  const noWayBack =
    by.length === 1
      ? `, and no further move of ${namesOf(space, by)} would make up for it`
      : ', and no further moves of theirs would make up for it to all of them';
  return `${told}, and ${loss}${concept === 'smr' || concept === 'sseq' ? noWayBack : ''}.`;
}

/** Under SEQ and SSEQ the others gain by every step, so they would; otherwise all that can be said is that they could. */
const modal = (concept: Reasons['concept']) => (concept === 'seq' || concept === 'sseq' ? 'would' : 'could');

function tellTogether(space: Space, s: number, sanction: Sanction): string {
  const acts = sanction.steps.map(({by, to}) => `${nameOf(space, by)} would ${deed(space, by, s, to)}`);
  return `at the same time ${joinList(acts)}`;
}

function tellLoss(space: Space, by: readonly number[], {worse, noBetter}: Sanction): string {
  if (by.length === 1)
    return `${nameOf(space, by[0])} would be ${worse.length > 0 ? 'worse off than before' : 'no better off than before'}`;
  const parts: string[] = [];
  if (worse.length > 0) parts.push(`${namesOf(space, worse)} would be worse off than before`);
  if (noBetter.length > 0)
    parts.push(`${namesOf(space, noBetter)} would be no better off${parts.length > 0 ? '' : ' than before'}`);
  return joinList(parts);
}

/** The whole answer: the state in words, then the reasons; said once where no concept makes a difference. */
export function explainWhy(space: Space, {state, reasons}: Why): string[] {
  const lines = [`The state: ${quote(describeState(space, state))}.`];
  for (const [k, {by, concept, improvements, text}] of reasons.entries()) {
    const before = reasons[k - 1];
    if (improvements.length > 0 || reasons.length === 1) lines.push(...text);
    else if (before === undefined || before.by !== by) {
      const many = reasons[k + 1]?.by === by;
      lines.push(
        `Stable for ${namesOf(space, by)} by ${many ? 'every concept' : conceptNames[concept]}: ${noGain(space, by)}.`,
      );
    }
  }
  return lines;
}

const noGain = (space: Space, by: readonly number[]) =>
  by.length === 1
    ? `${namesOf(space, by)} could not do better by any move`
    : `${namesOf(space, by)} could not all do better by moving together`;
