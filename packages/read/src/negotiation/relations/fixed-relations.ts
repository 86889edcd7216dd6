import type {Reading} from '../reading/reading.ts';
import {fixed} from '../words/relations.ts';
import {betweenWhom, named, theTwo} from './mediations.ts';
import {doers, others} from './relation-sides.ts';
import type {Push} from './relations.ts';

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
    // “has no control over”
    if (f.object && r.kids[object]!.some(j => /^(?:no|little|scant)$/.test(r.words[j]!))) continue;
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
    // “gives the Taliban shelter and money”
    if (f.dative) {
      // “gives the Taliban | shelter” is read as a shelter of theirs
      const inside = r.kid(object, 'compound');
      const whom = r.kid(v, 'iobj') > v || inside < 0 || r.oblique(v, 'to') > v ? r.kid(v, 'iobj') : inside;
      if (whom > v && object > whom && r.known(whom) !== null)
        push(from, others(r, whom, from), f.kind, {from: v, to: object + 1}, v);
      continue;
    }
    if (f.given) {
      const thing = r.oblique(v, 'with');
      if (object > v && thing > object && (r.known(object) !== null || r.xposOf(object) === 'PRP'))
        push(from, r.actorsOf(object, from, false), f.kind, {from: v, to: Math.max(thing + 1, r.hi[object]!)}, v);
      continue;
    }
    const at = f.object && object > v ? [object, v] : [v];
    const whose = f.whose && object > v ? r.kid(object, 'nmod:poss') : -1;
    const target = whose >= 0 ? whose : f.behind ? Math.max(...at.map(i => r.oblique(i, ...f.behind!))) : object;
    // “Turkey and Qatar formed an alliance”: with each other
    if (f.kind === 'alliance' && from.length === 2 && target <= v && f.object) {
      push([from[0]!], [from[1]!], f.kind, {from: v, to: object + 1}, v);
      continue;
    }
    // “answered to his name”
    if (r.a.lemma[v] === 'answer' && from.some(x => r.context.kind?.(x) === 'person')) continue;
    // “stands by it”: what was said or done
    if (target <= v || !r.isNominal(target) || (/^(?:stand|side)$/.test(r.a.lemma[v]!) && r.words[target] === 'it'))
      continue;
    if (f.owner) {
      const whose = r.kid(target, 'nmod:poss');
      if (whose >= 0) push(from, others(r, whose, from), f.kind, {from: v, to: target + 1}, v);
      continue;
    }
    if (f.seat) {
      if (seats.test(r.a.lemma[target]!)) push(from, seatOf(r, target), f.kind, {from: v, to: r.hi[target]!}, v);
      continue;
    }
    // “joined the negotiating table along with the Authority”
    if (f.body && /^(?:table|talk|negotiation|call|effort|protest)$/.test(r.a.lemma[target]!)) continue;
    // “belonged to the first group of its backers”
    if (f.body && r.xposOf(target) === 'NN' && r.oblique(target, 'of') > target) continue;
    const to = f.body
      ? [named(r, target) ?? (r.xposOf(target) === 'PRP' ? r.known(target) : null)].filter(
          (x): x is string => x !== null && r.isNamed(x) && isBody(r, x),
        )
      : others(r, target, from);
    const bodily = (x: string) =>
      /^(?:state|government|organisation|armed-group)$/.test(r.context.kind?.(x) ?? 'state');
    if (f.body && !from.every(bodily) && !to.every(x => joined.test(r.context.nameOf?.(x) ?? ''))) continue;
    push(
      f.turned ? to : from,
      f.turned ? from : to,
      f.kind,
      {from: v, to: Math.max(target + 1, r.hi[target]!, whose >= 0 ? object + 1 : 0)},
      v,
    );
  }
}

/** What people sit on who are members. By lemma. */
const seats = /^(?:board|council|committee|commission|panel|cabinet|court|bench)$/i;

/** the body with a name, else whose it is: “the board of Gazprom”; nobody for “the board” */
function seatOf(r: Reading, i: number): string[] {
  const own = r.actorsOf(i).filter(x => r.isNamed(x));
  if (own.length && /^NNPS?$/.test(r.xposOf(i))) return own;
  const whose = r.kid(i, 'nmod:poss', 'compound');
  const body = r.actorsOf(whose >= 0 ? whose : r.oblique(i, 'of', 'at')).filter(x => r.isNamed(x));
  // “the fisheries board”
  return body.length || whose < 0 ? body : others(r, i, []);
}

/** “is believed to side with them”: the verb by which one hears of it; -1 when none */
export function heardOf(r: Reading, v: number): number {
  const over = r.a.head[v]!;
  return r.infinitival(v) &&
    over >= 0 &&
    over < v &&
    /^(?:believed|thought|said|reported|alleged|suspected|known|rumou?red|understood)$/.test(r.words[over]!) &&
    r.passiveForm(over)
    ? over
    : -1;
}

/** Bodies that persons join and belong to, by name. */
const joined =
  /\b(?:party|front|league|movement|brotherhood|federation|union|congress|association|democrats|republicans)\b/i;

/** what has members: not “joined the ships” */
const isBody = (r: Reading, id: string): boolean => /^(?:bloc|organisation)$/.test(r.context.kind?.(id) ?? 'bloc');
