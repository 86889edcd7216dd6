import type {Demand} from '@suasion/model';
import {UPOS} from '../../tagset.ts';
import {conditionAt} from '../conditions/conditions.ts';
import {type Run, spanOf, trimmed} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {opener} from '../words/conditions.ts';
import {bySentence, lastPut} from './asked.ts';
import type {FoundDemand} from './build.ts';

/** Verbs that answer what was just asked or offered, by lemma, with what they make of it. */
const answering: ReadonlyMap<string, Demand['kind']> = new Map([
  ...['refuse', 'decline'].map(w => [w, 'refusal'] as const),
  ...['agree', 'consent', 'assent', 'acquiesce'].map(w => [w, 'promise'] as const),
  ...['accept', 'oblige', 'comply'].map(w => [w, 'promise'] as const),
]);

/**
 * “Norway asked Russia to share the survey. Russia refused.”, “an apology, which Mali has refused”, “the ministry said no”: what is
 * refused or agreed to is what another asked or offered in the same sentence or the one before.
 */
export function answers(r: Reading, found: readonly FoundDemand[]): FoundDemand[] {
  const out: FoundDemand[] = [];
  const put = bySentence(r, found);
  const taken = new Set(found.map(d => d.trigger));
  for (let v = 0; v < r.a.n; v++) {
    if (r.skipped[v]) continue;
    const kind = answerAt(r, v);
    if (kind === null || taken.has(v)) continue;
    if (r.negated(v) || r.modal(v) !== null || r.passive(v) || !r.isReal(v) || r.supposed(v)) continue;
    const by = r.subjects(v);
    if (!by.length) continue;
    const terms = termsBehind(r, v);
    for (const d of lastPut(r, put, v, by))
      out.push({
        ...d,
        kind,
        by,
        of: d.by.filter(x => !by.some(b => r.same(x, b))),
        given: terms.map(x => spanOf(r, x)),
        conditions: terms,
        deadline: [],
        statement: r.statementId(v),
        trigger: v,
      });
  }
  return out;
}

/** “agreed, provided the yard stays open”: the condition right behind the answer */
function termsBehind(r: Reading, v: number): Run[] {
  const {to} = r.sentence(v);
  let i = v + 1;
  while (i < to && !conditionAt(r, i, to)) {
    if (!/^(?:[,–—]|to|do|so|that|it|but|only)$/.test(r.words[i]!) && r.a.upos[i] !== UPOS.ADV) return [];
    i++;
  }
  const found = i < to ? conditionAt(r, i, to) : null;
  return found ? [trimmed(r, found)] : [];
}

/** the kind of answer that ends its clause at v, null for none: “refused.”, “declined to do so”, “has agreed,”, “said no” */
function answerAt(r: Reading, v: number): Demand['kind'] | null {
  if (!/^VB[DZPN]$/.test(r.xposOf(v)) || !r.isVerb(v)) return null;
  if (r.lemma(v) === 'say') {
    if (!ends(r, v + 2)) return null;
    return r.words[v + 1] === 'yes' ? 'promise' : r.words[v + 1] === 'no' ? 'refusal' : null;
  }
  const kind = answering.get(r.lemma(v));
  if (!kind) return null;
  let i = v + 1;
  while (i < r.sentence(v).to && r.a.upos[i] === UPOS.ADV) i++;
  if (r.words[i] === 'to' && r.words[i + 1] === 'do' && /^(?:so|that|it)$/.test(r.words[i + 2] ?? '')) i += 3;
  return ends(r, i) ? kind : null;
}

const ends = (r: Reading, i: number): boolean =>
  i >= r.sentence(i - 1).to || /^[.,;:!–—”]$/.test(r.words[i]!) || opener(r, i) > 0;

/** “They have two months to reply.”: asked by whoever asked something of them before; of nobody who did, it only tells */
export function timed(r: Reading, found: readonly FoundDemand[]): FoundDemand[] {
  return found.flatMap(d => {
    if (d.by.length || r.lemma(d.trigger) !== 'have' || d.kind !== 'demand') return [d];
    // “has a month to answer, or its licence will lapse”
    const {to} = r.sentence(d.trigger);
    if (r.words.slice(d.head, to).some((w, k, rest) => w === 'or' && rest[k - 1] === ',')) return [d];
    const asked = found
      .filter(
        x =>
          x.trigger < d.trigger &&
          x.kind === 'demand' &&
          x.by.length > 0 &&
          r.a.sentOf[d.trigger]! - r.a.sentOf[x.trigger]! < 4 &&
          x.of.some(o => d.of.some(y => r.same(o, y))),
      )
      .sort((x, y) => y.trigger - x.trigger)[0];
    return asked ? [{...d, by: asked.by}] : [];
  });
}
