import type {Cast} from './cast.ts';
import {fold} from './people.ts';
import {leaders} from './words/leaders.ts';

interface Term {
  country: string;
  from: number;
  to: number;
  /** given name in the letters of `fold`, where the table has it */
  given: string | null;
  /** too common a name to mean the leader where the year is not known */
  common: boolean;
}

const terms = new Map<string, Term[]>();
for (const [country, list] of Object.entries(leaders))
  for (const item of list.split(' ')) {
    const common = item.endsWith('?');
    const [name, years] = item.replace('?', '').split(':') as [string, string | undefined];
    const [surname, given] = name.split('=') as [string, string | undefined];
    const family = fold(surname);
    const row = terms.get(family) ?? [];
    terms.set(family, row);
    for (const span of years?.split(',') ?? ['-']) {
      const [from, to] = span.split('-') as [string, string];
      row.push({country, from: Number(from || 0), to: Number(to || 9999), common, given: given ? fold(given) : null});
    }
  }

const rowOf = (family: string) => terms.get(fold(family.replace(/^(?:al|el)-/i, '')));

export const isLeader = (family: string): boolean => rowOf(family)?.some(t => !t.common) ?? false;

/**
 * The leader a family name means in the year of a text, or null: the state or bloc led, and the given name where the table
 * has it. Another given name is another person. Where the name was that of leaders of several states, it is the one of the
 * state the text names. Where the year is not known, it is none who runs for office, in a race the text tells of or
 * beside another who holds it.
 */
export function leaderOf(cast: Cast, family: string, given: string | null): Pick<Term, 'country' | 'given'> | null {
  const {year} = cast;
  const row = (rowOf(family) ?? []).filter(
    t =>
      (year === null ? !t.common && mayHoldOffice(cast, family, t) : t.from <= year && year <= t.to) &&
      (!given || !t.given || t.given.startsWith(given) || given.startsWith(t.given)),
  );
  const countries = [...new Set(row.map(t => t.country))];
  if (countries.length < 2) return row[0] ?? null;
  const named = row.filter(t =>
    cast.names.some(s => s.entry?.actor.kind === 'state' && s.entry.actor.country === t.country),
  );
  return new Set(named.map(t => t.country)).size === 1 ? named[0]! : null;
}

interface Standing {
  /** “President Obama”, “the Obama administration” */
  inOffice: boolean;
  /** “the presumptive nominee, Donald Trump”, “Trump's campaign” */
  running: boolean;
}
const standings = new WeakMap<Cast, Map<string, Standing>>();

const office = /^(?:president|premier|chancellor|minister)$/i;
const running = /^(?:candidate|nominee|front-?runner|frontrunner|hopeful|contender|challenger|campaign)$/i;
const administration = /^(?:administration|government|presidency|white)$/i;

function mayHoldOffice(cast: Cast, family: string, term: Term): boolean {
  const all = standingsIn(cast);
  const own = all.get(fold(family));
  if (own?.inOffice) return true;
  if (own?.running || tellsOfRace(cast)) return false;
  for (const [other, {inOffice}] of all)
    if (inOffice && rowOf(other)!.every(t => t.country === term.country && (t.to <= term.from || term.to <= t.from)))
      return false;
  return true;
}

const races = new WeakMap<Cast, boolean>();
/** “the Republican presidential nominee”, “the presidential race”: who is called by name alone may be no more than running */
function tellsOfRace(cast: Cast): boolean {
  let known = races.get(cast);
  if (known === undefined) {
    known = /\bpresidential (?:nominee|candidate|hopeful|contender|race|campaign|primar|bid|debate|run\b)/i.test(
      cast.a.text,
    );
    races.set(cast, known);
  }
  return known;
}

function standingsIn(cast: Cast): Map<string, Standing> {
  const known = standings.get(cast);
  if (known) return known;
  const out = new Map<string, Standing>();
  standings.set(cast, out);
  for (const s of cast.names) {
    const family = fold(cast.word(s.to - 1));
    if (!rowOf(family)) continue;
    const word = (i: number) =>
      i >= 0 && i < cast.a.n && cast.a.sentOf[i] === cast.a.sentOf[s.from] ? cast.word(i) : '';
    const row = out.get(family) ?? {inOffice: false, running: false};
    out.set(family, row);
    const before = word(s.from - 1);
    const behind = word(word(s.to).match(/^[’']s?$/) ? s.to + 1 : s.to);
    row.inOffice ||=
      (office.test(before) && !/^(?:former|ex|vice|late|then|deputy|-)$/i.test(word(s.from - 2))) ||
      administration.test(behind);
    row.running ||= running.test(before) || (before === ',' && running.test(word(s.from - 2))) || running.test(behind);
  }
  return out;
}

/** State whose government a leader's family name alone stands for (“the Obama administration”), or null. */
export const countryOfLeader = (cast: Cast, family: string): string | null =>
  leaderOf(cast, family, null)?.country ?? null;

/** The given name of the leaders of this family name, whatever the year, where the table has one and no more. */
export const givenOfLeader = (family: string): string | null => {
  const given = new Set((rowOf(family) ?? []).map(t => t.given));
  return given.size === 1 ? [...given][0]! : null;
};

/** Has this family name been that of leaders, all of other states than this? */
export const ledElsewhere = (family: string, country: string | null): boolean => {
  const row = rowOf(family);
  return row?.every(t => t.country !== country && !t.common) ?? false;
};

/** Has this family name been that of a leader of this state? */
export const ledFrom = (family: string, country: string): boolean =>
  rowOf(family)?.some(t => t.country === country) ?? false;

/** “President”, “prime minister”, but no candidate for it and none who was. */
export const isHeadOfState = (role: string): boolean =>
  /\b(?:president|premier|prime minister|chancellor|leader)\b/i.test(role) &&
  !/\b(?:vice|deputy|former|ex|candidate|nominee|opposition|party|minority|majority|labou?r|rebel|union)\b/i.test(role);
