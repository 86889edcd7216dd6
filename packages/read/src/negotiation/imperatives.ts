import {build, type FoundDemand} from './build.ts';
import {coordinated, predicate} from './clause.ts';
import type {Calendar} from './deadlines.ts';
import {infinitive} from './heads.ts';
import type {Reading} from './reading.ts';
import {triggers} from './words/frames.ts';
import {isSaying} from './words/reading.ts';

/** “gave both sides until August to reach an accord”, “gave Pakistan ninety days to answer”; not “gave him a book to read” */
export function ultimatum(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  if (!r.isReal(v) || r.passive(v)) return [];
  const whom = r.kid(v, 'iobj', 'obj');
  if (whom < v) return [];
  const by = r.actorsOf(r.subjectOf(v));
  const of = r.actorsOf(whom, by);
  if (!by.length || (!of.length && r.actorAt(whom) === null && !/^(?:sides?|parties|them|both)$/.test(r.words[whom]!)))
    return [];
  const {to} = r.sentence(v);
  let timed = false;
  for (let j = r.hi[whom]! - 1; j < Math.min(to, v + 14); j++)
    if (/^(?:until|days?|weeks?|months?|hours?)$/.test(r.words[j]!)) timed = true;
  if (!timed) return [];
  for (let j = v + 2; j < Math.min(to, v + 16); j++)
    if (r.words[j] === 'to' && r.a.head[j]! > j && r.isVerbal(r.a.head[j]!)) {
      const head = r.a.head[j]!;
      return coordinated(r, head).flatMap(h =>
        build(r, calendar, 'demand', by, {head: h, run: predicate(r, h), of, verbal: true, addressed: true}, v, false),
      );
    }
  return [];
}

const notOrders = new Set(
  'go let look thank see listen imagine remember suppose say note consider take have be come wait excuse hold believe trust'.split(
    ' ',
  ),
);

/** “Stop the shelling”, “Give it a fortnight”, inside somebody's quotation; not “Look, …”, “Let me be plain” */
export function imperative(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  if (r.xposOf(v) !== 'VB' || !r.is(v, 'root') || r.kid(v, 'nsubj', 'mark', 'aux', 'expl') >= 0) return [];
  if (
    r.statementAt[v]! < 0 ||
    notOrders.has(r.a.lemma[v]!) ||
    r.isQuestion(v) ||
    triggers.has(r.a.lemma[v]!) ||
    isSaying.test(r.a.lemma[v]!)
  )
    return [];
  const k = r.statementAt[v]!;
  const statement = r.context.statements[k]!;
  if (statement.quotation === 'indirect' || statement.speaker === null || statement.standing === 'asked') return [];
  // it opens the quotation or its sentence
  const first = r.sentence(v).from;
  for (let j = first; j < v; j++) if (!/^[“"‘'”,-]$/.test(r.words[j]!) && r.a.head[j] !== v) return [];
  if (infinitive(r, v, v) === v) return [];
  const of = statement.addressee ? [statement.addressee] : [];
  return build(
    r,
    calendar,
    'demand',
    [statement.speaker],
    {head: v, run: predicate(r, v), of, verbal: true, addressed: true},
    v,
    false,
  );
}
