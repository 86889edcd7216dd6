import type {Conflict, EvidenceRecord, Formula} from '@suasion/model';
import type {MarkedOption, Passage} from '../../../texts/load.ts';
import type {DraftResult} from '../src/index.ts';
import {type Drafted, markedFor, pairOptions, sameActor} from './pairing.ts';

export interface Count {
  found: number;
  drafted: number;
  marked: number;
}

/** `wantsOfShared`: of the wants, those about options that are marked and drafted, by who decides in both */
export const kinds = ['decisionMakers', 'options', 'wants', 'wantsOfShared', 'conditions'] as const;
export type Score = Record<(typeof kinds)[number], Count> & {statements: number; assumed: number};

export const emptyScore = (): Score => ({
  ...(Object.fromEntries(kinds.map(k => [k, {found: 0, drafted: 0, marked: 0}])) as Record<
    (typeof kinds)[number],
    Count
  >),
  statements: 0,
  assumed: 0,
});

// “Hold off on new sanctions” and “Impose new sanctions” are one option, asked about from two ends
const leaves = (does: string) =>
  /^(?:hold off|refrain|abstain|desist|stay out|stop|halt|cease)\b|\b(?:nothing|nobody|no one)\b/i.test(does);
// and so are “Soften the order” and “Uphold the order”
const keeps = (does: string) => /^(?:keep|uphold|maintain|preserve|retain)\b/i.test(does);
const alters = (does: string) => /^(?:soften|lift|end|drop|ease|relax|change|amend)\b/i.test(does);

/** An option by what tells it from the others of a passage, drafted or marked. */
interface Literal {
  option: string;
  taken: boolean;
}
export interface Want extends Literal {
  who: string;
}
export interface Condition {
  who: string;
  then: Literal;
  when: Literal[];
  /** `then` exactly when `when` */
  only?: boolean;
}

/** What is marked and what is drafted, in the words of the draft where it has them. */
export interface Compared {
  makers: readonly string[];
  options: {marked: readonly (MarkedOption & {key: string})[]; drafted: readonly (Drafted & {key: string})[]};
  /** keys of the options that are marked and drafted */
  shared: ReadonlySet<string>;
  wants: {marked: readonly Want[]; drafted: readonly Want[]; assumed: readonly Want[]};
  conditions: {marked: readonly Condition[]; drafted: readonly Condition[]};
  statements: number;
  assumed: number;
}

/** Puts what is drafted beside what is marked; `read`: the record it is drafted from, where that is not the one made of the marks. */
export function compare(passage: Passage, result: DraftResult, read?: EvidenceRecord): Compared {
  const named = (name: string) => sameActor(passage, name);
  const makers = result.ok ? result.conflict.decisionMakers.map(d => named(d.name)) : [];
  const all = (result.ok ? result.conflict.decisionMakers : []).flatMap(d =>
    d.options.map(o => ({owner: named(d.name), name: o.name, because: o.because, key: `${d.name}: ${o.name}`})),
  );
  // who could press whom is marked as ability and as relation, not as an option: what stands on that alone is not judged
  const aside = new Set(all.filter(o => o.because.length > 0 && o.because.every(id => /^[br]/.test(id))));
  const drafted = all.filter(o => !aside.has(o));
  const cited = read
    ? drafted.map(o => ({...o, because: o.because.flatMap(id => markedFor(passage, read, id))}))
    : drafted;
  // pair marked options with drafted ones, each at most once
  const keys = new Map<string, string>();
  const turned = new Set<string>();
  for (const {option, drafted: k} of pairOptions(passage, cited)) {
    keys.set(option.id, drafted[k]!.key);
    if (opposite(option, drafted[k]!.name)) turned.add(option.id);
  }
  const shared = new Set(keys.values());
  const marked = passage.options.map(o => ({...o, key: keys.get(o.id) ?? `${o.owner}: ${o.does} (marked)`}));
  const byId = new Map(marked.map(o => [o.id, o.key]));
  const known = ({option, taken}: Literal) => ({option: byId.get(option)!, taken: taken !== turned.has(option)});

  const literal = (f: Formula): Literal | null => {
    const [of, taken] = f.op === 'not' ? [f.of, false] : [f, true];
    const option = of.op === 'option' ? all[of.option]! : undefined;
    return option && !aside.has(option) ? {option: option.key, taken} : null;
  };
  const wants: Want[] = [];
  const guesses: Want[] = [];
  const conditions: Condition[] = [];
  let [statements, assumed] = [0, 0];
  for (const [k, who] of makers.entries()) {
    for (const said of statementsOf(result, k)) {
      statements++;
      if (said.assumed) assumed++;
      const {that} = said;
      if (that.op === 'implies' || that.op === 'iff') {
        const [condition, target] = that.op === 'iff' ? [that.right, that.left] : [that.if, that.then];
        const when = (condition.op === 'and' ? condition.of : [condition]).map(literal);
        const then = literal(target);
        if (said.assumed || !then || when.includes(null)) continue;
        conditions.push({who, then, when: when as Literal[], only: that.op === 'iff'});
      } else {
        const l = literal(that);
        if (l) (said.assumed ? guesses : wants).push({who, ...l});
      }
    }
  }
  // wants of those who decide nothing here have no place in a model and are judged by nobody
  const deciding = new Set([...passage.decisionMakers, ...makers]);
  return {
    makers,
    options: {marked, drafted},
    shared,
    wants: {
      marked: passage.wants.flatMap(w => (deciding.has(w.who) ? [{who: w.who, ...known(w)}] : [])),
      drafted: wants,
      assumed: guesses,
    },
    conditions: {
      marked: passage.conditions.map(c => ({who: c.who, then: known(c.then), when: c.when.map(known)})),
      drafted: conditions,
    },
    statements,
    assumed,
  };
}

function statementsOf(result: DraftResult, maker: number) {
  const preference = result.ok ? (result.conflict as Conflict).preferences[maker]! : undefined;
  return preference?.kind === 'prioritized' ? preference.statements : [];
}

function opposite(marked: MarkedOption, drafted: string): boolean {
  if (marked.rests.length) return marked.turned !== leaves(drafted);
  const crossed = (keeps(marked.does) && alters(drafted)) || (alters(marked.does) && keeps(drafted));
  return crossed || leaves(marked.does) !== leaves(drafted);
}

const show = ({option, taken}: Literal) => `${taken ? '' : 'not '}${option}`;
export const showWant = (w: Want) => `${w.who}: ${show(w)}`;
const turn = (l: Literal) => ({...l, taken: !l.taken});
export const showCondition = ({who, then, when}: Condition) =>
  `${who}: ${show(then)} if ${when.map(show).sort().join(' and ')}`;

/** A drafted condition as the marks have it: “exactly when” says both “if C then do” and “if not C then do not”, and is found by either. */
export function writtenAs(drafted: Condition, expected: readonly string[]): string {
  const turned = showCondition({...drafted, then: turn(drafted.then), when: drafted.when.map(turn)});
  return drafted.only && drafted.when.length === 1 && expected.includes(turned) ? turned : showCondition(drafted);
}

/**
 * Compares a draft with what a careful analyst marked. A decision maker is found by any of its names; an option by its
 * owner and half of its words; a want by who, option and direction; a condition by who, option and every option it is tied to.
 */
export function score(
  passage: Passage,
  result: DraftResult,
  into: Score,
  {errors = [], read}: {errors?: string[]; read?: EvidenceRecord} = {},
): void {
  const tally = (kind: (typeof kinds)[number], marked: string[], drafted: string[]) => {
    const left = [...drafted];
    for (const m of marked) {
      const at = left.indexOf(m);
      if (at >= 0) {
        left.splice(at, 1);
        into[kind].found++;
      } else errors.push(`${passage.id}: missed ${kind} ${m}`);
    }
    for (const l of left) errors.push(`${passage.id}: invented ${kind} ${l}`);
    into[kind].drafted += drafted.length;
    into[kind].marked += marked.length;
  };
  const {makers, options, shared, wants, conditions, statements, assumed} = compare(passage, result, read);
  into.statements += statements;
  into.assumed += assumed;
  tally('decisionMakers', [...passage.decisionMakers], [...makers]);
  tally(
    'options',
    options.marked.map(o => o.key),
    options.drafted.map(o => o.key),
  );
  tally('wants', wants.marked.map(showWant), wants.drafted.map(showWant));
  const both = new Set(makers.filter(name => passage.decisionMakers.includes(name)));
  const ofShared = (w: Want) => both.has(w.who) && shared.has(w.option);
  tally('wantsOfShared', wants.marked.filter(ofShared).map(showWant), wants.drafted.filter(ofShared).map(showWant));
  const expected = conditions.marked.map(showCondition);
  tally(
    'conditions',
    expected,
    conditions.drafted.map(c => writtenAs(c, expected)),
  );
}

export const f1 = ({found, drafted, marked}: Count) => {
  const precision = drafted ? found / drafted : 0;
  const recall = marked ? found / marked : 0;
  return {precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0};
};
