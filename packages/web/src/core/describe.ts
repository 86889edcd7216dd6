import {api, unwrap} from './api.ts';
import {keys, queryClient} from './queries.ts';
import {review} from './record/review.ts';

/** What is known of a document beside its text. */
export interface Facts {
  title: string | null;
  outlet: string | null;
  author: string | null;
  published: string | null;
  url: string | null;
}

export const factNames = ['title', 'outlet', 'author', 'published', 'url'] as const satisfies (keyof Facts)[];

/** What is wrong with facts as typed, by field; an empty field means that it is not known. */
export function factProblems({published, url}: Facts): Partial<Record<keyof Facts, string>> {
  const problems: Partial<Record<keyof Facts, string>> = {};
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?$/.exec(published ?? '') ?? [];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (published !== null && (!year || Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day)))
    problems.published = 'A date like 1 February 2014, 2014-02-01 or 2014-02.';
  if (url !== null && !/^https?:\/\/[^\s"'<>]+$/i.test(url))
    problems.url = 'An address that begins with https:// or http://.';
  return problems;
}

const months = 'january february march april may june july august september october november december'.split(' ');

/** A date as people write it, `4 June 2019` or `June 4, 2019`, as documents keep it; anything else as it came. */
export function dateTyped(text: string): string {
  const [, before, month, after, year] =
    /^(?:(\d{1,2})\.?\s+)?([a-z]{3,9})\.?(?:\s+(\d{1,2}),)?\s+(\d{4})$/i.exec(text.trim()) ?? [];
  const n = months.findIndex(m => month !== undefined && m.startsWith(month.toLowerCase()));
  if (n < 0) return text.trim();
  const day = before ?? after;
  return [year, String(n + 1).padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');
}

/** The facts that differ, blank ones as not known. */
export function changedFacts(before: Facts, typed: Record<keyof Facts, string>): Partial<Facts> {
  const changed: Partial<Facts> = {};
  for (const name of factNames) {
    const given = typed[name].trim() || null;
    const value = name === 'published' && given ? dateTyped(given) : given;
    if (value !== before[name]) changed[name] = value;
  }
  return changed;
}

/** Keeps what a person knows of a document; undo takes it back. Returns it in words. */
export async function describe(
  library: string,
  document: string,
  name: string,
  facts: Partial<Facts>,
): Promise<string> {
  const {step} = await unwrap(
    api.libraries[':library'].documents[':document'].$patch({param: {library, document}, json: facts}),
  );
  const fields = factNames.filter(f => f in facts).map(f => labels[f].toLowerCase());
  const label = `${fields.join(', ')} of “${name}” changed`;
  const words = label.charAt(0).toUpperCase() + label.slice(1);
  review.did(library, [step], words);
  await Promise.all([
    queryClient.invalidateQueries({queryKey: keys.documents(library)}),
    queryClient.invalidateQueries({queryKey: keys.record(library)}),
  ]);
  return words;
}

export const labels: Record<keyof Facts, string> = {
  title: 'Title',
  outlet: 'Outlet',
  author: 'Author',
  published: 'Date',
  url: 'Address',
};
