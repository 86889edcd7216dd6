import type {Answer, Reachable} from './ask.ts';
import type {Missing, Reason} from './ask-reasons.ts';
import {type Concept, conceptNames} from './concept.ts';
import {deed, joinList, nameOf, namesOf, optionAt, quote, tellSteps} from './explain.ts';
import type {Space} from './space.ts';
import type {Added, Verdict} from './verdict.ts';
import type {Witness} from './witness.ts';

/** What the question is, for its sentences. */
export interface Told {
  space: Space;
  /** 0-based state the question starts from */
  from: number;
  /** the goal is the end of something that holds at `from` */
  ending: boolean;
}

/** `lasting` null: it could not be found out */
type Judged = Omit<Verdict, 'why' | 'lasting'> & {lasting: boolean | null};

/** The reason of a verdict in English sentences, with the names of decision makers and options. */
export function explainVerdict(told: Told, concept: Concept, verdict: Judged): string {
  const sentences = tellReason(told, verdict);
  if (verdict.verdict === 'possible' || verdict.verdict === 'assured')
    sentences.push(tellLasting(concept, verdict.lasting));
  if (verdict.added !== null) sentences.push(...tellAdded(told, verdict, verdict.added));
  return sentences.map(text => `${text}.`).join(' ');
}

function tellReason(told: Told, verdict: Judged): string[] {
  const {space, ending} = told;
  const {by, reason} = verdict;
  switch (reason.kind) {
    case 'no such state':
      return [
        ending
          ? 'The goal holds in every feasible state, so nobody can end it'
          : 'No feasible state meets the goal, so nobody can bring it about',
      ];
    case 'out of reach':
      return tellOutOfReach(told, by, reason);
    case 'out of reach, far':
      return [tellCannot(told, by, reason.idle), 'Which state that meets the goal is nearest was not found out'];
    case 'no gain': {
      const way = tellWay(told, verdict, reason.way);
      const sentences =
        verdict.how === 'waiting' && reason.way.opening.length > 0
          ? [
              tellWay(told, verdict),
              `The best ${by.length === 1 ? nameOf(space, by[0]) : 'they'} could make of it: ${way}`,
            ]
          : [way];
      sentences.push(`But then ${tellLoss(told, reason.worse, reason.noBetter)}`);
      if (reason.eachSomewhere) {
        const there = ending ? 'where the goal no longer holds' : 'that meets the goal';
        sentences.push(`Each member would gain in some state ${there}, but never all in the same one`);
      }
      return sentences;
    }
    case 'undone': {
      const sentences = [`${tellWay(told, verdict)}, and ${gain(told, by)}`];
      sentences.push(`But it would not settle there: ${tellSteps(space, reason.after, reason.steps)}`);
      if (!reason.holds) sentences.push(`With that ${lost(told)}`);
      else sentences.push(`With that ${met(told)} still, but ${tellLoss(told, reason.worse, reason.noBetter)}`);
      return sentences;
    }
    case 'punished': {
      const punishes =
        reason.steps.length === 0 ? 'things could rest there' : tellSteps(space, reason.after, reason.steps, 'could');
      return [
        `${tellWay(told, verdict)}, and ${gain(told, by)}`,
        `But that opening could also be answered otherwise: ${punishes}, and ${tellLoss(told, reason.worse, [])}`,
      ];
    }
    case 'not assured': {
      const elsewhere =
        reason.steps.length === 0
          ? 'the others could also leave it at the opening'
          : tellSteps(space, reason.after, reason.steps, 'could');
      const lack = reason.holds ? tellLoss(told, [], reason.noBetter) : lost(told);
      return [
        `${tellWay(told, verdict)}; the others could let it rest there, and ${gain(told, by)}`,
        `It is not assured: ${elsewhere}, and then ${lack}, though ${notWorse(told, by)}`,
      ];
    }
    case 'assured': {
      const others = by.length === space.n ? 'there' : 'wherever the responses of the others settle,';
      const result = `${others} ${met(told)} and ${gain(told, by)}`;
      if (verdict.how === 'waiting') return [`${tellWay(told, verdict)}; ${result}`];
      return [`${tellWay(told, verdict)}`, `${namesOf(space, by)} can make sure of it: ${result}`];
    }
    default:
      return reason satisfies never;
  }
}

/** `MoE could take up “Modify”; then Uniroyal would …`; an empty opening is never to the coalition's credit. */
function tellWay(told: Told, verdict: Judged, way: Witness = verdict.witness!): string {
  const {space, from, ending} = told;
  const opened = way.opening.at(-1)?.to ?? from;
  if (way.opening.length === 0) {
    const modal = verdict.verdict === 'assured' ? 'would' : 'could';
    const happen = ending ? 'end' : 'come about';
    return `It ${modal} ${happen} without ${namesOf(space, verdict.by, 'or')} doing anything: ${tellSteps(space, from, way.responses)}`;
  }
  const opening = tellSteps(space, from, way.opening, 'could');
  return way.responses.length === 0 ? opening : `${opening}; then ${tellSteps(space, opened, way.responses)}`;
}

const today = ({space, from}: Told): string => (from === space.statusQuo ? 'than today' : 'than at the start');
const met = ({ending}: Told): string => (ending ? 'the goal no longer holds' : 'the goal holds');
const lost = ({ending}: Told): string => (ending ? 'the goal would still hold' : 'the goal would not hold');

function gain(told: Told, by: readonly number[]): string {
  const who = by.length === 1 ? nameOf(told.space, by[0]) : by.length === 2 ? 'both' : 'all of them';
  return `${who} would be better off ${today(told)}`;
}

function notWorse(told: Told, by: readonly number[]): string {
  if (by.length === 1) return `${nameOf(told.space, by[0])} would not be worse off ${today(told)}`;
  return `${by.length === 2 ? 'neither' : 'none of them'} would be worse off ${today(told)}`;
}

/** Worse off and merely no better off are told apart. */
function tellLoss(told: Told, worse: readonly number[], noBetter: readonly number[]): string {
  const {space} = told;
  const parts: string[] = [];
  if (worse.length > 0) parts.push(`${namesOf(space, worse)} would be worse off ${today(told)}`);
  if (noBetter.length > 0)
    parts.push(`${namesOf(space, noBetter)} would be no better off${parts.length > 0 ? '' : ` ${today(told)}`}`);
  return parts.join(' and ');
}

function tellOutOfReach(told: Told, by: readonly number[], reason: Extract<Reason, {kind: 'out of reach'}>): string[] {
  const {space} = told;
  const sentences = [tellCannot(told, by, reason.idle)];
  const couldNot = reason.couldButWouldNot;
  if (space.form === 'graph') {
    const there = quote(space.pattern(reason.nearest));
    sentences.push(
      reason.arcs.length === 0
        ? `No move leads to ${there}`
        : `Only ${namesOf(space, reason.arcs)} can move to ${there}`,
    );
    if (couldNot !== null) {
      const from = quote(space.pattern(reason.reached));
      sentences.push(`From ${from} ${nameOf(space, couldNot)} could, but would be no better off by it`);
    }
    return sentences;
  }
  const owners = [...new Set(reason.missing.map(({owner}) => owner))];
  const needs = owners.map(d => {
    const own = reason.missing.filter(({owner}) => owner === d);
    const act = `${nameOf(space, d)} would have to ${tellMissing(space, own)}`;
    return by.includes(d) ? `${act}, which no move open from here allows` : act;
  });
  if (needs.length > 0) sentences.push(`What is missing: ${needs.join('; ')}`);
  if (couldNot !== null) {
    const act = needs.length > 0 ? 'could' : 'could move there';
    sentences.push(`${nameOf(space, couldNot)} ${act}, but would be no better off by it`);
  }
  return sentences;
}

function tellCannot({space, ending}: Told, by: readonly number[], idle: boolean): string {
  const group = namesOf(space, by);
  const cannot = `${group} cannot ${ending ? 'end it' : 'bring it about'}`;
  const alone = by.length === space.n;
  if (idle) {
    const rest = alone ? '' : ', and the responses of the others do not lead there';
    const none =
      by.length === 1
        ? `${group} would have no move`
        : `${by.length === 2 ? 'neither' : 'none'} of them would have a move`;
    return `${cannot}: ${none} to make${rest}`;
  }
  return `${cannot}: ${alone ? 'no' : 'neither'} moves open to ${by.length === 1 ? group : 'them'}${alone ? '' : ' nor the responses of the others'} lead there`;
}

function tellMissing(space: Space, missing: readonly Missing[]): string {
  const named = (take: boolean) =>
    joinList(missing.filter(m => m.take === take).map(m => quote(optionAt(space, m.option).option.name)));
  const parts: string[] = [];
  if (named(true) !== '') parts.push(`take up ${named(true)}`);
  if (named(false) !== '') parts.push(`drop ${named(false)}`);
  return parts.join(' and ');
}

function tellLasting(concept: Concept, lasting: boolean | null): string {
  const name = conceptNames[concept];
  if (lasting === null) return `Whether such an end is an equilibrium by ${name} was not found out`;
  return lasting ? `It would last: the end is an equilibrium by ${name}` : `No such end is an equilibrium by ${name}`;
}

/** What the member added to a coalition that stood better would have done as an outsider. */
function tellAdded({space}: Told, verdict: Judged, added: Added): string[] {
  const {member, does} = added;
  const name = nameOf(space, member);
  const rest = namesOf(
    space,
    verdict.by.filter(d => d !== member),
  );
  const sentences = [`For ${rest} without ${name} the verdict is better: ${added.without}`];
  if (does === null) sentences.push(`As an outsider, ${name} would do nothing here`);
  else {
    const act = deed(space, member, does.from, does.step.to);
    sentences.push(
      does.inWitness
        ? `As an outsider, ${name} would ${act} in response; as a member, ${name} would move only at the start`
        : `As an outsider, ${name} could still ${act} after the opening; as a member, ${name} would move only at the start`,
    );
  }
  if (added.end !== 'better') {
    const off = added.end === 'worse' ? 'worse off' : 'no better off';
    sentences.push(`In the end ${name} would be ${off}, which counts only once ${name} is a member`);
  } else if (does === null && added.elsewhere !== null) {
    const off = added.elsewhere.worse ? 'worse off' : 'no better off';
    sentences.push(
      `Things could also settle where ${name} would be ${off}, which counts only once ${name} is a member`,
    );
  }
  return sentences;
}

/** What the smallest coalitions of a level can do, when no coalition reaches a higher one by acting … */
const atBest: Record<Reachable, string> = {
  unwilling: 'Able, but unwilling',
  deterred: 'Able and willing, but deterred',
  possible: 'Can bring it about, though not for sure',
  assured: 'Can make sure of it',
};
/** … and when one does. */
const atLeast: Record<Reachable, string> = {
  unwilling: 'At least able',
  deterred: 'At least able and willing',
  possible: 'At least possible',
  assured: 'Can make sure of it',
};

/** What an answer comes to; null stands for what was not found out. */
export interface Summary extends Pick<Answer, 'statusQuo' | 'holds' | 'largest'> {
  /** some feasible state is aimed at */
  goal: boolean | null;
  baseline: Answer['baseline'] | null;
  minimal: Record<Reachable, number[][] | null>;
  pivotal: Record<Reachable, number[] | null>;
}

/** The answer as a whole in a few sentences: what would come of itself, who suffices, whom nobody can do without. */
export function explainAnswer(space: Space, answer: Answer): string[] {
  return explainSummary(space, {...answer, goal: answer.goal.length > 0});
}

export function explainSummary(space: Space, answer: Summary): string[] {
  const {ending, when} = {
    ending: answer.holds,
    when: answer.statusQuo === space.statusQuo ? 'today' : 'at the start',
  };
  const lines: string[] = [];
  if (ending) lines.push(`The goal holds ${when}: the question is who can end it.`);
  if (answer.goal === false) {
    lines.push(ending ? 'It holds in every feasible state.' : 'No feasible state meets the goal.');
    return lines;
  }
  const happen = ending ? 'end' : 'come about';
  if (answer.baseline === 'assured')
    lines.push(
      `Left alone, it would ${happen}: wherever responses settle, ${ending ? 'it no longer holds' : 'it holds'}.`,
    );
  else if (answer.baseline === 'possible') lines.push(`Left alone, it could ${happen}, but need not.`);
  else if (answer.baseline === 'no') lines.push(`Left alone, it would not ${happen}.`);
  else lines.push(`Whether it would ${happen} left alone cannot be said within the budget.`);
  let best: Reachable | null = null;
  for (const level of ['assured', 'possible', 'deterred', 'unwilling'] as const) {
    const groups = answer.minimal[level];
    if (groups === null || groups.length === 0) continue;
    if (best !== null && same(groups, answer.minimal[best] ?? [])) continue;
    const what = best === null ? atBest[level] : atLeast[level];
    best ??= level;
    const named = groups.map(group =>
      group.length === 1 ? `${namesOf(space, group)} alone` : `${namesOf(space, group)} together`,
    );
    const pivotal = answer.pivotal[level] ?? [];
    const needs = pivotal.length > 0 && groups.length > 1 ? `, never without ${namesOf(space, pivotal)}` : '';
    lines.push(`${what}: ${named.join('; or ')}${needs}.`);
  }
  const open = Object.values(answer.minimal).includes(null);
  if (best === null && !open)
    lines.push(`Nobody, alone or together, can ${ending ? 'end it' : 'bring it about'} by acting.`);
  if (answer.largest < space.n) {
    lines.push(`Coalitions of up to ${answer.largest} of the ${space.n} decision makers were examined.`);
  }
  return lines;
}

const same = (a: number[][], b: number[][]) => JSON.stringify(a) === JSON.stringify(b);
