import type {Actor, EvidenceRecord, Span} from '@suasion/model';
import type {Passage, Range, Who} from '../../../texts/load.ts';

/**
 * Scores a record read from a passage against its marks, kind by kind.
 *
 * Spans agree when they share at least half of their words (intersection over union of word tokens). Actors agree by name: the
 * record's actor, or whom it speaks for, bears one of the names the passage gives the marked actor, as its name or in a mention of
 * it here (pronouns and other short ones aside), or has a mention that heads such a name; '-' agrees with null.
 *
 * - demands: kind, by and of agree and the acts agree. Demands of several are one for each.
 * - conditions: the condition of a marked demand agrees with the condition of any read one; each counts once an act.
 * - wants: of the demands matched, do or stop agrees (a share, given as precision).
 * - abilities: who and can agree and what agrees; partners: of those matched, the same `with`.
 * - requires: first and then agree. relations: from, kind and to. deadlines: what agrees, and when where marked.
 * - claims: the propositions agree and one step of the trail agrees in who and standing; trail: each step of it.
 * - meetings: status agrees, half of those who met are the same (Jaccard), and the spans touch.
 */
export const kinds = [
  'demands',
  'conditions',
  'wants',
  'abilities',
  'partners',
  'requires',
  'relations',
  'claims',
  'trail',
  'meetings',
  'deadlines',
] as const;
export type Kind = (typeof kinds)[number];

export interface Tally {
  found: number;
  marked: number;
  right: number;
}
export type Scores = Record<Kind, Tally>;
/** what was missed and what should not have been found, in words */
export interface Miss {
  kind: Kind;
  passage: string;
  missed: boolean;
  what: string;
}

export const emptyScores = (): Scores =>
  Object.fromEntries(kinds.map(k => [k, {found: 0, marked: 0, right: 0}])) as Scores;

export function f1({found, marked, right}: Tally): {precision: number; recall: number; f1: number} {
  const precision = found ? right / found : 0;
  const recall = marked ? right / marked : 0;
  return {precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0};
}

/** How the marks of a passage and the record read from it are compared: actors by their names, spans by the words they share. */
export function agreement({text, actors}: Passage, record: Pick<EvidenceRecord, 'actors'>) {
  const words = wordsOf(text);
  const byId = new Map(record.actors.map(a => [a.id, a]));
  return {
    words,
    agrees: (id: string | null, who: Who): boolean =>
      who.some(name => (name === '-' ? id === null : id !== null && isNamed(text, byId, id, actors.get(name)!))),
    show: (id: string | null): string => (id === null ? '-' : (byId.get(id)?.name ?? id)),
    overlap: (x: readonly Range[], y: readonly Range[]): number => overlap(words, x, y),
  };
}

export function scorePassage(passage: Passage, record: EvidenceRecord, scores: Scores, misses: Miss[] = []): void {
  const {text} = passage;
  const {words, agrees, show} = agreement(passage, record);
  const cut = (spans: readonly Range[]) => spans.map(s => text.slice(s.start, s.end)).join(' + ');
  const alike = (x: readonly Range[], y: readonly Range[]) => overlap(words, x, y) >= 0.5;

  function match<G, P>(
    kind: Kind,
    marked: readonly G[],
    found: readonly P[],
    agree: (g: G, p: P) => number,
    g2s: (g: G) => string,
    p2s: (p: P) => string,
  ): [G, P][] {
    const tally = scores[kind];
    tally.marked += marked.length;
    tally.found += found.length;
    const pairs = marked.flatMap((g, i) => found.map((p, j) => ({i, j, score: agree(g, p)}))).filter(x => x.score > 0);
    pairs.sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j);
    const [gs, ps] = [new Set<number>(), new Set<number>()];
    const out: [G, P][] = [];
    for (const {i, j} of pairs) {
      if (gs.has(i) || ps.has(j)) continue;
      gs.add(i);
      ps.add(j);
      out.push([marked[i]!, found[j]!]);
    }
    tally.right += out.length;
    for (const [i, g] of marked.entries())
      if (!gs.has(i)) misses.push({kind, passage: passage.id, missed: true, what: g2s(g)});
    for (const [j, p] of found.entries())
      if (!ps.has(j)) misses.push({kind, passage: passage.id, missed: false, what: p2s(p)});
    return out;
  }

  const demands = match(
    'demands',
    passage.demands,
    record.demands,
    (g, p) =>
      g.kind === p.kind && agrees(p.by, g.by) && agrees(p.of, g.of) && alike(g.act, p.act)
        ? overlap(words, g.act, p.act)
        : 0,
    g => `${g.kind} ${g.by.join('|')} → ${g.of.join('|')}: ${cut(g.act)}`,
    p => `${p.kind} ${show(p.by)} → ${show(p.of)}: ${cut(p.act)}`,
  );
  const once = <T extends {act: readonly Range[]; given: readonly Range[]}>(list: readonly T[]) =>
    list.filter(
      (d, i) =>
        d.given.length &&
        list.findIndex(e => e.given.length && cut(e.given) === cut(d.given) && cut(e.act) === cut(d.act)) === i,
    );
  match(
    'conditions',
    once(passage.demands),
    once(record.demands),
    (g, p) => (alike(g.given, p.given) ? overlap(words, g.given, p.given) + overlap(words, g.act, p.act) : 0),
    g => `${cut(g.act)} [${cut(g.given)}]`,
    p => `${cut(p.act)} [${cut(p.given)}]`,
  );
  const right = demands.filter(([g, p]) => g.wants === p.wants).length;
  scores.wants.found += demands.length;
  scores.wants.marked += demands.length;
  scores.wants.right += right;
  for (const [g, p] of demands)
    if (g.wants !== p.wants)
      misses.push({kind: 'wants', passage: passage.id, missed: true, what: `${g.wants}: ${cut(p.act)}`});

  const abilities = match(
    'abilities',
    passage.abilities,
    record.abilities,
    (g, p) => (g.can === p.can && agrees(p.who, g.who) && alike(g.what, p.what) ? overlap(words, g.what, p.what) : 0),
    g => `${g.who.join('|')} ${g.can ? 'can' : 'cannot'} ${cut(g.what)}`,
    p => `${show(p.who)} ${p.can ? 'can' : 'cannot'} ${cut(p.what)} with ${p.with.map(show).join(', ')}`,
  );
  const partners = abilities.filter(
    ([g, p]) => g.with.length === p.with.length && g.with.every(w => p.with.some(id => agrees(id, w))),
  ).length;
  scores.partners.found += abilities.length;
  scores.partners.marked += abilities.length;
  scores.partners.right += partners;

  match(
    'requires',
    passage.requires,
    record.requires,
    (g, p) => (alike(g.first, p.first) && alike(g.then, p.then) ? 1 : 0),
    g => `${cut(g.first)} < ${cut(g.then)}`,
    p => `${cut(p.first)} < ${cut(p.then)}`,
  );
  match(
    'relations',
    passage.relations,
    record.relations,
    (g, p) => (g.kind === p.kind && agrees(p.from, g.from) && agrees(p.to, g.to) ? 1 : 0),
    g => `${g.from.join('|')} ${g.kind} ${g.to.join('|')}: ${cut(g.span)}`,
    p => `${show(p.from)} ${p.kind} ${show(p.to)}: ${cut(p.span)}`,
  );
  const stepOf = (s: {who: string | null; standing: string}) => `${s.standing} by ${show(s.who)}`;
  match(
    'claims',
    passage.claims,
    record.claims,
    (g, p) =>
      alike(g.proposition, p.proposition) &&
      g.trail.some(s => p.trail.some(t => s.standing === t.standing && agrees(t.who, s.who)))
        ? overlap(words, g.proposition, p.proposition)
        : 0,
    g => `${cut(g.proposition)} (${g.trail.map(s => `${s.standing} by ${s.who.join('|')}`).join('; ')})`,
    p => `${cut(p.proposition)} (${p.trail.map(stepOf).join('; ')})`,
  );
  match(
    'trail',
    passage.claims.flatMap(c => c.trail.map(s => ({...s, proposition: c.proposition}))),
    record.claims.flatMap(c => c.trail.map(s => ({...s, proposition: c.proposition}))),
    (g, p) => (g.standing === p.standing && agrees(p.who, g.who) && alike(g.proposition, p.proposition) ? 1 : 0),
    g => `${g.standing} by ${g.who.join('|')}: ${cut(g.proposition)}`,
    p => `${stepOf(p)}: ${cut(p.proposition)}`,
  );
  match(
    'meetings',
    passage.meetings,
    record.meetings,
    (g, p) => {
      const common = g.who.filter(w => p.who.some(id => agrees(id, w))).length;
      const union = g.who.length + p.who.length - common;
      return g.status === p.status && common / Math.max(1, union) >= 0.5 && overlap(words, g.span, p.span) > 0
        ? common / union
        : 0;
    },
    g => `${g.status} ${g.who.map(w => w.join('|')).join(', ')}: ${cut(g.span)}`,
    p => `${p.status} ${p.who.map(show).join(', ')} ${p.when} ${p.where} ${p.round}: ${cut(p.span)}`,
  );
  match(
    'deadlines',
    passage.deadlines,
    record.deadlines,
    (g, p) =>
      alike(g.what, p.what) && (g.when === null || g.when.split('|').some(w => p.when?.startsWith(w))) ? 1 : 0,
    g => `${cut(g.what)} by ${g.when}`,
    p => `${cut(p.what)} by ${p.when}`,
  );
}

function isNamed(text: string, byId: ReadonlyMap<string, Actor>, id: string, names: readonly string[]): boolean {
  const wanted = new Set(names.map(plain));
  const actor = byId.get(id);
  const principal = actor?.speaksFor ? byId.get(actor.speaksFor) : undefined;
  const heads = names.flatMap(name => headsOf(text, name));
  return [actor, principal].some(
    a =>
      a !== undefined &&
      (wanted.has(plain(a.name)) ||
        a.mentions.some(
          m =>
            m.end - m.start > 4 &&
            (wanted.has(plain(text.slice(m.start, m.end))) ||
              heads.some(h => m.start >= h.from && m.end <= h.to && h.head >= m.start && h.head < m.end)),
        )),
  );
}

/** Where a name of several words stands in the text, with an offset inside its head: the last word, or the one before “of”, “in”, “who”. */
function headsOf(text: string, name: string): {from: number; to: number; head: number}[] {
  if (!/\w[ -]\w/.test(name)) return [];
  const prepositional =
    /^(?:the )?(?:[\w’'-]+ )*?([\w’'-]+),? (?:of|for|in|at|on|from|to|along|across|with|who|which|that) /i.exec(name);
  const head = prepositional ? prepositional[0].lastIndexOf(prepositional[1]!) : name.length - 1;
  const out = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    out.push({from: at, to: at + name.length, head: at + head});
  return out;
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/^(?:the|an?) /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function wordsOf(text: string): Range[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(m => ({start: m.index, end: m.index + m[0].length}));
}

/** shared words over all words of both */
function overlap(
  words: readonly Range[],
  x: readonly Pick<Span, 'start' | 'end'>[],
  y: readonly Pick<Span, 'start' | 'end'>[],
): number {
  const within = (w: Range, spans: readonly Range[]) => spans.some(s => w.start < s.end && w.end > s.start);
  let both = 0;
  let either = 0;
  for (const w of words) {
    const [a, b] = [within(w, x), within(w, y)];
    if (a && b) both++;
    if (a || b) either++;
  }
  return either ? both / either : 0;
}
