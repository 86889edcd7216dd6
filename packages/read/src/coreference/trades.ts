import type {Cast, LocalActor, Mention} from '../actors/cast.ts';
import type {Nominal} from '../actors/find-nominals.ts';
import {bodyKinds, firmNouns, tradeNouns} from '../actors/words/firms.ts';
import {child, isRelation} from '../language/tree.ts';
import {UPOS, XPOS} from '../tagset.ts';
import {demanderOf, isBarred} from './binding.ts';

/** words by which a body is called other than its name's own */
const kindred: {readonly [lemma: string]: string} = {
  union: 'union|association|federation|brotherhood|guild|teamsters|workers|local|confederation',
  bank: 'bank|\\p{L}+bank',
  company: 'company|corporation|corp|inc|ltd|airlines|motors|industries',
  firm: 'company|corporation|corp|inc|ltd',
  court: 'court|tribunal',
  agency: 'agency|service|bureau',
  alliance: 'alliance|coalition',
  coalition: 'coalition|alliance',
  trust: 'trust|hospitals?|hospital trust',
  club: 'club|fc|united|athletic|rovers|city',
  league: 'league|nfl|nhl|w?nba|mlb|mls|afl|nrl|ipl',
  airline: 'airlines?|airways|air|aviation',
};

/** A name that tells what its bearer is, and that it is no firm: a ministry, a union, a party. */
const publicName =
  /\b(?:Ministry|Department|Court|Council|Municipality|Party|Unions?|Association|Committee|Parliament|Assembly|Congress|Commission|Agency|Nations|Police|Army|Front|University|Federation|Guild|Brotherhood|Confederation|Service|League|Movement|Institute|Foundation|Authority|Alliance|Society|Hospital)\b/;

/** Firm by its name, or by nothing that says otherwise. */
export const isFirm = (cast: Cast, i: number): boolean => {
  const x = cast.actors[i]!;
  if (x.kind !== 'organisation' || !x.named || publicName.test(x.name)) return false;
  const as = cast.called.get(i);
  return !as || [...as].some(lemma => firmNouns.has(lemma) || tradeNouns.has(lemma));
};

const patterns = new Map<string, RegExp>();

/** what the name of a body so called has in it */
function patternOf(lemma: string): RegExp {
  let pattern = patterns.get(lemma);
  if (!pattern) patterns.set(lemma, (pattern = new RegExp(`\\b(?:${kindred[lemma] ?? lemma})s?\\b`, 'u')));
  return pattern;
}

const named = (x: LocalActor, lemma: string) => patternOf(lemma).test(x.name.toLowerCase());

/**
 * The body of a kind a description means, by what its name or a description beside it says: “the union” Amplex after “their
 * union, Amplex”, “the council” the Security Council. The last one before; where there is none, the only one the text names, if
 * it does (“the bank” of a first sentence, named in the third); -1.
 */
export function bodyCalled(cast: Cast, p: Nominal, before: readonly Mention[]): number {
  const {lemma} = p;
  const is = (i: number) => {
    const x = cast.actors[i]!;
    return (x.kind !== 'person' && x.kind !== 'people' && named(x, lemma)) || cast.called.get(i)?.has(lemma) === true;
  };
  for (let i = before.length - 1; i >= 0; i--) {
    const {form, actor, from, to} = before[i]!;
    if (form !== 'name') continue;
    if (is(actor)) return actor;
    // “the commission” after “the European Commission”, which is the Union's
    if (to - from > 1 && cast.actors[actor]!.kind === 'bloc' && patternOf(lemma).test(cast.word(to - 1).toLowerCase()))
      return actor;
  }
  return bodyKinds.has(lemma) ? onlyOne(cast, i => is(i) && !isBarred(cast, demanderOf(cast, p.head), i)) : -1;
}

/** The firm that “the company”, “the landlord” means; -1. */
export function firmMeant(cast: Cast, p: Nominal, before: readonly Mention[]): number {
  const trade = tradeNouns.has(p.lemma);
  if (p.plural || !(trade || firmNouns.has(p.lemma))) return -1;
  const said = sayer(cast, p.head);
  const barred = demanderOf(cast, p.head);
  if (said >= 0 && !isBarred(cast, barred, said) && isFirm(cast, said) && !p.modifiers) return said;
  const {a} = cast;
  let best = -1;
  const seen = new Set<number>();
  for (let k = before.length - 1; k >= 0; k--) {
    const m = before[k]!;
    if (m.form !== 'name' || !isFirm(cast, m.actor)) continue;
    seen.add(m.actor);
    if (best < 0) best = k;
    // of the sentence that last named one, the one it is about
    else if (a.sentOf[m.head] === a.sentOf[before[best]!.head] && isSubject(cast, m) && !isSubject(cast, before[best]!))
      best = k;
  }
  // “the bank”, “the property company” only where there is no other it could be
  if (best >= 0) return (trade || p.modifiers) && seen.size > 1 ? -1 : before[best]!.actor;
  // “the refinery is owned by Amplex”: which is not the refinery
  const v = a.head[p.head]!;
  const by = v >= 0 ? child(a, v, 'obl:agent') : -1;
  const other = by >= 0 ? cast.at(by)?.actor : undefined;
  return onlyOne(cast, i => i !== other && isFirm(cast, i) && !isBarred(cast, barred, i));
}

/** The firm of a land that “the British company”, “the US drugmaker” means: the only one so called beside its name, or the only other; -1. */
export function firmOfLand(cast: Cast, p: Nominal): number {
  const land = p.whose.length === 1 ? p.whose[0]!.entry?.actor : undefined;
  const calls = firmNouns.has(p.lemma) || tradeNouns.has(p.lemma) || makers.test(p.lemma);
  if (land?.kind !== 'state' || p.plural || !p.definite || !calls) return -1;
  const at = new Map<number, Set<string>>();
  for (const s of cast.names) {
    const m = cast.at(s.to - 1);
    if (m?.form !== 'name' || m.from !== s.from || !isFirm(cast, m.actor)) continue;
    const lands = at.get(m.actor) ?? new Set();
    const of = landBefore(cast, s.from);
    if (of) lands.add(of);
    at.set(m.actor, lands);
  }
  const own = [...at].filter(([, lands]) => lands.has(land.id));
  if (own.length) return own.length === 1 ? own[0]![0] : -1;
  const open = [...at].filter(([, lands]) => !lands.size);
  return at.size === 2 && open.length === 1 ? open[0]![0] : -1;
}

const makers = /^(?:\p{L}*maker|giant|group|rival|major|bidder|suitor)$/u;

/** the state whose firm a name in front of it says it is: “US drugmaker | Pfizer”, “Britain's | AstraZeneca” */
function landBefore(cast: Cast, from: number): string | null {
  const {a} = cast;
  for (let i = from - 1; i >= 0 && from - i < 6 && a.sentOf[i] === a.sentOf[from]; i--) {
    const name = cast.nameAt[i]! >= 0 ? cast.names[cast.nameAt[i]!]! : null;
    if (name) return name.entry?.actor.kind === 'state' ? name.entry.actor.id : null;
    if (a.xpos[i] !== XPOS.POS && a.upos[i] !== UPOS.NOUN && a.upos[i] !== UPOS.ADJ) return null;
  }
  return null;
}

const isSubject = (cast: Cast, m: Mention) => isRelation(cast.a, m.head, 'nsubj', 'nsubj:pass');

/** The only actor named in the text that fits; -1 where there is none or another. */
function onlyOne(cast: Cast, fits: (actor: number) => boolean): number {
  let one = -1;
  for (const i of cast.byName) {
    if (!fits(i)) continue;
    if (one >= 0) return -1;
    one = i;
  }
  return one;
}

/** Who says the clause that a word stands in, or for whom they speak; -1. */
function sayer(cast: Cast, i: number): number {
  const {a} = cast;
  for (let v = a.head[i]!, steps = 0; v >= 0 && steps < 6; v = a.head[v]!, steps++) {
    if (!isRelation(a, v, 'ccomp') || a.head[v]! < 0) continue;
    const subject = child(a, a.head[v]!, 'nsubj');
    const m = subject >= 0 ? cast.at(subject) : null;
    if (!m) return -1;
    const {speaksFor} = cast.actors[m.actor]!;
    return speaksFor >= 0 ? speaksFor : m.actor;
  }
  return -1;
}

/** Whom “a spokeswoman” of nobody in particular speaks for: the body the sentence before, or this one so far, is about; -1. */
export function spokenFor(cast: Cast, p: Pick<Mention, 'head'>, before: readonly Mention[]): number {
  const {a} = cast;
  for (let k = before.length - 1; k >= 0; k--) {
    const m = before[k]!;
    const away = a.sentOf[p.head]! - a.sentOf[m.head]!;
    if (away > 1) return -1;
    if (away === 0 && !isSubject(cast, m)) continue;
    const x = cast.actors[m.actor]!;
    if (isSubject(cast, m) && /^(?:organisation|government|state|armed-group|bloc)$/.test(x.kind)) return m.actor;
  }
  return -1;
}
