import {UPOS} from '../../tagset.ts';
import {build, type FoundDemand} from '../acts/build.ts';
import {conditionsOf} from '../conditions/terms.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {predicate} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {deeds} from '../words/deeds.ts';
import {harmful} from '../words/harm.ts';
import {errands} from '../words/made-known.ts';
import {isMenace} from './menaces.ts';

/** “Mali to withdraw troops from the delta”: a headline tells as fixed what whoever it opens with will do */
export function headlined(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  const {from, to} = r.sentence(v);
  if (r.words[v - 1] !== 'to' || v - 1 - from < 1 || v - 1 - from > 3 || !opensLine(r, from)) return [];
  if (r.a.upos[v - 2] !== UPOS.PROPN && r.known(v - 2) === null) return [];
  for (let j = from; j < to; j++) if (j !== v && isPredicate(r, j, v)) return [];
  const lemma = r.a.lemma[v]!;
  const by = deeds.has(lemma) || harmful.has(lemma) ? r.actorsOf(v - 2) : [];
  if (!by.length || errandsOnly(lemma)) return [];
  const kind = harmful.has(lemma) || isMenace(r, v, conditionsOf(r, v)) ? 'threat' : 'promise';
  const c = {head: v, run: predicate(r, v), of: [], verbal: true, addressed: false};
  return build(r, calendar, kind, by, c, v, false);
}

const errandsOnly = (lemma: string): boolean => errands.test(lemma) && lemma !== 'release';

function opensLine(r: Reading, from: number): boolean {
  const {text, start, end} = r.a;
  return from === 0 || /\n\s*$/.test(text.slice(end[from - 1]!, start[from]!));
}

/** a verb the sentence could be about, its name read as one left out: “Sanders to release” */
const isPredicate = (r: Reading, j: number, v: number): boolean =>
  /^(?:VBD|VBZ|VBP|MD)$/.test(r.xposOf(j)) &&
  j !== v - 2 &&
  !r.kids[j]!.some(k => k < j && /^(?:as|after|before|if|when|until|unless|while|that|which|who)$/.test(r.words[k]!));
