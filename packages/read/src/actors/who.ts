import type {Part} from '@suasion/model';
import type {Analysis} from '../analysis.ts';
import {resolveReferences} from '../coreference/coreference.ts';
import {isTitleCase} from '../documents/title-case.ts';
import {Cast} from './cast.ts';
import {castNames} from './cast-names.ts';
import {toldBelow} from './headline-names.ts';
import {findNames} from './names.ts';
import {outsideTitles} from './work-titles.ts';

/** Who is in the text: names, offices, described actors and pronouns, each mention tied to one actor. */
export function whoIsIn(a: Analysis, parts: readonly Part[] = [], published: string | null = null): Cast {
  // places and names in datelines and bylines are about the report, not in it
  const aside = parts.filter(p => p.kind === 'dateline' || p.kind === 'byline' || p.kind === 'boilerplate');
  // “(HPA)” at the end: whose report it is
  const signed = /\(\p{Lu}{2,6}\)\s*$/u.exec(a.text)?.index ?? a.text.length;
  const skip = (start: number, end: number) => start >= signed || aside.some(p => start < p.end && end > p.start);
  const cast = new Cast(a, published ? Number(published.slice(0, 4)) : null);
  const heads = parts.filter(
    p => (p.kind === 'headline' || p.kind === 'subhead') && !isStandfirst(a.text.slice(p.start, p.end)),
  );
  cast.isAside = i => skip(a.start[i]!, a.end[i]!);
  cast.inHeadline = i => heads.some(p => a.start[i]! >= p.start && a.end[i]! <= p.end);
  resolveReferences(cast, castNames(cast, toldBelow(a, outsideTitles(a, findNames(a, skip)), heads)));
  return cast;
}

/** “The ministry expects the union to end its strike, but it cannot.”: a heading written as the text below it is, in whole sentences. */
const isStandfirst = (text: string): boolean =>
  /[.!?]["”’]?$/.test(text) && text.split(/\s+/).length >= leastWords && !isTitleCase(text);
/** Shorter ones may still be set as headlines are. */
const leastWords = 10;
