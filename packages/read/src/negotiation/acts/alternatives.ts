import {UPOS} from '../../tagset.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {predicate, type Run, spanOf, trimmed} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {build, type FoundDemand} from './build.ts';

/** What befalls one who does not comply. By lemma. */
const befalls = /^(?:face|risk|lose|suffer|forfeit|see|expect|pay|resign|quit|leave|move|go|answer|stand|have)$/;

/** Of these what is asked of nobody. */
const onlyBefalls = /^(?:face|risk|lose|suffer|forfeit|see|expect)$/;

/**
 * “ordered them to leave by noon or face arrest”, “asked Poland to withdraw the permits or be taken to court”: what stands behind “or” is
 * threatened by the one who demands, and no part of what is demanded. What was found of it as a demand is cut short or taken out of `found`.
 */
export function alternatives(r: Reading, calendar: Calendar, found: FoundDemand[]): FoundDemand[] {
  const out: FoundDemand[] = [];
  const seen = new Set<number>();
  for (const d of [...found]) {
    if (d.kind !== 'demand' || !found.includes(d)) continue;
    const other = clauseBehind(r, d);
    const or = other?.or ?? (r.isVerbal(d.head) ? orBehind(r, d.head) : -1);
    if (or < 0) continue;
    if (d.run.to > or) {
      d.run = trimmed(r, {from: d.run.from, to: or});
      d.act = [spanOf(r, d.run)];
    }
    // “or else they will leave” is no term of what is demanded
    if (d.conditions.some(c => c.from === or)) {
      d.conditions = d.conditions.filter(c => c.from !== or);
      d.given = d.conditions.map(c => spanOf(r, c));
    }
    const head = other?.head ?? (r.words[or + 1] === 'be' ? or + 2 : or + 1);
    // “must repay it or face a suit”: nobody is asked to face one
    const twin = found.findIndex(x => x.kind === 'demand' && x.head === head);
    if (twin >= 0 && onlyBefalls.test(r.a.lemma[head]!)) found.splice(twin, 1);
    if (seen.has(head) || found.some(x => x.kind === 'threat' && x.head === head)) continue;
    seen.add(head);
    const run = other?.run ?? {from: or + 1, to: Math.max(predicate(r, head).to, head + 1)};
    out.push(
      ...build(r, calendar, 'threat', d.by, {head, run, of: d.of, verbal: true, addressed: true}, d.trigger, false),
    );
  }
  return out;
}

/** “wants a report by Friday or she will close the place”, “…, or its licence will be revoked”: the clause behind “or”, its subject left out where it is who demands */
function clauseBehind(r: Reading, d: FoundDemand): {or: number; head: number; run: Run} | null {
  const {to} = r.sentence(d.head);
  for (let i = d.head + 1; i + 3 < Math.min(to, d.head + 40); i++) {
    if (/^[.;!?]$/.test(r.words[i]!) || (r.words[i] === '”' && r.words[i + 1] !== 'or')) return null;
    if (r.words[i] !== 'or') continue;
    for (let v = i + 2; v < Math.min(to, i + 12) && !/^[.,;:!?”]$/.test(r.words[v]!); v++) {
      if (r.isVerb(v) && /^(?:will|would|'ll|'d|can|could|may|might)$/.test(r.modal(v) ?? '') && !r.isQuestion(v)) {
        const subject = r.subjectOf(v);
        if (subject <= i || subject >= v) return null;
        const ours =
          /^(?:it|he|she|we|i|they)$/.test(r.words[subject]!) ||
          r.actorsOf(subject).some(x => d.by.some(b => r.same(x, b)));
        const own = predicate(r, v);
        const first = r.words[i + 1] === 'else' ? i + 2 : i + 1;
        return {or: i, head: v, run: ours && !r.passive(v) ? own : {from: first, to: own.to}};
      }
      if (r.isVerb(v) && /^(?:VBD|VBZ|VBP)$/.test(r.xposOf(v)) && r.a.upos[v] === UPOS.VERB) return null;
    }
  }
  return null;
}

/** the “or” with “face …” or “be taken …” behind it, in the same clause; -1 when there is none */
function orBehind(r: Reading, v: number): number {
  const {to} = r.sentence(v);
  for (let i = v + 1; i + 2 < Math.min(to, v + 40); i++) {
    if (/^[.;:!?”]$/.test(r.words[i]!)) return -1;
    if (r.words[i] !== 'or') continue;
    if (r.words[i + 1] === 'be' && /^VB[ND]$/.test(r.xposOf(i + 2))) return i;
    if (befalls.test(r.a.lemma[i + 1]!) && /^(?:VB|VBP|NN)$/.test(r.xposOf(i + 1))) return i;
  }
  return -1;
}
