import type {EvidenceRecord} from '@suasion/model';
import type {MarkedOption, Passage} from '../../../texts/load.ts';
import {gather} from '../src/gather.ts';
import type {DraftResult} from '../src/index.ts';
import {closeness, markedFor, pairOptions, partsOf, sameActor, sameSentence} from './pairing.ts';
import {type Compared, type Condition, compare, showCondition, showWant, type Want, writtenAs} from './score.ts';

/** How often what is missed, or invented, is so for which reason; and the rows of each. */
export type Losses = Map<string, string[]>;

/**
 * Says of every want and condition that is missed or invented, and of every option missed, why: each has one reason, the first that holds in the
 * order in which a draft is made.
 */
export function losses(
  passage: Passage,
  record: EvidenceRecord,
  result: DraftResult,
  {into, read}: {into: Losses; read?: EvidenceRecord},
): void {
  const note = (table: string, why: string, row: string) => {
    const key = `${table}: ${why}`;
    const rows = into.get(key);
    if (rows) rows.push(`${passage.id}: ${row}`);
    else into.set(key, [`${passage.id}: ${row}`]);
  };
  const made = compare(passage, result, read);
  const optionLoss = lostOptions(passage, record, result);
  const lost = new Map(
    made.options.marked.filter(o => !made.shared.has(o.key)).map(o => [o.key, optionLoss(o)] as const),
  );
  for (const [key, why] of lost) note('option missed', why, key);

  const {marked, drafted, assumed} = made.wants;
  const said = new Set(drafted.map(showWant));
  const guessed = new Set(assumed.map(showWant));
  const about = (list: readonly Want[], w: Want) => list.some(o => o.who === w.who && o.option === w.option);
  const tied = (list: readonly Condition[], w: Want) => list.some(c => c.who === w.who && c.then.option === w.option);
  for (const w of marked) {
    if (said.has(showWant(w))) continue;
    const option = lost.get(w.option);
    const why = option
      ? `option: ${option}`
      : !made.makers.includes(w.who)
        ? 'who wants it is no decision maker'
        : about(drafted, w)
          ? 'the other way round'
          : tied(made.conditions.drafted, w)
            ? 'only on a condition'
            : guessed.has(showWant(w))
              ? 'assumed only'
              : 'nothing said';
    note('want missed', why, showWant(w));
  }
  const expected = new Set(marked.map(showWant));
  for (const w of drafted) {
    if (expected.has(showWant(w))) continue;
    const why = !made.shared.has(w.option)
      ? 'option not marked'
      : !passage.decisionMakers.includes(w.who)
        ? 'who wants it is not marked'
        : about(marked, w)
          ? 'the other way round'
          : tied(made.conditions.marked, w)
            ? 'marked on a condition'
            : 'nothing marked';
    note('want invented', why, showWant(w));
  }
  conditionLosses(made, lost, note);
}

function conditionLosses(
  {makers, shared, conditions, wants}: Compared,
  lost: ReadonlyMap<string, string>,
  note: (table: string, why: string, row: string) => void,
): void {
  const whole = conditions.marked.map(showCondition);
  const written = conditions.drafted.map(c => writtenAs(c, whole));
  const near = (list: readonly Condition[], c: Condition) =>
    list.find(o => o.who === c.who && o.then.option === c.then.option);
  for (const c of conditions.marked) {
    if (written.includes(showCondition(c))) continue;
    const other = near(conditions.drafted, c);
    const why = lost.has(c.then.option)
      ? `its act: ${lost.get(c.then.option)}`
      : c.when.some(l => lost.has(l.option))
        ? `what it hangs on: ${lost.get(c.when.find(l => lost.has(l.option))!.option)}`
        : !makers.includes(c.who)
          ? 'who is no decision maker'
          : other
            ? other.then.taken !== c.then.taken || other.when.some(l => c.when.some(m => m.option === l.option))
              ? 'the other way round, or of more or fewer'
              : 'tied to another'
            : wants.drafted.some(w => w.who === c.who && w.option === c.then.option)
              ? 'wanted without it'
              : 'nothing said';
    note('condition missed', why, showCondition(c));
  }
  for (const [k, c] of conditions.drafted.entries()) {
    if (whole.includes(written[k]!)) continue;
    const why = !shared.has(c.then.option)
      ? 'its act is not marked'
      : c.when.some(l => !shared.has(l.option))
        ? 'what it hangs on is not marked'
        : near(conditions.marked, c)
          ? 'marked otherwise'
          : 'none marked';
    note('condition invented', why, written[k]!);
  }
}

/** Why an option that is marked is not drafted. */
function lostOptions(passage: Passage, record: EvidenceRecord, result: DraftResult): (o: MarkedOption) => string {
  const {options, found} = gather(record);
  const candidates = options.map(o => ({
    owner: sameActor(passage, o.owner.name),
    name: o.name,
    because: o.because.flatMap(id => markedFor(passage, record, id)),
  }));
  const paired = new Map(pairOptions(passage, candidates).map(p => [p.option.id, p.drafted]));
  const left = new Map((result.ok ? result.leftOut : []).map(l => [l.text, l.kind]));
  const unused = [
    ...found.ownerless.map(u => ({...u, kind: u.asked ? 'who is asked decides nothing' : 'nobody found to do it'})),
    ...found.vague.map(u => ({...u, kind: 'no act of its own'})),
    ...found.manners.map(u => ({...u, kind: 'a manner'})),
  ].flatMap(({because, kind}) => markedFor(passage, record, because).map(id => ({id, kind})));
  return option => {
    const at = paired.get(option.id);
    if (at !== undefined) {
      const {owner, name} = options[at]!;
      const kind = left.get(`${owner.name}: ${name}`);
      return result.ok ? `not chosen (${kind ?? 'paired with another'})` : 'no draft';
    }
    const ids = partsOf(passage, option).map(p => p.id);
    if (!ids.length) return 'no item of the record has its words';
    const drawn = candidates.filter(c => c.because.some(id => ids.includes(id)));
    const own = drawn.filter(c => c.owner === option.owner);
    if (own.length) {
      const like = own.some(c => sameSentence(c.name, option.does) && closeness(c.name, option.does) > 0);
      return like ? 'one with another of its owner' : 'worded otherwise';
    }
    const kind = unused.find(u => ids.includes(u.id))?.kind;
    if (kind) return kind;
    return drawn.length ? 'of another owner' : 'no act made of it';
  };
}

/** The classes, largest first within each table. */
export function printLosses(into: Losses, withRows: boolean): string {
  const tables = [...new Set([...into.keys()].map(key => key.split(': ')[0]!))].sort().reverse();
  return tables
    .flatMap(table => {
      const classes = [...into]
        .filter(([key]) => key.startsWith(`${table}: `))
        .sort((a, b) => b[1].length - a[1].length);
      const all = classes.reduce((n, [, rows]) => n + rows.length, 0);
      return [
        `${table} (${all})`,
        ...classes.flatMap(([key, rows]) => [
          `${String(rows.length).padStart(5)}  ${key.slice(table.length + 2)}`,
          ...(withRows ? rows.map(row => `         ${row}`) : []),
        ]),
      ];
    })
    .join('\n');
}
