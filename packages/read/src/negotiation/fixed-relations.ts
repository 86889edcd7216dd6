import {betweenWhom, named, theTwo} from './mediations.ts';
import type {Reading} from './reading.ts';
import {doers, others} from './relation-sides.ts';
import type {Push} from './relations.ts';
import {fixed} from './words/relations.ts';

/** “passed messages between the two”, “supplies weapons to the rebels”, “belongs to NATO”, “sides with them”, “holds a stake in the firm” */
export function byFixed(r: Reading, v: number, push: Push): void {
  const found = fixed.find(f => f.verb.test(r.a.lemma[v]!));
  const told = heardOf(r, v);
  if (!found || r.passive(v) || (r.infinitival(v) && told < 0) || !r.isReal(told < 0 ? v : told)) return;
  for (const f of fixed) {
    if (!f.verb.test(r.a.lemma[v]!)) continue;
    const object = r.kid(v, 'obj');
    if (f.object && !(object > v && f.object.test(r.a.lemma[object]!))) continue;
    const from = doers(r, told < 0 ? v : told);
    if (!from.length) return;
    // “control of the army belongs to Parliament”: the control
    if (f.kind === 'membership' && r.known(r.subjectOf(v)) === null && r.oblique(r.subjectOf(v), 'of', 'over') > 0)
      return;
    if (f.kind === 'mediation') {
      // “has chaired all eleven rounds”
      const told = f.behind ? [] : betweenWhom(r, v, from);
      const between = told.length > 1 || !f.chairs ? told : theTwo(r, v, from);
      if (f.behind) {
        // “Chad and Libya negotiated through Qatar”
        const through = r.oblique(v, ...f.behind);
        const who = through > v && from.length > 1 ? named(r, through) : null;
        if (who !== null) push([who], from, f.kind, {from: v, to: r.hi[through]!}, v);
      } else if (between.length > 1) push(from, between, f.kind, {from: v, to: Math.max(v + 1, r.hi[v]!)}, v);
      continue;
    }
    if (f.given) {
      const thing = r.oblique(v, 'with');
      if (object > v && thing > object && (r.known(object) !== null || r.xposOf(object) === 'PRP'))
        push(from, r.actorsOf(object, from), f.kind, {from: v, to: Math.max(thing + 1, r.hi[object]!)}, v);
      continue;
    }
    const at = f.object && object > v ? [object, v] : [v];
    const target = f.behind ? Math.max(...at.map(i => r.oblique(i, ...f.behind!))) : object;
    // “stands by it”: what was said or done
    if (target <= v || !r.isNominal(target) || (/^(?:stand|side)$/.test(r.a.lemma[v]!) && r.words[target] === 'it'))
      continue;
    if (f.owner) {
      const whose = r.kid(target, 'nmod:poss');
      if (whose >= 0) push(from, others(r, whose, from), f.kind, {from: v, to: target + 1}, v);
      continue;
    }
    if (f.seat) {
      if (seats.test(r.a.lemma[target]!)) push(from, others(r, target, from), f.kind, {from: v, to: target + 1}, v);
      continue;
    }
    const to = f.body
      ? [named(r, target)].filter((x): x is string => x !== null && isBody(r, x))
      : others(r, target, from);
    if (f.body && !from.every(x => /^(?:state|government|organisation)$/.test(r.context.kind?.(x) ?? 'state')))
      continue;
    push(f.turned ? to : from, f.turned ? from : to, f.kind, {from: v, to: Math.max(target + 1, r.hi[target]!)}, v);
  }
}

/** What people sit on who are members. By lemma. */
const seats = /^(?:board|council|committee|commission|panel|cabinet|court|bench)$/;

/** “is believed to side with them”: the verb by which one hears of it; -1 when none */
function heardOf(r: Reading, v: number): number {
  const over = r.a.head[v]!;
  return r.infinitival(v) &&
    over >= 0 &&
    over < v &&
    /^(?:believed|thought|said|reported|alleged|suspected|known|rumou?red|understood)$/.test(r.words[over]!) &&
    r.passiveForm(over)
    ? over
    : -1;
}

/** what has members: not “joined the ships” */
const isBody = (r: Reading, id: string): boolean => /^(?:bloc|organisation)$/.test(r.context.kind?.(id) ?? 'bloc');
