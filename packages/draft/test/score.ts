import type {Formula} from '@suasion/model';
import type {MarkedOption, Passage, Range} from '../../../texts/load.ts';
import type {DraftResult} from '../src/index.ts';

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

const small = new Set(
  'the a an of to in on at by for from with into and or its their his her that this all any be is are not no as it they will would should must about against after before until under over between without who which what when while more than have has had been was were do does did there those these some other both so if back out up off down away'.split(
    ' ',
  ),
);
// as crude as can be, so that it is no part of what it judges
const words = (text: string) =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter(w => !small.has(w))
      .map(w =>
        w
          .replace(/(?:ing|ed|(?<=s)es|(?<!s)s|e)$/, '')
          .replace(/e$/, '')
          .slice(0, 6),
      ),
  );

/** Whether two sentences name the same act: half of the shorter one's content words are shared. */
export function sameSentence(a: string, b: string): boolean {
  const [x, y] = [words(a), words(b)];
  const shared = [...x].filter(w => y.has(w)).length;
  return shared > 0 && shared * 2 >= Math.min(x.size, y.size);
}

/** How much of the words of both is shared, to pair each marked option with the drafted one it fits best. */
function closeness(a: string, b: string): number {
  const [x, y] = [words(a), words(b)];
  const shared = [...x].filter(w => y.has(w)).length;
  return shared / (x.size + y.size - shared);
}

// “Hold off on new sanctions” and “Impose new sanctions” are one option, asked about from two ends
const leaves = (does: string) =>
  /^(?:hold off|refrain|abstain|desist|stay out|stop|halt|cease)\b|\b(?:nothing|nobody|no one)\b/i.test(does);
// and so are “Soften the order” and “Uphold the order”
const keeps = (does: string) => /^(?:keep|uphold|maintain|preserve|retain)\b/i.test(does);
const alters = (does: string) => /^(?:soften|lift|end|drop|ease|relax|change|amend)\b/i.test(does);

/** The actor of the marks that bears a name, or the name itself. */
export function sameActor(passage: Passage, name: string): string {
  if (passage.actors.has(name)) return name;
  const lower = name.toLowerCase();
  for (const [actor, aliases] of passage.actors) if (aliases.some(a => a.toLowerCase() === lower)) return actor;
  for (const [actor, aliases] of passage.actors) if (aliases.some(a => sameName(a, name))) return actor;
  return name;
}

export interface Drafted {
  owner: string;
  name: string;
  because: readonly string[];
}

const meets = (a: readonly Range[], b: readonly Range[]) =>
  a.some(x => b.some(y => x.start < y.end && y.start < x.end));

/** The words a marked item of goldRecord has for an act, and who might do it where the marks leave that open. */
interface Part {
  id: string;
  text: string;
  either: readonly string[];
}

/** What an option is drawn from: parts of the marks in like words, or those it is marked to rest on. */
export function partsOf(passage: Passage, {does, rests}: MarkedOption): Part[] {
  const parts = (letter: string, items: readonly {places: Range[][]; either?: readonly string[]}[]) =>
    items.flatMap(({places, either = []}, k) =>
      places.map(ranges => ({
        id: `${letter}${k + 1}`,
        text: ranges.map(r => passage.text.slice(r.start, r.end)).join(' '),
        ranges,
        either,
      })),
    );
  return [
    ...parts(
      'd',
      passage.demands.map(d => ({places: [d.act, d.given], either: d.kind === 'demand' ? d.of : d.by})),
    ),
    ...parts(
      'q',
      passage.requires.map(r => ({places: [r.first, r.then]})),
    ),
  ].filter(({text, ranges}) => (rests.length ? meets(rests, ranges) : sameSentence(text, does)));
}

/**
 * Marked options with the drafted ones they fit best, each at most once: of one owner, or of another the marks accept for it
 * too, and half of the words shared, or drawn from the same words of the text.
 */
export function pairOptions(passage: Passage, drafted: readonly Drafted[]): {option: MarkedOption; drafted: number}[] {
  const pairs = passage.options
    .flatMap(option => {
      const parts = partsOf(passage, option);
      return drafted.flatMap((o, k) => {
        const theirs = (p: Part) =>
          o.owner === option.owner || (p.either.includes(o.owner) && p.either.includes(option.owner));
        const drawn = parts.some(p => theirs(p) && o.because.includes(p.id) && sameSentence(p.text, o.name));
        if (o.owner !== option.owner && !drawn) return [];
        const close = closeness(o.name, option.does);
        // what is worded alike goes before what is only drawn from the same
        if (close > 0 && sameSentence(o.name, option.does)) return [{option, k, fit: 1 + close}];
        return drawn ? [{option, k, fit: close}] : [];
      });
    })
    .sort((a, b) => b.fit - a.fit);
  const used = new Set<number>();
  const found = new Set<MarkedOption>();
  return pairs.flatMap(({option, k}) => {
    if (used.has(k) || found.has(option)) return [];
    used.add(k);
    found.add(option);
    return [{option, drafted: k}];
  });
}

/**
 * Compares a draft with what a careful analyst marked. A decision maker is found by any of its names; an option by its
 * owner and half of its words; a want by who, option and direction; a condition by who, option and every option it is tied to.
 */
export function score(passage: Passage, result: DraftResult, into: Score, errors: string[] = []): void {
  const named = (name: string) => sameActor(passage, name);
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

  const conflict = result.ok ? result.conflict : null;
  const makers = conflict?.decisionMakers ?? [];
  tally(
    'decisionMakers',
    [...passage.decisionMakers],
    makers.map(d => named(d.name)),
  );

  // pair marked options with drafted ones, each at most once
  const all = makers.flatMap(d =>
    d.options.map(o => ({owner: named(d.name), name: o.name, because: o.because, key: `${d.name}: ${o.name}`})),
  );
  // who could press whom is marked as ability and as relation, not as an option: what stands on that alone is not judged
  const aside = new Set(all.filter(o => o.because.length > 0 && o.because.every(id => /^[br]/.test(id))));
  const drafted = all.filter(o => !aside.has(o));
  const marked = new Map<string, string>();
  const turned = new Set<string>();
  for (const {option, drafted: k} of pairOptions(passage, drafted)) {
    marked.set(option.id, drafted[k]!.key);
    const other = drafted[k]!.name;
    const crossed = (keeps(option.does) && alters(other)) || (alters(option.does) && keeps(other));
    const opposite = option.rests.length
      ? option.turned !== leaves(other)
      : crossed || leaves(option.does) !== leaves(other);
    if (opposite) turned.add(option.id);
  }
  const optionKey = (o: {id: string; owner: string; does: string}) =>
    marked.get(o.id) ?? `${o.owner}: ${o.does} (marked)`;
  tally(
    'options',
    passage.options.map(optionKey),
    drafted.map(o => o.key),
  );
  if (!conflict) {
    tally(
      'wants',
      passage.wants.map(w => `${w.who}: ${w.option}`),
      [],
    );
    tally(
      'conditions',
      passage.conditions.map(c => `${c.who}: ${c.then.option}`),
      [],
    );
    return;
  }

  const byId = new Map(passage.options.map(o => [o.id, optionKey(o)]));
  const literal = (f: Formula): {option: string; taken: boolean} | null => {
    const [of, taken] = f.op === 'not' ? [f.of, false] : [f, true];
    const option = of.op === 'option' ? all[of.option]! : undefined;
    return option && !aside.has(option) ? {option: option.key, taken} : null;
  };
  const show = (l: {option: string; taken: boolean}) => `${l.taken ? '' : 'not '}${l.option}`;
  const byOption = (l: {option: string; taken: boolean}) => ({
    option: byId.get(l.option) ?? l.option,
    taken: turned.has(l.option) ? !l.taken : l.taken,
  });
  const of = (l: {option: string; taken: boolean}) => show(byOption(l));
  interface Want {
    who: string;
    option: string;
    taken: boolean;
  }
  const showWant = (w: Want) => `${w.who}: ${show(w)}`;
  const expected = passage.conditions.map(c => `${c.who}: ${of(c.then)} if ${c.when.map(of).sort().join(' and ')}`);
  const wants: Want[] = [];
  const conditions: string[] = [];
  makers.forEach((d, k) => {
    const preference = conflict.preferences[k]!;
    if (preference.kind !== 'prioritized') return;
    for (const {that, assumed} of preference.statements) {
      into.statements++;
      if (assumed) into.assumed++;
      else if (that.op === 'implies' || that.op === 'iff') {
        const [condition, target] = that.op === 'iff' ? [that.right, that.left] : [that.if, that.then];
        const when = (condition.op === 'and' ? condition.of : [condition]).map(literal);
        const then = literal(target);
        const written = (turn: boolean) =>
          `${named(d.name)}: ${show({...then!, taken: then!.taken !== turn})} if ${when
            .map(w => show({...w!, taken: w!.taken !== turn}))
            .sort()
            .join(' and ')}`;
        if (!then || when.includes(null)) continue;
        // “exactly when” says both “if C then do” and “if not C then do not”, and is found by either
        const either = that.op === 'iff' && when.length === 1 && expected.includes(written(true));
        conditions.push(written(either));
      } else {
        const l = literal(that);
        if (l) wants.push({who: named(d.name), ...l});
      }
    }
  });
  // wants of those who decide nothing here have no place in a model and are judged by nobody
  const deciding = new Set([...passage.decisionMakers, ...makers.map(d => named(d.name))]);
  const markedWants = passage.wants.filter(w => deciding.has(w.who)).map(w => ({who: w.who, ...byOption(w)}));
  tally('wants', markedWants.map(showWant), wants.map(showWant));
  const both = new Set(makers.map(d => named(d.name)).filter(name => passage.decisionMakers.includes(name)));
  const shared = new Set(marked.values());
  const ofShared = (w: Want) => both.has(w.who) && shared.has(w.option);
  tally('wantsOfShared', markedWants.filter(ofShared).map(showWant), wants.filter(ofShared).map(showWant));
  tally('conditions', expected, conditions);
}

const sameName = (a: string, b: string) => {
  const strip = (s: string) =>
    s
      .toLowerCase()
      .replace(/^(?:the|a|an) /, '')
      .replace(/[’']s$/, '');
  return strip(a) === strip(b) || strip(a).endsWith(` ${strip(b)}`) || strip(b).endsWith(` ${strip(a)}`);
};

export const f1 = ({found, drafted, marked}: Count) => {
  const precision = drafted ? found / drafted : 0;
  const recall = marked ? found / marked : 0;
  return {precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0};
};
