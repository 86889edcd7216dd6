import type {Formula} from '@suasion/model';
import {bitList} from './bits.ts';
import {compile} from './compile.ts';
import {type Concept, conceptNames} from './concept.ts';
import {Equilibria} from './equilibria.ts';
import {describeState, joinList, nameOf, namesOf, quote} from './explain.ts';
import {explainHinge} from './explain-hinges.ts';
import {type Hinge, hinges} from './hinges.ts';
import type {Level} from './leverage.ts';
import {checkAbort, type Limits} from './limits.ts';
import {assumptionsOf, explainModelHinge, type ModelHinge, modelHinges} from './model-hinges.ts';
import {orderings} from './orders.ts';
import type {Coalition} from './sets-of-decision-makers.ts';
import type {Space} from './space.ts';

export interface AssumptionOptions extends Limits {
  /** what the verdicts about this goal rest on; the equilibria without it */
  goal?: Formula;
  by?: Coalition;
  groups?: readonly Coalition[];
  from?: number;
  concepts?: readonly Exclude<Concept, 'sim'>[];
}

/** One assumption of the file and what the answers owe to it. */
export interface Assumption {
  kind: 'wish' | ModelHinge['kind'];
  /** whose wish it is; null for an assumption of the model itself */
  decisionMaker: number | null;
  /** place in the list of statements, from 0; null elsewhere */
  line: number | null;
  /** in words, as they read inside a sentence: `the assumed wish that …`, or after `that` */
  text: string;
  /** verdicts that change when it is given up or turned into its opposite, each coalition once */
  verdicts: {by: readonly number[]; was: Level; becomes: Level; change: 'dropped' | 'reversed'}[];
  /** equilibria that change likewise, by concept and pattern */
  equilibria: {concept: Concept; pattern: string; change: 'gained' | 'lost'}[];
  /** how many verdicts, or equilibria, it carries */
  carries: number;
  /** what would change, in sentences */
  told: string[];
}

export interface Assumptions {
  /** those that carry something, most first, then in file order: wishes before assumptions of the model itself */
  carrying: Assumption[];
  /** how many assumptions carry nothing */
  idle: number;
}

/**
 * What the answers owe to each assumption: every statement marked as assumed is dropped and turned into its opposite, every
 * assumed rule, irreversibility and part of the status quo left out, one at a time, and the answers found again. Nothing is
 * sampled. Ranked by how many verdicts, or equilibria, change.
 */
export function assumptions(space: Space, options: AssumptionOptions = {}): Assumptions {
  const wishes = assumedWishes(space, options);
  const rules = options.goal === undefined ? equilibriaWithout(space, options) : verdictsWithout(space, options);
  const carrying = [...wishes, ...rules.carrying].filter(({carries}) => carries > 0);
  const lists = orderings(space);
  const lines = lists.flatMap(({kind, lines}) => (kind === 'statements' ? lines.filter(({assumed}) => assumed) : []));
  const total = lines.length + rules.total;
  // stable: equal ones stay in file order
  carrying.sort((a, b) => b.carries - a.carries);
  return {carrying, idle: total - carrying.length};
}

/** Statements dropped and reversed; the effects of both belong to one assumption. */
function assumedWishes(space: Space, options: AssumptionOptions): Assumption[] {
  const lists = orderings(space);
  const found = new Map<string, Assumption>();
  for (const hinge of hinges(space, {...options, lines: 'assumed'})) {
    const {decisionMaker, line, change} = hinge;
    if (change === 'swapped' || !lists[decisionMaker].lines[line].assumed) continue;
    const key = `${decisionMaker} ${line}`;
    let one = found.get(key);
    if (one === undefined) {
      one = {kind: 'wish', decisionMaker, line, text: hinge.text, verdicts: [], equilibria: [], carries: 0, told: []};
      found.set(key, one);
    }
    const known = new Set(one.verdicts.map(({by}) => by.join()));
    for (const verdict of hinge.verdicts) if (!known.has(verdict.by.join())) one.verdicts.push({...verdict, change});
    addEquilibria(space, one, hinge);
    one.told.push(explainHinge(space, few(hinge)));
    one.carries = one.verdicts.length + one.equilibria.length;
  }
  return [...found.values()];
}

/** A sentence names few coalitions; the rest are counted elsewhere. */
const few = (hinge: Hinge): Hinge => ({...hinge, verdicts: hinge.verdicts.slice(0, 3)});

function addEquilibria(space: Space, one: Assumption, {equilibria}: Hinge): void {
  const known = new Set(one.equilibria.map(({concept, pattern, change}) => `${concept} ${pattern} ${change}`));
  for (const {concept, gained, lost} of equilibria) {
    for (const [change, states] of [['gained', gained] as const, ['lost', lost] as const]) {
      for (const s of states) {
        const pattern = space.pattern(s);
        if (known.has(`${concept} ${pattern} ${change}`)) continue;
        known.add(`${concept} ${pattern} ${change}`);
        one.equilibria.push({concept, pattern, change});
      }
    }
  }
}

function verdictsWithout(space: Space, options: AssumptionOptions): {carrying: Assumption[]; total: number} {
  const carrying = modelHinges(space, options.goal!, options).map(
    (hinge): Assumption => ({
      kind: hinge.kind,
      decisionMaker: null,
      line: null,
      text: hinge.text,
      verdicts: hinge.verdicts.map(verdict => ({...verdict, change: 'dropped'})),
      equilibria: [],
      // without it there may be no model at all: then everything rests on it
      carries: hinge.cannotSay === null ? hinge.verdicts.length : Number.MAX_SAFE_INTEGER,
      told: [explainModelHinge(space, {...hinge, verdicts: hinge.verdicts.slice(0, 3)})],
    }),
  );
  return {carrying, total: assumptionsOf(space.conflict).length};
}

/** Equilibria by pattern: without an assumption of the model other states may be feasible. */
function equilibriaWithout(space: Space, options: AssumptionOptions): {carrying: Assumption[]; total: number} {
  const concepts = options.concepts ?? (['nash', 'gmr', 'smr', 'seq', 'sseq'] as const);
  const patterns = (of: Space) =>
    new Equilibria(of, concepts).of(of, null).map(set => new Set([...bitList(set)].map(s => of.pattern(s))));
  // the status quo plays no part in equilibria
  const all = assumptionsOf(space.conflict).filter(({kind}) => kind !== 'status quo');
  if (all.length === 0) return {carrying: [], total: 0};
  const today = patterns(space);
  const carrying: Assumption[] = [];
  for (const {kind, text, changed} of all) {
    checkAbort(options);
    const one: Assumption = {
      kind,
      decisionMaker: null,
      line: null,
      text,
      verdicts: [],
      equilibria: [],
      carries: 0,
      told: [],
    };
    const compiled = compile(changed, options);
    if (!compiled.ok) {
      const reason = 'tooLarge' in compiled ? compiled.tooLarge.reason : (compiled.issues[0]?.message ?? 'no model');
      one.carries = Number.MAX_SAFE_INTEGER;
      one.told.push(`Without the assumption that ${text}, nothing can be said: ${reason}.`);
      carrying.push(one);
      continue;
    }
    const then = patterns(compiled.space);
    const words = new Map<string, string>();
    for (const of of [compiled.space, space]) {
      for (let s = 0; s < of.count; s++) words.set(of.pattern(s), describeState(of, s));
    }
    const parts: string[] = [];
    for (const [c, concept] of concepts.entries()) {
      const gained = [...then[c]].filter(p => !today[c].has(p));
      const lost = [...today[c]].filter(p => !then[c].has(p));
      for (const pattern of gained) one.equilibria.push({concept, pattern, change: 'gained'});
      for (const pattern of lost) one.equilibria.push({concept, pattern, change: 'lost'});
      const some = (list: string[]) =>
        joinList(list.slice(0, 3).map(p => quote(words.get(p)!))) +
        (list.length > 3 ? ` (and ${list.length - 3} more, each)` : '');
      if (gained.length > 0) parts.push(`${some(gained)} would become an equilibrium by ${conceptNames[concept]}`);
      if (lost.length > 0) parts.push(`${some(lost)} would no longer be one by ${conceptNames[concept]}`);
    }
    one.carries = one.equilibria.length;
    if (parts.length > 0) one.told.push(`Without the assumption that ${text}, ${parts.join('; ')}.`);
    carrying.push(one);
  }
  return {carrying, total: all.length};
}

/** `Syria: the assumed wish to …`, or `that … cannot be dropped`, before what it carries. */
export function describeAssumption(space: Space, {decisionMaker, text}: Assumption): string {
  return decisionMaker === null ? `That ${text}` : `${nameOf(space, decisionMaker)}: ${text}`;
}

/** Whose verdicts one carries: `Russia; Russia and the United States` */
export function describeCarried(space: Space, {verdicts}: Assumption, most = 4): string {
  const named = verdicts.slice(0, most).map(({by}) => namesOf(space, by));
  return named.join('; ') + (verdicts.length > most ? `; and ${verdicts.length - most} more` : '');
}
