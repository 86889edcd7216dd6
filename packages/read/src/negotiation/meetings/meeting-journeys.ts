import {infinitive, nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';

/** whom one travels to see: “flew to Newbury to ask Chris Gent for a guarantee” */
export function journeyTo(r: Reading, v: number, who: readonly string[]): string[] {
  const to = infinitive(r, v, v);
  const act = to > v ? to : lateInfinitive(r, v);
  if (act < 0 || !/^(?:see|ask|tell|talk|speak|negotiate|confer|persuade|urge|plead|consult)$/.test(r.a.lemma[act]!))
    return [];
  const near = nounAfter(r, act) >= 0 ? nounAfter(r, act) : r.kid(act, 'obj');
  const whom = near > act ? near : r.oblique(act, 'with', 'to');
  return whom < act
    ? []
    : r.actorsOf(whom, [...who]).filter(x => r.isNamed(r.principal(x)) || r.context.kind?.(x) === 'person');
}

/** the infinitive behind a place and a day: “fly to Moscow on Thursday to see” */
function lateInfinitive(r: Reading, v: number): number {
  const {to} = r.sentence(v);
  for (let i = v + 1; i + 1 < Math.min(to, v + 11) && !/^[.;:]$/.test(r.words[i]!); i++)
    if (r.words[i] === 'to' && r.isVerb(i + 1) && r.xposOf(i + 1) === 'VB') return i + 1;
  return -1;
}

/** “to the table”, “back to the negotiating table” */
export function isTable(r: Reading, v: number): boolean {
  for (let j = v + 1; j < Math.min(r.sentence(v).to, v + 6); j++)
    if (r.words[j] === 'table') return r.words.slice(v, j).includes('to');
  return false;
}
