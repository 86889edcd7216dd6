import type {Ability, Span} from '@suasion/model';
import {spanOf} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {alone, joined} from '../words/abilities.ts';

type Found = Omit<Ability, 'id'>;

/** sentences between an inability and the ability said to answer it, at most */
const farthest = 2;

/**
 * What somebody unable alone can do with others, said without the verb: “Egypt alone could not reopen it, but together with Qatar
 * it could”, “Neither can deliver a truce alone; together they can”, “With Karania we might”. Takes the inabilities found
 * before it.
 */
export function jointly(r: Reading, found: readonly Found[]): Found[] {
  const unable = found.filter(x => !x.can).map(x => ({...x, at: r.tokenAt(x.what[0]!.start)}));
  if (!unable.length) return [];
  const out: Found[] = [];
  for (let m = 1; m < r.a.n; m++) {
    if (r.skipped[m] || !isElliptic(r, m) || r.isQuestion(m)) continue;
    const sentence = r.a.sentOf[m]!;
    const before = unable.filter(x => x.at < m && sentence - r.a.sentOf[x.at]! <= farthest);
    const last = before.at(-1);
    if (!last) continue;
    const clause = clauseOf(r, m);
    const partners = partnersIn(r, clause, m);
    const together = clause.some(i => joined.test(r.words[i]!) || isBetweenThem(r, i));
    if (!partners.length && !together) continue;
    // those unable at the same thing: “neither Egypt nor Qatar”, “we can do nothing alone, they can do nothing alone”
    const near = isWhole(last) ? 1 : farthest;
    const same = before.filter(x => sentence - r.a.sentOf[x.at]! <= near || r.a.sentOf[x.at] === r.a.sentOf[last.at]);
    const named = subjectsIn(r, clause, m);
    const stuck = partners.length ? [last.who] : same.flatMap(x => [x.who, ...x.with]);
    const movers = distinct(r, named.length > 1 ? named : stuck);
    const all = distinct(r, [...movers, ...partners]);
    if (all.length < 2) continue;
    const {what} = isWhole(last) ? last : (same.find(isWhole) ?? last);
    const nothing = /\b(?:nothing|nobody|neither)\b/i.test(r.a.text.slice(what[0]!.start, what[0]!.end));
    for (const who of partners.length ? movers : all)
      out.push({
        who,
        can: true,
        // one who can do nothing alone can, with others, do what is not said
        what: nothing ? [spanOf(r, {from: clause[0]!, to: m + 1})] : withoutAlone(r, what),
        with: all.filter(x => x !== who),
        statement: r.statementId(m),
      });
  }
  return out;
}

/** “it could.”, “they might, he said”, “together we can”: a modal with nothing behind it, or only those it needs */
function isElliptic(r: Reading, m: number): boolean {
  if (!/^(?:can|could|may|might)$/.test(r.words[m]!)) return false;
  const next = r.words[m + 1];
  if (next !== undefined && !/^(?:[.,;:!—–)”]|with|together|jointly|alongside)$/.test(next)) return false;
  // “we can, alone, …”
  return !(next === ',' && /^(?:with|together|if)$/.test(r.words[m + 2] ?? '')) && r.words[m - 1] !== 'not';
}

/** Tokens of the clause of a modal: from “but”, a stop or a semicolon before it to the next stop behind it. */
function clauseOf(r: Reading, m: number): number[] {
  const {from, to} = r.sentence(m);
  let start = m;
  while (start > from && !/^(?:[;:]|but|though|although|yet|while|without)$/.test(r.words[start - 1]!)) {
    // “…, the Americans can do nothing alone, | together we can”
    if (r.words[start - 1] === ',' && joined.test(r.words[start]!)) break;
    start--;
  }
  let end = m + 1;
  while (end < to && !/^(?:[.,;:]|but)$/.test(r.words[end]!)) end++;
  return Array.from({length: end - start}, (_, k) => start + k);
}

/** “with Qatar”, “together with Italy and Malta”, “alongside Ghana” */
function partnersIn(r: Reading, clause: readonly number[], m: number): string[] {
  const end = clause.at(-1)! + 1;
  for (const i of clause) {
    if (!/^(?:with|alongside)$/.test(r.words[i]!)) continue;
    let to = i + 1;
    const limit = i < m ? m : end;
    // up to the subject: “with Karania and the African Union | it”, “with India on board | Norway”
    while (to < limit && !/^(?:it|he|she|they|we|on|in|at|that|which|who|whose|,)$/.test(r.words[to]!)) to++;
    const ids = r.actorsIn(i, to);
    if (ids.length) return ids;
  }
  return [];
}

const isBetweenThem = (r: Reading, i: number) =>
  r.words[i] === 'between' && /^(?:them|us|themselves)$/.test(r.words[i + 1] ?? '');

/** “Kenya and Uganda together could” */
function subjectsIn(r: Reading, clause: readonly number[], m: number): string[] {
  const before = clause.filter(i => i < m);
  return before.some(i => r.words[i] === 'and') && !before.some(i => /^(?:with|alongside)$/.test(r.words[i]!))
    ? r.actorsIn(before[0]!, m)
    : [];
}

function distinct(r: Reading, ids: readonly string[]): string[] {
  const out: string[] = [];
  for (const id of ids.map(x => r.principal(x))) if (!out.includes(id)) out.push(id);
  return out;
}

/** “do it”, “either” say what only with what was said before */
const isWhole = (x: Found) => x.what.reduce((sum, s) => sum + s.end - s.start, 0) > 7;

/** What is done, without “alone”, “by itself”, “on its own” behind it. */
function withoutAlone(r: Reading, what: Span[]): Span[] {
  const last = what.at(-1)!;
  const cut = alone.exec(r.a.text.slice(last.start, last.end));
  return cut && cut.index > 0 ? [...what.slice(0, -1), {...last, end: last.start + cut.index}] : what;
}
