import {between, contested, dealing, gobetween, hostile, howMany, outside, within} from '../words/sides.ts';
import {firstFrom} from './in-order.ts';
import type {Parties} from './parties.ts';
import {Turns} from './turns.ts';

/** how many tokens to either side of “both sides” tell whose they are */
const reach = 1500;
/** by how much less a sentence tells for each that lies between, before and behind the words */
const fading = {before: 0.97, behind: 0.9};
/** the share that is left by sentences away, as far as one may be within reach */
const fadingBefore = Float64Array.from({length: reach + 1}, (_, away) => fading.before ** away);
const fadingBehind = Float64Array.from({length: reach + 1}, (_, away) => fading.behind ** away);
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

function pairUp(list: Pairing[], x: string, y: string, token: number, weight: number): void {
  if (x !== y) list.push(x < y ? {x, y, token, weight} : {x: y, y: x, token, weight});
}

/**
 * Who the sides of a text are: those named together (“between Israel and Hamas”), those who act on and speak to each other, and
 * never those who call on both of them or mediate.
 */
export class Adversaries {
  /** pairs named together, and of one who does something and another in its clause; each in order of the text */
  private readonly paired: Pairing[] = [];
  private readonly met: Pairing[] = [];
  private rivals: Map<string, Map<string, number>> | undefined;
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
      pairUp(this.paired, ids[0]!, ids[1]!, token, apart ? 5 : 2);
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
        pairUp(this.met, x, y, v, weight / (1 + seen.size));
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
    const sums = (this.rivals ??= this.sumRivals()).get(id) ?? [];
    return [...sums].sort((p, q) => q[1] - p[1] || (p[0] < q[0] ? -1 : 1))[0]?.[0] ?? null;
  }

  private sumRivals(): Map<string, Map<string, number>> {
    const out = new Map<string, Map<string, number>>();
    const add = (id: string, other: string, weight: number) => {
      if (this.outsiders.has(other)) return;
      const sums = out.get(id) ?? new Map<string, number>();
      out.set(id, sums.set(other, (sums.get(other) ?? 0) + weight));
    };
    for (const {x, y, weight} of [...this.paired, ...this.met]) {
      add(x, y, weight);
      add(y, x, weight);
    }
    return out;
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
    const times = this.timesNear(i);
    const ranked = [...times].sort((x, y) => y[1] - x[1]).map(([id]) => id);
    const own = new Set(but.map(b => this.r.principal(b)));
    const apart = new Set([...this.outsiders, ...own]);
    if (count !== 2) return this.several(i, count, times, ranked, apart);
    const pairings = this.pairingsNear(i);
    const likely = answering ? ranked.slice(0, foremost) : ranked.filter(id => !apart.has(id)).slice(0, 2);
    for (const [k, a] of likely.entries())
      for (const b of likely.slice(0, k)) {
        const [x, y] = a < b ? [a, b] : [b, a];
        if (!pairings.has(`${x} ${y}`)) pairings.set(`${x} ${y}`, {x, y, token: i, weight: 0});
      }
    const best = this.mostAtOdds(i, pairings.values(), times, apart, answering);
    if (best) return [best.x, best.y];
    for (const without of [apart, own]) {
      const top = ranked.filter(id => !without.has(id)).slice(0, 2);
      if (top.length === 2) return top;
    }
    return [];
  }

  /** how much each principal is spoken of around token i */
  private timesNear(i: number): Map<string, number> {
    const {r} = this;
    const times = new Map<string, number>();
    const known = new Map<string, {id: string; weight: number}>();
    for (const {actor, token} of near(this.order, i)) {
      let one = known.get(actor);
      if (!one) {
        const id = r.principal(actor);
        one = {id, weight: r.weightOf(id)};
        known.set(actor, one);
      }
      times.set(one.id, (times.get(one.id) ?? 0) + one.weight * this.fades(i, token));
    }
    return times;
  }

  /** each pair around token i once, by how much it is at odds there */
  private pairingsNear(i: number): Map<string, Pairing> {
    const sums = new Map<string, Pairing>();
    for (const list of [this.paired, this.met])
      for (const p of near(list, i)) {
        const key = `${p.x} ${p.y}`;
        const had = sums.get(key);
        const weight = p.weight * this.fades(i, p.token);
        if (had) had.weight += weight;
        else sums.set(key, {...p, weight});
      }
    return sums;
  }

  private fades(i: number, token: number): number {
    const {sentOf} = this.r.a;
    const away = sentOf[i]! - sentOf[token]!;
    return away < 0 ? (fadingBehind[-away] ?? 0) : (fadingBefore[away] ?? 0);
  }

  /** “the three countries”: as many as are named side by side, else those most spoken of */
  private several(
    i: number,
    count: number,
    times: ReadonlyMap<string, number>,
    ranked: readonly string[],
    apart: ReadonlySet<string>,
  ): string[] {
    let best: {ids: string[]; sum: number} | null = null;
    for (const {ids} of near(this.r.groups, i)) {
      if (ids.length !== count) continue;
      const sum = ids.reduce((n, id) => n + (times.get(id) ?? 0), 0);
      if (!best || sum > best.sum) best = {ids, sum};
    }
    if (best) return best.ids;
    const top = ranked.filter(id => !apart.has(id));
    return top.length >= count ? top.slice(0, count) : [];
  }

  /** whoever speaks of both sides may be one of them, where nobody else is nearly so much at odds */
  private mostAtOdds(
    i: number,
    pairings: Iterable<Pairing>,
    times: ReadonlyMap<string, number>,
    apart: ReadonlySet<string>,
    answering: boolean,
  ): Pairing | null {
    const {r} = this;
    // “neither” may have been made somebody
    const itself = r.known(i);
    let best: {p: Pairing; score: number} | null = null;
    let own: {p: Pairing; score: number} | null = null;
    for (const p of pairings) {
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
    if (own && (!best || own.score > 2 * best.score)) return own.p;
    return best?.p ?? null;
  }
}

/** those of a list in order of the text that stand within reach of token i */
const near = <T extends {token: number}>(list: readonly T[], i: number): T[] =>
  list.slice(firstFrom(list, i - reach + 1), firstFrom(list, i + reach));

/** how many “the three countries”, “both camps” are; null for “all parties”, who are no certain number */
export function countOf(r: Parties, i: number): number | null {
  const words = r.kids[i]!.map(j => r.words[j]!);
  for (const w of words) if (howMany[w]) return howMany[w]!;
  if (words.some(w => /^(?:all|other|every|seven|eight|ten)$/.test(w))) return null;
  if (r.words[i - 1] === 'the' && r.words[i - 2] === 'of' && r.words[i - 3] === 'all') return null;
  return 2;
}
