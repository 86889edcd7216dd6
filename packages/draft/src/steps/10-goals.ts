import type {EvidenceRecord, Formula, Grounds, Outcome} from '@suasion/model';
import {actWords} from '../likeness.ts';
import {smallWords} from '../words/small.ts';
import {safeId} from './01-parties.ts';
import type {DraftOption} from './03-options.ts';
import type {Literal} from './04-conditions.ts';
import type {Inducement} from './05-influence.ts';
import type {Want} from './want.ts';

/** A demanded act or a combination of them: what leverage is asked about. */
export interface Goal {
  /** a named outcome of the conflict */
  outcome: string;
  text: string;
  because: string[];
}

/** Writes literals as one formula, with its text. */
interface Writing {
  all(list: Literal[]): {that: Formula; text: string};
}

const grounds = (because: string[]): Grounds => ({because: [...because], assumed: false});

/** Every demanded act is a goal, and all that is demanded of one party together. */
export function namedGoals(
  record: EvidenceRecord,
  kept: DraftOption[],
  moved: readonly Inducement[],
  stated: readonly Want[],
  writer: Writing,
): {outcomes: Outcome[]; goals: Goal[]} {
  const outcomes: Outcome[] = [];
  const goals: Goal[] = [];
  const taken = new Set<string>();
  const add = (id: string, text: string, parts: Literal[], because: string[]) => {
    let name = safeId(id);
    for (let k = 2; taken.has(name); k++) name = `${safeId(id)}-${k}`;
    taken.add(name);
    outcomes.push({id: name, ...writer.all(parts), ...grounds(because)});
    goals.push({outcome: name, text, because});
  };
  const asking = new Set(record.demands.map(d => d.id));
  const titles = record.documents.flatMap(d => (d.title ? [actWords(d.title)] : []));
  const loudest = Math.max(1, ...kept.map(o => o.owner.mentions));
  const asked = kept
    .map(option => {
      const demands = option.acts.filter(a => a.kind === 'demand');
      // at the centre stands what others’ acts are tied to
      const bound = stated.some(
        w =>
          w.because.length > 0 &&
          w.when.some(l => l.option.owner !== w.then.option.owner && !l.option.presses) &&
          [w.then, ...w.when].some(l => l.option === option),
      );
      // what somebody only fears, or names in passing, nobody asks about; what is held out for something is wanted, what is threatened is not
      const sought = (w: Want) =>
        w.then.option === option &&
        w.then.taken &&
        !w.assumed &&
        (w.party === option.owner
          ? // “will stay until they leave” holds out nothing, though it is worded as a promise
            w.when.some(l => l.taken) && option.acts.every(a => a.kind !== 'threat')
          : w.because.some(id => asking.has(id)));
      const wanted = stated.some(sought);
      if (!demands.length && !moved.some(i => i.option === option) && !wanted)
        return {option, n: 0, taken: true, because: []};
      const induced = moved.some(i => i.option === option) || (option.acts.length === 0 && !option.presses);
      if (!demands.length && (induced || wanted))
        return {
          option,
          // what is only named as a condition is asked about after what somebody asks for, unless acts are tied to it
          n:
            (moved.some(i => i.option === option && !i.assumed)
              ? 1.3
              : moved.some(i => i.option === option)
                ? 1.2
                : 0.4) +
            (bound ? 0.7 : 0) +
            (option.because.some(id => asking.has(id)) ? 0.3 : 0) +
            0.8 * (option.owner.mentions / loudest),
          taken: true,
          because: option.because,
        };
      const yes = demands.filter((a, k) => (option.same[k] ?? true) === a.wanted).length;
      const n =
        demands.length +
        // a condition said outright counts for more than influence, whose aim may be read in
        (bound ? 0.7 : moved.some(i => i.option === option) ? 0.6 : 0) +
        (headlined(option, titles) ? 0.5 : 0) -
        (option.assumed ? 0.5 : 0) +
        0.8 * (prominence(option) / loudest);
      return {option, n, taken: yes * 2 >= demands.length, because: demands.map(a => a.because)};
    })
    .filter(a => a.n > 0)
    .sort(
      (a, b) =>
        Number(a.option.presses) - Number(b.option.presses) || b.n - a.n || prominence(b.option) - prominence(a.option),
    );
  for (const {option, taken, because} of asked) {
    const text = taken ? `${option.owner.name}: ${option.name}` : `${option.owner.name} does not: ${option.name}`;
    add(outcomeId(option.name, taken), text, [{option, taken}], because);
  }
  for (const owner of new Set(asked.map(a => a.option.owner))) {
    // what is only a condition of somebody’s is not asked
    const mine = asked.filter(a => a.option.owner === owner && a.n >= 0.5);
    if (mine.length < 2) continue;
    add(`all-of-${owner.id}`, `${owner.name}: everything asked of it`, mine, [
      ...new Set(mine.flatMap(a => a.because)),
    ]);
  }
  return {outcomes, goals};
}

/** The name of an outcome, said with its hyphens as spaces: `open-the-harbour-to-grain`, `not-fill-the-dam`. */
function outcomeId(name: string, taken: boolean): string {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+(?:['’]s)?/gu) ?? [];
  let end = Math.min(words.length, 9);
  while (end < words.length && end > 2 && smallWords.has(words[end - 1]!)) end--;
  return [...(taken ? [] : ['not']), ...words.slice(0, end).map(w => w.replace(/['’]/u, ''))].join('-');
}

// of two asked for alike, that which is between those most is said of
function prominence(option: DraftOption): number {
  const asking = option.acts.map(a => a.by?.mentions ?? 0);
  return Math.min(option.owner.mentions, Math.max(0, ...asking));
}

const headlined = (option: DraftOption, titles: readonly ReadonlySet<string>[]) => {
  const own = [...option.words].filter(w => !w.startsWith('@'));
  return titles.some(title => own.filter(w => title.has(w)).length * 2 > own.length);
};
