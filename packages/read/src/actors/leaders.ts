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

/**
 * State whose government a leader's family name stands for (“the Obama administration”) in a year, or null; without a year
 * the first state in the table.
 */
export function countryOfLeader(family: string, year: number | null = null): string | null {
  const row = terms.get(fold(family.replace(/^(?:al|el)-/i, '')));
  return row?.find(t => (year === null ? !t.common : t.from <= year && year <= t.to))?.country ?? null;
}

/** “President”, “prime minister”, but no candidate for it and none who was. */
export const isHeadOfState = (role: string): boolean =>
  /\b(?:president|premier|prime minister|chancellor|leader)\b/i.test(role) &&
  !/\b(?:vice|deputy|former|ex|candidate|nominee|opposition|party|minority|majority|labou?r|rebel|union)\b/i.test(role);
