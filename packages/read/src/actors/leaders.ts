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
 * state the text names.
 */
export function leaderOf(cast: Cast, family: string, given: string | null): Pick<Term, 'country' | 'given'> | null {
  const {year} = cast;
  const row = (rowOf(family) ?? []).filter(
    t =>
      (year === null ? !t.common : t.from <= year && year <= t.to) &&
      (!given || !t.given || t.given.startsWith(given) || given.startsWith(t.given)),
  );
  const countries = [...new Set(row.map(t => t.country))];
  if (countries.length < 2) return row[0] ?? null;
  const named = row.filter(t =>
    cast.names.some(s => s.entry?.actor.kind === 'state' && s.entry.actor.country === t.country),
  );
  return new Set(named.map(t => t.country)).size === 1 ? named[0]! : null;
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

/** “President”, “prime minister”, but no candidate for it and none who was. */
export const isHeadOfState = (role: string): boolean =>
  /\b(?:president|premier|prime minister|chancellor|leader)\b/i.test(role) &&
  !/\b(?:vice|deputy|former|ex|candidate|nominee|opposition|party|minority|majority|labou?r|rebel|union)\b/i.test(role);
