import type {Cast} from './cast.ts';
import {fold} from './people.ts';
import {leaders} from './words/leaders.ts';

interface Term {
  country: string;
  from: number;
  to: number;
  /** too common a name to mean the leader where the year is not known */
  common: boolean;
}

const terms = new Map<string, Term[]>();
for (const [country, list] of Object.entries(leaders))
  for (const item of list.split(' ')) {
    const common = item.endsWith('?');
    const [name, years] = item.replace('?', '').split(':') as [string, string | undefined];
    const family = fold(name);
    const row = terms.get(family) ?? [];
    terms.set(family, row);
    for (const span of years?.split(',') ?? ['-']) {
      const [from, to] = span.split('-') as [string, string];
      row.push({country, from: Number(from || 0), to: Number(to || 9999), common});
    }
  }

const rowOf = (family: string) => terms.get(fold(family.replace(/^(?:al|el)-/i, '')));

export const isLeader = (family: string): boolean => rowOf(family)?.some(t => !t.common) ?? false;

/**
 * State whose government a leader's family name stands for (“the Obama administration”) in the year of a text, or null.
 * Where the name was that of leaders of several states, it is the one the text names.
 */
export function countryOfLeader(cast: Cast, family: string): string | null {
  const {year} = cast;
  const row = rowOf(family)?.filter(t => (year === null ? !t.common : t.from <= year && year <= t.to)) ?? [];
  const countries = [...new Set(row.map(t => t.country))];
  if (countries.length < 2) return countries[0] ?? null;
  const named = countries.filter(c =>
    cast.names.some(s => s.entry?.actor.kind === 'state' && s.entry.actor.country === c),
  );
  return named.length === 1 ? named[0]! : null;
}

/** “President”, “prime minister”, but no candidate for it and none who was. */
export const isHeadOfState = (role: string): boolean =>
  /\b(?:president|premier|prime minister|chancellor|leader)\b/i.test(role) &&
  !/\b(?:vice|deputy|former|ex|candidate|nominee|opposition|party|minority|majority|labou?r|rebel|union)\b/i.test(role);
