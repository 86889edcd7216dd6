import {type Conflict, describeFormula, type Formula} from '@suasion/model';
import {compile} from './compile.ts';
import {joinList, quote} from './explain.ts';
import {verdictTurned} from './explain-hinges.ts';
import type {Level} from './leverage.ts';
import {checkAbort, type Limits} from './limits.ts';
import {verdictsOf} from './robust.ts';
import type {Coalition} from './sets-of-decision-makers.ts';
import type {Space} from './space.ts';
import {findState} from './state-names.ts';

/** An assumption of the model itself, not of a preference, left out, and the verdicts that change with it. */
export interface ModelHinge {
  kind: 'ruled out' | 'required' | 'status quo' | 'irreversible';
  /** what is assumed, as it reads after `that` */
  text: string;
  verdicts: {by: readonly number[]; was: Level; becomes: Level}[];
  /** why the changed model gives no verdict: no such state, or too large; null when it does */
  cannotSay: string | null;
}

export interface ModelHingeOptions extends Limits {
  by?: Coalition;
  /** the verdicts of these coalitions only */
  groups?: readonly Coalition[];
  /** where things stand (0-based), the status quo unless given; the same state is looked for in the changed model */
  from?: number;
}

/**
 * Which assumed rules, assumed irreversibilities and assumed parts of the status quo decide a verdict: the model is
 * compiled again without each of them (the option of the status quo turned) and the goal asked about again. Those that
 * change nothing are left out.
 */
export function modelHinges(space: Space, goal: Formula, options: ModelHingeOptions = {}): ModelHinge[] {
  const today = verdictsOf(space, goal, options);
  const levels = today.levels(space);
  const found: ModelHinge[] = [];
  for (const {kind, text, changed} of assumptionsOf(space.conflict)) {
    checkAbort(options);
    const hinge: ModelHinge = {kind, text, verdicts: [], cannotSay: null};
    const compiled = compile(changed, options);
    if (!compiled.ok) {
      hinge.cannotSay = 'tooLarge' in compiled ? compiled.tooLarge.reason : (compiled.issues[0]?.message ?? 'no model');
      found.push(hinge);
      continue;
    }
    const from = options.from === undefined ? undefined : findState(compiled.space, space.pattern(options.from));
    if (typeof from === 'string') {
      found.push({...hinge, cannotSay: `where things stand would be no state by itself: ${from}`});
      continue;
    }
    const other = verdictsOf(compiled.space, goal, {...options, from}).levels(compiled.space);
    for (const [k, becomes] of other.entries()) {
      if (becomes !== levels[k]) hinge.verdicts.push({by: today.groups[k], was: levels[k], becomes});
    }
    if (hinge.verdicts.length > 0) found.push(hinge);
  }
  return found;
}

interface Assumption {
  kind: ModelHinge['kind'];
  text: string;
  changed: Conflict;
}

/** Every assumption of the model itself, in the order of the file's keys, with the conflict as it is without it. */
export function assumptionsOf(conflict: Conflict): Assumption[] {
  const found: Assumption[] = [];
  const others = <T>(list: readonly T[], one: T) => list.filter(item => item !== one);
  for (const rule of conflict.ruledOut) {
    if (!rule.assumed) continue;
    const text = `it can never be that ${describeFormula(rule.that, conflict)}`;
    found.push({kind: 'ruled out', text, changed: {...conflict, ruledOut: others(conflict.ruledOut, rule)}});
  }
  for (const rule of conflict.required) {
    if (!rule.assumed) continue;
    const text = `it must always be that ${describeFormula(rule.that, conflict)}`;
    found.push({kind: 'required', text, changed: {...conflict, required: others(conflict.required, rule)}});
  }
  for (const maker of conflict.decisionMakers) {
    for (const option of maker.options) {
      if (!option.assumed || option.irreversible === null) continue;
      const options = maker.options.map(o => (o === option ? {...o, irreversible: null} : o));
      const decisionMakers = conflict.decisionMakers.map(d => (d === maker ? {...d, options} : d));
      const again = option.irreversible === 'taken' ? 'dropped once it is taken up' : 'taken up once it is dropped';
      const text = `${quote(option.name)} of ${maker.name} cannot be ${again}`;
      found.push({kind: 'irreversible', text, changed: {...conflict, decisionMakers}});
    }
  }
  if (conflict.statusQuo?.kind === 'options') {
    const {taken, grounds} = conflict.statusQuo;
    const all = conflict.decisionMakers.flatMap(d => d.options.map(option => ({owner: d.name, name: option.name})));
    for (const [o, {owner, name}] of all.entries()) {
      if (!grounds.get(o)?.assumed) continue;
      const now = taken.includes(o);
      const turned = now ? taken.filter(other => other !== o) : [...taken, o].sort((a, b) => a - b);
      const text = `${quote(name)} of ${owner} is ${now ? '' : 'not '}taken today`;
      found.push({
        kind: 'status quo',
        text,
        changed: {...conflict, statusQuo: {kind: 'options', taken: turned, grounds}},
      });
    }
  }
  return found;
}

/** `Without the assumption that …, the verdict on A would be “deterred” rather than “assured”.` */
export function explainModelHinge(space: Space, {text, verdicts, cannotSay}: ModelHinge): string {
  const without = `Without the assumption that ${text}`;
  if (cannotSay !== null) return `${without}, nothing can be said: ${cannotSay}.`;
  const effects = verdicts.map(v => verdictTurned(space, v));
  return `${without}, ${joinList(effects)}.`;
}
