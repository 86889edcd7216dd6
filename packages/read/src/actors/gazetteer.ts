import type {Actor} from '@suasion/model';
import countries from 'world-countries';
import {armedGroups, blocs, communities, media, organisations} from './words/organisations.ts';
import {demonyms, notSeats, seats, stateNames} from './words/places.ts';

/** An actor known before any text is read. */
export interface KnownActor {
  id: string;
  name: string;
  kind: Actor['kind'];
  country: string | null;
  /** several, though the kind does not say so */
  plural?: boolean;
}

export interface Entry {
  actor: KnownActor;
  /** name: the actor itself; adjective: “Syrian”; seat: a place that stands for it; people: “Syrians” */
  use: 'name' | 'adjective' | 'seat' | 'people';
}

export interface Gazetteer {
  /** longest known name that begins at token i: how many tokens it covers and what it is, or null */
  match(i: number, word: (i: number) => string, n: number): {length: number; entry: Entry} | null;
  state(code: string): KnownActor | null;
  known(id: string): KnownActor | null;
  /** “Syrian” for the state with id syria; its name where it has no adjective */
  adjective(id: string): string;
}

// Names are keyed by their words without full stops: “U.N.” is UN, “US” is not “us”
const wordsOf = (name: string): string[] =>
  name
    .replace(/['’]/g, " '")
    .replace(/(\p{L})-(?=\p{L})/gu, '$1 - ')
    .replace(/\./g, '')
    .split(/[\s/]+/)
    .filter(Boolean);

let shared: Gazetteer | null = null;

/** States, blocs, organisations, armed groups and media by their names; built once, never changed. */
export function gazetteer(): Gazetteer {
  shared ??= build();
  return shared;
}

function build(): Gazetteer {
  const byFirst = new Map<string, {words: string[]; entry: Entry}[]>();
  const states = new Map<string, KnownActor>();
  const ids = new Map<string, KnownActor>();
  const adjectives = new Map<string, string>();
  const add = (name: string, entry: Entry) => {
    enter(wordsOf(name), entry);
    // “Da'esh” is one word
    if (/^\p{L}+'\p{L}{3,}$/u.test(name)) enter([name], entry);
    // “Co-operation” is one word to some, three to others
    if (/\p{L}-\p{L}/u.test(name))
      enter(
        wordsOf(name.replaceAll('-', '\u2011')).map(w => w.replaceAll('\u2011', '-')),
        entry,
      );
  };
  const enter = (words: string[], entry: Entry) => {
    if (!words.length) return;
    const list = byFirst.get(words[0]!) ?? [];
    if (!list.some(e => e.words.join(' ') === words.join(' '))) list.push({words, entry});
    byFirst.set(words[0]!, list);
  };

  // a territory's people often go by the name of another country's: “American” is no Northern Mariana Islander
  const spokenFor = new Set(Object.values(demonyms).flatMap(list => list.split('|')));
  // states first: their names win over seats and media of the same spelling
  for (const c of countries) {
    const actor: KnownActor = {id: slugOf(c.name.common), name: c.name.common, kind: 'state', country: c.cca2};
    const known = stateNames[c.cca2]?.split('|');
    if (c.cca2 === 'PS') Object.assign(actor, {id: 'palestine', name: 'Palestine'});
    if (c.cca2 === 'BA') Object.assign(actor, {id: 'bosnia', name: 'Bosnia and Herzegovina'});
    states.set(c.cca2, actor);
    ids.set(actor.id, actor);
    for (const n of [...(known ?? []), c.name.common, c.name.official]) {
      add(n.replace(/^the /, ''), {actor, use: 'name'});
      if (/^the /.test(n) && !/^the (North|South|States)$/.test(n)) add(n, {actor, use: 'name'});
    }
    for (const d of [
      ...(demonyms[c.cca2]?.split('|') ?? []),
      ...(demonyms[c.cca2] ? [] : [c.demonyms?.eng?.m ?? ''].filter(d => !spokenFor.has(d))),
    ]) {
      if (!d) continue;
      if (!adjectives.has(actor.id)) adjectives.set(actor.id, d);
      const people = demonyms[c.cca2] ? /(?:[^s]s|men|man)$/.test(d) && !/ese$/.test(d) : false;
      add(d, {actor, use: people || nationals.has(d) ? 'people' : 'adjective'});
      if (!demonyms[c.cca2] && /n$/.test(d)) add(`${d}s`, {actor, use: 'people'});
    }
  }
  for (const c of countries) {
    const actor = states.get(c.cca2)!;
    for (const s of seats[c.cca2]?.split('|') ?? []) add(s, {actor, use: 'seat'});
    for (const s of c.capital ?? []) if (s !== c.name.common && !notSeats.has(s)) add(s, {actor, use: 'seat'});
  }
  add('Washington', {actor: states.get('US')!, use: 'seat'});
  for (const [list, kind] of [
    [blocs, 'bloc'],
    [organisations, 'organisation'],
    [communities, 'organisation'],
    [armedGroups, 'armed-group'],
    [media, 'media'],
  ] as const) {
    for (const line of list.trim().split('\n')) {
      const [id, name, ...other] = line.split('|') as [string, string];
      const actor: KnownActor = {
        id,
        name: name.replace(/^The /, ''),
        kind: unBodies.has(id) ? 'organisation' : kind,
        country: null,
        ...(list === communities ? {plural: true} : {}),
      };
      ids.set(id, actor);
      for (const n of [name, ...other]) add(n, {actor, use: 'name'});
      for (const n of [name, ...other]) if (/^The /.test(n)) add(n.slice(4), {actor, use: 'name'});
    }
  }
  // the plain newspapers' names are words too
  for (const w of ['Times', 'Guardian', 'Telegraph', 'Independent', 'Dawn', 'Pravda', 'Fox', 'West'])
    if (w !== 'Pravda')
      byFirst.set(
        w,
        (byFirst.get(w) ?? []).filter(e => e.words.length > 1),
      );
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);

  return {
    state: code => states.get(code) ?? null,
    known: id => ids.get(id) ?? null,
    adjective: id => adjectives.get(id) ?? ids.get(id)?.name ?? id,
    match(i, word, n) {
      const list = byFirst.get(plain(word(i)));
      if (!list) return null;
      for (const e of list) {
        const k = e.words.length;
        if (i + k > n) continue;
        let j = 1;
        while (j < k && same(word(i + j), e.words[j]!)) j++;
        if (j === k) return {length: k, entry: e.entry};
      }
      return null;
    },
  };
}

/** “Reuters”, “The Guardian”: the whole of it a known outlet's name */
export function isKnownMedia(name: string): boolean {
  const words = wordsOf(name.replace(/^The /, ''));
  const m = gazetteer().match(0, i => words[i] ?? '', words.length);
  return m !== null && m.length === words.length && m.entry.actor.kind === 'media';
}

const nationals = new Set(
  'Briton Brit Spaniard Frenchman Dutchman Turk Pole Swede Dane Finn Serb Croat Filipino'.split(' '),
);
export const unBodies = new Set(['un-security-council', 'un-general-assembly', 'united-nations']);
const plain = (w: string) => (w.includes('.') ? w.replaceAll('.', '') : w).replace('’', "'");
// “Workers' Party” may be cut as Workers + ' or as Workers + 's
const same = (got: string, want: string) => {
  const g = plain(got);
  return (
    g === want || (want.startsWith("'") && /^['’]s?$/.test(got) && (want === "'" || want === "'s" || got.length < 2))
  );
};

function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
