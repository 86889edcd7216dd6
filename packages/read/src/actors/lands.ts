import type {Analysis} from '../analysis.ts';
import {UPOS, XPOS} from '../tagset.ts';
import type {Entry, KnownActor} from './gazetteer.ts';
import {isLeader} from './leaders.ts';
import type {NameSpan} from './names.ts';
import {fold} from './people.ts';
import {lower} from './phrases.ts';
import {isGivenName} from './words/first-names.ts';
import {portfolios} from './words/offices.ts';
import {continents, statehood} from './words/places.ts';

/**
 * States and regions no table knows, by what only they have: “Kestria's defence ministry”, “the capital of Kestria”. They are
 * known from then on like any state, by their adjective too (“Kestrian troops”).
 */
export function withLands(a: Analysis, spans: NameSpan[]): NameSpan[] {
  const word = (i: number) => a.text.slice(a.start[i]!, a.end[i]!);
  const persons = new Set<string>();
  for (const s of spans) if (s.kind === 'person' && s.to - s.from > 1) persons.add(word(s.to - 1));
  const lands = new Map<string, KnownActor>();
  const described = adjectives(a, word);
  for (const s of spans) {
    const w = word(s.to - 1);
    if (s.entry || s.to - s.from !== 1 || persons.has(w) || isGivenName(w) || isLeader(w) || continents.has(w))
      continue;
    if (portfolios.test(w)) continue;
    if (/^\p{Lu}\p{Ll}{3,}$/u.test(w) && (described(w) || (s.kind !== 'organisation' && hasState(a, s))))
      lands.set(w, {id: fold(w), name: w, kind: 'state', country: null});
  }
  if (!lands.size) return spans;
  const taken = new Uint8Array(a.n);
  for (const s of spans) {
    taken.fill(1, s.from, s.to);
    if (s.entry || s.to - s.from !== 1) continue;
    const entry = entryOf(word(s.from), lands);
    if (entry) Object.assign(s, {kind: 'place', entry});
  }
  const more: NameSpan[] = [];
  for (let i = 0; i < a.n; i++) {
    if (taken[i] || (a.upos[i] !== UPOS.ADJ && a.upos[i] !== UPOS.PROPN)) continue;
    const entry = entryOf(word(i), lands);
    if (entry) more.push({from: i, to: i + 1, kind: 'place', entry});
  }
  return more.length ? [...spans, ...more].sort((x, y) => x.from - y.from) : spans;
}

/** Whether a text has an adjective of a name before a noun: “Dorvani artillery” of Dorvan. */
function adjectives(a: Analysis, word: (i: number) => string): (name: string) => boolean {
  const found: string[] = [];
  for (let i = 0; i + 1 < a.n; i++)
    if (
      (a.upos[i] === UPOS.ADJ || a.upos[i] === UPOS.PROPN) &&
      a.upos[i + 1] === UPOS.NOUN &&
      /^\p{Lu}\p{Ll}{3,}(?:i|n|ese|ish)$/u.test(word(i))
    )
      found.push(word(i));
  return name => found.some(w => w !== name && stemmed(w, name, /^(?:i?an|n|i|ese|ish)$/));
}

const stemmed = (w: string, name: string, ending: RegExp): boolean => {
  const stem = name.replace(/(?:ia|a|y|e|o)$/, '');
  return stem.length > 3 && w.startsWith(stem) && ending.test(w.slice(stem.length));
};

function entryOf(w: string, lands: ReadonlyMap<string, KnownActor>): Entry | null {
  const own = lands.get(w);
  if (own) return {actor: own, use: 'name'};
  for (const [name, actor] of lands) {
    if (stemmed(w, name, /^(?:i?ans?|ns?|is?|ese|ish|ic|ers?)$/))
      return {actor, use: w.endsWith('s') ? 'people' : 'adjective'};
  }
  return null;
}

/** “Kestria's defence ministry”, “the capital of Kestria” */
function hasState(a: Analysis, s: NameSpan): boolean {
  const within = (i: number) => i >= 0 && i < a.n && a.sentOf[i] === a.sentOf[s.from];
  const state = (i: number) => statehood.has(a.lemma[i]!.toLowerCase()) || statehood.has(lower(a, i));
  if (within(s.to + 1) && a.xpos[s.to] === XPOS.POS)
    for (let i = s.to + 1; within(i) && i < s.to + 5; i++) {
      const u = a.upos[i];
      if (u === UPOS.NOUN && state(i)) return true;
      if (u !== UPOS.NOUN && u !== UPOS.ADJ && u !== UPOS.PROPN) break;
    }
  return within(s.from - 2) && lower(a, s.from - 1) === 'of' && state(s.from - 2);
}
