import {between, contested, dealing, gobetween, hostile, howMany, outside, within} from '../words/sides.ts';
import type {Parties} from './parties.ts';
import {Turns} from './turns.ts';

/** how many tokens to either side of “both sides” tell whose they are */
const reach = 1500;
/** by how much less a sentence tells for each that lies between, before and behind the words */
const fading = {before: 0.97, behind: 0.9};
/** how often somebody without a name must be spoken of to be a side */
const standing = 2;
/** how many of those most spoken of may be at odds though no clause holds both */
const foremost = 7;
/** by how much less a body and a part of it that bears its name are two sides */
const partly = 0.14;

interface Pairing {
  x: string;
  y: string;
  token: number;
  weight: number;
}

/**
 * Who the sides of a text are: those named together (“between Israel and Hamas”), those who act on and speak to each other, and
 * never those who call on both of them or mediate.
 */
export class Adversaries {
  private readonly pairings: Pairing[] = [];
  private readonly outsiders = new Set<string>();
  /** those who do something or to whom somebody does, or who are named beside one other */
  private readonly dealers = new Set<string>();
  private turns: Turns | undefined;
  private readonly r: Parties;
  /** mentions of all who may be a side, in order: those named, and those without a name of whom the text speaks again */
  private readonly order: {actor: string; token: number}[];

  constructor(r: Parties) {
    this.r = r;
    const times = new Map<string, number>();
    for (const {actor} of r.described) times.set(actor, (times.get(actor) ?? 0) + 1);
    const mayStand = ({actor}: {actor: string}) =>
      times.get(actor)! >= standing && !contested.test(r.context.nameOf?.(actor) ?? '');
    this.order = [...r.order, ...r.described.filter(mayStand)].sort((x, y) => x.token - y.token);
    this.named();
    this.acting();
    this.standing();
  }

  private pair(x: string, y: string, token: number, weight: number): void {
    if (x !== y) this.pairings.push(x < y ? {x, y, token, weight} : {x: y, y: x, token, weight});
  }

  /** “Egypt and Ethiopia”, “between the army and the rebels” */
  private named(): void {
    const {r} = this;
    for (const {ids, token} of r.groups) {
      if (ids.length !== 2) continue;
      const {from} = r.sentence(token);
      let at = token;
      while (at > from && token - at < 12 && r.words[at] !== 'between') at--;
      for (const id of ids) this.dealers.add(id);
      const apart = r.words[at] === 'between' || between.test(r.words[token + 1] ?? '');
      this.pair(ids[0]!, ids[1]!, token, apart ? 5 : 2);
    }
  }

  /** who is the subject of a verb, and who else stands in its clause */
  private acting(): void {
    const {r} = this;
    let k = 0;
    for (let v = 0; v < r.a.n; v++) {
      if (!r.isVerb(v) || r.skipped[v]) continue;
      const subject = r.kid(v, 'nsubj', 'nsubj:pass');
      const by = subject >= 0 ? r.known(subject) : null;
      if (by === null) continue;
      const x = r.principal(by);
      this.dealers.add(x);
      for (const j of r.kids[v]!) {
        const other = r.is(j, 'obj', 'iobj', 'obl') ? r.known(j) : null;
        if (other !== null) this.dealers.add(r.principal(other));
      }
      const lemma = r.lemma(v);
      const weight = hostile.test(lemma) ? 2 : dealing.test(lemma) ? 1 : 0.4;
      while (k > 0 && this.order[k - 1]!.token > v) k--;
      while (k < this.order.length && this.order[k]!.token <= v) k++;
      const seen = new Set<string>();
      for (let j = k; j < this.order.length && this.order[j]!.token < r.hi[v]!; j++) {
        const y = r.principal(this.order[j]!.actor);
        if (y === x || seen.has(y)) continue;
        this.pair(x, y, v, weight / (1 + seen.size));
        seen.add(y);
      }
    }
  }

  /** who calls on both sides, brings them together or is called a mediator */
  private standing(): void {
    const {r} = this;
    for (let i = 0; i < r.a.n; i++) {
      if (r.skipped[i]) continue;
      if (gobetween.test(r.words[i]!)) {
        const id = r.known(i);
        if (id !== null) this.outsiders.add(r.principal(id)).add(id);
        for (const j of r.kids[i]!)
          if (r.is(j, 'flat', 'appos', 'nmod:desc')) {
            const name = r.known(j);
            if (name !== null) this.outsiders.add(r.principal(name)).add(name);
          }
      }
      if (!r.isVerb(i) || !outside.test(r.lemma(i))) continue;
      const lemma = r.lemma(i);
      const brings = /^(?:broker|mediate|facilitate|host|chair|convene|shuttle)$/.test(lemma);
      const to = Math.min(r.hi[i]!, i + 8);
      let pair = brings;
      for (let j = i + 1; j < to && !pair; j++) pair = r.isPair(j) && !r.isVerb(j - 1);
      if (!pair) continue;
      const subject = r.passive(i) ? r.oblique(i, 'by') : r.kid(i, 'nsubj');
      const id = subject >= 0 ? r.known(subject) : null;
      if (id !== null) this.outsiders.add(r.principal(id));
    }
  }

  /** whom the text sets against this actor most, or null */
  against(id: string): string | null {
    const sums = new Map<string, number>();
    for (const {x, y, weight} of this.pairings) {
      const other = x === id ? y : y === id ? x : null;
      if (other !== null && !this.outsiders.has(other)) sums.set(other, (sums.get(other) ?? 0) + weight);
    }
    return [...sums].sort((p, q) => q[1] - p[1] || (p[0] < q[0] ? -1 : 1))[0]?.[0] ?? null;
  }

  /** does or undergoes something in the text, or is named beside one other; not what is only spoken of: “a budget for the ministry” */
  deals(id: string): boolean {
    return this.dealers.has(this.r.principal(id));
  }

  /** “Crumb Foods” and “Crumb Foods Cakes” are seldom two sides */
  private apartness(x: string, y: string): number {
    const [short, long] = [x, y]
      .map(id => (this.r.context.nameOf?.(id) ?? '').toLowerCase())
      .sort((p, q) => p.length - q.length) as [string, string];
    return short !== '' && ` ${long} `.includes(` ${short} `) && !within.test(long.replace(short, '')) ? partly : 1;
  }

  /** the sides at token i, as many as the words say; none where the text has not that many; whoever asks both means those who answer each other */
  at(i: number, but: readonly string[], count: number, answering = false): string[] {
    const {r} = this;
    const apart = new Set([...this.outsiders, ...but.map(b => r.principal(b))]);
    // “neither” may have been made somebody
    const itself = r.known(i);
    const near = (token: number) => Math.abs(token - i) < reach;
    const here = r.a.sentOf[i]!;
    const fades = (token: number) => {
      const away = here - r.a.sentOf[token]!;
      return away < 0 ? fading.behind ** -away : fading.before ** away;
    };
    const times = new Map<string, number>();
    for (const {actor, token} of this.order) {
      if (!near(token)) continue;
      const id = r.principal(actor);
      times.set(id, (times.get(id) ?? 0) + r.weightOf(id) * fades(token));
    }
    if (count !== 2) {
      let best: {ids: string[]; sum: number} | null = null;
      for (const {ids, token} of r.groups) {
        if (!near(token) || ids.length !== count) continue;
        const sum = ids.reduce((n, id) => n + (times.get(id) ?? 0), 0);
        if (!best || sum > best.sum) best = {ids, sum};
      }
      if (best) return best.ids;
      const top = [...times].filter(([id]) => !apart.has(id)).sort((x, y) => y[1] - x[1]);
      return top.length >= count ? top.slice(0, count).map(([id]) => id) : [];
    }
    const sums = new Map<string, Pairing>();
    for (const p of this.pairings) {
      if (!near(p.token)) continue;
      const key = `${p.x} ${p.y}`;
      const had = sums.get(key);
      const weight = p.weight * fades(p.token);
      if (had) had.weight += weight;
      else sums.set(key, {...p, weight});
    }
    const ranked = [...times].sort((x, y) => y[1] - x[1]).map(([id]) => id);
    const most = ranked.filter(id => answering || !apart.has(id));
    for (const [k, a] of most.slice(0, answering ? foremost : 2).entries())
      for (const b of most.slice(0, k)) {
        const [x, y] = a < b ? [a, b] : [b, a];
        if (!sums.has(`${x} ${y}`)) sums.set(`${x} ${y}`, {x, y, token: i, weight: 0});
      }
    // whoever speaks of both sides may be one of them, where nobody else is nearly so much at odds
    let best: {p: Pairing; score: number} | null = null;
    let own: {p: Pairing; score: number} | null = null;
    for (const p of sums.values()) {
      if ([p.x, p.y].some(id => (answering && id === itself) || this.outsiders.has(id))) continue;
      const both = Math.min(times.get(p.x) ?? 0, times.get(p.y) ?? 0);
      const turns = answering
        ? (1 + (this.turns ??= new Turns(r)).between(p.x, p.y)) ** 2 * this.apartness(p.x, p.y)
        : 1;
      const score = (p.weight + both) * turns * r.weightOf(p.x) * r.weightOf(p.y);
      if (apart.has(p.x) || apart.has(p.y)) {
        if (!own || score > own.score) own = {p, score};
      } else if (!best || score > best.score) best = {p, score};
    }
    if (own && (!best || own.score > 2 * best.score)) best = own;
    if (best) return [best.p.x, best.p.y];
    for (const without of [apart, new Set(but.map(b => r.principal(b)))]) {
      const top = ranked.filter(id => !without.has(id)).slice(0, 2);
      if (top.length === 2) return top;
    }
    return [];
  }
}

/** how many “the three countries”, “both camps” are; null for “all parties”, who are no certain number */
export function countOf(r: Parties, i: number): number | null {
  const words = r.kids[i]!.map(j => r.words[j]!);
  for (const w of words) if (howMany[w]) return howMany[w]!;
  if (words.some(w => /^(?:all|other|every|seven|eight|ten)$/.test(w))) return null;
  if (r.words[i - 1] === 'the' && r.words[i - 2] === 'of' && r.words[i - 3] === 'all') return null;
  return 2;
}
