import type {Formula} from '@suasion/model';
import type {Passage} from '../../../texts/load.ts';
import type {DraftResult} from '../src/index.ts';

export interface Count {
  found: number;
  drafted: number;
  marked: number;
}

export const kinds = ['decisionMakers', 'options', 'wants', 'conditions'] as const;
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
  'the a an of to in on at by for from with into and or its their his her that this all any be is are not no as it they will would should must'.split(
    ' ',
  ),
);
// as crude as can be, so that it is no part of what it judges
const words = (text: string) =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter(w => !small.has(w))
      .map(w => w.replace(/(?:ing|ed|es|s|e)$/, '').slice(0, 6)),
  );

/** Whether two sentences name the same act: half of the shorter one's content words are shared. */
export function sameSentence(a: string, b: string): boolean {
  const [x, y] = [words(a), words(b)];
  const shared = [...x].filter(w => y.has(w)).length;
  return shared > 0 && shared * 2 >= Math.min(x.size, y.size);
}

/**
 * Compares a draft with what a careful analyst marked. A decision maker is found by any of its names; an option by its
 * owner and half of its words; a want by who, option and direction; a condition by who, option and every option it is tied to.
 */
export function score(passage: Passage, result: DraftResult, into: Score, errors: string[] = []): void {
  const named = (name: string) => {
    if (passage.actors.has(name)) return name;
    const lower = name.toLowerCase();
    for (const [actor, aliases] of passage.actors) {
      if (aliases.some(a => a.toLowerCase() === lower)) return actor;
    }
    for (const [actor, aliases] of passage.actors) {
      if (aliases.some(a => sameName(a, name))) return actor;
    }
    return name;
  };
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
  const drafted = makers.flatMap(d =>
    d.options.map(o => ({owner: named(d.name), name: o.name, key: `${d.name}: ${o.name}`})),
  );
  const marked = new Map<string, string>();
  const used = new Set<number>();
  for (const option of passage.options) {
    const k = drafted.findIndex(
      (o, i) => !used.has(i) && o.owner === option.owner && sameSentence(o.name, option.does),
    );
    if (k < 0) continue;
    used.add(k);
    marked.set(option.id, drafted[k]!.key);
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
  const literal = (f: Formula): {option: string; taken: boolean} | null =>
    f.op === 'option'
      ? {option: drafted[f.option]!.key, taken: true}
      : f.op === 'not' && f.of.op === 'option'
        ? {option: drafted[f.of.option]!.key, taken: false}
        : null;
  const show = (l: {option: string; taken: boolean}) => `${l.taken ? '' : 'not '}${l.option}`;
  const wants: string[] = [];
  const conditions: string[] = [];
  makers.forEach((d, k) => {
    const preference = conflict.preferences[k]!;
    if (preference.kind !== 'prioritized') return;
    for (const {that, assumed} of preference.statements) {
      into.statements++;
      if (assumed) into.assumed++;
      else if (that.op === 'implies') {
        const parts = that.if.op === 'and' ? that.if.of : [that.if];
        const when = parts.map(literal);
        const then = literal(that.then);
        if (then && when.every(w => w !== null)) {
          conditions.push(
            `${named(d.name)}: ${show(then)} if ${when
              .map(w => show(w))
              .sort()
              .join(' and ')}`,
          );
        }
      } else {
        const l = literal(that);
        if (l) wants.push(`${named(d.name)}: ${show(l)}`);
      }
    }
  });
  // wants of those who decide nothing here have no place in a model and are judged by nobody
  const deciding = new Set([...passage.decisionMakers, ...makers.map(d => named(d.name))]);
  const of = (l: {option: string; taken: boolean}) => show({option: byId.get(l.option) ?? l.option, taken: l.taken});
  tally(
    'wants',
    passage.wants.filter(w => deciding.has(w.who)).map(w => `${w.who}: ${of(w)}`),
    wants,
  );
  tally(
    'conditions',
    passage.conditions.map(c => `${c.who}: ${of(c.then)} if ${c.when.map(of).sort().join(' and ')}`),
    conditions,
  );
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
