import type {Cast, Mention} from '../actors/cast.ts';
import {phraseActor} from '../actors/described.ts';
import type {Nominal} from '../actors/find-nominals.ts';
import {gazetteer} from '../actors/gazetteer.ts';
import {isBelief, looseBodies} from '../actors/nominals.ts';
import {lower} from '../actors/phrases.ts';
import {unnamedOffices} from '../actors/words/agents.ts';
import {DEPREL, XPOS} from '../tagset.ts';
import {demanderOf, isBarred} from './binding.ts';
import {bodyCalled, firmMeant} from './trades.ts';

const fighters = new Set(
  'rebel guerrilla insurgent militant fighter gunman militiaman separatist jihadist extremist terrorist paramilitary'.split(
    ' ',
  ),
);
const bodies = new Set(
  'group organization organisation movement party company firm union agency council committee coalition alliance network association federation league front bank newspaper corporation commission court parliament institute station militia faction trust fund regulator club airline university hospital operator ministry department'.split(
    ' ',
  ),
);

/**
 * Whom a description without a name means: “the regime” the state whose regime was spoken of, “the minister” the last
 * person with that office, “the rebels” the rebels named before. A description that nothing before fits is an actor of
 * its own. `before` are the mentions in front of it, latest last.
 */
export function resolveDefinite(cast: Cast, p: Nominal, before: readonly Mention[]): number {
  const settled = referent(cast, p, before);
  if (settled >= 0) return settled;
  // “the country's largest port”: of whoever governs it, where no state is named
  const unnamed = p.noun.sort === 'government' && p.lemma !== 'junta' && !p.plural && !p.modifiers && p.definite;
  return phraseActor(cast, unnamed ? {...p, label: 'government'} : p, p.noun.kind, null);
}

/** Whom a description means among those before it, or -1. */
export function referent(cast: Cast, p: Nominal, before: readonly Mention[]): number {
  const {sort} = p.noun;
  const barred = p.definite ? demanderOf(cast, p.head) : -1;
  const recent = before.length > 400 ? before.slice(-400) : before;
  const near = barred < 0 ? recent : recent.filter(m => !isBarred(cast, barred, m.actor));
  // “the government recognised by the UN”: one of several, which no state named before is
  const oneOf = p.head + 1 < cast.a.n && /^(?:recogni[sz]ed|backed|based)$/.test(lower(cast.a, p.head + 1));
  if (sort === 'government' && !oneOf && (p.definite || !p.modifiers) && (!p.plural || p.lemma === 'authority')) {
    const state = lastState(cast, near, p);
    if (state >= 0) return state;
  } else if (p.definite && (sort === 'leader' || sort === 'spokesman')) {
    const holder = p.plural ? -1 : lastHolder(cast, near, p);
    if (holder >= 0) return holder;
    const official = p.modifiers || p.plural || p.whose.length ? -1 : lastOfficial(cast, near, p);
    if (official >= 0) return official;
    if (!p.plural && !p.whose.length) return unofficed(cast, near, p);
  } else if (p.definite && sort === 'organ') {
    const same = lastMatching(near, m => {
      const x = cast.actors[m.actor]!;
      // “the ministry” after “Russia's defence ministry”
      const key = organKey(p.lemma);
      return x.key.startsWith('organ:') && (x.key.endsWith(`|${key}`) || (!p.modifiers && x.key.endsWith(` ${key}`)));
    });
    if (same >= 0) return same;
    const named = bodies.has(p.lemma) ? bodyCalled(cast, p, near) : -1;
    if (named >= 0) return named;
    // “the council” after “the city council”
    if (!p.modifiers && !p.plural)
      return lastMatching(near, m => m.form === 'nominal' && lastWord(cast, m) === p.lemma);
  } else if (p.definite && p.noun.kind !== 'people') {
    const kind = p.noun.kind;
    const same = lastMatching(near, m => lastWord(cast, m) === p.lemma || lastWord(cast, m) === `${p.lemma}s`);
    const body = bodies.has(p.lemma) && kind === 'organisation' && !p.plural;
    const bare = body && !p.modifiers ? bodyCalled(cast, p, near) : -1;
    if (bare >= 0) return bare;
    // “the guerrilla group” is who fights, and no company named since
    if (looseBodies.has(p.lemma) && /^(?:guerrilla|rebel|insurgent|militant|armed)$/.test(p.modifiers)) {
      const one = onlyFighters(cast, near, p);
      if (one >= 0) return one;
    }
    // “the regional bloc”
    const bloc =
      (p.lemma === 'bloc' || (looseBodies.has(p.lemma) && /^(?:sub-?)?regional$/.test(p.modifiers))) && !p.plural
        ? lastMatching(near, m => m.form === 'name' && cast.actors[m.actor]!.kind === 'bloc')
        : -1;
    if (bloc >= 0) return bloc;
    const firm = firmMeant(cast, p, near);
    if (firm >= 0) return firm;
    if (same >= 0 && !p.modifiers) return same;
    if (body) {
      const named = p.modifiers ? bodyCalled(cast, p, near) : -1;
      if (named >= 0) return named;
      // “the Kestrian group” of one named just before, since whose it is says no more than “Kestrian”
      const landed = p.whose.every(n => n.entry?.use === 'adjective');
      if (looseBodies.has(p.lemma) && !p.plural && landed) {
        const belief = isBelief(p.modifiers);
        // “the Shia movement”, only where it was named just before
        const any = lastMatching(near.slice(p.whose.length || (p.modifiers && !belief) ? -12 : -30), m => {
          const x = cast.actors[m.actor]!;
          // the Security Council is no “Islamist group”, nor any group
          const loose = x.kind === 'organisation' && !belief && !(isLoose.test(p.lemma) && isAgency(x.key));
          return m.form === 'name' && (loose || x.kind === 'armed-group');
        });
        if (any >= 0) return any;
      }
    }
    if (kind === 'armed-group' && fighters.has(p.lemma) && !p.modifiers) {
      const any = lastMatching(near, m => isFighting(cast, m, p));
      if (any >= 0) return any;
    }
    if (kind === 'armed-group' && fighters.has(p.lemma) && isBelief(p.modifiers)) return onlyFighters(cast, near, p);
  } else if (p.noun.kind === 'armed-group' && p.plural && fighters.has(p.lemma) && !p.modifiers && !p.whose.length) {
    // “rebels set conditions” after a text has named some
    if (isBare(cast, p)) return onlyFighters(cast, near, p);
  } else if (p.definite && !p.modifiers && !p.whose.length) {
    const same = lastMatching(
      near,
      m => m.form === 'nominal' && cast.word(m.head).toLowerCase() === cast.word(p.head).toLowerCase(),
    );
    if (same >= 0) return same;
  } else if (p.noun.kind === 'people' && p.plural && !p.modifiers && !p.whose.length) {
    // “900 cleaners” after the headline's “Hospital cleaners”
    return lastMatching(
      near,
      m => m.form === 'nominal' && cast.inHeadline(m.head) && lastWord(cast, m) === cast.word(p.head).toLowerCase(),
    );
  }
  return -1;
}

const isLoose = /^(?:group|movement|network)$/;
/** a body of states or a court, known by its name */
const isAgency = (key: string): boolean => /^(?:organisation|bloc)$/.test(gazetteer().known(key)?.kind ?? '');

const isBare = (cast: Cast, p: Nominal): boolean => p.from === p.head && !cast.inHeadline(p.head);

/** Fighters told of before a description of fighters who may be them: not “government” ones, nor those it stands against or beside. */
function isFighting(cast: Cast, m: Mention, p: Nominal): boolean {
  const {a} = cast;
  if (m.form === 'pronoun' || cast.actors[m.actor]!.kind !== 'armed-group') return false;
  // “the president's FLA government forces against the rebels”
  if (/^(?:government|state|federal|regime)$/.test(m.to < a.n ? lower(a, m.to) : '')) return false;
  if (a.sentOf[m.head] !== a.sentOf[p.head] || p.from === 0) return true;
  return !/^(?:against|versus|and|or|from|with)$/.test(lower(a, p.from - 1));
}

/** The only fighters named before, or -1. */
function onlyFighters(cast: Cast, before: readonly Mention[], p: Nominal): number {
  let one = -1;
  for (const m of before) {
    if (m.form !== 'name' || m.actor === one || !isFighting(cast, m, p)) continue;
    if (one >= 0) return -1;
    one = m.actor;
  }
  return one;
}

function lastMatching(before: readonly Mention[], fits: (m: Mention) => boolean): number {
  for (let i = before.length - 1; i >= 0; i--) if (fits(before[i]!)) return before[i]!.actor;
  return -1;
}

const lastWord = (cast: Cast, m: Mention) => (m.form === 'pronoun' ? '' : cast.word(m.head).toLowerCase());

/** “the government” is none of “Western governments”, though “the authorities” may be one */
const isAsMany = (cast: Cast, m: Mention, p: Nominal): boolean =>
  p.plural ||
  p.lemma === 'authority' ||
  (cast.a.xpos[m.head] !== XPOS.NNS && cast.a.xpos[m.head] !== XPOS.NNPS) ||
  /^authorities$/.test(lastWord(cast, m));

// “the regime”: one already called a regime before any other state; then the state that last acted
function lastState(cast: Cast, all: readonly Mention[], p: Nominal): number {
  // “Angola's presidency” is Angola once, and no government spoken of
  const before = all.filter(m => lastWord(cast, m) !== 'presidency');
  const called = lastMatching(
    before,
    m =>
      m.form === 'nominal' &&
      isAsMany(cast, m, p) &&
      lastWord(cast, m).replace(/ies$/, 'y').replace(/s$/, '') === p.lemma.replace(/s$/, ''),
  );
  if (called >= 0) return called;
  const governed = lastMatching(
    before,
    m =>
      m.form === 'nominal' &&
      isAsMany(cast, m, p) &&
      (cast.actors[m.actor]!.kind === 'state' || cast.actors[m.actor]!.kind === 'government'),
  );
  if (governed >= 0) return governed;
  if (!p.definite) return -1;
  // most often mentioned among the states named so far; the earlier of equals
  const count = new Map<number, number>();
  for (const m of before)
    if (cast.actors[m.actor]!.kind === 'state') count.set(m.actor, (count.get(m.actor) ?? 0) + (m.place ? 1 : 2));
  let best = -1;
  for (const [actor, n] of count) if (best < 0 || n > count.get(best)!) best = actor;
  return best;
}

function lastHolder(cast: Cast, before: readonly Mention[], p: Nominal): number {
  const words = `${p.modifiers} ${p.lemma}`.trim().split(/[\s-]+/);
  return lastMatching(before, m => {
    const x = cast.actors[m.actor]!;
    if (x.kind !== 'person') return false;
    const role = (x.role ?? '').toLowerCase().split(/[\s-]+/);
    if (
      words.every(
        w =>
          role.includes(w) ||
          (w.startsWith('spokes') && role.some(r => r.startsWith('spokes'))) ||
          (w === 'diplomat' && role.some(r => goBetweens.has(r) || r === 'representative')),
      )
    )
      return true;
    return !x.named && m.form === 'nominal' && lastWord(cast, m) === p.lemma && words.length === 1;
  });
}

/** “the official”, “the diplomat” of a text that has told of no other: the person of an office the sentence before is about */
function lastOfficial(cast: Cast, before: readonly Mention[], p: Nominal): number {
  const {a} = cast;
  if (!/^(?:official|diplomat|politician)$/.test(p.lemma)) return -1;
  const about = before.filter(
    m =>
      a.sentOf[p.head]! - a.sentOf[m.head]! === 1 &&
      (a.deprel[m.head] === DEPREL.nsubj || a.deprel[m.head] === DEPREL['nsubj:pass']),
  );
  return lastMatching(about, m => {
    const x = cast.actors[m.actor]!;
    return x.kind === 'person' && x.named && x.role !== null;
  });
}

const goBetweens = new Set('envoy mediator negotiator diplomat ambassador'.split(' '));

/**
 * “the former secretary-general”, “the president” after a person of whom no office is told and who was the subject of that
 * sentence or the one before: that person, who holds the office from then on; -1.
 */
function unofficed(cast: Cast, before: readonly Mention[], p: Nominal): number {
  const {a} = cast;
  const subject = (i: number) => a.deprel[i] === DEPREL.nsubj || a.deprel[i] === DEPREL['nsubj:pass'];
  if (
    !subject(p.head) ||
    !/^(?:former)? ?(?:secretary|prime|foreign|vice)?$/.test(p.modifiers) ||
    !unnamedOffices.has(p.lemma)
  )
    return -1;
  for (let k = before.length - 1; k >= 0; k--) {
    const m = before[k]!;
    if (a.sentOf[p.head]! - a.sentOf[m.head]! > 2) return -1;
    const x = cast.actors[m.actor]!;
    if (x.kind !== 'person' || m.form !== 'name' || !x.named || !(subject(m.head) || goBetweens.has(p.lemma))) continue;
    // “The minister ruled out freeing Petrov”: whom the sentence names beside the office does not hold it
    if (
      cast.mentions.some(
        o => o.actor === m.actor && o.form === 'name' && a.sentOf[o.head] === a.sentOf[p.head] && o.head > p.head,
      )
    )
      return -1;
    // with two of whom nothing is told it could be either
    const others = before.slice(Math.max(0, before.length - 40)).map(o => o.actor);
    const open = (i: number) => cast.actors[i]!.kind === 'person' && cast.actors[i]!.named && !cast.actors[i]!.role;
    if (x.role || others.some(i => i !== m.actor && open(i))) return -1;
    x.role = `${p.modifiers} ${p.lemma}`.trim();
    return m.actor;
  }
  return -1;
}

const organKey = (lemma: string) =>
  /^(?:army|military|troop|soldier|force)$/.test(lemma)
    ? 'armed forces'
    : /^(?:police|policeman)$/.test(lemma)
      ? 'police'
      : lemma;
