import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {firstNames} from '../src/actors/words/first-names.ts';
import {leaders} from '../src/actors/words/leaders.ts';

/** Words, in lower case, that dictionaries of actors know as parts of names. */
export interface KnownNames {
  surnames: ReadonlySet<string>;
  given: ReadonlySet<string>;
  places: ReadonlySet<string>;
  bodies: ReadonlySet<string>;
}

const office =
  /\b(?:GOVERNMENT|MINISTE?RY?|PRESIDENT|PRIME|ARMY|POLICE|PARTY|MINISTER|OFFICIALS?|FORCES?|COURT|NATIONAL|PEOPLES?|MOVEMENT|FRONT|UNION|COUNCIL|COMMITTEE|BANK|RADIO|TV|NEWS|UNIVERSITY|OF|THE|AND|FOR)\b/;
const particles = /^(?:al|el|bin|bint|ibn|ben|von|van|der|den|de|la|di|da|dos|du|abu|abd|ul|jr|sr)$/;

/** Heads of state and government by the name used alone, those left out that are other words too (“May”, “Xi”). */
function leaderNames(): string[] {
  return Object.values(leaders)
    .flatMap(list => list.split(' '))
    .filter(entry => !entry.endsWith('?'))
    .map(entry => entry.split(/[=:]/)[0]!.toLowerCase())
    .filter(name => name.length > 3);
}

/**
 * People, places and bodies of the actor dictionaries of PETRARCH2 (MIT). An entry of two to four words with a dated role is
 * a person; an alias right under a state is a place; what the other two files list are bodies. Given names and leaders come
 * from our own tables as well.
 */
export function knownNames(corpora: string): KnownNames {
  const surnames = new Set<string>();
  const given = new Set<string>();
  const places = new Set<string>();
  const bodies = new Set<string>();
  const lines = (name: string) => {
    const file = join(corpora, 'petrarch-dicts', name);
    return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  };
  const words = (line: string) =>
    line
      .replace(/[#[;].*$/, '')
      .replace(/^\+/, '')
      .trim()
      .split(/[_\s]+/)
      .filter(Boolean);
  const countries = lines('Phoenix.Countries.actors.txt');
  let person = false;
  countries.forEach((line, i) => {
    if (!line.trim() || line.startsWith('#') || line.startsWith('\t')) return;
    const w = words(line);
    if (!line.startsWith('+')) person = /^\t\[.*[<>\d]/.test(countries[i + 1] ?? '') && w.length > 1;
    if (w.some(x => /[^\p{L}'’.-]/u.test(x)) || !w.length || office.test(w.join(' '))) return;
    const low = w.map(x => x.toLowerCase());
    if (person && w.length > 1 && w.length < 6) {
      surnames.add(low.at(-1)!);
      if (!particles.test(low[0]!)) given.add(low[0]!);
    } else if (!person && line.startsWith('+') && w.length === 1 && low[0]!.length > 3) places.add(low[0]!);
  });
  for (const name of ['Phoenix.International.actors.txt', 'Phoenix.MilNonState.actors.txt'])
    for (const line of lines(name)) {
      if (line.startsWith('#') || line.startsWith('\t')) continue;
      const w = words(line);
      if (w.length === 1 && w[0]!.length > 2) bodies.add(w[0]!.toLowerCase().replaceAll('.', ''));
    }
  for (const name of firstNames) given.add(name);
  for (const name of leaderNames()) surnames.add(name);
  return {surnames, given, places, bodies};
}
